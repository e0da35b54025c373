"""Does one phone go out after another receives, more than both rhythms explain?

Two phones that are busy in the same evening coincide often. The null therefore keeps everything
about the second phone but its minutes: the contacts of each clock hour move together, up to half
an hour earlier or later. How many went to whom, how bunched they were and what the evening was
like stay as recorded; only the alignment with the first phone is lost. Hours are independent, so
the distribution of the count is exact hour by hour, and its tail follows by a saddlepoint.

Where the first phone receives so often that the curve of its day alone would show, the count is
taken less its neighbours, weighted so that any smooth curve (to the third order) cancels.

Works on sorted arrays of UTC seconds. p in (0, 1]; no unit.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from filiere.signals.contacts import HOUR_S, Ints

Floats = NDArray[np.float64]

STEP_S = 30
"""Hours move by steps of this many seconds: 120 positions, the recorded one among them."""
MOVES = np.arange(-HOUR_S // 2, HOUR_S // 2, STEP_S)
TURNS = len(MOVES)
HERE = TURNS // 2

SMOOTH = 400.0
"""Above so many pairs expected, the curvature of the day weighs as much as chance does."""
FLANKS = ((-2, 1), (-1, -4), (0, 6), (1, -4), (2, 1))
"""(windows away, weight): the fourth difference, which any cubic curve makes zero."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coincidence:
    """Contacts of the first phone that stand within the window before those of the second."""

    count: int
    expected: float
    z: float
    """Standard deviations above what the two rhythms give."""
    p: float


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


@dataclass(frozen=True, slots=True)
class _Moved:
    """Pairs of every hour (row) at every position of its minutes (column)."""

    plain: Ints
    tested: Ints
    """The same, less the curve of the day where that alone would show."""


def _moved(causes: Ints, effects: Ints, window_s: tuple[int, int]) -> _Moved:
    hour = effects // HOUR_S
    starts = np.flatnonzero(np.concatenate(([True], np.diff(hour) > 0)))
    moved = effects[:, None] + MOVES[None, :]
    plain = np.add.reduceat(preceding(causes, moved, window_s), starts, axis=0)
    if int(plain.sum()) / TURNS <= SMOOTH:
        return _Moved(plain, plain)
    low, high = window_s
    width = high - low
    weighted = sum(
        weight * preceding(causes, moved, (low + step * width, high + step * width))
        for step, weight in FLANKS
    )
    return _Moved(plain, np.add.reduceat(np.asarray(weighted, dtype=np.int64), starts, axis=0))


def coincidence(
    causes: Ints, effects: Ints, window_s: tuple[int, int], *, tail: bool = True
) -> Coincidence:
    """Pairs (cause, effect) in the window against moved hours; both sorted.

    The tail takes most of the time: without it, ``p`` is 1.
    """
    if len(causes) == 0 or len(effects) == 0:
        return Coincidence(count=0, expected=0.0, z=0.0, p=1.0)
    pairs = _moved(causes, effects, window_s)
    tested = pairs.tested
    count, expected = int(pairs.plain[:, HERE].sum()), int(pairs.plain.sum()) / TURNS
    sums, squares = tested.sum(axis=1), (tested * tested).sum(axis=1)
    varies = TURNS * squares != sums * sums
    variance = int((TURNS * squares - sums * sums).sum()) / TURNS**2
    if variance == 0:
        return Coincidence(count=count, expected=expected, z=0.0, p=1.0)
    above = int(tested[:, HERE].sum()) - int(sums.sum()) / TURNS
    return Coincidence(
        count=count,
        expected=expected,
        z=above / variance**0.5,
        p=upper_tail(tested[varies], int(tested[varies, HERE].sum())) if tail else 1.0,
    )


def upper_tail(equally_likely: Ints, count: int) -> float:
    """P(sum >= count) of independent variables, each uniform over its row; saddlepoint.

    Lugannani and Rice with the second continuity correction of Daniels; a row has the values
    that its variable takes, each with the same probability.
    """
    lowest = equally_likely.min(axis=1)
    shifted = equally_likely - lowest[:, None]
    target = count - int(lowest.sum())
    top = int(shifted.max())
    largest = int(shifted.max(axis=1).sum())
    if target <= 0:
        return 1.0
    if target > largest:
        return float(np.finfo(np.float64).tiny)
    # weighted counts go by steps, and values repeat: their histogram makes each step cheap
    step = int(np.gcd.reduce(shifted, axis=None))
    shifted, target, top = shifted // step, -(-target // step), top // step
    largest //= step
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
