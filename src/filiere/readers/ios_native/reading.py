"""What do the phone's own databases on iOS hold, row by row?"""

from collections.abc import Iterator

from filiere.reader import Declared, Fact, Limit, Row
from filiere.readers.ios_native.calls import calls
from filiere.readers.ios_native.contacts import contacts
from filiere.readers.ios_native.texts import Texts
from filiere.received import Database, Received
from filiere.wording import Words

_say = Words(__name__)


def recognises(source: Received) -> bool:
    """By the tables of messages, of calls, or of the address book."""
    return any(_parts(source.schema))


def _parts(schema: Database | None) -> tuple[bool, bool, bool]:
    """Whether there are messages, calls and contacts."""
    if schema is None:
        return (False, False, False)
    return (
        schema.has("message", "guid", "handle_id", "is_from_me", "date") and schema.has("handle"),
        schema.has("zcallrecord", "zdate", "zoriginated"),
        schema.has("abperson") and schema.has("abmultivalue", "record_id", "property", "value"),
    )


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every message, call and contact."""
    with source.database() as database:
        if database.log_missing:
            yield Limit(_say("no-log"))
        texted, called, book = _parts(database)
        if texted:
            held = Texts(database, declared)
            yield from held.told()
            if held.decoded > 0:
                yield Limit(_say("decoded", count=held.decoded))
        if called:
            yield from calls(database, declared)
        if book:
            yield from contacts(database, declared)
