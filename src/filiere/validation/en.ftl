# What the studies say.

not-for-tuning = A city of family { $family } only checks methods: none may be tuned on it.

## page_words

page-words-words-heading = Study: { $study }
page-words-words-simulation = { "*" }*Simulation, not observation.** Figures on simulated and on real data are never pooled.
page-words-words-real = { "*" }*Public data.** Figures on simulated and on real data are never pooled.
page-words-words-scope = Scope
page-words-words-data = Data
page-words-words-made = Criteria fixed on { $fixed }, before any reporting seed was looked at; { $block } seeds { $first } to { $last }; intervals 95 %, { $people } drawn again.
page-words-words-people = persons or cities
page-words-words-apart = Each pair is judged by a line and by bounds that were fitted on other people.
page-words-words-characteristic = characteristic
page-words-words-metric = metric
page-words-words-of = of
page-words-words-criterion = criterion
page-words-words-result = result
page-words-words-decision = decision
page-words-words-met = met
page-words-words-not-met = { "*" }*not met**
page-words-words-not-measured = not measured
page-words-words-against = Against: { $alternative }
page-words-words-bounds = Bounds { $low } to { $high } (log10), from { $same } and { $different } people.
page-words-words-pairs = { $same } pairs for which the first proposition is true ({ $same_people } people), { $different } for which the second is ({ $different_people } people).
page-words-words-cllr = Cllr (unanswered = LR 1)
page-words-words-cllr-min = Cllr_min
page-words-words-cllr-cal = Cllr_cal
page-words-words-cllr-answered = Cllr, answered pairs alone
page-words-words-devpav = devPAV
page-words-words-auc = AUC
page-words-words-answered = share of pairs answered
page-words-words-misleading-different = different pairs above LR 1
page-words-words-misleading-same = same pairs below LR 1
page-words-words-strongly-misleading = different pairs above LR 10
page-words-words-highest-different = highest log10 LR of a different pair
page-words-words-share = share
page-words-words-median = median
page-words-words-figure = figure
page-words-words-value = value (95 %)
page-words-words-category = different pairs that are
page-words-words-people-count = people
page-words-words-pair-count = pairs
page-words-words-above-1 = LR > 1
page-words-words-above-10 = LR > 10
page-words-words-above-100 = LR > 100
page-words-words-median-lr = median log10 LR
page-words-words-highest = highest
page-words-words-other = unnamed
page-words-words-sensitivity = setting
page-words-words-count = count
page-words-words-hits = hits / trials
page-words-words-groups = groups
page-words-words-where = where
page-words-words-all = all
page-words-words-scorecard = Scorecard
page-words-words-scorecard-note = Every criterion of every study with its result; the method's page has the rest. Written by `filiere validate`.
page-words-words-on-simulation = On simulated data
page-words-words-on-real = On public data
page-words-words-study = study
page-words-words-ece = Cost at each odds before the evidence (ECE)
page-words-words-tippett = Tippett plot
page-words-words-page = The method in full: { $link }
page-words-words-about = Written by `filiere validate` from what the analysis says of itself.
page-words-words-claim = What a finding says
page-words-words-propositions = Propositions compared
page-words-words-population = Population of Hd
page-words-words-alternatives = Other explanations tried
page-words-words-caveats = What it does not say
page-words-words-measures = Measures
page-words-words-parameters = Parameters
page-words-words-allowed = { $low } to { $high }
page-words-words-reference = Reference

## choices

choices-cannot-fitted-questions-answer = { $name } cannot be fitted on { $count } questions of which { $answered } have an answer.

## conduct

conduct-criteria-block = The criteria of { $id } have no block { $block }.
conduct-sightings = { $id }, { $block }: { $v2 } of { $v3 }, { $count } sightings
conduct-scores-those-fitted = The scores for { $id } are not those that it was fitted on.
conduct-pairs-cllr-bounds = { $id }: { $count } pairs, Cllr { $value } ({ $low } to { $high }), bounds { $bounds }
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

## what was found in a city

study-city = { $seed } { $scenario }: { $found }
study-found = lines { $lines_found }/{ $lines_true } (+{ $lines_false } false), relays { $relay_found }/{ $relay_visible } (+{ $relay_false }), couriers { $couriers_found }/{ $couriers_reachable } (+{ $couriers_false }), sendings { $sendings_found }/{ $sendings_true }, cycles { $cycles }
