"""How did the owner, and each person herself, call the accounts of the address book?"""

from collections.abc import Iterator

from filiere.model.accounts import TELEPHONE, WHATSAPP, account, number_of
from filiere.model.codes import Fate
from filiere.model.record import AccountKind, AccountRef
from filiere.model.seized import Chooser, Contact, Entry, KnownAs
from filiere.reader import Fact, Place, Row
from filiere.received import Database
from filiere.received.tables import rows, shown, text

PART = "#wa_contacts"
_PEOPLE = frozenset({AccountKind.JID, AccountKind.LID})


def contacts(database: Database) -> Iterator[Row | Fact]:
    """Every row; groups that stand among the contacts are notes."""
    own = sorted(database.tables["wa_contacts"])
    key = '"_id"' if "_id" in own else "rowid"
    for row in rows(database, f'SELECT {key} AS row_key, * FROM "wa_contacts" ORDER BY {key}'):
        place = Place(PART, str(row["row_key"]))
        raw = shown(row, own)
        has = frozenset(row.keys())
        names = {name: text(row[name]) if name in has else "" for name in _NAMES}
        written = text(row["jid"]).strip()
        found = account(WHATSAPP, written) if written != "" else None
        if found is None or found.kind not in _PEOPLE:
            yield Row(place, fate=Fate.NOTE, raw=raw)
            continue
        label = names["display_name"] or names["given_name"]
        if names["wa_name"] != "":
            yield KnownAs(found, name=names["wa_name"], chooser=Chooser.PERSON)
        if label != "":
            yield KnownAs(found, name=label, chooser=Chooser.ADDRESS_BOOK)
        entries = [Entry(found, written)]
        number = number_of(found)
        if number != "" and names["number"] != "":
            ref = AccountRef(TELEPHONE, number, AccountKind.NUMBER)
            entries.append(Entry(ref, names["number"]))
        yield Row(place, (Contact(label=label, entries=tuple(entries), app=WHATSAPP),), raw=raw)


_NAMES = ("display_name", "given_name", "wa_name", "number")
