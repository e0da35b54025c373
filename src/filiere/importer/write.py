"""How do the rows of a file enter the case?

From the scratch tables of ``stage``, in the transaction of the file: names first (only those of
rows in scope), then records, then the fates of the rows that gave none. What is written is a
function of the file, the layout and the authorisation; ids are given in the order of the text.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import phonenumbers

from filiere.case import Case
from filiere.case.names import add_cells, add_devices, add_numbers, add_sims
from filiere.importer.places import read_point
from filiere.importer.reasons import Reason
from filiere.importer.sql import keeps_time, quoted
from filiere.layout import Layout
from filiere.model.codes import ROW_BITS, Fate, NumberKind

RECORDS = f"fate IN ({int(Fate.RECORD)})"

_REASON_NAMES = " ".join(f"WHEN {int(r)} THEN {quoted(r.key)}" for r in Reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the rows of one file go."""

    source_id: int
    country: str
    """How the plausible territory of a point is known."""

    @property
    def base(self) -> int:
        """Added to a row to make its record id."""
        return self.source_id << ROW_BITS


def write_names(case: Case, *, contacts: bool) -> None:
    """Give ids to the names of the rows in scope, and tie the dictionaries to them."""
    _calling_codes(case)
    ident = f"SELECT DISTINCT ident FROM packed WHERE {RECORDS}"
    others = (
        f"SELECT other FROM packed WHERE {RECORDS} AND other IS NOT NULL "
        f"UNION SELECT third FROM packed WHERE {RECORDS} AND third IS NOT NULL"
    )
    spots = (
        f"SELECT cell FROM packed WHERE {RECORDS} AND cell IS NOT NULL "
        f"UNION SELECT end_cell FROM packed WHERE {RECORDS} AND end_cell IS NOT NULL"
    )
    case.execute(f"CREATE OR REPLACE TEMP TABLE ident_id AS SELECT i.* FROM ident i "
                 f"SEMI JOIN ({ident}) u ON u.ident = i.id")  # fmt: skip
    case.execute(f"CREATE OR REPLACE TEMP TABLE other_id AS SELECT o.* FROM other o "
                 f"SEMI JOIN ({others}) u ON u.other = o.id")  # fmt: skip
    case.execute(f"CREATE OR REPLACE TEMP TABLE spot_id AS SELECT s.* FROM spot s "
                 f"SEMI JOIN ({spots}) u ON u.cell = s.id")  # fmt: skip
    named = "SELECT served AS number, kind FROM ident_id"
    if contacts:
        named += " UNION SELECT number, kind FROM other_id"
    add_numbers(
        case,
        f"""
        SELECT n.number, n.kind, CASE WHEN n.kind = {int(NumberKind.E164)}
                                      THEN coalesce(a.region, b.region, c.region, '')
                                      ELSE '' END
        FROM ({named}) n
        LEFT JOIN calling a ON a.code = substr(n.number, 2, 3)
        LEFT JOIN calling b ON b.code = substr(n.number, 2, 2)
        LEFT JOIN calling c ON c.code = substr(n.number, 2, 1)
        """,
    )
    case.execute("DROP TABLE calling")
    add_devices(case, "SELECT imei14 FROM ident_id")
    add_sims(case, "SELECT imsi FROM ident_id")
    add_cells(case, "SELECT cell FROM spot_id")
    case.execute(
        """
        CREATE OR REPLACE TEMP TABLE ident_id AS
        SELECT i.id, n.number_id, d.device_id, s.sim_id
        FROM ident_id i
        LEFT JOIN number n ON n.number = i.served
        LEFT JOIN device d USING (imei14)
        LEFT JOIN sim s USING (imsi)
        """
    )
    case.execute(
        "CREATE OR REPLACE TEMP TABLE other_id AS SELECT o.id, n.number_id "
        "FROM other_id o JOIN number n USING (number)"
    )
    case.execute(
        "CREATE OR REPLACE TEMP TABLE spot_id AS SELECT s.id, c.cell_id "
        "FROM spot_id s JOIN cell c USING (cell)"
    )


def _calling_codes(case: Case) -> None:
    """Main region of each calling code, so that a number's country never depends on its spelling."""
    codes = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items())
    main = [(str(code), regions[0]) for code, regions in codes if regions[0] != "001"]
    case.register(
        "calling_codes",
        {
            "code": np.array([code for code, _ in main], dtype=object),
            "region": np.array([region for _, region in main], dtype=object),
        },
    )
    case.execute("CREATE OR REPLACE TEMP TABLE calling AS SELECT code, region FROM calling_codes")
    case.unregister("calling_codes")


def write_events(case: Case, layout: Layout, to: Target) -> None:
    """Insert the records of a table of events, their messages and their notes."""
    simple = f"p.{RECORDS}"
    joins = ["JOIN ident_id i ON i.id = p.ident"]
    other = third = cell = end_cell = "NULL::INTEGER"
    if "other" in layout.columns:
        joins.append("LEFT JOIN other_id o ON o.id = p.other")
        joins.append("LEFT JOIN other_id h ON h.id = p.third")
        other, third = "o.number_id", "h.number_id"
    if "cell" in layout.columns:
        joins.append("LEFT JOIN spot_id c ON c.id = p.cell")
        cell = "c.cell_id"
    if "end_cell" in layout.columns:
        joins.append("LEFT JOIN spot_id e ON e.id = p.end_cell")
        end_cell = "e.cell_id"
    case.execute(
        f"""
        INSERT INTO event
        SELECT $base + p.row, p.t, p.kind, p.direction, i.number_id, {other}, {third},
               p.duration_s, i.device_id, i.sim_id, {cell}, {end_cell}, p.off, p.flags
        FROM packed p {" ".join(joins)}
        WHERE {simple}
        """,
        {"base": to.base},
    )
    if "text" in layout.columns:
        case.execute(
            f"""
            INSERT INTO message
            SELECT $base + s.rowid + 1, s.x_text FROM staged s
            SEMI JOIN (SELECT row FROM packed WHERE {RECORDS}) p ON p.row = s.rowid + 1
            WHERE s.x_text <> '' ORDER BY 1
            """,
            {"base": to.base},
        )
    _notes(case, layout, to)


def _notes(case: Case, layout: Layout, to: Target) -> None:
    """Where reading a number was more than changing its prefix, or a row's parties were swapped."""
    pairs = [("served", "ident", "x_served")]
    if "other" in layout.columns:
        pairs.append(("other", "other", "x_other"))
    for field, table, column in pairs:
        number, text = ("served", "x_served") if field == "served" else ("number", "text")
        case.execute(
            f"""
            INSERT INTO field_note
            SELECT $base + s.rowid + 1, {quoted(field)}, s.{column}, d.{number}, d.rule
            FROM staged s
            JOIN (SELECT DISTINCT {text} AS text, {number}, rule FROM {table} WHERE rule <> '') d
              ON d.text = s.{column}
            SEMI JOIN (SELECT row FROM packed WHERE {RECORDS}) p ON p.row = s.rowid + 1
            ORDER BY 1
            """,
            {"base": to.base},
        )
    if layout.parties == "target":
        case.execute(
            f"""
            INSERT INTO field_note
            SELECT $base + s.rowid + 1, 'served', s.x_other, s.x_served, 'swapped_parties'
            FROM staged s
            SEMI JOIN (SELECT row FROM packed WHERE {RECORDS}) p ON p.row = s.rowid + 1
            WHERE s.swapped ORDER BY 1
            """,
            {"base": to.base},
        )


def write_places(case: Case, layout: Layout, to: Target) -> None:
    """Insert the places that the rows in scope give for their cells; note what is odd."""
    listed = layout.table == "cells"
    for number, place in enumerate(layout.places):
        detail = (
            "min(s.azimuth_deg), min(s.beam_deg), s.valid_from, s.valid_to"
            if listed
            else "NULL, NULL, NULL, NULL"
        )
        column = "cell" if place.cell == "cell" else "end_cell"
        spans = ", s.azimuth_deg, s.beam_deg, s.valid_from, s.valid_to" if listed else ""
        rows = case.query(
            f"""
            SELECT c.cell_id, s.x{number}, s.y{number}, s.crs{number}, min(p.row), {detail}
            FROM staged s JOIN packed p ON p.row = s.rowid + 1 AND p.{RECORDS}
            JOIN spot_id c ON c.id = p.{column}
            WHERE s.x{number} <> '' OR s.y{number} <> ''
            GROUP BY c.cell_id, s.x{number}, s.y{number}, s.crs{number}{spans}
            ORDER BY 5, 1
            """
        )
        _insert_places(case, layout, number, rows, to)


def _insert_places(
    case: Case, layout: Layout, number: int, rows: Sequence[tuple[object, ...]], to: Target
) -> None:
    place = layout.places[number]
    country = layout.country or to.country
    columns: dict[str, list[object]] = {name: [] for name in _PLACE}
    notes: list[tuple[object, ...]] = []
    refused: list[tuple[object, ...]] = []
    for cell_id, x, y, crs, row, azimuth, beam, valid_from, valid_to in rows:
        point = read_point(str(x), str(y), place, str(crs), country)
        record = to.base + int(str(row))
        if point is None:
            if layout.table == "cells":
                refused.append((x, y, crs))
            else:
                note = (record, f"{place.cell}_place", f"{x}; {y}", "", "coordinate_refused")
                notes.append(note)
            continue
        if point.rule != "":
            value = f"{point.latitude_deg}; {point.longitude_deg}"
            notes.append((record, f"{place.cell}_place", f"{x}; {y}", value, point.rule))
        values = (
            cell_id, point.latitude_deg, point.longitude_deg, azimuth, beam, valid_from, valid_to,
            place.point_kind, point.epsg, point.accuracy_m, x, y, record,
        )  # fmt: skip
        for name, value in zip(_PLACE, values, strict=True):
            columns[name].append(value)
    case.insert("field_note", notes)
    if layout.table == "cells":
        _refuse_places(case, refused)
    if len(columns["cell_id"]) == 0:
        return
    case.register("point_given", {name: _array(name, v) for name, v in columns.items()})
    case.execute(
        """
        INSERT INTO cell_place
        SELECT g.cell_id::INTEGER, g.latitude_deg, g.longitude_deg,
               nullif(g.azimuth_deg, -1)::INTEGER, nullif(g.beam_deg, -1)::INTEGER,
               nullif(g.valid_from_s, -1), nullif(g.valid_to_s, -1), g.point_kind,
               g.epsg::INTEGER, g.accuracy_m, g.x_raw, g.y_raw, g.record_id
        FROM point_given g
        WHERE NOT EXISTS (
            SELECT 1 FROM cell_place c
            WHERE c.cell_id = g.cell_id AND c.latitude_deg = g.latitude_deg
              AND c.longitude_deg = g.longitude_deg AND c.point_kind = g.point_kind
              AND c.azimuth_deg IS NOT DISTINCT FROM nullif(g.azimuth_deg, -1)
              AND c.beam_deg IS NOT DISTINCT FROM nullif(g.beam_deg, -1)
              AND c.valid_from_s IS NOT DISTINCT FROM nullif(g.valid_from_s, -1)
              AND c.valid_to_s IS NOT DISTINCT FROM nullif(g.valid_to_s, -1))
        ORDER BY g.record_id, g.cell_id
        """
    )
    case.unregister("point_given")


def _refuse_places(case: Case, refused: Sequence[tuple[object, ...]]) -> None:
    """In a list of cells, a row without a place that can be read is a reject."""
    case.execute("CREATE OR REPLACE TEMP TABLE point (x VARCHAR, y VARCHAR, crs VARCHAR)")
    case.insert("point", refused)
    case.execute(
        f"""
        UPDATE packed SET fate = {int(Fate.REJECTED)}, reason = {int(Reason.COORDINATE)}
        WHERE {RECORDS} AND row IN (
            SELECT s.rowid + 1 FROM staged s
            WHERE s.x0 = '' AND s.y0 = ''
               OR (s.x0, s.y0, s.crs0) IN (SELECT (x, y, crs) FROM point))
        """
    )


def mark_repeated_places(case: Case, to: Target) -> None:
    """A row of a list whose place the case has already repeats it."""
    case.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE repeated AS
        SELECT row FROM packed
        WHERE {RECORDS} AND $base + row NOT IN (SELECT record_id FROM cell_place)
        """,
        {"base": to.base},
    )


_PLACE = {
    "cell_id": np.int64, "latitude_deg": np.float64, "longitude_deg": np.float64,
    "azimuth_deg": np.int64, "beam_deg": np.int64, "valid_from_s": np.int64,
    "valid_to_s": np.int64, "point_kind": object, "epsg": np.int64, "accuracy_m": np.float64,
    "x_raw": object, "y_raw": object, "record_id": np.int64,
}  # fmt: skip


def _array(name: str, values: Sequence[object]) -> np.ndarray:
    """An array of one column; a missing integer is -1 until it is in the case."""
    return np.array([-1 if value is None else value for value in values], dtype=_PLACE[name])


def write_subscribers(case: Case, layout: Layout, columns: Sequence[str], to: Target) -> None:
    """Insert the rows of a directory: holder, legal representative and user stay separate facts."""
    rows = case.query(
        f"""
        SELECT p.row, i.number_id, i.sim_id, s.raw_cells, {_texts(layout)}
        FROM staged s JOIN packed p ON p.row = s.rowid + 1 AND p.{RECORDS}
        JOIN ident_id i ON i.id = p.ident
        ORDER BY p.row
        """
    )
    at = {name: position for position, name in enumerate(columns)}

    def group(cells: Sequence[str], names: Sequence[str]) -> str:
        held = {n: cells[at[n]].strip() for n in names if n in at and cells[at[n]].strip() != ""}
        return json.dumps(held, ensure_ascii=False, sort_keys=True)

    case.insert(
        "subscriber",
        [
            (
                to.base + row, number, sim, *texts,
                group(cells, layout.holder), group(cells, layout.legal_representative),
                group(cells, layout.user_claim),
            )
            for row, number, sim, cells, *texts in rows
        ],
    )  # fmt: skip


_REGISTERED = ("operator", "contract", "registered_from", "registered_to")


def _texts(layout: Layout) -> str:
    return ", ".join(f"s.x_{name}" if name in layout.columns else "''" for name in _REGISTERED)


def write_fates(case: Case, layout: Layout, to: Target) -> None:
    """Insert the fates of rows that gave no record; of a quarantined row only its address."""
    reason = f"CASE p.reason {_REASON_NAMES} END"
    case.execute(
        f"""
        INSERT INTO row_fate
        SELECT {to.source_id}, p.row, p.fate, '', '', '' FROM packed p
        WHERE p.fate IN ({int(Fate.HEADER)}, {int(Fate.BLANK)}, {int(Fate.NOTE)})
        UNION ALL
        SELECT {to.source_id}, p.row, p.fate, {reason}, {_refused_field(layout)}
        FROM packed p JOIN staged s ON s.rowid + 1 = p.row
        LEFT JOIN ident i USING (x_served, x_imei, x_imsi)
        LEFT JOIN other o ON o.text = s.x_other
        LEFT JOIN spot c ON c.cell = s.x_cell
        WHERE p.fate = {int(Fate.REJECTED)}
        UNION ALL
        SELECT {to.source_id}, row, {int(Fate.DUPLICATE)}, 'identical_row', '', '' FROM repeated
        ORDER BY 2
        """
    )
    case.execute(
        f"""
        INSERT INTO quarantine
        SELECT {to.source_id}, row, outside FROM packed
        WHERE fate = {int(Fate.QUARANTINED)} ORDER BY row
        """
    )


def _refused_field(layout: Layout) -> str:
    """SQL of the field that was refused and of its text, as two columns."""
    early = "s.reason > 0 AND p.reason = s.reason"
    clock = f"p.reason IN ({int(Reason.AMBIGUOUS_TIME)}, {int(Reason.NONEXISTENT_TIME)})"
    identity = (
        f"CASE WHEN i.number_reason > 0 OR i.reason = {int(Reason.SERVED)} THEN 'served' "
        "WHEN i.bad_imei THEN 'imei' ELSE 'imsi' END"
    )
    place = f"p.reason = {int(Reason.COORDINATE)}"
    field = (
        f"CASE WHEN {place} THEN 'place' WHEN {clock} THEN 'time' WHEN {early} THEN s.field "
        f"WHEN i.reason > 0 THEN ({identity}) WHEN o.reason > 0 THEN 'other' "
        f"WHEN c.reason > 0 THEN 'cell' ELSE 'third' END"
    )
    time = "s.x_time" if keeps_time(layout) else "''"
    point = "s.x0 || '; ' || s.y0" if len(layout.places) > 0 else "''"
    text = (
        f"CASE ({field}) WHEN 'place' THEN {point} WHEN 'served' THEN s.x_served WHEN 'imei' THEN s.x_imei "
        f"WHEN 'imsi' THEN s.x_imsi WHEN 'other' THEN s.x_other WHEN 'cell' THEN s.x_cell "
        f"WHEN 'time' THEN {time} ELSE s.x_third END"
    )
    return (
        f"coalesce({field}, ''), "
        f"left(coalesce(CASE WHEN {early} THEN s.found ELSE ({text}) END, ''), 200)"
    )
