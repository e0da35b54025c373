"""What does the analysis ``scenes`` say to a reader, in both languages?"""

from filiere.wording import Words

_say = Words(__name__)


QUESTION = _say("question")
CLAIM = _say("claim")
NO_DUMP = _say("no-dump")
ALTERNATIVES = (
    _say("alternatives-lives"),
    _say("alternatives-travels"),
    _say("alternatives-everywhere"),
    _say("alternatives-machine"),
)
CAVEATS = (
    _say("caveats-served"),
    _say("caveats-cell"),
    _say("caveats-absent"),
    _say("caveats-crowd"),
)
MEASURES = {
    "scenes": _say("measures-scenes"),
    "expected_by_chance": _say("measures-expected-by-chance"),
    "of": _say("measures-of"),
    "places": _say("measures-places"),
    "as_many": _say("measures-as-many"),
    "at_two": _say("measures-at-two"),
    "numbers": _say("measures-numbers"),
}
