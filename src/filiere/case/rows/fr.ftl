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
