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

_SEPARATORS = re.compile(r"[\s.\-()/\u00a0\u202f]+")


class Numbered(NamedTuple):
    """A number as the case keeps it, what it is, and the country of its range or ''."""

    number: str
    kind: NumberKind
    country: str


@lru_cache(maxsize=200_000)
def normalise(text: str, country: str) -> Numbered:
    """The number that a text means, read in a country (ISO 3166-1 alpha-2)."""
    trimmed = text.strip()
    compact = _SEPARATORS.sub("", trimmed)
    if any(character.isalpha() for character in compact):
        return Numbered(trimmed, NumberKind.ALPHA, "")
    digits = compact.removeprefix("+")
    if not (digits.isascii() and digits.isdigit()):
        return Numbered(trimmed, NumberKind.INVALID, "")
    if compact == digits and len(digits) <= LONGEST_SHORT:
        return Numbered(digits, NumberKind.SHORT, country)
    for candidate in _readings(compact, digits, country):
        number = _parsed(candidate, country)
        if number is not None:
            region = phonenumbers.region_code_for_number(number) or ""
            return Numbered(
                phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164),
                NumberKind.E164,
                "" if region == "001" else region,
            )
    return Numbered(compact, NumberKind.INVALID, "")


def _readings(compact: str, digits: str, country: str) -> list[str]:
    """How the text may be read, the most explicit first."""
    if compact.startswith("+"):
        return [compact]
    if digits.startswith("00"):
        return ["+" + digits[2:]]
    code = str(phonenumbers.country_code_for_region(country))
    if digits.startswith(code) and len(digits) > len(code) + LONGEST_SHORT:
        return ["+" + digits, digits]
    return [digits, "+" + digits]


def _parsed(text: str, country: str) -> phonenumbers.PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None
