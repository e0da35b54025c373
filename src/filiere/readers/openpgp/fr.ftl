title = Clés OpenPGP d'un appareil (clés exportées, trousseaux, certificats de révocation)
no-key = { $name } ne contient aucune clé OpenPGP lisible.
lost = { $count ->
    [one] Dans { $name }, un bloc n'est pas une clé OpenPGP lisible.
   *[other] Dans { $name }, { $count } blocs ne sont pas des clés OpenPGP lisibles.
}
