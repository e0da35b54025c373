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

needs-formats = a timestamp needs its formats
needs-codes = a code needs its codes
key-of-another-reader = { $key } means nothing for the reader { $reader }
no-kind = «{ $word }» is no kind: { $known }
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
events-need-served = a table of events needs a served number, an IMEI or an IMSI
cells-need-place = a table of cells needs columns.cell and one place
subscribers-need-served = a table of subscribers needs columns.served or columns.imsi

## How well known

attested-specified = specified by Filière
attested-measured = measured on real files
attested-read = read in code that parses it
attested-invented = background, sample invented
