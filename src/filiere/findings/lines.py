"""Which lines of which files does a finding rest on, as received and as read?

Raw text loses third parties' numbers (masking) and whatever could steer a terminal or a page
(inert); nothing else is changed. Lines come earliest first, then by file and row.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from filiere.case import Case
from filiere.case.rows.provenance import SourceLine, traces
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
    case: Case,
    finding_ids: Sequence[str],
    *,
    limit: int | None = None,
    reveal: str | None = None,
) -> dict[str, list[Line]]:
    """The lines of each finding, at most ``limit``; ``reveal`` is a reason already in the log."""
    wanted = _records(case, finding_ids, limit)
    records = sorted({record for found in wanted.values() for record in found})
    if len(records) == 0:
        return {finding_id: [] for finding_id in finding_ids}
    shown = _shown(case, records, Masker(case, reveal=reveal))
    return {
        finding_id: [shown[record] for record in wanted.get(finding_id, [])]
        for finding_id in finding_ids
    }


def lines_at(case: Case, records: Sequence[int], *, reveal: str | None = None) -> dict[int, Line]:
    """The line of each record id; ``reveal`` is a reason already in the log."""
    if len(records) == 0:
        return {}
    return _shown(case, sorted(set(records)), Masker(case, reveal=reveal))


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
    masked = iter(_masked(masker, traced, [events.get(record) for record in records], read))
    return {
        record: Line(
            raw=inert(next(masked)),
            source=inert(next(masked)),
            sheet=inert(line.sheet),
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
) -> list[str]:
    """Of each line its raw text, its path, and each reading's value and raw text: one look-up."""
    texts: list[str] = []
    parties: list[tuple[str, ...]] = []
    for line, event, readings in zip(traced, events, read, strict=True):
        own = [line.raw, line.path, *(t for r in readings for t in (r.value, r.raw))]
        texts += own
        parties += [_parties(event)] * len(own)
    return masker.mask(texts, parties)


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
