## choice

choice-weighs-measured = { $name } pèse { $listed } ; mesurés : { $listed_2 }.
choice-weights-called = Aucuns poids ne s'appellent { $name }.
