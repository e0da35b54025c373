## rows

rows-meaning-of-ratios = log10 of the likelihood ratio against each alternative, from a calibrated curve.
rows-not-evaluated = Against «{ $alternative }»: not evaluated, because { $why }.
