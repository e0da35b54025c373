"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``front``."""

    busy: int = whole(3, low=2, high=1000, unit="numbers", meaning=_say("parameter-busy"))
    least_share: float = real(
        0.1, low=0.0, high=1.0, unit="share", meaning=_say("parameter-least-share")
    )
    spread_tickets: float = real(
        0.05, low=0.0, high=3.0, unit="nats", meaning=_say("parameter-spread-tickets")
    )
    spread_goods: float = real(
        0.16, low=0.0, high=3.0, unit="nats", meaning=_say("parameter-spread-goods")
    )
    spread_orders: float = real(
        0.5, low=0.0, high=3.0, unit="nats", meaning=_say("parameter-spread-orders")
    )
