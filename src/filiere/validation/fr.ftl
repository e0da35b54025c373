# Ce que disent les études.

not-for-tuning = Une ville de la famille { $family } ne fait que vérifier : aucune méthode n'y est réglée.

## page_words

page-words-words-heading = Étude : { $study }
page-words-words-simulation = { "*" }*Simulation, non observation.** Les chiffres simulés et réels ne sont jamais mêlés.
page-words-words-real = { "*" }*Données publiques.** Les chiffres simulés et réels ne sont jamais mêlés.
page-words-words-scope = Portée
page-words-words-data = Données
page-words-words-made = Critères fixés le { $fixed }, avant de regarder les graines reporting ; graines { $block } { $first } à { $last } ; intervalles à 95 %, { $people } tirées de nouveau.
page-words-words-people = personnes ou villes
page-words-words-apart = Chaque paire est jugée par une droite et des bornes ajustées sur d'autres personnes.
page-words-words-characteristic = caractéristique
page-words-words-metric = mesure
page-words-words-of = de
page-words-words-criterion = critère
page-words-words-result = résultat
page-words-words-decision = décision
page-words-words-met = atteint
page-words-words-not-met = { "*" }*non atteint**
page-words-words-not-measured = non mesuré
page-words-words-against = Contre : { $alternative }
page-words-words-bounds = Bornes { $low } à { $high } (log10), d'après { $same } et { $different } personnes.
page-words-words-pairs = { $same } paires où la première proposition est vraie ({ $same_people } personnes), { $different } où la seconde l'est ({ $different_people } personnes).
page-words-words-cllr = Cllr (sans réponse = RV 1)
page-words-words-cllr-min = Cllr_min
page-words-words-cllr-cal = Cllr_cal
page-words-words-cllr-answered = Cllr, paires avec réponse seules
page-words-words-devpav = devPAV
page-words-words-auc = AUC
page-words-words-answered = part des paires avec réponse
page-words-words-misleading-different = paires différentes au-dessus de RV 1
page-words-words-misleading-same = paires identiques sous RV 1
page-words-words-strongly-misleading = paires différentes au-dessus de RV 10
page-words-words-highest-different = plus haut log10 RV d'une paire différente
page-words-words-share = part
page-words-words-median = médiane
page-words-words-figure = chiffre
page-words-words-value = valeur (95 %)
page-words-words-category = paires différentes qui sont
page-words-words-people-count = personnes
page-words-words-pair-count = paires
page-words-words-above-1 = RV > 1
page-words-words-above-10 = RV > 10
page-words-words-above-100 = RV > 100
page-words-words-median-lr = log10 RV médian
page-words-words-highest = maximum
page-words-words-other = sans nom
page-words-words-sensitivity = réglage
page-words-words-count = compte
page-words-words-hits = touches / essais
page-words-words-groups = groupes
page-words-words-where = où
page-words-words-all = tout
page-words-words-scorecard = Bulletin
page-words-words-scorecard-note = Chaque critère de chaque étude avec son résultat ; le reste est sur la page de la méthode. Écrit par `filiere validate`.
page-words-words-on-simulation = Sur données simulées
page-words-words-on-real = Sur données publiques
page-words-words-study = étude
page-words-words-ece = Coût selon la cote avant l’élément (ECE)
page-words-words-tippett = Diagramme de Tippett
page-words-words-page = La méthode entière, en anglais : { $link }
page-words-words-about = Écrit par `filiere validate` d’après ce que l’analyse dit d’elle-même.
page-words-words-claim = Ce que dit un constat
page-words-words-propositions = Propositions comparées
page-words-words-population = Population de Hd
page-words-words-alternatives = Autres explications envisagées
page-words-words-caveats = Ce qu’il ne dit pas
page-words-words-measures = Mesures
page-words-words-parameters = Paramètres
page-words-words-allowed = de { $low } à { $high }
page-words-words-reference = Référence

## choices

choices-cannot-fitted-questions-answer = { $name } ne peut pas être ajusté sur { $count } questions dont { $answered } ont une réponse.

## conduct

conduct-criteria-block = Les critères de { $id } n'ont pas de bloc { $block }.
conduct-sightings = { $id }, { $block } : { $v2 } sur { $v3 }, { $count } observations
conduct-scores-those-fitted = Les scores pour { $id } ne sont pas ceux sur lesquels elle a été ajustée.
conduct-pairs-cllr-bounds = { $id } : { $count } paires, Cllr { $value } ({ $low } à { $high }), bornes { $bounds }
conduct-judged = { $id } : { $id_2 } jugée
conduct-there-fit-seeds-tuning-first = { $file } n'est pas là : ajustez-la d'abord avec --seeds tuning.
conduct-pairs-both-kinds-nothing-judged = { $id } : pas de paires des deux sortes, rien n'est jugé.

## criteria

criteria-validation-criteria-toml-there-criteria-study = validation/criteria/{ $study }.toml n'est pas là : sans critères, pas d'étude.
criteria-metric-none = la mesure { $metric } n'est aucune de { $listed }
criteria-criterion-either-most-least = un critère a soit at_most soit at_least
criteria-share-median-name-count-reading-others = share et median nomment un Count ou un Reading, les autres non
criteria-metric-lrs-names-curve-share-median = une mesure de RV nomme sa courbe, share et median non
criteria-validation-criteria-toml = validation/criteria/{ $study }.toml : { $said }.
criteria-criterion-names-curve-listed = un critère nomme la courbe { $curve }, qui n'est pas listée

## design

design-validation-studies-py-study-id = validation/studies/{ $name }.py n'a pas de STUDY de cet identifiant.

## judge

judge-there-metric-likelihood-ratios = Il n'y a pas de mesure «{ $metric }» des rapports de vraisemblance.

## verb

verb-there-study-there = Il n'y a pas d'étude «{ $unknown }» ; il y a : { $v1 }.
verb-seeds-left-out = { $id } n'a pas de graines { $block } : laissée de côté.

## plots

plots-ece-plot = log10 de la cote avant l’élément
plots-ece-plot-2 = coût, bits
plots-tippett-plot = log10 du rapport de vraisemblance
plots-tippett-plot-2 = part au-dessus
plots-series-name-reported = tels que donnés
plots-series-name-best-possible-order-pav = meilleur possible (PAV)
plots-series-name-saying-nothing-lr = ne rien dire (RV = 1)
plots-series-name-first-proposition-true = première proposition vraie
plots-series-name-second-proposition-true = seconde proposition vraie
verb-none-yet = aucune encore

## what was found in a city

study-city = { $seed } { $scenario } : { $found }
study-found = lignes { $lines_found }/{ $lines_true } (+{ $lines_false } fausses), relais { $relay_found }/{ $relay_visible } (+{ $relay_false }), livreurs { $couriers_found }/{ $couriers_reachable } (+{ $couriers_false }), envois { $sendings_found }/{ $sendings_true }, cycles { $cycles }
