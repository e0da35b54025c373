"""What does the analysis ``orders`` say to a reader, in both languages?"""

from filiere.model.evidence import Measure, Propositions
from filiere.wording.pair import Pair

QUESTION = Pair(
    en="How many orders does a line take, counted by complete cycles against chance?",
    fr="Combien de commandes une ligne reçoit-elle, comptées par cycles complets contre le "
    "hasard ?",
)
NO_LINE = Pair(
    en="No order line is in the ledger.", fr="Aucune ligne de commande n'est au registre."
)
NO_COURIER = Pair(
    en="No courier phone is in the ledger: no delivery can be seen, so no cycle can be counted.",
    fr="Aucun téléphone de livreur n'est au registre : aucune livraison n'est visible, donc aucun "
    "cycle ne peut être compté.",
)
CLAIM = Pair(
    en="{line}: {cycles} complete cycles (client to line, dispatch to courier, courier to that "
    "client) by the {couriers} courier phones of the ledger, chance taken off; 90 % interval "
    "{cycles_low} to {cycles_high}. If applications hide from {hidden_low} to {hidden_high} of the "
    "orders, and doors at which nobody rings others, there were {orders_low} to {orders_high}. "
    "{potential} incoming contacts, {confirmed} of them confirmed by a contact back.",
    fr="{line} : {cycles} cycles complets (client vers ligne, régulation vers livreur, livreur "
    "vers ce client) par les {couriers} téléphones de livreurs du registre, hasard déduit ; "
    "intervalle à 90 % : {cycles_low} à {cycles_high}. Si des applications cachent de {hidden_low} "
    "à {hidden_high} des commandes, et des portes où nul ne sonne d'autres encore, il y en eut "
    "{orders_low} à {orders_high}. {potential} contacts entrants, dont {confirmed} confirmés par "
    "un contact en retour.",
)
CLAIM_TWO_LEGS = Pair(
    en="{line}: {cycles} cycles of two legs (client to line, courier to that client; no dispatch "
    "phone is known) by the {couriers} courier phones of the ledger, chance taken off; 90 % "
    "interval {cycles_low} to {cycles_high}. If applications hide from {hidden_low} to "
    "{hidden_high} of the orders, and doors at which nobody rings others, there were {orders_low} "
    "to {orders_high}. {potential} incoming contacts, {confirmed} of them confirmed.",
    fr="{line} : {cycles} cycles à deux temps (client vers ligne, livreur vers ce client ; aucun "
    "téléphone de régulation n'est connu) par les {couriers} téléphones de livreurs du registre, "
    "hasard déduit ; intervalle à 90 % : {cycles_low} à {cycles_high}. Si des applications cachent "
    "de {hidden_low} à {hidden_high} des commandes, et des portes où nul ne sonne d'autres encore, "
    "il y en eut {orders_low} à {orders_high}. {potential} contacts entrants, dont {confirmed} "
    "confirmés.",
)
PROPOSITIONS = Propositions(
    hp=Pair(
        en="The three contacts of each cycle belong to one order.",
        fr="Les trois contacts de chaque cycle appartiennent à une même commande.",
    ),
    hd=Pair(
        en="They follow one another because the same phones are busy at the same hours.",
        fr="Ils se suivent parce que les mêmes téléphones sont actifs aux mêmes heures.",
    ),
    population=Pair(
        en="The same contacts, those of the couriers turned by whole days.",
        fr="Les mêmes contacts, ceux des livreurs décalés de jours entiers.",
    ),
)
ALTERNATIVES = (
    Pair(
        en="A call about something else, a wrong number, a complaint, a cancelled order.",
        fr="Un appel pour autre chose, une erreur, une réclamation, une commande annulée.",
    ),
    Pair(
        en="Two orders served in one visit, or two visits for one order.",
        fr="Deux commandes servies en une visite, ou deux visites pour une commande.",
    ),
)
CONTESTED: Measure = {"en": "contested", "fr": "contestée"}
"""What is said of each published rule."""
CAVEATS = (
    Pair(
        en="Cycles count orders all of whose legs left a record: a courier who does not ring, an "
        "application or a missing row hides an order. Read it as a floor.",
        fr="Les cycles comptent les commandes dont tous les temps ont laissé une trace : un "
        "livreur qui "
        "n'appelle pas, une application ou une ligne manquante en cache. À lire comme un plancher.",
    ),
    Pair(
        en="customer_days follows the rule used by prosecutions in the United Kingdom (Orochi); "
        "it is "
        "contested: it counts contacts, not orders.",
        fr="customer_days suit la règle employée par l'accusation au Royaume-Uni (Orochi) ; elle "
        "est "
        "contestée : elle compte des contacts, non des commandes.",
    ),
    Pair(
        en="confirmed follows the rule proposed for the defence (IDMU, 2025); it is contested: a "
        "contact "
        "back may have another cause, and an order may have none.",
        fr="confirmed suit la règle proposée pour la défense (IDMU, 2025) ; elle est contestée : "
        "un "
        "contact en retour peut avoir une autre cause, et une commande n'en avoir aucun.",
    ),
    Pair(
        en="No quantity, price or turnover follows from these counts.",
        fr="Aucune quantité, aucun prix ni chiffre d'affaires ne se déduit de ces comptes.",
    ),
)
NO_SENDING = Pair(
    en="No bulk sending of this line is in the records: customers are then all its callers.",
    fr="Aucun envoi groupé de cette ligne n'est dans les données : les clients sont alors tous ses "
    "appelants.",
)
MEASURES = {
    "potential": Pair(
        en="Incoming contacts of the line, those of one caller within 30 minutes counted once.",
        fr="Contacts entrants de la ligne, ceux d'un appelant dans les 30 minutes comptés une "
        "fois.",
    ),
    "confirmed": Pair(
        en="Those followed, within the limit and the same day, by a contact back from the line "
        "or a "
        "courier (IDMU rule, contested).",
        fr="Ceux suivis, dans le délai et le même jour, d'un contact en retour de la ligne ou d'un "
        "livreur (règle IDMU, contestée).",
    ),
    "cycles": Pair(
        en="Complete cycles less those expected by chance.",
        fr="Cycles complets moins ceux attendus du hasard.",
    ),
    "cycles_low": Pair(
        en="Lower end of the 90 % interval for the cycles of these couriers.",
        fr="Borne basse de l'intervalle à 90 % pour les cycles de ces livreurs.",
    ),
    "cycles_high": Pair(
        en="Upper end of the 90 % interval.", fr="Borne haute de l'intervalle à 90 %."
    ),
    "customer_days": Pair(
        en="Days on which a customer initiated an answered contact (Orochi rule, contested).",
        fr="Jours où un client a pris l'initiative d'un contact abouti (règle Orochi, contestée).",
    ),
    "expected_by_chance": Pair(
        en="Cycles found when the couriers' contacts are turned by whole days, mean.",
        fr="Cycles trouvés quand les contacts des livreurs sont décalés de jours entiers, moyenne.",
    ),
    "found": Pair(en="Cycles before taking chance off.", fr="Cycles avant déduction du hasard."),
    "sensitivity": Pair(
        en="Cycles less chance with each window halved and doubled.",
        fr="Cycles moins le hasard, avec chaque fenêtre divisée puis multipliée par deux.",
    ),
    "couriers": Pair(
        en="Courier phones of the ledger whose visits are counted.",
        fr="Téléphones de livreurs du registre dont les visites sont comptées.",
    ),
    "reference_rules": Pair(
        en="The two published counting rules, by name, with their parameters; both contested.",
        fr="Les deux règles de comptage publiées, par leur nom, avec leurs paramètres ; toutes "
        "deux contestées.",
    ),
    "orders_low": Pair(
        en="Fewest orders: lower end of the cycles, over the least share that applications hide.",
        fr="Moins de commandes possible : borne basse des cycles, pour la plus petite part que "
        "cachent des applications.",
    ),
    "orders_high": Pair(
        en="Most orders: what the dispatch phone sent (or all incoming contacts, where none is "
        "known), over the largest share that applications hide.",
        fr="Plus de commandes possible : ce que la régulation a envoyé (ou tous les contacts "
        "entrants si elle est inconnue), pour la plus grande part que cachent des applications.",
    ),
    "hidden_low": Pair(
        en="Least share of the orders that leave no record; an assumption, to be changed.",
        fr="Plus petite part des commandes sans trace ; une hypothèse, à modifier.",
    ),
    "hidden_high": Pair(
        en="Largest share of the orders that leave no record; an assumption, to be changed.",
        fr="Plus grande part des commandes sans trace ; une hypothèse, à modifier.",
    ),
    "by_day": Pair(
        en="Cycles found by local day of the delivery.",
        fr="Cycles trouvés par jour local de la livraison.",
    ),
    "by_hour": Pair(
        en="Cycles found by local hour of the delivery.",
        fr="Cycles trouvés par heure locale de la livraison.",
    ),
    "by_area": Pair(
        en="Cells that served the couriers at the door, three deliveries or more: each is a "
        "region, never a point.",
        fr="Cellules qui desservaient les livreurs à la porte, dès trois livraisons : chacune est "
        "une région, jamais un point.",
    ),
    "customer_days_6s": Pair(
        en="customer_days with the other published cut-off, 6 s.",
        fr="customer_days avec l'autre seuil publié, 6 s.",
    ),
    "sent": Pair(
        en="Contacts from the dispatch phones to the couriers, within 3 minutes counted once.",
        fr="Contacts des téléphones de régulation vers les livreurs, comptés une fois en 3 "
        "minutes.",
    ),
}
