"""How many of a number's contacts does a later number take over, and how rare are they?

For each number that stopped and each that began about then: the log-likelihood ratio of the new
number's contacts, drawn from the old one's contacts or from everybody's. A contact that half the
network has weighs nothing, one that only these two have weighs much. When a whole group changes
numbers at once, the contacts change too: after each round the pairs found so far are substituted,
by the weight they have won, and the contacts are compared again.

Works on Contacts and Lives. One entry per pair that shares a contact; sums are of integers, so that
their order is nothing.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from filiere.distinct import distinct
from filiere.signals.contacts import Contacts, Ints
from filiere.signals.lives import SLOT_S, Floats, Lives
from filiere.signals.runs import partners

UNIT = 1024
"""Nats, logarithms of counts and weights are kept in 1/1024."""
FRESH = 0.5
"""Share of a number's contacts, after a change, that are drawn from everybody's."""
ROUNDS = 6
CROWD = 1_000_000
"""A contact that would by itself compare more pairs than this is left out: it weighs nothing."""
ALONE = 30
"""Odds against a pair before its contacts are looked at, when pairs are substituted."""
LEAST, MOST = -6.0, 20.0
"""Nats between which a pair's weight in the substitution grows."""

Matrix = Any  # sparse.csr_array, whose types are not published


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Pairs that share a contact, sorted by old then new; places in the lists given.

    ``gain`` is in nats; ``rivals`` the log of the summed weight of the pairs that compete for
    either number; ``kept`` the share of the old number's contacts, by rarity, that the new one has;
    ``shared`` how many these are; ``won`` the share that the pair has won of its rivals.
    """

    old: Ints
    new: Ints
    gain: Floats
    rivals: Floats
    kept: Floats
    shared: Ints
    won: Floats

    def __len__(self) -> int:
        return len(self.old)


def inherit(
    contacts: Contacts, life: Lives, olds: Ints, news: Ints, window_s: tuple[int, int]
) -> Pairs:
    """Weigh every pair that shares a contact, after substitution.

    Args:
        contacts: Every contact of the case.
        life: When each number is used.
        olds: Numbers that stopped, in rising order.
        news: Numbers that began, in rising order.
        window_s: Least and greatest time from the end of the old to the beginning of the new.
    """
    search = _Search(contacts, life, olds, news, window_s)
    found = search.compare(None)
    for _ in range(ROUNDS - 1):
        found = search.compare(search.substitution(found))
    return found


class _Search:
    """What does not change from one round to the next."""

    def __init__(
        self, contacts: Contacts, life: Lives, olds: Ints, news: Ints, window_s: tuple[int, int]
    ) -> None:
        self._olds, self._news, self._window = olds, news, window_s
        self._end, self._begin = life.end_s[olds], life.begin_s[news]
        until = np.full(contacts.numbers, -1, dtype=np.int64)
        until[olds] = self._end
        since = np.full(contacts.numbers, np.iinfo(np.int64).max, dtype=np.int64)
        since[news] = self._begin
        of_old = _touches(contacts, olds, np.iinfo(np.int64).min, until)
        self._of_new = _touches(contacts, news, since, np.iinfo(np.int64).max)
        known = _known(contacts)
        # a number that nobody is in touch with is not there: its records may have been set aside
        often = np.where(known > 0, 2 * known + 1, 0)
        share = often / int(often.sum())
        quiet = _crowded(of_old, self._of_new)
        of_old = _without(of_old, quiet)
        self._of_new = _without(self._of_new, quiet)
        row = _rows(of_old)
        mine = of_old.data / np.asarray(of_old.sum(axis=1), dtype=np.float64)[row]
        odds = (1 - FRESH) * mine / share[of_old.indices] + FRESH
        rarity = -np.log(share[of_old.indices])
        self._weight = _like(of_old, _units(np.log(odds) - np.log(FRESH))).T.tocsr()
        self._rarity = _like(of_old, _units(rarity)).T.tocsr()
        self._total = np.asarray(_like(of_old, _units(rarity)).sum(axis=1), dtype=np.int64)
        self._one = _like(of_old, np.ones(len(of_old.data), dtype=np.int64)).T.tocsr()

    def compare(self, mapped: Matrix | None) -> Pairs:
        """One round; ``mapped`` (new, old) is the weight, in units, of each pair found so far."""
        touches = UNIT * self._of_new
        if mapped is not None:
            changed = self._of_new[:, self._news]
            moved = np.minimum(np.asarray(mapped.sum(axis=1), dtype=np.int64), UNIT)
            gone = changed @ sparse.diags_array(moved, dtype=np.int64)
            touches = touches + changed @ _spread(mapped, self._olds, touches.shape[1])
            touches = touches - _spread(gone, self._news, touches.shape[1])
        touches = sparse.csr_array(touches)
        touches.eliminate_zeros()
        touches.sort_indices()
        weight = _like(touches, _units(np.log1p(touches.data / UNIT)))
        against = _units(np.log(FRESH)) * np.asarray(weight.sum(axis=1), dtype=np.int64)
        gain = sparse.csr_array(weight @ self._weight)
        gain.sort_indices()
        new, old = _rows(gain), gain.indices.astype(np.int64)
        apart = self._begin[new] - self._end[old]
        kept = (apart >= self._window[0]) & (apart <= self._window[1])
        kept &= self._news[new] != self._olds[old]
        new, old = new[kept], old[kept]
        nats = np.round((gain.data[kept] + against[new]) / (UNIT * UNIT), 6)
        full = _like(touches, np.minimum(touches.data, UNIT))
        seen = _like(touches, (2 * touches.data >= UNIT).astype(np.int64))
        part = _at(full @ self._rarity, new, old) / (UNIT * np.maximum(self._total[old], 1))
        order = np.lexsort((new, old))
        strength = np.round(UNIT * np.exp(np.clip(nats, LEAST, MOST))).astype(np.int64)
        all_of_old = np.bincount(old, strength, len(self._olds)).astype(np.int64)
        all_of_new = np.bincount(new, strength, len(self._news)).astype(np.int64)
        both = all_of_old[old] + all_of_new[new] - strength
        return Pairs(
            old=old[order],
            new=new[order],
            gain=nats[order],
            rivals=np.round(np.log1p(both / UNIT), 6)[order],
            kept=np.round(part, 6)[order],
            shared=_at(seen @ self._one, new, old)[order],
            won=np.round(strength / (UNIT * ALONE + both), 6)[order],
        )

    def substitution(self, pairs: Pairs) -> Matrix:
        """Weights (new, old) in units."""
        units = np.floor(UNIT * pairs.won).astype(np.int64)
        shape = (len(self._news), len(self._olds))
        return sparse.csr_array(sparse.coo_array((units, (pairs.new, pairs.old)), shape=shape))


def _touches(contacts: Contacts, rows: Ints, since: Ints | int, until: Ints | int) -> Matrix:
    """Quarters of a day in which each number (row) and each contact (column) were in touch."""
    size = contacts.numbers
    place = np.full(size, -1, dtype=np.int64)
    place[rows] = np.arange(len(rows))
    one = np.concatenate([contacts.a, contacts.b]).astype(np.int64)
    other = np.concatenate([contacts.b, contacts.a]).astype(np.int64)
    t = np.concatenate([contacts.t, contacts.t])
    low = since[one] if isinstance(since, np.ndarray) else since
    high = until[one] if isinstance(until, np.ndarray) else until
    chosen = (place[one] >= 0) & (t >= low) & (t <= high)
    one, other, t = place[one[chosen]], other[chosen], t[chosen]
    slot = (t - int(contacts.t[0])) // SLOT_S
    span = int(slot.max()) + 1 if len(slot) > 0 else 1
    pair = distinct((one * size + other) * span + slot) // span
    pair, count = np.unique(pair, return_counts=True)
    shape = (len(rows), size)
    found = sparse.coo_array((count.astype(np.int64), (pair // size, pair % size)), shape=shape)
    return sparse.csr_array(found)


def _known(contacts: Contacts) -> Ints:
    """Per number, how many others were in touch with it."""
    return partners(contacts)


def _crowded(of_old: Matrix, of_new: Matrix) -> Ints:
    """Columns that so many of both have that they tell nothing and cost much."""
    olds = np.bincount(of_old.indices, minlength=of_old.shape[1])
    news = np.bincount(of_new.indices, minlength=of_new.shape[1])
    return np.flatnonzero(olds.astype(np.int64) * news > CROWD)


def _without(matrix: Matrix, columns: Ints) -> Matrix:
    if len(columns) == 0:
        return matrix
    kept = ~np.isin(matrix.indices, columns)
    row = _rows(matrix)[kept]
    entries = (matrix.data[kept], (row, matrix.indices[kept]))
    return sparse.csr_array(sparse.coo_array(entries, shape=matrix.shape))


def _rows(matrix: Matrix) -> Ints:
    """The row of each stored entry."""
    return np.repeat(np.arange(matrix.shape[0], dtype=np.int64), np.diff(matrix.indptr))


def _like(matrix: Matrix, values: Ints) -> Matrix:
    return sparse.csr_array((values, matrix.indices, matrix.indptr), shape=matrix.shape)


def _units(values: Any) -> Any:  # noqa: ANN401 - a number or an array of them, as given
    return np.round(np.asarray(values) * UNIT).astype(np.int64)


def _spread(matrix: Matrix, columns: Ints, width: int) -> Matrix:
    """The columns of a matrix put at other places of a wider one."""
    found = sparse.csr_array(matrix)
    entries = (found.data.astype(np.int64), (_rows(found), columns[found.indices]))
    return sparse.csr_array(sparse.coo_array(entries, shape=(found.shape[0], width)))


def _at(matrix: Any, row: Ints, column: Ints) -> Ints:  # noqa: ANN401 - any sparse array
    """The entries at these places."""
    if len(row) == 0:
        return np.empty(0, dtype=np.int64)
    return np.asarray(sparse.csr_array(matrix)[row, column], dtype=np.int64).ravel()
