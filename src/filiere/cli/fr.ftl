# What the verbs of the command line say.

export-format = le format est un de { $known }
export-reason = --reveal et --key-out demandent --reason TEXTE
export-no-reason = --reason et --second vont avec --reveal ou --key-out
