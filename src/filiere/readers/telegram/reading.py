"""What does an export of Telegram Desktop say, message by message?

Times are those of ``date_unixtime``, the server's; older exports have only the wall clock of the
computer that made them. An export of a chosen period may hold other days all the same: what no act
covers is set aside like any other row.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from filiere.model.accounts import TELEGRAM, TELEPHONE, account
from filiere.model.codes import Direction, NumberKind
from filiere.model.record import AccountKind, AccountRef, Category, NumberRef, Record, ThreadRef
from filiere.model.seized import (
    NO_MESSAGE_FLAG,
    Attachment,
    Basis,
    Call,
    Chooser,
    Clock,
    Contact,
    Content,
    Entry,
    Event,
    KnownAs,
    Location,
    Message,
    MessageFlag,
    Moment,
    Origin,
    Outcome,
    Owner,
    ThreadKind,
    Told,
)
from filiere.numbers import read_number
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.received import Received
from filiere.received.json import BEGUN, begins, told
from filiere.spelling.epochs import of_seconds
from filiere.spelling.parties import party
from filiere.spelling.walls import Walls
from filiere.wording import Words

_say = Words(__name__)

_LISTS = ("chats.list.item", "left_chats.list.item", "")
_MESSAGES = frozenset(f"{path}.messages.item".lstrip(".") for path in _LISTS)
_CONTACTS = frozenset({"contacts.list.item", "frequent_contacts.list.item"})
_BUILT = _MESSAGES | {"contacts.list.item", "personal_information"}
_KINDS = {
    "personal_chat": ThreadKind.ONE, "bot_chat": ThreadKind.ONE, "saved_messages": ThreadKind.ONE,
    "private_group": ThreadKind.GROUP, "private_supergroup": ThreadKind.GROUP,
    "public_supergroup": ThreadKind.GROUP, "private_channel": ThreadKind.CHANNEL,
    "public_channel": ThreadKind.CHANNEL,
}  # fmt: skip
_MEDIA = {
    "voice_message": Content.VOICE, "audio_file": Content.VOICE, "video_message": Content.VIDEO,
    "video_file": Content.VIDEO, "animation": Content.VIDEO, "sticker": Content.STICKER,
}  # fmt: skip
_ENDED = {
    "missed": Outcome.MISSED, "busy": Outcome.REFUSED, "disconnect": Outcome.UNKNOWN,
    "hangup": Outcome.ANSWERED,
}  # fmt: skip
_UNSAID = re.compile(r"\s*\(File (?:not included|exceeds|unavailable)[^)]*\)?.*", re.DOTALL)


def recognises(source: Received) -> bool:
    """By keys that only such an export has near its beginning."""
    top = begins(source)
    if not top.startswith("{"):
        return False
    if '"chats"' in top and '"list"' in top and ('"about"' in top or '"messages"' in top):
        return True
    return '"messages"' in top and ('"date_unixtime"' in top or '"from_id"' in top)


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every message, call and contact, with who the exporter is where it says so."""
    reading = _Reading(source, declared)
    for path, value in told(source, _BUILT):
        if path == "personal_information":
            yield from reading.person(value)
        elif path in _LISTS and value == BEGUN:
            reading.begin()
        elif path in _MESSAGES:
            yield reading.message(path, value)
        elif path == "contacts.list.item":
            yield from reading.contact(value)
        else:
            reading.about(path, value)
    if reading.owner is None:
        yield Limit(_say("owner-unknown"))


@dataclass(slots=True)
class _Chat:
    name: str = ""
    kind: ThreadKind = ThreadKind.ONE
    id: str = ""


class _Reading:
    def __init__(self, source: Received, declared: Declared) -> None:
        self._declared = declared
        owner = declared.owner
        self.owner = owner if owner is not None and owner.service == TELEGRAM else None
        self._walls = Walls(source, declared, rb'"date_unixtime"')
        self._chat = _Chat()
        self._chats = 0
        self._rows = 0

    def begin(self) -> None:
        """Another chat begins."""
        self._chat = _Chat()
        self._chats += 1

    def about(self, path: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
        """What a chat says of itself."""
        name = path.rpartition(".")[2]
        if path.removesuffix(name).rstrip(".") not in _LISTS:
            return
        if name == "name":
            self._chat.name = value or ""
        elif name == "type":
            self._chat.kind = _KINDS.get(str(value), ThreadKind.ONE)
        elif name == "id":
            self._chat.id = str(value)

    def person(self, value: Any) -> Iterator[Fact]:  # noqa: ANN401 - any JSON value
        """Who made the export."""
        if not isinstance(value, dict) or "user_id" not in value:
            return
        self.owner = account(TELEGRAM, str(value["user_id"]))
        yield Owner(account=self.owner, basis="export")
        number = _number(str(value.get("phone_number") or ""), self._declared.country)
        yield KnownAs(
            self.owner,
            number=number,
            basis=Basis.LID_MAP,  # the service's own word for the account that it exports
            name=_name(value),
            chooser=Chooser.PERSON,
        )

    def contact(self, value: Any) -> Iterator[Row | Fact]:  # noqa: ANN401 - any JSON value
        """One card of the address book that Telegram holds."""
        self._rows += 1
        place = Place("#contacts", str(self._rows))
        raw = json.dumps(value, ensure_ascii=False)
        value = value if isinstance(value, dict) else {}
        entries: list[Entry] = []
        if value.get("user_id"):
            found = account(TELEGRAM, str(value["user_id"]))
            entries.append(Entry(found, str(value["user_id"])))
            number = _number(str(value.get("phone_number") or ""), self._declared.country)
            yield KnownAs(
                found, number=number, basis=Basis.ADDRESS_BOOK, name=_name(value),
                chooser=Chooser.ADDRESS_BOOK,
            )  # fmt: skip
        written = str(value.get("phone_number") or "")
        phone = party(TELEPHONE, re.sub(r"^00 ", "+", written), self._declared.country)
        if phone is not None:
            entries.append(Entry(phone, written))
        if len(entries) == 0 and _name(value) == "":
            yield RowRefusedError("no-party", "user_id", raw).row(place, raw, Category.CONTACTS)
            return
        card = Contact(label=_name(value), entries=tuple(entries), app=TELEGRAM)
        yield Row(place, (card,), raw=raw)

    def message(self, path: str, value: Any) -> Row:  # noqa: ANN401 - any JSON value
        """One message of a chat."""
        left = path.startswith("left_chats")
        part = f"#{'left_chats' if left else 'chats'}/{self._chats}"
        raw = json.dumps(value, ensure_ascii=False)
        self._rows += 1
        try:
            if not isinstance(value, dict):
                raise RowRefusedError("code", "message", raw)  # noqa: TRY301 - one way out
            place = Place(part, str(value.get("id", "")), self._rows)
            return Row(place, tuple(self._records(value)), raw=raw)
        except RowRefusedError as refused:
            key = str(value.get("id", "")) if isinstance(value, dict) else ""
            return refused.row(Place(part, key, self._rows), raw, Category.MESSAGES)

    def _records(self, value: dict[str, Any]) -> Iterator[Record]:
        sent = self._time(value, "date")
        written = value.get("from_id") or value.get("actor_id") or ""
        sender = account(TELEGRAM, str(written)) if str(written).strip() else None
        if sender is None and (value.get("from") or value.get("actor")):
            name = str(value.get("from") or value.get("actor"))
            sender = AccountRef(TELEGRAM, name, AccountKind.NAME)
        direction = self._direction(sender)
        if value.get("type") == "service" and value.get("action") in {"phone_call", "group_call"}:
            yield self._call(value, sent, sender, direction)
            return
        system = value.get("type") == "service"
        thread = self._thread()
        content = _content(value)
        flags = MessageFlag.SYSTEM if system else NO_MESSAGE_FLAG
        if value.get("edited") or value.get("edited_unixtime"):
            flags |= MessageFlag.EDITED
        if value.get("forwarded_from") or value.get("saved_from"):
            flags |= MessageFlag.FORWARDED
        if thread.kind == ThreadKind.CHANNEL:
            flags |= MessageFlag.CHANNEL
        yield Message(
            thread=thread,
            sender=sender,
            recipients=() if system else self._recipients(thread, direction),
            direction=Direction.NONE if system else direction,
            sent=sent,
            content=Content.SYSTEM if system else content,
            text=_flat(value.get("text")) or (str(value.get("action") or "") if system else ""),
            flags=flags,
            own_id=self._own_id(value),
            attachments=tuple(_attachments(value)),
            told=Told(Event.GROUP_CREATED if value.get("action") == "create_group" else Event.OTHER)
            if system
            else None,
        )
        point = _point(value, sent, sender, direction)
        if point is not None:
            yield point

    def _own_id(self, value: dict[str, Any]) -> str:
        """A message's number is the chat's, and of a chat of two it is this owner's own count."""
        if "id" not in value or self._chat.id == "":
            return ""
        if self._chat.kind is ThreadKind.ONE:
            whose = "" if self.owner is None else self.owner.id
            return f"{whose}/{self._chat.id}/{value['id']}" if whose else ""
        return f"{self._chat.id}/{value['id']}"

    def _time(self, value: dict[str, Any], name: str) -> Moment | None:
        stamp = value.get(f"{name}_unixtime")
        if stamp is not None:
            return of_seconds(stamp, Clock.SERVER, f"{name}_unixtime")
        written = value.get(name)
        return None if written is None else self._walls.moment(str(written), Clock.SERVER, name)

    def _direction(self, sender: AccountRef | None) -> Direction:
        if sender is None:
            return Direction.NONE
        if self.owner is not None:
            return Direction.OUT if sender == self.owner else Direction.IN
        if self._chat.kind is ThreadKind.ONE and self._chat.id != "":
            return Direction.IN if sender.id == self._chat.id else Direction.OUT
        return Direction.NONE

    def _thread(self) -> ThreadRef:
        key = self._chat.id or self._chat.name
        kind = self._chat.kind
        return ThreadRef(TELEGRAM, key, int(kind), self._chat.name)

    def _recipients(self, thread: ThreadRef, direction: Direction) -> tuple[AccountRef, ...]:
        if thread.kind == ThreadKind.GROUP:
            return (AccountRef(TELEGRAM, thread.key, AccountKind.GROUP),)
        if thread.kind == ThreadKind.CHANNEL:
            return (AccountRef(TELEGRAM, thread.key, AccountKind.CHANNEL),)
        if direction is Direction.OUT and self._chat.id != "":
            return (account(TELEGRAM, self._chat.id),)
        return (self.owner,) if direction is Direction.IN and self.owner is not None else ()

    def _call(
        self,
        value: dict[str, Any],
        sent: Moment | None,
        sender: AccountRef | None,
        direction: Direction,
    ) -> Record:
        seconds = value.get("duration_seconds")
        reason = str(value.get("discard_reason") or "")
        outcome = _ENDED.get(reason, Outcome.UNKNOWN)
        if isinstance(seconds, int) and seconds > 0:
            outcome = Outcome.ANSWERED
        elif outcome is Outcome.ANSWERED and not seconds:
            outcome = Outcome.UNKNOWN
        thread = self._thread()
        return Call(
            service=TELEGRAM,
            caller=sender,
            callees=self._recipients(thread, direction),
            direction=direction,
            started=sent,
            duration_s=seconds if isinstance(seconds, int) else None,
            outcome=outcome,
            own_id=self._own_id(value),
            thread=thread,
        )


def _number(written: str, country: str) -> NumberRef | None:
    """A number as Telegram writes it: «00 33 6 …» or «+33 6 …»."""
    found = read_number(re.sub(r"^00 ", "+", written.strip()), country)
    if found.number == "" or found.refused is not None or found.kind is not NumberKind.E164:
        return None
    return NumberRef(found.number, int(found.kind), found.country)


def _name(value: dict[str, Any]) -> str:
    return " ".join(str(value.get(key) or "") for key in ("first_name", "last_name")).strip()


def _flat(text: Any) -> str:  # noqa: ANN401 - a string, or a list of strings and objects
    """A text that may be cut into pieces with a style each."""
    if isinstance(text, str):
        return text
    if not isinstance(text, list):
        return ""
    return "".join(
        piece if isinstance(piece, str) else str(piece.get("text") or "")
        for piece in text
        if isinstance(piece, str | dict)
    )


def _content(value: dict[str, Any]) -> Content:
    if value.get("location_information"):
        return Content.LOCATION
    if value.get("contact_information"):
        return Content.CONTACT
    if value.get("photo"):
        return Content.IMAGE
    if value.get("media_type"):
        return _MEDIA.get(str(value["media_type"]), Content.MEDIA)
    return Content.DOCUMENT if value.get("file") else Content.TEXT


def _attachments(value: dict[str, Any]) -> Iterator[Attachment]:
    for key in ("photo", "file"):
        path = value.get(key)
        if isinstance(path, str):
            unsaid = _UNSAID.fullmatch(path) is not None
            name = str(value.get("file_name") or ("" if unsaid else path.rpartition("/")[2]))
            yield Attachment(name=name, mime=str(value.get("mime_type") or ""))


def _point(
    value: dict[str, Any], at: Moment | None, who: AccountRef | None, direction: Direction
) -> Location | None:
    place = value.get("location_information")
    if not isinstance(place, dict):
        return None
    latitude, longitude = place.get("latitude"), place.get("longitude")
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return None
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None
    out = direction is Direction.OUT
    return Location(
        latitude_deg=float(latitude),
        longitude_deg=float(longitude),
        at=at,
        origin=Origin.SHARED_BY_OWNER if out else Origin.SHARED_BY_OTHER,
        account=who,
        in_message=True,
    )
