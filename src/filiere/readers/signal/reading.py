"""What does Signal's plain export say, frame by frame?

Each line is one frame: who somebody is, which chat is with whom, or an item of a chat. The time of
an incoming message is that of the sender's own phone. A revision is an earlier text of the same
message, never another one.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from filiere.model.accounts import SIGNAL, account
from filiere.model.codes import Direction, Fate, NumberKind
from filiere.model.record import AccountKind, AccountRef, Category, NumberRef, Record, ThreadRef
from filiere.model.seized import (
    NO_CALL_FLAG,
    NO_MESSAGE_FLAG,
    Account,
    Attachment,
    Basis,
    Call,
    CallFlag,
    Chooser,
    Clock,
    Content,
    Earlier,
    Event,
    KnownAs,
    Message,
    MessageFlag,
    Moment,
    Outcome,
    Owner,
    Payment,
    ThreadKind,
    Told,
)
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.received import Received
from filiere.received.tables import whole
from filiere.received.text import lines
from filiere.spelling.epochs import of_milliseconds
from filiere.wording import Words

_say = Words(__name__)

_STATES = {
    "ACCEPTED": Outcome.ANSWERED, "NOT_ACCEPTED": Outcome.UNAVAILABLE, "MISSED": Outcome.MISSED,
    "MISSED_NOTIFICATION_PROFILE": Outcome.MISSED, "DECLINED": Outcome.REFUSED,
    "GENERIC": Outcome.UNKNOWN, "JOINED": Outcome.ANSWERED,
}  # fmt: skip
_QUIET = frozenset({"account", "recipient", "chat", "stickerPack", "adHocCall", "chatFolder",
                    "notificationProfile"})  # fmt: skip
_MIMES = {"image": Content.IMAGE, "video": Content.VIDEO, "audio": Content.VOICE}


def recognises(source: Received) -> bool:
    """By its first line: the head of a backup."""
    first = source.head.split(b"\n", 1)[0]
    return first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{") and (
        b'"backupTimeMs"' in first and b'"version"' in first
    )


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every frame; those that only say who somebody is are accounts or notes."""
    yield Limit(_say("inferred"))
    reading = _Reading(declared)
    with lines(source) as given:
        for number, line in enumerate(given, start=1):
            yield from reading.frame(Place(at=number), line)
    if reading.owner is not None:
        yield Owner(account=reading.owner, basis="export")
    if reading.unknown > 0:
        yield Limit(_say("unread", count=reading.unknown))


@dataclass(slots=True)
class _Party:
    account: AccountRef | None
    kind: ThreadKind = ThreadKind.ONE
    name: str = ""
    own: bool = False


class _Reading:
    def __init__(self, declared: Declared) -> None:
        owner = declared.owner
        self.owner = owner if owner is not None and owner.service == SIGNAL else None
        self._parties: dict[str, _Party] = {}
        self._chats: dict[str, str] = {}
        self.unknown = 0

    def frame(self, place: Place, line: str) -> Iterator[Row | Fact]:
        """The row of one line."""
        if line.strip() == "":
            yield Row(place, fate=Fate.BLANK)
            return
        try:
            found = json.loads(line)
        except (ValueError, RecursionError):
            yield RowRefusedError("code", "frame", line).row(place, line, Category.MESSAGES)
            return
        if not isinstance(found, dict):
            yield RowRefusedError("code", "frame", line).row(place, line, Category.MESSAGES)
            return
        if isinstance(found.get("recipient"), dict):
            yield from self._recipient(place, line, found["recipient"])
        elif isinstance(found.get("chat"), dict):
            chat = found["chat"]
            self._chats[str(chat.get("id"))] = str(chat.get("recipientId"))
            yield Row(place, fate=Fate.NOTE, raw=line)
        elif isinstance(found.get("chatItem"), dict):
            yield from self._item(place, line, found["chatItem"])
        else:
            self.unknown += not (set(found) & _QUIET or "version" in found)
            yield Row(place, fate=Fate.NOTE, raw=line)

    def _recipient(self, place: Place, line: str, found: dict[str, Any]) -> Iterator[Row | Fact]:
        """Who stands behind a number of the export."""
        key = str(found.get("id"))
        if "self" in found:
            self._parties[key] = _Party(self.owner, own=True)
            yield Row(place, fate=Fate.NOTE, raw=line)
            return
        group = found.get("group")
        if isinstance(group, dict):
            name = group.get("snapshot", {}) if isinstance(group.get("snapshot"), dict) else {}
            title = name.get("title", {})
            said = title.get("title", "") if isinstance(title, dict) else str(title or "")
            ref = AccountRef(SIGNAL, str(group.get("masterKey") or key), AccountKind.GROUP)
            self._parties[key] = _Party(ref, ThreadKind.GROUP, said)
            yield Row(place, fate=Fate.NOTE, raw=line)
            return
        contact = found.get("contact")
        if not isinstance(contact, dict):
            kind = ThreadKind.LIST if "distributionList" in found else ThreadKind.ONE
            self._parties[key] = _Party(None, kind)
            yield Row(place, fate=Fate.NOTE, raw=line)
            return
        yield from self._contact(place, line, key, contact)

    def _contact(
        self, place: Place, line: str, key: str, found: dict[str, Any]
    ) -> Iterator[Row | Fact]:
        number = _number(found.get("e164"))
        username = str(found.get("username") or "")
        written = str(found.get("aci") or "") or (number.number if number else "") or username
        if written == "":
            yield RowRefusedError("no-party", "aci", line).row(place, line, Category.ACCOUNTS)
            return
        ref = account(SIGNAL, written)
        given = " ".join(
            str(found.get(name) or "") for name in ("profileGivenName", "profileFamilyName")
        ).strip()
        book = " ".join(
            str(found.get(name) or "") for name in ("systemGivenName", "systemFamilyName")
        ).strip()
        names = [(given, Chooser.PERSON), (book, Chooser.ADDRESS_BOOK), (username, Chooser.PERSON)]
        self._parties[key] = _Party(ref, ThreadKind.ONE, book or given)
        told = tuple((name, chooser) for name, chooser in names if name not in {"", ref.id})
        tied = number if number is not None and ref.kind is AccountKind.ACI else None
        for name, chooser in told:
            yield KnownAs(ref, name=name, chooser=chooser)
        if tied is not None:
            yield KnownAs(ref, number=tied, basis=Basis.LID_MAP)
        record = Account(account=ref, names=told, number=tied, basis=Basis.LID_MAP)
        yield Row(place, (record,), raw=line)

    def _item(self, place: Place, line: str, item: dict[str, Any]) -> Iterator[Row | Fact]:
        try:
            records = tuple(self._records(item))
        except RowRefusedError as refused:
            yield refused.row(place, line, Category.MESSAGES)
            return
        for record in records:
            told = record.told if isinstance(record, Message) else None
            if told is not None and told.new is not None and told.old is not None:
                number = NumberRef(told.new.id, int(NumberKind.E164))
                sent = record.sent if isinstance(record, Message) else None
                since = None if sent is None else sent.ms
                yield KnownAs(told.old, number=number, basis=Basis.LID_MAP, from_ms=since)
        yield Row(place, records, raw=line)

    def _records(self, item: dict[str, Any]) -> Iterator[Record]:
        chat = self._parties.get(self._chats.get(str(item.get("chatId")), ""), _Party(None))
        author = self._parties.get(str(item.get("authorId")), _Party(None))
        incoming, outgoing = item.get("incoming"), item.get("outgoing")
        direction = Direction.NONE
        if isinstance(incoming, dict):
            direction = Direction.IN
        elif isinstance(outgoing, dict):
            direction = Direction.OUT
        clock = {Direction.OUT: Clock.DEVICE, Direction.IN: Clock.OTHER}.get(
            direction, Clock.DEVICE
        )
        sent = of_milliseconds(whole(item.get("dateSent")), clock, "dateSent")
        key = chat.account.id if chat.account is not None else str(item.get("chatId") or "")
        thread = ThreadRef(SIGNAL, key, int(chat.kind), chat.name if chat.kind != 1 else "")
        update = item.get("updateMessage")
        if isinstance(update, dict):
            yield from self._update(update, chat, author, sent, thread)
            return
        came = incoming.get("dateReceived") if isinstance(incoming, dict) else None
        body, content, attachments, flags = _said(item)
        flags |= _sending(item, outgoing)
        yield Message(
            thread=thread,
            sender=self.owner if author.own else author.account,
            recipients=self._recipients(chat, direction),
            direction=direction,
            sent=sent,
            received=of_milliseconds(whole(came), Clock.DEVICE, "dateReceived"),
            content=content,
            text=body,
            flags=flags,
            attachments=attachments,
            earlier=tuple(_revisions(item)),
        )
        payment = item.get("paymentNotification")
        if isinstance(payment, dict):
            yield Payment(
                amount=None,
                exponent=0,
                currency="",
                written=str(payment.get("amountMob") or ""),
                payer=self.owner if author.own else author.account,
                payee=chat.account if author.own else self.owner,
                at=sent,
            )

    def _recipients(self, chat: _Party, direction: Direction) -> tuple[AccountRef, ...]:
        if chat.kind is ThreadKind.GROUP or direction is Direction.OUT:
            return (chat.account,) if chat.account is not None else ()
        return (self.owner,) if direction is Direction.IN and self.owner is not None else ()

    def _update(
        self,
        update: dict[str, Any],
        chat: _Party,
        author: _Party,
        sent: Moment | None,
        thread: ThreadRef,
    ) -> Iterator[Record]:
        call = update.get("individualCall") or update.get("groupCall")
        if isinstance(call, dict):
            yield self._call(call, chat, sent, thread, group="groupCall" in update)
            return
        yield Message(
            thread=thread,
            sender=author.account,
            sent=sent,
            content=Content.SYSTEM,
            text=_update_text(update),
            flags=MessageFlag.SYSTEM,
            told=_told(update, author.account or chat.account),
        )

    def _call(
        self,
        call: dict[str, Any],
        chat: _Party,
        sent: Moment | None,
        thread: ThreadRef,
        *,
        group: bool,
    ) -> Record:
        said = str(call.get("direction") or "")
        direction = {"INCOMING": Direction.IN, "OUTGOING": Direction.OUT}.get(said, Direction.NONE)
        started = of_milliseconds(
            whole(call.get("startedCallTimestamp")), Clock.DEVICE, "startedCallTimestamp"
        )
        flags = CallFlag.GROUP if group else NO_CALL_FLAG
        if "VIDEO" in str(call.get("type") or ""):
            flags |= CallFlag.VIDEO
        other = (chat.account,) if chat.account is not None else ()
        out = direction is Direction.OUT
        owner = (self.owner,) if self.owner is not None else ()
        return Call(
            service=SIGNAL,
            caller=self.owner if out else chat.account,
            callees=other if out else owner,
            direction=direction,
            started=started or sent,
            outcome=_STATES.get(str(call.get("state") or ""), Outcome.UNKNOWN),
            flags=flags,
            own_id=str(call.get("callId") or ""),
            thread=thread,
        )


def _number(e164: object) -> NumberRef | None:
    digits = str(e164 or "").lstrip("+")
    if not digits.isdecimal() or not 6 <= len(digits) <= 15:
        return None
    return NumberRef(f"+{digits}", int(NumberKind.E164))


def _said(
    item: dict[str, Any],
) -> tuple[str, Content, tuple[Attachment, ...], MessageFlag]:
    """Text, content, attachments and flags of an item."""
    standard = item.get("standardMessage")
    if isinstance(standard, dict):
        text = standard.get("text")
        body = str(text.get("body") or "") if isinstance(text, dict) else ""
        attachments = tuple(_attachments(standard.get("attachments")))
        content = Content.TEXT
        if attachments:
            content = _MIMES.get(attachments[0].mime.partition("/")[0], Content.DOCUMENT)
        return body, content, attachments, NO_MESSAGE_FLAG
    if "remoteDeletedMessage" in item:
        return "", Content.DELETED, (), MessageFlag.DELETED_BY_SENDER
    if "viewOnceMessage" in item:
        return "", Content.MEDIA, (), MessageFlag.VIEW_ONCE
    if "stickerMessage" in item:
        return "", Content.STICKER, (), NO_MESSAGE_FLAG
    if "contactMessage" in item:
        return "", Content.CONTACT, (), NO_MESSAGE_FLAG
    return "", Content.OTHER, (), NO_MESSAGE_FLAG


def _attachments(found: object) -> Iterator[Attachment]:
    for each in found if isinstance(found, list) else []:
        pointer = each.get("pointer") if isinstance(each, dict) else None
        if isinstance(pointer, dict):
            yield Attachment(
                name=str(pointer.get("fileName") or ""),
                mime=str(pointer.get("contentType") or ""),
            )


def _sending(item: dict[str, Any], outgoing: object) -> MessageFlag:
    """What the sending of an item, and its end, say."""
    flags = NO_MESSAGE_FLAG
    if whole(item.get("expiresInMs")):
        flags |= MessageFlag.DISAPPEARING
    if item.get("revisions"):
        flags |= MessageFlag.EDITED
    statuses = outgoing.get("sendStatus") if isinstance(outgoing, dict) else None
    if isinstance(statuses, list) and statuses and all("failed" in each for each in statuses):
        flags |= MessageFlag.FAILED
    return flags


def _revisions(item: dict[str, Any]) -> Iterator[Earlier]:
    for each in item.get("revisions") or []:
        if isinstance(each, dict):
            yield Earlier(whole(each.get("dateSent")), _said(each)[0])


def _told(update: dict[str, Any], who: AccountRef | None) -> Told:
    """What an update says: a number that changed is told in three ways."""
    simple = update.get("simpleUpdate")
    switched = update.get("sessionSwitchover")
    merged = update.get("threadMerge")
    if isinstance(switched, dict) and (number := _number(switched.get("e164"))) is not None:
        return Told(Event.NUMBER_CHANGED, who, account(SIGNAL, number.number))
    if isinstance(merged, dict) and (number := _number(merged.get("previousE164"))) is not None:
        return Told(Event.NUMBER_CHANGED, account(SIGNAL, number.number), who)
    if isinstance(simple, dict) and simple.get("type") == "CHANGE_NUMBER":
        return Told(Event.NUMBER_CHANGED, who)
    return Told(Event.OTHER)


def _update_text(update: dict[str, Any]) -> str:
    simple = update.get("simpleUpdate")
    if isinstance(simple, dict):
        return str(simple.get("type") or "")
    return next(iter(update), "")
