## analysis

question = Quels téléphones livrent ce qu'une ligne clients reçoit, et quand travaillent-ils ?
in-short = Qui livre ?
no-line = Aucune ligne clients n'est au registre.
claim = { $dispatch } joint { $courier } { $sent } fois, au rythme de ce que { $line } reçoit. { $courier } joint { $rang } fois des appelants de { $line } peu après leurs appels, entre { $shift_hours }. Il joint { $callers_reached } de ces appelants à tout moment, et { $others_reached ->
    [one] { $others_reached } autre numéro
   *[other] { $others_reached } autres numéros
}.
claim-sent = { $dispatch } joint { $courier } { $sent } fois, sans rythme net. { $courier } joint { $rang } fois des appelants de { $line } peu après leurs appels, entre { $shift_hours }. Il joint { $callers_reached } de ces appelants à tout moment, et { $others_reached ->
    [one] { $others_reached } autre numéro
   *[other] { $others_reached } autres numéros
}.
claim-without-dispatch = { $courier } joint { $clients_rung ->
    [one] { $clients_rung } appelant
   *[other] { $clients_rung } appelants
} de { $line }, { $rang } fois, peu après leurs appels, entre { $shift_hours }. Aucun téléphone de régulation ne le joint dans les données. Il joint { $callers_reached } de ces appelants à tout moment, et { $others_reached ->
    [one] { $others_reached } autre numéro
   *[other] { $others_reached } autres numéros
}.
conversation-claim = { $courier } est joint { $sent } fois peu après que { $line } a reçu une prise de contact, entre { $shift_hours }.
conversation-answers-claim = Dans un groupe, on écrit peu après que { $line } a reçu une prise de contact. { $courier } y répond le premier, { $sent } fois, entre { $shift_hours }.
conversation-group-claim = On écrit { $sent } fois au groupe { $courier } peu après que { $line } a reçu une prise de contact. C’est entre { $shift_hours }, et on ne voit personne répondre.
conversation-not-weighed = Aucun rapport de vraisemblance n’est donné : aucune étude ne couvre encore les livreurs que montrent des conversations.
alternatives-friend-relative-several-callers = Un ami ou un parent de plusieurs appelants.
alternatives-lawful-service-used-same-people = Un service licite utilisé par les mêmes personnes aux mêmes heures.
alternatives-second-dispatch-phone-supplier-s = Un second téléphone de régulation, ou celui d'un fournisseur.
caveats-phone-described-never-carried-several = Un téléphone est décrit, jamais la personne qui le portait ; plusieurs peuvent se le partager.
caveats-deliveries-counts-visible-contacts-applications = Le nombre de livraisons compte des contacts visibles. Les applications et les lignes manquantes en cachent, un second contact pour une livraison en ajoute.
caveats-another-number-one-handset-may = Un autre numéro du même boîtier peut être son numéro suivant, ou celui d'un passager.
measures-deliveries = Envois par le téléphone de régulation, ou visites à des appelants s'il y en a plus.
measures-shift-hours = Plus courte plage de la journée locale contenant 95 % de ces contacts.
measures-private-phone = Autre numéro du même boîtier dans la même période, s'il y en a un.
measures-sent = Contacts du téléphone de régulation, comptés une fois dans un délai de 3 minutes.
measures-rang = Contacts vers des appelants de la ligne peu après leurs appels, de même.
measures-clients-rung = Appelants différents ainsi joints.
measures-callers-reached = Appelants différents de la ligne qu'il joint à tout moment, hors messages groupés.
measures-others-reached = Autres numéros qu'il joint, de même.
propositions-hp = { $courier } apporte aux appelants de { $line } ce qu'ils ont commandé.
propositions-hd = { $courier } joint ces numéros pour des raisons étrangères à { $line }.
propositions-population = Téléphones en contact avec le téléphone de régulation ou avec les mêmes appelants.
others-rider-rider-lawful-service = un livreur d'un service licite
others-rider-works-lawful-service-same-people = { $courier } travaille pour un service licite que les mêmes personnes utilisent aux mêmes heures.
others-rider-riders-drivers-technicians-nurses-lawful = Livreurs, chauffeurs, techniciens et infirmiers de services licites en contact avec des appelants de la ligne.
others-acquaintance-acquaintance-several-callers = une connaissance de plusieurs appelants
others-acquaintance-knows-several-callers = { $courier } connaît plusieurs appelants de { $line }.
others-acquaintance-other-phones-reach-two-callers = Autres téléphones qui joignent deux appelants ou plus.
others-contact-another-contact-dispatch-phone = un autre contact du téléphone de régulation
others-contact-touch-same-phones-another-reason = { $courier } est en relation avec les mêmes téléphones pour une autre raison que des livraisons.
others-contact-suppliers-own-phones-associated-firms = Fournisseurs, téléphones personnels et commerces associés que joint le téléphone de régulation.
parameters-least-score = Score des trois traces à partir duquel un téléphone est signalé.
parameters-timely-p = Pour un tel téléphone, une trace dans le temps est au plus aussi probable par hasard.
parameters-relay-s = Délai entre le contact reçu par la ligne et celui du téléphone de régulation.
parameters-delivery-s = Délai dans lequel un livreur joint l'appelant.
parameters-min-sent = Nombre minimal de contacts du téléphone de régulation.
parameters-min-clients = Nombre minimal d'appelants joints par un livreur connu par ses seuls appels.
parameters-callback-p = L'excès de contacts d'un téléphone après l'appel est plus rare que cela.
parameters-share-sent = Part des contacts du téléphone de régulation à partir de laquelle un téléphone est joint souvent.
parameters-often-p = Pour un tel téléphone, un hasard plus petit que cela suffit.
parameters-private-by-cells = 1 : sans boîtier commun, nommer aussi le téléphone toujours le plus proche par les cellules. Plus souvent faux que juste dans l'étude.
parameters-max-chance = Nombre maximal de faux positifs attendus du hasard parmi les téléphones comparés.

## what is being done

step-callbacks = rappels
step-private-phones = téléphones privés

## parameters of conversations

p-sent-least = Actes en temps avec les ouvertures à partir desquels quelqu'un est dit envoyé par une conversation.
p-sent-in-time = Part des actes qui doit suivre une ouverture : en dessous, on est joint pour d'autres raisons.
p-sent-apart-s = Des actes plus proches n'en font qu'un.
p-group-answers-s = Dans un groupe, la première réponse dans ce temps est celle de qui part.
