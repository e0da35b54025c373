"""In which interval does a measured share lie?

Shares have Wilson's interval where the trials are separate numbers, and a bootstrap by city where
they share a city.
"""

from collections.abc import Sequence

import numpy as np

DRAWS = 2000
SEED = 20_240_602
Z = 1.959964
"""Two-sided 95 %."""


def wilson(hits: int, trials: int) -> tuple[float, float]:
    """95 % interval of a share; (0, 1) without trials."""
    if trials == 0:
        return 0.0, 1.0
    share, square = hits / trials, Z * Z
    centre = (share + square / (2 * trials)) / (1 + square / trials)
    half = Z * (share * (1 - share) / trials + square / (4 * trials**2)) ** 0.5
    half /= 1 + square / trials
    return max(0.0, centre - half), min(1.0, centre + half)


def by_city(hits: Sequence[int], trials: Sequence[int]) -> tuple[float, float]:
    """95 % interval of a pooled share when cities are drawn again; seeded."""
    rng = np.random.default_rng(SEED)
    one, all_ = np.array(hits, dtype=np.int64), np.array(trials, dtype=np.int64)
    if int(all_.sum()) == 0:
        return 0.0, 1.0
    drawn = rng.integers(0, len(one), (DRAWS, len(one)))
    sums = all_[drawn].sum(axis=1)
    shares = np.sort(one[drawn].sum(axis=1)[sums > 0] / sums[sums > 0])
    return float(shares[len(shares) // 40]), float(shares[len(shares) - 1 - len(shares) // 40])
