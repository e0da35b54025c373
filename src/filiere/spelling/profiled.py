"""What does each row of a table say, read as its profile tells?

A row becomes a message, a call or a contact, with its fate. What a cell does not say is asked of
the name of its column (AXIOM writes zone and order of the date there), and of nothing else.
"""

import re
from collections.abc import Callable, Iterator
from typing import Literal

from filiere.model.accounts import TELEGRAM, TELEPHONE, TEXTS
from filiere.model.codes import Direction, Fate
from filiere.model.record import AccountKind, AccountRef, Category, Record, ThreadRef
from filiere.model.seized import (
    NO_CALL_FLAG,
    NO_MESSAGE_FLAG,
    Attachment,
    Call,
    CallFlag,
    Clock,
    Contact,
    Content,
    Entry,
    Location,
    Message,
    MessageFlag,
    Moment,
    Origin,
    Outcome,
    ThreadKind,
)
from filiere.reader import Declared, Place, Row, RowRefusedError
from filiere.received import Received
from filiere.received.tables import real, text, whole
from filiere.spelling.epochs import of_seconds
from filiere.spelling.grids import GridRow, grid_rows
from filiere.spelling.parties import phone_or
from filiere.spelling.profiles import Match
from filiere.spelling.services import service_of
from filiere.spelling.times import Times, looked_through

_CATEGORIES = {
    "message": Category.MESSAGES,
    "call": Category.CALLS,
    "contact": Category.CONTACTS,
}
_OWN = frozenset({"local user", "utilisateur local", "owner", "propriétaire", "me", "moi", "self"})
_WAYS = {
    Direction.IN: ("incoming", "received", "inbox", "entrant", "reçu", "recu", "in", "1",
                   "missed", "manqué", "rejected", "rejeté", "missed call", "incoming call",
                   "répondeur", "voicemail", "refusé", "blocked"),
    Direction.OUT: ("outgoing", "sent", "outbox", "sortant", "envoyé", "envoye", "out", "2",
                    "dialed", "dialled", "émis", "outgoing call", "draft", "last dialed",
                    "composé", "brouillon"),
}  # fmt: skip
_ENDS = {
    Outcome.ANSWERED: ("answered", "ended", "established", "répondu", "accepted", "completed",
                       "yes", "oui", "abouti"),
    Outcome.MISSED: ("missed", "manqué", "missed call", "unanswered", "no", "non", "no answer"),
    Outcome.REFUSED: ("rejected", "declined", "refusé", "rejeté", "blocked", "busy"),
    Outcome.UNAVAILABLE: ("unavailable", "cancelled", "canceled", "annulé", "failed"),
}  # fmt: skip
_YES = frozenset({"yes", "oui", "true", "1", "deleted", "supprimé", "trash", "recovered"})
_NUMBERED = re.compile(r"[+0-9(][0-9 ()./+\-\u00a0]{4,}")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
_ENTRY = re.compile(r"^\s*(?P<kind>[^:\n]{2,60}):\s*(?P<value>\S.*?)\s*$")


def read(source: Received, match: Match, declared: Declared) -> Iterator[Row]:
    """Every row of a table, its header included."""
    part = f"#{match.grid.name}" if match.grid.name else ""

    def column() -> Iterator[bytes]:
        for row in grid_rows(source, match.grid):
            yield match.when(row).encode()

    reading = Reading(source.name, match, declared, part, column)
    for number in range(1, match.grid.first + 1):
        fate = Fate.HEADER if number == match.grid.first else Fate.NOTE
        yield Row(Place(part, at=number), fate=fate)
    for row in grid_rows(source, match.grid):
        yield reading.row(row)


class Reading:
    """The rows of one table, read as its profile says."""

    def __init__(
        self,
        name: str,
        match: Match,
        declared: Declared,
        part: str,
        column: Callable[[], Iterator[bytes]],
    ) -> None:
        """``column`` gives every time of the table as written, for what only the whole tells."""
        self._match, self._declared, self._part = match, declared, part
        zone = match.profile.zone or _zone_in(match)
        given = Declared(
            country=declared.country,
            zone=zone or declared.zone,
            dates=declared.dates or _dates_in(match),
        )
        self._times = Times(name, given, lambda: looked_through(column()), settled=zone != "")

    def row(self, row: GridRow) -> Row:
        """One row and its fate."""
        place = Place(self._part, row.key, row.at)
        if all(text(cell).strip() == "" for cell in row.cells):
            return Row(place, fate=Fate.BLANK)
        raw = "\n".join(
            f"{name}: {text(cell)}"
            for name, cell in zip(self._match.grid.written, row.cells, strict=False)
            if text(cell).strip() != ""
        )
        try:
            return Row(place, tuple(self._records(row)), raw=raw)
        except RowRefusedError as refused:
            return refused.row(place, raw, _CATEGORIES[self._match.profile.kind])

    def _records(self, row: GridRow) -> Iterator[Record]:
        """The records of one row."""
        kind = self._match.profile.kind
        if kind == "message":
            yield from self._message(row)
        elif kind == "call":
            yield self._call(row)
        else:
            yield self._contact(row)

    def _text(self, row: GridRow, name: str) -> str:
        value = self._match.cell(row, name)
        if isinstance(value, float) and value.is_integer():
            return str(int(value))
        return text(value).strip()

    def _service(self, row: GridRow, native: str) -> str:
        said = self._text(row, "service")
        return service_of(said, native) if said != "" else self._match.profile.service or native

    def _time(self, row: GridRow, name: str, clock: Clock) -> Moment | None:
        value = self._match.cell(row, name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return of_seconds(value, clock, name)
        written = self._match.when(row) if name == "at" else text(value).strip()
        if written in {"", "N/A", "n/a", "None"}:
            return None
        if written.isdecimal() and len(written) in {9, 10}:
            return of_seconds(written, clock, name)
        return self._times.moment(written, clock, name)

    def _party(self, service: str, written: str) -> AccountRef | None:
        """The party of a cell, without the words that a tool puts around it."""
        plain_text = re.sub(r"^(?:From|To|De|À|A)\s*:\s*", "", written.strip())
        plain_text = re.sub(r"\s*\((?:owner|propriétaire)\)\s*$", "", plain_text)
        if plain_text == "" or plain_text.lower() in _OWN:
            return None
        if service in {TELEPHONE, TEXTS}:
            number = _NUMBERED.search(plain_text)
            if number is not None and not _MAIL.search(plain_text):
                plain_text = number[0]
        elif service == TELEGRAM:
            user = re.search(r"\(([0-9]+)\)\s*$", plain_text)
            plain_text = plain_text if user is None else user[1]
        else:
            address = re.search(r"[0-9][0-9.:\-]*@[a-z.]+|[^\s@]+@[^\s@]+", plain_text)
            if address is not None:
                plain_text = address[0]
        return phone_or(service, plain_text, self._declared.country)

    def _way(self, row: GridRow) -> Direction:
        said = self._text(row, "direction").lower()
        for direction, words in _WAYS.items():
            if said in words:
                return direction
        for name, direction in (
            ("from", Direction.OUT),
            ("from_name", Direction.OUT),
            ("to", Direction.IN),
            ("to_name", Direction.IN),
        ):
            cell = self._text(row, name)
            plain_text = cell.lower()
            if plain_text in _OWN or plain_text.endswith(("(owner)", "(propriétaire)")):
                return direction
        sender = self._party(self._service(row, TEXTS), self._text(row, "from"))
        if sender is not None and self._declared.owns(sender):
            return Direction.OUT
        return Direction.NONE

    def _message(self, row: GridRow) -> Iterator[Record]:
        service = self._service(row, TEXTS)
        direction = self._way(row)
        out = direction is Direction.OUT
        sender = self._party(service, self._text(row, "from") or ("" if out else self._other(row)))
        to = self._party(service, self._text(row, "to") or (self._other(row) if out else ""))
        thread = self._thread(row, service, to if out else sender)
        if sender is not None and sender.kind is AccountKind.GROUP:
            sender = None
        flags = NO_MESSAGE_FLAG
        if self._text(row, "deleted").lower() in _YES:
            flags |= MessageFlag.DELETED_RECOVERED
        body = self._text(row, "text").replace("\ufffc", "")
        sent = self._time(row, "at", Clock.DEVICE if out else Clock.UNKNOWN)
        name = self._text(row, "attachment")
        attachments = (Attachment(name=name.replace("\\", "/").rpartition("/")[2]),) if name else ()
        yield Message(
            thread=thread,
            sender=None if out else sender,
            recipients=self._to(thread, to if out else None),
            direction=direction,
            sent=sent,
            received=self._time(row, "received", Clock.DEVICE),
            content=Content.MEDIA if attachments else Content.TEXT,
            text=body,
            flags=flags,
            own_id=self._text(row, "id"),
            attachments=attachments,
        )
        cells = [self._match.cell(row, name) for name in ("latitude", "longitude")]
        latitude, longitude = map(real, cells)
        if latitude and longitude and abs(latitude) <= 90 and abs(longitude) <= 180:
            yield Location(
                latitude_deg=latitude,
                longitude_deg=longitude,
                at=sent,
                origin=Origin.SHARED_BY_OWNER if out else Origin.SHARED_BY_OTHER,
                in_message=True,
            )

    def _other(self, row: GridRow) -> str:
        return self._text(row, "party") or self._text(row, "number")

    def _to(self, thread: ThreadRef, to: AccountRef | None) -> tuple[AccountRef, ...]:
        if thread.kind == ThreadKind.GROUP:
            return (AccountRef(thread.service, thread.key, AccountKind.GROUP),)
        return (to,) if to is not None else ()

    def _thread(self, row: GridRow, service: str, other: AccountRef | None) -> ThreadRef:
        group = next(
            (
                found
                for name in ("from", "to", "thread")
                if (found := self._party(service, self._text(row, name))) is not None
                and found.kind is AccountKind.GROUP
            ),
            None,
        )
        if group is not None:
            return ThreadRef(service, group.id, int(ThreadKind.GROUP))
        key = other.id if other is not None else self._text(row, "thread")
        return ThreadRef(service, key)

    def _call(self, row: GridRow) -> Record:
        service = self._service(row, TELEPHONE)
        direction = self._way(row)
        out = direction is Direction.OUT
        written = self._text(row, "to" if out else "from") or self._other(row)
        other = self._party(service, written)
        duration = _seconds(self._match.cell(row, "duration"))
        said = [self._text(row, name).lower() for name in ("outcome", "direction")]
        outcome = next(
            (end for end, words in _ENDS.items() if any(each in words for each in said)),
            Outcome.UNKNOWN,
        )
        if duration is not None and duration > 0:
            outcome = Outcome.ANSWERED
        elif outcome is Outcome.ANSWERED and duration == 0:
            outcome = Outcome.UNKNOWN
        flags = NO_CALL_FLAG
        if self._text(row, "deleted").lower() in _YES:
            flags |= CallFlag.DELETED_RECOVERED
        if "video" in self._text(row, "video").lower() or self._text(row, "video").lower() in _YES:
            flags |= CallFlag.VIDEO
        return Call(
            service=service,
            caller=None if out else other,
            callees=(other,) if out and other is not None else (),
            direction=direction,
            started=self._time(row, "at", Clock.DEVICE),
            duration_s=duration,
            outcome=outcome,
            flags=flags,
            own_id=self._text(row, "id"),
        )

    def _contact(self, row: GridRow) -> Record:
        service = self._service(row, TELEPHONE)
        entries: list[Entry] = []
        for name, of in (("number", TELEPHONE), ("account", service)):
            for written in re.split(r"[\n;]+", self._text(row, name)):
                found = self._party(of, re.sub(r"^[^:+0-9]{2,40}:\s*", "", written))
                if found is not None:
                    entries.append(Entry(found, written.strip()))
        for line in self._text(row, "entries").splitlines():
            entry = self._entry(line)
            if entry is not None:
                entries.append(entry)
        label = self._text(row, "label") or " ".join(
            part for name in ("first", "last") if (part := self._text(row, name)) != ""
        )
        label = label or self._text(row, "company")
        if label == "" and len(entries) == 0:
            raise RowRefusedError("no-party", "label", "")
        return Contact(label=label, entries=tuple(entries), app=self._match.profile.service)

    def _entry(self, line: str) -> Entry | None:
        """One line of Cellebrite's cell of entries: «Phone-Mobile: …», «User ID-WhatsApp …: …»."""
        found = _ENTRY.match(line)
        if found is None:
            return None
        kind, value = found["kind"], found["value"]
        if kind.lower().startswith(("phone", "téléphone")):
            account = phone_or(TELEPHONE, value, self._declared.country)
        elif _MAIL.fullmatch(value) and "user" not in kind.lower():
            account = AccountRef("mail", value, AccountKind.EMAIL)
        else:
            name = re.sub(r"(?i)^user id-|\s*user\s*id\s*$", "", kind)
            account = phone_or(service_of(name, "device"), value, self._declared.country)
        return None if account is None else Entry(account, value, kind)


def _seconds(value: object) -> int | None:
    """Seconds of a number, or of a span such as 00:01:35."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return int(value)
    said = text(value).strip()
    found = re.fullmatch(r"(?:(\d+):)?(\d{1,2}):(\d{2})(?:\.\d+)?", said)
    if found is not None:
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return (hours * 60 + minutes) * 60 + seconds
    number = re.fullmatch(r"(\d+)(?:[.,]0+)?\s*(?:s|sec|seconds?|secondes?)?", said)
    return int(number[1]) if number is not None else whole(said)


def _zone_in(match: Match) -> str:
    """The zone that stands in the name of the column of times (AXIOM)."""
    at = match.places.get("at")
    written = match.grid.written[at] if at is not None else ""
    found = re.search(r"UTC\s*([+-]\d{1,2})(?::?(\d{2}))?", written)
    if found is None:
        return "UTC" if re.search(r"\bUTC\b", written) else ""
    if int(found[2] or 0) != 0:
        return ""
    hours = int(found[1])
    return "UTC" if hours == 0 else f"Etc/GMT{-hours:+d}"  # their sign is turned


def _dates_in(match: Match) -> Literal["", "dmy", "mdy"]:
    """The order of day and month that stands in the name of the column of times (AXIOM)."""
    at = match.places.get("at")
    written = match.grid.written[at].lower() if at is not None else ""
    if "dd/mm" in written or "jj/mm" in written:
        return "dmy"
    return "mdy" if "mm/dd" in written else ""
