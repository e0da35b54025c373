"""What does one row of ``messages.csv`` say, and in which direction?

An account is written ``service:identifier``. The owner's messages go out, all others come in; where
case.toml names no owner the thread tells, and where that does not either the direction is unknown.
Two equal rows without ``id`` are two messages.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from filiere.errors import ImportRefusedError
from filiere.model.accounts import TELEPHONE, TEXTS, account, numbered
from filiere.model.codes import Direction, Fate, NumberKind
from filiere.model.record import AccountKind, AccountRef, Record, ThreadRef
from filiere.model.seized import (
    NO_MESSAGE_FLAG,
    Call,
    Clock,
    Content,
    Message,
    MessageFlag,
    Moment,
    Outcome,
    Payment,
    ThreadKind,
)
from filiere.model.wall_clock import meant, milliseconds
from filiere.numbers import read_number
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.received import Received
from filiere.received.text import Cells, encoding, rows
from filiere.wording import Words

_say = Words("filiere.readers")

NEEDED = (
    "service", "thread", "sender", "recipients", "sent_at", "clock", "kind", "duration_s", "text",
)  # fmt: skip
OPTIONAL = ("id",)
_CLOCKS = {"device": Clock.DEVICE, "server": Clock.SERVER, "other": Clock.OTHER}
_KINDS = frozenset({"message", "call", "system", "payment"})
_OFFSET = re.compile(r"(?:Z|[+-][0-9]{2}:?[0-9]{2})$")
_GROUPS = {
    AccountKind.GROUP: ThreadKind.GROUP,
    AccountKind.LIST: ThreadKind.LIST,
    AccountKind.CHANNEL: ThreadKind.CHANNEL,
}


def recognises(source: Received) -> bool:
    """By the header line alone."""
    first = source.head.split(b"\n", 1)[0].decode(
        "utf-16" if encoding(source) == "utf-16" else "utf-8-sig", "replace"
    )
    names = [cell.strip().strip('"') for cell in first.strip().split(",")]
    return set(NEEDED) <= set(names) <= set(NEEDED + OPTIONAL) and len(names) == len(set(names))


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every row, with the notes that a cell of several lines leaves behind it."""
    if declared.device == "" and declared.owner is None:
        raise ImportRefusedError(_say("whose", name=source.name))
    table = rows(source)
    header = next(table).cells
    names = [cell.strip() for cell in header]
    offsets = _offsets(source, names.index("sent_at"))
    if not offsets and declared.zone == "":
        raise ImportRefusedError(_say("zone", name=source.name))
    reading = _Reading(declared, "" if offsets else declared.zone)
    yield Row(Place(at=1), fate=Fate.HEADER)
    for row in table:
        place = Place(at=row.line)
        if all(cell.strip() == "" for cell in row.cells):
            yield Row(place, fate=Fate.BLANK)
        else:
            yield _row(reading, names, row, place)
        for more in range(1, row.spans):
            yield Row(Place(at=row.line + more), fate=Fate.NOTE)


def _offsets(source: Received, at: int) -> bool:
    """Whether any time of the file carries an offset: then each must."""
    table = rows(source)
    next(table)
    return any(
        len(row.cells) > at and _OFFSET.search(row.cells[at].strip()) is not None for row in table
    )


def _row(reading: "_Reading", names: list[str], row: Cells, place: Place) -> Row:
    raw = ",".join(row.cells)
    try:
        if len(row.cells) != len(names):
            raise RowRefusedError("columns", "", str(len(row.cells)))  # noqa: TRY301 - one way out
        cells = {name: cell.strip() for name, cell in zip(names, row.cells, strict=True)}
        cells["text"] = row.cells[names.index("text")]
        return Row(place, (reading.record(cells),), raw=raw)
    except RowRefusedError as refused:
        return refused.row(place, raw)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What all rows of the file share; ``zone`` is '' where the times carry their offset."""

    declared: Declared
    zone: str

    def record(self, cells: Mapping[str, str]) -> Record:
        service = cells["service"]
        if service == "":
            raise RowRefusedError("code", "service", service)
        if cells["kind"] not in _KINDS:
            raise RowRefusedError("code", "kind", cells["kind"])
        at = self._moment(cells["sent_at"], cells["clock"])
        sender = self._account(cells["sender"], service)
        recipients = tuple(
            found
            for text in cells["recipients"].split(";")
            if (found := self._account(text, service)) is not None
        )
        thread = self._thread(cells["thread"], service, sender, recipients)
        direction = self._direction(thread, sender, recipients)
        if cells["kind"] == "call":
            return _call(cells, service, at, sender, recipients, direction, thread)
        if cells["kind"] == "payment":
            return _payment(cells, at, sender, recipients)
        system = cells["kind"] == "system"
        return Message(
            thread=thread,
            sender=sender,
            recipients=recipients,
            direction=Direction.NONE if system else direction,
            sent=at,
            content=Content.SYSTEM if system else Content.TEXT,
            text=cells["text"],
            flags=MessageFlag.SYSTEM if system else NO_MESSAGE_FLAG,
            own_id=cells.get("id", ""),
        )

    def _moment(self, text: str, clock: str) -> Moment:
        if clock not in _CLOCKS:
            raise RowRefusedError("code", "clock", clock)
        try:
            when = dt.datetime.fromisoformat(text)
        except ValueError:
            raise RowRefusedError("time", "sent_at", text) from None
        if when.tzinfo is not None:
            offset = when.utcoffset() or dt.timedelta()
            return Moment(milliseconds(when), _CLOCKS[clock], int(offset.total_seconds() // 60))
        if self.zone == "":
            raise RowRefusedError("no-offset", "sent_at", text)
        moments = meant(when, self.zone)
        if len(moments) != 1:
            reason = "ambiguous-time" if moments else "nonexistent-time"
            raise RowRefusedError(reason, "sent_at", text)
        return Moment(moments[0].ms, _CLOCKS[clock], moments[0].offset_min)

    def _account(self, text: str, service: str) -> AccountRef | None:
        """The account written ``service:identifier``; the row's own service where none stands."""
        text = text.strip()
        if text == "":
            return None
        named, colon, written = text.partition(":")
        if not colon or re.fullmatch(r"[a-z][a-z0-9_]*", named) is None:
            named, written = service, text
        if written.strip() == "":
            raise RowRefusedError("account", "sender", text)
        if named in {TELEPHONE, TEXTS}:
            found = read_number(written, self.declared.country)
            if found.number == "" or found.kind is NumberKind.INVALID:
                raise RowRefusedError("account", "sender", text)
            return numbered(named, found.number, e164=found.kind is NumberKind.E164)
        return account(named, written)

    def _thread(
        self,
        text: str,
        service: str,
        sender: AccountRef | None,
        recipients: tuple[AccountRef, ...],
    ) -> ThreadRef:
        other = self._account(text, service)
        kind = ThreadKind.ONE if other is None else _GROUPS.get(other.kind, ThreadKind.ONE)
        if kind is ThreadKind.ONE:
            parties = [each for each in (sender, *recipients) if each is not None]
            if other is not None and other not in parties and recipients == (other,):
                kind = ThreadKind.GROUP
            if len(recipients) > 1:
                kind = ThreadKind.GROUP
        key = other.id if other is not None else ";".join(
            sorted(str(each) for each in (sender, *recipients) if each is not None)
        )  # fmt: skip
        return ThreadRef(service, key, int(kind))

    def _direction(
        self, thread: ThreadRef, sender: AccountRef | None, recipients: tuple[AccountRef, ...]
    ) -> Direction:
        if sender is not None and self.declared.owns(sender):
            return Direction.OUT
        if any(self.declared.owns(each) for each in recipients):
            return Direction.IN
        if sender is not None and sender.id == thread.key:
            return Direction.IN
        if thread.kind != ThreadKind.ONE and self.declared.owner is not None:
            return Direction.IN
        if any(each.id == thread.key for each in recipients) and thread.kind == ThreadKind.ONE:
            return Direction.OUT
        return Direction.NONE


def _call(  # noqa: PLR0913, PLR0917 - what one row says
    cells: Mapping[str, str],
    service: str,
    at: Moment,
    sender: AccountRef | None,
    recipients: tuple[AccountRef, ...],
    direction: Direction,
    thread: ThreadRef,
) -> Call:
    text = cells["duration_s"]
    if text != "" and not (text.isascii() and text.isdigit()):
        raise RowRefusedError("duration", "duration_s", text)
    duration = int(text) if text != "" else None
    outcome = Outcome.UNKNOWN
    if duration is not None and duration > 0:
        outcome = Outcome.ANSWERED
    elif duration == 0:
        outcome = Outcome.UNAVAILABLE if direction is Direction.OUT else Outcome.MISSED
    return Call(
        service=service,
        caller=sender,
        callees=recipients,
        direction=direction,
        started=at,
        duration_s=duration,
        outcome=outcome,
        own_id=cells.get("id", ""),
        thread=thread,
    )


_AMOUNT = re.compile(r"(?P<units>[0-9]+)(?:[.](?P<rest>[0-9]+))?\s*(?P<currency>[A-Z]{3})")


def _payment(
    cells: Mapping[str, str],
    at: Moment,
    sender: AccountRef | None,
    recipients: tuple[AccountRef, ...],
) -> Payment:
    found = _AMOUNT.fullmatch(cells["text"].strip())
    rest = "" if found is None else found["rest"] or ""
    return Payment(
        amount=None if found is None else int(found["units"] + rest),
        exponent=len(rest),
        currency="" if found is None else found["currency"],
        written=cells["text"],
        payer=sender,
        payee=recipients[0] if recipients else None,
        at=at,
        reference=cells.get("id", ""),
    )
