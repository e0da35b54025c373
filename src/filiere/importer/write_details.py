"""What else does a row of events say: the radio path, the addresses and volumes of a session?

Written beside the record where the layout reads such columns and the row fills one of them.
"""

from collections.abc import Sequence

from filiere.case import Case
from filiere.importer.sql import RADIO, SESSION
from filiere.importer.write import RECORDS, Target
from filiere.layout import FIELDS, Layout, Reader


def write_details(case: Case, layout: Layout, to: Target) -> None:
    """Insert what the records in scope say besides who, when and where."""
    for table, names in (("radio_path", RADIO), ("data_session", SESSION)):
        if any(name in layout.columns for name in names):
            _write(case, layout, to, table, names)


def _write(case: Case, layout: Layout, to: Target, table: str, names: Sequence[str]) -> None:
    values: list[str] = []
    filled: list[str] = []
    for name in names:
        text = FIELDS[name] is Reader.TEXT
        if name not in layout.columns:
            values.append("''" if text else "NULL")
            continue
        values.append(f"s.{name}")
        filled.append(f"s.{name} <> ''" if text else f"s.{name} IS NOT NULL")
    case.execute(
        f"""
        INSERT INTO {table}
        SELECT $base + s.rowid + 1, {", ".join(values)} FROM staged s
        SEMI JOIN (SELECT row FROM packed WHERE {RECORDS}) p ON p.row = s.rowid + 1
        WHERE {" OR ".join(filled)} ORDER BY 1
        """,
        {"base": to.base},
    )
