"""Which lines of which files does a finding rest on, as received and as read?

Raw text loses third parties' numbers (masking) and whatever could steer a terminal or a page
(inert); nothing else is changed. Lines come earliest first, then by file and row.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from itertools import islice
from typing import Any

from filiere.case import Case
from filiere.case.rows.provenance import SourceLine, traces
from filiere.findings.cells import Cell, cells_of, joined
from filiere.findings.inert import inert
from filiere.findings.masking import Masker
from filiere.masking import Said
from filiere.model.codes import Direction, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One field of a record and what it was read as; ``raw`` and ``rule`` where more was done."""

    field: str
    value: str
    raw: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One physical row behind a finding, fit to be shown; ``sheet`` is '' where there is none."""

    source: str
    sheet: str
    row: int
    authorisation: str
    raw: str
    readings: tuple[Reading, ...]


_FIELDS = (
    "e.t, e.kind, e.direction, s.number, o.number, h.number, e.duration_s, imei14, imsi, "
    "c.cell, d.cell, e.utc_offset_min"
)


def lines_of(
    case: Case,
    finding_ids: Sequence[str],
    *,
    limit: int | None = None,
    shown: Collection[int] = (),
) -> dict[str, list[Line]]:
    """The lines of each finding, at most ``limit``; numbers ``shown`` were revealed before."""
    wanted = _records(case, finding_ids, limit)
    records = sorted({record for found in wanted.values() for record in found})
    if len(records) == 0:
        return {finding_id: [] for finding_id in finding_ids}
    told = _shown(case, records, Masker(case, shown=shown))
    return {
        finding_id: [told[record] for record in wanted.get(finding_id, [])]
        for finding_id in finding_ids
    }


def lines_at(case: Case, records: Sequence[int], *, shown: Collection[int] = ()) -> dict[int, Line]:
    """The line of each record id; numbers ``shown`` were revealed to this reader."""
    if len(records) == 0:
        return {}
    return _shown(case, sorted(set(records)), Masker(case, shown=shown))


def _records(case: Case, finding_ids: Sequence[str], limit: int | None) -> dict[str, list[int]]:
    """Record ids of each finding, earliest first."""
    rows = case.query(
        "WITH basis AS ("
        "SELECT DISTINCT finding_id, record_id FROM finding_evidence "
        "WHERE list_contains($findings::VARCHAR[], finding_id)"
        "), placed AS ("
        "SELECT finding_id, b.record_id, row_number() OVER ("
        "PARTITION BY finding_id ORDER BY e.t NULLS LAST, b.record_id) AS place "
        "FROM basis b LEFT JOIN event e ON e.record_id = b.record_id"
        ") SELECT finding_id, record_id FROM placed "
        "WHERE $limit IS NULL OR place <= $limit ORDER BY finding_id, place",
        {"findings": list(finding_ids), "limit": limit},
    )
    found: dict[str, list[int]] = {}
    for finding_id, record in rows:
        found.setdefault(finding_id, []).append(int(record))
    return found


def _shown(case: Case, records: Sequence[int], masker: Masker) -> dict[int, Line]:
    events = _events(case, records)
    traced = traces(case, records)
    read = [
        _fields(events.get(record)) + _notes(line)
        for record, line in zip(records, traced, strict=True)
    ]
    masked = _masked(masker, traced, [events.get(record) for record in records], read)
    return {
        record: Line(
            raw=inert(Said(next(masked))),
            source=inert(next(masked)),
            sheet=inert(next(masked)),
            row=line.row_in_sheet,
            authorisation=line.released_by or line.authorisation,
            readings=tuple(
                Reading(
                    field=inert(reading.field),
                    value=inert(next(masked)),
                    raw=inert(next(masked)),
                    rule=inert(reading.rule),
                )
                for reading in readings
            ),
        )
        for record, line, readings in zip(records, traced, read, strict=True)
    }


def _masked(
    masker: Masker,
    traced: Sequence[SourceLine],
    events: Sequence[tuple[Any, ...] | None],
    read: Sequence[Sequence[Reading]],
) -> Iterator[str]:
    """Of each line its raw text, its path, and each reading's value and raw text: one look-up."""
    texts: list[str] = []
    parties: list[tuple[str, ...]] = []
    typed: list[tuple[str, ...]] = []
    cut: list[list[Cell]] = []
    for line, event, readings in zip(traced, events, read, strict=True):
        cells = cells_of(line.raw, line.header, (line.layout, line.layout_sha256), _nobodys(event))
        cut.append(cells)
        texts += [line.raw[cell.start : cell.end] for cell in cells]
        typed += [cell.typed for cell in cells]
        own = [line.path, line.sheet]
        for reading in readings:
            own += [reading.value, reading.raw]
        texts += own
        typed += [(), (), *(t for r in readings for t in (_typed(r), ()))]
        parties += [_parties(event)] * (len(cells) + len(own))
    masked = iter(masker.mask(texts, parties, typed))
    for line, cells, readings in zip(traced, cut, read, strict=True):
        yield joined(line.raw, cells, [next(masked) for _ in cells])
        yield from islice(masked, 2 + 2 * len(readings))


def _nobodys(event: tuple[Any, ...] | None) -> tuple[str, ...]:
    """The record's time and cells as a file may write them."""
    if event is None:
        return ()
    t, cell, end = event[0], event[9], event[10]
    return tuple(str(each) for each in (t, t * 1000, cell, end) if each is not None)


_TYPED = frozenset({"start_time", "duration_s", "cell", "end_cell"})


def _typed(reading: Reading) -> tuple[str, ...]:
    """What the program printed of a time, a length or a cell: nobody's."""
    return (reading.value,) if reading.field in _TYPED else ()


def _events(case: Case, records: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    rows = case.query(
        f"SELECT e.record_id, {_FIELDS} FROM event e "
        "LEFT JOIN number s ON s.number_id = e.served "
        "LEFT JOIN number o ON o.number_id = e.other "
        "LEFT JOIN number h ON h.number_id = e.third "
        "LEFT JOIN device USING (device_id) LEFT JOIN sim USING (sim_id) "
        "LEFT JOIN cell c ON c.cell_id = e.cell_id "
        "LEFT JOIN cell d ON d.cell_id = e.end_cell_id "
        "WHERE list_contains($records::BIGINT[], e.record_id) ORDER BY e.record_id",
        {"records": list(records)},
    )
    return {int(record): tuple(told) for record, *told in rows}


def _parties(event: tuple[Any, ...] | None) -> tuple[str, ...]:
    return () if event is None else tuple(n for n in event[3:6] if n is not None)


def _notes(line: SourceLine) -> list[Reading]:
    return [Reading(field=n.field, value=n.value, raw=n.raw, rule=n.rule) for n in line.notes]


def _fields(event: tuple[Any, ...] | None) -> list[Reading]:
    if event is None:
        return []
    t, kind, direction, served, other, third, duration, imei, imsi, cell, end, offset = event
    zone = timezone(timedelta(minutes=offset))
    values = {
        "start_time": datetime.fromtimestamp(t, tz=UTC).astimezone(zone).isoformat(),
        "kind": Kind(kind).name.lower(),
        "direction": "" if direction == Direction.NONE else Direction(direction).name.lower(),
        "served_number": served,
        "other_number": other,
        "third_number": third,
        "duration_s": duration,
        "imei14": imei,
        "imsi": imsi,
        "cell": cell,
        "end_cell": end,
    }
    return [
        Reading(field=name, value=str(value))
        for name, value in values.items()
        if value is not None and value != ""
    ]
