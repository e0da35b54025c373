"""What does a Cellebrite report tell of a phone, row by row?

Messages are counted, not models: a chat holds copies of messages (quotations), and lists beside the
chats may tell them again. A model at the top level is kept back until the chats have been read, so
that the copy inside a chat is the one that stands.
"""

import pickle
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from filiere.errors import ImportRefusedError
from filiere.model.codes import Fate, NumberKind
from filiere.model.record import Category, NumberRef, Record
from filiere.model.seized import Handset, Owner
from filiere.numbers import read_number
from filiere.reader import Declared, Fact, Limit, Place, Row, RowRefusedError
from filiere.readers.ufdr.models import Project, Said, Told, events
from filiere.readers.ufdr.people import People
from filiere.readers.ufdr.records import Records
from filiere.received import Received
from filiere.received.clean import Cleaner
from filiere.spelling.times import Times, Whole, looked_through
from filiere.wording import Words

_say = Words(__name__)

PROTECTED = bytes([0x2D, 0x06, 0x52, 0x6D])
"""First bytes of a report that only its maker's program opens."""

_ROOT = re.compile(rb"<(?:\w+:)?project\b[^>]*>", re.DOTALL)
ROWS = {
    "InstantMessage": Category.MESSAGES,
    "SMS": Category.MESSAGES,
    "MMS": Category.MESSAGES,
    "Call": Category.CALLS,
    "Contact": Category.CONTACTS,
    "UserAccount": Category.ACCOUNTS,
    "Location": Category.LOCATIONS,
    "TransferOfFunds": Category.PAYMENTS,
}
"""Types of model that are rows."""

_QUIET = frozenset({"Chat", "DeviceInfoEntry", "User", "SIMData", "InstalledApplication"})
"""Types that hold no message and are not told as left."""


def recognises(source: Received) -> bool:
    """By the report inside an archive, or by the root of an XML."""
    report = _report(source)
    if report is None:
        return False
    head = report.head
    if head.startswith(PROTECTED):
        return True
    found = _ROOT.search(head)
    return found is not None and (b"pa.cellebrite.com" in found[0] or b"reportVersion" in found[0])


def _report(source: Received) -> Received | None:
    """The report itself; of an archive the one at its root, however its name is spelt."""
    if not source.is_archive:
        return source
    part = next((name for name in source.members if name.lower() == "report.xml"), None)
    return None if part is None else source.inside(part)


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every row of the report, and what it tells of the phone."""
    report = _report(source)
    if report is None or report.head.startswith(PROTECTED):
        raise ImportRefusedError(_say("protected", name=source.name))
    yield from _Reading(source, report, declared).told()


class _Reading:
    def __init__(self, source: Received, report: Received, declared: Declared) -> None:
        self._source, self._report, self._declared = source, report, declared
        self._part = report.part
        self._people = People(declared)
        times = Times(source.name, declared, lambda: _scanned(report))
        self._records = Records(self._people, times, frozenset(source.members))
        self._cleaner = Cleaner()
        self._left: Counter[str] = Counter()
        self._phone = Handset(tool="Cellebrite")
        self._numbers: list[NumberRef] = []

    def told(self) -> Iterator[Row | Fact | Limit]:
        """Rows inside chats as they come, those beside the chats after them."""
        types = frozenset(ROWS) | {"Chat"}
        with tempfile.TemporaryFile(dir=self._source.private()) as spool:
            waiting = 0
            for event in events(self._report, types, self._cleaner):
                if isinstance(event, Project):
                    self._phone = replace(
                        self._phone,
                        tool_version=event.attributes.get("reportVersion", ""),
                        extraction=event.attributes.get("extractionType", ""),
                    )
                elif isinstance(event, Said):
                    self._said(event)
                elif event.model.type == "Chat":
                    yield from self._records.members(event.model)
                elif event.where == "top" and event.model.type == "InstantMessage":
                    pickle.dump(event.model, spool)
                    waiting += 1
                else:
                    yield from self._row(event)
            spool.seek(0)
            for _ in range(waiting):
                yield from self._row(Told(pickle.load(spool), "top"))  # noqa: S301 - our own
        yield from self._ending()

    def _row(self, told: Told) -> Iterator[Row | Fact]:
        model = told.model
        place = Place(self._part, model.id, model.at)
        copy = told.where != "chat" and model.type == "InstantMessage"
        try:
            records: tuple[Record, ...] = tuple(self._records.of(model, copy=told.where == "copy"))
        except RowRefusedError as refused:
            yield refused.row(place, model.shown(), ROWS[model.type])
            return
        yield from self._records.facts()
        fate = Fate.DUPLICATE if copy else Fate.RECORD
        yield Row(place, records, fate=fate, raw=model.shown())

    def _said(self, item: Said) -> None:
        """An item of the report's own account of the phone."""
        phone, name, text = self._phone, item.name, item.text
        if text == "":
            return
        if item.section == "Additional Fields" and name == "DeviceInfoTimeZone":
            self._phone = replace(phone, zone=text)
        if not item.section.startswith("Device Info"):
            return
        plain = re.sub(r"[^a-z]", "", name.lower())
        if plain in {"msisdn", "lastusedmsisdn", "phonenumber"}:
            self._number(text)
        elif plain.startswith("imei"):
            digits = re.sub(r"\D", "", text)
            if 14 <= len(digits) <= 16 and digits[:14] not in {i[:14] for i in phone.imeis}:
                self._phone = replace(phone, imeis=(*phone.imeis, digits))
        else:
            self._phone = _with(phone, plain, text)

    def _number(self, text: str) -> None:
        found = read_number(text, self._declared.country)
        ref = NumberRef(found.number, int(found.kind), found.country)
        if found.number != "" and found.kind is NumberKind.E164 and ref not in self._numbers:
            self._numbers.append(ref)

    def _ending(self) -> Iterator[Fact | Limit]:
        yield replace(self._phone, numbers=tuple(self._numbers))
        for owner in sorted(self._people.owners, key=str):
            yield Owner(account=owner, basis="report")
        if len(self._numbers) == 0:
            yield Limit(_say("no-own-number"))
        if self._cleaner.count > 0:
            count = self._cleaner.count
            yield Limit(_say("illegal", count=count), "illegal_character", count)
        if self._records.undecided > 0:
            yield Limit(_say("no-direction", count=self._records.undecided))


def _with(phone: Handset, name: str, text: str) -> Handset:
    """The phone with one more of what the report says of it."""
    if name == "imsi":
        return replace(phone, imsis=(*phone.imsis, text))
    if name == "iccid":
        return replace(phone, iccids=(*phone.iccids, text))
    if name in _MAKE:
        return replace(phone, make=text)
    if name in _MODEL:
        return replace(phone, model=text)
    return replace(phone, serial=text) if name in _SERIAL else phone


_SERIAL = frozenset({"serialnumber", "serial"})
_MAKE = frozenset({"detectedphonevendor", "devicevendor", "vendor"})
_MODEL = frozenset({"detectedphonemodel", "devicemodel", "model", "phonemodel"})


def _scanned(report: Received) -> Whole:
    """What only the whole file tells of its spellings of time."""
    with report.open() as stream:
        return looked_through(iter(lambda: stream.read(1 << 20), b""), joined=True)
