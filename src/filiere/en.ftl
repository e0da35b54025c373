# What modules at the root of the package say.

broken = { $name } is damaged: it cannot be read whole.
interrupted = Interrupted: what was not finished has not been kept; run the command again.

## units of parameters that are not written alike in both languages

unit-0-or-1 = 0 or 1
unit-accounts = accounts
unit-acts = acts
unit-bills = bills
unit-conversations = conversations
unit-d = d
unit-hits = hits
unit-letters = letters
unit-log10-not-calibrated = log10, not calibrated
unit-numbers = numbers
unit-pairs = pairs
unit-phones = phones
unit-probability = probability
unit-rows = rows
unit-share = share
unit-standard-deviations = standard deviations
unit-switches = switches
unit-texts = texts
unit-findings = findings
unit-times = times
unit-uses = uses

# parameter.py: figures that somebody may change
no-parameter = { $question } has no parameter «{ $name }»; it has: { $known }.
not-a-whole-number = { $name } is «{ $found }», expected a value such as { $default }: a whole number from { $low } to { $high } { $unit }.
not-a-number = { $name } is «{ $found }», expected a value such as { $default }: from { $low } to { $high } { $unit }.
out-of-order = { $question }: { $low } may not be larger than { $high }.

## Numbers of case.toml

no-plan = { $where }: { $key } names «{ $found }», which no numbering plan explains, nor that of { $country }.
digits-lost = { $where }: { $key } names «{ $found }», which lost digits in a spreadsheet: write the number in full.
two-readings = { $where }: { $key } names «{ $found }», which may be several numbers: write it with + and its country code.

## analysis

analyses-analysis-py-analysis = analyses/{ $name }/analysis.py has no ANALYSIS.
analyses-wait-each-other = Analyses wait for each other: { $listed }.

## dossier

dossier-expected = { $path }: { $where } is { $found }, expected { $expected }.
dossier-two-authorisations-id = { $path } has two authorisations with the id { $twice }.
dossier-protected-quality-known = { $path }: [[protected]] quality is «{ $quality }», known are { $listed }.
dossier-missing-fill = { $path }: { $where } is missing: fill it in.
dossier-key-case-toml-knows = { $path }: { $where } is not a key that case.toml knows.
dossier-no-regular-file = it is a pipe, a socket or a device
dossier-blank-fill = { $path }: { $where } is blank: fill it in ({ $expected }).
dossier-case-country-expected-two-capital-letters = { $path }: [case] country is "{ $country }", expected two capital letters such as "FR".
dossier-authorisation-nothing-imported-without-one = { $path } has no [[authorisation]]: nothing is imported without one.
dossier-kinds-blank-fill = { $where }: kinds is blank: fill it in.
dossier-expected-zone-iana-list-such-europe = { $path }: { $where } is "{ $zone }", expected a zone of the IANA list such as "Europe/Paris".
dossier-basis-legal-basis-known = { $where }: basis is «{ $basis }», which is no legal basis; known are { $listed }.
dossier-lies-after = { $where }: from lies after to.
dossier-without-offset-write-whatever-offset-meant = { $path }: { $where } is { $value }, without an offset: write it as { $value_2 }+02:00 or whatever offset is meant.
no-calendar = { $where } is { $value }, expected a time from year 1 to year 9999 in UTC.
dossier-imeis-names-expected-digits = { $where }: imeis names «{ $text }», expected 14 to 16 digits.
dossier-document-sha-expected-hex-digits = { $where }: document_sha256 is «{ $text }», expected 64 hex digits.
dossier-leads-out-dossier-paths-relative = { $where } leads out of the dossier; paths are relative, with /.
dossier-matches-file = { $where } matches no file.
dossier-source-names-authorisation-file = { $path }: the source «{ $path_2 }» names the authorisation «{ $authorisation }», which is not in the file.
dossier-write-one-filiere-init = { $parent } has no { $file }: write one with «filiere init { $parent_2 }».
dossier-utf-text-byte = { $path } is not UTF-8 text (byte { $start }).
dossier-valid-toml = { $path } is not valid TOML: { $error }.
dossier-cannot-read = { $path } cannot be read: { $strerror }.
dossier-case-blank-fill = { $path }: [case] { $key } is blank: fill it in.
dossier-blank-fill-2 = { $where }: { $key } is blank: fill it in.
dossier-blank-fill-3 = { $path }: { $where }: { $key } is blank: fill it in.
dossier-kinds-names-known = { $where }: kinds names «{ $kind }», known are { $listed }.
dossier-names-twice-under-authorisation = { $v0 } names { $relative } twice under authorisation { $authorisation }.

## layout


## reduction

reduction-one-select = { $where } is not one SELECT.
reduction-uses-outside-subset = { $where } uses { $name } («{ $sql }»), outside the subset.
reduction-holds-expected-integers-only = { $where } holds { $sql }, expected integers only.
reduction-selects-every-column-expected-them-named = { $where } selects every column, expected them named.
reduction-uses-union-expected-union-all = { $where } uses UNION, expected UNION ALL.
reduction-uses-join = { $where } uses a { $v1 } JOIN.
reduction-orders-rows-engine-does-key = { $where } orders its rows: the engine does, by the key.
reduction-uses-window-outside-subset = { $where } uses the window «{ $sql }», outside the subset.
reduction-reads-expected = { $where } reads { $tables }, expected { $reads }.
reduction-binds-expected = { $where } binds { $marks }, expected { $parameters }.
reduction-gives-expected = { $where } gives { $list }, expected { $list_2 }.
reduction-parameter = «{ $en }» has no parameter { $listed }.
reduction-reductions-py-reduction = reductions/{ $name }.py has no REDUCTION.
reduction-sql = { $where } is not SQL: { $v1 }
reduction-expected = «{ $en }»: { $name } is { $value } { $unit }, expected { $low } to { $high }.

## why the operating system refused

errno-enoent = No such file or directory
errno-eacces = Permission denied
errno-eisdir = Is a directory
errno-enotdir = Not a directory
errno-enospc = No space left on device
errno-erofs = Read-only file system

## Phones, accounts and acts of case.toml

account-form = { $where } is «{ $found }», expected service:identifier, such as whatsapp:33639980001@s.whatsapp.net.
no-such = { $where } names «{ $found }», which stands nowhere in the file.
twice = { $where } has the id «{ $found }», which another one has.
dates = { $where }: dates is «{ $found }», expected "dmy" or "mdy".
asks-nothing = { $where }: numbers is blank, and so is all else that an act can name: say what was asked for.
categories-blank = { $where }: categories is blank: say which data of a phone may be read.
category = { $where }: categories names «{ $found }», known are { $known }.
not-every = { $where }: "*" stands for numbers, devices, accounts and sirens only.
protected-who = { $path }: [[protected]] must give a number or an account, and one of them only.

## folder

folder-closed = The folder cannot be looked into: { $error }.
link-to-nothing = It is a link that leads to nothing.
link-to-itself = It is a link that leads back to itself.
link-outside = It is a link that leads out of the dossier.
link-to-folder = It is a link to a folder: what lies there is told where it lies.
file-closed = It cannot be looked at: { $error }.
no-regular-file = It is no regular file: a pipe, a socket or a device.
may-not-be-read = Its permissions do not let it be read.

## dossier

not-read = { $where }: { $name } is not read. { $why }

## pattern

pattern-long = the pattern «{ $pattern }…» is longer than { $most } characters
pattern-unreadable = the pattern «{ $pattern }» cannot be read: { $error }
pattern-slow = the pattern «{ $pattern }» could run without end: write no repeat inside a repeat, and no looking around
## Businesses of case.toml

site = { $where }: site is { $found }, expected [latitude, longitude] in degrees.
siren = { $where }: siren is «{ $found }», expected nine digits.
hours = { $where }: hours is «{ $found }», expected opening hours such as "Tu-Su 18:00-23:00".
iban = { $where }: ibans names «{ $found }», which has not the form of an IBAN.
dossier-expects-text = text in quotes
dossier-expects-list = a list in brackets
dossier-expects-date = a date such as 2024-07-01, without quotes
dossier-expects-time = a time such as 2024-06-01T00:00:00+02:00, without quotes
dossier-expects-table = a table
dossier-expects-other = another kind of value
every-for-simulated = { $where }: { $key } = ["*"] is for basis "{ $basis }" only: name what was asked for.
two-readers = { $name } fits more than one reader ({ $names }).

## why a value is refused where a file or an option is read

value-missing = it is missing
value-extra-forbidden = no such key is known
value-one-of = expected one of { $listed }
value-greater-than-equal = expected { $limit } or more
value-greater-than = expected more than { $limit }
value-less-than-equal = expected { $limit } or less
value-less-than = expected less than { $limit }
value-too-short = expected { $least } or more
value-int = expected a whole number
value-float = expected a number
value-finite = expected a number
value-string = expected text in quotes
value-bool = expected true or false
value-tuple = expected a list in brackets
value-list = expected a list in brackets
value-dict = expected a table
value-model = expected a table
value-date = expected a date such as 2024-07-01
value-path = expected a path
value-other = expected another kind of value

toml-at = { $why } (line { $line }, column { $column })
toml-at-end = { $why } (at the end)
toml-slip = this cannot be read
toml-nested = lists or tables stand in one another too deeply
toml-value = the value cannot be read
toml-statement = this is no line «key = value»
toml-string = a text has no closing quote
toml-array = a list has no closing bracket
toml-twice = a value is given twice
toml-equals = «=» was expected after the key
toml-newline = the line should end here

## reader

reader-fate-records = A row has the fate { $fate } and { $count ->
    [one] { $count } record
   *[other] { $count } records
}.
reader-fate-reason = A row has the fate { $fate } and the reason «{ $reason }».
reader-no-folder = readers/{ $name }.py stands in no folder of its own.
reader-none = readers/{ $name } has no READER.
