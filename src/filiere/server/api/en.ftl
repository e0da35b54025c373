## case

case-questions-why = { "" }

## findings

findings-there-finding-case = There is no finding «{ $finding_id }» in this case.

## judgements

judgements-verdict-expected-one = «{ $v0 }» is no verdict, expected one of: { $listed }.
judgements-judgement-reasons-why-missing = A judgement has its reasons: why is missing.

## ladder

ladder-counted-expected-whole-number = counted is «{ $counted }», expected a whole number from 0.

## lanes

lanes-cycles-one-line-line-missing = Cycles are of one line: line is missing.
lanes-lanes-more-can-shown = { $count ->
    [one] { $count } lane
   *[other] { $count } lanes
} are more than can be shown.

## layouts

layouts-there-layout = There is no layout «{ $name }».
layouts-toml-missing = toml is missing.
layouts-sample-path-dossier-name-content = A sample is a path of the dossier, or a name and its content.
layouts-name-file = «{ $name }» is no name of a file.
layouts-dossier-case-there-layout-cannot-kept = The dossier of this case is not there: a layout cannot be kept in it.
layouts-there-layout-already-written-over = There is a layout «{ $name }» already: it is not written over.
layouts-content-base = content is not base64.

## marks

marks-kind-mark = «{ $kind }» is no kind of mark.
marks-about-type-id-both-text = about is not a type and an id, both text.

## network

network-nodes-expected = { $most ->
    [one] { $most } node
   *[other] { $most } nodes
}: expected 1 to { $most_nodes }.
network-scope-expected-network-all = «{ $given }» is no scope: expected network or all.

## numbers

numbers-order = The table is put in order by one of: { $listed }.
numbers-role = «{ $role }» is no role.
numbers-there-number-case = There is no number { $wanted } in this case.

## readings

readings-another-reading-leaves-out-act-changes = Another reading leaves out an act, or changes one analysis.
readings-there-authorisation-case = There is no authorisation «{ $without }» in this case.

## records

records-place-record-time-give-record-t = A place is that of a record or of a time: give record or t.
saved-view = A view that is saved is one of: { $listed }; its form is png, svg or csv.
records-by = Rows are put in order by one of: { $listed }; down is 0 or 1.
records-time-by-time = A time is found in an order by time only.
records-pair-two-different-numbers = A pair is two different numbers.
records-hours-expected = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}: expected 0 to { $hours_2 }.
records-there-record-case = There is no record { $record_text } in this case.
records-there-record-time = There is no record { $record_text } with a time.

## reports

reports-language-fr-en = the language is fr or en

## reveals

reveals-number-missing = number is missing.
reveals-numbers-shown-clear-only-reason-give = Numbers are shown in clear only for a reason: give one.
reveals-reason-longer-characters = The reason is longer than 1000 characters.
reveals-number-revealed = Number { $number } is not revealed.
reveals-there-number-case = There is no number { $number } in this case.
reveals-authorisation-names-number-shown-clear-already = An authorisation names this number: it is shown in clear already.

## rhythm

rhythm-direction-expected-out = «{ $way }» is no direction: expected in or out.
conversations-expected-number = a conversation is named by its number
conversations-no-such = the case has no such conversation

## sources

sources-there-file-case = There is no file { $source } in this case.
sources-fate-row-without-record-expected-one = «{ $name }» is no fate of a row without a record, expected one of: { $listed }.

## front

front-octets = A piece of a file is sent as application/octet-stream.
front-offset-size = offset or size is missing.
front-no-job = No work is under way.

## statements

statement-day = A day is expected, such as 2024-06-01.
statement-category = There is no such category.

## asking

asking-about = Two numbers are compared, or one is followed: nothing else is asked so.
asking-numbers = { $count ->
    [one] { $count } number is expected.
   *[other] { $count } numbers are expected.
}

## expired

expired-day-wanted = A day is wanted, as 2026-12-31.
