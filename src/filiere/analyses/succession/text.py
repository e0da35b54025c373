"""What does the analysis ``succession`` say to a reader, in both languages?"""

from filiere.analysis import Weighing
from filiere.model.evidence import Propositions
from filiere.wording import Words

_say = Words(__name__)


QUESTION = _say("question")
NO_CONTACT = _say("no-contact")
CLAIM = _say("claim")
CLAIM_NONE = _say("claim-none")
CLAIM_HANDSET = _say("claim-handset")
CLAIM_SIM = _say("claim-sim")
CLAIM_SIM_NUMBER = _say("claim-sim-number")
PROPOSITIONS = Propositions(
    hp=_say("propositions-hp"),
    hd=_say("propositions-hd"),
    population=_say("propositions-population"),
)
CURVE = "succession_other_v1"
WEIGHINGS = (
    Weighing(
        curve=CURVE,
        alternative=_say("weighings-alternative-likeliest-looking-other-number-began"),
        propositions=Propositions(
            hp=_say("weighings-propositions-hp-main-user-goes"),
            hd=_say("weighings-propositions-hd-another-number-began-about-likeliest"),
            population=_say("weighings-propositions-population-each-number-stopped-fell-silent"),
        ),
    ),
)
ALTERNATIVES = (
    _say("alternatives-friend-relative-colleague-old-number"),
    _say("alternatives-handset-handed-down-sold-sim"),
    _say("alternatives-old-number-goes-applications-abroad"),
)
CAVEATS = (
    _say("caveats-numbers-handsets-sim-cards-described"),
    _say("caveats-contacts-handset-sim-separate-kinds"),
    _say("caveats-shares-answers-take-successor-none"),
)
HANDED_DOWN = _say("handed-down")
MEASURES = {
    "new": _say("measures-new"),
    "none": _say("measures-none"),
    "kind": _say("measures-kind"),
    "candidates": _say("measures-candidates"),
    "shared": _say("measures-shared"),
    "contacts": _say("measures-contacts"),
    "compared": _say("measures-compared"),
    "last_used_at": _say("measures-last-used-at"),
    "first_used_at": _say("measures-first-used-at"),
    "silence": _say("measures-silence"),
}
