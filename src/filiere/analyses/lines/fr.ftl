# Ce que dit la question « par quels numéros des clients commandent-ils ? ».

p-max-known = Part des couples d'appelants qui se connaissent à partir de laquelle il faut plus de points.
p-max-acquainted = Part de ces couples à laquelle tous les points de plus sont demandés.
p-asked-known = Points demandés au-delà du minimum quand autant d'appelants se connaissent.
p-many-callers = Nombre d'appelants à partir duquel rien de plus n'est demandé faute d'appelants.
p-asked-few = Points demandés au-delà du minimum d'un numéro qui a le moins d'appelants.
p-trait-begins = Où ce trait commence à compter : { $trait }.
p-trait-ends = Où ce trait est entier : { $trait }.
p-pooled-p = Quand aucun téléphone tiers ne ressort seul : l'excès de tous ceux qui joignent beaucoup d'appelants est plus rare que cela.
p-most-pooled = Combien de téléphones sont pris ensemble comme une équipe, au plus : davantage sont un cercle d'amis.
p-least-points = Points à partir desquels un numéro est tenu comme une ligne clients.
p-clear-points = Points au-dessous desquels une ligne est dite peut-être un service licite de livraison.

many-claim = { $service } est joint par { $clients ->
    [one] { $clients } numéro
   *[other] { $clients } numéros
}, dont { $repeat_clients } sur plusieurs jours. Il est tenu comme une ligne clients ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}). Mais aucun autre téléphone ne joint ces appelants après leurs contacts : c'est un numéro que beaucoup joignent. Une correspondance privée n'est pas exclue.
unseen-claim = { $service } est joint par { $clients ->
    [one] { $clients } numéro
   *[other] { $clients } numéros
}, dont { $repeat_clients } sur plusieurs jours. Il est tenu comme une ligne clients ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}). Les facturations détenues ne permettent pas de voir si d'autres téléphones joignent ensuite ces appelants. C'est un numéro que beaucoup joignent ; une correspondance privée n'est pas exclue.
as-many = numéro que beaucoup joignent, correspondance privée non exclue : { $traits }
private-correspondence = Une correspondance privée : quelqu'un à qui beaucoup écrivent et qui ne vend rien.
no-trace = Aucun rapport de vraisemblance n'est donné : on pèse un service, et aucun ne laisse sa trace ici.
m-traces = Traces d'un service : téléphones tiers, régulation par lui-même, ou relais. Sans elles, le rôle n'est pas ligne.

widened-claim = { $line } est joint par { $clients ->
    [one] { $clients } numéro
   *[other] { $clients } numéros
}, dont { $repeat_clients } sur plusieurs jours. Il l'est aussi par des appelants dont le numéro est masqué : { $withheld_contacts ->
    [one] { $withheld_contacts } contact
   *[other] { $withheld_contacts } contacts
}. S'ils sont comme les autres, il est tenu comme une ligne clients ({ $points_if_named ->
    [one] { $points_if_named } point
   *[other] { $points_if_named } points
}). Par les seuls appelants nommés, il ne l'est pas ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}). Un service de livraison licite n'est pas exclu.
caveat-withheld = { $contacts ->
    [one] { $contacts } contact entrant sur { $of } cache
   *[other] { $contacts } contacts entrants sur { $of } cachent
} le numéro de l'appelant ; un tel appelant n'est ni un client ni un correspondant. Le rôle les compte comme s'ils étaient comme les autres ; le rapport de vraisemblance ne pèse que les appelants nommés.
measures-withheld-contacts = Contacts entrants dont l'appelant est masqué ou manque.
measures-points-if-named = Somme des points des traits si les appelants masqués étaient comme les autres.

conversation-line-claim = { $line } reçoit messages ou appels de { $clients ->
    [one] { $clients } correspondant
   *[other] { $clients } correspondants
}, dont { $repeat_clients } sur plusieurs jours, entre { $opening_hours }. Après ces prises de contact, d’autres sont joints à leur tour. { $orders_written ->
    [one] { $orders_written } de ses conversations ressemble
   *[other] { $orders_written } de ses conversations ressemblent
} à une commande.
conversation-words-claim = { $line } reçoit messages ou appels de { $clients ->
    [one] { $clients } correspondant
   *[other] { $clients } correspondants
}, dont { $repeat_clients } sur plusieurs jours, entre { $opening_hours }. { $orders_written ->
    [one] { $orders_written } de ses conversations ressemble
   *[other] { $orders_written } de ses conversations ressemblent
} à une commande ; on ne voit personne joint à leur suite.
conversation-service-claim = { $service } reçoit messages ou appels de { $clients ->
    [one] { $clients } correspondant
   *[other] { $clients } correspondants
}, dont { $repeat_clients } sur plusieurs jours, entre { $opening_hours }. On ne voit rien transmis. { $orders_written ->
    [one] { $orders_written } de ses conversations ressemble
   *[other] { $orders_written } de ses conversations ressemblent
} à une commande.
conversation-not-weighed = Aucun rapport de vraisemblance n’est donné : aucune étude ne couvre encore les lignes que montrent des conversations.
as-line-written = ligne clients : { $count ->
    [one] { $count } conversation ressemble
   *[other] { $count } conversations ressemblent
} à une commande
as-either-relayed = ligne clients ou service licite de livraison : ce qui arrive est transmis, et les textes ne tranchent pas
as-service-written = service licite non exclu : rien n’est transmis, et presque aucune conversation ne ressemble à une commande

## analysis

question = Par quels numéros des clients commandent-ils, et lesquels ressemblent à un service licite ?
in-short = Quelles sont les lignes clients ?
no-contact = Le dossier ne contient ni appel ni message entre deux numéros connus.
no-candidate = Aucun numéro du dossier n'est joint par assez d'appelants différents qui reviennent.
line-claim = { $line } est joint par { $clients ->
    [one] { $clients } numéro
   *[other] { $clients } numéros
}, dont { $repeat_clients } sur plusieurs jours, aux heures { $opening_hours }. Autres téléphones qui joignent ces appelants peu après leurs appels : { $third_phones }. Il est tenu comme une ligne clients ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}) plutôt que comme un service licite.
either-claim = { $line } est joint par { $clients ->
    [one] { $clients } numéro
   *[other] { $clients } numéros
}, dont { $repeat_clients } sur plusieurs jours, aux heures { $opening_hours }. Autres téléphones qui joignent ces appelants peu après leurs appels : { $third_phones }. Il est tenu plutôt comme une ligne clients ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}) que comme la plupart des services licites. Un service licite de livraison n'est pas exclu.
service-claim = { $service } est joint par { $clients ->
    [one] { $clients } numéro
   *[other] { $clients } numéros
}, dont { $repeat_clients } sur plusieurs jours, aux heures { $opening_hours }. Autres téléphones qui joignent ces appelants peu après : { $third_phones }. Un service licite de livraison ou d'intervention n'est pas exclu ({ $points ->
    [one] { $points } point
   *[other] { $points } points
}).
traits-short-life = vu d'abord ou en dernier au sein des données
traits-writes = écrit plutôt qu'il n'appelle
traits-short-calls = appels courts
traits-bulk-texts = messages groupés à ses propres appelants
traits-asked-again = plusieurs contacts par appelant et par jour
traits-texted = souvent joint par message
traits-repeat-callers = appelants qui reviennent
traits-keeps-to-callers = ne joint presque personne d'autre
traits-missed-calls = appels laissés sans réponse
services-taxi = un central de taxis
services-restaurant = un restaurant qui livre
services-parcels = un transporteur de colis
services-hotline = la ligne d'un plombier ou d'un serrurier
services-nursing = une tournée infirmière
services-doctor = un médecin de garde
services-help-line = une ligne d'écoute
services-association = une association qui écrit à ses membres
services-sender = un commerce, du démarchage, un robot ou du recouvrement
services-ordinary = le téléphone d'une personne beaucoup appelée
alternatives-restaurant-shop-parcel-firm-riders = Un restaurant, un commerce ou un transporteur avec ses livreurs.
alternatives-taxi-switchboard-locksmith-s-plumber = Un central de taxis, le standard d'un serrurier ou d'un plombier.
alternatives-home-nursing-round-doctor-call = Une tournée infirmière, un médecin de garde ou une ligne d'écoute.
alternatives-association-members-write-one-another = Une association dont les membres s'écrivent.
caveats-number-described-never-person-caller = Un numéro est décrit, jamais une personne ; un appelant n'est pas un acheteur.
caveats-contacts-through-applications-leave-record = Les contacts par applications ne laissent pas de trace ici : un silence n'est pas une absence.
caveats-traits-habits-change-number-kept = Les traits sont des habitudes, qui changent. Un numéro tenu autrement échappe, un service tenu de même est pris pour une ligne. docs/methods/lines.md donne les deux taux par sorte de service.
caveats-points-tuned-simulated-cities-their = Les points ont été réglés sur des villes simulées ; leurs taux d'erreur sont des chiffres de simulation.
caveats-customs-may-be-wanting = Ailleurs, deux de ces traits peuvent manquer à une ligne. Un rapport que cela retournerait est donné comme 1.
measures-clients = Numéros qui l'ont joint.
measures-orders-per-day = Appelants différents par jour d'ouverture : commandes possibles, non commandes.
measures-opening-hours = Plus courte plage de la journée locale contenant 98 % des contacts entrants.
measures-look-alike = Si un service licite explique les mêmes données, et pourquoi.
measures-points = Somme des points des traits.
measures-repeat-clients = Appelants vus deux jours ou plus.
measures-incoming = Contacts entrants.
measures-incoming-texts = Messages entrants.
measures-bulk-texts = Messages à ses propres appelants, dix destinataires ou plus dans l'heure.
measures-median-call-s = Durée médiane des appels entrants aboutis, en secondes.
measures-third-phones = Autres téléphones qui joignent ses appelants après leurs appels, au-delà du hasard.
measures-called-back = Couples d'un téléphone tiers et d'un appelant qu'il a joint après un appel.
measures-own-dispatch = Ses propres contacts vers les téléphones tiers : il les envoie lui-même.
measures-relay-phones = Téléphones inconnus des appelants qui joignent les téléphones tiers au rythme de ses appels.
as-line = aucun service licite ne convient aussi bien : { $traits }
as-either = service de livraison, usage licite non exclu, bien que tenu plutôt comme une ligne clients : { $traits }
as-lawful = service de livraison, usage licite non exclu : sans { $traits }
propositions-hp = Le numéro reçoit des commandes que d'autres téléphones livrent ensuite, et n'est celui d'aucun service licite.
propositions-hd = Le numéro est celui d'un service licite, ou d'une personne beaucoup appelée.
propositions-population = Numéros du dossier ayant au moins autant d'appelants qui ne se connaissent pas.
parameters-min-callers = Nombre minimal d'appelants.
parameters-max-candidates = Numéros les plus joints examinés, au plus.
parameters-callback-s = Délai dans lequel un autre téléphone joint l'appelant.
parameters-min-reached = Nombre minimal d'appelants joints par un téléphone tiers.
parameters-callback-p = L'excès d'un téléphone tiers après l'appel est plus rare que cela.
parameters-service-p = Un numéro qui n'est pas une ligne est signalé comme service si un excès est plus rare que cela.
parameters-relay-s = Délai dans lequel le téléphone relais appelle.
parameters-relay-p = Le minutage du relais est plus rare que cela sous l'hypothèse d'heures tournées.
against-hd = Le numéro est celui qu'utilise { $who }.
against-hd-ordinary = Le numéro est { $who }.
against-population = Numéros joints par douze autres ou plus, dans des villes simulées : { $who }.

## what is being done

step-callers = appelants
step-portraits = portraits
step-relays = relais
step-chance = hasard

## parameters of conversations

p-written-orders = Conversations semblables à des commandes qui font une ligne sans relais.
p-written-share = Part des conversations qui doit être semblable à des commandes : quelques-unes parmi beaucoup, tout le monde en a.
p-written-clear = Conversations semblables à des commandes, à côté d'un relais, à partir desquelles un livreur licite n'est pas nommé.
