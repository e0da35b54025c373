# Les mots des chemins entre deux numéros.

numbers-paths = Chemins les plus courts entre eux
paths-head = { $n ->
    [0] Aucun chemin de quatre liens au plus de { $one } à { $other }
    [one] Un chemin le plus court de { $one } à { $other }
   *[other] { $n } chemins les plus courts de { $one } à { $other }
}
paths-note = Un chemin de contacts n’est pas une connaissance : un numéro que tous appellent en porte beaucoup. Dix au plus sont montrés.
paths-tie = — { $n } —
