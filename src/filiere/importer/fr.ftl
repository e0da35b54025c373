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

## draft

draft-row-looks-like-header-three-columns = { $name } : aucune ligne ne ressemble à un en-tête de trois colonnes ou plus.

## expect

expect-gave-nothing = { $sample } n'a rien donné.

## prepare

prepare-folder = { $folder } n'est pas un dossier.
prepare-exists-already-written-over = { $target } existe déjà : il n'est pas écrasé.
prepare-holds-table-layout-knows = { $folder } ne contient aucun tableau qu'un format connaisse.

## recognise

recognise-there-layout-filiere-layouts-lists-those = { $name } : il n'y a pas de format «{ $wanted }» ; «filiere layouts» liste ceux qui existent.
recognise-fits-more-one-layout-name-one = { $name } convient à plus d'un format ({ $names }) : désignez-en un dans case.toml.

## run

run-folder-layouts = { $extra } n'est pas un dossier de formats.
run-leads-out-dossier-read = { $name } mène hors du dossier : il n'est pas lu.
run-row-times-file-carry-offset-write = { $name }, ligne { $v1 } : les heures de ce fichier ne portent pas de décalage ; écrivez son fuseau dans case.toml, par exemple timezone = "Europe/Paris".
run-header-row-but-row-below-records = { $name } a un en-tête (ligne { $row }) mais aucune ligne au-dessous : des enregistrements étaient attendus.
run-layout-changed-since-file-imported = { $path } : le format { $layout } a changé depuis l'import du fichier.
run-changed-since-imported-put-file-received = { $name } a changé depuis son import : remettez le fichier tel que reçu, ou donnez un autre nom au nouveau.
run-holds-same-bytes-case-already = { $name } contient les mêmes octets que { $path }, qui est déjà dans le dossier.

## stage

stage-rows-could-parted-where-counted-line = { $name } : { $counted } lignes ont pu être séparées là où { $rows } ont été comptées ; les fins de ligne du fichier ne sont pas régulières.

## table

table-empty-table-header-expected = { $name } est vide : un tableau avec un en-tête était attendu.
table-binary-file-table-records-expected = { $name } est un fichier binaire : un tableau d'enregistrements était attendu.
table-workbook-without-row-table-expected = { $name } est un classeur sans aucune ligne : un tableau était attendu.
table-table-records-expected = { $name } est { $what } : un tableau d'enregistrements était attendu.
table-workbook-can-read-table-expected = { $name } n'est pas un classeur lisible ({ $error }) : un tableau était attendu.
table-would-unpack-bytes-workbook-records-expected = { $name } se déploierait sur { $total } octets : un classeur d'enregistrements était attendu.
table-holds-member-points-outside-archive-opened = { $name } contient un élément qui pointe hors de l'archive : il n'est pas ouvert.

## zones

zones-time-zone-name-such-europe-paris = «{ $name }» n'est pas un fuseau horaire : un nom tel que Europe/Paris était attendu.

## Fichiers que lisent les lecteurs

reader-changed = { $name } : son lecteur a changé depuis que le fichier a été importé.
outside-category = données que l'acte laisse de côté
table-pdf = un PDF
table-gzip = une archive gzip
table-sqlite = une base SQLite
table-picture = une image
table-rar = une archive RAR
table-7z = une archive 7-Zip
