title = Bank statement of ISO 20022 (CAMT.053, .052, .054)

no-statement = { $name } holds no statement: it says nothing of any account.
whose = { $name }: its statement names no account, so case.toml must give its owner.
no-status = { $count ->
    [one] { $name } has one entry that does not say whether it is booked.
   *[other] { $name } has { $count } entries that do not say whether they are booked.
}
reversals = { $count ->
    [one] In { $name } the balance would hold if one reversal had the other sign; nothing was turned.
   *[other] In { $name } the balance would hold if { $count } reversals had the other sign; nothing was turned.
}
no-balance = In { $name } opening balance and entries do not give the closing balance.
