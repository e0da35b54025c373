"""What does a till's own table say, and do its totals follow from one another?

Tickets bear numbers without holes; closings carry a total that is never set back, so that each must
be the one before and what was taken since. What does not follow is told, and nothing is refused for
it: a hole may be a ticket of another till of the shop.
"""

from collections.abc import Iterator

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount, Refusal, exponent_of
from filiere.model.balances import Numbers, Totals, till_faults
from filiere.model.codes import Fate
from filiere.model.money import Closing, Form, Means, Statement, Ticket, books_claim
from filiere.model.record import AccountRef
from filiere.reader import Fact, Limit, Place, Row, RowRefusedError
from filiere.readers.money_table import days
from filiere.readers.money_table.roles import Roles, plain, says
from filiere.readers.money_table.settled import Settled
from filiere.received.table import Line
from filiere.wording import Words

_say = Words(__name__)
_shared = Words("filiere.readers")


def means_of(text: str) -> Means:
    """How a ticket was paid, by the words of a till."""
    for means in (Means.CASH, Means.VOUCHER, Means.CARD):
        if says(text, means.value):
            return means
    return Means.OTHER


class Till:
    """The rows of a table of tickets or of closings, one after the other."""

    def __init__(  # noqa: PLR0913, PLR0917 - a table, how it is read, and whose it is
        self, name: str, encoding: str, roles: Roles, settled: Settled, books: AccountRef,
        currency: str, zone: str,
    ) -> None:  # fmt: skip
        self._name, self._encoding, self._roles, self._settled = name, encoding, roles, settled
        self._books, self._currency, self._zone = books, currency, zone
        self._chain, self._numbers = Totals(), Numbers()
        self._exponent = exponent_of(currency)
        self._rows = 0

    def row(self, line: Line) -> Iterator[Row]:
        """One row below the header."""
        place = Place(part=line.part, at=line.row)
        cells = [cell.strip() for cell in line.cells]
        texts = [cell for cell in cells if cell != ""]
        if len(texts) == 0:
            yield Row(place, fate=Fate.BLANK)
        elif len(texts) == 1 or says(texts[0], "total") or (
            {plain(text) for text in texts} <= set(self._roles.names)
        ):  # fmt: skip
            yield Row(place, fate=Fate.NOTE, raw=line.raw)
        else:
            try:
                record = (
                    self._ticket(line) if self._roles.kind == "tickets" else self._closing(line)
                )
                yield Row(place, (record,), raw=line.raw)
            except RowRefusedError as refused:
                yield refused.row(place, raw=line.raw, claim=books_claim(self._books))
        for more in range(1, line.spans):
            yield Row(Place(part=line.part, at=line.row + more), fate=Fate.NOTE)

    def completed(self) -> Iterator[Row]:
        """Nothing is held back."""
        yield from ()

    def told(self) -> Iterator[Fact | Limit]:
        """What the totals and the numbers say together."""
        yield Statement(
            number=1,
            account=self._books,
            statement="",
            form=Form.TILL,
            currency=self._currency,
            exponent=self._exponent,
            balance=self._chain.verdict,
            encoding=self._encoding,
        )
        for word, count in till_faults(self._chain, self._numbers):
            text = _shared(word, name=self._name, count=count)
            yield Limit(text, word.replace("-", "_"), count)

    def _ticket(self, line: Line) -> Ticket:
        ticket = self._roles.cell(line, "ticket").strip()
        when = self._when(line)
        amount = self._amount(line, "total")
        self._numbers.add(ticket)
        return Ticket(
            books=self._books,
            statement=1,
            ticket=ticket,
            closed_ms=when.ms,
            offset_min=when.offset_min,
            total=amount,
            currency=self._roles.cell(line, "currency").strip().upper() or self._currency,
            means=means_of(self._roles.cell(line, "means")),
        )

    def _closing(self, line: Line) -> Closing:
        when = self._when(line)
        taken, perpetual = self._amount(line, "total"), self._amount(line, "perpetual")
        self._chain.add(taken, perpetual)
        return Closing(
            books=self._books,
            statement=1,
            closing=self._roles.cell(line, "closing").strip(),
            closed_ms=when.ms,
            offset_min=when.offset_min,
            total=taken,
            perpetual=perpetual,
            currency=self._roles.cell(line, "currency").strip().upper() or self._currency,
        )

    def _amount(self, line: Line, role: str) -> Amount:
        cell = self._roles.cell(line, role)
        read = self._settled.amount(cell)
        if isinstance(read, Refusal):
            raise RowRefusedError(f"amount-{read.value}", role, cell)
        amount = read[0].least(exponent_of(read[1] or self._currency))
        self._exponent = max(self._exponent, amount.exponent)
        return amount

    def _when(self, line: Line) -> days.When:
        """The moment of a ticket; a table without an hour or a zone cannot give one."""
        cell = self._roles.cell(line, "closed_at")
        if cell == "":
            parts = (self._roles.cell(line, role) for role in ("closed_day", "closed_hour"))
            cell = " ".join(part.strip() for part in parts if part.strip() != "")
        when = days.read(cell, self._settled.order)
        if when is None:
            raise RowRefusedError("day", "closed_at", cell)
        if when.ms is None and when.wall is None:
            when = days.When(when.day, days.midnight(when.day))
        if when.ms is None and self._zone == "":
            raise ImportRefusedError(_say("zone", name=self._name))
        meant = days.at(when, self._zone)
        if meant is None:
            raise RowRefusedError("ambiguous-time", "closed_at", cell)
        return meant
