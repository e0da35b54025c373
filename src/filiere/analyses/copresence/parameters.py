"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording.pair import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``copresence``."""

    max_chance: float = real(
        1.0,
        low=1e-6,
        high=20.0,
        unit="pairs",
        meaning=Pair(
            en="Pairs of strangers that a search may list by chance.",
            fr="Paires d'inconnus qu'une recherche peut lister par hasard.",
        ),
    )
    min_switches: int = whole(
        30,
        low=2,
        high=10_000,
        unit="switches",
        meaning=Pair(
            en="Fewest switches of a pair that is found by searching.",
            fr="Nombre minimal d'alternances d'une paire trouvée par une recherche.",
        ),
    )
    most: int = whole(
        30,
        low=1,
        high=1000,
        unit="phones",
        meaning=Pair(
            en="Companions that the open search keeps for each phone.",
            fr="Compagnons que la recherche ouverte garde pour chaque téléphone.",
        ),
    )
    cap: int = whole(
        200,
        low=2,
        high=10_000,
        unit="phones",
        meaning=Pair(
            en="Most phones in a place and hour that still counts in the open search.",
            fr="Plus grand nombre de téléphones en un lieu et une heure qui compte encore dans la "
            "recherche ouverte.",
        ),
    )
