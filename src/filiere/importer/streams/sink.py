"""What becomes of each row that a reader hands on?

It gets its number, is tested against the act, and is written with its place; of a row outside only
its number is kept. Names get ids as they come. Rows go to the tables in batches, so that memory
does not grow with the file.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import TypeGuard

from filiere.case import Case
from filiere.case.rows import ledger, repeats
from filiere.case.rows.claims import Scope
from filiere.errors import ReaderError
from filiere.importer.streams.announcements import announcements
from filiere.importer.streams.append import Appender
from filiere.importer.streams.refs import ids
from filiere.model.codes import ROW_BITS, Fate
from filiere.model.record import AccountRef, Cell, NumberRef, Record, Ref, ThreadRef
from filiere.model.seized import Message
from filiere.reader import Place, Reader, Row
from filiere.wording import Words

_say = Words(__name__)

BATCH = 5_000
"""Rows written at a time."""

_ONCE = frozenset({"id", "file"})
"""Reaches within which a record is told once only."""

_REFS = frozenset({AccountRef, NumberRef, ThreadRef})


def _is_ref(value: Cell) -> TypeGuard[Ref]:
    return type(value) in _REFS


def _holds_refs(column: Sequence[Cell]) -> bool:
    return not _REFS.isdisjoint(map(type, column))


@dataclass(slots=True)
class _Part:
    name: str
    first_row: int
    rows: int = 0


@dataclass(slots=True)
class Sink:
    """The rows of one file on their way into the case, in the caller's transaction."""

    case: Case
    source_id: int
    by_line: bool
    only: Collection[int] | None = None
    """Rows that are wanted, of a file that is read again; None for all."""
    tokens: tuple[str, ...] = ()
    """What says that two files are of one phone or one owner."""
    country: str = ""
    """How national numbers are read."""
    row: int = 0
    fates: dict[Fate, int] = field(default_factory=dict)
    parts: list[_Part] = field(default_factory=list)
    released: list[int] = field(default_factory=list)
    _tables: dict[str, list[tuple[Cell, ...]]] = field(default_factory=dict)
    _waiting: int = 0
    _appender: Appender = field(init=False)

    def __post_init__(self) -> None:
        self._appender = Appender(self.case)
        repeats.prepare(self.case)

    def begin(self, reader: Reader, scope: Scope, part: str) -> "_Taker":
        """Take the rows of one reader; ``part`` is the member of an archive that it reads."""
        return _Taker(self, reader, scope, part)

    def put(self, table: str, values: tuple[Cell, ...]) -> None:
        """Keep one row for a table."""
        self._tables.setdefault(table, []).append(values)

    def counted(self, fate: Fate) -> None:
        """Count a row's fate, and write what waits where it is much."""
        self.fates[fate] = self.fates.get(fate, 0) + 1
        self._waiting += 1
        if self._waiting >= BATCH:
            self.flush()

    def placed(self, place: Place, prefix: str) -> int:
        """The number of the next row; its part is begun where it is a new one.

        Raises:
            ReaderError: the rows of a part do not come one after the other.
        """
        self.row += 1
        name = "/".join(piece for piece in (prefix, place.part) if piece != "")
        if len(self.parts) == 0 or self.parts[-1].name != name:
            if any(part.name == name for part in self.parts):
                raise ReaderError(_say("sink-apart", name=name))
            self.parts.append(_Part(name, self.row))
        self.parts[-1].rows += 1
        return self.row

    def flush(self) -> None:
        """Write what waits."""
        given = {
            table: [(column, _holds_refs(column)) for column in zip(*rows, strict=True)]
            for table, rows in self._tables.items()
        }
        self._tables.clear()
        named = (column for columns in given.values() for column, refs in columns if refs)
        known = ids(self.case, {each for column in named for each in column if _is_ref(each)})
        for table, columns in given.items():
            self._appender.append_columns(
                table,
                [
                    [known[each] if _is_ref(each) else each for each in column] if refs else column
                    for column, refs in columns
                ],
            )
        self._waiting = 0

    def close(self) -> int:
        """Write the rest and link repeats; how many rows repeat."""
        self.flush()
        found = repeats.link(self.case, self.source_id)
        self.case.execute(
            f"""
            INSERT INTO row_fate
            SELECT {self.source_id}, record_id & 4294967295, {int(Fate.DUPLICATE)},
                   'repeats_a_record', '', ''
            FROM repeat_of WHERE record_id >> 32 = {self.source_id}
              AND record_id NOT IN (SELECT ({self.source_id}::BIGINT << 32) | row FROM row_fate
                                    WHERE source_id = {self.source_id}
                                      AND fate = {int(Fate.DUPLICATE)})
            ORDER BY record_id
            """
        )
        return found

    def ledger_parts(self) -> list[ledger.Part]:
        """The parts of the file, as the case keeps them."""
        return [
            ledger.Part(
                part=place, name=part.name, first_row=part.first_row, rows=part.rows, columns=()
            )
            for place, part in enumerate(self.parts)
        ]


class _Taker:
    """Rows of one reader, judged."""

    def __init__(self, sink: Sink, reader: Reader, scope: Scope, part: str) -> None:
        self._sink, self._scope, self._part = sink, scope, part
        self._gives = reader.gives

    def take(self, row: Row) -> None:
        """One row: its number, its fate, what is kept of it."""
        sink = self._sink
        number = sink.placed(row.place, self._part)
        if sink.only is not None and number not in sink.only:
            return
        if len(row.records) > 0:
            self._records(row, number)
        elif row.fate is Fate.REJECTED and (why := self._rejected(row)) != "":
            self._aside(number, why)
        elif sink.only is None:
            found = (row.reason, row.field, row.found)
            sink.put("row_fate", (sink.source_id, number, int(row.fate), *found))
            if row.fate is Fate.REJECTED:
                self._place(number, row, "")
            sink.counted(row.fate)

    def _rejected(self, row: Row) -> str:
        """Why a row that cannot be read must not even be told; '' where it may."""
        if row.claim is not None:
            return self._scope.outside(row.claim)
        return self._scope.rejected(row.category)

    def _records(self, row: Row, number: int) -> None:
        sink = self._sink
        outside = [self._scope.outside(record.claim()) for record in row.records]
        kept = [record for record, why in zip(row.records, outside, strict=True) if why == ""]
        if len(kept) == 0:
            self._aside(number, outside[0])
            return
        record_id = sink.source_id << ROW_BITS | number
        for record in kept:
            self._record(record, record_id, copy=row.fate is Fate.DUPLICATE)
        first = kept[0]
        sink.put("item", (record_id, int(first.item), first.claim().at_ms))
        for repair in row.repairs:
            sink.put("field_note", (record_id, repair.field, repair.raw, repair.value, repair.rule))
        self._place(number, row, "" if sink.by_line else row.raw)
        if sink.only is not None:
            sink.released.append(number)
        sink.counted(Fate.RECORD)

    def _record(self, record: Record, record_id: int, *, copy: bool) -> None:
        sink = self._sink
        if type(record) not in self._gives:
            raise ReaderError(_say("sink-unnamed", name=type(record).__name__))
        for table, values in record.rows():
            sink.put(table, (record_id, *values))
        if isinstance(record, Message):
            for told in announcements(record, sink.country):
                sink.put("account_number", (record_id, *told))
        for reach, *named in record.identities():
            tokens = {"phone": sink.tokens, "file": (str(sink.source_id),)}.get(str(reach), ("",))
            for token in tokens:
                hi, lo = repeats.digest((reach, token, *named))
                sink.put(repeats.GIVEN, (record_id, hi, lo, reach not in _ONCE, copy))

    def _aside(self, number: int, why: str) -> None:
        sink = self._sink
        if sink.only is None:
            sink.put("quarantine", (sink.source_id, number, why))
            sink.counted(Fate.QUARANTINED)

    def _place(self, number: int, row: Row, raw: str) -> None:
        sink = self._sink
        if not sink.by_line:
            sink.put("source_place", (sink.source_id, number, row.place.key, row.place.at, raw))
