"""Where does a message begin in a text export, and which wall clock stands before it?

Every phone writes the header in the form of its own language and region. What stands there is kept
as written; which of two numbers is the day is decided elsewhere, over the whole file.
"""

import datetime as dt
import re
from dataclasses import dataclass

MARKS = "\u200e\u200f\u202a\u202c\u2068\u2069\ufeff"
"""Marks of direction that phones put before lines and names."""

_SPACE = r"[ \u00a0\u202f]"
_DATE = r"(?P<a>\d{1,4})(?P<mark>[./-])(?P<b>\d{1,2})(?P=mark)(?P<c>\d{2,4})\.?"
_TIME = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?"
_HALF = rf"(?:{_SPACE}?(?P<half>[AaPp]{_SPACE}?\.?{_SPACE}?[Mm]\.?))?"
_JOIN = rf"(?:,|{_SPACE}à|{_SPACE}at|{_SPACE}um|{_SPACE}kl\.?|{_SPACE}a las)?{_SPACE}"
_STAMP = rf"{_DATE}{_JOIN}{_TIME}{_HALF}"
_BRACKETS = re.compile(rf"[{MARKS}]*\[{_STAMP}\]{_SPACE}?(?P<rest>.*)", re.DOTALL)
_DASH = re.compile(rf"[{MARKS}]*{_STAMP}{_SPACE}[-–]{_SPACE}(?P<rest>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before a message: three numbers of a date in their order, a time, the rest."""

    numbers: tuple[int, int, int]
    hour: int
    minute: int
    second: int
    written: str
    rest: str

    @property
    def year_first(self) -> bool:
        """Whether the date begins with its year: the month then follows it."""
        return self.numbers[0] > 31

    def wall(self, order: str) -> dt.datetime | None:
        """The wall clock, where ``order`` (dmy or mdy) makes it a day; None where it is none."""
        first, middle, last = self.numbers
        if self.year_first:
            year, month, day = first, middle, last
        elif order == "dmy":
            year, month, day = last, middle, first
        else:
            year, month, day = last, first, middle
        try:
            return dt.datetime(  # noqa: DTZ001 - a wall clock of a zone that stands elsewhere
                year + 2000 if year < 100 else year, month, day, self.hour, self.minute, self.second
            )
        except ValueError:
            return None


def header(line: str) -> Header | None:
    """The header of a line; None where the line goes on with the message before."""
    found = _BRACKETS.match(line) or _DASH.match(line)
    if found is None:
        return None
    hour = int(found["hour"])
    if found["half"]:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
    if hour > 24 or int(found["minute"]) > 59:
        return None
    written = line[: found.start("rest")].strip(MARKS + " \u00a0\u202f-–[]")
    return Header(
        (int(found["a"]), int(found["b"]), int(found["c"])),
        hour,
        int(found["minute"]),
        int(found["second"] or 0),
        written,
        found["rest"],
    )
