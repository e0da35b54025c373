"""How much do the records of two phones speak for a relay, in one number?

Three traces, which depend on each other and are therefore never multiplied: the second phone goes
out soon after the line receives; those whom it reaches then reach the caller; and they reach many
of the line's callers at all. One sum of the three, its weights chosen on tuning cities; its
likelihood ratio is a curve's business. Where the records could not show the other two, because
neither callers' nor third phones' bills are held, a sum of the timing alone stands in their place.

Works on standard deviations and one logarithm. Scores in units of log10, not calibrated.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from filiere.distinct import distinct
from filiere.signals.book import Ledger
from filiere.signals.fitted import fitted
from filiere.signals.rhythm import Coincidence

MOST_Z = 12.0
"""Beyond so many standard deviations nothing is added: no study holds that many pairs."""
MOST_LOG = 4.0
"""The same for the logarithm of callers reached over chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """What two phones show of a relay."""

    forward: tuple[Coincidence, ...]
    """Contacts out after contacts in, in a third of the window, the window, and twice it."""
    backward: Coincidence
    """The same with the directions of time exchanged, in the window."""
    chain_z: float
    visits: int
    clients: int
    chance_visits: float
    reached: int
    """Callers of the line whom the phone's correspondents reach, whenever."""
    chance_reached: float
    """As many, if those correspondents reached callers as they reach everybody."""

    @property
    def reach_log(self) -> float:
        """Natural logarithm of the callers reached over those by chance, each with one more.

        A ratio, not standard deviations: the friends of a busy phone reach some callers more than
        chance would and are many; couriers reach hardly anybody else.
        """
        return math.log((self.reached + 1) / (self.chance_reached + 1))

    @property
    def best(self) -> Coincidence:
        """The window in which the timing stands out most."""
        return max(self.forward, key=lambda each: each.z)

    @property
    def timing(self) -> float:
        """Score of the timing alone."""
        weights = fitted("relay").numbers("timing")
        return _sum(weights, {name: each for name, each in self.parts.items() if name in weights})

    @property
    def joint(self) -> float:
        """Score of the three traces."""
        return _sum(fitted("relay").numbers("joint"), self.parts)

    @property
    def parts(self) -> dict[str, float]:
        """What the sums are of: the timing forwards and backwards, chains, callers reached."""
        ahead = _held(self.best.z)
        return {
            "ahead": ahead,
            "back": _held(min(self.backward.z, ahead)),
            "chains": _held(self.chain_z),
            "reach": min(max(self.reach_log, -MOST_LOG), MOST_LOG),
        }


def _sum(weights: Mapping[str, float], parts: Mapping[str, float]) -> float:
    return weights["constant"] + sum(weights[name] * each for name, each in parts.items())


def _held(z: float) -> float:
    return min(max(z, -MOST_Z), MOST_Z)


def reach(book: Ledger, line: int, phone: int, everybody: int) -> tuple[int, float]:
    """Callers of the line whom the phone's correspondents reach, and as many by chance.

    ``everybody``: how many numbers are reached by anybody in the case.
    """
    contacts = book.contacts
    third = distinct(contacts.b[book.by_a.of(phone)]).astype(np.int64)
    reached = distinct(contacts.b[book.by_a.of_all(third[third != line])])
    callers = distinct(contacts.a[book.by_b.of(line)])
    found = len(np.intersect1d(reached, callers, assume_unique=True))
    return found, len(callers) * len(reached) / max(everybody, 1)
