"""How good would a simple score of others be on the same pairs?

Yardsticks, implemented once and as published, so that a method is judged beside what it must beat:
four scores of two series of events (assocr: Galbraith and Smyth 2017, Galbraith, Smyth and Stern
2020), the contact overlap of two numbers (communities of interest: Cortes, Pregibon and Volinsky
2001), the count of shared categories of two phones' days (Bosma et al. 2020). None ships.

Works on sorted arrays of UTC seconds, or on plain collections. Higher is always more alike.
"""

from collections.abc import Callable, Collection, Mapping

import numpy as np
from numpy.typing import NDArray

Times = NDArray[np.int64]


def segregation(one: Times, other: Times) -> float:
    """Less Pielou's coefficient of segregation S: how seldom a nearest neighbour is of one kind.

    S = 1 − observed / expected number of mixed nearest pairs; 1 where the two series never mix.
    """
    mixed = _nearest_is_other(one, other)
    size = len(mixed)
    same_as_self = len(one) / size
    # share of events whose nearest neighbour belongs to `one`
    of_one = np.concatenate((~mixed[: len(one)], mixed[len(one) :])).mean()
    expected = same_as_self * (1 - of_one) + (1 - same_as_self) * of_one
    return 0.0 if expected == 0 else float(mixed.mean() / expected) - 1.0


def mingling(one: Times, other: Times) -> float:
    """Mingling index: share of events whose nearest neighbour is of the other series."""
    return float(_nearest_is_other(one, other).mean())


def mean_wait(one: Times, other: Times) -> float:
    """Less the mean time, in seconds, from an event of ``other`` back to the nearest of ``one``."""
    return -float(_waits(one, other).mean())


def median_wait(one: Times, other: Times) -> float:
    """The same with the median."""
    return -float(np.median(_waits(one, other)))


TIMING: Mapping[str, Callable[[Times, Times], float]] = {
    "segregation": segregation,
    "mingling": mingling,
    "mean_wait": mean_wait,
    "median_wait": median_wait,
}
"""Scores of two series of events: how much ``other`` keeps to ``one``."""


def _waits(one: Times, other: Times) -> NDArray[np.float64]:
    """Seconds from each event of ``other`` back to the last one of ``one``; those without, none."""
    place = np.searchsorted(one, other, side="right") - 1
    found = place >= 0
    if not found.any():
        return np.array([np.inf])
    return (other[found] - one[place[found]]).astype(np.float64)


def _nearest_is_other(one: Times, other: Times) -> NDArray[np.bool_]:
    """For each event of ``one``, then of ``other``: whether the nearest event is of the other."""
    return np.concatenate((_nearer(one, other), _nearer(other, one)))


def _nearer(own: Times, strange: Times) -> NDArray[np.bool_]:
    """Whether an event's nearest neighbour is a strange one; ties count as own."""
    far = np.iinfo(np.int64).max // 4
    gaps = np.diff(own)
    before = np.concatenate(([far], gaps))
    after = np.concatenate((gaps, [far]))
    place = np.searchsorted(strange, own)
    padded = np.concatenate(([-far], strange, [far]))
    return np.asarray(
        np.minimum(own - padded[place], padded[place + 1] - own) < np.minimum(before, after)
    )


def contact_overlap(
    old: Collection[int], new: Collection[int], reached_by: Mapping[int, int] | None = None
) -> float:
    """Share of the contacts of ``old`` that ``new`` has too, in [0, 1].

    ``reached_by``: how many numbers have each contact; a contact that few have then weighs more
    (the logarithm of its rarity). A contact that is not listed there counts as had by two.
    """
    if len(old) == 0:
        return 0.0
    if reached_by is None:
        return len(set(old) & set(new)) / len(set(old))
    weight = {contact: 1.0 / np.log(max(reached_by.get(contact, 2), 2)) for contact in old}
    total = sum(weight[contact] for contact in sorted(weight))
    return float(sum(weight[contact] for contact in sorted(set(old) & set(new))) / total)
