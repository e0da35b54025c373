"""What does the analysis ``campaigns`` say to a reader, in both languages?"""

from filiere.model.evidence import Propositions
from filiere.wording import Words

_say = Words(__name__)


QUESTION = _say("question")
NO_TEXT = _say("no-text")
LINE_CLAIM = _say("line-claim")
ANNOUNCEMENT_CLAIM = _say("announcement-claim")
SERVICE_CLAIM = _say("service-claim")
PROPOSITIONS = Propositions(
    hp=_say("propositions-hp"),
    hd=_say("propositions-hd"),
    population=_say("propositions-population"),
)
ALTERNATIVES = (
    _say("alternatives-shop-s-promotion-reminder-appointments"),
    _say("alternatives-orders-after-may-another-cause"),
)
CAVEATS = (
    _say("caveats-recipient-did-choose-list-nothing"),
    _say("caveats-contacts-after-sending-counted-orders"),
    _say("caveats-recipients-reached-applications-seen"),
)
MEASURES = {
    "sent_at": _say("measures-sent-at"),
    "recipients": _say("measures-recipients"),
    "template": _say("measures-template"),
    "orders_after": _say("measures-orders-after"),
    "orders_expected": _say("measures-orders-expected"),
    "kind": _say("measures-kind"),
    "lasted_s": _say("measures-lasted-s"),
    "same_as_before": _say("measures-same-as-before"),
}
