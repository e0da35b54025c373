"""How strongly do the switches of two phones speak for one holder?

Five features, each a mean over switches that is drawn to a neutral value where there are few: how
far apart the phones are heard (*remoteness*), how much nearer than some days apart (*synchrony*),
how strained the journeys between them are (*strain*), how much easier than some days apart
(*ease*), and how far apart they are on average, by night and by day (*offset*). Two more serve
where the second phone is used only where the first is not: the deficit of *alternations* (against
one day apart), and their *promptness*, for one holder needs the time of the way. Elsewhere these
two would tell habits of use rather than holders. One weighted sum per alternative, since a stranger
is told from a holder by places, a member of the household by moments. The weights are those of a
logistic regression on simulated cities (seeds 1000 to 1011, see the study); a curve turns the sum
into a likelihood ratio.

Reads ``Sums`` of switches; scores are in log10 and not calibrated.
"""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from filiere.signals.switches import LAGS_D, SUMS, Floats, Sums

FEATURES = (
    "remoteness", "synchrony", "strain", "ease", "offset", "alternation", "promptness",
)  # fmt: skip
NEUTRAL, DRAWN = 1.5, 1.0
"""Remoteness towards which few switches are drawn, and by how much say."""
FEW, USUAL = 2.0, 0.1
"""The same for strain: towards this mean, by so many switches."""
LEAST = 0.02
MOST = 1.4
"""Synchrony that one pair in a thousand of the study exceeds; of ease it is less than half."""
HIGHEST = 4.0
"""No pair of the study, of one holder or not, scores as high against strangers."""

ALTERNATIVES = (
    "stranger", "household", "couple", "colleague", "crew", "driver_runner", "elsewhere",
)  # fmt: skip
"""``elsewhere``: another holder's phone, used only where the first is not."""
PROMPT = 0.15
"""Promptness up to which a pair may be one of which the second phone is used only elsewhere."""

WEIGHTS: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {
        "stranger": (2.95, -1.35, 1.05, -0.85, 1.24, -0.29, 0.00, 0.00),
        "household": (1.19, 0.07, 1.25, -3.54, 2.97, -0.10, 0.00, 0.00),
        "couple": (-0.80, 0.27, 1.33, -1.30, -0.26, 0.65, 0.00, 0.00),
        "colleague": (1.90, -0.90, 1.36, -2.05, 1.10, 0.01, 0.00, 0.00),
        "crew": (4.03, -2.04, -0.81, -1.34, 0.14, 0.39, 0.00, 0.00),
        "driver_runner": (4.23, -2.26, -0.54, -1.36, -0.24, 0.50, 0.00, 0.00),
        "elsewhere": (-0.93, -0.73, 0.25, -0.91, 0.98, 0.15, -1.98, -0.76),
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
    a_day_off = total[:, [lag for lag, days in enumerate(LAGS_D) if abs(days) == 1], 0].mean(axis=1)
    switched = np.log((recorded[:, 0] + FEW) / (a_day_off + FEW))
    columns = [near, usual - near, strain, often - strain, _offset(recorded), switched]
    return np.stack([*columns, np.log(promptness(total) + LEAST)], axis=1)


def promptness(total: Floats) -> Floats:
    """Mean say of a switch, 0 to 1: how soon one phone follows the other."""
    return np.asarray(total[:, 0, 1] / (total[:, 0, 0] + FEW), dtype=np.float64)


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
    most, nil = np.full(len(near), MOST), np.zeros(len(near))
    return score(np.stack([near, most, strain, most / 2, _offset(recorded), nil, nil], axis=1))
