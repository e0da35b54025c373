## analysis

question = Quels numéros étaient en contact avec plusieurs numéros dans les dernières heures avant un décès déclaré, et lesquels ont rappelé ?
in-short = Quelle ligne plusieurs défunts avaient-ils en commun ?
no-death = case.toml ne déclare aucun décès de l'utilisateur d'un numéro de ces données.
claim = { $line } est en contact avec { $deaths ->
    [one] { $deaths } numéro
   *[other] { $deaths } numéros
} sur { $declared } { $window_h ->
    [one] dans la dernière heure
   *[other] dans les { $window_h } dernières heures
} avant le décès déclaré pour chacun. Des numéros aussi courants que ceux comparés donnent { $expected_by_chance } tels numéros par hasard.
claim-back = { $window_h ->
    [one] Dans la dernière heure
   *[other] Dans les { $window_h } dernières heures
} avant le décès déclaré pour { $number }, celui-ci joint { $line }. { $courier }, lui-même presque jamais appelé, le joint { $lag_min ->
    [one] { $lag_min } minute
   *[other] { $lag_min } minutes
} plus tard. { $followed ->
    [one] { $followed } contact avec { $line } sur { $calls } est ainsi suivi
   *[other] { $followed } contacts avec { $line } sur { $calls } sont ainsi suivis
}, quand des jours décalés en donnent { $expected_by_chance }. Sa facturation montrerait quel numéro l'envoie, ce que celle de { $line } ne peut montrer.
alternatives-common-number-restaurant-doctor-help = Un numéro courant : un restaurant, un médecin, une ligne d'aide, un service d'avis.
alternatives-friend-relative-several-them-knew = Un ami ou un parent que plusieurs connaissaient, ou qui s'inquiétait.
alternatives-call-nothing-do-one-before = Un appel sans rapport avec celui qui le précède.
caveats-contact-before-death-says-nothing = Un contact avant un décès ne dit rien de sa cause.
caveats-deaths-declared-case-toml-read = Les décès sont déclarés dans case.toml, non lus dans les données ; leur heure aussi.
caveats-coincidences-frequent-among-many-numbers = Les coïncidences sont fréquentes parmi de nombreux numéros : comparer le nombre attendu du hasard.
caveats-line-courier-name-places-records = « ligne » et « livreur » désignent ici des places dans les données : le numéro joint, et celui qui a ensuite appelé.
measures-deaths = Décès déclarés avant lesquels le numéro était en contact.
measures-declared = Décès déclarés d'utilisateurs de numéros de ces données.
measures-last-contact = Le dernier contact avant chacun de ces décès, dans l'ordre du temps, et combien d'heures avant.
measures-expected-by-chance = Numéros rencontrés par autant ou plus (ou contacts ainsi suivis) attendus du hasard.
measures-p = Chance d'en avoir autant, pour ce seul numéro.
measures-number = Numéro dont la facturation montre l'appel et celui qui a suivi ; aucun si le constat porte sur plusieurs décès.
measures-lag-min = Minutes du contact avec la ligne à l'appel qui a suivi.
measures-followed = Contacts avec la ligne après lesquels un numéro presque jamais appelé a appelé.
measures-calls = Contacts avec la ligne sur cette facturation.
measures-window-h = Heures examinées.
propositions-hp = Ces contacts relèvent d'un même service de livraison utilisé dans ces heures.
propositions-hd = Ce sont des contacts habituels de chaque numéro, tombés par hasard dans ces heures.
propositions-population = Les contacts des mêmes numéros aux mêmes heures d'autres jours, et ceux d'autres facturations à ces heures.
parameters-window-h = Heures examinées avant chaque décès.
parameters-within-min = Plus longue attente du contact avec une ligne à l'appel qui suit.
parameters-max-p = Un couple que le hasard donne plus souvent que cela n'est pas listé.
parameters-most-pairs = Nombre maximal de couples listés par décès.

## what is being done

step-numbers-in-common = numéros en commun
