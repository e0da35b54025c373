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

## draft

draft-row-looks-like-header-three-columns = { $name }: no row looks like a header of three columns or more.

## expect

expect-gave-nothing = { $sample } gave nothing.

## prepare

prepare-folder = { $folder } is not a folder.
prepare-exists-already-written-over = { $target } exists already: it is not written over.
prepare-holds-table-layout-knows = { $folder } holds no table that a layout knows.

## recognise

recognise-there-layout-filiere-layouts-lists-those = { $name }: there is no layout «{ $wanted }»; «filiere layouts» lists those there are.
recognise-fits-more-one-layout-name-one = { $name } fits more than one layout ({ $names }): name one in case.toml.

## run

run-folder-layouts = { $extra } is not a folder of layouts.
run-leads-out-dossier-read = { $name } leads out of the dossier: it is not read.
run-row-times-file-carry-offset-write = { $name }, row { $v1 }: the times of this file carry no offset; write its timezone in case.toml, for instance timezone = "Europe/Paris".
run-header-row-but-row-below-records = { $name } has a header (row { $row }) but no row below it: records were expected.
run-layout-changed-since-file-imported = { $path }: the layout { $layout } has changed since the file was imported.
run-changed-since-imported-put-file-received = { $name } has changed since it was imported: put the file as received back, or give the new one another name.
run-holds-same-bytes-case-already = { $name } holds the same bytes as { $path }, which is in the case already.

## stage

stage-rows-could-parted-where-counted-line = { $name }: { $counted } rows could be parted where { $rows } were counted; the line ends of the file are not regular.

## table

table-empty-table-header-expected = { $name } is empty: a table with a header was expected.
table-binary-file-table-records-expected = { $name } is a binary file: a table of records was expected.
table-workbook-without-row-table-expected = { $name } is a workbook without a row: a table was expected.
table-table-records-expected = { $name } is { $what }: a table of records was expected.
table-workbook-can-read-table-expected = { $name } is no workbook that can be read ({ $error }): a table was expected.
table-would-unpack-bytes-workbook-records-expected = { $name } would unpack to { $total } bytes: a workbook of records was expected.
table-holds-member-points-outside-archive-opened = { $name } holds a member that points outside the archive: it is not opened.

## zones

zones-time-zone-name-such-europe-paris = «{ $name }» is no time zone: a name such as Europe/Paris was expected.

## Files that readers read

reader-changed = { $name }: its reader has changed since the file was imported.
outside-category = data that the act leaves out
table-pdf = a PDF
table-gzip = a gzip archive
table-sqlite = a SQLite database
table-picture = a picture
table-rar = a RAR archive
table-7z = a 7-Zip archive
