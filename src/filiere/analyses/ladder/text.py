"""What does the analysis ``ladder`` say to a reader, in both languages?"""

from filiere.model.evidence import Propositions
from filiere.wording import Text, Words

_say = Words(__name__)


QUESTION = _say("question")
NO_LINE = _say("no-line")
CLAIM = _say("claim")
PROPOSITIONS = Propositions(
    hp=_say("propositions-hp"),
    hd=_say("propositions-hd"),
    population=_say("propositions-population"),
)
RIVALS = {
    "client": _say("rivals-client"),
    "courier": _say("rivals-courier"),
    "dispatch": _say("rivals-dispatch"),
    "line": _say("rivals-line"),
    "holder": _say("rivals-holder"),
    "supplier": _say("rivals-supplier"),
}
REFUTES = {
    "client": _say("refutes-client"),
    "courier": _say("refutes-courier"),
    "dispatch": _say("refutes-dispatch"),
    "line": _say("refutes-line"),
    "holder": _say("refutes-holder"),
    "supplier": _say("refutes-supplier"),
}
STOPS = {
    "no_courier": _say("stops-no-courier"),
    "no_dispatch_bill": _say("stops-no-dispatch-bill"),
    "no_dispatch": _say("stops-no-dispatch"),
    "dispatch_foreign": _say("stops-dispatch-foreign"),
    "dispatch_bill": _say("stops-dispatch-bill"),
    "no_sending": _say("stops-no-sending"),
    "no_supplier": _say("stops-no-supplier"),
    "supplier_foreign": _say("stops-supplier-foreign"),
    "supplier_bill": _say("stops-supplier-bill"),
    "above_supplier": _say("stops-above-supplier"),
}


def left(count: int) -> Text:
    """Why the records stop where numbers on the dispatch phone's bill are not explained."""
    return _say("left", count=count)


ALTERNATIVES = (_say("alternatives-each-rung-own-rival-explanation"),)
CAVEATS = (
    _say("caveats-number-most-contacts-network-reached"),
    _say("caveats-rungs-numbers-role-people-their"),
)
MEASURES = {
    "rungs": _say("measures-rungs"),
    "cannot_go_higher": _say("measures-cannot-go-higher"),
    "clients": _say("measures-clients"),
    "couriers": _say("measures-couriers"),
    "dispatches": _say("measures-dispatches"),
    "suppliers": _say("measures-suppliers"),
    "most_connected": _say("measures-most-connected"),
    "remaining": _say("m-remaining"),
    "left": _say("m-left"),
    "restocking": _say("measures-restocking"),
}
