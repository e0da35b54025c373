"""What does an error of the engine mean for the person in front of it?

The engine speaks of blocks, tags and handles; a user needs one sentence on what to do. Errors that
only a fault of ours can cause (syntax, unknown column, a broken constraint) are handed through
unchanged: they are defects and must look like defects.
"""

import re
from pathlib import Path

import duckdb

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

# The engine's words, and what to say; the first that fits holds.
_ON_OPEN: tuple[tuple[tuple[str, ...], type[CaseError], str], ...] = (
    (("set lock",), CaseLockedError, "{path} is in use by {holder}: close it there first."),
    (
        ("Unique file handle conflict", "already attached"),
        CaseLockedError,
        "{path} is already open in this process: close it there first.",
    ),
    (
        ("without a key",),
        KeyRefusedError,
        "{path} is encrypted and no key was given: give its passphrase or its key file.",
    ),
    (
        ("is not encrypted",),
        KeyRefusedError,
        "{path} is not encrypted and a key was given: open it without.",
    ),
    (("Wrong encryption key",), KeyRefusedError, "{path} does not open with this key."),
    (
        ("version number", "older version", "newer version"),
        CaseVersionError,
        "{path} was written by an engine that this Filière cannot read.",
    ),
)
_IN_USE: tuple[tuple[tuple[str, ...], type[CaseError], str], ...] = (
    (
        ("No space left", "File too large", "Disk quota", "max_temp_directory_size"),
        CaseError,
        "The disk is full under {folder}: nothing of this step was kept.",
    ),
    (
        ("Permission denied", "Read-only file system", "Operation not permitted"),
        CaseError,
        "{folder} cannot be written to: choose a folder that can.",
    ),
    (
        ("read-only mode",),
        CaseError,
        "{path} was opened for reading only: nothing can be written to it.",
    ),
    (
        ("Corrupt database", "enough bytes"),
        CaseDamagedError,
        "{path} is damaged{where}: restore it from a copy.",
    ),
    (
        ("AES tag",),
        CaseDamagedError,
        "{path} is damaged or altered: an encrypted block does not verify; restore a copy.",
    ),
    (
        ("not a valid DuckDB database",),
        CaseDamagedError,
        "{path} is not a case file, or its beginning is damaged.",
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
    for words, kind, sentence in table:
        if any(word in text for word in words):
            return kind(
                sentence.format(
                    path=path,
                    folder=path.parent,
                    holder=f"process {holder[1]}" if holder else "another process",
                    where=f" in the block at byte {location[1]}" if location else "",
                )
            )
    return None


def first_line(text: str) -> str:
    """The engine's own first line, without its class prefix and its links."""
    line = text.strip().splitlines()[0]
    return re.sub(r"^(\w+ )+Error: ", "", line).split(". See also")[0]
