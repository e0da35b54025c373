"""What in a text looks like somebody's address, account or key, by its shape alone?

An address with @ (also written out: joe (at) mail (dot) example), a handle, a link to a profile, an
account written ``service:identifier``, a bank account, a long token such as a wallet, a key or a
session. A shape that is doubtful counts: what is taken for an account and is none loses a word.

Works on the plain copy of a text (``folding``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from filiere.masking.addresses import addresses
from filiere.masking.handles import handles
from filiere.masking.spelt import spelt


class Kind(StrEnum):
    """What a thing looks like; its pseudonym depends on it and on what is written."""

    ADDRESS = "address"
    """Something with an @ inside: electronic mail, a messaging address."""
    HANDLE = "handle"
    """A name by which somebody is reached in an application."""
    ACCOUNT = "account"
    """``service:identifier``."""
    BANK = "bank"
    """A bank account with its country and check digits (IBAN)."""
    LONG = "long"
    """A long token of letters and digits: a wallet, a key, a session."""
    NAME = "name"
    """A person's name that the case holds."""
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Thing:
    """One stretch that looks like somebody's address or account."""

    start: int
    end: int
    kind: Kind
    value: str
    """As compared and as pseudonyms are made of it: plain, folded, without blanks."""

    @property
    def is_number(self) -> bool:
        """Whether it is a telephone number in words or with letters between it."""
        return self.kind is Kind.NUMBER


_BANK = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]{2}[ .\-_]{0,2}\d{2}(?:[ .\-_]{0,2}[A-Za-z0-9]{2,4}){2,8}"
    r"(?:[ .\-_]{0,2}[A-Za-z0-9]{1,4})?(?![A-Za-z0-9])"
)
_BANK_SURE = re.compile(r"[A-Z]{2}\d{2}(?=(?:[^0-9]*[0-9]){6})")
_UUID = re.compile(
    r"(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])",
    re.IGNORECASE,
)
_UNBROKEN = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{22,}(?![A-Za-z0-9])"
)
SHA256 = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])")
"""A digest of the program's own, or of a file."""
_FINGERPRINT = re.compile(
    r"(?<![0-9A-Fa-f])[0-9A-Fa-f]{4}(?:[ :]{1,3}[0-9A-Fa-f]{4}){7,9}(?![0-9A-Fa-f])"
)
_MAC = re.compile(r"(?<![0-9A-Fa-f:])(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}(?![0-9A-Fa-f:])")
_IPV6 = re.compile(
    r"(?<![\w:])(?=[0-9A-Fa-f:]*(?:::|(?::[0-9A-Fa-f]{1,4}){7}))(?=[0-9:]*[A-Fa-f])"
    r"[0-9A-Fa-f]{1,4}(?::{1,2}[0-9A-Fa-f]{1,4}){2,7}(?![\w:])"
)


def things_in(copy: str) -> list[Thing]:
    """Every thing, in the order in which they stand; of two that overlap the first kind holds."""
    taken: list[Thing] = []
    for seen in _seen(copy):
        start, end = seen.start, seen.end
        while end > start and copy[end - 1] in ".,;:!?)-":
            end -= 1
        if end > start and all(end <= each.start or each.end <= start for each in taken):
            taken.append(Thing(start, end, seen.kind, seen.value))
    return sorted(taken, key=lambda thing: thing.start)


def _seen(copy: str) -> Iterator[Thing]:
    for start, end, value in addresses(copy):
        yield Thing(start, end, Kind.ADDRESS, value)
    for start, end, kind, value in handles(copy):
        yield Thing(start, end, Kind(kind), value)
    for match in _BANK.finditer(copy):
        value = _bare(match[0]).upper()
        if 15 <= len(value) <= 34 and (_BANK_SURE.match(match[0]) or _checks(value)):
            yield Thing(match.start(), match.end(), Kind.BANK, value)
    for pattern in (_UUID, _FINGERPRINT, _UNBROKEN, *((_MAC, _IPV6) if ":" in copy else ())):
        for match in pattern.finditer(copy):
            if SHA256.fullmatch(match[0]) is None:
                yield Thing(match.start(), match.end(), Kind.LONG, _bare(match[0]))
    for start, end, digits in spelt(copy):
        yield Thing(start, end, Kind.NUMBER, digits)


def _bare(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "", text)


def _checks(value: str) -> bool:
    """Whether a text passes the check digits of a bank account (ISO 7064, MOD 97-10)."""
    turned = value[4:] + value[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % 97 == 1
