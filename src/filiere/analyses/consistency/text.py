"""What does the analysis ``consistency`` say to a reader, in both languages?"""

from types import MappingProxyType

from filiere.wording import Words

_say = Words(__name__)


QUESTION = _say("question")
NO_EVENT = _say("no-event")
CLAIM = _say("claim")
CLAIMS = MappingProxyType(
    {
        "clock": _say("claims-clock"),
        "skew": _say("claims-skew"),
        "one_sided": _say("claims-one-sided"),
        "two_places": _say("claims-two-places"),
        "minutes": _say("claims-minutes"),
    }
)
CAVEATS = (
    _say("caveats-which"),
    _say("caveats-missing"),
    _say("caveats-nothing-changed"),
)
MEASURES = {
    "check": _say("measures-check"),
    "both": _say("measures-both"),
    "left_only": _say("measures-left-only"),
    "right_only": _say("measures-right-only"),
    "lag_s": _say("measures-lag-s"),
    "lag_text": _say("measures-lag-text"),
    "agree": _say("measures-agree"),
    "days": _say("measures-days"),
    "files": _say("measures-files"),
    "cell": _say("measures-cell"),
    "places": _say("measures-places"),
    "precision_s": _say("measures-precision-s"),
}
