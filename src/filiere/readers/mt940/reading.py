"""Which movements does an MT940 tell, and do its balances prove it?

A file holds one message after another, with or without the envelope of the network. Each begins
with its reference (:20:) and stands between two balances (:60:, :62:): what lies between must lead
from one to the other. A message that ends without its closing balance was cut.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount, total
from filiere.model.bank_account import ibans, read_iban
from filiere.model.codes import Fate
from filiere.model.money import Balance, Form, Movement, Statement, account_claim, iban
from filiere.model.record import AccountRef
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.readers.mt940.fields import balance, line, narrative
from filiere.received import Received
from filiere.received.charset import charset
from filiere.wording import Words

_say = Words(__name__)

_TAG = re.compile(r"(?:\{[^\n]*\{4:)?:(\d{2}[A-Z]?):(.*)")
_END = re.compile(r"-\}?.*|\{[125]:.*|\x03|\x1a")
"""What stands between two messages, or around one."""
_HEAD = re.compile(r"^(?:\{[^\n]*\{4:)?:20:", re.MULTILINE)
_FROM = re.compile(r"^:60[FM]:[CD]\d{6}[A-Z]{3}", re.MULTILINE)
LONGEST = 1 << 16
"""Letters of a line; no field of such a message is longer than some hundreds."""


def recognises(source: Received) -> bool:
    """By the reference, the account and the opening balance of the first message."""
    text = source.head.decode("latin-1").replace("\r\n", "\n")
    return all(each.search(text) for each in (_HEAD, _FROM)) and "\n:25" in text


def read(source: Received, _declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every field; a movement is handed on once its narrative is known."""
    coding = charset(source)
    reading = _Reading(source.name, coding)
    for at, tag, text in _fields(source, coding):
        yield from reading.field(at, tag, text)
    yield from reading.end()


def _fields(source: Received, coding: str) -> Iterator[tuple[int, str, str]]:
    """Line number, tag and content of each field; a tag of '' is no field of a message."""
    held: tuple[int, str, str] | None = None
    for at, raw in enumerate(_lines(source, coding), start=1):
        found = _TAG.fullmatch(raw)
        if found is not None:
            if held is not None:
                yield held
            held = (at, found[1], found[2])
        elif held is not None and _END.fullmatch(raw) is None:
            held = (held[0], held[1], f"{held[2]}\n{raw}")
        else:
            if held is not None:
                yield held
            held = None
            yield at, "", raw
    if held is not None:
        yield held


def _lines(source: Received, coding: str) -> Iterator[str]:
    with source.open() as stream:
        while raw := stream.readline(LONGEST):
            yield raw.decode(coding, "replace").rstrip("\r\n")


@dataclass(slots=True)
class _Open:
    """A message whose closing balance has not come yet."""

    number: int
    account: AccountRef = field(default_factory=lambda: iban(""))
    name: str = ""
    currency: str = ""
    opening: Statement | None = None
    booked: list[Amount] = field(default_factory=list)


class _Reading:
    """The fields of one file, in their order."""

    def __init__(self, name: str, coding: str) -> None:
        self._name, self._coding = name, coding
        self._messages = 0
        self._open: _Open | None = None
        self._held: tuple[Place, Movement, str] | None = None

    def field(self, at: int, tag: str, text: str) -> Iterator[Row | Fact | Limit]:
        """One field, and what it completes."""
        place, raw = Place(at=at), f":{tag}:{text}" if tag != "" else text
        if tag == "86" and self._held is not None:
            yield from self._completed(text)
            yield Row(place, fate=Fate.NOTE, raw=raw)
            return
        yield from self._completed("")
        try:
            yield from self._judged(place, tag, text, raw)
        except RowRefusedError as refused:
            claim = None if self._open is None else account_claim(self._open.account)
            yield refused.row(place, raw, claim=claim)

    def end(self) -> Iterator[Row | Fact | Limit]:
        """What is left at the end of the file.

        Raises:
            ImportRefusedError: the last message has no closing balance.
        """
        yield from self._completed("")
        if self._open is not None:
            raise ImportRefusedError(_say("cut", name=self._name))

    def _judged(self, place: Place, tag: str, text: str, raw: str) -> Iterator[Row | Fact | Limit]:
        if tag == "61":
            self._booked(place, text, raw)
            return
        if tag == "" and text.strip() == "":
            yield Row(place, fate=Fate.BLANK)
            return
        if tag == "20":
            if self._open is not None:
                raise ImportRefusedError(_say("cut", name=self._name))
            self._messages += 1
            self._open = _Open(self._messages)
        of = self._open
        if of is not None and tag.startswith("25"):
            of.account = _account(text)
        elif of is not None and tag.startswith("28"):
            of.name = text.strip()
        elif of is not None and tag in {"60F", "60M"}:
            amount, day, of.currency = balance(text)
            of.opening = self._statement(of, opening=amount, opening_on=day)
        closed = self._closed(of, text) if of is not None and tag in {"62F", "62M"} else ()
        yield Row(place, fate=Fate.NOTE, raw=raw)
        yield from closed

    def _booked(self, place: Place, text: str, raw: str) -> None:
        of = self._open
        if of is None or of.opening is None:
            raise RowRefusedError("record", "", text)
        first, _, more = text.partition("\n")
        told = line(first, of.currency)
        of.booked.append(told.amount)
        movement = Movement(
            account=of.account,
            statement=of.number,
            amount=told.amount,
            currency=of.currency,
            booked_on=told.booked_on,
            value_on=told.value_on,
            label=" ".join(more.split()),
            reference=told.reference,
            code=told.code,
            reversal=told.reversal,
        )
        self._held = place, movement, raw

    def _completed(self, text: str) -> Iterator[Row]:
        """The movement that was held back, with what its narrative says."""
        if self._held is None:
            return
        place, movement, raw = self._held
        self._held = None
        said = narrative(text)
        stated = read_iban(said.account)
        found = [stated.text] if stated is not None else [each.text for each in ibans(text)]
        yield Row(
            place,
            (
                replace(
                    movement,
                    counterparty=said.party,
                    counterparty_account=iban(found[0]) if len(found) > 0 else None,
                    label=" ".join(part for part in (said.label, movement.label) if part != ""),
                    reference=said.reference or movement.reference,
                ),
            ),
            raw=raw,
        )

    def _closed(self, of: _Open, text: str) -> tuple[Fact | Limit, ...]:
        """The statement as a whole, and what is wrong with it."""
        amount, day, currency = balance(text)
        opening = of.opening
        if opening is None or opening.opening is None or currency != of.currency:
            raise RowRefusedError("record", "balance", text)
        holds = total([opening.opening, *of.booked]).same(amount)
        exponent = total([*of.booked, opening.opening, amount]).exponent
        self._open = None
        whole = replace(
            opening,
            closing=amount,
            closing_on=day,
            exponent=exponent,
            balance=Balance.HOLDS if holds else Balance.FAILS,
        )
        return (whole,) if holds else (whole, Limit(_say("no-balance", name=self._name)))

    def _statement(self, of: _Open, **given: object) -> Statement:
        bare = Statement(
            number=of.number,
            account=of.account,
            statement=of.name,
            form=Form.MT940,
            currency=of.currency,
            exponent=0,
            balance=Balance.NOT_GIVEN,
            encoding=self._coding,
        )
        return replace(bare, **given)  # type: ignore[arg-type] # opening and its day


def _account(text: str) -> AccountRef:
    """The account as named: its IBAN where it is one, else what stands there, a currency left."""
    written = "".join(text.split())
    stated = read_iban(written) or next(iter(ibans(written)), None)
    return iban(stated.text if stated is not None else re.sub(r"(?<=\d)[A-Z]{3}$", "", written))
