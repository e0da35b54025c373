"""What leaves a case, and in which words?

Everything here has passed the mask: a label is a number that an act names or a pseudonym, a text is
one that may leave or says that it does not. Times are UTC seconds, angles degrees, WGS84.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from filiere.wording import Language, Text, Words

_say = Words(__name__)

WITHHELD = "[withheld]"
"""Stands for a text that does not leave."""

NO_TEXT = "[no text]"
"""Stands where a format wants a text and there is none."""

Cell = str | int | float | bool | None
"""A value of a table; times are UTC seconds."""


class Unit(StrEnum):
    """What is counted when a file is read back."""

    CONTACTS = "contacts"
    """One communication from one party to another, however many rows tell of it."""
    REGIONS = "regions"
    """One number on one cell."""
    RECORDS = "records"
    FINDINGS = "findings"
    LISTINGS = "listings"
    MOVEMENTS = "movements"


class ColumnType(StrEnum):
    """How a column of a table is to be read."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    DECIMAL = "decimal"
    """A decimal number written out, never a binary fraction."""
    BOOLEAN = "boolean"
    TIME = "time"
    """An instant, UTC; written as ISO 8601."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What each file says of itself."""

    program: str
    version: str
    case: str
    masked: bool
    period_s: tuple[int, int] | None
    """First and last time of what leaves; None where nothing has one."""
    authorisation: tuple[str, ...]
    filter: Text
    rows: Mapping[str, int]
    """Rows written, by unit."""
    left_out: Mapping[str, int]
    """Rows of the case that this file does not carry, by what they are."""

    def told(self, language: Language) -> dict[str, Any]:
        """The header as an object, in the order in which it is read."""
        period = self.period_s
        return {
            "program": self.program,
            "version": self.version,
            "case": self.case,
            "masked": "yes" if self.masked else "no",
            "period": None if period is None else {"from": iso(period[0]), "to": iso(period[1])},
            "authorisation": list(self.authorisation),
            "filter": self.filter.into(language),
            "rows_written": dict(self.rows),
            "rows_left_out": dict(self.left_out),
            "note": _say("propositions").into(language),
        }

    def line(self, language: Language) -> str:
        """The header as one line."""
        told = self.told(language)
        period = told["period"]
        none = _say("head-none").into(language)
        shown = {
            "program": f"{told['program']} {told['version']}",
            "case": told["case"],
            "masked": _say(f"head-{told['masked']}").into(language),
            "period": none if period is None else f"{period['from']}/{period['to']}",
            "authorisation": ", ".join(told["authorisation"]),
            "filter": told["filter"],
            "rows-written": _counted(told["rows_written"]),
            "rows-left-out": _counted(told["rows_left_out"]),
        }
        said = "; ".join(
            _say(f"head-{name}", value=value).into(language) for name, value in shown.items()
        )
        return f"{said}. {told['note']}"


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items()) or "0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A file of the case, as it may be named outside."""

    path: str
    sha256: str
    size_bytes: int
    authorisation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A number or an account."""

    label: str
    clear: bool
    """Whether the label is the number itself."""
    kind: str
    """number | short | alphabetic | other | account."""
    roles: tuple[str, ...]
    """Roles that findings give it."""
    contacts: int
    first_s: int
    last_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """All contacts of one kind from one party to another."""

    a: str
    b: str
    kind: str
    weight: int
    first_s: int
    last_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One communication; a party that was withheld is None."""

    number: int
    """Its number in the case: the lowest record id of those that tell of it."""
    at_s: int
    kind: str
    a: str | None
    b: str | None
    duration_s: int | None
    text: str
    """As it may leave; '' where there is none."""
    source: int
    """Place in ``Outgoing.sources``."""
    row: int
    copies: int
    part: int = 0
    """Which of the recipients of one message, from 0."""

    @property
    def name(self) -> str:
        """What tells this contact from every other of the case."""
        return str(self.number) if self.part == 0 else f"{self.number}.{self.part}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Where a phone may have been that used a cell: a closed ring of (longitude, latitude)."""

    label: str
    cell: str
    first_s: int
    last_s: int
    uses: int
    ring: tuple[tuple[float, float], ...]
    reach_m: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table, with its unit in its name or its meaning."""

    name: str
    type: ColumnType
    meaning: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of what leaves; rows come in one order each time they are asked for."""

    name: Unit
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[tuple[Cell, ...]]]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A finding with what it rests on, for formats that carry provenance."""

    id: str
    analysis: str
    statement: str
    subjects: tuple[str, ...]
    log10_lr: float | None
    at_bound: bool | None
    calibration: str
    hp: str
    hd: str
    sources: tuple[int, ...]
    """Places in ``Outgoing.sources``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """What leaves a case in one export."""

    header: Header
    language: Language
    sources: tuple[Origin, ...] = ()
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    regions: tuple[Region, ...] = ()
    tables: tuple[Table, ...] = ()
    findings: tuple[Weighed, ...] = ()
    goods: tuple[Mapping[str, Any], ...] = ()
    """The goods declaration of each file, ready for JSON."""
    contacts: Callable[[], Iterator[Contact]] = field(default=lambda: iter(()))


@dataclass(slots=True)
class Tally:
    """What a format could not carry as it was; the receipt tells it."""

    replaced: int = 0
    """Characters that the format forbids, written as U+FFFD."""
    cut: int = 0
    """Texts that were longer than the format takes."""
    unsaid: int = 0
    """Values that programs which read the format would drop, written in another place only."""


def iso(seconds: int) -> str:
    """A time as ISO 8601 in UTC, with Z."""
    return datetime.fromtimestamp(seconds, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
