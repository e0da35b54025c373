"""What does a row of the call history say?

The other party stands in the row, or, of later versions, in a table of handles joined by another.
Calls of applications are in the same history, named by their provider.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping

from filiere.model.accounts import TELEPHONE
from filiere.model.codes import Direction
from filiere.model.record import Category, Record
from filiere.model.seized import NO_CALL_FLAG, Call, CallFlag, Clock, Outcome
from filiere.reader import Declared, Place, Row, RowRefusedError
from filiere.received import Database
from filiere.received.tables import real, rows, shown, text, whole
from filiere.spelling.epochs import of_apple
from filiere.spelling.parties import phone_or

PART = "#ZCALLRECORD"
_FACETIME_VIDEO, _FACETIME_AUDIO = 8, 16
_PROVIDERS = {
    "com.apple.telephony": TELEPHONE, "com.apple.facetime": "facetime",
    "net.whatsapp.whatsapp": "whatsapp", "net.whatsapp.whatsappsmb": "whatsapp",
    "org.whispersystems.signal": "signal", "ph.telegra.telegraph": "telegram",
    "com.viber": "viber", "com.facebook.messenger": "messenger",
    "com.burbn.instagram": "instagram", "com.toyopagroup.picaboo": "snapchat",
}  # fmt: skip


def calls(database: Database, declared: Declared) -> Iterator[Row]:
    """Every call, in the order of its number."""
    own = sorted(database.tables["zcallrecord"])
    handles = _handles(database)
    for row in rows(database, 'SELECT rowid AS row_key, * FROM "ZCALLRECORD" ORDER BY rowid'):
        place = Place(PART, str(row["row_key"]))
        raw = shown(row, own)
        try:
            yield Row(place, (_call(row, handles, declared),), raw=raw)
        except RowRefusedError as refused:
            yield refused.row(place, raw, Category.CALLS)


def _call(row: sqlite3.Row, handles: Mapping[int, list[str]], declared: Declared) -> Record:
    has = frozenset(name.lower() for name in row.keys())  # noqa: SIM118 - a Row is no mapping

    def value(name: str) -> object:
        return row[name] if name in has else None

    kind = whole(value("zcalltype"))
    service = _service(text(value("zservice_provider")), kind)
    out = whole(row["zoriginated"]) == 1
    answered = whole(value("zanswered")) == 1
    seconds = real(value("zduration"))
    duration = None if seconds is None else int(seconds)
    written = [text(value("zaddress"))] if value("zaddress") is not None else []
    found = [
        each
        for text_of in written or handles.get(whole(row["row_key"]) or 0, [])
        if (each := phone_or(service, text_of, declared.country)) is not None
    ]
    outcome = Outcome.ANSWERED if answered or (duration or 0) > 0 else Outcome.UNKNOWN
    if outcome is Outcome.UNKNOWN and not out:
        outcome = Outcome.MISSED
    flags = NO_CALL_FLAG
    if kind == _FACETIME_VIDEO:
        flags |= CallFlag.VIDEO
    if len(found) > 1:
        flags |= CallFlag.GROUP
    return Call(
        service=service,
        caller=None if out or not found else found[0],
        callees=tuple(found) if out else (),
        direction=Direction.OUT if out else Direction.IN,
        started=of_apple(row["zdate"], Clock.DEVICE, "ZDATE"),
        duration_s=duration,
        outcome=outcome,
        flags=flags,
        own_id=text(value("zunique_id")),
    )


def _service(provider: str, kind: int | None) -> str:
    plain = provider.lower()
    for name, service in _PROVIDERS.items():
        if plain.startswith(name):
            return service
    if kind in {_FACETIME_VIDEO, _FACETIME_AUDIO}:
        return "facetime"
    return TELEPHONE if plain == "" or kind == 1 else re.sub(r"[^a-z0-9]+", "_", plain)


def _handles(database: Database) -> Mapping[int, list[str]]:
    """The other parties by call, where they stand in a table of their own."""
    join = next(
        (name for name in database.tables if re.fullmatch(r"z_\d+remoteparticipanthandles", name)),
        "",
    )
    if join == "" or not database.has("zhandle", "zvalue"):
        return {}
    columns = sorted(database.tables[join])
    call = next((name for name in columns if name.endswith("remoteparticipantcalls")), "")
    handle = next((name for name in columns if name.endswith("remoteparticipanthandles")), "")
    if "" in {call, handle}:
        return {}
    found: dict[int, list[str]] = {}
    sql = (
        f'SELECT j."{call}" AS call, h.ZVALUE AS written FROM "{join}" j '
        f'LEFT JOIN "ZHANDLE" h ON h.Z_PK = j."{handle}" ORDER BY 1, j.rowid'
    )
    for row in rows(database, sql):
        found.setdefault(whole(row["call"]) or 0, []).append(text(row["written"]))
    return found
