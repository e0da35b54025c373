## ledger

ledger-why = { "" }

## rows

rows-meaning-of-ratios = log10 of the likelihood ratio against each alternative, from a calibrated curve.
