## app

app-text = A value is beyond what a page can be sent.

## questions

questions-questions-text-what-order-lines = What are the order lines?
questions-questions-text-relays = Who relays to whom?
questions-questions-text-delivers = Who delivers?
questions-questions-text-how-many-orders-there = How many orders are there?
questions-questions-text-what-did-bulk-messages-do = What did the bulk messages do?
questions-questions-text-introduced = Who introduced whom?
questions-questions-text-what-changed-number-handset-sim = What changed number, handset or SIM?
questions-questions-text-phones-carried-together = Which phones are carried together?
questions-questions-text-line-several-deceased-common = Which line had several of the deceased in common?
questions-questions-text-how-far-up = How far up?
questions-questions-text-what-should-asked-next = What should be asked for next?
questions-questions-text-what-records-cannot = What in the records cannot be?

## regions

regions-said = Each region is the sector of a mast, widened until it holds 95 % of uses in simulated cities; it is where a phone may have been, and what share it holds in this network has not been measured. A cell is never a point.

## words

words-host = This server answers to 127.0.0.1 only.
words-origin = This request comes from another page; nothing was done.
words-no-token = The workbench opens with the address that «filiere serve» printed in the terminal.
words-bad-token = This address has been used, or is of another start: run «filiere serve» again.
words-too-large = The request is larger than 4 MiB.
words-not-found = There is no such thing here.
words-method = This cannot be done to that.
words-not-here = This version does not have that part yet.
words-defect = This is a defect of the program: the terminal of «filiere serve» says where.
words-no-pages = The workbench's pages are not built: run «make pages», or install a release.
