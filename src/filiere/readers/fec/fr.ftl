title = Fichier des écritures comptables (FEC)

ebcdic = { $name } est écrit en EBCDIC : un format doit nommer sa page de codes.
whose = { $name } : son nom ne porte aucun SIREN, case.toml doit donc donner son business.
no-header = { $name } n'a pas de ligne qui nomme les colonnes d'un FEC.
given-twice = { $count ->
    [one] { $name } donne une ligne deux fois ; les deux sont gardées.
   *[other] { $name } donne { $count } lignes deux fois ; toutes sont gardées.
}
outside-year = { $count ->
    [one] { $name } a une ligne dont le jour est hors de l'exercice que dit son nom.
   *[other] { $name } a { $count } lignes dont le jour est hors de l'exercice que dit son nom.
}
columns-missing = Il manque à { $name } des colonnes que la loi demande : { $columns }.
no-balance = Dans { $name }, débit et crédit ne sont pas égaux : il manque quelque chose, ou des lignes sont illisibles.
