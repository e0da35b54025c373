# Ce que mesurent plusieurs questions, quand cela ne se peut pas.

no-weights = Aucun nombre ajusté ne s'appelle { $name }.
