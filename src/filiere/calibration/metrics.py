"""How good are likelihood ratios whose truth is known?

Cllr is the mean cost in bits: 0 is perfect, 1 is what saying nothing costs. Its least value once
the scores may be stretched at will is Cllr_min (discrimination), the rest Cllr_cal (calibration).
devPAV is the area between the PAV line and the diagonal per unit of log10 LR; ECE is the cost at
each prior; Tippett points are the shares of LRs above each value. Definitions as in ``lir`` (NFI),
with which they agree to 1e-6 (tests/calibration).

Every function reads log10 LRs (infinite ones allowed) and the truth, one per pair; ``weights``
count a pair several times, or not at all, when people are drawn again.
"""

from dataclasses import dataclass

import numpy as np

from filiere.calibration.pairs import Flags, Numbers
from filiere.calibration.pav import pav

LN10, LN2 = float(np.log(10.0)), float(np.log(2.0))


def cllr(log10_lrs: Numbers, same: Flags, weights: Numbers | None = None) -> float:
    """Mean of the cost over both kinds of pair, in bits."""
    return _cost(log10_lrs, same, 0.0, weights, 0.5)


def cllr_min(log10_lrs: Numbers, same: Flags, weights: Numbers | None = None) -> float:
    """Cllr after the best rising transformation."""
    return cllr(pav(log10_lrs, same, weights).at(log10_lrs), same, weights)


def cllr_cal(log10_lrs: Numbers, same: Flags, weights: Numbers | None = None) -> float:
    """What bad calibration costs: Cllr − Cllr_min."""
    return cllr(log10_lrs, same, weights) - cllr_min(log10_lrs, same, weights)


def bits(log10_lrs: Numbers, same: Flags) -> Numbers:
    """What each pair costs."""
    x = log10_lrs * LN10
    with np.errstate(invalid="ignore"):
        cost: Numbers = np.logaddexp(0.0, np.where(same, -x, x)) / LN2
    return cost


def _cost(
    log10_lrs: Numbers, same: Flags, log10_odds: float, weights: Numbers | None, share: float
) -> float:
    """Cost with prior odds added and the first kind counting ``share``."""
    weight = np.ones(len(log10_lrs)) if weights is None else weights
    each = bits(log10_lrs + log10_odds, same)
    one, zero = weight * same, weight * ~same
    # a pair left out costs nothing, even where its LR is infinite and wrong
    one_cost = float(each[one > 0] @ one[one > 0]) / float(one.sum())
    zero_cost = float(each[zero > 0] @ zero[zero > 0]) / float(zero.sum())
    return share * one_cost + (1 - share) * zero_cost


def ece(log10_lrs: Numbers, same: Flags, log10_odds: Numbers) -> Numbers:
    """Empirical cross-entropy in bits at each prior, given as log10 odds."""
    costs = []
    for odds in log10_odds.tolist():
        share = float(1 / (1 + 10.0**-odds))
        costs.append(_cost(log10_lrs, same, odds, None, share))
    return np.array(costs)


def devpav(log10_lrs: Numbers, same: Flags) -> float:
    """Area between the PAV line and the diagonal, per unit of log10 LR; nan where undefined."""
    best = pav(log10_lrs, same).at(log10_lrs)
    points = np.unique(np.array([log10_lrs, best]), axis=1)
    x, y = points
    flat_low = y[0] != -np.inf and x[0] == -np.inf
    flat_high = y[-1] != np.inf and x[-1] == np.inf
    if flat_low or flat_high:
        return float(np.inf)
    kept = np.isfinite(y)
    x, y = x[kept], y[kept]
    if len(x) == 0:
        return float(np.nan)
    if len(x) == 1:
        return float(abs(x[0] - y[0]))
    width, low, high = np.diff(x), (y - x)[:-1], (y - x)[1:]
    crossing = low * high < 0
    with np.errstate(divide="ignore", invalid="ignore"):
        crossed = (low * low + high * high) / (2 * (np.abs(low) + np.abs(high)))
    height = np.where(crossing, crossed, (np.abs(low) + np.abs(high)) / 2)
    return float((width * height).sum() / (x[-1] - x[0]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tippett:
    """Share of LRs above each value, of both kinds of pair."""

    log10_lrs: Numbers
    same: Numbers
    different: Numbers


def tippett(log10_lrs: Numbers, same: Flags, at: Numbers) -> Tippett:
    """Shares strictly above each value of ``at``."""

    def above(values: Numbers) -> Numbers:
        shares: Numbers = 1 - np.searchsorted(np.sort(values), at, side="right") / len(values)
        return shares

    return Tippett(log10_lrs=at, same=above(log10_lrs[same]), different=above(log10_lrs[~same]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Misleading:
    """How many LRs point the wrong way, beyond a strength."""

    different_above: int
    different: int
    same_below: int
    same: int


def misleading(log10_lrs: Numbers, same: Flags, beyond: float = 0.0) -> Misleading:
    """Different pairs above ``beyond`` and same pairs below its negative (log10)."""
    return Misleading(
        different_above=int((log10_lrs[~same] > beyond).sum()),
        different=int((~same).sum()),
        same_below=int((log10_lrs[same] < -beyond).sum()),
        same=int(same.sum()),
    )


def auc(scores: Numbers, same: Flags, weights: Numbers | None = None) -> float:
    """Share of (same, different) couples in the right order, ties counting half."""
    weight = np.ones(len(scores)) if weights is None else weights
    values, place = np.unique(scores, return_inverse=True)
    one = np.bincount(place, weights=weight * same, minlength=len(values))
    zero = np.bincount(place, weights=weight * ~same, minlength=len(values))
    below = np.cumsum(zero) - zero
    return float(one @ (below + zero / 2) / (one.sum() * zero.sum()))
