"""Which pairs of a case stand out, and how many would by chance?

Chance is taken from the case itself, and the partner that a phone may truly have must not hide
those of others. Where every pair is compared, each phone tells from its second, third… strongest
partner how its strongest would be by chance (spacings of order statistics, after Rényi; the
largest left out, after Bhattacharya et al. 2019). In a larger case pairs are drawn, and one that
may be one person's counts only for the share that is left: the tail, an exponential above the
highest twentieth, says how often two holders would score as high; so it does for the search that
starts from one phone. A search lists a pair only where, over all the pairs it compared, fewer than
``max_chance`` would. A pair that could not pass even if its synchrony were perfect is not compared
further.

Reads tracks. log10 likelihood ratios, not bounded.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filiere.analyses.copresence.weigh import Weigher
from filiere.signals.likeness import BATCH
from filiere.signals.switches import Floats, Ints, Tracks

TAIL = 0.05
LEAST_IN_TAIL = 10
"""Pairs above which the tail begins, where a twentieth are fewer."""
FEWEST = 20
"""Pairs of different holders; below it a case is too small for a tail of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """How often two holders exceed a value: ``share`` above ``start``, then exponential."""

    start: float
    share: float
    scale: float
    drawn: float
    """Pairs it was taken from, those in question for what is left of them."""

    def beyond(self, score: Floats) -> Floats:
        """Share of pairs of different holders as high or higher; 1 below the tail."""
        fall = self.share * np.exp(-(score - self.start) / self.scale)
        return np.asarray(np.where(score < self.start, 1.0, fall), dtype=np.float64)

    def least(self, considered: int, chance: float) -> float:
        """Score from which a search of so many pairs gives fewer chance hits than that."""
        over = self.share * considered / chance
        return self.start if over <= 1 else self.start + self.scale * float(np.log(over))


NEXT = 6
"""Partners of a phone from which chance is told, the strongest left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spacings:
    """Chance from each phone's partners: the ``NEXT``-th of each, and one scale for all.

    Where the strongest partner is a second phone, the spacings that follow are taken for those of a
    rank further down: the scale is then up to twice too wide, and chance told too high, not too
    low.
    """

    level: Floats
    """One per phone."""
    next: int
    scale: float

    def expected(self, score: Floats) -> Floats:
        """Pairs of the case that chance would give, as high or higher."""
        above = np.maximum(score[:, None] - self.level[None, :], 0.0)
        hits: Floats = 0.5 * self.next * np.exp(-above / self.scale).sum(axis=1)
        return hits

    def least(self, chance: float) -> float:
        """Score from which there would be fewer than that; rounded up to a hundredth."""
        low, high = float(self.level.min()), float(self.level.max())
        high += self.scale * float(np.log(len(self.level) * self.next / chance) + 1)
        steps = np.arange(low, high + 0.01, 0.01)
        fewer = np.flatnonzero(self.expected(steps) <= chance)
        return float(steps[fewer[0]]) if len(fewer) > 0 else high


def spacings(scores: Floats, left: Ints, right: Ints) -> Spacings | None:
    """From every pair of some phones; None where they are too few."""
    present, place = np.unique(np.concatenate([left, right]), return_inverse=True)
    phones = len(present)
    if len(scores) < FEWEST or len(scores) != phones * (phones - 1) // 2:
        return None
    one, other = place[: len(left)], place[len(left) :]
    table = np.full((phones, phones), -np.inf)
    table[one, other] = table[other, one] = scores
    ranked = -np.sort(-table, axis=1)
    following = min(NEXT, phones - 2)
    ranks = np.arange(2, following)
    if len(ranks) == 0:
        return None
    apart = ranks * (ranked[:, 1 : following - 1] - ranked[:, 2:following])
    return Spacings(
        level=ranked[:, following - 1],
        next=following,
        scale=max(float(apart.mean()), 1e-3),
    )


def tail_from(scores: Floats, still: Floats) -> Tail | None:
    """The tail of some scores; None where they are too few."""
    order = np.argsort(scores, kind="stable")
    values, weight = scores[order], still[order]
    total = float(weight.sum())
    if total < FEWEST:
        return None
    above = np.cumsum(weight[::-1])[::-1]
    place = int(np.searchsorted(-above, -max(TAIL * total, LEAST_IN_TAIL), side="right")) - 1
    start = float(values[max(place, 0)])
    high = values > start
    if float(weight[high].sum()) <= 0:
        return None
    scale = float(((values[high] - start) * weight[high]).sum() / weight[high].sum())
    return Tail(
        start=start,
        share=float(weight[high].sum()) / total,
        scale=max(scale, 1e-6),
        drawn=total,
    )


def scored(weigher: Weigher, left: Ints, right: Ints, least: float | None = None) -> Floats:
    """log10 LRs; -inf for pairs that could not reach ``least``."""
    result = np.full(len(left), -np.inf)
    rows = np.arange(len(left))
    tracks = weigher.heard.tracks
    if least is not None:
        could = _in_batches(tracks, left, right, weigher.at_most)
        rows = rows[could >= least]
    result[rows] = _in_batches(tracks, left[rows], right[rows], weigher.raw)
    return result


STEP = 16_384
"""Pairs compared before the search for the highest asks whether it has enough."""


def highest(
    weigher: Weigher, left: Ints, right: Ints, rows: Ints, wanted: int
) -> tuple[Ints, Floats]:
    """Pairs compared in the order of ``rows``, with their log10 LRs.

    As soon as so many as are wanted can be passed by none, the others are not compared: whatever
    they are, these are the highest and the first of their height.
    """
    ceiling = weigher.ceiling
    values: list[Floats] = []
    reached = seen = 0
    while seen < len(rows) and reached < wanted:
        part = rows[seen : seen + STEP]
        values.append(scored(weigher, left[part], right[part]))
        reached += int((values[-1] >= ceiling).sum())
        seen += len(part)
    return rows[:seen], np.concatenate([np.empty(0), *values])


def _in_batches(
    tracks: Tracks, left: Ints, right: Ints, work: Callable[[Ints, Ints], Floats]
) -> Floats:
    """The work on some pairs, so many registrations at a time that memory is bounded."""
    if len(left) == 0:
        return np.empty(0)
    cost = np.cumsum(tracks.count(left) + tracks.count(right)) // BATCH
    cuts = np.flatnonzero(np.diff(cost)) + 1
    sides = zip(np.split(left, cuts), np.split(right, cuts), strict=True)
    return np.concatenate([work(one, other) for one, other in sides])
