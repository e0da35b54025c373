## prepare

prepare-head =
    { "[" }case]
    reference = ""                      # numéro de la procédure
    title     = { $title }
    country   = "FR"                    # pays selon lequel se lisent les numéros nationaux
    timezone  = "Europe/Paris"          # heures des rapports ; n'est jamais prêté à une source
    
    { "[" }[authorisation]]                   # acte au titre duquel les données sont détenues : à compléter
    id        = "R1"
    basis     = ""                      # une clé du tableau docs/reference/legal-bases.md
    authority = ""
    # date    = 2024-07-01              # jour de l'acte
    numbers   = []                      # ce qui a été demandé : numbers, imeis, cells
    # from    = 2024-06-01T00:00:00+02:00
    # to      = 2024-06-30T23:59:59+02:00
    kinds     = { $kinds }{ "\u000A" }
prepare-zone = le fichier ne le dit pas : demander à l'opérateur

## reasons

reasons-texts-columns = la ligne n'a pas autant de cellules que l'en-tête
reasons-texts-time = «{ $found }» n'est pas une date et heure de ce format
reasons-texts-zone = le décalage horaire de «{ $found }» ne peut être lu
reasons-texts-ambiguous-time = l'horloge a affiché «{ $found }» deux fois ce jour-là, la ligne ne dit pas laquelle
reasons-texts-nonexistent-time = l'horloge n'a jamais affiché «{ $found }» : elle a été avancée sur cette heure
reasons-texts-code = «{ $found }» n'est pas un code que ce format connaît
reasons-texts-number = «{ $found }» ne peut être un numéro de téléphone
reasons-texts-scientific = «{ $found }» a perdu des chiffres dans un tableur ; ils ne sont pas reconstitués
reasons-texts-duration = «{ $found }» n'est pas une durée de ce format
reasons-texts-imei = «{ $found }» n'est pas un IMEI
reasons-texts-imsi = «{ $found }» n'est pas un IMSI
reasons-texts-cell = «{ $found }» ne peut être l'identité d'une cellule
reasons-texts-coordinate = «{ $found }» n'est pas un lieu que ce format peut contenir
reasons-texts-integer = «{ $found }» n'est pas un nombre entier
reasons-texts-served = la ligne ne nomme ni numéro, ni appareil, ni carte SIM
reasons-names-columns = colonnes
reasons-names-time = date et heure
reasons-names-zone = décalage horaire
reasons-names-ambiguous-time = heure en double
reasons-names-nonexistent-time = heure inexistante
reasons-names-code = code
reasons-names-number = numéro
reasons-names-scientific = chiffres perdus
reasons-names-duration = durée
reasons-names-imei = IMEI
reasons-names-imsi = IMSI
reasons-names-cell = cellule
reasons-names-coordinate = lieu
reasons-names-integer = nombre entier
reasons-names-served = sans identité
