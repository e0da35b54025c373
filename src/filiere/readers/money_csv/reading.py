"""What does one row of ``movements.csv``, ``tickets.csv`` or ``closings.csv`` say?

One account or business a row, a decimal point, days and times of ISO 8601. Nothing is guessed: what
is written otherwise is a reject.
"""

import datetime as dt
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from filiere.errors import ImportRefusedError
from filiere.model.amount import Amount, Refusal, exponent_of, plain, total
from filiere.model.balances import Chain, Numbers, Totals, prove, till_faults
from filiere.model.bank_account import read_iban, read_siren
from filiere.model.codes import Fate
from filiere.model.currency import usual_currency
from filiere.model.money import (
    COLUMNS,
    Balance,
    Closing,
    Form,
    Means,
    Movement,
    Statement,
    Ticket,
    account_claim,
    books_claim,
    business,
    iban,
    siren,
)
from filiere.model.record import AccountKind, AccountRef, Claim, Record
from filiere.model.wall_clock import milliseconds
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.received import Received
from filiere.received.text import encoding, rows
from filiere.wording import Words

_say = Words("filiere.readers")


def recognises(source: Received) -> bool:
    """By the header line alone."""
    return _table(source) != ""


def _table(source: Received) -> str:
    coding = "utf-16" if encoding(source) == "utf-16" else "utf-8-sig"
    first = source.head.split(b"\n", 1)[0] if coding != "utf-16" else source.head
    line = first.decode(coding, "replace").split("\n", 1)[0].strip()
    names = {cell.strip().strip('"') for cell in line.split(",")}
    return next((name for name, columns in COLUMNS.items() if set(columns) == names), "")


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every row, then what each account or business adds up to."""
    kind = _table(source)
    table = rows(source)
    names = [cell.strip() for cell in next(table).cells]
    reading = _READINGS[kind](source.name, declared)
    yield Row(Place(at=1), fate=Fate.HEADER)
    seen = False
    for row in table:
        seen = True
        place = Place(at=row.line)
        raw = ",".join(row.cells)
        if all(cell.strip() == "" for cell in row.cells):
            yield Row(place, fate=Fate.BLANK)
        else:
            try:
                if len(row.cells) != len(names):
                    raise RowRefusedError("columns", "", str(len(row.cells)))  # noqa: TRY301 - one way out
                cells = {n: c.strip() for n, c in zip(names, row.cells, strict=True)}
                yield Row(place, (reading.record(cells),), raw=raw)
            except RowRefusedError as refused:
                yield refused.row(place, raw=raw, claim=reading.claim(_owner(names, row.cells)))
        for more in range(1, row.spans):
            yield Row(Place(at=row.line + more), fate=Fate.NOTE)
    if not seen:
        raise ImportRefusedError(_say("empty", name=source.name))
    yield from reading.told()


def _owner(names: Sequence[str], cells: Sequence[str]) -> str:
    """Whose a row says that it is, whatever else of it cannot be read."""
    told = dict(zip(names, cells, strict=False))
    return told.get("account", told.get("business", "")).strip()


def _amount(text: str, field: str) -> Amount:
    read_as = plain(text)
    if isinstance(read_as, Refusal):
        raise RowRefusedError(f"amount-{read_as.value}", field, text)
    return read_as


def _currency(text: str) -> str:
    if re.fullmatch(r"[A-Z][A-Z0-9]{2,4}", text) is None:
        raise RowRefusedError("currency", "currency", text)
    return text


def _moment(text: str, field: str) -> tuple[int, int]:
    """UTC milliseconds and the minutes taken off to reach UTC."""
    try:
        when = dt.datetime.fromisoformat(text)
    except ValueError:
        raise RowRefusedError("time", field, text) from None
    if when.tzinfo is None:
        raise RowRefusedError("no-zone", field, text)
    offset = when.utcoffset() or dt.timedelta()
    return milliseconds(when), int(offset.total_seconds() // 60)


class _Movements:
    """The rows of ``movements.csv``."""

    def __init__(self, name: str, _declared: Declared) -> None:
        self._name = name
        self._of: dict[tuple[AccountRef, str], tuple[int, list[Amount], Chain, list[dt.date]]] = {}

    def record(self, cells: Mapping[str, str]) -> Record:
        currency = _currency(cells["currency"])
        account = _account(cells["account"])
        amount = _amount(cells["amount"], "amount").least(exponent_of(currency))
        day, ms = _booked(cells["booked_on"])
        balance = None
        if cells["balance"] != "":
            balance = _amount(cells["balance"], "balance").least(exponent_of(currency))
        number, amounts, chain, days = self._of.setdefault(
            (account, currency), (len(self._of) + 1, [], Chain(), [])
        )
        amounts.append(amount)
        chain.add(amount, balance, day)
        days.append(day)
        return Movement(
            account=account,
            statement=number,
            amount=amount,
            currency=currency,
            booked_on=day,
            booked_ms=ms,
            counterparty=cells["counterparty"],
            label=cells["label"],
            balance=balance,
        )

    def claim(self, owner: str) -> Claim | None:
        """What decides whether an act covers a row that cannot be read."""
        try:
            return account_claim(_account(owner))
        except RowRefusedError:
            return None

    def told(self) -> Iterator[Fact | Limit]:
        for (account, currency), (number, amounts, chain, days) in self._of.items():
            proof = prove(amounts, chain, [], (min(days), max(days)))
            ends = [each for each in (proof.opening, proof.closing) if each is not None]
            yield Statement(
                number=number,
                account=account,
                statement="",
                form=Form.TABLE,
                currency=currency,
                exponent=total([*amounts, *ends], exponent_of(currency)).exponent,
                balance=proof.balance,
                opening=proof.opening,
                closing=proof.closing,
                encoding="utf-8",
            )
            if proof.balance is Balance.FAILS:
                yield Limit(_say("no-balance", name=self._name))


def _account(text: str) -> AccountRef:
    service, colon, written = text.partition(":")
    if not colon or re.fullmatch(r"[a-z][a-z0-9_.]*", service) is None or written.strip() == "":
        raise RowRefusedError("account", "account", text)
    if service != "iban":
        return AccountRef(service, written.strip(), AccountKind.WALLET)
    found = read_iban(written)
    if found is None:
        raise RowRefusedError("bank-account", "account", text)
    return iban(found.text)


def _booked(text: str) -> tuple[dt.date, int | None]:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) is None:
        ms, _ = _moment(text, "booked_on")
        return dt.datetime.fromisoformat(text).date(), ms
    try:
        return dt.date.fromisoformat(text), None
    except ValueError:
        raise RowRefusedError("day", "booked_on", text) from None


_Series = tuple[int, Totals, Numbers, list[Amount]]


class _Till(ABC):
    """What tickets and closings share."""

    def __init__(self, name: str, declared: Declared) -> None:
        self._name, self._declared = name, declared
        self._of: dict[tuple[AccountRef, str], _Series] = {}

    @abstractmethod
    def record(self, cells: Mapping[str, str]) -> Record:
        """The record of one row."""

    def claim(self, owner: str) -> Claim | None:
        """What decides whether an act covers a row that cannot be read."""
        try:
            return books_claim(self._books(owner))
        except RowRefusedError:
            return None

    def _books(self, text: str) -> AccountRef:
        """The business of a row, as its SIREN where case.toml gives one."""
        if text == "":
            raise RowRefusedError("business", "business", text)
        known = self._declared.businesses.get(text, "")
        company = read_siren(known or text)
        return business(text) if company is None else siren(company.text)

    def _series(
        self, books: AccountRef, currency: str
    ) -> tuple[int, Totals, Numbers, list[Amount]]:
        return self._of.setdefault((books, currency), (len(self._of) + 1, Totals(), Numbers(), []))

    def told(self) -> Iterator[Fact | Limit]:
        for (books, currency), (number, totals, numbers, amounts) in self._of.items():
            yield Statement(
                number=number,
                account=books,
                statement="",
                form=Form.TILL,
                currency=currency,
                exponent=total(amounts, exponent_of(currency)).exponent,
                balance=totals.verdict,
                encoding="utf-8",
            )
            for word, count in till_faults(totals, numbers):
                text = _say(word, name=self._name, count=count)
                yield Limit(text, word.replace("-", "_"), count)


class _Tickets(_Till):
    """The rows of ``tickets.csv``."""

    def record(self, cells: Mapping[str, str]) -> Record:
        currency = _currency(cells["currency"])
        amount = _amount(cells["total"], "total").least(exponent_of(currency))
        ms, offset = _moment(cells["closed_at"], "closed_at")
        if cells["means"] not in set(Means):
            raise RowRefusedError("code", "means", cells["means"])
        books = self._books(cells["business"])
        number, _, numbers, amounts = self._series(books, currency)
        numbers.add(cells["ticket"])
        amounts.append(amount)
        return Ticket(
            books=books,
            statement=number,
            ticket=cells["ticket"],
            closed_ms=ms,
            offset_min=offset,
            total=amount,
            currency=currency,
            means=Means(cells["means"]),
        )


class _Closings(_Till):
    """The rows of ``closings.csv``, in the currency of the case's country."""

    def record(self, cells: Mapping[str, str]) -> Record:
        currency = usual_currency(None, self._declared.country)
        least = exponent_of(currency)
        taken = _amount(cells["total"], "total").least(least)
        perpetual = None
        if cells["perpetual"] != "":
            perpetual = _amount(cells["perpetual"], "perpetual").least(least)
        ms, offset = _moment(cells["closed_at"], "closed_at")
        books = self._books(cells["business"])
        number, totals, _, amounts = self._series(books, currency)
        totals.add(taken, perpetual)
        amounts.append(taken)
        return Closing(
            books=books,
            statement=number,
            closing=cells["closing"],
            closed_ms=ms,
            offset_min=offset,
            total=taken,
            perpetual=perpetual,
            currency=currency,
        )


_READINGS: Mapping[str, type[_Movements | _Tickets | _Closings]] = MappingProxyType(
    {"movements": _Movements, "tickets": _Tickets, "closings": _Closings}
)
