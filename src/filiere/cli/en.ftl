## next

next-heads-number = Number
next-heads-ask = Ask for
next-heads-period = Period (UTC)
next-heads-gain = Gain
next-heads-third = Third parties
next-heads-why = Why
next-asks-cdr = bill
next-asks-cell-dump = cell dump around
next-asks-extraction = examination of
next-asks-provider-reply = identification of
next-asks-accounts = books of
next-asks-bank = bank statements of
next-asks-listing = market data of

## show

show-meaning = { "" }

## __init__

no-stdout = Standard output is closed: there is nowhere to write the answer.
system-refused = The system refused: { $why }.
cannot-read-written = { $filename } cannot be read or written: { $why }.

## annul

annul-format-table-json = the format is table or json
annul-what-restore-exclude-each-other = --what-if and --restore exclude each other
annul-tried-only-nothing-kept = Tried only: nothing of it was kept.

## audit

audit-log-beside = The log beside, { $path }, is whole and is that of this very file.
audit-log-entries-files-runs-all-verify = { $entries ->
    [one] { $entries } log entry
   *[other] { $entries } log entries
}, { $sources ->
    [one] { $sources } file
   *[other] { $sources } files
}, { $runs ->
    [one] { $runs } run
   *[other] { $runs } runs
}: all verify.


## categorise

categorise-category-b-c-d-none = the category is 6a, 6b, 6c, 6d or none

## correct

correct-findings-rest-row = { $count ->
    [one] { $count } finding rests on this row
   *[other] { $count } findings rest on this row
}.

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
layouts-cannot-be-written = { $out } cannot be written: { $why }.
layouts-unchanged = { $target } is there already and says the same.
layouts-expected-differs = { $target } is there already and says otherwise: move it away to write it anew.
layouts-no-encoding = «{ $encoding }» is no charset that Filière knows: name it as Python does, such as cp949 or gb18030.
layouts-there = { $layout } is not there.
layouts-there-2 = { $sample } is not there.
layouts-there-layout = There is no layout «{ $layout }».
layouts-holds-samples-one-sample-csv-expected = { $folder } holds { $count ->
    [one] { $count } sample
   *[other] { $count } samples
}: one sample.csv was expected.
layouts-blank = { $name }: { $key } is blank.
layouts-complete-give-sample-try = { $name } is complete; give a sample to try it on.

## next

next-format-table-json = the format is table or json
next-there-requests-draft = there are { $count ->
    [one] { $count } request
   *[other] { $count } requests
} to draft
next-no-draft = only a request for a bill or a dump has a draft here; for an account use filiere services --draft
next-requisition-needs-number-clear-add-reveal = a requisition needs its number in clear: add --reveal --reason TEXT

## package

package-files-rows-withheld-findings-manifest = { $files ->
    [one] { $files } file
   *[other] { $files } files
}, { $rows_withheld ->
    [one] { $rows_withheld } row withheld
   *[other] { $rows_withheld } rows withheld
}, { $findings ->
    [one] { $findings } finding
   *[other] { $findings } findings
}; manifest { $manifest_sha256 }

## protect

protect-quality-lawyer-doctor-journalist-parliament-magistrate = the quality is lawyer, doctor, journalist, parliament, magistrate or helpline

## purge

purge-authorisation-quarantine-exclude-each-other = --authorisation and --quarantine exclude each other
purge-destroy-key-goes-key-file-whole = --destroy-key goes with --key-file and the whole case
purge-there-run-filiere-run-dossier-first = { $target } is not there: run «filiere run» on its dossier first.
purge-still-holds-what-erased-case-you = { $path } still holds what was erased from the case: it is for you to erase.
purge-left = { $path } is not as the case wrote it and was left: it may hold what was erased.

## report

report-format-html-pdf = the format is html or pdf

## rerun

rerun-findings-recomputed-same-byte-byte = { $findings ->
    [one] { $findings } finding recomputed
   *[other] { $findings } findings recomputed
}: the same, byte for byte.
rerun-format-table-json = the format is table or json
rerun-recomputes-otherwise = { $package } recomputes otherwise: { $difference }{ $why }.
rerun-exists-already-name-new-folder = { $work } exists already: name a new folder.
rerun-also-compared = Compared too: every member with the manifest, the log's chain, acts, files, questions, goods declarations, limits.
rerun-manifest = SHA-256 of the manifest, and so of the whole package: { $sha256 }
rerun-other-manifest = { $path } is another package: the SHA-256 of its manifest is { $found }, not { $given }.

## run

run-reports = Reports: { $v0 }, { $v1 }
run-engine-duckdb-spark = the engine is duckdb or spark
run-options-of-spark = --master, --parquet and --plain-parquet go with --engine spark
run-plain-key-file-exclude-each-other = --plain and --key-file exclude each other.
run-plain-real = Warning: { $case } is not encrypted, and its acts are not SIMULATED: anybody with the file can read it.
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
terminal-case-needs-key-there-terminal-ask = This case needs a key and there is no terminal to ask for a passphrase. Give --key-file FILE, or set FILIERE_KEY_FILE.

## usage

usage-try-help-help = Try '{ $command_path } --help' for help.
usage-error = Error: { $message }
usage-usage = Usage:{ " " }

# What the verbs of the command line say.

export-format = the format is one of { $known }
export-reason = --reveal and --key-out need --reason TEXT
export-no-reason = --reason and --second go with --reveal or --key-out

attested-own = specified by Filière
attested-real = measured on real files
attested-read = read in code that parses it
attested-inferred = follows a description, no file of a case was seen
benchmark-written = { $n ->
    [one] { $n } question in { $out }.
   *[other] { $n } questions in { $out }.
} SHA-256 of the truth: { $sha256 }.
rerun-other-versions = { " " }(other versions here: { $a })
findings-run-none = none

findings-second-reveal = --second goes with --reveal
## what the help pages say

verb-annul = Set aside the records of an authorisation and say what falls.
verb-attribute = State who used a number, when, and on what evidence.
verb-audit = Verify the log, the files and every block of a case.
verb-categorise = State the category of a number's user (LED, article 6).
verb-correct = State what a row should say; the row stays as received.
verb-demo = Simulate a small dossier, run everything on it, open the workbench.
verb-expiry = Say until when records may be read, or state another day.
verb-export = Write a case for another program.
verb-filiere = From lawfully obtained phone records to weighed hypotheses about lines.
verb-findings = List the findings of a case.
verb-hold = Suspend erasure by order (a legal hold), or lift the suspension.
verb-init = Write case.toml from what is recognised in a folder.
verb-judge = Record what a named person makes of a finding; no figure changes.
verb-layouts = What can be read, and how well it is attested.
verb-layouts-check = Say what a layout still lacks, and try it on a sample.
verb-layouts-draft = Prepare a layout for an unknown table, guesses with evidence.
verb-layouts-expect = Write down what a layout makes of its sample, for review.
verb-next = Which requisition next, and why.
verb-package = Write the copy of a case for another party, in one file.
verb-protect = Protect a number: its contacts are counted, and shown to nobody.
verb-purge = Erase a case, or the records of one act, with a certificate.
verb-report = Write the report of a case as an HTML page or a PDF.
verb-rerun = Recompute a package and compare, byte by byte.
verb-run = Import, analyse and report a dossier: the main job.
verb-serve = Open the local workbench on a case.
verb-show = Show one finding down to its source lines.
verb-sign = Sign that the difference between a file and its total was seen.
verb-simulate = Simulate a world whose truth is known, as a dossier.
verb-validate = Measure how often each method is wrong, on cases whose truth is known.
argument-authorisation = Id of an authorisation, such as R3.
argument-case = A case file, or the dossier that holds one.
argument-correct-file = A file of the case; none to list corrections.
argument-finding = Id of a finding.
argument-format = The same as --format.
argument-number = A number or its pseudonym; none to list.
argument-demo-out = Folder to make.
option-demo-scenario = Which world: demo, or walk (up to a shop and an account of a market).
option-demo-scenario = Which world: demo (a line held abroad) or walk (up to a shop and a market account).
argument-package = A file of filiere package.
argument-protect-number = A number; none to list what is protected.
argument-correct-row = Row of that file.
argument-sign-file = A file of the case; none to list differences.
argument-simulate-out = New or empty folder.
argument-verdict = accept, reject, or undecided.
option-about = Print who consulted this number or finding, and why.
option-all = Print every source line.
option-analysis = Only what this analysis found.
option-attribute-why = The evidence, in words.
option-expiry-authorisation = Act whose last day is stated.
option-basemap = A PMTiles file to draw under the map.
option-tac = A list of handsets by TAC (CSV), for make and model on a number's sheet.
option-basis = Legal basis of the draft; that of the last act by default.
option-by = Name of who states this; kept and logged.
option-case = Case file; DOSSIER/case.filiere by default.
option-categorise-why = The basis, in words.
option-category = 6a, 6b, 6c, 6d, or none.
option-counted = Numbers that the operators count on the cells of a dump.
option-curves = Folder of curves, in place of those that ship.
option-days = Days of records.
option-degree = How far it is believed, in words.
option-destroy-key = With the whole case, destroy its key file too.
option-draft = Draft the requisition of this rank.
option-engine = duckdb, or spark.
option-master = Spark's master: local[2], spark://host:7077 or sc://host:15002.
option-parquet = Folder for Spark's files; all its machines see it, and they are removed at the end.
option-plain-parquet = The --parquet folder is protected: an encrypted case's rows may lie there in clear meanwhile.
option-audit-export = Also write the log here, for docs/verify_log.py.
option-export-reason = Why numbers leave in clear; logged.
option-export-to = Which format; docs/reference/exports.md.
option-family = 1, or 2: a world drawn by other assumptions.
option-field = Which field is wrong.
option-files = Erase the files as received in the dossier too.
option-findings-lang = fr or en; your own settings by default.
option-findings-reason = Why numbers are printed in clear; logged.
option-findings-reveal = Print numbers of findings in clear; needs --reason.
option-findings-second = Who else agrees, where several numbers are shown.
option-format = table, or json.
option-attribute-from = First day: 2024-06-01.
option-hold-authorisation = Only this act; else the whole case.
option-hold-reason = Why; logged.
option-judge-by = Name of who judges.
option-key-file = File that holds the case's key.
option-key-out = Where to write what each pseudonym stands for.
option-export-lang = fr or en; en by default.
option-simulate-layout = canonical, pnij or dumps; may be repeated.
option-layouts = A folder of further layouts.
option-layouts-out = Where to write it.
option-hold-lift = End the hold.
option-log10-lr = Or a log10 likelihood ratio.
option-memory = Memory that the program may use.
option-network-bills = Only the bills of the networks' numbers.
option-start-no-browser = Open the start page without a browser: the address is printed.
option-home = Folder in which the start page makes cases; «Filiere» of your own by default.
option-no-browser = Print the address and open no browser.
option-only = Run this analysis only; may be repeated.
option-hold-order = Reference of the order.
option-export-out = Where to; export.… beside the case.
option-package-out = Where to; package.zip beside the case.
option-people = People in the city.
option-person = Whom the statement is about, as the file names them.
option-plain = No encryption: for training data only.
option-port = Port; 8450, or a free one, by default.
option-prior = A share given to Hp before the records; may be repeated.
option-protect-lift = End the protection.
option-protect-reason = Why; logged.
option-purge-authorisation = Only what rests on this act; else everything.
option-purge-by = Name of who erases; on the certificate.
option-purge-order = Reference of the decision to erase; on the certificate.
option-quality = lawyer, doctor, journalist, parliament, magistrate, or helpline.
option-quarantine = Only the rows of this file that no act covers.
option-quick = A few small cities only: about a minute.
option-reason = Why, or the reference of the decision; logged.
option-redacted = For a party that may not see third parties' numbers.
option-report-format = html, or pdf; html by default.
option-report-out = Where to; report.LANG.FORMAT beside the case.
option-restore = Lift the annulment: everything comes back.
option-export-reveal = Numbers in findings leave in clear; needs --reason.
option-review = Day on which it is looked at again: 2026-12-31.
option-encoding = Charset of the file, as Python names it (cp949), where its letters do not show it.
option-samples = Folder of the samples, one folder per layout.
option-scenario = A named scenario, or draw.
option-sealed = A hash kept outside: it must be in the log.
option-second = Who else agrees, where more than one number is shown.
option-seed = Same seed, same bytes.
option-seeds = tuning fits the curves; checking and reporting judge them.
option-set = Another assumption: analysis.parameter=value; repeatable.
option-signed-by = Who enters and signs that share; logged.
option-stamp = Renew the hashes of curves whose scores have not changed.
option-study = Only this study; may be repeated.
option-threads = Threads of the engine.
option-attribute-to = Last day: 2024-06-30.
option-until = Last day on which its records may be read: 2027-06-30.
option-validate-out = Folder for results, plots and pages; docs/methods when reporting.
option-value = What it should say.
option-version = Print the version and stop.
option-what-if = Say what would fall, and keep nothing of it.
option-why = The reasons, in words.
option-manifest = The SHA-256 of the manifest as it was given by another way: another package is refused.
terminal-case-read-only = { $case } cannot be written to, and reading it must be logged: name a file for that with --log FILE.
option-log = For a case that cannot be written to: a file that takes the entries of its log.
option-work = New folder in which to rebuild the case, and to keep it.
option-worlds = Folder that keeps cities and sightings, to go on later.

heading-arguments = Arguments:
heading-options = Options:
heading-commands = Commands:
note-required = required
note-default = default: { $value }
note-env-var = env var: { $value }
option-help = Show this message and exit.
option-install-completion = Install completion for the current shell.
option-show-completion = Show completion for the current shell, to copy or adapt it.
usage-no-such-command = There is no command «{ $name }».
usage-no-such-option = There is no option { $name }.
usage-no-such-option-near = There is no option { $name } (near: { $near }).
usage-value = Option { $name } needs a value.
usage-no-value = Option { $name } takes no value.
usage-missing-argument = Argument { $name } is missing.
usage-missing-option = Option { $name } is missing.
usage-too-many = Too many arguments: { $left }.
usage-invalid = Invalid value for { $name }: { $why }
usage-refused = it cannot be read
terminal-passphrase = Passphrase of { $case }:{ " " }
run-new-passphrase = New passphrase for { $case }:{ " " }
run-same-passphrase = The same again:{ " " }

## benchmark, help

verb-benchmark = Worlds and questions for any tool, and its score.
verb-benchmark-write = Write worlds, questions, and the sealed truth beside them.
verb-benchmark-score = Judge the answers of any tool.
argument-benchmark-truth = The truth beside a benchmark: OUT.truth.json.
argument-benchmark-answers = A tool's answers.
option-benchmark-worlds = Worlds of each family.
option-benchmark-people = People of a world.
option-benchmark-days = Days of a world.
option-benchmark-seed = Keep it to yourself until answers are in.

## services

verb-services = Apps and accounts seen: who holds the key, what may be asked.
option-on = The day asked about, as 2026-11-30; today unless given.
option-draft-service = Draft a text for this service.
services-format = --format is table or json.
services-day = «{ $found }» is no day: write it as 2026-11-30.
services-none = No service «{ $name }» is seen in this case; seen are: { $known }.
services-head-service = Service
services-head-accounts = Accounts
services-head-key = Who holds the key
services-head-exists = What exists
services-head-by = Who may order it
services-head-when = Until when
services-head-row = Row as of
services-more = and { $count } more
services-stale = stale: check it first
services-lost = { $kind }: lost on { $date }
services-answer = answer due on { $date } if ordered today
## about given numbers

verb-compare = What the records say of two given numbers, for and against.
verb-succession = Who continues a given number, or nobody.
argument-one-number = A number or its pseudonym.
curve-of-case = The curve of this case, on people left out
curve-centile = share
curve-said = Each line gives the log10 ratio below which that share lies: { $same ->
    [one] { $same } pair
   *[other] { $same } pairs
} for Hp, { $different } for Hd.

## correct: clocks

option-shift = What to add to each time of the file, ±HH:MM[:SS]; findings are computed again.
option-clock-restore = Take back the correction of the file's clock.
option-clock-what-if = Say what would change, and keep nothing.
correct-row-or-clock = A row is corrected with --field and --value, a file's clock with --shift: one of the two.
correct-tried-only-nothing-kept = Tried only: nothing is kept.
correct-clock-needs-shift = --what-if goes with --shift or --restore.
verb-alias = Call a number by a name, in pages and reports.
argument-alias = The name, such as «line A»; none takes it back.
option-alias-by = Who gives the name; your account's name by default.

## words

verb-words = The words by which conversations are read, and words that the list lacks.
words-format = --format is table or json.
words-list = List of { $date }: { $count ->
    [one] one word
   *[other] { $count } words
}. A lexicon.toml beside case.toml adds to it.
words-none = No word that the list lacks stands behind a quantity in two conversations.
words-unknown = Words behind a quantity that the list lacks, in two conversations at least. They are counted, and nothing is concluded from them.
words-head-word = Word
words-head-conversations = Conversations
words-head-messages = Messages
words-head-weighed = Behind a weight
