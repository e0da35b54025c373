## authority

authority-warnings-for = Authorisation { $id } is dated { $date }, before { $basis } was in force ({ $limit }).
authority-warnings-for-2 = Authorisation { $id } is dated { $date }, after { $basis } ceased to be in force ({ $limit }).
authority-warnings-for-3 = The entry { $basis }, named by authorisation { $id }, was not wholly re-read at the source: to be verified.

## expiry

expiry-near = The records of authorisation { $name } may be read until { $day }: { $left } days are left.

## judgement

judgement-verdicts-undecided = undecided
judgement-verdicts-accepted = accepted
judgement-verdicts-rejected = rejected

## persons

persons-categories-none = not categorised

## protection

protection-lawyer = Authorisation { $act } ({ $basis }) asks for the records of a number listed as a lawyer's ({ $quality }): article 60-1-1 CPP asks for a reasoned order of the liberty and custody judge.
protection-other = Authorisation { $act } ({ $basis }) asks for the records of a protected number ({ $quality }): the conditions of that protection are to be verified.
protection-qualities-lawyer = lawyer
protection-qualities-doctor = doctor
protection-qualities-journalist = journalist
protection-qualities-parliament = member of parliament
protection-qualities-magistrate = magistrate
protection-qualities-helpline = helpline
persons-categories-article = person within article 6({ $letter }) of Directive (EU) 2016/680
