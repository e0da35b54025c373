"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``consistency``."""

    least_lag_s: int = whole(
        30, low=1, high=86_400, unit="s", meaning=_say("parameters-least-lag-s")
    )
    listed: int = whole(50, low=1, high=10_000, unit="findings", meaning=_say("parameters-listed"))
