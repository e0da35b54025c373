"""What can the seized tables of a market tell?

Accounts with their profiles, what they offer, messages, feedback, keys as pasted, answers to the
market's own key test, signed texts, payment addresses. A time is the source's, never the signer's.
Texts stand as they were written; a price keeps its spelling beside the amount that it is.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar

from filiere.model.amount import Amount
from filiere.model.record import (
    AccountKind,
    AccountRef,
    Category,
    Claim,
    Item,
    Record,
    Stored,
)

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "account": ("market", "handle", "first_seen", "last_seen", "profile_text"),
        "listing": (
            "account", "time", "title", "text", "category", "product", "quantity", "unit",
            "price", "currency", "origin", "ships_to", "image_file_hash",
        ),
        "message": ("account", "time", "other", "text"),
        "feedback": ("account", "time", "buyer", "rating", "text"),
        "key": ("account", "time", "block"),
        "key_log": ("account", "time", "fingerprint", "result"),
        "signature": ("account", "time", "signed_text"),
        "wallet": ("account", "time", "currency", "address"),
    }
)  # fmt: skip
"""Columns of our own tables of a market, by the name of the table."""


def vendor(market: str, handle: str) -> AccountRef:
    """An account of a market."""
    return AccountRef(market, handle, AccountKind.HANDLE)


@dataclass(frozen=True, slots=True)
class Seen:
    """When something was seen, by the source: a moment, or a whole day of the case's own zone."""

    ms: int | None = None
    """UTC milliseconds; of a day its beginning."""
    day: dt.date | None = None


UNSEEN = Seen()


def _claim(account: AccountRef, seen: Seen, until: Seen = UNSEEN) -> Claim:
    """What an act must name: the account or its market; and when."""
    whole_day = seen.day is not None and until.ms is None
    return Claim(
        category=None,
        at_ms=None if whole_day else seen.ms,
        until_ms=until.ms,
        day=seen.day if whole_day else None,
        accounts=(account,),
        markets=(account.service,),
    )


class _OfMarket(Record):
    """What all rows of a market share: they are known again by all that they say."""

    __slots__ = ()

    def identities(self) -> Iterator[tuple[object, ...]]:
        """The whole row: a second copy of an extract tells nothing new."""
        for table, values in self.rows():
            yield ("shared", table, *(str(value) for value in values))


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(_OfMarket):
    """An account of a market, as its profile page shows it."""

    item: ClassVar[Item] = Item.ACCOUNT

    account: AccountRef
    first: Seen
    last: Seen
    text: str

    def claim(self) -> Claim:
        """The account or its market; its days of use must meet the period."""
        first = self.first if self.first.ms is not None else self.last
        return _claim(self.account, first, self.last if self.last.ms is not None else first)

    def rows(self) -> Iterator[Stored]:
        """The profile."""
        yield "market_profile", (self.account, self.first.ms, self.last.ms, self.text)

    def parties(self) -> Iterator[AccountRef]:
        """Whose it is."""
        yield self.account


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(_OfMarket):
    """What an account offers."""

    item: ClassVar[Item] = Item.LISTING

    account: AccountRef
    seen: Seen
    title: str
    text: str = ""
    category: str = ""
    product: str = ""
    quantity: str = ""
    unit: str = ""
    price: str = ""
    """As written."""
    amount: Amount | None = None
    """The price, where it is an amount."""
    currency: str = ""
    origin: str = ""
    ships_to: str = ""
    image: str = ""
    """Hash of the image file, in lower case."""

    def claim(self) -> Claim:
        """The account or its market, and the time."""
        return _claim(self.account, self.seen)

    def rows(self) -> Iterator[Stored]:
        """The listing."""
        amount = self.amount
        yield (
            "market_listing",
            (
                self.account,
                self.seen.ms,
                self.title,
                self.text,
                self.category,
                self.product,
                self.quantity,
                self.unit,
                self.price,
                None if amount is None else amount.units,
                None if amount is None else amount.exponent,
                self.currency,
                self.origin,
                self.ships_to,
                self.image,
            ),
        )

    def parties(self) -> Iterator[AccountRef]:
        """Who offers it."""
        yield self.account


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(_OfMarket):
    """A message between two accounts of a market."""

    item: ClassVar[Item] = Item.MESSAGE

    account: AccountRef
    other: AccountRef | None
    seen: Seen
    text: str

    def claim(self) -> Claim:
        """The account or its market, and the time."""
        return _claim(self.account, self.seen)

    def rows(self) -> Iterator[Stored]:
        """The message."""
        yield "market_message", (self.account, self.other, self.seen.ms, self.text)

    def parties(self) -> Iterator[AccountRef]:
        """Both accounts."""
        yield self.account
        if self.other is not None:
            yield self.other


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback(_OfMarket):
    """What a buyer said of an account."""

    item: ClassVar[Item] = Item.OTHER

    account: AccountRef
    buyer: AccountRef | None
    seen: Seen
    rating: str
    text: str

    def claim(self) -> Claim:
        """The account or its market, and the time."""
        return _claim(self.account, self.seen)

    def rows(self) -> Iterator[Stored]:
        """The feedback."""
        yield "market_feedback", (self.account, self.buyer, self.seen.ms, self.rating, self.text)

    def parties(self) -> Iterator[AccountRef]:
        """Both accounts."""
        yield self.account
        if self.buyer is not None:
            yield self.buyer


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedKey(_OfMarket):
    """A public block that stands on an account: anybody can paste one."""

    item: ClassVar[Item] = Item.OTHER

    account: AccountRef
    seen: Seen
    block: str

    def claim(self) -> Claim:
        """The account or its market, and the time."""
        return _claim(self.account, self.seen)

    def rows(self) -> Iterator[Stored]:
        """The block."""
        yield "market_key", (self.account, self.seen.ms, self.block)

    def parties(self) -> Iterator[AccountRef]:
        """Whose page it stands on."""
        yield self.account


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyAnswer(_OfMarket):
    """An answer to the market's own test of a key, as its log has it."""

    item: ClassVar[Item] = Item.OTHER

    account: AccountRef
    seen: Seen
    fingerprint: str
    """In capitals, without blanks."""
    ok: bool

    def claim(self) -> Claim:
        """The account or its market, and the time."""
        return _claim(self.account, self.seen)

    def rows(self) -> Iterator[Stored]:
        """The answer."""
        yield "market_key_log", (self.account, self.seen.ms, self.fingerprint, self.ok)

    def parties(self) -> Iterator[AccountRef]:
        """Whose log it is."""
        yield self.account


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedText(_OfMarket):
    """A signed text that stands on an account, as its page has it."""

    item: ClassVar[Item] = Item.OTHER

    account: AccountRef
    seen: Seen
    text: str

    def claim(self) -> Claim:
        """The account or its market, and the time."""
        return _claim(self.account, self.seen)

    def rows(self) -> Iterator[Stored]:
        """The text."""
        yield "market_signature", (self.account, self.seen.ms, self.text)

    def parties(self) -> Iterator[AccountRef]:
        """Whose page it stands on."""
        yield self.account


@dataclass(frozen=True, slots=True, kw_only=True)
class PayTo(_OfMarket):
    """A payment address that stands on an account."""

    item: ClassVar[Item] = Item.OTHER

    account: AccountRef
    seen: Seen
    currency: str
    address: str

    def claim(self) -> Claim:
        """The account or its market, and the time."""
        return _claim(self.account, self.seen)

    def rows(self) -> Iterator[Stored]:
        """The address."""
        yield "market_wallet", (self.account, self.seen.ms, self.currency, self.address)

    def parties(self) -> Iterator[AccountRef]:
        """Whose page it stands on."""
        yield self.account


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile(Record):
    """A file of keys that a device holds; only a secret key or a revocation says whose it was."""

    item: ClassVar[Item] = Item.FILE

    fingerprint: str
    """Of the certificate, in capitals, in full."""
    holds: str
    """``secret``, ``revocation`` or ``public``."""

    def claim(self) -> Claim:
        """The device of its file; a file of keys has no time of its own."""
        return Claim(category=Category.FILES, at_ms=None)

    def rows(self) -> Iterator[Stored]:
        """The key."""
        yield "device_key", (self.fingerprint, self.holds)

    def identities(self) -> Iterator[tuple[object, ...]]:
        """What this one device holds."""
        yield "phone", "key", self.fingerprint, self.holds
