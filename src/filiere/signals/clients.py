"""How far is each caller of a number its client, and how far somebody who works for it?

A courier who once writes to the line is no client of it, and one client who also brings things to
others is hardly less of one: one contact must not decide. A caller's share is its contacts with the
number over these and the other callers that it reaches: near 1 of who only calls the number, near 0
of who reaches many of its callers.

Works on Ledger. One entry per caller; shares in (0, 1].
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiere.distinct import distinct
from filiere.signals.book import Ledger
from filiere.signals.contacts import Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Clients:
    """The callers of one number, in order, and how far each is a client."""

    callers: Ints
    share: NDArray[np.float64]

    def of(self, numbers: Ints) -> NDArray[np.float64]:
        """How far each of these numbers is a client; 0 for who never called."""
        if len(self.callers) == 0:
            return np.zeros(len(numbers))
        place = np.minimum(np.searchsorted(self.callers, numbers), len(self.callers) - 1)
        return np.where(self.callers[place] == numbers, self.share[place], 0.0)


def clients_of(book: Ledger, number: int) -> Clients:
    """Callers of a number with their shares."""
    contacts = book.contacts
    came_from = contacts.a[book.by_b.of(number)].astype(np.int64)
    callers, came = np.unique(came_from, return_counts=True)
    if len(callers) == 0:
        return Clients(callers=callers, share=np.empty(0))
    out = book.by_a.of_all(callers)
    one, other = contacts.a[out].astype(np.int64), contacts.b[out].astype(np.int64)
    inside = np.isin(other, callers)
    pairs = distinct(one[inside] * np.int64(contacts.numbers) + other[inside])
    place = np.searchsorted(callers, pairs // contacts.numbers)
    reached = np.bincount(place, minlength=len(callers))
    return Clients(callers=callers, share=came / (came + reached))
