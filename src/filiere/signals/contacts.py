"""What does an analysis of rhythm read from the case?

The contacts, once, as arrays in order of time, and the clock of the place. Numbers are integers
whose values mean nothing: every function here gives the same answer when they are renamed.

Reads contact, event, coverage, meta. One entry per communication; times in UTC seconds.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from weakref import WeakKeyDictionary
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.codes import Flag, Kind

Ints = NDArray[np.int64]
Numbers = NDArray[np.integer[Any]]
"""Number ids, in whatever width they come."""
Bools = NDArray[np.bool_]

HOUR_S = 3600
DAY_S = 86400
NOBODY = -1
"""Stands for a number that the record does not give."""

EXCLUDED = int(Flag.SERVICE_CENTRE | Flag.FORWARDED | Flag.VOICEMAIL)
"""A forwarded leg, a mailbox or an SMS centre is not one number reaching another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """Contacts in order of time, one entry of each array per communication.

    ``duration_s`` is -1 where the record does not tell, and for messages.
    """

    t: Ints
    a: NDArray[np.int32]
    b: NDArray[np.int32]
    is_call: Bools
    duration_s: NDArray[np.int32]
    contact_id: Ints
    numbers: int
    """One more than the highest number id, so that an array can be indexed by number."""

    def __len__(self) -> int:
        return len(self.t)

    @property
    def span_s(self) -> tuple[int, int]:
        """First and last second in which there is a contact."""
        return int(self.t[0]), int(self.t[-1])

    def where(self, chosen: Bools | Ints) -> "Contacts":
        """Only these contacts, still in order of time."""
        return Contacts(
            t=self.t[chosen],
            a=self.a[chosen],
            b=self.b[chosen],
            is_call=self.is_call[chosen],
            duration_s=self.duration_s[chosen],
            contact_id=self.contact_id[chosen],
            numbers=self.numbers,
        )


_KEPT: WeakKeyDictionary[Case, tuple[tuple[object, ...], Contacts]] = WeakKeyDictionary()
"""The contacts of each open case, as they stood when a dozen questions began to read them."""


def read_contacts(case: Case, of: Collection[int] | None = None) -> Contacts:
    """Every contact in which one known number reaches another; with ``of``, one of these.

    All contacts are read once for all questions of a run, and anew when any of them has changed.
    """
    if of is not None:
        return _read(case, of)
    stands = _as_it_stands(case)
    kept = _KEPT.get(case)
    if kept is None or kept[0] != stands:
        kept = (stands, _read(case, None))
        _KEPT[case] = kept
    return kept[1]


def _as_it_stands(case: Case) -> tuple[object, ...]:
    """Count and digest of what is read, which any change of it changes."""
    return case.query(
        "SELECT count(*), bit_xor(hash(contact_id, t, a, b, kind, duration_s, flags)) FROM contact"
    )[0]


def _read(case: Case, of: Collection[int] | None) -> Contacts:
    got = case.columns(
        "SELECT t, a, b, kind = $call AS is_call, coalesce(duration_s, -1) AS duration_s, "
        "contact_id FROM contact "
        "WHERE a IS NOT NULL AND b IS NOT NULL AND a <> b AND flags & $excluded = 0 "
        "AND ($of::INTEGER[] IS NULL OR list_contains($of::INTEGER[], a) "
        "OR list_contains($of::INTEGER[], b)) ORDER BY t, contact_id",
        {
            "call": int(Kind.CALL),
            "excluded": EXCLUDED,
            "of": None if of is None else sorted(of),
        },
    )
    top = case.value(
        "SELECT greatest(coalesce(max(a), 0), coalesce(max(b), 0)) FROM contact", of=int
    )
    return Contacts(
        t=_plain(got["t"], np.int64),
        a=_plain(got["a"], np.int32),
        b=_plain(got["b"], np.int32),
        is_call=_plain(got["is_call"], np.bool_),
        duration_s=_plain(got["duration_s"], np.int32),
        contact_id=_plain(got["contact_id"], np.int64),
        numbers=top + 1,
    )


def billed_numbers(case: Case) -> set[int]:
    """Numbers of which records are held: only their silence can be read."""
    return set(case.column("SELECT DISTINCT number_id FROM coverage ORDER BY 1", of=int))


def evidence_of(case: Case, contact_ids: Ints) -> tuple[int, ...]:
    """Record ids, in order, of every row that tells of these contacts.

    An event of a conversation has minus its record id (``channels``).
    """
    told = distinct(-contact_ids[contact_ids < 0])
    contact_ids = contact_ids[contact_ids >= 0]
    if len(contact_ids) == 0:
        return tuple(int(r) for r in told)
    case.register("asked_contact", {"contact_id": distinct(contact_ids)})
    got = case.columns(
        "SELECT record_id FROM ("
        "SELECT unnest([c.out_record, c.in_record]) AS record_id "
        "FROM contact c SEMI JOIN asked_contact USING (contact_id)) "
        "WHERE record_id IS NOT NULL ORDER BY record_id"
    )
    case.unregister("asked_contact")
    records = _plain(got["record_id"], np.int64)
    return tuple(int(r) for r in distinct(np.concatenate((told, records))))


def evidence_of_each(case: Case, contact_ids: Sequence[Ints]) -> list[tuple[int, ...]]:
    """The same for several sets of contacts, which one reading of the contacts serves."""
    sizes = [len(each) for each in contact_ids]
    if sum(sizes) == 0:
        return [() for _ in contact_ids]
    place = np.repeat(np.arange(len(sizes), dtype=np.int64), sizes)
    asked = np.concatenate(contact_ids)
    of_bills = asked >= 0
    case.register("asked_contact", {"place": place[of_bills], "contact_id": asked[of_bills]})
    got = case.columns(
        "SELECT place, record_id FROM ("
        "SELECT place, unnest([c.out_record, c.in_record]) AS record_id "
        "FROM contact c JOIN asked_contact USING (contact_id)) WHERE record_id IS NOT NULL"
    )
    case.unregister("asked_contact")
    of = np.concatenate((place[~of_bills], _plain(got["place"], np.int64)))
    records = np.concatenate((-asked[~of_bills], _plain(got["record_id"], np.int64)))
    order = np.lexsort((records, of))
    ends = np.cumsum(np.bincount(of, minlength=len(sizes)))[:-1]
    return [tuple(distinct(each).tolist()) for each in np.split(records[order], ends)]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalClock:
    """The clock of the case's time zone over the period of its records."""

    start_s: int
    """Full UTC hour at or before the first contact."""
    offset_s: Ints
    """Seconds east of UTC, one entry per hour from ``start_s``."""

    def hour_of(self, t: Ints) -> Ints:
        """Hours since ``start_s``."""
        return (t - self.start_s) // HOUR_S

    def local(self, t: Ints) -> Ints:
        """Seconds as the wall clock shows them."""
        return t + self.offset_s[self.hour_of(t)]

    def day(self, t: Ints) -> Ints:
        """Day number on the wall clock; Thursday 1 January 1970 is 0."""
        return self.local(t) // DAY_S

    def minute_of_day(self, t: Ints) -> Ints:
        """Minutes since midnight on the wall clock."""
        return self.local(t) % DAY_S // 60


def local_clock(case: Case, contacts: Contacts) -> LocalClock:
    """The clock of ``meta.timezone`` over the period of the contacts and a day beyond."""
    zone = ZoneInfo(case.meta("timezone"))
    first, last = contacts.span_s
    start = first // HOUR_S * HOUR_S
    hours = range(start, last + 2 * DAY_S, HOUR_S)
    offsets = [_offset_s(zone, hour) for hour in hours]
    return LocalClock(start_s=start, offset_s=np.array(offsets, dtype=np.int64))


def _offset_s(zone: ZoneInfo, at_s: int) -> int:
    offset = datetime.fromtimestamp(at_s, tz=UTC).astimezone(zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())


def clock_text(minute_of_day: int) -> str:
    """Minutes since midnight as ``HH:MM``."""
    minute = minute_of_day % (24 * 60)
    return f"{minute // 60:02d}:{minute % 60:02d}"


def iso_text(at_s: int) -> str:
    """UTC seconds as ``YYYY-MM-DDTHH:MM:SSZ``."""
    return datetime.fromtimestamp(at_s, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _plain(column: NDArray[Any], kind: type[Any]) -> NDArray[Any]:
    """The column without the mask that the engine adds even where nothing is NULL.

    Never to be written to: several questions read the same.
    """
    plain = np.ascontiguousarray(np.ma.getdata(column), dtype=kind)
    plain.flags.writeable = False
    return plain
