"""How is a case file created, opened, and kept from anything but what it is for?

A case is one DuckDB file, attached (never opened as the main database) so that the same hardened
connection serves plain and encrypted cases: no extension download, no external access, locked
configuration, encrypted spill files. Scratch tables live in the in-memory database beside it.
"""

import contextlib
import importlib.util
import itertools
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from glob import escape
from importlib import resources
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import duckdb
from numpy.typing import NDArray

from filiere.case.store import chain, engine_errors, migration
from filiere.case.store.given import given
from filiere.case.store.keys import pseudonym_key, secret
from filiere.case.store.locks import Limits, configuration, harden
from filiere.case.store.sidelog import SideLog
from filiere.case.store.watch import Known, Watch, Writes
from filiere.errors import CaseDamagedError, CaseError
from filiere.scratch import scratch, swept
from filiere.wording import Words

_say = Words(__name__)


Params = Sequence[object] | Mapping[str, object]


spill_numbers = itertools.count(1)


class _NoPandas:
    """Says at once that pandas is not there; asking the whole path each time takes long."""

    def find_spec(self, name: str, *_more: object) -> None:
        """Refuse pandas, and leave every other name to who comes next."""
        if name == "pandas":
            raise ModuleNotFoundError(name=name)


if importlib.util.find_spec("pandas") is None:
    # The engine tries to import pandas for every value bound, and each try searches the whole path:
    # a third of a run. (None in sys.modules would do as well, but Arrow takes it for pandas.)
    sys.meta_path.insert(0, _NoPandas())


R = TypeVar("R")
V = TypeVar("V")
"""What a row of a SELECT becomes: a NamedTuple, or a dataclass whose fields go by position."""


class Case:
    """One open case file."""

    def __init__(
        self, path: Path, connection: duckdb.DuckDBPyConnection, *, encrypted: bool, spill: Path
    ) -> None:
        self.path = path
        self.encrypted = encrypted
        self._connection = connection
        self._spill = spill
        self._depth = 0
        self._watch = Watch(self)
        self._owed = ""
        """Action of the entry that is written at the end, if none was written before."""
        self._writes = False
        """Whether it is this connection's part to see what was written safe on the disk."""
        self.beside: SideLog | None = None
        """The log beside a case that cannot be written to."""
        self._again: Callable[[Path], Self] | None = None
        """How a copy of a case that cannot be written to is opened."""

    @classmethod
    def create(
        cls,
        path: Path,
        meta: Mapping[str, str],
        *,
        key: str | None = None,
        limits: Limits | None = None,
        readable: Sequence[Path] = (),
    ) -> Self:
        """Write a new case; ``key`` None makes a plain one.

        ``meta`` needs ``reference``; the key of the pseudonyms follows from it or from ``key``.
        """
        if os.path.lexists(path):  # a link that leads nowhere included: it would be written through
            raise CaseError(_say("engine-exists-already-2", path=path))
        if not path.parent.is_dir():
            raise CaseError(_say("engine-folder-case-needs-one-stand", parent=path.parent))
        derived = {
            "schema": str(migration.current()),
            "pseudonym_key": pseudonym_key(key, meta.get("reference", "")),
            "secret": secret(key),
        }
        case: Self | None = None
        try:
            case = cls._attached(path, key, limits, readable, read_only=False, new=True)
            path.chmod(0o600)
            with case._explained():  # noqa: SLF001 - our own
                case._build(sorted({**derived, **meta}.items()))  # noqa: SLF001 - our own
            case._watch = Watch(case, Known(new=True))  # noqa: SLF001 - our own
        except BaseException:
            if case is not None:
                case.discard()
            path.unlink(missing_ok=True)
            raise
        return case

    def _build(self, meta: Sequence[tuple[str, str]]) -> None:
        """Make the tables; nothing is compared, and the first entry of the log seals them."""
        schema = resources.files("filiere.case.store").joinpath("schema.sql").read_text("utf-8")
        self._connection.execute("BEGIN")
        for sql in (schema, *(sql for _, sql in sorted(migration.migrations().items()))):
            self._connection.execute(sql)
        self._connection.executemany("INSERT INTO meta VALUES (?, ?)", meta)
        self._connection.execute("COMMIT")

    @classmethod
    def open(  # noqa: PLR0913 - how a case is opened, and for what
        cls,
        path: Path,
        *,
        key: str | None = None,
        limits: Limits | None = None,
        readable: Sequence[Path] = (),
        read_only: bool = False,
        even_expired: bool = False,
        action: str = "",
        log_beside: Path | None = None,
    ) -> Self:
        """Open a case; ``readable`` are the folders whose files an import may read.

        Several processes may hold a case open for reading, or one for writing. ``even_expired`` is
        for what must be possible after the last day: erasing, setting aside, verifying. ``action``
        is what it is opened for: where nothing of it is logged until the case is closed, an entry
        says that much. With ``log_beside`` the case is not written to, and its log goes on there.

        Raises:
            ExpiredError: the last day of an act has passed.
        """
        from filiere.case.rights.expiry import refuse_expired  # noqa: PLC0415 - it reads a case itself

        if not path.is_file():
            raise CaseError(_say("engine-there-case-file-made-yet", path=path))
        read_only = read_only or log_beside is not None
        room = None if log_beside is None else log_beside.parent
        case = cls._attached(path, key, limits, readable, read_only=read_only, room=room)
        try:
            if log_beside is not None:
                case.beside = SideLog(log_beside, path, chain.head(case))
                case._again = partial(cls.open, key=key, limits=limits)  # noqa: SLF001 - our own
            case._owed = action  # noqa: SLF001 - our own, from a class method
            for number, sql in migration.steps(path, case.meta("schema"), read_only=read_only):
                with case.transaction():
                    case.execute(sql)
                    case.execute("UPDATE meta SET value = ? WHERE key = 'schema'", [str(number)])
                    _complete(case, key)
                    chain.append(case, chain.SEAL, "", chain.canonical({"schema": number}))
            if not even_expired:
                refuse_expired(case)
        except BaseException:
            case.discard()
            raise
        return case

    @classmethod
    def _attached(  # noqa: PLR0913 - how a file is attached, each argument one lock
        cls,
        path: Path,
        key: str | None,
        limits: Limits | None,
        readable: Sequence[Path],
        *,
        read_only: bool,
        new: bool = False,
        room: Path | None = None,
    ) -> Self:
        spill = (room or path.parent) / f".{path.name}.spill-{os.getpid()}-{next(spill_numbers)}"
        connection = duckdb.connect(":memory:", config=configuration(limits or Limits()))
        try:
            harden(connection, path, key, readable, spill, read_only=read_only, new=new)
        except duckdb.Error as error:
            connection.close()
            shutil.rmtree(spill, ignore_errors=True)
            raise engine_errors.on_open(path, error) from error
        except BaseException:
            connection.close()
            raise
        if not read_only:
            # The writer's lock is ours alone, so any other spill folder is of a killed process.
            for stale in path.parent.glob(f".{escape(path.name)}.spill-*"):
                shutil.rmtree(stale, ignore_errors=True)
            swept(path.parent)
        case = cls(path, connection, encrypted=key is not None, spill=spill)
        case._writes = not read_only
        return case

    def alongside(self) -> Self:
        """Another connection to the same open case, for one more thread; close it after use."""
        connection = self._connection.cursor()
        connection.execute("USE casefile")
        spill = self._spill.with_name(f"{self._spill.name}-{next(spill_numbers)}")  # never made
        opened = type(self)(self.path, connection, encrypted=self.encrypted, spill=spill)
        opened._watch = self._watch.beside(opened)  # noqa: SLF001 - our own
        opened.beside, opened._again = self.beside, self._again  # noqa: SLF001 - our own
        return opened

    @property
    def room(self) -> Path:
        """Folder that may be written to for a while: the case's own, or that of the log beside."""
        return self.path.parent if self.beside is None else self.beside.path.parent

    @contextmanager
    def for_a_while(self) -> Iterator[Self]:
        """The case where it may be written to; of one that may not, a copy that is gone after.

        The copy lies beside the log that stands in for the case's own, as encrypted as the case.
        """
        if self.beside is None or self._again is None:
            yield self
            return
        with scratch("copy", self.room) as folder:
            copy = folder / self.path.name
            shutil.copyfile(self.path, copy)  # into a folder of the owner's own
            opened = self._again(copy)
            try:
                yield opened
            finally:
                opened.discard()

    def meta(self, key: str) -> str:
        """A setting of the case: reference, title, country, timezone, schema and others."""
        found = self.value_or_none("SELECT value FROM meta WHERE key = ?", [key], of=str)
        if found is None:
            raise CaseDamagedError(_say("engine-setting", path=self.path, key=key))
        return found

    def query(self, sql: str, params: Params = ()) -> list[tuple[Any, ...]]:
        """All rows of one SELECT."""
        with self._explained(sql):
            return self._connection.execute(sql, params).fetchall()

    def rows(self, sql: str, params: Params = (), *, into: type[R]) -> list[R]:
        """All rows of one SELECT, each as a value whose fields are the columns, in their order.

        Raises:
            TypeError: the columns are not the fields of ``into``; a fault of the caller.
        """
        with self._explained(sql):
            done = self._connection.execute(sql, params)
            names = tuple(column[0] for column in done.description or ())
            if names != tuple(into.__annotations__):
                raise TypeError(f"{into.__name__}: {names}")
            return [into(*row) for row in done.fetchall()]

    def value(self, sql: str, params: Params = (), *, of: Callable[[Any], V]) -> V:
        """The one cell of a SELECT of one row and one column, as ``of`` makes it: int, str, bool.

        Raises:
            ValueError: there are more cells, or none; a fault of the caller.
        """
        ((cell,),) = self.query(sql, params)
        return of(cell)

    def value_or_none(self, sql: str, params: Params = (), *, of: Callable[[Any], V]) -> V | None:
        """As ``value``; None where the cell is NULL, or there is no row."""
        rows = self.query(sql, params)
        if len(rows) == 0:
            return None
        ((cell,),) = rows
        return None if cell is None else of(cell)

    def column(self, sql: str, params: Params = (), *, of: Callable[[Any], V]) -> list[V]:
        """The cells of a SELECT of one column, each as ``of`` makes it."""
        return [of(cell) for (cell,) in self.query(sql, params)]

    def batches(
        self, sql: str, params: Params = (), *, size: int = 10_000
    ) -> Iterator[list[tuple[Any, ...]]]:
        """Rows of one SELECT that may be larger than memory, some at a time, by their own cursor.

        What a transaction has not written yet, and scratch tables, are not seen.
        """
        with self._explained(sql):
            cursor = self._connection.cursor()
            try:
                cursor.execute("USE casefile")
                cursor.execute(sql, params)
                while rows := cursor.fetchmany(size):
                    yield rows
            finally:
                cursor.close()

    def columns(self, sql: str, params: Params = ()) -> dict[str, NDArray[Any]]:
        """All rows of one SELECT, as one array per column; NULL makes a masked array."""
        with self._explained(sql):
            return dict(self._connection.execute(sql, params).fetchnumpy())

    def pattern_fault(self, pattern: str) -> str:
        """What the engine finds wrong with a regular expression; '' where it can use it."""
        try:
            self._connection.execute("SELECT regexp_matches('', ?)", [pattern])
        except duckdb.InvalidInputException as error:
            return engine_errors.first_line(str(error))
        return ""

    def execute(self, sql: str, params: Params = ()) -> None:
        """Run one statement that returns nothing; what it changes is sealed (``cover``)."""
        with self._writing(sql) as writes, self._explained(sql):
            done = self._connection.execute(sql, params)
            if len(writes) == 1:
                self._watch.wrote(int(done.fetchall()[0][0]) if writes[0][1] == "add" else -1)

    def insert(self, table: str, rows: Sequence[Sequence[object]]) -> None:
        """Insert a few rows; large inserts are written as INSERT … SELECT."""
        if len(rows) > 0:
            marks = ", ".join("?" * len(rows[0]))
            sql = f"INSERT INTO {table} VALUES ({marks})"
            with self._writing(sql) as writes, self._explained(sql):
                self._connection.executemany(sql, rows)
                if writes:
                    self._watch.wrote(len(rows))

    def wrote(self, entry: chain.Entry) -> None:
        """An entry was added to the log by the open transaction; ``case.store.chain`` says so."""
        self._owed = ""
        if self.beside is None:
            self._watch.logged(entry)

    def register(self, name: str, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Make arrays visible to SQL as a table for a while; ``unregister`` it after.

        One of objects holds texts, or bytes, and None where there is none.
        """
        self._connection.register(name, given(arrays))

    def unregister(self, name: str) -> None:
        """Take back what ``register`` made visible."""
        self._connection.unregister(name)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; one inside another is part of the outer."""
        if self._depth > 0:
            yield
            return
        with self._unsealed():
            self._watch.begin()
            yield
            self._watch.seal()
        self._watch.committed()

    @contextmanager
    def _unsealed(self) -> Iterator[None]:
        """A transaction after which no entry of the log says what the tables hold."""
        self.execute("BEGIN")
        self._depth = 1
        try:
            yield
            self._depth = 0
            self.execute("COMMIT")
        except BaseException:
            self._depth = 0
            self._watch.undone()
            with contextlib.suppress(duckdb.Error):  # the engine may have rolled back by itself
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def _writing(self, sql: str) -> Iterator[Writes]:
        """Note what a statement writes to; what is written outside a transaction gets one."""
        writes = self._watch.concerns(sql)
        if len(writes) == 0:
            yield writes
        elif self._depth == 0:
            with self.transaction():
                self._watch.touch(writes)
                yield writes
        else:
            self._watch.touch(writes)
            yield writes

    def close(self) -> None:
        """Log what is owed, write everything out, let go of the file, remove the spill folder.

        Raises:
            CaseError: the disk is full, say: what was written is not yet in the case file.
        """
        owed, self._owed = self._owed, ""
        settles, self._writes = self._writes, False
        try:
            with self._explained():
                if owed != "":
                    with self.transaction():
                        chain.append(self, owed, "", "{}")
                if settles:
                    self._settle()
        finally:
            self._let_go()

    def _let_go(self) -> None:
        try:
            with self._explained():
                self._connection.close()
        finally:
            shutil.rmtree(self._spill, ignore_errors=True)

    def _settle(self) -> None:
        """Bring what was written into the case file itself; at its end the engine says nothing."""
        with contextlib.suppress(duckdb.TransactionException):  # another connection is at work
            self._connection.execute("CHECKPOINT casefile")

    def discard(self) -> None:
        """Let go of the file after an error, whatever state it is in."""
        self._writes = False
        with contextlib.suppress(CaseError, duckdb.Error):
            self.close()

    @contextmanager
    def _explained(self, sql: str = "") -> Iterator[None]:
        """Say an error of the engine in a sentence; one that has none shows its statement.

        The values are bound, so that the statement tells nothing of the case.
        """
        try:
            yield
        except duckdb.Error as error:
            explained = engine_errors.in_use(self.path, error)
            if explained is None:
                if sql != "":
                    error.add_note(sql.strip())
                raise
            raise explained from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _complete(case: Case, key: str | None) -> None:
    """Give a case of an older schema the secret that it was not made with."""
    if len(case.query("SELECT 1 FROM meta WHERE key = 'secret'")) == 0:
        case.insert("meta", [("secret", secret(key))])
