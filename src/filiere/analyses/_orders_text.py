"""What does the analysis ``orders`` say to a reader, in both languages?"""

from filiere.analysis import Parameter
from filiere.model.evidence import Propositions
from filiere.model.text import Text

QUESTION = Text(
    en="How many orders does a line take, counted by complete cycles against chance?",
    fr="Combien de commandes une ligne reçoit-elle, comptées par cycles complets contre le "
    "hasard ?",
)
NO_LINE = Text(
    en="No order line is in the ledger.", fr="Aucune ligne de commande n'est au registre."
)
NO_COURIER = Text(
    en="No courier phone is in the ledger: no delivery can be seen, so no cycle can be counted.",
    fr="Aucun téléphone de livreur n'est au registre : aucune livraison n'est visible, donc aucun "
    "cycle ne peut être compté.",
)
CLAIM = Text(
    en="{line}: {cycles} complete cycles (client to line, dispatch to courier, courier to that "
    "client) beyond the {expected_by_chance} that chance would give; 90 % interval {cycles_low} to "
    "{cycles_high}. {potential} incoming contacts, {confirmed} of them confirmed by a contact "
    "back.",
    fr="{line} : {cycles} cycles complets (client vers ligne, régulation vers livreur, livreur "
    "vers ce "
    "client) au-delà des {expected_by_chance} que donnerait le hasard ; intervalle à 90 % : "
    "{cycles_low} à {cycles_high}. {potential} contacts entrants, dont {confirmed} confirmés par "
    "un "
    "contact en retour.",
)
CLAIM_TWO_LEGS = Text(
    en="{line}: {cycles} cycles of two legs (client to line, courier to that client; no dispatch "
    "phone is known) beyond the {expected_by_chance} that chance would give; 90 % interval "
    "{cycles_low} to {cycles_high}. {potential} incoming contacts, {confirmed} of them confirmed.",
    fr="{line} : {cycles} cycles à deux temps (client vers ligne, livreur vers ce client ; aucun "
    "téléphone de régulation n'est connu) au-delà des {expected_by_chance} que donnerait le "
    "hasard ; "
    "intervalle à 90 % : {cycles_low} à {cycles_high}. {potential} contacts entrants, dont "
    "{confirmed} confirmés.",
)
PROPOSITIONS = Propositions(
    hp=Text(
        en="The three contacts of each cycle belong to one order.",
        fr="Les trois contacts de chaque cycle appartiennent à une même commande.",
    ),
    hd=Text(
        en="They follow one another because the same phones are busy at the same hours.",
        fr="Ils se suivent parce que les mêmes téléphones sont actifs aux mêmes heures.",
    ),
    population=Text(
        en="The same contacts, those of the couriers turned by whole days.",
        fr="Les mêmes contacts, ceux des livreurs décalés de jours entiers.",
    ),
)
ALTERNATIVES = (
    Text(
        en="A call about something else, a wrong number, a complaint, a cancelled order.",
        fr="Un appel pour autre chose, une erreur, une réclamation, une commande annulée.",
    ),
    Text(
        en="Two orders served in one visit, or two visits for one order.",
        fr="Deux commandes servies en une visite, ou deux visites pour une commande.",
    ),
)
CAVEATS = (
    Text(
        en="Cycles count orders all of whose legs left a record: a courier who does not ring, an "
        "application or a missing row hides an order. Read it as a floor.",
        fr="Les cycles comptent les commandes dont tous les temps ont laissé une trace : un "
        "livreur qui "
        "n'appelle pas, une application ou une ligne manquante en cache. À lire comme un plancher.",
    ),
    Text(
        en="customer_days follows the rule used by prosecutions in the United Kingdom (Orochi); "
        "it is "
        "contested: it counts contacts, not orders.",
        fr="customer_days suit la règle employée par l'accusation au Royaume-Uni (Orochi) ; elle "
        "est "
        "contestée : elle compte des contacts, non des commandes.",
    ),
    Text(
        en="confirmed follows the rule proposed for the defence (IDMU, 2025); it is contested: a "
        "contact "
        "back may have another cause, and an order may have none.",
        fr="confirmed suit la règle proposée pour la défense (IDMU, 2025) ; elle est contestée : "
        "un "
        "contact en retour peut avoir une autre cause, et une commande n'en avoir aucun.",
    ),
    Text(
        en="No quantity, price or turnover follows from these counts.",
        fr="Aucune quantité, aucun prix ni chiffre d'affaires ne se déduit de ces comptes.",
    ),
)
NO_SENDING = Text(
    en="No bulk sending of this line is in the records: customers are then all its callers.",
    fr="Aucun envoi groupé de cette ligne n'est dans les données : les clients sont alors tous ses "
    "appelants.",
)
MEASURES = {
    "potential": Text(
        en="Incoming contacts of the line, those of one caller within 30 minutes counted once.",
        fr="Contacts entrants de la ligne, ceux d'un appelant dans les 30 minutes comptés une "
        "fois.",
    ),
    "confirmed": Text(
        en="Those followed, within the limit and the same day, by a contact back from the line "
        "or a "
        "courier (IDMU rule, contested).",
        fr="Ceux suivis, dans le délai et le même jour, d'un contact en retour de la ligne ou d'un "
        "livreur (règle IDMU, contestée).",
    ),
    "cycles": Text(
        en="Complete cycles less those expected by chance.",
        fr="Cycles complets moins ceux attendus du hasard.",
    ),
    "cycles_low": Text(
        en="Lower end of the 90 % interval (days drawn again).",
        fr="Borne basse de l'intervalle à 90 % (jours retirés au sort).",
    ),
    "cycles_high": Text(
        en="Upper end of the 90 % interval.", fr="Borne haute de l'intervalle à 90 %."
    ),
    "customer_days": Text(
        en="Days on which a customer initiated an answered contact (Orochi rule, contested).",
        fr="Jours où un client a pris l'initiative d'un contact abouti (règle Orochi, contestée).",
    ),
    "expected_by_chance": Text(
        en="Cycles found when the couriers' contacts are turned by whole days, mean.",
        fr="Cycles trouvés quand les contacts des livreurs sont décalés de jours entiers, moyenne.",
    ),
    "found": Text(en="Cycles before taking chance off.", fr="Cycles avant déduction du hasard."),
    "sensitivity": Text(
        en="Cycles with each window halved and doubled.",
        fr="Cycles avec chaque fenêtre divisée puis multipliée par deux.",
    ),
    "customer_days_6s": Text(
        en="customer_days with the other published cut-off, 6 s.",
        fr="customer_days avec l'autre seuil publié, 6 s.",
    ),
    "sent": Text(
        en="Contacts from the dispatch phones to the couriers, within 3 minutes counted once.",
        fr="Contacts des téléphones de régulation vers les livreurs, comptés une fois en 3 "
        "minutes.",
    ),
}
PARAMETERS = {
    "order_s": Parameter(
        default=43_200,
        unit="s",
        meaning=Text(
            en="Longest time from the client's contact to the courier's.",
            fr="Délai le plus long du contact du client à celui du livreur.",
        ),
    ),
    "relay_s": Parameter(
        default=43_200,
        unit="s",
        meaning=Text(
            en="Longest time from the client's contact to the dispatch phone's.",
            fr="Délai le plus long du contact du client à celui du téléphone de régulation.",
        ),
    ),
    "confirm_s": Parameter(
        default=7200,
        unit="s",
        meaning=Text(
            en="IDMU rule: longest time to the contact back.",
            fr="Règle IDMU : délai le plus long jusqu'au contact en retour.",
        ),
    ),
    "answered_s": Parameter(
        default=4,
        unit="s",
        meaning=Text(
            en="Orochi rule: a call counts above this duration (published: 4 and 6).",
            fr="Règle Orochi : un appel compte au-delà de cette durée (publiées : 4 et 6).",
        ),
    ),
    "bulk": Parameter(
        default=10,
        unit="numbers",
        meaning=Text(
            en="Recipients in one hour that make a bulk sending.",
            fr="Destinataires en une heure qui font un envoi groupé.",
        ),
    ),
    "draws": Parameter(
        default=999,
        unit="draws",
        meaning=Text(
            en="Draws of days for the interval; the seed is fixed.",
            fr="Tirages de jours pour l'intervalle ; la graine est fixe.",
        ),
    ),
}
