"""Which likelihood ratios would be best, if only the order of the scores counted?

Pool adjacent violators: the rising step function of the score that fits the truth best. It is the
yardstick of discrimination (Cllr_min) and the drawing that shows bad calibration; as a calibrator
it needs many pairs, since its outermost steps are infinite.

Reads scores of any unit, one per pair, infinite ones included; gives log10 LRs.
"""

from dataclasses import dataclass

import numpy as np

from filiere.calibration.pairs import Flags, Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """Steps in rising order: lowest and highest score of each, and its log10 LR."""

    first: Numbers
    last: Numbers
    log10_lrs: Numbers

    def at(self, scores: Numbers) -> Numbers:
        """log10 LR of scores that the steps were made from (others: the step below)."""
        place = np.searchsorted(self.first, scores, side="right") - 1
        return self.log10_lrs[np.maximum(place, 0)]


def pav(scores: Numbers, same: Flags, weights: Numbers | None = None) -> Steps:
    """The steps; both kinds of pair have equal weight as a whole, whatever their numbers."""
    weight = np.ones(len(scores)) if weights is None else weights
    order = np.argsort(scores, kind="stable")
    order = order[weight[order] > 0]
    values, start = np.unique(scores[order], return_index=True)
    ones = np.add.reduceat(np.where(same[order], weight[order], 0.0), start)
    zeros = np.add.reduceat(np.where(same[order], 0.0, weight[order]), start)
    first, last, ones, zeros = _runs(values, ones, zeros)
    ends, ones, zeros = _pooled(ones, zeros)
    begins = np.concatenate(([0], ends[:-1] + 1))
    with np.errstate(divide="ignore"):
        log10_lrs = np.log10(ones / ones.sum()) - np.log10(zeros / zeros.sum())
    return Steps(first=first[begins], last=last[ends], log10_lrs=log10_lrs)


def _runs(
    values: Numbers, ones: Numbers, zeros: Numbers
) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Neighbours of one kind alone get one value anyway: joined first, few are left to pool."""
    kind = np.where(zeros == 0, 1, np.where(ones == 0, -1, 0))
    new = np.concatenate(([True], (kind[1:] != kind[:-1]) | (kind[1:] == 0)))
    at = np.flatnonzero(new)
    until = np.concatenate((at[1:], [len(values)])) - 1
    return values[at], values[until], np.add.reduceat(ones, at), np.add.reduceat(zeros, at)


def _pooled(ones: Numbers, zeros: Numbers) -> tuple[np.ndarray, Numbers, Numbers]:
    """Last place of each pool, and its weights: shares of ``ones`` rise strictly."""
    ends: list[int] = []
    one: list[float] = []
    zero: list[float] = []
    for place, (alone, other) in enumerate(zip(ones.tolist(), zeros.tolist(), strict=True)):
        ends.append(place)
        one.append(alone)
        zero.append(other)
        while len(ends) > 1 and one[-2] * zero[-1] >= one[-1] * zero[-2]:
            one.append(one.pop() + one.pop())
            zero.append(zero.pop() + zero.pop())
            del ends[-2]
    return np.array(ends), np.array(one), np.array(zero)
