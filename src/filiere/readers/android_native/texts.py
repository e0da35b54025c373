"""What do the tables of texts (``sms``) and of picture messages (``pdu``) say?

``date`` of an incoming text is the phone's time, ``date_sent`` that of the network; a picture
message counts its times in seconds.
"""

import sqlite3
from collections.abc import Iterator

from filiere.model.accounts import TEXTS
from filiere.model.codes import Direction
from filiere.model.record import AccountRef, Category, Record, ThreadRef
from filiere.model.seized import (
    NO_MESSAGE_FLAG,
    Attachment,
    Clock,
    Content,
    Message,
    MessageFlag,
    Moment,
    ThreadKind,
)
from filiere.reader import Declared, Place, Row, RowRefusedError
from filiere.received import Database
from filiere.received.tables import Columns, rows, shown, text, whole
from filiere.spelling.epochs import of_milliseconds, of_seconds
from filiere.spelling.parties import party

_RECEIVED, _SENT, _DRAFT, _OUTBOX, _FAILED, _QUEUED = 1, 2, 3, 4, 5, 6
_FROM, _TO, _CC, _BCC = 0x89, 0x97, 0x82, 0x81
_NOBODY = "insert-address-token"
"""What the phone writes for its own address in a picture message."""


def texts(database: Database, declared: Declared) -> Iterator[Row]:
    """Every text, in the order of its number."""
    own = sorted(database.tables["sms"])
    key = "_id" if "_id" in own else "rowid"
    for row in rows(database, f'SELECT "{key}" AS row_key, * FROM "sms" ORDER BY "{key}"'):
        place = Place("#sms", str(row["row_key"]))
        raw = shown(row, own)
        try:
            yield Row(place, (_text(row, declared),), raw=raw)
        except RowRefusedError as refused:
            yield refused.row(place, raw, Category.MESSAGES)


def _text(row: sqlite3.Row, declared: Declared) -> Record:
    has = frozenset(row.keys())
    kind = whole(row["type"])
    direction = _direction(kind)
    other = party(TEXTS, text(row["address"]), declared.country)
    stored = of_milliseconds(row["date"], Clock.DEVICE, "date")
    network = row["date_sent"] if "date_sent" in has else None
    sent, received = _times(direction, stored, of_milliseconds(network, Clock.SERVER, "date_sent"))
    out = direction is Direction.OUT
    return Message(
        thread=ThreadRef(TEXTS, "" if other is None else other.id),
        sender=None if out else other,
        recipients=(other,) if out and other is not None else (),
        direction=direction,
        sent=sent,
        received=received,
        text=text(row["body"]),
        flags=_flags(kind),
    )


def _times(
    direction: Direction, stored: Moment | None, network: Moment | None
) -> tuple[Moment | None, Moment | None]:
    """Sent and received: of an incoming text the phone's own time is when it came."""
    if direction is Direction.IN and network is not None:
        return network, stored
    return stored, None


def _direction(kind: int | None) -> Direction:
    if kind == _RECEIVED:
        return Direction.IN
    return Direction.OUT if kind in {_SENT, _DRAFT, _OUTBOX, _FAILED, _QUEUED} else Direction.NONE


def _flags(kind: int | None) -> MessageFlag:
    if kind == _DRAFT:
        return MessageFlag.DRAFT
    return MessageFlag.FAILED if kind == _FAILED else NO_MESSAGE_FLAG


def pictures(database: Database, declared: Declared) -> Iterator[Row]:
    """Every picture message; its addresses and parts stand in tables of their own."""
    own = sorted(database.tables["pdu"])
    for row in rows(database, 'SELECT * FROM "pdu" ORDER BY _id'):
        place = Place("#pdu", str(row["_id"]))
        raw = shown(row, own)
        try:
            yield Row(place, (_picture(database, row, declared),), raw=raw)
        except RowRefusedError as refused:
            yield refused.row(place, raw, Category.MESSAGES)


def _picture(database: Database, row: sqlite3.Row, declared: Declared) -> Record:
    kind = whole(row["msg_box"])
    direction = _direction(kind)
    senders, receivers = _addresses(database, row["_id"], declared)
    body, attachments = _parts(database, row["_id"])
    has = frozenset(row.keys())
    stored = of_seconds(row["date"], Clock.DEVICE, "date")
    network = row["date_sent"] if "date_sent" in has else None
    sent, received = _times(direction, stored, of_seconds(network, Clock.SERVER, "date_sent"))
    out = direction is Direction.OUT
    others = receivers if out else senders
    thread = ThreadKind.GROUP if len(others) > 1 else ThreadKind.ONE
    return Message(
        thread=ThreadRef(TEXTS, ";".join(sorted(each.id for each in others)), int(thread)),
        sender=None if out or not senders else senders[0],
        recipients=tuple(receivers) if out else (),
        direction=direction,
        sent=sent,
        received=received,
        content=Content.MEDIA if attachments else Content.TEXT,
        text=body or text(row["sub"] if "sub" in has else None),
        flags=_flags(kind) | MessageFlag.MMS,
        attachments=tuple(attachments),
    )


def _addresses(
    database: Database, message: object, declared: Declared
) -> tuple[list[AccountRef], list[AccountRef]]:
    """Who sent a picture message, and to whom."""
    senders: list[AccountRef] = []
    receivers: list[AccountRef] = []
    for row in rows(
        database, 'SELECT address, type FROM "addr" WHERE msg_id = ? ORDER BY rowid', [message]
    ):
        written = text(row["address"])
        found = party(TEXTS, written, declared.country)
        if written == _NOBODY or found is None:
            continue
        kind = whole(row["type"])
        if kind == _FROM:
            senders.append(found)
        elif kind in {_TO, _CC, _BCC}:
            receivers.append(found)
    return senders, receivers


def _parts(database: Database, message: object) -> tuple[str, list[Attachment]]:
    """The text and the attachments of a picture message."""
    if not database.has("part", "mid", "ct"):
        return "", []
    of = Columns(database, {"p": "part"})
    sql = (
        f"SELECT p.ct AS ct, {of.sql('p', 'text')} AS body, {of.sql('p', 'name', 'cl', 'fn')} "
        f'AS name, {of.sql("p", "_data")} AS path FROM "part" p WHERE p.mid = ? ORDER BY p.rowid'
    )
    body: list[str] = []
    found: list[Attachment] = []
    for row in rows(database, sql, [message]):
        mime = text(row["ct"])
        if mime == "application/smil":
            continue
        if mime.startswith("text/") and row["body"] is not None:
            body.append(text(row["body"]))
        else:
            name = text(row["name"]) or text(row["path"]).rpartition("/")[2]
            found.append(Attachment(name=name, mime=mime))
    return "\n".join(body), found
