"""What does the analysis ``couriers`` say to a reader, in both languages?"""

from filiere.analysis import Weighing
from filiere.model.evidence import Propositions
from filiere.wording.pair import Pair

QUESTION = Pair(
    en="Which phones deliver what an order line takes, and when do they work?",
    fr="Quels téléphones livrent ce qu'une ligne de commande reçoit, et quand travaillent-ils ?",
)
NO_LINE = Pair(
    en="No order line is in the ledger.", fr="Aucune ligne de commande n'est au registre."
)
CLAIM = Pair(
    en="{dispatch} reaches {courier} {sent} times, in time with what {line} receives; {courier} "
    "reaches callers of {line} {rang} times soon after their calls, between {shift_hours}. It "
    "reaches {callers_reached} of these callers at any time, and {others_reached} other numbers.",
    fr="{dispatch} joint {courier} {sent} fois, au rythme de ce que {line} reçoit ; {courier} "
    "joint {rang} fois des appelants de {line} peu après leurs appels, entre {shift_hours}. Il "
    "joint {callers_reached} de ces appelants à tout moment, et {others_reached} autres numéros.",
)
CLAIM_SENT = Pair(
    en="{dispatch} reaches {courier} {sent} times, without clear timing; {courier} reaches callers "
    "of {line} {rang} times soon after their calls, between {shift_hours}. It reaches "
    "{callers_reached} of these callers at any time, and {others_reached} other numbers.",
    fr="{dispatch} joint {courier} {sent} fois, sans rythme net ; {courier} joint {rang} fois des "
    "appelants de {line} peu après leurs appels, entre {shift_hours}. Il joint {callers_reached} "
    "de ces appelants à tout moment, et {others_reached} autres numéros.",
)
CLAIM_WITHOUT_DISPATCH = Pair(
    en="{courier} reaches {clients_rung} callers of {line}, {rang} times, soon after they called "
    "it, between {shift_hours}; no dispatch phone reaches it in the records. It reaches "
    "{callers_reached} of these callers at any time, and {others_reached} other numbers.",
    fr="{courier} joint {clients_rung} appelants de {line}, {rang} fois, peu après leurs appels, "
    "entre {shift_hours} ; aucun téléphone de régulation ne le joint dans les données. Il joint "
    "{callers_reached} de ces appelants à tout moment, et {others_reached} autres numéros.",
)
PROPOSITIONS = Propositions(
    hp=Pair(
        en="{courier} brings to callers of {line} what they ordered.",
        fr="{courier} apporte aux appelants de {line} ce qu'ils ont commandé.",
    ),
    hd=Pair(
        en="{courier} reaches those numbers for reasons that have nothing to do with {line}.",
        fr="{courier} joint ces numéros pour des raisons étrangères à {line}.",
    ),
    population=Pair(
        en="Phones in contact with the dispatch phone or with the same callers.",
        fr="Téléphones en contact avec le téléphone de régulation ou avec les mêmes appelants.",
    ),
)
OTHERS = {
    "rider": (
        Pair(en="a rider of a lawful service", fr="un livreur d'un service licite"),
        Pair(
            en="{courier} works for a lawful service that the same people use at the same hours.",
            fr="{courier} travaille pour un service licite que les mêmes personnes utilisent aux "
            "mêmes heures.",
        ),
        Pair(
            en="Riders, drivers, technicians and nurses of lawful services in contact with callers "
            "of the line.",
            fr="Livreurs, chauffeurs, techniciens et infirmiers de services licites en contact "
            "avec des appelants de la ligne.",
        ),
    ),
    "acquaintance": (
        Pair(en="an acquaintance of several callers", fr="une connaissance de plusieurs appelants"),
        Pair(
            en="{courier} knows several callers of {line}.",
            fr="{courier} connaît plusieurs appelants de {line}.",
        ),
        Pair(
            en="Other phones that reach two callers or more.",
            fr="Autres téléphones qui joignent deux appelants ou plus.",
        ),
    ),
    "contact": (
        Pair(
            en="another contact of the dispatch phone",
            fr="un autre contact du téléphone de régulation",
        ),
        Pair(
            en="{courier} is in touch with the same phones for another reason than deliveries.",
            fr="{courier} est en relation avec les mêmes téléphones pour une autre raison que des "
            "livraisons.",
        ),
        Pair(
            en="Suppliers, own phones and associated firms that the dispatch phone reaches.",
            fr="Fournisseurs, téléphones personnels et commerces associés que joint le téléphone "
            "de régulation.",
        ),
    ),
}
"""The look-alikes of a courier, each a population of its own."""

WEIGHINGS = tuple(
    Weighing(
        curve=f"couriers_{name}_v1",
        alternative=alternative,
        propositions=Propositions(hp=PROPOSITIONS.hp, hd=hd, population=population),
    )
    for name, (alternative, hd, population) in OTHERS.items()
)

ALTERNATIVES = (
    Pair(
        en="A friend or relative of several callers.",
        fr="Un ami ou un parent de plusieurs appelants.",
    ),
    Pair(
        en="A lawful service used by the same people at the same hours.",
        fr="Un service licite utilisé par les mêmes personnes aux mêmes heures.",
    ),
    Pair(
        en="A second dispatch phone, or a supplier's.",
        fr="Un second téléphone de régulation, ou celui d'un fournisseur.",
    ),
)
CAVEATS = (
    Pair(
        en="A phone is described, never who carried it; several people may share one.",
        fr="Un téléphone est décrit, jamais la personne qui le portait ; plusieurs peuvent se le "
        "partager.",
    ),
    Pair(
        en="Deliveries counts visible contacts: applications and missing rows hide some, and a "
        "second "
        "contact for one delivery adds some.",
        fr="Le nombre de livraisons compte des contacts visibles : les applications et les lignes "
        "manquantes en cachent, un second contact pour une livraison en ajoute.",
    ),
    Pair(
        en="Another number of one handset may be its next number, or a passenger's.",
        fr="Un autre numéro du même boîtier peut être son numéro suivant, ou celui d'un passager.",
    ),
)
MEASURES = {
    "deliveries": Pair(
        en="Times sent by the dispatch phone, or visits to callers where these are more.",
        fr="Envois par le téléphone de régulation, ou visites à des appelants s'il y en a plus.",
    ),
    "shift_hours": Pair(
        en="Shortest part of the local day with 95 % of these contacts.",
        fr="Plus courte plage de la journée locale contenant 95 % de ces contacts.",
    ),
    "private_phone": Pair(
        en="Another number of the same handset in the same period, if there is one.",
        fr="Autre numéro du même boîtier dans la même période, s'il y en a un.",
    ),
    "sent": Pair(
        en="Contacts from the dispatch phone, those within 3 minutes counted once.",
        fr="Contacts du téléphone de régulation, comptés une fois dans un délai de 3 minutes.",
    ),
    "rang": Pair(
        en="Contacts to callers of the line soon after their calls, likewise.",
        fr="Contacts vers des appelants de la ligne peu après leurs appels, de même.",
    ),
    "clients_rung": Pair(
        en="Different callers so reached.", fr="Appelants différents ainsi joints."
    ),
    "callers_reached": Pair(
        en="Different callers of the line that it reaches at any time, bulk texts left out.",
        fr="Appelants différents de la ligne qu'il joint à tout moment, hors messages groupés.",
    ),
    "others_reached": Pair(
        en="Other numbers that it reaches, likewise.", fr="Autres numéros qu'il joint, de même."
    ),
}
