"""What is left of the records of an act once they are erased? Nothing that could be read.

Records, what was derived from them, the bytes of the files, the names that only they brought, what
persons stated about those names, and every entry of the log in which one of them stands in clear.
Of a file that other acts still need, only the rows concerned are blanked, in place. What remains is
that something was erased: counts and hashes, in the log and in the certificate.

The caller rewrites the case file afterwards: deleting rows leaves their blocks on the disk.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import zstandard

from filiere.case.rights import log
from filiere.case.rights.authority import authorisation_id, record_digest
from filiere.case.rows import originals
from filiere.case.store.engine import Case
from filiere.model.codes import Fate

ERASED = "erased"
"""Reason under which a row whose content is gone stays counted; and its log entry's action."""

_COUNTED = frozenset({"event", "subscriber", "cell_place"})
"""Tables of which each row is a record in the certificate."""

_OTHERWISE = frozenset({"finding_evidence", "cover", "log"})
"""Tables that are made anew, or blanked entry by entry."""

_ACCOUNTS = (
    "account_id", "sender_id", "caller_id", "payer_id", "payee_id", "old_id", "new_id",
    "counterparty_id", "books_id",
)  # fmt: skip
"""Columns that name an account."""

_SHORTEST = 9
"""Last digits by which a number is looked for in the log, however it was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What was erased, in counts and hashes only."""

    files: tuple[tuple[str, int, int], ...]
    """SHA-256 as received, bytes, rows, of each file that is gone or had rows blanked."""
    rows: int
    records: int
    paths: tuple[str, ...]
    """Where those files were received, for whoever must erase them outside the case; not kept."""


def erase_records(case: Case, name: str) -> Erased:
    """Erase the records of an act and the bytes they stood in, in the caller's transaction."""
    act = authorisation_id(case, name)
    case.execute(
        """
        CREATE OR REPLACE TEMP TABLE erased_row AS
        WITH held AS (
            SELECT source_id, authorisation_id, rows_physical FROM source
        ), line AS (
            SELECT source_id, authorisation_id, unnest(range(1, rows_physical + 1)) AS row FROM held
            WHERE authorisation_id = $act
               OR source_id IN (SELECT source_id FROM released WHERE authorisation_id = $act)
        )
        SELECT l.source_id, l.row FROM line l
        LEFT JOIN released r ON r.source_id = l.source_id AND r.row = l.row
        WHERE coalesce(r.authorisation_id, l.authorisation_id) = $act
        """,
        {"act": act},
    )
    done = _erase_rows(case, f"authorisation {name}")
    case.execute(
        "UPDATE authorisation SET numbers = ['erased'], imeis = [], cells = [] "
        "WHERE authorisation_id = ?",
        [act],
    )
    log.append(
        case,
        "erase",
        "",
        {"authorisation": name, "authorisation_keyed": record_digest(case, name)},
    )
    return done


def erase_quarantine(case: Case, path: str) -> Erased:
    """Blank the rows of a file that no act covers, in the caller's transaction."""
    case.execute(
        "CREATE OR REPLACE TEMP TABLE erased_row AS "
        "SELECT source_id, row FROM quarantine SEMI JOIN "
        "(SELECT source_id FROM source WHERE path = ?) USING (source_id) WHERE reason <> ?",
        [path, ERASED],
    )
    return _erase_rows(case, "quarantine")


def _erase_rows(case: Case, what: str) -> Erased:
    """Erase the rows of ``erased_row``; files wholly concerned go, of the others rows are blank."""
    records = 0
    of_row = "record_id IN (SELECT (source_id::BIGINT << 32) | row FROM erased_row)"
    for table in _tables_with(case, "record_id"):
        if table.removeprefix("aside_") in _COUNTED:
            records += case.value(f"SELECT count(*) FROM {table} WHERE {of_row}", of=int)
        case.execute(f"DELETE FROM {table} WHERE {of_row}")
    files: list[tuple[str, int, int]] = []
    paths: list[str] = []
    rows = 0
    for source_id, path, sha256, size, physical, concerned in case.query(
        "SELECT source_id, path, sha256, size_bytes, rows_physical, count(*) FROM source "
        "JOIN erased_row USING (source_id) GROUP BY ALL ORDER BY source_id"
    ):
        files.append((sha256, size, concerned))
        paths.append(path)
        rows += concerned
        if concerned == physical:
            _forget_file(case, source_id)
            log.append(case, "erase", "", {"source_id": source_id, "what": what})
        else:
            _blank_rows(case, source_id, what)
    case.execute("DROP TABLE erased_row")
    return Erased(files=tuple(files), rows=rows, records=records, paths=tuple(paths))


def _forget_file(case: Case, source_id: int) -> None:
    for table in _tables_with(case, "record_id"):  # what was said of the file as a whole
        case.execute(f"DELETE FROM {table} WHERE record_id >> 32 = ?", [source_id])
    for table in (*_tables_with(case, "source_id"), "source"):
        case.execute(f"DELETE FROM {table} WHERE source_id = ?", [source_id])


def _tables_with(case: Case, *columns: str) -> list[str]:
    """The tables that have one of these columns, whatever the schema; ``source`` comes by itself.

    Nothing is listed by hand: a table that a later schema adds is erased from as well.
    """
    rows = case.query(
        """
        SELECT DISTINCT c.table_name FROM duckdb_columns() c
        SEMI JOIN duckdb_tables() t
            ON t.database_name = c.database_name AND t.table_name = c.table_name
        WHERE c.database_name = 'casefile' AND list_contains($columns, c.column_name)
        ORDER BY 1
        """,
        {"columns": list(columns)},
    )
    return [table for (table,) in rows if table not in _OTHERWISE | {"source"}]


def _blank_rows(case: Case, source_id: int, what: str) -> None:
    """Blank rows of a file that stays; each counts as quarantined, its content erased."""
    rows = case.column(
        "SELECT row FROM erased_row WHERE source_id = ? ORDER BY row", [source_id], of=int
    )
    before = _fates(case, source_id)
    held = log.keyed(case, _blank_original(case, source_id, frozenset(rows)))
    of_row = "source_id = ? AND row IN (SELECT row FROM erased_row WHERE source_id = ?)"
    case.execute(f"DELETE FROM source_place WHERE {of_row}", [source_id, source_id])
    case.execute(f"DELETE FROM quarantine WHERE {of_row}", [source_id, source_id])
    case.execute(f"DELETE FROM row_fate WHERE {of_row}", [source_id, source_id])
    case.execute(f"DELETE FROM released WHERE {of_row}", [source_id, source_id])
    case.execute(
        "INSERT INTO quarantine SELECT source_id, row, ? FROM erased_row WHERE source_id = ? "
        "ORDER BY row",
        [ERASED, source_id],
    )
    after = _fates(case, source_id)
    case.execute(
        """
        UPDATE source SET rows_record = $record, rows_duplicate = $duplicate,
               rows_header = $header, rows_blank = $blank, rows_note = $note,
               rows_rejected = $rejected, rows_quarantined = $quarantined
        WHERE source_id = $source
        """,
        {**after, "source": source_id},
    )
    moved = {fate: after[fate] - before[fate] for fate in after}
    detail = {"kept": True, "held_keyed": held, "moved": moved, "source_id": source_id}
    log.append(case, "erase", "", {**detail, "what": what})


def _fates(case: Case, source_id: int) -> dict[str, int]:
    """Rows by fate, counted from the tables that a blanking changes."""
    fates = dict(
        case.query(
            "SELECT fate, count(*) FROM row_fate WHERE source_id = ? GROUP BY fate", [source_id]
        )
    )
    quarantined = case.value(
        "SELECT count(*) FROM quarantine WHERE source_id = ?", [source_id], of=int
    )
    physical = case.value(
        "SELECT rows_physical FROM source WHERE source_id = ?", [source_id], of=int
    )
    others = {
        "header": fates.get(Fate.HEADER, 0),
        "blank": fates.get(Fate.BLANK, 0),
        "note": fates.get(Fate.NOTE, 0),
        "rejected": fates.get(Fate.REJECTED, 0),
        "quarantined": quarantined,
    }
    duplicate = fates.get(Fate.DUPLICATE, 0)
    record = physical - sum(others.values()) - duplicate
    return {"record": record, "duplicate": duplicate, **others}


def _blank_original(case: Case, source_id: int, rows: frozenset[int]) -> str:
    """Blank rows in the bytes kept, length for length; SHA-256 of the file as it is now.

    Of a workbook, or of UTF-16 text, no row can be blanked alone: all of its bytes go, and its
    other rows keep their readings only.
    """
    if not originals.by_line(case, source_id):
        case.execute("DELETE FROM original WHERE source_id = ?", [source_id])
        return hashlib.sha256(b"").hexdigest()
    whole = hashlib.sha256()
    packer = zstandard.ZstdCompressor(level=originals.LEVEL)
    for chunk, first in case.query(
        "SELECT chunk, first_row FROM original WHERE source_id = ? ORDER BY chunk", [source_id]
    ):
        content = originals.chunk_bytes(case, source_id, chunk)
        lines = re.split(rb"(?<=\n)" if b"\n" in content else rb"(?<=\r)", content)
        blanked = b"".join(
            re.sub(rb"[^\r\n]", b" ", line) if first + place in rows else line
            for place, line in enumerate(lines)
        )
        whole.update(blanked)
        if blanked != content:
            case.execute(
                "UPDATE original SET bytes = ?, sha256 = ? WHERE source_id = ? AND chunk = ?",
                [packer.compress(blanked), hashlib.sha256(blanked).hexdigest(), source_id, chunk],
            )
    return whole.hexdigest()


def forget_names(case: Case) -> list[str]:
    """Delete the names that no record brings any more; their texts, to be looked for in the log."""
    gone: list[str] = []
    columns = ("served", "other", "third")
    used = " UNION ".join(
        f"SELECT {column} FROM {table}" for table in ("event", "aside_event") for column in columns
    )
    number = (
        f"{used} UNION SELECT number_id FROM subscriber "
        f"UNION SELECT number_id FROM aside_subscriber "
        f"UNION SELECT number_id FROM account_number "
        f"UNION SELECT number_id FROM aside_account_number"
    )
    device = "SELECT device_id FROM event UNION SELECT device_id FROM aside_event"
    sim = (
        "SELECT sim_id FROM event UNION SELECT sim_id FROM aside_event "
        "UNION SELECT sim_id FROM subscriber UNION SELECT sim_id FROM aside_subscriber"
    )
    cell = " UNION ".join(
        f"SELECT {column} FROM {table}"
        for table in ("event", "aside_event")
        for column in ("cell_id", "end_cell_id")
    )
    for table in ("cell_place", "aside_cell_place", "repeated_place", "disputed_place"):
        cell += f" UNION SELECT cell_id FROM {table}"
    for table, text, kept in (
        ("number", "number", number),
        ("device", "imei14", device),
        ("sim", "imsi", sim),
        ("cell", "cell", cell),
    ):
        unused = f"{table}_id NOT IN (SELECT * FROM ({kept}) AS kept (id) WHERE id IS NOT NULL)"
        if table != "cell":
            gone += case.column(f"SELECT {text} FROM {table} WHERE {unused} ORDER BY 1", of=str)
        case.execute(f"DELETE FROM {table} WHERE {unused}")
    case.execute("DELETE FROM death WHERE number IN (SELECT unnest(?::VARCHAR[]))", [gone])
    return gone + _forget_accounts(case)


def _forget_accounts(case: Case) -> list[str]:
    """Delete conversations and accounts that nothing names any more; their identifiers."""
    threads = [
        f"SELECT thread_id FROM {table}"
        for table in _tables_with(case, "thread_id")
        if table != "thread"
    ]
    case.execute(
        "DELETE FROM thread WHERE thread_id NOT IN (SELECT id FROM "
        f"({' UNION '.join(threads)}) AS kept (id) WHERE id IS NOT NULL)"
    )
    own = {"account", "protected_account"}
    named = [
        f"SELECT {column} FROM {table}"
        for column in _ACCOUNTS
        for table in _tables_with(case, column)
        if table not in own
    ]
    unused = (
        f"account_id NOT IN (SELECT id FROM ({' UNION '.join(named)}) AS kept (id) "
        "WHERE id IS NOT NULL)"
    )
    gone = case.query(f"SELECT identifier FROM account WHERE {unused} ORDER BY 1")
    for table in ("protected_account", "account"):
        case.execute(f"DELETE FROM {table} WHERE {unused}")
    return [identifier for (identifier,) in gone]


def forget_statements(case: Case, gone: Iterable[str]) -> list[int]:
    """Delete what was stated about findings and numbers that are gone; the ids of those facts."""
    keys = sorted({log.sha256_of(case.meta("pseudonym_key") + text)[:32] for text in gone})
    ids = case.column(
        """
            SELECT fact_id FROM fact
            WHERE kind = 'judgement' AND about NOT IN (SELECT finding_id FROM finding)
               OR about IN (SELECT 'number:' || unnest($keys::VARCHAR[]))
               OR about LIKE 'row:%' AND try_cast(split_part(about, ':', 2) AS INTEGER) NOT IN
                  (SELECT source_id FROM source)
            ORDER BY fact_id
            """,
        {"keys": keys},
        of=int,
    )
    if ids:
        case.execute("DELETE FROM fact WHERE fact_id IN (SELECT unnest(?::INTEGER[]))", [ids])
    return ids


def blank_log(case: Case, gone: Sequence[str]) -> list[int]:
    """Blank the entries of the log in which an erased name stands; their numbers.

    The chain holds: an entry's hash stays, and the entry after it still carries it.
    """
    needles = [
        re.sub(r"\D", "", text)[-_SHORTEST:] if text.startswith("+") else text for text in gone
    ]
    wanted = [needle for needle in needles if len(needle) >= _SHORTEST - 1]
    if len(wanted) == 0:
        return []
    found = re.compile("|".join(re.escape(needle) for needle in sorted(set(wanted))))
    seqs = [
        entry.seq
        for entry in log.entries(case)
        if found.search(_without_hashes(f"{entry.who}\n{entry.why}\n{entry.detail}")) is not None
    ]
    if seqs:
        case.execute(
            "UPDATE log SET at_utc = '', who = '', action = ?, why = '', detail = '', "
            "version = '', digests = '' WHERE seq IN (SELECT unnest(?::BIGINT[]))",
            [ERASED, seqs],
        )
    return seqs


def _without_hashes(text: str) -> str:
    return re.sub(r"[0-9a-f]{32,64}", "", text)
