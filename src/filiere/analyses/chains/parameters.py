"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``chains``."""

    within_min: int = whole(10, low=1, high=240, unit="min", meaning=_say("parameters-within-min"))
    least_times: int = whole(
        4, low=2, high=1000, unit="hits", meaning=_say("parameters-least-times")
    )
    max_chance: float = real(
        0.05, low=0.0, high=100.0, unit="hits", meaning=_say("parameters-max-chance")
    )
    most: int = whole(20, low=1, high=1000, unit="hits", meaning=_say("parameters-most"))
