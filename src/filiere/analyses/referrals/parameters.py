"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.signals.introducers import NewcomerRules
from filiere.wording.pair import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(NewcomerRules):
    """The parameters of ``referrals``."""

    window_d: int = whole(
        3,
        low=1,
        high=90,
        unit="d",
        meaning=Pair(
            en="Days before the first contact in which an introducer is looked for.",
            fr="Jours avant le premier contact où l'on cherche un introducteur.",
        ),
    )
    history_d: int = whole(
        7,
        low=0,
        high=365,
        unit="d",
        meaning=Pair(
            en="A newcomer's first contact comes so many days after records of the line, and its "
            "use, begin.",
            fr="Le premier contact d'un nouveau venu suit d'autant de jours le début des données "
            "de la ligne et de son usage.",
        ),
    )
    min_contacts: int = whole(
        2,
        low=1,
        high=1000,
        unit="contacts",
        meaning=Pair(
            en="Fewest contacts of a newcomer with the line.",
            fr="Nombre minimal de contacts d'un nouveau venu avec la ligne.",
        ),
    )
    min_share: float = real(
        0.5,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=Pair(
            en="Least share at which a number is said to stand out.",
            fr="Part minimale à partir de laquelle un numéro est dit se détacher.",
        ),
    )
    services: int = whole(
        0,
        low=0,
        high=1,
        unit="0 or 1",
        meaning=Pair(
            en="1: also ask for numbers classed as lawful services, for comparison.",
            fr="1 : interroger aussi les numéros classés services licites, pour comparaison.",
        ),
    )
