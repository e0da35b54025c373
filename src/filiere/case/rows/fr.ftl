## declaration

declaration-absence = L'absence d'un enregistrement n'est pas l'absence d'une personne ni d'un téléphone.
declaration-content = Rien ici ne dit ce qui a été dit lors des appels.
declaration-apps = Les appels et messages passés par des applications n'apparaissent pas, ou seulement comme données.
declaration-user = Un enregistrement désigne un numéro ou un boîtier, jamais qui le tenait.
declaration-cell = Une cellule désigne une zone desservie, jamais un point.
declaration-no-cell = Aucun enregistrement de ce fichier n'a de cellule : il ne dit rien des lieux.
declaration-no-imei = Aucun enregistrement de ce fichier n'a d'IMEI : il ne dit rien des boîtiers.
declaration-hidden-rows = Les lignes hors autorisation sont en quarantaine ; rien ici ne les compte ni ne les montre.

## corrections

corrections-file = { $path } n'a pas de fichier «{ $path_2 }».
corrections-rows-there-row = { $path } compte { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
} ; il n'y a pas de ligne { $row }.
corrections-correction-names-field-wrong-give-field = Une rectification nomme le champ erroné : donnez --field.

## ledger

ledger-source = { $path } n'a pas de source { $source_id }.
ledger-rows-but-fates = { $path } compte { $rows_physical ->
    [one] { $rows_physical } ligne
   *[other] { $rows_physical } lignes
}, mais { $sum ->
    [one] { $sum } sort
   *[other] { $sum } sorts
}.
ledger-states-records-case-holds = { $path } annonce { $records_stated ->
    [one] { $records_stated } enregistrement
   *[other] { $records_stated } enregistrements
}, le dossier en contient { $records }.
ledger-row-gave-two-records = { $path }, ligne { $v1 } : elle a donné deux enregistrements.
ledger-row = { $path }, ligne { $v1 } : elle a { $count }.
ledger-rows-but-fate-given-row = { $path } compte { $last ->
    [one] { $last } ligne
   *[other] { $last } lignes
}, mais un sort a été donné à la ligne { $outside }.
ledger-states-rows-case-holds = { $path } annonce { $stated ->
    [one] { $stated } ligne { $fate }
   *[other] { $stated } lignes { $fate }
}, le dossier en contient { $found }.

## originals

originals-changed-while-being-imported-import-again = { $path } a changé pendant son import : importez-le de nouveau.
originals-row-lies-quarantine-authorisation-covers = { $path }, ligne { $hidden } : elle est en quarantaine, aucune autorisation ne la couvre.
originals-row-set-aside-act-annulled-contact = { $path }, ligne { $aside } : mise à l'écart, son acte ayant été annulé ou son contact étant protégé.
originals-source = { $path } n'a pas de source { $source_id }.
originals-original-bytes-whole-missing = Les octets d'origine sont incomplets : il manque { $where }.
originals-original-bytes-altered-another-sha = Les octets d'origine sont altérés : { $where } a une autre empreinte SHA-256.
originals-original-altered-bytes-sha-expected = L'original de { $path } est altéré : { $size ->
    [one] { $size } octet
   *[other] { $size } octets
} d'empreinte SHA-256 { $hexdigest } ; attendu, { $size_bytes ->
    [one] { $size_bytes } octet
   *[other] { $size_bytes } octets
} d'empreinte { $sha256 }.
originals-cannot-read = { $path } ne peut être lu : { $strerror }.
originals-original-bytes-altered-cannot-read = Les octets d'origine sont altérés : { $where } ne peut être lu.
originals-rows-there-row = { $path } compte { $physical ->
    [one] { $physical } ligne
   *[other] { $physical } lignes
} ; il n'y a pas de ligne { $row }.

## provenance

provenance-record = { $path } n'a pas d'enregistrement { $record }.

## reconciliation

reconciliation-file-count-differs-one-declared = { $path } n'a pas de fichier «{ $path_2 }» dont le compte diffère de celui déclaré.
ledger-no-fate = zéro sort, il en faut un
ledger-two-fates = deux sorts, il en faut un
originals-chunk = le bloc { $a } de la source { $b } dans { $c }

## shifts

shifts-written = « { $text } » n'est pas un décalage d'horloge : écrivez-le comme +02:00 ou -00:00:12.
shifts-too-far = Un décalage de { $text } dépasse dix ans : aucune horloge n'est rectifiée d'autant.
shifts-so-already = L'horloge de { $path } est déjà ainsi : rien n'est changé.
shifts-no-event = { $path } ne porte aucune ligne de facturation ni de cellule. Seule l'horloge d'un tel fichier se rectifie ainsi.

## Ce qui a été lu autrement qu'il n'est écrit

repair-counted = { $what } ({ $count } fois)
repair-wrapped = Des guillemets, ou la formule par laquelle un tableur garde un texte, ont été ôtés.
repair-decimal = Un programme l'avait imprimé comme un nombre à virgule : la virgule a été ôtée.
repair-grouped = Les signes qui séparent ses milliers ont été ôtés.
repair-scientific = Il était écrit en puissance de dix avec tous ses chiffres, et a été déroulé.
repair-lost-zero = Ses premiers zéros manquaient, et une seule valeur était possible.
repair-by-column = Ses chiffres peuvent être deux numéros : lu comme les autres de sa colonne sont écrits.
repair-trunk-zero = Le 0 national était après l'indicatif du pays et a été ôté.
repair-trunk-prefix = Un préfixe national était après l'indicatif du pays et a été ôté.
repair-plus-zero = Le numéro commençait par +0 ou +00 : lu comme international.
repair-service-prefix = Ce qui demande au réseau de cacher ou montrer l'appelant a été ôté.
repair-foreign-prefix = Les lettres d'un pays devant le numéro ont été ôtées.
repair-address = Le numéro était dans une adresse de téléphonie par internet.
repair-address-of-sim = C'est l'adresse d'une carte SIM, donc le numéro de personne.
repair-hex-sender = Un expéditeur écrit en hexadécimal a été lu en lettres.
repair-two-numbers = Une case portait deux numéros : le second est le tiers.
repair-other-digits = Des chiffres d'une autre écriture ont été lus comme les nôtres.
repair-invisible-signs = Des signes que personne ne voit ont été ôtés.
repair-null-word = Un mot pour rien se trouve là : aucune valeur n'est gardée.
repair-called-word = Un appel montre un mot au lieu d'un numéro : il est masqué, aucun correspondant n'est gardé.
repair-lost-number = L'erreur d'un tableur se trouve là : le numéro est perdu, personne ne l'a masqué.
repair-masked-number = Des chiffres sont couverts, comme ceux de bien des gens : aucun numéro n'est gardé.
repair-impossible-number = Le plan de son pays ne permet pas cette longueur : gardé tel quel, numéro de personne.
repair-swapped-parties = Les deux numéros ont été échangés, d'après le numéro demandé.
repair-filler = Le F qui remplit la dernière place a été ôté.
repair-default-handset = Des appareils non programmés partagent ce numéro : il est laissé de côté.
repair-zero-in-doubt = Un zéro manque peut-être, et rien ne le montre : laissé de côté.
repair-other-identifier = La colonne porte l'autre identifiant, appareil ou carte SIM : laissé de côté.
repair-no-handset = Ce n'est pas un numéro d'appareil : laissé de côté.
repair-no-subscription = Ce n'est pas un numéro de carte SIM : laissé de côté.
repair-digits-lost = Un tableur a coupé ses chiffres : laissé de côté.
repair-hexadecimal = Lue en hexadécimal, comme les autres cellules de son réseau dans le fichier.
repair-marked-hexadecimal = Elle dit elle-même qu'elle est en hexadécimal.
repair-notation-in-doubt = Décimal ou hexadécimal, la colonne ne le dit pas : laissée de côté.
repair-no-cell = Ce n'est l'identité d'aucune cellule : laissée de côté.
repair-cut-short = Le fichier s'arrête dans sa dernière ligne, et ce texte est plus court que tous les autres.
repair-coordinate-refused = Son lieu ne peut être lu : laissé de côté.
repair-swapped = Son lieu est gardé tel quel, et semble échangé.
repair-outside-country = Son lieu est gardé tel quel, et se trouve hors du pays.
repair-day-end = 24:00 a été lu comme le minuit qui finit le jour.
repair-day-month-exchanged = Un tableur avait échangé jour et mois, la colonne le montre : ils ont été remis.
repair-to-the-second = Les fractions de seconde ont été coupées.
repair-clock-change-by-order = De deux heures du même nom, l'ordre des lignes dit laquelle.
repair-rounded = Le nombre a été arrondi à l'entier le plus proche.
repair-unit-in-text = La durée a été lue d'après l'unité qui l'accompagne.
repair-clock = La durée a été lue en heures, minutes et secondes.
repair-duration-in-doubt = Son signe sépare des milliers ou des décimales : durée laissée de côté.
repair-no-duration = Ce n'est pas une durée : laissée de côté.
repair-no-time = Ce n'est pas une heure : laissée de côté.
repair-end-before-start = La fin est avant le début : la durée est laissée de côté.
repair-no-angle = Ce n'est pas un angle : laissé de côté.
repair-no-number = Ce n'est pas un tel nombre : laissé de côté.
repair-filled-down = Une case vide a pris le texte au-dessus, comme le dit le format.
repair-latin1-repaired = Un texte qu'une application avait codé deux fois a été rétabli.
