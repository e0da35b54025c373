"""How is a case file created, opened, and kept from anything but what it is for?

A case is one DuckDB file, attached (never opened as the main database) so that the same hardened
connection serves plain and encrypted cases: no extension download, no external access, locked
configuration, encrypted spill files. Scratch tables live in the in-memory database beside it.
"""

import importlib.util
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import duckdb
import numpy as np
from numpy.typing import NDArray

from filiere.errors import (
    CaseDamagedError,
    CaseError,
    CaseLockedError,
    CaseVersionError,
    KeyRefusedError,
)

SCHEMA = "1"
STORAGE = "v1.5.0"

Params = Sequence[object] | Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the engine may use."""

    memory: str = "4GB"
    threads: int = 2


class Case:
    """One open case file."""

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection) -> None:
        self.path = path
        self._connection = connection

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
        """Write a new case; ``key`` None makes a plain one."""
        if path.exists():
            raise CaseError(f"{path} exists already.")
        connection = _attach(path, key=key, limits=limits or Limits(), readable=readable)
        schema = resources.files("filiere.case").joinpath("schema.sql").read_text("utf-8")
        connection.execute("BEGIN")
        connection.execute(schema)
        rows = sorted({**meta, "schema": SCHEMA}.items())
        connection.executemany("INSERT INTO meta VALUES (?, ?)", rows)
        connection.execute("COMMIT")
        return cls(path, connection)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        key: str | None = None,
        limits: Limits | None = None,
        readable: Sequence[Path] = (),
        read_only: bool = False,
    ) -> Self:
        """Open a case; ``readable`` are the folders whose files an import may read."""
        if not path.is_file():
            raise CaseError(f"{path} is not there: no case file has been made yet.")
        connection = _attach(
            path, key=key, limits=limits or Limits(), readable=readable, read_only=read_only
        )
        case = cls(path, connection)
        if int(case.meta("schema")) > int(SCHEMA):
            raise CaseVersionError(
                f"{path} has schema {case.meta('schema')}, this Filière reads up to {SCHEMA}: "
                f"use the version that wrote it."
            )
        return case

    def meta(self, key: str) -> str:
        """A setting of the case: reference, title, country, timezone, schema…"""
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", [key]).fetchone()
        if row is None:
            raise CaseDamagedError(f"{self.path} has no setting «{key}».")
        return str(row[0])

    def query(self, sql: str, params: Params = ()) -> list[tuple[Any, ...]]:
        """All rows of one SELECT."""
        return self._connection.execute(sql, params).fetchall()

    def columns(self, sql: str, params: Params = ()) -> dict[str, NDArray[Any]]:
        """All rows of one SELECT, as one array per column; NULL makes a masked array."""
        return dict(self._connection.execute(sql, params).fetchnumpy())

    def execute(self, sql: str, params: Params = ()) -> None:
        """Run one statement that returns nothing."""
        self._connection.execute(sql, params)

    def insert(self, table: str, rows: Sequence[Sequence[object]]) -> None:
        """Insert a few rows; large inserts are written as INSERT … SELECT."""
        if len(rows) > 0:
            marks = ", ".join("?" * len(rows[0]))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)

    def register(self, name: str, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Make arrays visible to SQL as a table for a while; ``unregister`` it after."""
        self._connection.register(name, {k: np.asarray(v) for k, v in arrays.items()})

    def unregister(self, name: str) -> None:
        """Take back what ``register`` made visible."""
        self._connection.unregister(name)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        self._connection.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Write everything out and let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _attach(
    path: Path,
    *,
    key: str | None,
    limits: Limits,
    readable: Sequence[Path],
    read_only: bool = False,
) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(
        ":memory:",
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "memory_limit": limits.memory,
            "threads": str(limits.threads),
        },
    )
    options = [f"STORAGE_VERSION '{STORAGE}'"] if not read_only else ["READ_ONLY"]
    if key is not None:
        connection.execute(f"LOAD '{_crypto()}'")
        connection.execute("SET temp_file_encryption = true")
        options += ["ENCRYPTION_KEY $key", "ENCRYPTION_CIPHER 'GCM'"]
    connection.execute("SET temp_directory = $folder", {"folder": str(path.parent / ".spill")})
    target = str(path).replace("'", "''")
    statement = f"ATTACH '{target}' AS casefile ({', '.join(options)})"
    try:
        connection.execute(statement, {"key": key} if key is not None else {})
    except duckdb.Error as error:
        raise _explained(path, error) from error
    connection.execute("USE casefile")
    if len(readable) > 0:
        folders = [str(folder.resolve()) for folder in readable]
        connection.execute("SET allowed_directories = $folders", {"folders": folders})
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _crypto() -> Path:
    """The engine's own cipher module, from the package pinned beside it; never downloaded."""
    spec = importlib.util.find_spec("duckdb_extension_httpfs")
    if spec is None or spec.origin is None:
        raise KeyRefusedError(
            "This case needs encryption, and the package duckdb-extension-httpfs is not installed."
        )
    version = f"v{duckdb.__version__}"
    return Path(spec.origin).parent / "extensions" / version / "httpfs.duckdb_extension"


def _explained(path: Path, error: duckdb.Error) -> CaseError:
    text = str(error)
    if "lock" in text:
        return CaseLockedError(f"{path} is in use by another process: close it there first.")
    if "ncrypt" in text or "key" in text:
        return KeyRefusedError(f"{path} does not open with this key.")
    return CaseDamagedError(f"{path} is not a whole case file: {text.splitlines()[0]}")
