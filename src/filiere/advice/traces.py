"""What do the bills held, together, say of each number seen on them?

Columns of plain counts and of the three traces of ``bills``; beside them how near a number stands
to where the case starts: a contact in the last hours before a declared death says more than any
number of contacts in an ordinary week. What a number's place in the chain depends on the place of
others (a visit by way of a line, an order from who sends couriers) comes in ``chain``.

Works on Contacts. One row per number seen; no unit, counts as log(1 + n).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from filiere.advice.bills import Bill, Floats, read_bill
from filiere.distinct import distinct
from filiere.signals.callbacks import grouped
from filiere.signals.contacts import HOUR_S, Bools, Contacts, Ints

NEAR_H = 3.0
"""Hours before a death at which a last contact weighs half."""
COLUMNS = (
    "door",
    "door_visits",
    "door_share",
    "line",
    "line_visits",
    "sender",
    "sender_visits",
    "sender_share",
    "to_bills",
    "from_bills",
    "one_way",
    "bills",
    "days",
    "short_calls",
    "texts",
    "main_caller",
    "busy_bill",
    "light_bill",
    "on_root",
    "root_last",
    "root_recent",
    "own_callers",
    "own_goings",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Where a case starts: a number, and the second of its holder's declared death if any."""

    number: int
    died_s: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """All numbers seen, and all bills read; ``columns`` has one row per number."""

    numbers: Ints
    place: Ints
    """Row of each number id; -1 where it is not seen."""
    columns: Floats
    bills: tuple[Bill, ...]
    root_last: Floats
    contacts: Ints
    partners: Ints
    first_s: Ints
    last_s: Ints


def traces(
    contacts: Contacts,
    held: Sequence[int],
    roots: Sequence[Root],
    read: dict[tuple[int, int], Bill] | None = None,
) -> Traces:
    """Columns of every number seen on the bills held.

    ``read`` keeps bills already read, by number and count of contacts, for a case that grows.
    """
    by = (grouped(contacts.a, contacts.numbers), grouped(contacts.b, contacts.numbers))
    known = read if read is not None else {}
    bills = tuple(
        known.get((bill, len(by[0].of(bill)) + len(by[1].of(bill))))
        or read_bill(contacts, by, bill)
        for bill in sorted(held)
    )
    numbers = distinct(np.concatenate((contacts.a, contacts.b))).astype(np.int64)
    place = np.full(contacts.numbers, -1, dtype=np.int64)
    place[numbers] = np.arange(len(numbers))
    touched, last, recent = _near(contacts, roots)
    gathered = _Gathered(len(numbers))
    for bill in bills:
        gathered.add(bill, place)
    columns = gathered.columns()
    columns["on_root"] = touched[numbers].astype(np.float64)
    columns["root_last"] = last[numbers]
    columns["root_recent"] = np.log1p(recent[numbers])
    ends = np.concatenate((contacts.a, contacts.b)).astype(np.int64)
    others = np.concatenate((contacts.b, contacts.a)).astype(np.int64)
    pairs = distinct(ends * contacts.numbers + others)
    first_s = np.full(contacts.numbers, np.iinfo(np.int64).max)
    last_s = np.zeros(contacts.numbers, dtype=np.int64)
    twice = np.concatenate((contacts.t, contacts.t))
    np.minimum.at(first_s, ends, twice)
    np.maximum.at(last_s, ends, twice)
    return Traces(
        numbers=numbers,
        place=place,
        columns=np.column_stack([columns[name] for name in COLUMNS]),
        bills=tuple(bills),
        root_last=last[numbers],
        contacts=np.bincount(ends, minlength=contacts.numbers)[numbers],
        partners=np.bincount(pairs // contacts.numbers, minlength=contacts.numbers)[numbers],
        first_s=first_s[numbers],
        last_s=last_s[numbers],
    )


def _near(contacts: Contacts, roots: Sequence[Root]) -> tuple[Bools, Floats, Ints]:
    """Per number id: whether it touches a root, how near to the death, and how often that day.

    Nearness is 1 for a contact just before the death and falls towards 0 before it.
    """
    touched = np.zeros(contacts.numbers, dtype=np.bool_)
    last, recent = np.zeros(contacts.numbers), np.zeros(contacts.numbers, dtype=np.int64)
    for root in roots:
        mine = (contacts.a == root.number) | (contacts.b == root.number)
        t = contacts.t[mine]
        others = np.where(contacts.a == root.number, contacts.b, contacts.a)[mine]
        touched[others] = True
        if root.died_s is None:
            continue
        others, t = others[t <= root.died_s], t[t <= root.died_s]
        hours = (root.died_s - t) / HOUR_S
        np.maximum.at(last, others, 1 / (1 + hours / NEAR_H))
        np.add.at(recent, others, (hours <= 24).astype(np.int64))
    return touched, last, recent


class _Gathered:
    """Columns over all bills: the strongest trace, or the sum."""

    def __init__(self, size: int) -> None:
        self._best = {
            name: np.zeros(size)
            for name in (
                "door", "door_visits", "door_share", "line", "line_visits", "sender_visits",
                "sender_share", "main_caller", "busy_bill", "light_bill", "own_callers",
                "own_goings",
            )
        }  # fmt: skip
        self._best["sender"] = np.full(size, -2.0)
        self._sum = {
            name: np.zeros(size, dtype=np.int64)
            for name in ("to_bills", "from_bills", "bills", "days", "short_calls", "texts")
        }

    def add(self, bill: Bill, place: Ints) -> None:
        """Take one more bill into account."""
        at = place[bill.partners]
        size = len(bill.partners)
        door, visits, line, line_visits = (np.zeros(size) for _ in range(4))
        if len(bill.causes) > 0:
            strongest = np.argmax(bill.surprise, axis=0)
            door = bill.surprise[strongest, np.arange(size)]
            visits = bill.visits[strongest, np.arange(size)] * (door > 0)
            line[bill.causes] = np.sort(bill.surprise, axis=1)[:, -3:].sum(axis=1)
            line_visits[bill.causes] = (bill.visits * (bill.surprise > 0)).sum(axis=1)
        seen = bill.to_bill > 0
        callers, out = int(seen.sum()), max(int(bill.from_bill.sum()), 1)
        for name, found in (
            ("door", np.log1p(door)),
            ("door_visits", np.log1p(visits)),
            ("door_share", visits / np.maximum(bill.acts, 1)),
            ("line", np.log1p(line)),
            ("line_visits", np.log1p(line_visits)),
            ("sender", np.where(seen, bill.sender, -2.0)),
            ("sender_visits", np.log1p(bill.sent)),
            ("sender_share", bill.sent / max(bill.goings, 1)),
            ("main_caller", bill.to_bill / max(int(bill.to_bill.sum()), 1)),
            ("busy_bill", np.where(seen, np.log1p(callers), 0.0)),
            ("light_bill", np.where(bill.light, bill.goings / out, 0.0)),
        ):
            self._best[name][at] = np.maximum(self._best[name][at], found)
        for name, counted in (
            ("to_bills", bill.to_bill),
            ("from_bills", bill.from_bill),
            ("bills", np.ones(size, dtype=np.int64)),
            ("days", bill.days),
            ("short_calls", bill.short_calls),
            ("texts", bill.texts),
        ):
            self._sum[name][at] += counted
        own = int(place[bill.bill])
        if own >= 0:
            self._best["own_callers"][own] = np.log1p(callers)
            self._best["own_goings"][own] = bill.goings / out

    def columns(self) -> dict[str, Floats]:
        """What was gathered, by name."""
        total = np.maximum(self._sum["to_bills"] + self._sum["from_bills"], 1)
        return {
            **self._best,
            "to_bills": np.log1p(self._sum["to_bills"]),
            "from_bills": np.log1p(self._sum["from_bills"]),
            "one_way": (self._sum["to_bills"] - self._sum["from_bills"]) / total,
            "bills": np.log1p(self._sum["bills"]),
            "days": np.log1p(self._sum["days"]),
            "short_calls": self._sum["short_calls"] / total,
            "texts": self._sum["texts"] / total,
        }
