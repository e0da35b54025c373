title = Relevé de compte à 120 caractères par enregistrement (CFONB 120)

cut = { $name } s'arrête avant la fin de son dernier enregistrement : il ne peut être lu en entier.
no-balance = Dans { $name }, ancien solde et mouvements ne donnent pas le nouveau solde : il manque quelque chose.
