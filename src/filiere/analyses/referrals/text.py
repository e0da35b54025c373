"""What does the analysis ``referrals`` say to a reader, in both languages?"""

from filiere.analysis import Parameter
from filiere.model.evidence import Propositions
from filiere.wording import Words

_say = Words(__name__)


QUESTION = _say("question")
NO_LINE = _say("no-line")
CLAIM = _say("claim")
CLAIM_OUTSIDE = _say("claim-outside")
PROPOSITIONS = Propositions(
    hp=_say("propositions-hp"),
    hd=_say("propositions-hd"),
    population=_say("propositions-population"),
)
ALTERNATIVES = (
    _say("alternatives-friends-touch-every-day-contact"),
    _say("alternatives-newcomer-knew-line-word-mouth"),
    _say("alternatives-lawful-service-spreads-word-mouth"),
)
CAVEATS = (
    _say("caveats-what-said-records-contact-time"),
    _say("caveats-shares-take-introducer-records-outside"),
    _say("caveats-number-reached-line-before-records"),
)
MEASURES = {
    "introducers": _say("measures-introducers"),
    "outside": _say("measures-outside"),
    "first_at": _say("measures-first-at"),
    "candidates": _say("measures-candidates"),
    "lag_min": _say("measures-lag-min"),
    "named_at_other_weeks": _say("measures-named-at-other-weeks"),
}
PARAMETERS = {
    "window_d": Parameter(
        default=3,
        unit="d",
        meaning=_say("parameters-window-d"),
    ),
    "history_d": Parameter(
        default=7,
        unit="d",
        meaning=_say("parameters-history-d"),
    ),
    "min_contacts": Parameter(
        default=2,
        unit="contacts",
        meaning=_say("parameters-min-contacts"),
    ),
    "min_share": Parameter(
        default=0.5,
        unit="share",
        meaning=_say("parameters-min-share"),
    ),
    "services": Parameter(
        default=0,
        unit="0 or 1",
        meaning=_say("parameters-services"),
    ),
}
