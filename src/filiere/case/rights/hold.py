"""May the records of this case be erased, or does somebody need them kept?

A legal hold names its order and the day on which it is looked at again. As long as one holds, of
the whole case or of an act, nothing of it is erased; the day of review does not end it.
"""

from datetime import date

from filiere.case.rights import facts
from filiere.case.rights.authority import authorisation_id
from filiere.case.rights.facts import Fact, FactKind
from filiere.case.rows import aside
from filiere.case.store.engine import Case
from filiere.errors import CaseError, HeldError
from filiere.wording import Words

_say = Words(__name__)


CASE = "case"


def hold(  # noqa: PLR0913 - what is held, by what right, until when it is looked at again
    case: Case, name: str, *, order: str, review: date, by: str, why: str
) -> Fact:
    """Hold the records of an act, or of the whole case (``name`` '').

    Raises:
        CaseError: the order, the name or the reason is blank; or the case has no such act.
    """
    if order.strip() == "":
        raise CaseError(_say("hold-legal-hold-needs-reference-order-give"))
    said = {"in_force": True, "order": order.strip(), "review": review.isoformat()}
    return facts.add(case, FactKind.HOLD, _about(case, name), said, by=by, why=why)


def lift(case: Case, name: str, *, by: str, why: str) -> Fact:
    """End a hold.

    Raises:
        CaseError: nothing is held under this name.
    """
    about = _about(case, name)
    if about not in {fact.about for fact in holds(case)}:
        what = name if name != "" else _say("hold-of-case")
        raise CaseError(_say("hold-legal-hold-force-nothing-lifted", what=what))
    return facts.add(case, FactKind.HOLD, about, {"in_force": False}, by=by, why=why)


def holds(case: Case) -> list[Fact]:
    """The holds in force."""
    found = facts.holding(case, FactKind.HOLD).values()
    return [fact for fact in found if fact.said.get("in_force") is True]


def refuse_held(case: Case, name: str) -> None:
    """Refuse to erase what is held: an act (``name``), or the whole case (``name`` '').

    Raises:
        HeldError: names the order and the day of review.
    """
    for fact in holds(case):
        if name == "" or fact.about in {CASE, aside.about_act(name)}:
            act = fact.about.removeprefix("authorisation:")
            what = _say("hold-of-case") if act == CASE else _say("hold-of-act", a=act)
            raise HeldError(
                _say(
                    "hold-legal-hold-force-order-reviewed-nothing",
                    what=what,
                    order=fact.said["order"],
                    review=fact.said["review"],
                )
            )


def _about(case: Case, name: str) -> str:
    if name == "":
        return CASE
    authorisation_id(case, name)
    return aside.about_act(name)
