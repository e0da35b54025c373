"""Which line of which file says so, and what was done to it?

From a record id to the file, the sheet, the row in that sheet, the text as received, the header it
stands under, the layout that read it, the right under which it was obtained and every
normalisation that was more than taking the text as it is.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from filiere.case.originals import raw_row
from filiere.case.store import Case
from filiere.errors import CaseError
from filiere.model.codes import source_row


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


def trace(case: Case, record_id: int) -> SourceLine:
    """The line that a record comes from, its bytes checked.

    Raises:
        CaseError: the case has no such record.
        CaseDamagedError: the original bytes are not those received.
    """
    source_id, row = source_row(record_id)
    sources = case.query(
        """
        SELECT path, sha256, layout, layout_sha256, zone, zone_basis, id
        FROM source JOIN authorisation USING (authorisation_id)
        WHERE source_id = ?
        """,
        [source_id],
    )
    if len(sources) == 0 or not _is_record(case, record_id):
        raise CaseError(f"{case.path} has no record {record_id}.")
    path, sha256, layout, layout_sha256, zone, zone_basis, authorisation = sources[0]
    sheet, first_row, header = _part(case, source_id, row)
    offsets = case.query("SELECT utc_offset_min FROM event WHERE record_id = ?", [record_id])
    released = case.query(
        "SELECT id FROM released JOIN authorisation USING (authorisation_id) "
        "WHERE source_id = ? AND row = ? ORDER BY authorisation_id",
        [source_id, row],
    )
    return SourceLine(
        record_id=record_id,
        source_id=source_id,
        path=path,
        sha256=sha256,
        sheet=sheet,
        row=row,
        row_in_sheet=row - first_row + 1,
        raw=raw_row(case, source_id, row),
        header=header,
        layout=layout,
        layout_sha256=layout_sha256,
        authorisation=authorisation,
        released_by=released[0][0] if released else "",
        zone=zone,
        zone_basis=zone_basis,
        utc_offset_min=offsets[0][0] if offsets else None,
        notes=_notes(case, record_id),
    )


def addresses(case: Case, record_ids: Iterable[int]) -> list[tuple[str, int]]:
    """File and physical row of each record, in the order of the records' ids."""
    paths = dict(case.query("SELECT source_id, path FROM source"))
    found = [source_row(record) for record in sorted(set(record_ids))]
    return [(str(paths[source_id]), row) for source_id, row in found]


def authorisations_of(case: Case, record_ids: Iterable[int]) -> list[str]:
    """Ids of the authorisations on which records rest, sorted; what falls with one of them."""
    wanted = sorted({int(record) for record in record_ids})
    rows = case.query(
        """
        WITH wanted AS (SELECT unnest($records::BIGINT[]) AS record_id),
        address AS (
            SELECT (record_id >> 32)::INTEGER AS source_id, record_id & 4294967295 AS row
            FROM wanted
        ), ground AS (
            SELECT coalesce(r.authorisation_id, s.authorisation_id) AS authorisation_id
            FROM address a
            JOIN source s USING (source_id)
            LEFT JOIN released r ON r.source_id = a.source_id AND r.row = a.row
        )
        SELECT DISTINCT id FROM ground JOIN authorisation USING (authorisation_id) ORDER BY id
        """,
        {"records": wanted},
    )
    return [str(name) for (name,) in rows]


def _is_record(case: Case, record_id: int) -> bool:
    for table in ("event", "subscriber", "cell_place"):
        if case.query(f"SELECT 1 FROM {table} WHERE record_id = ? LIMIT 1", [record_id]):
            return True
    return False


def _part(case: Case, source_id: int, row: int) -> tuple[str, int, tuple[str, ...]]:
    found = case.query(
        "SELECT name, first_row, columns FROM source_part WHERE source_id = ? AND first_row <= ? "
        "ORDER BY first_row DESC, part DESC LIMIT 1",
        [source_id, row],
    )
    if len(found) == 0:
        return "", 1, ()
    name, first_row, columns = found[0]
    return name, first_row, tuple(columns)


def _notes(case: Case, record_id: int) -> tuple[FieldNote, ...]:
    rows = case.query(
        "SELECT field, raw, value, rule FROM field_note WHERE record_id = ? "
        "ORDER BY field, raw, value, rule",
        [record_id],
    )
    return tuple(FieldNote(field=f, raw=raw, value=v, rule=rule) for f, raw, v, rule in rows)
