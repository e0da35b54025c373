## analysis

question = Quels numéros ont envoyé des messages groupés, aux mêmes destinataires, et qu'ont fait ceux-ci ensuite ?
in-short = Qu’ont produit les envois groupés ?
no-text = Le dossier ne contient aucun message entre deux numéros connus, ni conversation.
line-claim = { $line } a écrit à { $recipients ->
    [one] { $recipients } numéro
   *[other] { $recipients } numéros
} à partir du { $sent_at } en { $lasted_s } s. { $orders_after ->
    [one] { $orders_after } contact de ceux-ci a suivi
   *[other] { $orders_after } contacts de ceux-ci ont suivi
} dans la journée ; les autres jours en donnent { $orders_expected } aux mêmes heures.
announcement-claim = { $line }, nouveau dans les données, a écrit à { $recipients ->
    [one] { $recipients } numéro
   *[other] { $recipients } numéros
} à partir du { $sent_at } en { $lasted_s } s. Le numéro est ainsi annoncé. { $orders_after ->
    [one] { $orders_after } contact de ceux-ci a suivi
   *[other] { $orders_after } contacts de ceux-ci ont suivi
} dans la journée.
service-claim = { $service } a écrit à { $recipients ->
    [one] { $recipients } numéro
   *[other] { $recipients } numéros
} à partir du { $sent_at } en { $lasted_s } s. { $orders_after ->
    [one] { $orders_after } contact de ceux-ci a suivi
   *[other] { $orders_after } contacts de ceux-ci ont suivi
} dans la journée. Ce n'est pas une ligne clients au registre : l'envoi d'un commerce ou d'un club a le même aspect.
conversation-line-claim = { $line } a envoyé un même texte à { $recipients ->
    [one] { $recipients } correspondant
   *[other] { $recipients } correspondants
} à partir du { $sent_at } en { $lasted_s } s. { $orders_after ->
    [one] { $orders_after } contact de ceux-ci a suivi
   *[other] { $orders_after } contacts de ceux-ci ont suivi
} dans la journée.
conversation-service-claim = { $service } a envoyé un même texte à { $recipients ->
    [one] { $recipients } correspondant
   *[other] { $recipients } correspondants
} à partir du { $sent_at } en { $lasted_s } s. { $orders_after ->
    [one] { $orders_after } contact de ceux-ci a suivi
   *[other] { $orders_after } contacts de ceux-ci ont suivi
} dans la journée. Ce n'est pas une ligne clients au registre : l'envoi d'un commerce ou d'un club a le même aspect.
alternatives-shop-s-promotion-reminder-appointments = La promotion d'un commerce, un rappel de rendez-vous, le message groupé d'un club ou d'une famille.
alternatives-orders-after-may-another-cause = Les commandes qui suivent peuvent avoir une autre cause : un week-end, une fête, un arrivage.
caveats-recipient-did-choose-list-nothing = Un destinataire n'a pas choisi de figurer sur une liste ; rien n'est dit des destinataires.
caveats-contacts-after-sending-counted-orders = Ce sont des contacts après l'envoi qui sont comptés, non des commandes.
caveats-recipients-reached-applications-seen = Les destinataires joints par des applications ne sont vus que si un téléphone ou un export de l'émetteur est détenu.
measures-sent-at = Premier message.
measures-recipients = Destinataires différents.
measures-template = Ce que les messages ont en commun. Sur facturation : ce qu'ont la plupart, chiffres masqués. En conversation : ce qu'ont tous, {"{}"} où ils diffèrent.
measures-orders-after = Contacts des destinataires vers l'émetteur dans la journée qui suit.
measures-orders-expected = Moyenne aux mêmes heures des autres jours sans envoi ; rien s'il n'y en a pas.
measures-kind = announcement : premier envoi d'un nouveau numéro ; sending : tout autre.
measures-lasted-s = Secondes du premier au dernier message.
measures-same-as-before = Part des destinataires de l'envoi précédent du même numéro qui se retrouvent.
propositions-hp = Ces messages sont un seul envoi à une liste.
propositions-hd = Ce sont des messages distincts tombés par hasard au même moment.
propositions-population = Numéros du dossier qui envoient des messages.
parameters-min-recipients = Nombre minimal de destinataires différents d'un envoi.
parameters-min-same = Nombre minimal de correspondants qu’un même texte atteint en une demi-heure ; une liste de diffusion est un envoi dès deux.
parameters-chunk-s = Durée dans laquelle ce nombre est atteint.
parameters-pause-s = Des paquets séparés de moins que cela sont un seul envoi.
parameters-reply-s = Un message à qui a écrit ou appelé dans ce délai est une réponse.
parameters-repeats = Plus grand nombre moyen de messages par destinataire (les longs sont découpés).
parameters-effect-s = Durée après l'envoi pendant laquelle les contacts sont comptés.

## what is being done

step-senders = émetteurs
step-sendings = envois
