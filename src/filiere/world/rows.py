"""What would each operator have written down of an event?

One row per party whose records are kept, each with its own clock, its own cell and its own idea of
the duration. The called party of a forwarded call has neither cell nor handset; many incoming
texts come without a cell; a phone abroad has none.
"""

from dataclasses import dataclass, fields

import numpy as np

from filiere.model.codes import Kind
from filiere.world.dice import Ints, uniform
from filiere.world.geography import OPERATORS, Cells
from filiere.world.movement import Movement
from filiere.world.phones import FIXED, PhoneTable
from filiere.world.tape import Events, Mark

NO_CELL = -1
SAME_SECTOR_S = 600
"""A phone that stays put keeps its sector for about this long, pings apart."""
FRESH = 0.3
TEXT_WITHOUT_CELL = 0.12


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns of one row per record, from the served party's side; ``imei`` is a handset index."""

    t: Ints
    kind: Ints
    served: Ints
    other: Ints
    """-1 for data."""
    out: Ints
    duration: Ints
    imei: Ints
    cell: Ints
    purpose: Ints
    mark: Ints

    def __len__(self) -> int:
        return len(self.t)

    def take(self, index: Ints | slice) -> "Rows":
        """Some of the rows."""
        return Rows(*(getattr(self, each.name)[index] for each in fields(self)))

    @staticmethod
    def join(parts: "list[Rows]") -> "Rows":
        """All rows of several, in the order given."""
        return Rows(
            *(
                np.concatenate([getattr(part, each.name) for part in parts])
                if len(parts) > 0
                else np.empty(0, dtype=np.int64)
                for each in fields(Rows)
            )
        )


@dataclass(frozen=True, slots=True)
class Recorder:
    """The operators: turns events into rows."""

    seed: int
    phones: PhoneTable
    movement: Movement
    cells: Cells
    missing: float

    def write(self, events: Events) -> Rows:
        """Rows of both parties, in the order of the events: all callers, then all called."""
        return Rows.join([self._leg(events, outgoing=True), self._leg(events, outgoing=False)])

    def _leg(self, events: Events, *, outgoing: bool) -> Rows:
        served = events.a if outgoing else events.b
        other = events.b if outgoing else events.a
        kept = self.phones.held[np.maximum(served, 0)] & (served >= 0)
        kept &= self.phones.alive(served, events.t)
        if self.missing > 0:
            lost = uniform(self.seed, 51, served, events.t, events.kind, int(outgoing))
            kept &= lost >= self.missing
        index = np.flatnonzero(kept)
        events, served, other = events.take(index), served[index], other[index]
        forwarded = np.zeros(len(events), dtype=bool)
        if not outgoing:
            forwarded = events.mark == Mark.VOICEMAIL
        t, duration = self._clock(events, served, other, outgoing=outgoing)
        cell = self._cells(events, served, outgoing=outgoing)
        cell[forwarded] = NO_CELL
        imei = self.phones.handset_at(served, t)
        imei[forwarded] = -1
        return Rows(
            t,
            events.kind,
            served,
            other,
            np.full(len(t), int(outgoing), dtype=np.int64),
            duration,
            imei,
            cell,
            events.purpose,
            events.mark,
        )

    def _clock(
        self, events: Events, served: Ints, other: Ints, *, outgoing: bool
    ) -> tuple[Ints, Ints]:
        """When the operator says it began, and how long it lasted."""
        counts = np.array([operator.counts_ringing for operator in OPERATORS] + [False])
        ring = (4 + 14 * uniform(self.seed, 52, events.a, events.b, events.t)).astype(np.int64)
        talk = (events.kind == Kind.CALL) & (events.mark == Mark.REACHED)
        rings = talk & counts[self.phones.operator[served]]
        t = events.t + np.where(talk & ~rings, ring, 0)
        duration = events.duration + np.where(rings, ring, 0)
        if not outgoing:
            same = self.phones.operator[served] == self.phones.operator[other]
            late = (4 * uniform(self.seed, 53, events.a, events.b, events.t)).astype(np.int64) - 1
            t = t + np.where(same & (events.kind == Kind.CALL), 0, np.maximum(late, -1))
            t = np.maximum(t, events.t)
            slow = uniform(self.seed, 54, events.a, events.b, events.t)
            wait = np.where(slow > 0.985, 60 + 3000 * (slow - 0.985) / 0.015, 1)
            t = t + np.where(events.kind == Kind.SMS, wait.astype(np.int64), 0)
        return t, duration

    def _cells(self, events: Events, served: Ints, *, outgoing: bool) -> Ints:
        phones = self.phones
        person, operator = phones.person[served], phones.operator[served]
        placed = (person >= 0) & (operator >= 0) & ~phones.abroad[served]
        placed &= phones.kind[served] != FIXED
        if not outgoing:
            bare = uniform(self.seed, 55, served, events.t) < TEXT_WITHOUT_CELL
            placed &= ~((events.kind == Kind.SMS) & bare)
        cell = np.full(len(events), NO_CELL, dtype=np.int64)
        index = np.flatnonzero(placed)
        if len(index) == 0:
            return cell
        t, phone = events.t[index], served[index]
        x, y = self.movement.where(person[index], t)
        steady = uniform(self.seed, 56, phone, t // SAME_SECTOR_S)
        fresh = uniform(self.seed, 57, phone, t)
        chance = np.where(fresh < FRESH, fresh / FRESH, steady)
        cell[index] = self.cells.serving(operator[index], x, y, chance)
        return cell
