"""Which record is a model of a report?

Direction is what the report says of the owner: of the sender, else of the account that the chat
belongs to; where neither tells it is unknown. A label such as «Missed» is both a direction and an
outcome.
"""

import re
from collections.abc import Collection, Iterator

from filiere.model.accounts import TELEPHONE, TEXTS
from filiere.model.codes import Direction
from filiere.model.record import AccountKind, AccountRef, Record, ThreadRef
from filiere.model.seized import (
    NO_CALL_FLAG,
    NO_MESSAGE_FLAG,
    Account,
    Attachment,
    Call,
    CallFlag,
    Chooser,
    Clock,
    Contact,
    Entry,
    Location,
    Members,
    Message,
    MessageFlag,
    Moment,
    Origin,
    Outcome,
    Payment,
    ThreadKind,
)
from filiere.reader import Fact, RowRefusedError
from filiere.readers.ufdr.directions import (
    alone,
    clock_of,
    content_of,
    of_folder,
    of_roles,
    recipients_of,
)
from filiere.readers.ufdr.models import Model
from filiere.readers.ufdr.people import Party, People
from filiere.readers.ufdr.values import amount_of, coordinate, number_of, origin_of, seconds
from filiere.spelling.services import service_of
from filiere.spelling.times import Times

_DELETED = frozenset({"deleted", "trash"})


_LABELS = {
    "forwarded": MessageFlag.FORWARDED,
    "selfdestruct": MessageFlag.DISAPPEARING,
    "self destruct": MessageFlag.DISAPPEARING,
    "edited": MessageFlag.EDITED,
    "system": MessageFlag.SYSTEM,
}


_THREADS = {
    "oneonone": ThreadKind.ONE,
    "group": ThreadKind.GROUP,
    "broadcast": ThreadKind.LIST,
    "channel": ThreadKind.CHANNEL,
}


_KINDS = {
    AccountKind.GROUP: ThreadKind.GROUP,
    AccountKind.CHANNEL: ThreadKind.CHANNEL,
    AccountKind.LIST: ThreadKind.LIST,
}


_OUTCOMES = {
    "missed": Outcome.MISSED,
    "rejected": Outcome.REFUSED,
    "declined": Outcome.REFUSED,
    "established": Outcome.ANSWERED,
    "answered": Outcome.ANSWERED,
    "unanswered": Outcome.UNAVAILABLE,
    "unavailable": Outcome.UNAVAILABLE,
    "cancelled": Outcome.UNAVAILABLE,
    "canceled": Outcome.UNAVAILABLE,
}


_Chat = tuple[list[Party], AccountRef | None, ThreadRef | None]
"""Who is in a chat, which of them is the owner, and which conversation it is."""


class Records:
    """Makes records of models; remembers what it learnt beside them."""

    def __init__(self, people: People, times: Times, members: Collection[str]) -> None:
        self._people, self._times = people, times
        self._members = members
        self._facts: list[Fact] = []
        self._last: tuple[Model | None, tuple[int, int, int, str], _Chat] = (
            None, (0, 0, 0, ""), ([], None, None),
        )  # fmt: skip
        self.undecided = 0
        """Messages and calls of which nothing tells the direction."""

    def facts(self) -> list[Fact]:
        """Names learnt since last time."""
        given, self._facts = self._facts, []
        return given

    def of(self, model: Model, *, copy: bool = False) -> Iterator[Record]:
        """The records of one row.

        Raises:
            RowRefusedError: it cannot be read.
        """
        if model.type == "InstantMessage":
            yield from self._message(model, copy=copy)
        elif model.type in {"SMS", "MMS"}:
            yield self._text(model)
        elif model.type == "Call":
            yield self._call(model)
        elif model.type == "Contact":
            yield self._contact(model)
        elif model.type == "UserAccount":
            yield self._own_account(model)
        elif model.type == "Location":
            yield self._location(model)
        else:
            yield self._payment(model)

    def members(self, chat: Model) -> Iterator[Fact]:
        """Who is in a chat."""
        service = service_of(chat.fields.get("Source", ""), TEXTS)
        parties = self._people.parties(chat.models.get("Participants", []), service)
        found = tuple(party.account for party in parties if party.account is not None)
        if len(found) > 0:
            yield Members(self._thread(chat, service, parties), found)

    # Messages ---------------------------------------------------------------------------------

    def _message(self, model: Model, *, copy: bool) -> Iterator[Record]:
        chat = model.chat
        source = model.fields.get("Source") or (chat.fields.get("Source", "") if chat else "")
        service = service_of(source, TEXTS)
        senders = self._parties(model, "From", service)
        receivers = self._parties(model, "To", service)
        around, owner, of_chat = self._chat(chat, service)
        sender = senders[0] if senders else None
        system = sender is not None and sender.system
        direction = Direction.NONE if system else self._direction(sender, receivers, owner)
        thread = of_chat or alone(service, sender, receivers, direction)
        flags = self._flags(model) | (MessageFlag.SYSTEM if system else NO_MESSAGE_FLAG)
        if copy:
            flags |= MessageFlag.QUOTED_COPY
        if flags & MessageFlag.SYSTEM and direction is not Direction.NONE:
            direction = Direction.NONE
        if direction is Direction.NONE and not flags & MessageFlag.SYSTEM and not copy:
            self.undecided += 1
        body = model.fields.get("Body", "")
        attachments = tuple(self._attachments(model))
        sent = self._time(model, "TimeStamp", clock_of(direction))
        point = self._point(model, sent, sender, direction)
        if thread.kind == ThreadKind.CHANNEL:
            flags |= MessageFlag.CHANNEL
        if thread.kind == ThreadKind.STATUS:
            flags |= MessageFlag.STATUS
        if thread.kind == ThreadKind.LIST and direction is Direction.OUT:
            flags |= MessageFlag.BROADCAST
        yield Message(
            thread=thread,
            sender=None if sender is None else sender.account,
            recipients=recipients_of(thread, receivers, around, owner, direction),
            direction=direction,
            sent=sent,
            received=self._time(model, "DateDelivered", Clock.DEVICE, needed=False),
            read_ms=_ms(self._time(model, "DateRead", Clock.DEVICE, needed=False)),
            content=content_of(flags, body, attachments, point),
            text=body,
            flags=flags,
            own_id=model.fields.get("Identifier", ""),
            attachments=attachments,
            model_id=model.id,
        )
        if point is not None:
            yield point

    def _text(self, model: Model) -> Record:
        """A text message of older reports, with parties by role."""
        service = service_of(model.fields.get("Source", ""), TEXTS)
        parties = self._parties(model, "Parties", service)
        receivers = [party for party in parties if party.role == "to" and not party.own]
        senders = [party for party in parties if party.role == "from" and not party.own]
        direction = of_folder(model.fields.get("Folder", ""), senders, receivers)
        others = receivers if direction is Direction.OUT else senders or receivers
        if direction is Direction.NONE:
            self.undecided += 1
        other = next((party.account for party in others if party.account is not None), None)
        flags = self._flags(model)
        if model.type == "MMS":
            flags |= MessageFlag.MMS
        attachments = tuple(self._attachments(model))
        body = model.fields.get("Body", "")
        kind = ThreadKind.GROUP if len(others) > 1 else ThreadKind.ONE
        accounts = [party.account for party in others if party.account is not None]
        key = ";".join(sorted(account.id for account in accounts))
        out = direction is Direction.OUT
        return Message(
            thread=ThreadRef(service, key, int(kind)),
            sender=None if out else other,
            recipients=tuple(accounts) if out else (),
            direction=direction,
            sent=self._time(model, "TimeStamp", Clock.DEVICE),
            read_ms=_ms(self._time(model, "DateRead", Clock.DEVICE, needed=False)),
            content=content_of(flags, body, attachments, None),
            text=body,
            flags=flags,
            attachments=attachments,
            model_id=model.id,
        )

    def _direction(
        self, sender: Party | None, receivers: list[Party], owner: AccountRef | None
    ) -> Direction:
        if sender is not None and sender.own is not None:
            return Direction.OUT if sender.own else Direction.IN
        if sender is not None and sender.account is not None and owner is not None:
            return Direction.OUT if sender.account == owner else Direction.IN
        if sender is None and receivers and any(party.own for party in receivers):
            return Direction.IN
        return Direction.NONE

    def _chat(self, chat: Model | None, service: str) -> _Chat:
        """What a chat says of itself, read once for all of its messages that say no more."""
        if chat is None:
            return [], None, None
        participants = chat.models.get("Participants", ())
        says = (len(chat.fields), len(participants), len(self._people.owners), service)
        known, said, told = self._last
        if known is not chat or said != says:
            around = self._parties(chat, "Participants", service)
            owner = self._owner(chat, service, around)
            told = (around, owner, self._thread(chat, service, around))
            self._last = (chat, says, told)
        return told

    def _owner(self, chat: Model | None, service: str, around: list[Party]) -> AccountRef | None:
        """The owner's account in a chat: said of a participant, else the account it belongs to."""
        own = next((party.account for party in around if party.own), None)
        if own is not None or chat is None:
            return own
        written = chat.fields.get("Account", "")
        found = self._people.account(service, written) if written else None
        if found is not None:
            self._people.owners.add(found)
        return found

    def _thread(self, chat: Model, service: str, around: list[Party]) -> ThreadRef:
        """The same thread whatever tool told it: by the other account, by the group."""
        written = chat.fields.get("Id", "").strip()
        named = self._people.account(service, written) if written else None
        kind = _THREADS.get(chat.fields.get("ChatType", "").lower().replace(" ", ""))
        if named is not None and named.kind in _KINDS:
            kind = _KINDS[named.kind]
        others = [party.account for party in around if not party.own and party.account is not None]
        if kind is None:
            kind = ThreadKind.GROUP if len(others) > 1 else ThreadKind.ONE
        if kind is ThreadKind.LIST and len(around) <= 1:
            kind = ThreadKind.CHANNEL if service == "telegram" else ThreadKind.STATUS
        key = named.id if named is not None else ""
        if kind is ThreadKind.ONE and len(others) == 1:
            key = others[0].id
        return ThreadRef(service, key or chat.id, int(kind), chat.fields.get("Name", ""))

    def _parties(self, model: Model | None, name: str, service: str) -> list[Party]:
        if model is None:
            return []
        found = self._people.parties(model.models.get(name, []), service)
        for party in found:
            known = self._people.known_as(party)
            if known is not None:
                self._facts.append(known)
        return found

    def _flags(self, model: Model) -> MessageFlag:
        flags = NO_MESSAGE_FLAG
        if model.state.lower() in _DELETED:
            flags |= MessageFlag.DELETED_RECOVERED
        for label in model.every("MessageLabel"):
            flags |= _LABELS.get(label.fields.get("Label", "").lower(), NO_MESSAGE_FLAG)
        if model.fields.get("DateDeleted") or "delet" in model.fields.get("DeletionReason", ""):
            flags |= MessageFlag.DELETED_BY_SENDER
        if model.fields.get("Folder", "").lower() in {"drafts", "draft"}:
            flags |= MessageFlag.DRAFT
        if model.fields.get("Status", "").lower() in {"unsent", "failed"}:
            flags |= MessageFlag.FAILED
        return flags

    def _attachments(self, model: Model) -> Iterator[Attachment]:
        for each in (*model.models.get("Attachments", []), *model.models.get("Attachment", [])):
            path = (
                each.fields.get("attachment_extracted_path") or each.fields.get("LocalPath1") or ""
            ).replace("\\", "/")
            name = each.fields.get("Filename") or each.fields.get("Title") or path
            yield Attachment(
                name=name.rpartition("/")[2],
                mime=each.fields.get("ContentType", ""),
                present=path != "" and path in self._members,
            )

    def _point(
        self, model: Model, at: Moment | None, sender: Party | None, direction: Direction
    ) -> Location | None:
        """The place that a message shares."""
        position = model.one("Position")
        if position is None:
            return None
        latitude, longitude = coordinate(position)
        if latitude is None or longitude is None:
            return None
        origin = {
            Direction.OUT: Origin.SHARED_BY_OWNER,
            Direction.IN: Origin.SHARED_BY_OTHER,
        }.get(direction, Origin.UNKNOWN)
        return Location(
            latitude_deg=latitude,
            longitude_deg=longitude,
            at=at,
            origin=origin,
            account=None if sender is None else sender.account,
            in_message=True,
            name=position.fields.get("Comment", ""),
        )

    # Calls, cards, accounts, places, payments ---------------------------------------------------

    def _call(self, model: Model) -> Record:
        service = service_of(model.fields.get("Source", ""), TELEPHONE)
        parties = self._parties(model, "Parties", service)
        said = model.fields.get("Direction", "").lower()
        others = [party for party in parties if not party.own]
        direction = {
            "incoming": Direction.IN, "missed": Direction.IN, "rejected": Direction.IN,
            "outgoing": Direction.OUT,
        }.get(said, Direction.NONE)  # fmt: skip
        if direction is Direction.NONE:
            direction = of_roles(others)
        if direction is Direction.NONE:
            self.undecided += 1
        accounts = tuple(party.account for party in others if party.account is not None)
        owner = next((party.account for party in parties if party.own), None)
        duration = seconds(model.fields.get("Duration", ""))
        status = model.fields.get("Status", "").lower() or model.fields.get("Type", "").lower()
        outcome = _OUTCOMES.get(said, _OUTCOMES.get(status, Outcome.UNKNOWN))
        if outcome is Outcome.UNKNOWN and duration is not None and duration > 0:
            outcome = Outcome.ANSWERED
        flags = NO_CALL_FLAG
        if model.state.lower() in _DELETED:
            flags |= CallFlag.DELETED_RECOVERED
        if model.fields.get("VideoCall", "").lower() == "true":
            flags |= CallFlag.VIDEO
        if len(accounts) > 1:
            flags |= CallFlag.GROUP
        out = direction is Direction.OUT
        incoming = direction is Direction.IN
        return Call(
            service=service,
            caller=owner if out else (accounts[0] if incoming and accounts else None),
            callees=accounts if not incoming else ((owner,) if owner is not None else ()),
            direction=direction,
            started=self._time(model, "TimeStamp", Clock.DEVICE),
            duration_s=duration,
            outcome=outcome,
            flags=flags,
        )

    def _contact(self, model: Model) -> Record:
        app = service_of(model.fields.get("Source", ""), "")
        entries = [
            Entry(found, entry.fields.get("Value", ""), entry.fields.get("Category", ""))
            for entry in model.models.get("Entries", [])
            if (found := self._entry(entry, app)) is not None
        ]
        created = self._time(model, "TimeCreated", Clock.DEVICE, needed=False)
        return Contact(
            label=model.fields.get("Name", ""),
            entries=tuple(entries),
            app=app if app != TEXTS else "",
            deleted=model.state.lower() in _DELETED,
            created_ms=_ms(created),
        )

    def _entry(self, entry: Model, app: str) -> AccountRef | None:
        """The number or account of one entry of a card."""
        value = entry.fields.get("Value", "").strip()
        if value == "":
            return None
        if entry.type == "PhoneNumber" or entry.fields.get("Domain", "").lower() == "phone":
            return self._people.account(TELEPHONE, value)
        if entry.type == "EmailAddress":
            return AccountRef("mail", value, AccountKind.EMAIL)
        if entry.type == "UserID" or "user" in entry.fields.get("Domain", "").lower():
            category = entry.fields.get("Category", "")
            service = app or service_of(re.sub(r"(?i)\s*user\s*id\s*$", "", category), "")
            return self._people.account(service, value) if service else None
        return None

    def _own_account(self, model: Model) -> Record:
        service = service_of(
            model.fields.get("Source") or model.fields.get("ServiceType", ""), "device"
        )
        entries = [
            found
            for entry in model.models.get("Entries", [])
            if (found := self._entry(entry, service)) is not None and found.service == service
        ]
        written = model.fields.get("Username", "").strip()
        named = entries[0] if entries else self._people.account(service, written)
        name = model.fields.get("Name", "").strip()
        if named is None and name != "":
            named = AccountRef(service, name, AccountKind.NAME)
        if named is None:
            raise RowRefusedError("no-party", "Username", written)
        self._people.owners.add(named)
        names = ((name, Chooser.PERSON),) if name not in {"", named.id} else ()
        return Account(account=named, names=names, own=True)

    def _location(self, model: Model) -> Record:
        position = model.one("Position") or model
        latitude, longitude = coordinate(position)
        if latitude is None or longitude is None:
            raise RowRefusedError("place", "Position", position.fields.get("Latitude", ""))
        return Location(
            latitude_deg=latitude,
            longitude_deg=longitude,
            accuracy_m=number_of(model.fields.get("GpsHorizontalAccuracy", "")),
            at=self._time(model, "TimeStamp", Clock.DEVICE),
            origin=origin_of(model),
            name=model.fields.get("Name", ""),
        )

    def _payment(self, model: Model) -> Record:
        service = service_of(model.fields.get("Source", ""), "payment")
        payers = self._parties(model, "From", service) + self._parties(model, "Payer", service)
        payees = self._parties(model, "To", service) + self._parties(model, "Payee", service)
        written = model.fields.get("Amount", "")
        amount = amount_of(written)
        return Payment(
            amount=None if amount is None else amount.units,
            exponent=0 if amount is None else amount.exponent,
            currency=model.fields.get("Currency", ""),
            written=written,
            payer=payers[0].account if payers else None,
            payee=payees[0].account if payees else None,
            at=self._time(model, "TimeStamp", Clock.DEVICE),
            reference=model.fields.get("TransactionId", ""),
        )

    def _time(self, model: Model, name: str, clock: Clock, *, needed: bool = True) -> Moment | None:
        """A time of a model; None where it has none, or where a lesser one cannot be read."""
        text = model.fields.get(name, "").strip()
        if text == "":
            return None
        try:
            return self._times.moment(text, clock, name)
        except RowRefusedError:
            if needed:
                raise
            return None


def _ms(moment: Moment | None) -> int | None:
    return None if moment is None else moment.ms
