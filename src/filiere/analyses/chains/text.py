"""What does the analysis ``chains`` say to a reader, in both languages?"""

from filiere.wording import Words

_say = Words(__name__)


QUESTION = _say("question")
CLAIM = _say("claim")
ALTERNATIVES = (
    _say("alternatives-friends"),
    _say("alternatives-same-hours"),
    _say("alternatives-service"),
    _say("alternatives-third"),
)
CAVEATS = (
    _say("caveats-content"),
    _say("caveats-bills"),
    _say("caveats-minutes"),
)
MEASURES = {
    "times": _say("measures-times"),
    "expected_by_chance": _say("measures-expected-by-chance"),
    "median_lag_s": _say("measures-median-lag-s"),
    "through": _say("measures-through"),
    "days": _say("measures-days"),
    "first": _say("measures-first"),
    "second": _say("measures-second"),
    "by_days": _say("measures-by-days"),
    "by_minutes": _say("measures-by-minutes"),
    "p": _say("measures-p"),
    "within_min": _say("measures-within-min"),
    "compared": _say("measures-compared"),
}
