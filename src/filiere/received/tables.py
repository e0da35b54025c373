"""How is a row of a phone's database read, when no two versions have the same columns?

A column that a version lacks is NULL there; a value of another type than its column promises is not
believed. Nothing is joined in a way that could lose a row.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filiere.received.database import Database

LONGEST = 2_000
"""Characters of a value that are shown of a row."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of the tables of one query, by the alias each has in it."""

    database: Database
    tables: dict[str, str]

    def has(self, alias: str, column: str) -> bool:
        """Whether the table behind an alias has a column."""
        return self.database.has(self.tables[alias], column)

    def sql(self, alias: str, *names: str) -> str:
        """The first of several columns that there is, NULL where there is none."""
        for name in names:
            if self.has(alias, name):
                return f'{alias}."{name}"'
        return "NULL"

    def join(self, alias: str, on: str) -> str:
        """A join that loses no row; nothing where the version has no such table."""
        table = self.tables[alias]
        return f'LEFT JOIN "{table}" {alias} ON {on}' if self.database.has(table) else ""


def rows(database: Database, sql: str, values: Sequence[object] = ()) -> Iterator[sqlite3.Row]:
    """The rows of a query, one at a time."""
    cursor = database.connection.cursor()
    cursor.row_factory = sqlite3.Row
    yield from cursor.execute(sql, values)


def text(value: object) -> str:
    """A value as text; '' for none."""
    if value is None:
        return ""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value)


def whole(value: object) -> int | None:
    """A value as a whole number; None where it is none."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int):
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < 1 << 62:
        return int(value)
    if isinstance(value, str) and value.strip().lstrip("-").isdecimal() and value.isascii():
        return int(value) if len(value) < 20 else None
    return None


def real(value: object) -> float | None:
    """A value as a number; None where it is none."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    try:
        return float(text(value)) if value is not None else None
    except ValueError:
        return None


def shown(row: sqlite3.Row, columns: Sequence[str]) -> str:
    """The row's own columns as lines, those that hold something."""
    told: list[str] = []
    for name in columns:
        value = row[name]
        if value is None or value == "":
            continue
        written = f"{len(value)} bytes" if isinstance(value, bytes) else str(value)
        told.append(f"{name}: {written[:LONGEST]}")
    return "\n".join(told) or "(empty row)"
