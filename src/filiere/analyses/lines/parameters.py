"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import ordered, real, whole
from filiere.signals.line_traits import LineRules
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(LineRules):
    """The parameters of ``lines``."""

    min_callers: int = whole(
        12,
        low=2,
        high=10_000,
        unit="numbers",
        meaning=_say("parameters-min-callers"),
    )
    max_candidates: int = whole(
        4000,
        low=1,
        high=100_000,
        unit="numbers",
        meaning=_say("parameters-max-candidates"),
    )
    callback_s: int = whole(
        7200,
        low=60,
        high=86_400,
        unit="s",
        meaning=_say("parameters-callback-s"),
    )
    min_reached: int = whole(
        3,
        low=1,
        high=1000,
        unit="numbers",
        meaning=_say("parameters-min-reached"),
    )
    callback_p: float = real(
        1e-3,
        low=1e-12,
        high=1.0,
        unit="probability",
        meaning=_say("parameters-callback-p"),
    )
    service_p: float = real(
        1e-6,
        low=1e-12,
        high=1.0,
        unit="probability",
        meaning=_say("parameters-service-p"),
    )
    relay_s: int = whole(
        900,
        low=60,
        high=14_400,
        unit="s",
        meaning=_say("parameters-relay-s"),
    )
    relay_p: float = real(
        1e-5,
        low=1e-12,
        high=1.0,
        unit="probability",
        meaning=_say("parameters-relay-p"),
    )
    max_known: float = real(
        0.2,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("parameters-max-known"),
    )
    max_acquainted: float = real(
        0.4,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("parameters-max-acquainted"),
    )
    short_call_s: int = whole(
        30,
        low=1,
        high=3600,
        unit="s",
        meaning=_say("parameters-short-call-s"),
    )
    asked_again: float = real(
        2.0,
        low=1.0,
        high=100.0,
        unit="contacts",
        meaning=_say("parameters-asked-again"),
    )
    least_points: int = whole(
        18,
        low=-100,
        high=100,
        unit="points",
        meaning=_say("parameters-least-points"),
    )
    clear_points: int = whole(
        21,
        low=-100,
        high=100,
        unit="points",
        meaning=_say("parameters-clear-points"),
    )

    def __post_init__(self) -> None:
        ordered("lines", self, "max_known", "max_acquainted")
        ordered("lines", self, "least_points", "clear_points")
