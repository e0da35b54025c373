"""Who may see a number in clear, and by which rule?

A reason that says something, and the rule: the number stands in a finding (or in the conclusion
that is being read), or an order names it. More than one number at once: a second person, other than
the one at the keyboard, who agrees. Where every act in force is of a simulated world, a reason is
enough. Each is in the log before the first number is seen; a view in clear is that of its reader
only and ends with it.

This is the one door of every way out: the command line, the pages, their interface and exports ask
here, and print in clear the ids that they get back and no others.

Reads finding, number, act_in_force, log. Writes log.
"""

import json
import re
from collections.abc import Collection

from filiere.case.rights import log
from filiere.case.store.engine import Case
from filiere.errors import CaseError
from filiere.model.authorisation import SIMULATED
from filiere.wording import Words

LEAST_LETTERS = 5
"""Letters of the shortest reason of two words, such as «order 12»."""

LEAST_OF_ONE = 8
"""Letters of a reason that is one word."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_PART = re.compile(r"[\w'’\-]+")

_say = Words(__name__)


def reveal(  # noqa: PLR0913 - what is asked for, and by which rule
    case: Case,
    number_ids: Collection[int],
    why: str,
    *,
    second: str = "",
    order: str = "",
    matched: Collection[int] = (),
    beside: int = 0,
    accounts: Collection[str] = (),
) -> frozenset[int]:
    """Ids of the numbers that this reader may now see in clear; what acts name is so already.

    Args:
        case: The case.
        number_ids: What would be shown.
        why: The reason.
        second: Who else agrees, where more than one number is shown at once.
        order: The reference of an order that names them, where no finding does.
        matched: Numbers of the conclusion that is being read, beside those of findings.
        beside: How many numbers the same view shows in clear already.
        accounts: Pseudonyms of accounts that are no numbers and would be shown too.

    Raises:
        CaseError: no reason, or one that says nothing; a number that stands in no finding and that
            no order names; more than one at once and nobody else agrees.
    """
    simulated = is_simulated(case)
    refuse_reason(why, simulated=simulated)
    covered = dict(
        case.query(
            "SELECT number_id, pseudonym FROM number "
            "WHERE NOT named AND number_id IN (SELECT unnest(?::BIGINT[])) ORDER BY pseudonym",
            [sorted(set(number_ids))],
        )
    )
    if not simulated and order.strip() == "":
        outside = sorted(set(covered) - in_findings(case) - set(matched))
        if outside:
            raise CaseError(_say("reveal-no-finding", number=covered[outside[0]]))
    agreed = second.strip()
    shown = len(covered) + len(accounts) + beside
    if shown > 1 and not simulated and not is_another(agreed):
        raise CaseError(_say("reveal-second", n=shown))
    detail: dict[str, object] = {"numbers": sorted(covered.values()), "order": order.strip()}
    if len(accounts) > 0:
        detail["accounts"] = sorted(accounts)
    log.append(case, "reveal", why, {**detail, "second": agreed} if agreed else detail)
    return frozenset(covered)


def reveal_matched(case: Case, why: str, *, second: str = "") -> frozenset[int]:
    """Every number that stands in a finding, for one who may see them in clear; see ``reveal``."""
    return reveal(case, in_findings(case), why, second=second)


def refuse_reason(why: str, *, simulated: bool) -> None:
    """Refuse a reason that is none.

    Raises:
        CaseError: it is blank; or, on records of persons, it says nothing.
    """
    if why.strip() == "":
        raise CaseError(_say("reveal-without-reason"))
    if not simulated and not _says_something(why):
        raise CaseError(_say("reveal-empty-reason"))


def _says_something(why: str) -> bool:
    words = {word.casefold() for word in re.findall(r"\w{2,}", why)}
    letters = sum(map(len, {word.casefold() for word in _WORD.findall(why)}))
    return letters >= (LEAST_LETTERS if len(words) > 1 else LEAST_OF_ONE)


def is_another(second: str) -> bool:
    """Whether a name is that of somebody who is not at the keyboard."""
    parts = _parts(second)
    if len(_WORD.findall(second)) == 0:
        return False
    here = [log.who(), *re.split(r"[()]", log.who())]
    return not any(parts <= _parts(name) or _parts(name) <= parts for name in here if _parts(name))


def _parts(name: str) -> set[str]:
    return {part.casefold() for part in _PART.findall(name)}


def is_simulated(case: Case) -> bool:
    """Whether every act in force is that of a simulated world."""
    return case.value(
        "SELECT count(*) > 0 AND bool_and(basis = ?) FROM act_in_force", [SIMULATED], of=bool
    )


def in_findings(case: Case) -> set[int]:
    """Numbers that stand in a finding, as its subject or in its measures."""
    found: set[int] = set()
    for subjects, measures in case.query("SELECT subjects, measures FROM finding ORDER BY ALL"):
        found |= {
            int(subject["number_id"])
            for subject in json.loads(subjects)
            if subject.get("number_id") is not None
        }
        found |= _inside(json.loads(measures))
    return found


def count(case: Case) -> int:
    """How often numbers were shown in clear, as the log has it; covering one again is none."""
    rows = case.query("SELECT detail FROM log WHERE action = 'reveal' ORDER BY seq")
    return sum('"cover"' not in detail for (detail,) in rows)


def _inside(value: object) -> set[int]:
    if isinstance(value, dict):
        own = {value["number_id"]} if isinstance(value.get("number_id"), int) else set()
        return own.union(*(_inside(part) for part in value.values()))
    if isinstance(value, list):
        return set().union(*(_inside(part) for part in value))
    return set()
