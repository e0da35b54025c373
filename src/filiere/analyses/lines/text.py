"""What does the analysis ``lines`` say to a reader, in both languages?"""

from collections.abc import Sequence

from filiere.analysis import Weighing
from filiere.model.evidence import Measure, Propositions
from filiere.wording import Joined, Text, Words

_say = Words(__name__)

TRAITS = {
    "short_life": _say("traits-short-life"),
    "writes": _say("traits-writes"),
    "short_calls": _say("traits-short-calls"),
    "bulk_texts": _say("traits-bulk-texts"),
    "asked_again": _say("traits-asked-again"),
    "texted": _say("traits-texted"),
    "repeat_callers": _say("traits-repeat-callers"),
    "keeps_to_callers": _say("traits-keeps-to-callers"),
    "missed_calls": _say("traits-missed-calls"),
}
"""What each trait is called; the counts behind them stand in docs/methods/lines.md."""


def as_line(traits: Sequence[str]) -> dict[str, Measure]:
    """Class label of an order line, with its reason."""
    return _label(
        _say("as-line"),
        traits,
    )


def as_either(traits: Sequence[str]) -> dict[str, Measure]:
    """Class label of a line that a delivery service might be, with its reason."""
    return _label(
        _say("as-either"),
        traits,
    )


def as_lawful(lacking: Sequence[str]) -> dict[str, Measure]:
    """Class label of a service, with what it lacks of an order line."""
    return _label(
        _say("as-lawful"),
        lacking,
    )


def as_many(traits: Sequence[str]) -> dict[str, Measure]:
    """Class label of a number that many write to, without the trace of a service."""
    told = _say("as-many", traits=Joined(tuple(TRAITS[name] for name in traits), ", "))
    return {"en": told.en, "fr": told.fr}


def _label(template: Text, traits: Sequence[str]) -> dict[str, Measure]:
    listed = Joined(tuple(TRAITS[name] for name in traits), between=", ")
    return {**template.fill({"traits": listed}).both()}


def withheld_caveat(contacts: int, of: int) -> Text:
    """How many incoming contacts hide their caller, and what was made of them."""
    return _say("caveat-withheld", contacts=contacts, of=of)


QUESTION = _say("question")
NO_CONTACT = _say("no-contact")
NO_CANDIDATE = _say("no-candidate")
LINE_CLAIM = _say("line-claim")
EITHER_CLAIM = _say("either-claim")
WIDENED_CLAIM = _say("widened-claim")
SERVICE_CLAIM = _say("service-claim")
MANY_CLAIM = _say("many-claim")
UNSEEN_CLAIM = _say("unseen-claim")
PRIVATE_CORRESPONDENCE = _say("private-correspondence")
NO_TRACE = _say("no-trace")
PROPOSITIONS = Propositions(
    hp=_say("propositions-hp"),
    hd=_say("propositions-hd"),
    population=_say("propositions-population"),
)
SERVICES = {
    "taxi": _say("services-taxi"),
    "restaurant": _say("services-restaurant"),
    "parcels": _say("services-parcels"),
    "hotline": _say("services-hotline"),
    "nursing": _say("services-nursing"),
    "doctor": _say("services-doctor"),
    "help_line": _say("services-help-line"),
    "association": _say("services-association"),
    "sender": _say("services-sender"),
    "ordinary": _say("services-ordinary"),
}
"""The look-alikes, each a population of its own."""


def _against(name: str, alternative: Text) -> Weighing:
    return Weighing(
        curve=f"lines_{name}_v1",
        alternative=alternative,
        propositions=Propositions(
            hp=PROPOSITIONS.hp,
            hd=_say("against-hd" if name != "ordinary" else "against-hd-ordinary", who=alternative),
            population=_say("against-population", who=alternative),
        ),
    )


WEIGHINGS = tuple(_against(name, each) for name, each in SERVICES.items())

ALTERNATIVES = (
    _say("alternatives-restaurant-shop-parcel-firm-riders"),
    _say("alternatives-taxi-switchboard-locksmith-s-plumber"),
    _say("alternatives-home-nursing-round-doctor-call"),
    _say("alternatives-association-members-write-one-another"),
)
CAVEATS = (
    _say("caveats-number-described-never-person-caller"),
    _say("caveats-contacts-through-applications-leave-record"),
    _say("caveats-traits-habits-change-number-kept"),
    _say("caveats-points-tuned-simulated-cities-their"),
    _say("caveats-customs-may-be-wanting"),
)
MEASURES = {
    "clients": _say("measures-clients"),
    "orders_per_day": _say("measures-orders-per-day"),
    "opening_hours": _say("measures-opening-hours"),
    "look_alike": _say("measures-look-alike"),
    "traces": _say("m-traces"),
    "points": _say("measures-points"),
    "withheld_contacts": _say("measures-withheld-contacts"),
    "points_if_named": _say("measures-points-if-named"),
    "repeat_clients": _say("measures-repeat-clients"),
    "incoming": _say("measures-incoming"),
    "incoming_texts": _say("measures-incoming-texts"),
    "bulk_texts": _say("measures-bulk-texts"),
    "median_call_s": _say("measures-median-call-s"),
    "third_phones": _say("measures-third-phones"),
    "called_back": _say("measures-called-back"),
    "own_dispatch": _say("measures-own-dispatch"),
    "relay_phones": _say("measures-relay-phones"),
}
