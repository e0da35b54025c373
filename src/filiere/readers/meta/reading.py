"""What does an export of Instagram or Messenger say?

Its texts are UTF-8 that was taken for Latin-1; they are repaired only where that makes UTF-8 again.
Newest entries come first. A reaction and a call are entries too; an edited message is a second
entry that says so.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from filiere.model.codes import Direction
from filiere.model.record import AccountKind, AccountRef, Category, Record, ThreadRef
from filiere.model.seized import (
    NO_MESSAGE_FLAG,
    Attachment,
    Call,
    Clock,
    Content,
    Message,
    MessageFlag,
    Outcome,
    ThreadKind,
)
from filiere.reader import Declared, Fact, Limit, Place, Repair, Row, RowRefusedError
from filiere.received import Received
from filiere.received.json import begins, told
from filiere.received.tables import whole
from filiere.spelling.epochs import of_milliseconds
from filiere.wording import Words

_say = Words(__name__)

INSTAGRAM, MESSENGER = "instagram", "messenger"
_FILES = {
    "photos": Content.IMAGE, "videos": Content.VIDEO, "audio_files": Content.VOICE,
    "files": Content.DOCUMENT, "gifs": Content.STICKER, "sticker": Content.STICKER,
}  # fmt: skip
_EDITED = re.compile(r"\s*\((?:edited|modifié|editado|bearbeitet|modificato)\)$")
_REACTED = re.compile(
    r"^(?:Liked a message|Reacted .{1,12} to your message ?|A aimé un message"
    r"|A réagi .{1,12} à votre message ?|Hat mit .{1,12} auf deine Nachricht reagiert ?)$"
)


def recognises(source: Received) -> bool:
    """By keys at its beginning."""
    top = begins(source)
    return top.startswith("{") and '"participants"' in top and (
        '"sender_name"' in top or '"thread_path"' in top
    )  # fmt: skip


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every entry, in the order of the file."""
    reading = _Reading(source, declared)
    yield Limit(_say("names-only"))
    if not reading.said:
        yield Limit(_say("which", service=reading.service.capitalize()))
    if reading.own is None:
        yield Limit(_say("own-unknown"))
    number = 0
    for path, value in told(source, frozenset({"messages.item"})):
        if path == "messages.item":
            number += 1
            yield reading.row(number, value)


class _Reading:
    def __init__(self, source: Received, declared: Declared) -> None:
        participants: list[str] = []
        title = path = ""
        typed = False
        for where, value in told(source, frozenset({"messages.item"})):
            if where == "participants.item.name":
                participants.append(repaired(str(value)))
            elif where == "title":
                title = repaired(str(value or ""))
            elif where == "thread_path":
                path = str(value or "")
            elif where == "messages.item":
                typed = typed or (isinstance(value, dict) and "type" in value)
        owner = declared.owner
        self.said = (owner is not None and owner.service in {INSTAGRAM, MESSENGER}) or typed
        self.service = MESSENGER if typed else INSTAGRAM
        if owner is not None and owner.service in {INSTAGRAM, MESSENGER}:
            self.service = owner.service
        self.own = _own(participants, title, owner)
        self._owner = owner if owner is not None and owner.service == self.service else None
        self._participants = participants
        others = [name for name in participants if name != self.own]
        group = len(participants) > 2
        key = others[0] if len(others) == 1 else path or title or ";".join(sorted(others))
        kind = ThreadKind.GROUP if group else ThreadKind.ONE
        self._thread = ThreadRef(self.service, key, int(kind), title if group else "")

    def row(self, number: int, value: Any) -> Row:  # noqa: ANN401 - any JSON value
        """One entry."""
        place = Place("", str(number))
        raw = json.dumps(value, ensure_ascii=False)
        try:
            if not isinstance(value, dict):
                raise RowRefusedError("code", "entry", raw)  # noqa: TRY301 - one way out
            record, repairs = self._record(value)
        except RowRefusedError as refused:
            return refused.row(place, raw, Category.MESSAGES)
        return Row(place, (record,), repairs=repairs, raw=raw)

    def _record(self, value: dict[str, Any]) -> tuple[Record, tuple[Repair, ...]]:
        written = str(value.get("content") or "")
        text = repaired(written)
        repairs = (Repair("latin1_repaired", "content", written, text),) if text != written else ()
        name = repaired(str(value.get("sender_name") or ""))
        direction = Direction.NONE
        if self.own is not None:
            direction = Direction.OUT if name == self.own else Direction.IN
        sender = self._account(name)
        sent = of_milliseconds(whole(value.get("timestamp_ms")), Clock.SERVER, "timestamp_ms")
        if "call_duration" in value:
            seconds = whole(value["call_duration"])
            return (
                Call(
                    service=self.service,
                    caller=sender,
                    callees=self._to(direction, name),
                    direction=direction,
                    started=sent,
                    duration_s=seconds,
                    outcome=Outcome.ANSWERED if (seconds or 0) > 0 else _ended(value),
                    thread=self._thread,
                ),
                repairs,
            )
        content, attachments = _content(value)
        flags = NO_MESSAGE_FLAG
        if _EDITED.search(text) is not None:
            flags |= MessageFlag.EDITED
        if value.get("is_unsent") is True:
            content, flags = Content.DELETED, flags | MessageFlag.DELETED_BY_SENDER
        if _REACTED.match(text) is not None:
            content = Content.REACTION
        return (
            Message(
                thread=self._thread,
                sender=sender,
                recipients=self._to(direction, name),
                direction=direction,
                sent=sent,
                content=content,
                text=text,
                flags=flags,
                attachments=attachments,
            ),
            repairs,
        )

    def _to(self, direction: Direction, name: str) -> tuple[AccountRef, ...]:
        if self._thread.kind == ThreadKind.GROUP:
            return (AccountRef(self.service, self._thread.key, AccountKind.GROUP),)
        if direction is Direction.IN and self._owner is not None:
            return (self._owner,)
        return tuple(
            found
            for each in self._participants
            if each != name and (found := self._account(each)) is not None
        )

    def _account(self, name: str) -> AccountRef | None:
        if name == "":
            return None
        if name == self.own and self._owner is not None:
            return self._owner
        return AccountRef(self.service, name, AccountKind.NAME)


def repaired(text: str) -> str:
    """UTF-8 that was taken for Latin-1, as it was; any other text as it is."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _own(participants: list[str], title: str, owner: AccountRef | None) -> str | None:
    """The exporter's name: declared, or the one of two that the chat is not called by."""
    if owner is not None and owner.id in participants:
        return owner.id
    others = [name for name in participants if name != title]
    return others[0] if len(participants) == 2 and title in participants and others else None


def _ended(value: dict[str, Any]) -> Outcome:
    return Outcome.MISSED if value.get("missed") is True else Outcome.UNKNOWN


def _content(value: dict[str, Any]) -> tuple[Content, tuple[Attachment, ...]]:
    for key, content in _FILES.items():
        found = value.get(key)
        listed = found if isinstance(found, list) else [found]
        names = [
            str(each.get("uri") or "").rpartition("/")[2]
            for each in listed
            if isinstance(each, dict)
        ]
        if names:
            return content, tuple(Attachment(name=name) for name in names)
    return (Content.DOCUMENT, ()) if value.get("share") else (Content.TEXT, ())
