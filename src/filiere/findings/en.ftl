# weight.py: what is said of the weight of one finding
own-basis = { $curve }: made of this case, { $same ->
    [one] { $same } person
   *[other] { $same } people
} for Hp and { $different } for Hd. Cllr on people left out { $cllr } ({ $low } to { $high }); 0 is perfect and 1 says nothing.
reference-basis = { $curve }: fitted on simulated data, { $same ->
    [one] { $same } person
   *[other] { $same } people
} at many scales. Cllr on sets left out { $cllr } ({ $low } to { $high }); 0 is perfect and 1 says nothing.
reference-choice-basis = { $curve }: fitted on real texts of students in which changes were made, { $same ->
    [one] { $same } person
   *[other] { $same } people
}. Cllr on people left out { $cllr } ({ $low } to { $high }); 0 is perfect and 1 says nothing.
search-told = { $considered ->
    [one] { $considered } candidate was looked at.
   *[other] { $considered } candidates were looked at.
  } As strong a one would come up about { $hits ->
    [one] { $hits } time
   *[other] { $hits } times
} among them by chance. By LR, this finding is number { $rank } of { $total } of its question.
## fill

fill-fewer = fewer than { $count }

## formats

formats-yes = yes
formats-no = no
formats-none = not known

## scale

scale-for = LR { $lr }: the records support Hp rather than Hd ({ $words }).
scale-against = LR { $lr }: the records support Hd rather than Hp ({ $words }).
scale-neither = LR { $lr }: the records support neither proposition over the other.
scale-at-least = at least { $lr }
scale-at-most = at most { $lr }
scale-bounded = The people studied support no stronger figure.

## weight

weight-search = Chance alone would bring at most about { $hits ->
    [one] { $hits } candidate
   *[other] { $hits } candidates
}, out of { $considered } compared, to an LR this high. By LR, this finding is number { $rank } of { $total } of its question.
weight-ranked = { $considered ->
    [one] { $considered } candidate
   *[other] { $considered } candidates
} compared. By LR, this finding is number { $rank } of { $total } of its question.
weight-dependent = These findings speak of the same numbers: { $others }. Their records depend on each other; their LRs may not be multiplied.
weight-unweighed = No likelihood ratio is given for this finding.
weight-basis = { $curve }: fitted on { $origin }, { $same ->
    [one] { $same } person
   *[other] { $same } people
} for Hp and { $different } for Hd. Cllr { $cllr } ({ $low } to { $high }), where 0 is perfect and 1 says nothing.
weight-gone = { $curve }: this version no longer has that curve; run the analysis again.
weight-signed = { $who } enters and signs the shares on the left, given to Hp before these records. Those on the right follow from them and from this LR alone. Filière has no share of its own.
weight-origins-simulation = simulated data
weight-origins-real = real data

## words

words-finding = Finding
words-statement = Statement
words-chance = By chance
words-rows = Rows
words-question = Question
words-outcome = Outcome
words-considered = Candidates
words-found = found
words-nothing = nothing found
words-not-applicable = not applicable
words-no-findings = No finding is listed: the questions put, and how each ended, are below.
words-no-runs = No question has been put to this case yet: «filiere run» does that.
words-technical = technical (a fact of the records)
words-investigative = investigative (a lead to be checked)
words-evaluative = evaluative (weighed evidence)
words-period = Period
words-numbers = Numbers
words-propositions = Propositions compared
words-population = Population of Hd
words-weight = Weight
words-against = against { $alternative }
words-ratio = LR
words-curve = Curve
words-alternative = Alternative
words-share-before = Share given to Hp before
words-share-after = Share after
words-search = Search
words-searched = expected by chance: { $chance }; candidates compared: { $considered }
words-searched-only = candidates compared: { $considered }; no chance level for this question
words-measures = Measures
words-alternatives = Other explanations tried
words-caveats = What this does not say
words-corrected = Rows said to be wrong (counted as received)
words-judged = Judged
words-judged-by = { $verdict } by { $who } on { $at }: { $why }
words-judged-stale = The finding says something else since: it is to be judged anew.
words-judged-nobody = undecided: nobody has accepted or rejected it
words-judged-tally = Judged by named persons: { $accepted } accepted, { $rejected } rejected, { $undecided } undecided.
words-depends = Rests on authorisations
words-lines = Source lines ({ $shown } of { $total }, earliest first)
words-row = row { $row }
words-sheet = sheet «{ $sheet }», row { $row }
words-as-received = as received
words-read-as = read as
words-more = --all shows every line.
words-rule = rule
roles-line = line
roles-dispatch = dispatch
roles-courier = courier
roles-client = client
roles-supplier = supplier
roles-holder = holder
roles-front = declared business
roles-introducer = introducer
roles-newcomer = newcomer
roles-old = earlier number
roles-new = later number
roles-left = one number
roles-right = other number
roles-service = service
roles-account = account
roles-device = device

## fill

fill-finding-names-number-case-expected-there = A finding names number { $number_id }, which is not in the case: it was expected there.
fill-sentence-names-expected-one = A sentence of { $finding_id } names «{ $unknown }», expected one of: { $listed }.

## weight

weight-likelihood-ratio-without-alternative = { $id } has a likelihood ratio without its alternative.
weight-share-entered-expected-more-less = A share of { $share } was entered; expected more than 0, less than 1.

## regions

regions-said = Each region is the sector of a mast, widened until it holds 95 % of uses in simulated cities. It is where a phone may have been, and what share it holds in this network has not been measured. A cell is never a point.

## figures and dates

formats-few = fewer than { $least }
formats-on = { $day }
formats-from-to = { $start } – { $end }
formats-named = { $name }: { $value }

## studies: how often a method is wrong

studies-share = share of the cases
studies-median = median
studies-cllr = cost of the likelihood ratios (Cllr): 0 is perfect, 1 says nothing
studies-cllr-cal = what poor calibration adds to that cost (Cllr_cal)
studies-strongly-misleading = share of pairs that are not one, with a ratio above 10
studies-at-most = at most { $limit }
studies-at-least = at least { $limit }
studies-not-measured = not measured
studies-interval = { $at } ({ $low } to { $high })
