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

needs-formats = un horodatage demande ses formats
needs-codes = un code demande ses codes
key-of-another-reader = { $key } ne veut rien dire pour le lecteur { $reader }
no-kind = «{ $word }» n'est pas une nature : { $known }
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
events-need-served = un tableau d'événements demande un numéro de la ligne, un IMEI ou un IMSI
cells-need-place = un tableau de cellules demande columns.cell et un lieu
subscribers-need-served = un tableau d'abonnés demande columns.served ou columns.imsi

## Attestation

attested-specified = spécifié par Filière
attested-measured = mesuré sur des fichiers réels
attested-read = lu dans du code qui le déchiffre
attested-invented = connaissance générale, échantillon inventé
