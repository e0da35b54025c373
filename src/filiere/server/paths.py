"""Through whom are two numbers tied, by the fewest contacts in between?

The contacts are followed from one number outwards, step by step, until the other is met; every path
of that length counts. Those whose thinnest tie is thickest come first. A number that everybody
calls stands on many such paths: a path is a way through the records, and no acquaintance.

Reads contact. One list of number ids per path, both ends included.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from filiere.case import Case

if TYPE_CHECKING:
    from collections.abc import Collection

FURTHEST = 4
"""Ties of the longest path that is looked for."""
SHOWN = 10
MOST = 200_000
"""Numbers met, beyond which no further step is taken."""

_PARTNERS = """
    WITH reached AS (
        SELECT a AS mine, b AS partner FROM contact
        WHERE list_contains($of::INTEGER[], a) AND b IS NOT NULL
        UNION ALL
        SELECT b, a FROM contact WHERE list_contains($of::INTEGER[], b) AND a IS NOT NULL
    )
    SELECT mine, partner, count(*) FROM reached WHERE mine <> partner
    GROUP BY mine, partner ORDER BY mine, partner
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The shortest paths that are shown, of how many; ``contacts`` of each tie along each."""

    shown: tuple[tuple[int, ...], ...]
    contacts: tuple[tuple[int, ...], ...]
    total: int


def shortest(case: Case, one: int, other: int) -> Paths:
    """The shortest paths between two numbers; none where none is short enough."""
    before: dict[int, dict[int, int]] = {one: {}}
    frontier: Collection[int] = [one]
    for _ in range(FURTHEST):
        fresh: dict[int, dict[int, int]] = {}
        for mine, partner, contacts in case.query(_PARTNERS, {"of": sorted(frontier)}):
            if partner not in before:
                fresh.setdefault(int(partner), {})[int(mine)] = int(contacts)
        before |= fresh
        if other in fresh:
            return _told(before, one, other)
        frontier = fresh
        if len(fresh) == 0 or len(before) > MOST:
            break
    return Paths(shown=(), contacts=(), total=0)


def _told(before: dict[int, dict[int, int]], one: int, other: int) -> Paths:
    """The best paths back from the other end, a few kept at each number; how many there are."""
    best: dict[int, list[tuple[tuple[int, ...], tuple[int, ...]]]] = {one: [((one,), ())]}
    count: dict[int, int] = {one: 1}

    def back(number: int) -> None:
        found = []
        total = 0
        for earlier, contacts in before[number].items():
            if earlier not in best:
                back(earlier)
            total += count[earlier]
            found += [((*path, number), (*ties, contacts)) for path, ties in best[earlier]]
        count[number] = total
        best[number] = sorted(found, key=lambda each: (-min(each[1]), each[0]))[:SHOWN]

    back(other)
    return Paths(
        shown=tuple(path for path, _ in best[other]),
        contacts=tuple(ties for _, ties in best[other]),
        total=count[other],
    )
