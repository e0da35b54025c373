# Ce que disent plusieurs lecteurs. Les raisons d'un rejet commencent par «why-».

whose = { $name } : case.toml doit dire à qui il est : device ou owner manque.
zone = { $name } : ses heures sont sans décalage : case.toml doit donner son timezone.
empty = { $name } a un en-tête et aucune ligne en dessous.
no-balance = Dans { $name }, les soldes ne découlent pas des mouvements : il manque quelque chose.
chain-broken = { $count ->
    [one] Dans { $name }, un total de clôture ne découle pas du précédent.
   *[other] Dans { $name }, { $count } totaux de clôture ne découlent pas des précédents.
}
tickets-missing = { $count ->
    [one] Dans { $name }, il manque un numéro de ticket entre le premier et le dernier.
   *[other] Dans { $name }, il manque { $count } numéros de ticket entre le premier et le dernier.
}
tickets-twice = { $count ->
    [one] Dans { $name }, un numéro se trouve sur plus d'un ticket.
   *[other] Dans { $name }, { $count } numéros se trouvent sur plus d'un ticket.
}

why-columns = la ligne n'a pas autant de cellules que l'en-tête
why-time = «{ $found }» n'est pas une date et heure
why-no-offset = «{ $found }» est sans décalage, alors que d'autres heures du fichier en ont un
why-nonexistent-time = l'horloge n'a jamais affiché «{ $found }» : elle a été avancée sur cette heure
why-ambiguous-time = l'horloge a affiché «{ $found }» deux fois ce jour-là ; la ligne ne dit pas laquelle
why-code = «{ $found }» n'est pas un mot connu ici
why-account = «{ $found }» n'est pas un compte écrit service:identifiant
why-number = « { $found } » n’est pas un numéro de téléphone
why-duration = «{ $found }» n'est pas un nombre entier de secondes
why-no-party = la ligne ne nomme personne
why-amount-scientific = «{ $found }» est en notation scientifique : des chiffres peuvent manquer
why-amount-decimal-point = «{ $found }» a un point décimal là où la virgule est de règle
why-amount-thousands = «{ $found }» sépare ses milliers, ce que ce fichier ne peut faire
why-amount-not-an-amount = «{ $found }» n'est pas un montant
why-day = «{ $found }» n'est pas un jour tel que ce fichier les écrit
why-side = «{ $found }» n'est ni débit ni crédit
why-record = «{ $found }» n'est pas un enregistrement de ce relevé
why-status = «{ $found }» n'est pas un état d'écriture
dates = { $name } : jour et mois ne se distinguent pas : case.toml doit donner dates = "dmy" ou "mdy".
why-half-day = «{ $found }» porte une heure sans AM ni PM, et aucune heure du fichier ne dépasse 12
why-place = «{ $found }» n'est pas un lieu
why-both-sides = «{ $found }» est au débit alors qu'un montant est aussi au crédit
why-no-amount = la ligne a un jour et aucun montant
why-bank-account = «{ $found }» n'est pas un numéro de compte
why-currency = «{ $found }» n'est pas le code d'une monnaie
why-no-zone = «{ $found }» est sans décalage avec UTC
why-business = la ligne ne nomme aucun commerce
profile = Le profil { $name } n'est pas compris.
why-market-account = «{ $found }» n'est pas un compte écrit marché:pseudo
why-fingerprint = «{ $found }» n'est pas l'empreinte entière d'une clé
why-empty-cell = la cellule qui dit sur quoi porte la ligne est vide
