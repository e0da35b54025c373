"""Writes databases of the shape that phones have, with invented people and numbers."""

import datetime as dt
import sqlite3
from collections.abc import Iterable
from pathlib import Path

APPLE = 978_307_200


def ms(text: str) -> int:
    return int(dt.datetime.fromisoformat(f"2024-06-{text}+00:00").timestamp() * 1000)


def apple(text: str) -> float:
    return ms(text) / 1000 - APPLE


def write(path: Path, schema: str, rows: Iterable[tuple[str, tuple[object, ...]]]) -> None:
    """A database of these tables with these rows."""
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path)
    db.executescript(schema)
    for table, values in rows:
        db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)
    db.commit()
    db.close()


ANDROID = """
CREATE TABLE calls (_id INTEGER PRIMARY KEY, number TEXT, date INTEGER, duration INTEGER,
    type INTEGER, subscription_component_name TEXT, deleted INTEGER);
CREATE TABLE sms (_id INTEGER PRIMARY KEY, thread_id INTEGER, address TEXT, date INTEGER,
    date_sent INTEGER, type INTEGER, body TEXT, service_center TEXT);
CREATE TABLE pdu (_id INTEGER PRIMARY KEY, thread_id INTEGER, date INTEGER, date_sent INTEGER,
    msg_box INTEGER, sub TEXT);
CREATE TABLE addr (_id INTEGER PRIMARY KEY, msg_id INTEGER, address TEXT, type INTEGER);
CREATE TABLE part (_id INTEGER PRIMARY KEY, mid INTEGER, ct TEXT, name TEXT, text TEXT, _data TEXT);
CREATE TABLE mimetypes (_id INTEGER PRIMARY KEY, mimetype TEXT);
CREATE TABLE raw_contacts (_id INTEGER PRIMARY KEY, display_name TEXT, deleted INTEGER);
CREATE TABLE data (_id INTEGER PRIMARY KEY, mimetype_id INTEGER, raw_contact_id INTEGER,
    data1 TEXT);
"""
_PHONE, _NAME = "vnd.android.cursor.item/phone_v2", "vnd.android.cursor.item/name"


def write_android(path: Path) -> None:
    """Calls of every type, texts both ways, a picture message, two cards."""
    write(path, ANDROID, [
        ("calls", (1, "+33639980011", ms("12T20:00:00"), 42, 1, None, 0)),
        ("calls", (2, "0639980021", ms("12T20:05:00"), 95, 2, "com.android.phone/x", 0)),
        ("calls", (3, "0639980012", ms("12T20:10:00"), 0, 3, None, 1)),
        ("calls", (4, "", ms("12T20:20:00"), 0, 5, None, 0)),
        ("calls", (5, "33639980013@s.whatsapp.net", ms("12T20:30:00"), 12, 1, "com.whatsapp/x", 0)),
        ("sms", (1, 1, "+33639980011", ms("11T17:00:05"), ms("11T17:00:00"), 1, "ouvert ?", "")),
        ("sms", (2, 1, "0639980011", ms("11T17:01:00"), 0, 2, "oui", "")),
        ("sms", (3, 2, "ALERTE", ms("11T18:00:00"), ms("11T17:59:00"), 1, "code", "")),
        ("sms", (4, 1, "0639980011", ms("11T17:02:00"), 0, 3, "brouillon", "")),
        ("sms", (5, 1, "0639980011", -5, 0, 1, "sans heure", "")),
        ("pdu", (1, 1, ms("11T19:00:00") // 1000, 0, 2, None)),
        ("addr", (1, 1, "insert-address-token", 0x89)),
        ("addr", (2, 1, "+33639980011", 0x97)),
        ("addr", (3, 1, "+33639980012", 0x97)),
        ("part", (1, 1, "application/smil", "s", "<smil/>", None)),
        ("part", (2, 1, "text/plain", "t", "la carte", None)),
        ("part", (3, 1, "image/jpeg", "carte.jpg", None, "/data/1")),
        ("mimetypes", (1, _NAME)),
        ("mimetypes", (2, _PHONE)),
        ("raw_contacts", (1, "C1", 0)),
        ("raw_contacts", (2, "Client A", 1)),
        ("data", (1, 1, 1, "C1")),
        ("data", (2, 2, 1, "06 39 98 00 21")),
        ("data", (3, 1, 2, "Client A")),
        ("data", (4, 2, 2, "+33639980011")),
    ])  # fmt: skip


IOS = """
CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT, service TEXT);
CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, chat_identifier TEXT, style INTEGER,
    display_name TEXT);
CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER);
CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER);
CREATE TABLE message (ROWID INTEGER PRIMARY KEY, guid TEXT, text TEXT, attributedBody BLOB,
    handle_id INTEGER, service TEXT, date INTEGER, date_read INTEGER, date_delivered INTEGER,
    is_from_me INTEGER, item_type INTEGER, associated_message_type INTEGER,
    cache_has_attachments INTEGER, date_edited INTEGER, date_retracted INTEGER, error INTEGER);
CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY, filename TEXT, transfer_name TEXT,
    mime_type TEXT, total_bytes INTEGER);
CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER);
CREATE TABLE ZCALLRECORD (Z_PK INTEGER PRIMARY KEY, ZDATE REAL, ZDURATION REAL, ZADDRESS TEXT,
    ZORIGINATED INTEGER, ZANSWERED INTEGER, ZCALLTYPE INTEGER, ZSERVICE_PROVIDER TEXT,
    ZUNIQUE_ID TEXT);
CREATE TABLE ZHANDLE (Z_PK INTEGER PRIMARY KEY, ZVALUE TEXT);
CREATE TABLE Z_2REMOTEPARTICIPANTHANDLES (Z_2REMOTEPARTICIPANTCALLS INTEGER,
    Z_4REMOTEPARTICIPANTHANDLES INTEGER);
CREATE TABLE ABPerson (ROWID INTEGER PRIMARY KEY, First TEXT, Last TEXT, Organization TEXT);
CREATE TABLE ABMultiValue (UID INTEGER PRIMARY KEY, record_id INTEGER, property INTEGER,
    label INTEGER, value TEXT);
"""


def packed(text: str) -> bytes:
    """A text as ``attributedBody`` holds it."""
    content = text.encode()
    if len(content) < 0x80:
        length = bytes([len(content)])
    else:
        length = b"\x81" + len(content).to_bytes(2, "little")
    head = b"\x04\x0bstreamtyped\x81\xe8\x03\x84\x01@\x84\x84\x84\x12NSAttributedString\x00"
    head += b"\x84\x84\x08NSObject\x00\x85\x92\x84\x84\x84\x08NSString\x01\x94\x84\x01+"
    return head + length + content + b"\x86\x84\x02iI\x01"


def _message(
    row: int,
    at: str,
    text: str | None,
    handle: int,
    *,
    out: int = 0,
    service: str = "iMessage",
    body: bytes | None = None,
    item: int = 0,
    reaction: int = 0,
    files: int = 0,
    edited: int = 0,
) -> tuple[str, tuple[object, ...]]:
    when = int(apple(at) * 1_000_000_000)
    return (
        "message",
        (row, f"GUID-{row}", text, body, handle, service, when, 0, 0, out, item, reaction, files,
         edited, 0, 0),
    )  # fmt: skip


def write_ios(path: Path) -> None:
    """Messages plain and packed, a group, a reaction, calls old and new, two cards."""
    long_text = "la carte de ce soir est là " * 8
    write(path, IOS, [
        ("handle", (1, "+33639980011", "iMessage")),
        ("handle", (2, "client@example.org", "iMessage")),
        ("handle", (3, "0639980012", "SMS")),
        ("chat", (1, "+33639980011", 45, None)),
        ("chat", (2, "chat123", 43, "Équipe")),
        ("chat_handle_join", (2, 1)),
        ("chat_handle_join", (2, 2)),
        _message(1, "10T18:00:00", "ouvert ?", 1),
        _message(2, "10T18:01:00", None, 1, out=1, body=packed("oui jusqu'à 23h")),
        _message(3, "10T18:02:00", None, 1, out=1, body=packed(long_text)),
        _message(4, "10T18:03:00", "à qui ?", 2),
        _message(5, "10T18:04:00", "Liked «oui»", 1, reaction=2001),
        _message(6, "10T18:05:00", None, 2, item=2),
        _message(7, "10T18:06:00", "2 pour le 12", 3, service="SMS"),
        _message(8, "10T18:07:00", "\ufffc", 1, files=1, edited=1),
        ("chat_message_join", (1, 1)),
        ("chat_message_join", (1, 2)),
        ("chat_message_join", (1, 3)),
        ("chat_message_join", (2, 4)),
        ("chat_message_join", (1, 5)),
        ("chat_message_join", (2, 6)),
        ("chat_message_join", (1, 8)),
        ("attachment", (1, "~/Library/IMG_1.HEIC", "IMG_1.HEIC", "image/heic", 100)),
        ("attachment", (2, "~/Library/IMG_2.HEIC", "IMG_2.HEIC", "image/heic", 100)),
        ("message_attachment_join", (8, 1)),
        ("message_attachment_join", (8, 2)),
        ("ZCALLRECORD", (1, apple("12T20:00:00"), 42.4, "0639980011", 0, 1, 1,
                         "com.apple.Telephony", "U1")),
        ("ZCALLRECORD", (2, apple("12T20:10:00"), 0.0, "0639980012", 0, 0, 1,
                         "com.apple.Telephony", "U2")),
        ("ZCALLRECORD", (3, apple("12T20:20:00"), 12.0, None, 1, 0, 8,
                         "com.apple.FaceTime", "U3")),
        ("ZHANDLE", (1, "client@example.org")),
        ("Z_2REMOTEPARTICIPANTHANDLES", (3, 1)),
        ("ABPerson", (1, "C", "1", None)),
        ("ABPerson", (2, None, None, None)),
        ("ABMultiValue", (1, 1, 3, 1, "06 39 98 00 21")),
        ("ABMultiValue", (2, 1, 4, 1, "c1@example.org")),
    ])  # fmt: skip


WHATSAPP = """
CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY, ZCONTACTJID TEXT, ZPARTNERNAME TEXT);
CREATE TABLE ZWAGROUPMEMBER (Z_PK INTEGER PRIMARY KEY, ZMEMBERJID TEXT, ZCHATSESSION INTEGER);
CREATE TABLE ZWAMEDIAITEM (Z_PK INTEGER PRIMARY KEY, ZMEDIALOCALPATH TEXT, ZTITLE TEXT,
    ZLATITUDE REAL, ZLONGITUDE REAL, ZFILESIZE INTEGER, ZVCARDSTRING TEXT);
CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZISFROMME INTEGER, ZMESSAGEDATE REAL,
    ZTEXT TEXT, ZMESSAGETYPE INTEGER, ZCHATSESSION INTEGER, ZGROUPMEMBER INTEGER,
    ZMEDIAITEM INTEGER, ZSTANZAID TEXT, ZFROMJID TEXT, ZTOJID TEXT);
CREATE TABLE ZWAPROFILEPUSHNAME (Z_PK INTEGER PRIMARY KEY, ZJID TEXT, ZPUSHNAME TEXT);
CREATE TABLE ZWACDCALLEVENT (Z_PK INTEGER PRIMARY KEY, ZDATE REAL, ZDURATION REAL,
    ZOUTCOME INTEGER, ZCALLIDSTRING TEXT, ZGROUPCALLCREATORUSERJIDSTRING TEXT,
    Z1CALLEVENTS INTEGER);
CREATE TABLE ZWACDCALLEVENTPARTICIPANT (Z_PK INTEGER PRIMARY KEY, Z1PARTICIPANTS INTEGER,
    ZJIDSTRING TEXT);
CREATE TABLE ZWAAGGREGATECALLEVENT (Z_PK INTEGER PRIMARY KEY, ZINCOMING INTEGER, ZVIDEO INTEGER);
CREATE TABLE ZWAADDRESSBOOKCONTACT (Z_PK INTEGER PRIMARY KEY, ZFULLNAME TEXT, ZPHONENUMBER TEXT,
    ZWHATSAPPID TEXT);
"""
CLIENT, HIDDEN = "33639980011@s.whatsapp.net", "198765000000014@lid"
COURIER, TEAM = "33639980021@s.whatsapp.net", "120363000000000001@g.us"
LINE = "33639980001@s.whatsapp.net"


def _wa(
    row: int,
    at: str,
    text: str | None,
    chat: int,
    *,
    out: int = 0,
    kind: int = 0,
    member: int | None = None,
    media: int | None = None,
) -> tuple[str, tuple[object, ...]]:
    return (
        "ZWAMESSAGE",
        (row, out, apple(at), text, kind, chat, member, media, f"ST{row}", None, None),
    )


def write_whatsapp(path: Path) -> None:
    """Messages, a group with a hidden member, a place, calls with and without a creator."""
    write(path, WHATSAPP, [
        ("ZWACHATSESSION", (1, CLIENT, "Client A")),
        ("ZWACHATSESSION", (2, TEAM, "Équipe")),
        ("ZWACHATSESSION", (3, HIDDEN, "?")),
        ("ZWAGROUPMEMBER", (1, COURIER, 2)),
        ("ZWAGROUPMEMBER", (2, HIDDEN, 2)),
        ("ZWAMEDIAITEM", (1, None, None, 48.85, 2.35, None, None)),
        ("ZWAMEDIAITEM", (2, "Media/x/PTT-1.opus", None, None, None, 900, None)),
        ("ZWAPROFILEPUSHNAME", (1, CLIENT, "Ami")),
        _wa(1, "10T18:00:00", "ouvert ?", 1),
        _wa(2, "10T18:01:00", "oui", 1, out=1),
        _wa(3, "10T18:02:00", "à qui ?", 2, member=1),
        _wa(4, "10T18:03:00", "moi", 2, member=2),
        _wa(5, "10T18:04:00", None, 2, kind=6),
        _wa(6, "10T18:05:00", None, 1, kind=5, media=1),
        _wa(7, "10T18:06:00", None, 1, out=1, kind=3, media=2),
        _wa(8, "10T18:07:00", None, 3, kind=14),
        _wa(11, "10T18:08:00", "merci", 3),
        ("ZWACDCALLEVENT", (1, apple("12T20:00:00"), 42.0, 0, "C1", CLIENT, 1)),
        ("ZWACDCALLEVENT", (2, apple("12T20:10:00"), 0.0, 1, "C2", LINE, 1)),
        ("ZWACDCALLEVENT", (3, apple("12T20:20:00"), 0.0, 4, "C3", None, 2)),
        ("ZWACDCALLEVENTPARTICIPANT", (1, 1, CLIENT)),
        ("ZWACDCALLEVENTPARTICIPANT", (2, 2, COURIER)),
        ("ZWACDCALLEVENTPARTICIPANT", (3, 3, HIDDEN)),
        ("ZWAAGGREGATECALLEVENT", (1, 0, 0)),
        ("ZWAAGGREGATECALLEVENT", (2, 1, 1)),
        ("ZWAADDRESSBOOKCONTACT", (1, "Client A", "06 39 98 00 11", CLIENT)),
    ])  # fmt: skip
