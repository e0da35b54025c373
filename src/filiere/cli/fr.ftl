# What the verbs of the command line say.

export-format = le format est un de { $known }
export-reason = --reveal et --key-out demandent --reason TEXTE
export-no-reason = --reason et --second vont avec --reveal ou --key-out

attested-own = défini par Filière
attested-real = mesuré sur de vrais fichiers
attested-read = lu dans du code qui l'analyse
attested-inferred = suit une description, aucun fichier d'affaire n'a été vu
