"""What do the switches of two phones say of their holders?

Five features, each a mean over switches that is drawn to a neutral value where there are few: how
far apart the phones are heard (*remoteness*), how much nearer than some days apart (*synchrony*),
how strained the journeys between them are (*strain*), how much easier than some days apart
(*ease*), and how far apart they are on average, by night and by day (*offset*). Two more speak of
use: the deficit of *alternations* (against one day apart), and their *promptness*, for one holder
needs the time of the way. ``likeness`` sets them beside what each phone is like with itself.

Reads ``Sums`` of switches. One row per pair; no units.
"""

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
