"""What happened between phones, before any operator wrote it down?

An *event* is one communication from phone ``a`` to phone ``b``. Records are made from events later,
one per party whose bill is kept. ``purpose`` says why it was made: it never reaches a record, it
lets tests ask whether a technique left its trace.
"""

from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np

from filiere.model.codes import Kind
from filiere.world.dice import Ints


class Mark(IntEnum):
    """How a communication ended."""

    REACHED = 0
    UNANSWERED = 1
    VOICEMAIL = 2
    """Forwarded: the called party's record has no cell and no handset."""


class Purpose(IntEnum):
    """Why a communication was made."""

    CHATTER = 0
    ORDER = 1
    RELAY = 2
    ARRIVAL = 3
    REPORT = 4
    ENQUIRY = 5
    CAMPAIGN = 6
    REFERRAL = 7
    SUPPLY = 8
    SERVICE = 9
    SESSION = 10
    FRONT = 11


@dataclass(frozen=True, slots=True)
class Events:
    """Columns of one row per communication; ``t`` UTC seconds, ``duration`` seconds."""

    t: Ints
    kind: Ints
    a: Ints
    b: Ints
    duration: Ints
    mark: Ints
    purpose: Ints

    def __len__(self) -> int:
        return len(self.t)

    def take(self, index: Ints | slice) -> "Events":
        """Some of the rows."""
        return Events(
            self.t[index],
            self.kind[index],
            self.a[index],
            self.b[index],
            self.duration[index],
            self.mark[index],
            self.purpose[index],
        )

    @staticmethod
    def join(parts: "list[Events]") -> "Events":
        """All rows of several, in the order given."""
        names = ("t", "kind", "a", "b", "duration", "mark", "purpose")
        if len(parts) == 0:
            return Events(*(np.empty(0, dtype=np.int64) for _ in names))
        return Events(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


@dataclass(slots=True)
class Tape:
    """Events written down one at a time, for whatever is not ordinary chatter."""

    t: list[int] = field(default_factory=list)
    kind: list[int] = field(default_factory=list)
    a: list[int] = field(default_factory=list)
    b: list[int] = field(default_factory=list)
    duration: list[int] = field(default_factory=list)
    mark: list[int] = field(default_factory=list)
    purpose: list[int] = field(default_factory=list)

    def add(  # noqa: PLR0913, PLR0917 - the columns of an event
        self, t: float, kind: Kind, a: int, b: int, duration: float, mark: Mark, purpose: Purpose
    ) -> None:
        """Write down one communication."""
        self.t.append(int(t))
        self.kind.append(int(kind))
        self.a.append(a)
        self.b.append(b)
        self.duration.append(int(duration))
        self.mark.append(int(mark))
        self.purpose.append(int(purpose))

    def text(self, t: float, a: int, b: int, purpose: Purpose) -> None:
        """A text message."""
        self.add(t, Kind.SMS, a, b, 0, Mark.REACHED, purpose)

    def call(self, t: float, a: int, b: int, duration: float, purpose: Purpose) -> None:
        """An answered call of at least one second."""
        self.add(t, Kind.CALL, a, b, max(1.0, duration), Mark.REACHED, purpose)

    def miss(self, t: float, a: int, b: int, purpose: Purpose) -> None:
        """A call that nobody answered."""
        self.add(t, Kind.CALL, a, b, 0, Mark.UNANSWERED, purpose)

    def events(self, start_s: int, end_s: int) -> Events:
        """What was written in [start, end), sorted by time."""
        columns = [
            np.array(column, dtype=np.int64)
            for column in (
                self.t,
                self.kind,
                self.a,
                self.b,
                self.duration,
                self.mark,
                self.purpose,
            )
        ]
        events = Events(*columns)
        inside = np.flatnonzero((events.t >= start_s) & (events.t < end_s))
        return events.take(inside[np.argsort(events.t[inside], kind="stable")])
