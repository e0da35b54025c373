title = Quels téléphones sont portés ensemble

# Beside a finding
other-phones = les autres téléphones du dossier
reference-phones = des téléphones d'autres personnes, à maintes échelles
own-curve = La courbe vient de ce dossier. { $cut ->
    [one] { $cut } téléphone coupé en deux vaut
   *[other] { $cut } téléphones coupés en deux valent
} pour un détenteur, { $pairs ->
    [one] { $pairs } paire de téléphones
   *[other] { $pairs } paires de téléphones
} pour deux.
few-phones-curve = Ce dossier a trop peu de téléphones pour une courbe à lui. La courbe vient de téléphones simulés à maintes échelles.
together-always = Deux personnes toujours ensemble ont l'aspect d'un seul détenteur. Par le lieu seul, les données ne les distinguent pas : aucun chiffre n'est donné.
way = Le second téléphone peut servir partout, à d'autres heures, d'autres jours, ou seulement là où le premier ne sert pas. La mesure « by_way » donne le rapport de chacun.
outside = Ces traits sortent de ce qui a été étudié, et ont été pris à sa limite : { $names }.
chance = { $pairs ->
    [one] { $pairs } paire a été comparée
   *[other] { $pairs } paires ont été comparées
}. Une paire aussi forte y viendrait environ { $hits } fois par hasard.



# Why nothing is listed
nothing-stands-out = { $pairs ->
    [one] { $pairs } paire a été comparée
   *[other] { $pairs } paires ont été comparées
}. Aucune n'est si forte que le hasard en donnerait au plus { $most }.
none-could = Parmi { $pairs ->
    [one] { $pairs } paire
   *[other] { $pairs } paires
}, aucun rapport de ce dossier ne pouvait ressortir ; { $n ->
    [0] aucune paire n'a de rapport supérieur à 1.
    [one] la plus élevée est listée.
   *[other] les { $n } plus élevées sont listées.
  }

# What is measured
measures-way = La façon d'utiliser le second téléphone qui convient le mieux : partout (anywhere), heures (hours), jours (days), lieu (place).
measures-by-way = log10 du rapport, si le second téléphone servait de cette seule façon.
measures-people = Téléphones derrière la courbe : coupés en deux pour un détenteur, appariés pour deux.
measures-outside = Traits hors de ce qui a été étudié ; ils ont été pris à sa limite.

# Why two phones are not compared
not-heard = { $n ->
    [one] L'un des deux numéros n'est enregistré sur aucune cellule dont le lieu est connu.
   *[other] Aucun des deux numéros n'est enregistré sur une cellule dont le lieu est connu.
  }
few-switches = Les deux téléphones sont enregistrés l'un après l'autre { $found } fois ; il en faut { $least }.
## analysis

question = Quels téléphones sont portés ensemble, plus que ne l'expliquent voisins, collègues ou hasard ?
in-short = Quels téléphones se déplacent ensemble ?
no-place = Aucune donnée ne porte de cellule dont le lieu est connu : on ne peut demander si des téléphones étaient ensemble. Rien ne s'en déduit.
few-phones = Moins de deux téléphones sont enregistrés sur des cellules dont le lieu est connu.
claim = { $left } et { $right } sont enregistrés l'un après l'autre { $switches } fois. Ils sont vus au même endroit dans { $shared_bins ->
    [one] { $shared_bins } demi-heure
   *[other] { $shared_bins } demi-heures
}, et { $dislocations ->
    [one] { $dislocations } des trajets de l'un à l'autre est impossible
   *[other] { $dislocations } des trajets de l'un à l'autre sont impossibles
}.
hp = { $left } et { $right } étaient portés par un seul détenteur.
hd = { $left } et { $right } étaient portés par deux détenteurs.
population-case = Les autres téléphones de ce dossier, deux à deux.
population-elsewhere = Téléphones de personnes différentes d'ensembles simulés, d'une île à un pays.
given = Comparés parce que quelqu'un a demandé ces deux numéros.
highest = Listée parce qu'aucune paire de ce dossier ne pouvait ressortir : elle est parmi les plus élevées.
asked = Trouvée parmi les paires de numéros auxquels le registre donne un rôle.
named = Pesée parce que le registre lie ces deux numéros, quel que soit le résultat.
companion = Trouvée en comparant chaque numéro auquel le registre donne un rôle à tous les autres.
open = Trouvée en comparant tous les téléphones entre eux.
alternatives-two-holders-travel-together-all = Deux détenteurs qui se déplacent toujours ensemble ont l'aspect d'un seul : les données ne les distinguent pas.
alternatives-both-phones-stay-one-building = Les deux téléphones restent dans un même bâtiment, sans être portés.
caveats-cell-region-never-point-distances = Une cellule est une zone, jamais un point : les distances sont des intervalles entre zones.
caveats-phones-weighed-people-held-them = On pèse des téléphones, non des personnes ; savoir qui les tenait est une autre question.
caveats-second-phone-used-only-where = Un second téléphone utilisé seulement là où le premier ne l'est pas ne le rencontre nulle part. Une telle paire n'est trouvée que parmi les numéros demandés.
measures-shared-bins = Demi-heures où les deux sont vus dans des zones qui se touchent.
measures-dislocations = Trajets d'un téléphone à l'autre que rien au sol ne fait, une fois sorti des deux zones.
measures-switches = Fois où un enregistrement de l'un est suivi d'un de l'autre, au plus 12 h après.
measures-switches-some-days-apart = De même, l'un étant décalé d'un jour ou d'une semaine : moins dans les données est un déficit d'alternances.
measures-days = Jours ayant une alternance.
measures-same-handset = Boîtiers (IMEI, 14 chiffres) où les deux numéros ont été vus : un fait à part, non pesé.
measures-silences = Silences de 36 h ou plus de chacun, et ceux que les deux gardent en même temps : non pesés.
measures-weightiest = Les alternances qui pèsent le plus. Chacune donne le premier enregistrement (UTC) et les secondes jusqu'à l'autre. Suivent les kilomètres entre les zones, au moins et au plus, et si elle parle pour un seul détenteur.
measures-without-one-day = Le jour sans lequel le rapport baisse le plus, et le log10 du rapport qui reste.
measures-without-one-cell = Le log10 du rapport qui reste sans la cellule dont il a le plus besoin.
measures-compared = Paires comparées dans la recherche qui a trouvé celle-ci.
parameters-max-chance = Paires de détenteurs différents qu'une recherche peut lister par hasard.
parameters-min-switches = Nombre minimal d'alternances d'une paire trouvée par une recherche.
parameters-most = Compagnons que la recherche ouverte garde pour chaque téléphone.
parameters-cap = Plus grand nombre de téléphones en un lieu et une heure qui compte encore dans la recherche ouverte.

## what is being done

step-registrations-read = enregistrements lus
step-chance-measured = hasard mesuré
step-pairs-compared = paires comparées
