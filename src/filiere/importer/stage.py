"""What does each row of a file say, and what became of it?

A file becomes three scratch tables, outside the case file: ``staged`` (one row per physical row,
values and texts as read), dictionaries of its distinct texts (a number, an IMEI or a cell is judged
once, however many rows hold it), and ``packed`` (one row per physical row: its fate, and small
integers only). Nothing of a quarantined row leaves them.

Identical rows are found by a 64-bit digest of the line and confirmed on every parsed value.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from filiere.analysis import Progress
from filiere.case import Case
from filiere.distinct import distinct
from filiere.errors import ImportRefusedError, LayoutError
from filiere.importer.called_words import CALLED, any_word
from filiere.importer.dictionaries import Reading, build
from filiere.importer.durations import LONGEST_S
from filiere.importer.reasons import Reason
from filiere.importer.recognise import Recognised
from filiere.importer.rows import cut_rows
from filiere.importer.said import Said
from filiere.importer.sql import Compiled, compiled
from filiere.importer.table import SEPARATOR, Table, clean
from filiere.importer.twice import decide
from filiere.importer.zones import AMBIGUOUS, NONEXISTENT, folds, offset_sql, repeated_sql, zone
from filiere.layout import Layout, Reader
from filiere.model.codes import CONTACT_KINDS, Fate, Flag
from filiere.wording import Words

_say = Words(__name__)

BATCH = 100_000
SCRATCH = (
    "line", "staged_row", "form", "ident", "other", "spot", "packed", "repeated", "twice",
    "ident_id", "other_id", "spot_id", "point", "length", "handset", "subscription", "spot_read",
    "told_once", "filled_down",
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


def stage(
    case: Case,
    table: Table,
    recognised: Recognised,
    *,
    zones: Mapping[str, str] | None = None,
) -> Compiled:
    """Read every row of the file into ``staged``; rowid + 1 is the physical row.

    It is a view over ``staged_row``, which holds only what differs from row to row.

    Raises:
        LayoutError: a pattern of the layout is one that the engine does not know.
    """
    layout = recognised.layout.layout
    first = recognised.first
    target = recognised.sections.first.target != ""
    done = compiled(layout, first.columns, workbook=table.workbook, zones=zones, target=target)
    _refuse_patterns(case, recognised)
    if engine_can_read(table, recognised):
        _stage_lines(case, table, recognised, done)
    else:
        _stage_rows(case, table, recognised, done)
    case.execute(
        f"CREATE OR REPLACE TEMP VIEW staged AS "
        f"SELECT rowid AS rowid, *, {done.constants} FROM staged_row"
    )
    case.execute("DROP TABLE IF EXISTS temp.line")
    counted = case.value("SELECT count(*) FROM staged", of=int)
    if counted != table.rows:
        raise ImportRefusedError(
            _say("rows-irregular", file=table.path.name, parted=counted, counted=table.rows)
        )
    return done


def _stage_lines(case: Case, table: Table, recognised: Recognised, done: Compiled) -> None:
    """Let the engine cut the lines, which takes a tenth of the time."""
    params = _params(recognised.delimiter)
    params["file"] = str(table.path.resolve())
    said = recognised.sections.first
    params |= {"asked": said.target, "said_cell": said.cell, "said_day": said.day}
    row = recognised.first.row
    params["header"] = table.head[row - 1] if 0 < row <= len(table.head) else ""
    source = lines_of(table.survey.size_bytes)
    select = done.select.replace("FROM line", f"FROM ({source}) AS line")
    case.execute(f"CREATE OR REPLACE TEMP TABLE staged_row AS {select}", params)


def _stage_rows(case: Case, table: Table, recognised: Recognised, done: Compiled) -> None:
    """Cut the rows here, and let the engine read them."""
    params = _params(SEPARATOR)
    params["header"] = _load(case, table, recognised)
    case.execute(f"CREATE OR REPLACE TEMP TABLE staged_row AS {done.select}", params)


def _params(delimiter: str) -> dict[str, object]:
    return {"delimiter": delimiter, "blank": " \t\r" + delimiter}


def _refuse_patterns(case: Case, recognised: Recognised) -> None:
    """Refuse a pattern that passed the layout's own check and is none for the engine."""
    layout = recognised.layout.layout
    patterns = [*layout.footer, layout.zone.in_value]
    for column in layout.columns.values():
        patterns.append(column.pattern)
        if column.reader is Reader.MARK:
            patterns += column.codes
    for pattern in patterns:
        fault = case.pattern_fault(pattern) if pattern != "" else ""
        if fault != "":
            values = {"layout": recognised.layout.id, "pattern": pattern, "why": fault}
            raise LayoutError(_say("pattern-refused", **values))


def lines_of(size_bytes: int) -> str:
    """SQL that reads the file ``$file`` line by line, as ``line`` of ``sql``."""
    return f"""
        SELECT raw, 0 AS mark, $asked AS asked, $said_cell AS said_cell, $said_day AS said_day
        FROM read_csv($file, delim = chr(1), header = false, skip = 0,
            auto_detect = false, quote = '', escape = '', columns = {{'raw': 'VARCHAR'}},
            null_padding = false, strict_mode = true, max_line_size = {LARGEST_LINE},
            compression = 'none', buffer_size = {_buffer(size_bytes)})
    """


def _buffer(size_bytes: int) -> int:
    return 2 * BUFFER if size_bytes > 4 * BUFFER else BUFFER


def engine_can_read(table: Table, recognised: Recognised) -> bool:
    """Whether the file is one plain table, clean enough for lines to be cut by the engine."""
    found, layout = table.survey, recognised.layout.layout
    if table.workbook or table.encoding != "utf-8" or not found.utf8:  # or UTF-8 with damage
        return False
    if found.nul or found.x01 or found.bare_cr:
        return False
    if found.newlines not in {"lf", "crlf"} or len(recognised.delimiter) != 1 or found.long_line:
        return False
    apart = (recognised.further, recognised.sections.lines, layout.recognise.widths)
    if any(len(each) > 0 for each in apart):
        return False
    if any(column.fill_down for column in layout.columns.values()):
        return False
    return not (found.quote and _quote_opens_a_cell(table, recognised.delimiter))


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
    case.execute(
        "CREATE OR REPLACE TEMP TABLE line (raw VARCHAR, mark TINYINT, asked VARCHAR, "
        "said_cell VARCHAR, said_day VARCHAR)"
    )
    raws: list[str | None] = []
    marks: list[int] = []
    said: list[Said] = []
    filled: list[tuple[int, str, str]] = []
    for place, row in enumerate(cut_rows(table, recognised), start=1):
        filled += [(place, name, text) for name, text in row.filled]
        raws.append(None if row.cells is None else clean(row.cells))
        marks.append(row.mark)
        said.append(row.said)
        if len(raws) == BATCH:
            _flush(case, raws, marks, said)
    _flush(case, raws, marks, said)
    _keep_filled(case, recognised.layout.layout, filled)
    return clean(list(recognised.first.cells)) if recognised.first.row > 0 else ""


def _keep_filled(case: Case, layout: Layout, filled: Sequence[tuple[int, str, str]]) -> None:
    """``filled_down``: fields of rows that took the text above, with it."""
    case.execute(
        "CREATE OR REPLACE TEMP TABLE filled_down (row BIGINT, field VARCHAR, text VARCHAR)"
    )
    fields = {
        source: name
        for name, column in layout.columns.items()
        for source in (*column.when_in, *column.source)
        if column.fill_down
    }
    rows = [(row, fields[name], text) for row, name, text in filled]
    for at in range(0, len(rows), BATCH):
        case.insert("filled_down", rows[at : at + BATCH])


def _flush(case: Case, raws: list[str | None], marks: list[int], said: list[Said]) -> None:
    if len(raws) == 0:
        return
    arrays = {
        "raw": np.array(raws, dtype=object),
        "mark": np.array(marks, dtype=np.int8),
        "asked": np.array([each.target for each in said], dtype=object),
        "said_cell": np.array([each.cell for each in said], dtype=object),
        "said_day": np.array([each.day for each in said], dtype=object),
    }
    case.register("cut", arrays)
    case.execute("INSERT INTO line SELECT raw, mark, asked, said_cell, said_day FROM cut")
    case.unregister("cut")
    raws.clear()
    marks.clear()
    said.clear()


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
    progress(_say("step-texts"), 0.0)
    build(case, layout, reading)
    progress(_say("step-rows"), 0.3)
    _pack(case, layout, reading, done, top)
    progress(_say("step-repeats"), 0.8)
    _repeats(case)


def _offset(
    case: Case, reading: Reading, done: Compiled, span: tuple[int, int], without: int
) -> str:
    """SQL of the minutes of offset: as stated, by the zone of the row, by that of the file."""
    parts = ["stated"]
    if len(done.zones) > 0:
        branches = " ".join(
            f"WHEN {place} THEN {meant if isinstance(meant, int) else offset_sql(meant, *span)}"
            for place, meant in enumerate(done.zones, start=1)
        )
        parts.append(f"CASE zone_no {branches} END")
    if without > 0 and reading.zone != "":
        zone(reading.zone)
        parts.append(offset_sql(reading.zone, *span))
        twice = folds(reading.zone, *span)
        if len(twice) > 0:
            which = "stated IS NULL AND zone_no IS NULL"
            if decide(case, twice, which) > 0:
                parts.insert(0, "(SELECT off FROM told_once o WHERE o.row = staged.rowid + 1)")
    return f"coalesce({', '.join(parts)})" if len(parts) > 1 else "stated"


def _ended(layout: Layout, reading: Reading, span: tuple[int, int]) -> str:
    """SQL of the seconds from start to end, where the row gives an end; NULL where it is before."""
    if "ends" not in layout.columns:
        return "NULL"
    offset = "stated_end"
    if reading.zone != "":
        own = offset_sql(reading.zone, span[0], span[1] + 86_400, "wall_end")
        offset = f"coalesce(stated_end, CASE WHEN ({own}) BETWEEN -900 AND 900 THEN {own} END)"
    length = f"(wall_end - coalesce({offset}, off) * 60) - (wall - off * 60)"
    return f"CASE WHEN {length} BETWEEN 0 AND {LONGEST_S} THEN {length} END"


def _pack(case: Case, layout: Layout, reading: Reading, done: Compiled, top: int) -> None:
    spans = case.query(
        "SELECT min(wall), max(wall), count(*) FILTER (stated IS NULL) FROM staged "
        "WHERE mark = 0 AND reason = 0 AND wall IS NOT NULL"
    )[0]
    from_s, to_s, without = int(spans[0] or 0), int(spans[1] or 0), int(spans[2])
    offset = _offset(case, reading, done, (from_s, to_s), without)
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
    refused = ["s", "i", *["o"] * mapped, *["p"] * thirds]
    first = " ".join(f"WHEN {name}.reason > 0 THEN {name}.reason" for name in refused)
    other = f"CASE WHEN s.kind IN ({contacts}) AND o.number <> '' THEN o.id ELSE 0 END"
    if mapped and any_word(case):
        hidden += f" | CASE WHEN {CALLED} THEN {int(Flag.HIDDEN)} ELSE 0 END"
        other = f"CASE WHEN {CALLED} THEN 0 ELSE {other} END"
    end_cell = "CASE WHEN coalesce(e.cell, '') <> '' THEN e.id ELSE 0 END"
    lengths = len(case.query("SELECT 1 FROM length WHERE seconds IS NOT NULL LIMIT 1")) > 0
    odd = "l.seconds" if lengths else "NULL"
    length = f"coalesce(s.duration_s, {odd}, s.ended_s)::INTEGER"
    timeless = "true" if layout.table != "events" else "false"
    nowhere = "coalesce(c.cell, '') = ''" if layout.table == "cells" else "false"
    above = f"s.mark = 0 AND s.reason NOT IN ({_UNTIMED})" if layout.table == "events" else "false"
    # a row is tested against the act where it says when and whose it is; else it shows neither
    asked = (
        f"(mark = 0 AND (t IS NOT NULL OR {timeless}) AND ident_reason = 0 "
        f"AND reason NOT IN ({int(Reason.COLUMNS)}, {int(Reason.QUOTED)}))"
    )
    case.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE packed AS
        WITH clock AS (
            SELECT rowid + 1 AS row, *, {offset} AS off FROM staged
        ), ended AS (
            SELECT *, {_ended(layout, reading, (from_s, to_s))} AS ended_s FROM clock
        ), met AS (
            SELECT s.row,
                   CASE WHEN s.row = $top THEN {int(Fate.HEADER)}
                        WHEN s.row < $top AND s.mark <> {int(Fate.BLANK)} AND NOT ({above})
                             THEN {int(Fate.NOTE)}
                        ELSE s.mark END AS mark,
                   CASE WHEN s.off = {AMBIGUOUS} THEN {int(Reason.AMBIGUOUS_TIME)}
                        WHEN s.off = {NONEXISTENT} THEN {int(Reason.NONEXISTENT_TIME)}
                        {first}
                        WHEN {nowhere} THEN {int(Reason.CELL)}
                        ELSE 0 END AS reason,
                   CASE WHEN s.off BETWEEN -900 AND 900
                             AND s.reason NOT IN ({_UNTIMED}) THEN s.wall - s.off * 60 END AS t,
                   s.off, s.kind, s.direction, {length} AS duration_s, s.digest,
                   i.reason AS ident_reason,
                   s.flags | {hidden} | {centre} | {clock} AS flags,
                   i.id AS ident, i.served, i.imei14, coalesce(c.asked, '') AS cell,
                   {other if mapped else "0"} AS other,
                   {third} AS third,
                   CASE WHEN coalesce(c.cell, '') <> '' THEN c.id ELSE 0 END AS cell_at,
                   {end_cell if ends else "0"} AS end_cell_at
            FROM ended s
            LEFT JOIN ident i USING (x_served, x_imei, x_imsi)
            {_OTHER if mapped else ""}
            {_THIRD if thirds else ""}
            LEFT JOIN spot c ON c.text = s.x_cell
            {_END if ends else ""}
            {"LEFT JOIN length l ON l.text = s.odd_length" if lengths else ""}
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


_UNTIMED = ", ".join(
    str(int(reason))
    for reason in (Reason.COLUMNS, Reason.QUOTED, Reason.TIME, Reason.TURNED, Reason.ZONE)
)
_OTHER = "LEFT JOIN other o ON o.text = s.x_other"
_THIRD = """LEFT JOIN other p ON p.text = s.x_third AND s.x_third <> ''
            LEFT JOIN other q ON q.text = o.second AND o.second <> ''"""
_END = "LEFT JOIN spot e ON e.text = s.x_end_cell"


def _pairs(layout: Layout) -> bool:
    return any(column.pair for column in layout.columns.values())


def _repeats(case: Case) -> None:
    """Rows equal to an earlier record of the file: same digest, and every parsed value the same."""
    records = f"FROM packed WHERE fate = {int(Fate.RECORD)}"
    count = case.value(f"SELECT count(*) {records}", of=int)
    width = -(-(1 << 64) // (count // SORTED_AT_ONCE + 1))
    case.execute("CREATE OR REPLACE TEMP TABLE twice (digest UBIGINT)")
    for low in range(0, 1 << 64, width):
        high = min(low + width, 1 << 64) - 1
        part = "" if width == 1 << 64 else f" AND digest BETWEEN {low} AND {high}"
        digests = case.columns(f"SELECT digest {records}{part}")["digest"]
        digests = np.sort(np.asarray(digests, dtype=np.uint64))
        again = distinct(digests[1:][digests[1:] == digests[:-1]])
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
