"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording.pair import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``ladder``."""

    min_ups: int = whole(
        3,
        low=1,
        high=1000,
        unit="contacts",
        meaning=Pair(
            en="Fewest contacts up with a possible supplier, four hours apart.",
            fr="Nombre minimal de contacts avec un fournisseur possible, à quatre heures d'écart.",
        ),
    )
    max_chance: float = real(
        0.05,
        low=0.0,
        high=1000.0,
        unit="hits",
        meaning=Pair(
            en="Most suppliers expected by chance among the contacts of a network's heads.",
            fr="Nombre maximal de fournisseurs attendus du hasard parmi les contacts d'un réseau.",
        ),
    )
    own_courier: int = whole(
        5,
        low=1,
        high=10_000,
        unit="contacts",
        meaning=Pair(
            en="A line that reaches a courier so often sends it itself.",
            fr="Une ligne qui joint un livreur aussi souvent l'envoie elle-même.",
        ),
    )
