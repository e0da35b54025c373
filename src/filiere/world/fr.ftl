# Ce que dit le simulateur de mondes.

unknown-family = Il n'y a pas de famille { $family } de mondes ; 1 ou 2 attendu.
uneven-canonical = Des facturations de périodes inégales ne s'écrivent que dans le format canonique.
vendor-without-phone = Le scénario { $name } a une place de marché : il faut un téléphone saisi pour sa clé.
unknown-demo = Aucune démonstration ne s'appelle { $name } ; attendu, parmi : { $listed }.
too-few = Scénario { $name } : un nombre de réseaux, services, décès, paires ou cercles est inférieur à 0.

## settings

settings-scenario-network-needs-least-one-courier = Scénario { $name } : un réseau a besoin d'au moins un livreur.
settings-scenario-called-expected-one = Aucun scénario ne s'appelle { $name } ; attendu, l'un de : { $listed }.
settings-seed-expected-more = La graine est { $seed } ; attendu, 0 ou plus.
settings-world-people-too-small-expected-more = Un monde de { $people } habitants est trop petit ; attendu, { $min_people } ou plus.
settings-world-days-expected = Un monde de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} ; attendu, de 1 à { $max_days }.
settings-blocks-days-expected-more = Des blocs de { $block_days ->
    [one] { $block_days } jour
   *[other] { $block_days } jours
} ; attendu, 1 ou plus.
settings-unknown-layout-expected-some = Format inconnu : { $listed } ; attendu, parmi : { $listed_2 }.
settings-scenario-expected = Scénario { $name } : { $name_2 } vaut { $value } ; attendu, de 0 à 1.

## writing

writing-empty-world-written-into-new-empty = { $out } n'est pas vide ; un monde s'écrit dans un dossier nouveau ou vide.

## what is being done

step-days = Simulation des jours
step-city = Tirage de la ville
