"""Which of our tables is a table of an extract, by its name and its columns?

The columns decide and the name helps: ``listings``, ``Listing`` and ``public.market_listings`` with
our columns are one table. Further columns are kept with the row as it stands, and read by nobody.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from filiere.model.market import COLUMNS

NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "account": ("market", "handle"),
        "listing": ("account", "time", "title"),
        "message": ("account", "time", "other", "text"),
        "feedback": ("account", "time", "buyer", "rating"),
        "key": ("account", "time", "block"),
        "key_log": ("account", "time", "fingerprint", "result"),
        "signature": ("account", "time", "signed_text"),
        "wallet": ("account", "time", "address"),
    }
)
"""Columns without which a table is not ours."""

_OTHER_NAMES = {
    "message": {
        "sender": "account", "sent_at": "time", "recipient": "other", "recipients": "other",
        "receiver": "other", "to": "other", "buyer": "other",
    },
}  # fmt: skip
"""What else a column may be called."""

_PLURALS = {
    "accounts": "account", "listings": "listing", "messages": "message", "feedbacks": "feedback",
    "keys": "key", "key_logs": "key_log", "keylog": "key_log", "signatures": "signature",
    "wallets": "wallet",
}  # fmt: skip


def table_named(name: str) -> str:
    """The table of ours that a name says, '' where it says none."""
    bare = re.sub(r"[\"`'\[\]\s]", "", name).casefold().rpartition(".")[2]
    bare = bare.removeprefix("market_")
    bare = _PLURALS.get(bare, bare)
    return bare if bare in COLUMNS else ""


def column_names(table: str, names: Iterable[str]) -> tuple[str, ...]:
    """The columns of a table, as ours are called."""
    bare = [re.sub(r"[\"`'\[\]\s]", "", name).casefold() for name in names]
    other = _OTHER_NAMES.get(table, {})
    taken = set(bare)
    return tuple(
        other[name] if name in other and other[name] not in taken else name for name in bare
    )


def table_of(columns: Sequence[str], name: str = "") -> str:
    """The table of ours that has such columns; '' where none has.

    Where a name says one of our tables, only that one is tried.
    """
    said = table_named(name)
    tried = (said,) if said != "" else tuple(COLUMNS)
    for table in tried:
        names = column_names(table, columns)
        if set(NEEDED[table]) <= set(names) and len(set(names)) == len(names):
            return table
    return ""


def table_exactly(columns: Sequence[str]) -> str:
    """The table of ours that has such columns and no other; '' where none has."""
    bare = {column.casefold().strip() for column in columns}
    for table, own in COLUMNS.items():
        named = set(column_names(table, bare))
        if set(NEEDED[table]) <= named <= set(own):
            return table
    return ""
