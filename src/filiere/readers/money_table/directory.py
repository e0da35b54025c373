"""Which accounts does a bank, or the national file of accounts, say that somebody has?

No movements stand in such a list: it says where to ask. Each row is one account with the bank that
keeps it, the days on which it was opened and closed, and its holders as written.
"""

import datetime as dt
from collections.abc import Iterator

from filiere.model.codes import Fate
from filiere.model.money import LedgerAccount
from filiere.reader import Fact, Limit, Place, Row, RowRefusedError
from filiere.readers.money_table import days
from filiere.readers.money_table.around import account, numbered
from filiere.readers.money_table.roles import Roles, plain
from filiere.readers.money_table.settled import Settled
from filiere.received.table import Line
from filiere.wording import Words

_say = Words(__name__)


class Directory:
    """The rows of one list, one after the other."""

    def __init__(self, name: str, roles: Roles, settled: Settled) -> None:
        self._name, self._roles, self._settled = name, roles, settled
        self._unverified = 0

    def row(self, line: Line) -> Iterator[Row]:
        """One row below the header."""
        place = Place(part=line.part, at=line.row)
        cells = [cell.strip() for cell in line.cells]
        texts = [cell for cell in cells if cell != ""]
        if len(texts) == 0:
            yield Row(place, fate=Fate.BLANK)
        elif len(texts) == 1 or {plain(text) for text in texts} <= set(self._roles.names):
            yield Row(place, fate=Fate.NOTE, raw=line.raw)
        else:
            try:
                yield Row(place, (self._account(line),), raw=line.raw)
            except RowRefusedError as refused:
                yield refused.row(place, raw=line.raw)
        for more in range(1, line.spans):
            yield Row(Place(part=line.part, at=line.row + more), fate=Fate.NOTE)

    def completed(self) -> Iterator[Row]:
        """Nothing is held back."""
        yield from ()

    def told(self) -> Iterator[Fact | Limit]:
        """How many accounts have check digits that do not hold."""
        if self._unverified > 0:
            yield Limit(_say("directory-unverified", name=self._name, count=self._unverified))

    def _account(self, line: Line) -> LedgerAccount:
        cell = self._roles.cell(line, "account")
        found = account(cell)
        if found is None:
            named = numbered(cell)
            if named is None:
                raise RowRefusedError("bank-account", "account", cell)
            found = named, False
        self._unverified += not found[1]
        return LedgerAccount(
            account=found[0],
            bank=" ".join(
                part
                for role in ("bank", "branch")
                if (part := self._roles.cell(line, role).strip())
            ),
            kind=self._roles.cell(line, "kind").strip(),
            opened_on=self._day(line, "opened_on"),
            closed_on=self._day(line, "closed_on"),
            holders=" ".join(self._roles.cell(line, "holders").split()),
        )

    def _day(self, line: Line, role: str) -> dt.date | None:
        cell = self._roles.cell(line, role).strip()
        if cell.strip("-0/ ") == "":
            return None
        when = days.read(cell, self._settled.order)
        if when is None:
            raise RowRefusedError("day", role, cell)
        return when.day
