"""What does the analysis ``referrals`` say to a reader, in both languages?"""

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
