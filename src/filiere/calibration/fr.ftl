## curve

curve-weigh = le score n'est pas un nombre
curve-not-known = { $meaning } : valeur inconnue, dont l'étude dépend
curve-outside = { $meaning } : { $found }, et l'étude va de { $low } à { $high }

## curve

curve-there-curve-there = Il n'y a pas de courbe «{ $name }» ; il y a : { $v1 }.
curve-curve-needs-two-knots-more-all = La courbe { $id } demande deux nœuds ou plus, tous finis.
curve-curve-scores-do-rise = La courbe { $id } a des scores qui ne croissent pas.
curve-curve-lr-falls-while-score-rises = La courbe { $id } a un RV qui baisse quand le score monte.
curve-curve-bounds-expected-log-lr-between = La courbe { $id } a les bornes { $low } et { $high } ; un log10 RV de 0 est attendu entre elles.
curve-curves-json-id = curves/{ $name }.json n'est pas un { $schema } d'identifiant { $name_2 }.
curve-curves-json-origin-expected-simulation-real = curves/{ $name }.json a l'origine «{ $origin }» ; attendu : simulation ou real.
curve-curves-json-cannot-read = curves/{ $name }.json est illisible : { $wrong }.

## logistic

logistic-line-separates-pairs-fit-strength-above = Une droite sépare les paires ; ajustez-la avec une force supérieure à 0.

## pairs

pairs-scores-came-truths-people-shape-expected = { $count ->
    [one] { $count } score est venu
   *[other] { $count } scores sont venus
} avec { $count_2 } vérités et des personnes de forme { $shape } ; attendu : un de chaque par paire.
pairs-score-number-leave-pair-out-say = Un score n'est pas un nombre ; laissez la paire de côté, et dites-le.
pairs-pairs-one-kind-other-expected-some = { $sum ->
    [one] { $sum } paire
   *[other] { $sum } paires
} d'une sorte et { $sum_2 } de l'autre ; il en faut des deux.
pairs-pair-about-nobody-expected-one-person = Une paire ne concerne personne ; attendu : une personne ou plus.

## smooth

smooth-score-infinite-expected-finite-ones = Un score est infini ; attendu : des scores finis.
smooth-all-scores-equal-nothing-can-learnt = Tous les scores sont égaux : rien ne peut en être appris.
curve-none-yet = aucune encore

## own and reference

own-schema = Une courbe d'un dossier n'est pas un { $schema }.
own-unread = Une courbe d'un dossier ne peut être lue : { $wrong }.
reference-schema = Une référence n'est pas un { $schema }.
reference-unread = Une référence ne peut être lue : { $wrong }.
reference-none = Il n'y a pas de référence « { $name } ».
