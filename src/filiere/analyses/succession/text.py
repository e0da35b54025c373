"""What does the analysis ``succession`` say to a reader, in both languages?"""

from filiere.model.evidence import Propositions
from filiere.wording import Words

say = Words(__name__)


QUESTION = say("question")
NO_CONTACT = say("no-contact")
CLAIM = say("claim")
CLAIM_NONE = say("claim-none")
CLAIM_HANDSET = say("claim-handset")
CLAIM_SIM = say("claim-sim")
CLAIM_SIM_NUMBER = say("claim-sim-number")
CLAIM_RECORD = say("claim-record")
CLAIM_ANNOUNCEMENT = say("claim-announcement")
CLAIM_FORMER = say("claim-former")
ANNOUNCED = say("announced")
PROPOSITIONS = Propositions(
    hp=say("propositions-hp"),
    hd=say("propositions-hd"),
    population=say("propositions-population"),
)
OTHER = Propositions(
    hp=say("weighings-propositions-hp-main-user-goes"),
    hd=say("weighings-propositions-hd-another-number-began-about-likeliest"),
    population=say("population-case"),
)
ELSEWHERE = Propositions(hp=OTHER.hp, hd=OTHER.hd, population=say("population-elsewhere"))
ALTERNATIVES = (
    say("alternatives-friend-relative-colleague-old-number"),
    say("alternatives-handset-handed-down-sold-sim"),
    say("alternatives-old-number-goes-applications-abroad"),
)
CAVEATS = (
    say("caveats-numbers-handsets-sim-cards-described"),
    say("caveats-contacts-handset-sim-separate-kinds"),
    say("caveats-shares-answers-take-successor-none"),
)
HANDED_DOWN = say("handed-down")
MEASURES = {
    "new": say("measures-new"),
    "none": say("measures-none"),
    "kind": say("measures-kind"),
    "basis": say("measures-basis"),
    "candidates": say("measures-candidates"),
    "shared": say("measures-shared"),
    "contacts": say("measures-contacts"),
    "compared": say("measures-compared"),
    "last_used_at": say("measures-last-used-at"),
    "first_used_at": say("measures-first-used-at"),
    "silence": say("measures-silence"),
}
