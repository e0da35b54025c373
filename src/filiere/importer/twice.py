"""Which of the two does a clock mean that showed an hour twice?

On the night of the change the order of rows tells, where the file is sorted: the clock goes back
once, and what stands before that row is of the first hour, what stands after it of the second. A
file counts as sorted if its clock goes one way everywhere else; else the hours of each served
number are looked at, then nothing is decided and the rows stay rejects.

Reads staged rows in the order of the file. One row of ``told_once`` per row that could be decided.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case
from filiere.distinct import distinct
from filiere.importer.zones import Fold

LEAST_STEPS = 8
"""Times that must follow each other for a file to count as sorted: one in 40,320 by chance."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Clock:
    """Rows of a file that a declared zone ties to UTC: in their order, wall clocks in seconds."""

    row: Ints
    wall: Ints
    block: Ints
    """Served number by its place in a dictionary."""


def decide(case: Case, folds: tuple[Fold, ...], which: str) -> int:
    """Make ``told_once (row, off)`` for the rows of hours shown twice; how many were decided.

    ``which`` is SQL that is true of the rows that the declared zone ties to UTC.
    """
    case.execute("CREATE OR REPLACE TEMP TABLE told_once (row BIGINT, off INTEGER)")
    found = case.columns(
        f"""
        SELECT rowid + 1 AS row, wall,
               dense_rank() OVER (ORDER BY x_served, x_imei, x_imsi) AS block
        FROM staged WHERE mark = 0 AND reason = 0 AND wall IS NOT NULL AND {which} ORDER BY row
        """
    )
    clock = Clock(
        *(np.ma.getdata(found[name]).astype(np.int64) for name in ("row", "wall", "block"))
    )
    rows, offsets = decided(clock, folds)
    if len(rows) > 0:
        case.register("told_given", {"row": rows, "off": offsets})
        case.execute("INSERT INTO told_once SELECT row, off FROM told_given")
        case.unregister("told_given")
    return len(rows)


def decided(clock: Clock, folds: tuple[Fold, ...]) -> tuple[Ints, Ints]:
    """Rows of repeated hours whose place is known, and minutes of offset of each."""
    inside = np.zeros(len(clock.wall), dtype=bool)
    for fold in folds:
        inside |= (clock.wall >= fold.from_s) & (clock.wall < fold.to_s)
    nothing = np.array([], dtype=np.int64)
    if not inside.any():
        return nothing, nothing
    by_number = np.argsort(clock.block, kind="stable")
    for order, blocks in (
        (np.arange(len(clock.wall)), np.zeros(len(clock.wall), dtype=np.int64)),
        (by_number, clock.block[by_number]),
    ):
        for backwards in (False, True):
            way = order[::-1] if backwards else order
            block = blocks[::-1] if backwards else blocks
            if _is_sorted(clock.wall[way], block, inside[way]):
                return _split(clock, way, block, folds)
    return nothing, nothing


def _is_sorted(wall: Ints, block: Ints, inside: NDArray[np.bool_]) -> bool:
    """Whether the clock goes forward but for steps between two repeated hours, and long enough."""
    same = block[1:] == block[:-1]
    step = wall[1:] - wall[:-1]
    outside = same & ~(inside[1:] & inside[:-1])
    return not bool((step[outside] < 0).any()) and int((step[outside] > 0).sum()) >= LEAST_STEPS


def _split(clock: Clock, way: Ints, block: Ints, folds: tuple[Fold, ...]) -> tuple[Ints, Ints]:
    """Before the clock goes back: the first offset; after it: the second."""
    rows: list[Ints] = []
    offsets: list[Ints] = []
    wall = clock.wall[way]
    for fold in folds:
        at = np.flatnonzero((wall >= fold.from_s) & (wall < fold.to_s))
        for one in distinct(block[at]):
            mine = at[block[at] == one]
            back = np.flatnonzero(np.diff(wall[mine]) < 0)
            if len(back) != 1:
                continue  # it never goes back: either hour; or more than once: not sorted there
            first = np.arange(len(mine)) <= back[0]
            rows.append(clock.row[way[mine]])
            offsets.append(np.where(first, fold.before, fold.after).astype(np.int64))
    if len(rows) == 0:
        return np.array([], dtype=np.int64), np.array([], dtype=np.int64)
    return np.concatenate(rows), np.concatenate(offsets)
