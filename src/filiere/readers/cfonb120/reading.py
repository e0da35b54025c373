"""Which movements does a statement of 120 characters a record tell, and do its balances prove it?

Records come with or without line ends. An old balance (01) and a new one (07) stand around the
movements (04) of an account, each followed by its complements (05): who paid, and the rest of the
label. A statement that ends without its new balance was cut.
"""

import codecs
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount, exponent_of, total
from filiere.model.bank_account import french_iban, ibans
from filiere.model.codes import Fate
from filiere.model.money import Balance, Form, Movement, Statement, account_claim, iban
from filiere.model.record import AccountRef, Claim
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.readers.cfonb120.fields import (
    CLOSING,
    COMPLEMENT,
    LENGTH,
    MOVEMENT,
    OPENING,
    Account,
    Record,
    looks_like_one,
)
from filiere.received import Received
from filiere.received.charset import charset
from filiere.wording import Words

_say = Words(__name__)

USUAL = "latin-1"
BLOCK = 1 << 20
_END = " \r\n\x1a"
"""What may stand after the last record: blanks, and the mark by which old systems end a text."""

_PAYERS = ("NPY", "NPO")
_PAYEES = ("NBE", "NBU")
_REFERENCE = "REF"


def recognises(source: Received) -> bool:
    """By the shape of the first record."""
    text = source.head.decode(USUAL).lstrip("\r\n").split("\n", 1)[0].rstrip("\r")
    return looks_like_one(text[:LENGTH].ljust(LENGTH))


def read(source: Received, _declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every record; a movement is handed on once its complements are known."""
    reading = _Reading(source.name, _coding(source))
    for at, text in _records(source, reading.coding):
        yield from reading.record(at, text)
    yield from reading.end()


def _coding(source: Received) -> str:
    """Latin-1, unless the file was saved again in UTF-8: then two bytes are one place."""
    with source.open() as stream:
        plain = all(block.isascii() for block in iter(lambda: stream.read(BLOCK), b""))
    found = USUAL if plain else charset(source)
    return USUAL if found == "iso8859-15" else found


def _records(source: Received, coding: str) -> Iterator[tuple[int, str]]:
    """Number and text of each record.

    Raises:
        ImportRefusedError: a file without line ends stops within a record.
    """
    lines = b"\n" in source.head.rstrip(b"\r\n")
    number, rest = 0, ""
    decoder = codecs.getincrementaldecoder(coding)("replace")
    with source.open() as stream:
        while block := stream.read(BLOCK):
            rest += decoder.decode(block)
            texts, rest = _of_lines(rest) if lines else _of_block(rest)
            for text in texts:
                number += 1
                yield number, text
    rest = rest.rstrip(_END)
    if rest == "":
        return
    if not lines:
        raise ImportRefusedError(_say("cut", name=source.name))
    for text in _of_line(rest):
        number += 1
        yield number, text


def _of_lines(text: str) -> tuple[list[str], str]:
    """The records of whole lines, and the line that has no end yet."""
    *whole, rest = text.split("\n")
    return [record for line in whole for record in _of_line(line.rstrip("\r"))], rest


def _of_line(line: str) -> list[str]:
    """The records of a line: one, or several where line ends were lost."""
    size = max(len(line.rstrip()), 1)
    return [line[first : first + LENGTH] for first in range(0, size, LENGTH)]


def _of_block(text: str) -> tuple[list[str], str]:
    """The records of a text without line ends, and the one that is not whole yet."""
    text = text.lstrip("\r\n")
    whole = len(text) // LENGTH * LENGTH
    return [text[first : first + LENGTH] for first in range(0, whole, LENGTH)], text[whole:]


@dataclass(slots=True)
class _Open:
    """A statement whose new balance has not come yet."""

    account: Account
    ref: AccountRef
    number: int
    opening: Amount | None = None
    opening_on: dt.date | None = None
    booked: list[Amount] = field(default_factory=list)


class _Reading:
    """The records of one file, in their order."""

    def __init__(self, name: str, coding: str) -> None:
        self._name, self.coding = name, coding
        self._open: _Open | None = None
        self._held: tuple[Place, Movement, str] | None = None
        self._complements: list[tuple[Place, str, str]] = []
        self._statements = 0

    def record(self, at: int, text: str) -> Iterator[Row | Fact | Limit]:
        """One record, and what it completes."""
        place = Place(at=at)
        record = Record(text.ljust(LENGTH))
        if record.code == COMPLEMENT and self._held is not None:
            self._complements.append((place, record.text[45:48], record.text[48:118].strip()))
            return
        yield from self._completed()
        if text.strip(_END) == "":
            yield Row(place, fate=Fate.BLANK)
            return
        try:
            yield from self._judged(record, place)
        except RowRefusedError as refused:
            yield refused.row(place, record.text.rstrip(_END), claim=self._claim(record))

    def _claim(self, record: Record) -> Claim | None:
        """Whose a record is that cannot be read: as it says, else the statement it stands in."""
        if looks_like_one(record.text):
            return account_claim(_ref(record.account))
        return None if self._open is None else account_claim(self._open.ref)

    def end(self) -> Iterator[Row | Fact | Limit]:
        """What is left at the end of the file.

        Raises:
            ImportRefusedError: no new balance came for the last old one.
        """
        yield from self._completed()
        yield from self._left()

    def _left(self) -> Iterator[Row | Fact | Limit]:
        """A statement that no new balance closes: cut, unless no old one began it."""
        if self._open is not None:
            if self._open.opening is not None:
                raise ImportRefusedError(_say("cut", name=self._name))
            yield from self._closed(self._open, None, None)

    def _judged(self, record: Record, place: Place) -> Iterator[Row | Fact | Limit]:
        if not looks_like_one(record.text):
            raise RowRefusedError("record", "", record.text[:40])
        if record.code == OPENING:
            amount, on = record.amount(), record.day(34, "opening_on")
            yield from self._left()
            begun = self._begun(record.account)
            begun.opening, begun.opening_on = amount, on
        elif record.code == MOVEMENT:
            movement = _movement(record)
            if self._open is None or self._open.account != record.account:
                yield from self._left()
            of = self._of(record.account)
            of.booked.append(movement.amount)
            named = replace(movement, account=of.ref, statement=of.number)
            self._held = place, named, record.text.rstrip(_END)
            return
        elif record.code == CLOSING:
            amount, on = record.amount(), record.day(34, "closing_on")
            if self._open is None or self._open.account != record.account:
                yield from self._left()
            yield Row(place, fate=Fate.NOTE)
            yield from self._closed(self._of(record.account), amount, on)
            return
        yield Row(place, fate=Fate.NOTE)

    def _of(self, account: Account) -> _Open:
        """The open statement of an account; one without an old balance where there is none."""
        if self._open is None or self._open.account != account:
            return self._begun(account)
        return self._open

    def _begun(self, account: Account) -> _Open:
        self._statements += 1
        self._open = _Open(account, _ref(account), self._statements)
        return self._open

    def _completed(self) -> Iterator[Row]:
        """The movement that was held back, with what its complements say."""
        if self._held is None:
            return
        place, movement, raw = self._held
        said = [(qualifier, text) for _, qualifier, text in self._complements]
        yield Row(place, (_with(movement, said),), raw=raw)
        for place, _, _ in self._complements:
            yield Row(place, fate=Fate.NOTE)
        self._held = None
        self._complements.clear()

    def _closed(
        self, of: _Open, closing: Amount | None, on: dt.date | None
    ) -> Iterator[Fact | Limit]:
        """The statement as a whole."""
        currency = of.account.currency
        ends = [each for each in (of.opening, closing) if each is not None]
        exponent = total([*of.booked, *ends], exponent_of(currency)).exponent
        balance = Balance.NOT_GIVEN
        if of.opening is not None and closing is not None:
            holds = total([of.opening, *of.booked]).same(closing)
            balance = Balance.HOLDS if holds else Balance.FAILS
        yield Statement(
            number=of.number,
            account=of.ref,
            statement="" if on is None else on.isoformat(),
            form=Form.CFONB120,
            currency=currency,
            exponent=exponent,
            balance=balance,
            opening=of.opening,
            opening_on=of.opening_on,
            closing=closing,
            closing_on=on,
            encoding=self.coding,
        )
        if balance is Balance.FAILS:
            yield Limit(_say("no-balance", name=self._name))
        self._open = None


def _ref(account: Account) -> AccountRef:
    """The account by the IBAN that its parts make."""
    made = french_iban(account.bank, account.branch, account.number)
    return iban(made or account.bank + account.branch + account.number)


def _movement(record: Record) -> Movement:
    """What a movement record says by itself; its account and statement are put in place after."""
    text = record.text
    return Movement(
        account=iban(""),
        statement=0,
        amount=record.amount(),
        currency=record.account.currency,
        booked_on=record.day(34, "booked_on"),
        value_on=record.day(42, "value_on"),
        label=text[48:79].strip(),
        reference=text[104:120].strip() or text[81:88].strip("0 "),
        code=text[32:34].strip(),
    )


def _with(movement: Movement, said: list[tuple[str, str]]) -> Movement:
    """The movement with the other party, its account and the rest of its label."""
    wanted = _PAYERS if movement.amount.units >= 0 else _PAYEES
    named = [*(q for q in wanted), *(q for q in (*_PAYERS, *_PAYEES) if q not in wanted)]
    parties = {q: text for q, text in reversed(said) if q in named}
    party = next((parties[q] for q in named if q in parties), "")
    accounts = [found.text for _, text in said for found in ibans(text)]
    others = [text for q, text in said if q not in named or text != party]
    return replace(
        movement,
        counterparty=party,
        counterparty_account=iban(accounts[0]) if accounts else None,
        label=" ".join(part for part in (movement.label, *others) if part != ""),
        reference=next((text for q, text in said if q == _REFERENCE), movement.reference),
    )
