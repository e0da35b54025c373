## words

words-lost = Tombés
words-weakened = Affaiblis
words-changed = Autrement modifiés
words-unchanged = Inchangés
words-gained = Nouveaux
words-moved = Modifiés
words-finding = Constat
words-statement = Énoncé
words-before = avant
words-after = après
words-rows = Lignes
words-strength = log10 RV
words-none = aucun
words-nothing-kept = Simple essai : rien n’en a été gardé.

## annulment

annulment-authorisation-already = L'autorisation { $name } est déjà { $words }.
annulment-authorisation-annulled-nothing-lifted = L'autorisation { $name } n'est pas annulée : il n'y a rien à lever.

## purge

purge-erasure-needs-reference-order-give-order = Un effacement demande la référence de sa décision : donnez --order RÉF.
purge-erasure-needs-name-does-give-name = Un effacement demande le nom de qui l'opère : donnez --by NOM.
purge-authorisation-erased-already = L'autorisation { $name } est déjà effacée.
purge-nothing-lies-quarantine = Rien de «{ $file }» n'est en quarantaine dans { $path }.

## what is being done

step-anew = effacement : réécriture
step-records = effacement : données

## certificate of erasure

purge-not-erased = Les fichiers tels que reçus hors du dossier, les fichiers de clé, et les copies remises auparavant.
