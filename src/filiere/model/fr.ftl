# Ce qui est dit d'un acte qui ne peut tenir.

names-nothing = L'autorisation { $act } ne vise rien : ni numéro, IMEI, cellule, appareil, compte, SIREN ou marché.
every = L'autorisation { $act } demande tout ("*"), ce que seul un monde simulé peut faire.

## authorisation

authorisation-authorisation-ends-before-begins = L'autorisation { $id } finit avant de commencer.
authorisation-authorisation-names-kind-data = L'autorisation { $id } ne nomme aucun type de données.

## evidence

evidence-finding-rests-record = Un constat de { $analysis } ne repose sur aucun enregistrement.
evidence-finding-gives-lr-without-propositions = Un constat de { $analysis } donne un rapport de vraisemblance sans propositions.
evidence-finding-evaluative-only-lr = Un constat de { $analysis } n'est évaluatif que s'il a un rapport de vraisemblance, et l'est toujours s'il en a un.
