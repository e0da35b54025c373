"""What do several questions ask of contacts in order: where runs begin, and what comes next?

A *run* is contacts of one number, or of one pair, without a longer pause: a call that is tried
three times, a talk of ten messages. Its first contact stands for it. Times in seconds, numbers as
places; every answer is a count or a place, exact whatever the order of the rows.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from filiere.distinct import distinct
from filiere.signals.contacts import HOUR_S, Bools, Contacts, Ints

Numbers = NDArray[np.integer[Any]]

BULK = 10
"""Recipients in one hour from which texts of one sender are a sending to many."""


def opens(t: Ints, *of: Numbers, apart_s: int) -> Bools:
    """Whether each row begins a run; rows stand in order of ``of``, then of time."""
    first = np.ones(len(t), dtype=np.bool_)
    if len(t) > 1:
        first[1:] = np.diff(t) > apart_s
        for each in of:
            first[1:] |= each[1:] != each[:-1]
    return first


def first_of_runs(t: Ints, *of: Numbers, apart_s: int) -> Ints:
    """Places of the first row of each run, in order of ``of``, then of time."""
    order = np.lexsort((t, *reversed(of)))
    found: Ints = order[opens(t[order], *(each[order] for each in of), apart_s=apart_s)]
    return found


def both_ways(contacts: Contacts) -> tuple[Ints, Ints, Ints]:
    """(number, other, second) of every contact, once for each of its two ends."""
    one = np.concatenate((contacts.a, contacts.b)).astype(np.int64)
    other = np.concatenate((contacts.b, contacts.a)).astype(np.int64)
    return one, other, np.concatenate((contacts.t, contacts.t))


def partners(contacts: Contacts) -> Ints:
    """Per number, how many others are in touch with it."""
    one, other, _ = both_ways(contacts)
    size = np.int64(contacts.numbers)
    found: Ints = np.bincount(distinct(one * size + other) // size, minlength=int(size))
    return found.astype(np.int64)


def in_bulk(sender: Numbers, recipient: Numbers, t: Ints, *, numbers: int) -> Bools:
    """Rows that stand in an hour in which their sender reaches ``BULK`` others or more."""
    hour = t // HOUR_S
    hour -= int(hour.min(initial=0))
    hours = np.int64(int(hour.max(initial=0)) + 1)
    sender_hour = sender.astype(np.int64) * hours + hour
    pairs = distinct(sender_hour * np.int64(numbers) + recipient)
    crowded, recipients = np.unique(pairs // np.int64(numbers), return_counts=True)
    return np.isin(sender_hour, crowded[recipients >= BULK])


def next_of(number: Numbers, t: Ints, asked: Numbers, at: Ints) -> Ints:
    """Place of the first row of each asked number strictly after ``at``; -1 where there is none."""
    if len(t) == 0 or len(at) == 0:
        return np.full(len(at), -1, dtype=np.int64)
    low = min(int(t.min()), int(at.min()))
    stride = max(int(t.max()), int(at.max())) - low + 1
    key = number.astype(np.int64) * stride + (t - low)
    order = np.argsort(key, kind="stable")
    wanted = asked.astype(np.int64) * stride + (at - low)
    place = np.searchsorted(key[order], wanted, side="right")
    found = order[np.minimum(place, len(order) - 1)]
    same = (place < len(order)) & (number[found] == asked)
    return np.where(same, found, -1)


class Times:
    """Times by number, kept in order: what stands before, after and between."""

    def __init__(self, number: Ints, t: Ints, *, room_s: int) -> None:
        """``room_s``: how far outside the times one may ask."""
        self._low = int(t.min(initial=0)) - room_s
        self._stride = int(t.max(initial=0)) - self._low + 5 * room_s
        self._keys = np.sort(number * self._stride + t - self._low)

    def _key(self, number: Ints, t: Ints) -> Ints:
        clipped = np.clip(t - self._low, 0, self._stride - 1)
        return np.asarray(number * self._stride + clipped, dtype=np.int64)

    def first_between(self, number: Ints, begin: Ints, end: Ints) -> Ints:
        """The first time of each number from ``begin`` on and before ``end``; -1 for none."""
        if len(self._keys) == 0:
            return np.full(len(number), -1, dtype=np.int64)
        place = np.searchsorted(self._keys, self._key(number, begin), side="left")
        found = self._keys[np.minimum(place, len(self._keys) - 1)]
        inside = (place < len(self._keys)) & (found < self._key(number, end))
        return np.where(inside, found % self._stride + self._low, -1)

    def run_before(self, number: Ints, at: Ints, *, apart_s: int) -> Ints:
        """Where the run of times that leads up to ``at`` begins; ``at`` itself for none."""
        if len(self._keys) == 0:
            return at
        own = self._keys // self._stride
        begins = opens(self._keys, own, apart_s=apart_s)
        start = np.maximum.accumulate(np.where(begins, np.arange(len(self._keys)), 0))
        place = np.searchsorted(self._keys, self._key(number, at), side="left") - 1
        known = (place >= 0) & (own[np.maximum(place, 0)] == number)
        begin = self._keys[start[np.maximum(place, 0)]] % self._stride + self._low
        return np.where(known, begin, at)

    def any_between(self, number: Ints, begin: Ints, end: Ints) -> Bools:
        """Whether a number has a time after ``begin`` and before ``end``."""
        low = np.searchsorted(self._keys, self._key(number, begin), side="right")
        high = np.searchsorted(self._keys, self._key(number, end), side="left")
        return np.asarray(high > low, dtype=np.bool_)
