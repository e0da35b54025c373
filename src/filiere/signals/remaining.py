"""What is left on the bill of the phone that sends couriers, once its trade is taken off?

Lines, couriers and clients explain most of it. Friends, machines and whoever supplies remain. A
supplier follows no single order and no sending: it has a rhythm of its own, is hardly in touch, and
with nobody else of the case. Every number left is listed with what anybody can count; the order is
that of a weighted sum whose weights were fitted on simulated cities. It says who is not yet
explained, and of nobody that he supplies.

Works on Ledger. One entry per number left; times in UTC seconds.
"""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from filiere.distinct import distinct
from filiere.signals.book import Ledger
from filiere.signals.clients import clients_of
from filiere.signals.contacts import DAY_S, Ints
from filiere.signals.fitted import fitted
from filiere.signals.rhythm import acts

APART_S = 12 * 3600
"""What is said about one meeting, before and after, is one contact up."""
CLIENT = 0.3
"""From this share on a caller of the lines is explained as a client."""
NAMES = ("meetings", "regular", "alone", "called", "spread", "calls")
"""What is weighed; each in [0, 1] or so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A number that is not yet explained."""

    number: int
    head: int
    places: Ints
    meetings: int
    """Contacts up: runs of contacts less than half a day apart."""
    out: int
    """Contacts in which the head reached it; the others came from it."""
    every_d: float | None
    """Median days between two meetings."""
    measured: dict[str, float]

    @property
    def score(self) -> float:
        """The weighted sum by which the numbers left are put in order."""
        return weighed(self, fitted("remaining").numbers("weights"))


def weighed(left: Left, weights: Mapping[str, float]) -> float:
    """The weighted sum of what is measured of a number."""
    return round(sum(weights[name] * each for name, each in left.measured.items()), 6)


def left_over(
    book: Ledger,
    head: int,
    lines: Ints,
    explained: Collection[int],
    window_s: int,
) -> list[Left]:
    """Numbers in touch with a head that are neither in ``explained`` nor clients of the lines.

    Args:
        book: Contacts of the case.
        head: The phone that sends couriers.
        lines: The network's lines.
        explained: Lines, heads and couriers.
        window_s: Seconds in which the head would have been seen.
    """
    contacts = book.contacts
    out, into = book.by_a.of(head), book.by_b.of(head)
    met = distinct(np.concatenate((contacts.b[out], contacts.a[into]))).astype(np.int64)
    met = met[~np.isin(met, sorted(explained))]
    share = np.zeros(len(met))
    for line in lines.tolist():
        share = np.maximum(share, clients_of(book, line).of(met))
    trade = np.array(sorted(explained), dtype=np.int64)
    found = [_left(book, head, number, trade, window_s) for number in met[share < CLIENT].tolist()]
    found.sort(key=lambda each: (-each.score, int(contacts.t[each.places[0]])))
    return found


def _left(book: Ledger, head: int, number: int, trade: Ints, window_s: int) -> Left:
    contacts = book.contacts
    out, into = book.by_a.of(head), book.by_b.of(head)
    mine = out[contacts.b[out] == number]
    places = np.sort(np.concatenate((mine, into[contacts.a[into] == number])))
    ups = acts(contacts.t[places], APART_S)
    gaps = np.diff(ups) / DAY_S
    every = float(np.median(gaps)) if len(gaps) > 0 else None
    own = np.concatenate((contacts.b[book.by_a.of(number)], contacts.a[book.by_b.of(number)]))
    elsewhere = int((~np.isin(own, trade)).sum())
    talked = contacts.is_call[places] & (contacts.duration_s[places] != 0)
    return Left(
        number=number,
        head=head,
        places=places,
        meetings=len(ups),
        out=len(mine),
        every_d=None if every is None else round(every, 1),
        measured={
            # two to a dozen a month; one contact tells nothing, a daily one is no supply
            "meetings": _hump(len(ups) * 28 * DAY_S / max(window_s, DAY_S)) * (len(ups) >= 2),
            "regular": _regular(gaps),
            "alone": 1.0 - elsewhere / max(elsewhere + len(places), 1),
            "called": len(mine) / len(places),
            "spread": (int(ups[-1]) - int(ups[0])) / max(window_s, 1),
            "calls": int(talked.sum()) / len(places),
        },
    )


def _hump(per_month: float) -> float:
    """1 at about five a month, less on either side, by ratio."""
    return math.exp(-((math.log(max(per_month, 0.1)) - math.log(5.0)) ** 2) / (2 * 0.8**2))


def _regular(gaps: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> float:
    """1 where meetings keep their distance, 0 where they fall anyhow; half where too few tell."""
    if len(gaps) < 2 or float(gaps.mean()) <= 0:
        return 0.5
    return 1.0 / (1.0 + (float(gaps.std()) / float(gaps.mean())) ** 2 * 2.0)
