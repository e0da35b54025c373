"""What would simple methods of others answer?

Five, each for the questions that it can be put to: distinct callers (degree), contact overlap,
segregation of two series of events, the acquaintance seen last before a first contact, and a count
of openings with a Poisson interval. None is ours, none is tuned here.

Reads contact, number. Times are UTC seconds.
"""

import csv
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case
from filiere.validation.benchmark.questions import NO, NONE, OUTSIDE, YES, Ask
from filiere.validation.benchmark.writing import ANSWER_COLUMNS
from filiere.validation.trials.baselines import contact_overlap, segregation

LINES = 3
"""Numbers named as lines: those with the most distinct callers."""
EVENTS = 20
"""Fewest outgoing contacts of a phone that may be a dispatch phone."""
OVERLAP = 0.2
"""Share of contacts from which one number is taken to continue another."""
SILENCE_S = 1800
"""After so long a silence a contact opens an order."""
Z90 = 1.645

Row = tuple[str, str, float | None, float | None, float | None]
"""Question, answer, log10 LR, low, high."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A row of questions.csv; None where it has no time."""

    id: str
    ask: Ask
    subject: str
    other: str
    from_s: int | None
    to_s: int | None


class Contacts:
    """The contacts of one case, by number."""

    def __init__(self, case: Case) -> None:
        rows = case.query(
            "SELECT t, x.number, y.number FROM contact JOIN number x ON x.number_id = a "
            "JOIN number y ON y.number_id = b ORDER BY t, contact_id"
        )
        self.incoming: dict[str, list[tuple[int, str]]] = {}
        self.outgoing: dict[str, list[tuple[int, str]]] = {}
        for at, a, b in rows:
            self.outgoing.setdefault(a, []).append((at, b))
            self.incoming.setdefault(b, []).append((at, a))

    def of(self, number: str) -> list[tuple[int, str]]:
        """Both ways, in the order of time."""
        return sorted(self.incoming.get(number, []) + self.outgoing.get(number, []))

    def others(self, number: str) -> set[str]:
        """Whom a number is in contact with."""
        return {other for _, other in self.of(number)}

    def numbers(self) -> list[str]:
        """Every number, in one order."""
        return sorted({*self.incoming, *self.outgoing})


def read_questions(path: Path, world: str) -> list[Asked]:
    """The questions put to one world."""
    from datetime import datetime  # noqa: PLC0415 -- here alone

    def seconds(text: str) -> int | None:
        return None if text == "" else int(datetime.fromisoformat(text).timestamp())

    with path.open(encoding="utf-8", newline="") as stream:
        return [
            Asked(
                row["question"],
                Ask(row["ask"]),
                row["subject"],
                row["other"],
                seconds(row["from"]),
                seconds(row["to"]),
            )
            for row in csv.DictReader(stream)
            if row["world"] == world
        ]


def answers(case: Case, asked: Sequence[Asked]) -> Iterator[Row]:
    """What the simple methods answer."""
    held = Contacts(case)
    overlap = _Overlap(held)
    for each in asked:
        if each.ask is Ask.LINES:
            yield from ((each.id, number, None, None, None) for number in _most_called(held))
        elif each.ask is Ask.DISPATCH:
            yield each.id, _follows(held, each.subject), None, None, None
        elif each.ask is Ask.COURIERS:
            yield from ((each.id, number, None, None, None) for number in _called(held, each))
        elif each.ask is Ask.SUCCESSOR:
            yield each.id, overlap.successor(each.subject), None, None, None
        elif each.ask is Ask.INTRODUCER:
            yield each.id, _seen_last(held, each), None, None, None
        elif each.ask is Ask.ORDERS:
            yield _openings(held, each)
        else:
            same = overlap.share(each.subject, each.other) >= OVERLAP
            yield each.id, YES if same else NO, None, None, None


def write_answers(path: Path, rows: Sequence[Row]) -> None:
    """Write answers as the benchmark takes them."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(ANSWER_COLUMNS)
        table.writerows(["" if cell is None else cell for cell in row] for row in rows)


def _most_called(held: Contacts) -> list[str]:
    """The numbers with the most distinct callers."""
    degree = {number: len({a for _, a in rows}) for number, rows in held.incoming.items()}
    return sorted(degree, key=lambda number: (-degree[number], number))[:LINES]


def _times(rows: Sequence[tuple[int, str]]) -> NDArray[np.int64]:
    return np.array([at for at, _ in rows], dtype=np.int64)


def _follows(held: Contacts, line: str) -> str:
    """The phone whose outgoing contacts keep most to the line's incoming ones."""
    ordered = _times(held.incoming.get(line, []))
    if len(ordered) < EVENTS:
        return NONE
    scores = {
        number: segregation(ordered, _times(rows))
        for number, rows in held.outgoing.items()
        if len(rows) >= EVENTS and number != line
    }
    return max(sorted(scores), key=lambda number: scores[number], default=NONE)


def _called(held: Contacts, each: Asked) -> list[str]:
    """The numbers that the phone calls most often, as many as one in ten of its contacts each."""
    rows = held.outgoing.get(each.subject, [])
    counts: Mapping[str, int] = {b: sum(other == b for _, other in rows) for _, b in rows}
    return sorted(number for number, count in counts.items() if count * 10 >= len(rows))


class _Overlap:
    """Contact overlap, weighed by how few numbers have a contact."""

    def __init__(self, held: Contacts) -> None:
        self._held = held
        ids = {number: place for place, number in enumerate(held.numbers())}
        self._sets = {
            number: {ids[other] for other in held.others(number)} for number in held.numbers()
        }
        self._reached: dict[int, int] = {}
        for contacts in self._sets.values():
            for contact in contacts:
                self._reached[contact] = self._reached.get(contact, 0) + 1

    def share(self, old: str, new: str) -> float:
        one, other = self._sets.get(old, set()), self._sets.get(new, set())
        return contact_overlap(one, other, self._reached)

    def successor(self, old: str) -> str:
        """The number first seen after the old one's last contact that shares most with it."""
        rows = self._held.of(old)
        if not rows:
            return NONE
        last = rows[-1][0]
        fresh = [
            number
            for number in self._held.numbers()
            if number != old and self._held.of(number)[0][0] > last
        ]
        best = max(fresh, key=lambda number: self.share(old, number), default=NONE)
        return best if best != NONE and self.share(old, best) >= OVERLAP else NONE


def _seen_last(held: Contacts, each: Asked) -> str:
    """The caller of the line whom the newcomer was in contact with last before calling it."""
    first = next((at for at, a in held.incoming.get(each.other, []) if a == each.subject), None)
    if first is None:
        return OUTSIDE
    before = {a for at, a in held.incoming[each.other] if at < first}
    known = [other for at, other in held.of(each.subject) if at < first and other in before]
    return known[-1] if known else OUTSIDE


def _openings(held: Contacts, each: Asked) -> Row:
    """First incoming contacts of a caller after half an hour of silence, each an order."""
    last: dict[str, int] = {}
    count = 0
    for at, caller in held.incoming.get(each.subject, []):
        opens = at - last.get(caller, -SILENCE_S) >= SILENCE_S
        last[caller] = at
        inside = each.from_s is not None and each.to_s is not None and each.from_s <= at < each.to_s
        count += opens and inside
    spread = Z90 * math.sqrt(max(count, 1))
    return each.id, str(count), None, max(0.0, round(count - spread, 1)), round(count + spread, 1)
