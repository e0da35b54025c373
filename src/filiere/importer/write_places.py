"""Which cell is where, as the rows in scope say it?

Each distinct point of a cell is read once. A point that cannot be read is noted beside its record,
or makes the row of a list of cells a reject; one that looks swapped, or lies outside the country,
is kept as delivered and noted.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case
from filiere.importer.places import read_point
from filiere.importer.reasons import Reason
from filiere.importer.write import RECORDS, Target
from filiere.layout import Layout
from filiere.model.codes import Fate


def write_places(case: Case, layout: Layout, to: Target) -> None:
    """Insert the places that the rows in scope give for their cells; note what is odd."""
    listed = layout.table == "cells"
    for number, place in enumerate(layout.places):
        column = "cell" if place.cell == "cell" else "end_cell"
        sector = "s.azimuth_deg, s.beam_deg, s.valid_from, s.valid_to"
        if not listed:  # the sector that a row gives is that of its first cell
            own = "min(s.azimuth_deg), min(s.beam_deg)" if column == "cell" else "NULL, NULL"
            sector = f"{own}, NULL, NULL"
        rows = case.query(
            f"""
            SELECT c.cell_id, s.x{number}, s.y{number}, s.crs{number}, min(p.row), {sector}
            FROM staged s JOIN packed p ON p.row = s.rowid + 1 AND p.{RECORDS}
            JOIN spot_id c ON c.id = p.{column} AND c.cell_id IS NOT NULL
            WHERE s.x{number} <> '' OR s.y{number} <> ''
            GROUP BY ALL
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
    odd: list[tuple[object, ...]] = []
    refused: list[tuple[object, ...]] = []
    for cell_id, x, y, crs, row, azimuth, beam, valid_from, valid_to in rows:
        point = read_point(str(x), str(y), place, str(crs), country)
        record = to.base + int(str(row))
        if point is None:
            if layout.table == "cells":
                refused.append((x, y, crs))
            else:
                odd.append((x, y, crs, "", "coordinate_refused"))
            continue
        if point.rule != "":
            value = f"{point.latitude_deg}; {point.longitude_deg}"
            odd.append((x, y, crs, value, point.rule))
        values = (
            cell_id, point.latitude_deg, point.longitude_deg, azimuth, beam, valid_from, valid_to,
            place.point_kind, point.epsg, point.accuracy_m, x, y, record,
        )  # fmt: skip
        for name, held in zip(_PLACE, values, strict=True):
            columns[name].append(held)
    _note_places(case, number, place.cell, odd, to)
    if layout.table == "cells":
        _refuse_places(case, refused)
    if len(columns["cell_id"]) == 0:
        return
    case.register("point_given", {name: _array(name, v) for name, v in columns.items()})
    case.execute(
        """
        CREATE OR REPLACE TEMP TABLE point_new AS
        SELECT g.cell_id::INTEGER AS cell_id, g.latitude_deg, g.longitude_deg,
               nullif(g.azimuth_deg, -1)::INTEGER AS azimuth_deg,
               nullif(g.beam_deg, -1)::INTEGER AS beam_deg,
               nullif(g.valid_from_s, -1) AS valid_from_s, nullif(g.valid_to_s, -1) AS valid_to_s,
               g.point_kind, g.epsg::INTEGER AS epsg, g.accuracy_m, g.x_raw, g.y_raw, g.record_id,
               EXISTS (
            SELECT 1 FROM cell_place c
            WHERE c.cell_id = g.cell_id AND c.latitude_deg = g.latitude_deg
              AND c.longitude_deg = g.longitude_deg AND c.point_kind = g.point_kind
              AND c.azimuth_deg IS NOT DISTINCT FROM nullif(g.azimuth_deg, -1)
              AND c.beam_deg IS NOT DISTINCT FROM nullif(g.beam_deg, -1)
              AND c.valid_from_s IS NOT DISTINCT FROM nullif(g.valid_from_s, -1)
              AND c.valid_to_s IS NOT DISTINCT FROM nullif(g.valid_to_s, -1)) AS told
        FROM point_given g
        """
    )
    for table, told in (("cell_place", "NOT told"), ("repeated_place", "told")):
        case.execute(
            f"INSERT INTO {table} SELECT * EXCLUDE told FROM point_new WHERE {told} "
            f"ORDER BY record_id, cell_id"
        )
    case.execute("DROP TABLE point_new")
    case.unregister("point_given")


def _note_places(
    case: Case, number: int, cell: str, odd: Sequence[tuple[object, ...]], to: Target
) -> None:
    """Tell of each record of which the point is odd, or is none."""
    if len(odd) == 0:
        return
    case.execute(
        "CREATE OR REPLACE TEMP TABLE point "
        "(x VARCHAR, y VARCHAR, crs VARCHAR, value VARCHAR, rule VARCHAR)"
    )
    case.insert("point", sorted(set(odd), key=str))
    at = "cell" if cell == "cell" else "end_cell"
    case.execute(
        f"""
        INSERT INTO field_note
        SELECT $base + p.row, $field, s.x{number} || '; ' || s.y{number}, o.value, o.rule
        FROM staged s JOIN packed p ON p.row = s.rowid + 1 AND p.{RECORDS}
        JOIN spot_id c ON c.id = p.{at} AND c.cell_id IS NOT NULL
        JOIN point o ON o.x = s.x{number} AND o.y = s.y{number} AND o.crs = s.crs{number}
        ORDER BY 1
        """,
        {"base": to.base, "field": f"{cell}_place"},
    )
    case.execute("DROP TABLE point")


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


def _array(name: str, values: Sequence[object]) -> NDArray[Any]:
    """An array of one column; a missing integer is -1 until it is in the case."""
    return np.array([-1 if value is None else value for value in values], dtype=_PLACE[name])
