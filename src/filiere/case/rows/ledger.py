"""What became of each physical row of each file?

Every row has exactly one fate: it gave a record, repeats one, is a header, a blank, a note of the
operator, was rejected with a reason, or lies in quarantine. The counts of a source are not believed
but recounted from the tables; a row without a fate, or with two, undoes the import of its file.

One row of ``source`` per file; rows are counted from 1, the sheets of a workbook one after another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, replace

import numpy as np
from numpy.typing import NDArray

from filiere.case.rights import log
from filiere.case.rows import aside
from filiere.case.store.engine import Case
from filiere.errors import LedgerError
from filiere.model.codes import ROW_BITS, Fate
from filiere.wording import Words

_say = Words(__name__)


SEGMENT = 1 << 22
"""Rows recounted at a time: bounds the memory, follows the order in which records lie."""

Rows = NDArray[np.int64]

_RECORD_TABLES = (
    "event", "subscriber", "cell_place", "disputed_place", "item",
    "aside_event", "aside_subscriber", "aside_cell_place", "aside_item",
)  # fmt: skip
"""Tables in which a row of a file can have become a record, set aside since or not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file and the fates of its rows; the fields are the columns of table ``source``."""

    source_id: int
    path: str
    sha256: str
    size_bytes: int
    authorisation_id: int
    data_kind: str
    layout: str
    layout_sha256: str
    encoding: str
    zone: str
    zone_basis: str
    rows_physical: int
    rows_record: int
    rows_duplicate: int
    rows_header: int
    rows_blank: int
    rows_note: int
    rows_rejected: int
    rows_quarantined: int
    declared_rows: int | None
    versions: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One sheet of a workbook, or the whole of a text file (part 0, name '')."""

    part: int
    name: str
    first_row: int
    rows: int
    columns: tuple[str, ...]


def next_source_id(case: Case) -> int:
    """Id for the next file to be imported."""
    return case.value("SELECT coalesce(max(source_id), 0) + 1 FROM source", of=int)


def write(case: Case, source: Source, parts: Sequence[Part]) -> None:
    """Write the file's row and its parts, in the caller's transaction."""
    case.insert("source", [astuple(source)])
    rows = [
        (source.source_id, part.part, part.name, part.first_row, part.rows, list(part.columns))
        for part in parts
    ]
    case.insert("source_part", rows)


def seal(case: Case, source_id: int, action: log.Action = "import", why: str = "") -> None:
    """Check the file's rows and log what was imported: the last step of its transaction."""
    check(case, source_id)
    log.append(case, action, why, counts(case, source_id))


def let_out(
    case: Case, source_id: int, rows: Sequence[int], act: int, counted: Mapping[str, int]
) -> None:
    """Take rows that became records under a further act (its number) out of quarantine."""
    case.execute(
        "INSERT INTO released SELECT ?, unnest(?::BIGINT[]), ?", [source_id, sorted(rows), act]
    )
    case.execute(
        "DELETE FROM quarantine WHERE source_id = ? AND row IN (SELECT unnest(?::BIGINT[]))",
        [source_id, list(rows)],
    )
    case.execute(
        """
        UPDATE source SET rows_record = rows_record + $record,
               rows_duplicate = rows_duplicate + $duplicate,
               rows_quarantined = rows_quarantined - $record - $duplicate
        WHERE source_id = $source
        """,
        {**counted, "source": source_id},
    )


def seal_release(case: Case, source_id: int, act: str, counted: Mapping[str, int]) -> None:
    """Check the file's rows and log what a further act let out of quarantine."""
    check(case, source_id)
    detail = {"released_under": act, "rows": dict(counted), "source_id": source_id}
    log.append(case, "release", "", detail)


def counts(case: Case, source_id: int) -> dict[str, object]:
    """What the log keeps of a file: id, path, hash, layout, authorisation, fates."""
    source = source_of(case, source_id)
    authorised = case.value_or_none(
        "SELECT id FROM authorisation WHERE authorisation_id = ?",
        [source.authorisation_id],
        of=str,
    )
    return {
        "source_id": source.source_id,
        "path": source.path,
        "sha256": source.sha256,
        "size_bytes": source.size_bytes,
        "layout": source.layout,
        "layout_sha256": source.layout_sha256,
        "authorisation": authorised or "",
        "rows": source_fates(source),
        "rows_physical": source.rows_physical,
    }


def source_fates(source: Source) -> dict[str, int]:
    """Rows by fate, in the order of the codes."""
    return {
        "record": source.rows_record,
        "duplicate": source.rows_duplicate,
        "header": source.rows_header,
        "blank": source.rows_blank,
        "note": source.rows_note,
        "rejected": source.rows_rejected,
        "quarantined": source.rows_quarantined,
    }


def ledger(case: Case, *, every: bool = False) -> list[Source]:
    """The files, in the order of import; ``every`` gives also what nobody may reach for now.

    Otherwise a file of an annulled act is left out, and rows set aside count as quarantined.
    """
    columns = ", ".join(Source.__dataclass_fields__)
    names = tuple(Source.__dataclass_fields__)
    rows = case.query(f"SELECT {columns} FROM source ORDER BY source_id")
    sources = [Source(**dict(zip(names, row, strict=True))) for row in rows]
    if every:
        return sources
    gone = {
        source_id
        for (source_id,) in case.query(
            "SELECT source_id FROM source SEMI JOIN inactive_act USING (authorisation_id) "
            "WHERE source_id NOT IN (SELECT source_id FROM released "
            "SEMI JOIN act_in_force USING (authorisation_id)) ORDER BY source_id"
        )
    }
    hidden = aside.counts(case)
    return [
        _without(source, *hidden.get(source.source_id, (0, 0)))
        for source in sources
        if source.source_id not in gone
    ]


def _without(source: Source, aside_rows: int, repeated: int) -> Source:
    """The file with its rows set aside counted as quarantined."""
    return replace(
        source,
        rows_record=source.rows_record - aside_rows + repeated,
        rows_duplicate=source.rows_duplicate - repeated,
        rows_quarantined=source.rows_quarantined + aside_rows,
    )


def parts(case: Case, source_id: int) -> list[Part]:
    """The parts of a file, in order."""
    rows = case.query(
        "SELECT part, name, first_row, rows, columns FROM source_part "
        "WHERE source_id = ? ORDER BY part",
        [source_id],
    )
    return [
        Part(part=part, name=name, first_row=first, rows=count, columns=tuple(columns))
        for part, name, first, count, columns in rows
    ]


def source_of(case: Case, source_id: int) -> Source:
    """One file."""
    for source in ledger(case, every=True):
        if source.source_id == source_id:
            return source
    raise LedgerError(_say("ledger-source", path=case.path, source_id=str(source_id)))


def check(case: Case, source_id: int) -> None:
    """Recount the file's rows from the tables.

    Raises:
        LedgerError: the fates do not add up, or a row has none, or two.
    """
    source = source_of(case, source_id)
    stated = source_fates(source)
    if sum(stated.values()) != source.rows_physical:
        raise LedgerError(
            _say(
                "ledger-rows-but-fates",
                path=source.path,
                rows_physical=source.rows_physical,
                sum=sum(stated.values()),
            )
        )
    found = _recounted(case, source_id)
    for fate in ("header", "blank", "note", "rejected", "quarantined"):
        if found[fate] != stated[fate]:
            raise LedgerError(
                _say(
                    "ledger-states-rows-case-holds",
                    path=source.path,
                    stated=stated[fate],
                    fate=fate,
                    found=str(found[fate]),
                )
            )
    _check_each_row(case, source, stated["record"] + stated["duplicate"])


def _recounted(case: Case, source_id: int) -> Mapping[str, int]:
    fates = dict(
        case.query(
            "SELECT fate, count(*) FROM row_fate WHERE source_id = ? GROUP BY fate", [source_id]
        )
    )
    quarantined = case.value(
        "SELECT count(*) FROM quarantine WHERE source_id = ?", [source_id], of=int
    )
    return {
        "header": fates.get(Fate.HEADER, 0),
        "blank": fates.get(Fate.BLANK, 0),
        "note": fates.get(Fate.NOTE, 0),
        "rejected": fates.get(Fate.REJECTED, 0),
        "quarantined": quarantined,
    }


def _check_each_row(case: Case, source: Source, records_stated: int) -> None:
    """Mark each row where it is found; each must be marked exactly once."""
    records = 0
    for first in range(1, max(source.rows_physical, 1) + 1, SEGMENT):
        size = min(SEGMENT, source.rows_physical - first + 1)
        marks = np.zeros(size, dtype=np.uint8)
        recorded = np.zeros(size, dtype=bool)
        for table in _RECORD_TABLES:
            rows = _rows_of(case, table, source.source_id, first)
            rows = rows[rows < size]
            if table in {"event", "aside_event", "item", "aside_item"}:
                _refuse_twice(source, first, rows)
            recorded[rows] = True
        duplicates = _rows_with_fate(case, source.source_id, first, size, duplicate=True)
        recorded[duplicates] = True
        records += int(recorded.sum())
        marks += recorded
        others = _rows_with_fate(case, source.source_id, first, size, duplicate=False)
        np.add.at(marks, others, 1)
        _refuse(source, first, marks)
    if records != records_stated:
        raise LedgerError(
            _say(
                "ledger-states-records-case-holds",
                path=source.path,
                records_stated=records_stated,
                records=records,
            )
        )
    _refuse_outside(case, source)


def _rows_of(case: Case, table: str, source_id: int, first: int) -> Rows:
    """Rows of a segment that are records of a table, counted from the segment's start."""
    base = (source_id << ROW_BITS) + first
    found = case.columns(
        f"SELECT record_id - $base AS row FROM {table} "
        f"WHERE record_id >= $base AND record_id < $base + $size",
        {"base": base, "size": SEGMENT},
    )["row"]
    return np.asarray(found, dtype=np.int64)


def _rows_with_fate(case: Case, source_id: int, first: int, size: int, *, duplicate: bool) -> Rows:
    quarantined = "" if duplicate else " UNION ALL SELECT source_id, row FROM quarantine"
    found = case.columns(
        f"""
        SELECT row - $first AS row FROM (
            SELECT source_id, row FROM row_fate WHERE (fate = $duplicate) = $wanted{quarantined})
        WHERE source_id = $source AND row >= $first AND row < $first + $size
        """,
        {
            "first": first,
            "size": size,
            "source": source_id,
            "duplicate": int(Fate.DUPLICATE),
            "wanted": duplicate,
        },
    )["row"]
    return np.asarray(found, dtype=np.int64)


def _refuse_twice(source: Source, first: int, rows: Rows) -> None:
    twice = np.flatnonzero(np.bincount(rows) > 1)
    if len(twice) > 0:
        raise LedgerError(
            _say("ledger-row-gave-two-records", path=source.path, v1=first + int(twice[0]))
        )


def _refuse(source: Source, first: int, marks: NDArray[np.uint8]) -> None:
    wrong = np.flatnonzero(marks != 1)
    if len(wrong) > 0:
        count = _say("ledger-no-fate" if marks[wrong[0]] == 0 else "ledger-two-fates")
        raise LedgerError(
            _say("ledger-row", path=source.path, v1=first + int(wrong[0]), count=count)
        )


def _refuse_outside(case: Case, source: Source) -> None:
    """Refuse rows that the file does not have.

    Records are looked for in two ranges outside of the file's own, of which no block of a table
    needs to be read.
    """
    last = source.rows_physical
    base = source.source_id << ROW_BITS
    records = " UNION ALL ".join(
        f"SELECT record_id - $base AS row FROM {table} WHERE {where}"
        for table in _RECORD_TABLES
        for where in (
            "record_id = $base",
            "record_id > $base + $last AND record_id < $base + $next",
        )
    )
    outside = case.value_or_none(
        f"""
        SELECT min(row) FROM (
            {records}
            UNION ALL SELECT row FROM row_fate
            WHERE source_id = $source AND (row < 1 OR row > $last)
            UNION ALL SELECT row FROM quarantine
            WHERE source_id = $source AND (row < 1 OR row > $last))
        """,
        {"base": base, "next": 1 << ROW_BITS, "source": source.source_id, "last": last},
        of=int,
    )
    if outside is not None:
        raise LedgerError(
            _say("ledger-rows-but-fate-given-row", path=source.path, last=last, outside=outside)
        )
