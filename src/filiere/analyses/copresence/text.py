"""What does the analysis ``copresence`` say to a reader, in both languages?"""

from filiere.model.evidence import Propositions
from filiere.wording import Words

say = Words(__name__)

QUESTION = say("question")
NO_PLACE = say("no-place")
FEW_PHONES = say("few-phones")
CLAIM = say("claim")
HP = say("hp")
HD = say("hd")
PROPOSITIONS = Propositions(hp=HP, hd=HD, population=say("population-case"))
ELSEWHERE = Propositions(hp=HP, hd=HD, population=say("population-elsewhere"))
ALTERNATIVES = (
    say("alternatives-two-holders-travel-together-all"),
    say("alternatives-both-phones-stay-one-building"),
)
CAVEATS = (
    say("caveats-cell-region-never-point-distances"),
    say("caveats-phones-weighed-people-held-them"),
    say("caveats-second-phone-used-only-where"),
)
GIVEN = say("given")
HIGHEST = say("highest")
ASKED = say("asked")
NAMED = say("named")
COMPANION = say("companion")
OPEN = say("open")
MEASURES = {
    "way": say("measure-way"),
    "by_way": say("measure-by-way"),
    "people": say("measure-people"),
    "outside": say("measure-outside"),
    "shared_bins": say("measures-shared-bins"),
    "dislocations": say("measures-dislocations"),
    "switches": say("measures-switches"),
    "switches_some_days_apart": say("measures-switches-some-days-apart"),
    "days": say("measures-days"),
    "same_handset": say("measures-same-handset"),
    "silences": say("measures-silences"),
    "weightiest": say("measures-weightiest"),
    "without_one_day": say("measures-without-one-day"),
    "without_one_cell": say("measures-without-one-cell"),
    "compared": say("measures-compared"),
}
