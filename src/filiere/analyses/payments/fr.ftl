question = De l'argent bouge-t-il sur un compte quand les commandes arrivent, ou avant un réapprovisionnement ?
in-short = L'argent bouge-t-il avec les commandes ?

no-account = Aucun mouvement de compte n'est détenu : aucun relevé n'a été reçu sous un acte du type bank.
no-line = Aucune ligne clients n'a été trouvée : il n'y a rien à côté de quoi placer les mouvements.

step-accounts = comptes à côté des commandes

claim-orders = { $together } sur { $compared ->
    [one] { $compared } crédit
   *[other] { $compared } crédits
} de { $account } sont à moins de { $window_min } min d'une ouverture vers { $line }. Les mêmes minutes d'autres jours en donnent { $expected_by_chance }.
claim-orders-days = { $together } sur { $compared ->
    [one] { $compared } crédit
   *[other] { $compared } crédits
} de { $account } sont passés un jour où { $line } a une ouverture ; d'autres jours en donnent { $expected_by_chance }.
claim-stock = { $together } sur { $compared ->
    [one] { $compared } retrait
   *[other] { $compared } retraits
} de { $account } sont à moins de { $window_min } min d'un contact de la régulation avec { $supplier }. Les mêmes minutes d'autres jours en donnent { $expected_by_chance }.
claim-stock-days = { $together } sur { $compared ->
    [one] { $compared } retrait
   *[other] { $compared } retraits
} de { $account } sont passés un jour de contact entre le téléphone de régulation et { $supplier }. D'autres jours en donnent { $expected_by_chance }.

claim-left = { $together } sur { $compared ->
    [one] { $compared } retrait
   *[other] { $compared } retraits
} de { $account } sont à moins de { $window_min } min d'un contact de la régulation avec { $right }. Ce numéro n'a pas de rôle connu. Les mêmes minutes d'autres jours en donnent { $expected_by_chance }.
claim-left-days = { $together } sur { $compared ->
    [one] { $compared } retrait
   *[other] { $compared } retraits
} de { $account } sont passés un jour de contact entre le téléphone de régulation et { $right }. Ce numéro n'a pas de rôle connu. D'autres jours en donnent { $expected_by_chance }.

hp = Le compte sert la ligne : il reçoit le prix de commandes, ou sert à payer le stock.
hd = Le compte n'a rien à voir avec la ligne, et bouge à ses heures et à ses jours.
population = Les comptes qui bougent aux mêmes heures que celui-ci.

measure-together = Mouvements qui ont un événement du numéro dans la fenêtre, chacun compté une fois.
measure-expected-by-chance = De même, si l'événement tombait n'importe quel autre jour.
measure-median-lag-s = Secondes de l'événement au mouvement, médiane ; négatif quand le mouvement précède ; rien sans heure.
measure-window-s = Secondes de part et d'autre du mouvement où un événement compte ; un jour sans heure de passage.
measure-window-min = De même, en minutes.
measure-compared = Mouvements de ce sens pendant que la ligne, ou le téléphone de régulation, servait.
measure-events = Ouvertures vers la ligne, ou contacts avec le fournisseur.
measure-p = Probabilité d'en avoir autant ou plus, pour ce compte et ce numéro seuls.

measure-written = Textes de téléphones saisis et d'exports où figure le numéro du compte.
measure-written-sent = Parmi eux, ceux qu'a envoyés le détenteur du téléphone ou de l'export.
measure-written-received = Parmi eux, ceux qui y furent reçus.
measure-others-written = Mouvements dont le compte de l'autre partie figure dans de tels textes.

parameter-order-min = Minutes de part et d'autre d'un crédit où une ouverture compte.
parameter-stock-min = Minutes de part et d'autre d'un retrait où un contact compte.

alternative-habit = Le titulaire du compte est payé, ou retire, aux heures où la ligne travaille.
alternative-salary = Plusieurs payeurs versent les mêmes jours : salaires, loyers, jour de marché.
alternative-own = Le titulaire est un client, un ami ou un parent qui règle ses affaires avec un autre.

caveat-booking = Un passage porte l'heure ou le jour de la banque, qui peut suivre l'ordre de paiement.
caveat-presumption = Une présomption de la loi sur l'argent n'est pas un constat : seuls des faits comptés sont dits.
caveat-cause = Que l'argent et les commandes viennent ensemble ne dit pas que l'un paie l'autre.
caveat-written = { $count ->
    [one] Le numéro du compte figure dans { $count } texte de téléphones ou d'exports.
   *[other] Le numéro du compte figure dans { $count } textes de téléphones ou d'exports.
} On écrit aussi les comptes de ceux que l'on paie.
caveat-others-written = { $count ->
    [one] Pour { $count } mouvement, le compte de l'autre partie figure dans des textes de téléphones ou d'exports.
   *[other] Pour { $count } mouvements, le compte de l'autre partie figure dans des textes de téléphones ou d'exports.
} Cela ne dit pas à qui il est.
