"""Which phones reach hardly anybody but a line's callers?

A courier's phone is for the trade: most of those whom it reaches are callers of the line. A friend,
a shop or a rider of another service reaches some of them among many others. The measure is the
logarithm of the callers that a phone reaches over as many as it would reach if callers were to it
what everybody is. Bulk texts do not count, nor does a number that callers reach more than it
reaches them: that is how a line looks.

Works on Ledger. One entry per phone; logarithms are natural.
"""

import math
from dataclasses import dataclass

import numpy as np

from filiere.distinct import distinct
from filiere.signals.book import Ledger
from filiere.signals.contacts import Bools, Ints
from filiere.signals.runs import in_bulk

LEAST_LOG = math.log(2)
"""A phone that reaches less than twice as many callers as by chance shows no trace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaching:
    """A phone that reaches callers of a line."""

    phone: int
    callers: int
    log: float
    """Natural logarithm of the callers reached over those by chance, each with one more."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Who reaches whom, each pair once, but for sendings."""

    a: Ints
    b: Ints
    numbers: int
    everybody: int
    """Numbers that anybody reaches."""
    sendings: Bools
    """Contacts that are part of a sending to many."""

    def of(self, phone: int) -> Ints:
        """Numbers that a phone reaches, in order."""
        low, high = np.searchsorted(self.a, (phone, phone + 1))
        return self.b[low:high]


def reach_of(book: Ledger) -> Reach:
    """Pairs of a case, in order."""
    contacts = book.contacts
    size = np.int64(contacts.numbers)
    a, b = contacts.a.astype(np.int64), contacts.b.astype(np.int64)
    crowded = in_bulk(contacts.a, contacts.b, contacts.t, numbers=contacts.numbers)
    kept = distinct((a * size + b)[~crowded])
    return Reach(
        a=kept // size,
        b=kept % size,
        numbers=int(size),
        everybody=len(distinct(contacts.b)),
        sendings=crowded,
    )


def reaching_phones(
    book: Ledger, reach: Reach, line: int, least: int
) -> tuple[list[Reaching], int]:
    """Phones that reach more callers of a line than by chance, in order of number.

    Also how many phones were compared: all that reach at least ``least`` callers.
    """
    callers = np.zeros(reach.numbers, dtype=np.bool_)
    callers[book.contacts.a[book.by_b.of(line)]] = True
    count = int(callers.sum())
    rung = np.bincount(reach.a, minlength=reach.numbers)
    of_callers = np.bincount(reach.a[callers[reach.b]], minlength=reach.numbers)
    back = np.bincount(reach.b[callers[reach.a]], minlength=reach.numbers)
    phones = np.flatnonzero(of_callers >= max(least, 1))
    phones = phones[phones != line]
    by_chance = count * rung[phones] / max(reach.everybody, 1)
    log = np.log((of_callers[phones] + 1) / (by_chance + 1))
    # callers reach a line more than it reaches them; that they reach a courier too takes a little
    turned_to = back[phones] / np.maximum(of_callers[phones], 1)
    log = log * (1.0 - np.clip(turned_to - 1.0, 0.0, 1.0))
    shows = log >= LEAST_LOG
    found = [
        Reaching(
            phone=int(phone),
            callers=int(of_callers[phone]),
            log=float(log[place]),
        )
        for place, phone in enumerate(phones)
        if shows[place]
    ]
    return found, len(phones)


def carriers_of(book: Ledger, reach: Reach, line: int, least: int = 2) -> Bools:
    """By number: whether it reaches ``least`` callers of a line, far more than by chance."""
    carries = np.zeros(reach.numbers, dtype=np.bool_)
    carries[[each.phone for each in reaching_phones(book, reach, line, least)[0]]] = True
    return carries
