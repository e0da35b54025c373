"""What does a row of the application's table of calls say?"""

import sqlite3
from collections.abc import Iterator

from filiere.model.accounts import WHATSAPP
from filiere.model.codes import Direction
from filiere.model.record import Category, Record
from filiere.model.seized import NO_CALL_FLAG, Call, CallFlag, Clock, Outcome
from filiere.reader import Place, Row, RowRefusedError
from filiere.readers.whatsapp_android.jids import Jids
from filiere.readers.whatsapp_android.parts import direction_of
from filiere.received import Database
from filiere.received.tables import rows, shown, text, whole
from filiere.spelling.epochs import of_milliseconds

PART = "#call_log"
OUTCOMES = {
    2: Outcome.MISSED,
    3: Outcome.UNAVAILABLE,
    4: Outcome.REFUSED,
    5: Outcome.ANSWERED,
}


def calls(database: Database, jids: Jids) -> Iterator[Row]:
    """Every call, in the order of its number."""
    own = sorted(database.tables["call_log"])
    for row in rows(database, 'SELECT * FROM "call_log" ORDER BY _id'):
        place = Place(PART, str(row["_id"]))
        raw = shown(row, own)
        try:
            yield Row(place, (_call(row, jids),), raw=raw)
        except RowRefusedError as refused:
            yield refused.row(place, raw, Category.CALLS)


def _call(row: sqlite3.Row, jids: Jids) -> Record:
    has = frozenset(row.keys())

    def value(name: str) -> object:
        return row[name] if name in has else None

    other = jids.account(row["jid_row_id"])
    if other is None:
        raise RowRefusedError("no-party", "jid_row_id", text(row["jid_row_id"]))
    direction = direction_of(row["from_me"])
    out = direction is Direction.OUT
    group = jids.account(value("group_jid_row_id"))
    flags = NO_CALL_FLAG
    if whole(value("video_call")) == 1:
        flags |= CallFlag.VIDEO
    if group is not None:
        flags |= CallFlag.GROUP
    owner = (jids.owner,) if jids.owner is not None else ()
    return Call(
        service=WHATSAPP,
        caller=jids.owner if out else other,
        callees=(other,) if out else owner,
        direction=direction,
        started=of_milliseconds(value("timestamp"), Clock.DEVICE, "timestamp"),
        duration_s=whole(value("duration")),
        outcome=OUTCOMES.get(whole(value("call_result")) or 0, Outcome.UNKNOWN),
        flags=flags,
        own_id=text(value("call_id")),
        thread=None if group is None else jids.thread(group),
        model_id=f"call:{row['_id']}",
    )
