"""What does the analysis ``deaths`` say to a reader, in both languages?"""

from filiere.model.evidence import Propositions
from filiere.wording import Words

_say = Words(__name__)


QUESTION = _say("question")
NO_DEATH = _say("no-death")
CLAIM = _say("claim")
CLAIM_BACK = _say("claim-back")
PROPOSITIONS = Propositions(
    hp=_say("propositions-hp"),
    hd=_say("propositions-hd"),
    population=_say("propositions-population"),
)
ALTERNATIVES = (
    _say("alternatives-common-number-restaurant-doctor-help"),
    _say("alternatives-friend-relative-several-them-knew"),
    _say("alternatives-call-nothing-do-one-before"),
)
CAVEATS = (
    _say("caveats-contact-before-death-says-nothing"),
    _say("caveats-deaths-declared-case-toml-read"),
    _say("caveats-coincidences-frequent-among-many-numbers"),
    _say("caveats-line-courier-name-places-records"),
)
MEASURES = {
    "deaths": _say("measures-deaths"),
    "declared": _say("measures-declared"),
    "last_contact": _say("measures-last-contact"),
    "expected_by_chance": _say("measures-expected-by-chance"),
    "p": _say("measures-p"),
    "number": _say("measures-number"),
    "lag_min": _say("measures-lag-min"),
    "followed": _say("measures-followed"),
    "calls": _say("measures-calls"),
    "window_h": _say("measures-window-h"),
}
