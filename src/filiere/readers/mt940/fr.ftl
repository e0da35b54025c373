title = Message de relevé de compte (MT940)

cut = { $name } s'arrête avant un solde de clôture : il ne peut être lu en entier.
no-balance = Dans { $name }, solde d'ouverture et mouvements ne donnent pas le solde de clôture : il manque quelque chose.
