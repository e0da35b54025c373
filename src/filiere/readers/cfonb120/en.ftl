title = Bank statement, 120 characters a record (CFONB 120)

cut = { $name } ends before its last record does: it cannot be read whole.
no-balance = In { $name } old balance and movements do not give the new balance: something is missing.
