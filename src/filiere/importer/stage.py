"""What does each row of a file say, and what became of it?

A file becomes three scratch tables, outside the case file: ``staged`` (one row per physical row,
values and texts as read), dictionaries of its distinct texts (a number, an IMEI or a cell is judged
once, however many rows hold it), and ``packed`` (one row per physical row: its fate, and small
integers only). Nothing of a quarantined row leaves them.

Identical rows are found by a 64-bit digest of the line and confirmed on every parsed value.
"""

from collections.abc import Iterator

import numpy as np

from filiere.analysis import Progress
from filiere.case import Case
from filiere.errors import ImportRefusedError
from filiere.importer.dictionaries import Reading, build
from filiere.importer.reasons import Reason
from filiere.importer.recognise import Recognised, data_rows
from filiere.importer.sql import Compiled, compiled
from filiere.importer.table import SEPARATOR, Table, clean
from filiere.importer.zones import AMBIGUOUS, NONEXISTENT, offset_sql, repeated_sql, zone
from filiere.layout import Layout
from filiere.model.codes import CONTACT_KINDS, Fate, Flag
from filiere.wording import Words

_say = Words(__name__)


BATCH = 100_000
SCRATCH = (
    "line", "staged_row", "form", "ident", "other", "spot", "packed", "repeated", "twice",
    "ident_id", "other_id", "spot_id", "point",
)  # fmt: skip
LARGEST_LINE = 2_000_000
BUFFER = 32_000_000
"""Bytes of a file read at a time; twice as many of a large one, which takes a tenth less time."""
SORTED_AT_ONCE = 1 << 21
"""Digests of lines sorted at a time, about: 16 MB."""


def clear(case: Case) -> None:
    """Drop every scratch table; they hold what may be out of scope."""
    case.execute("DROP VIEW IF EXISTS temp.staged")
    for name in SCRATCH:
        case.execute(f"DROP TABLE IF EXISTS temp.{name}")


def stage(case: Case, table: Table, recognised: Recognised, *, target: str) -> Compiled:
    """Read every row of the file into ``staged``; rowid + 1 is the physical row.

    It is a view over ``staged_row``, which holds only what differs from row to row.
    """
    layout = recognised.layout.layout
    first = next(header for header in recognised.headers if header.row > 0)
    done = compiled(layout, first.columns, workbook=table.workbook)
    fast = _engine_can_read(table, recognised.delimiter)
    select = done.select
    params: dict[str, object] = {
        "delimiter": recognised.delimiter if fast else SEPARATOR,
        "blank": " \t\r" + (recognised.delimiter if fast else SEPARATOR),
        "header": "",
    }
    if "$target" in select:
        params["target"] = target
    if fast:
        params["file"] = str(table.path.resolve())
        params["header"] = table.head[first.row - 1]
        params["top"] = first.row
        source = lines_of(table.survey.size_bytes)
        select = select.replace("FROM line", f"FROM ({source}) AS line")
    else:
        params["header"] = _load(case, table, recognised)
        params["top"] = 0
    case.execute(
        f"CREATE OR REPLACE TEMP TABLE staged_row AS {select}",
        {name: value for name, value in params.items() if name != "top"},
    )
    case.execute(
        f"CREATE OR REPLACE TEMP VIEW staged AS "
        f"SELECT rowid AS rowid, *, {done.constants} FROM staged_row"
    )
    case.execute("DROP TABLE IF EXISTS temp.line")
    counted = case.query("SELECT count(*) FROM staged")[0][0]
    if counted != table.rows:
        raise ImportRefusedError(
            _say(
                "stage-rows-could-parted-where-counted-line",
                name=table.path.name,
                counted=counted,
                rows=table.rows,
            )
        )
    return done


def lines_of(size_bytes: int) -> str:
    """SQL that reads the file ``$file`` line by line, as ``line (raw, mark)`` of ``sql``."""
    return f"""
        SELECT raw, 0 AS mark FROM read_csv($file, delim = chr(1), header = false, skip = 0,
            auto_detect = false, quote = '', escape = '', columns = {{'raw': 'VARCHAR'}},
            null_padding = false, strict_mode = true, max_line_size = {LARGEST_LINE},
            compression = 'none', buffer_size = {_buffer(size_bytes)})
    """


def _buffer(size_bytes: int) -> int:
    return 2 * BUFFER if size_bytes > 4 * BUFFER else BUFFER


def _engine_can_read(table: Table, delimiter: str) -> bool:
    """Whether the file is clean enough for lines to be cut by the engine."""
    found = table.survey
    if table.workbook or table.encoding != "utf-8" or found.nul or found.x01 or found.bare_cr:
        return False
    if found.newlines not in {"lf", "crlf"} or len(delimiter) != 1:
        return False
    return not (found.quote and _quote_opens_a_cell(table, delimiter))


def _quote_opens_a_cell(table: Table, delimiter: str) -> bool:
    marks = (f'{delimiter}"'.encode(), b'\n"')
    with table.path.open("rb") as stream:
        last = b"\n"
        while block := stream.read(4 << 20):
            held = last + block
            if any(mark in held for mark in marks):
                return True
            last = block[-1:]
    return False


def _load(case: Case, table: Table, recognised: Recognised) -> str:
    """Rows cut by Python into ``line``; the header as it is joined there."""
    case.execute("CREATE OR REPLACE TEMP TABLE line (raw VARCHAR, mark TINYINT)")
    header = ""
    raws: list[str | None] = []
    marks: list[int] = []
    for raw, mark in _lines(table, recognised):
        raws.append(raw)
        marks.append(mark)
        if len(raws) == BATCH:
            _flush(case, raws, marks)
    _flush(case, raws, marks)
    found = next(h for h in recognised.headers if h.row > 0)
    part = recognised.headers.index(found)
    sheet = table.sheets[part]
    if table.workbook:
        header = clean(sheet.rows[found.row - 1])
    elif len(table.head) >= found.row:
        from filiere.importer.table import split  # noqa: PLC0415

        header = clean(split(table.head[found.row - 1], recognised.delimiter))
    return header


def _lines(table: Table, recognised: Recognised) -> Iterator[tuple[str | None, int]]:
    position = [0] * len(table.sheets)
    for part, cells, spanned in data_rows(table, recognised):
        position[part] += spanned
        header = recognised.headers[part]
        if cells is None:
            row = position[part]
            blank = _is_blank(table, part, row)
            aside = int(Fate.BLANK if blank else Fate.NOTE)
            yield None, int(Fate.HEADER) if row == header.row else aside
        else:
            yield clean(cells), 0
        for _ in range(spanned - 1):
            yield None, int(Fate.NOTE)  # the further lines of a cell that holds line ends


def _is_blank(table: Table, part: int, row: int) -> bool:
    if table.workbook:
        return all(cell.strip() == "" for cell in table.sheets[part].rows[row - 1])
    return row <= len(table.head) and table.head[row - 1].strip(" \t;,|") == ""


def _flush(case: Case, raws: list[str | None], marks: list[int]) -> None:
    if len(raws) == 0:
        return
    arrays = {
        "raw": np.array(raws, dtype=object),
        "mark": np.array(marks, dtype=np.int8),
    }
    case.register("cut", arrays)
    case.execute("INSERT INTO line SELECT raw, mark FROM cut")
    case.unregister("cut")
    raws.clear()
    marks.clear()


def judge(  # noqa: PLR0913 - what is staged, and how its rows are to be read
    case: Case,
    layout: Layout,
    reading: Reading,
    *,
    done: Compiled,
    top: int,
    progress: Progress,
) -> None:
    """Give every row its fate, in ``packed``; ``top`` is the header's row where not yet marked.

    Ids there are those of the dictionaries, 0 for none.
    """
    progress("texts", 0.0)
    build(case, layout, reading)
    progress("rows", 0.3)
    _pack(case, layout, reading, done, top)
    progress("repeats", 0.8)
    _repeats(case)


def _pack(case: Case, layout: Layout, reading: Reading, done: Compiled, top: int) -> None:
    spans = case.query(
        "SELECT min(wall), max(wall), count(*) FILTER (stated IS NULL) FROM staged "
        "WHERE mark = 0 AND reason = 0 AND wall IS NOT NULL"
    )[0]
    from_s, to_s, without = int(spans[0] or 0), int(spans[1] or 0), int(spans[2])
    offset = "stated"
    if without > 0 and reading.zone != "":
        zone(reading.zone)
        offset = f"coalesce(stated, {offset_sql(reading.zone, from_s, to_s)})"
    repeated = "false"
    if reading.clock != "" and to_s > 0:
        repeated = f"stated IS NOT NULL AND {repeated_sql(reading.clock, from_s, to_s)}"
    contacts = ", ".join(str(int(kind)) for kind in CONTACT_KINDS)
    mapped = "other" in layout.columns
    hidden = f"CASE WHEN s.kind IN ({contacts}) THEN o.flags ELSE 0 END" if mapped else "0"
    centre = (
        f"CASE WHEN s.x_service_centre <> '' AND s.x_service_centre = s.x_other "
        f"THEN {int(Flag.SERVICE_CENTRE)} ELSE 0 END"
    )
    clock = f"CASE WHEN {repeated} THEN {int(Flag.CLOCK_CHANGE)} ELSE 0 END"
    thirds = done.varies("x_third") or _pairs(layout)
    third = "CASE WHEN p.number <> '' THEN p.id WHEN q.number <> '' THEN q.id ELSE 0 END"
    third = third if thirds else "0"
    ends = done.varies("x_end_cell")
    refused = ["s", "i", *["o"] * mapped, *["p"] * thirds, "c", *["e"] * ends]
    first = " ".join(f"WHEN {name}.reason > 0 THEN {name}.reason" for name in refused)
    other = f"CASE WHEN s.kind IN ({contacts}) AND o.number <> '' THEN o.id ELSE 0 END"
    end_cell = "CASE WHEN s.x_end_cell <> '' THEN coalesce(e.id, 0) ELSE 0 END"
    timeless = "true" if layout.table != "events" else "false"
    nowhere = "s.x_cell = ''" if layout.table == "cells" else "false"
    # a row is tested against the act where it says when and whose it is; else it shows neither
    asked = (
        f"(mark = 0 AND (t IS NOT NULL OR {timeless}) AND ident_reason = 0 "
        f"AND reason <> {int(Reason.COLUMNS)})"
    )
    case.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE packed AS
        WITH clock AS (
            SELECT rowid + 1 AS row, *, {offset} AS off FROM staged
        ), met AS (
            SELECT s.row,
                   CASE WHEN s.row = $top THEN {int(Fate.HEADER)}
                        WHEN s.row < $top AND s.mark <> {int(Fate.BLANK)} THEN {int(Fate.NOTE)}
                        ELSE s.mark END AS mark,
                   CASE WHEN s.off = {AMBIGUOUS} THEN {int(Reason.AMBIGUOUS_TIME)}
                        WHEN s.off = {NONEXISTENT} THEN {int(Reason.NONEXISTENT_TIME)}
                        {first}
                        WHEN {nowhere} THEN {int(Reason.CELL)}
                        ELSE 0 END AS reason,
                   CASE WHEN s.off BETWEEN -900 AND 900
                             AND s.reason NOT IN ({_UNTIMED}) THEN s.wall - s.off * 60 END AS t,
                   s.off, s.kind, s.direction, s.duration_s, s.digest, i.reason AS ident_reason,
                   s.flags | {hidden} | {centre} | {clock} AS flags,
                   i.id AS ident, i.served, i.imei14, s.x_cell AS cell,
                   {other if mapped else "0"} AS other,
                   {third} AS third,
                   CASE WHEN s.x_cell <> '' THEN c.id ELSE 0 END AS cell_at,
                   {end_cell if ends else "0"} AS end_cell_at
            FROM clock s
            LEFT JOIN ident i USING (x_served, x_imei, x_imsi)
            {_OTHER if mapped else ""}
            {_THIRD if thirds else ""}
            LEFT JOIN spot c ON c.cell = s.x_cell
            {_END if ends else ""}
        ), scoped AS (
            SELECT *, CASE WHEN {asked} THEN {reading.scope} END AS outside,
                   {asked} OR {str(reading.everything).lower()} AS asked
            FROM met
        )
        SELECT row,
               (CASE WHEN mark <> 0 THEN mark
                     WHEN outside IS NOT NULL THEN {int(Fate.QUARANTINED)}
                     WHEN reason <> 0 THEN {int(Fate.REJECTED)}
                     ELSE {int(Fate.RECORD)} END)::TINYINT AS fate,
               reason::TINYINT AS reason, outside, t, kind::TINYINT AS kind,
               direction::TINYINT AS direction, ident, other, third, duration_s,
               cell_at AS cell, end_cell_at AS end_cell, off::SMALLINT AS off, flags, digest,
               asked AND outside IS NULL AS within
        FROM scoped
        """,
        {"top": top, **reading.scope_params},
    )


_UNTIMED = f"{int(Reason.COLUMNS)}, {int(Reason.TIME)}, {int(Reason.ZONE)}"
_OTHER = "LEFT JOIN other o ON o.text = s.x_other"
_THIRD = """LEFT JOIN other p ON p.text = s.x_third AND s.x_third <> ''
            LEFT JOIN other q ON q.text = o.second AND o.second <> ''"""
_END = "LEFT JOIN spot e ON e.cell = s.x_end_cell"


def _pairs(layout: Layout) -> bool:
    return any(column.pair for column in layout.columns.values())


def _repeats(case: Case) -> None:
    """Rows equal to an earlier record of the file: same digest, and every parsed value the same."""
    records = f"FROM packed WHERE fate = {int(Fate.RECORD)}"
    count = int(case.query(f"SELECT count(*) {records}")[0][0])
    width = -(-(1 << 64) // (count // SORTED_AT_ONCE + 1))
    case.execute("CREATE OR REPLACE TEMP TABLE twice (digest UBIGINT)")
    for low in range(0, 1 << 64, width):
        high = min(low + width, 1 << 64) - 1
        part = "" if width == 1 << 64 else f" AND digest BETWEEN {low} AND {high}"
        digests = case.columns(f"SELECT digest {records}{part}")["digest"]
        digests = np.sort(np.asarray(digests, dtype=np.uint64))
        again = np.unique(digests[1:][digests[1:] == digests[:-1]])
        if len(again) > 0:
            case.register("twice_given", {"digest": again})
            case.execute("INSERT INTO twice SELECT digest FROM twice_given")
            case.unregister("twice_given")
    case.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE repeated AS
        WITH ranked AS (
            SELECT row, row_number() OVER (
                       PARTITION BY digest, t, kind, direction, ident, other, third, duration_s,
                                    cell, end_cell, off, flags
                       ORDER BY row) AS nth
            FROM packed SEMI JOIN twice USING (digest)
            WHERE fate = {int(Fate.RECORD)}
        )
        SELECT row FROM ranked WHERE nth > 1
        """
    )
