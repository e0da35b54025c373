"""What stands at which place of a record of 120 characters?

Amounts are fourteen digits whose last carries the sign (overpunched: ``{`` and A to I are positive,
``}`` and J to R negative); how many of them are decimals stands in the record. Days are JJMMAA.
"""

import datetime as dt
import re
from dataclasses import dataclass

from filiere.model.amount import Amount, exponent_of
from filiere.reader import RowRefusedError

LENGTH = 120

OPENING, MOVEMENT, COMPLEMENT, CLOSING = "01", "04", "05", "07"

_SIGNS = {
    **{char: (digit, 1) for digit, char in enumerate("{ABCDEFGHI")},
    **{char: (digit, -1) for digit, char in enumerate("}JKLMNOPQR")},
    "é": (0, 1),  # what { and } become where the file went through a French seven-bit charset
    "è": (0, -1),
}

_HEAD = re.compile(r"0[1457][0-9A-Z]{5}.{9}[A-Z]{3}[0-9 ].[0-9A-Z]{11}")

_CENTURY = 80
"""Years from 80 on are of the last century."""


@dataclass(frozen=True, slots=True)
class Account:
    """The account of a record, as it names it."""

    bank: str
    branch: str
    number: str
    currency: str


@dataclass(frozen=True, slots=True)
class Record:
    """One record; its parts are read when asked for."""

    text: str

    @property
    def code(self) -> str:
        """What the record is."""
        return self.text[:2]

    @property
    def account(self) -> Account:
        """Whose it is."""
        return Account(self.text[2:7], self.text[11:16], self.text[21:32], self.text[16:19])

    def amount(self) -> Amount:
        """The amount, signed; refused where it is none."""
        digits, last = self.text[90:103], self.text[103]
        decimals = self.text[19]
        if not digits.isascii() or not digits.isdigit() or last not in _SIGNS:
            raise RowRefusedError("amount-not-an-amount", "amount", self.text[90:104])
        digit, sign = _SIGNS[last]
        least = exponent_of(self.account.currency)
        exponent = int(decimals) if decimals.isdigit() else least
        return Amount(sign * int(digits + str(digit)), exponent).least(least)

    def day(self, first: int, field: str) -> dt.date | None:
        """The day that begins at a place (from 0); None where it is blank or zero."""
        text = self.text[first : first + 6]
        if text.strip("0 ") == "":
            return None
        try:
            year = int(text[4:])
            century = 1900 if year >= _CENTURY else 2000
            return dt.date(century + year, int(text[2:4]), int(text[:2]))
        except ValueError:
            raise RowRefusedError("day", field, text) from None


def looks_like_one(text: str) -> bool:
    """Whether 120 characters have the shape of a record."""
    return len(text) >= LENGTH and _HEAD.match(text) is not None
