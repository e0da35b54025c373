"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import ordered, real, whole
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """The parameters of ``orders``."""

    order_s: int = whole(
        43_200,
        low=60,
        high=172_800,
        unit="s",
        meaning=_say("parameters-order-s"),
    )
    relay_s: int = whole(
        43_200,
        low=60,
        high=172_800,
        unit="s",
        meaning=_say("parameters-relay-s"),
    )
    confirm_s: int = whole(
        7200,
        low=60,
        high=172_800,
        unit="s",
        meaning=_say("parameters-confirm-s"),
    )
    answered_s: int = whole(
        4,
        low=0,
        high=3600,
        unit="s",
        meaning=_say("parameters-answered-s"),
    )
    bulk: int = whole(
        10,
        low=2,
        high=10_000,
        unit="numbers",
        meaning=_say("parameters-bulk"),
    )
    delivery_s: int = whole(
        14_400,
        low=60,
        high=172_800,
        unit="s",
        meaning=_say("parameters-delivery-s"),
    )
    visit_s: int = whole(
        1800,
        low=0,
        high=86_400,
        unit="s",
        meaning=_say("parameters-visit-s"),
    )
    hidden_low: float = real(
        0.0,
        low=0.0,
        high=0.99,
        unit="share",
        meaning=_say("parameters-hidden-low"),
    )
    hidden_high: float = real(
        0.5,
        low=0.0,
        high=0.99,
        unit="share",
        meaning=_say("parameters-hidden-high"),
    )

    def __post_init__(self) -> None:
        ordered("orders", self, "hidden_low", "hidden_high")
