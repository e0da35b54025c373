"""Whom does the address book of the phone hold? One card per person, with its numbers."""

from collections.abc import Iterator

from filiere.model.accounts import TELEPHONE
from filiere.model.codes import Fate
from filiere.model.record import AccountKind, AccountRef
from filiere.model.seized import Contact, Entry
from filiere.reader import Declared, Place, Row
from filiere.received import Database
from filiere.received.tables import rows, shown, text, whole
from filiere.spelling.parties import party

PART = "#ABPerson"
_PHONE, _MAIL = 3, 4


def contacts(database: Database, declared: Declared) -> Iterator[Row]:
    """Every person of the book; one without a name and without entries is a note."""
    own = sorted(database.tables["abperson"])
    for row in rows(database, 'SELECT rowid AS row_key, * FROM "ABPerson" ORDER BY rowid'):
        place = Place(PART, str(row["row_key"]))
        has = frozenset(name.lower() for name in row.keys())  # noqa: SIM118 - a Row is no mapping
        names = [text(row[name]) for name in ("first", "middle", "last") if name in has]
        label = " ".join(name for name in names if name != "")
        if label == "" and "organization" in has:
            label = text(row["organization"])
        entries = tuple(_entries(database, row["row_key"], declared))
        raw = "\n".join([shown(row, own), *(f"value: {entry.written}" for entry in entries)])
        if label == "" and len(entries) == 0:
            yield Row(place, fate=Fate.NOTE, raw=raw)
        else:
            yield Row(place, (Contact(label=label, entries=entries),), raw=raw)


def _entries(database: Database, person: object, declared: Declared) -> Iterator[Entry]:
    sql = 'SELECT property, value FROM "ABMultiValue" WHERE record_id = ? ORDER BY rowid'
    for row in rows(database, sql, [person]):
        written, kind = text(row["value"]).strip(), whole(row["property"])
        if kind == _PHONE:
            found = party(TELEPHONE, written, declared.country)
            if found is not None:
                yield Entry(found, written)
        elif kind == _MAIL and written != "":
            yield Entry(AccountRef("mail", written, AccountKind.EMAIL), written)
