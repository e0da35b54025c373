# Ce que mesurent plusieurs questions, quand cela ne se peut pas.

no-weights = Aucun nombre ajusté ne s'appelle { $name }.

## choice

choice-weighs-measured = { $name } pèse { $listed } ; mesurés : { $listed_2 }.
choice-weights-called = Aucuns poids ne s'appellent { $name }.
