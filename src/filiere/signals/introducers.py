"""Who was in touch with a newcomer shortly before the newcomer first reached a line?

A newcomer is a number whose first contact with a line comes after enough days in which an earlier
one would have been seen. Everybody in touch with the newcomer in the days before is a candidate:
how recently, how unusual that contact is between the two, whether the candidate was a client of the
line already, and whether it was in touch with the line at that very time. All of it is measured
before any weight is put on it; the same measures at other weeks, when nothing began, say what
chance gives.

Works on Contacts. One entry per newcomer, with its candidates.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import Role
from filiere.signals.book import Ledger, ledger
from filiere.signals.contacts import DAY_S, HOUR_S, Contacts, Ints
from filiere.signals.found import known, numbers_in, order_lines
from filiere.signals.lives import windows
from filiere.signals.observed import Window, first_of_bills, observed
from filiere.signals.runs import partners

WEEK_S = 7 * DAY_S
TOLD_S = (1800, 1200)
"""Before and after the first contact: the introducer tells the line."""
DECIMALS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class NewcomerRules:
    """What of a question about newcomers decides here; the question says each bound."""

    window_d: int
    history_d: int
    min_contacts: int
    services: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A number in touch with the newcomer shortly before."""

    number: int
    lag_s: int
    client: bool
    """In touch with the line before the newcomer was."""
    measured: Mapping[str, float]
    places: tuple[int, ...]
    """Its contacts with the newcomer in the days before, and with the line at that time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """A number and when it first reached the line."""

    number: int
    line: int
    """The number of the line that it reached first."""
    first_s: int
    candidates: tuple[Candidate, ...]
    measured: Mapping[str, float]
    """Of the question itself, for the answer «outside the records»."""
    places: tuple[int, ...]
    """Its first contacts with the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The contacts of a case, and per number how many others are in touch with it."""

    book: Ledger
    partners: Ints
    """A mailbox or a sender of notices has half the city."""
    window: Window
    """When a contact of each number would have been seen."""
    bills: Mapping[int, int]
    """First second of each bill that is held."""


class Arrivals:
    """The newcomers of one line, that is of all its numbers one after the other."""

    def __init__(
        self,
        where: Place,
        line: Collection[int],
        others: Collection[int],
        seen_s: int,
        values: NewcomerRules,
    ) -> None:
        """``others`` are numbers of the trade, never newcomers; ``seen_s``: records begin."""
        book = where.book
        self._partners = where.partners
        self._seen, self._bills = where.window, where.bills
        self._book, self._line = book, frozenset(line)
        self._others = frozenset(others) | self._line
        self._window = values.window_d * DAY_S
        self._history = values.history_d * DAY_S
        self._least = values.min_contacts
        contacts = book.contacts
        place = _of_all(book, line)
        inside = np.isin(contacts.a[place], sorted(self._line))
        party = np.where(inside, contacts.b[place], contacts.a[place])
        self._place, self._party, self._calls = place, party, ~inside
        begins = int(contacts.t[place].min()) if len(place) > 0 else seen_s
        self._from_s = max(seen_s, begins) + self._history
        self._seen_s = seen_s

    def newcomers(self) -> list[Newcomer]:
        """Every newcomer, in the order in which they came."""
        return [self._newcomer(number, first) for first, number in self._firsts()]

    def at_other_weeks(self) -> list[Newcomer]:
        """The same newcomers at the same hour of earlier weeks, when nothing began."""
        return [
            self._newcomer(number, moved)
            for first, number in self._firsts()
            for moved in range(first - WEEK_S, self._seen_s + self._history, -WEEK_S)
        ]

    def _firsts(self) -> list[tuple[int, int]]:
        contacts = self._book.contacts
        found = []
        for number in distinct(self._party).tolist():
            mine = self._party == number
            first = int(contacts.t[self._place[mine][0]])
            if (
                number not in self._others
                and first >= self._from_s
                and first >= self._would_be_seen(number) + self._history
                and int(mine.sum()) >= self._least
                and bool(self._calls[mine].any())
            ):
                found.append((first, int(number)))
        return sorted(found)

    def _would_be_seen(self, number: int) -> int:
        """Since when a contact between a number and the line stands on a bill held, of either."""
        begins = [self._bills[each] for each in (number, *self._line) if each in self._bills]
        return min(begins, default=self._seen_s)

    def _newcomer(self, number: int, first_s: int) -> Newcomer:
        contacts = self._book.contacts
        place = _of_all(self._book, [number])
        other = np.where(contacts.a[place] == number, contacts.b[place], contacts.a[place])
        known = ~np.isin(other, sorted(self._others))
        place, other = place[known], other[known]
        t = contacts.t[place]
        near = (t >= first_s - self._window) & (t < first_s)
        seen_d = max(self._seen.length_s(number) / DAY_S, 1.0)
        candidates = [
            self._candidate(one, first_s, place[other == one], seen_d)
            for one in distinct(other[near]).tolist()
        ]
        candidates.sort(key=lambda each: (each.lag_s, each.places, each.number))
        mine = self._place[self._party == number]
        return Newcomer(
            number=number,
            line=int(contacts.b[mine[0]] if contacts.a[mine[0]] == number else contacts.a[mine[0]]),
            first_s=first_s,
            candidates=tuple(candidates),
            measured={
                "one": 1.0,
                "candidates": round(math.log1p(len(candidates)), DECIMALS),
                "clients": round(math.log1p(sum(each.client for each in candidates)), DECIMALS),
                "busy": round(math.log1p(len(_hours(t)) / seen_d), DECIMALS),
            },
            places=tuple(mine[:5].tolist()),
        )

    def _candidate(self, number: int, first_s: int, place: Ints, seen_d: float) -> Candidate:
        """``place``: contacts of the candidate with the newcomer, whenever."""
        contacts = self._book.contacts
        t = contacts.t[place]
        near = (t >= first_s - self._window) & (t < first_s)
        lag = first_s - int(t[near].max())
        away = (t < first_s - self._window) | (t > first_s + DAY_S)
        usual = len(_hours(t[away])) / max(seen_d - self._window / DAY_S - 1, 1.0)
        last_day = len(_hours(t[near & (t >= first_s - DAY_S)]))
        line = self._place[self._party == number]
        at = contacts.t[line]
        before = at < first_s - TOLD_S[0]
        told = (at >= first_s - TOLD_S[0]) & (at <= first_s + TOLD_S[1])
        often = len(_hours(at[~told])) / seen_d * sum(TOLD_S) / DAY_S
        return Candidate(
            number=number,
            lag_s=lag,
            client=bool(before.any()),
            measured={
                "recent": -round(math.log(lag / HOUR_S + 0.05), DECIMALS),
                "unusual": -round(math.log(usual + 0.02), DECIMALS),
                "last_day": round(math.log1p(last_day), DECIMALS),
                "client": float(before.any()),
                "told": round(-math.log(often + 0.01), DECIMALS) if told.any() else 0.0,
                "stranger": float(len(t[t < first_s - self._window]) == 0),
                "partners": -round(math.log1p(int(self._partners[number])), DECIMALS),
            },
            places=(*place[near].tolist(), *line[told].tolist()),
        )


def place_of(case: Case, book: Ledger) -> Place:
    """Count, per number, how many others are in touch with it."""
    contacts = book.contacts
    return Place(
        book=book,
        partners=partners(contacts),
        window=observed(case, contacts),
        bills=first_of_bills(case),
    )


def lines_of(lines: Sequence[int], links: Sequence[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Lines with the numbers that continue them, each number once, in the order of the ledger."""
    group = {line: {line} for line in lines}
    for _ in range(len(links)):
        for old, new in links:
            if old in group or new in group:
                joined = group.setdefault(old, {old}) | group.setdefault(new, {new})
                for number in joined:
                    group[number] = joined
    found: dict[frozenset[int], None] = {}
    for line in lines:
        found.setdefault(frozenset(group[line]))
    order = {line: place for place, line in enumerate(lines)}
    return [
        tuple(sorted(each, key=lambda number: (order.get(number, len(lines)), number)))
        for each in found
    ]


def _of_all(book: Ledger, numbers: Collection[int]) -> Ints:
    """Places of every contact of these numbers, in order of time."""
    wanted = np.array(sorted(numbers), dtype=np.int64)
    return distinct(np.concatenate([book.by_a.of_all(wanted), book.by_b.of_all(wanted)]))


def _hours(t: Ints) -> Ints:
    """Hours with a contact: a conversation counts once."""
    return distinct(t // HOUR_S)


WEIGHTS = "referrals-1"


def arrivals(case: Case, contacts: Contacts, values: NewcomerRules) -> list[Arrivals]:
    """The newcomers of each line of the ledger, with the numbers that continue it."""
    lines = order_lines(case)
    if values.services == 1:
        lines += numbers_in(case, "lines", Role.SERVICE)
    if len(lines) == 0 or len(contacts) == 0:
        return []
    links = [
        (each.subjects[Role.OLD], each.subjects[Role.NEW])
        for each in known(case, "succession")
        if Role.NEW in each.subjects
        and each.measures["kind"] == "number"
        and each.measures.get("basis", "pattern") == "pattern"  # words may name what no bill holds
    ]
    others = {
        *numbers_in(case, "couriers", Role.COURIER),
        *numbers_in(case, "relay", Role.DISPATCH),
        *lines,
    }
    where = place_of(case, ledger(contacts))
    from_s, _ = windows(case, contacts)
    return [
        Arrivals(where, line, others, int(min(from_s[number] for number in line)), values)
        for line in lines_of(lines, links)
    ]
