"""What happened between a number and others in the hours before a declared death?

Two questions. With several deaths: which numbers were in touch with several in their last hours,
and how often would that be so for numbers as common as these? The chance is read off other days,
the same hours of the same bill, and off the other bills of that very day, whichever says more
often. With one bill only: after which number called does one ring
back that is itself hardly ever called? Days are moved
against each other to say what chance gives, so that the habits of each hour stay.

Works on Contacts. Places are those of contacts; times in UTC seconds.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from filiere.case.rights.deaths import DeclaredDeath
from filiere.distinct import distinct
from filiere.signals.book import Ledger
from filiere.signals.contacts import DAY_S, Contacts, Ints

CALLED = 0.2
"""One who is sent, and no friend, is called first in at most this share of conversations."""
APART_S = 1800
"""Contacts with one number within half an hour are one conversation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """Contacts of one number before its user's death, as far as they are seen."""

    death: DeclaredDeath
    places: Ints
    other: Ints
    t: Ints
    out: np.ndarray
    from_s: int


def bill_of(book: Ledger, death: DeclaredDeath, from_s: int) -> Bill:
    """What is seen of a number up to its death."""
    contacts = book.contacts
    number = death.number_id
    if number >= contacts.numbers:
        places = np.empty(0, dtype=np.int64)
    else:
        places = distinct(np.concatenate([book.by_a.of(number), book.by_b.of(number)]))
    places = places[contacts.t[places] <= death.at_s]
    out = contacts.a[places] == number
    other = np.where(out, contacts.b[places], contacts.a[places]).astype(np.int64)
    return Bill(
        death=death, places=places, other=other, t=contacts.t[places], out=out, from_s=from_s
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A number in touch with several in their last hours."""

    number: int
    last: tuple[tuple[DeclaredDeath, int], ...]
    """Each death and the last contact before it, in order of the contact."""
    places: tuple[int, ...]
    p: float
    """Chance of as many among the declared deaths, for a number as common as this."""
    expected: float
    """Numbers met by as many or more, expected by chance among all those compared."""


def met_by_several(
    contacts: Contacts, bills: Sequence[Bill], billed: frozenset[int], window_s: int
) -> tuple[list[Met], int]:
    """Numbers met by two or more, rarest first, and how many numbers were compared."""
    habits = [_Habit(contacts, each, billed, window_s) for each in bills]
    numbers = distinct(np.concatenate([each.other for each in bills])).tolist()
    chances = {number: [habit.chance(number) for habit in habits] for number in numbers}
    by_chance = {
        count: math.fsum(at_least(each, count) for each in chances.values())
        for count in range(2, len(bills) + 1)
    }
    found = []
    for number in numbers:
        hits = [habit.last(number) for habit in habits]
        count = sum(hit is not None for hit in hits)
        if count < 2:
            continue
        last = sorted(
            ((bills[i].death, at) for i, hit in enumerate(hits) if hit is not None for at in [hit]),
            key=lambda pair: (pair[1], pair[0].at_s),
        )
        places = [place for habit in habits for place in habit.places(number)]
        found.append(
            Met(
                number=int(number),
                last=tuple(last),
                places=tuple(sorted(places)),
                p=at_least(chances[number], count),
                expected=by_chance[count],
            )
        )
    found.sort(key=lambda each: (-len(each.last), each.p, each.places))
    return found, len(numbers)


def at_least(chances: Sequence[float], count: int) -> float:
    """Chance that so many or more of independent events happen (exact, one after another)."""
    of = [1.0] + [0.0] * len(chances)
    for chance in sorted(chances):
        for k in range(len(chances), 0, -1):
            of[k] = of[k] * (1 - chance) + of[k - 1] * chance
        of[0] *= 1 - chance
    return min(1.0, math.fsum(of[count:]))


class _Habit:
    """How often one number is in touch with each other one in such hours of the day."""

    def __init__(
        self, contacts: Contacts, bill: Bill, billed: frozenset[int], window_s: int
    ) -> None:
        self._bill = bill
        self._window = window_s
        at = bill.death.at_s
        self._near = (bill.t >= at - window_s) & (bill.t <= at)
        self._days = max(0, (at - window_s - bill.from_s) // DAY_S)
        inside = (contacts.t >= at - window_s) & (contacts.t <= at)
        one = np.concatenate([contacts.a[inside], contacts.b[inside]]).astype(np.int64)
        other = np.concatenate([contacts.b[inside], contacts.a[inside]]).astype(np.int64)
        of_others = np.isin(one, sorted(billed - {bill.death.number_id}))
        pairs = distinct(one[of_others] * np.int64(contacts.numbers) + other[of_others])
        self._reached = np.bincount(pairs % contacts.numbers, minlength=contacts.numbers)
        self._others = max(len(billed) - 1, 0)

    def last(self, number: int) -> int | None:
        """Last contact in the hours before, if there is one."""
        t = self._bill.t[self._near & (self._bill.other == number)]
        return int(t[-1]) if len(t) > 0 else None

    def places(self, number: int) -> list[int]:
        """Contacts in the hours before."""
        found: list[int] = self._bill.places[self._near & (self._bill.other == number)].tolist()
        return found

    def chance(self, number: int) -> float:
        """The greater share: of other days of this bill, of other bills of these hours."""
        at = self._bill.death.at_s
        t = self._bill.t[(self._bill.other == number) & ~self._near]
        days = {
            day
            for back in (at - t).tolist()
            for day in range(
                max(1, -((self._window - back) // DAY_S)), min(self._days, back // DAY_S) + 1
            )
        }
        least = 0.5 / (self._days + 1)
        own = (len(days) + 0.5) / (self._days + 1) if len(days) > 0 else least
        if self._others == 0:
            return min(own, 1.0)
        return min(max(own, (int(self._reached[number]) + 0.5) / (self._others + 1)), 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class RangBack:
    """A number called before a death, and one that then rang."""

    bill: Bill
    called: int
    called_s: int
    rang: int
    rang_s: int
    followed: int
    """Calls to the first after which it, or any number hardly ever called, rang."""
    calls: int
    expected: float
    """Such calls expected by chance."""
    p: float
    places: tuple[int, ...]


def rang_back(bill: Bill, window_s: int, within_s: int) -> tuple[list[RangBack], int]:
    """Pairs in the hours before a death, least by chance first, and how many were compared."""
    starts = _conversations(bill)
    t, other, out = bill.t[starts], bill.other[starts], bill.out[starts]
    near = t >= bill.death.at_s - window_s
    ringing = np.flatnonzero(_rings(other, out))
    found = []
    compared = 0
    for called in distinct(other[near & out]).tolist():
        mine = np.flatnonzero(out & (other == called))
        thirds = ringing[other[ringing] != called]
        pairs = [
            (int(i), int(j))
            for i in mine[near[mine]]
            for j in thirds
            if 0 < t[j] - t[i] <= within_s
        ]
        compared += 1
        together = _by_chance(t[mine], t[thirds], bill, within_s)
        for rang in sorted({int(other[j]) for _, j in pairs}):
            i, j = max((pair for pair in pairs if other[pair[1]] == rang), key=lambda q: q[1])
            compared += 1
            alone = _by_chance(t[mine], t[thirds[other[thirds] == rang]], bill, within_s)
            best = min(together, alone, key=lambda each: each[2])
            found.append(
                RangBack(
                    bill=bill,
                    called=int(called),
                    called_s=int(t[i]),
                    rang=rang,
                    rang_s=int(t[j]),
                    followed=best[0],
                    calls=len(mine),
                    expected=best[1],
                    p=min(1.0, 2 * best[2]),
                    places=tuple(bill.places[np.isin(bill.other, [called, rang])].tolist()),
                )
            )
    found.sort(key=lambda each: (each.p, each.rang_s - each.called_s, each.places))
    return found, compared


def _rings(other: Ints, out: np.ndarray) -> np.ndarray:
    """Conversations begun by a number that is hardly ever called itself: no friend."""
    size = int(other.max()) + 1 if len(other) > 0 else 1
    often = np.bincount(other, minlength=size)
    called = np.bincount(other[out], minlength=size)
    return np.asarray(~out & (called[other] <= CALLED * often[other]))


def _conversations(bill: Bill) -> Ints:
    """Places of contacts that begin a conversation with their number."""
    last: dict[int, int] = {}
    starts = []
    for place, (number, at) in enumerate(zip(bill.other.tolist(), bill.t.tolist(), strict=True)):
        if number not in last or at - last[number] > APART_S:
            starts.append(place)
        last[number] = at
    return np.array(starts, dtype=np.int64)


def _by_chance(calls: Ints, rings: Ints, bill: Bill, within_s: int) -> tuple[int, float, float]:
    """Calls followed, as many as chance gives when days are moved, and the chance of so many."""
    followed = _followed(calls, rings, within_s)
    first = bill.from_s
    length = max((bill.death.at_s - first) // DAY_S + 1, 1) * DAY_S
    moved = [
        _followed(calls, np.sort((rings - first + day * DAY_S) % length + first), within_s)
        for day in range(1, length // DAY_S)
    ]
    expected = sum(moved) / len(moved) if len(moved) > 0 else float(len(calls))
    mean = max(expected, 0.5 / max(len(moved), 1))
    below = math.fsum(
        math.exp(-mean + k * math.log(mean) - math.lgamma(k + 1)) for k in range(followed)
    )
    return followed, round(expected, 4), min(max(1.0 - below, 0.0), 1.0)


def _followed(calls: Ints, rings: Ints, within_s: int) -> int:
    """Calls after which a number rings within the time."""
    if len(rings) == 0:
        return 0
    at = np.searchsorted(rings, calls, side="right")
    waits = rings[np.minimum(at, len(rings) - 1)] - calls
    return int(((at < len(rings)) & (waits <= within_s)).sum())
