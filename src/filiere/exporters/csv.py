"""How do the tables of a case become CSV for programs, texts exactly as they are?

UTF-8 with a byte-order mark, semicolons, CRLF. A text is always quoted, also where it is empty;
nothing between two semicolons is *no value*. Beside each table stands ``NAME.csv.schema.json``:
what the file says of itself, its columns with their meaning, and the goods declaration.
"""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import json_page, utf8
from filiere.exporter.outgoing import Cell, ColumnType
from filiere.exporter.tables import described, written
from filiere.wording import Words

_say = Words(__name__)

TABLES = (Unit.RECORDS, Unit.FINDINGS, Unit.LISTINGS, Unit.MOVEMENTS)
DIALECT = {
    "encoding": "utf-8-sig",
    "delimiter": ";",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
}


def write(outgoing: Outgoing, folder: Path, tally: Tally) -> None:
    """Write a file and its schema for each table."""
    for table in outgoing.tables:
        path = folder / f"{table.name}.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as out:
            out.write(_line([(column.name, ColumnType.TEXT) for column in table.columns], tally))
            types = [column.type for column in table.columns]
            for row in table.rows():
                out.write(_line(zip(row, types, strict=True), tally))
        schema = {**described(outgoing, table), "dialect": DIALECT}
        beside = path.with_name(f"{path.name}.schema.json")
        beside.write_text(json_page(schema, tally), "utf-8", newline="\n")


def _line(values: Iterable[tuple[Cell, ColumnType]], tally: Tally) -> str:
    return ";".join(_cell(value, kind, tally) for value, kind in values) + "\r\n"


def _cell(value: Cell, kind: ColumnType, tally: Tally) -> str:
    if isinstance(value, str):
        doubled = utf8(value, tally).replace('"', '""')
        return f'"{doubled}"'
    return written(value, kind)


def rows_of(path: Path) -> int:
    """Rows of one table, its head left out."""
    before = csv.field_size_limit(1 << 30)
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return sum(1 for _ in csv.reader(stream, delimiter=";")) - 1
    finally:
        csv.field_size_limit(before)


def count(folder: Path) -> Mapping[Unit, int]:
    """Rows of each table."""
    return {unit: rows_of(folder / f"{unit}.csv") for unit in TABLES}


EXPORTER = Exporter(
    title=_say("csv"),
    suffix="-csv",
    holds=TABLES,
    writes=write,
    counts=count,
    reference="RFC 4180 with semicolons; schema after Frictionless Table Schema",
    folder=True,
)
