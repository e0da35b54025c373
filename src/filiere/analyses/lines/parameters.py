"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.analyses.lines.text import TRAITS
from filiere.parameter import ordered, real, whole
from filiere.signals import across_rules
from filiere.signals.fitted import fitted
from filiere.signals.line_traits import LineRules
from filiere.wording import Text, Words

_say = Words(__name__)


def _begins(trait: str) -> Text:
    return _say("p-trait-begins", trait=TRAITS[trait])


def _ends(trait: str) -> Text:
    return _say("p-trait-ends", trait=TRAITS[trait])


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
    pooled_p: float = real(
        1e-3, low=1e-12, high=1.0, unit="probability", meaning=_say("p-pooled-p")
    )
    most_pooled: int = whole(20, low=1, high=1000, unit="phones", meaning=_say("p-most-pooled"))
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
    max_known: float = real(0.2, low=0.0, high=1.0, unit="share", meaning=_say("p-max-known"))
    max_acquainted: float = real(
        0.4, low=0.0, high=1.0, unit="share", meaning=_say("p-max-acquainted")
    )
    asked_known: float = real(
        8.0, low=0.0, high=100.0, unit="points", meaning=_say("p-asked-known")
    )
    many_callers: int = whole(
        20, low=2, high=10_000, unit="numbers", meaning=_say("p-many-callers")
    )
    asked_few: float = real(3.0, low=0.0, high=100.0, unit="points", meaning=_say("p-asked-few"))
    min_openings: int = across_rules.min_openings()
    few_bills: int = across_rules.few_bills()
    bulk_parties: int = across_rules.bulk_parties()
    bulk_s: int = across_rules.bulk_s()
    written_orders: int = whole(
        5, low=1, high=10_000, unit="conversations", meaning=_say("p-written-orders")
    )
    written_share: float = real(
        0.1, low=0.0, high=1.0, unit="share", meaning=_say("p-written-share")
    )
    written_clear: int = whole(
        3, low=1, high=10_000, unit="conversations", meaning=_say("p-written-clear")
    )
    short_life_begins: float = real(
        2.0,
        low=0.0,
        high=100.0,
        unit="d",
        meaning=_begins("short_life"),
    )
    short_life_ends: float = real(6.0, low=0.0, high=100.0, unit="d", meaning=_ends("short_life"))
    writes_begins: float = real(0.6, low=0.0, high=1.0, unit="share", meaning=_begins("writes"))
    writes_ends: float = real(0.95, low=0.0, high=1.0, unit="share", meaning=_ends("writes"))
    short_calls_begins: float = real(
        60.0,
        low=0.0,
        high=7200.0,
        unit="s",
        meaning=_begins("short_calls"),
    )
    short_calls_ends: float = real(
        25.0,
        low=0.0,
        high=7200.0,
        unit="s",
        meaning=_ends("short_calls"),
    )
    bulk_texts_begins: float = real(
        0.3,
        low=0.0,
        high=1000.0,
        unit="texts",
        meaning=_begins("bulk_texts"),
    )
    bulk_texts_ends: float = real(
        1.5,
        low=0.0,
        high=1000.0,
        unit="texts",
        meaning=_ends("bulk_texts"),
    )
    asked_again_begins: float = real(
        1.3,
        low=0.0,
        high=100.0,
        unit="contacts",
        meaning=_begins("asked_again"),
    )
    asked_again_ends: float = real(
        2.6,
        low=0.0,
        high=100.0,
        unit="contacts",
        meaning=_ends("asked_again"),
    )
    texted_begins: float = real(0.1, low=0.0, high=1.0, unit="share", meaning=_begins("texted"))
    texted_ends: float = real(0.5, low=0.0, high=1.0, unit="share", meaning=_ends("texted"))
    repeat_callers_begins: float = real(
        0.5,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_begins("repeat_callers"),
    )
    repeat_callers_ends: float = real(
        0.95,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_ends("repeat_callers"),
    )
    keeps_to_callers_begins: float = real(
        0.15,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_begins("keeps_to_callers"),
    )
    keeps_to_callers_ends: float = real(
        0.01,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_ends("keeps_to_callers"),
    )
    missed_calls_begins: float = real(
        0.05,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_begins("missed_calls"),
    )
    missed_calls_ends: float = real(
        0.35,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_ends("missed_calls"),
    )
    least_points: float = real(
        fitted("lines").number("least"), low=-100.0, high=100.0, unit="points",
        meaning=_say("p-least-points"),
    )  # fmt: skip
    clear_points: float = real(
        fitted("lines").number("clear"), low=-100.0, high=100.0, unit="points",
        meaning=_say("p-clear-points"),
    )  # fmt: skip

    def __post_init__(self) -> None:
        ordered("lines", self, "max_known", "max_acquainted")
        ordered("lines", self, "min_callers", "many_callers")
        ordered("lines", self, "least_points", "clear_points")
