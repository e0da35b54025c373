# What is wrong with a layout. A fault is put into «fault»: file, key, cause.

fault = { $file }: { $key }: { $why }.
whole = the layout
same-name = Two layouts are called { $name }: rename one of them.
no-utf = { $file } is not UTF-8 text (byte { $start }).
no-toml = { $file } is not TOML: { $why }.

missing = the key is missing
unknown-key = there is no such key
expected = «{ $found }» is none of { $known }
expected-list = «{ $found }» is no list of texts in brackets
expected-text = «{ $found }» is no text in quotes
expected-truth = «{ $found }» is neither true nor false
expected-other = «{ $found }» is not what this key holds

## Columns

unit-of-another = the unit { $unit } is none of a column read as { $reader }
needs-formats = a timestamp needs its formats
needs-codes = a code needs its codes
key-of-another-reader = { $key } means nothing for the reader { $reader }
no-kind = «{ $word }» is no kind: { $known }
open-code = a code is left open («?»): say its words, or "" where it says none of { $known }
no-word = «{ $word }» is no kind, direction or flag: { $known }
two-words = «{ $meaning }» says two kinds, or two directions
no-format = the format «{ $form }» has no sign of strptime and is none of { $known }
no-sign = the format «{ $form }» has the sign { $sign }, which is not known
half-a-day = the format «{ $form }» counts twelve hours (%I) and needs %p
day-of-week-inside = the format «{ $form }» has the day of the week inside: only at its beginning or end

## Patterns

pattern-unreadable = the pattern «{ $pattern }» cannot be read: { $why }
pattern-unsupported = the pattern «{ $pattern }» uses { $sign }, which is not supported
pattern-too-long = the pattern «{ $pattern }» repeats a part more than { $most ->
    [one] { $most } time
   *[other] { $most } times
}
pattern-without-group = the pattern «{ $pattern }» needs a group in parentheses: what it takes out

## The table

headerless-untold = a table without a header needs two patterns under values
headerless-names = a table without a header needs a name for each column, no two alike
no-encoding = «{ $name }» is no charset that Filière knows, as Python names them
header-too-short = a header of two names at least was expected
widths-differ = there are { $widths } widths for { $names ->
    [one] { $names } column
   *[other] { $names } columns
}
width-of-nothing = a width of one character at least was expected
zones-of-nothing = zones needs in_value, or source: what its names stand in
no-field = columns.{ $name } fills no field that Filière knows: { $known }
other-reader = columns.{ $name } is read as { $expected }, not { $found }
name-twice = «{ $name }» stands several times in the header: write { $name }#1, { $name }#2
not-in-header = «{ $name }» is used but is not in the header
read-and-ignored = «{ $name }» is both mapped and ignored
unaccounted = «{ $name }» is neither mapped nor ignored
events-need-time = a table of events needs columns.time
events-need-kinds = a table of events needs data_kinds
cell-said-twice = the cell stands in a column and in [preamble]: keep one of them
no-kind-said = no code says call, sms, mms, data or signalling, and `always` says none either
no-year = the form «{ $form }» names no year: [preamble] day takes one from a line above the rows
events-need-served = a table of events needs a served number, an IMEI or an IMSI
cells-need-place = a table of cells needs columns.cell and one place
subscribers-need-served = a table of subscribers needs columns.served or columns.imsi

## How well known

attested-specified = specified by Filière
attested-measured = measured on real files
attested-read = read in code that parses it
attested-invented = background, sample invented

## What each key says (the page on the language of layouts)

key-column-source = Header cells it is read from, in order. `NAME#2` is the second of that name, `#1` the first without a name.
key-column-reader = How the text is read; each field has one (see the table of fields).
key-column-when-in = Columns that hold it instead in incoming rows.
key-column-first-of = Take the first source that is not empty, instead of joining them.
key-column-join = What stands between several sources.
key-column-prefix = Text put before it, so that identities of another kind never meet. `"+"` where every number has its country code and no sign.
key-column-fill-down = An empty cell means the last one above that was not empty.
key-column-date-and-time = Two sources, each a full date and time: the date of the first, the time of the second.
key-column-formats = Signs of strptime, such as `%d/%m/%Y %H:%M:%S`, with `%I` and `%p` for twelve hours. `%b` and `%B` take month names of nine languages. Or `iso`, with its offset; or `seconds`, `milliseconds`, `microseconds` since the epoch. Or `excel`, days of a spreadsheet. Each text must fit one. `%p` is AM or PM, with points or without, or as Arabic, Persian, Greek, Turkish and Vietnamese write it. Japanese, Chinese and Korean write it before the clock (`%p%I`). Digits of other scripts are digits.
key-column-epoch = From when `seconds`, `milliseconds` and `microseconds` count. `1904-01-01T00:00:00` with `excel` is for the sheets of old Macintoshes.
key-column-calendar = Which years are written; a Buddhist year is 543 more.
key-column-unit = Unit of a length without one: seconds, `min` or `ms` (to the nearest second). `clock` is MM:SS or HH:MM:SS, `hh:mm` hours and minutes. Volumes are bytes, or `kB`, `MB`, `GB` of 1,024 each. The whole column tells what a point or a comma parts (`1.234`). Where it does not, the length is left out and told. A text may say its own units: `3 min 12 s`, `1h20`, `PT2M15S`, `13分23秒`.
key-column-only = Kinds for which the column means this; for others it is not read.
key-column-empty = Texts that stand for nothing in this column, besides those of the layout.
key-column-codes = With `code`: each text and what it means (see the table of words). A text that is not listed is a reject; `""` is the empty text. With `mark`: patterns, and the words that they raise. With `text`: translations.
key-column-form = Bare digits may be two numbers: `33639981234` in Italy. They are then read as the others of the column are written, with a note. Where those do not tell, the row is refused. With `prefix = "+"` all have their country code; with `national_first` they are national. With `hex_sender`, senders may be spelt in hexadecimal. With `as_written` they are identifiers and no numbers.
key-column-pair = The cell may hold two numbers, parted by a comma: the second is a third party.
key-column-notation = How the numbers of a cell are written. `auto` is decimal, unless letters in the column show otherwise. The cells of one network are read in one base. Where too few have letters, those without are left out and told. Others are `decimal`, `hexadecimal`, `enb_sector` (4G station and sector) and `as_written`.
key-column-decimal-comma = A comma stands for the decimal point.
key-column-pattern = Take the first group of this pattern instead of the whole text. A text that does not fit gives no value: it is told. A number that is none is a reject.
key-recognise-header = Names of the columns as the file writes them, in any order; case, accents' form and quotes do not matter. A name may stand twice (`LAC`, `LAC`: they are then `LAC#1` and `LAC#2`), or be empty (`""`). Of a table without a header: names that you give, in the order of the columns.
key-recognise-optional = Columns that may be absent.
key-recognise-delimiter = What parts the cells of a text file; several may occur. Not used for workbooks, nor with `widths`.
key-recognise-encoding = Charset of the file, as Python names it. Only needed where its letters do not show it: `filiere layouts draft --encoding`.
key-recognise-headerless = The table has no header: columns are known by their place. `values` must then tell the table from others, by two patterns at least.
key-recognise-header-rows = Two where a line of groups stands above the names. The column is then called by both (`début LAC`, `fin LAC`).
key-recognise-widths = Characters of each column of a text in fixed columns; the last takes the rest of the line. The header is a line that is cut by the same widths; lines above it are taken whole. A rule of dashes below it is a note that `footer` names: `footer = ["-{3}"]`.
key-recognise-values = Column and pattern: the first values must fit. Tells apart tables of equal header, and those without one.
key-recognise-sheet = Pattern that the name of a sheet must fit; other sheets are notes. Needed where a workbook has further sheets, such as a legend.
key-zone-in-value = Pattern in the value. Its first group is the offset (`+2`, `+02:00`), or a name that `zones` knows. It is empty where UTC, GMT or Z stands alone. A value without any of these has the declared zone.
key-zone-unit = What the figures of that column count: hours (`2`, `5.5`, `0530`) or minutes (`120`, `-210`).
key-zone-source = Column that holds the offset (`2`, `+02:00`, `UTC+2`), or a name that `zones` knows.
key-zone-zones = Text of that column, or of that group, and what it means: a zone or an offset. A text that is not listed is a reject.
key-zone-per = Column that names the switch or site whose clock the row shows. Where a file has several, case.toml must say the zone of each (`zones` of its `[[source]]`).
key-zone-fixed = Zone that the operator's notice or the header states.
key-zone-declared = The file does not tell: case.toml must (`timezone` of its `[[source]]`).
key-place-cell = Of which cell.
key-place-x = Column of the first coordinate.
key-place-y = Column of the second coordinate.
key-place-pair = Column that holds both, instead of x and y.
key-place-separator = What parts the two in `pair`.
key-place-order = Which of x and y is which, where they are degrees.
key-place-crs = `metres`: the ranges decide which French projection; `either`: degrees if small.
key-place-crs-source = Column whose text says `degrees_text`, else the values are metres.
key-place-degrees-text = What it then says.
key-place-point-kind = What the point is.
key-place-decimal-comma = A comma stands for the decimal point.
key-preamble-target = Pattern; its first group is the number that was asked for. It is the served number of every row where no column is.
key-preamble-total = Pattern; its first group is the operator's own count of records. Counts of several blocks are added.
key-preamble-cell = Pattern; its first group is the cell of every row, where no column gives one.
key-preamble-day = Pattern; its first group is the day that stands over its rows. It is put before the text of the time, with a blank: the formats name both.
key-filename-target = Pattern; its first group is the number that was asked for. It is the served number of every row, where neither a column nor the preamble gives one.
key-title-en = In English.
key-title-fr = In French.
key-layout-title = What the table is, as its receivers call it; one text, or one per language.
key-layout-reference = Where the meaning of its columns is written.
key-layout-attested = How well it is known that real files look so. One of `measured on real files`, `read in code that parses it`, `background, sample invented`.
key-layout-operators = Whose tables look so.
key-layout-network = Network of cells that name none: `MCC-MNC`, or a name. Without it they are taken as cells of the layout's one operator, else of this file alone. The `[[source]]` may name a `network`.
key-layout-country = How national numbers are read, ISO 3166-1 alpha-2; empty: as the case says.
key-layout-table = What its rows are: `events` (communications), `cells` (masts) or `subscribers` (who has a line).
key-layout-data-kinds = Kinds of act under which it may be read: `cdr`, `cell_dump`, `subscriber`.
key-layout-cells = `exact`: texts as they stand; `trimmed`: without spaces around; `wrapped`: without `=("…")`, quotes or apostrophes too.
key-layout-empty = Texts that stand for nothing in every column, besides the empty one.
key-layout-short-rows = Rows may end before the last columns that are read: those are then empty. Last columns that are not read may be absent without it.
key-layout-ignored = Columns that are left aside. Each column is either read or named here.
key-layout-footer = Patterns of lines that are notes, from the beginning of the line. A line that can be read as a row is one, whatever it begins with.
key-layout-always = Words that hold for every row, before its codes speak.
key-layout-parties = `columns`: served and other are what their columns say. `by_direction`: they are caller and called, and the direction says whose bill it is. `target`: they are swapped where the other one is the number asked for. A row whose codes tell no direction then takes it from there; `none` tells that it has none. That number stands in `[preamble]` or `[file_name]`. Where neither states it, it is the one number that the act names.
key-layout-recognise = How to know the table.
key-layout-zone = How its times are tied to UTC. Not needed where every time is `iso` or counts from an epoch.
key-layout-preamble = What the lines above the header state.
key-layout-file-name = What the name of the file states.
key-layout-columns = Fields and the columns they are read from. A name that is no field is one of your own, for a `code` or a `mark`.
key-layout-places = Where cells are, as rows or a list of masts say it.
key-layout-holder = Columns on the holder of a subscription, kept as written.
key-layout-legal-representative = Columns on the holder's legal representative.
key-layout-user-claim = Columns on who is said to use it: a claim, never merged with the holder.

## What each field is

field-time = start of the communication, or the moment of the event
field-ends = its end: the length is reckoned from it where no column gives one
field-served = whose bill or cell the row is of
field-other = the number at the other end; in a call, a word without a digit is a withheld number
field-third = number from or to which a call was forwarded
field-service-centre = SMS centre: where it stands as the other number, the row is marked
field-duration-s = length; `unit` says in what
field-imei = handset of the served number
field-imsi = SIM of the served number
field-cell = cell of the served number, at the start
field-end-cell = cell of the served number, at the end
field-network = network of the cell, where the cell does not name it; `codes` may translate it
field-text = text of a message
field-azimuth-deg = direction of the sector, clockwise from north
field-beam-deg = opening of the sector
field-timing-advance = timing advance, as the network counts it
field-range-m = distance from the mast, in metres
field-accuracy-m = how exact a position is, in metres
field-bytes-up = volume sent by the phone, in bytes
field-bytes-down = volume received by the phone, in bytes
field-own-address = internet address of the phone in the operator's network
field-own-port = its port
field-public-address = internet address under which the phone was seen outside
field-public-port = its port
field-far-address = internet address that the phone reached
field-far-port = its port
field-access-point = access point name (APN) of a data session
field-valid-from = first day on which a mast of a list stands there
field-valid-to = last day
field-operator = operator of a subscription
field-contract = contract of a subscription
field-registered-from = first day of a subscription, as written
field-registered-to = last day of a subscription, as written

## The page

language-title = The language of layouts
language-generated = Written by `make docs` from the code; do not edit it by hand.
language-intro = A layout is one TOML file that says how a table is read. It holds no code. It is strict about keys, columns and codes. A key that is not on this page stops the import, with a sentence that names it. So does a column neither read nor named in `ignored`, and a code that is not in its map. The name of the file is the layout's id. It stands in the folder `layouts` of a dossier, or in a folder given with `--layouts`.
language-how = How to come to one
language-tried = `filiere layouts draft FILE` proposes one, `filiere layouts check FILE.toml SAMPLE` tries it and prints what became of each row.
language-further-fixed = A text in fixed columns, with lines above its header:
language-further-people = A list of subscribers has no times, and so no `[zone]`:
language-columns = | key | what it says | default | example |
language-required = must be given
language-part-layout = The table as a whole
language-part-layout-said = Keys at the top of the file, before any `[part]`.
language-part-title = `title` in two languages
language-part-recognise = `[recognise]`: how to know it
language-part-zone = `[zone]`: how its times are tied to UTC
language-part-column = `[columns]`: what each field is read from
language-part-column-said = One line per field, in braces.
language-part-preamble = `[preamble]`: what stands above the rows
language-part-preamble-said = What a line above the header states holds for every row below it. A line between the rows may state it anew, in the same words, for the rows below that line. It may name another line of the request, another cell, another day. Each sheet of a workbook may have such lines. A pattern is searched for in the text of one line after the other. The cells of a workbook are joined by `;`, those of a text file by its delimiter. The text `Line;;0639980001` is met by `Line\\W+(\\d+)`. A line above fixed columns is taken as it stands.
language-part-filename = `[file_name]`: what the name of the file says
language-part-place = `[[places]]`: where cells are
language-fields = Fields of `[columns]`
language-fields-columns = | field | reader | what it is |
language-fields-other = | `kind`, `direction`, any other name | `code` or `mark` | words, see below |
language-words = Words that codes mean
language-words-said = Several may stand together: `call in`.
language-words-columns = | word | sets |
language-sets-flags = a mark
language-sets-kind = the kind
language-sets-direction = the direction
