"""What does the analysis ``copresence`` say to a reader, in both languages?"""

from filiere.analysis import Weighing
from filiere.model.evidence import Propositions
from filiere.wording import Words

_say = Words(__name__)


QUESTION = _say("question")
NO_PLACE = _say("no-place")
FEW_PHONES = _say("few-phones")
CLAIM = _say("claim")
HP = _say("hp")
_AGAINST = (
    (
        "stranger",
        _say("against-stranger-strangers"),
        _say("against-stranger-carried-two-holders-nothing-do"),
        _say("against-stranger-any-two-phones-one-city"),
    ),
    (
        "household",
        _say("against-household-one-household"),
        _say("against-household-carried-two-holders-live-together"),
        _say("against-household-people-one-household-each-timetable"),
    ),
    (
        "couple",
        _say("against-couple-couple-always-together"),
        _say("against-couple-carried-two-holders-live-work"),
        _say("against-couple-couples-one-home-one-workplace"),
    ),
    (
        "colleague",
        _say("against-colleague-colleagues"),
        _say("against-colleague-carried-two-holders-share-workplace"),
        _say("against-colleague-colleagues-some-share-car-commuters"),
    ),
    (
        "crew",
        _say("against-crew-crew"),
        _say("against-crew-carried-two-holders-do-their"),
        _say("against-crew-crews-one-vehicle-live-apart"),
    ),
    (
        "driver_runner",
        _say("against-driver-runner-driver-runner"),
        _say("against-driver-runner-carried-driver-one-goes-door"),
        _say("against-driver-runner-pairs-one-vehicle-one-walks"),
    ),
    (
        "elsewhere",
        _say("against-elsewhere-another-holder-s-phone-used"),
        _say("against-elsewhere-carried-two-strangers-least-one"),
        _say("against-elsewhere-first-second-phones-used-different"),
    ),
)
WEIGHINGS = tuple(
    Weighing(
        curve=f"copresence_{name}_v1",
        alternative=alternative,
        propositions=Propositions(hp=HP, hd=hd, population=population),
    )
    for name, alternative, hd, population in _AGAINST
)
PROPOSITIONS = WEIGHINGS[0].propositions
ALTERNATIVES = (
    _say("alternatives-two-holders-travel-together-all"),
    _say("alternatives-both-phones-stay-one-building"),
)
CAVEATS = (
    _say("caveats-cell-region-never-point-distances"),
    _say("caveats-phones-weighed-people-held-them"),
    _say("caveats-ratios-learnt-simulated-cities-some"),
    _say("caveats-same-records-make-all-these"),
    _say("caveats-second-phone-used-only-where"),
)
ASKED = _say("asked")
NAMED = _say("named")
COMPANION = _say("companion")
OPEN = _say("open")
MEASURES = {
    "shared_bins": _say("measures-shared-bins"),
    "dislocations": _say("measures-dislocations"),
    "switches": _say("measures-switches"),
    "switches_some_days_apart": _say("measures-switches-some-days-apart"),
    "days": _say("measures-days"),
    "same_handset": _say("measures-same-handset"),
    "silences": _say("measures-silences"),
    "weightiest": _say("measures-weightiest"),
    "without_one_day": _say("measures-without-one-day"),
    "without_one_cell": _say("measures-without-one-cell"),
    "compared": _say("measures-compared"),
}
