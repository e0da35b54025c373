# What the importer says of files, rows and fields.

## Why a row cannot be read

reason-columns = the row does not have as many cells as the header
reason-time = «{ $found }» is not a date and time of this layout
reason-zone = the offset of «{ $found }» cannot be read
reason-ambiguous-time = the clock showed «{ $found }» twice that day and the row does not say which one
reason-nonexistent-time = the clock never showed «{ $found }»: it was put forward over that hour
reason-code = «{ $found }» is not a code that this layout knows
reason-number = «{ $found }» cannot be a telephone number
reason-scientific = «{ $found }» has lost digits in a spreadsheet; they are not rebuilt
reason-duration = «{ $found }» is not a duration of this layout
reason-imei = «{ $found }» is not an IMEI
reason-imsi = «{ $found }» is not an IMSI
reason-cell = «{ $found }» cannot be the identity of a cell
reason-coordinate = «{ $found }» is not a place that this layout can hold
reason-integer = «{ $found }» is not a whole number
reason-served = the row names neither a number, nor a handset, nor a SIM
reason-routing = «{ $found }» holds a number among other signs; a layout can take it out (pattern)
reason-two-numbers = «{ $found }» may be two numbers: one of another country, or one that lost its zero

name-columns = columns
name-time = time
name-zone = offset
name-ambiguous-time = time told twice
name-nonexistent-time = time that never was
name-code = code
name-number = number
name-scientific = digits lost
name-duration = duration
name-imei = IMEI
name-imsi = IMSI
name-cell = cell
name-coordinate = place
name-integer = whole number
name-served = no identity
name-routing = number among other signs
name-two-numbers = number with two readings

## Why a file cannot be read

none-readable = { $file }: no row can be read as { $layout }; row { $row }: { $why }.

## Files that readers read

reader-changed = { $name }: its reader has changed since the file was imported.
outside-category = data that the act leaves out
