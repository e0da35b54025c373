"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``plausibility``."""

    speed_kmh: int = whole(
        250,
        low=1,
        high=2000,
        unit="km/h",
        meaning=_say("parameters-speed-kmh"),
    )
    floor_km: int = whole(
        30,
        low=0,
        high=1000,
        unit="km",
        meaning=_say("parameters-floor-km"),
    )
    at_once_s: int = whole(
        60,
        low=0,
        high=3600,
        unit="s",
        meaning=_say("parameters-at-once-s"),
    )
    retention_d: int = whole(
        365,
        low=1,
        high=3650,
        unit="d",
        meaning=_say("parameters-retention-d"),
    )
    gap_times: int = whole(
        5,
        low=1,
        high=1000,
        unit="times",
        meaning=_say("parameters-gap-times"),
    )
    gap_least_h: int = whole(
        72,
        low=1,
        high=8760,
        unit="h",
        meaning=_say("parameters-gap-least-h"),
    )
    identical_percent: int = whole(
        1,
        low=0,
        high=100,
        unit="%",
        meaning=_say("parameters-identical-percent"),
    )
    listed: int = whole(
        20,
        low=0,
        high=10_000,
        unit="findings",
        meaning=_say("parameters-listed"),
    )
