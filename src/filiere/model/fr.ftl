# Ce qui est dit d'un acte qui ne peut tenir.

names-nothing = L'autorisation { $act } ne vise rien : ni numéro, IMEI, cellule, appareil, compte, SIREN ou marché.
every = L'autorisation { $act } demande tout ("*"), ce que seul un monde simulé peut faire.
