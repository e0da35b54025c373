"""What does Snapchat's own export of a user's chats say?

Times are UTC. The key that is called microseconds holds milliseconds. The old form parts what was
sent from what was received, and escapes its texts for a page.
"""

import datetime as dt
import html
import json
import re
from collections.abc import Iterator
from typing import Any

from filiere.model.accounts import account
from filiere.model.codes import Direction
from filiere.model.record import AccountKind, AccountRef, Category, Record, ThreadRef
from filiere.model.seized import (
    NO_MESSAGE_FLAG,
    Clock,
    Content,
    Message,
    MessageFlag,
    Moment,
    Owner,
    ThreadKind,
)
from filiere.model.wall_clock import milliseconds
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.received import Received
from filiere.received.json import begins, whole_objects
from filiere.received.tables import whole
from filiere.spelling.epochs import of_milliseconds
from filiere.wording import Words

_say = Words(__name__)

SNAPCHAT = "snapchat"
_OLD = re.compile(r"(Received|Sent) (?:Saved|Unsaved) Chat History")
_KEYS = ('"Media Type"', '"Created"')
_CONTENTS = {
    "TEXT": Content.TEXT, "MEDIA": Content.MEDIA, "NOTE": Content.VOICE,
    "STICKER": Content.STICKER, "LOCATION": Content.LOCATION, "STATUS": Content.SYSTEM,
}  # fmt: skip


def recognises(source: Received) -> bool:
    """By keys that every entry has."""
    top = begins(source)
    if not top.startswith("{"):
        return False
    if _OLD.search(top) is not None:
        return True
    return all(key in top for key in _KEYS) and '"IsSender"' in top


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every entry of every chat."""
    yield Limit(_say("saved-only"))
    owner = declared.owner
    own = owner if owner is not None and owner.service == SNAPCHAT else None
    told: set[AccountRef] = set()
    number = 0
    for key, entries in whole_objects(source):
        old = _OLD.fullmatch(key)
        for entry in entries if isinstance(entries, list) else []:
            number += 1
            raw = json.dumps(entry, ensure_ascii=False)
            place = Place("", key, number)
            try:
                if not isinstance(entry, dict):
                    raise RowRefusedError("code", "entry", raw)  # noqa: TRY301 - one way out
                record = _old(entry, old[1], own) if old else _new(entry, key, own)
            except RowRefusedError as refused:
                yield refused.row(place, raw, Category.MESSAGES)
                continue
            if record.direction is Direction.OUT and record.sender not in {None, *told}:
                sender = record.sender
                if sender is not None:
                    told.add(sender)
                    yield Owner(account=sender, basis="export")
            yield Row(place, _records(record), raw=raw)


def _records(record: Message) -> tuple[Record, ...]:
    return (record,)


def _new(entry: dict[str, Any], key: str, own: AccountRef | None) -> Message:
    out = entry.get("IsSender") is True
    sender = _user(entry.get("From"))
    kind = str(entry.get("Media Type") or "").upper()
    title = str(entry.get("Conversation Title") or "")
    group = title != "" or (not out and sender is not None and sender.id != key)
    thread = ThreadRef(SNAPCHAT, key, int(ThreadKind.GROUP if group else ThreadKind.ONE), title)
    system = kind == "STATUS"
    to: AccountRef | None = AccountRef(SNAPCHAT, key, AccountKind.GROUP) if group else _user(key)
    if not group and not out:
        to = own
    return Message(
        thread=thread,
        sender=sender,
        recipients=() if system or to is None else (to,),
        direction=_way(out=out, system=system),
        sent=_time(entry),
        content=_CONTENTS.get(kind, Content.OTHER),
        text=str(entry.get("Content") or ""),
        flags=MessageFlag.SYSTEM if system else NO_MESSAGE_FLAG,
    )


def _old(entry: dict[str, Any], way: str, own: AccountRef | None) -> Message:
    out = way == "Sent"
    other = _user(entry.get("To") if out else entry.get("From"))
    kind = str(entry.get("Media Type") or "").upper()
    to = other if out else own
    return Message(
        thread=ThreadRef(SNAPCHAT, "" if other is None else other.id),
        sender=own if out else other,
        recipients=() if to is None else (to,),
        direction=_way(out=out, system=False),
        sent=_time(entry),
        content=_CONTENTS.get(kind, Content.OTHER),
        text=html.unescape(str(entry.get("Text") or "")),
    )


def _way(*, out: bool, system: bool) -> Direction:
    if system:
        return Direction.NONE
    return Direction.OUT if out else Direction.IN


def _user(name: object) -> AccountRef | None:
    written = str(name or "").strip()
    return account(SNAPCHAT, written) if written != "" else None


def _time(entry: dict[str, Any]) -> Moment | None:
    stamp = whole(entry.get("Created(microseconds)"))
    if stamp:
        return of_milliseconds(stamp, Clock.SERVER, "Created(microseconds)")
    written = str(entry.get("Created") or "").strip()
    if written == "":
        return None
    if not written.endswith("UTC"):
        raise RowRefusedError("time", "Created", written)
    try:
        found = dt.datetime.fromisoformat(written.removesuffix("UTC").strip())
    except ValueError:
        raise RowRefusedError("time", "Created", written) from None
    return Moment(milliseconds(found.replace(tzinfo=dt.UTC)), Clock.SERVER)
