"""Where is it noted that a case was read, when the case itself cannot be written to?

An exhibit is write-protected. Then ``--log FILE`` keeps a chained log of its own beside: entries as
in the case (``chain``), one JSON object a line. The first names the case by the SHA-256 of its file
and by the last entry of its own log; ``filiere audit`` follows both.
"""

import hashlib
import json
import os
from pathlib import Path

from filiere.case.store import chain
from filiere.errors import AuditError, CaseError, reason_of
from filiere.wording import Text, Words

_say = Words(__name__)

BLOCK = 1 << 20


class SideLog:
    """A log outside of the case that it is about."""

    def __init__(self, path: Path, case_path: Path, head: str) -> None:
        """Open or begin one.

        Raises:
            AuditError: it was altered, or is the log of another case.
            CaseError: it cannot be read or written.
        """
        self.path = path
        self.entries: list[chain.Entry] = []
        self._of = {"case_sha256": sha256_of_file(case_path), "log_head": head}
        if path.exists() and not path.is_file():
            raise CaseError(_say("side-no-file", path=str(path)))
        if path.exists():
            self.entries = _read(path)
            refusal = self.refusal()
            if refusal is not None:
                raise AuditError(refusal)
        else:
            self.append("create", "", chain.canonical(self._of))

    def refusal(self) -> Text | None:
        """Why it cannot be relied on: altered, or of another case; None where it can."""
        prev = chain.GENESIS
        for place, entry in enumerate(self.entries, start=1):
            follows = entry.seq == place and entry.prev == prev
            if not follows or chain.entry_hash(entry) != entry.hash:
                return _say("side-altered", path=str(self.path), entry=str(place))
            prev = entry.hash
        if len(self.entries) == 0 or self.entries[0].detail != chain.canonical(self._of):
            return _say("side-other-case", path=str(self.path))
        return None

    def append(self, action: str, why: str, detail: str) -> chain.Entry:
        """Write one entry, and see it on the disk before anything is shown.

        Raises:
            CaseError: the file cannot be written to.
        """
        last = self.entries[-1] if self.entries else None
        place = None if last is None else (last.seq, last.hash)
        entry = chain.next_entry(place, action, why, detail)
        try:
            with self.path.open("a" if self.entries else "x", encoding="utf-8") as stream:
                stream.write(chain.canonical(entry._asdict()) + "\n")
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            why_not = reason_of(error)
            raise CaseError(_say("side-unwritable", path=str(self.path), why=why_not)) from error
        self.entries.append(entry)
        return entry


def sha256_of_file(path: Path) -> str:
    """SHA-256 of a file, 64 hex."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _read(path: Path) -> list[chain.Entry]:
    entries: list[chain.Entry] = []
    try:
        with path.open(encoding="utf-8") as stream:
            entries.extend(chain.Entry(**json.loads(line)) for line in stream)
    except OSError as error:
        raise CaseError(_say("side-unwritable", path=str(path), why=reason_of(error))) from error
    except (ValueError, TypeError) as error:
        raise AuditError(
            _say("side-altered", path=str(path), entry=str(len(entries) + 1))
        ) from error
    return entries
