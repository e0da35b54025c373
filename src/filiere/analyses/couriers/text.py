"""What does the analysis ``couriers`` say to a reader, in both languages?"""

from filiere.analysis import Weighing
from filiere.model.evidence import Propositions
from filiere.wording import Words

_say = Words(__name__)


QUESTION = _say("question")
NO_LINE = _say("no-line")
CLAIM = _say("claim")
CLAIM_SENT = _say("claim-sent")
CLAIM_WITHOUT_DISPATCH = _say("claim-without-dispatch")
PROPOSITIONS = Propositions(
    hp=_say("propositions-hp"),
    hd=_say("propositions-hd"),
    population=_say("propositions-population"),
)
OTHERS = {
    "rider": (
        _say("others-rider-rider-lawful-service"),
        _say("others-rider-works-lawful-service-same-people"),
        _say("others-rider-riders-drivers-technicians-nurses-lawful"),
    ),
    "acquaintance": (
        _say("others-acquaintance-acquaintance-several-callers"),
        _say("others-acquaintance-knows-several-callers"),
        _say("others-acquaintance-other-phones-reach-two-callers"),
    ),
    "contact": (
        _say("others-contact-another-contact-dispatch-phone"),
        _say("others-contact-touch-same-phones-another-reason"),
        _say("others-contact-suppliers-own-phones-associated-firms"),
    ),
}
"""The look-alikes of a courier, each a population of its own."""

WEIGHINGS = tuple(
    Weighing(
        curve=f"couriers_{name}_v1",
        alternative=alternative,
        propositions=Propositions(hp=PROPOSITIONS.hp, hd=hd, population=population),
    )
    for name, (alternative, hd, population) in OTHERS.items()
)

ALTERNATIVES = (
    _say("alternatives-friend-relative-several-callers"),
    _say("alternatives-lawful-service-used-same-people"),
    _say("alternatives-second-dispatch-phone-supplier-s"),
)
CAVEATS = (
    _say("caveats-phone-described-never-carried-several"),
    _say("caveats-deliveries-counts-visible-contacts-applications"),
    _say("caveats-another-number-one-handset-may"),
)
MEASURES = {
    "deliveries": _say("measures-deliveries"),
    "shift_hours": _say("measures-shift-hours"),
    "private_phone": _say("measures-private-phone"),
    "sent": _say("measures-sent"),
    "rang": _say("measures-rang"),
    "clients_rung": _say("measures-clients-rung"),
    "callers_reached": _say("measures-callers-reached"),
    "others_reached": _say("measures-others-reached"),
}
