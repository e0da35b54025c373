# What the studies say.

not-for-tuning = A city of family { $family } only checks methods: none may be tuned on it.

## page_words

page-studies = Its studies
page-promised = { $met } of { $all ->
    [one] { $all } criterion met
   *[other] { $all } criteria met
}.
page-written = Written by `filiere validate` from `{ $file }`; edit nothing here.
page-method = Method
page-heading = Study: { $study }
page-simulation = { "*" }*Simulation, not observation.** Figures on simulated and on real data are never pooled.
page-real = { "*" }*Public data.** Figures on simulated and on real data are never pooled.
page-scope = Scope
page-data = Data
page-made = Criteria fixed on { $fixed }, before any reporting seed was looked at. { $block } seeds { $first } to { $last }; intervals 95 %, { $people } drawn again.
page-people = persons or cities
page-apart = Each pair is judged by a line and by bounds that were fitted on other people.
page-characteristic = characteristic
page-metric = metric
page-of = of
page-criterion = criterion
page-result = result
page-decision = decision
page-met = met
page-not-met = { "*" }*not met**
page-not-measured = not measured
page-against = Against: { $alternative }
page-bounds = Bounds { $low } to { $high } (log10), from { $same } and { $different ->
    [one] { $different } person
   *[other] { $different } people
}.
page-pairs = { $same ->
    [one] { $same } pair
   *[other] { $same } pairs
} for which the first proposition is true ({ $same_people ->
    [one] { $same_people } person
   *[other] { $same_people } people
}), { $different } for which the second is ({ $different_people ->
    [one] { $different_people } person
   *[other] { $different_people } people
}).
page-cllr = Cllr (unanswered = LR 1)
page-cllr-min = Cllr_min
page-cllr-cal = Cllr_cal
page-cllr-answered = Cllr, answered pairs alone
page-devpav = devPAV
page-auc = AUC
page-answered = share of pairs answered
page-misleading-different = different pairs above LR 1
page-misleading-same = same pairs below LR 1
page-strongly-misleading = different pairs above LR 10
page-highest-cllr = highest Cllr of the curves
page-highest-different = highest log10 LR of a different pair
page-share = share
page-median = median
page-figure = figure
page-value = value (95 %)
page-category = different pairs that are
page-people-count = people
page-pair-count = pairs
page-above-1 = LR > 1
page-above-10 = LR > 10
page-above-100 = LR > 100
page-median-lr = median log10 LR
page-highest = highest
page-other = unnamed
page-sensitivity = setting
page-count = count
page-hits = hits / trials
page-groups = groups
page-where = where
page-all = all
page-scorecard = Scorecard
page-earlier = Measured on an earlier version of this method, which has been fitted again since. The figures hold for that version.
page-earlier-listed = Measured on earlier versions of their methods, and not yet again: { $listed }.
page-scorecard-note = Every criterion of every study with its result; the study's page has the rest. Written by `filiere validate`.
page-on-simulation = On simulated data
page-on-real = On public data
page-study = study
page-ece = Cost at each odds before the evidence (ECE)
page-tippett = Tippett plot
page-page = The method in full: { $link }
page-about = Written by `filiere validate` from what the analysis says of itself.
page-claim = What a finding says
page-propositions = Propositions compared
page-population = Population of Hd
page-alternatives = Other explanations tried
page-caveats = What it does not say
page-measures = Measures
page-parameters = Parameters
page-allowed = { $low } to { $high }
page-reference = Reference

## choices

choices-cannot-fitted-questions-answer = { $name } cannot be fitted on { $count ->
    [one] { $count } question
   *[other] { $count } questions
} of which { $answered } have an answer.

## conduct

conduct-criteria-block = The criteria of { $id } have no block { $block }.
conduct-sightings = { $id }, { $block }: { $v2 } of { $v3 }, { $count ->
    [one] { $count } sighting
   *[other] { $count } sightings
}
conduct-scores-those-fitted = The scores for { $id } are not those that it was fitted on.
conduct-pairs-cllr-bounds = { $id }: { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}, Cllr { $value } ({ $low } to { $high }), bounds { $bounds }
conduct-judged = { $id }: { $id_2 } judged
conduct-there-fit-seeds-tuning-first = { $file } is not there: fit it with --seeds tuning first.
conduct-pairs-both-kinds-nothing-judged = { $id }: no pairs of both kinds, nothing is judged.

## criteria

criteria-validation-criteria-toml-there-criteria-study = validation/criteria/{ $study }.toml is not there: no criteria, no study.
criteria-metric-none = metric { $metric } is none of { $listed }
criteria-criterion-either-most-least = a criterion has either at_most or at_least
criteria-share-median-name-count-reading-others = share and median name a Count or a Reading, the others do not
criteria-metric-lrs-names-curve-share-median = a metric of LRs names its curve, share and median do not
criteria-validation-criteria-toml = validation/criteria/{ $study }.toml: { $said }.
criteria-criterion-names-curve-listed = a criterion names the curve { $curve }, which is not listed

## design

design-validation-studies-py-study-id = validation/studies/{ $name }.py has no STUDY of that id.

## judge

judge-there-metric-likelihood-ratios = There is no metric «{ $metric }» of likelihood ratios.

## verb

verb-there-study-there = There is no study «{ $unknown }»; there are: { $v1 }.
verb-seeds-left-out = { $id } has no { $block } seeds: left out.

## plots

plots-ece-plot = log10 of the odds before the evidence
plots-ece-plot-2 = cost, bits
plots-tippett-plot = log10 of the likelihood ratio
plots-tippett-plot-2 = share above
plots-series-name-reported = as reported
plots-series-name-best-possible-order-pav = best possible order (PAV)
plots-series-name-saying-nothing-lr = saying nothing (LR = 1)
plots-series-name-first-proposition-true = first proposition true
plots-series-name-second-proposition-true = second proposition true
verb-none-yet = none yet

## fitting

advice-states = { $count ->
    [one] { $count } state of a case
   *[other] { $count } states of cases
}
orders-lines = { $seed }: { $count ->
    [one] one line
   *[other] { $count } lines
 }

## what the worlds of a study were like, and who was compared

told-abroad = abroad
told-account = account
told-acquainted = acquainted
told-at-once = changed at once
told-bills-held = bills held
told-bills-of-unequal-periods = bills of unequal periods
told-bookings = dates of bookings
told-by-applications = by applications
told-city = city
told-days = days
told-dispatch-bill-held = dispatch phone's bill held
told-dispatcher-abroad = dispatcher abroad
told-family = family
told-kind = kind
told-legs = legs
told-phones = phones
told-put-in = put in
told-reachable = reachable
told-rounds-in-the-evening = rounds in the evening
told-client = client
told-clock-set = its clock was set in between
told-courier = courier
told-days-erased = whole days erased
told-dispatch = dispatch
told-line = line
told-log = log of calls
told-most-erased = most erased
told-phone = phone
told-quarter-erased = a quarter erased
told-shifted = clock shifted
told-thirty-left = thirty rows left
told-whole = whole
told-rows-missing = rows missing
told-scenes = scenes
told-second-phone = second phone
told-sendings-held = sendings held
told-set = set
told-callers-billed = callers whose bill is held
told-eight-days = eight days
told-some-clients = of some clients too
told-most = most
told-up-to-three-in-ten = up to three in ten
told-up-to-seven-in-ten = up to seven in ten
told-lines-found = lines found
told-lines-that-leave-a-trace = lines whose service the records show
told-lines-found-of-those = found of those
told-lines-kept-like-one = lines kept like one
told-lines-right-but-against = lines named, ratio a half or less
told-lawful-above-2 = lawful services, ratio two or more
told-numbers-left-alone = other numbers not called a line
told-all = all
told-anywhere = anywhere
told-around-it = around it
told-changing = numbers that change
told-drawn = drawn
told-hours = hours
told-no = no
told-no-referrals = no introductions
told-none = none
told-one-death = one death
told-over-50 = over 50 %
told-person = person
told-three = three
told-two = two
told-up-to-15 = up to 15 %
told-15-to-50 = 15 to 50 %
told-where-the-first-is-not = where the first is not
told-who-answers = of who answers
told-yes = yes
told-address = payment address
told-handle = handle
told-image = image
told-key-log = log of keys
told-pasted-key = pasted key
told-signature = signature
told-text = text
told-agency = agency
told-ambulance = ambulance
told-association = association
told-changed = changed number
told-chemist = chemist
told-colleagues = colleagues
told-commuters = commuters
told-contact-of-the-dispatch-phone = contact of the dispatch phone
told-couple = couple
told-debt-recovery = debt recovery
told-doctor = doctor on call
told-front = front
told-front-of-another-line = front of another line
told-given-again = number given again
told-hairdresser = hairdresser
told-handed-down = handset handed down
told-help-line = help line
told-hotline = hotline
told-lends-phone = shop that lends its phone
told-look-alikes-only = lawful services alone
told-nobody-in-particular = nobody in particular
told-nursing = nursing round
told-other-line = other line
told-own-phone = own phone
told-parcels = parcels
told-restaurant = restaurant
told-robot = robot
told-same-network = same network
told-school = school
told-shop = shop
told-silent = silent
told-stopped = stopped
told-stranger = stranger
told-supplier = supplier
told-taxi = taxi
told-telesales = telesales
told-tourist = tourist
told-two-phones = two phones
told-unrelated = unrelated shop
told-a-courier-writes-to-the-line = a courier writes to the line
told-a-courier-calls-the-line = a courier calls the line
told-a-call-of-a-courier-is-forged = a call of a courier is forged
told-a-call-of-the-dispatch-phone-is-forged = a call of the dispatch phone is forged
told-the-line-writes-to-a-courier = the line writes to a courier
told-the-line-rings-the-dispatch-phone = the line rings the dispatch phone
told-the-line-rings-a-friend = the line rings a friend
told-a-friend-rings-the-line = a friend rings the line
told-somebody-dials-the-line-wrong = somebody dials the line wrong
told-a-robot-rings-the-line = a robot rings the line
told-a-robot-rings-the-dispatch-phone = a robot rings the dispatch phone
told-a-friend-rings-the-dispatch-phone = a friend rings the dispatch phone
told-the-dispatch-phone-writes-to-a-friend = the dispatch phone writes to a friend
told-the-dispatch-phone-writes-to-a-client = the dispatch phone writes to a client
told-a-client-rings-the-dispatch-phone = a client rings the dispatch phone
told-a-client-brings-something-to-another = a client brings something to another
told-a-client-is-sent = a client is sent
told-a-client-rings-a-courier = a client rings a courier
told-a-courier-rings-a-friend = a courier rings a friend
told-a-robot-rings-a-courier = a robot rings a courier
told-a-courier-writes-to-another = a courier writes to another
told-a-late-call-to-the-line = a late call to the line
told-an-early-try-of-the-line = an early try of the line
told-callers-billed = callers whose bills are held
told-up-to-three-in-ten = up to three in ten
told-up-to-seven-in-ten = up to seven in ten
told-most = most
told-cut = a dump holds
told-cell = one cell
told-mast = a whole mast
