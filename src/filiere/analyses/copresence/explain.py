"""What does the comparison of two phones rest on, and on which day or cell does it hang?

The switches that weigh most, each as an interval of distances between two regions, never between
two points; and the score again without each day and without each cell, so that a reader sees
whether one day or one place makes it.

Reads the tracks of a case. One entry per switch, day or cell; kilometres, seconds, log10.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from filiere.analyses.copresence.case import Heard
from filiere.analyses.copresence.weigh import Weigher, pair_sums
from filiere.distinct import distinct
from filiere.model.evidence import LikelihoodRatio, Measure
from filiere.signals.carried import NEUTRAL, totals
from filiere.signals.contacts import iso_text
from filiere.signals.switches import (
    DAY_S,
    IMPOSSIBLE_M_S,
    PACE_M_S,
    Ints,
    Sums,
    Switches,
    lay,
    pace,
    remoteness,
    summed,
    switches,
)

SHOWN = 10
NEAR, STRAINED = -1.35, -0.85
"""How far nearness and haste move what is said of one holder, to order switches by: no weight."""
TOGETHER_S = 1_800
"""Switches this close count as one place and moment where the regions touch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two phones of a case, compared."""

    ratio: LikelihoodRatio
    way: str
    """The way of using the second phone that fits best."""
    by_way: Mapping[str, float]
    """log10 LR were the second phone used in this way alone."""
    outside: tuple[str, ...]
    """Features that lie outside what was studied, and were clipped."""
    switches: int
    expected_switches: float
    """Mean over the same phones some days apart."""
    days: int
    period_s: tuple[int, int]
    shared_bins: int
    dislocations: int
    weightiest: list[Measure]
    without_day: Mapping[str, float]
    """By day, the log10 LR without it."""
    without_cell: list[float]
    """log10 LRs without each cell, in no order that means anything."""
    evidence: Ints
    """Record ids."""


def compare(weigher: Weigher, left: int, right: int, offset_s: int) -> Compared:
    """Everything there is to say about one pair; ``offset_s`` is that of the wall clock."""
    heard = weigher.heard
    tracks = heard.tracks
    sums = pair_sums(heard, left, right, offset_s)
    total = totals(sums, 1)
    found = switches(tracks, np.array([left]), np.array([right]))
    ends = distinct(np.concatenate([found.one, found.other]))
    # two phones of which one was never registered on a known cell have no switch at all
    at = tracks.t[ends] if len(ends) > 0 else np.zeros(1, dtype=np.int64)
    touches = (found.gap_s <= TOGETHER_S) & (found.metres <= 2 * found.reach)
    row = weigher.features(left, right)
    return Compared(
        ratio=weigher.curve.weigh(row),
        way=weigher.curve.resembles(row),
        by_way=weigher.curve.by_way(row),
        outside=weigher.reference.outside(row),
        switches=len(found.t),
        expected_switches=float(total[0, 1:, 0].mean()),
        days=len(distinct((found.t + offset_s) // DAY_S)),
        period_s=(int(at.min()), int(at.max())),
        shared_bins=len(distinct(found.t[touches] // TOGETHER_S)),
        dislocations=int((pace(found) > IMPOSSIBLE_M_S).sum()),
        weightiest=_weightiest(found),
        without_day=_without_days(weigher, sums, left, right),
        without_cell=_without_cells(weigher, left, right, ends),
        evidence=distinct(heard.record[ends]),
    )


def _weightiest(found: Switches) -> list[Measure]:
    """The switches whose nearness or haste says most."""
    say = np.exp(-found.gap_s / TOGETHER_S)
    moved = NEAR * say * (remoteness(found) - NEUTRAL) / (say.sum() + 1)
    moved += STRAINED * np.log1p((pace(found) / PACE_M_S) ** 2) / (len(found.t) + 1)
    order = np.lexsort((found.metres, found.t, -np.abs(moved)))[:SHOWN]
    return [
        {
            "at": iso_text(int(found.t[place])),
            "gap_s": int(found.gap_s[place]),
            "km": [
                round(max(float(found.metres[place] - 2 * found.reach[place]), 0.0) / 1000, 1),
                round(float(found.metres[place] + 2 * found.reach[place]) / 1000, 1),
            ],
            "speaks_for": bool(moved[place] > 0),
        }
        for place in order.tolist()
    ]


def _without_days(weigher: Weigher, sums: Sums, left: int, right: int) -> dict[str, float]:
    result = {}
    for day in distinct(sums.day[sums.lag == 0]).tolist():
        rest = sums.day != day
        kept = Sums(
            pair=sums.pair[rest], lag=sums.lag[rest], day=sums.day[rest], values=sums.values[rest]
        )
        result[iso_text(day * DAY_S)[:10]] = weigher.of_sums(kept, left, right).log10
    return result


def _without_cells(weigher: Weigher, left: int, right: int, ends: Ints) -> list[float]:
    heard, tracks = weigher.heard, weigher.heard.tracks
    rows = np.concatenate(
        [np.arange(tracks.start[phone], tracks.start[phone + 1]) for phone in (left, right)]
    )
    side = np.repeat([0, 1], tracks.count(np.array([left, right])))
    result = []
    for cell in distinct(heard.cell[ends]).tolist():
        kept = heard.cell[rows] != cell
        if len(distinct(side[kept])) == 2:
            sums = _pair_sums(heard, rows[kept], side[kept])
            result.append(weigher.of_sums(sums, left, right).log10)
    return result


def _pair_sums(heard: Heard, rows: Ints, side: Ints) -> Sums:
    tracks = heard.tracks
    pair = lay(
        side, tracks.t[rows], tracks.latitude[rows], tracks.longitude[rows], tracks.reach[rows]
    )
    return summed(pair, np.array([0]), np.array([1]))
