# Ce qui ne va pas dans un format. Un défaut entre dans « fault » : fichier, clé, cause.

fault = { $file } : { $key } : { $why }.
whole = le format
same-name = Deux formats s'appellent { $name } : renommez l'un d'eux.
no-utf = { $file } n'est pas du texte UTF-8 (octet { $start }).
no-toml = { $file } n'est pas du TOML : { $why }.

missing = la clé manque
unknown-key = cette clé n'existe pas
expected = «{ $found }» n'est aucun de { $known }
expected-list = «{ $found }» n'est pas une liste de textes entre crochets
expected-text = «{ $found }» n'est pas un texte entre guillemets
expected-truth = «{ $found }» n'est ni true ni false
expected-other = «{ $found }» n'est pas ce que cette clé contient

## Colonnes

unit-of-another = l'unité { $unit } n'est pas celle d'une colonne lue comme { $reader }
needs-formats = un horodatage demande ses formats
needs-codes = un code demande ses codes
key-of-another-reader = { $key } ne veut rien dire pour le lecteur { $reader }
no-kind = «{ $word }» n'est pas une nature : { $known }
open-code = un code reste ouvert («?») : dites ses mots, ou "" s'il n'en dit aucun de { $known }
no-word = «{ $word }» n'est ni une nature, ni un sens, ni une marque : { $known }
two-words = «{ $meaning }» dit deux natures, ou deux sens
no-format = la forme «{ $form }» n'a aucun signe de strptime et n'est aucune de { $known }
no-sign = la forme «{ $form }» a le signe { $sign }, qui n'est pas connu
half-a-day = la forme «{ $form }» compte douze heures (%I) et demande %p
day-of-week-inside = la forme «{ $form }» a le jour de la semaine au milieu : seulement au début ou à la fin

## Motifs

pattern-unreadable = le motif «{ $pattern }» ne peut être lu : { $why }
pattern-unsupported = le motif «{ $pattern }» emploie { $sign }, qui n'est pas admis
pattern-too-long = le motif «{ $pattern }» répète une partie plus de { $most } fois
pattern-without-group = le motif «{ $pattern }» demande un groupe entre parenthèses : ce qu'il extrait

## Le tableau

headerless-untold = un tableau sans en-tête demande deux motifs sous values
headerless-names = un tableau sans en-tête demande un nom par colonne, tous différents
no-encoding = « { $name } » n'est pas un jeu de caractères que Filière connaît, tel que Python les nomme
header-too-short = un en-tête d'au moins deux noms était attendu
widths-differ = il y a { $widths } largeurs pour { $names ->
    [one] { $names } colonne
   *[other] { $names } colonnes
}
width-of-nothing = une largeur d'au moins un caractère était attendue
zones-of-nothing = zones demande in_value, ou source : l'endroit où ses noms figurent
no-field = columns.{ $name } ne remplit aucun champ que Filière connaît : { $known }
other-reader = columns.{ $name } se lit comme { $expected }, non { $found }
name-twice = «{ $name }» figure plusieurs fois dans l'en-tête : écrivez { $name }#1, { $name }#2
not-in-header = «{ $name }» est employé mais n'est pas dans l'en-tête
read-and-ignored = «{ $name }» est à la fois lu et ignoré
unaccounted = «{ $name }» n'est ni lu ni ignoré
events-need-time = un tableau d'événements demande columns.time
events-need-kinds = un tableau d'événements demande data_kinds
cell-said-twice = la cellule est dans une colonne et dans [preamble] : gardez l'une des deux
no-kind-said = aucun code ne dit call, sms, mms, data ni signalling, et `always` non plus
no-year = la forme « { $form } » ne nomme pas d'année : [preamble] day la prend dans une ligne au-dessus
events-need-served = un tableau d'événements demande un numéro de la ligne, un IMEI ou un IMSI
cells-need-place = un tableau de cellules demande columns.cell et un lieu
subscribers-need-served = un tableau d'abonnés demande columns.served ou columns.imsi

## Attestation

attested-specified = spécifié par Filière
attested-measured = mesuré sur des fichiers réels
attested-read = lu dans du code qui le déchiffre
attested-invented = connaissance générale, échantillon inventé

## What each key says (the page on the language of layouts)

key-column-source = Cellules d'en-tête où il se lit, dans l'ordre. `NOM#2` est la deuxième de ce nom, `#1` la première sans nom.
key-column-reader = Comment le texte se lit ; chaque champ a son lecteur (voir le tableau des champs).
key-column-when-in = Colonnes qui le contiennent à la place dans les lignes entrantes.
key-column-first-of = Prendre la première source qui n'est pas vide, au lieu de les joindre.
key-column-join = Ce qui sépare plusieurs sources.
key-column-prefix = Texte mis devant, pour que des identités d'une autre sorte ne se confondent jamais. `"+"` quand chaque numéro a son indicatif de pays et aucun signe.
key-column-fill-down = Une cellule vide vaut la dernière au-dessus qui ne l'était pas.
key-column-date-and-time = Deux sources, chacune date et heure entières : la date de la première, l'heure de la seconde.
key-column-formats = Signes de strptime, tels que `%d/%m/%Y %H:%M:%S`, avec `%I` et `%p` pour douze heures. `%b` et `%B` prennent les noms de mois de neuf langues. Ou `iso`, avec son décalage ; ou `seconds`, `milliseconds`, `microseconds` depuis l'époque. Ou `excel`, jours d'un tableur. Chaque texte doit convenir à l'un d'eux. `%p` vaut AM ou PM, avec ou sans points. L'arabe, le persan, le grec, le turc et le vietnamien ont leurs mots. Le japonais, le chinois et le coréen l'écrivent avant l'heure (`%p%I`). Les chiffres d'autres écritures sont des chiffres.
key-column-epoch = Depuis quand comptent `seconds`, `milliseconds` et `microseconds`. `1904-01-01T00:00:00` avec `excel` convient aux feuilles des anciens Macintosh.
key-column-calendar = Quelles années sont écrites ; une année bouddhique vaut 543 de plus.
key-column-unit = Unité d'une durée qui n'en a pas : secondes, `min` ou `ms` (à la seconde la plus proche). `clock` vaut MM:SS ou HH:MM:SS, `hh:mm` heures et minutes. Les volumes sont en octets, ou en `kB`, `MB`, `GB` de 1 024 chacun. La colonne entière dit ce qu'un point ou une virgule sépare (`1.234`). Sinon la durée est laissée de côté et signalée. Un texte peut dire ses unités : `3 min 12 s`, `1h20`, `PT2M15S`, `13分23秒`.
key-column-only = Sortes pour lesquelles la colonne veut dire cela ; pour les autres elle n'est pas lue.
key-column-empty = Textes qui ne valent rien dans cette colonne, outre ceux du format.
key-column-codes = Avec `code` : chaque texte et son sens (voir le tableau des mots). Un texte qui n'y est pas est un rejet ; `""` est le texte vide. Avec `mark` : des motifs, et les mots qu'ils lèvent. Avec `text` : des traductions.
key-column-form = Des chiffres seuls peuvent être deux numéros : `33639981234` en Italie. Ils sont alors lus comme les autres de la colonne sont écrits, avec une note. Si ceux-ci ne le disent pas, la ligne est refusée. Avec `prefix = "+"` tous ont leur indicatif ; avec `national_first` ils sont nationaux. Avec `hex_sender`, des expéditeurs peuvent être écrits en hexadécimal. Avec `as_written`, ce sont des identifiants et non des numéros.
key-column-pair = La cellule peut contenir deux numéros, séparés d'une virgule : le second est un tiers.
key-column-notation = Comment s'écrivent les nombres d'une cellule. `auto` est décimal, sauf si des lettres de la colonne montrent autre chose. Les cellules d'un réseau sont lues dans une seule base. Si trop peu ont des lettres, celles qui n'en ont pas sont laissées de côté et signalées. Les autres sont `decimal`, `hexadecimal`, `enb_sector` (station 4G et secteur) et `as_written`.
key-column-decimal-comma = Une virgule tient lieu de point décimal.
key-column-pattern = Prendre le premier groupe de ce motif au lieu du texte entier. Un texte qui n'y répond pas ne donne aucune valeur : c'est signalé. Un numéro qui n'en est pas un est un rejet.
key-recognise-header = Noms des colonnes comme le fichier les écrit, dans tout ordre ; casse, forme des accents et guillemets ne comptent pas. Un nom peut y être deux fois (`LAC`, `LAC` : ce sont alors `LAC#1` et `LAC#2`), ou être vide (`""`). D'un tableau sans en-tête : les noms que vous donnez, dans l'ordre des colonnes.
key-recognise-optional = Colonnes qui peuvent manquer.
key-recognise-delimiter = Ce qui sépare les cellules d'un fichier texte ; plusieurs sont possibles. Sans objet pour un classeur, ou avec `widths`.
key-recognise-encoding = Jeu de caractères du fichier, tel que Python le nomme. Utile seulement si ses lettres ne le montrent pas : `filiere layouts draft --encoding`.
key-recognise-headerless = Le tableau n'a pas d'en-tête : les colonnes sont connues par leur place. `values` doit alors le distinguer des autres, par deux motifs au moins.
key-recognise-header-rows = Deux quand une ligne de groupes est au-dessus des noms : la colonne porte alors les deux (`début LAC`, `fin LAC`).
key-recognise-widths = Signes de chaque colonne d'un texte à colonnes fixes ; la dernière prend le reste de la ligne. L'en-tête est une ligne coupée aux mêmes largeurs ; celles du dessus sont prises entières. Un trait de tirets dessous est une note que nomme `footer` : `footer = ["-{3}"]`.
key-recognise-values = Colonne et motif : les premières valeurs doivent y répondre. Distingue les tableaux de même en-tête, et ceux qui n'en ont pas.
key-recognise-sheet = Motif auquel doit répondre le nom d'une feuille ; les autres feuilles sont des notes. Nécessaire quand un classeur a d'autres feuilles, par exemple une légende.
key-zone-in-value = Motif dans la valeur. Son premier groupe est le décalage (`+2`, `+02:00`), ou un nom que `zones` connaît. Il est vide quand UTC, GMT ou Z est seul. Une valeur sans rien de cela a le fuseau déclaré.
key-zone-unit = Ce que comptent les chiffres de cette colonne : des heures (`2`, `5.5`, `0530`) ou des minutes (`120`, `-210`).
key-zone-source = Colonne qui contient le décalage (`2`, `+02:00`, `UTC+2`), ou un nom que `zones` connaît.
key-zone-zones = Texte de cette colonne, ou de ce groupe, et son sens : un fuseau ou un décalage. Un texte qui n'y est pas est un rejet.
key-zone-per = Colonne qui nomme le commutateur ou le site dont la ligne donne l'heure. Quand un fichier en a plusieurs, case.toml doit dire le fuseau de chacun (`zones` de sa `[[source]]`).
key-zone-fixed = Fuseau que la notice de l'opérateur ou l'en-tête indique.
key-zone-declared = Le fichier ne le dit pas : case.toml doit le dire (`timezone` de sa `[[source]]`).
key-place-cell = De quelle cellule.
key-place-x = Colonne de la première coordonnée.
key-place-y = Colonne de la seconde coordonnée.
key-place-pair = Colonne qui contient les deux, au lieu de x et y.
key-place-separator = Ce qui sépare les deux dans `pair`.
key-place-order = Lequel de x et y est lequel, quand ce sont des degrés.
key-place-crs = `metres` : les grandeurs décident quelle projection française ; `either` : degrés si petits.
key-place-crs-source = Colonne dont le texte dit `degrees_text` ; sinon les valeurs sont en mètres.
key-place-degrees-text = Ce qu'elle dit alors.
key-place-point-kind = Ce qu'est le point.
key-place-decimal-comma = Une virgule tient lieu de point décimal.
key-preamble-target = Motif ; son premier groupe est le numéro demandé. C'est le numéro servi de chaque ligne quand aucune colonne ne l'est.
key-preamble-total = Motif ; son premier groupe est le compte d'enregistrements de l'opérateur. Les comptes de plusieurs blocs s'ajoutent.
key-preamble-cell = Motif ; son premier groupe est la cellule de chaque ligne, quand aucune colonne ne la donne.
key-preamble-day = Motif ; son premier groupe est le jour écrit au-dessus de ses lignes. Il est mis avant le texte de l'heure, avec une espace : les formats nomment les deux.
key-filename-target = Motif ; son premier groupe est le numéro demandé. C'est le numéro servi de chaque ligne, quand ni colonne ni préambule n'en donne.
key-title-en = En anglais.
key-title-fr = En français.
key-layout-title = Ce qu'est le tableau, comme l'appellent ses destinataires ; un texte, ou un par langue.
key-layout-reference = Où est écrit le sens de ses colonnes.
key-layout-attested = À quel point on sait que de vrais fichiers sont ainsi. L'un de `measured on real files`, `read in code that parses it`, `background, sample invented`.
key-layout-operators = Chez qui les tableaux sont ainsi.
key-layout-network = Réseau des cellules qui n'en nomment pas : `MCC-MNC`, ou un nom. Sans lui elles sont prises pour celles du seul opérateur du format, sinon de ce fichier. La `[[source]]` peut nommer un `network`.
key-layout-country = Comment se lisent les numéros nationaux, ISO 3166-1 alpha-2 ; vide : comme dit le dossier.
key-layout-table = Ce que sont ses lignes : `events` (communications), `cells` (pylônes) ou `subscribers` (qui a une ligne).
key-layout-data-kinds = Sortes d'acte sous lesquelles il peut être lu : `cdr`, `cell_dump`, `subscriber`.
key-layout-cells = `exact` : textes tels quels ; `trimmed` : sans espaces autour ; `wrapped` : sans `=("…")`, guillemets ni apostrophes non plus.
key-layout-empty = Textes qui ne valent rien dans toute colonne, outre le texte vide.
key-layout-short-rows = Des lignes peuvent finir avant les dernières colonnes lues : celles-ci sont alors vides. Sans cela, les dernières colonnes qui ne sont pas lues peuvent manquer.
key-layout-ignored = Colonnes laissées de côté. Chaque colonne est lue, ou nommée ici.
key-layout-footer = Motifs des lignes qui sont des notes, depuis le début de la ligne. Une ligne qui peut se lire comme un enregistrement en est un, quel que soit son début.
key-layout-always = Mots qui valent pour chaque ligne, avant que ses codes parlent.
key-layout-parties = `columns` : servi et autre sont ce que disent leurs colonnes. `by_direction` : ce sont l'appelant et l'appelé, et le sens dit de qui est la facture. `target` : ils sont échangés quand l'autre est le numéro demandé. Une ligne dont les codes ne disent aucun sens le prend alors de là ; `none` dit qu'elle n'en a pas. Ce numéro est dans `[preamble]` ou `[file_name]`. Si aucun ne le dit, c'est le seul numéro que nomme l'acte.
key-layout-recognise = À quoi se reconnaît le tableau.
key-layout-zone = Comment ses heures se rapportent à UTC. Sans objet quand chaque heure est `iso` ou compte depuis une époque.
key-layout-preamble = Ce que disent les lignes au-dessus de l'en-tête.
key-layout-file-name = Ce que dit le nom du fichier.
key-layout-columns = Champs et colonnes où ils se lisent. Un nom qui n'est pas un champ est l'un des vôtres, pour un `code` ou une `mark`.
key-layout-places = Où sont les cellules, d'après les lignes ou une liste de pylônes.
key-layout-holder = Colonnes sur le titulaire d'un abonnement, gardées comme écrites.
key-layout-legal-representative = Colonnes sur le représentant légal du titulaire.
key-layout-user-claim = Colonnes sur qui est dit l'utiliser : une déclaration, jamais confondue avec le titulaire.

## What each field is

field-time = début de la communication, ou moment de l'événement
field-ends = sa fin : la durée s'en déduit quand aucune colonne ne la donne
field-served = de qui est la facture ou la cellule de la ligne
field-other = le numéro à l'autre bout ; dans un appel, un mot sans chiffre est un numéro masqué
field-third = numéro depuis ou vers lequel un appel a été renvoyé
field-service-centre = centre SMS : quand il tient lieu d'autre numéro, la ligne est marquée
field-duration-s = durée ; `unit` dit en quoi
field-imei = boîtier du numéro servi
field-imsi = carte SIM du numéro servi
field-cell = cellule du numéro servi, au début
field-end-cell = cellule du numéro servi, à la fin
field-network = réseau de la cellule, quand elle ne le nomme pas ; `codes` peut le traduire
field-text = texte d'un message
field-azimuth-deg = direction du secteur, depuis le nord, dans le sens des aiguilles
field-beam-deg = ouverture du secteur
field-timing-advance = avance de temps, comme le réseau la compte
field-range-m = distance au pylône, en mètres
field-accuracy-m = précision d'une position, en mètres
field-bytes-up = volume envoyé par le téléphone, en octets
field-bytes-down = volume reçu par le téléphone, en octets
field-own-address = adresse internet du téléphone dans le réseau de l'opérateur
field-own-port = son port
field-public-address = adresse internet sous laquelle le téléphone est vu au-dehors
field-public-port = son port
field-far-address = adresse internet que le téléphone a jointe
field-far-port = son port
field-access-point = point d'accès (APN) d'une session de données
field-valid-from = premier jour où un pylône d'une liste s'y trouve
field-valid-to = dernier jour
field-operator = opérateur d'un abonnement
field-contract = contrat d'un abonnement
field-registered-from = premier jour d'un abonnement, comme écrit
field-registered-to = dernier jour d'un abonnement, comme écrit

## The page

language-title = Le langage des formats
language-generated = Écrit par `make docs` d'après le code ; ne le modifiez pas à la main.
language-intro = Un format est un fichier TOML qui dit comment se lit un tableau. Il ne contient aucun code. Il est strict sur les clés, les colonnes et les codes. Une clé qui n'est pas sur cette page arrête l'import, par une phrase qui la nomme. De même une colonne ni lue ni nommée dans `ignored`, et un code absent de sa table. Le nom du fichier est l'identifiant du format. Il se trouve dans le sous-dossier `layouts` du dossier, ou dans un dossier donné par `--layouts`.
language-how = Comment en faire un
language-tried = `filiere layouts draft FICHIER` en propose un, `filiere layouts check FICHIER.toml EXEMPLE` l'essaie et imprime le sort de chaque ligne.
language-further-fixed = Un texte à colonnes fixes, avec des lignes au-dessus de son en-tête :
language-further-people = Une liste de titulaires n'a pas d'heures, et donc pas de `[zone]` :
language-columns = | clé | ce qu'elle dit | par défaut | exemple |
language-required = à donner
language-part-layout = Le tableau entier
language-part-layout-said = Clés en haut du fichier, avant toute `[partie]`.
language-part-title = `title` en deux langues
language-part-recognise = `[recognise]` : à quoi il se reconnaît
language-part-zone = `[zone]` : comment ses heures se rapportent à UTC
language-part-column = `[columns]` : où se lit chaque champ
language-part-column-said = Une ligne par champ, entre accolades.
language-part-preamble = `[preamble]` : ce qui est au-dessus des lignes
language-part-preamble-said = Ce que dit une ligne au-dessus de l'en-tête vaut pour toutes les lignes dessous. Une ligne entre les autres peut le dire à nouveau, dans les mêmes mots, pour celles qui la suivent. Elle peut nommer un autre numéro demandé, une autre cellule, un autre jour. Chaque feuille d'un classeur peut avoir de telles lignes. Un motif est cherché dans le texte d'une ligne après l'autre. Les cellules d'un classeur y sont jointes par `;`, celles d'un texte par son séparateur. Le texte `Ligne;;0639980001` répond à `Ligne\\W+(\\d+)`. Une ligne au-dessus de colonnes fixes est prise telle quelle.
language-part-filename = `[file_name]` : ce que dit le nom du fichier
language-part-place = `[[places]]` : où sont les cellules
language-fields = Champs de `[columns]`
language-fields-columns = | champ | lecteur | ce que c'est |
language-fields-other = | `kind`, `direction`, tout autre nom | `code` ou `mark` | des mots, voir plus bas |
language-words = Mots que veulent dire les codes
language-words-said = Plusieurs vont ensemble : `call in`.
language-words-columns = | mot | décide |
language-sets-flags = une marque
language-sets-kind = la sorte
language-sets-direction = le sens
