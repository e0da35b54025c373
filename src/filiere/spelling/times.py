"""Which moment does a time that a tool prints mean?

Each carries its own offset, and reports spell it in several ways. One spelling has an hour without
AM or PM: it is a 24-hour clock only if some hour of the file passes 12. A time without offset in a
file whose other times have one is not UTC, and not the phone's zone either: it is refused.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from filiere.errors import ImportRefusedError
from filiere.model.seized import Clock, Moment
from filiere.model.wall_clock import meant, milliseconds
from filiere.reader import Declared, RowRefusedError
from filiere.wording import Words

_say = Words("filiere.readers")

_OFFSET = r"\s*(?P<offset>Z|\(?(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d{2})?\)?|\(?(?:UTC|GMT)\)?)?"
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?"
_HALF = r"\s*(?P<half>[AaPp]\.?\s?[Mm]\.?)?"
_FORMS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})[T ]" + _CLOCK + _HALF + _OFFSET),
    re.compile(r"(?P<day>\d{1,2})[- ](?P<name>[A-Za-z]{3})[- ](?P<year>\d{4}|\d{2}) "
               + _CLOCK + _HALF + _OFFSET),
    re.compile(r"(?P<first>\d{1,2})[/.](?P<next>\d{1,2})[/.](?P<year>\d{4}|\d{2}),? "
               + _CLOCK + _HALF + _OFFSET),
)  # fmt: skip
_MONTHS = {
    name: place
    for place, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_NAMED_HOUR = re.compile(rb"\b\d{1,2}-[A-Za-z]{3}-\d{2} (\d{2}):\d{2}:\d{2}")
_WITH_OFFSET = re.compile(
    rb"\d{2}:\d{2}:\d{2}(?:[.,]\d+)?\s*(?:Z\b|\(?(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)"
)
_SLASHED = re.compile(rb"\b(\d{1,2})[/.](\d{1,2})[/.](?:\d{4}|\d{2}),? \d{1,2}:\d{2}")


@dataclass(slots=True)
class Whole:
    """What only the whole file tells of its spellings."""

    offsets: bool = False
    """Some time carries an offset."""
    past_noon: bool = False
    """Some hour of the spelling without AM or PM passes 12."""
    first_over_12: bool = False
    next_over_12: bool = False


@dataclass(slots=True)
class Times:
    """Reads the times of one file; ``scan`` looks through the whole of it, once, when needed."""

    name: str
    declared: Declared
    scan: Callable[[], Whole]
    settled: bool = False
    """The zone of a time without offset is known, whatever other times carry."""
    _whole: Whole | None = field(default=None)

    def moment(self, text: str, clock: Clock, fieldname: str) -> Moment:
        """The moment.

        Raises:
            RowRefusedError: it is no time, or none that can be told.
            ImportRefusedError: case.toml must say the zone, or the order of day and month.
        """
        found = next((m for form in _FORMS if (m := form.fullmatch(text.strip()))), None)
        if found is None:
            raise RowRefusedError("time", fieldname, text)
        wall = self._wall(found, text, fieldname)
        offset = found["offset"]
        if offset:
            minutes = _minutes(offset)
            if minutes is None:
                raise RowRefusedError("time", fieldname, text)
            instant = wall.replace(tzinfo=dt.timezone(dt.timedelta(minutes=minutes)))
            return Moment(milliseconds(instant), clock, minutes)
        return self._local(wall, text, clock, fieldname)

    def _local(self, wall: dt.datetime, text: str, clock: Clock, fieldname: str) -> Moment:
        if not self.settled and self._known().offsets:
            raise RowRefusedError("no-offset", fieldname, text)
        if self.declared.zone == "":
            raise ImportRefusedError(_say("zone", name=self.name))
        moments = meant(wall, self.declared.zone)
        if len(moments) != 1:
            reason = "ambiguous-time" if moments else "nonexistent-time"
            raise RowRefusedError(reason, fieldname, text)
        return Moment(moments[0].ms, clock, moments[0].offset_min)

    def _wall(self, found: re.Match[str], text: str, fieldname: str) -> dt.datetime:
        parts = found.groupdict()
        hour = int(parts["hour"])
        if parts.get("half"):
            if not 1 <= hour <= 12:
                raise RowRefusedError("time", fieldname, text)
            hour = hour % 12 + (12 if parts["half"][0] in "pP" else 0)
        elif parts.get("name") and hour <= 12 and not self._known().past_noon:
            raise RowRefusedError("half-day", fieldname, text)
        day, month = self._day(parts)
        fraction = (parts["fraction"] or "0").ljust(6, "0")[:6]
        year = int(parts["year"])
        try:
            return dt.datetime(  # noqa: DTZ001 - a wall clock; its offset is put beside it
                year + 2000 if year < 100 else year, month, day, hour, int(parts["minute"]),
                int(parts["second"] or 0), int(fraction),
            )  # fmt: skip
        except ValueError:
            raise RowRefusedError("time", fieldname, text) from None

    def _day(self, parts: dict[str, str]) -> tuple[int, int]:
        """Day and month."""
        if parts.get("name"):
            return int(parts["day"]), _MONTHS.get(parts["name"].lower(), 0)
        if parts.get("first") is None:
            return int(parts["day"]), int(parts["month"])
        first, after = int(parts["first"]), int(parts["next"])
        order = self.declared.dates or self._order()
        return (first, after) if order == "dmy" else (after, first)

    def _order(self) -> str:
        known = self._known()
        if known.first_over_12 is not known.next_over_12:
            return "dmy" if known.first_over_12 else "mdy"
        raise ImportRefusedError(_say("dates", name=self.name))

    def _known(self) -> Whole:
        if self._whole is None:
            self._whole = self.scan()
        return self._whole


def _minutes(text: str) -> int | None:
    """Minutes of an offset such as ``+02:00``, ``(UTC+2)``, ``Z``."""
    found = re.search(r"([+-])(\d{1,2})(?::?(\d{2}))?", text)
    if found is None:
        return 0
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    if minutes > 14 * 60:
        return None
    return minutes if found[1] == "+" else -minutes


_OVERLAP = 64


def looked_through(blocks: Iterable[bytes], *, joined: bool = False) -> Whole:
    """What only the whole of a file tells of its spellings of time.

    ``joined``: the blocks are one text cut anywhere; else each is a time by itself.
    """
    whole = Whole()
    rest = b""
    for block in blocks:
        text = rest + block
        whole.offsets = whole.offsets or _WITH_OFFSET.search(text) is not None
        whole.past_noon = whole.past_noon or any(
            int(found[1]) > 12 for found in _NAMED_HOUR.finditer(text)
        )
        for found in _SLASHED.finditer(text):
            whole.first_over_12 = whole.first_over_12 or int(found[1]) > 12
            whole.next_over_12 = whole.next_over_12 or int(found[2]) > 12
        rest = text[-_OVERLAP:] if joined else b""
    return whole
