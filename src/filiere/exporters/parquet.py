"""How do the tables of a case become Parquet, for DuckDB, Arrow, pandas, R?

Instants are UTC in microseconds; amounts and masses are decimal numbers written out as text, since
no binary fraction holds them. What the file says of itself, its columns and the goods declaration
stand in its metadata under ``filiere``.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from filiere.engines import parquet
from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import json_line, utf8
from filiere.exporter.outgoing import ColumnType, Table
from filiere.exporter.tables import described, written
from filiere.wording import Words

_say = Words(__name__)

TABLES = (Unit.RECORDS, Unit.FINDINGS, Unit.LISTINGS, Unit.MOVEMENTS)

SQL = {
    ColumnType.TEXT: "value",
    ColumnType.DECIMAL: "value",
    ColumnType.INTEGER: "value::BIGINT",
    ColumnType.REAL: "value::DOUBLE",
    ColumnType.BOOLEAN: "value::BOOLEAN",
    ColumnType.TIME: "to_timestamp(value::BIGINT)",
}
"""What makes a value of each type of its text."""


def write(outgoing: Outgoing, folder: Path, tally: Tally) -> None:
    """Write a file for each table."""
    for table in outgoing.tables:
        parquet.write(
            folder / f"{table.name}.parquet",
            [(column.name, SQL[column.type]) for column in table.columns],
            _texts(table, tally),
            {"filiere": json_line(described(outgoing, table), tally)},
        )


def _texts(table: Table, tally: Tally) -> Iterator[list[str | None]]:
    for row in table.rows():
        yield [
            None
            if value is None
            else utf8(value, tally)
            if isinstance(value, str)
            else str(value)
            if column.type is ColumnType.TIME
            else written(value, column.type)
            for value, column in zip(row, table.columns, strict=True)
        ]


def count(folder: Path) -> Mapping[Unit, int]:
    """Rows of each table."""
    return {unit: parquet.rows_of(folder / f"{unit}.parquet") for unit in TABLES}


EXPORTER = Exporter(
    title=_say("parquet"),
    suffix="-parquet",
    holds=TABLES,
    writes=write,
    counts=count,
    reference="https://parquet.apache.org/docs/file-format/",
    folder=True,
)
