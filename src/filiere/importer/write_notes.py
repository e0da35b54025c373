"""What is told beside a record: which field was mended, or left out, and by which rule?

A record whose number, handset, SIM, cell, length or sector was read otherwise than it is written
has a note on that field, with the text as received. Counted by rule, the notes are the repairs of
the goods declaration. Only records have notes: what was refused has its reason, what lies in
quarantine has nothing.
"""

from collections.abc import Iterator

from filiere.case import Case
from filiere.importer.called_words import NOTED, any_word
from filiere.importer.sql import FIELD, NOTE
from filiere.importer.sql_time import quoted
from filiere.importer.texts import NETWORK, UNFIT
from filiere.importer.write import RECORDS, Target
from filiere.layout import Layout
from filiere.model.codes import CONTACT_KINDS

_CONTACTS = ", ".join(str(int(kind)) for kind in CONTACT_KINDS)


def write_notes(case: Case, layout: Layout, to: Target) -> None:
    """Insert the notes of a table of events, or of a list of masts."""
    for select in _selects(case, layout):
        case.execute(
            f"""
            INSERT INTO field_note
            SELECT $base + n.row, n.field, n.raw, n.value, unnest(string_split(n.rule, ' '))
            FROM ({select}) n
            SEMI JOIN (SELECT row FROM packed WHERE {RECORDS}) p ON p.row = n.row
            ORDER BY 1, 2
            """,
            {"base": to.base},
        )


def _selects(case: Case, layout: Layout) -> Iterator[str]:
    """SELECTs of (row, field, raw, value, rule), one for each field that has something to tell."""
    yield from _parties(case, layout)
    yield from _told(case, "ident", "x_imei", "imei14", "imei_rule", "imei")
    yield from _told(case, "ident", "x_imsi", "imsi", "imsi_rule", "imsi")
    for field in ("cell", "end_cell"):
        if field in layout.columns or (field == "cell" and layout.says_cell):
            yield from _told(case, "spot", "text", "cell", "rule", field)
    yield from _times(case, layout)
    yield from _left_out(case)
    if _held(case, "filled_down"):
        yield "SELECT row, field, '' AS raw, text AS value, 'filled_down' AS rule FROM filled_down"


def _parties(case: Case, layout: Layout) -> Iterator[str]:
    """What was mended of the numbers, and where they were exchanged."""
    if "served" in layout.columns or layout.table == "events":
        yield from _told(case, "ident", "x_served", "served", "rule", "served")
    if "other" in layout.columns:
        yield from _told(case, "other", "text", "number", "rule", "other", contacts=True)
        if any_word(case):
            yield NOTED
    if "third" in layout.columns:
        yield from _told(case, "other", "text", "number", "rule", "third")
    if any(column.pair for column in layout.columns.values()):
        yield (
            "SELECT s.rowid + 1 AS row, 'third' AS field, q.text AS raw, q.number AS value, q.rule "
            "FROM staged s JOIN other o ON o.text = s.x_other JOIN other q ON q.text = o.second "
            "WHERE o.second <> '' AND q.rule <> ''"
        )
    if layout.parties == "target":
        yield (
            "SELECT rowid + 1 AS row, 'served' AS field, x_other AS raw, x_served AS value, "
            "'swapped_parties' AS rule FROM staged WHERE swapped"
        )


def _times(case: Case, layout: Layout) -> Iterator[str]:
    """What was mended of lengths and ends, and which of two hours a clock meant."""
    if "duration_s" in layout.columns:
        yield from _lengths(case)
    if "ends" in layout.columns:
        yield (
            "SELECT s.rowid + 1 AS row, 'ends' AS field, s.wall_end::VARCHAR AS raw, '' AS value, "
            "'end_before_start' AS rule FROM staged s JOIN packed k ON k.row = s.rowid + 1 "
            "WHERE s.wall_end IS NOT NULL AND k.duration_s IS NULL"
        )
    if _held(case, "told_once"):
        yield (
            "SELECT o.row, 'time' AS field, s.x_time AS raw, o.off::VARCHAR AS value, "
            "'clock_change_by_order' AS rule FROM told_once o JOIN staged s ON s.rowid + 1 = o.row"
        )


def _told(  # noqa: PLR0913, PLR0917 -- a dictionary, its columns, and the field that it explains
    case: Case, table: str, text: str, value: str, rule: str, field: str, *, contacts: bool = False
) -> Iterator[str]:
    if not case.query(f"SELECT 1 FROM {table} WHERE {rule} <> '' LIMIT 1"):
        return
    kinds = f"AND s.kind IN ({_CONTACTS})" if contacts else ""
    shown = f"ltrim(split_part(s.x_{field}, {quoted(NETWORK)}, -1), {quoted(UNFIT)})"
    yield f"""
        SELECT s.rowid + 1 AS row, {quoted(field)} AS field, {shown} AS raw, d.value, d.rule
        FROM staged s JOIN (
            SELECT DISTINCT {text} AS text, {value} AS value, {rule} AS rule
            FROM {table} WHERE {rule} <> ''
        ) d ON d.text = s.x_{field} {kinds}
    """


def _lengths(case: Case) -> Iterator[str]:
    if _held(case, "length"):
        yield f"""
            SELECT s.rowid + 1 AS row, 'duration_s' AS field,
                   ltrim(s.odd_length, {quoted(UNFIT)}) AS raw,
                   coalesce(l.seconds::VARCHAR, '') AS value, l.rule
            FROM staged s JOIN length l ON l.text = s.odd_length WHERE l.rule <> ''
        """


def _left_out(case: Case) -> Iterator[str]:
    """Fields that are not vital and were mended or left out, as the rows themselves hold them."""
    if not case.query("SELECT 1 FROM staged WHERE notes IS NOT NULL LIMIT 1"):
        return
    part = f"string_split(one, {quoted(FIELD)})"
    yield f"""
        SELECT row, {part}[1] AS field, ltrim({part}[3], {quoted(UNFIT)}) AS raw,
               coalesce({part}[4], '') AS value,
               {part}[2] AS rule
        FROM (SELECT rowid + 1 AS row, unnest(string_split(notes, {quoted(NOTE)})) AS one
              FROM staged WHERE notes IS NOT NULL)
    """


def _held(case: Case, table: str) -> bool:
    """Whether a scratch table was made and holds a row."""
    made = case.query("SELECT 1 FROM duckdb_tables() WHERE temporary AND table_name = ?", [table])
    return len(made) > 0 and len(case.query(f"SELECT 1 FROM {table} LIMIT 1")) > 0
