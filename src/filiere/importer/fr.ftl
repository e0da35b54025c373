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
reason-two-numbers = «{ $found }» peut être un numéro étranger ou national ; un format peut dire lequel (prefix, form)
reason-look-alike = «{ $found }» est écrit avec des lettres là où un numéro a des chiffres
reason-turned = «{ $found }» n'est une date que si jour et mois sont échangés
reason-quoted = la ligne ressemble à un enregistrement, et se trouve entre les guillemets de la ligne au-dessus
reason-header = «{ $found }» ressemble à l'en-tête d'un autre tableau

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
name-look-alike = lettres dans un numéro
name-quoted = une ligne entre les guillemets d'une autre
name-turned = jour et mois échangés
name-header = en-tête

## Pourquoi un fichier ne peut être lu

none-readable = { $file } : aucune ligne ne se lit comme { $layout } ; ligne { $row } : { $why }.

## Ce qu'est un fichier qui n'est pas un tableau

empty = { $file } est vide : un tableau avec en-tête était attendu.
foreign = { $file } est { $what } : un tableau de données était attendu.
foreign-archive = une archive de plusieurs fichiers ; décompressez-la
foreign-pdf = un PDF ; demandez à son auteur le même contenu en tableau
foreign-gzip = une archive gzip
foreign-database = une base SQLite
foreign-picture = une image
foreign-rar = une archive RAR
foreign-7z = une archive 7-Zip
binary = { $file } est un fichier binaire : un tableau de données était attendu.
empty-workbook = { $file } est un classeur sans ligne : un tableau était attendu.
climbing = { $file } contient un membre qui désigne l'extérieur de l'archive : il n'est pas ouvert.
bomb = { $file } se déploierait en { $size ->
    [one] { $size } octet
   *[other] { $size } octets
} : un classeur de données était attendu.
markup-too-large = { $file } est une page de plus de 200 mégaoctets : un tableau de données était attendu.

## Quel format convient

no-such-layout = { $file } : il n'y a pas de format «{ $layout }» ; «filiere layouts» énumère ceux qui existent.
several-layouts = { $file } convient à plus d'un format ({ $layouts }) : désignez-en un dans case.toml.
other-sheet = { $file } : { $layout } connaît une de ses feuilles, et pas la feuille { $sheet }. Nommez celles à lire : «sheet» sous [recognise].
unknown-table = { $file } : aucun format ne connaît ce tableau ; «filiere layouts draft» en prépare un.
fixed-columns = Il ressemble à un texte en colonnes de largeur fixe : un format le lit avec «widths».
nearest = { $file } : aucun format ne convient ; le plus proche de la ligne { $row } est «{ $layout }», mais { $why }.
missing-columns = { $absent ->
    [one] la colonne { $missing } manque
   *[other] les colonnes { $missing } manquent
 }
unknown-columns = { $further ->
    [one] la colonne { $unknown } lui est inconnue
   *[other] les colonnes { $unknown } lui sont inconnues
 }
missing-and-unknown = { $absent ->
    [one] la colonne { $missing } manque
   *[other] les colonnes { $missing } manquent
 } et { $further ->
    [one] la colonne { $unknown } lui est inconnue
   *[other] les colonnes { $unknown } lui sont inconnues
 }
other-values = ses valeurs ne sont pas celles de ce format
rows-irregular = { $file } : { $parted ->
    [one] { $parted } ligne a pu être séparée
   *[other] { $parted } lignes ont pu être séparées
} là où { $counted } étaient comptées ; ses fins de ligne ne sont pas régulières.
pattern-refused = Le format { $layout } a le motif «{ $pattern }», que le moteur ne connaît pas : { $why }

## Ce qu'un fichier ne dit pas de lui-même

no-such-target = { $file } : la ligne { $row } nomme un autre numéro. Le motif de [preamble] en prend moins de cinq chiffres.
no-target = { $file } : le format { $layout } prend la ligne dans l'entête ou le nom, où elle n'est pas dite.
no-zone = { $file }, ligne { $row } : ses heures ne portent pas de décalage ; écrivez timezone = "Europe/Paris", ou un autre, dans sa [[source]].
no-row = { $file } a un en-tête (ligne { $row }) mais aucune ligne dessous : des données étaient attendues.
several-switches = { $file } : son heure est celle du commutateur ({ $column }), et il y en a plusieurs : { $switches }. Écrivez zones = {"{"} "{ $example }" = "America/Chicago", … {"}"} dans sa [[source]].
zones-unused = { $file } : sa [[source]] a «zones», et aucune colonne de { $layout } ne nomme de commutateur ni de fuseau.
orders-mixed = { $file } : la ligne { $day_first } met le jour d'abord, la ligne { $month_first } le mois : ce n'est pas un seul tableau.
order-untold = { $file } : aucune ligne ne dit si le jour vient avant le mois ; écrivez dates = "dmy" ou "mdy" dans sa [[source]].
year-turns = { $file } : l'année { $year } est au-dessus de lignes de décembre et de janvier. Lesquelles sont d'une autre année n'est pas dit.
order-turned = { $file }, ligne { $row } : sa date n'en est une qu'en échangeant jour et mois ; { $layout } les a dans l'autre sens.
second-header = { $file }, ligne { $row } : un second en-tête y commence, mais { $why }.
## prepare

prepare-not-a-table = Non lu : { $file } n'est ni un tableau ni un fichier qu'un lecteur connaît.
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

draft-kinds-dump = beaucoup de lignes à peu de cellules : ce que des relais ont vu ; ou « cdr »
draft-empty = tient lieu de rien : à vérifier
draft-several-kinds = volumes, numéros et durées dans une table : aucune colonne connue ne distingue appels et sessions
draft-sheet-of = les autres feuilles contiennent autre chose
draft-zone-in-itself = ces heures portent le leur
draft-zone-per = si chacun montre sa propre heure : case.toml nomme alors leurs fuseaux
draft-day-over-rows = le jour est au-dessus des lignes, et mis avant l'heure
draft-day-above = un jour est écrit au-dessus de ses lignes
draft-ways = remplie pour les appels d'un seul sens
draft-metres = mètres si grands, sinon degrés : à vérifier
draft-table-subscribers = des noms de personnes à côté de numéros, sans communication
draft-table-cells = chaque ligne a sa cellule et dit où elle est
draft-people = gardées telles quelles : vérifiez de qui elles sont
draft-order-day-elsewhere = jour d'abord : d'autres dates du fichier sont ainsi
draft-order-month-elsewhere = mois d'abord : d'autres dates du fichier sont ainsi
draft-order-day-spread = jour d'abord : sinon toutes les lignes seraient du même jour de { $days } mois : à vérifier
draft-order-month-spread = mois d'abord : sinon toutes les lignes seraient du même jour de { $days } mois : à vérifier
draft-called = les numéros sont ceux appelés : à vérifier
draft-several-lines = { $name } : chaque enregistrement tient sur plusieurs lignes, ce qu'aucun format ne dit. Mettez-en un par ligne d'abord.
draft-transposed = { $name } : chaque enregistrement est une colonne, ce qu'aucun format ne dit. Échangez d'abord lignes et colonnes, dans un tableur.
draft-another-table = Une autre table commence sous celle-ci, avec d'autres colonnes : enregistrez chacune dans son propre fichier.
draft-head = Ébauche pour { $name } : complétez-la, puis lancez «filiere layouts check».
draft-looked =
    Encodage { $encoding } ; séparateur { $delimiter } ; en-tête trouvé à la ligne { $row } : { $rows ->
        [one] { $rows } ligne examinée au-dessous.
       *[other] { $rows } lignes examinées au-dessous.
    }
draft-unnamed = La colonne { $place } n'a pas de nom : elle s'appelle "" ici.
draft-twice =
    { $count ->
        [one] { $count } colonne porte le nom «{ $name }».
       *[other] { $count } colonnes portent le nom «{ $name }» : ce sont { $name }#1, { $name }#2 … dans l'ordre.
    }
draft-constant =
    { $rows ->
        [one] La colonne «{ $name }» n'a qu'une valeur, sur { $rows } ligne.
       *[other] La colonne «{ $name }» n'a qu'une valeur, sur { $rows } lignes.
    }
draft-title = ce qu'est le tableau
draft-reference = où est écrit le sens de ses colonnes
draft-country = comment se lisent les numéros nationaux, par exemple "FR"
draft-kinds = ou "cell_dump"
draft-ignored = rien ne se perd par mégarde : nommez chacune
draft-wrapped = certaines valeurs sont écrites =("…") ou entre guillemets
draft-always = aucune colonne ne distingue appels et SMS : vérifiez
draft-parties = un même numéro est tantôt à gauche, tantôt à droite, presque à chaque ligne : vérifiez
draft-offset = les valeurs finissent par un décalage horaire
draft-zone = ou fixed = "Europe/Paris" si la notice de l'opérateur le dit
draft-one-end = « { $name } » ne parle que d'un côté, quel que soit le numéro demandé : elle est laissée de côté
draft-beside = { $name } : deux tableaux se côtoient, le second dès la colonne { $next }. Enregistrez chacun dans son propre fichier.
draft-shapes = formes de ses valeurs : { $shapes }
draft-two-forms = { $texts } valeurs sont du texte et { $others } des dates de tableur : il a pu échanger jour et mois
draft-totals = { $name } : chaque ligne résume les contacts d'un correspondant. Demandez la liste des contacts eux-mêmes.
draft-json = { $name } est du JSON : faites-en un tableau, une ligne par communication, puis l'ébauche.
draft-xml = { $name } est du XML qu'aucun lecteur ne connaît : faites-en un tableau, une ligne par communication, puis l'ébauche.
draft-kinds-in-lengths = les messages ont leur nom là où les appels ont une durée
draft-codes = valeurs vues ; dites le sens de chacune
draft-talked = «{ $name }» compte dès la réponse ; «{ $other }» peut contenir la sonnerie : à vérifier
draft-area = code de zone et cellule, côte à côte : vérifiez lesquels
draft-known = «{ $name }» contient { $field } dans le format { $layout }
draft-common = «{ $name }» est un nom courant de { $field } : vérifiez
draft-no-form = aucune forme ne convient à toutes les valeurs : écrivez-la, avec les signes de strptime
draft-no-value = aucune valeur : écrivez la forme, avec les signes de strptime
draft-day-first =
    { $over ->
        [one] jour d'abord : { $over } premier nombre sur { $values } dépasse 12
       *[other] jour d'abord : { $over } premiers nombres sur { $values } dépassent 12
    }
draft-month-first =
    { $over ->
        [one] mois d'abord : { $over } deuxième nombre sur { $values } dépasse 12
       *[other] mois d'abord : { $over } deuxièmes nombres sur { $values } dépassent 12
    }
draft-undecidable =
    { $values ->
        [one] indécidable : la valeur n'a aucun nombre au-dessus de 12 ; { $one } ou { $two } ? Demandez à l'opérateur
       *[other] indécidable : aucune des { $values } valeurs n'a de nombre au-dessus de 12 ; { $one } ou { $two } ? Demandez à l'opérateur
    }
draft-so =
    { $values ->
        [one] { $values } valeur se lit ainsi
       *[other] les { $values } valeurs se lisent ainsi
    }
draft-since =
    { $values ->
        [one] { $values } valeur compte des { $unit } depuis 1970, d'après sa longueur
       *[other] les { $values } valeurs comptent des { $unit } depuis 1970, d'après leur longueur
    }
draft-unit-seconds = secondes
draft-unit-milliseconds = millisecondes
draft-unit-microseconds = microsecondes
draft-sheet =
    { $values ->
        [one] { $values } valeur est un jour de tableur, d'après sa grandeur
       *[other] les { $values } valeurs sont des jours de tableur, d'après leur grandeur
    }
draft-month =
    { $values ->
        [one] { $values } valeur nomme le mois
       *[other] les { $values } valeurs nomment le mois
    }
draft-by-values =
    { $values ->
    [one] d'après sa valeur
   *[other] d'après ses { $values } valeurs
} : vérifiez
draft-headerless = Aucune ligne n'est un en-tête : les colonnes sont nommées par leur place.
draft-short = certaines lignes finissent avant les dernières colonnes
draft-below = des lignes qui n'en sont pas commencent ainsi
draft-sessions = des volumes ou des adresses : sessions de données, vérifiez
draft-stated-above = un numéro est écrit au-dessus du tableau
draft-stated-sheet = le nom de chaque feuille est un numéro
draft-stated-name = le fichier porte un numéro pour nom
draft-groups = des noms de groupes sont au-dessus des noms
draft-values = à quoi le tableau se reconnaît : vérifiez
draft-zone-column = une colonne de décalages ou de fuseaux : vérifiez
draft-zone-names = les valeurs finissent par le nom d'un fuseau
draft-zone-minutes = ils comptent des minutes, non des heures : à vérifier
draft-zone-named = le nom de la colonne le dit
draft-few-texts = «{ $name }» contient peu de textes. Si ce sont des codes, dites-les, et ôtez-la de ignored :
draft-row-looks-like-header-three-columns = { $name } : aucune ligne ne ressemble à un en-tête de trois colonnes ou plus. Une table à colonnes fixes se lit avec «widths».

## expect

expect-gave-nothing = { $sample } n'a rien donné.

## prepare

prepare-closed = { $path } est laissé : { $why }
prepare-hidden = Il est caché, ou à côté d'un fichier auquel il appartient.
prepare-folder = { $folder } n'est pas un dossier.
prepare-exists-already-written-over = { $target } existe déjà : il n'est pas écrasé.
prepare-holds-table-layout-knows = { $folder } ne contient aucun tableau qu'un format connaisse.

## recognise


## run

run-folder-layouts = { $extra } n'est pas un dossier de formats.
run-leads-out-dossier-read = { $name } mène hors du dossier : il n'est pas lu.
run-layout-changed-since-file-imported = { $path } : le format { $layout } a changé depuis l'import du fichier.
declared-changed = { $path } a été importé avec { $key } « { $before } », et case.toml dit maintenant « { $now } ». Remettez-le, ou commencez un nouveau dossier.
run-changed-since-imported-put-file-received = { $name } a changé depuis son import : remettez le fichier tel que reçu, ou donnez un autre nom au nouveau.
run-holds-same-bytes-case-already = { $name } contient les mêmes octets que { $path }, qui est déjà dans le dossier.

## stage


## table


## table


## zones

zones-time-zone-name-such-europe-paris = «{ $name }» n'est pas un fuseau horaire : un nom tel que Europe/Paris était attendu.

## Fichiers que lisent les lecteurs

reader-changed = { $name } : son lecteur a changé depuis que le fichier a été importé.
not-asked = Aucune source de case.toml ne nomme ce fichier : il n'a pas été lu.

init-categories = ce que l'acte permet de lire : messages, calls, contacts, accounts…
init-devices = ids des [[device]] qu'il nomme, un par scellé
init-accounts = comptes qu'il nomme, sous la forme "whatsapp:+33…"

## what is being done

step-import = import
step-part = import : { $what }
step-file = { $path }
step-texts = textes
step-rows = lignes
step-repeats = doublons



## receipt

receipt = { $told }.
receipt-released = { $path } : { $count ->
    [one] { $count } ligne sortie de quarantaine.
   *[other] { $count } lignes sorties de quarantaine.
}
receipt-rows = { $path } : { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
} au format { $layout }
receipt-records = { $count ->
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
}
receipt-repeated = { $count ->
    [one] dont { $count } répété
   *[other] dont { $count } répétés
}
receipt-outside = { $count } hors de l'autorisation
receipt-rejected = { $count ->
    [one] { $count } illisible ({ $why })
   *[other] { $count } illisibles ({ $why })
}
receipt-declared = { $count ->
    [one] { $count } annoncée par l'opérateur
   *[other] { $count } annoncées par l'opérateur
}
receipt-reason = { $why } { $count }

## Ce qu'une description a fait d'un échantillon

rows =
    { $physical ->
    [one] { $physical } ligne
   *[other] { $physical } lignes
} : { $records ->
    [one] { $records } enregistrement
   *[other] { $records } enregistrements
}, { $repeats } répétées, { $rejected } rejetées, { $outside } hors de l'acte, { $others } en-têtes, lignes vides et notes.
with-itself = { $count ->
    [one] { $count } enregistrement lie
   *[other] { $count } enregistrements lient
} un numéro à lui-même : vérifiez à qui est le numéro de chaque colonne.
no-afternoon = Aucun enregistrement ne commence à minuit ni après 12:59. L'horloge a pu perdre AM et PM.
one-other = Tous les contacts sont avec un seul numéro, pour plusieurs lignes. Les deux colonnes sont peut-être échangées.
declared = Le fichier annonce lui-même { $count ->
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
} : c'est un autre compte.
rejected = Rejet, { $why } : { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}, la première est la ligne { $row }.
times = Premier enregistrement { $first } UTC, dernier { $last } UTC ; { $basis }.
basis-row = les lignes disent leur décalage, ou la description le dit ligne par ligne
basis-layout = la description dit le fuseau ({ $zone })
basis-said = lu comme { $zone }, comme case.toml le dit
basis-declared = lu ici comme { $zone }, car case.toml doit dire le fuseau
minutes = Aucune heure n'a de secondes : le fichier compte en minutes.
way-out = Sortant
way-in = Entrant
way-none = Sans sens
numbers = { $way } : { $records ->
    [one] { $records } enregistrement
   *[other] { $records } enregistrements
}, { $served ->
    [one] { $served } numéro desservi
   *[other] { $served } numéros desservis
}, { $other ->
    [one] { $other } autre numéro
   *[other] { $other } autres numéros
}.
filled = Champs remplis : { $told }.
filled-one = { $field } { $count ->
    [0] jamais
    [one] dans { $count } enregistrement
   *[other] dans { $count } enregistrements
}
mended = Corrigé ou laissé de côté, { $field } ({ $rule }) : { $count ->
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
}, le premier est à la ligne { $row }.
one-end = { $field } est lu dans « { $column } » à chaque ligne. « { $twin } » l'a pour l'appelé : nommez-la sous when_in.
one-end-alone = { $field } est lu dans « { $column } », qui ne parle que d'un côté. L'autre côté reçoit ce qui n'est pas à lui.
unread = { $count ->
    [one] Colonne qui n'est pas lue
   *[other] Colonnes qui ne sont pas lues
} : { $columns }.

## lexicon

undated = { $path } : la liste de mots n'a pas de date ; écrivez-en une, comme « date = "2026-11-30" ».
no-text = { $path } : « { $name } » n'est pas un texte.
unknown-group = { $path } : il n'y a pas de groupe de mots « { $name } » ; attendu, parmi : { $listed }.
no-words = { $path } : « { $name } » n'est pas une liste de mots, chacun d'une à { $most } lettres.
too-many = { $path } : { $count } mots ; { $most } ou moins attendus.
