"""What can the accounts of a person or a business tell?

Statements with their movements, lines of an accounts file, tickets and closings of a till, accounts
that a bank declares. An amount is an integer and an exponent (``model/amount.py``), with the sign
that its own row gives. A day is the bank's or the accountant's, without an hour; the period of an
act is tested on it in the case's own zone.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from filiere.model.amount import Amount
from filiere.model.record import AccountKind, AccountRef, Claim, Item, Record, Stored

_EPOCH = dt.date(1970, 1, 1).toordinal()


def day_number(day: dt.date | None) -> int | None:
    """Days since 1 January 1970; None where no day is known."""
    return None if day is None else day.toordinal() - _EPOCH


def iban(text: str) -> AccountRef:
    """A bank account, its IBAN without blanks."""
    return AccountRef("iban", text, AccountKind.IBAN)


def siren(text: str) -> AccountRef:
    """The books of a company."""
    return AccountRef("siren", text, AccountKind.SIREN)


def business(name: str) -> AccountRef:
    """The books of a ``[[business]]`` of which no SIREN is known, by its id."""
    return AccountRef("business", name, AccountKind.BUSINESS)


COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "movements": (
            "account", "booked_on", "amount", "currency", "counterparty", "label", "balance",
        ),
        "tickets": ("business", "ticket", "closed_at", "total", "currency", "means"),
        "closings": ("business", "closing", "closed_at", "total", "perpetual"),
    }
)  # fmt: skip
"""Columns of our own files: ``movements.csv``, ``tickets.csv``, ``closings.csv``."""


def account_claim(account: AccountRef) -> Claim:
    """What decides whether an act covers a row of an account of which no more could be read."""
    return Claim(category=None, at_ms=None, accounts=(account,))


def books_claim(
    books: AccountRef, *, at_ms: int | None = None, day: dt.date | None = None
) -> Claim:
    """What decides whether an act covers a line of some books: their company, and its time."""
    sirens = (books.id,) if books.kind is AccountKind.SIREN else ()
    return Claim(category=None, at_ms=at_ms, day=day, sirens=sirens)


class Form(StrEnum):
    """What kind of file a statement came in."""

    CAMT_053 = "camt.053"
    CAMT_052 = "camt.052"
    CAMT_054 = "camt.054"
    CFONB120 = "cfonb120"
    MT940 = "mt940"
    TABLE = "table"
    FEC = "fec"
    TILL = "till"


class Balance(StrEnum):
    """Whether opening, movements and closing agree."""

    HOLDS = "holds"
    FAILS = "fails"
    NOT_GIVEN = "not_given"


class Level(StrEnum):
    """The finest level at which debit equals credit in an accounts file."""

    ENTRY = "entry"
    DAY = "day"
    TOTAL = "total"
    NONE = "none"


class Means(StrEnum):
    """How a ticket was paid."""

    CASH = "cash"
    CARD = "card"
    VOUCHER = "voucher"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement of one account, in no row of its own: what proves the reading of its rows.

    ``number`` counts the statements of a file from 1; its movements carry it. ``balance`` and
    ``level`` speak of all rows that were read, in scope or not. ``pending`` counts entries that are
    not booked.
    """

    number: int
    account: AccountRef | None
    statement: str
    """As its maker calls it: a statement's id, the last day of a year; '' where it has no name."""
    form: Form
    currency: str
    exponent: int
    """The largest of its amounts."""
    balance: Balance
    opening: Amount | None = None
    opening_on: dt.date | None = None
    closing: Amount | None = None
    closing_on: dt.date | None = None
    pending: int = 0
    level: Level | None = None
    encoding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One payment of a batch that was booked as one entry."""

    amount: Amount | None
    currency: str = ""
    counterparty: str = ""
    counterparty_account: AccountRef | None = None
    label: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement(Record):
    """One booked entry of an account; ``amount`` is negative where money leaves it."""

    item: ClassVar[Item] = Item.MOVEMENT

    account: AccountRef
    statement: int
    amount: Amount
    currency: str
    booked_on: dt.date | None
    booked_ms: int | None = None
    """UTC milliseconds, where the entry carries an hour with its zone."""
    value_on: dt.date | None = None
    counterparty: str = ""
    counterparty_account: AccountRef | None = None
    label: str = ""
    reference: str = ""
    code: str = ""
    """What the bank calls the kind of operation."""
    reversal: bool = False
    balance: Amount | None = None
    """Of the account after it, where the row says so."""
    details: tuple[Detail, ...] = ()

    def claim(self) -> Claim:
        """Its own account, and its booking day; without one it goes with its statement."""
        return Claim(
            category=None, at_ms=self.booked_ms, day=self.booked_on, accounts=(self.account,)
        )

    def rows(self) -> Iterator[Stored]:
        """The movement, and the payments of its batch."""
        yield (
            "movement",
            (
                self.account,
                self.statement,
                day_number(self.booked_on),
                self.booked_ms,
                day_number(self.value_on),
                self.amount.units,
                self.amount.exponent,
                self.currency,
                self.counterparty,
                self.counterparty_account,
                self.label,
                self.reference,
                self.code,
                self.reversal,
                None if self.balance is None else self.balance.units,
                None if self.balance is None else self.balance.exponent,
            ),
        )
        for place, each in enumerate(self.details, start=1):
            yield (
                "movement_detail",
                (
                    place,
                    None if each.amount is None else each.amount.units,
                    None if each.amount is None else each.amount.exponent,
                    each.currency,
                    each.counterparty,
                    each.counterparty_account,
                    each.label,
                    each.reference,
                ),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Record):
    """One line of an accounts file (FEC); ``texts`` are its columns that are no date or amount."""

    item: ClassVar[Item] = Item.ENTRY

    books: AccountRef
    statement: int
    journal: str
    number: str
    on: dt.date | None
    account: str
    """Of the chart of accounts."""
    debit: Amount
    credit: Amount
    currency: str
    journal_name: str = ""
    account_name: str = ""
    party: str = ""
    party_name: str = ""
    piece: str = ""
    piece_on: dt.date | None = None
    label: str = ""
    letter: str = ""
    letter_on: dt.date | None = None
    valid_on: dt.date | None = None
    foreign: Amount | None = None
    foreign_currency: str = ""
    paid_on: dt.date | None = None
    paid_by: str = ""
    nature: str = ""
    client: str = ""

    def claim(self) -> Claim:
        """The company of the books, and the day; without one it goes with its file."""
        return books_claim(self.books, day=self.on)

    def rows(self) -> Iterator[Stored]:
        """The line."""
        exponent = max(self.debit.exponent, self.credit.exponent)
        yield (
            "entry",
            (
                self.books,
                self.statement,
                self.journal,
                self.journal_name,
                self.number,
                day_number(self.on),
                self.account,
                self.account_name,
                self.party,
                self.party_name,
                self.piece,
                day_number(self.piece_on),
                self.label,
                self.debit.at(exponent),
                self.credit.at(exponent),
                exponent,
                self.currency,
                self.letter,
                day_number(self.letter_on),
                day_number(self.valid_on),
                None if self.foreign is None else self.foreign.units,
                None if self.foreign is None else self.foreign.exponent,
                self.foreign_currency,
                day_number(self.paid_on),
                self.paid_by,
                self.nature,
                self.client,
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket(Record):
    """One ticket of a till; ``total`` is negative where goods were taken back."""

    item: ClassVar[Item] = Item.TICKET

    books: AccountRef
    statement: int
    ticket: str
    closed_ms: int | None
    offset_min: int
    total: Amount
    currency: str
    means: Means

    def claim(self) -> Claim:
        """The company of the till, and the time."""
        return books_claim(self.books, at_ms=self.closed_ms)

    def rows(self) -> Iterator[Stored]:
        """The ticket."""
        yield (
            "ticket",
            (
                self.books,
                self.statement,
                self.ticket,
                self.closed_ms,
                self.offset_min,
                self.total.units,
                self.total.exponent,
                self.currency,
                self.means.value,
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing(Record):
    """One closing of a till: what was taken since the one before, and since the till was opened."""

    item: ClassVar[Item] = Item.CLOSING

    books: AccountRef
    statement: int
    closing: str
    closed_ms: int | None
    offset_min: int
    total: Amount
    perpetual: Amount | None
    currency: str

    def claim(self) -> Claim:
        """The company of the till, and the time."""
        return books_claim(self.books, at_ms=self.closed_ms)

    def rows(self) -> Iterator[Stored]:
        """The closing."""
        yield (
            "closing",
            (
                self.books,
                self.statement,
                self.closing,
                self.closed_ms,
                self.offset_min,
                self.total.units,
                self.total.exponent,
                None if self.perpetual is None else self.perpetual.units,
                None if self.perpetual is None else self.perpetual.exponent,
                self.currency,
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerAccount(Record):
    """An account that a bank declares, without its movements."""

    item: ClassVar[Item] = Item.LEDGER_ACCOUNT

    account: AccountRef
    bank: str
    kind: str
    opened_on: dt.date | None
    closed_on: dt.date | None
    holders: str

    def claim(self) -> Claim:
        """The account itself; a directory has no time."""
        return Claim(category=None, at_ms=None, accounts=(self.account,))

    def rows(self) -> Iterator[Stored]:
        """The account."""
        yield (
            "ledger_account",
            (
                self.account,
                self.bank,
                self.kind,
                day_number(self.opened_on),
                day_number(self.closed_on),
                self.holders,
            ),
        )
