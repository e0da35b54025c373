"""Which cells, in which short windows, would show who is beside a number whenever it is reached?

Who answers an order line often holds the phone that sends the couriers as well: after an order
both use the cells around one place. A dump of these cells in the minutes after each of many orders
shows one phone time and again, and everybody else now and then. The windows come from the line's
own bill, the cells from where its own rows put it; a dump is presence only.

Works on Contacts and on the line's located rows. Times in UTC seconds, places in metres.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from filiere.advice.bills import Floats
from filiere.distinct import distinct
from filiere.signals.contacts import Bools, Contacts, Ints
from filiere.signals.runs import first_of_runs

RUN_S = 7200
"""Contacts of one caller closer than this are one order."""
WINDOW_S = 300
"""Who is sent is reached within this time of most orders."""
WINDOWS = 40
"""Orders asked about, the latest first; five or ten do not tell (docs/methods/next.md)."""
LOCATED_S = 900
"""An order counts where a cell of the line is known within this time of it."""
AROUND_S = 3600
"""Rows of the line within this time of an order say where it was."""
CELLS_EACH = 6
"""Cells asked of each operator: the other phone may be with any."""
AHEAD_M = 400.0
"""A phone is taken to be so far from the mast, the way the antenna looks."""
LEAST_ROWS = 50
"""A line with fewer located rows has no place."""
LEAST_WINDOWS = 10
"""Windows of dumps held below which who is beside the line is not read."""
LOSS_DB, LOBE_DB, LOBE_DEG, SIDE_DB = 35.0, 12.0, 70.0, 20.0
"""Of level with distance and with the angle off the antenna (3GPP TR 36.814, urban macro)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """Cells with a known place; one entry of each array per cell."""

    cell: Ints
    """Ids, ascending."""
    text: tuple[str, ...]
    operator: Ints
    east_m: Floats
    north_m: Floats
    azimuth_deg: Floats
    """NaN where the antenna's direction is not known."""

    def __len__(self) -> int:
        return len(self.cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A number's own rows with a cell of known place, in order of time; ``at`` is its entry."""

    t: Ints
    at: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Cells asked for, and from when to when, both ends included."""

    from_s: int
    to_s: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Of the dumps held: windows after orders that they reach into, and numbers seen in them."""

    windows: int
    seen: tuple[tuple[int, int], ...]
    """(number, windows in which it is seen), the most first; none of the line's own bill."""

    @property
    def lead(self) -> int:
        """Windows by which the first exceeds the second."""
        counts = [count for _, count in self.seen[:2]] + [0, 0]
        return counts[0] - counts[1]


def orders(contacts: Contacts, line: int) -> Ints:
    """When callers reached the line: the first contact of each of their runs, ascending."""
    into = np.flatnonzero(contacts.b == line)
    t = contacts.t[into]
    return distinct(t[first_of_runs(t, contacts.a[into], apart_s=RUN_S)])


def windows(asked: Ints, track: Track, cells: Cells) -> tuple[Window, ...]:
    """The latest orders with a known place, none overlapping; cells of one place are the same."""
    if len(track.t) < LEAST_ROWS or len(asked) == 0:
        return ()
    chosen: list[int] = []
    for t in asked[::-1].tolist():
        located = _rows(track, t, LOCATED_S)
        apart = len(chosen) == 0 or chosen[-1] - t > WINDOW_S
        if apart and located[0] < located[1]:
            chosen.append(t)
        if len(chosen) == WINDOWS:
            break
    points = np.array([_point(track, cells, t) for t in chosen])
    if len(points) == 0:
        return ()
    nearest = np.array([_nearest_mast(cells, point) for point in points])
    found: list[Window] = []
    for mast in distinct(nearest).tolist():
        mine = np.flatnonzero(nearest == mast)
        around = covering(cells, points[mine].mean(axis=0))
        texts = tuple(sorted(cells.text[k] for k in around))
        found += [
            Window(from_s=chosen[k], to_s=chosen[k] + WINDOW_S, cells=texts) for k in mine.tolist()
        ]
    return tuple(sorted(found, key=lambda window: window.from_s))


def _rows(track: Track, t: int, within_s: int) -> tuple[int, int]:
    low = int(np.searchsorted(track.t, t - within_s))
    return low, int(np.searchsorted(track.t, t + within_s, side="right"))


def _point(track: Track, cells: Cells, t: int) -> Floats:
    """Where the line's rows around an order put it: (east, north)."""
    low, high = _rows(track, t, AROUND_S)
    at = track.at[low:high]
    known = ~np.isnan(cells.azimuth_deg[at])
    turn = np.radians(np.nan_to_num(cells.azimuth_deg[at]))
    east = cells.east_m[at] + known * AHEAD_M * np.sin(turn)
    north = cells.north_m[at] + known * AHEAD_M * np.cos(turn)
    return np.array((east.mean(), north.mean()))


def _nearest_mast(cells: Cells, point: Floats) -> int:
    away = np.hypot(cells.east_m - point[0], cells.north_m - point[1])
    return int(np.argmin(away))


def covering(cells: Cells, point: Floats, each: int = CELLS_EACH) -> list[int]:
    """Entries of the cells that serve a point best, so many of each operator."""
    east, north = point[0] - cells.east_m, point[1] - cells.north_m
    off = np.abs((np.degrees(np.arctan2(east, north)) - cells.azimuth_deg + 180) % 360 - 180)
    side = np.minimum(LOBE_DB * (np.nan_to_num(off) / LOBE_DEG) ** 2, SIDE_DB)
    level = -LOSS_DB * np.log10(np.maximum(np.hypot(east, north), 60.0)) - side
    found: list[int] = []
    for operator in distinct(cells.operator).tolist():
        mine = np.flatnonzero(cells.operator == operator)
        found += mine[np.argsort(-np.round(level[mine], 6), kind="stable")[:each]].tolist()
    return found


def around(starts: Ints, t: Ints, at: Ints, track: Track, cells: Cells) -> Bools:
    """Which rows of dumps lie around the line in a window: one of elsewhere says nothing of it.

    Twice as many cells as are asked for, since its place moves a little with each further bill.
    """
    inside = np.zeros(len(t), dtype=np.bool_)
    low = np.searchsorted(t, starts)
    high = np.searchsorted(t, starts + WINDOW_S, side="right")
    for start, first, end in zip(starts.tolist(), low.tolist(), high.tolist(), strict=True):
        located = _rows(track, start, LOCATED_S)
        if first < end and located[0] < located[1]:
            near = covering(cells, _point(track, cells, start), 2 * CELLS_EACH)
            inside[first:end] |= np.isin(at[first:end], near)
    return inside


def beside(starts: Ints, t: Ints, served: Ints, known: Collection[int]) -> Beside:
    """Read rows of dumps around the line: in how many windows each number is seen.

    Args:
        starts: First seconds of windows.
        t: When somebody used a cell of a dump, ascending.
        served: The number that did.
        known: Numbers that need no dump.
    """
    counts: dict[int, int] = {}
    reached = 0
    low = np.searchsorted(t, starts)
    high = np.searchsorted(t, starts + WINDOW_S, side="right")
    for first, end in zip(low.tolist(), high.tolist(), strict=True):
        reached += end > first
        for number in distinct(served[first:end]).tolist():
            counts[number] = counts.get(number, 0) + 1
    ranked = sorted(
        ((n, count) for n, count in counts.items() if n not in known),
        key=lambda each: (-each[1], each[0]),
    )
    return Beside(windows=reached, seen=tuple(ranked))
