"""What number is meant by what a file, a requisition or a person writes?

``0639980001``, ``+33639980001``, ``0033639980001``, ``33639980001``, ``+33(0)639980001`` and
``sip:+33639980001@…`` are one number. What is none survives as what it is: short codes, alphabetic
senders, withheld callers. Digits without a prefix are tried as a full international number, then as
a national one of the operator's country. What a spreadsheet or a program did to a number is mended
where only one number can have been meant, and the rule that mended it is named; a text that may be
two numbers, or that lost digits, is refused and never becomes another number. One with more or
fewer digits than its country's plan allows is kept as it is written, and is nobody's number.

One reader for files, for case.toml and for what a person asks: a function of (text, form, country).
Numbering plans are those of ``phonenumbers``, networks those of ``python-stdnum``.
"""

import re
import unicodedata
from dataclasses import replace
from functools import lru_cache

from filiere.model.codes import Flag, NumberKind
from filiere.numbers.address import address_of
from filiere.numbers.digits import digits_or_name
from filiere.numbers.nobody import nobody_in
from filiere.numbers.numbered import LONGEST_NAME, Numbered, Refused

_SCIENTIFIC = re.compile(r"[+-]?(\d+)(?:[.,](\d+))?[eE]([+-]?\d+)")
_DECIMAL = re.compile(r"(\+?\d{3,})[.,]0+")
_BROKEN_DECIMAL = re.compile(r"\+?\d{9,}[.,]\d{1,6}")
_GROUPED = re.compile(r"\+?\d{1,3}(?:,\d{3}){2,}")
_WRAPPED = re.compile(r"=?\(?\s*\"(.*)\"\s*\)?|'(.*)'|'(.*)")
_SERVICE = re.compile(r"(?:\*67|\*82|#31#|\*31#)(\+?\d.*)")
_FOREIGN = re.compile(r"IT\s*(\+?\d.*)")


@lru_cache(maxsize=200_000)
def read_number(
    text: str, country: str = "", *, form: str = "number", pair: bool = False
) -> Numbered:
    """Read one text.

    Args:
        text: As written in a cell, a requisition or a search box.
        country: How national numbers are read, ISO 3166-1 alpha-2.
        form: ``number``; ``national_first`` where bare digits are national before they are
            international; ``hex_sender`` where a sender may be spelt in hexadecimal; ``as_written``
            for identifiers that are not numbers.
        pair: The cell may hold two numbers, parted by a comma.
    """
    plain, *shown = _plain(text)
    if pair and "," in plain:
        first, second = (part.strip() for part in plain.split(",", 1))
        read = read_number(first, country, form=form)
        return replace(read.mended(*shown, "two_numbers"), second=second)
    if plain == "":
        return Numbered(flags=Flag.HIDDEN)
    if form == "as_written":
        return _as_written(plain).mended(*shown)
    bare, *rules = _unwrapped(plain)
    return _told(_read(bare, country, form).mended(*shown, *rules))


def _told(read: Numbered) -> Numbered:
    """The same; digits that no plan allows say so."""
    return read.mended("impossible_number") if read.kind is NumberKind.INVALID else read


def _as_written(text: str) -> Numbered:
    if _SCIENTIFIC.fullmatch(text) is not None:
        return Numbered(refused=Refused.SCIENTIFIC)
    if len(text) > LONGEST_NAME:
        return Numbered(refused=Refused.NUMBER)
    return Numbered(text, NumberKind.INVALID)


def _read(text: str, country: str, form: str) -> Numbered:
    nobody = nobody_in(text)
    if nobody is not None:
        return nobody
    if form == "hex_sender":
        sender = _hexadecimal(text)
        if sender != "":
            return Numbered(sender, NumberKind.ALPHA, rules=("hex_sender",))
    addressed = address_of(text, country, form)
    if addressed is not None:
        return addressed
    shown, *rules = _whole(text)
    if shown == "":
        return Numbered(refused=Refused.SCIENTIFIC)
    if _BROKEN_DECIMAL.fullmatch(shown) is not None:
        return Numbered(refused=Refused.NUMBER)  # a fraction is no number, and no separator either
    asked, *more = _without_prefixes(shown)
    damaged = len(rules) > 0
    read = digits_or_name(asked, country, form=form, damaged=damaged)
    return read.mended(*rules, *more)


def _plain(text: str) -> tuple[str, ...]:
    """One line of composed characters, digits of any script as 0 to 9, and what that mended."""
    rules: list[str] = []
    whole = unicodedata.normalize("NFC", text)
    kept = "".join(c for c in whole if unicodedata.category(c) != "Cf")
    if kept != whole:
        rules.append("invisible_signs")
    digits = "".join(str(unicodedata.decimal(c, c)) for c in kept)
    if digits != kept:
        digits = digits.replace("\uff0b", "+")
        rules.append("other_digits")
    spaced = (" " if c.isspace() or not c.isprintable() else c for c in digits)
    return "".join(spaced).strip(), *rules


def _unwrapped(text: str) -> tuple[str, ...]:
    """The text without the quotes or the formula by which a spreadsheet is told to keep it."""
    found = _WRAPPED.fullmatch(text)
    if found is None:
        return (text,)
    inner = next(part for part in found.groups() if part is not None).strip()
    return (inner, "wrapped") if inner != "" else (text,)


def _whole(text: str) -> tuple[str, ...]:
    """The text as whole digits where a program printed a number; '' where digits are lost."""
    grouped = _GROUPED.fullmatch(text)
    if grouped is not None:
        return text.replace(",", ""), "grouped"
    decimal = _DECIMAL.fullmatch(text)
    if decimal is not None:
        return decimal[1], "decimal"
    found = _SCIENTIFIC.fullmatch(text)
    if found is None:
        return (text,)
    fraction, power = found[2] or "", int(found[3])
    if not 0 < power < 20 or len(fraction.rstrip("0")) > power or len(fraction) < power:
        return ("",)
    return found[1] + fraction[:power], "scientific"


def _without_prefixes(text: str) -> tuple[str, ...]:
    """The text without what asks the network for something, and the rule that took it off."""
    dialled = _SERVICE.fullmatch(text)
    if dialled is not None:
        return dialled[1], "service_prefix"
    foreign = _FOREIGN.fullmatch(text)
    if foreign is not None:
        digits = foreign[1]
        full = digits if digits.startswith(("+", "00")) else "+" + digits
        return full, "foreign_prefix"
    return (text,)


def _hexadecimal(text: str) -> str:
    """The alphabetic sender that hexadecimal ASCII spells, or nothing."""
    if re.fullmatch(r"(?:[0-9A-Fa-f]{2})+", text) is None or text.isdigit():
        return ""
    raw = bytes.fromhex(text)
    return raw.decode("ascii") if all(32 <= byte < 127 for byte in raw) else ""
