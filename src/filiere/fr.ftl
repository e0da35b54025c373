# Ce que disent les modules à la racine du paquet.

broken = { $name } est abîmé : il ne peut être lu en entier.
interrupted = Interrompu : ce qui n'était pas achevé n'a pas été gardé ; relancez la commande.

## units of parameters that are not written alike in both languages

unit-0-or-1 = 0 ou 1
unit-accounts = comptes
unit-acts = actes
unit-bills = facturations
unit-conversations = conversations
unit-d = j
unit-hits = occurrences
unit-letters = lettres
unit-log10-not-calibrated = log10, non calibré
unit-numbers = numéros
unit-pairs = paires
unit-phones = téléphones
unit-probability = probabilité
unit-rows = lignes
unit-share = part
unit-standard-deviations = écarts types
unit-switches = alternances
unit-texts = messages
unit-findings = constats
unit-times = fois
unit-uses = usages

# parameter.py : les chiffres que l'on peut changer
no-parameter = { $question } n'a pas de paramètre «{ $name }» ; il a : { $known }.
not-a-whole-number = { $name } vaut «{ $found }», une valeur telle que { $default } était attendue : un nombre entier de { $low } à { $high } { $unit }.
not-a-number = { $name } vaut «{ $found }», une valeur telle que { $default } était attendue : de { $low } à { $high } { $unit }.
out-of-order = { $question } : { $low } ne peut dépasser { $high }.

## Numéros de case.toml

no-plan = { $where } : { $key } nomme «{ $found }», qu'aucun plan de numérotation n'explique, ni celui du pays { $country }.
digits-lost = { $where } : { $key } nomme «{ $found }», qui a perdu des chiffres dans un tableur : écrivez le numéro en entier.
two-readings = { $where } : { $key } nomme «{ $found }», qui peut être plusieurs numéros : écrivez-le avec + et l'indicatif du pays.

## analysis

analyses-analysis-py-analysis = analyses/{ $name }.py n'a pas d'ANALYSIS.
analyses-wait-each-other = Des analyses s'attendent l'une l'autre : { $listed }.

## dossier

dossier-expected = { $path } : { $where } vaut { $found } ; attendu, { $expected }.
dossier-two-authorisations-id = { $path } contient deux autorisations dont l'identifiant est { $twice }.
dossier-protected-quality-known = { $path } : la qualité de [[protected]] est «{ $quality }», sont connues { $listed }.
dossier-missing-fill = { $path } : { $where } manque ; renseignez-le.
dossier-key-case-toml-knows = { $path } : { $where } n'est pas une clé que case.toml connaît.
dossier-no-regular-file = c'est un tube, une prise ou un périphérique
dossier-blank-fill = { $path } : { $where } est vide ; renseignez-le ({ $expected }).
dossier-case-country-expected-two-capital-letters = { $path } : [case] country vaut "{ $country }" ; attendu, deux capitales telles que "FR".
dossier-authorisation-nothing-imported-without-one = { $path } n'a pas de [[authorisation]] : rien ne s'importe sans autorisation.
dossier-kinds-blank-fill = { $where } : kinds est vide ; renseignez-le.
dossier-expected-zone-iana-list-such-europe = { $path } : { $where } vaut "{ $zone }" ; attendu, un fuseau de la liste IANA tel que "Europe/Paris".
dossier-basis-legal-basis-known = { $where } : basis vaut «{ $basis }», qui n'est pas une base légale ; sont connues : { $listed }.
dossier-lies-after = { $where } : from est postérieur à to.
dossier-without-offset-write-whatever-offset-meant = { $path } : { $where } vaut { $value }, sans décalage horaire ; écrivez { $value_2 }+02:00, ou le décalage voulu.
no-calendar = { $where } vaut { $value } ; attendu, une heure entre les années 1 et 9999 en UTC.
dossier-imeis-names-expected-digits = { $where } : imeis nomme «{ $text }» ; attendu, 14 à 16 chiffres.
dossier-document-sha-expected-hex-digits = { $where } : document_sha256 vaut «{ $text }» ; attendu, 64 chiffres hexadécimaux.
dossier-leads-out-dossier-paths-relative = { $where } mène hors du dossier ; les chemins sont relatifs, avec /.
dossier-matches-file = { $where } ne correspond à aucun fichier.
dossier-source-names-authorisation-file = { $path } : la source «{ $path_2 }» désigne l'autorisation «{ $authorisation }», qui n'est pas dans le fichier.
dossier-write-one-filiere-init = { $parent } n'a pas de { $file } : écrivez-en un avec «filiere init { $parent_2 }».
dossier-utf-text-byte = { $path } n'est pas un texte UTF-8 (octet { $start }).
dossier-valid-toml = { $path } n'est pas du TOML valide : { $error }.
dossier-cannot-read = { $path } ne peut être lu : { $strerror }.
dossier-case-blank-fill = { $path } : [case] { $key } est vide ; renseignez-le.
dossier-blank-fill-2 = { $where } : { $key } est vide ; renseignez-le.
dossier-blank-fill-3 = { $path } : { $where } : { $key } est vide ; renseignez-le.
dossier-kinds-names-known = { $where } : kinds nomme «{ $kind }» ; sont connus : { $listed }.
dossier-names-twice-under-authorisation = { $v0 } nomme { $relative } deux fois sous l'autorisation { $authorisation }.

## layout


## reduction

reduction-one-select = { $where } n'est pas un SELECT unique.
reduction-uses-outside-subset = { $where } emploie { $name } («{ $sql }»), hors du sous-ensemble admis.
reduction-holds-expected-integers-only = { $where } contient { $sql } ; attendu, des entiers seulement.
reduction-selects-every-column-expected-them-named = { $where } prend toutes les colonnes ; attendu, qu'elles soient nommées.
reduction-uses-union-expected-union-all = { $where } emploie UNION ; attendu, UNION ALL.
reduction-uses-join = { $where } emploie une jointure { $v1 } JOIN.
reduction-orders-rows-engine-does-key = { $where } ordonne ses lignes : le moteur le fait, d'après la clé.
reduction-uses-window-outside-subset = { $where } emploie la fenêtre «{ $sql }», hors du sous-ensemble admis.
reduction-reads-expected = { $where } lit { $tables } ; attendu, { $reads }.
reduction-binds-expected = { $where } lie { $marks } ; attendu, { $parameters }.
reduction-gives-expected = { $where } donne { $list } ; attendu, { $list_2 }.
reduction-parameter = «{ $en }» n'a pas de paramètre { $listed }.
reduction-reductions-py-reduction = reductions/{ $name }.py n'a pas de REDUCTION.
reduction-sql = { $where } n'est pas du SQL : { $v1 }
reduction-expected = «{ $en }» : { $name } vaut { $value } { $unit } ; attendu, de { $low } à { $high }.

## why the operating system refused

errno-enoent = Fichier ou dossier introuvable
errno-eacces = Accès refusé
errno-eisdir = C'est un dossier
errno-enotdir = Ce n'est pas un dossier
errno-enospc = Il n'y a plus de place sur le disque
errno-erofs = Le système de fichiers est en lecture seule

## Téléphones, comptes et actes de case.toml

account-form = { $where } est «{ $found }», attendu service:identifiant, comme whatsapp:33639980001@s.whatsapp.net.
no-such = { $where } nomme «{ $found }», qui n'existe nulle part dans le fichier.
twice = { $where } porte l'identifiant «{ $found }», qu'un autre porte déjà.
dates = { $where } : dates est «{ $found }», attendu "dmy" ou "mdy".
asks-nothing = { $where } : numbers est vide, comme tout ce qu'un acte peut viser : dites ce qui a été demandé.
categories-blank = { $where } : categories est vide : dites quelles données d'un téléphone peuvent être lues.
category = { $where } : categories nomme «{ $found }», sont connues { $known }.
not-every = { $where } : "*" ne vaut que pour numbers, devices, accounts et sirens.
protected-who = { $path } : [[protected]] doit donner un numéro ou un compte, et l'un des deux seulement.

## folder

folder-closed = Le dossier ne peut être parcouru : { $error }.
link-to-nothing = C'est un lien qui ne mène à rien.
link-to-itself = C'est un lien qui ramène à lui-même.
link-outside = C'est un lien qui mène hors du dossier.
link-to-folder = C'est un lien vers un dossier : son contenu est listé là où il se trouve.
file-closed = Son état ne peut être lu : { $error }.
no-regular-file = Ce n'est pas un fichier ordinaire : un tube, une prise ou un périphérique.
may-not-be-read = Ses droits ne permettent pas de le lire.

## dossier

not-read = { $where } : { $name } n'est pas lu. { $why }

## pattern

pattern-long = le motif «{ $pattern }…» dépasse { $most } caractères
pattern-unreadable = le motif «{ $pattern }» ne peut être lu : { $error }
pattern-slow = le motif «{ $pattern }» pourrait ne jamais finir : n'écrivez ni répétition dans une répétition, ni regard autour
## Commerces de case.toml

site = { $where } : site vaut { $found }, attendu [latitude, longitude] en degrés.
siren = { $where } : siren vaut « { $found } », neuf chiffres étaient attendus.
hours = { $where } : hours vaut « { $found } », attendu des horaires tels que "Tu-Su 18:00-23:00".
iban = { $where } : ibans nomme « { $found } », qui n'a pas la forme d'un IBAN.
dossier-expects-text = un texte entre guillemets droits
dossier-expects-list = une liste entre crochets
dossier-expects-date = une date telle que 2024-07-01, sans guillemets
dossier-expects-time = une date et heure telle que 2024-06-01T00:00:00+02:00, sans guillemets
dossier-expects-table = un tableau
dossier-expects-other = une valeur d'un autre type
every-for-simulated = { $where } : { $key } = ["*"] ne vaut que pour la base "{ $basis }" : nommez ce qui a été demandé.
two-readers = { $name } convient à plus d'un lecteur ({ $names }).

## pourquoi une valeur est refusée, à la lecture d'un fichier ou d'une option

value-missing = valeur obligatoire, absente
value-extra-forbidden = clé inconnue
value-one-of = attendu, une valeur parmi { $listed }
value-greater-than-equal = attendu, { $limit } ou plus
value-greater-than = attendu, plus de { $limit }
value-less-than-equal = attendu, { $limit } ou moins
value-less-than = attendu, moins de { $limit }
value-too-short = attendu, { $least } ou plus
value-int = attendu, un nombre entier
value-float = attendu, un nombre
value-finite = attendu, un nombre
value-string = attendu, un texte entre guillemets droits
value-bool = attendu, true ou false
value-tuple = attendu, une liste entre crochets
value-list = attendu, une liste entre crochets
value-dict = attendu, un tableau
value-model = attendu, un tableau
value-date = attendu, une date comme 2024-07-01
value-path = attendu, un chemin
value-other = attendu, une valeur d'un autre type

toml-at = { $why } (ligne { $line }, colonne { $column })
toml-at-end = { $why } (à la fin)
toml-slip = lecture impossible
toml-nested = listes ou tables s'emboîtent trop profondément
toml-value = la valeur ne peut être lue
toml-statement = ce n'est pas une ligne «clé = valeur»
toml-string = un texte n'a pas de guillemet fermant
toml-array = une liste n'a pas de crochet fermant
toml-twice = une valeur est donnée deux fois
toml-equals = «=» attendu après la clé
toml-newline = la ligne devrait s'arrêter là

## reader

reader-fate-records = Une ligne a le sort { $fate } et { $count ->
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
}.
reader-fate-reason = Une ligne a le sort { $fate } et le motif «{ $reason }».
reader-no-folder = readers/{ $name }.py n'a pas de dossier à lui.
reader-none = readers/{ $name } n'a pas de READER.
