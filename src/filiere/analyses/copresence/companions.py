"""Which phones are so often in the same place and hour that they are worth comparing?

All pairs of a case are too many to compare one by one. Each phone keeps the ``most`` others with
which it shares most slots for its activity, and the ``most`` whose usual places, by night and by
day, are nearest to its own. A *slot* is a square of ground in one hour; a registration falls into
two squares, of the size of its cell's region and of twice that, so that neighbouring cells of two
operators meet in one of them. Slots weigh by rarity; those with more than ``cap`` phones are left
out, for a station at rush hour joins everybody with everybody.

Two phones that are never in one place, a second phone used only where the first is not, do not meet
here: such a pair is compared only where both are asked for.

Reads tracks. One entry per pair (left < right); memory is bounded by ``BLOCK`` shared slots.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.spatial import cKDTree

from filiere.distinct import distinct
from filiere.signals.switches import DAY_S, METRES_PER_DEGREE, NIGHT_S, Floats, Ints, Tracks

SLOT_S = 3600
SQUARE = 1.5
"""Side of a square in reaches, before rounding to a power of two."""
BLOCK = 10_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Companions:
    """Pairs worth comparing, and what the rarity cap left out."""

    left: Ints
    right: Ints
    slots: int
    crowded: int
    """Slots left out."""


def companions(tracks: Tracks, phones: Ints, *, most: int, cap: int, offset_s: int) -> Companions:
    """Pairs among these phones; ``offset_s`` is that of the wall clock."""
    phone, slot = _presence(tracks)
    count = np.bincount(slot)
    kept = (count[slot] >= 2) & (count[slot] <= cap)
    shared = sparse.csr_array(
        (1 / np.sqrt(count[slot[kept]]), (phone[kept], slot[kept])),
        shape=(tracks.phones, len(count)),
    )
    size = np.sqrt(np.maximum(np.bincount(phone, minlength=tracks.phones), 1))
    cost = np.bincount(phone[kept], count[slot[kept]], tracks.phones)[phones]
    ends = np.searchsorted(np.cumsum(cost), np.arange(1, cost.sum() // BLOCK + 2) * BLOCK)
    found = [
        _nearest(shared, size, tracks.order, block, most)
        for block in np.split(phones, distinct(np.minimum(ends, len(phones))))
        if len(block) > 0
    ]
    found.append(_neighbours(tracks, phones, most, offset_s))
    one, other = (np.concatenate([each[side] for each in found]) for side in (0, 1))
    both = np.isin(one, phones) & np.isin(other, phones)
    both &= one != other
    low, high = np.minimum(one, other)[both], np.maximum(one, other)[both]
    pairs = distinct(low * tracks.phones + high)
    return Companions(
        left=pairs // tracks.phones,
        right=pairs % tracks.phones,
        slots=int((count >= 2).sum()),
        crowded=int((count > cap).sum()),
    )


def _presence(tracks: Tracks) -> tuple[Ints, Ints]:
    """Distinct (phone, slot); slots numbered in an order that no phone's name decides."""
    phone = np.repeat(np.arange(tracks.phones), np.diff(tracks.start))
    hour = tracks.t // SLOT_S
    level = np.floor(np.log2(tracks.reach)).astype(np.int64)
    parts = []
    for more in (0, 1):
        side = SQUARE * np.exp2(level + more) / METRES_PER_DEGREE
        north = np.floor(tracks.latitude / side).astype(np.int64)
        widest = np.cos(np.radians(np.round(tracks.latitude)))  # one width per degree of latitude
        east = np.floor(tracks.longitude * widest / side).astype(np.int64)
        parts.append(np.stack([hour, level + more, north, east], axis=1))
    key = np.concatenate(parts)
    key -= key.min(axis=0)
    code = np.zeros(len(key), dtype=np.int64)
    for column in range(key.shape[1]):
        code = code * (int(key[:, column].max()) + 1) + key[:, column]
    slot = np.unique(code, return_inverse=True)[1].reshape(-1)
    both = distinct(np.concatenate([phone, phone]) * (int(slot.max()) + 1) + slot)
    return both // (int(slot.max()) + 1), both % (int(slot.max()) + 1)


def _nearest(
    shared: sparse.csr_array, size: Floats, order: Ints, rows: Ints, most: int
) -> tuple[Ints, Ints]:
    """For each row, the phones with which it shares most for both activities."""
    met = sparse.csr_array(shared[rows] @ shared.T)
    weight = met.data / size[met.indices]
    weight[met.indices == np.repeat(rows, np.diff(met.indptr))] = -np.inf
    # ordering all that ever met would cost more than counting how often they did
    kept = np.flatnonzero(_among_the_most(weight, met.indptr, most))
    one = np.repeat(rows, np.diff(met.indptr))[kept]
    other, weight = met.indices[kept].astype(np.int64), weight[kept]
    best = np.lexsort((order[other], -weight, one))
    one, other = one[best], other[best]
    rank = np.arange(len(one)) - np.searchsorted(one, one)
    return one[rank < most], other[rank < most]


def _among_the_most(weight: Floats, start: Ints, most: int) -> NDArray[np.bool_]:
    """Whether each weight is as high as the ``most``-th of its row, ties with it included."""
    least = np.full(len(start) - 1, np.finfo(np.float64).min)
    for row in np.flatnonzero(np.diff(start) > most):
        of_row = weight[start[row] : start[row + 1]]
        place = len(of_row) - most
        least[row] = max(np.partition(of_row, place)[place], least[row])
    return weight >= np.repeat(least, np.diff(start))


def _neighbours(tracks: Tracks, phones: Ints, most: int, offset_s: int) -> tuple[Ints, Ints]:
    """For each phone, those whose mean places by night and by day are nearest, in regions."""
    phone = np.repeat(np.arange(tracks.phones), np.diff(tracks.start))
    second = (tracks.t + offset_s) % DAY_S
    night = (second < NIGHT_S[0]) | (second >= NIGHT_S[1])
    reach = np.bincount(phone, tracks.reach, tracks.phones) / np.maximum(np.diff(tracks.start), 1)
    places = []
    for part in (night, ~night):
        count = np.bincount(phone[part], minlength=tracks.phones)
        for column in (tracks.latitude, tracks.longitude):
            ever = np.bincount(phone, column, tracks.phones) / np.maximum(np.diff(tracks.start), 1)
            mean = np.bincount(phone[part], column[part], tracks.phones) / np.maximum(count, 1)
            places.append(np.where(count > 0, mean, ever))
    flat = np.stack(places, axis=1)[phones] * METRES_PER_DEGREE
    flat[:, 1::2] *= np.cos(np.radians(flat[:, :1] / METRES_PER_DEGREE))
    flat /= np.median(reach[phones])
    near = cKDTree(flat).query(flat, k=min(most + 1, len(phones)))[1].reshape(len(phones), -1)
    return np.repeat(phones, near.shape[1]), phones[near.reshape(-1)]
