"""What may still be said where people keep other customs than those studied?

A score that adds up habits holds where the habits do. In another place lines may not write in bulk,
or their callers may not ask again; their scores are lower, and a curve fitted where they do would
speak against them. So a second line is fitted on the same pairs and on each true one as it would be
with some of its habits wanting. Of the two the one nearer to an LR of 1 is told; where they stand
on either side of 1, the LR is 1: which side it is would rest on customs alone.

Knots are (score, log10 LR), linear between and flat outside, as in a curve.
"""

import numpy as np

from filiere.calibration.pairs import Flags, Numbers, Pairs
from filiere.calibration.smooth import Knots


def with_wanting(pairs: Pairs) -> tuple[Numbers, Flags]:
    """Scores and truth of all pairs, and of true ones as they would be with habits wanting."""
    if pairs.wanting is None:
        return pairs.scores, pairs.same
    varied = pairs.wanting[pairs.same].reshape(-1)
    varied = varied[~np.isnan(varied)]
    return (
        np.concatenate((pairs.scores, varied)),
        np.concatenate((pairs.same, np.ones(len(varied), dtype=np.bool_))),
    )


def cautious(one: Knots, other: Knots) -> Knots:
    """The line that is nowhere further from an LR of 1 than either, and 1 where they disagree."""
    x, y, z = _together(one, other)
    # besides the knots of both, a bend may lie where they cross each other, or an LR of 1
    bends = [x, *(_roots(x, each) for each in (y, z, y - z))]
    at = np.unique(np.concatenate(bends))
    first, second = np.interp(at, x, y), np.interp(at, x, z)
    nearer = np.where(np.abs(first) <= np.abs(second), first, second)
    told = np.where(first * second > 0, nearer, 0.0)
    # a root is found to a rounding error: what rises by theory may not fall by one
    told = np.maximum.accumulate(told)
    return tuple(zip(at.tolist(), told.tolist(), strict=True))


def _together(one: Knots, other: Knots) -> tuple[Numbers, Numbers, Numbers]:
    """Both lines at the knots of both."""
    (x0, y0), (x1, y1) = (np.array(each, dtype=np.float64).T for each in (one, other))
    x: Numbers = np.unique(np.concatenate((x0, x1)))
    return x, np.interp(x, x0, y0), np.interp(x, x1, y1)


def _roots(x: Numbers, y: Numbers) -> Numbers:
    """Where a broken line crosses 0 between its knots."""
    here = np.flatnonzero(y[:-1] * y[1:] < 0)
    share = y[here] / (y[here] - y[here + 1])
    crossed: Numbers = x[here] + share * (x[here + 1] - x[here])
    return crossed
