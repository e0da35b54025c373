"""How strongly do the switches of two phones speak for one holder?

Four features, each a sum over switches turned into a mean that is drawn to a neutral value where
there are few: how far apart the phones are heard, how much nearer than some days apart, how
strained their journeys are, and how strained in all. One weighted sum of them per alternative,
since a stranger is told from a holder by places, a member of the household by moments. The weights
are those of a logistic regression on simulated cities (seeds 1000 to 1199, see the study); a curve
turns the sum into a likelihood ratio.

Reads ``Sums`` of switches; scores are natural log odds at even prior, not calibrated.
"""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from filiere.analyses._switches import LAGS_D, SUMS, Floats, Sums

FEATURES = ("remoteness", "synchrony", "strain", "total strain")
NEUTRAL, DRAWN = 1.5, 1.0
"""Remoteness towards which few switches are drawn, and by how much say."""
FEW = 2.0

ALTERNATIVES = ("stranger", "household", "colleague", "crew", "driver_runner")

WEIGHTS: Mapping[str, tuple[float, ...]] = MappingProxyType(
    dict.fromkeys(ALTERNATIVES, (0.0, -1.0, 0.0, -1.0, 0.0))
)
"""Constant, then one weight per feature."""


def totals(sums: Sums, pairs: int) -> Floats:
    """Sums over days: (pairs, lags, columns of ``SUMS``)."""
    result = np.zeros((pairs * len(LAGS_D), len(SUMS)))
    place = sums.pair * len(LAGS_D) + sums.lag
    for column in range(len(SUMS)):
        result[:, column] = np.bincount(place, sums.values[:, column], len(result))
    return result.reshape(pairs, len(LAGS_D), len(SUMS))


def features(total: Floats) -> Floats:
    """(pairs, len(FEATURES)) from totals."""
    recorded, apart = total[:, 0], total[:, 1:].sum(axis=1)
    near = _remoteness(recorded, 1.0)
    usual = _remoteness(apart, len(LAGS_D) - 1.0)
    strain = recorded[:, 3] / (recorded[:, 0] + FEW)
    return np.stack([near, usual - near, strain, np.log1p(recorded[:, 3])], axis=1)


def _remoteness(total: Floats, times: float) -> Floats:
    say = total[:, 1] + DRAWN * times
    return np.asarray((total[:, 2] + NEUTRAL * DRAWN * times) / say, dtype=np.float64)


def scores(found: Floats) -> Mapping[str, Floats]:
    """A score per alternative for each row of features."""
    return {
        name: np.asarray(weight[0] + found @ np.array(weight[1:]), dtype=np.float64)
        for name, weight in WEIGHTS.items()
    }
