"""Which rows of a table are operations of an account, and what do they prove together?

An operation may fold its label over several lines: those without a day and an amount go on with the
one before. A row that states a balance, a total or the header again is a note, and so is an
operation that is not booked.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount, exponent_of, total
from filiere.model.balances import Chain, Stated, prove
from filiere.model.codes import Fate
from filiere.model.money import Balance, Form, Movement, Statement, account_claim
from filiere.model.record import AccountRef, Claim
from filiere.reader import Fact, Limit, Place, Row, RowRefusedError
from filiere.readers.money_table import days
from filiere.readers.money_table.around import Around, balance_kind
from filiere.readers.money_table.operation import Usual, account_of, movement, signed
from filiere.readers.money_table.roles import Roles, plain, says, words
from filiere.readers.money_table.settled import Settled
from filiere.received.table import Line
from filiere.wording import Words

_say = Words(__name__)
_shared = Words("filiere.readers")

_SIDES = ("amount", "debit", "credit")


@dataclass(slots=True)
class _Account:
    """The operations of one account and currency."""

    number: int
    ref: AccountRef
    currency: str
    amounts: list[Amount] = field(default_factory=list)
    chain: Chain = field(default_factory=Chain)
    first: dt.date | None = None
    last: dt.date | None = None

    def add(self, given: Movement) -> Movement:
        """One more operation; the same with the number of its statement."""
        self.amounts.append(given.amount)
        self.chain.add(given.amount, given.balance, given.booked_on)
        day = given.booked_on
        if day is not None:
            self.first = day if self.first is None else min(self.first, day)
            self.last = day if self.last is None else max(self.last, day)
        return replace(given, statement=self.number)


class Operations:
    """The rows of one table, one after the other."""

    def __init__(
        self, roles: Roles, settled: Settled, around: Around, usual: Usual, encoding: str
    ) -> None:
        self._roles, self._settled, self._around = roles, settled, around
        self._usual, self._encoding = usual, encoding
        self._accounts: dict[tuple[AccountRef, str], _Account] = {}
        self._held: Row | None = None
        self._folded: list[Row] = []
        self._pending = 0

    def row(self, line: Line) -> Iterator[Row]:
        """One row below the header, and what it completes."""
        place = Place(part=line.part, at=line.row)
        cells = [cell.strip() for cell in line.cells]
        if self._goes_on(line, cells):
            self._folded.append(Row(place, fate=Fate.NOTE, raw=line.raw))
            return
        yield from self.completed()
        self._held = self._judged(line, cells, place)
        for more in range(1, line.spans):
            self._folded.append(Row(Place(part=line.part, at=line.row + more), fate=Fate.NOTE))

    def completed(self) -> Iterator[Row]:
        """The row that was held back, and the lines over which its label is folded."""
        if self._held is not None:
            yield self._held
        yield from self._folded
        self._held = None
        self._folded.clear()

    @property
    def inferred(self) -> bool:
        """A list of transfers, or an exchange of coins: of neither was a real file seen."""
        transfers = "sender" in self._roles and "beneficiary" in self._roles
        coins = frozenset(words("coin"))
        return transfers or any(plain(currency) in coins for _, currency in self._accounts)

    def told(self) -> Iterator[Fact | Limit]:
        """What each account's operations prove."""
        name = self._usual.name
        if not self._around.verified:
            yield Limit(_say("not-verified", name=name))
        one_sided = {"amount"} <= set(self._roles.places) and "side" not in self._roles
        if one_sided and not self._settled.signed:
            yield Limit(_say("no-sign", name=name))
        for of in self._accounts.values():
            stated = self._around.stated if len(self._accounts) == 1 else []
            proof = prove(of.amounts, of.chain, stated, (of.first, of.last))
            ends = [each for each in (proof.opening, proof.closing) if each is not None]
            yield Statement(
                number=of.number,
                account=of.ref,
                statement="",
                form=Form.TABLE,
                currency=of.currency,
                exponent=total([*of.amounts, *ends], exponent_of(of.currency)).exponent,
                balance=proof.balance,
                opening=proof.opening,
                opening_on=proof.opening_on,
                closing=proof.closing,
                closing_on=proof.closing_on,
                pending=self._pending if of.number == 1 else 0,
                encoding=self._encoding,
            )
            if proof.balance is not Balance.HOLDS:
                fails = proof.balance is Balance.FAILS
                yield Limit(
                    _shared("no-balance", name=name) if fails else _say("no-proof", name=name)
                )

    def _judged(self, line: Line, cells: list[str], place: Place) -> Row:
        if all(cell == "" for cell in cells):
            return Row(place, fate=Fate.BLANK)
        if self._is_note(line, cells):
            return Row(place, fate=Fate.NOTE, raw=line.raw)
        try:
            if any(cells[self._roles.width :]):
                raise RowRefusedError("columns", "", str(len(cells)))  # noqa: TRY301 - one way out
            given = movement(line, self._roles, self._settled, self._usual)
        except RowRefusedError as refused:
            return refused.row(place, raw=line.raw, claim=self._claim(line))
        status = self._roles.cell(line, "status")
        if says(status, "pending") or says(status, "failed"):
            self._pending += 1
            return Row(place, fate=Fate.NOTE, raw=line.raw)
        key = given.account, given.currency
        if key not in self._accounts:
            self._accounts[key] = _Account(len(self._accounts) + 1, *key)
        return Row(place, (self._accounts[key].add(given),), raw=line.raw)

    def _claim(self, line: Line) -> Claim | None:
        """Whose a row is that cannot be read, where its account can."""
        try:
            return account_claim(account_of(line, self._roles, self._usual))
        except ImportRefusedError:
            return None

    def _goes_on(self, line: Line, cells: list[str]) -> bool:
        """Whether a line only goes on with the label of the operation before it; it is then added.

        Nothing but a text stands in it, and the text announces neither a balance nor a total.
        """
        if self._held is None or len(self._held.records) == 0:
            return False
        places = {
            at for role in ("label", "counterparty") for at in self._roles.places.get(role, ())
        }
        text = " ".join(cell for at, cell in enumerate(cells) if at in places and cell != "")
        if text == "" or any(cell for at, cell in enumerate(cells) if at not in places):
            return False
        if says(text, "total") or balance_kind(text) != "":
            return False
        (given,) = self._held.records
        if not isinstance(given, Movement):
            return False
        label = " ".join([given.label, *text.split()])
        raw = self._held.raw + "\n" + line.raw
        self._held = replace(self._held, records=(replace(given, label=label),), raw=raw)
        return True

    def _is_note(self, line: Line, cells: list[str]) -> bool:
        """Whether a row states a balance or a total, or is the header again."""
        roles = self._roles
        texts = [cell for cell in cells if cell != ""]
        day = roles.cell(line, "booked_on") or roles.cell(line, "value_on")
        read = days.read(day, self._settled.order)
        label = " ".join(roles.cells(line, "label")).strip()
        for text in (label, texts[0]):
            if balance_kind(text) != "":
                self._state(line, balance_kind(text), None if read is None else read.day)
                return True
        if read is not None:
            return False
        if says(texts[0], "total") or says(label, "total") or len(texts) == 1:
            return True
        amounts = [cell for role in _SIDES for cell in roles.cells(line, role) if cell.strip()]
        return all(plain(cell) in roles.names for cell in amounts)

    def _state(self, line: Line, kind: str, day: dt.date | None) -> None:
        """A balance that stands in a row of the table, in whichever of its columns."""
        cell = self._roles.cell(line, "balance")
        try:
            if cell.strip() != "":
                read = self._settled.amount(cell)
                amount = read[0] if isinstance(read, tuple) else None
            else:
                amount = signed(line, self._roles, self._settled)[0]
        except RowRefusedError:
            amount = None
        if amount is None:
            self._around.line(line.cells, self._settled)
        else:
            self._around.stated.append(Stated(amount, kind, day))
