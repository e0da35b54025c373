# Les mots des parties dont les pages sont faites.

brush-clear = toute la période
brush-from = Du
brush-label = Période étudiée
brush-none = toute la période ; glissez sur les barres pour en choisir une partie
brush-picture = Données par jour : { $n } sur { $days } jours. Gris : non détenues.
brush-to = Au

flag-answered = répondu
flag-clock-change = heure d’un changement d’heure
flag-forwarded = renvoyé
flag-hidden = numéro masqué
flag-roaming = itinérance
flag-service-centre = centre de messages
flag-unanswered = sans réponse
flag-voicemail = messagerie

judge-by = Au nom de (sinon { $user })
judge-none = Personne ne s’est prononcé sur ce constat. Il n’est pas retenu.
judge-not-here = Cette version ne garde pas de décisions.
judge-sign = Signer la décision
judge-why = Motifs (gardés dans le dossier avec votre nom et l’heure)
judge-yours = Votre décision

lr-alternative = Alternative
lr-at-bound = Il est à la borne que l’étude permet ; il ne peut être énoncé plus haut.
lr-bound = À la borne
lr-by-alternative = Face à chaque alternative ; le plus faible est celui énoncé.
lr-neither = les données ne soutiennent aucune des deux propositions
lr-note = Combien les données sont plus vraisemblables si Hp est vraie que si Hd l’est. Cela ne dit pas si Hp est vraie : il y faut tous les autres éléments du dossier.
lr-scale = Rapport de vraisemblance sur une échelle logarithmique : { $figure }
lr-study = Étude

number-select = Sélectionner (Maj : ajouter à la sélection)

reveal-do = Inscrire au journal et montrer
reveal-head = Montrer { $label } en clair
reveal-order = Référence de l’ordre qui le nomme (il ne figure dans aucun constat)
reveal-reason = Motif
reveal-second = Qui d'autre est d'accord (plusieurs numéros sont montrés à la fois)
reveal-text = { $n ->
    [one] Aucun acte ne désigne ce numéro.
   *[other] Aucun acte ne désigne ces numéros.
} Votre nom, l'heure et votre motif sont d'abord inscrits au journal, et le rapport le compte.

gone-show = Voir ce qui est ouvert maintenant
reveal-several = { $n } numéros
portrait-reveal-all = Montrer en clair les { $n } choisis…

portrait-used = Chacun ({ $n })
portrait-what = Quoi
used-handset = Boîtier
used-sim = SIM
brush-filters = Elle restreint les données, la carte et les liens du réseau, marque la chronologie, et ne change aucun constat.

save-view = Enregistrer cette vue
save-as = Enregistrer en

usual-head = Régions habituelles par heure et par jour
usual-note = La région la plus utilisée à chaque heure, heure de { $zone }. Une région est là où une cellule s’entend : jamais une adresse.
usual-none = Aucune donnée de ce numéro ne nomme de cellule.
usual-cell = { $name } : { $n } données sur { $total }
usual-picture = { $n ->
    [one] { $n } région
   *[other] { $n } régions
} et leur distance
usual-records = { $n ->
    [one] { $n } donnée
   *[other] { $n } données
}
usual-unplaced = aucun lieu n’est déclaré
usual-map = Sur la carte
used-picture = Jours où { $n ->
    [one] { $n } boîtier ou carte SIM a servi
   *[other] chacun des { $n } boîtiers et cartes SIM a servi
}
used-list = Marque et modèle sont ceux de la liste que vous avez donnée. Ils ne sont pas vérifiés.

tag-head = Couleur et étiquette
tag-text = Quelques mots
tag-colour = Couleur
tag-off = Retirer l’étiquette
tag-note = Journalisée avec votre nom, et dans le carnet du rapport. Aucun constat ne la lit.
colour-blue = bleu
colour-orange = orange
colour-green = vert
colour-purple = violet
colour-red = rouge
colour-brown = brun
colour-teal = sarcelle
colour-grey = gris
