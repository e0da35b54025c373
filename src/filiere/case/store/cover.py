"""Has a table been altered by anything but this program, and where?

Every table is cut into parts (case/store/cut.py), and the case keeps the digest of each part
(case/store/fold.py) in table ``cover``. A transaction that writes to a table ends by computing the
parts it touched anew (case/store/watch.py); the digest of all of ``cover``, keyed with a secret of
the case, then stands in the transaction's last log entry. Nothing is registered: a table that a
later schema adds is covered by being there.

Reads and writes cover. One row per part.
"""

import hashlib
import hmac
import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from filiere.case.store import chain
from filiere.case.store.cut import Part

if TYPE_CHECKING:
    from filiere.case.store.engine import Case

SELF = "cover"
"""The table that holds the digests of the parts of the others; the log holds its own."""

LABEL = b"cover of tables 1"

BUCKETS = 64
"""Into how many heaps the parts of a table are sorted, so that few of many are digested anew."""


class Told:
    """What is said of the parts of all tables, and the one digest of it."""

    def __init__(self, parts: Iterable[Part] = ()) -> None:
        self._heaps: dict[str, dict[int, dict[str, Part]]] = {}
        self._digests: dict[str, dict[int, str]] = {}
        self._of_table: dict[str, str] = {}
        self.change((), parts)

    def of(self, table: str) -> dict[str, Part]:
        """What is said of the parts of a table, by their names."""
        heaps = self._heaps.get(table, {})
        return {name: part for heap in heaps.values() for name, part in heap.items()}

    def part(self, table: str, name: str) -> Part | None:
        """What is said of one part."""
        return self._heaps.get(table, {}).get(_bucket(name), {}).get(name)

    def tables(self) -> list[str]:
        """The tables of which something is said."""
        return sorted(self._heaps)

    def change(self, gone: Iterable[Part], fresh: Iterable[Part]) -> None:
        """Say one thing in the place of another."""
        for part in gone:
            heap = self._heaps[part.table][_bucket(part.part)]
            if heap.get(part.part) == part:
                del heap[part.part]
            self._forget(part)
        for part in fresh:
            heaps = self._heaps.setdefault(part.table, {})
            heaps.setdefault(_bucket(part.part), {})[part.part] = part
            self._forget(part)

    def _forget(self, part: Part) -> None:
        self._digests.setdefault(part.table, {}).pop(_bucket(part.part), None)
        self._of_table.pop(part.table, None)

    def root(self, case: "Case") -> str:
        """The digest of all of it, keyed: it tells nothing to whoever has no key."""
        for table, heaps in self._heaps.items():
            if table not in self._of_table:
                digests = self._digests.setdefault(table, {})
                for bucket in {b for b, heap in heaps.items() if heap} - digests.keys():
                    digests[bucket] = _digest(_line(part) for part in heaps[bucket].values())
                lines = (f"{bucket} {digests[bucket]}" for bucket in sorted(digests))
                self._of_table[table] = _digest(lines)
        held = {t: d for t, d in self._of_table.items() if any(self._heaps[t].values())}
        return keyed(case, LABEL, "".join(f"{table} {held[table]}\n" for table in sorted(held)))


def _bucket(name: str) -> int:
    return zlib.crc32(name.encode()) % BUCKETS


def _line(part: Part) -> str:
    return f"{part.part}\t{part.rows}\t{part.sha256}"


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def has_table(case: "Case") -> bool:
    """Whether the case has a place for the digests: one of the first schema has none."""
    rows = case.query(
        "SELECT 1 FROM system.main.duckdb_tables() "
        "WHERE database_name = 'casefile' AND table_name = ?",
        [SELF],
    )
    return len(rows) > 0


def said(case: "Case") -> Told:
    """What the case says that each part of each table holds."""
    seen: set[tuple[str, str]] = set()
    parts: list[Part] = []
    for table, name, rows, sha256 in case.query(
        "SELECT table_name, part, rows, sha256 FROM cover ORDER BY table_name, part, sha256"
    ):
        # a part that stands twice is one that nobody wrote: then it is like no other
        own = f"{name} twice" if (table, name) in seen else name
        seen.add((table, name))
        parts.append(Part(table=table, part=own, rows=rows, sha256=sha256))
    return Told(parts)


def last_said(case: "Case") -> str:
    """The digest of all tables as the log has it last, or '' in a case that was never covered."""
    found = case.value_or_none(
        "SELECT digests FROM log WHERE contains(digests, 'cover=') ORDER BY seq DESC LIMIT 1",
        of=str,
    )
    return "" if found is None else chain.cover_in(found)


def replace(case: "Case", gone: Iterable[Part], fresh: Iterable[Part]) -> None:
    """Put some parts in the place of others, in one statement each."""
    old, new = list(gone), list(fresh)
    if old:
        case.execute(
            "DELETE FROM cover WHERE (table_name, part) IN "
            "(SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[]))",
            [[part.table for part in old], [part.part for part in old]],
        )
    if new:
        case.execute(
            "INSERT INTO cover SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[]), "
            "unnest(?::BIGINT[]), unnest(?::VARCHAR[])",
            [
                [part.table for part in new],
                [part.part for part in new],
                [part.rows for part in new],
                [part.sha256 for part in new],
            ],
        )


def keyed(case: "Case", label: bytes, text: str) -> str:
    """HMAC-SHA-256 of a text under a key of the case that never leaves it, 64 hex."""
    key = hmac.digest(case.meta("secret").encode(), label, "sha256")
    return hmac.new(key, text.encode("utf-8", "backslashreplace"), hashlib.sha256).hexdigest()
