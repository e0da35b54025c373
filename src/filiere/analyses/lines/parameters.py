"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import ordered, real, whole
from filiere.signals.line_traits import LineRules
from filiere.wording.pair import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(LineRules):
    """The parameters of ``lines``."""

    min_callers: int = whole(
        12,
        low=2,
        high=10_000,
        unit="numbers",
        meaning=Pair(en="Fewest callers of a candidate.", fr="Nombre minimal d'appelants."),
    )
    max_candidates: int = whole(
        4000,
        low=1,
        high=100_000,
        unit="numbers",
        meaning=Pair(
            en="Most-called numbers examined at most.",
            fr="Numéros les plus joints examinés, au plus.",
        ),
    )
    callback_s: int = whole(
        7200,
        low=60,
        high=86_400,
        unit="s",
        meaning=Pair(
            en="Time within which another phone reaches the caller.",
            fr="Délai dans lequel un autre téléphone joint l'appelant.",
        ),
    )
    min_reached: int = whole(
        3,
        low=1,
        high=1000,
        unit="numbers",
        meaning=Pair(
            en="Fewest callers that a third phone reaches.",
            fr="Nombre minimal d'appelants joints par un téléphone tiers.",
        ),
    )
    callback_p: float = real(
        1e-3,
        low=1e-12,
        high=1.0,
        unit="probability",
        meaning=Pair(
            en="A third phone's excess after the call is rarer than this.",
            fr="L'excès d'un téléphone tiers après l'appel est plus rare que cela.",
        ),
    )
    service_p: float = real(
        1e-6,
        low=1e-12,
        high=1.0,
        unit="probability",
        meaning=Pair(
            en="A number that is no line is listed as a service if one excess is rarer than this.",
            fr="Un numéro qui n'est pas une ligne est signalé comme service si un excès est plus "
            "rare "
            "que cela.",
        ),
    )
    relay_s: int = whole(
        900,
        low=60,
        high=14_400,
        unit="s",
        meaning=Pair(
            en="Time within which the relay phone goes out.",
            fr="Délai dans lequel le téléphone relais appelle.",
        ),
    )
    relay_p: float = real(
        1e-5,
        low=1e-12,
        high=1.0,
        unit="probability",
        meaning=Pair(
            en="The relay's timing is rarer than this under the turned-hour null.",
            fr="Le minutage du relais est plus rare que cela sous l'hypothèse d'heures tournées.",
        ),
    )
    max_known: float = real(
        0.2,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=Pair(
            en="Largest share of pairs of callers who know each other.",
            fr="Plus grande part de couples d'appelants qui se connaissent.",
        ),
    )
    max_acquainted: float = real(
        0.4,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=Pair(
            en="Up to this share, a number that lived less than the records or wrote in bulk is "
            "examined all the same; three points more are asked of it.",
            fr="Jusqu'à cette part, un numéro qui a vécu moins que les données ou écrit en "
            "nombre est "
            "examiné tout de même ; trois points de plus lui sont demandés.",
        ),
    )
    short_call_s: int = whole(
        30,
        low=1,
        high=3600,
        unit="s",
        meaning=Pair(
            en="Calls are short if the median of those answered is at most this.",
            fr="Les appels sont brefs si la médiane de ceux aboutis ne dépasse pas cela.",
        ),
    )
    asked_again: float = real(
        2.0,
        low=1.0,
        high=100.0,
        unit="contacts",
        meaning=Pair(
            en="Contacts per caller and day from which callers ask again; often: a quarter more.",
            fr="Contacts par appelant et par jour à partir desquels les appelants relancent ; "
            "souvent : un quart de plus.",
        ),
    )
    least_points: int = whole(
        18,
        low=-100,
        high=100,
        unit="points",
        meaning=Pair(
            en="Points from which the role is line.",
            fr="Points à partir desquels le rôle est ligne.",
        ),
    )
    clear_points: int = whole(
        21,
        low=-100,
        high=100,
        unit="points",
        meaning=Pair(
            en="Points below which a line is told to be perhaps a lawful delivery service.",
            fr="Points au-dessous desquels une ligne est dite peut-être un service licite de "
            "livraison.",
        ),
    )

    def __post_init__(self) -> None:
        ordered("lines", self, "max_known", "max_acquainted")
        ordered("lines", self, "least_points", "clear_points")
