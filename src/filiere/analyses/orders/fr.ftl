# Ce que dit la question « combien de commandes une ligne reçoit-elle ? ».

claim = { $line } : { $cycles ->
    [one] { $cycles } cycle complet
   *[other] { $cycles } cycles complets
} par les { $couriers ->
    [one] { $couriers } téléphone de livreur
   *[other] { $couriers } téléphones de livreurs
} du registre, hasard déduit (intervalle à 90 % : { $cycles_low } à { $cycles_high }). Un cycle va du client à la ligne, de la régulation au livreur, du livreur à ce client. D'après ce qui manque à chacune de ces trois traces, { $orders } commandes sont estimées (intervalle à 90 % : { $orders_low } à { $orders_high }). Si d'autres canaux en cachent une part de { $hidden_low } à { $hidden_high }, il y en eut { $with_hidden_low } à { $with_hidden_high }. Sur { $potential ->
    [one] { $potential } contact entrant
   *[other] { $potential } contacts entrants
}, { $confirmed } sont confirmés par un contact en retour.
claim-two-legs = { $line } : { $cycles ->
    [one] { $cycles } cycle
   *[other] { $cycles } cycles
} à deux temps par les { $couriers ->
    [one] { $couriers } téléphone de livreur
   *[other] { $couriers } téléphones de livreurs
} du registre (intervalle à 90 % : { $cycles_low } à { $cycles_high }). Le hasard est déduit. Aucun téléphone de régulation n'est connu ; un cycle va du client à la ligne, puis du livreur à ce client. D'après ce qui manque à chaque trace, { $orders } commandes sont estimées (intervalle à 90 % : { $orders_low } à { $orders_high }). Si d'autres canaux en cachent une part de { $hidden_low } à { $hidden_high }, il y en eut { $with_hidden_low } à { $with_hidden_high }. Sur { $potential ->
    [one] { $potential } contact entrant
   *[other] { $potential } contacts entrants
}, { $confirmed } sont confirmés par un contact en retour.
claim-unsent = { $line } : { $cycles ->
    [one] { $cycles } cycle
   *[other] { $cycles } cycles
} par les { $couriers ->
    [one] { $couriers } téléphone de livreur
   *[other] { $couriers } téléphones de livreurs
} du registre, hasard déduit (intervalle à 90 % : { $cycles_low } à { $cycles_high }). Aucun contact qui envoie ces livreurs n'est détenu : rien ne dit combien de commandes n'ont pas laissé de visite. Les commandes sont entre celles livrées, { $orders_low }, et tout ce qui a été demandé, { $orders_high }. Si d'autres canaux en cachent une part de { $hidden_low } à { $hidden_high }, il y en eut { $with_hidden_low } à { $with_hidden_high }. Sur { $potential ->
    [one] { $potential } contact entrant
   *[other] { $potential } contacts entrants
}, { $confirmed } sont confirmés par un contact en retour.
conversation-not-studied = Les conversations sont comptées ici avec les appels : l’intervalle n’a été étudié que sur des facturations.
measures-orders = Commandes estimées d'après ce qui manque à trois traces ; aucune si nul envoi de livreur n'est détenu.
measures-orders-low = Borne basse d'un intervalle à 90 % des commandes, sans ce que cachent d'autres canaux.
measures-orders-high = Borne haute d'un intervalle à 90 % des commandes, sans ce que cachent d'autres canaux.
measures-sent-seen = Part des commandes dont l'envoi du livreur laisse un contact.
measures-visit-seen = Part des commandes dont la visite laisse un contact du livreur et du client.
measures-dependence = Commandes additionnées livreur par livreur, rapportées à celles de l'ensemble ; environ 1 si les deux traces sont indépendantes.
measures-with-hidden-low = Borne basse des commandes, pour la plus petite part que cachent d'autres canaux : une hypothèse.
measures-with-hidden-high = Borne haute des commandes, pour la plus grande part que cachent d'autres canaux : une hypothèse.

## analysis

question = Combien de commandes une ligne reçoit-elle, comptées par cycles complets contre le hasard ?
in-short = Combien y a-t-il de commandes ?
no-line = Aucune ligne clients n'est au registre.
no-courier = Aucun téléphone de livreur n'est au registre : aucune livraison n'est visible, donc aucun cycle ne peut être compté.
no-sending = Aucun envoi groupé de cette ligne n'est dans les données : les clients sont alors tous ses appelants.
alternatives-call-about-something-else-wrong = Un appel pour autre chose, une erreur, une réclamation, une commande annulée.
alternatives-two-orders-served-one-visit = Deux commandes servies en une visite, ou deux visites pour une commande.
caveats-cycles-count-orders-all-legs = Les cycles comptent les commandes dont tous les temps ont laissé une trace. Un livreur qui n'appelle pas, une application ou une ligne manquante en cache. À lire comme un plancher.
caveats-customer-days-follows-rule-used = customer_days suit la règle employée par l'accusation au Royaume-Uni (Orochi). Elle est contestée : elle compte des contacts, non des commandes.
caveats-confirmed-follows-rule-proposed-defence = confirmed suit la règle proposée pour la défense (IDMU, 2025). Elle est contestée : un contact en retour peut avoir une autre cause, et une commande n'en avoir aucun.
caveats-quantity-price-turnover-follows-these = Aucune quantité, aucun prix ni chiffre d'affaires ne se déduit de ces comptes.
measures-potential = Contacts entrants de la ligne, ceux d'un appelant dans les 30 minutes comptés une fois.
measures-confirmed = Ceux suivis d'un contact en retour de la ligne ou d'un livreur, dans le délai et le même jour. Règle IDMU, contestée.
measures-cycles = Cycles complets moins ceux attendus du hasard.
measures-cycles-low = Borne basse de l'intervalle à 90 % pour les cycles de ces livreurs.
measures-cycles-high = Borne haute de l'intervalle à 90 %.
measures-customer-days = Jours où un client a pris l'initiative d'un contact abouti (règle Orochi, contestée).
measures-expected-by-chance = Cycles trouvés quand les contacts des livreurs sont décalés de jours entiers, moyenne.
measures-found = Cycles avant déduction du hasard.
measures-sensitivity = Cycles moins le hasard, avec chaque fenêtre divisée puis multipliée par deux.
measures-couriers = Téléphones de livreurs du registre dont les visites sont comptées.
measures-reference-rules = Les deux règles de comptage publiées, par leur nom, avec leurs paramètres ; toutes deux contestées.
measures-hidden-low = Plus petite part des commandes sans trace ; une hypothèse, à modifier.
measures-hidden-high = Plus grande part des commandes sans trace ; une hypothèse, à modifier.
measures-by-day = Cycles trouvés par jour local de la livraison.
measures-by-hour = Cycles trouvés par heure locale de la livraison.
measures-by-area = Cellules qui desservaient les livreurs à la porte, dès trois livraisons : chacune est une région, jamais un point.
measures-customer-days-6s = customer_days avec l'autre seuil publié, 6 s.
measures-sent = Contacts des téléphones de régulation vers les livreurs, comptés une fois en 3 minutes.
propositions-hp = Les trois contacts de chaque cycle appartiennent à une même commande.
propositions-hd = Ils se suivent parce que les mêmes téléphones sont actifs aux mêmes heures.
propositions-population = Les mêmes contacts, ceux des livreurs décalés de jours entiers.
parameters-order-s = Délai le plus long du contact du client à celui du livreur.
parameters-relay-s = Délai le plus long du contact du client à celui du téléphone de régulation.
parameters-confirm-s = Règle IDMU : délai le plus long jusqu'au contact en retour.
parameters-answered-s = Règle Orochi : un appel compte au-delà de cette durée (publiées : 4 et 6).
parameters-bulk = Destinataires en une heure qui font un envoi groupé.
parameters-delivery-s = Délai le plus long du contact de la régulation à celui du livreur avec le client.
parameters-visit-s = Les contacts d'un livreur avec un client plus proches que cela sont une visite.
parameters-hidden-low = Plus petite part des commandes sans trace (applications, de vive voix).
parameters-hidden-high = Plus grande part des commandes sans trace. Aucun chiffre n'est publié : c'est une hypothèse à débattre.

## what is being done

step-counted = comptés

## published rules

contested = contestée
rule-orochi = Orochi, jours-clients au-delà de { $cut_off_s } s
rule-idmu = IDMU, contacts confirmés
