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
reason-two-numbers = «{ $found }» may be a number of another country or a national one; a layout can say which (prefix, form)
reason-look-alike = «{ $found }» is written with letters where a number has digits
reason-turned = «{ $found }» is a date only with day and month exchanged
reason-quoted = the line looks like a row, and stands within the quotes of the row above
reason-header = «{ $found }» looks like the header of another table

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
name-look-alike = letters in a number
name-quoted = a line within the quotes of another row
name-turned = day and month exchanged
name-header = header

## Why a file cannot be read

none-readable = { $file }: no row can be read as { $layout }; row { $row }: { $why }.

## What a file is that is no table

empty = { $file } is empty: a table with a header was expected.
foreign = { $file } is { $what }: a table of records was expected.
foreign-archive = an archive of several files; unpack it
foreign-pdf = a PDF; ask whoever made it for the same as a table
foreign-gzip = a gzip archive
foreign-database = a SQLite database
foreign-picture = a picture
foreign-rar = a RAR archive
foreign-7z = a 7-Zip archive
binary = { $file } is a binary file: a table of records was expected.
empty-workbook = { $file } is a workbook without a row: a table was expected.
climbing = { $file } holds a member that points outside the archive: it is not opened.
bomb = { $file } would unpack to { $size ->
    [one] { $size } byte
   *[other] { $size } bytes
}: a workbook of records was expected.
markup-too-large = { $file } is a page of more than 200 megabytes: a table of records was expected.

## Which layout fits

no-such-layout = { $file }: there is no layout «{ $layout }»; «filiere layouts» lists those there are.
several-layouts = { $file } fits more than one layout ({ $layouts }): name one in case.toml.
other-sheet = { $file }: { $layout } knows one of its sheets, and not sheet { $sheet }. Name those to read: «sheet» under [recognise].
unknown-table = { $file }: no layout knows this table; «filiere layouts draft» prepares one.
fixed-columns = It looks like text in columns of fixed width: a layout reads it with «widths».
nearest = { $file }: no layout fits; nearest to row { $row } is «{ $layout }», but { $why }.
missing-columns = { $absent ->
    [one] column { $missing } is missing
   *[other] columns { $missing } are missing
 }
unknown-columns = { $further ->
    [one] column { $unknown } is unknown to it
   *[other] columns { $unknown } are unknown to it
 }
missing-and-unknown = { $absent ->
    [one] column { $missing } is missing
   *[other] columns { $missing } are missing
 } and { $further ->
    [one] column { $unknown } is unknown to it
   *[other] columns { $unknown } are unknown to it
 }
other-values = its values are not those of that layout
rows-irregular = { $file }: { $parted ->
    [one] { $parted } row could be parted
   *[other] { $parted } rows could be parted
} where { $counted } were counted; its line ends are not regular.
pattern-refused = The layout { $layout } has the pattern «{ $pattern }», which the engine does not know: { $why }

## What a file does not say of itself

no-such-target = { $file }: line { $row } names another line. The pattern of [preamble] takes less than five digits from it.
no-target = { $file }: the layout { $layout } takes the line from its preamble or name, where it is not stated.
no-zone = { $file }, row { $row }: its times carry no offset; write timezone = "Europe/Paris", or another, in its [[source]].
no-row = { $file } has a header (row { $row }) but no row below it: records were expected.
several-switches = { $file }: its clock is that of the switch ({ $column }), and it has several: { $switches }. Write zones = {"{"} "{ $example }" = "America/Chicago", … {"}"} in its [[source]].
zones-unused = { $file }: its [[source]] has «zones», and no column of { $layout } names a switch or a zone.
orders-mixed = { $file }: row { $day_first } has the day first, row { $month_first } the month: it cannot be read as one table.
order-untold = { $file }: no row tells whether the day or the month comes first; write dates = "dmy" or "mdy" in its [[source]].
year-turns = { $file }: the year { $year } stands over rows of December and of January. Which are of another year is not said.
order-turned = { $file }, row { $row }: its date is one only with day and month exchanged; { $layout } has them the other way round.
second-header = { $file }, row { $row }: a second header begins there, but { $why }.
## prepare

prepare-not-a-table = Not read: { $file } is neither a table nor a file that a reader knows.
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

draft-kinds-dump = many lines at few cells: what masts saw; or "cdr"
draft-empty = stands for nothing: check it
draft-several-kinds = volumes, numbers and lengths in one table: no column is known to tell calls from sessions
draft-sheet-of = other sheets hold something else
draft-zone-in-itself = these times carry their own
draft-zone-per = if each shows its own clock: case.toml then names their zones
draft-day-over-rows = the day stands over the rows, and is put before the clock
draft-day-above = a day stands over its rows
draft-ways = filled in calls of one direction alone
draft-metres = metres if large, else degrees: check it
draft-table-subscribers = names of people beside numbers, and no communication
draft-table-cells = each row has a cell of its own, and where it is
draft-people = kept as written: check which are of whom
draft-order-day-elsewhere = day first: other dates of the file are so
draft-order-month-elsewhere = month first: other dates of the file are so
draft-order-day-spread = day first: the other way, all rows would be of one same day in { $days } months: check it
draft-order-month-spread = month first: the other way, all rows would be of one same day in { $days } months: check it
draft-called = the numbers are those called: check it
draft-several-lines = { $name }: each record runs over several lines, which no layout says. Bring each record to one row first.
draft-transposed = { $name }: each record is a column, which no layout says. Exchange rows and columns first, as a spreadsheet does.
draft-another-table = Another table begins below this one, with other columns: save each as a file of its own.
draft-head = Draft from { $name }: complete it, then run «filiere layouts check».
draft-looked =
    Encoding { $encoding }; delimiter { $delimiter }; header found in row { $row }: { $rows ->
        [one] one row below it was looked at.
       *[other] { $rows } rows below it were looked at.
    }
draft-unnamed = Column { $place } has no name: it is called "" here.
draft-twice =
    { $count ->
        [one] One column has the name «{ $name }».
       *[other] { $count } columns share the name «{ $name }»: they are { $name }#1, { $name }#2 … in order.
    }
draft-constant =
    { $rows ->
        [one] Column «{ $name }» holds one value only, in one row.
       *[other] Column «{ $name }» holds one value only in { $rows } rows.
    }
draft-title = what the table is
draft-reference = where the meaning of its columns is written
draft-country = how national numbers are read, e.g. "FR"
draft-kinds = or "cell_dump"
draft-ignored = nothing is lost by accident: name each
draft-wrapped = some values stand in =("…") or in quotes
draft-always = no column tells calls from texts: check it
draft-parties = one number stands now left, now right, in nearly every row: check it
draft-offset = the values end in an offset
draft-zone = or fixed = "Europe/Paris" if the operator's notice says so
draft-one-end = «{ $name }» is of one end alone, whoever was asked for: it is left aside
draft-beside = { $name }: two tables stand side by side, the second from column { $next } on. Save each as a file of its own.
draft-shapes = forms of its values: { $shapes }
draft-two-forms = { $texts } values are texts and { $others } are dates of a sheet: a spreadsheet may have exchanged day and month
draft-totals = { $name }: each row sums up the contacts of one correspondent. Ask for the list of the contacts themselves.
draft-json = { $name } is JSON: bring it to a table, one row per communication, and draft that.
draft-xml = { $name } is XML that no reader knows: bring it to a table, one row per communication, and draft that.
draft-kinds-in-lengths = texts have their name where calls have a length
draft-codes = values seen; say each
draft-talked = «{ $name }» counts from the answer; «{ $other }» may hold the ringing too: check it
draft-area = area code and cell, side by side: check which they are
draft-known = «{ $name }» holds { $field } in layout { $layout }
draft-common = «{ $name }» is a common name of { $field }: check it
draft-no-form = no form fits every value: write it, in the signs of strptime
draft-no-value = no value: write the form, in the signs of strptime
draft-day-first =
    { $over ->
        [one] day first: one of { $values } first numbers exceeds 12
       *[other] day first: { $over } of { $values } first numbers exceed 12
    }
draft-month-first =
    { $over ->
        [one] month first: one of { $values } second numbers exceeds 12
       *[other] month first: { $over } of { $values } second numbers exceed 12
    }
draft-undecidable =
    { $values ->
        [one] undecidable: the one value has no number over 12; { $one } or { $two }? Ask the operator
       *[other] undecidable: no value of { $values } has a number over 12; { $one } or { $two }? Ask the operator
    }
draft-so =
    { $values ->
        [one] the one value reads so
       *[other] all { $values } values read so
    }
draft-since =
    { $values ->
        [one] the one value is { $unit } since 1970, by its length
       *[other] all { $values } values are { $unit } since 1970, by their length
    }
draft-unit-seconds = seconds
draft-unit-milliseconds = milliseconds
draft-unit-microseconds = microseconds
draft-sheet =
    { $values ->
        [one] the one value is a day of a spreadsheet, by its size
       *[other] all { $values } values are days of a spreadsheet, by their size
    }
draft-month =
    { $values ->
        [one] the one value names the month
       *[other] all { $values } values name the month
    }
draft-by-values =
    { $values ->
    [one] by its one value
   *[other] by its { $values } values
}: check it
draft-headerless = No row is a header: the columns are called by their place.
draft-short = some rows end before the last columns
draft-below = lines that are no rows begin so
draft-sessions = volumes or addresses: sessions of data, check it
draft-stated-above = a number stands above the table
draft-stated-sheet = the name of each sheet is a number
draft-stated-name = the file is named by a number
draft-groups = names of groups stand above the names
draft-values = by which the table is known: check them
draft-zone-column = a column of offsets or zones: check it
draft-zone-names = the values end in the name of a zone
draft-zone-minutes = they count minutes, not hours: check it
draft-zone-named = the name of the column says so
draft-few-texts = «{ $name }» holds few texts. If they are codes, say each, and take it from ignored:
draft-row-looks-like-header-three-columns = { $name }: no row looks like a header of three columns or more. A table of fixed columns is read with «widths».

## expect

expect-gave-nothing = { $sample } gave nothing.

## prepare

prepare-closed = { $path } is left: { $why }
prepare-hidden = It is hidden, or beside a file that it belongs to.
prepare-folder = { $folder } is not a folder.
prepare-exists-already-written-over = { $target } exists already: it is not written over.
prepare-holds-table-layout-knows = { $folder } holds no table that a layout knows.

## recognise


## run

run-folder-layouts = { $extra } is not a folder of layouts.
run-leads-out-dossier-read = { $name } leads out of the dossier: it is not read.
run-layout-changed-since-file-imported = { $path }: the layout { $layout } has changed since the file was imported.
declared-changed = { $path } was imported with { $key } «{ $before }», and case.toml now says «{ $now }». Put it back, or begin a new case.
run-changed-since-imported-put-file-received = { $name } has changed since it was imported: put the file as received back, or give the new one another name.
run-holds-same-bytes-case-already = { $name } holds the same bytes as { $path }, which is in the case already.

## stage


## table


## table


## zones

zones-time-zone-name-such-europe-paris = «{ $name }» is no time zone: a name such as Europe/Paris was expected.

## Files that readers read

reader-changed = { $name }: its reader has changed since the file was imported.
not-asked = No source of case.toml names this file: it was not read.

init-categories = what the act lets read: messages, calls, contacts, accounts…
init-devices = ids of the [[device]] that it names, one per seal
init-accounts = accounts that it names, as "whatsapp:+33…"

## what is being done

step-import = import
step-part = import: { $what }
step-file = { $path }
step-texts = texts
step-rows = rows
step-repeats = repeats



## receipt

receipt = { $told }.
receipt-released = { $path }: { $count ->
    [one] { $count } row released from quarantine.
   *[other] { $count } rows released from quarantine.
}
receipt-rows = { $path }: { $count ->
    [one] { $count } row
   *[other] { $count } rows
} as { $layout }
receipt-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
receipt-repeated = { $count } of them repeated
receipt-outside = { $count } outside the authorisation
receipt-rejected = { $count } unreadable ({ $why })
receipt-declared = { $count } announced by the operator
receipt-reason = { $why } { $count }

## What a layout made of a sample

rows =
    { $physical ->
    [one] { $physical } row
   *[other] { $physical } rows
}: { $records ->
    [one] { $records } record
   *[other] { $records } records
}, { $repeats } repeated, { $rejected } rejected, { $outside } outside the act, { $others } headers, blank rows and notes.
with-itself = { $count ->
    [one] { $count } record is
   *[other] { $count } records are
} of a number with itself: check whose number each column holds.
no-afternoon = No record begins in the hour of midnight or after 12:59. The clock may have lost AM and PM.
one-other = All contacts are with one number, of several lines. The two columns may be exchanged.
declared = The file itself states { $count ->
    [one] { $count } record
   *[other] { $count } records
}: that is another count.
rejected = Rejected, { $why }: { $count ->
    [one] { $count } row
   *[other] { $count } rows
}, the first of them row { $row }.
times = First record { $first } UTC, last { $last } UTC; { $basis }.
basis-row = the rows say their offset, or the layout says it row by row
basis-layout = the layout says the zone ({ $zone })
basis-said = read as { $zone }, as case.toml says
basis-declared = here read as { $zone }, since case.toml must say the zone
minutes = No time has seconds: the file counts minutes.
way-out = Outgoing
way-in = Incoming
way-none = Without direction
numbers = { $way }: { $records ->
    [one] { $records } record
   *[other] { $records } records
}, { $served ->
    [one] { $served } served number
   *[other] { $served } served numbers
}, { $other ->
    [one] { $other } other number
   *[other] { $other } other numbers
}.
filled = Fields that hold something: { $told }.
filled-one = { $field } { $count ->
    [0] never
    [one] in { $count } record
   *[other] in { $count } records
}
mended = Mended or left out, { $field } ({ $rule }): { $count ->
    [one] { $count } record
   *[other] { $count } records
}, the first of them row { $row }.
one-end = { $field } is read from «{ $column }» in every row. «{ $twin }» holds it for the called: name it under when_in.
one-end-alone = { $field } is read from «{ $column }», which is of one end alone. Rows of the other end take what is not theirs.
unread = { $count ->
    [one] Column that is not read
   *[other] Columns that are not read
}: { $columns }.

## lexicon

undated = { $path }: the list of words has no date; write one as «date = "2026-11-30"».
no-text = { $path }: «{ $name }» is no text.
unknown-group = { $path }: there is no group «{ $name }» of words; expected some of { $listed }.
no-words = { $path }: «{ $name }» is no list of words, each of one to { $most } letters.
too-many = { $path }: { $count } words; expected { $most } or fewer.
