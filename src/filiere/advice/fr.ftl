# Ce que dit le conseiller d'une demande.

left =
    La facturation de { $way } est détenue, et { $number } y est le numéro que lignes, livreurs et clients expliquent le moins (rang { $count }, constat { $finding }). Qui approvisionne serait parmi ceux qui restent ; un ami aussi.
quiet =
    La veille du décès déclaré ne montre aucun contact qui ressemble à une commande ou à une livraison, ni aucun que partage une autre facturation détenue. La commande est peut-être plus ancienne, ou n'a laissé aucune trace.
