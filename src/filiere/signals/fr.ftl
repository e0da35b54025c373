# Ce que mesurent plusieurs questions, quand cela ne se peut pas.

no-weights = Aucun nombre ajusté ne s'appelle { $name }.

## choice

choice-weighs-measured = { $name } pèse { $listed } ; mesurés : { $listed_2 }.
choice-weights-called = Aucuns poids ne s'appellent { $name }.

## across_rules

p-min-openings = Ouvertures d'une ligne, et actes d'un téléphone, à partir desquels un relais se cherche dans les conversations.
p-few-bills = Jusqu'à tant de facturations, chaque téléphone est comparé aux comptes que disent les conversations.
p-bulk-parties = Tant de parties différentes dans le temps d'un envoi en sont un, et personne n'est envoyé ainsi.
p-bulk-s = Durée d'un tel envoi.
