"""How like one holder's two phones are two phones, by what each phone is like with itself?

How far apart two phones are heard depends on the ground, on the networks and on how much their
holders move; a phone of which the records are cut in two tells what one holder's two phones would
be like *here*. So each of the features (remoteness, synchrony, strain, ease and offset of
``carried``) stands beside its ratio to the phones' own level. Two more speak of use, and serve only
where the second phone is used where the first is not: the deficit of alternations, and promptness
beside the phones' own. The last says whether the two are on different networks, whose masts stand
apart.

Reads tracks. One row per pair; no units.
"""

from collections.abc import Callable

import numpy as np

from filiere.signals.carried import features, totals
from filiere.signals.cutting import main_network, split
from filiere.signals.switches import LAGS_D, Floats, Ints, Tracks, summed

FEATURES = (
    "remoteness", "synchrony", "strain", "ease", "offset",
    "own_remoteness", "own_synchrony", "own_strain", "own_offset",
    "alternation", "own_promptness", "other_network",
)  # fmt: skip
BY_PLACE = ("alternation", "own_promptness")
"""Of use: weighed only for phones that are used in different places."""
UNKNOWN_AT_ONCE = ("synchrony", "ease", "own_synchrony", "alternation")
"""What cannot be told before the pair has been compared with itself some days apart."""
BATCH = 300_000
"""Registrations laid side by side at a time."""
LEVEL = (0.3, 0.15, 0.2, 0.2)
"""What is added before a ratio is taken: of remoteness and so on, below which levels are alike."""


def own_levels(tracks: Tracks) -> Floats:
    """What each phone is like with itself.

    (phones, 8): the features of its two halves, the median phone's where it has too few records;
    and the number of its network.
    """
    cut = split(tracks)
    levels = np.full((tracks.phones, 8), np.nan)
    levels[:, 7] = main_network(tracks)
    if len(cut.phones) == 0:
        none: Floats = np.nan_to_num(levels)
        return none
    half = 2 * np.arange(len(cut.phones))
    levels[cut.phones, :7] = _measured(cut.halves, half, half + 1, LAGS_D)
    usual = np.nanmedian(levels, axis=0)
    known: Floats = np.where(np.isnan(levels), usual, levels)
    return known


def likeness(tracks: Tracks, left: Ints, right: Ints, levels: Floats) -> Floats:
    """(pairs, len(FEATURES))."""
    return _beside(_measured(tracks, left, right, LAGS_D), levels, left, right)


def at_once(tracks: Tracks, left: Ints, right: Ints, levels: Floats) -> Floats:
    """The same from the records as they are alone; the columns UNKNOWN_AT_ONCE mean nothing."""
    return _beside(_measured(tracks, left, right, LAGS_D[:1]), levels, left, right)


def of_totals(total: Floats, level: Floats) -> Floats:
    """One row from the sums of one pair, whose phones' own levels are given (2, 8)."""
    both = np.array([0]), np.array([1])
    return _beside(features(total), level, *both)


def _beside(found: Floats, levels: Floats, left: Ints, right: Ints) -> Floats:
    own = (levels[left] + levels[right]) / 2
    apart, together, strained, offset = LEVEL
    columns = [
        *found[:, :5].T,
        np.log((found[:, 0] + apart) / (own[:, 0] + apart)),
        found[:, 1] / np.maximum(own[:, 1], together),
        np.log((found[:, 2] + strained) / (own[:, 2] + strained)),
        np.log((found[:, 4] + offset) / (own[:, 4] + offset)),
        found[:, 5],
        found[:, 6] - own[:, 6],
        (levels[left, 7] != levels[right, 7]).astype(np.float64),
    ]
    return np.round(np.stack(columns, axis=1), 6)


def _measured(tracks: Tracks, left: Ints, right: Ints, lags: tuple[int, ...]) -> Floats:
    def work(rows: Ints) -> Floats:
        sums = summed(tracks, left[rows], right[rows], lags=lags)
        total = totals(sums, len(rows), lags=len(lags))
        # alone, it has nothing to be compared with: as if the other days were the same
        return features(np.repeat(total, len(LAGS_D), axis=1) if len(lags) == 1 else total)

    return in_batches(tracks, left, right, work)


def in_batches(tracks: Tracks, left: Ints, right: Ints, work: Callable[[Ints], Floats]) -> Floats:
    """The work on some pairs, so many registrations at a time that memory is bounded."""
    if len(left) == 0:
        return np.empty((0, 7))
    cost = np.cumsum(tracks.count(left) + tracks.count(right)) // BATCH
    cuts = np.flatnonzero(np.diff(cost)) + 1
    return np.concatenate([work(rows) for rows in np.split(np.arange(len(left)), cuts)])
