# Ce que l'importateur dit des fichiers, des lignes et des champs.

## Pourquoi une ligne ne peut être lue

reason-columns = la ligne n'a pas autant de cellules que l'en-tête
reason-time = «{ $found }» n'est pas une date et heure de ce format
reason-zone = le décalage horaire de «{ $found }» ne peut être lu
reason-ambiguous-time = l'horloge a affiché «{ $found }» deux fois ce jour-là, la ligne ne dit pas laquelle
reason-nonexistent-time = l'horloge n'a jamais affiché «{ $found }» : elle a été avancée sur cette heure
reason-code = «{ $found }» n'est pas un code que ce format connaît
reason-number = «{ $found }» ne peut être un numéro de téléphone
reason-scientific = «{ $found }» a perdu des chiffres dans un tableur ; ils ne sont pas reconstitués
reason-duration = «{ $found }» n'est pas une durée de ce format
reason-imei = «{ $found }» n'est pas un IMEI
reason-imsi = «{ $found }» n'est pas un IMSI
reason-cell = «{ $found }» ne peut être l'identité d'une cellule
reason-coordinate = «{ $found }» n'est pas un lieu que ce format peut contenir
reason-integer = «{ $found }» n'est pas un nombre entier
reason-served = la ligne ne nomme ni numéro, ni appareil, ni carte SIM
reason-routing = «{ $found }» contient un numéro parmi d'autres signes ; un format peut l'en extraire (pattern)
reason-two-numbers = «{ $found }» peut être deux numéros : l'un d'un autre pays, l'autre privé de son zéro

name-columns = colonnes
name-time = date et heure
name-zone = décalage horaire
name-ambiguous-time = heure en double
name-nonexistent-time = heure inexistante
name-code = code
name-number = numéro
name-scientific = chiffres perdus
name-duration = durée
name-imei = IMEI
name-imsi = IMSI
name-cell = cellule
name-coordinate = lieu
name-integer = nombre entier
name-served = sans identité
name-routing = numéro parmi d'autres signes
name-two-numbers = numéro à deux lectures

## Pourquoi un fichier ne peut être lu

none-readable = { $file } : aucune ligne ne se lit comme { $layout } ; ligne { $row } : { $why }.

## Fichiers que lisent les lecteurs

reader-changed = { $name } : son lecteur a changé depuis que le fichier a été importé.
outside-category = données que l'acte laisse de côté
