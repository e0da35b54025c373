title = Tableau d'argent : opérations bancaires, transferts, plateforme, caisse, liste de comptes

no-header = { $name } n'a pas de ligne qui nomme les colonnes d'un tableau d'argent.
whose = { $name } ne dit pas de quel compte il s'agit : case.toml doit donner son owner.
whose-till = { $name } ne dit pas de quelle caisse il s'agit : case.toml doit donner son business.
zone = { $name } : ses heures sont sans décalage, case.toml doit donc donner son timezone.
order = { $name } ne distingue pas jour et mois : case.toml doit donner dates = "dmy" ou "mdy".
mark = { $name } n'a que des montants tels que «1,500» : un format doit nommer le signe décimal.
not-verified = { $name } nomme un compte dont la clé est fausse : il n'est pas vérifié.
no-sign = Dans { $name }, aucun montant ne porte de signe : tous sont lus comme des entrées.
no-proof = { $name } ne donne aucun solde qui permette de vérifier la lecture de ses opérations.
inferred = { $name } : la forme d'un tel tableau est déduite de sa description. Aucun fichier réel de ce genre n'a été vu.
unknown-columns = Colonnes de { $name } qui n'ont pas été lues : { $columns }.
directory-unverified = { $count ->
    [one] { $name } a un compte dont la clé est fausse.
   *[other] { $name } a { $count } comptes dont la clé est fausse.
}
