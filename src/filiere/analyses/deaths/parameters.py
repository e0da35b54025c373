"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording.pair import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``deaths``."""

    window_h: int = whole(
        24,
        low=1,
        high=168,
        unit="h",
        meaning=Pair(
            en="Hours before each death that are looked at.",
            fr="Heures examinées avant chaque décès.",
        ),
    )
    within_min: int = whole(
        180,
        low=1,
        high=1440,
        unit="min",
        meaning=Pair(
            en="Longest wait from the contact with a line to the call that follows.",
            fr="Plus longue attente du contact avec une ligne à l'appel qui suit.",
        ),
    )
    max_p: float = real(
        0.2,
        low=0.0,
        high=1.0,
        unit="probability",
        meaning=Pair(
            en="A pair that chance gives more often than this is not listed.",
            fr="Un couple que le hasard donne plus souvent que cela n'est pas listé.",
        ),
    )
    most_pairs: int = whole(
        3,
        low=0,
        high=1000,
        unit="pairs",
        meaning=Pair(
            en="Most pairs listed per death.", fr="Nombre maximal de couples listés par décès."
        ),
    )
