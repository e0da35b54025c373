# Les mots de la carte.

map-phones = Téléphones, et combien de fois chacun est vu
map-no-cells = Aucune cellule dans ces données : rien ne dit où était un téléphone.
map-no-places = Les données nomment des cellules, et aucun fichier ne dit où elles sont. Demandez la liste à l’opérateur.
map-hover = Pointez une région pour voir ce qui en est connu.
map-hovered = { $n ->
    [one] { $n } donnée
   *[other] { $n } données
} de { $numbers ->
    [one] { $numbers } numéro
   *[other] { $numbers } numéros
}
map-within = à moins de { $m } m
