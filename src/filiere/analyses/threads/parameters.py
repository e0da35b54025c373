"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``threads``."""

    apart_min: int = whole(30, low=1, high=1440, unit="min", meaning=_say("parameter-apart"))
    around_min: int = whole(120, low=1, high=10080, unit="min", meaning=_say("parameter-around"))
    others: int = whole(2, low=1, high=4, unit="hits", meaning=_say("parameter-others"))
