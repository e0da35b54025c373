title = Bank statement message (MT940)

cut = { $name } ends before a closing balance: it cannot be read whole.
no-balance = In { $name } opening balance and movements do not give the closing balance: something is missing.
