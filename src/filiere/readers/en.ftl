# What several readers say. Reasons for which a row is rejected begin with «why-».

whose = { $name }: case.toml must say whose it is: device or owner is missing.
zone = { $name }: its times carry no offset: case.toml must give its timezone.
empty = { $name } has a header and no row below it.
no-balance = In { $name } the balances do not follow from the movements: something is missing.
chain-broken = { $count ->
    [one] In { $name } one closing total does not follow from the one before.
   *[other] In { $name } { $count } closing totals do not follow from the ones before.
}
tickets-missing = { $count ->
    [one] In { $name } one ticket number is missing between the first and the last.
   *[other] In { $name } { $count } ticket numbers are missing between the first and the last.
}
tickets-twice = { $count ->
    [one] In { $name } one number stands on more than one ticket.
   *[other] In { $name } { $count } numbers stand on more than one ticket.
}

why-columns = the row does not have as many cells as the header
why-time = «{ $found }» is not a date and time
why-no-offset = «{ $found }» has no offset, while other times of the file have one
why-nonexistent-time = the clock never showed «{ $found }»: it was put forward over that hour
why-ambiguous-time = the clock showed «{ $found }» twice that day; the row does not say which one
why-code = «{ $found }» is not a word that is known here
why-account = «{ $found }» is not an account written service:identifier
why-number = «{ $found }» is not a telephone number
why-duration = «{ $found }» is not a whole number of seconds
why-no-party = the row names nobody
why-amount-scientific = «{ $found }» is in scientific notation: digits may be lost
why-amount-decimal-point = «{ $found }» has a decimal point where a comma is the rule
why-amount-thousands = «{ $found }» parts its thousands, which this file may not
why-amount-not-an-amount = «{ $found }» is not an amount
why-day = «{ $found }» is not a day as this file writes days
why-side = «{ $found }» is neither debit nor credit
why-record = «{ $found }» is not a record of this statement
why-status = «{ $found }» is not a status of an entry
dates = { $name }: day and month cannot be told apart: case.toml must give dates = "dmy" or "mdy".
why-half-day = «{ $found }» has an hour without AM or PM, and no hour of the file passes 12
why-place = «{ $found }» is no place
why-both-sides = «{ $found }» stands at debit while an amount stands at credit too
why-no-amount = the row has a day and no amount
why-bank-account = «{ $found }» is not the number of an account
why-currency = «{ $found }» is not the code of a currency
why-no-zone = «{ $found }» has no offset from UTC
why-business = the row names no business
profile = The profile { $name } is not understood.
why-market-account = «{ $found }» is not an account written market:handle
why-fingerprint = «{ $found }» is not the whole fingerprint of a key
why-empty-cell = the cell that says what the row is about is empty
