"""What does the analysis ``orders`` say to a reader, in both languages?"""

from filiere.model.evidence import Measure, Propositions
from filiere.wording import Words

_say = Words(__name__)


QUESTION = _say("question")
NO_LINE = _say("no-line")
NO_COURIER = _say("no-courier")
CLAIM = _say("claim")
CLAIM_TWO_LEGS = _say("claim-two-legs")
CLAIM_UNSENT = _say("claim-unsent")
PROPOSITIONS = Propositions(
    hp=_say("propositions-hp"),
    hd=_say("propositions-hd"),
    population=_say("propositions-population"),
)
ALTERNATIVES = (
    _say("alternatives-call-about-something-else-wrong"),
    _say("alternatives-two-orders-served-one-visit"),
)
CONTESTED: Measure = {"en": "contested", "fr": "contestée"}
"""What is said of each published rule."""
CAVEATS = (
    _say("caveats-cycles-count-orders-all-legs"),
    _say("caveats-customer-days-follows-rule-used"),
    _say("caveats-confirmed-follows-rule-proposed-defence"),
    _say("caveats-quantity-price-turnover-follows-these"),
)
NO_SENDING = _say("no-sending")
MEASURES = {
    "potential": _say("measures-potential"),
    "confirmed": _say("measures-confirmed"),
    "cycles": _say("measures-cycles"),
    "cycles_low": _say("measures-cycles-low"),
    "cycles_high": _say("measures-cycles-high"),
    "customer_days": _say("measures-customer-days"),
    "expected_by_chance": _say("measures-expected-by-chance"),
    "found": _say("measures-found"),
    "sensitivity": _say("measures-sensitivity"),
    "couriers": _say("measures-couriers"),
    "reference_rules": _say("measures-reference-rules"),
    "orders": _say("m-orders"),
    "orders_low": _say("m-orders-low"),
    "orders_high": _say("m-orders-high"),
    "sent_seen": _say("m-sent-seen"),
    "visit_seen": _say("m-visit-seen"),
    "dependence": _say("m-dependence"),
    "with_hidden_low": _say("m-with-hidden-low"),
    "with_hidden_high": _say("m-with-hidden-high"),
    "hidden_low": _say("measures-hidden-low"),
    "hidden_high": _say("measures-hidden-high"),
    "by_day": _say("measures-by-day"),
    "by_hour": _say("measures-by-hour"),
    "by_area": _say("measures-by-area"),
    "customer_days_6s": _say("measures-customer-days-6s"),
    "sent": _say("measures-sent"),
}
