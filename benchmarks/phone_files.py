"""What do large files of seized phones look like, so that reading them can be measured?

A Cellebrite report, WhatsApp's database and a Telegram export with as many invented messages as
asked for, written as a stream. The shapes are those of ``tests/readers``; about 2.4 KB a message in
the report, as in real ones.
"""

import json
import sqlite3
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

OWNER = "33639980000"
START_S = 1_717_200_000
"""1 June 2024; a message a minute from then on."""
PER_CHAT = 200
WORDS = (
    "dispo ce soir ?", "oui jusqu'à 23h", "2 pour le 12 rue des Essais", "j'arrive dans 5 min",
    "ok merci", "tu peux passer demain ?", "je suis en bas", "combien les 3 ?", "on se voit quand",
    "c'est noté pour vendredi, à la même heure que la dernière fois si ça te va",
)  # fmt: skip


def number(chat: int) -> str:
    """Of the range that is set aside for fiction: digits without plus."""
    return f"3363998{1 + chat % 9_998:04d}"


def report(path: Path, messages: int) -> None:
    """A UFDR: a chat for every so many messages, each told once more at the top level in part."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("report.xml", "w", force_zip64=True) as stream,
    ):
        stream.writelines(part.encode() for part in _report(messages))


def _report(messages: int) -> Iterator[str]:
    yield (
        '<?xml version="1.0" encoding="utf-8"?>\n<project id="x" name="invented" '
        'reportVersion="7.65.0.10" xmlns="http://pa.cellebrite.com/report/2.0" '
        'extractionType="FileSystem"><metadata section="Device Info"><item name="MSISDN">'
        f'<![CDATA[+{OWNER}]]></item></metadata><decodedData><modelType type="Chat">'
    )
    for first in range(0, messages, PER_CHAT):
        yield from _chat(first, min(PER_CHAT, messages - first))
    yield "</modelType></decodedData></project>"


def _chat(first: int, count: int) -> Iterator[str]:
    number_of_chat = first // PER_CHAT
    other, own = f"{number(number_of_chat)}@s.whatsapp.net", f"{OWNER}@s.whatsapp.net"
    theirs = _party(other, f"Client {number_of_chat}", own=False)
    ours = _party(own, "Line", own=True)
    yield (
        f'<model type="Chat" id="c{number_of_chat}" deleted_state="Intact">'
        + _field("Source", "WhatsApp") + _field("Id", other) + _field("ChatType", "OneOnOne")
        + _field("Account", own)
        + f'<multiModelField name="Participants" type="Party">{theirs}{ours}</multiModelField>'
        + '<multiModelField name="Messages" type="InstantMessage">'
    )  # fmt: skip
    for row in range(first, first + count):
        sender, receiver = (theirs, ours) if row % 2 == 0 else (ours, theirs)
        yield (
            f'<model type="InstantMessage" id="m{row}" deleted_state="Intact">'
            + _field("Source", "WhatsApp") + _field("SourceApplication", "com.whatsapp")
            + f'<modelField name="From" type="Party">{sender}</modelField>'
            + f'<multiModelField name="To" type="Party">{receiver}</multiModelField>'
            + _field("Subject", "") + _field("Body", WORDS[row % len(WORDS)])
            + _field("Identifier", f"KEY{row}") + _field("Status", "Read")
            + _field("Type", "AppMessage") + _field("Platform", "Mobile")
            + _time("TimeStamp", row) + _time("DateDelivered", row) + _time("DateRead", row + 1)
            + '<multiModelField name="Attachments" type="Attachment"/></model>'
        )  # fmt: skip
    yield "</multiModelField></model>"


def _party(identifier: str, name: str, *, own: bool) -> str:
    return (
        f'<model type="Party" id="p{identifier}" deleted_state="Intact">'
        + _field("Identifier", identifier) + _field("Role", "General") + _field("Name", name)
        + _field("IsPhoneOwner", str(own), "Boolean") + "</model>"
    )  # fmt: skip


def _field(name: str, text: str, kind: str = "String") -> str:
    value = f'<value type="{kind}"><![CDATA[{text}]]></value>' if text else "<empty/>"
    return f'<field name="{name}" type="{kind}">{value}</field>'


def _time(name: str, row: int) -> str:
    minutes, hours, days = row % 60, row // 60 % 24, row // 1440
    written = f"{2020 + days // 336}-{1 + days // 28 % 12:02d}-{1 + days % 28:02d}"
    told = f"{written}T{hours:02d}:{minutes:02d}:00.000+00:00"
    value = f'<value type="TimeStamp">{told}</value>'
    return f'<field name="{name}" type="TimeStamp">{value}</field>'


def database(path: Path, messages: int) -> None:
    """WhatsApp's ``msgstore.db`` of today's schema."""
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript(
        """
        PRAGMA synchronous = OFF;
        CREATE TABLE jid (_id INTEGER PRIMARY KEY, user TEXT, server TEXT, raw_string TEXT);
        CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id INTEGER UNIQUE, subject TEXT);
        CREATE TABLE message (_id INTEGER PRIMARY KEY, chat_row_id INTEGER NOT NULL,
            from_me INTEGER NOT NULL, key_id TEXT NOT NULL, sender_jid_row_id INTEGER,
            broadcast INTEGER, timestamp INTEGER, received_timestamp INTEGER,
            message_type INTEGER, text_data TEXT);
        """
    )
    chats = -(-messages // PER_CHAT)
    people = min(chats, 9_998)
    named = ((n + 1, number(n), "s.whatsapp.net") for n in range(people))
    connection.executemany("INSERT INTO jid VALUES (?1, ?2, ?3, ?2 || '@' || ?3)", named)
    connection.executemany(
        "INSERT INTO chat VALUES (?1, ?1, NULL)", ((n + 1,) for n in range(people))
    )
    rows = (
        (
            row + 1, 1 + row // PER_CHAT % people, row % 2, f"KEY{row:012d}", 0, 0,
            (START_S + 60 * row) * 1000, (START_S + 60 * row) * 1000, 0, WORDS[row % len(WORDS)],
        )
        for row in range(messages)
    )  # fmt: skip
    connection.executemany(f"INSERT INTO message VALUES ({', '.join('?' * 10)})", rows)
    connection.commit()
    connection.close()


def export(path: Path, messages: int) -> None:
    """Telegram's ``result.json`` of one account."""
    with path.open("w", encoding="utf-8") as stream:
        stream.write(
            '{"personal_information": {"user_id": 700000000, "phone_number": "+33639980000"},\n'
            ' "chats": {"list": [\n'
        )
        for first in range(0, messages, PER_CHAT):
            stream.write(",\n" if first else "")
            stream.write(_telegram(first, min(PER_CHAT, messages - first)))
        stream.write("]}}\n")


def _telegram(first: int, count: int) -> str:
    other = 700_000_001 + first // PER_CHAT
    told = [
        {
            "id": row + 1, "type": "message", "date_unixtime": str(START_S + 60 * row),
            "from": "Client", "from_id": f"user{other if row % 2 == 0 else 700_000_000}",
            "text": WORDS[row % len(WORDS)], "text_entities": [],
        }
        for row in range(first, first + count)
    ]  # fmt: skip
    chat = {"name": "Client", "type": "personal_chat", "id": other, "messages": told}
    return json.dumps(chat, ensure_ascii=False)


KINDS: Mapping[str, tuple[str, Callable[[Path, int], None]]] = {
    "ufdr": ("report.ufdr", report),
    "whatsapp_android": ("msgstore.db", database),
    "telegram": ("result.json", export),
}
"""Name of the file and who writes it, by the reader that must take it."""
