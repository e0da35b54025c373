"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``ladder``."""

    min_ups: int = whole(
        3,
        low=1,
        high=1000,
        unit="contacts",
        meaning=_say("parameters-min-ups"),
    )
    max_chance: float = real(
        0.05,
        low=0.0,
        high=1000.0,
        unit="hits",
        meaning=_say("parameters-max-chance"),
    )
    own_courier: int = whole(
        5,
        low=1,
        high=10_000,
        unit="contacts",
        meaning=_say("parameters-own-courier"),
    )
