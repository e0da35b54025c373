"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``copresence``."""

    max_chance: float = real(
        1.0,
        low=1e-6,
        high=20.0,
        unit="pairs",
        meaning=_say("parameters-max-chance"),
    )
    min_switches: int = whole(
        30,
        low=2,
        high=10_000,
        unit="switches",
        meaning=_say("parameters-min-switches"),
    )
    most: int = whole(
        30,
        low=1,
        high=1000,
        unit="phones",
        meaning=_say("parameters-most"),
    )
    cap: int = whole(
        200,
        low=2,
        high=10_000,
        unit="phones",
        meaning=_say("parameters-cap"),
    )
