"""What does a text export of a chat say, line by line?

It carries no identifier, no hash and no key of a sender, and could have been written by hand: that
stands in the declaration of every such file. A line of a message may look like a header; nothing in
the file tells.
"""

from collections.abc import Iterator

from filiere.errors import ImportRefusedError
from filiere.model.accounts import WHATSAPP, account
from filiere.model.codes import Direction, Fate
from filiere.model.record import AccountKind, AccountRef, Category, Record, ThreadRef
from filiere.model.seized import (
    NO_MESSAGE_FLAG,
    Attachment,
    Call,
    Content,
    Event,
    Location,
    Message,
    MessageFlag,
    Moment,
    Origin,
    Outcome,
    ThreadKind,
    Told,
)
from filiere.model.seized import (
    Clock as Whose,
)
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.readers.whatsapp_text import notices
from filiere.readers.whatsapp_text.headers import MARKS, Header, header
from filiere.readers.whatsapp_text.whole import Clock, Whole, surveyed
from filiere.received import Received
from filiere.received.text import encoding, lines
from filiere.wording import Words

_say = Words(__name__)
_shared = Words("filiere.readers")

_CONTENTS = {
    "image": Content.IMAGE, "video": Content.VIDEO, "audio": Content.VOICE,
    "sticker": Content.STICKER, "document": Content.DOCUMENT, "contact": Content.CONTACT,
    "media": Content.MEDIA,
}  # fmt: skip
_FILES = {
    "jpg": Content.IMAGE, "jpeg": Content.IMAGE, "png": Content.IMAGE, "webp": Content.STICKER,
    "mp4": Content.VIDEO, "3gp": Content.VIDEO, "opus": Content.VOICE, "m4a": Content.VOICE,
    "mp3": Content.VOICE, "vcf": Content.CONTACT,
}  # fmt: skip


def recognises(source: Received) -> bool:
    """By its first line that is not blank."""
    coding = "utf-16" if encoding(source) == "utf-16" else "utf-8-sig"
    top = source.head.decode(coding, "replace")
    if "\0" in top:
        return False
    first = next((line for line in top.splitlines() if line.strip(MARKS + " ") != ""), "")
    found = header(first)
    return found is not None and ("dmy" if found.wall("dmy") else found.wall("mdy")) is not None


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every line: a message, a notice, or the going on of the message before."""
    if declared.zone == "":
        raise ImportRefusedError(_shared("zone", name=source.name))
    whole = surveyed(source, declared.dates)
    reading = _Reading(source, whole, declared)
    yield Limit(_say("unauthenticated"))
    if whole.by_order:
        yield Limit(_say("by-order-dmy" if whole.order == "dmy" else "by-order-mdy"))
    if whole.doubtful > 0:
        yield Limit(_say("doubtful-sender", count=whole.doubtful))
    if reading.undecided:
        yield Limit(_say("own-unknown"))
    yield from reading.rows()


class _Reading:
    def __init__(self, source: Received, whole: Whole, declared: Declared) -> None:
        self._source, self._whole, self._declared = source, whole, declared
        owner = declared.owner
        self._service = WHATSAPP if owner is None else owner.service
        self._clock = Clock(source, whole.order, declared.zone)
        self._accounts = {name: self._account(name) for name in whole.senders}
        self._own = {
            name
            for name, found in self._accounts.items()
            if name in whole.own or declared.owns(found)
        }
        self._group = ""
        self._media = frozenset(
            part.rpartition("/")[2]
            for part in (source.around.members if source.around is not None else {})
        )

    @property
    def undecided(self) -> bool:
        """Whether nothing tells which of the names is the exporter's."""
        return len(self._own) == 0 and len(self._accounts) > 0

    def rows(self) -> Iterator[Row]:
        """Every line, in order."""
        held: list[str] = []
        begun: Header | None = None
        at = 1
        with lines(self._source) as given:
            for number, line in enumerate(given, start=1):
                found = header(line)
                if found is None:
                    held.append(line)
                    continue
                yield from self._message(begun, held, at)
                begun, held, at = found, [line], number
        yield from self._message(begun, held, at)

    def _message(self, begun: Header | None, held: list[str], at: int) -> Iterator[Row]:
        """The rows of one message and of the lines that go on with it."""
        if begun is None:
            for number, line in enumerate(held, start=at):
                blank = line.strip(MARKS + " ") == ""
                yield Row(Place(at=number), fate=Fate.BLANK if blank else Fate.NOTE)
            return
        place, raw = Place(at=at), "\n".join(held)
        while len(held) > 1 and held[-1] == "":
            held = held[:-1]
        body = "\n".join([begun.rest, *held[1:]])
        try:
            yield Row(place, tuple(self._records(begun, body)), raw=raw)
        except RowRefusedError as refused:
            yield refused.row(place, raw, Category.MESSAGES)
        for number in range(at + 1, at + raw.count("\n") + 1):
            yield Row(Place(at=number), fate=Fate.NOTE)

    def _records(self, begun: Header, body: str) -> Iterator[Record]:
        meant = self._clock.moment(begun)
        told = self._whole.sender(body.split("\n", 1)[0])
        if told is None or (notices.says(told[1], notices.SYSTEM) and "\u200e" in told[1][:1]):
            yield self._notice(Moment(meant.ms, Whose.UNKNOWN, meant.offset_min), body)
            return
        name, _ = told
        text = body[len(name) :].removeprefix(":").removeprefix(" ")
        sender = self._accounts.get(name) or self._account(name)
        own = name in self._own
        direction = Direction.OUT if own else (Direction.IN if self._own else Direction.NONE)
        clock = {Direction.OUT: Whose.DEVICE, Direction.IN: Whose.SERVER}.get(
            direction, Whose.UNKNOWN
        )
        if own and self._declared.owner is not None:
            sender = self._declared.owner
        sent = Moment(meant.ms, clock, meant.offset_min)
        thread = self._thread()
        if notices.plain(text) in notices.MISSED:
            yield Call(
                service=self._service,
                caller=sender,
                callees=(self._declared.owner,) if self._declared.owner is not None else (),
                direction=direction,
                started=sent,
                outcome=Outcome.MISSED,
                thread=thread,
            )
            return
        yield from self._said(text, sender, direction, sent, thread)

    def _said(
        self, text: str, sender: AccountRef, direction: Direction, sent: Moment, thread: ThreadRef
    ) -> Iterator[Record]:
        flags = NO_MESSAGE_FLAG
        edited = notices.EDITED.search(text)
        if edited is not None:
            text, flags = text[: edited.start()], flags | MessageFlag.EDITED
        content = Content.TEXT
        attachments: tuple[Attachment, ...] = ()
        kind = notices.omitted(text)
        named = notices.ATTACHED.match(text)
        place = notices.PLACE.match(text)
        if notices.plain(text) in notices.DELETED:
            content, flags = Content.DELETED, flags | MessageFlag.DELETED_BY_SENDER
        elif kind != "":
            content = _CONTENTS[kind]
        elif named is not None:
            file = (named["a"] or named["b"]).strip().strip("\u200e")
            content = _FILES.get(file.rpartition(".")[2].lower(), Content.DOCUMENT)
            attachments = (Attachment(name=file, present=file in self._media),)
            text = text[named.end() :].strip("\n")
        elif place is not None:
            content = Content.LOCATION
        yield Message(
            thread=thread,
            sender=sender,
            recipients=self._recipients(thread, direction),
            direction=direction,
            sent=sent,
            content=content,
            text=text.strip("\u200e") if content is not Content.DELETED else "",
            flags=flags,
            attachments=attachments,
        )
        if place is not None:
            out = direction is Direction.OUT
            yield Location(
                latitude_deg=float(place["lat"]),
                longitude_deg=float(place["lon"]),
                at=sent,
                origin=Origin.SHARED_BY_OWNER if out else Origin.SHARED_BY_OTHER,
                account=sender,
                in_message=True,
            )

    def _notice(self, at: Moment, text: str) -> Record:
        """A line that the application wrote."""
        told = Told(Event.OTHER)
        if notices.says(text, notices.NUMBER_CHANGED):
            told = Told(Event.NUMBER_CHANGED, self._subject(text))
        elif notices.says(text, notices.GROUP_CREATED):
            told = Told(Event.GROUP_CREATED)
            name = notices.GROUP_NAME.search(text)
            self._group = name["name"] if name is not None else ""
        return Message(
            thread=self._thread(),
            sender=None,
            sent=at,
            content=Content.SYSTEM,
            text=text,
            flags=MessageFlag.SYSTEM,
            told=told,
        )

    def _subject(self, text: str) -> AccountRef | None:
        """Whom a notice is about: the name that stands at its beginning."""
        plain = text.strip(MARKS)
        found = [name for name in self._accounts if plain.startswith(name)]
        return self._accounts[max(found, key=len)] if found else None

    def _thread(self) -> ThreadRef:
        others = [found for name, found in self._accounts.items() if name not in self._own]
        if len(self._accounts) > 2 or len(others) > 1 and self._own:  # noqa: RUF021 - as it reads
            key = ";".join(sorted(found.id for found in self._accounts.values()))
            return ThreadRef(self._service, key, int(ThreadKind.GROUP), self._group)
        if self._own and len(others) == 1:
            return ThreadRef(self._service, others[0].id, int(ThreadKind.ONE))
        return ThreadRef(self._service, ";".join(sorted(found.id for found in others)))

    def _recipients(self, thread: ThreadRef, direction: Direction) -> tuple[AccountRef, ...]:
        if thread.kind == ThreadKind.GROUP:
            return (AccountRef(self._service, thread.key, AccountKind.GROUP),)
        if direction is Direction.OUT:
            return tuple(f for name, f in self._accounts.items() if name not in self._own)
        owner = self._declared.owner
        return (owner,) if direction is Direction.IN and owner is not None else ()

    def _account(self, name: str) -> AccountRef:
        plain = " ".join(name.strip(MARKS).replace("\u00a0", " ").replace("\u202f", " ").split())
        return account(self._service, plain or name)
