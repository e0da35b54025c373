"""Which lines of which files does a finding rest on, as received and as read?

Raw text loses third parties' numbers (masking) and whatever could steer a terminal or a page
(inert); nothing else is changed. Lines come earliest first, then by file and row.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from filiere.case import Case
from filiere.case.provenance import SourceLine, trace
from filiere.findings.inert import inert
from filiere.findings.masking import Masker
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
    case: Case, finding_id: str, *, limit: int | None = None, reveal: str | None = None
) -> list[Line]:
    """The lines of a finding; ``reveal`` is a reason already in the log."""
    records = [
        int(row[0])
        for row in case.query(
            "WITH basis AS (SELECT DISTINCT record_id FROM finding_evidence WHERE finding_id = ?) "
            "SELECT b.record_id FROM basis b LEFT JOIN event e ON e.record_id = b.record_id "
            "ORDER BY e.t NULLS LAST, b.record_id LIMIT ?",
            [finding_id, limit if limit is not None else 1 << 62],
        )
    ]
    events = _events(case, records)
    traced = [trace(case, record) for record in records]
    masker = Masker(case, reveal=reveal)
    parties = [_parties(events.get(record)) for record in records]
    raws = masker.mask([line.raw for line in traced], parties)
    paths = masker.mask([line.path for line in traced])
    return [
        Line(
            source=inert(path),
            sheet=inert(line.sheet),
            row=line.row_in_sheet,
            authorisation=line.released_by or line.authorisation,
            raw=inert(raw),
            readings=_readings(line, events.get(record), masker, own),
        )
        for record, line, raw, path, own in zip(records, traced, raws, paths, parties, strict=True)
    ]


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
    return {int(row[0]): tuple(row[1:]) for row in rows}


def _parties(event: tuple[Any, ...] | None) -> tuple[str, ...]:
    return () if event is None else tuple(n for n in event[3:6] if n is not None)


def _readings(
    line: SourceLine, event: tuple[Any, ...] | None, masker: Masker, own: Sequence[str]
) -> tuple[Reading, ...]:
    found = [] if event is None else _fields(event)
    found += [
        Reading(field=note.field, value=note.value, raw=note.raw, rule=note.rule)
        for note in line.notes
    ]
    values = masker.mask([reading.value for reading in found], [own] * len(found))
    raws = masker.mask([reading.raw for reading in found], [own] * len(found))
    return tuple(
        Reading(
            field=inert(reading.field),
            value=inert(value),
            raw=inert(raw),
            rule=inert(reading.rule),
        )
        for reading, value, raw in zip(found, values, raws, strict=True)
    )


def _fields(event: tuple[Any, ...]) -> list[Reading]:
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
