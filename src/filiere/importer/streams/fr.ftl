# Ce qui est dit des fichiers que lisent les lecteurs.

archive-nobody = { $name } : { $members ->
    [one] le seul fichier de l'archive n'est d'aucune sorte connue
   *[other] aucun des { $members } fichiers de l'archive n'est d'une sorte connue
  }.
broken = { $name } est abîmé : il ne peut être lu en entier.
climbing = { $count ->
    [one] { $count } entrée de l'archive mène hors d'elle : elle n'a pas été lue.
   *[other] { $count } entrées de l'archive mènent hors d'elle : elles n'ont pas été lues.
  }
left = { $count ->
    [one] { $count } fichier de l'archive n'a pas été lu, aucun lecteur ne le connaît : { $first }.
   *[other] { $count } fichiers de l'archive n'ont pas été lus, aucun lecteur ne les connaît ; le premier est { $first }.
  }
whose = { $name } : case.toml doit dire à qui il est : device ou owner manque.
database-nobody = { $name } est une base de données dont aucun lecteur ne connaît les tables : elle n'a pas été lue.

## sink

sink-apart = Les lignes de «{ $name }» ne se suivent pas.
sink-unnamed = Un lecteur a donné { $name }, qu'il n'annonce pas.
workbook-parts = { $name } n'est pas ouvert : il a plus de { $most ->
    [one] { $most } partie
   *[other] { $most } parties
}, bien plus qu'il n'en faut à un classeur.
