"""What number is meant by what a file or a requisition says?

``0639980001``, ``+33639980001``, ``0033639980001`` and ``33639980001`` are one number; ``36xxx``,
three-digit services and alphabetic senders stay what they are. The country is that of the
dossier or of the layout, never of the machine.
"""

import re
from functools import lru_cache
from typing import NamedTuple

import phonenumbers

from filiere.model.codes import NumberKind

LONGEST_SHORT = 6
"""Digits up to which a national text is a short code and not a truncated number."""

OVERSEAS = {  # French national numbers that belong to another plan when dialled from any of them
    "0262": "RE", "0263": "RE", "0692": "RE", "0693": "RE", "0269": "YT", "0590": "GP",
    "0690": "GP", "0691": "GP", "0596": "MQ", "0696": "MQ", "0697": "MQ", "0594": "GF",
    "0694": "GF",
}  # fmt: skip
FRENCH = frozenset({"FR", "RE", "YT", "GP", "MQ", "GF"})

_SEPARATORS = re.compile(r"[\s.\-()/\u00a0\u202f]+")
_TRUNK = re.compile(r"^(\+|00)(.*?)\(0\)")


class Numbered(NamedTuple):
    """A number as the case keeps it, what it is, and the country of its range or ''."""

    number: str
    kind: NumberKind
    country: str


@lru_cache(maxsize=200_000)
def normalise(text: str, country: str) -> Numbered:
    """The number that a text means, read in a country (ISO 3166-1 alpha-2).

    Digits without a prefix are tried as a full international number first, then as a national one,
    as the importer does: a number asked for and the same number in a file must be one.
    """
    trimmed = text.strip()
    digits = _SEPARATORS.sub("", _TRUNK.sub(r"\1\2", trimmed))
    if re.fullmatch(r"\+?[0-9]{1,20}", digits) is None:
        if any(character.isalpha() for character in trimmed):
            return Numbered(trimmed, NumberKind.ALPHA, "")
        kind = NumberKind.SHORT if re.fullmatch(r"[*#+0-9]+", digits) else NumberKind.INVALID
        return Numbered(digits, kind, "")
    if digits.startswith("00") and len(digits) > LONGEST_SHORT + 2:
        digits = "+" + digits[2:]
    if digits.startswith("+"):
        return _international(digits)
    if len(digits) <= LONGEST_SHORT:
        return Numbered(digits, NumberKind.SHORT, country)
    return _bare(digits, country)


def _international(digits: str) -> Numbered:
    if not 8 <= len(digits) <= 16:
        return Numbered(digits, NumberKind.INVALID, "")
    parsed = _parsed(digits, None)
    return Numbered(digits, NumberKind.E164, "" if parsed is None else _region(parsed))


def _bare(digits: str, country: str) -> Numbered:
    full = _parsed("+" + digits, None)
    region = OVERSEAS.get(digits[:4], country) if country in FRENCH else country
    national = _parsed(digits, region)
    known = (n for n in (full, national) if n is not None and phonenumbers.is_valid_number(n))
    chosen = next(known, None) or _possible(digits, full, national, country)
    if chosen is None:
        return Numbered(digits, NumberKind.INVALID, "")
    number = f"+{chosen.country_code}{phonenumbers.national_significant_number(chosen)}"
    return Numbered(number, NumberKind.E164, _region(chosen))


def _possible(
    digits: str,
    full: phonenumbers.PhoneNumber | None,
    national: phonenumbers.PhoneNumber | None,
    country: str,
) -> phonenumbers.PhoneNumber | None:
    """Which reading holds where no plan knows either; the importer reads such digits alike."""
    if full is not None and not phonenumbers.is_possible_number(full):
        full = None
    if national is not None and not phonenumbers.is_possible_number(national):
        national = None
    own = full is not None and full.country_code == phonenumbers.country_code_for_region(country)
    if full is not None and (own or (len(digits) >= 11 and not digits.startswith("0"))):
        return full
    if national is not None:
        return national
    return full if len(digits) >= 10 else None


def _parsed(text: str, region: str | None) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None


def _region(number: phonenumbers.PhoneNumber) -> str:
    region = phonenumbers.region_code_for_number(number)
    if region is None and number.country_code is not None:
        region = phonenumbers.region_code_for_country_code(number.country_code)
    return "" if region in {None, "001", "ZZ"} else str(region)
