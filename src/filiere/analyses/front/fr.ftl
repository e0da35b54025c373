question = Que partage un commerce déclaré avec une ligne clients, et ses recettes répondent-elles à son activité ?
in-short = Que partage un commerce déclaré avec une ligne ?

no-business = Aucun commerce n'est déclaré : en nommer un, et un témoin, sous [[business]] dans case.toml.
no-control = Aucun témoin n'est déclaré : il faut un commerce licite de la même rue et du même métier à côté.
no-line = Aucune ligne clients n'a été trouvée : il n'y a rien à quoi comparer le commerce.

step-lines = lignes à côté des commerces

service-claim = { $service } et la ligne { $line } ont utilisé { $phones ->
    [one] { $phones } boîtier, carte ou numéro
   *[other] { $phones } boîtiers, cartes ou numéros
} en commun, sur { $phone_days ->
    [one] { $phone_days } jour
   *[other] { $phone_days } jours
}. Contacts communs : { $contacts } ; par hasard { $contacts_expected } ; témoin { $contacts_control }. Livreurs communs : { $couriers } ; par hasard { $couriers_expected } ; témoin { $couriers_control }.
service-claim-gap = { $service } et la ligne { $line } ont utilisé { $phones ->
    [one] { $phones } boîtier, carte ou numéro
   *[other] { $phones } boîtiers, cartes ou numéros
} en commun, sur { $phone_days ->
    [one] { $phone_days } jour
   *[other] { $phone_days } jours
}. Contacts communs : { $contacts } ; par hasard { $contacts_expected } ; témoin { $contacts_control }. Livreurs communs : { $couriers } ; par hasard { $couriers_expected } ; témoin { $couriers_control }. Recettes déclarées que l'activité n'explique pas : entre { $gap_low } % et { $gap_high } %.
front-claim = { $front } et la ligne { $line } ont utilisé { $phones ->
    [one] { $phones } boîtier, carte ou numéro
   *[other] { $phones } boîtiers, cartes ou numéros
} en commun, sur { $phone_days ->
    [one] { $phone_days } jour
   *[other] { $phone_days } jours
}. Contacts communs : { $contacts } ; par hasard { $contacts_expected } ; témoin { $contacts_control }. Livreurs communs : { $couriers } ; par hasard { $couriers_expected } ; témoin { $couriers_control }.
front-claim-gap = { $front } et la ligne { $line } ont utilisé { $phones ->
    [one] { $phones } boîtier, carte ou numéro
   *[other] { $phones } boîtiers, cartes ou numéros
} en commun, sur { $phone_days ->
    [one] { $phone_days } jour
   *[other] { $phone_days } jours
}. Contacts communs : { $contacts } ; par hasard { $contacts_expected } ; témoin { $contacts_control }. Livreurs communs : { $couriers } ; par hasard { $couriers_expected } ; témoin { $couriers_control }. Recettes déclarées que l'activité n'explique pas : entre { $gap_low } % et { $gap_high } %.
control-claim = Le témoin { $service } et la ligne { $line } ont utilisé { $phones ->
    [one] { $phones } boîtier, carte ou numéro
   *[other] { $phones } boîtiers, cartes ou numéros
} en commun, sur { $phone_days ->
    [one] { $phone_days } jour
   *[other] { $phone_days } jours
}. Contacts communs : { $contacts } ; par hasard { $contacts_expected }. Livreurs communs : { $couriers } ; par hasard { $couriers_expected }.

hp = Le commerce et la ligne sont menés ensemble : livreurs et clients passent de l'un à l'autre.
hd = Le commerce est un commerce licite qui partage une rue, et par hasard livreurs et clients, avec la ligne.
population = Les commerces licites de la même rue et du même métier, avec leurs propres clients et livreurs.

measure-shared-phones = Boîtiers, cartes et numéros que les deux ont utilisés, jours de la ligne, et compte du témoin.
measure-shared-hours = Heures de la semaine où les deux sont actifs ; attendues par hasard ; compte du témoin.
measure-shared-contacts = Numéros en contact avec les deux, sans ceux qui ont un rôle ; attendus par hasard ; compte du témoin.
measure-shared-couriers = Téléphones de livreurs en contact avec le commerce ; attendus par hasard ; compte du témoin.
measure-couriers-in-common = Numéros de ces téléphones de livreurs.
measure-volume-gap = Part des recettes déclarées que la base n'explique pas : base, bornes à 90 %, multiplicateur.
measure-volume-gap-why = Pourquoi aucune part de ce genre n'est donnée.
measure-volume-gaps = La même chose pour les autres bases.
measure-accounts = Faits comptés dans les comptes : montants en centièmes, part des espèces, versements, caisse.
measure-control = Si ce commerce est un témoin.
measure-phones = Boîtiers, cartes et numéros en commun.
measure-phone-days = Jours où la ligne a utilisé l'un d'eux.
measure-contacts = Contacts en commun.
measure-contacts-expected = Contacts en commun que donne le hasard.
measure-contacts-control = Contacts que le témoin a en commun avec la ligne.
measure-couriers = Téléphones de livreurs en commun.
measure-couriers-expected = Téléphones de livreurs en commun que donne le hasard.
measure-couriers-control = Téléphones de livreurs que le témoin a en commun avec la ligne.
measure-hours = Heures de la semaine où les deux sont actifs.
measure-hours-expected = Heures communes qu'aurait un autre service.
measure-hours-control = Heures de la semaine que le témoin a en commun avec la ligne.
measure-gap-low = Borne basse de la part des recettes non expliquée, en centièmes.
measure-written-on-phones = Textes de téléphones saisis où figure son SIREN ou son IBAN : un client qui a payé les a aussi.
measure-gap-high = Borne haute de la part des recettes non expliquée, en centièmes.

parameter-busy = Nombre de services à partir duquel un livreur en contact avec tous ne dit rien d'aucun.
parameter-least-share = Plus petite part du chiffre d'affaires à partir de laquelle une base est extrapolée.
parameter-spread-tickets = Écart entre deux commerces d'une rue pour la recette d'un euro de tickets (écart type du logarithme).
parameter-spread-goods = Écart entre deux commerces d'une rue pour la recette d'un euro de marchandises (écart type du logarithme).
parameter-spread-orders = Écart entre deux commerces d'une rue pour la recette d'une commande (écart type du logarithme).

why-no-takings = Aucune recette de ce commerce n'est détenue : ses comptes manquent.
why-no-control = Aucun autre témoin n'est déclaré dont les comptes donneraient le multiplicateur.
why-no-base = Ni tickets, ni marchandises, ni commandes ne sont détenus pour les jours des comptes.
why-control-without-base = Les comptes d'aucun témoin n'ont cette base : il n'y a pas de multiplicateur.
why-base-too-small = La base représente une part trop faible du chiffre d'affaires pour être extrapolée.

alternative-lawful = un commerce licite de la même rue et du même métier
alternative-street = Des voisins partagent des clients : tous deux servent le même quartier.
alternative-riders = Un livreur travaille pour plusieurs commerces, et une plateforme les envoie partout.
alternative-lent = Un boîtier a été prêté ou donné, et rien d'autre n'est partagé.

caveat-place = Les cellules d'une ville dense couvrent des centaines de commerces : le lieu n'est qu'un contexte, jamais compté.
caveat-presumption = Une présomption de la loi sur l'argent n'est pas un constat : seuls des faits comptés sont dits.
caveat-peers = Un témoin n'est qu'un commerce : ses prix et ses habitudes sont les siens.
caveat-few = L'étude derrière le rapport compte peu de façades : ses marges sont larges, et ses villes simulées.
