# What several readers say. Reasons for which a row is rejected begin with «why-».

whose = { $name }: case.toml must say whose it is: device or owner is missing.
zone = { $name }: its times carry no offset: case.toml must give its timezone.

why-columns = the row does not have as many cells as the header
why-time = «{ $found }» is not a date and time
why-no-offset = «{ $found }» has no offset, while other times of the file have one
why-nonexistent-time = the clock never showed «{ $found }»: it was put forward over that hour
why-ambiguous-time = the clock showed «{ $found }» twice that day; the row does not say which one
why-code = «{ $found }» is not a word that is known here
why-account = «{ $found }» is not an account written service:identifier
why-duration = «{ $found }» is not a whole number of seconds
why-no-party = the row names nobody
why-amount-scientific = «{ $found }» is in scientific notation: digits may be lost
why-amount-decimal-point = «{ $found }» has a decimal point where a comma is the rule
why-amount-thousands = «{ $found }» parts its thousands, which this file may not
why-amount-not-an-amount = «{ $found }» is not an amount
why-day = «{ $found }» is not a day as this file writes days
why-side = «{ $found }» is neither debit nor credit
why-record = «{ $found }» is not a record of this statement
