"""What does a page need to name a number: its label, its roles, how often it is seen?

A number's roles are those that findings give it; where there are several, the one that stands
first in ``PROMINENT`` decides its shape in the network.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from filiere.case import Case
from filiere.case.rights.aliases import aliases
from filiere.case.store import names as case_names
from filiere.errors import NotThereError
from filiere.model.codes import NumberKind
from filiere.model.evidence import Role
from filiere.server.guard import Session
from filiere.wording import Words

_say = Words(__name__)


CODES: Mapping[str, int] = {str(role): place for place, role in enumerate(Role, start=1)}
"""Role to the small integer that buffers carry; 0 is none."""

PROMINENT = (
    Role.LINE, Role.DISPATCH, Role.COURIER, Role.SUPPLIER, Role.HOLDER, Role.FRONT, Role.SERVICE,
    Role.ACCOUNT, Role.INTRODUCER, Role.OLD, Role.NEW, Role.LEFT, Role.RIGHT, Role.NEWCOMER,
    Role.CLIENT,
)  # fmt: skip

_NOT_A_ROLE = frozenset({"plausibility"})
"""Analyses whose subjects are about records: their roles say nothing of the network."""


def roles(case: Case) -> dict[int, list[str]]:
    """The roles of each number that has one, most prominent first."""
    found: dict[int, set[str]] = {}
    rows = case.query("SELECT analysis, subjects FROM finding ORDER BY position, finding_id")
    for analysis, subjects in rows:
        if analysis in _NOT_A_ROLE:
            continue
        for subject in json.loads(subjects):
            if subject.get("number_id") is not None:
                found.setdefault(int(subject["number_id"]), set()).add(str(subject["role"]))
    return {
        number: [str(role) for role in PROMINENT if str(role) in held]
        for number, held in sorted(found.items())
    }


def foremost(held: Sequence[str]) -> int:
    """Code of the most prominent role; 0 for none."""
    return CODES[held[0]] if len(held) > 0 else 0


def events_of(case: Case, numbers: Collection[int]) -> dict[int, int]:
    """Records in which each number is served or is the other party."""
    rows = case.query(
        """
        WITH wanted AS (SELECT unnest($numbers::INTEGER[]) AS number_id), seen AS (
            SELECT served AS number_id FROM event SEMI JOIN wanted ON served = number_id
            UNION ALL
            SELECT other FROM event SEMI JOIN wanted ON other = number_id
        )
        SELECT number_id, count(*) FROM seen GROUP BY number_id ORDER BY number_id
        """,
        {"numbers": sorted(numbers)},
    )
    return dict(rows)


def shorts(
    case: Case,
    session: Session,
    numbers: Sequence[int],
    counted: Mapping[int, int] | None = None,
) -> list[dict[str, Any]]:
    """Each number in brief, in the order given; ``counted`` are its records, where known.

    Raises:
        NotThereError: one is not in the case.
    """
    rows = case.query(
        "SELECT number_id, kind, named FROM number "
        "WHERE list_contains($numbers::INTEGER[], number_id) ORDER BY number_id",
        {"numbers": sorted(set(numbers))},
    )
    known = {number: (number, kind, named) for number, kind, named in rows}
    missing = [number for number in numbers if number not in known]
    if missing:
        raise NotThereError(_say("portraits-there-number-case", missing=missing[0]))
    labels = case_names.labels(case, numbers)
    held = roles(case)
    events = events_of(case, numbers) if counted is None else counted
    called = aliases(case)
    return [
        {
            "number": number,
            "label": labels[number],
            "alias": called.get(number, ""),
            "named": bool(known[number][2]),
            "revealed": number in session.revealed,
            "kind": NumberKind(known[number][1]).name.lower(),
            "roles": held.get(number, []),
            "events": events.get(number, 0),
        }
        for number in numbers
    ]
