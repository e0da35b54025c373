"""Does a phone have the shape of a dispatch phone, beside a given line?

Not the line, hardly in touch with it or with its clients, and with few recipients. Each is a share
that takes something off a score as it grows, and only at its far end leaves the phone out: one
contact decides nothing, and who works for the line is no client of it.

Works on Ledger. One Shape per (line, phone); each part in [0, 1].
"""

from dataclasses import dataclass

import numpy as np

from filiere.signals.book import Ledger
from filiere.signals.clients import Clients
from filiere.signals.contacts import Bools
from filiere.signals.ramp import ramp


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeRules:
    """Where each part of the shape begins to count, and from where a phone is not measured."""

    recipients: int
    concentration: float
    least_concentration: float
    to_callers: float
    most_to_callers: float
    to_line: float
    most_to_line: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line, who its clients are, and who reaches them far beyond chance."""

    line: int
    clients: Clients
    carriers: Bools
    """By number: whether most of those whom it reaches are callers of the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How far a phone is shaped unlike a dispatch phone; each in [0, 1], 0 for not at all."""

    to_line: float
    """In touch with the line itself."""
    to_clients: float
    """Going out to the line's clients; who works for the line is none, whatever he once wrote."""
    spread: float
    """Going out to many, few of them often."""

    @property
    def possible(self) -> bool:
        """Whether it may send couriers at all: a phone at the far end of a ramp is not measured."""
        return max(self.to_line, self.to_clients, self.spread) < 1

    @property
    def penalty(self) -> float:
        """What is taken off the score, in its units."""
        return PENALTY * (self.to_line + self.to_clients + self.spread)


PENALTY = 2.0
"""Taken off a score for each trait of the shape that is wholly wrong."""


def shape_of(book: Ledger, line: Line, phone: int, values: ShapeRules) -> Shape:
    """The shape of one phone beside one line, by shares: one contact more changes it little."""
    contacts = book.contacts
    out, into = book.by_a.of(phone), book.by_b.of(phone)
    count = max(len(out), 1)
    with_line = int((contacts.b[out] == line.line).sum())
    with_line += int((contacts.a[into] == line.line).sum())
    reached, often = np.unique(contacts.b[out], return_counts=True)
    to_clients = float((line.clients.of(reached.astype(np.int64)) * often).sum())
    few = int(np.sort(often)[::-1][: values.recipients].sum())
    return Shape(
        to_line=ramp(with_line / count, values.to_line, values.most_to_line),
        to_clients=ramp(to_clients / count, values.to_callers, values.most_to_callers),
        spread=ramp(
            1 - few / count,
            1 - values.concentration,
            1 - values.least_concentration,
        ),
    )
