# What the case file's own room says.

no-folder = { $path } n'est pas un répertoire : il en faut un pour y écrire.
belongs = { $path } appartient au dossier ou en est une source : rien n'est écrit par-dessus.
link = { $path } est un lien : rien n'est écrit à travers ni par-dessus.
no-file = { $path } n'est pas un fichier ordinaire : rien n'y est écrit.
no-place = { $path } est un fichier : ce qui est écrit est un répertoire et demande une autre place.
foreign = { $path } existe et n'est pas tel que ce dossier l'a écrit : déplacez-le, ou nommez un autre endroit.
foreign-in-folder = { $path } contient { $name }, qui n'est pas tel que ce dossier l'a écrit : nommez un autre endroit.
cannot-write = { $path } ne peut pas être écrit : { $error }.

## rows/originals

row-not-shown = { $path }, ligne { $row } n'a pu être lue. Elle ne montre pas qu'elle relève de son acte : elle n'est pas montrée.

## Ce qu'un fichier ne peut montrer

left-out = «{ $field }» : { $count ->
    [one] { $count } texte est laissé de côté
   *[other] { $count } textes sont laissés de côté
}, le premier à la ligne { $row } : { $why }.
left-angle = ce n'est pas un angle de 0 à 360 degrés
left-time = ce n'est pas une heure lisible
left-figure = ce n'est pas un nombre entier
left-duration = ce n'est pas une durée lisible
left-duration-in-doubt = deux durées, selon que le signe sépare ou non les milliers
left-notation = une autre cellule en décimal qu'en hexadécimal
left-end = la fin est avant le début, ou des jours après
left-digits = un tableur en a coupé les chiffres
left-handset = ce n'est pas le numéro d'un appareil
left-subscription = ce n'est pas le numéro d'une carte SIM
left-cell = ce n'est pas une cellule lisible
left-place = ce n'est pas un lieu lisible
dates-exchanged = { $count ->
    [one] { $count } ligne a
   *[other] { $count } lignes ont
 } jour et mois échangés. D'autres peuvent l'être sans qu'on le voie, si le jour ne dépasse pas douze.
full-sheet = Le fichier a exactement { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}, le plus qu'une feuille contienne : il a pu être coupé.
minutes-only = Ses heures n'ont pas de secondes : ce qui a eu lieu dans une même minute n'a pas d'ordre.
cells-of-no-network = { $count ->
    [one] { $count } de ses cellules ne nomme pas de réseau : elle n'est comparée à aucune d'un autre fichier.
   *[other] { $count } de ses cellules ne nomment pas de réseau : elles ne sont comparées à aucune d'un autre fichier.
 }
cells-at-two-places = { $count ->
    [one] { $count } de ses cellules se tient en deux lieux à la fois : elle n'est placée nulle part.
   *[other] { $count } de ses cellules se tiennent en deux lieux à la fois : elles ne sont placées nulle part.
 }
clock-corrected = Son horloge est rectifiée de { $shift }, par une déclaration signée. Les heures reçues sont gardées à côté.
