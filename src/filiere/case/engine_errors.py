"""What does an error of the engine mean for the person in front of it?

The engine speaks of blocks, tags and handles; a user needs one sentence on what to do. Errors that
only a fault of ours can cause (syntax, unknown column, a broken constraint) are handed through
unchanged: they are defects and must look like defects.
"""

import re
from pathlib import Path

import duckdb

from filiere.errors import CaseDamagedError, CaseError, CaseLockedError, KeyRefusedError

_PID = re.compile(r"\(PID (\d+)\)")
_LOCATION = re.compile(r"at location (\d+)|from location (\d+)")
_NO_ROOM = ("No space left", "File too large", "Disk quota", "max_temp_directory_size")
_REFUSED = ("Permission denied", "Read-only file system", "Operation not permitted")


def on_open(path: Path, error: duckdb.Error, *, keyed: bool) -> CaseError:
    """The sentence for an error met while the case was being opened or made."""
    text = str(error)
    if "set lock" in text:
        found = _PID.search(text)
        holder = f"process {found.group(1)}" if found else "another process"
        return CaseLockedError(f"{path} is in use by {holder}: close it there first.")
    if "Unique file handle conflict" in text or "already attached" in text:
        return CaseLockedError(f"{path} is already open in this process: close it there first.")
    if "without a key" in text:
        return KeyRefusedError(f"{path} is encrypted and no key was given: give its passphrase.")
    if "is not encrypted" in text:
        return KeyRefusedError(f"{path} is not encrypted and a key was given: open it without.")
    if "Wrong encryption key" in text:
        return KeyRefusedError(f"{path} does not open with this key.")
    if "was created with an older version" in text or "version number" in text:
        return CaseDamagedError(f"{path} was written by an engine that this Filière cannot read.")
    return in_use(path, error, keyed=keyed) or CaseDamagedError(
        f"{path} is not a whole case file: {first_line(text)}"
    )


def in_use(path: Path, error: duckdb.Error, *, keyed: bool) -> CaseError | None:
    """The sentence for an error met in an open case, or None where the fault is ours."""
    text = str(error)
    if any(words in text for words in _NO_ROOM):
        return CaseError(f"The disk is full under {path.parent}: nothing of this step was kept.")
    if any(words in text for words in _REFUSED):
        return CaseError(f"{path.parent} cannot be written to: choose a folder that can.")
    if "read-only mode" in text:
        return CaseError(f"{path} was opened for reading only: nothing can be written to it.")
    if "Corrupt database" in text or "not enough bytes" in text or "read enough bytes" in text:
        return CaseDamagedError(f"{path} is damaged{_where(text)}: restore it from a copy.")
    if "AES tag" in text:
        return CaseDamagedError(
            f"{path} is damaged or was altered: an encrypted block does not verify; "
            f"restore it from a copy."
        )
    if "not a valid DuckDB database" in text:
        return CaseDamagedError(f"{path} is not a case file, or its beginning is damaged.")
    if isinstance(error, duckdb.OutOfMemoryException):
        return CaseError(
            f"The engine needs more memory than it may use for {path.name}: raise --memory."
        )
    if isinstance(error, duckdb.FatalException):
        return CaseDamagedError(f"{path} had to be closed after an error: {first_line(text)}")
    if isinstance(error, duckdb.IOException):
        kind = "encrypted case" if keyed else "case"
        return CaseError(f"The {kind} {path} cannot be read or written: {first_line(text)}")
    return None


def first_line(text: str) -> str:
    """The engine's own first line, without its class prefix and its links."""
    line = text.strip().splitlines()[0]
    return re.sub(r"^(\w+ )+Error: ", "", line).split(". See also")[0]


def _where(text: str) -> str:
    found = _LOCATION.search(text)
    if found is None:
        return ""
    return f" in the block at byte {found.group(1) or found.group(2)}"
