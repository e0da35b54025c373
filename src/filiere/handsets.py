"""Which handset, and which SIM, is meant by what a file or a requisition writes?

Handsets are compared on the first 14 digits of the IMEI: the 15th is a check digit or a filler, the
15th and 16th of an IMEISV the version of its software. A program that took the text for a number
dropped the zeros it began with: they are put back where the file shows the same handset in full,
left open where nothing shows it. Default and test numbers, which many handsets share, are none.

One reader for files and for case.toml. A text that names no handset leaves its communication
standing, without one.
"""

import re
import unicodedata
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from stdnum import luhn

from filiere.numbers.nobody import MISSING

IMEI14 = 14
SHORTEST, LONGEST = 14, 16
MOST_ZEROS = 4
"""Zeros that a number may have lost: type codes begin with four at most."""

REPORTING_BODIES = frozenset(
    {
        "00", "01", "33", "35", "44", "45", "49", "50", "51", "52", "53", "54", "86", "91", "98",
        "99",
    }
)  # fmt: skip
"""First two digits of type codes that have been given out (GSMA TS.06)."""

DEFAULTS = frozenset(
    code + serial
    for code, serial in (
        ("01234567", "890123"), ("12345678", "901234"), ("12345678", "912345"),
        ("13579024", "681122"), ("00499901", "064000"), ("35824005", "111111"),
        ("35555555", "555555"), ("86400000", "000000"), ("35000000", "000000"),
        ("00000000", "000001"), ("98765432", "109876"), ("35696111", "111111"),
        ("01010101", "010101"), ("10101010", "101010"),
    )
)  # fmt: skip
"""Numbers that unprogrammed or copied handsets send; whoever has one shares it with many."""

_SCIENTIFIC = re.compile(r"[+-]?(\d+)(?:[.,](\d+))?[eE]\+?(\d+)")
_WRAPPED = re.compile(r"=?\(?\s*\"(.*)\"\s*\)?|'(.*)'|'(.*)")


@dataclass(frozen=True, slots=True)
class Identifier:
    """What a text was read as: the digits that are compared, or '', and what was done to it."""

    digits: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What the rest of a column shows."""

    lengths: AbstractSet[int] = frozenset()
    """Of its whole texts: 14, 15, 16."""
    known: AbstractSet[str] = frozenset()
    """First 14 digits of its texts of 15 or 16."""


ALONE = Column()


def read_handset(text: str, column: Column = ALONE) -> Identifier:  # noqa: PLR0911 -- one return per thing that a text may be
    """The first 14 digits of an IMEI or IMEISV."""
    digits, rule = _digits(text, r"[\s./-]")
    if rule == "digits_lost" or digits == "":
        return Identifier(rule=rule)
    if re.fullmatch(r"0+", digits) is not None:
        return Identifier(rule="null_word")
    if not digits.isdigit() or not digits.isascii() or len(digits) > LONGEST:
        return Identifier(rule="no_handset")
    restored = _restored(digits, column)
    if restored != "":
        return Identifier(restored, "lost_zero")
    if len(digits) < SHORTEST:
        return Identifier(rule="no_handset")
    if is_default(digits[:IMEI14]):
        return Identifier(rule="default_handset")
    if _may_have_lost_a_zero(digits, column):
        return Identifier(rule="zero_in_doubt")
    return Identifier(digits[:IMEI14], rule)


def has_check_digit(digits: str) -> bool:
    """Whether fifteen digits end in the check digit of a handset (3GPP TS 23.003, annex B)."""
    return len(digits) == IMEI14 + 1 and luhn.is_valid(digits)


def is_default(imei14: str) -> bool:
    """Whether many handsets send this number: a repeated digit, a count, a known test number."""
    return imei14 in DEFAULTS or len(set(imei14)) == 1 or len(set(imei14[2:])) == 1


def _restored(digits: str, column: Column) -> str:
    """The handset of which the column shows the same digits in full, with their zeros."""
    for length in sorted(column.lengths & {15, 16}):
        missing = length - len(digits)
        whole = digits.zfill(length)[:IMEI14]
        if 0 < missing <= MOST_ZEROS and whole in column.known:
            return whole
    return ""


def _may_have_lost_a_zero(digits: str, column: Column) -> bool:
    """Whether longer texts stand beside it, and its type code is one only with a zero before."""
    longer = any(length > len(digits) for length in column.lengths)
    return longer and digits[:2] not in REPORTING_BODIES and f"0{digits[0]}" in REPORTING_BODIES


def read_subscription(text: str) -> Identifier:
    """An IMSI of 6 to 15 digits."""
    digits, rule = _digits(text, r"[\s-]")
    if rule == "digits_lost" or digits == "":
        return Identifier(rule=rule)
    if re.fullmatch(r"0+", digits) is not None:
        return Identifier(rule="null_word")
    if re.fullmatch(r"[0-9]{6,15}", digits) is None:
        return Identifier(rule="no_subscription")
    return Identifier(digits, rule)


def _digits(text: str, separators: str) -> tuple[str, str]:  # noqa: PLR0911 -- idem
    """The text without wrapping, separators, filler and decimal point, and what was taken off."""
    trimmed = text.replace("\u00a0", " ").strip()
    rule = ""
    if not trimmed.isascii():
        plain = "".join(str(unicodedata.decimal(c, c)) for c in trimmed)
        trimmed, rule = plain, "other_digits" if plain != trimmed else ""
    found = _WRAPPED.fullmatch(trimmed)
    if found is not None:
        trimmed, rule = next(part for part in found.groups() if part is not None).strip(), "wrapped"
    if trimmed == "":
        return "", ""
    if trimmed.casefold() in MISSING or re.fullmatch(r"[-_.?*/ xX]+", trimmed) is not None:
        return "", "null_word"
    scientific = _SCIENTIFIC.fullmatch(trimmed)
    if scientific is not None:
        fraction, power = scientific[2] or "", int(scientific[3])
        if len(fraction) < power or len(fraction.rstrip("0")) > power:
            return "", "digits_lost"
        return scientific[1] + fraction[:power], "scientific"
    whole = re.sub(r"^(\d{6,})[.,]0+$", r"\1", trimmed)
    if whole != trimmed:
        return whole, "decimal"
    filled = re.sub(r"^(\d{13,16})[Ff]+$", r"\1", trimmed)
    if filled != trimmed:
        return filled, "filler"
    return re.sub(separators, "", trimmed), rule
