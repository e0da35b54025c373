"""Which legs of communications does a message of retained data tell of (ETSI TS 102 657)?

A ``RetainedDataMessage`` holds one ``ResponseRecord`` per communication, and in it one party after
the other. Each party that calls or is called becomes a row of its own, with what is said of *it*
(SIM, handset, cell), so that an act that names one party opens its row alone; a data session is one
row. Names are compared without their namespace: its version changes each year. What is of no known
shape is a row too, with its number and without a time: it is counted, never dropped.

Streams: one record is held at a time, whatever the size of the file. Rows are those of a sheet
whose first is ``HEADER``.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from functools import cached_property
from itertools import chain, islice
from typing import BinaryIO, overload

from filiere.errors import ImportRefusedError
from filiere.received.below import NOTHING, Below, shape_of, time_of
from filiere.received.registered import (
    ELEMENTS,
    HOLDERS,
    elements,
    holders,
    is_of_elements,
    is_of_holders,
)
from filiere.received.rows import Row
from filiere.received.uli import address_of, cell_of, degrees_of
from filiere.received.xml import Ended, Node, events
from filiere.wording import Words

_say = Words(__name__)

HEADER = (
    "Record", "Kind", "Role", "Served", "Other", "Third", "IMEI", "IMSI", "Start", "Offset",
    "Duration", "Forwarded", "Cell", "Latitude", "Longitude", "Azimuth", "Beam", "Bytes up",
    "Bytes down", "Own address", "Own port", "Public address", "Public port", "Far address",
    "Far port", "Access point", "Further",
)  # fmt: skip
"""Names of the columns, in the order in which a row has them."""

ROOT, RECORD = "RetainedDataMessage", "ResponseRecord"
MOST_ELEMENTS = 200_000
"""Of one record, which has hundreds."""
_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?RetainedDataMessage[\s>/]")
_CALLS = frozenset({"originating-party", "smsoriginator", "mmsoriginator"})
_CALLED = frozenset({"terminating-party", "smsrecipient", "mmsrecipient"})
_REACHED = frozenset({"connected"})
"""Who answered, where that is not whom the caller dialled."""
_TRANSMITTED = {
    "smsoriginatortrn": "smsoriginator", "smsrecipienttrn": "smsrecipient",
    "mmsoriginatortrn": "mmsoriginator", "mmsrecipienttrn": "mmsrecipient",
}  # fmt: skip
"""Roles in which a message was passed on, by those that they stand for where these are absent."""
_PASSED_ON = frozenset({"forwarded-to-party", "redirecting"})
_EXTRA = re.compile(r'"([^"]{1,80})"="([^"]{0,400})"')

OWN, PUBLIC, FAR = ("Own", "Public", "Far")
_NAMED = {
    "bytes_up": ("octetsuploaded", "uplinkvolume", "datavolumegprsuplink", "bytesup"),
    "bytes_down": ("octetsdownloaded", "downlinkvolume", "datavolumegprsdownlink", "bytesdown"),
    "own": ("naassignedaddress", "allocatedipaddress", "privateipaddress", "sourceipaddress"),
    "own_port": ("sourceport", "privateport"),
    "public": ("publicipaddress", "natipaddress", "translatedipaddress"),
    "public_port": ("publicport", "natport", "translatedport"),
    "far": ("destinationipaddress", "remoteipaddress"),
    "far_port": ("destinationport", "remoteport"),
    "apn": ("apn", "accesspointname"),
}
"""Elements by which a session says what it carried, in lower case, whatever holds them."""
_IN_WORDS = {
    "own": ("A_PRIVATE_IPV4", "A_PRIVATE_IPV6"),
    "public": ("A_PUBLIC_IPV4", "A_PUBLIC_IPV6", "A_PUPLIC_IPV4", "A_PUPLIC_IPV6"),
    "apn": ("A_DOMAIN_SPV_APN",),
}
"""The same in the text of further national data."""


def is_retained(head: bytes) -> bool:
    """Whether the first bytes are those of a message of retained data."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "replace").encode("utf-8", "replace")
    return _ROOT.search(head) is not None


class Legs(Sequence[Row]):
    """The rows of a message, read anew each time they are gone through: the header, then its rows.

    A message of communications has their legs, and what else it tells are rows of no known shape.
    """

    def __init__(self, name: str, opened: Callable[[], AbstractContextManager[BinaryIO]]) -> None:
        self._source = _Opened(name, opened)

    def __iter__(self) -> Iterator[Row]:
        given = records(self._source)
        held: list[Node] = []
        kind = ""
        while kind != "legs" and len(held) < HELD and (record := next(given, None)) is not None:
            held.append(record)
            kind = _kind_of(record, kind)
        header, rows = _TABLES[kind or "legs"]
        yield list(header)
        for record in chain(held, given):
            yield from rows(record)

    @cached_property
    def _count(self) -> int:
        return sum(1 for _ in self)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        if isinstance(at, slice):
            start, stop, step = at.indices(len(self) if at.stop is None else at.stop)
            return list(islice(self, start, stop, step))
        found = next(islice(self, at, None), None)
        if at < 0 or found is None:
            raise IndexError(at)
        return found


class _Opened:
    """What the reader of XML asks of a file."""

    def __init__(self, name: str, opened: Callable[[], AbstractContextManager[BinaryIO]]) -> None:
        self.name, self._opened = name, opened

    def open(self) -> AbstractContextManager[BinaryIO]:
        """Begin to read."""
        return self._opened()


def records(source: _Opened) -> Iterator[Node]:
    """The records of a message, one at a time.

    Raises:
        ImportRefusedError: it is cut, ill-formed, brings a document type, or holds no record.
    """
    found = False
    for each in events(source, lambda name, _: name != RECORD, most=MOST_ELEMENTS):
        if isinstance(each, Node):
            found = True
            yield each
        elif isinstance(each, Ended) and each.name == ROOT and not found:
            raise ImportRefusedError(_say("no-record", name=source.name))


def legs(record: Node) -> Iterator[Row]:
    """The rows of one record: its parties, its session, or that it is of no known shape."""
    further = _Further(record)
    every = _Below(record)
    usage = every.first("telephonyserviceusage") or every.first("multimediaserviceusage")
    parties = _known([] if usage is None else [_Party(each) for each in _parties(usage)])
    session = every.first("internetaccess") or every.first("naserviceusage")
    if session is not None:
        alone = parties[0] if _is_its_user(parties) else None
        yield _session(record, _Below(session), alone, further)
        if alone is not None or len(parties) == 0:
            return  # the one party says whose session it is
    told = False
    for each in _ends(parties):
        for other in _others(each, parties):
            told = True
            yield _leg(record, each, other, parties, further)
    if not told and session is None:
        row = _Row(record, "", further)
        row["Kind"] = shape_of(record)
        row["Role"] = ", ".join(each.role for each in parties)
        yield row.cells


_USAGES = (
    "telephonyserviceusage", "multimediaserviceusage", "internetaccess", "naserviceusage",
)  # fmt: skip
_TABLES: dict[str, tuple[tuple[str, ...], Callable[[Node], Iterator[Row]]]] = {
    "legs": (HEADER, legs),
    "holders": (HOLDERS, holders),
    "elements": (ELEMENTS, elements),
}


def _kind_of(record: Node, before: str) -> str:
    """Of what a message tells, one record further: communications, else holders, else cells."""
    every = _Below(record)
    if any(every.first(name) is not None for name in _USAGES):
        return "legs"
    if is_of_holders(record):
        return "holders"
    return "elements" if before == "" and is_of_elements(record) else before


HELD = 1_000
"""Records by which it is known of what a message tells."""


def _is_its_user(parties: Sequence["_Party"]) -> bool:
    """Whether what stands beside a session is its user alone, and no communication of its own."""
    written = any(each.role.startswith(("sms", "mms")) for each in parties)
    return len({each.number for each in parties}) == 1 and not written


def _ends(parties: Sequence["_Party"]) -> list["_Party"]:
    """Who calls and who is called; who answered is one of them, or one more."""
    dialled = {each.number for each in parties if each.role in _CALLED}
    return [
        each
        for each in parties
        if each.role in _CALLS | _CALLED or (each.role in _REACHED and each.number not in dialled)
    ]


def _known(parties: Sequence["_Party"]) -> list["_Party"]:
    """The parties, one that passed a message on in the place of an absent one."""
    roles = {each.role for each in parties}
    for each in parties:
        stands_for = _TRANSMITTED.get(each.role, "")
        if stands_for != "" and stands_for not in roles:
            each.role = stands_for
    return list(parties)


def _others(party: "_Party", parties: Sequence["_Party"]) -> list["_Party | None"]:
    """Who stands at the other end of a party's communication: each receiver of a message is one.

    Who answered in the place of the one who was dialled is told as a third party; where nobody was
    dialled, that is the other end.
    """
    calls = party.role in _CALLS
    wanted = _CALLED if calls else _CALLS
    found = {each.number: each for each in reversed(parties) if each.role in wanted}
    if calls and len(found) == 0:
        found = {each.number: each for each in reversed(parties) if each.role in _REACHED}
    return list(reversed(found.values())) or [None]


class _Row:
    """One row being filled."""

    def __init__(self, record: Node, kind: str, further: "_Further") -> None:
        self.cells = [""] * len(HEADER)
        self["Record"] = record.said(("recordNumber",))
        self["Kind"] = kind
        self["Further"] = further.text

    def __setitem__(self, name: str, text: str) -> None:
        self.cells[HEADER.index(name)] = text

    def when(self, times: Node | None) -> None:
        """Start, offset and length of a communication."""
        start, offset = time_of("" if times is None else times.said(("startTime",)))
        self["Start"], self["Offset"] = start, offset
        if times is not None:
            self["Duration"] = times.said(("durationTime",)) or _length(times)

    def where(self, holder: "_Below") -> None:
        """Cell and place, wherever below an element they stand."""
        told = holder.text("userlocationinformation") or holder.text("globalcellid")
        self["Cell"] = cell_of(told)
        datum = holder.first("mapdatum")
        if datum is None or "wgs84" in _words(datum):
            latitude = holder.text("latitudedec") or holder.text("latitude")
            longitude = holder.text("longitudedec") or holder.text("longitude")
            self["Latitude"], self["Longitude"] = degrees_of(latitude), degrees_of(longitude)
        self["Azimuth"], self["Beam"] = holder.text("azimuth"), holder.text("beamwidth")


class _Party:
    """One party of a communication."""

    def __init__(self, node: Node) -> None:
        self.node = node
        role = node.one("partyRole")
        self.role = role.children[0].name.lower() if role is not None and role.children else ""
        if self.role == "" and role is not None:
            self.role = role.text.strip().lower()
        self.number = node.said(("partyNumber",)) or node.said(("partyIdentity",))
        self.imsi, self.imei = node.said(("iMSI",)), node.said(("iMEI",))

    @cached_property
    def below(self) -> "_Below":
        """What stands in it."""
        return _Below(self.node)


def _leg(
    record: Node,
    party: _Party,
    other: _Party | None,
    parties: Sequence[_Party],
    further: "_Further",
) -> Row:
    kind = next((k for k in ("sms", "mms") if party.role.startswith(k)), "call")
    row = _Row(record, kind, further)
    row["Role"] = "out" if party.role in _CALLS else "in"
    row["Served"], row["IMEI"], row["IMSI"] = party.number, party.imei, party.imsi
    row["Other"] = "" if other is None else other.number
    passed = [each for each in parties if each.role in _PASSED_ON]
    ends = {party.number, row.cells[HEADER.index("Other")]}
    reached = [each for each in parties if each.role in _REACHED and each.number not in ends]
    row["Third"] = next((each.number for each in (*passed, *reached)), "")
    row["Forwarded"] = "forwarded" if len(passed) > 0 else ""
    times = party.node.one("communicationTime")
    if times is None:
        times = next(
            (t for each in parties for t in [each.node.one("communicationTime")] if t), None
        )
    row.when(times)
    row.where(party.below)
    return row.cells


def _session(record: Node, session: "_Below", party: _Party | None, further: "_Further") -> Row:
    """A data session; what it does not say itself may stand with its one party."""
    row = _Row(record, "data", further)
    row["Role"] = "none"
    row["Served"] = session.text("msisdn") or ("" if party is None else party.number)
    row["IMSI"] = session.text("imsi") or ("" if party is None else party.imsi)
    row["IMEI"] = session.text("nadeviceid") or ("" if party is None else party.imei)
    times = session.node.one("interval")
    if times is None and party is not None:
        times = party.node.one("communicationTime")
    row.when(times)
    row.where(session)
    nowhere = row.cells[HEADER.index("Cell")] == row.cells[HEADER.index("Latitude")] == ""
    if nowhere and party is not None:
        row.where(party.below)
    for side, column in (("own", OWN), ("public", PUBLIC), ("far", FAR)):
        row[f"{column} address"] = session.address(side) or further.one(side)
        row[f"{column} port"] = session.named(f"{side}_port")
    row["Bytes up"], row["Bytes down"] = session.named("bytes_up"), session.named("bytes_down")
    row["Access point"] = session.named("apn") or further.one("apn")
    return row.cells


class _Further:
    """National data in words: ``"Key"="Value";…``."""

    def __init__(self, record: Node) -> None:
        self.text = record.said(("additionalInformation", "otherInformation"))
        self._told = dict(_EXTRA.findall(self.text))

    def one(self, what: str) -> str:
        """The first value of several keys; '' where none is told."""
        given = (self._told.get(key, "") for key in _IN_WORDS.get(what, ()))
        return next((text for text in given if text not in NOTHING and text != ""), "")


_PARTY = ("TelephonyPartyInformation", "MultimediaPartyInformation")


def _parties(usage: Node) -> Iterator[Node]:
    for holder in usage.all("partyInformation"):
        inner = [each for name in _PARTY for each in holder.all(name)]
        yield from inner or [holder]


class _Below(Below):
    """The same, with what is said under several names."""

    def named(self, what: str) -> str:
        """The first text under one of several names of a thing."""
        return next((text for name in _NAMED[what] if (text := self.text(name)) != ""), "")

    def address(self, side: str) -> str:
        """An internet address as text, also where it is given as bytes."""
        for name in _NAMED[side]:
            holder = self.first(name)
            if holder is None:
                continue
            inner = _Below(holder)
            told = inner.text("iptextaddress") or holder.text.strip()
            found = address_of(told or inner.text("ipbinaryaddress"))
            if found != "":
                return found
        return ""


def _words(node: Node) -> str:
    return " ".join([node.text, *(child.name for child in node.children)]).lower().replace("-", "")


def _length(times: Node) -> str:
    """Seconds from start to end, both of one clock; '' where they cannot be told."""
    ends = [_seconds(times.said((name,))) for name in ("startTime", "endTime")]
    if ends[0] is None or ends[1] is None or ends[1] < ends[0]:
        return ""
    return str(ends[1] - ends[0])


def _seconds(text: str) -> int | None:
    when, offset = time_of(text)
    try:
        moment = datetime.fromisoformat(f"{when}{offset or '+00:00'}")
    except ValueError:
        return None
    return int(moment.timestamp())
