## declaration

declaration-absence = The absence of a record is not the absence of a person or of a phone.
declaration-content = Nothing here tells what was said or written in calls.
declaration-apps = Calls and messages made through applications do not appear, or appear as data only.
declaration-user = A record names a number or a handset, never who held it.
declaration-cell = A cell stands for a region served, never for a point.
declaration-no-cell = No record of this file has a cell: it says nothing about places.
declaration-no-imei = No record of this file has an IMEI: it says nothing about handsets.
declaration-hidden-rows = Rows outside the authorisation are in quarantine; nothing here counts or shows them.

## corrections

corrections-file = { $path } has no file «{ $path_2 }».
corrections-rows-there-row = { $path } has { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}; there is no row { $row }.
corrections-correction-names-field-wrong-give-field = A correction names the field that is wrong: give --field.

## ledger

ledger-source = { $path } has no source { $source_id }.
ledger-rows-but-fates = { $path } has { $rows_physical ->
    [one] { $rows_physical } row
   *[other] { $rows_physical } rows
}, but { $sum ->
    [one] { $sum } fate
   *[other] { $sum } fates
}.
ledger-states-records-case-holds = { $path } states { $records_stated ->
    [one] { $records_stated } record
   *[other] { $records_stated } records
}, the case holds { $records }.
ledger-row-gave-two-records = { $path }, row { $v1 } gave two records.
ledger-row = { $path }, row { $v1 } has { $count }.
ledger-rows-but-fate-given-row = { $path } has { $last ->
    [one] { $last } row
   *[other] { $last } rows
}, but a fate was given to row { $outside }.
ledger-states-rows-case-holds = { $path } states { $stated ->
    [one] { $stated } row
   *[other] { $stated } rows
} { $fate }, the case holds { $found }.

## originals

originals-changed-while-being-imported-import-again = { $path } changed while it was being imported: import it again.
originals-row-lies-quarantine-authorisation-covers = { $path }, row { $hidden } lies in quarantine: no authorisation covers it.
originals-row-set-aside-act-annulled-contact = { $path }, row { $aside } is set aside: its act was annulled, or its contact is protected.
originals-source = { $path } has no source { $source_id }.
originals-original-bytes-whole-missing = The original bytes are not whole: { $where } is missing.
originals-original-bytes-altered-another-sha = The original bytes are altered: { $where } has another SHA-256.
originals-original-altered-bytes-sha-expected = The original of { $path } is altered: { $size ->
    [one] { $size } byte
   *[other] { $size } bytes
} with SHA-256 { $hexdigest }, expected { $size_bytes } with { $sha256 }.
originals-cannot-read = { $path } cannot be read: { $strerror }.
originals-original-bytes-altered-cannot-read = The original bytes are altered: { $where } cannot be read.
originals-rows-there-row = { $path } has { $physical ->
    [one] { $physical } row
   *[other] { $physical } rows
}; there is no row { $row }.

## provenance

provenance-record = { $path } has no record { $record }.

## reconciliation

reconciliation-file-count-differs-one-declared = { $path } has no file «{ $path_2 }» whose count differs from the one declared.
ledger-no-fate = no fate
ledger-two-fates = two fates
originals-chunk = chunk { $a } of source { $b } in { $c }

## shifts

shifts-written = «{ $text }» is no shift of a clock: write it as +02:00 or -00:00:12.
shifts-too-far = A shift of { $text } is more than ten years: no clock is corrected by so much.
shifts-so-already = The clock of { $path } stands so already: nothing is changed.
shifts-no-event = { $path } holds no row of a bill or a cell dump. Only the clock of such a file is corrected so.

## What was read otherwise than it is written

repair-counted = { $what } ({ $count ->
    [one] { $count } time
   *[other] { $count } times
})
repair-wrapped = Quotes, or the formula by which a spreadsheet keeps a text, were taken off.
repair-decimal = A program had printed it as a figure with a point: the point was taken off.
repair-grouped = The signs that part its thousands were taken off.
repair-scientific = It stood as a power of ten with all its digits, and was written out.
repair-lost-zero = Its first zeros were missing, and only one value can have been meant.
repair-by-column = Its digits may be two numbers: read as the other numbers of its column are written.
repair-trunk-zero = The national 0 stood after the country code and was taken off.
repair-trunk-prefix = A national prefix stood after the country code and was taken off.
repair-plus-zero = The number began with +0 or +00: read as an international one.
repair-service-prefix = What asks the network to hide or show the caller was taken off.
repair-foreign-prefix = The letters of a country before the number were taken off.
repair-address = The number stood in an internet address of telephony.
repair-address-of-sim = It is the address of a SIM card, and so nobody's number.
repair-hex-sender = A sender spelt in hexadecimal was read as its letters.
repair-two-numbers = One cell held two numbers: the second is the third party.
repair-other-digits = Digits of another script were read as ours.
repair-invisible-signs = Signs that nobody sees were taken out.
repair-null-word = A word for nothing stands there: no value was kept.
repair-called-word = A call shows a word for a number: it was withheld, and no party was kept.
repair-lost-number = The error of a spreadsheet stands there: the number is lost, nobody withheld it.
repair-masked-number = Some digits are covered, as those of many people would be: no number was kept.
repair-impossible-number = Its country's plan allows no such length: kept as written, as nobody's number.
repair-swapped-parties = The two numbers were exchanged, by the number that was asked for.
repair-filler = The F that fills the last place was taken off.
repair-default-handset = Unprogrammed handsets share this number: it was left out.
repair-zero-in-doubt = A zero may be missing, and nothing shows it: it was left out.
repair-other-identifier = The column holds the other identifier, handset or SIM card: it was left out.
repair-no-handset = It is no number of a handset: it was left out.
repair-no-subscription = It is no number of a SIM card: it was left out.
repair-digits-lost = A spreadsheet cut its digits: it was left out.
repair-hexadecimal = It was read as hexadecimal, as the other cells of its network in the file.
repair-marked-hexadecimal = It says itself that it is hexadecimal.
repair-notation-in-doubt = It may be decimal or hexadecimal, and the column does not tell: it was left out.
repair-no-cell = It is the identity of no cell: it was left out.
repair-cut-short = The file ends within its last row, and this text is shorter than all others.
repair-coordinate-refused = Its place cannot be read: it was left out.
repair-swapped = Its place is kept as delivered, and looks exchanged.
repair-outside-country = Its place is kept as delivered, and lies outside of the country.
repair-day-end = 24:00 was read as the midnight that ends the day.
repair-day-month-exchanged = A spreadsheet had exchanged day and month, as the column shows: they were turned back.
repair-to-the-second = Fractions of a second were cut off.
repair-clock-change-by-order = Of two hours of one name, the order of rows tells which.
repair-rounded = The figure was rounded to the nearest whole one.
repair-unit-in-text = The length was read by the unit that stands with it.
repair-clock = The length was read as hours, minutes and seconds.
repair-duration-in-doubt = The sign in it may part thousands or decimals: the length was left out.
repair-no-duration = It is no length of time: it was left out.
repair-no-time = It is no time: it was left out.
repair-end-before-start = The end lies before the start: the length was left out.
repair-no-angle = It is no angle: it was left out.
repair-no-number = It is no such figure: it was left out.
repair-filled-down = An empty cell took the text above it, as the layout says.
repair-latin1-repaired = A text that an application had encoded twice was put right.
