title = Relevé de compte ISO 20022 (CAMT.053, .052, .054)

no-statement = { $name } ne contient aucun relevé : il ne dit rien d'aucun compte.
whose = { $name } : son relevé ne nomme aucun compte, case.toml doit donc donner son owner.
no-status = { $count ->
    [one] { $name } a une écriture qui ne dit pas si elle est comptabilisée.
   *[other] { $name } a { $count } écritures qui ne disent pas si elles sont comptabilisées.
}
reversals = { $count ->
    [one] Dans { $name }, le solde tiendrait si une contre-passation avait l'autre signe ; rien n'a été retourné.
   *[other] Dans { $name }, le solde tiendrait si { $count } contre-passations avaient l'autre signe ; rien n'a été retourné.
}
no-balance = Dans { $name }, solde d'ouverture et écritures ne donnent pas le solde de clôture.
