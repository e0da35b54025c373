## rows

rows-meaning-of-ratios = log10 du rapport de vraisemblance contre chaque alternative, d'après une courbe calibrée.
rows-not-evaluated = Contre « { $alternative } » : non évalué : { $why }.

## __init__

curve-called = Aucune courbe ne s'appelle { $name }.
there-analysis-there = Il n'y a pas d'analyse «{ $unknown }» ; il y a : { $listed }.

## rows

rows-row-lacks-measure = À une ligne de { $name }, il manque la mesure «{ $missing }».
rows-row-names-one-role-twice = Une ligne de { $name } nomme deux fois un même rôle : { $listed }.
rows-claim-names-row-does-give = L'énoncé de { $name } nomme «{ $unknown }», que sa ligne ne donne pas.
rows-row-score-never-weighs = Une ligne de { $name } porte un score pour «{ $strange }», que cette analyse ne pèse pas.
rows-weighs-curve = { $name } pèse avec { $id }, qui est une courbe de { $analysis }.

## what is being done

step-question = { $name }
step-of = { $name } : { $step }

## asking

asking-never-put-so = La question { $name } ne se pose jamais au sujet de numéros donnés.
asking-one-number-twice = Un même numéro est donné deux fois : il en faut deux différents.
## clocks

clock-apart = L'horloge de { $path } est à { $lag } de celle des autres facturations. Les heures de ce constat peuvent être fausses d'autant. «filiere correct» dit de combien.
clock-copies = { $first } et { $second } contiennent deux fois les communications d'une ligne, à { $lag } d'écart. Chacune compte une fois, à l'heure du premier fichier. Aucun des deux ne dit quelle heure est juste.
copies-differ = { $first } et { $second } contiennent deux fois les communications d'une ligne. { $rows ->
    [one] Une ligne du plus court n'est dans aucune de l'autre, et compte en plus.
   *[other] { $rows } lignes du plus court ne sont dans aucune de l'autre, et comptent en plus.
}
clock-corrected = L'horloge de { $path } a été rectifiée de { $shift }, par une déclaration signée. Les heures de ce résultat la suivent.
rows-meaning-of-channels = Contacts de ce résultat par canal : « bill » pour les données d'opérateurs, sinon le service.
rows-meaning-of-clock-offset = Avance de l'horloge du téléphone, en secondes, ôtée de ses heures ; rien sans mesure assez serrée.
rows-meaning-of-orders-written = Conversations du compte qui ressemblent à des commandes, selon la question « threads ».
rows-meaning-of-written-low = Commandes demandées en conversation, au moins : échanges avec une quantité et un prix ou un lieu.
rows-meaning-of-written-high = Commandes demandées en conversation, au plus : tous les échanges où l’autre partie a écrit, et les précédents.
