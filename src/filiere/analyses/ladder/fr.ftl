# Ce que dit la question « par quels échelons les données mènent-elles ? ».

left =
    { $count ->
        [one] { $count } numéro de la facturation de la régulation n'est expliqué par ligne, livreur ou client.
       *[other] { $count } numéros de la facturation de la régulation ne sont expliqués par ligne, livreur ou client.
    }
measures-remaining = Ce qui reste sur la facturation de la régulation : contacts, premier, dernier, sens, rythme. L'ordre dit qui est le moins expliqué.
measures-left = Combien de numéros restent, listés ou non.

## analysis

question = Par quels échelons les données mènent-elles depuis les clients d'une ligne, et où s'arrêtent-elles ?
in-short = Jusqu’où remonte-t-on ?
no-line = Aucune ligne clients n'est au registre : il n'y a pas de pied d'échelle.
claim = Depuis { $clients ->
    [one] { $clients } client
   *[other] { $clients } clients
} de { $line }, les données mènent par { $couriers ->
    [one] { $couriers } téléphone de livreur
   *[other] { $couriers } téléphones de livreurs
} et { $dispatches ->
    [one] { $dispatches } téléphone de régulation
   *[other] { $dispatches } téléphones de régulation
}. Au-dessus : { $suppliers ->
    [one] { $suppliers } fournisseur possible
   *[other] { $suppliers } fournisseurs possibles
}. Elles s'arrêtent là : { $cannot_go_higher }
rivals-client = Une erreur, une question, un proche de qui répond.
rivals-courier = Un livreur d'un service licite, ou une connaissance de plusieurs appelants.
rivals-dispatch = Un téléphone actif les mêmes soirs, un ami de plusieurs livreurs, un standard licite.
rivals-line = Un service de livraison, usage licite non exclu.
rivals-front = Un commerce licite de la même rue dont les livreurs et les clients sont aussi ceux de la ligne.
rivals-holder = Deux personnes qui se préviennent par un canal absent des données.
rivals-companion = Deux détenteurs qui se déplacent ensemble : un passager, un couple, une équipe.
rivals-supplier = Un numéro joint aux heures où se font de toute façon les envois ; un proche.
rivals-account = Quelqu'un d'autre a utilisé la clé, ou le téléphone a changé de mains avant la saisie.
refutes-client = Aucun contact ultérieur de la ligne ou d'un livreur sur la facturation du client.
refutes-courier = Sur sa facturation : des contacts avec ces appelants avant leur premier appel à la ligne.
refutes-dispatch = Sur sa facturation : autant de contacts vers les livreurs quand la ligne est fermée ou muette.
refutes-line = Une inscription à l'annuaire ou au registre du commerce, et un métier qui explique ses appelants.
refutes-front = Sur sa facturation et son planning : des livreurs que d'autres envoient chacun.
refutes-holder = Les deux téléphones utilisés au même moment en des lieux éloignés.
refutes-companion = Les deux téléphones utilisés au même moment en des lieux éloignés, ou séparés d'autres jours.
refutes-supplier = Des envois et des commandes qui montent aussi souvent sans un tel contact avant.
refutes-account = Une autre clé sur le compte à ce moment, ou la clé secrète sur un autre appareil.
stops-no-courier = aucun téléphone de livreur n'est au registre. Les livreurs se voient sur les facturations de clients, et aucune qui en montre un n'est détenue.
stops-no-dispatch-bill = aucun téléphone qui envoie les livreurs n'est connu, et aucune facturation de livreur n'est détenue, la seule où il figurerait.
stops-no-dispatch = des facturations de livreurs sont détenues et aucun téléphone ne s'y détache comme les envoyant. Ils le sont par application, en tournées à heure fixe, ou par un canal sans trace.
stops-dispatch-foreign = le téléphone de régulation est un numéro étranger dont la facturation n'est pas détenue. Qui approvisionne et qui le tient y figurerait, hors d'atteinte des réquisitions nationales.
stops-dispatch-bill = la facturation du téléphone de régulation n'est pas détenue ; qui approvisionne y figurerait.
stops-no-supplier = la facturation du téléphone de régulation est détenue. Aucun contact n'y précède des envois ou des vagues de commandes plus que le hasard. L'approvisionnement se décide par application, de vive voix ou trop rarement.
stops-supplier-foreign = le numéro dont les contacts précèdent les envois est étranger et sa facturation n'est pas détenue.
stops-supplier-bill = la facturation du numéro dont les contacts précèdent les envois n'est pas détenue.
stops-above-supplier = la facturation du numéro dont les contacts précèdent les envois est détenue. Des données de téléphones n'en disent pas plus sur ce qui est au-dessus.
alternatives-each-rung-own-rival-explanation = Chaque échelon a son explication rivale ; elles figurent dans la mesure rungs.
caveats-number-most-contacts-network-reached = Le numéro le plus connecté d'un réseau est celui que beaucoup joignent, non celui qui dirige. Selon les travaux publiés, un chef sur cinq est absent des données téléphoniques. Les hauts rangs y sont rarement centraux. Il est montré en avertissement, et aucun échelon ne repose dessus.
caveats-rungs-numbers-role-people-their = Les échelons sont des numéros dans un rôle, non des personnes. Leurs forces pèsent des données qui se recoupent et ne se multiplient jamais.
measures-rungs = Du pied vers le haut : rôle, numéro, constat sur lequel il repose, explication rivale, ce qui le réfuterait. Du constat, log10 du rapport de vraisemblance (aucun : non évalué).
measures-cannot-go-higher = Pourquoi les données s'arrêtent au dernier échelon.
measures-clients = Appelants des lignes du réseau.
measures-couriers = Téléphones de livreurs.
measures-dispatches = Téléphones de régulation.
measures-suppliers = Numéros dont les contacts avec la régulation précèdent envois ou vagues de commandes.
measures-most-connected = Le numéro du réseau qui a le plus de contacts : un avertissement, non un échelon.
measures-restocking = Contacts avec chaque fournisseur possible, ceux suivis d'une hausse, et le hasard.
propositions-hp = Les numéros de ces échelons travaillent dans un même réseau de livraison.
propositions-hd = Un échelon au moins s'explique par ce qui figure à côté comme explication rivale.
propositions-population = Numéros du dossier ayant de tels constats, services licites compris.
parameters-min-ups = Nombre minimal de contacts avec un fournisseur possible, à quatre heures d'écart.
parameters-max-chance = Nombre maximal de fournisseurs attendus du hasard parmi les contacts d'un réseau.
parameters-own-courier = Une ligne qui joint un livreur aussi souvent l'envoie elle-même.

## what is being done

step-networks = réseaux
