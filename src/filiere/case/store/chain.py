"""What is an entry of the log, and how does each hold the one before it?

Each entry carries the SHA-256 of its own fields and of the entry before. In ``digests`` stand 16
hex of each field, so that an alteration is named; then ``cover=``, the keyed digest of all tables
as this entry's transaction left them (case/store/cover.py), where it changed one; ``salt=``, so
that an entry whose content is withheld cannot be guessed from its hash; ``own=``, of the words
before it.

This module writes what it is given. ``case.rights.log`` sees to it that no clear number comes here.
"""

import getpass
import hashlib
import json
import os
import secrets
from typing import TYPE_CHECKING, NamedTuple

from filiere import __version__
from filiere.case.store import clock
from filiere.masking.blind import Blind

if TYPE_CHECKING:
    from filiere.case.store.engine import Case

GENESIS = "0" * 64
"""What stands in the place of the entry before the first."""

FIELDS = ("at_utc", "who", "action", "why", "detail", "version")
"""Fields whose digests name an alteration."""

COLUMNS = "seq, at_utc, who, action, why, detail, version, digests, prev, hash"

SEAL = "seal"
"""Action of an entry that says nothing but what the tables hold after a change."""

_COVER, _SALT, _OWN = "cover=", "salt=", "own="


class Entry(NamedTuple):
    """One entry of the log, as stored; ``detail`` is canonical JSON."""

    seq: int
    at_utc: str
    who: str
    action: str
    why: str
    detail: str
    version: str
    digests: str
    prev: str
    hash: str


def next_entry(last: tuple[int, str] | None, action: str, why: str, detail: str) -> Entry:
    """The entry after ``last`` (its number and hash), dated and signed now."""
    seq, prev = (last[0] + 1, last[1]) if last is not None else (1, GENESIS)
    at = clock.now().isoformat(timespec="microseconds")
    entry = Entry(
        seq, at, _writable(Blind().one(who())), action, _writable(why), _writable(detail),
        __version__, "", prev, "",
    )  # fmt: skip
    return hashed(_worded(entry, [field_digests(entry), _SALT + secrets.token_hex(16)]))


def append(case: "Case", action: str, why: str, detail: str) -> Entry:
    """Write one entry at the end of the log, in the caller's transaction.

    Of a case that cannot be written to it goes into the log beside it (``sidelog``).
    """
    if case.beside is not None:
        entry = case.beside.append(action, why, detail)
        case.wrote(entry)
        return entry
    entry = next_entry(_last(case), action, why, detail)
    case.insert("log", [entry])
    case.wrote(entry)
    return entry


def put_cover(case: "Case", root: str, last: Entry | None) -> None:
    """Say what the tables hold, in the ``last`` entry of the transaction or in one of its own."""
    entry = last if last is not None else append(case, SEAL, "", "{}")
    words = entry.digests.split(" ")
    salt = [word for word in words if word.startswith(_SALT)]
    entry = hashed(_worded(entry, [*words[: len(FIELDS)], _COVER + root, *salt]))
    case.execute(
        "UPDATE log SET digests = ?, hash = ? WHERE seq = ?", [entry.digests, entry.hash, entry.seq]
    )


def _worded(entry: Entry, words: list[str]) -> Entry:
    text = " ".join(words)
    return entry._replace(digests=f"{text} {_OWN}{digest_of(text)}")


def is_whole(digests: str) -> bool:
    """Whether the words of ``digests`` are those that were written."""
    text, found, own = digests.rpartition(f" {_OWN}")
    if found == "":  # as older versions wrote them
        return len(digests.split(" ")) == len(FIELDS)
    return own == digest_of(text)


def cover_in(digests: str) -> str:
    """What an entry with these digests says of the tables, or '' where it changed none."""
    words = [word for word in digests.split(" ") if word.startswith(_COVER)]
    return words[0].removeprefix(_COVER) if words else ""


def entries(case: "Case") -> list[Entry]:
    """The whole log, oldest first."""
    return [Entry(*row) for row in case.query(f"SELECT {COLUMNS} FROM log ORDER BY seq")]


def head(case: "Case") -> str:
    """Hash of the last entry; 64 zeros in a case without a log."""
    last = _last(case)
    return GENESIS if last is None else last[1]


def _last(case: "Case") -> tuple[int, str] | None:
    found = case.query("SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1")
    return next(((int(seq), str(digest)) for seq, digest in found), None)


def who() -> str:
    """The account, and the name given in FILIERE_USER where there is one."""
    try:
        account = getpass.getuser()
    except (OSError, KeyError, ImportError):
        account = "unknown"
    name = os.environ.get("FILIERE_USER", "").strip()
    return f"{name} ({account})" if name else account


def _writable(text: str) -> str:
    """Text without what UTF-8 cannot write, such as the bytes of a file name in no encoding."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def canonical(value: object) -> str:
    """JSON with sorted keys and no spaces: one text for one value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def field_digests(entry: Entry) -> str:
    """16 hex of each field, parted by spaces."""
    return " ".join(digest_of(getattr(entry, field)) for field in FIELDS)


def digest_of(value: str) -> str:
    """First 16 hex of the SHA-256 of one field."""
    return sha256_of(value)[:16]


def sha256_of(text: str) -> str:
    """SHA-256 of a text, 64 hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def entry_hash(entry: Entry) -> str:
    """SHA-256 over the canonical JSON of every field but the hash itself."""
    fields = entry._asdict()
    del fields["hash"]
    return sha256_of(canonical(fields))


def hashed(entry: Entry) -> Entry:
    """The entry with the hash that its other fields have."""
    return entry._replace(hash=entry_hash(entry))
