# Ce que dit la question « par quels échelons les données mènent-elles ? ».

left =
    { $count ->
        [one] { $count } numéro de la facturation de la régulation n'est expliqué ni par les lignes, ni par les livreurs, ni par les clients.
       *[other] { $count } numéros de la facturation de la régulation ne sont expliqués ni par les lignes, ni par les livreurs, ni par les clients.
    }
m-remaining = Ce qui reste sur la facturation de la régulation : contacts, premier, dernier, sens, rythme ; l'ordre dit qui est le moins expliqué.
m-left = Combien de numéros restent, listés ou non.
