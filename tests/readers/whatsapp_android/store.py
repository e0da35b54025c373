"""Writes databases of the shape that WhatsApp for Android has, with invented people and numbers."""

import datetime as dt
import sqlite3
from pathlib import Path

NEW = """
CREATE TABLE jid (_id INTEGER PRIMARY KEY, user TEXT, server TEXT, raw_string TEXT);
CREATE TABLE jid_map (lid_row_id INTEGER PRIMARY KEY, jid_row_id INTEGER NOT NULL);
CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id INTEGER UNIQUE, subject TEXT);
CREATE TABLE message (_id INTEGER PRIMARY KEY, chat_row_id INTEGER NOT NULL,
    from_me INTEGER NOT NULL, key_id TEXT NOT NULL, sender_jid_row_id INTEGER, broadcast INTEGER,
    timestamp INTEGER, received_timestamp INTEGER, message_type INTEGER, text_data TEXT);
CREATE TABLE message_media (message_row_id INTEGER PRIMARY KEY, file_path TEXT, mime_type TEXT,
    file_hash TEXT, file_size INTEGER, media_caption TEXT, media_name TEXT);
CREATE TABLE message_location (message_row_id INTEGER PRIMARY KEY, latitude REAL, longitude REAL,
    place_name TEXT);
CREATE TABLE message_system (message_row_id INTEGER PRIMARY KEY, action_type INTEGER NOT NULL);
CREATE TABLE message_system_number_change (message_row_id INTEGER PRIMARY KEY,
    old_jid_row_id INTEGER, new_jid_row_id INTEGER);
CREATE TABLE message_revoked (message_row_id INTEGER PRIMARY KEY, revoked_key_id TEXT NOT NULL);
CREATE TABLE message_edit_info (message_row_id INTEGER PRIMARY KEY, original_key_id TEXT NOT NULL);
CREATE TABLE message_order (message_row_id INTEGER PRIMARY KEY, order_id TEXT, order_title TEXT,
    message TEXT, currency_code TEXT, total_amount_1000 INTEGER);
CREATE TABLE message_call_log (message_row_id INTEGER PRIMARY KEY, call_log_row_id INTEGER);
CREATE TABLE call_log (_id INTEGER PRIMARY KEY, jid_row_id INTEGER, from_me INTEGER, call_id TEXT,
    timestamp INTEGER, video_call INTEGER, duration INTEGER, call_result INTEGER,
    group_jid_row_id INTEGER NOT NULL DEFAULT 0);
CREATE TABLE group_participant_user (_id INTEGER PRIMARY KEY, group_jid_row_id INTEGER NOT NULL,
    user_jid_row_id INTEGER NOT NULL);
"""
OLD = """
CREATE TABLE messages (_id INTEGER PRIMARY KEY, key_remote_jid TEXT NOT NULL, key_from_me INTEGER,
    key_id TEXT NOT NULL, status INTEGER, data TEXT, timestamp INTEGER, received_timestamp INTEGER,
    media_mime_type TEXT, media_wa_type TEXT, media_size INTEGER, media_name TEXT,
    media_caption TEXT, latitude REAL, longitude REAL, remote_resource TEXT, edit_version INTEGER);
CREATE TABLE chat_list (_id INTEGER PRIMARY KEY, key_remote_jid TEXT UNIQUE, subject TEXT);
"""
BOOK = """
CREATE TABLE wa_contacts (_id INTEGER PRIMARY KEY, jid TEXT NOT NULL, number TEXT,
    display_name TEXT, given_name TEXT, wa_name TEXT);
"""
CLIENT = "33639980011@s.whatsapp.net"
UNSAVED = "33639980012@s.whatsapp.net"
HIDDEN, HIDDEN_OF = "262153000000013@lid", "33639980013@s.whatsapp.net"
UNKNOWN = "198765000000014@lid"
COURIER, NEW_COURIER = "33639980021@s.whatsapp.net", "33639980022@s.whatsapp.net"
TEAM = "120363000000000001@g.us"
MENU, STATUS = "1718000000@broadcast", "status@broadcast"


def ms(text: str) -> int:
    return int(dt.datetime.fromisoformat(f"2024-06-{text}+00:00").timestamp() * 1000)


class Store:
    """One database being written."""

    def __init__(self, path: Path, schema: str) -> None:
        path.unlink(missing_ok=True)
        self.db = sqlite3.connect(path)
        self.db.executescript(schema)
        self.jids: dict[str, int] = {}
        self.chats: dict[str, int] = {}
        self.rows = 0

    def add(self, table: str, **values: object) -> int:
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        cursor = self.db.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", list(values.values())
        )
        return int(cursor.lastrowid or 0)

    def jid(self, written: str) -> int:
        if written not in self.jids:
            user, _, server = written.partition("@")
            values = {"user": user, "server": server, "raw_string": written}
            self.jids[written] = self.add("jid", **values)
        return self.jids[written]

    def chat(self, written: str, subject: str | None = None) -> int:
        if written not in self.chats:
            jid = self.jid(written)
            self.chats[written] = self.add("chat", jid_row_id=jid, subject=subject)
        return self.chats[written]

    def message(
        self,
        chat: str,
        at: str,
        text: str | None,
        *,
        out: bool = False,
        sender: str = "",
        kind: int = 0,
        key: str = "",
        received: str = "",
        broadcast: int = 0,
        subject: str | None = None,
    ) -> int:
        self.rows += 1
        return self.add(
            "message",
            chat_row_id=self.chat(chat, subject),
            from_me=int(out),
            key_id=key or f"KEY{self.rows:04d}",
            sender_jid_row_id=self.jid(sender) if sender else 0,
            broadcast=broadcast,
            timestamp=ms(at),
            received_timestamp=0 if out else ms(received or at),
            message_type=kind,
            text_data=text,
        )

    def call(
        self, other: str, at: str, duration: int, result: int, *, out: bool = False, group: str = ""
    ) -> int:
        return self.add(
            "call_log",
            jid_row_id=self.jid(other),
            from_me=int(out),
            call_id=f"call:{at}",
            timestamp=ms(at),
            video_call=0,
            duration=duration,
            call_result=result,
            group_jid_row_id=self.jid(group) if group else 0,
        )

    def close(self) -> None:
        self.db.commit()
        self.db.close()


def write_new(path: Path) -> None:
    """Every trap of the present schema, once."""
    store = Store(path, NEW)
    store.add("jid_map", lid_row_id=store.jid(HIDDEN), jid_row_id=store.jid(HIDDEN_OF))
    store.message(CLIENT, "10T18:00:00", "Salut, ouvert ce soir ?")
    store.message(CLIENT, "10T18:01:30", "Oui jusqu'à 23h", out=True)
    store.message(UNSAVED, "10T18:05:00", "Bonjour")
    store.message(HIDDEN, "10T18:10:00", "2 pour le 12 rue des Essais")
    store.message(UNKNOWN, "10T18:20:00", "c'est ouvert ?")
    store.message(TEAM, "10T18:12:00", "à qui ?", sender=COURIER, subject="Équipe")
    store.message(TEAM, "10T18:12:40", "moi", sender=UNKNOWN)
    for member in (COURIER, UNKNOWN):
        store.add(
            "group_participant_user",
            group_jid_row_id=store.jid(TEAM),
            user_jid_row_id=store.jid(member),
        )
    for to in (MENU, CLIENT, UNSAVED, HIDDEN):
        store.message(to, "11T17:00:00", "Nouvel arrivage", out=True, key="MENU1", broadcast=1)
    store.message(STATUS, "11T17:05:00", "menu du soir", out=True)
    changed = store.message(COURIER, "12T10:00:00", None, kind=7)
    store.add("message_system", message_row_id=changed, action_type=28)
    store.add(
        "message_system_number_change",
        message_row_id=changed,
        old_jid_row_id=store.jid(COURIER),
        new_jid_row_id=store.jid(NEW_COURIER),
    )
    gone = store.message(CLIENT, "12T18:00:00", None, kind=15)
    store.add("message_revoked", message_row_id=gone, revoked_key_id="GONE")
    edited = store.message(CLIENT, "12T18:05:00", "1 au lieu de 2")
    store.add("message_edit_info", message_row_id=edited, original_key_id="K")
    place = store.message(HIDDEN, "12T18:10:00", None, kind=5)
    store.add("message_location", message_row_id=place, latitude=48.85, longitude=2.35)
    voice = store.message(HIDDEN, "12T18:11:00", None, kind=2, out=True)
    path_of = "Media/WhatsApp Voice Notes/202424/PTT-20240612-WA0001.opus"
    store.add("message_media", message_row_id=voice, file_path=path_of, mime_type="audio/ogg")
    order = store.message(CLIENT, "12T18:15:00", None, kind=44)
    store.add(
        "message_order",
        message_row_id=order,
        order_id="O1",
        message="la commande",
        currency_code="EUR",
        total_amount_1000=24500,
    )
    store.message(UNSAVED, "12T02:00:00", "tard", received="12T09:30:00")
    answered = store.call(CLIENT, "12T20:00:00", 42, 5)
    entry = store.message(CLIENT, "12T20:00:00", None, kind=90)
    store.add("message_call_log", message_row_id=entry, call_log_row_id=answered)
    store.call(UNSAVED, "12T20:10:00", 0, 2)
    store.call(HIDDEN, "12T20:15:00", 0, 4)
    store.call(COURIER, "12T20:16:00", 0, 3, out=True)
    store.call(COURIER, "12T20:30:00", 95, 5, out=True, group=TEAM)
    lost = store.message(UNSAVED, "12T21:00:00", "x")
    store.db.execute("DELETE FROM message WHERE _id = ?", [lost])
    store.message(UNSAVED, "12T21:30:00", "ok merci")
    store.db.execute("UPDATE message SET _id = _id + 1 WHERE text_data = 'ok merci'")
    store.close()


def old_row(store: Store, chat: str, at: str, text: str | None, **more: object) -> int:
    store.rows += 1
    values: dict[str, object] = {
        "key_remote_jid": chat, "key_from_me": 0, "key_id": f"KEY{store.rows:04d}", "status": 0,
        "data": text, "timestamp": ms(at), "received_timestamp": ms(at), "media_wa_type": "0",
    }  # fmt: skip
    return store.add("messages", **{**values, **more})


def add_old(store: Store) -> None:
    """Rows of the former schema; the first is the one that every database begins with."""
    store.db.executescript(OLD)
    store.rows = 0
    store.add("messages", key_remote_jid="-1", key_id="-1", key_from_me=0)
    old_row(store, CLIENT, "10T18:00:00", "Salut, ouvert ce soir ?")
    old_row(store, CLIENT, "10T18:01:30", "Oui jusqu'à 23h", key_from_me=1)
    old_row(store, TEAM, "09T18:12:00", "là", remote_resource=COURIER, key_id="OLD3")
    old_row(
        store, CLIENT, "09T18:20:00", None, key_id="OLD4", media_wa_type="1",
        media_mime_type="image/jpeg", media_name="IMG-1.jpg", media_caption="la carte",
    )  # fmt: skip
    old_row(store, COURIER, "09T19:00:00", None, key_id="OLD5", status=6, media_size=10,
            remote_resource=NEW_COURIER)  # fmt: skip
    store.add("chat_list", key_remote_jid=TEAM, subject="Équipe")


def write_both(path: Path) -> None:
    """Both schemas at once: the first two messages stand in both."""
    store = Store(path, NEW)
    store.message(CLIENT, "10T18:00:00", "Salut, ouvert ce soir ?")
    store.message(CLIENT, "10T18:01:30", "Oui jusqu'à 23h", out=True)
    store.message(CLIENT, "11T18:00:00", "encore là ?")
    add_old(store)
    store.close()


def write_old(path: Path) -> None:
    store = Store(path, "")
    add_old(store)
    store.close()


def write_book(path: Path) -> None:
    store = Store(path, BOOK)
    store.add(
        "wa_contacts", jid=CLIENT, number="+33639980011", display_name="Client A", wa_name="Ami"
    )
    store.add("wa_contacts", jid=UNKNOWN, wa_name="Quelqu'un")
    store.add("wa_contacts", jid=TEAM, display_name="Équipe")
    store.close()
