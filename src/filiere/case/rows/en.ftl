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
