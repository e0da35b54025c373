title = Export d'une discussion WhatsApp (texte)
unauthenticated = Un export en texte ne porte ni identifiant ni clé d'un expéditeur : il peut être écrit à la main. Une ligne d'un message peut ressembler au début d'un autre.
by-order-dmy = Le jour a été lu avant le mois : ainsi seulement les lignes suivent l'ordre du temps.
by-order-mdy = Le mois a été lu avant le jour : ainsi seulement les lignes suivent l'ordre du temps.
doubtful-sender = { $count ->
    [one] Dans { $count } ligne, le nom de l'expéditeur peut aller au-delà du premier deux-points.
   *[other] Dans { $count } lignes, le nom de l'expéditeur peut aller au-delà du premier deux-points.
  }
own-unknown = Rien dans le fichier ne dit lequel des noms est celui de l'auteur de l'export.
