"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``payments``."""

    order_min: int = whole(10, low=1, high=720, unit="min", meaning=_say("parameter-order-min"))
    stock_min: int = whole(240, low=1, high=2880, unit="min", meaning=_say("parameter-stock-min"))
