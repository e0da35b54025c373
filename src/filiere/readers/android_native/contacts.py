"""Whom does the address book of the phone hold?

A card is a raw contact; the rows of ``data`` that belong to it are its parts. Rows of ``data`` that
are neither a name, a number nor an address are notes.
"""

import sqlite3
from collections.abc import Iterator

from filiere.model.accounts import TELEPHONE
from filiere.model.codes import Fate
from filiere.model.record import AccountKind, AccountRef
from filiere.model.seized import Contact, Entry
from filiere.reader import Declared, Place, Row
from filiere.received import Database
from filiere.received.tables import Columns, rows, shown, text
from filiere.spelling.parties import party

PART = "#data"
_NAME = "vnd.android.cursor.item/name"
_PHONE = "vnd.android.cursor.item/phone_v2"
_MAIL = "vnd.android.cursor.item/email_v2"


def contacts(database: Database, declared: Declared) -> Iterator[Row]:
    """One card per raw contact, at the first of its rows; its further rows are notes."""
    own = sorted(database.tables["data"])
    of = Columns(database, {"d": "data", "r": "raw_contacts"})
    columns = [f'd."{name}" AS "{name}"' for name in own]
    columns.append("m.mimetype AS kind")
    columns.append(f"{of.sql('r', 'display_name')} AS label")
    columns.append(f"{of.sql('r', 'deleted')} AS gone")
    sql = (
        f'SELECT {", ".join(columns)} FROM "data" d '
        f'LEFT JOIN "mimetypes" m ON m._id = d.mimetype_id '
        f"{of.join('r', 'r._id = d.raw_contact_id')} ORDER BY d.raw_contact_id, d._id"
    )
    held: list[sqlite3.Row] = []
    for row in rows(database, sql):
        if held and held[0]["raw_contact_id"] != row["raw_contact_id"]:
            yield from _card(held, own, declared)
            held = []
        held.append(row)
    if held:
        yield from _card(held, own, declared)


def _card(parts: list[sqlite3.Row], own: list[str], declared: Declared) -> Iterator[Row]:
    label = next((text(row["data1"]) for row in parts if row["kind"] == _NAME), "")
    entries: list[Entry] = []
    for row in parts:
        written = text(row["data1"]).strip()
        if row["kind"] == _PHONE:
            found = party(TELEPHONE, written, declared.country)
            if found is not None:
                entries.append(Entry(found, written))
        elif row["kind"] == _MAIL and written != "":
            entries.append(Entry(AccountRef("mail", written, AccountKind.EMAIL), written))
    first = parts[0]
    card = Contact(
        label=label or text(first["label"]),
        entries=tuple(entries),
        deleted=first["gone"] == 1,
    )
    told = label or text(first["label"]) or entries
    for number, row in enumerate(parts):
        place = Place(PART, str(row["_id"]))
        if number == 0 and told:
            raw = "\n".join(shown(each, own) for each in parts)
            yield Row(place, (card,), raw=raw)
        else:
            yield Row(place, fate=Fate.NOTE, raw=shown(row, own))
