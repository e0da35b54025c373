"""How much money does a text say, to the last digit, and in which currency?

An amount is an integer and an exponent: 1 582,50 is 158250 at exponent 2. It keeps as many decimals
as were written, at least those of its currency; a sum takes the largest exponent of its parts.
Nothing is rounded and nothing is a float.

Two ways of reading: ``strict`` is that of the accounts file (a comma, no separator of thousands),
``Reading`` that of a table, whose decimal mark is settled over the whole column before any cell is
read.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Literal, Self

DEFAULT_EXPONENT = 2

EXPONENTS: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(
            ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
             "VND", "VUV", "XAF", "XOF", "XPF"), 0),
        **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
        **dict.fromkeys(("CLF", "UYW"), 4),
        # no currency of ISO 4217: the decimals that are written are all that is known of them
        **dict.fromkeys(("BTC", "BCH", "ETH", "LTC", "XMR", "TRX", "USDT", "USDC", "BNB", "XRP",
                         "SOL", "ADA", "DOGE", "DOT", "XBT", "XAU", "XAG", "XPT", "XPD", "XXX"), 0),
    }
)  # fmt: skip
"""Decimals of the currencies that have not two (ISO 4217, minor units)."""

LONGEST = 30
"""Digits of an amount; a longer one is no sum of money, and would not fit the store."""


class Refusal(StrEnum):
    """Why a text is no amount."""

    SCIENTIFIC = "scientific"
    DECIMAL_POINT = "decimal-point"
    THOUSANDS = "thousands"
    NOT_AN_AMOUNT = "not-an-amount"


@dataclass(frozen=True, slots=True)
class Amount:
    """``units`` at ``exponent``: the amount is units / 10 ** exponent."""

    units: int
    exponent: int

    def at(self, exponent: int) -> int:
        """The units at an exponent that is not smaller than this amount's own."""
        return self.units * int(10 ** (exponent - self.exponent))

    def least(self, exponent: int) -> Self:
        """The same amount with at least so many decimals."""
        if exponent <= self.exponent:
            return self
        return type(self)(self.at(exponent), exponent)

    def __neg__(self) -> Self:
        return type(self)(-self.units, self.exponent)

    def __abs__(self) -> Self:
        return type(self)(abs(self.units), self.exponent)

    def same(self, other: "Amount") -> bool:
        """Whether both are the same sum, however many decimals each was written with."""
        exponent = max(self.exponent, other.exponent)
        return self.at(exponent) == other.at(exponent)

    def __str__(self) -> str:
        """With a decimal point, as canonical files write it."""
        digits = f"{abs(self.units):0{self.exponent + 1}d}"
        cut = len(digits) - self.exponent
        sign = "-" if self.units < 0 else ""
        return sign + digits[:cut] + ("." + digits[cut:] if self.exponent > 0 else "")


def exponent_of(currency: str) -> int:
    """Decimals that a currency has at least."""
    return EXPONENTS.get(currency.upper(), DEFAULT_EXPONENT)


def total(amounts: Iterable[Amount], least: int = 0) -> Amount:
    """The exact sum, at the largest exponent of its parts and at least ``least``."""
    given = list(amounts)
    exponent = max([least, *(amount.exponent for amount in given)])
    return Amount(sum(amount.at(exponent) for amount in given), exponent)


_MINUS = str.maketrans({"\u2212": "-", "\u2012": "-", "\u2013": "-", "\ufe63": "-", "\uff0d": "-"})
_SPACES = " \u00a0\u202f\u2007\u2009\u2002\u2003'\u2019"
_SCIENTIFIC = re.compile(r"[+-]?\d+([.,]\d*)?[eE][+-]?\d+")
_STRICT = re.compile(r"([+-]?)(\d*)(?:,(\d*))?")
_PLAIN = re.compile(r"([+-]?)(\d*)(?:\.(\d*))?")


def _made(sign: str, whole: str, decimals: str) -> Amount | Refusal:
    digits = whole + decimals
    if digits == "" or len(digits) > LONGEST:
        return Refusal.NOT_AN_AMOUNT
    units = int(digits)
    return Amount(-units if sign == "-" else units, len(decimals))


def strict(text: str) -> Amount | Refusal:
    """An amount of an accounts file: a decimal comma, nothing between thousands; blank is zero."""
    text = text.strip(" \u00a0\t").translate(_MINUS)
    if text == "":
        return Amount(0, 0)
    found = _STRICT.fullmatch(text)
    if found is not None and text.isascii():
        return _made(found[1], found[2], found[3] or "")
    if _SCIENTIFIC.fullmatch(text) is not None:
        return Refusal.SCIENTIFIC
    bare = "".join(char for char in text if char not in _SPACES)
    if re.fullmatch(r"[+-]?[0-9.,]+", bare) is None:
        return Refusal.NOT_AN_AMOUNT
    if bare != text or bare.count(",") + bare.count(".") > 1:
        return Refusal.THOUSANDS
    return Refusal.DECIMAL_POINT


def plain(text: str) -> Amount | Refusal:
    """An amount of a canonical file or of XML: a decimal point, nothing between thousands."""
    text = text.strip().translate(_MINUS)
    if _SCIENTIFIC.fullmatch(text) is not None:
        return Refusal.SCIENTIFIC
    found = _PLAIN.fullmatch(text)
    if found is None or not text.isascii():
        return Refusal.NOT_AN_AMOUNT
    return _made(found[1], found[2], found[3] or "")


Mark = Literal[",", ".", ""]
"""The decimal mark of a column; '' where no cell of it has decimals or thousands apart."""


class AmbiguousMarkError(ValueError):
    """Cells such as «1,500» alone: nothing says whether the mark parts thousands or decimals."""


_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})+")
_BOTH = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*(?!\1)([.,])\d+")
_UNCLEAR = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_DECIMAL = re.compile(r"\d*([.,])\d+|\d+([.,])")
_OTHER = {",": ".", ".": ","}

SLIPS = 10
"""Cells of one reading for each of the other up to which the few are slips, and become rejects."""


class Marks:
    """What the cells of a column say of its decimal mark, one after the other.

    A mark that stands twice in a cell, or before the other one, parts thousands; the last one, or
    one that is not followed by exactly three digits, is the decimal mark. A cell that is no amount
    says nothing.
    """

    def __init__(self) -> None:
        self._decimal = {",": 0, ".": 0}
        self._unclear = False

    def add(self, cell: str) -> None:
        """One more cell."""
        text = _bare(cell)[1]
        for pattern, group in ((_GROUPED, 1), (_BOTH, 2)):
            found = pattern.fullmatch(text)
            if found is not None:
                mark = found[group]
                self._decimal[mark if pattern is _BOTH else _OTHER[mark]] += 1
                return
        if _UNCLEAR.fullmatch(text) is not None:
            self._unclear = True
            return
        found = _DECIMAL.fullmatch(text)
        if found is not None:
            self._decimal[found[1] or found[2]] += 1

    def settled(self) -> Mark:
        """The decimal mark of the column.

        Raises:
            AmbiguousMarkError: the cells bear both readings, or contradict each other.
        """
        comma, point = self._decimal[","], self._decimal["."]
        if max(comma, point) == 0:
            if self._unclear:
                raise AmbiguousMarkError
            return ""
        if min(comma, point) * SLIPS > max(comma, point):
            raise AmbiguousMarkError
        return "," if comma > point else "."


_SYMBOLS: Mapping[str, str] = MappingProxyType(
    {"€": "EUR", "$": "", "£": "GBP", "¥": "", "₿": "BTC", "EUROS": "EUR", "EURO": "EUR"}
)
_CURRENCY = re.compile(r"^([A-Za-z]{3,5}|[€$£¥₿])|([A-Za-z]{3,5}|[€$£¥₿])$")


def _bare(cell: str) -> tuple[str, str, str]:
    """Sign, digits with their marks, and currency of a cell («-», «1.582,50», «EUR»)."""
    text = cell.strip().strip(_SPACES).translate(_MINUS)
    sign = ""
    if text.startswith("(") and text.endswith(")"):
        sign, text = "-", text[1:-1].strip(_SPACES)
    currency = ""
    for _ in range(2):  # «-1 €», «€ -1», «1- EUR»
        for at_start in (True, False):
            char = text[:1] if at_start else text[-1:]
            if char in {"+", "-"} and sign == "":
                sign = char
                text = (text[1:] if at_start else text[:-1]).strip(_SPACES)
        found = _CURRENCY.search(text)
        if found is not None and currency == "":
            given = found[0].upper()
            currency = _SYMBOLS.get(given, given)
            text = (text[: found.start()] + text[found.end() :]).strip(_SPACES)
    return sign, "".join(char for char in text if char not in _SPACES), currency


@dataclass(frozen=True, slots=True)
class Reading:
    """How the amounts of one table are read, once its decimal mark is known."""

    mark: Mark

    def read(self, cell: str) -> tuple[Amount, str] | Refusal:
        """The amount of a cell, and the currency that stands in it ('' where none does)."""
        if _SCIENTIFIC.fullmatch(cell.strip()) is not None:
            return Refusal.SCIENTIFIC
        sign, text, currency = _bare(cell)
        mark = self.mark or "."
        other = "." if mark == "," else ","
        pattern = rf"(\d{{1,3}}(?:{re.escape(other)}\d{{3}})+|\d*)(?:{re.escape(mark)}(\d*))?"
        found = re.fullmatch(pattern, text)
        if found is None or not text.isascii():
            return Refusal.NOT_AN_AMOUNT
        made = _made(sign, (found[1] or "").replace(other, ""), found[2] or "")
        return made if isinstance(made, Refusal) else (made, currency)
