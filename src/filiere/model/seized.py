"""What can a seized phone, or an export that a person hands over, tell?

Messages, calls, contacts, accounts, located points, files and payments, in one vocabulary whatever
the program that wrote them. A time says whose clock it is of; a party is an account, which is a
telephone number only where something shows it. Nothing here was guessed: what a file does not tell
is None, and an unknown direction stays unknown.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from typing import ClassVar

from filiere.model.codes import Direction
from filiere.model.record import (
    AccountRef,
    Category,
    Claim,
    Item,
    NumberRef,
    Record,
    Stored,
    ThreadRef,
)


class Clock(IntEnum):
    """Whose clock wrote a time."""

    DEVICE = 1
    SERVER = 2
    OTHER = 3
    """The other party's device."""
    UNKNOWN = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as written, brought to UTC milliseconds."""

    ms: int
    clock: Clock
    offset_min: int = 0
    """Minutes that were taken off to reach UTC."""


class Content(IntEnum):
    """What a message carries."""

    TEXT = 1
    IMAGE = 2
    VIDEO = 3
    VOICE = 4
    DOCUMENT = 5
    LOCATION = 6
    CONTACT = 7
    STICKER = 8
    ORDER = 9
    SYSTEM = 10
    DELETED = 11
    """Only the notice that there was one."""
    OTHER = 12
    REACTION = 13
    MEDIA = 14
    """A medium of which the file does not say more."""


class MessageFlag(IntFlag):
    """What else the file says of a message; bits are added, never moved."""

    DELETED_RECOVERED = 1
    DELETED_BY_SENDER = 2
    EDITED = 4
    FORWARDED = 8
    QUOTED_COPY = 16
    """Known only because another message quotes it."""
    VIEW_ONCE = 32
    DISAPPEARING = 64
    BROADCAST = 128
    STATUS = 256
    SYSTEM = 512
    FAILED = 1024
    DRAFT = 2048
    CARVED = 4096
    MMS = 8192
    TEXT_DECODED = 16384
    """The text was decoded from a packed form, by our own reading of it."""
    CHANNEL = 32768


NO_MESSAGE_FLAG = MessageFlag(0)


class Outcome(IntEnum):
    """How a call ended."""

    ANSWERED = 1
    MISSED = 2
    REFUSED = 3
    UNAVAILABLE = 4
    UNKNOWN = 5


class CallFlag(IntFlag):
    """What else the file says of a call."""

    VIDEO = 1
    GROUP = 2
    DELETED_RECOVERED = 4
    VOICEMAIL = 8


NO_CALL_FLAG = CallFlag(0)


class ThreadKind(IntEnum):
    """Who reads a thread."""

    ONE = 1
    GROUP = 2
    LIST = 3
    CHANNEL = 4
    STATUS = 5


class Event(IntEnum):
    """What a system event tells."""

    NUMBER_CHANGED = 1
    GROUP_CREATED = 2
    OTHER = 3


class Basis(IntEnum):
    """What shows that an account is a number; the first four make it one, the others do not."""

    IDENTIFIER = 1
    """The identifier is the number: native calls and texts."""
    JID = 2
    LID_MAP = 3
    """The application's own table of numbers: WhatsApp's, Signal's."""
    PROVIDER_REPLY = 4
    ADDRESS_BOOK = 5
    PROFILE = 6
    PERSON = 7


SHOWN = (Basis.IDENTIFIER, Basis.JID, Basis.LID_MAP, Basis.PROVIDER_REPLY)
"""Bases on which an account may be printed as a number."""


class Chooser(IntEnum):
    """Who chose the name of an account."""

    ADDRESS_BOOK = 1
    """The owner of the phone."""
    PERSON = 2
    """The account's own user."""
    FILE = 3
    """The file prints it and does not say."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a message names; ``present`` where its content came too."""

    name: str
    mime: str = ""
    sha256: str = ""
    size_bytes: int | None = None
    present: bool = False


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a message said before it was edited."""

    ms: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a system event says: of which account, and which account it became."""

    event: Event
    old: AccountRef | None = None
    new: AccountRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Record):
    """One message, or one system event of a conversation.

    ``recipients`` of a group is the group. ``own_id`` is the identifier that the service gave it,
    '' where the file has none.
    """

    item: ClassVar[Item] = Item.MESSAGE

    thread: ThreadRef
    sender: AccountRef | None
    recipients: tuple[AccountRef, ...] = ()
    direction: Direction = Direction.NONE
    sent: Moment | None = None
    received: Moment | None = None
    server_ms: int | None = None
    read_ms: int | None = None
    content: Content = Content.TEXT
    text: str = ""
    flags: MessageFlag = NO_MESSAGE_FLAG
    own_id: str = ""
    attachments: tuple[Attachment, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    told: Told | None = None
    model_id: str = ""
    """What this one file calls it, where the file tells it more than once."""

    def claim(self) -> Claim:
        """The sent time as written, the received where there is none."""
        moment = self.sent or self.received
        return Claim(category=Category.MESSAGES, at_ms=None if moment is None else moment.ms)

    def rows(self) -> Iterator[Stored]:
        """The message, its recipients, attachments, earlier texts and what it tells."""
        sent, received = self.sent, self.received
        yield (
            "chat_message",
            (
                self.thread, self.sender, int(self.direction), int(self.content), int(self.flags),
                *_moment(sent), *_moment(received), self.server_ms, self.read_ms, self.own_id,
                self.text,
            ),
        )  # fmt: skip
        for account in self.recipients:
            yield "chat_recipient", (account,)
        for file in self.attachments:
            yield (
                "chat_attachment",
                (file.name, file.mime, file.sha256, file.size_bytes, file.present),
            )
        for earlier in self.earlier:
            yield "chat_earlier", (earlier.ms, earlier.text)
        if self.told is not None:
            yield "chat_event", (int(self.told.event), self.told.old, self.told.new)

    def identities(self) -> Iterator[tuple[object, ...]]:
        """By the service's id, by the file's own, and by what the phone shows."""
        moment = self.sent or self.received
        second = None if moment is None else moment.ms // 1000
        if self.own_id != "":
            yield "id", self.thread.service, self.own_id, int(self.direction), second
        if self.model_id != "":
            yield "file", self.model_id, second, self.text
        if moment is None:
            return
        said = (second, self.text, tuple(file.name for file in self.attachments))
        own = self.direction is Direction.OUT
        sender = "" if own or self.sender is None else self.sender.id
        open_to_many = self.thread.kind in {ThreadKind.GROUP, ThreadKind.CHANNEL} and not own
        reach = "shared" if open_to_many else "phone"
        yield reach, self.thread.service, self.thread.key, own, sender, int(self.content), said

    def parties(self) -> Iterator[AccountRef]:
        """Sender and recipients."""
        if self.sender is not None:
            yield self.sender
        yield from self.recipients


def _moment(moment: Moment | None) -> tuple[int | None, int | None, int | None]:
    return (None, None, None) if moment is None else (moment.ms, moment.clock, moment.offset_min)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(Record):
    """One entry of a call log, of the telephone (service ``tel``) or of an application."""

    item: ClassVar[Item] = Item.CALL

    service: str
    caller: AccountRef | None
    callees: tuple[AccountRef, ...] = ()
    direction: Direction = Direction.NONE
    started: Moment | None = None
    duration_s: int | None = None
    outcome: Outcome = Outcome.UNKNOWN
    flags: CallFlag = NO_CALL_FLAG
    own_id: str = ""
    thread: ThreadRef | None = None
    model_id: str = ""
    """What this one file calls it, where the file tells it more than once."""

    def claim(self) -> Claim:
        """The time at which it began."""
        return Claim(
            category=Category.CALLS, at_ms=None if self.started is None else self.started.ms
        )

    def rows(self) -> Iterator[Stored]:
        """The call and who was called."""
        yield (
            "call_entry",
            (
                self.service, self.thread, self.caller, int(self.direction),
                *_moment(self.started), self.duration_s, int(self.outcome), int(self.flags),
                self.own_id,
            ),
        )  # fmt: skip
        for account in self.callees:
            yield "call_party", (account,)

    def identities(self) -> Iterator[tuple[object, ...]]:
        """By the service's id, by the file's own, and by what the phone shows."""
        second = None if self.started is None else self.started.ms // 1000
        if self.own_id != "":
            yield "id", self.service, "call", self.own_id, int(self.direction), second
        if self.model_id != "":
            yield "file", "call", self.model_id
        if self.started is None:
            return
        own = self.direction is Direction.OUT
        others = self.callees if own else ((self.caller,) if self.caller is not None else ())
        named = tuple(sorted(account.id for account in others))
        yield "phone", "call", self.service, own, named, second, self.duration_s

    def parties(self) -> Iterator[AccountRef]:
        """Caller and called."""
        if self.caller is not None:
            yield self.caller
        yield from self.callees


@dataclass(frozen=True, slots=True)
class Entry:
    """One number or account on a contact card, and how it was written."""

    account: AccountRef
    written: str
    domain: str = ""
    """«Mobile», «Work», the name of an application: as the file has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """One card of an address book: how the owner called somebody, and no more than that."""

    item: ClassVar[Item] = Item.CONTACT

    label: str
    entries: tuple[Entry, ...] = ()
    app: str = ""
    """Service whose address book it is; '' for that of the phone."""
    deleted: bool = False
    created_ms: int | None = None

    def claim(self) -> Claim:
        """Without a time: a card is tested by its category."""
        return Claim(category=Category.CONTACTS, at_ms=None)

    def rows(self) -> Iterator[Stored]:
        """The card, its entries, and the name that each entry's account has here."""
        yield "contact_card", (self.label, self.app, self.deleted, self.created_ms)
        for entry in self.entries:
            yield "contact_entry", (entry.account, entry.written, entry.domain)

    def identities(self) -> Iterator[tuple[object, ...]]:
        """The label and everything on the card."""
        named = tuple(sorted(str(entry.account) for entry in self.entries))
        yield "phone", "card", self.label, named, self.deleted

    def parties(self) -> Iterator[AccountRef]:
        """Every account on the card."""
        yield from (entry.account for entry in self.entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Record):
    """An account that a file lists: its names, and the number that it is shown or said to be."""

    item: ClassVar[Item] = Item.ACCOUNT

    account: AccountRef
    names: tuple[tuple[str, Chooser], ...] = ()
    number: NumberRef | None = None
    basis: Basis = Basis.PROFILE
    own: bool = False
    """It is an account of the phone's owner."""
    from_ms: int | None = None
    """From when, and until when, it is that number; None where the file does not tell."""
    to_ms: int | None = None
    asked: bool = False
    """It is what a provider was asked about: an act covers it by naming it or its number."""

    def claim(self) -> Claim:
        """Without a time: by its category, and by what an act names where it was asked about."""
        if not self.asked:
            return Claim(category=Category.ACCOUNTS, at_ms=None)
        numbers = () if self.number is None else (self.number.number,)
        return Claim(
            category=Category.ACCOUNTS, at_ms=None, accounts=(self.account,), numbers=numbers
        )

    def rows(self) -> Iterator[Stored]:
        """The account as listed, its names and its number."""
        yield "account_entry", (self.account, self.own)
        for name, chooser in self.names:
            yield "account_name", (self.account, name, int(chooser))
        if self.number is not None:
            yield (
                "account_number",
                (self.account, self.number, int(self.basis), self.from_ms, self.to_ms),
            )

    def identities(self) -> Iterator[tuple[object, ...]]:
        """The account, and whose it is."""
        yield "phone", "account", str(self.account), self.own

    def parties(self) -> Iterator[AccountRef]:
        """The account."""
        yield self.account


class Origin(IntEnum):
    """Where a located point comes from: not every one is a place where the phone was."""

    DEVICE = 1
    PHOTO = 2
    NETWORK = 3
    SHARED_BY_OWNER = 4
    SHARED_BY_OTHER = 5
    UNKNOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Location(Record):
    """A point, in a message or by itself; degrees WGS84, metres."""

    item: ClassVar[Item] = Item.LOCATION

    latitude_deg: float
    longitude_deg: float
    accuracy_m: float | None = None
    at: Moment | None = None
    origin: Origin = Origin.UNKNOWN
    account: AccountRef | None = None
    """Who shared it."""
    in_message: bool = False
    """It is part of the message of the same row, and lawful where that is."""
    name: str = ""

    def claim(self) -> Claim:
        """A shared place goes with its message, any other under ``locations``."""
        category = Category.MESSAGES if self.in_message else Category.LOCATIONS
        return Claim(category=category, at_ms=None if self.at is None else self.at.ms)

    def rows(self) -> Iterator[Stored]:
        """The point."""
        yield (
            "located_point",
            (
                self.latitude_deg, self.longitude_deg, self.accuracy_m, *_moment(self.at),
                int(self.origin), self.account, self.name,
            ),
        )  # fmt: skip

    def identities(self) -> Iterator[tuple[object, ...]]:
        """The point and its second; one in a message is known by the message."""
        if not self.in_message and self.at is not None:
            point = (f"{self.latitude_deg:.6f}", f"{self.longitude_deg:.6f}")
            yield "phone", "point", point, self.at.ms // 1000, int(self.origin)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment(Record):
    """Money named in an application; ``amount`` in units of ten to the minus ``exponent``."""

    item: ClassVar[Item] = Item.PAYMENT

    amount: int | None
    exponent: int
    currency: str
    written: str
    """The amount as the file has it."""
    payer: AccountRef | None = None
    payee: AccountRef | None = None
    at: Moment | None = None
    reference: str = ""

    def claim(self) -> Claim:
        """The time of the payment."""
        return Claim(category=Category.PAYMENTS, at_ms=None if self.at is None else self.at.ms)

    def rows(self) -> Iterator[Stored]:
        """The payment."""
        yield (
            "app_payment",
            (
                self.amount, self.exponent, self.currency, self.written, self.payer, self.payee,
                *_moment(self.at), self.reference,
            ),
        )  # fmt: skip

    def parties(self) -> Iterator[AccountRef]:
        """Payer and payee."""
        yield from (account for account in (self.payer, self.payee) if account is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class File(Record):
    """The content of an attachment, or another file of the phone."""

    item: ClassVar[Item] = Item.FILE

    name: str
    mime: str = ""
    sha256: str = ""
    size_bytes: int | None = None
    at: Moment | None = None

    def claim(self) -> Claim:
        """The time that the file bears, if any."""
        return Claim(category=Category.FILES, at_ms=None if self.at is None else self.at.ms)

    def rows(self) -> Iterator[Stored]:
        """The file's name and hash; its bytes stay in the original."""
        yield "phone_file", (self.name, self.mime, self.sha256, self.size_bytes, *_moment(self.at))

    def identities(self) -> Iterator[tuple[object, ...]]:
        """Its hash."""
        if self.sha256 != "":
            yield "phone", "file", self.sha256, self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Handset:
    """What an extraction tells about the phone itself; '' and () where it does not."""

    make: str = ""
    model: str = ""
    serial: str = ""
    imeis: tuple[str, ...] = ()
    imsis: tuple[str, ...] = ()
    iccids: tuple[str, ...] = ()
    numbers: tuple[NumberRef, ...] = ()
    tool: str = ""
    tool_version: str = ""
    extraction: str = ""
    extracted_at: str = ""
    zone: str = ""
    """The zone the report says the phone had, as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """An account that a file says is the phone owner's."""

    account: AccountRef
    basis: str
    """What says so: a typed word (``report``, ``preferences``, ``export``, ``declared``)."""


@dataclass(frozen=True, slots=True)
class Members:
    """Who is in a group, as far as the file says."""

    thread: ThreadRef
    accounts: tuple[AccountRef, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class KnownAs:
    """An account's number or name that stands in a table of the file and is no row of its own."""

    account: AccountRef
    number: NumberRef | None = None
    basis: Basis = Basis.PROFILE
    name: str = ""
    chooser: Chooser = Chooser.FILE
    from_ms: int | None = None
    to_ms: int | None = None
