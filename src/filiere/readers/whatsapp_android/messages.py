"""What does a row of ``message`` say (the schema since 2021)?"""

import sqlite3
from collections.abc import Iterator

from filiere.model.codes import Direction, Fate
from filiere.model.record import AccountRef, Category, Record
from filiere.model.seized import (
    NO_MESSAGE_FLAG,
    Attachment,
    Call,
    Clock,
    Content,
    Event,
    Location,
    Message,
    MessageFlag,
    Moment,
    Origin,
    Outcome,
    Payment,
    Told,
)
from filiere.reader import Place, Row, RowRefusedError
from filiere.readers.whatsapp_android.jids import Jids
from filiere.readers.whatsapp_android.parts import (
    CALL,
    CONTENTS,
    GROUP_CREATED,
    NUMBER_CHANGED,
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

PART = "#message"

_ALIASES = {
    "m": "message", "c": "chat", "f": "message_media", "l": "message_location",
    "s": "message_system", "n": "message_system_number_change", "r": "message_revoked",
    "e": "message_edit_info", "o": "message_order", "w": "message_forwarded",
    "p": "message_ephemeral", "k": "message_call_log", "t": "message_text",
}  # fmt: skip


def messages(database: Database, jids: Jids) -> Iterator[Row]:
    """Every row of the table, in the order of its numbers."""
    own = sorted(database.tables["message"])
    for row in rows(database, _sql(database, own)):
        place = Place(PART, str(row["_id"]))
        raw = shown(row, own)
        try:
            records, copy = _records(row, jids)
        except RowRefusedError as refused:
            yield refused.row(place, raw, Category.MESSAGES)
            continue
        if len(records) == 0:
            yield Row(place, fate=Fate.NOTE, raw=raw)
            continue
        yield Row(place, records, fate=Fate.DUPLICATE if copy else Fate.RECORD, raw=raw)


def _sql(database: Database, own: list[str]) -> str:
    of = Columns(database, _ALIASES)
    wanted = {
        "chat_jid": of.sql("c", "jid_row_id"),
        "chat_subject": of.sql("c", "subject"),
        "f_path": of.sql("f", "file_path"), "f_name": of.sql("f", "media_name"),
        "f_mime": of.sql("f", "mime_type"), "f_hash": of.sql("f", "file_hash"),
        "f_size": of.sql("f", "file_size", "file_length"),
        "f_caption": of.sql("f", "media_caption"),
        "l_lat": of.sql("l", "latitude"), "l_lon": of.sql("l", "longitude"),
        "l_name": of.sql("l", "place_name"),
        "s_action": of.sql("s", "action_type"),
        "n_old": of.sql("n", "old_jid_row_id"), "n_new": of.sql("n", "new_jid_row_id"),
        "r_key": of.sql("r", "revoked_key_id"), "e_key": of.sql("e", "original_key_id"),
        "o_id": of.sql("o", "order_id"), "o_title": of.sql("o", "order_title"),
        "o_text": of.sql("o", "message"), "o_currency": of.sql("o", "currency_code"),
        "o_total": of.sql("o", "total_amount_1000"),
        "w_row": of.sql("w", "message_row_id"), "p_row": of.sql("p", "message_row_id"),
        "k_call": of.sql("k", "call_log_row_id"),
    }  # fmt: skip
    joins = [of.join("c", "c._id = m.chat_row_id")]
    joins += [
        of.join(alias, f"{alias}.message_row_id = m._id")
        for alias in ("f", "l", "s", "n", "r", "e", "o", "w", "p", "k")
    ]
    columns = [*(f'm."{name}" AS "{name}"' for name in own),
               *(f"{sql} AS {name}" for name, sql in wanted.items())]  # fmt: skip
    return f'SELECT {", ".join(columns)} FROM "message" m {" ".join(joins)} ORDER BY m._id'


def _has(row: sqlite3.Row, name: str) -> object:
    return row[name] if name in row.keys() else None  # noqa: SIM118 - a Row is no mapping


def _records(row: sqlite3.Row, jids: Jids) -> tuple[tuple[Record, ...], bool]:
    """The records of a row, and whether another table tells of it too."""
    chat = jids.account(row["chat_jid"])
    kind = whole(_has(row, "message_type"))
    if chat is None:
        if whole(row["_id"]) == 1 and text(_has(row, "text_data")) == "":
            return (), False  # the row that every new database begins with
        raise RowRefusedError("no-party", "chat_row_id", text(_has(row, "chat_row_id")))
    direction = direction_of(row["from_me"])
    if kind == CALL:
        return (_call(row, chat, direction, jids),), True
    thread = jids.thread(chat, text(row["chat_subject"]))
    flags = flags_of(thread, kind, broadcast=whole(_has(row, "broadcast")) == 1)
    flags |= _more(row)
    sent = of_milliseconds(_has(row, "timestamp"), sent_clock(direction), "timestamp")
    incoming = direction is Direction.IN
    received = _has(row, "received_timestamp") if incoming else None
    point = _point(row, sent, direction)
    who = sender(thread, chat, jids.account(_has(row, "sender_jid_row_id")), direction, jids)
    system = kind == SYSTEM
    message = Message(
        thread=thread,
        sender=who,
        recipients=() if system else recipients(thread, chat, direction, jids),
        direction=Direction.NONE if system else direction,
        sent=sent,
        received=of_milliseconds(received, Clock.DEVICE, "received_timestamp"),
        server_ms=_ms(_has(row, "receipt_server_timestamp")),
        content=CONTENTS.get(kind or 0, Content.OTHER) if kind is not None else Content.TEXT,
        text=text(_has(row, "text_data")) or text(row["f_caption"]) or text(row["o_text"]),
        flags=flags,
        own_id=text(row["key_id"]),
        attachments=tuple(_attachments(row)),
        told=_told(row, chat, jids) if system else None,
    )
    found: list[Record] = [message]
    if point is not None:
        found.append(point)
    order = _order(row, sent, who, message.recipients)
    if order is not None:
        found.append(order)
    return tuple(found), False


def _ms(value: object) -> int | None:
    found = whole(value)
    return found if found is not None and found > 0 else None


def _more(row: sqlite3.Row) -> MessageFlag:
    flags = NO_MESSAGE_FLAG
    if row["r_key"] is not None:
        flags |= MessageFlag.DELETED_BY_SENDER
    if row["e_key"] is not None:
        flags |= MessageFlag.EDITED
    if row["w_row"] is not None:
        flags |= MessageFlag.FORWARDED
    if row["p_row"] is not None:
        flags |= MessageFlag.DISAPPEARING
    return flags


def _attachments(row: sqlite3.Row) -> Iterator[Attachment]:
    path = text(row["f_path"])
    if path == "" and row["f_mime"] is None and row["f_name"] is None:
        return
    yield Attachment(
        name=path.rpartition("/")[2] or text(row["f_name"]),
        mime=text(row["f_mime"]),
        size_bytes=whole(row["f_size"]),
    )


def _told(row: sqlite3.Row, chat: AccountRef, jids: Jids) -> Told:
    """What a system event says."""
    action = whole(row["s_action"])
    old, new = jids.account(row["n_old"]), jids.account(row["n_new"])
    if action in NUMBER_CHANGED and (old is not None or new is not None):
        return Told(Event.NUMBER_CHANGED, old or chat, new)
    if action in GROUP_CREATED:
        return Told(Event.GROUP_CREATED, old=chat)
    return Told(Event.OTHER)


def _point(row: sqlite3.Row, sent: Moment | None, direction: Direction) -> Location | None:
    latitude, longitude = real(row["l_lat"]), real(row["l_lon"])
    if latitude is None or longitude is None or (latitude == 0 and longitude == 0):
        return None
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None
    out = direction is Direction.OUT
    return Location(
        latitude_deg=latitude,
        longitude_deg=longitude,
        at=sent,
        origin=Origin.SHARED_BY_OWNER if out else Origin.SHARED_BY_OTHER,
        in_message=True,
        name=text(row["l_name"]),
    )


def _order(
    row: sqlite3.Row,
    sent: Moment | None,
    who: AccountRef | None,
    to: tuple[AccountRef, ...],
) -> Payment | None:
    """What an order of a business account comes to; thousandths become what the amount needs."""
    if row["o_id"] is None and row["o_total"] is None:
        return None
    total = whole(row["o_total"])
    units, exponent = total, 3
    while units is not None and exponent > 2 and units % 10 == 0:
        units, exponent = units // 10, exponent - 1
    return Payment(
        amount=units,
        exponent=exponent,
        currency=text(row["o_currency"]),
        written=text(row["o_total"]),
        payer=who,
        payee=to[0] if to else None,
        at=sent,
        reference=text(row["o_id"]),
    )


def _call(row: sqlite3.Row, chat: AccountRef, direction: Direction, jids: Jids) -> Record:
    """The entry that a call leaves among the messages: the table of calls tells of it too."""
    out = direction is Direction.OUT
    linked = whole(row["k_call"])
    return Call(
        service=chat.service,
        caller=jids.owner if out else chat,
        callees=(chat,) if out else ((jids.owner,) if jids.owner is not None else ()),
        direction=direction,
        started=of_milliseconds(_has(row, "timestamp"), Clock.DEVICE, "timestamp"),
        outcome=Outcome.UNKNOWN,
        own_id=text(row["key_id"]),
        model_id="" if linked is None else f"call:{linked}",
    )
