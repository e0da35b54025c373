"""What does the analysis ``campaigns`` say to a reader, in both languages?"""

from filiere.analysis import Parameter
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
PARAMETERS = {
    "min_recipients": Parameter(
        default=15,
        unit="numbers",
        meaning=_say("parameters-min-recipients"),
    ),
    "chunk_s": Parameter(
        default=600,
        unit="s",
        meaning=_say("parameters-chunk-s"),
    ),
    "pause_s": Parameter(
        default=1800,
        unit="s",
        meaning=_say("parameters-pause-s"),
    ),
    "reply_s": Parameter(
        default=3600,
        unit="s",
        meaning=_say("parameters-reply-s"),
    ),
    "repeats": Parameter(
        default=1.5,
        unit="texts",
        meaning=_say("parameters-repeats"),
    ),
    "effect_s": Parameter(
        default=86_400,
        unit="s",
        meaning=_say("parameters-effect-s"),
    ),
}
