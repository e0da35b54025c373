"""How do rows that a stream gave reach the tables, many at a time and without being parsed again?

Values go as arrays of the engine's own types; a NULL travels as a value that no record holds.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case

NOTHING = -(1 << 63)
"""Stands for an unknown integer on its way; no id, time or amount of a case is so small."""

Value = int | float | str | bool | None


class Appender:
    """Inserts rows into tables of a case, in the order given."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._columns: dict[str, list[tuple[str, str]]] = {}

    def append(self, table: str, rows: Sequence[Sequence[Value]]) -> None:
        """Insert rows whose values stand in the order of the table's columns."""
        if len(rows) > 0:
            self.append_columns(table, list(zip(*rows, strict=True)))

    def append_columns(self, table: str, columns: Sequence[Sequence[Value]]) -> None:
        """Insert rows given column by column, in the order of the table's columns."""
        given: dict[str, NDArray[np.generic]] = {}
        taken: list[str] = []
        for place, ((name, kind), values) in enumerate(zip(self._of(table), columns, strict=True)):
            given[f"c{place}"], sql = _column(f"c{place}", kind, values)
            taken.append(f"{sql} AS {name}")
        self._case.register("rows_given", given)
        try:
            self._case.execute(f"INSERT INTO {table} SELECT {', '.join(taken)} FROM rows_given")
        finally:
            self._case.unregister("rows_given")

    def _of(self, table: str) -> list[tuple[str, str]]:
        if table not in self._columns:
            self._columns[table] = [
                (str(name), str(kind)) for name, kind, *_ in self._case.query(f"DESCRIBE {table}")
            ]
        return self._columns[table]


def _column(name: str, kind: str, values: Sequence[Value]) -> tuple[NDArray[np.generic], str]:
    """The array of a column, and the SQL that reads it back."""
    if kind == "VARCHAR":
        return np.array(values, dtype=object), name
    if kind == "BOOLEAN":
        return np.array(values, dtype=np.bool_), name
    if kind == "DOUBLE":
        array = np.array([np.nan if v is None else v for v in values], dtype=np.float64)
        return array, f"CASE WHEN isnan({name}) THEN NULL ELSE {name} END"
    if kind == "HUGEINT":  # wider than any array: it travels as text
        texts = np.array(["" if v is None else str(v) for v in values], dtype=object)
        return texts, f"nullif({name}, '')::HUGEINT"
    whole = np.array([NOTHING if v is None else v for v in values], dtype=np.int64)
    return whole, f"nullif({name}, {NOTHING})::{kind}"
