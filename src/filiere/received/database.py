"""What tables does a database of a phone hold?

SQLite, read-only, on a private copy. A database that says it writes through a log and came without
one is read as it stands, and that is told. Nothing of the file is run: no extension, no trigger.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filiere.errors import ImportRefusedError
from filiere.wording import Words

_say = Words(__name__)

MAGIC = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Database:
    """An open copy of a database."""

    connection: sqlite3.Connection
    tables: Mapping[str, frozenset[str]]
    """Columns by table, in lower case."""
    log_missing: bool
    """It writes through a log, and no log came with it: the last rows may not be there."""

    def has(self, table: str, *columns: str) -> bool:
        """Whether there is such a table with at least these columns."""
        return table in self.tables and set(columns) <= self.tables[table]


@contextmanager
def opened(name: str, copy: Path, *, checked: bool = True) -> Iterator[Database]:
    """The tables of a copy that is ours alone.

    Raises:
        ImportRefusedError: SQLite cannot read it whole.
    """
    with copy.open("rb") as stream:
        head = stream.read(100)
    logged = len(head) > 19 and 2 in {head[18], head[19]}
    missing = logged and not copy.with_name(copy.name + "-wal").is_file()
    try:
        connection = sqlite3.connect(f"{copy.as_uri()}?mode={'rw' if logged else 'ro'}", uri=True)
    except sqlite3.Error as error:
        raise ImportRefusedError(_say("database", name=name)) from error
    try:
        connection.text_factory = _text
        connection.execute("PRAGMA trusted_schema = OFF")
        if checked:
            _refuse_damaged(name, connection)
        yield Database(connection, _tables(connection), log_missing=missing)
    except sqlite3.Error as error:
        raise ImportRefusedError(_say("database", name=name)) from error
    finally:
        connection.close()


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _refuse_damaged(name: str, connection: sqlite3.Connection) -> None:
    found = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found is None or found[0] != "ok":
        raise ImportRefusedError(_say("database", name=name))


def _tables(connection: sqlite3.Connection) -> dict[str, frozenset[str]]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        str(name).lower(): frozenset(
            str(row[1]).lower() for row in connection.execute(f"PRAGMA table_info({_quoted(name)})")
        )
        for (name,) in names
    }


def _quoted(name: object) -> str:
    return '"' + str(name).replace('"', '""') + '"'
