# Ce que disent les études.

not-for-tuning = Une ville de la famille { $family } ne fait que vérifier : aucune méthode n'y est réglée.
