"""How does a reader read a file that somebody else made, without harm to the program?

In a child process with bounds on memory and time (``received/apart.py``). Rows come back in
batches, as the reader hands them on; an error, an abort or an endless loop is one sentence.
"""

import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from filiere.errors import FiliereError, ImportRefusedError
from filiere.reader import Declared, Fact, Limit, Reader, Row
from filiere.received import Received
from filiere.received.apart import Bounds, apart
from filiere.wording import Words

_say = Words(__name__)

BROKEN = (
    sqlite3.Error, zipfile.BadZipFile, zlib.error, UnicodeError, EOFError, RecursionError,
    OverflowError,
)  # fmt: skip
"""What a library raises over a file that is damaged in a way that nobody foresaw."""

MEMORY_BYTES = 2 << 30
LEAST_S = 600
SLOWEST = 250_000
"""Bytes a second of computing, below which a reader is taken to be caught in the file."""

BATCH = 64
"""Rows that are handed back at a time."""

MODEL = ("filiere.reader", "filiere.model.", "filiere.wording.")
"""Where the classes stand of which a reader's rows are made."""

Told = Row | Fact | Limit


def read_apart(name: str, source: Received, declared: Declared) -> Iterator[Told]:
    """Every row, fact and limit that the reader ``name`` finds in a file, in order.

    Raises:
        ImportRefusedError: the file cannot be read whole, or harms the process that reads it.
    """
    bounds = Bounds(memory_bytes=MEMORY_BYTES, seconds=LEAST_S + source.size // SLOWEST)
    arguments = (name, *place_of(source), declared)
    task = f"{__name__}:rows_of"
    for batch in apart(task, arguments, bounds, ImportRefusedError, source.name, values=MODEL):
        yield from batch


def place_of(source: Received) -> tuple[str, str, str, tuple[str, ...]]:
    """What makes a file known again in another process: name, path, scratch, members."""
    parts: list[str] = []
    around = source
    while around.around is not None:
        parts.insert(0, around.part)
        around = around.around
    return around.name, str(around.path), str(around.scratch), tuple(parts)


def inside(name: str, path: str, scratch: str, parts: tuple[str, ...]) -> Received:
    """The file of :func:`place_of`."""
    received = Received(name=name, path=Path(path), scratch=Path(scratch))
    for part in parts:
        received = received.inside(part)
    return received


def rows_of(  # noqa: PLR0913, PLR0917 -- what makes the file known again in another process
    name: str, source: str, path: str, scratch: str, parts: tuple[str, ...], declared: Declared
) -> Iterator[list[Told]]:
    """What the child hands back, in batches."""
    reader: Reader = import_module(f"filiere.readers.{name}").READER
    received = inside(source, path, scratch, parts)
    batch: list[Told] = []
    try:
        for each in reader.read(received, declared):
            batch.append(each)
            if len(batch) == BATCH:
                yield batch
                batch = []
    except (FiliereError, MemoryError):
        raise
    except BROKEN as error:
        raise ImportRefusedError(_say("broken", name=received.name)) from error
    yield batch
