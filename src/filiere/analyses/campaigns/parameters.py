"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``campaigns``."""

    min_recipients: int = whole(
        15,
        low=2,
        high=10_000,
        unit="numbers",
        meaning=_say("parameters-min-recipients"),
    )
    min_same: int = whole(
        5,
        low=2,
        high=10_000,
        unit="numbers",
        meaning=_say("parameters-min-same"),
    )
    chunk_s: int = whole(
        600,
        low=1,
        high=86_400,
        unit="s",
        meaning=_say("parameters-chunk-s"),
    )
    pause_s: int = whole(
        1800,
        low=1,
        high=86_400,
        unit="s",
        meaning=_say("parameters-pause-s"),
    )
    reply_s: int = whole(
        3600,
        low=0,
        high=86_400,
        unit="s",
        meaning=_say("parameters-reply-s"),
    )
    repeats: float = real(
        1.5,
        low=1.0,
        high=100.0,
        unit="texts",
        meaning=_say("parameters-repeats"),
    )
    effect_s: int = whole(
        86_400,
        low=60,
        high=604_800,
        unit="s",
        meaning=_say("parameters-effect-s"),
    )
