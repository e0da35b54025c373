"""Which phones send those who then reach a line's callers?

Three contacts make a chain: a caller reaches the line, some phone reaches a third one, that third
one reaches the very caller. Friends of friends make such chains too, any day; a dispatch phone
makes them when the line was reached. So the calls to the line are turned by whole weeks, which
keeps every rhythm, circle and habit, and loses only the day: what is left then is chance.

Works on Ledger. One entry per number of the case; a client counts once a day. p in (0, 1].
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import bdtrc

from filiere.distinct import distinct
from filiere.signals.book import Ledger
from filiere.signals.callbacks import turned
from filiere.signals.contacts import DAY_S, Ints
from filiere.signals.deliveries import turns

Floats = NDArray[np.float64]

TURNS = 3
"""Turned copies of the line's calls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chains:
    """Chains of one line through each phone; arrays by number id."""

    visits: Ints
    """Chains through this phone: each of its contacts once, and each client once a day."""
    clients: Ints
    """Distinct clients at whom one ends."""
    by_chance: Ints
    """Visits when the line's calls are turned, over all copies."""
    copies: int

    def expected(self, phone: int) -> float:
        """Visits that chance gives."""
        return int(self.by_chance[phone]) / self.copies if self.copies > 0 else 0.0

    def z(self, phone: int) -> float:
        """Standard deviations above chance, on the scale where counts have equal spread."""
        return chain_z(int(self.visits[phone]), self.expected(phone))

    def p(self, phone: int) -> float:
        """Chance of so many visits among these and those of the turned copies."""
        count, other = int(self.visits[phone]), int(self.by_chance[phone])
        if count == 0 or self.copies == 0:
            return 1.0
        p = float(bdtrc(count - 1, count + other, 1 / (1 + self.copies)))
        return max(p, float(np.finfo(np.float64).tiny))

    def standing_out(self, least_z: float, least_clients: int) -> Ints:
        """Phones with enough clients and visits far above chance, in order of number."""
        expected = self.by_chance / max(self.copies, 1)
        z = 2 * (np.sqrt(self.visits + 0.375) - np.sqrt(expected + 0.375))
        return np.flatnonzero((z >= least_z) & (self.clients >= least_clients)).astype(np.int64)


def chain_z(count: float, expected: float) -> float:
    """Standard deviations above chance, on the scale where counts have equal spread."""
    return float(2 * (np.sqrt(count + 0.375) - np.sqrt(expected + 0.375)))


@dataclass(frozen=True, slots=True)
class Arrivals:
    """All contacts by recipient, then time, in one sorted array."""

    book: Ledger
    keys: Ints
    low: int
    stride: int

    def between(self, number: Ints, after: Ints, before: Ints) -> tuple[Ints, Ints]:
        """(row asked, place of a contact to its number strictly between the two times)."""
        base = number * self.stride - self.low
        first = np.searchsorted(self.keys, base + after, side="right")
        count = np.maximum(np.searchsorted(self.keys, base + before, side="left") - first, 0)
        row = np.repeat(np.arange(len(number)), count)
        rank = np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
        return row, self.book.by_b.order[first[row] + rank]


def arrivals(book: Ledger, within_s: int) -> Arrivals:
    """Index the contacts of a case for windows of up to so many seconds."""
    contacts = book.contacts
    first, last = contacts.span_s
    low = first - DAY_S - within_s
    stride = last - low + 2 * DAY_S + 2 * within_s
    order = book.by_b.order
    keys = contacts.b[order].astype(np.int64) * stride + contacts.t[order] - low
    return Arrivals(book=book, keys=keys, low=low, stride=stride)


def chains(index: Arrivals, line: int, within_s: int, span_s: tuple[int, int]) -> Chains:
    """Count the chains of one line through every phone, and what chance gives.

    ``span_s``: when a contact of the line would have been seen; its calls are turned in it.
    """
    contacts = index.book.contacts
    copies = turns(span_s, TURNS)
    visits, clients = _counts(index, line, within_s, 0, span_s)
    by_chance = np.zeros(contacts.numbers, dtype=np.int64)
    for turned_s in copies:
        by_chance += _counts(index, line, within_s, turned_s, span_s)[0]
    return Chains(visits=visits, clients=clients, by_chance=by_chance, copies=len(copies))


def chain_places(index: Arrivals, line: int, phone: int, within_s: int) -> tuple[Ints, Ints, Ints]:
    """Places of the three contacts of each chain through one phone."""
    found = legs(index, line, within_s, 0, index.book.contacts.span_s)
    own = index.book.contacts.a[found.sent] == phone
    return found.order[own], found.sent[own], found.reached[own]


@dataclass(frozen=True, slots=True)
class Legs:
    """Places of the contacts of every chain: to the line, to the third phone, to the caller."""

    order: Ints
    sent: Ints
    reached: Ints


def legs(index: Arrivals, line: int, within_s: int, turned_s: int, span_s: tuple[int, int]) -> Legs:
    """Every chain of one line whose calls are turned by so many seconds."""
    contacts = index.book.contacts
    into = index.book.by_b.of(line)
    called_at = turned(contacts.t[into], span_s, turned_s)
    caller = contacts.a[into].astype(np.int64)
    row, reached = index.between(caller, called_at, called_at + within_s)
    other = contacts.a[reached] != line
    row, reached = row[other], reached[other]
    third = contacts.a[reached].astype(np.int64)
    step, sent = index.between(third, called_at[row], contacts.t[reached])
    sender = contacts.a[sent]
    other = (sender != line) & (sender != caller[row[step]])
    step, sent = step[other], sent[other]
    return Legs(into[row[step]], sent, reached[step])


def _counts(
    index: Arrivals, line: int, within_s: int, turned_s: int, span_s: tuple[int, int]
) -> tuple[Ints, Ints]:
    contacts = index.book.contacts
    found = legs(index, line, within_s, turned_s, span_s)
    size = contacts.numbers
    sender = contacts.a[found.sent].astype(np.int64)
    # a shop that texts everybody ends many chains of one contact: each contact sends one visit
    sent = np.bincount(contacts.a[distinct(found.sent)], minlength=size)
    day = contacts.t[found.reached] // DAY_S
    low = int(day.min()) if len(day) > 0 else 0
    days = int(day.max()) - low + 1 if len(day) > 0 else 1
    pair = sender * size + contacts.b[found.reached]
    pairs = distinct(pair * days + day - low) // days
    visits = np.minimum(sent, np.bincount(pairs // size, minlength=size))
    clients = np.bincount(distinct(pairs) // size, minlength=size)
    return visits.astype(np.int64), clients.astype(np.int64)
