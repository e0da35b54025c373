"""Is a text the number of a bank account or of a French company, and do its check digits hold?

An IBAN or a SIREN whose check digits fail is accepted where a person wrote it down as one (an act,
the name of a file) and is then *not verified*; in running text it is no identifier at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from stdnum import iban as _iban
from stdnum import numdb
from stdnum.fr import siren as _siren
from stdnum.fr import siret as _siret
from stdnum.iso7064 import mod_97_10

_PARTED = str.maketrans("", "", " \u00a0\u202f\u2009-.")
_SHAPE = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{7,30}")
_LETTERS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "12345678912345678923456789")
"""How the key of a French account counts a letter."""


@dataclass(frozen=True, slots=True)
class Iban:
    """An account: ``text`` without blanks; ``verified`` where its check digits hold."""

    text: str
    verified: bool
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Siren:
    """A company: nine digits; ``verified`` where the check digit holds."""

    text: str
    verified: bool
    start: int = 0
    end: int = 0


def read_iban(text: str) -> Iban | None:
    """An IBAN as a person wrote it; None where it has not even the shape of one."""
    bare = text.strip().translate(_PARTED).upper().removeprefix("IBAN:").removeprefix("IBAN")
    if _SHAPE.fullmatch(bare) is None:
        return None
    return Iban(bare, verified=_iban.is_valid(bare))


def french_iban(bank: str, branch: str, account: str) -> str | None:
    """The IBAN of a French account whose key is not written; None where a part has not its form."""
    parts = tuple(part.strip().upper() for part in (bank, branch, account))
    bank, branch, account = parts
    fits = re.fullmatch(r"[0-9A-Z]{5}", bank), re.fullmatch(r"[0-9A-Z]{5}", branch)
    if None in fits or re.fullmatch(r"[0-9A-Z]{11}", account) is None:
        return None
    digits = [int(part.translate(_LETTERS)) for part in (bank, branch, account)]
    key = 97 - (89 * digits[0] + 15 * digits[1] + 3 * digits[2]) % 97
    bban = f"{bank}{branch}{account}{key:02d}"
    return f"FR{mod_97_10.calc_check_digits(bban + 'FR')}{bban}"


def read_siren(text: str) -> Siren | None:
    """A SIREN, or the company of a SIRET, as a person wrote it; None where it has not the shape."""
    bare = text.strip().translate(_PARTED)
    if re.fullmatch(r"[0-9]{9}", bare) is not None:
        return Siren(bare, verified=_siren.is_valid(bare))
    if re.fullmatch(r"[0-9]{14}", bare) is not None:
        return Siren(bare[:9], verified=_siret.is_valid(bare) and _siren.is_valid(bare[:9]))
    return None


@cache
def lengths() -> dict[str, int]:
    """Characters of an IBAN by country."""
    known = numdb.get("iban")
    found: dict[str, int] = {}
    for first in range(ord("A"), ord("Z") + 1):
        for second in range(ord("A"), ord("Z") + 1):
            country = chr(first) + chr(second)
            told = known.info(country + "00")[0][1].get("bban", "")
            size = sum(int(count) for count in re.findall(r"(\d+)!", told))
            if size > 0:
                found[country] = size + 4
    return found


_START = re.compile(r"(?<![0-9A-Za-z])([A-Za-z]{2})[ \u00a0]?[0-9]{2}")
_NINE = re.compile(
    r"(?<![0-9A-Za-z.,+])(?<!\+[0-9][0-9][ \u00a0\u202f])"  # a telephone number by threes is none
    r"(?:[0-9]{3}([ \u00a0\u202f]?)[0-9]{3}\1[0-9]{3}(?:\1[0-9]{5})?)(?![0-9A-Za-z])"
)


def ibans(text: str) -> Iterator[Iban]:
    """Every IBAN of a text whose check digits hold, however it is cut into groups."""
    reach = 0
    for start in _START.finditer(text):
        size = lengths().get(start[1].upper())
        if size is None or start.start() < reach:
            continue
        end = _end(text, start.start(), size)
        if end is None:
            continue
        bare = text[start.start() : end].translate(_PARTED).upper()
        if _iban.is_valid(bare):
            reach = end
            yield Iban(bare, verified=True, start=start.start(), end=end)


def _end(text: str, first: int, size: int) -> int | None:
    """Where so many letters and digits end, parted by at most one blank each, and nothing more."""
    at, taken = first, 0
    while at < len(text) and taken < size:
        if text[at].isascii() and text[at].isalnum():
            taken += 1
        elif text[at].translate(_PARTED) != "" or text[at - 1].translate(_PARTED) == "":
            return None
        at += 1
    whole = taken == size and not (at < len(text) and text[at].isascii() and text[at].isalnum())
    return at if whole else None


def sirens(text: str) -> Iterator[Siren]:
    """Every SIREN or SIRET of a text whose check digits hold, written whole or by threes."""
    for candidate in _NINE.finditer(text):
        company = read_siren(candidate[0])
        if company is not None and company.verified:
            yield Siren(company.text, verified=True, start=candidate.start(), end=candidate.end())
