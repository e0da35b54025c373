"""What do the phone's own databases on Android hold, row by row?"""

from collections.abc import Iterator

from filiere.reader import Declared, Fact, Limit, Row
from filiere.readers.android_native.calls import calls
from filiere.readers.android_native.contacts import contacts
from filiere.readers.android_native.texts import pictures, texts
from filiere.received import Database, Received
from filiere.wording import Words

_say = Words(__name__)


def recognises(source: Received) -> bool:
    """By the tables of calls, of texts, or of the address book."""
    return any(_parts(source.schema))


def _parts(schema: Database | None) -> tuple[bool, bool, bool, bool]:
    """Whether there are calls, texts, picture messages and contacts."""
    if schema is None:
        return (False, False, False, False)
    return (
        schema.has("calls", "number", "date", "duration", "type"),
        schema.has("sms", "address", "date", "type", "body"),
        schema.has("pdu", "date", "msg_box") and schema.has("addr", "address", "msg_id", "type"),
        schema.has("data", "mimetype_id", "raw_contact_id", "data1") and schema.has("mimetypes"),
    )


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every call, text, picture message and contact."""
    with source.database() as database:
        if database.log_missing:
            yield Limit(_say("no-log"))
        called, texted, pictured, book = _parts(database)
        if called:
            yield from calls(database, declared)
        if texted:
            yield from texts(database, declared)
        if pictured:
            yield from pictures(database, declared)
        if book:
            yield from contacts(database, declared)
