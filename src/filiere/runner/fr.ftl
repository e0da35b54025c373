## rows

rows-meaning-of-ratios = log10 du rapport de vraisemblance contre chaque alternative, d'après une courbe calibrée.
rows-not-evaluated = Contre « { $alternative } » : non évalué : { $why }.
