"""Is a run of digits wholly a date, a time, or a period from one to another?

Only forms that are written and read as such: a day that the calendar has, a year of four digits
from 1900 to 2100 (of two only beside a time), hours and minutes that a clock shows, an offset. What
reads otherwise is no date, whatever else it may be.
"""

import datetime as dt
import re
from collections.abc import Iterator

FIRST_YEAR, LAST_YEAR = 1900, 2100

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_SHORT_YEAR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{2})(?!\d)")
_SPACED = re.compile(r"(\d{4}) (\d{2}) (\d{2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_STAMP = re.compile(r"(\d{4})(\d{2})(\d{2})[-_ ]?(\d{2})(\d{2})(?:(\d{2})(?:[.,]\d{1,9})?)?(?!\d)")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?!\d)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{2})\.(\d{2})(?!\d)")
_OFFSET = re.compile(r" ?[+-](\d{2}):?(\d{2})?(?!\d)")
_BETWEEN = re.compile(r"[ ,;_]{1,3}-?[ ,;_]{0,2}|-")
_TO = re.compile(r"[\s]{0,2}(?:-{1,2}>?|/|,|;|\.{2,3}|→|–|\|)?[\s]{0,2}")
_DASH = re.compile(r" ?- ?")

BOUNDS = frozenset(" \t\r\n,;|()[]{}<>\"'«»=")
"""What may stand beside a date inside a longer run; a dash or a stop would be part of it."""


def is_when(run: str) -> bool:
    """Whether a plain run, from its first digit to its last, is wholly a date or a time."""
    size = len(run)
    for end, dated in _moments(run, 0):
        if end == size:
            return True
        for start in _ends(_TO if dated else _DASH, run, end):
            for last, also in _moments(run, start):
                if last == size and (dated or not also):
                    return True
    return False


def dates_in(run: str) -> Iterator[tuple[int, int]]:
    """Start and end of each date with a full year that stands for itself in a longer run."""
    at = 0
    while at < len(run):
        if run[at].isdigit() and (at == 0 or run[at - 1] in BOUNDS):
            ends = [end for end, full in _dates(run, at) if full]
            end = max((e for e in ends if e == len(run) or run[e] in BOUNDS), default=0)
            if end > 0:
                yield at, end
                at = end
                continue
        at += 1


def _moments(run: str, start: int) -> Iterator[tuple[int, bool]]:
    """Ends of what is one date, time or both, and whether a date is in it."""
    for end in _stamps(run, start):
        yield from ((each, True) for each in (end, *_ends(_OFFSET, run, end)))
    for end, full in _dates(run, start, spaced=True):
        if full:
            yield end, True
        for begin in _ends(_BETWEEN, run, end):
            for last in _clocks(run, begin, dotted=True):
                yield from ((each, True) for each in (last, *_ends(_OFFSET, run, last)))
                # from one time to another of the same day
                for more in _ends(_DASH, run, last):
                    yield from ((each, True) for each in _clocks(run, more))
    for end in _clocks(run, start):
        yield from ((each, False) for each in (end, *_ends(_OFFSET, run, end)))
        for begin in _ends(_BETWEEN, run, end):
            yield from ((last, True) for last, full in _dates(run, begin) if full)


def _ends(pattern: re.Pattern[str], run: str, start: int) -> tuple[int, ...]:
    match = pattern.match(run, start)
    if match is None:
        return ()
    if pattern is _OFFSET:
        hours, minutes = int(match[1]), int(match[2] or 0)
        return (match.end(),) if hours <= 14 and minutes in {0, 15, 30, 45} else ()
    return (match.end(),)


def _dates(run: str, start: int, *, spaced: bool = False) -> Iterator[tuple[int, bool]]:
    """Ends of a date, and whether its year has four digits."""
    match = _YEAR_FIRST.match(run, start)
    if match is not None and _is_day(match[1], match[3], match[4]):
        yield match.end(), True
    match = _YEAR_LAST.match(run, start)
    if match is not None and (
        _is_day(match[4], match[3], match[1]) or _is_day(match[4], match[1], match[3])
    ):
        yield match.end(), True
    if not spaced:
        return
    for pattern in (_SPACED, _COMPACT):
        match = pattern.match(run, start)
        if match is not None and _is_day(match[1], match[2], match[3]):
            yield match.end(), True
    match = _SHORT_YEAR.match(run, start)
    if match is not None and any(
        _is_day(f"20{year}", month, day)
        for day, month, year in (
            (match[1], match[3], match[4]),
            (match[3], match[1], match[4]),
            (match[4], match[3], match[1].zfill(2)),
        )
    ):
        yield match.end(), False


def _stamps(run: str, start: int) -> tuple[int, ...]:
    """A date and a time in digits alone: 20240603101500."""
    match = _STAMP.match(run, start)
    if match is None or not _is_day(match[1], match[2], match[3]):
        return ()
    return (match.end(),) if _is_clock(match[4], match[5], match[6]) else ()


def _clocks(run: str, start: int, *, dotted: bool = False) -> Iterator[int]:
    for pattern in (_CLOCK, _DOTTED) if dotted else (_CLOCK,):
        match = pattern.match(run, start)
        if match is not None and _is_clock(match[1], match[2], match[3]):
            yield match.end()


def _is_day(year: str, month: str, day: str) -> bool:
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return False
    try:
        dt.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _is_clock(hour: str, minute: str, second: str | None) -> bool:
    return int(hour) <= 24 and int(minute) < 60 and int(second or 0) <= 60
