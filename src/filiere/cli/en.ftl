## next

next-heads-number = Number
next-heads-ask = Ask for
next-heads-period = Period (UTC)
next-heads-gain = Gain
next-heads-third = Third parties
next-heads-why = Why
next-asks-cdr = bill
next-asks-cell-dump = cell dump around

## show

show-meaning = { "" }

## __init__

cannot-read-written = { $filename } cannot be read or written: { $why }.

## annul

annul-format-table-json = the format is table or json
annul-what-restore-exclude-each-other = --what-if and --restore exclude each other
annul-tried-only-nothing-kept = Tried only: nothing of it was kept.

## audit

audit-log-entries-files-runs-all-verify = { $entries } log entries, { $sources } files, { $runs } runs: all verify.

## categorise

categorise-category-b-c-d-none = the category is 6a, 6b, 6c, 6d or none

## correct

correct-findings-rest-row = { $count } findings rest on this row.

## demo

demo-there-already-dossier-used = { $out } is there already: its dossier is used as it is.
demo-look-filiere-serve = To look at it: filiere serve { $out }

## expiry

expiry-authorisation-until-go-together = --authorisation and --until go together

## findings

findings-format-table-json = the format is table or json
findings-reveal-needs-reason-text = --reveal needs --reason TEXT
findings-reason-goes-reveal = --reason goes with --reveal
findings-language-fr-en = the language is fr or en
findings-run-case-run = «{ $inert }» has not been run on this case; run: { $listed }

## hold

hold-legal-holds-force = Legal holds in force: { $count }.
hold-day-expected-one-such = «{ $text }» is no day, expected one such as 2026-12-31

## judge

judge-judged-accepted-rejected-undecided = Judged: { $count } accepted, { $count_2 } rejected, { $count_3 } undecided.
judge-verdict-accept-reject-undecided = the verdict is accept, reject or undecided

## layouts

layouts-completed-checked-filiere-layouts-check = { $out } is to be completed, then checked with «filiere layouts check { $out_2 }».
layouts-reviewed-eye-before-kept = { $target } is to be reviewed by eye before it is kept.
layouts-id = Id
layouts-title = Title
layouts-operators = Operators
layouts-attested = Attested
layouts-exists-already-choose-another-name = { $out } exists already: choose another name.
layouts-there = { $layout } is not there.
layouts-there-2 = { $sample } is not there.
layouts-there-layout = There is no layout «{ $layout }».
layouts-holds-samples-one-sample-csv-expected = { $folder } holds { $count } samples: one sample.csv was expected.
layouts-blank = { $name }: { $key } is blank.
layouts-complete-give-sample-try = { $name } is complete; give a sample to try it on.

## next

next-format-table-json = the format is table or json
next-there-requests-draft = there are { $count } requests to draft
next-requisition-needs-number-clear-add-reveal = a requisition needs its number in clear: add --reveal --reason TEXT

## package

package-files-rows-withheld-findings-manifest = { $files } files, { $rows_withheld } rows withheld, { $findings } findings; manifest { $manifest_sha256 }

## protect

protect-quality-lawyer-doctor-journalist-parliament-magistrate = the quality is lawyer, doctor, journalist, parliament, magistrate or helpline

## purge

purge-authorisation-quarantine-exclude-each-other = --authorisation and --quarantine exclude each other
purge-destroy-key-goes-key-file-whole = --destroy-key goes with --key-file and the whole case
purge-there-run-filiere-run-dossier-first = { $target } is not there: run «filiere run» on its dossier first.
purge-still-holds-what-erased-case-you = { $path } still holds what was erased from the case: it is for you to erase.

## report

report-format-html-pdf = the format is html or pdf

## rerun

rerun-findings-recomputed-same-byte-byte = { $findings } findings recomputed: the same, byte for byte.
rerun-format-table-json = the format is table or json
rerun-recomputes-otherwise = { $package } recomputes otherwise: { $difference }{ $why }.
rerun-exists-already-name-new-folder = { $work } exists already: name a new folder.

## run

run-reports = Reports: { $v0 }, { $v1 }
run-engine-duckdb-spark = the engine is duckdb or spark
run-version-runs-one-machine-use-engine = This version runs on one machine: use --engine duckdb.
run-plain-key-file-exclude-each-other = --plain and --key-file exclude each other.
run-two-passphrases-differ-nothing-made = The two passphrases differ; nothing has been made.

## serve

serve-there-map-drawn-under-regions = { $basemap } is not there: no map is drawn under the regions.
serve-there-run-filiere-run-dossier-first = { $target } is not there: run «filiere run» on its dossier first.
serve-workbench-s-pages-installation-run-make = The workbench's pages are not in this installation: run «make pages» in the checkout, or install a release.
serve-workbench-open-address-above-ctrl-c = The workbench is open at the address above; Ctrl-C ends it.

## show

show-prior-needs-signed-name = --prior needs --signed-by NAME
show-signed-goes-prior = --signed-by goes with --prior
show-likelihood-ratio-nothing-follows-share = { $id } has no likelihood ratio: nothing follows from a share.
show-finding-filiere-findings-lists = { $path } has no finding «{ $inert }»: «filiere findings» lists the { $count } that it has.

## simulate

simulate-layout-called-expected-one = No layout is called { $name }; expected one of { $listed }.

## terminal

terminal-size-expected-one-such-gb = «{ $given }» is no size, expected one such as 8GB
terminal-there-run-filiere-run-dossier-first = { $target } is not there: run «filiere run» on its dossier first.
terminal-case-needs-key-there-terminal-ask = This case needs a key and there is no terminal to ask for a passphrase: give --key-file FILE, or set FILIERE_KEY_FILE.

## usage

usage-try-help-help = Try '{ $command_path } --help' for help.
usage-error = Error: { $message }
usage-usage = Usage:{ " " }

# What the verbs of the command line say.

export-format = the format is one of { $known }
export-reason = --reveal and --key-out need --reason TEXT
export-no-reason = --reason and --second go with --reveal or --key-out

benchmark-written = { $n ->
    [one] { $n } question in { $out }.
   *[other] { $n } questions in { $out }.
} SHA-256 of the truth: { $sha256 }.
rerun-other-versions = { " " }(other versions here: { $a })
findings-run-none = none

findings-second-reveal = --second goes with --reveal
