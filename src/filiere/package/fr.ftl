## limits

limits-limits =
    Ce paquet est une copie d'un dossier de Filière, pour qu'une autre partie le lise, le recalcule et
    le conteste.
    
    Pour le recalculer, sur toute machine et sans réseau :
    
        filiere rerun PAQUET
        filiere rerun PAQUET --set relay.window_s=600        (autre hypothèse : ce qui bouge)
    
    Ce qu'il contient : dossier/ réunit les fichiers tels que reçus et les actes au titre desquels ils
    sont détenus ; d'un fichier dont des lignes sont retenues, celles-ci sont laissées en blanc, et
    withheld/ donne l'empreinte de chacune, de sorte que l'ensemble reste vérifiable. findings.json est
    ce qui a été trouvé, runs.json avec quels paramètres, goods.json ce qu'est chaque fichier et ce
    qu'il ne peut montrer, statements.json ce que des personnes ont décidé, log.jsonl le récit du
    journal (les entrées sur qui a lu quoi n'y figurent que par leurs empreintes ;
    verify_log.py suit la chaîne). manifest.json nomme chaque pièce avec son SHA-256.
    
    Ce qu'il ne montre pas :
    
    - Les constats portent sur des lignes et des données, jamais sur qui tenait un téléphone.
      L'attribution à une personne est une déclaration distincte.
    - Absence de données n'est pas absence de contact : un silence ne signifie quelque chose que pour la
      période et les numéros dont les données sont détenues.
    - Une cellule est une zone, jamais un point.
    - Les taux d'erreur sont ceux des études citées avec chaque méthode ; hors de leurs conditions, ils
      ne sont pas connus.
    - Paramètres, seuils et versions sont ceux de runs.json et de manifest.json ; une autre version du
      programme peut trouver autre chose, et le dit.
    - Les fichiers sont ceux qui ont été remis. Qu'ils soient exacts chez l'opérateur, une copie ne peut
      le montrer.{ "\u000A" }

## archive

archive-manifest-does-say-what-package-holds = { $path } : son manifeste ne dit pas ce que contient le paquet.
archive-would-unpack-bytes-read = { $path } passerait à { $total ->
    [one] { $total } octet
   *[other] { $total } octets
} : il n'est pas lu.
archive-package-fili-re = { $path } n'a pas de { $manifest } : ce n'est pas un paquet de Filière.
archive-too-large-one = { $path } : son { $manifest } est trop grand pour en être un.
archive-schema-expected = { $path } : son { $manifest } a le schéma «{ $found }», attendu «{ $schema }».
archive-member-missing = { $path } : la pièce «{ $missing }» manque.
archive-member-manifest = { $path } : la pièce «{ $added }» n'est pas dans son manifeste.
archive-member-missing-2 = { $path } : la pièce «{ $name }» manque.
archive-member-what-manifest-says = { $path } : la pièce «{ $name }» n'est pas ce que dit son manifeste.
archive-there-package-can-read = { $path } n'est pas là : aucun paquet ne peut être lu.
archive-whole-package = { $path } n'est pas un paquet entier : { $error }.
archive-member-leads-out-package-read = { $path } : la pièce «{ $name }» mène hors du paquet : il n'est pas lu.
archive-member-stands-twice = { $path } : la pièce «{ $name }» y figure deux fois.
archive-member-link-read = { $path } : la pièce «{ $name }» est un lien : il n'est pas lu.
archive-member-would-unpack-bytes-read = { $path } : la pièce «{ $name }» passerait de { $compress_size } à { $file_size ->
    [one] { $file_size } octet
   *[other] { $file_size } octets
} : il n'est pas lu.
archive-json = { $path } : son { $manifest } n'est pas du JSON.
archive-member-json = { $path } : la pièce «{ $name }» n'est pas du JSON.
archive-member-cannot-unpacked-altered = { $path } : la pièce «{ $name }» ne peut être décompressée : elle est altérée.
archive-member-locked = { $path } : la pièce «{ $name }» est verrouillée.

## contents

contents-holds-rows-may-leave-case-plain = { $path } contient { $count ->
    [one] { $count } ligne qui ne peut quitter
   *[other] { $count } lignes qui ne peuvent quitter
} le dossier. Ce n'est pas du texte brut : ses lignes ne peuvent être retenues une à une. Faites un paquet avec --redacted.
contents-read-layout-neither-shipped-nor-folder = { $path } a été lu avec le format { $layout }. Il n'est ni livré ni, tel qu'il était alors, dans le dossier de formats. Donnez-le avec --layouts.

## rebuild

rebuild-root-rows = { $path } : sa racine n'est pas celle de ses lignes.
rebuild-rows-those-received = { $path } : les lignes de { $path_2 } ne sont pas celles qui ont été reçues.
rebuild-records-cannot-read = { $path } : ses données ne peuvent être lues.

## rerun

rerun-asks-analysis-version-lacks = { $path } demande l'analyse «{ $unknown }», que cette version n'a pas.
rerun-sets-nothing-write-analysis-parameter-value = «{ $text }» ne fixe rien : écrivez analyse.paramètre=valeur.
rerun-holds-records-cannot-read = { $path } ne contient pas de { $file } : ses données ne peuvent être lues.
rerun-there-analysis-there = Il n'y a pas d'analyse «{ $name }» ; il y a : { $listed }.
rerun-read-another-version-layout-use-version = { $path } a été lu avec une autre version du format { $layout }. Utilisez la version de Filière qui a fait le paquet.
rerun-rows-those-received = { $path } : les lignes de { $path_2 } ne sont pas celles qui ont été reçues.

## what is being done

step-file = paquet : { $path }
step-findings = paquet : constats
step-package = paquet

## hidden, sound, compared

archive-members = { $path } contient { $members } membres : il n'est pas lu.
archive-line-long = { $path } : le membre « { $name } » a une ligne plus longue que toute donnée.
archive-no-text = { $path } : le membre « { $name } » n'est pas du texte en UTF-8.
sound-misshapen = { $path } : le membre « { $name } » n'a pas la forme d'un paquet, à « { $place } ».
sound-nobody-asks = { $path } : le membre « { $name } » n'appartient à aucun fichier du paquet.
rerun-cannot-compute = { $path } : ses données ne permettent pas le calcul ({ $what }).
rerun-no-source = Le paquet ne dit pas comment { $path } se lit sous { $act }.
log-broken = { $path } : son journal est modifié à l'entrée { $entry }.
not-as-logged = { $path } : { $what ->
        [act] l'acte
        [file] le fichier
        [question] la question
       *[statement] la déclaration
    } { $name } n'est pas ce que dit son journal : { $key } diffère.
goods-of-none = { $path } : sa déclaration de { $file } ne porte sur aucun fichier qu'il donne.
goods-differ = { $path } : sa déclaration de { $file } n'est pas ce que donne le fichier : { $key } diffère.
limits-differ = { $path } : les limites qu'il énonce ne sont pas celles de la version qui l'a fait.
not-whole = Non comparé : si c'est bien le paquet qui fut fait. Comparez le SHA-256 de son manifeste.
not-inputs = Non comparé : l'empreinte des entrées, à clé parce que des lignes ou des numéros sont retenus.
not-files = Non comparé : les données aux fichiers reçus, que le paquet ne contient pas.
not-apart = Non comparé : ce qui repose sur des lignes de téléphones, d'argent ou de places de marché, absentes du paquet ({ $listed }).
not-withheld = Non comparé : { $rows ->
    [one] une ligne retenue, et ce qui la compte. Elle est prouvée par son empreinte.
   *[other] { $rows } lignes retenues, et ce qui les compte. Elles sont prouvées par leurs empreintes.
  }
not-statements = Non comparé : ce que des personnes ont déclaré, hors les motifs que tient le journal.
not-limits = Non comparé : les limites, qu'une autre version a écrites.
## differences
