"""How is a table cut into parts, and what does each of them hold?

A part is the rows of one file, of one analysis, or 4,096 ids: small enough that a change renews
little, large enough that a case has few. A table is cut by the first rule below that fits its
columns, and is one part where none does; nothing is registered.

Parts are read in stretches of bounded size, small neighbours together; the rows of a part come in a
total order.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from filiere.case.store.fold import Fold, Held

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from filiere.case.store.engine import Case

STRETCH = 1 << 20
"""Rows read at a time."""

_BLOCK_BITS = 12
_FILES_BITS = 5
_CHUNKS = 64
_FIXED = frozenset(
    {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
     "BOOLEAN", "FLOAT", "DOUBLE"}
)  # fmt: skip
_NESTED = re.compile(r"\]$|^(STRUCT|MAP|UNION)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How a table is cut: its parts are ``column >> bits``, or what ``text`` says, or all of it."""

    column: str = ""
    bits: int = 0
    along: str = ""
    """The number by which the rows of a part follow each other; ``column`` where it is blank."""
    stretch: int = STRETCH
    """How many of these numbers are read at a time."""
    text: str = ""
    """SQL of the name of a row's part, where no number says it."""


_OWN = {"finding_evidence": Rule(text="split_part(finding_id, '-', 1)")}
"""Tables cut otherwise than their columns say: evidence changes analysis by analysis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a table and what it holds."""

    table: str
    part: str
    rows: int
    sha256: str


def columns(case: "Case", table: str) -> dict[str, str]:
    """The columns of a table in order, with their types."""
    rows = case.query(
        "SELECT column_name, data_type FROM system.main.duckdb_columns() "
        "WHERE database_name = 'casefile' AND table_name = ? ORDER BY column_index",
        [table],
    )
    return {str(name): str(kind) for name, kind in rows}


def rule_for(table: str, kinds: Mapping[str, str]) -> Rule:
    """How a table is cut, by the first that fits of its columns."""
    if table in _OWN:
        return _OWN[table]
    rules = (
        ("record_id", "", Rule(column="record_id", bits=32)),  # source << 32 | row
        ("contact_id", "", Rule(column="contact_id", bits=32)),
        ("source_id", "chunk", Rule(column="source_id", along="chunk", stretch=_CHUNKS)),
        ("source_id", "row", Rule(column="source_id", along="row")),
        ("source_id", "", Rule(column="source_id", bits=_FILES_BITS)),
        (f"{table}_id", "", Rule(column=f"{table}_id", bits=_BLOCK_BITS)),
    )
    for column, beside, rule in rules:
        fits = kinds.get(column) in {"INTEGER", "BIGINT"} and beside in {"", *kinds}
        if fits and all(kinds[name] in {"INTEGER", "BIGINT"} for name in (column, beside) if name):
            return rule
    return Rule()


def parts(case: "Case", table: str) -> list[Part]:
    """What each part of a table holds now."""
    return Cut(case, table, columns(case, table)).parts()


def every_part(case: "Case") -> Iterator[tuple[str, Callable[[], list[Part]]]]:
    """Each table, and a way to what its parts hold now: one catalogue look-up for all of them."""
    kinds: dict[str, dict[str, str]] = {}
    for table, name, kind in case.query(
        "SELECT table_name, column_name, data_type FROM system.main.duckdb_columns() "
        "WHERE database_name = 'casefile' ORDER BY table_name, column_index"
    ):
        kinds.setdefault(str(table), {})[str(name)] = str(kind)
    for table, its in kinds.items():
        yield table, Cut(case, table, its).parts


class Cut:
    """One table, cut by its rule."""

    def __init__(self, case: "Case", table: str, kinds: Mapping[str, str]) -> None:
        self._case = case
        self._table = table
        self._kinds = kinds
        self._rule = rule_for(table, kinds)
        self._from = f'FROM casefile.main."{table}"'
        self._values = ", ".join(_value(name, kind) for name, kind in self._kinds.items())

    def parts(self, where: str = "true") -> list[Part]:
        """What each part holds, of those that have rows of which a condition holds."""
        return self.held([name for name, _ in self.counts(where)])

    def counts(self, where: str = "true") -> list[tuple[str, int]]:
        """The parts that have rows of which a condition holds, and how many, in order."""
        rule = self._rule
        name = f'"{rule.column}" >> {rule.bits}' if rule.column != "" else rule.text or "''"
        rows = self._case.query(
            f"SELECT {name} , count(*) {self._from} WHERE {where} GROUP BY 1 ORDER BY 1 NULLS FIRST"
        )
        return [(_NONE if part is None else str(part), int(count)) for part, count in rows]

    def held(self, names: Sequence[str], where: str = "true") -> list[Part]:
        """What the parts of these names hold, of rows of which a condition holds."""
        wanted = set(names)
        folds = {name: Fold(tuple(self._kinds)) for name in names}
        sizes = {name: count for name, count in self.counts(where) if name in wanted}
        for batch in self._batches(sizes):
            for within in self._stretches(batch, sizes):
                held = self._read(f"({within}) AND ({where})")
                for name, first, last in self._segments(held, batch):
                    if name in folds:
                        folds[name].add(held, first, last)
        return [
            Part(
                table=self._table, part=name, rows=folds[name].rows, sha256=folds[name].hexdigest()
            )
            for name in names
        ]

    def _batches(self, sizes: Mapping[str, int]) -> Iterator[list[str]]:
        """Parts to be read together: neighbours that are small, others alone."""
        batch: list[str] = []
        rows = 0
        alone = self._rule.column == ""
        for name, size in sizes.items():
            if batch and (alone or rows + size > self._rule.stretch or _NONE in {name, batch[-1]}):
                yield batch
                batch, rows = [], 0
            batch.append(name)
            rows += size
        if batch:
            yield batch

    def _stretches(self, batch: Sequence[str], sizes: Mapping[str, int]) -> Iterator[str]:
        """Conditions on the rows of a batch, one for each reading."""
        rule = self._rule
        if rule.text != "":
            quoted = batch[0].replace("'", "''")
            yield f"{rule.text} = '{quoted}'" if batch[0] != _NONE else f"{rule.text} IS NULL"
            return
        if rule.column == "":
            yield "true"
            return
        column = f'"{rule.column}"'
        if batch == [_NONE]:
            yield f"{column} IS NULL"
            return
        low, high = int(batch[0]) << rule.bits, (int(batch[-1]) + 1) << rule.bits
        inside = f"{column} >= {low} AND {column} < {high}"
        if len(batch) > 1 or sizes[batch[0]] <= rule.stretch:
            yield inside
            return
        along = f'"{rule.along or rule.column}"'
        first, last, unknown = self._case.query(
            f"SELECT min({along}), max({along}), count(*) FILTER ({along} IS NULL) "
            f"{self._from} WHERE {inside}"
        )[0]
        if unknown > 0:
            yield f"{inside} AND {along} IS NULL"
        for start in range(first, last + 1, rule.stretch) if first is not None else ():
            yield f"{inside} AND {along} >= {start} AND {along} < {start + rule.stretch}"

    def _read(self, where: str) -> Held:
        """The rows of which a condition holds, in a total order."""
        select = f"SELECT {self._values} {self._from} WHERE {where}"
        if self._rule.column != "":
            held = self._case.columns(select)
            if self._is_ordered(held):
                return held
        first = [name for name in (self._rule.column, self._rule.along) if name != ""]
        order = [*first, *(name for name in self._kinds if name not in first)]
        by = ", ".join(f'"{name}" NULLS FIRST' for name in order)
        return self._case.columns(f"{select} ORDER BY {by}")

    def _is_ordered(self, held: Held) -> bool:
        """Whether the rows came in an order that leaves no choice."""
        rule = self._rule
        first, along = held[rule.column], held[rule.along or rule.column]
        if any(isinstance(v, np.ma.MaskedArray) or v.dtype == object for v in (first, along)):
            return False
        rises = along[1:] > along[:-1]
        if rule.along != "":
            rises = (first[1:] > first[:-1]) | ((first[1:] == first[:-1]) & rises)
        return bool(np.all(rises))

    def _segments(self, held: Held, batch: Sequence[str]) -> Iterator[tuple[str, int, int]]:
        """Which rows of a reading belong to which part."""
        rule = self._rule
        size = len(next(iter(held.values())))
        if len(batch) == 1:
            yield batch[0], 0, size
            return
        parts: NDArray[Any] = np.asarray(held[rule.column]) >> rule.bits
        edges = [0, *(np.flatnonzero(parts[1:] != parts[:-1]) + 1).tolist(), size]
        for first, last in itertools.pairwise(edges):
            if last > first:
                yield str(int(parts[first])), first, last


_NONE = "none"
"""Name of the part of rows that have no part."""


def _value(name: str, kind: str) -> str:
    """SQL of a column as its digest takes it: numbers as they are, all else as text or bytes."""
    if kind in _FIXED or kind in {"VARCHAR", "BLOB"}:
        return f'"{name}"'
    if _NESTED.search(kind) is not None:
        return f'to_json("{name}")::VARCHAR AS "{name}"'
    return f'"{name}"::VARCHAR AS "{name}"'
