"""How strong an LR do the people studied support?

Three rules. *By person*: with N people whose pairs are different and k of them misled above a
value, no LR above about (N+1)/(k+1) is supported. Pairs do not count, since twenty people give
hundreds of pairs and remain twenty: each person's pairs share one person's weight. *ELUB* (Vergeer
et al. 2016): the range in which the system serves a decision better than saying nothing, one wrong
answer of each kind added. *Invariance* (Alberink et al. 2025): the range in which the LR of the LR
is the LR. ELUB follows ``lir`` (NFI) step by step.

Reads log10 LRs and the truth, one per pair; gives log10 bounds (lower ≤ 0 ≤ upper).
"""

import math

import numpy as np

from filiere.calibration.pairs import Flags, Numbers, Pairs, People

STEP = 0.01
"""Of log10 LR: bounds are rounded down to it, towards 0."""
EXTREME = 9.0


def supported(people: int, misleading: float) -> float:
    """log10 of the strongest LR that so many people support, rounded down to 0.01 (R34)."""
    strongest = math.log10((people + 1) / (misleading + 1))
    return max(0.0, round(math.floor(strongest / STEP) * STEP, 2))


def by_person(pairs: Pairs) -> tuple[float, float]:
    """log10 bounds from people; ``pairs.scores`` are log10 LRs not yet clipped."""
    upper = _one_side(pairs.scores[~pairs.same], pairs.people[~pairs.same])
    lower = _one_side(-pairs.scores[pairs.same], pairs.people[pairs.same])
    return -lower, upper


def _one_side(wrong_when_high: Numbers, people: People) -> float:
    """Go up from an LR of 1 until the people support no more."""
    share = shares(people)
    order = np.argsort(-wrong_when_high, kind="stable")
    falling, misled = -wrong_when_high[order], np.cumsum(share[order])
    count = len(np.unique(people[people >= 0]))
    bound = 0.0
    for step in range(1, round(supported(count, 0) / STEP) + 1):
        beyond = int(np.searchsorted(falling, -step * STEP, side="left"))
        misleading = float(misled[beyond - 1]) if beyond > 0 else 0.0
        if supported(count, misleading) < step * STEP - STEP / 2:
            break
        bound = round(step * STEP, 2)
    return bound


def shares(people: People) -> Numbers:
    """What each pair adds to the number of people misled: each person's pairs add up to one.

    Of a person with one pair it is a whole person, of one with nineteen a nineteenth; so that
    twenty people in 190 pairs count as twenty, in what misleads as in how many there are.
    """
    present, place = np.unique(people, return_inverse=True)
    place = place.reshape(people.shape)
    each = 1 / np.bincount(place.reshape(-1), minlength=len(present))
    added: Numbers = np.where(people >= 0, each[place], 0.0).sum(axis=1)
    return added


def elub(log10_lrs: Numbers, same: Flags) -> tuple[float, float]:
    """Empirical lower and upper bounds."""
    values = np.clip(log10_lrs, -EXTREME, EXTREME)
    ones, zeros = int(same.sum()), int((~same).sum())
    lowest = max(float(values.min()), -math.log10(ones + 1))
    highest = min(float(values.max()), math.log10(zeros + 1))
    first = min(0, int(np.floor_divide(lowest, STEP)))
    last = max(0, int(np.floor_divide(highest, STEP)) + 1)
    at = np.linspace(first * STEP, last * STEP, last - first + 1)
    neutral = _utility(np.ones(len(values)), same, 10**at, 0)
    ratio = neutral / _utility(10**values, same, 10**at, 1)
    left = at[(at <= 0) & (ratio < 1)]
    right = at[(at >= 0) & (ratio < 1)]
    lower = float(np.max(left + STEP, initial=at.min()))
    upper = float(np.min(right - STEP, initial=at.max()))
    return min(lower, 0.0), max(upper, 0.0)


def _utility(lrs: Numbers, same: Flags, at: Numbers, wrong: int) -> Numbers:
    """Expected cost of deciding at each LR, ``wrong`` misleading answers of each kind added."""
    one, zero = np.sort(lrs[same]), np.sort(lrs[~same])
    accepted = len(one) - np.searchsorted(one, at, side="right")
    mistaken = len(zero) - np.searchsorted(zero, at, side="right") + wrong
    cost: Numbers = 1 - accepted / (len(one) + wrong) + at * (mistaken / (len(zero) + wrong))
    return cost
