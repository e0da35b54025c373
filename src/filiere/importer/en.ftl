## prepare

prepare-head =
    { "[" }case]
    reference = ""                      # the procedure's own number
    title     = { $title }
    country   = "FR"                    # how national numbers are read
    timezone  = "Europe/Paris"          # how reports print times; never how a source is guessed
    
    { "[" }[authorisation]]                   # by what right the records are held: complete it
    id        = "R1"
    basis     = ""                      # a key of the table in docs/reference/legal-bases.md
    authority = ""
    # date    = 2024-07-01              # day of the act
    numbers   = []                      # what was asked for: numbers, imeis, cells
    # from    = 2024-06-01T00:00:00+02:00
    # to      = 2024-06-30T23:59:59+02:00
    kinds     = { $kinds }{ "\u000A" }
prepare-zone = the file does not tell: ask the operator

## reasons

reasons-texts-columns = the row does not have as many cells as the header
reasons-texts-time = «{ $found }» is not a date and time of this layout
reasons-texts-zone = the offset of «{ $found }» cannot be read
reasons-texts-ambiguous-time = the clock showed «{ $found }» twice that day and the row does not say which one
reasons-texts-nonexistent-time = the clock never showed «{ $found }»: it was put forward over that hour
reasons-texts-code = «{ $found }» is not a code that this layout knows
reasons-texts-number = «{ $found }» cannot be a telephone number
reasons-texts-scientific = «{ $found }» has lost digits in a spreadsheet; they are not rebuilt
reasons-texts-duration = «{ $found }» is not a duration of this layout
reasons-texts-imei = «{ $found }» is not an IMEI
reasons-texts-imsi = «{ $found }» is not an IMSI
reasons-texts-cell = «{ $found }» cannot be the identity of a cell
reasons-texts-coordinate = «{ $found }» is not a place that this layout can hold
reasons-texts-integer = «{ $found }» is not a whole number
reasons-texts-served = the row names neither a number, nor a handset, nor a SIM
reasons-names-columns = columns
reasons-names-time = time
reasons-names-zone = offset
reasons-names-ambiguous-time = time told twice
reasons-names-nonexistent-time = time that never was
reasons-names-code = code
reasons-names-number = number
reasons-names-scientific = digits lost
reasons-names-duration = duration
reasons-names-imei = IMEI
reasons-names-imsi = IMSI
reasons-names-cell = cell
reasons-names-coordinate = place
reasons-names-integer = whole number
reasons-names-served = no identity
