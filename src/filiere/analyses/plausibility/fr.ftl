## analysis

question = Qu’y a-t-il dans les données d’invraisemblable, de répété, de renvoyé ou de manquant ?
in-short = Qu’est-ce qui, dans les données, est impossible ?
claim = { $left } : contrôle « { $check } », { $hits ->
    [one] { $hits } occurrence
   *[other] { $hits } occurrences
}
no-event = Le dossier ne contient aucune donnée.
caveats-technical-finding-tells-what-stands = Un constat technique dit ce qui figure dans les données, non pourquoi. Une erreur de l’opérateur, de la table des cellules ou de l’horloge est aussi possible qu’un fait.
caveats-where-there-records-nothing-follows = Là où il n’y a pas de données, rien ne s’en déduit : ni téléphone éteint, ni absence.
claims-impossible-speed = Des cellules consécutives de { $left } supposent au moins { $value } km/h ({ $hits } fois au-dessus de { $threshold } km/h)
claims-two-places = Les données situent { $left } sur deux cellules distantes de { $value } km en { $threshold } s ({ $hits } fois)
claims-imei-with-imsis = Le boîtier vu avec { $left } (un seul IMEI) apparaît avec { $value } IMSI
claims-imei-of-two-numbers = Un même boîtier (un seul IMEI) apparaît avec { $value } IMSI, dont ceux de { $left } et de { $right }
claims-imsi-with-imeis = La carte SIM de { $left } (un seul IMSI) apparaît dans { $value ->
    [one] { $value } boîtier
   *[other] { $value } boîtiers
}
claims-out-of-period = { $hits ->
    [one] { $hits } enregistrement de { $left } est hors
   *[other] { $hits } enregistrements de { $left } sont hors
} de la période de leur autorisation, jusqu’à { $value ->
    [one] { $value } jour
   *[other] { $value } jours
}
claims-out-of-retention = { $hits ->
    [one] { $hits } enregistrement de { $left } a plus
   *[other] { $hits } enregistrements de { $left } ont plus
} de { $threshold ->
    [one] { $threshold } jour
   *[other] { $threshold } jours
} à la date de l’acte, le plus ancien de { $value ->
    [one] { $value } jour
   *[other] { $value } jours
}
claims-silence = Aucun enregistrement de { $left } entre { $gap_from } et { $gap_to } ({ $value } h). Ses données sont régulières par ailleurs, et d’autres numéros en ont alors
claims-identical-rows = { $hits ->
    [one] { $hits } enregistrement de { $left } répète
   *[other] { $hits } enregistrements de { $left } répètent
} une ligne antérieure du même fichier dans toutes les colonnes ({ $value } % de ses enregistrements)
claims-forwarded = { $hits ->
    [one] { $hits } enregistrement de { $left } est une branche
   *[other] { $hits } enregistrements de { $left } sont des branches
} de renvoi : un contact, mais ni lieu ni présence
claims-service-centre = { $hits ->
    [one] { $hits } enregistrement de { $left } nomme
   *[other] { $hits } enregistrements de { $left } nomment
} un centre SMS au lieu de l’autre numéro
claims-voicemail = { $hits ->
    [one] { $hits } enregistrement de { $left } concerne
   *[other] { $hits } enregistrements de { $left } concernent
} une messagerie vocale
measures-check = quel contrôle
measures-hits = nombre d’occurrences
measures-value = le plus grand chiffre trouvé, dans l’unité de la phrase du contrôle
measures-threshold = le seuil de déclenchement
measures-not-listed = autres numéros touchés par le même contrôle et non listés
parameters-speed-kmh = vitesse au-delà de laquelle deux cellules consécutives sont signalées
parameters-floor-km = distance retranchée, car une cellule est une région et non un point
parameters-at-once-s = durée pendant laquelle deux cellules éloignées comptent comme simultanées
parameters-retention-d = durée de conservation des données avant l’acte
parameters-gap-times = multiple de l’intervalle habituel le plus long (19 sur 20 sont plus courts)
parameters-gap-least-h = plus court silence qui est signalé
parameters-identical-percent = part de lignes identiques à partir de laquelle un numéro est listé
parameters-listed = nombre maximal de constats par contrôle
not-listed = { $count ->
    [one] Ce contrôle touche { $count } autre numéro, qui n'est pas listé.
   *[other] Ce contrôle touche { $count } autres numéros, qui ne sont pas listés.
}

## what is being done

step-journeys = trajets
step-handsets = boîtiers
step-dates = dates
step-silences = silences
step-identical = lignes identiques
step-flagged = lignes signalées
