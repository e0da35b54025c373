"""What does the analysis ``ladder`` say to a reader, in both languages?"""

from filiere.model.evidence import Propositions
from filiere.wording.pair import Pair

QUESTION = Pair(
    en="Up which rungs do the records lead from the clients of a line, and where do they stop?",
    fr="Par quels échelons les données mènent-elles depuis les clients d'une ligne, et où "
    "s'arrêtent-elles ?",
)
NO_LINE = Pair(
    en="No order line is in the ledger: there is no foot of a ladder.",
    fr="Aucune ligne de commande n'est au registre : il n'y a pas de pied d'échelle.",
)
CLAIM = Pair(
    en="From {clients} clients of {line}, the records lead over {couriers} courier phones and "
    "{dispatches} dispatch phones to {suppliers} possible supplier; they stop there: "
    "{cannot_go_higher}",
    fr="Depuis {clients} clients de {line}, les données mènent par {couriers} téléphones de "
    "livreurs et {dispatches} téléphones de régulation à {suppliers} fournisseur possible ; elles "
    "s'arrêtent là : {cannot_go_higher}",
)
PROPOSITIONS = Propositions(
    hp=Pair(
        en="The numbers on these rungs work in one delivery network.",
        fr="Les numéros de ces échelons travaillent dans un même réseau de livraison.",
    ),
    hd=Pair(
        en="At least one rung is explained by what stands beside it as its rival.",
        fr="Un échelon au moins s'explique par ce qui figure à côté comme explication rivale.",
    ),
    population=Pair(
        en="Numbers of the case with such findings, lawful services included.",
        fr="Numéros du dossier ayant de tels constats, services licites compris.",
    ),
)
RIVALS = {
    "client": Pair(
        en="A wrong number, a question, a relative of whoever answers.",
        fr="Une erreur, une question, un proche de qui répond.",
    ),
    "courier": Pair(
        en="A rider of a lawful service, or an acquaintance of several callers.",
        fr="Un livreur d'un service licite, ou une connaissance de plusieurs appelants.",
    ),
    "dispatch": Pair(
        en="A phone busy in the same evenings, a friend of several couriers, a lawful switchboard.",
        fr="Un téléphone actif les mêmes soirs, un ami de plusieurs livreurs, un standard licite.",
    ),
    "line": Pair(
        en="A delivery service, lawful use not excluded.",
        fr="Un service de livraison, usage licite non exclu.",
    ),
    "holder": Pair(
        en="Two people who tell each other by a channel that is not in the records.",
        fr="Deux personnes qui se préviennent par un canal absent des données.",
    ),
    "supplier": Pair(
        en="A number called at the hours at which sendings are made anyway; a relative.",
        fr="Un numéro joint aux heures où se font de toute façon les envois ; un proche.",
    ),
}
REFUTES = {
    "client": Pair(
        en="No later contact by the line or a courier on the client's own bill.",
        fr="Aucun contact ultérieur de la ligne ou d'un livreur sur la facturation du client.",
    ),
    "courier": Pair(
        en="On its bill: contacts with those callers before they ever called the line.",
        fr="Sur sa facturation : des contacts avec ces appelants avant leur premier appel à la "
        "ligne.",
    ),
    "dispatch": Pair(
        en="On its bill: as many contacts to couriers while the line is closed or silent.",
        fr="Sur sa facturation : autant de contacts vers les livreurs quand la ligne est fermée "
        "ou muette.",
    ),
    "line": Pair(
        en="An entry in a directory or business register, and a trade that explains its callers.",
        fr="Une inscription à l'annuaire ou au registre du commerce, et un métier qui explique "
        "ses appelants.",
    ),
    "holder": Pair(
        en="Both phones in use at one time in distant places.",
        fr="Les deux téléphones utilisés au même moment en des lieux éloignés.",
    ),
    "supplier": Pair(
        en="Sendings and orders that rise as often where no such contact went before.",
        fr="Des envois et des commandes qui montent aussi souvent sans un tel contact avant.",
    ),
}
STOPS = {
    "no_courier": Pair(
        en="no courier phone is in the ledger; couriers are seen on the bills of clients, and none "
        "that shows one is held.",
        fr="aucun téléphone de livreur n'est au registre ; les livreurs se voient sur les "
        "facturations de clients, et aucune qui en montre un n'est détenue.",
    ),
    "no_dispatch_bill": Pair(
        en="no phone that sends the couriers is known, and no courier's bill is held, the only one "
        "on which it would stand.",
        fr="aucun téléphone qui envoie les livreurs n'est connu, et aucune facturation de livreur "
        "n'est détenue, la seule où il figurerait.",
    ),
    "no_dispatch": Pair(
        en="couriers' bills are held and no phone stands out as sending them: they are sent by an "
        "application, in rounds at set hours, or by a channel that leaves no row.",
        fr="des facturations de livreurs sont détenues et aucun téléphone ne s'y détache comme les "
        "envoyant : ils le sont par application, en tournées à heure fixe, ou par un canal sans "
        "trace.",
    ),
    "dispatch_foreign": Pair(
        en="the dispatch phone is a foreign number whose bill is not held; who supplies and who "
        "holds it would stand on that bill, which national requests do not reach.",
        fr="le téléphone de régulation est un numéro étranger dont la facturation n'est pas "
        "détenue ; qui approvisionne et qui le tient figurerait sur cette facturation, hors "
        "d'atteinte des réquisitions nationales.",
    ),
    "dispatch_bill": Pair(
        en="the bill of the dispatch phone is not held; who supplies would stand on it.",
        fr="la facturation du téléphone de régulation n'est pas détenue ; qui approvisionne y "
        "figurerait.",
    ),
    "no_sending": Pair(
        en="the bill of the dispatch phone is held, and the line made no sending to compare its "
        "contacts with; no wave of orders follows any of them more than chance.",
        fr="la facturation du téléphone de régulation est détenue, et la ligne n'a fait aucun "
        "envoi auquel comparer ses contacts ; aucune vague de commandes n'en suit plus que le "
        "hasard.",
    ),
    "no_supplier": Pair(
        en="the bill of the dispatch phone is held, and no contact on it is followed by sendings "
        "or waves of orders more than chance: supply is agreed by application, face to face or "
        "too seldom to tell.",
        fr="la facturation du téléphone de régulation est détenue, et aucun contact n'y précède "
        "des envois ou des vagues de commandes plus que le hasard : l'approvisionnement se décide "
        "par application, de vive voix ou trop rarement.",
    ),
    "supplier_foreign": Pair(
        en="the number whose contacts go before the sendings is foreign and its bill is not held.",
        fr="le numéro dont les contacts précèdent les envois est étranger et sa facturation n'est "
        "pas détenue.",
    ),
    "supplier_bill": Pair(
        en="the bill of the number whose contacts go before the sendings is not held.",
        fr="la facturation du numéro dont les contacts précèdent les envois n'est pas détenue.",
    ),
    "above_supplier": Pair(
        en="the bill of the number whose contacts go before the sendings is held; records of "
        "phones say no more about what is above it.",
        fr="la facturation du numéro dont les contacts précèdent les envois est détenue ; des "
        "données de téléphones n'en disent pas plus sur ce qui est au-dessus.",
    ),
}
ALTERNATIVES = (
    Pair(
        en="Each rung has its own rival explanation; they stand in the measure rungs.",
        fr="Chaque échelon a son explication rivale ; elles figurent dans la mesure rungs.",
    ),
)
CAVEATS = (
    Pair(
        en="The number with most contacts of a network is who is reached by many, not who directs: "
        "published work finds one leader in five absent from phone records altogether, and high "
        "ranks seldom central. It is shown as a warning, and no rung rests on it.",
        fr="Le numéro le plus connecté d'un réseau est celui que beaucoup joignent, non celui qui "
        "dirige : selon les travaux publiés, un chef sur cinq est absent des données "
        "téléphoniques, et les hauts rangs sont rarement centraux. Il est montré en avertissement, "
        "et aucun échelon ne repose dessus.",
    ),
    Pair(
        en="Rungs are numbers in a role, not people; their strengths weigh overlapping records and "
        "are never multiplied.",
        fr="Les échelons sont des numéros dans un rôle, non des personnes ; leurs forces pèsent "
        "des données qui se recoupent et ne se multiplient jamais.",
    ),
)
MEASURES = {
    "rungs": Pair(
        en="From the foot up: role, number, log10 of the likelihood ratio of the finding it rests "
        "on (none: not evaluated), that finding, its rival explanation, what would refute it.",
        fr="Du pied vers le haut : rôle, numéro, log10 du rapport de vraisemblance du constat sur "
        "lequel il repose (aucun : non évalué), ce constat, son explication rivale, ce qui le "
        "réfuterait.",
    ),
    "cannot_go_higher": Pair(
        en="Why the records stop at the last rung.",
        fr="Pourquoi les données s'arrêtent au dernier échelon.",
    ),
    "clients": Pair(en="Callers of the network's lines.", fr="Appelants des lignes du réseau."),
    "couriers": Pair(en="Courier phones.", fr="Téléphones de livreurs."),
    "dispatches": Pair(en="Dispatch phones.", fr="Téléphones de régulation."),
    "suppliers": Pair(
        en="Numbers whose contacts with the dispatch phone go before sendings or waves of orders.",
        fr="Numéros dont les contacts avec la régulation précèdent envois ou vagues de commandes.",
    ),
    "most_connected": Pair(
        en="The number of the network with most contacts: a warning, not a rung.",
        fr="Le numéro du réseau qui a le plus de contacts : un avertissement, non un échelon.",
    ),
    "restocking": Pair(
        en="Contacts up with each possible supplier, those followed by a rise, and chance.",
        fr="Contacts avec chaque fournisseur possible, ceux suivis d'une hausse, et le hasard.",
    ),
}
