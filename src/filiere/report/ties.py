"""Which numbers does the picture of the network show, and how many contacts tie them?

Numbers to which a finding that the records support gives a role in the trade, and the contacts
between them. Callers are counted, never drawn: they are many, and nobody's customers by name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from filiere.case import Case
from filiere.case.store.names import labels
from filiere.findings import View
from filiere.model.evidence import FindingKind, Role

MOST = 24
"""Numbers of one picture; those with the most contacts with the others come first."""

ORDER = (Role.LINE, Role.DISPATCH, Role.COURIER, Role.SUPPLIER, Role.HOLDER, Role.FRONT)
"""Roles from the street upwards, a column each; of several roles of a number the first holds."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One number of the picture, and how many others it was in contact with over the case."""

    number_id: int
    label: str
    role: Role
    partners: int


@dataclass(frozen=True, slots=True)
class Tie:
    """Contacts between two numbers of the picture, either way; ``a`` stands first in it."""

    a: int
    b: int
    there: int
    back: int


@dataclass(frozen=True, slots=True)
class Ties:
    """The picture: numbers by role, and what ties them; ``left_out`` are numbers without room."""

    placed: tuple[Placed, ...]
    ties: tuple[Tie, ...]
    timed: tuple[tuple[int, int], ...]
    """Pairs without a contact that a finding ties by when each is active."""
    left_out: int


def held_roles(views: Sequence[View]) -> Mapping[int, Role]:
    """The role of each number by findings that are not spoken against, in the order of ORDER."""
    found: dict[int, Role] = {}
    for view in views:
        against = view.lr is not None and view.lr.log10 <= 0
        if view.kind is FindingKind.TECHNICAL or against:
            continue
        for subject in view.subjects:
            number = subject.number_id
            if number is None or subject.role not in ORDER:
                continue
            known = found.get(number)
            if known is None or ORDER.index(subject.role) < ORDER.index(known):
                found[number] = subject.role
    return found


def ties(case: Case, views: Sequence[View]) -> Ties:
    """The numbers of the trade and their contacts."""
    roles = held_roles(views)
    rows = case.query(
        """
        SELECT a, b, count(*) FROM contact
        WHERE list_contains($n::INTEGER[], a) AND list_contains($n::INTEGER[], b) AND a <> b
        GROUP BY a, b ORDER BY a, b
        """,
        {"n": sorted(roles)},
    )
    among: dict[int, int] = {}
    for a, b, count in rows:
        among[a] = among.get(a, 0) + count
        among[b] = among.get(b, 0) + count
    ranked = sorted(roles, key=lambda n: (-among.get(n, 0), ORDER.index(roles[n]), n))
    kept = set(ranked[:MOST])
    partners = dict(
        case.query(
            """
            SELECT n, count(DISTINCT o) FROM (
                SELECT a AS n, b AS o FROM contact WHERE list_contains($n::INTEGER[], a)
                UNION ALL
                SELECT b, a FROM contact WHERE list_contains($n::INTEGER[], b)
            ) WHERE o IS NOT NULL AND n <> o GROUP BY n ORDER BY n
            """,
            {"n": sorted(kept)},
        )
    )
    named = labels(case, kept)
    placed = [
        Placed(number, str(named[number]), roles[number], int(partners.get(number, 0)))
        for number in kept
    ]
    placed.sort(key=lambda each: (ORDER.index(each.role), -each.partners, each.label))
    place = {each.number_id: at for at, each in enumerate(placed)}
    joined: dict[tuple[int, int], list[int]] = {}
    for a, b, count in rows:
        if a in place and b in place:
            first, second = sorted((a, b), key=place.__getitem__)
            joined.setdefault((first, second), [0, 0])[0 if a == first else 1] += count
    return Ties(
        tuple(placed),
        tuple(
            Tie(place[a], place[b], there, back)
            for (a, b), (there, back) in sorted(
                joined.items(), key=lambda each: (place[each[0][0]], place[each[0][1]])
            )
        ),
        _timed(views, place, set(joined)),
        len(roles) - len(kept),
    )


def _timed(
    views: Sequence[View], place: Mapping[int, int], joined: set[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Line and dispatch phone of each supported relay that never reach one another."""
    found: set[tuple[int, int]] = set()
    for view in views:
        if view.lr is None or view.lr.log10 <= 0:
            continue
        named = {s.role: s.number_id for s in view.subjects if s.number_id in place}
        line, dispatch = named.get(Role.LINE), named.get(Role.DISPATCH)
        if line is None or dispatch is None:
            continue
        first, second = sorted((line, dispatch), key=place.__getitem__)
        if (first, second) not in joined:
            found.add((place[first], place[second]))
    return tuple(sorted(found))
