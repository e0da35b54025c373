"""What do the databases of WhatsApp on an Android phone hold, row by row?

Two schemas of messages exist, in migrating phones both at once and either one nearly empty: both
are read where they are, and a message that stands in both is known again by its key. Calls have
their own table. Nothing is joined to the address book: people who are in none would be lost.
"""

from collections.abc import Iterator

from filiere.reader import Declared, Fact, Limit, Row
from filiere.readers.whatsapp_android.calls import calls
from filiere.readers.whatsapp_android.contacts import contacts
from filiere.readers.whatsapp_android.jids import Jids
from filiere.readers.whatsapp_android.messages import messages
from filiere.readers.whatsapp_android.old import old_messages
from filiere.received import Database, Received
from filiere.received.tables import rows
from filiere.wording import Words

_say = Words(__name__)


def recognises(source: Received) -> bool:
    """By tables of either schema, of calls, or of the address book."""
    return any(_parts(source.schema))


def _parts(schema: Database | None) -> tuple[bool, bool, bool, bool]:
    """Whether there are messages of the new schema, of the old, calls, and contacts."""
    if schema is None:
        return (False, False, False, False)
    return (
        schema.has("message", "chat_row_id", "key_id", "from_me") and schema.has("jid"),
        schema.has("messages", "key_remote_jid", "key_from_me", "key_id"),
        schema.has("call_log", "jid_row_id", "from_me", "call_result") and schema.has("jid"),
        schema.has("wa_contacts", "jid"),
    )


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every row of messages, calls and contacts."""
    with source.database() as database:
        if database.log_missing:
            yield Limit(_say("no-log"))
        new, old, called, book = _parts(database)
        jids = Jids(database, declared)
        yield from jids.facts()
        if new:
            yield from messages(database, jids)
            yield from _gap(database, "message")
        if old:
            yield from old_messages(database, jids)
        if called:
            yield from calls(database, jids)
        if book:
            yield from contacts(database)
        if (new or old) and not jids.owned:
            yield Limit(_say("no-owner"))


def _gap(database: Database, table: str) -> Iterator[Limit]:
    """Row numbers that are used no more: rows were there, and more is not known of them."""
    (found,) = rows(database, f'SELECT max(_id) - count(*) AS gap FROM "{table}"')
    if found["gap"]:
        yield Limit(_say("gap", count=int(found["gap"])))
