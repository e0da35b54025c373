## analysis

question = Quels numéros, une fois joints, en joignent bientôt un troisième, plus souvent que par hasard ?
in-short = Qui transmet ce qui lui parvient ?
claim = { $times } fois, { $left } joint { $through }, et { $through } joint { $right } dans les { $within_min ->
    [one] { $within_min } minute
   *[other] { $within_min } minutes
} (médiane { $median_lag_s } s). Le hasard en donne { $expected_by_chance } : les mêmes contacts d'autres jours ({ $by_days }), ou quelques minutes plus tôt ou plus tard ({ $by_minutes }). { $compared } chaînes de trois numéros ont été comparées.
remark-more = { $listed ->
    [one] { $listed } chaîne est listée
   *[other] { $listed } chaînes sont listées
} et { $more ->
    [one] { $more } autre ne l'est pas
   *[other] { $more } autres ne le sont pas
} : augmentez «most» pour les voir.
alternatives-friends = Des amis ou des collègues qui organisent leurs soirées : un appel amène le suivant.
alternatives-same-hours = Des habitudes aux mêmes minutes, certains jours seulement : une équipe, une école, un match.
alternatives-service = Le numéro du milieu répond pour un service licite : un standard, un taxi, un médecin de garde.
alternatives-third = Un tiers dont les contacts ne sont pas détenus les fait agir tous deux.
caveats-content = Qu'un contact en suive un autre ne dit rien de ce qui s'est dit.
caveats-bills = Seuls les contacts des facturations détenues sont comptés : une chaîne peut être plus longue, ou passer ailleurs.
caveats-minutes = Une facturation en minutes entières ne montre l'ordre que là où les minutes diffèrent.
measures-times = Chaînes comptées : chaque pas une fois, et une conversation une fois.
measures-expected-by-chance = Chaînes que donne le hasard, du côté qui en donne le plus.
measures-median-lag-s = Médiane des secondes entre le premier pas et le second.
measures-through = Le numéro du milieu.
measures-days = Jours où il y a une telle chaîne.
measures-first = Pas du premier numéro vers celui du milieu.
measures-second = Pas du numéro du milieu vers le dernier.
measures-by-days = Chaînes quand les seconds pas sont tournés de jours ou de semaines entiers, moyenne des copies.
measures-by-minutes = Chaînes quand les seconds pas sont déplacés de quelques fenêtres, moyenne des copies.
measures-p = Probabilité d'autant de chaînes, pour ces trois numéros seuls, du côté qui en donne le plus.
measures-within-min = Plus longue attente, en minutes.
measures-compared = Chaînes de trois numéros comparées.
parameters-within-min = Plus longue attente du premier pas au second, et plus long silence dans une conversation.
parameters-least-times = Une chaîne rencontrée moins souvent n'est pas pesée.
parameters-max-chance = Nombre de telles chaînes que le hasard donne au plus dans toute la recherche.
parameters-most = Nombre de chaînes listées au plus.

## what is being done

step-count = chaînes comptées
step-chance = hasard de chacune
