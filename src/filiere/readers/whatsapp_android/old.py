"""What does a row of ``messages`` say (the schema before 2021)?"""

import sqlite3
from collections.abc import Iterator

from filiere.model.codes import Direction, Fate
from filiere.model.record import AccountRef, Category, Record
from filiere.model.seized import (
    NO_MESSAGE_FLAG,
    Attachment,
    Clock,
    Content,
    Event,
    Location,
    Message,
    MessageFlag,
    Moment,
    Origin,
    Told,
)
from filiere.reader import Place, Row, RowRefusedError
from filiere.readers.whatsapp_android.jids import Jids
from filiere.readers.whatsapp_android.parts import (
    CONTENTS,
    SYSTEM,
    direction_of,
    flags_of,
    recipients,
    sender,
    sent_clock,
)
from filiere.received import Database
from filiere.received.tables import Columns, real, rows, shown, text, whole
from filiere.spelling.epochs import of_milliseconds

PART = "#messages"
CONTROL = 6
"""``status`` of a row that is an event and no message."""
CHANGED_NUMBER = 10


def old_messages(database: Database, jids: Jids) -> Iterator[Row]:
    """Every row of the table, in the order of its numbers."""
    own = sorted(database.tables["messages"])
    of = Columns(database, {"m": "messages", "c": "chat_list"})
    columns = [f'm."{name}" AS "{name}"' for name in own]
    columns.append(f"{of.sql('c', 'subject')} AS chat_subject")
    join = of.join("c", "c.key_remote_jid = m.key_remote_jid")
    sql = f'SELECT {", ".join(columns)} FROM "messages" m {join} ORDER BY m._id'
    for row in rows(database, sql):
        place = Place(PART, str(row["_id"]))
        raw = shown(row, own)
        chat = jids.written(row["key_remote_jid"])
        if chat is None:
            yield Row(place, fate=Fate.NOTE, raw=raw)  # the row that every database begins with
            continue
        try:
            yield Row(place, tuple(_records(row, chat, jids)), raw=raw)
        except RowRefusedError as refused:
            yield refused.row(place, raw, Category.MESSAGES)


def _records(row: sqlite3.Row, chat: AccountRef, jids: Jids) -> Iterator[Record]:
    has = frozenset(row.keys())

    def value(name: str) -> object:
        return row[name] if name in has else None

    direction = direction_of(row["key_from_me"])
    system = whole(value("status")) == CONTROL
    kind = SYSTEM if system else whole(value("media_wa_type")) or 0
    thread = jids.thread(chat, text(row["chat_subject"]))
    member = jids.written(value("remote_resource"))
    sent = of_milliseconds(value("timestamp"), sent_clock(direction), "timestamp")
    received = value("received_timestamp") if direction is Direction.IN else None
    flags = flags_of(thread, kind, broadcast=False)
    if whole(value("forwarded")):
        flags |= MessageFlag.FORWARDED
    if whole(value("edit_version")) not in {None, 0}:
        flags |= MessageFlag.EDITED if kind != 15 else NO_MESSAGE_FLAG
    yield Message(
        thread=thread,
        sender=sender(thread, chat, member, direction, jids),
        recipients=() if system else recipients(thread, chat, direction, jids),
        direction=Direction.NONE if system else direction,
        sent=sent,
        received=of_milliseconds(received, Clock.DEVICE, "received_timestamp"),
        content=CONTENTS.get(kind, Content.OTHER),
        text=text(value("data")) or text(value("media_caption")),
        flags=flags,
        own_id=text(row["key_id"]),
        attachments=_attachments(
            value("media_name"), value("media_mime_type"), value("media_size")
        ),
        told=_told(value("media_size"), chat, member) if system else None,
    )
    point = _point(value("latitude"), value("longitude"), sent, direction)
    if point is not None:
        yield point


def _attachments(name: object, mime: object, size: object) -> tuple[Attachment, ...]:
    if text(name) == "" and text(mime) == "":
        return ()
    return (Attachment(name=text(name), mime=text(mime), size_bytes=whole(size)),)


def _told(action: object, chat: AccountRef, member: AccountRef | None) -> Told:
    """What an event says; the old schema keeps its kind where media keep their size."""
    if whole(action) == CHANGED_NUMBER and member is not None:
        return Told(Event.NUMBER_CHANGED, chat, member)
    return Told(Event.OTHER)


def _point(
    latitude: object, longitude: object, sent: Moment | None, direction: Direction
) -> Location | None:
    north, east = real(latitude), real(longitude)
    if not north or not east or abs(north) > 90 or abs(east) > 180:
        return None
    out = direction is Direction.OUT
    return Location(
        latitude_deg=north,
        longitude_deg=east,
        at=sent,
        origin=Origin.SHARED_BY_OWNER if out else Origin.SHARED_BY_OTHER,
        in_message=True,
    )
