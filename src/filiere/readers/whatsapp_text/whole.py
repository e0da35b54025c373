"""What does only the whole of a text export tell?

Which number is the day, who the exporter is, where a name with a colon ends, and which of two
passes of an hour is meant where the clocks were put back. What it cannot tell is asked for, or
said; nothing is guessed.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from filiere.errors import ImportRefusedError
from filiere.model.wall_clock import Meant, meant
from filiere.reader import RowRefusedError
from filiere.readers.whatsapp_text.headers import Header, header
from filiere.readers.whatsapp_text.notices import OWN_DELETED, plain
from filiere.received import Received
from filiere.received.text import lines
from filiere.wording import Words

_say = Words("filiere.readers")

Order = Literal["dmy", "mdy"]
_BACK_S = 3_700
"""Seconds by which lines may go back without going out of order: an hour told twice."""
LONGEST_NAME = 80


@dataclass(slots=True)
class Whole:
    """What one pass over the file found."""

    order: Order
    by_order: bool
    """Day and month were told apart by the order of the lines alone."""
    names: dict[str, str] = field(default_factory=dict)
    """Sender by the text before the first colon, where the name itself holds a colon."""
    senders: Counter[str] = field(default_factory=Counter)
    own: frozenset[str] = frozenset()
    """Names under which the exporter writes, as far as the file tells."""
    doubtful: int = 0
    """Lines whose sender may end at a later colon."""

    def sender(self, rest: str) -> tuple[str, str] | None:
        """Sender and text of what follows a header; None for a notice without sender."""
        name, colon, text = rest.partition(": ")
        if colon == "":
            if rest.endswith(":") and 1 < len(rest) <= LONGEST_NAME:
                return rest[:-1], ""
            short, colon, text = rest.partition(":")
            if colon and short in self.senders:
                return short, text
            return None
        longer = self.names.get(name)
        if longer is not None and rest.startswith(f"{longer}: "):
            return longer, rest[len(longer) + 2 :]
        return (name, text) if len(name) <= LONGEST_NAME else None


def surveyed(source: Received, dates: str) -> Whole:
    """One pass over the file.

    Raises:
        ImportRefusedError: day and month cannot be told apart, and case.toml does not say.
    """
    seconds: Counter[str] = Counter()
    longer: dict[str, Counter[str]] = {}
    own: set[str] = set()
    over = {"dmy": False, "mdy": False}
    open_dates = 0
    backwards = {"dmy": 0, "mdy": 0}
    last: dict[str, dt.datetime | None] = {"dmy": None, "mdy": None}
    for each in _headers(source):
        if not each.year_first:
            open_dates += 1
            over["dmy"] = over["dmy"] or each.numbers[0] > 12
            over["mdy"] = over["mdy"] or each.numbers[1] > 12
        for way in ("dmy", "mdy"):
            wall = each.wall(way)
            before = last[way]
            if wall is not None:
                if before is not None and (before - wall).total_seconds() > _BACK_S:
                    backwards[way] += 1
                last[way] = wall
        name, colon, text = each.rest.partition(": ")
        if colon and len(name) <= LONGEST_NAME:
            seconds[name] += 1
            further, again, _ = text.partition(": ")
            whole_name = f"{name}: {further}" if again and len(further) <= 40 else ""
            longer.setdefault(name, Counter())[whole_name] += 1
            if plain(text) in OWN_DELETED:
                own.add(name)
    order: Order = "dmy"
    by_order = False
    if open_dates > 0:
        order, by_order = _order(source, dates, over, backwards)
    names = {
        name: next(iter(found))
        for name, found in longer.items()
        if len(found) == 1 and "" not in found and seconds[name] > 1
    }
    doubtful = sum(
        found.total() for name, found in longer.items() if "" not in found and name not in names
    )
    return Whole(
        order, by_order, names=names, senders=seconds, own=frozenset(own), doubtful=doubtful
    )


def _headers(source: Received) -> Iterator[Header]:
    with lines(source) as given:
        for line in given:
            found = header(line)
            if found is not None:
                yield found


def _order(
    source: Received, dates: str, over: dict[str, bool], backwards: dict[str, int]
) -> tuple[Order, bool]:
    """Which number is the day, and whether the order of the lines alone says so."""
    if over["dmy"] is not over["mdy"]:
        return ("dmy", False) if over["dmy"] else ("mdy", False)
    if dates in {"dmy", "mdy"}:
        return ("dmy" if dates == "dmy" else "mdy"), False
    if (backwards["dmy"] == 0) is not (backwards["mdy"] == 0):
        return ("dmy", True) if backwards["dmy"] == 0 else ("mdy", True)
    if over["dmy"]:
        return "dmy", False
    raise ImportRefusedError(_say("dates", name=source.name))


class Clock:
    """Brings the wall clocks of a file to UTC, in the order of its lines.

    An hour told twice is decided by the lines themselves: where one goes back within it, those
    before are of its first pass and those from there on of its second. Where none does, neither is
    known.
    """

    def __init__(self, source: Received, order: Order, zone: str) -> None:
        self._order, self._zone = order, zone
        self._turns = _turns(source, order, zone)
        self._last: dict[dt.date, dt.datetime] = {}
        self._second: set[dt.date] = set()

    def moment(self, found: Header) -> Meant:
        """The moment of a header.

        Raises:
            RowRefusedError: it is no day, an hour that never was, or one of two that are meant.
        """
        wall = found.wall(self._order)
        if wall is None:
            raise RowRefusedError("time", "date", found.written)
        moments = meant(wall, self._zone)
        if len(moments) == 1:
            return moments[0]
        if len(moments) == 0:
            raise RowRefusedError("nonexistent-time", "date", found.written)
        day = wall.date()
        if day not in self._turns:
            raise RowRefusedError("ambiguous-time", "date", found.written)
        before = self._last.get(day)
        if before is not None and wall < before:
            self._second.add(day)
        self._last[day] = wall
        return moments[1] if day in self._second else moments[0]


def _turns(source: Received, order: Order, zone: str) -> frozenset[dt.date]:
    """Days on which a line goes back within an hour told twice."""
    found: set[dt.date] = set()
    before: dt.datetime | None = None
    for each in _headers(source):
        wall = each.wall(order)
        if wall is None:
            continue
        twice = len(meant(wall, zone)) == 2
        if twice and before is not None and before.date() == wall.date() and wall < before:
            found.add(wall.date())
        before = wall if twice else None
    return frozenset(found)
