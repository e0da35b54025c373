"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``deaths``."""

    window_h: int = whole(
        24,
        low=1,
        high=168,
        unit="h",
        meaning=_say("parameters-window-h"),
    )
    within_min: int = whole(
        180,
        low=1,
        high=1440,
        unit="min",
        meaning=_say("parameters-within-min"),
    )
    max_p: float = real(
        0.2,
        low=0.0,
        high=1.0,
        unit="probability",
        meaning=_say("parameters-max-p"),
    )
    most_pairs: int = whole(
        3,
        low=0,
        high=1000,
        unit="pairs",
        meaning=_say("parameters-most-pairs"),
    )
