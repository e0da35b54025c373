## unmasking

reveal-without-reason = Numbers are printed in clear only with a reason: give one with --reason.
reveal-empty-reason = The reason says nothing to whoever reads the log: give it in a few words.
reveal-no-finding = { $number } stands in no finding: it is shown in clear only by an order that names it.
reveal-second = { $n ->
    [one] One number would be shown: that is done only if a second person agrees.
   *[other] { $n } numbers would be shown at once: name with --second a person who agrees and is not at the keyboard.
}
## authority

authority-warnings-for = Authorisation { $id } is dated { $date }, before { $basis } was in force ({ $limit }).
authority-warnings-for-2 = Authorisation { $id } is dated { $date }, after { $basis } ceased to be in force ({ $limit }).
authority-warnings-for-3 = The entry { $basis }, named by authorisation { $id }, was not wholly re-read at the source: to be verified.

## expiry

expiry-near = The records of authorisation { $name } may be read until { $day }: { $left ->
    [one] { $left } day is left
   *[other] { $left } days are left
}.

## judgement

judgement-verdicts-undecided = undecided
judgement-verdicts-accepted = accepted
judgement-verdicts-rejected = rejected

## persons

persons-categories-none = not categorised

## protection

protection-lawyer = Authorisation { $act } ({ $basis }) asks for the records of a number listed as a lawyer's ({ $quality }). Article 60-1-1 CPP asks for a reasoned order of the liberty and custody judge.
protection-other = Authorisation { $act } ({ $basis }) asks for the records of a protected number ({ $quality }). The conditions of that protection are to be verified.
protection-qualities-lawyer = lawyer
protection-qualities-doctor = doctor
protection-qualities-journalist = journalist
protection-qualities-parliament = member of parliament
protection-qualities-magistrate = magistrate
protection-qualities-helpline = helpline
persons-categories-article = person within article 6({ $letter }) of Directive (EU) 2016/680

## authority

authority-authorisation-names-legal-basis-known-known = Authorisation { $id } names the legal basis «{ $basis }», which is not known; known are { $listed }.
authority-authorisation-changed-case-toml-after-imported = Authorisation { $id } has changed in case.toml after { $v1 } was imported under it: write the further act as a new authorisation.
authority-case-authorisation = The case has no authorisation { $name }.
authority-authorisation-stands-twice-case-toml = Authorisation { $id } stands twice in case.toml.

## expiry

expiry-case-authorisation = The case has no authorisation { $name }.
expiry-records-authorisation-read-until-only-erase = The records of authorisation { $authorisation } were to be read until { $last_day } only. Erase them with «filiere purge», set them aside with «filiere annul», or state a decision with «filiere expiry».

## facts

facts-statement-about-case-needs-name-makes = A statement about a case needs the name of who makes it: give --by NAME.
facts-statement-about-case-needs-reason-give = A statement about a case needs its reason: give one in words.

## hold

hold-legal-hold-needs-reference-order-give = A legal hold needs the reference of its order: give --order REF.
hold-legal-hold-force-nothing-lifted = No legal hold is in force on { $what }: nothing is to be lifted.
hold-legal-hold-force-order-reviewed-nothing = A legal hold is in force on { $what } (order { $order }, to be reviewed on { $review }). Nothing of it is erased until it is lifted.

## judgement

judgement-finding = { $path } has no finding «{ $finding_id }».

## log

log-cannot-written = { $path } cannot be written: { $strerror }.

## persons

persons-attribution-needs-person-about-give-person = An attribution needs the person it is about: give --person.
persons-attribution-ratio-is-finite = The logarithm of a likelihood ratio is a finite number.
persons-attribution-says-how-far-believed-give = An attribution says how far it is believed: give --degree or --log10-lr.
persons-attribution-ends-before-begins = The attribution ends ({ $period }) before it begins ({ $period_2 }).
persons-number = { $path } has no number «{ $text }».

## protection

protection-number-protected = No number «{ $text }» is protected in { $path }.
protection-number = «{ $text }» is no number.

## unmasking

hold-of-case = the case
hold-of-act = authorisation { $a }

## copies

copies-not-made = The folder { $folder } for Spark's files cannot be made: { $why }.
copies-not-in-reach = The folder { $folder } holds clear copies of an earlier run and is out of reach: remove it by hand.
copies-not-removed = The folder { $folder } holds clear copies and could not be removed: { $why }.

## aliases

alias-too-long = An alias has at most { $longest ->
    [one] { $longest } character
   *[other] { $longest } characters
}: it stands beside the number in a sentence.
