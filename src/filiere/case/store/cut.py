"""How is a table cut into parts, and what does each of them hold?

A part is the rows of one file, of one analysis, or 512 ids: small enough that a change renews
little, large enough that a case has few. A table is cut by the first rule below that fits its
columns, and is one part where none does; nothing is registered.

Parts are read in stretches of bounded size, small neighbours together; the rows of a part come in a
total order.
"""

import itertools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from filiere.case.store.fold import Fold, Held

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from filiere.case.store.engine import Case

STRETCH = 1 << 19
"""Rows read at a time."""

_FEW = 1 << 14
"""Rows that are read without asking first where they lie."""

BESIDE = frozenset({"cover", "log"})
"""Tables that are proved otherwise: by the digest in the log, and by the chain of the log."""

_BLOCK_BITS = 9
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


@dataclass(frozen=True, slots=True)
class Extent:
    """A part before it is read: its rows, and between which numbers they lie along it."""

    part: str
    rows: int
    low: int | None
    high: int | None
    unknown: int
    """Rows that have no such number."""


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


def every_cut(case: "Case") -> dict[str, "Cut"]:
    """Every table of the case, each with its cut: one look-up in the catalogue for all of them."""
    kinds: dict[str, dict[str, str]] = {}
    for table, name, kind in case.query(
        "SELECT table_name, column_name, data_type FROM system.main.duckdb_columns() "
        "WHERE database_name = 'casefile' AND NOT internal ORDER BY table_name, column_index"
    ):
        kinds.setdefault(str(table), {})[str(name)] = str(kind)
    views = set(
        case.column(
            "SELECT view_name FROM system.main.duckdb_views() WHERE database_name = 'casefile'",
            of=str,
        )
    )
    return {
        table: Cut(case, table, its) for table, its in kinds.items() if table not in BESIDE | views
    }


def empty_tables(case: "Case") -> set[str]:
    """The tables without a row before this transaction, which a new case has a hundred of.

    The engine counts the rows that stand in its file, those that were deleted included: none is
    none.
    """
    rows = case.column(
        "SELECT table_name FROM system.main.duckdb_tables() "
        "WHERE database_name = 'casefile' AND estimated_size = 0",
        of=str,
    )
    return set(rows)


class Cut:
    """One table, cut by its rule."""

    def __init__(self, case: "Case", table: str, kinds: Mapping[str, str]) -> None:
        self._case = case
        self._table = table
        self.kinds = kinds
        self._rule = rule_for(table, kinds)
        self._from = f'FROM casefile.main."{table}"'
        self._values = ", ".join(_value(name, kind) for name, kind in self.kinds.items())

    @property
    def by_number(self) -> bool:
        """Whether a number tells the part of a row."""
        return self._rule.column != ""

    def parts(self) -> list[Part]:
        """What each part holds."""
        return self.held(self.extents())

    def of(self, names: Collection[str], where: str = "true") -> list[Part]:
        """What the parts of these names hold, of rows of which a condition holds."""
        if len(names) == 0:
            return []
        rule, numbers = self._rule, [int(name) for name in names if name != _NONE]
        if len(numbers) == len(names):
            low, high = min(numbers) << rule.bits, (max(numbers) + 1) << rule.bits
            where = f'"{rule.column}" >= {low} AND "{rule.column}" < {high} AND {where}'
            if rule.bits == _BLOCK_BITS and high - low <= _FEW:
                few = self._few(where)
                if few is not None:
                    return [part for part in few if part.part in names]
        return self.held([each for each in self.extents(where) if each.part in names], where)

    def added(self, start: int) -> list[Part]:
        """What rows from ``start`` on hold, part by part, as if there were no others."""
        where = f"rowid >= {start}"
        few = self._few(where)
        return few if few is not None else self.held(self.extents(where), where)

    def _few(self, where: str) -> list[Part] | None:
        """What a few rows hold, part by part; None where they are more, or have no places."""
        held = self._case.columns(f"SELECT {self._values} {self._from} WHERE {where} LIMIT {_FEW}")
        size = len(next(iter(held.values())))
        if size == 0:
            return []
        order = self._order(held) if size < _FEW else None
        if order is None:
            return None
        if len(order) > 0:
            held = {name: values[order] for name, values in held.items()}
        found: list[Part] = []
        for name, first, last in self._by_part(held):
            fold = Fold(tuple(self.kinds))
            fold.add(held, first, last)
            found.append(
                Part(table=self._table, part=name, rows=last - first, sha256=fold.hexdigest())
            )
        return found

    def extents(self, where: str = "true") -> list[Extent]:
        """The parts that have rows of which a condition holds, in order."""
        rule = self._rule
        name, along = rule.text or "''", "0"
        if rule.column != "":
            name, along = f'"{rule.column}" >> {rule.bits}', f'"{rule.along or rule.column}"'
        rows = self._case.query(
            f"SELECT {name}, count(*), min({along}), max({along}), count({along}) "
            f"{self._from} WHERE {where} GROUP BY 1 ORDER BY 1 NULLS FIRST"
        )
        return [
            Extent(_NONE if part is None else str(part), count, low, high, count - known)
            for part, count, low, high, known in rows
        ]

    def held(self, extents: Sequence[Extent], where: str = "true") -> list[Part]:
        """What these parts hold, of rows of which a condition holds."""
        folds = {extent.part: Fold(tuple(self.kinds)) for extent in extents}
        for batch in self._batches(extents):
            for within in self._stretches(batch):
                held = self._read(f"{within} AND {where}")
                for name, first, last in self._segments(held, batch):
                    if name in folds:
                        folds[name].add(held, first, last)
        return [
            Part(table=self._table, part=name, rows=fold.rows, sha256=fold.hexdigest())
            for name, fold in folds.items()
        ]

    def _batches(self, extents: Sequence[Extent]) -> Iterator[list[Extent]]:
        """Parts to be read together: neighbours that are small, others alone."""
        batch: list[Extent] = []
        rows = 0
        for extent in extents:
            alone = self._rule.column == "" or (batch and _NONE in {extent.part, batch[-1].part})
            if batch and (alone or rows + extent.rows > self._rule.stretch):
                yield batch
                batch, rows = [], 0
            batch.append(extent)
            rows += extent.rows
        if batch:
            yield batch

    def _stretches(self, batch: Sequence[Extent]) -> Iterator[str]:
        """Conditions on the rows of a batch, one for each reading."""
        rule, first = self._rule, batch[0]
        if rule.text != "":
            quoted = first.part.replace("'", "''")
            yield f"{rule.text} = '{quoted}'" if first.part != _NONE else f"{rule.text} IS NULL"
            return
        if rule.column == "":
            yield "true"
            return
        column = f'"{rule.column}"'
        if first.part == _NONE:
            yield f"{column} IS NULL"
            return
        low, high = int(first.part) << rule.bits, (int(batch[-1].part) + 1) << rule.bits
        inside = f"{column} >= {low} AND {column} < {high}"
        if len(batch) > 1 or first.rows <= rule.stretch:
            yield inside
            return
        along = f'"{rule.along or rule.column}"'
        if first.unknown > 0:
            yield f"{inside} AND {along} IS NULL"
        if first.low is None or first.high is None:
            return
        for start in range(first.low, first.high + 1, rule.stretch):
            yield f"{inside} AND {along} >= {start} AND {along} < {start + rule.stretch}"

    def _read(self, where: str) -> Held:
        """The rows of which a condition holds, in a total order."""
        select = f"SELECT {self._values} {self._from} WHERE {where}"
        if self._rule.column != "":
            held = self._case.columns(select)
            order = self._order(held)
            if order is not None:
                return held if len(order) == 0 else {k: v[order] for k, v in held.items()}
        first = [name for name in (self._rule.column, self._rule.along) if name != ""]
        columns = [*first, *(name for name in self.kinds if name not in first)]
        by = ", ".join(f'"{name}" NULLS FIRST' for name in columns)
        return self._case.columns(f"{select} ORDER BY {by}")

    def _order(self, held: Held) -> "NDArray[np.intp] | None":
        """Places of the rows in order; none where they came so, None where no number tells."""
        rule = self._rule
        first, along = held[rule.column], held[rule.along or rule.column]
        if any(isinstance(v, np.ma.MaskedArray) or v.dtype == object for v in (first, along)):
            return None
        if _rises(first, along):
            return np.empty(0, dtype=np.intp)
        order = np.lexsort((along, first)) if rule.along != "" else np.argsort(along, kind="stable")
        return order if _rises(first[order], along[order]) else None

    def _segments(self, held: Held, batch: Sequence[Extent]) -> Iterator[tuple[str, int, int]]:
        """Which rows of a reading belong to which part."""
        if len(batch) > 1:
            yield from self._by_part(held)
        else:
            yield batch[0].part, 0, len(next(iter(held.values())))

    def _by_part(self, held: Held) -> Iterator[tuple[str, int, int]]:
        """Which rows belong to which part, by its number."""
        rule = self._rule
        parts: NDArray[Any] = np.asarray(held[rule.column]) >> rule.bits
        size = len(parts)
        edges = [0, *(np.flatnonzero(parts[1:] != parts[:-1]) + 1).tolist(), size]
        for first, last in itertools.pairwise(edges):
            if last > first:
                yield str(int(parts[first])), first, last


def _rises(first: "NDArray[Any]", along: "NDArray[Any]") -> bool:
    """Whether each row has a place of its own, after the one before."""
    further = first[1:] > first[:-1]
    return bool(np.all(further | ((first[1:] == first[:-1]) & (along[1:] > along[:-1]))))


_NONE = "(none)"
"""Name of the part of rows that have no part."""


def _value(name: str, kind: str) -> str:
    """SQL of a column as its digest takes it: numbers as they are, all else as text or bytes."""
    if kind in _FIXED or kind in {"VARCHAR", "BLOB"}:
        return f'"{name}"'
    if _NESTED.search(kind) is not None:
        return f'to_json("{name}")::VARCHAR AS "{name}"'
    return f'"{name}"::VARCHAR AS "{name}"'
