"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.signals.successors import SuccessorRules
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(SuccessorRules):
    """The parameters of ``succession``."""

    min_silence: float = real(
        2.0,
        low=0.1,
        high=100.0,
        unit="nats",
        meaning=_say("parameters-min-silence"),
    )
    min_uses: int = whole(
        2,
        low=1,
        high=10_000,
        unit="uses",
        meaning=_say("parameters-min-uses"),
    )
    gap_d: int = whole(
        14,
        low=0,
        high=365,
        unit="d",
        meaning=_say("parameters-gap-d"),
    )
    overlap_d: int = whole(
        1,
        low=0,
        high=365,
        unit="d",
        meaning=_say("parameters-overlap-d"),
    )
    min_shared: int = whole(
        2,
        low=1,
        high=1000,
        unit="contacts",
        meaning=_say("parameters-min-shared"),
    )
    min_share: float = real(
        0.9,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("parameters-min-share"),
    )
    most_none: int = whole(
        2000,
        low=0,
        high=100_000,
        unit="numbers",
        meaning=_say("parameters-most-none"),
    )
    min_rows: int = whole(
        2,
        low=1,
        high=10_000,
        unit="rows",
        meaning=_say("parameters-min-rows"),
    )
    listed: int = whole(
        500,
        low=0,
        high=100_000,
        unit="findings",
        meaning=_say("parameters-listed"),
    )
