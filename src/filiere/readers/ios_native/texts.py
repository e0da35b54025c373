"""What does a row of ``message`` say?

A row belongs to a conversation by a table of joins; where none does, the handle is the other party.
Reactions and events are rows too. Nothing is joined in a way that multiplies a row.
"""

import sqlite3
from collections.abc import Callable, Iterator

from filiere.model.accounts import IMESSAGE, TEXTS
from filiere.model.codes import Direction
from filiere.model.record import AccountKind, AccountRef, Category, Record, ThreadRef
from filiere.model.seized import (
    NO_MESSAGE_FLAG,
    Attachment,
    Clock,
    Content,
    Members,
    Message,
    MessageFlag,
    Moment,
    ThreadKind,
)
from filiere.reader import Declared, Fact, Place, Row, RowRefusedError
from filiere.readers.ios_native.packed import unpacked
from filiere.received import Database
from filiere.received.tables import Columns, rows, shown, text, whole
from filiere.spelling.epochs import of_apple
from filiere.spelling.parties import phone_or

_GROUP = 43
"""``style`` of a conversation of several."""
_SERVICES = {"imessage": IMESSAGE, "sms": TEXTS, "mms": TEXTS, "rcs": "rcs_google"}
_MIMES = {"image": Content.IMAGE, "video": Content.VIDEO, "audio": Content.VOICE}


class Texts:
    """The messages of one database."""

    def __init__(self, database: Database, declared: Declared) -> None:
        self._database, self._declared = database, declared
        self.decoded = 0
        """Texts that stood in a packed form only."""
        self._handles: dict[int, str] = {
            int(row["id"]): text(row["written"])
            for row in rows(database, 'SELECT rowid AS id, id AS written FROM "handle"')
        }
        self._chats = self._told_chats()
        self._of_message = self._joined("chat_message_join", "message_id", "chat_id")

    def told(self) -> Iterator[Row | Fact]:
        """Every row, in the order of its number, and who is in which conversation."""
        own = sorted(self._database.tables["message"])
        yield from self._members()
        for row in rows(self._database, 'SELECT rowid AS row_key, * FROM "message" ORDER BY rowid'):
            place = Place("#message", str(row["row_key"]))
            raw = shown(row, own)
            try:
                yield Row(place, (self._message(row),), raw=raw)
            except RowRefusedError as refused:
                yield refused.row(place, raw, Category.MESSAGES)

    def _message(self, row: sqlite3.Row) -> Record:
        has = frozenset(row.keys())

        def value(name: str) -> object:
            return row[name] if name in has else None

        service = _SERVICES.get(text(value("service")).lower(), TEXTS)
        out = whole(row["is_from_me"]) == 1
        handle = self._handles.get(whole(row["handle_id"]) or 0, "")
        other = phone_or(service, handle, self._declared.country)
        thread = self._thread(whole(row["row_key"]) or 0, service, other)
        flags, content = self._kind(value)
        body, packed = self._body(value("text"), value("attributedBody"))
        attachments = tuple(self._attachments(row["row_key"], value("cache_has_attachments")))
        if attachments and content is Content.TEXT:
            kind = attachments[0].mime.partition("/")[0]
            content = _MIMES.get(kind, Content.DOCUMENT)
        direction = Direction.OUT if out else Direction.IN
        if content is Content.SYSTEM:
            direction = Direction.NONE
        sent = of_apple(row["date"], Clock.DEVICE if out else Clock.UNKNOWN, "date")
        group = thread.kind == ThreadKind.GROUP
        account = AccountRef(service, thread.key, AccountKind.GROUP) if group else other
        return Message(
            thread=thread,
            sender=None if out else other,
            recipients=(account,) if (out or group) and account is not None else (),
            direction=direction,
            sent=sent,
            received=_lesser(value("date_delivered")) if not out else None,
            read_ms=_ms(_lesser(value("date_read"))),
            content=content,
            text=body,
            flags=flags | (MessageFlag.TEXT_DECODED if packed else NO_MESSAGE_FLAG),
            own_id=text(row["guid"]),
            attachments=attachments,
        )

    def _kind(self, value: Callable[[str], object]) -> tuple[MessageFlag, Content]:
        """What the row is besides a message, and what it carries."""
        flags = NO_MESSAGE_FLAG
        content = Content.TEXT
        if (whole(value("item_type")) or 0) != 0:
            flags, content = flags | MessageFlag.SYSTEM, Content.SYSTEM
        elif 2000 <= (whole(value("associated_message_type")) or 0) < 4000:
            content = Content.REACTION
        if whole(value("date_edited")):
            flags |= MessageFlag.EDITED
        if whole(value("date_retracted")):
            flags |= MessageFlag.DELETED_BY_SENDER
            content = Content.DELETED
        if whole(value("is_expirable")) == 1:
            flags |= MessageFlag.DISAPPEARING
        if (whole(value("error")) or 0) != 0 and whole(value("is_from_me")) == 1:
            flags |= MessageFlag.FAILED
        return flags, content

    def _body(self, plain: object, packed: object) -> tuple[str, bool]:
        """The text, and whether it stood in the packed form only."""
        said = text(plain).replace("\ufffc", "")
        if said != "" or not isinstance(packed, bytes):
            return said, False
        found = unpacked(packed)
        if found is None:
            return "", False
        self.decoded += 1
        return found.replace("\ufffc", ""), True

    def _thread(self, message: int, service: str, other: AccountRef | None) -> ThreadRef:
        chat = self._chats.get(self._of_message.get(message, 0))
        if chat is None:
            return ThreadRef(service, "" if other is None else other.id)
        identifier, name, group = chat
        if group:
            return ThreadRef(service, identifier, int(ThreadKind.GROUP), name)
        found = phone_or(service, identifier, self._declared.country)
        return ThreadRef(service, identifier if found is None else found.id)

    def _told_chats(self) -> dict[int, tuple[str, str, bool]]:
        """Identifier, name and whether several are in it, by conversation."""
        if not self._database.has("chat", "chat_identifier"):
            return {}
        of = Columns(self._database, {"c": "chat"})
        sql = (
            f"SELECT c.rowid AS id, c.chat_identifier AS written, {of.sql('c', 'style')} AS style, "
            f'{of.sql("c", "display_name")} AS name FROM "chat" c'
        )
        return {
            int(row["id"]): (
                text(row["written"]), text(row["name"]),
                whole(row["style"]) == _GROUP or text(row["written"]).startswith("chat"),
            )
            for row in rows(self._database, sql)
        }  # fmt: skip

    def _joined(self, table: str, one: str, other: str) -> dict[int, int]:
        """The first row that each is joined with."""
        if not self._database.has(table, one, other):
            return {}
        found: dict[int, int] = {}
        sql = f'SELECT "{one}" AS a, "{other}" AS b FROM "{table}" ORDER BY rowid'
        for row in rows(self._database, sql):
            a, b = whole(row["a"]), whole(row["b"])
            if a is not None and b is not None:
                found.setdefault(a, b)
        return found

    def _members(self) -> Iterator[Fact]:
        if not self._database.has("chat_handle_join", "chat_id", "handle_id"):
            return
        held: dict[int, list[str]] = {}
        for row in rows(self._database, "SELECT chat_id, handle_id FROM chat_handle_join"):
            written = self._handles.get(whole(row["handle_id"]) or 0, "")
            held.setdefault(whole(row["chat_id"]) or 0, []).append(written)
        for chat, members in sorted(held.items()):
            told = self._chats.get(chat)
            if told is None or not told[2]:
                continue
            for service in (IMESSAGE, TEXTS):
                accounts = [phone_or(service, each, self._declared.country) for each in members]
                yield Members(
                    ThreadRef(service, told[0], int(ThreadKind.GROUP), told[1]),
                    tuple(each for each in accounts if each is not None),
                )

    def _attachments(self, message: object, told: object) -> Iterator[Attachment]:
        if whole(told) == 0 or not self._database.has("message_attachment_join", "message_id"):
            return
        of = Columns(self._database, {"a": "attachment"})
        sql = (
            f"SELECT {of.sql('a', 'filename')} AS path, {of.sql('a', 'transfer_name')} AS name, "
            f"{of.sql('a', 'mime_type')} AS mime, {of.sql('a', 'total_bytes')} AS size "
            f"FROM message_attachment_join j LEFT JOIN attachment a ON a.rowid = j.attachment_id "
            f"WHERE j.message_id = ? ORDER BY j.rowid"
        )
        for row in rows(self._database, sql, [message]):
            name = text(row["name"]) or text(row["path"]).rpartition("/")[2]
            yield Attachment(name=name, mime=text(row["mime"]), size_bytes=whole(row["size"]))


def _lesser(value: object) -> Moment | None:
    """A time without which the message is none the worse."""
    try:
        return of_apple(value, Clock.DEVICE, "")
    except RowRefusedError:
        return None


def _ms(moment: Moment | None) -> int | None:
    return None if moment is None else moment.ms
