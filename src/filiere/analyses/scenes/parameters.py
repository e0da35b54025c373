"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``scenes``."""

    apart_km: int = whole(5, low=0, high=1000, unit="km", meaning=_say("parameters-apart-km"))
    apart_h: int = whole(6, low=1, high=720, unit="h", meaning=_say("parameters-apart-h"))
    max_chance: float = real(
        1.0, low=0.0, high=100_000.0, unit="numbers", meaning=_say("parameters-max-chance")
    )
    most: int = whole(30, low=1, high=10_000, unit="numbers", meaning=_say("parameters-most"))
