"""Which line of which file says so, and what was done to it?

From a record id to the file, the sheet, the row in that sheet, the text as received, the header it
stands under, the layout that read it, the right under which it was obtained and every
normalisation that was more than taking the text as it is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from filiere.case.rows import ledger
from filiere.case.rows.raw import raw_rows
from filiere.case.store.engine import Case
from filiere.errors import CaseError
from filiere.model.codes import ROW_BITS, source_row
from filiere.wording import Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldNote:
    """One normalisation: what stood there, what was kept, by which rule."""

    field: str
    raw: str
    value: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """The line that a record comes from; rows are counted from 1."""

    record_id: int
    source_id: int
    path: str
    sha256: str
    sheet: str
    """'' for a text file."""
    row: int
    """Row over the whole file, as findings print it."""
    row_in_sheet: int
    raw: str
    """The row as received: it may hold numbers in clear; print it through ``log.mask``."""
    header: tuple[str, ...]
    layout: str
    layout_sha256: str
    authorisation: str
    released_by: str
    """The further authorisation that let the row out of quarantine, or ''."""
    zone: str
    zone_basis: str
    utc_offset_min: int | None
    """Offset that was applied to the wall clock; None for a record without a time."""
    notes: tuple[FieldNote, ...]

    @property
    def where(self) -> str:
        """File, sheet and row in one text."""
        sheet = f" [{self.sheet}]" if self.sheet != "" else ""
        return f"{self.path}{sheet}:{self.row_in_sheet}"


def traces(case: Case, record_ids: Sequence[int]) -> list[SourceLine]:
    """The lines that records come from, in the order given; far cheaper than one at a time."""
    wanted = sorted({int(record) for record in record_ids})
    _refuse_unknown(case, wanted)
    rows = [source_row(record) for record in wanted]
    files = _files(case, {source_id for source_id, _ in rows})
    raws = raw_rows(case, rows)
    offsets = _offsets(case, wanted)
    released = _released(case, wanted)
    notes = _notes(case, wanted)
    lines: dict[int, SourceLine] = {}
    for record, (source_id, row) in zip(wanted, rows, strict=True):
        file = files[source_id]
        part = next(p for p in reversed(file.parts) if p.first_row <= row or p.part == 0)
        lines[record] = SourceLine(
            record_id=record,
            source_id=source_id,
            path=file.source.path,
            sha256=file.source.sha256,
            sheet=part.name,
            row=row,
            row_in_sheet=row - part.first_row + 1,
            raw=raws[source_id, row],
            header=part.columns,
            layout=file.source.layout,
            layout_sha256=file.source.layout_sha256,
            authorisation=file.authorisation,
            released_by=released.get(record, ""),
            zone=file.source.zone,
            zone_basis=file.source.zone_basis,
            utc_offset_min=offsets.get(record),
            notes=notes.get(record, ()),
        )
    return [lines[int(record)] for record in record_ids]


def addresses(case: Case, record_ids: Iterable[int]) -> list[tuple[str, int]]:
    """File and physical row of each record, in the order of the records' ids."""
    paths = dict(case.query("SELECT source_id, path FROM source"))
    found = [source_row(record) for record in sorted(set(record_ids))]
    return [(str(paths[source_id]), row) for source_id, row in found]


@dataclass(frozen=True, slots=True)
class _File:
    source: ledger.Source
    parts: list[ledger.Part]
    authorisation: str


def _files(case: Case, source_ids: set[int]) -> dict[int, _File]:
    acts = dict(case.query("SELECT authorisation_id, id FROM authorisation"))
    whole = ledger.Part(part=0, name="", first_row=1, rows=0, columns=())
    return {
        source.source_id: _File(
            source,
            ledger.parts(case, source.source_id) or [whole],
            str(acts.get(source.authorisation_id, "")),
        )
        for source in ledger.ledger(case)
        if source.source_id in source_ids
    }


def _refuse_unknown(case: Case, records: Sequence[int]) -> None:
    unknown = case.value_or_none(
        """
        WITH wanted AS (SELECT unnest($records::BIGINT[]) AS record_id)
        SELECT min(record_id) FROM wanted
        WHERE record_id NOT IN (SELECT record_id FROM event SEMI JOIN wanted USING (record_id))
          AND record_id NOT IN (SELECT record_id FROM subscriber)
          AND record_id NOT IN (SELECT record_id FROM cell_place)
          AND record_id NOT IN (SELECT record_id FROM disputed_place)
          AND record_id NOT IN (SELECT record_id FROM item SEMI JOIN wanted USING (record_id))
        """,
        {"records": list(records)},
        of=int,
    )
    if unknown is not None:
        raise CaseError(_say("provenance-record", path=case.path, record=str(unknown)))


def _offsets(case: Case, records: Sequence[int]) -> dict[int, int]:
    return dict(
        case.query(
            """
            WITH wanted AS (SELECT unnest($records::BIGINT[]) AS record_id)
            SELECT record_id, utc_offset_min FROM event SEMI JOIN wanted USING (record_id)
            UNION ALL SELECT record_id, coalesce(sent_offset_min, received_offset_min)
            FROM chat_message SEMI JOIN wanted USING (record_id)
            UNION ALL SELECT record_id, started_offset_min
            FROM call_entry SEMI JOIN wanted USING (record_id)
            """,
            {"records": list(records)},
        )
    )


def _released(case: Case, records: Sequence[int]) -> dict[int, str]:
    return dict(
        case.query(
            f"""
            SELECT (source_id::BIGINT << {ROW_BITS}) | row AS record_id, min(id)
            FROM released JOIN authorisation USING (authorisation_id)
            WHERE record_id IN (SELECT unnest(?::BIGINT[]))
            GROUP BY record_id ORDER BY record_id
            """,
            [list(records)],
        )
    )


def _notes(case: Case, records: Sequence[int]) -> dict[int, tuple[FieldNote, ...]]:
    rows = case.query(
        "SELECT record_id, field, raw, value, rule FROM field_note "
        "WHERE record_id IN (SELECT unnest(?::BIGINT[])) "
        "ORDER BY record_id, field, raw, value, rule",
        [list(records)],
    )
    found: dict[int, tuple[FieldNote, ...]] = {}
    for record, field, raw, value, rule in rows:
        note = FieldNote(field=field, raw=raw, value=value, rule=rule)
        found[record] = (*found.get(record, ()), note)
    return found
