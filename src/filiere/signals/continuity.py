"""Which number comes next in the same handset, and which SIM goes on in another?

Facts of the records, each of its own kind: the first 14 digits of an IMEI under one number, then
under another; an IMSI in one handset, then in another, or under one number, then under another.
One must have ended before the next begins, give or take an hour: two numbers that alternate in one
handset are two SIM cards, not a succession.

Reads event, device, sim. One entry per change.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from filiere.case import Case

OVERLAP_S = 3600

SQL = """
WITH seen AS (
    SELECT e.$thing AS thing, e.$name AS name, min(e.t) AS first_s, max(e.t) AS last_s,
           count(*) AS rows
    FROM event e
    WHERE e.$thing IS NOT NULL AND e.$name IS NOT NULL
    GROUP BY e.$thing, e.$name
    HAVING rows >= $least
), crowd AS (                                -- a handset of many numbers is a gateway or a stand-in
    SELECT thing FROM seen GROUP BY thing HAVING count(*) BETWEEN 2 AND 6
), next AS (
    SELECT thing, name AS old, last_s, rows AS old_rows,
           lead(name) OVER life AS new, lead(first_s) OVER life AS first_s,
           lead(rows) OVER life AS new_rows
    FROM seen SEMI JOIN crowd USING (thing)
    WINDOW life AS (PARTITION BY thing ORDER BY first_s, last_s, name)
)
SELECT thing, old, new, last_s, first_s, old_rows, new_rows
FROM next WHERE new IS NOT NULL AND first_s >= last_s - $overlap
ORDER BY last_s, first_s, thing, old, new
"""


class _Next(NamedTuple):
    """Two names that follow each other under one thing, as ``SQL`` tells them."""

    thing: int
    old: int
    new: int
    last_s: int
    first_s: int
    old_rows: int
    new_rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """``old`` is last seen with the thing at ``last_s``, ``new`` first at ``first_s``."""

    thing: int
    old: int
    new: int
    last_s: int
    first_s: int
    rows: int
    """Records on either side."""


def changes(case: Case, thing: str, name: str, least: int) -> list[Change]:
    """Changes of one column of ``event`` under another that stays.

    Args:
        case: The case.
        thing: ``device_id`` or ``sim_id``: what stays.
        name: ``served``, ``device_id``: what changes.
        least: Fewest rows of either side.
    """
    sql = SQL.replace("$thing", thing).replace("$name", name)
    return [
        Change(
            thing=row.thing,
            old=row.old,
            new=row.new,
            last_s=row.last_s,
            first_s=row.first_s,
            rows=row.old_rows + row.new_rows,
        )
        for row in case.rows(sql, {"least": least, "overlap": OVERLAP_S}, into=_Next)
    ]


def last_seen(case: Case, numbers: list[int]) -> dict[int, int]:
    """Last second in which each number's own records show it, in whatever handset."""
    with _asked(case, numbers):
        rows = case.query(
            "SELECT served, max(t) FROM event SEMI JOIN asked_of ON asked = served "
            "WHERE device_id IS NOT NULL GROUP BY served ORDER BY served"
        )
    return {int(number): int(t) for number, t in rows}


def number_of_sim(case: Case, sims: list[int]) -> dict[int, tuple[int, int]]:
    """The number of each SIM that has one only, and the last second in which it is seen."""
    with _asked(case, sims):
        rows = case.query(
            "SELECT sim_id, min(served), max(t) FROM event SEMI JOIN asked_of ON asked = sim_id "
            "GROUP BY sim_id HAVING count(DISTINCT served) = 1 ORDER BY sim_id"
        )
    return {int(sim): (int(number), int(t)) for sim, number, t in rows}


@contextmanager
def _asked(case: Case, ids: Sequence[int]) -> Iterator[None]:
    """Inside the block ``asked_of`` holds these ids, so that one reading serves them all."""
    case.register("asked_of", {"asked": np.array(sorted(ids), dtype=np.int64)})
    try:
        yield
    finally:
        case.unregister("asked_of")


def records(
    case: Case, thing: str, name: str, changes: Sequence[Change]
) -> dict[Change, tuple[int, ...]]:
    """The last five records before each change and the first five after, in one reading."""
    if len(changes) == 0:
        return {}
    case.register(
        "asked_change",
        {
            "place": np.arange(len(changes), dtype=np.int64),
            "thing": np.array([each.thing for each in changes], dtype=np.int64),
            "old": np.array([each.old for each in changes], dtype=np.int64),
            "new": np.array([each.new for each in changes], dtype=np.int64),
        },
    )
    found: dict[int, list[int]] = {}
    for side, order in (("old", "DESC"), ("new", "ASC")):
        for place, record in case.query(
            f"SELECT c.place, e.record_id FROM event e JOIN asked_change c "
            f"ON e.{thing} = c.thing AND e.{name} = c.{side} "
            f"QUALIFY row_number() OVER (PARTITION BY c.place "
            f"ORDER BY e.t {order}, e.record_id {order}) <= 5"
        ):
            found.setdefault(int(place), []).append(int(record))
    case.unregister("asked_change")
    return {each: tuple(sorted(found.get(place, []))) for place, each in enumerate(changes)}
