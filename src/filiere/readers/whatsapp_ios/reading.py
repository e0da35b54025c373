"""What do the databases of WhatsApp on an iPhone hold, row by row?"""

import sqlite3
from collections.abc import Iterator
from functools import cached_property

from filiere.model.accounts import TELEPHONE, WHATSAPP, account
from filiere.model.codes import Direction
from filiere.model.record import AccountRef, Category, Record, ThreadRef
from filiere.model.seized import (
    NO_CALL_FLAG,
    Attachment,
    Call,
    CallFlag,
    Chooser,
    Clock,
    Contact,
    Content,
    Entry,
    KnownAs,
    Location,
    Members,
    Message,
    MessageFlag,
    Origin,
    Outcome,
    ThreadKind,
)
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.received import Database, Received
from filiere.received.tables import Columns, real, rows, shown, text, whole
from filiere.spelling.epochs import of_apple
from filiere.spelling.parties import party
from filiere.wording import Words

_say = Words(__name__)

_SYSTEM = frozenset({6, 10})
_CONTENTS = {
    0: Content.TEXT, 1: Content.IMAGE, 2: Content.VIDEO, 3: Content.VOICE, 4: Content.CONTACT,
    5: Content.LOCATION, 6: Content.SYSTEM, 7: Content.TEXT, 8: Content.DOCUMENT,
    10: Content.SYSTEM, 11: Content.VIDEO, 14: Content.DELETED, 15: Content.STICKER,
    38: Content.IMAGE, 39: Content.VIDEO, 54: Content.OTHER,
}  # fmt: skip
_DELETED = 14
_VIEW_ONCE = frozenset({38, 39})
_OUTCOMES = {1: Outcome.MISSED, 4: Outcome.REFUSED}
"""``ZOUTCOME`` of a call, as iLEAPP names it; of 0, «ended», the length says whether answered."""


def recognises(source: Received) -> bool:
    """By the tables of messages or of calls."""
    return any(_parts(source.schema))


def _parts(schema: Database | None) -> tuple[bool, bool, bool]:
    if schema is None:
        return (False, False, False)
    return (
        schema.has("zwamessage", "zmessagedate", "zisfromme", "zchatsession"),
        schema.has("zwacdcallevent", "zdate"),
        schema.has("zwaaddressbookcontact", "zfullname"),
    )


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every message and call."""
    with source.database() as database:
        if database.log_missing:
            yield Limit(_say("no-log"))
        written, called, book = _parts(database)
        reading = _Reading(database, declared)
        if written:
            yield from reading.messages()
            (gap,) = rows(database, 'SELECT max(Z_PK) - count(*) AS gap FROM "ZWAMESSAGE"')
            if gap["gap"]:
                yield Limit(_say("gap", count=int(gap["gap"])))
            if reading.owner is None:
                yield Limit(_say("no-owner"))
        if called:
            yield from reading.calls()
        elif written:
            yield Limit(_say("no-calls"))
        if book:
            yield from reading.book()


class _Reading:
    def __init__(self, database: Database, declared: Declared) -> None:
        self._database = database
        owner = declared.owner
        self.owner = owner if owner is not None and owner.service == WHATSAPP else None
        self._country = declared.country
        self._own = (self.owner,) if self.owner is not None else ()

    def messages(self) -> Iterator[Row | Fact]:
        own = sorted(self._database.tables["zwamessage"])
        yield from self._people()
        for row in rows(self._database, self._sql(own)):
            place = Place("#ZWAMESSAGE", str(row["z_pk"]))
            raw = shown(row, own)
            try:
                yield Row(place, tuple(self._records(row)), raw=raw)
            except RowRefusedError as refused:
                yield refused.row(place, raw, Category.MESSAGES)

    def _sql(self, own: list[str]) -> str:
        of = Columns(
            self._database,
            {"m": "zwamessage", "s": "zwachatsession", "g": "zwagroupmember", "i": "zwamediaitem"},
        )
        wanted = {
            "chat_jid": of.sql("s", "zcontactjid"),
            "chat_name": of.sql("s", "zpartnername"),
            "member_jid": of.sql("g", "zmemberjid"),
            "i_path": of.sql("i", "zmedialocalpath"),
            "i_title": of.sql("i", "ztitle"),
            "i_lat": of.sql("i", "zlatitude"),
            "i_lon": of.sql("i", "zlongitude"),
            "i_size": of.sql("i", "zfilesize"),
            "i_mime": of.sql("i", "zvcardstring"),
        }
        columns = [f'm."{name}" AS "{name}"' for name in own]
        columns += [f"{sql} AS {name}" for name, sql in wanted.items()]
        member = of.join("g", "g.z_pk = m.zgroupmember") if of.has("m", "zgroupmember") else ""
        media = of.join("i", "i.z_pk = m.zmediaitem") if of.has("m", "zmediaitem") else ""
        session = of.join("s", "s.z_pk = m.zchatsession")
        return (
            f'SELECT {", ".join(columns)} FROM "ZWAMESSAGE" m {session} {member} {media} '
            f"ORDER BY m.z_pk"
        )

    def _records(self, row: sqlite3.Row) -> Iterator[Record]:
        has = frozenset(row.keys())

        def value(name: str) -> object:
            return row[name] if name in has else None

        out = whole(row["zisfromme"]) == 1
        written = text(row["chat_jid"]) or text(value("ztojid")) or text(value("zfromjid"))
        if written.strip() == "":
            raise RowRefusedError("no-party", "ZCHATSESSION", text(row["zchatsession"]))
        chat = account(WHATSAPP, written)
        thread = _thread(chat, text(row["chat_name"]))
        kind = whole(value("zmessagetype")) or 0
        system = kind in _SYSTEM
        group = thread.kind != ThreadKind.ONE
        member = text(row["member_jid"]) or (text(value("zfromjid")) if not group else "")
        sender: AccountRef | None = self.owner
        if not out:
            sender = account(WHATSAPP, member) if member else (None if group else chat)
        flags = MessageFlag.SYSTEM if system else MessageFlag(0)
        if kind == _DELETED:
            flags |= MessageFlag.DELETED_BY_SENDER
        if kind in _VIEW_ONCE:
            flags |= MessageFlag.VIEW_ONCE
        if thread.kind == ThreadKind.STATUS:
            flags |= MessageFlag.STATUS
        sent = of_apple(row["zmessagedate"], Clock.DEVICE if out else Clock.SERVER, "ZMESSAGEDATE")
        direction = Direction.OUT if out else Direction.IN
        yield Message(
            thread=thread,
            sender=sender,
            recipients=() if system else self._recipients(thread, chat, out=out),
            direction=Direction.NONE if system else direction,
            sent=sent,
            content=_CONTENTS.get(kind, Content.OTHER),
            text=text(value("ztext")) or text(row["i_title"]),
            flags=flags,
            own_id=text(value("zstanzaid")),
            attachments=self._attachments(row),
        )
        latitude, longitude = real(row["i_lat"]), real(row["i_lon"])
        if kind == 5 and latitude and longitude and abs(latitude) <= 90 and abs(longitude) <= 180:
            yield Location(
                latitude_deg=latitude,
                longitude_deg=longitude,
                at=sent,
                origin=Origin.SHARED_BY_OWNER if out else Origin.SHARED_BY_OTHER,
                account=sender,
                in_message=True,
            )

    def _recipients(
        self, thread: ThreadRef, chat: AccountRef, *, out: bool
    ) -> tuple[AccountRef, ...]:
        if thread.kind in {ThreadKind.GROUP, ThreadKind.CHANNEL}:
            return (chat,)
        if thread.kind in {ThreadKind.LIST, ThreadKind.STATUS}:
            return ()
        return (chat,) if out else self._own

    def _attachments(self, row: sqlite3.Row) -> tuple[Attachment, ...]:
        path = text(row["i_path"])
        if path == "":
            return ()
        return (Attachment(name=path.rpartition("/")[2], size_bytes=whole(row["i_size"])),)

    def _people(self) -> Iterator[Fact]:
        """Names that people gave themselves, and members of groups."""
        if self._database.has("zwaprofilepushname", "zjid", "zpushname"):
            for row in rows(
                self._database, "SELECT ZJID AS j, ZPUSHNAME AS n FROM ZWAPROFILEPUSHNAME"
            ):
                if text(row["j"]).strip() and text(row["n"]).strip():
                    found = account(WHATSAPP, text(row["j"]))
                    yield KnownAs(found, name=text(row["n"]), chooser=Chooser.PERSON)
        if not self._database.has("zwagroupmember", "zmemberjid", "zchatsession"):
            return
        held: dict[str, list[AccountRef]] = {}
        sql = (
            "SELECT s.ZCONTACTJID AS g, m.ZMEMBERJID AS u FROM ZWAGROUPMEMBER m "
            "JOIN ZWACHATSESSION s ON s.Z_PK = m.ZCHATSESSION ORDER BY m.Z_PK"
        )
        for row in rows(self._database, sql):
            if text(row["g"]).strip() and text(row["u"]).strip():
                held.setdefault(text(row["g"]), []).append(account(WHATSAPP, text(row["u"])))
        for group, members in held.items():
            yield Members(_thread(account(WHATSAPP, group), ""), tuple(members))

    def calls(self) -> Iterator[Row]:
        own = sorted(self._database.tables["zwacdcallevent"])
        others = self._participants()
        for row in rows(self._database, 'SELECT * FROM "ZWACDCALLEVENT" ORDER BY Z_PK'):
            place = Place("#ZWACDCALLEVENT", str(row["Z_PK"]))
            raw = shown(row, own)
            try:
                yield Row(place, (self._call(row, others),), raw=raw)
            except RowRefusedError as refused:
                yield refused.row(place, raw, Category.CALLS)

    def _call(self, row: sqlite3.Row, others: dict[int, list[AccountRef]]) -> Record:
        has = frozenset(name.lower() for name in row.keys())  # noqa: SIM118 - a Row is no mapping

        def value(name: str) -> object:
            return row[name] if name in has else None

        found = others.get(whole(row["Z_PK"]) or 0, [])
        together = self._groups.get(whole(value("z1callevents")) or 0, (None, None))
        direction = self._way(text(value("zgroupcallcreatoruserjidstring")), found, together[0])
        out = direction is Direction.OUT
        seconds = real(value("zduration"))
        flags = NO_CALL_FLAG
        if len(found) > 1:
            flags |= CallFlag.GROUP
        if together[1] == 1:
            flags |= CallFlag.VIDEO
        duration = None if seconds is None else int(seconds)
        ended = Outcome.ANSWERED if (duration or 0) > 0 else Outcome.UNKNOWN
        return Call(
            service=WHATSAPP,
            caller=self.owner if out else (found[0] if found else None),
            callees=self._own if direction is Direction.IN else tuple(found),
            direction=direction,
            started=of_apple(row["ZDATE"], Clock.DEVICE, "ZDATE"),
            duration_s=duration,
            outcome=_OUTCOMES.get(whole(value("zoutcome")) or 0, ended),
            flags=flags,
            own_id=text(value("zcallidstring")),
        )

    def _way(self, creator: str, found: list[AccountRef], incoming: int | None) -> Direction:
        """Who called, by the creator of the call, else by the group of calls that it is one of."""
        if creator.strip() != "" and found:
            made = account(WHATSAPP, creator)
            return Direction.IN if made in found else Direction.OUT
        if incoming is None:
            return Direction.NONE
        return Direction.IN if incoming == 1 else Direction.OUT

    @cached_property
    def _groups(self) -> dict[int, tuple[int | None, int | None]]:
        """Whether incoming and whether with video, by group of calls."""
        if not self._database.has("zwaaggregatecallevent"):
            return {}
        of = Columns(self._database, {"a": "zwaaggregatecallevent"})
        sql = (
            f"SELECT a.Z_PK AS id, {of.sql('a', 'zincoming')} AS incoming, "
            f"{of.sql('a', 'zvideo')} AS video FROM ZWAAGGREGATECALLEVENT a"
        )
        return {
            int(row["id"]): (whole(row["incoming"]), whole(row["video"]))
            for row in rows(self._database, sql)
        }

    def book(self) -> Iterator[Row]:
        """The application's address book."""
        own = sorted(self._database.tables["zwaaddressbookcontact"])
        for row in rows(self._database, 'SELECT * FROM "ZWAADDRESSBOOKCONTACT" ORDER BY Z_PK'):
            has = frozenset(name.lower() for name in row.keys())  # noqa: SIM118 - no mapping
            entries: list[Entry] = []
            for name in ("zwhatsappid", "zlid"):
                written = text(row[name]).strip() if name in has else ""
                if written != "":
                    entries.append(Entry(account(WHATSAPP, written), written))
            written = text(row["zphonenumber"]).strip() if "zphonenumber" in has else ""
            number = party(TELEPHONE, written, self._country)
            if number is not None:
                entries.append(Entry(number, written))
            card = Contact(label=text(row["zfullname"]), entries=tuple(entries), app=WHATSAPP)
            raw = shown(row, own)
            yield Row(Place("#ZWAADDRESSBOOKCONTACT", str(row["Z_PK"])), (card,), raw=raw)

    def _participants(self) -> dict[int, list[AccountRef]]:
        """The counterpart of a call stands only in a table beside it."""
        found: dict[int, list[AccountRef]] = {}
        table = "zwacdcalleventparticipant"
        if not self._database.has(table, "zjidstring"):
            return found
        columns = self._database.tables[table]
        tie = next((name for name in sorted(columns) if "participants" in name), "")
        if tie == "":
            return found
        sql = (
            f'SELECT "{tie}" AS call, ZJIDSTRING AS j FROM ZWACDCALLEVENTPARTICIPANT ORDER BY Z_PK'
        )
        for row in rows(self._database, sql):
            if text(row["j"]).strip():
                found.setdefault(whole(row["call"]) or 0, []).append(
                    account(WHATSAPP, text(row["j"]))
                )
        return found


def _thread(chat: AccountRef, name: str) -> ThreadRef:
    if chat.id == "status@broadcast":
        return ThreadRef(WHATSAPP, chat.id, int(ThreadKind.STATUS))
    kinds = {
        "g.us": ThreadKind.GROUP,
        "broadcast": ThreadKind.LIST,
        "newsletter": ThreadKind.CHANNEL,
    }
    kind = kinds.get(chat.id.partition("@")[2], ThreadKind.ONE)
    return ThreadRef(WHATSAPP, chat.id, int(kind), name if kind is not ThreadKind.ONE else "")
