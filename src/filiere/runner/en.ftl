## rows

rows-meaning-of-ratios = log10 of the likelihood ratio against each alternative, from a calibrated curve.
rows-not-evaluated = Against «{ $alternative }»: not evaluated, because { $why }.

## __init__

curve-called = No curve is called { $name }.
there-analysis-there = There is no analysis «{ $unknown }»; there are: { $listed }.

## rows

rows-row-lacks-measure = A row of { $name } lacks the measure «{ $missing }».
rows-row-names-one-role-twice = A row of { $name } names one role twice: { $listed }.
rows-claim-names-row-does-give = The claim of { $name } names «{ $unknown }», which its row does not give.
rows-row-score-never-weighs = A row of { $name } has a score for «{ $strange }», which it never weighs.
rows-weighs-curve = { $name } weighs with { $id }, a curve of { $analysis }.

## what is being done

step-question = { $name }
step-of = { $name }: { $step }

## asking

asking-never-put-so = The question { $name } is never put about given numbers.
asking-one-number-twice = One number is given twice: two different ones are needed.
## clocks

clock-apart = The clock of { $path } is { $lag } from that of the other bills. Times of this finding may be wrong by it. «filiere correct» states by how much.
clock-copies = { $first } and { $second } hold one line's communications twice, { $lag } apart. Each counts once, at the hour of the first file. Neither file tells which hour is right.
copies-differ = { $first } and { $second } hold one line's communications twice. { $rows ->
    [one] One row of the shorter file stands in no row of the other, and counts beside them.
   *[other] { $rows } rows of the shorter file stand in no row of the other, and count beside them.
}
clock-corrected = The clock of { $path } was corrected by { $shift }, by a signed statement. Times of this finding follow it.
rows-meaning-of-channels = Contacts of this finding by channel: «bill» for operators' records, else the service.
rows-meaning-of-clock-offset = Seconds by which the phone's clock was fast, taken off its times; none where no close measure is held.
rows-meaning-of-orders-written = Conversations of the account that look like orders, by the question «threads».
rows-meaning-of-written-low = Orders that conversations ask for, at least: stretches with a quantity and a price or a place.
rows-meaning-of-written-high = Orders that conversations ask for, at most: all stretches in which the other party wrote, and the former.
