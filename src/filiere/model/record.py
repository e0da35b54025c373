"""What can one row of a file become, besides a row of a bill?

A record says what the scope test must know of it (``claim``), by what it is known again when
another file tells it too (``identities``), and which rows of which tables keep it (``rows``). Names
stand in those rows as references: the importer puts their ids in their place, and gives ids only
to names of rows in scope. A new kind of record is a class here or in a module beside; nothing is
registered.

Times are UTC milliseconds. Pure values, no I/O.
"""

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import ClassVar


class Category(StrEnum):
    """Category of data that an extraction may be limited to, as written in case.toml."""

    CALLS = "calls"
    MESSAGES = "messages"
    ACCOUNTS = "accounts"
    CONTACTS = "contacts"
    LOCATIONS = "locations"
    FILES = "files"
    PAYMENTS = "payments"


class Item(IntEnum):
    """What a row became; stored, so a code is never re-used for another word."""

    MESSAGE = 1
    CALL = 2
    CONTACT = 3
    ACCOUNT = 4
    LOCATION = 5
    FILE = 6
    PAYMENT = 7
    MOVEMENT = 8
    ENTRY = 9
    TICKET = 10
    LISTING = 11
    OTHER = 12
    """A row of a market, a till or a provider that is none of the above."""
    CLOSING = 13
    """A closing of a till."""
    LEDGER_ACCOUNT = 14
    """An account that a bank declares, without its movements."""


class AccountKind(IntEnum):
    """What the identifier of an account is."""

    JID = 1
    """A WhatsApp address made of the account's own telephone number."""
    LID = 2
    """A WhatsApp identifier that hides the number."""
    GROUP = 3
    ACI = 4
    """The identifier of a Signal account."""
    USER_ID = 5
    USERNAME = 6
    EMAIL = 7
    NUMBER = 8
    """The service's identifier is a telephone number: native calls and texts, Signal's e164."""
    NAME = 9
    """Only the name under which the file prints it: never more than that file's word for it."""
    CHANNEL = 10
    LIST = 11
    """A broadcast list or a status: it sends to nobody by itself."""
    IBAN = 12
    HANDLE = 13
    """An account of a market, «market:handle»."""
    SIREN = 14
    """The books of a French company."""
    BUSINESS = 15
    """The books of a ``[[business]]`` of case.toml of which no SIREN is known."""
    WALLET = 16
    """An address or an account of a crypto-currency or of a money transfer."""


@dataclass(frozen=True, slots=True)
class AccountRef:
    """An account of a service in the one form it has whatever the source.

    ``id`` is canonical (``model/accounts.py`` makes it so); ``service`` is an id of the table of
    providers, or ``tel``, ``sms``, ``iban``, a market.
    """

    service: str
    id: str
    kind: AccountKind

    def __str__(self) -> str:
        return f"{self.service}:{self.id}"


@dataclass(frozen=True, slots=True)
class NumberRef:
    """A telephone number, short code or alphabetic sender, normalised (``numbers.py``)."""

    number: str
    kind: int
    """``model.codes.NumberKind``."""
    country: str = ""


@dataclass(frozen=True, slots=True)
class ThreadRef:
    """A conversation as its file tells it apart from others of the same service."""

    service: str
    key: str
    """What makes it the same thread: the other account, the group, the list; never a title."""
    kind: int = field(default=1, compare=False)
    """``model.seized.ThreadKind``."""
    name: str = field(default="", compare=False)


Ref = AccountRef | NumberRef | ThreadRef
Cell = int | float | str | bool | Ref | None
Stored = tuple[str, tuple[Cell, ...]]
"""A table and the values of one row of it, in the order of its columns after ``record_id``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What decides whether an act covers a record, beside the device or owner of its file.

    ``at_ms`` is what the period tests; None where the record has no time, and is then tested by
    everything else. ``day`` is a whole day of the case's own zone, where there is no hour: it is in
    the period if any moment of it is. ``accounts``, ``numbers``, ``sirens``, ``markets``:
    identifiers of the record whose naming by an act covers it. Where all are empty the file's own
    device, owner or business decides.
    """

    category: Category | None
    at_ms: int | None
    until_ms: int | None = None
    """With ``at_ms`` a span of time: it is in the period if any moment of it is."""
    day: dt.date | None = None
    accounts: tuple[AccountRef, ...] = ()
    numbers: tuple[str, ...] = ()
    sirens: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()


class Record(ABC):
    """One record; a subclass is a frozen, slotted dataclass."""

    __slots__ = ()

    item: ClassVar[Item]

    @abstractmethod
    def claim(self) -> Claim:
        """What the scope test looks at."""

    @abstractmethod
    def rows(self) -> Iterator[Stored]:
        """What is kept of it, table by table."""

    def identities(self) -> Iterator[tuple[object, ...]]:
        """By what it is known again where this file or another tells it too; each one is enough.

        The first word says how far it reaches. ``id``: the service itself gives the rest once only,
        so a second record with it is a repeat. ``file``: the same, within one file. ``shared``:
        what every phone that was there shows. ``phone``: what this one phone, or this one owner,
        shows. These two count: the second record of one file that shows the same is a second
        record, and repeats the second such record of another file.
        """
        yield from ()

    def parties(self) -> Iterator[AccountRef]:
        """Accounts that took part: what protects a lawyer or a doctor looks at these."""
        yield from ()
