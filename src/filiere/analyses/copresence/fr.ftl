title = Quels téléphones sont portés ensemble

# Beside a finding
other-phones = les autres téléphones du dossier
reference-phones = des téléphones d'autres personnes, à maintes échelles
other-holder = { $n ->
    [one] Le rapport est pris contre l'autre téléphone de ce dossier.
   *[other] Le rapport est pris contre des paires des { $n } téléphones de ce dossier qui ont pu être comparés.
  }
own-curve = La courbe vient de ce dossier : { $cut } téléphones coupés en deux valent pour un détenteur, { $pairs } paires de téléphones pour deux.
few-phones-curve = Ce dossier a trop peu de téléphones pour une courbe à lui. La courbe vient de téléphones simulés à maintes échelles.
together-always = Deux personnes toujours ensemble ont l'aspect d'un seul détenteur. Par le lieu seul, les données ne les distinguent pas : aucun chiffre n'est donné.
way = Le second téléphone peut servir partout, à d'autres heures, d'autres jours, ou seulement là où le premier ne sert pas. La mesure « by_way » donne le rapport de chacun.
outside = Ces traits sortent de ce qui a été étudié, et ont été pris à sa limite : { $names }.
no-roof = Parmi { $pairs } paires de ce dossier, aucun rapport ne pouvait ressortir. Les plus élevés sont listés.
chance = { $pairs } paires ont été comparées. Une paire aussi forte y viendrait environ { $hits } fois par hasard.

# Why nothing is listed
nothing-stands-out = { $pairs } paires ont été comparées. Aucune n'est si forte que le hasard en donnerait au plus { $most }.
none-could = Parmi { $pairs } paires, aucun rapport de ce dossier ne pouvait ressortir ; { $n ->
    [0] aucune paire n'a de rapport supérieur à 1.
    [one] la plus élevée est listée.
   *[other] les { $n } plus élevées sont listées.
  }

# What is measured
measure-way = La façon d'utiliser le second téléphone qui convient le mieux : partout (anywhere), heures (hours), jours (days), lieu (place).
measure-by-way = log10 du rapport, si le second téléphone servait de cette seule façon.
measure-people = Téléphones derrière la courbe : coupés en deux pour un détenteur, appariés pour deux.
measure-outside = Traits hors de ce qui a été étudié ; ils ont été pris à sa limite.

# Why two phones are not compared
not-heard = { $n ->
    [one] L'un des deux numéros n'est enregistré sur aucune cellule dont le lieu est connu.
   *[other] Aucun des deux numéros n'est enregistré sur une cellule dont le lieu est connu.
  }
few-switches = Les deux téléphones sont enregistrés l'un après l'autre { $found } fois ; il en faut { $least }.
