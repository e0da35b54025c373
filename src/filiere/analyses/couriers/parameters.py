"""What may be changed of this question, and within which bounds?"""

from dataclasses import dataclass

from filiere.parameter import real, whole
from filiere.signals import across_rules
from filiere.signals.courier_traces import CourierRules
from filiere.signals.fitted import fitted
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(CourierRules):
    """The parameters of ``couriers``."""

    least_score: float = real(
        fitted("couriers").number("least"),
        low=-100.0,
        high=100.0,
        unit="log10, not calibrated",
        meaning=_say("parameters-least-score"),
    )
    timely_p: float = real(
        0.05,
        low=0.0,
        high=1.0,
        unit="probability",
        meaning=_say("parameters-timely-p"),
    )
    relay_s: int = whole(
        900,
        low=60,
        high=14_400,
        unit="s",
        meaning=_say("parameters-relay-s"),
    )
    delivery_s: int = whole(
        7200,
        low=60,
        high=86_400,
        unit="s",
        meaning=_say("parameters-delivery-s"),
    )
    min_sent: int = whole(
        5,
        low=1,
        high=10_000,
        unit="contacts",
        meaning=_say("parameters-min-sent"),
    )
    min_clients: int = whole(
        3,
        low=1,
        high=1000,
        unit="numbers",
        meaning=_say("parameters-min-clients"),
    )
    callback_p: float = real(
        1e-4,
        low=0.0,
        high=1.0,
        unit="probability",
        meaning=_say("parameters-callback-p"),
    )
    share_sent: float = real(
        0.1,
        low=0.0,
        high=1.0,
        unit="share",
        meaning=_say("parameters-share-sent"),
    )
    often_p: float = real(
        0.02,
        low=0.0,
        high=1.0,
        unit="probability",
        meaning=_say("parameters-often-p"),
    )
    private_by_cells: int = whole(
        0,
        low=0,
        high=1,
        unit="0 or 1",
        meaning=_say("parameters-private-by-cells"),
    )
    max_chance: float = real(
        0.05,
        low=0.0,
        high=1000.0,
        unit="hits",
        meaning=_say("parameters-max-chance"),
    )
    min_openings: int = across_rules.min_openings()
    few_bills: int = across_rules.few_bills()
    bulk_parties: int = across_rules.bulk_parties()
    bulk_s: int = across_rules.bulk_s()
    sent_least: int = whole(5, low=1, high=10_000, unit="acts", meaning=_say("p-sent-least"))
    sent_in_time: float = real(0.5, low=0.0, high=1.0, unit="share", meaning=_say("p-sent-in-time"))
    sent_apart_s: int = whole(180, low=0, high=86_400, unit="s", meaning=_say("p-sent-apart-s"))
    group_answers_s: int = whole(
        900, low=1, high=86_400, unit="s", meaning=_say("p-group-answers-s")
    )
