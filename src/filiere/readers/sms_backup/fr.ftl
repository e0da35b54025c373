title = SMS Backup & Restore (XML)
illegal = { $count ->
    [one] { $count } caractère que le XML ne peut contenir a été remplacé.
   *[other] { $count } caractères que le XML ne peut contenir ont été remplacés.
  }
count-differs = Le fichier annonce { $said } éléments et en contient { $found }.
