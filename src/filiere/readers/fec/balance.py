"""At which level do the books balance, and which lines were given twice?

Files really contain one number for a whole journal, or for a whole year, so that entries do not
balance and days do: the finest level that holds is told, and no file is refused for any. Only
digests and sums are held, so that memory stays at some thirty bytes a line.
"""

import hashlib
from array import array
from collections.abc import Sequence

import numpy as np

from filiere.model.amount import Amount
from filiere.model.money import Level


class Books:
    """What the lines read so far add up to."""

    def __init__(self) -> None:
        self._lines = array("Q")
        self._entries = array("Q")
        self._days = array("Q")
        self._differences: list[Amount] = []
        self.exponent = 0
        self.debit = Amount(0, 0)
        self.credit = Amount(0, 0)

    def add(self, line: str, entry: tuple[str, str, str], debit: Amount, credit: Amount) -> None:
        """One line: its text, its (journal, number, day) and its two amounts."""
        self._lines.append(_digest(line))
        self._entries.append(_digest("\x1f".join(entry)))
        self._days.append(_digest("\x1f".join((entry[0], entry[2]))))
        exponent = max(debit.exponent, credit.exponent)
        self._differences.append(Amount(debit.at(exponent) - credit.at(exponent), exponent))
        self.exponent = max(self.exponent, exponent)
        self.debit = _plus(self.debit, debit)
        self.credit = _plus(self.credit, credit)

    def given_twice(self) -> int:
        """Lines that an earlier line of the file equals, character by character."""
        return len(self._lines) - len(np.unique(np.frombuffer(self._lines, dtype=np.uint64)))

    def level(self) -> Level:
        """The finest level at which debit equals credit.

        ``entry`` also wants some day of a journal to hold two entries: where none does, nothing
        tells an entry from its day.
        """
        if not self.debit.same(self.credit):
            return Level.NONE
        if len(self._lines) == 0:
            return Level.NONE
        if not self._balances(self._days):
            return Level.TOTAL
        entries = np.frombuffer(self._entries, dtype=np.uint64)
        days = np.frombuffer(self._days, dtype=np.uint64)
        pairs = len(np.unique(np.stack((days, entries)), axis=1)[0])
        told_apart = pairs > len(np.unique(days))
        return Level.ENTRY if told_apart and self._balances(self._entries) else Level.DAY

    def _balances(self, keys: Sequence[int]) -> bool:
        sums: dict[int, int] = {}
        for key, difference in zip(keys, self._differences, strict=True):
            left = sums.get(key, 0) + difference.at(self.exponent)
            if left == 0:
                sums.pop(key, None)
            else:
                sums[key] = left
        return len(sums) == 0


def _digest(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).digest())


def _plus(left: Amount, right: Amount) -> Amount:
    exponent = max(left.exponent, right.exponent)
    return Amount(left.at(exponent) + right.at(exponent), exponent)
