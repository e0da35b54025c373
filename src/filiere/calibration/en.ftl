## curve

curve-weigh = the score is not a number
curve-not-known = { $meaning } is not known, and the study depends on it
curve-outside = { $meaning } is { $found }, and the study covers { $low } to { $high }

## curve

curve-there-curve-there = There is no curve «{ $name }»; there are: { $v1 }.
curve-curve-needs-two-knots-more-all = Curve { $id } needs two knots or more, all finite.
curve-curve-scores-do-rise = Curve { $id } has scores that do not rise.
curve-curve-lr-falls-while-score-rises = Curve { $id } has an LR that falls while the score rises.
curve-curve-bounds-expected-log-lr-between = Curve { $id } has bounds { $low } and { $high }; expected a log10 LR of 0 between.
curve-curves-json-id = curves/{ $name }.json is no { $schema } with the id { $name_2 }.
curve-curves-json-origin-expected-simulation-real = curves/{ $name }.json has the origin «{ $origin }»; expected simulation or real.
curve-curves-json-cannot-read = curves/{ $name }.json cannot be read: { $wrong }.

## logistic

logistic-line-separates-pairs-fit-strength-above = A line separates the pairs; fit it with a strength above 0.

## pairs

pairs-scores-came-truths-people-shape-expected = { $count ->
    [one] { $count } score came
   *[other] { $count } scores came
} with { $count_2 } truths and people of the shape { $shape }; expected one of each per pair.
pairs-score-number-leave-pair-out-say = A score is not a number; leave the pair out, and say so.
pairs-pairs-one-kind-other-expected-some = { $sum ->
    [one] { $sum } pair
   *[other] { $sum } pairs
} of one kind and { $sum_2 } of the other; expected some of each.
pairs-pair-about-nobody-expected-one-person = A pair is about nobody; expected one person or more.

## smooth

smooth-score-infinite-expected-finite-ones = A score is infinite; expected finite ones.
smooth-all-scores-equal-nothing-can-learnt = All scores are equal: nothing can be learnt from them.
curve-none-yet = none yet

## own and reference

own-schema = A curve of a case is no { $schema }.
own-unread = A curve of a case cannot be read: { $wrong }.
reference-schema = A reference is no { $schema }.
reference-unread = A reference cannot be read: { $wrong }.
reference-none = There is no reference «{ $name }».
