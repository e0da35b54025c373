title = A provider's answer as a table: accounts and the numbers that registered them (CSV)
