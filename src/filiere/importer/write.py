"""How do the rows of a file enter the case?

From the scratch tables of ``stage``, in the transaction of the file: names first (only those of
rows in scope), then records, then the fates of the rows that gave none. What is written is a
function of the file, the layout and the authorisation; ids are given in the order of the text.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

import phonenumbers

from filiere.case import Case
from filiere.case.store.names import add_cells, add_devices, add_numbers, add_sims
from filiere.importer.sql_time import quoted
from filiere.layout import Layout
from filiere.model.codes import ROW_BITS, Fate, NumberKind

RECORDS = f"fate IN ({int(Fate.RECORD)})"


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
        f"SELECT other FROM packed WHERE {RECORDS} AND other <> 0 "
        f"UNION SELECT third FROM packed WHERE {RECORDS} AND third <> 0"
    )
    spots = (
        f"SELECT cell FROM packed WHERE {RECORDS} AND cell <> 0 "
        f"UNION SELECT end_cell FROM packed WHERE {RECORDS} AND end_cell <> 0"
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
        "FROM other_id o JOIN number n USING (number) UNION ALL SELECT 0, NULL"
    )
    case.execute(
        "CREATE OR REPLACE TEMP TABLE spot_id AS SELECT s.id, c.cell_id "
        "FROM spot_id s LEFT JOIN cell c USING (cell) UNION ALL SELECT 0, NULL"
    )


def _calling_codes(case: Case) -> None:
    """Main region of each calling code: a number's country never depends on how it was spelt."""
    codes = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items())
    main = [(str(code), regions[0]) for code, regions in codes if regions[0] != "001"]
    rows = ", ".join(f"({quoted(code)}, {quoted(region)})" for code, region in main)
    case.execute(
        f"CREATE OR REPLACE TEMP TABLE calling AS FROM (VALUES {rows}) AS v (code, region)"
    )


def write_events(case: Case, layout: Layout, to: Target) -> None:
    """Insert the records of a table of events and their messages."""
    simple = f"p.{RECORDS}"
    joins = ["JOIN ident_id i ON i.id = p.ident"]
    other = third = cell = end_cell = "NULL::INTEGER"
    if "other" in layout.columns:
        joins.append("JOIN other_id o ON o.id = p.other")
        other = "o.number_id"
    if _any(case, "third"):
        joins.append("JOIN other_id h ON h.id = p.third")
        third = "h.number_id"
    if layout.says_cell:
        joins.append("JOIN spot_id c ON c.id = p.cell")
        cell = "c.cell_id"
    if _any(case, "end_cell"):
        joins.append("JOIN spot_id e ON e.id = p.end_cell")
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


def _any(case: Case, column: str) -> bool:
    """Whether any record has a name in that column: a join less where none has."""
    return len(case.query(f"SELECT 1 FROM packed WHERE {RECORDS} AND {column} <> 0 LIMIT 1")) > 0


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
