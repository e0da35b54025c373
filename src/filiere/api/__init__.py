"""How does an expert read a case in Python?

``filiere.open(path, key_file=…)`` gives Arrow tables: findings, records, contacts, the ledger of
rows, the goods declaration. They hold what an export would: numbers that no act names are
pseudonyms, unless a reason is given. Opening writes one entry in the case's log; reading writes
nothing. Needs the extra ``arrow``.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, Any, Self

from filiere import folder
from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rights.unmasking import reveal_matched
from filiere.case.rows import ledger
from filiere.case.store.keys import key_from_file
from filiere.errors import CaseError
from filiere.exporter import tables
from filiere.exporter.leaving import Leaving
from filiere.exporter.outgoing import Cell, ColumnType, Table
from filiere.wording import Language, Words

if TYPE_CHECKING:
    import pyarrow as pa

_say = Words(__name__)

CASE_NAME = folder.CASE_NAME
BATCH = 50_000
"""Rows turned into Arrow at a time."""


def open_case(  # noqa: PLR0913 -- how a case is opened, and for what
    path: str | Path,
    *,
    key_file: str | Path | None = None,
    reveal: bool = False,
    reason: str = "",
    second: str = "",
    language: Language = "en",
) -> "OpenCase":
    """Open a case for reading; close it after use, or use it in a ``with`` statement.

    Args:
        path: A case file, or the dossier that holds one.
        key_file: File with the case's key; none for a plain case.
        reveal: Numbers that stand in findings come in clear.
        reason: Why; it goes to the log.
        second: Who else agrees, where more than one number is shown.
        language: That of statements and propositions.

    Raises:
        CaseError: the case does not open, cannot be logged to, or may not be revealed.
    """
    arrow = _arrow()
    target = Path(path) / CASE_NAME if Path(path).is_dir() else Path(path)
    key = None if key_file is None else key_from_file(Path(key_file))
    Case.open(target, key=key, read_only=True).close()  # an older schema is refused, not migrated
    with Case.open(target, key=key) as case:
        if reveal:
            revealed = reveal_matched(case, reason, second=second)
        else:
            revealed = frozenset()
            log.append(case, "consultation", reason, {"api": "open"})
    opened = Case.open(target, key=key, read_only=True)
    try:
        return OpenCase(opened, Leaving(opened, language, revealed), arrow)
    except BaseException:
        opened.discard()
        raise


def _arrow() -> ModuleType:
    try:
        import pyarrow as pa  # noqa: PLC0415 -- an extra
    except ImportError as error:
        raise CaseError(_say("no-arrow")) from error
    return pa  # type: ignore[no-any-return]  # it has no types of its own


class OpenCase:
    """A case open for reading; each table is made anew when it is asked for."""

    def __init__(self, case: Case, leaving: Leaving, arrow: ModuleType) -> None:
        self._case = case
        self._leaving = leaving
        self._arrow = arrow

    def findings(self) -> "pa.Table":
        """A row a finding, in the order in which findings are listed."""
        return self._made(tables.findings(self._leaving))

    def records(
        self,
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        number: str | None = None,
    ) -> "pa.Table":
        """A row a record, in the order of time.

        Args:
            start: Only from this time on; a time needs its zone.
            end: Only before this time.
            number: Only where this number, as printed, is served, other or third.
        """
        only = tables.Only(from_s=_seconds(start), to_s=_seconds(end), label=number)
        return self._made(tables.records(self._leaving, only))

    def contacts(self) -> "pa.Table":
        """A row a communication, however many records tell of it."""
        return self._made(tables.contacts(self._leaving))

    def listings(self) -> "pa.Table":
        """A row a listing of a market."""
        return self._made(tables.listings(self._leaving))

    def movements(self) -> "pa.Table":
        """A row a movement of an account."""
        return self._made(tables.movements(self._leaving))

    def ledger(self) -> "pa.Table":
        """A row a file and fate: how many of its physical rows met it."""
        rows = [
            {
                "source": self._leaving.paths[self._leaving.places[source.source_id]],
                "sha256": source.sha256,
                "fate": fate,
                "rows": count,
            }
            for source in ledger.ledger(self._case)
            for fate, count in ledger.source_fates(source).items()
        ]
        kinds = {"source": "string", "sha256": "string", "fate": "string", "rows": "int64"}
        schema = self._arrow.schema(list(kinds.items()))
        return self._arrow.Table.from_pylist(rows, schema=schema)

    def goods(self) -> "pa.Table":
        """A row a file: what is in it, what is missing, what it cannot show.

        What is no plain number or text is JSON.
        """
        declared = self._leaving.goods()
        names = sorted({name for each in declared for name in each})
        whole = {"size_bytes", "rows_physical", "linked", "declared_rows", "declared_difference"}
        real = {"without_cell", "without_imei"}
        schema = self._arrow.schema(
            [
                (name, "int64" if name in whole else "float64" if name in real else "string")
                for name in names
            ]
        )
        rows = [{name: _plain(each.get(name)) for name in names} for each in declared]
        return self._arrow.Table.from_pylist(rows, schema=schema)

    def close(self) -> None:
        """Let go of the case."""
        self._case.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _made(self, table: Table) -> "pa.Table":
        arrow = self._arrow
        types = {
            ColumnType.TEXT: arrow.string(),
            ColumnType.DECIMAL: arrow.string(),
            ColumnType.INTEGER: arrow.int64(),
            ColumnType.REAL: arrow.float64(),
            ColumnType.BOOLEAN: arrow.bool_(),
            ColumnType.TIME: arrow.timestamp("us", tz="UTC"),
        }
        schema = arrow.schema(
            [
                arrow.field(
                    column.name,
                    types[column.type],
                    metadata={"meaning": column.meaning.into(self._leaving.language)},
                )
                for column in table.columns
            ]
        )
        batches = [
            arrow.RecordBatch.from_arrays(
                [
                    arrow.array(_values(block, place, column.type), type=types[column.type])
                    for place, column in enumerate(table.columns)
                ],
                schema=schema,
            )
            for block in _blocks(table)
        ]
        return arrow.Table.from_batches(batches, schema=schema)


def _blocks(table: Table) -> Iterator[list[tuple[Cell, ...]]]:
    block: list[tuple[Cell, ...]] = []
    for row in table.rows():
        block.append(row)
        if len(block) == BATCH:
            yield block
            block = []
    if block:
        yield block


def _values(block: Sequence[tuple[Cell, ...]], place: int, kind: ColumnType) -> list[Any]:
    if kind is ColumnType.TIME:
        return [None if row[place] is None else int(str(row[place])) * 1_000_000 for row in block]
    return [row[place] for row in block]


def _seconds(at: datetime | None) -> int | None:
    if at is None:
        return None
    if at.tzinfo is None:
        raise CaseError(_say("no-zone", at=at.isoformat()))
    return int(at.astimezone(UTC).timestamp())


def _plain(value: object) -> Any:  # noqa: ANN401 -- a number, a text or None
    if value is None or isinstance(value, int | float | str):
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


__all__ = ["OpenCase", "open_case"]
