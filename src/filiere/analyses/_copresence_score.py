"""How strongly do the switches of two phones speak for one holder?

Five features, each a mean over switches that is drawn to a neutral value where there are few: how
far apart the phones are heard (*remoteness*), how much nearer than some days apart (*synchrony*),
how strained the journeys between them are (*strain*), how much easier than some days apart
(*ease*), and how far apart they are on average, by night and by day (*offset*). One weighted sum of
them per alternative, since a stranger is told from a holder by places, a member of the household by
moments. The weights are those of a logistic regression on simulated cities (seeds 1000 to 1199, see
the study); a curve turns the sum into a likelihood ratio. The deficit of alternations is a measure
only: against strangers it added nothing, against crews it told working hours, not holders.

Reads ``Sums`` of switches; scores are in log10 and not calibrated.
"""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from filiere.analyses._switches import LAGS_D, SUMS, Floats, Sums

FEATURES = ("remoteness", "synchrony", "strain", "ease", "offset")
NEUTRAL, DRAWN = 1.5, 1.0
"""Remoteness towards which few switches are drawn, and by how much say."""
FEW, USUAL = 2.0, 0.1
"""The same for strain: towards this mean, by so many switches."""
MOST = 1.4
"""Synchrony that one pair in a thousand of the study exceeds; of ease it is less than half."""
HIGHEST = 4.0
"""No pair of the study, of one holder or not, scores as high against strangers."""

ALTERNATIVES = ("stranger", "household", "colleague", "crew", "driver_runner")

WEIGHTS: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {
        "stranger": (2.98, -1.37, 1.13, -0.74, 1.14, -0.27),
        "household": (-0.02, 0.36, 1.11, -2.76, 1.45, 0.13),
        "colleague": (1.90, -0.94, 1.41, -1.74, 0.98, 0.01),
        "crew": (3.79, -1.90, -0.63, -1.33, -0.01, 0.36),
        "driver_runner": (3.92, -2.18, -0.34, -1.08, -0.33, 0.54),
    }
)
"""Constant, then one weight per feature."""


def totals(sums: Sums, pairs: int, *, lags: int = len(LAGS_D)) -> Floats:
    """Sums over days: (pairs, lags, columns of ``SUMS``)."""
    result = np.zeros((pairs * lags, len(SUMS)))
    place = sums.pair * lags + sums.lag
    for column in range(len(SUMS)):
        result[:, column] = np.bincount(place, sums.values[:, column], len(result))
    return result.reshape(pairs, lags, len(SUMS))


def features(total: Floats) -> Floats:
    """(pairs, len(FEATURES)) from totals."""
    recorded, apart = total[:, 0], total[:, 1:].sum(axis=1)
    others = total.shape[1] - 1.0
    near, usual = _remoteness(recorded, 1.0), _remoteness(apart, others)
    strain, often = _strain(recorded, 1.0), _strain(apart, others)
    columns = [near, usual - near, strain, often - strain, _offset(recorded)]
    return np.stack(columns, axis=1)


def _offset(total: Floats) -> Floats:
    """Remoteness of the mean places, of the nights and of the days."""
    moved = NEUTRAL * DRAWN + np.zeros(len(total))
    for say, east, north in (
        (total[:, 5], total[:, 6], total[:, 7]),
        (total[:, 1] - total[:, 5], total[:, 8], total[:, 9]),
    ):
        weight = np.maximum(say, 1e-9)
        moved += weight * np.log1p((east / weight) ** 2 + (north / weight) ** 2)
    return np.asarray(moved / (total[:, 1] + DRAWN), dtype=np.float64)


def _remoteness(total: Floats, times: float) -> Floats:
    say = total[:, 1] + DRAWN * times
    return np.asarray((total[:, 2] + NEUTRAL * DRAWN * times) / say, dtype=np.float64)


def _strain(total: Floats, times: float) -> Floats:
    """Square root of the mean, in which few strained journeys count for much."""
    return np.sqrt((total[:, 3] + USUAL * FEW * times) / (total[:, 0] + FEW * times))


def score(found: Floats, alternative: str = "stranger") -> Floats:
    """The score against one alternative, for each row of features."""
    constant, *weights = WEIGHTS[alternative]
    return np.asarray(constant + found @ np.array(weights), dtype=np.float64)


def best_possible(total: Floats) -> Floats:
    """Score against strangers, were the pair never so near and easy some days apart."""
    recorded = total[:, 0]
    near, strain = _remoteness(recorded, 1.0), _strain(recorded, 1.0)
    most = np.full(len(near), MOST)
    return score(np.stack([near, most, strain, most / 2, _offset(recorded)], axis=1))
