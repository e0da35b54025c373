# Les mots de ce qu'on demande le plus à une autre lecture.

other-preset = ce qu’on demande le plus
preset-which = Ce qu’on essaie
preset-file = retirer un fichier
preset-number = retirer un numéro
preset-day = retirer un jour
preset-bulk = retirer les envois groupés
preset-clock = décaler une horloge
preset-lawful = tenir un numéro pour licite
preset-of-file = Fichier
preset-of-number = Numéro (choisi, ou nommé par un constat)
preset-of-day = Jour
preset-of-shift = Heures et minutes, + plus tard, − plus tôt
preset-file-note = Ni ses données ni les périodes qu’il couvre ne comptent.
preset-number-note = Aucune donnée qui le nomme ne compte. Les siennes ne sont alors pas détenues.
preset-day-note = Ses données ne sont alors pas détenues : un silence n’y veut rien dire.
preset-bulk-note = Les messages d’un numéro à beaucoup d’autres en une heure ne comptent pas.
preset-clock-note = Toutes les heures du fichier bougent ; les données sont liées à nouveau.
preset-lawful-note = Ses données restent. Les questions qui partent d’une ligne clients ne le prennent plus pour une.
preset-file-told = Sans le fichier { $file }
preset-number-told = Sans le numéro { $number }
preset-day-told = Sans le jour du { $day }
preset-bulk-told = Sans les envois groupés
preset-clock-told = { $file } décalé de { $shift }
preset-lawful-told = { $number } tenu pour licite
