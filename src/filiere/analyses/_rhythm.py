"""Does one phone go out after another receives, more than both rhythms explain?

Two phones that are busy in the same evening coincide often. The null therefore keeps everything
about the second phone but its minutes: inside each clock hour its contacts turn together, like a
dial, by a common unknown offset. How many went to whom in which hour, and how bunched they were,
stays as recorded; only the alignment with the first phone is lost. Hours are independent, so the
distribution of the count is exact hour by hour, and its tail follows by a saddlepoint.

Works on sorted arrays of UTC seconds. p in (0, 1]; no unit.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from filiere.analyses._contacts import HOUR_S, Ints

Floats = NDArray[np.float64]

STEP_S = 15
"""The dial turns by steps of this many seconds: 240 positions in an hour."""
TURNS = HOUR_S // STEP_S


@dataclass(frozen=True, slots=True, kw_only=True)
class Coincidence:
    """Contacts of the first phone that stand within the window before those of the second."""

    count: int
    expected: float
    variance: float
    p: float

    @property
    def z(self) -> float:
        """Standard deviations above what the two rhythms give."""
        return (self.count - self.expected) / self.variance**0.5 if self.variance > 0 else 0.0


def acts(times: Ints, apart_s: int) -> Ints:
    """First contact of each run in which no pause exceeds ``apart_s``."""
    if len(times) == 0:
        return times
    return times[np.concatenate(([True], np.diff(times) > apart_s))]


def preceding(causes: Ints, at: Ints, window_s: tuple[int, int]) -> Ints:
    """How many causes stand more than ``window_s[0]`` and at most ``window_s[1]`` before each."""
    low, high = window_s
    return np.searchsorted(causes, at - low, side="left") - np.searchsorted(
        causes, at - high, side="left"
    )


def coincidence(causes: Ints, effects: Ints, window_s: tuple[int, int]) -> Coincidence:
    """Pairs (cause, effect) in the window against the turning dial; both sorted."""
    if len(causes) == 0 or len(effects) == 0:
        return Coincidence(count=0, expected=0.0, variance=0.0, p=1.0)
    hour = effects // HOUR_S
    second = effects % HOUR_S
    starts = np.flatnonzero(np.concatenate(([True], np.diff(hour) > 0)))
    turned = (second[:, None] + np.arange(TURNS)[None, :] * STEP_S) % HOUR_S
    found = preceding(causes, hour[:, None] * HOUR_S + turned, window_s)
    per_hour = np.add.reduceat(found, starts, axis=0)
    count = int(per_hour[:, 0].sum())
    sums = per_hour.sum(axis=1)
    squares = (per_hour * per_hour).sum(axis=1)
    expected = int(sums.sum()) / TURNS
    variance = int((TURNS * squares - sums * sums).sum()) / TURNS**2
    if variance == 0:
        return Coincidence(count=count, expected=expected, variance=0.0, p=1.0)
    informative = per_hour[TURNS * squares != sums * sums]
    fixed = count - int(informative[:, 0].sum())
    p = upper_tail(informative, count - fixed)
    return Coincidence(count=count, expected=expected, variance=variance, p=p)


def upper_tail(equally_likely: Ints, count: int) -> float:
    """P(sum >= count) of independent variables, each uniform over its row; saddlepoint.

    Lugannani and Rice with the second continuity correction of Daniels; a row has the values
    that its variable takes, each with the same probability.
    """
    # the values of a row repeat: a histogram per row makes each step cheap
    lowest = equally_likely.min(axis=1)
    shifted = equally_likely - lowest[:, None]
    target = count - int(lowest.sum())
    top = int(shifted.max())
    largest = int(shifted.max(axis=1).sum())
    if target <= 0:
        return 1.0
    if target > largest:
        return float(np.finfo(np.float64).tiny)
    rows = np.repeat(np.arange(len(shifted)), shifted.shape[1])
    table = np.bincount(rows * (top + 1) + shifted.ravel(), minlength=len(shifted) * (top + 1))
    chance = table.reshape(len(shifted), top + 1) / shifted.shape[1]
    if target == largest:
        return float(np.exp(np.log(chance[np.arange(len(chance)), shifted.max(axis=1)]).sum()))
    values = np.arange(top + 1, dtype=np.float64)
    return _lugannani_rice(chance, values, target)


def _lugannani_rice(chance: Floats, values: Floats, target: int) -> float:
    point = target - 0.5
    theta = _root(chance, values, point)
    k0, _, k2 = _cumulants(chance, values, theta)
    if abs(theta) < 1e-4:
        _, mean, variance = _cumulants(chance, values, 0.0)
        return _inside(float(ndtr((mean - point) / variance**0.5)))
    w = np.sign(theta) * (2.0 * max(theta * point - k0, 0.0)) ** 0.5
    u = 2.0 * np.sinh(theta / 2.0) * k2**0.5
    density = float(np.exp(-0.5 * w * w)) / (2.0 * np.pi) ** 0.5
    return _inside(float(ndtr(-w)) + density * (1.0 / u - 1.0 / w))


def _inside(p: float) -> float:
    return min(1.0, max(p, float(np.finfo(np.float64).tiny)))


def _cumulants(chance: Floats, values: Floats, theta: float) -> tuple[float, float, float]:
    """Cumulant generating function of the sum and its first two derivatives at ``theta``."""
    exponent = np.where(chance > 0, values[None, :] * theta, -np.inf)
    top = exponent.max(axis=1)
    weight = chance * np.exp(exponent - top[:, None])
    mass = weight.sum(axis=1)
    first = weight @ values / mass
    second = weight @ (values * values) / mass
    return (
        float((np.log(mass) + top).sum()),
        float(first.sum()),
        float((second - first * first).sum()),
    )


def _root(chance: Floats, values: Floats, point: float) -> float:
    """Where the tilted mean is ``point``: bisection, for it always converges."""
    low, high = -40.0, 40.0
    for _ in range(45):
        middle = (low + high) / 2.0
        if _cumulants(chance, values, middle)[1] < point:
            low = middle
        else:
            high = middle
    return (low + high) / 2.0
