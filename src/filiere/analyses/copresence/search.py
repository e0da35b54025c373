"""Which pairs of a case stand out, and how many would by chance?

Chance is taken from the case itself, whose phones are nearly all strangers to each other: pairs
drawn at random, or, for the search that starts from one phone, that phone with every other. The
tail of their scores, an exponential above the highest twentieth, says how often a stranger would
score as high. A search lists a pair only where, over all the pairs it compared, fewer than
``max_chance`` strangers would. A pair that could not pass even if its synchrony were perfect is not
scored further.

Reads tracks. Scores are against strangers, in log10.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filiere.signals.carried import best_possible, features, score, totals
from filiere.signals.switches import Floats, Ints, Tracks, summed

DRAWN = 3_000
TAIL = 0.05
FEWEST = 200
"""Pairs drawn; below it a case is too small for a tail of its own."""
BATCH = 1_000_000
"""Registrations laid side by side at a time."""
SEED = 20_240_602


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """How often a stranger scores above a value: ``share`` above ``start``, then exponential."""

    start: float
    share: float
    scale: float
    drawn: int

    def beyond(self, score: Floats) -> Floats:
        """Share of strangers with such a score or a higher one; 1 below the tail."""
        fall = self.share * np.exp(-(score - self.start) / self.scale)
        return np.asarray(np.where(score < self.start, 1.0, fall), dtype=np.float64)

    def least(self, considered: int, chance: float) -> float:
        """Score from which a search of so many pairs gives fewer chance hits than that."""
        over = self.share * considered / chance
        return self.start if over <= 1 else self.start + self.scale * float(np.log(over))


def tail_of(tracks: Tracks, phones: Ints) -> Tail | None:
    """Chance in this case; None where it holds too few pairs to tell."""
    if len(phones) * (len(phones) - 1) // 2 < FEWEST:
        return None
    ranked = phones[np.argsort(tracks.order[phones])]  # the draw depends on no name
    rng = np.random.default_rng(SEED)
    pairs = ranked[rng.integers(0, len(ranked), (DRAWN, 2))]
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    return tail_from(scored(tracks, pairs[:, 0], pairs[:, 1]))


def tail_from(scores: Floats) -> Tail | None:
    """The tail of some scores; None where they are too few."""
    values = np.sort(scores)
    if len(values) < FEWEST:
        return None
    start = float(values[int(len(values) * (1 - TAIL))])
    above = values[values > start] - start
    if len(above) == 0:
        return None
    scale = float(above.sum() / len(above))
    return Tail(start=start, share=len(above) / len(values), scale=scale, drawn=len(values))


def scored(tracks: Tracks, left: Ints, right: Ints, least: float | None = None) -> Floats:
    """Scores against strangers; -inf for pairs that could not reach ``least``."""
    result = np.full(len(left), -np.inf)

    def quick(rows: Ints) -> Floats:
        sums = summed(tracks, left[rows], right[rows], lags=(0,))
        return best_possible(totals(sums, len(rows), lags=1))

    def full(rows: Ints) -> Floats:
        return score(features(totals(summed(tracks, left[rows], right[rows]), len(rows))))

    rows = np.arange(len(left))
    if least is not None:
        rows = rows[_in_batches(tracks, left, right, rows, quick) >= least]
    result[rows] = _in_batches(tracks, left, right, rows, full)
    return result


def _in_batches(
    tracks: Tracks, left: Ints, right: Ints, rows: Ints, work: Callable[[Ints], Floats]
) -> Floats:
    """The work on some pairs, so many registrations at a time that memory is bounded."""
    cost = np.cumsum(tracks.count(left[rows]) + tracks.count(right[rows]))
    parts = [work(rows[np.flatnonzero(cost // BATCH == part)]) for part in np.unique(cost // BATCH)]
    return np.concatenate(parts) if len(parts) > 0 else np.empty(0)
