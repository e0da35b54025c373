"""Who may see a number in clear, and by which rule?

One number: a reason, and the rule that it stands in a finding, or an order that names it. All of
them, whether or not a finding speaks of them: a reason, and a second person, other than the one at
the keyboard, who agrees. Each is in the log before the first number is seen; a view in clear is
that of its reader only and ends with it.

Reads finding, number. Writes log.
"""

import json
from collections.abc import Collection, Mapping

from filiere.case.rights import log
from filiere.case.store.engine import Case
from filiere.case.store.names import labels
from filiere.errors import CaseError
from filiere.model.authorisation import SIMULATED
from filiere.wording import Words

_say = Words(__name__)


def reveal_matched(case: Case, why: str, *, second: str = "") -> frozenset[int]:
    """The numbers that stand in findings, for one who may see them in clear; others stay covered.

    More than one at once needs a second person, but for a case all of whose acts are SIMULATED.

    Raises:
        CaseError: no reason; or nobody else agrees.
    """
    if why.strip() == "":
        raise CaseError(_say("reveal-without-reason"))
    covered = dict(
        case.query(
            "SELECT number_id, pseudonym FROM number "
            "WHERE NOT named AND number_id IN (SELECT unnest(?::INTEGER[])) ORDER BY pseudonym",
            [sorted(in_findings(case))],
        )
    )
    agreed = second.strip()
    alone = agreed == "" or agreed.casefold() in log.who().casefold()
    if len(covered) > 1 and alone and not _simulated(case):
        raise CaseError(_say("reveal-without-second", n=len(covered)))
    told: dict[str, object] = {"numbers": sorted(covered.values())}
    log.append(case, "reveal", why, {**told, "second": agreed} if agreed else told)
    return frozenset(covered)


def _simulated(case: Case) -> bool:
    found = case.query("SELECT count(*) > 0 AND bool_and(basis = ?) FROM act_in_force", [SIMULATED])
    return bool(found[0][0])


def reveal_some(
    case: Case, number_ids: Collection[int], why: str, *, order: str = ""
) -> Mapping[int, str]:
    """Numbers in clear, each standing in a finding unless an order is given.

    Raises:
        CaseError: no reason; or a number stands in no finding and no order is given.
    """
    if why.strip() == "":
        raise CaseError(_say("unmasking-numbers-printed-clear-only-reason-give"))
    outside = sorted(set(number_ids) - in_findings(case))
    if outside and order.strip() == "":
        shown = labels(case, outside[:1])[outside[0]]
        raise CaseError(_say("unmasking-stands-finding-shown-clear-only-order", shown=shown))
    pseudonyms = sorted(
        label
        for (label,) in case.query(
            "SELECT pseudonym FROM number WHERE number_id IN (SELECT unnest(?::INTEGER[]))",
            [sorted(set(number_ids))],
        )
    )
    log.append(case, "reveal", why, {"numbers": pseudonyms, "order": order.strip()})
    return labels(case, number_ids, reveal=True)


def reveal_every(case: Case, why: str, *, second: str) -> Mapping[int, str]:
    """Every number of the case in clear, with the agreement of a second person.

    Raises:
        CaseError: no reason; or nobody else agrees.
    """
    if why.strip() == "":
        raise CaseError(_say("unmasking-numbers-printed-clear-only-reason-give"))
    if second.strip() == "" or second.strip().casefold() in log.who().casefold():
        raise CaseError(_say("unmasking-every-number-once-shown-only-second"))
    log.append(case, "reveal", why, {"every": True, "second": second.strip()})
    return labels(case, reveal=True)


def in_findings(case: Case) -> set[int]:
    """Numbers that stand in a finding, as its subject or in its measures."""
    found: set[int] = set()
    for subjects, measures in case.query("SELECT subjects, measures FROM finding"):
        found |= {int(subject["number_id"]) for subject in json.loads(subjects)}
        found |= _inside(json.loads(measures))
    return found


def count(case: Case) -> int:
    """How often numbers were shown in clear, as the log has it."""
    return int(case.query("SELECT count(*) FROM log WHERE action = 'reveal'")[0][0])


def _inside(value: object) -> set[int]:
    if isinstance(value, dict):
        own = {value["number_id"]} if isinstance(value.get("number_id"), int) else set()
        return own.union(*(_inside(part) for part in value.values()))
    if isinstance(value, list):
        return set().union(*(_inside(part) for part in value))
    return set()
