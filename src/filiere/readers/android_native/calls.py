"""What does a row of the call log say?

Types 1 and 2 are a direction; 3, 5 and 6 are incoming calls with an outcome, 7 one that another
device of the owner answered.
"""

import sqlite3
from collections.abc import Iterator

from filiere.model.accounts import TELEPHONE
from filiere.model.codes import Direction
from filiere.model.record import Category, Record
from filiere.model.seized import NO_CALL_FLAG, Call, CallFlag, Clock, Outcome
from filiere.reader import Declared, Place, Row, RowRefusedError
from filiere.received import Database
from filiere.received.tables import rows, shown, text, whole
from filiere.spelling.epochs import of_milliseconds
from filiere.spelling.parties import party
from filiere.spelling.services import service_of

PART = "#calls"
_IN, _OUT, _MISSED, _VOICEMAIL, _REJECTED, _BLOCKED, _ELSEWHERE = 1, 2, 3, 4, 5, 6, 7
_OUTCOMES = {
    _MISSED: Outcome.MISSED, _REJECTED: Outcome.REFUSED, _BLOCKED: Outcome.REFUSED,
    _ELSEWHERE: Outcome.ANSWERED,
}  # fmt: skip


def calls(database: Database, declared: Declared) -> Iterator[Row]:
    """Every call, in the order of its number."""
    own = sorted(database.tables["calls"])
    key = "_id" if "_id" in own else "rowid"
    for row in rows(database, f'SELECT "{key}" AS row_key, * FROM "calls" ORDER BY "{key}"'):
        place = Place(PART, str(row["row_key"]))
        raw = shown(row, own)
        try:
            yield Row(place, (_call(row, declared),), raw=raw)
        except RowRefusedError as refused:
            yield refused.row(place, raw, Category.CALLS)


def _call(row: sqlite3.Row, declared: Declared) -> Record:
    has = frozenset(row.keys())
    kind = whole(row["type"])
    duration = whole(row["duration"])
    out = kind == _OUT
    component = text(row["subscription_component_name"]) if (
        "subscription_component_name" in has
    ) else ""  # fmt: skip
    service = _service(component)
    other = party(service, text(row["number"]), declared.country)
    outcome = _OUTCOMES.get(kind or 0, Outcome.UNKNOWN)
    if outcome is Outcome.UNKNOWN and duration is not None and duration > 0:
        outcome = Outcome.ANSWERED
    flags = NO_CALL_FLAG
    if kind == _VOICEMAIL:
        flags |= CallFlag.VOICEMAIL
    if "deleted" in has and whole(row["deleted"]) == 1:
        flags |= CallFlag.DELETED_RECOVERED
    return Call(
        service=service,
        caller=None if out else other,
        callees=(other,) if out and other is not None else (),
        direction=_direction(kind),
        started=of_milliseconds(row["date"], Clock.DEVICE, "date"),
        duration_s=duration,
        outcome=outcome,
        flags=flags,
    )


def _direction(kind: int | None) -> Direction:
    if kind == _OUT:
        return Direction.OUT
    return Direction.IN if kind is not None and _IN <= kind <= _ELSEWHERE else Direction.NONE


def _service(component: str) -> str:
    """Applications may write their calls into the phone's log: the component then names them."""
    package = component.partition("/")[0]
    if package in {"", "com.android.phone"} or package.startswith(("com.android.", "com.sec.")):
        return TELEPHONE
    name = {
        "com.whatsapp": "whatsapp", "com.whatsapp.w4b": "whatsapp",
        "org.thoughtcrime.securesms": "signal", "org.telegram.messenger": "telegram",
        "com.viber.voip": "viber", "com.facebook.orca": "messenger",
    }.get(package)  # fmt: skip
    return service_of(name, TELEPHONE) if name is not None else TELEPHONE
