"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import ordered, real, whole
from filiere.wording.pair import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``orders``."""

    order_s: int = whole(
        43_200,
        low=60,
        high=172_800,
        unit="s",
        meaning=Pair(
            en="Longest time from the client's contact to the courier's.",
            fr="Délai le plus long du contact du client à celui du livreur.",
        ),
    )
    relay_s: int = whole(
        43_200,
        low=60,
        high=172_800,
        unit="s",
        meaning=Pair(
            en="Longest time from the client's contact to the dispatch phone's.",
            fr="Délai le plus long du contact du client à celui du téléphone de régulation.",
        ),
    )
    confirm_s: int = whole(
        7200,
        low=60,
        high=172_800,
        unit="s",
        meaning=Pair(
            en="IDMU rule: longest time to the contact back.",
            fr="Règle IDMU : délai le plus long jusqu'au contact en retour.",
        ),
    )
    answered_s: int = whole(
        4,
        low=0,
        high=3600,
        unit="s",
        meaning=Pair(
            en="Orochi rule: a call counts above this duration (published: 4 and 6).",
            fr="Règle Orochi : un appel compte au-delà de cette durée (publiées : 4 et 6).",
        ),
    )
    bulk: int = whole(
        10,
        low=2,
        high=10_000,
        unit="numbers",
        meaning=Pair(
            en="Recipients in one hour that make a bulk sending.",
            fr="Destinataires en une heure qui font un envoi groupé.",
        ),
    )
    delivery_s: int = whole(
        14_400,
        low=60,
        high=172_800,
        unit="s",
        meaning=Pair(
            en="Longest time from the dispatch phone's contact to the courier's with the client.",
            fr="Délai le plus long du contact de la régulation à celui du livreur avec le client.",
        ),
    )
    visit_s: int = whole(
        1800,
        low=0,
        high=86_400,
        unit="s",
        meaning=Pair(
            en="A courier's contacts with one client closer than this are one visit.",
            fr="Les contacts d'un livreur avec un client plus proches que cela sont une visite.",
        ),
    )
    hidden_low: float = real(
        0.0,
        low=0.0,
        high=0.99,
        unit="share",
        meaning=Pair(
            en="Least share of the orders that leave no record (applications, face to face).",
            fr="Plus petite part des commandes sans trace (applications, de vive voix).",
        ),
    )
    hidden_high: float = real(
        0.5,
        low=0.0,
        high=0.99,
        unit="share",
        meaning=Pair(
            en="Largest share of the orders that leave no record; no figure is published, so it is "
            "an assumption to be argued.",
            fr="Plus grande part des commandes sans trace ; aucun chiffre n'est publié, c'est donc "
            "une hypothèse à débattre.",
        ),
    )

    def __post_init__(self) -> None:
        ordered("orders", self, "hidden_low", "hidden_high")
