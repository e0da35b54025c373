"""What in a package could be tried against what it withholds, and what stands in its place?

A digest of which only a phone number is unknown gives that number away: a million tries take a
second. So whatever is a function of something withheld is keyed with the secret of the case, which
never ships, or left out; the package says which. In a whole package that is what a file with blank
rows, a protected number, or a statement about such a number would give; in a redacted one, every
file.

Reads number, account, event, subscriber, account_number, stream, protected_number.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from filiere.case import Case
from filiere.case.rights import facts, log
from filiere.case.rights.facts import FactKind
from filiere.case.rows import ledger
from filiere.case.rows.inputs import inputs_sha256
from filiere.case.rows.withheld import may_leave, withheld_rows
from filiere.case.store import cover

TOLD = frozenset(
    {"create", "authorise", "import", "release", "link", "analysis", "statement", "erase"}
)
"""Log entries that go with a package; of the others, who read what and why, only their hashes."""

_ABOUT = re.compile(r"(number|account):[0-9a-f]{32}")
_PSEUDONYM = re.compile(r"\b[TA]-[0-9A-Z]{4,}\b")

_GIVEN = """
WITH given AS (
    SELECT unnest([served, other, third]) AS number_id FROM event
    UNION SELECT number_id FROM subscriber UNION SELECT number_id FROM account_number
)
SELECT number_id, number, pseudonym, named,
       number_id IN (SELECT number_id FROM given WHERE number_id IS NOT NULL)
       AND number_id NOT IN (SELECT number_id FROM protected_number) AS given
FROM number ORDER BY number_id
"""


@dataclass(frozen=True, slots=True)
class _Number:
    """A number of the case: whether an act names it, and whether a record that is given does."""

    number_id: int
    number: str
    pseudonym: str
    named: bool
    given: bool


@dataclass(frozen=True)
class Hidden:
    """What one package withholds; computed as it is asked for."""

    case: Case
    redacted: bool

    @cached_property
    def rows(self) -> Mapping[int, list[int]]:
        """The rows withheld of each file, in order."""
        return {
            source.source_id: withheld_rows(self.case, source.source_id) for source in self.files
        }

    @cached_property
    def files(self) -> list[ledger.Source]:
        """The files of which the package tells."""
        return ledger.ledger(self.case)

    @cached_property
    def partly(self) -> frozenset[int]:
        """Files of which a row, or all, is withheld: their hash would give it away."""
        if self.redacted:
            return frozenset(source.source_id for source in self.files)
        return frozenset(
            source.source_id
            for source in self.files
            if self.rows[source.source_id] or not may_leave(self.case, source.source_id)
        )

    @cached_property
    def inputs(self) -> dict[str, Any]:
        """The digest of the inputs, keyed where it is of something withheld."""
        found = inputs_sha256(self.case)
        protected = self.case.value(
            "SELECT EXISTS (SELECT 1 FROM protected_number)"
            " OR EXISTS (SELECT 1 FROM protected_account)",
            of=bool,
        )
        if not (self.redacted or self.partly or protected):
            return {"inputs_sha256": found}
        return {"inputs_sha256": self._keyed("inputs", found), "inputs_keyed": True}

    def sha256(self, source: ledger.Source) -> dict[str, Any]:
        """The hash of a file, keyed where the file is not given whole."""
        if source.source_id not in self.partly:
            return {"sha256": source.sha256}
        return {"sha256": self._keyed("file", source.sha256), "sha256_keyed": True}

    def goods(self, declared: Mapping[str, Any], source: ledger.Source) -> dict[str, Any]:
        """A goods declaration without what would give a withheld row away."""
        return {**declared, **self.sha256(source)}

    def statements(self) -> list[dict[str, Any]]:
        """What persons stated, as it may leave the case."""
        return [
            {
                "fact": row[0],
                "kind": row[1],
                "about": self._about(row[2]),
                # the working names of one party are nothing to the other
                "said": {} if row[1] == FactKind.ALIAS else json.loads(self._masked(row[3])),
                "who": row[4],
                "why": self._masked(row[5]),
                "at": row[6],
                "follows": row[7],
            }
            for row in facts.stored(self.case)
        ]

    def log_lines(self) -> list[str]:
        """The log up to the last entry that goes along; of the others only their hashes.

        The hash of an entry is salted (``case.store.chain``), so that it cannot be tried either.
        """
        entries = log.entries(self.case)
        while entries and entries[-1].action not in TOLD:
            entries.pop()
        return [
            log.canonical(
                log.exported(entry)
                if self._may_be_told(entry)
                else {"seq": entry.seq, "prev": entry.prev, "hash": entry.hash}
            )
            for entry in entries
        ]

    def _may_be_told(self, entry: log.Entry) -> bool:
        if entry.action not in TOLD:
            return False
        text = f"{entry.why}\n{entry.detail}"
        if any(found in self._pseudonyms for found in _PSEUDONYM.findall(text)):
            return False
        if any(self._about(found[0]) != found[0] for found in _ABOUT.finditer(text)):
            return False
        detail = _read(entry.detail)
        told = {source.source_id: source.sha256 for source in self.files}
        number = detail.get("source_id")
        if number is not None and (number in self.partly or number not in told):
            return False
        hashes = {source.sha256 for source in ledger.ledger(self.case, every=True)}
        of_hidden = hashes - {told[number] for number in told.keys() - self.partly}
        return not any(sha256 in text for sha256 in of_hidden)

    @cached_property
    def _numbers(self) -> Sequence[_Number]:
        return self.case.rows(_GIVEN, into=_Number)

    @cached_property
    def _pseudonyms(self) -> frozenset[str]:
        """Pseudonyms that the key in the package would turn into numbers that it does not hold."""
        if self.redacted:  # then the key does not ship
            return frozenset()
        return frozenset(each.pseudonym for each in self._numbers if not (each.named or each.given))

    @cached_property
    def _open(self) -> frozenset[str]:
        """How statements name what the package shows anyway."""
        return frozenset(
            facts.number_key(self.case, each.number)
            for each in self._numbers
            if each.given and (each.named or not self.redacted)
        )

    def _about(self, about: str) -> str:
        """What a statement is about; of a number that is not given, under another key."""
        found = _ABOUT.fullmatch(about)
        if found is None or about in self._open:
            return about
        return f"{found[1]}:{self._keyed('about', about)[:32]}"

    def _masked(self, text: str) -> str:
        return _PSEUDONYM.sub(
            lambda found: "[withheld]" if found[0] in self._pseudonyms else found[0], text
        )

    def _keyed(self, what: str, text: str) -> str:
        return cover.keyed(self.case, f"package {what} 1".encode(), text)


def _read(detail: str) -> dict[str, Any]:
    try:
        found = json.loads(detail)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
