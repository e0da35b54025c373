# What the start page is told: files, acts, the work on a case.

## Names of files that are sent

name-leads-elsewhere = The name of this file leads out of the folder: it is not taken.
name-hidden = A name that begins with a dot is hidden: this file is not taken.
name-elsewhere-another = This name would be another file on another system: rename it first.
name-control = The name of this file holds signs that cannot be seen: rename it first.
name-too-long = The name of this file is too long: shorten it or its folders.
name-ours = A file of this name is one of Filière's own: open the case instead of importing it.

## Pieces of files

piece-beyond = This piece lies outside the file that it belongs to.
piece-already-there = A file of that name is there already: it is not written over.
piece-does-not-follow = This piece does not follow on what is there: send the file again.
piece-not-written = The folder of the case cannot be written: { $why }
file-in-a-case = This folder has a case already, which may rest on that file: it is not removed.
settings-there = A case.toml that this form did not write lies there: it is not written over.
file-not-there = There is no such file in the folder.

## The form of the acts

form-blank = This is blank: fill it in.
form-not-text = { $at } is not a text.
form-not-list = { $at } is not a list.
form-no-act = There is no act: nothing is read without one.
form-id-twice = Another act has this name already.
form-no-such-act = There is no act of this name.
form-no-such-file = File { $place } of the list is not one that can be read.
form-no-file = No file is under an act: choose at least one.
form-country = Two capital letters are expected, such as FR.
form-zone = There is no such time zone; Europe/Paris is one.
form-basis = There is no such legal basis.
form-day = A day is expected, such as 2024-06-01.
form-ends-before = The period ends before it begins.
form-kind = One of these is not known.
form-no-kind = Tick at least one kind of record.
form-categories = Tick what of the phone may be read.
form-asks-nothing = An act names at least one number, handset, cell, seal or account.
form-every = Only a simulated world may name every number.
form-number = Number { $place } of the list cannot be read as a telephone number.
form-refused = The acts cannot be read: { $why }

## Cases

busy = Work on a case is under way: wait for it or stop it.
close-reading = Another reading of this case is under way: wait for it.
close-in-use = This case is still being read: try again in a moment.
one-case-only = This workbench was started for one case: «filiere» alone opens the start page.
begin-case-there = There is a case of this name already: open it, or choose another name.
no-folder = No case is being prepared.
no-such-case = There is no case at that place.
passphrase-wanted = This case needs its passphrase.
job-defect = This is a defect of the program: its terminal says where.

## Work on the open case

nothing-open = No case is open.
another-case = The reference is not that of the open case: nothing was erased.
change-quality = There is no such quality of a protected number.
change-package = { $path } lies beside the case, with { $files ->
    [one] { $files } file
   *[other] { $files } files
} and { $findings ->
    [one] { $findings } finding
   *[other] { $findings } findings
}.
change-withheld = { $count ->
    [0] No row is withheld.
    [one] { $count } row is withheld.
   *[other] { $count } rows are withheld.
}
change-manifest = Give the SHA-256 of its manifest by another way: { $sha256 }
change-certificate = The certificate is { $name }.
change-still-there = { $name } still holds what was erased from the case. You decide what becomes of it.
no-package = There is no such package, or it was opened already.
change-differs = What is computed here is not what the package says: { $difference }
change-same = { $findings ->
    [one] { $findings } finding is
   *[other] { $findings } findings are
} computed the same here, to the last byte.
change-compare-manifest = Compare the SHA-256 of its manifest with the one you were given: { $sha256 }
change-plain = The case that was built here is not encrypted, as its package is not.
change-restore-or-try = An annulment is lifted, or only tried: not both at once.
change-tried = This was only tried: nothing of it was kept.
fall-records = { $count ->
    [0] No record moved.
    [one] { $count } record moved.
   *[other] { $count } records moved.
}
fall-counts = Findings: { $lost } lost, { $weakened } weaker, { $changed } changed, { $gained } new, { $unchanged } unchanged.
fall-lost = Lost, { $name }:
fall-gained = New, { $name }:
fall-weakened = Weaker, { $name }: log10 LR { $before } then { $after }, rows { $rows } then { $rows_after }.
fall-changed = Changed, { $name }: log10 LR { $before } then { $after }, rows { $rows } then { $rows_after }.
fall-none = none
no-settings = No case.toml lies beside the open case: nothing can be added to it here.
form-adds-nothing = Nothing is added: choose an act for a file, or fill in a further act or a death.
form-number-one = This cannot be read as a telephone number.
form-moment = A day and an hour are expected, such as 2024-06-01 14:30.
form-not-utf-8 = case.toml is not written in UTF-8

## A case whose last day has passed

expired-none = No act of this case has passed its last day: open it.
expired-no-such-act = That act has not passed its last day.
expired-passed-too = The new last day has passed too: state a later one.
