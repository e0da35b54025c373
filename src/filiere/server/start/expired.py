"""What may be done to a case whose last day has passed, which does not open?

Two things, each in somebody's name: another last day is stated by decision, after which it opens;
or its records are erased by order. Nothing of it is read but the names of its acts and their days.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from filiere.case import Case
from filiere.case.rights.expiry import Expiry, expiries, set_last_day
from filiere.errors import CaseError
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Another last day of one act, by whose decision and why."""

    act: str
    until: date
    by: str
    why: str


def last_days(case: Path, key: str | None) -> list[Expiry]:
    """The acts of a case whose last day has passed, the earliest first.

    Raises:
        CaseError: none has: the case opens like any other.
    """
    with Case.open(case, key=key, even_expired=True) as opened:
        passed = [each for each in expiries(opened) if each.days_left < 0]
    if len(passed) == 0:
        raise CaseError(_say("expired-none"))
    return passed


def restate(case: Path, key: str | None, decision: Decision) -> None:
    """State another last day of an act that has passed its own.

    Raises:
        CaseError: that act has not, the new day has passed too, or nobody or no decision is named.
    """
    passed = {each.authorisation: each for each in last_days(case, key)}
    if decision.act not in passed:
        raise CaseError(_say("expired-no-such-act"))
    if decision.until < passed[decision.act].today:
        raise CaseError(_say("expired-passed-too"))
    with Case.open(case, key=key, action="statement", even_expired=True) as opened:
        set_last_day(opened, decision.act, decision.until, by=decision.by, why=decision.why)
