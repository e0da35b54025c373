## next

next-heads-number = Numéro
next-heads-ask = Demander
next-heads-period = Période (UTC)
next-heads-gain = Gain
next-heads-third = Tiers
next-heads-why = Pourquoi
next-asks-cdr = facturation
next-asks-cell-dump = relevé de cellules autour

## show

show-meaning = { "" }
