"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``reconcile``."""

    window_s: int = whole(60, low=5, high=600, unit="s", meaning=_say("parameter-window"))
    search_h: int = whole(26, low=1, high=240, unit="h", meaning=_say("parameter-search"))
    duration_s: int = whole(2, low=0, high=60, unit="s", meaning=_say("parameter-duration"))
    counterparts: int = whole(
        3, low=3, high=50, unit="numbers", meaning=_say("parameter-counterparts")
    )
    max_p: float = real(
        0.001, low=0.0, high=0.5, unit="probability", meaning=_say("parameter-max-p")
    )
