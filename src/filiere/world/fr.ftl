# Ce que dit le simulateur de mondes.

unknown-family = Il n'y a pas de famille { $family } de mondes ; 1 ou 2 attendu.
uneven-canonical = Des facturations de périodes inégales ne s'écrivent que dans le format canonique.
too-few = Scénario { $name } : un nombre de réseaux, services, décès, paires ou cercles est inférieur à 0.
