## next

next-heads-number = Number
next-heads-ask = Ask for
next-heads-period = Period (UTC)
next-heads-gain = Gain
next-heads-third = Third parties
next-heads-why = Why
next-asks-cdr = bill
next-asks-cell-dump = cell dump around

## show

show-meaning = { "" }
