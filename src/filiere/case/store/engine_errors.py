"""What does an error of the engine mean for the person in front of it?

The engine speaks of blocks, tags and handles; a user needs one sentence on what to do. Errors that
only a fault of ours can cause (syntax, unknown column, a broken constraint) are handed through
unchanged: they are defects and must look like defects.
"""

import re
from pathlib import Path

import duckdb

from filiere.case.store.keys import sidecar
from filiere.errors import (
    CaseDamagedError,
    CaseError,
    CaseLockedError,
    CaseVersionError,
    KeyRefusedError,
)
from filiere.wording import Words

_say = Words(__name__)


_PID = re.compile(r"\(PID (\d+)\)")
_LOCATION = re.compile(r"(?:at|from) location (\d+)")

# The engine's words, and the sentence that says it; the first that fits holds.
_ON_OPEN: tuple[tuple[tuple[str, ...], type[CaseError], str], ...] = (
    (("set lock",), CaseLockedError, "engine-in-use"),
    (
        ("Unique file handle conflict", "already attached"),
        CaseLockedError,
        "engine-open-here",
    ),
    (
        ("without a key",),
        KeyRefusedError,
        "engine-no-key",
    ),
    (
        ("is not encrypted",),
        KeyRefusedError,
        "engine-needless-key",
    ),
    (("Wrong encryption key",), KeyRefusedError, "engine-wrong-key"),
    (
        ("version number", "older version", "newer version"),
        CaseVersionError,
        "engine-other-version",
    ),
)
_IN_USE: tuple[tuple[tuple[str, ...], type[CaseError], str], ...] = (
    (
        ("No space left", "File too large", "Disk quota", "max_temp_directory_size"),
        CaseError,
        "engine-disk-full",
    ),
    (
        ("Permission denied", "Read-only file system", "Operation not permitted"),
        CaseError,
        "engine-cannot-write",
    ),
    (
        ("read-only mode",),
        CaseError,
        "engine-read-only",
    ),
    (
        ("Corrupt database", "enough bytes"),
        CaseDamagedError,
        "engine-damaged",
    ),
    (
        ("AES tag",),
        CaseDamagedError,
        "engine-altered",
    ),
    (
        ("not a valid DuckDB database",),
        CaseDamagedError,
        "engine-no-case",
    ),
)


def on_open(path: Path, error: duckdb.Error) -> CaseError:
    """The sentence for an error met while the case was being opened or made."""
    return (
        _said(_ON_OPEN, path, error)
        or in_use(path, error)
        or CaseDamagedError(
            _say("engine-errors-whole-case-file", path=path, first_line=first_line(str(error)))
        )
    )


def in_use(path: Path, error: duckdb.Error) -> CaseError | None:
    """The sentence for an error met in an open case, or None where the fault is ours."""
    said = _said(_IN_USE, path, error)
    if said is not None:
        return said
    text = first_line(str(error))
    if isinstance(error, duckdb.OutOfMemoryException):
        return CaseError(_say("engine-errors-engine-needs-more-memory-may-use", name=path.name))
    if isinstance(error, duckdb.FatalException):
        return CaseDamagedError(_say("engine-errors-closed-after-error", path=path, text=text))
    if isinstance(error, duckdb.IOException):
        return CaseError(_say("engine-errors-cannot-read-written", path=path, text=text))
    return None


def _said(
    table: tuple[tuple[tuple[str, ...], type[CaseError], str], ...],
    path: Path,
    error: duckdb.Error,
) -> CaseError | None:
    text = str(error)
    holder, location = _PID.search(text), _LOCATION.search(text)
    for words, kind, name in table:
        if any(word in text for word in words):
            return kind(
                _say(
                    name,
                    path=path,
                    folder=path.parent,
                    sidecar=sidecar(path).name,
                    holder=_say("engine-process", pid=holder[1])
                    if holder
                    else _say("engine-another"),
                    where=_say("engine-block", byte=location[1]) if location else "",
                )
            )
    return None


def first_line(text: str) -> str:
    """The engine's own first line, without its class prefix and its links."""
    line = text.strip().splitlines()[0]
    return re.sub(r"^(\w+ )+Error: ", "", line).split(". See also")[0]
