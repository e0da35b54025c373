# Ce que dit la question « combien de commandes une ligne reçoit-elle ? ».

claim =
    {"{line}"} : {"{cycles}"} cycles complets par les {"{couriers}"} téléphones de livreurs du registre, hasard déduit (intervalle à 90 % : {"{cycles_low}"} à {"{cycles_high}"}).
    Un cycle va du client à la ligne, de la régulation au livreur, du livreur à ce client.
    D'après ce qui manque à chacune de ces trois traces, {"{orders}"} commandes sont estimées (intervalle à 90 % : {"{orders_low}"} à {"{orders_high}"}).
    Si d'autres canaux en cachent une part de {"{hidden_low}"} à {"{hidden_high}"}, il y en eut {"{with_hidden_low}"} à {"{with_hidden_high}"}.
    Sur {"{potential}"} contacts entrants, {"{confirmed}"} sont confirmés par un contact en retour.
claim-two-legs =
    {"{line}"} : {"{cycles}"} cycles à deux temps par les {"{couriers}"} téléphones de livreurs du registre, hasard déduit (intervalle à 90 % : {"{cycles_low}"} à {"{cycles_high}"}).
    Aucun téléphone de régulation n'est connu ; un cycle va du client à la ligne, puis du livreur à ce client.
    D'après ce qui manque à chaque trace, {"{orders}"} commandes sont estimées (intervalle à 90 % : {"{orders_low}"} à {"{orders_high}"}).
    Si d'autres canaux en cachent une part de {"{hidden_low}"} à {"{hidden_high}"}, il y en eut {"{with_hidden_low}"} à {"{with_hidden_high}"}.
    Sur {"{potential}"} contacts entrants, {"{confirmed}"} sont confirmés par un contact en retour.
claim-unsent =
    {"{line}"} : {"{cycles}"} cycles par les {"{couriers}"} téléphones de livreurs du registre, hasard déduit (intervalle à 90 % : {"{cycles_low}"} à {"{cycles_high}"}).
    Aucun contact qui envoie ces livreurs n'est détenu : rien ne dit combien de commandes n'ont pas laissé de visite.
    Les commandes sont entre celles livrées, {"{orders_low}"}, et tout ce qui a été demandé, {"{orders_high}"}.
    Si d'autres canaux en cachent une part de {"{hidden_low}"} à {"{hidden_high}"}, il y en eut {"{with_hidden_low}"} à {"{with_hidden_high}"}.
    Sur {"{potential}"} contacts entrants, {"{confirmed}"} sont confirmés par un contact en retour.
m-orders = Commandes estimées d'après ce qui manque à trois traces ; aucune si nul envoi de livreur n'est détenu.
m-orders-low = Borne basse d'un intervalle à 90 % des commandes, sans ce que cachent d'autres canaux.
m-orders-high = Borne haute d'un intervalle à 90 % des commandes, sans ce que cachent d'autres canaux.
m-sent-seen = Part des commandes dont l'envoi du livreur laisse un contact.
m-visit-seen = Part des commandes dont la visite laisse un contact du livreur et du client.
m-dependence = Commandes additionnées livreur par livreur, rapportées à celles de l'ensemble ; environ 1 si les deux traces sont indépendantes.
m-with-hidden-low = Borne basse des commandes, pour la plus petite part que cachent d'autres canaux : une hypothèse.
m-with-hidden-high = Borne haute des commandes, pour la plus grande part que cachent d'autres canaux : une hypothèse.
