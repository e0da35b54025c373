title = Table of money: bank operations, transfers, exchange, till, list of accounts

no-header = { $name } has no row that names the columns of a table of money.
whose = { $name } does not say whose account it is: case.toml must give its owner.
whose-till = { $name } does not say whose till it is: case.toml must give its business.
zone = { $name }: its hours carry no offset, so case.toml must give its timezone.
order = { $name } does not tell day from month: case.toml must give dates = "dmy" or "mdy".
mark = { $name } has amounts such as «1,500» alone: a layout must name the decimal mark.
not-verified = { $name } names an account whose check digits do not hold: it is not verified.
no-sign = In { $name } no amount carries a sign: all are read as money coming in.
no-proof = { $name } gives no balances by which the reading of its operations could be checked.
inferred = { $name }: the form of such a table is inferred from its description. No real file of the kind was seen.
unknown-columns = Columns of { $name } that were not read: { $columns }.
directory-unverified = { $count ->
    [one] { $name } has one account whose check digits do not hold.
   *[other] { $name } has { $count } accounts whose check digits do not hold.
}
