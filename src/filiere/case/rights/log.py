"""Who did what with this case, when and why, and has any of that been altered since?

The log is a chain: each entry carries the SHA-256 of its own fields and of the entry before, so
that one altered byte is found and located. The hash of the last entry, printed by ``filiere
audit``, can be kept outside the case (signed, on paper): with it, the whole log is sealed.
Times here are the only ones that come from the machine's clock. Details hold pseudonyms only.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from filiere.case.rights.masking import Masker
from filiere.case.store import chain, cover
from filiere.case.store.chain import (
    FIELDS,
    GENESIS,
    Entry,
    canonical,
    digest_of,
    entries,
    entry_hash,
    field_digests,
    head,
    is_whole,
    sha256_of,
    who,
)
from filiere.case.store.engine import Case
from filiere.errors import AuditError, reason_of
from filiere.masking.typed import Said
from filiere.numbers import read_number
from filiere.wording import Words

_say = Words(__name__)


Action = Literal[
    "create", "authorise", "import", "release", "link", "analysis", "consultation", "reveal",
    "export", "report", "erase", "audit", "statement", "seal",
]  # fmt: skip

SET_RECORDS = 1 << 20
"""Records whose ids one statement puts side by side as text: bounds the memory of a digest."""

_HASH = re.compile(r"(?:[a-z_]+:)?[0-9a-f]{16,64}")
"""A digest, or what it is of and the digest: the program's own, and nobody's number."""


def append(
    case: Case, action: Action, why: str = "", detail: Mapping[str, object] | None = None
) -> str:
    """Write one entry, in the caller's transaction if there is one; its hash.

    Whatever in it no authorisation names is replaced by its pseudonym.
    """
    door = Masker(case)
    with case.transaction():
        told = dict(detail or {})
        texts = sorted(set(_texts(told)))
        masked = dict(zip(texts, door.mask(texts), strict=True))
        text = canonical(_masked(masked, told))
        return chain.append(case, action, door.one(why.strip()), text).hash


def mask(case: Case, text: str) -> str:
    """The text as it may stand in the log: what no authorisation names is a pseudonym."""
    return Masker(case).one(text)


def _texts(value: object) -> Iterator[str]:
    """Every text in a detail that may hold what is somebody's."""
    if isinstance(value, str):
        if not _is_clear(value):
            yield str(value)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield str(key)
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)


def _is_clear(text: str) -> bool:
    """Whether a text is a hash, or has been through the mask already."""
    return isinstance(text, Said) or _HASH.fullmatch(text) is not None


def _masked(masked: Mapping[str, str], value: object) -> object:
    """A detail with every text in it masked; hashes are left as they are."""
    if isinstance(value, str):
        return value if _is_clear(value) else masked[value]
    if isinstance(value, Mapping):
        return {str(masked[str(key)]): _masked(masked, part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_masked(masked, part) for part in value]
    return value


def has_setting(case: Case, key: str) -> bool:
    """Whether the case has this setting."""
    return len(case.query("SELECT 1 FROM meta WHERE key = ?", [key])) > 0


def keyed(case: Case, text: str) -> str:
    """Digest of a text under a key that stays in the case, 64 hex.

    What an entry tells of the content of a case is told so: from the entry alone, which may leave
    the case in a package, nothing can be tried.
    """
    return cover.keyed(case, b"detail of the log 1", text)


def findings_digest(case: Case, run_id: int) -> str:
    """SHA-256 over every finding of a run and the records it rests on; row order does not count."""
    digest = hashlib.sha256()
    columns = [
        name
        for (name,) in case.query(
            "SELECT column_name FROM duckdb_columns() "
            "WHERE database_name = 'casefile' AND table_name = 'finding' ORDER BY column_index"
        )
    ]
    findings: list[tuple[Any, ...]] = case.query(
        f"SELECT {', '.join(columns)} FROM finding WHERE run_id = ? ORDER BY finding_id", [run_id]
    )
    for row in findings:
        told = dict(zip(columns, row, strict=True))
        if told.get("claim_said") is None:
            told.pop("claim_said", None)  # a column that did not exist when this run was logged
        digest.update(canonical(told).encode() + b"\n")
    for first, last in _sets(case, run_id):
        evidence = case.query(
            """
            SELECT finding_id, count(*), sum(record_id::HUGEINT)::VARCHAR,
                   sha256(string_agg(record_id::VARCHAR, ' ' ORDER BY record_id))
            FROM finding_evidence JOIN finding USING (finding_id)
            WHERE run_id = ? AND finding_id BETWEEN ? AND ?
            GROUP BY finding_id ORDER BY finding_id
            """,
            [run_id, first, last],
        )
        for row in evidence:
            digest.update(canonical(list(row)).encode() + b"\n")
    return digest.hexdigest()


def _sets(case: Case, run_id: int) -> Iterator[tuple[str, str]]:
    """First and last id of findings whose records together stay within a set, or of one alone."""
    sizes = case.query(
        "SELECT finding_id, count(*) FROM finding_evidence JOIN finding USING (finding_id) "
        "WHERE run_id = ? GROUP BY finding_id ORDER BY finding_id",
        [run_id],
    )
    first = last = None
    held = 0
    for finding, size in sizes:
        if first is not None and last is not None and held + size > SET_RECORDS:
            yield first, last
            first, held = None, 0
        first = finding if first is None else first
        last = finding
        held += size
    if first is not None and last is not None:
        yield first, last


def about(case: Case, text: str) -> list[Entry]:
    """Who consulted, revealed or stated what about a number or a finding: the supervisor's view.

    ``text`` is a number in any usual form, its pseudonym, or the id of a finding. What a reading of
    a whole list showed is an entry of its own, about nothing in particular: it is given too.
    """
    country = case.meta("country") if has_setting(case, "country") else ""
    number = read_number(text, country).number or text.strip()
    rows = case.query(
        "SELECT pseudonym, sha256($key || number) FROM number WHERE number = $n OR pseudonym = $t",
        {"key": case.meta("pseudonym_key"), "n": number, "t": text.strip()},
    )
    words = {text.strip(), number}
    for pseudonym, keyed in rows:
        words |= {pseudonym, f"number:{keyed[:32]}"}
    lists = ("consultation", "export", "reveal", "report")
    return [
        entry
        for entry in entries(case)
        if any(word in f"{entry.why}\n{entry.detail}" for word in words)
        or (entry.action in lists and '"finding"' not in entry.detail)
    ]


def exported(entry: Entry) -> dict[str, object]:
    """An entry as exported; of one whose content was erased, only its place in the chain."""
    if entry.action == "erased" and entry.digests == "":
        return {"seq": entry.seq, "prev": entry.prev, "hash": entry.hash}
    return dict(entry._asdict())


def export_jsonl(case: Case, path: Path) -> str:
    """Write the log, one JSON object per line, for ``docs/verify_log.py``; the head hash.

    Nothing stands at the path yet.
    """
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            for entry in entries(case):
                stream.write(canonical(exported(entry)) + "\n")
    except OSError as error:
        raise AuditError(
            _say("log-cannot-written", path=path, strerror=reason_of(error))
        ) from error
    return head(case)


__all__ = [
    "FIELDS",
    "GENESIS",
    "Action",
    "Entry",
    "about",
    "append",
    "canonical",
    "digest_of",
    "entries",
    "entry_hash",
    "export_jsonl",
    "exported",
    "field_digests",
    "findings_digest",
    "has_setting",
    "head",
    "is_whole",
    "keyed",
    "mask",
    "sha256_of",
    "who",
]
