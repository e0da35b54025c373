"""What is the offset of a wall clock, and when does a clock not tell?

Rules come from the ``tzdata`` package and nowhere else, so that two machines agree. The offsets of
a period become one CASE over seconds of wall clock: an hour that happened twice, or never, gives a
mark instead of an offset, and the row is a reject unless its value carries its own.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from importlib import resources
from zoneinfo import ZoneInfo

from filiere.errors import ImportRefusedError
from filiere.wording import Words

_say = Words(__name__)


AMBIGUOUS = 9001
NONEXISTENT = 9002
"""Marks in the place of minutes; no offset reaches them."""

FIRST_S, LAST_S = 0, 4_102_444_800
"""1970 to 2100: a date outside is no date of a record."""

_DAY = 86_400


@lru_cache(maxsize=32)
def zone(name: str) -> ZoneInfo:
    """The zone of that IANA name, from the package."""
    names = resources.files("tzdata").joinpath("zones").read_text("ascii").split()
    if name not in names:
        raise ImportRefusedError(_say("zones-time-zone-name-such-europe-paris", name=name))
    with resources.files("tzdata.zoneinfo").joinpath(*name.split("/")).open("rb") as stream:
        return ZoneInfo.from_file(stream, key=name)


@lru_cache(maxsize=32)
def changes(name: str, from_s: int, to_s: int) -> tuple[tuple[int, int, int], ...]:
    """(UTC second, minutes before, minutes after) of each change of offset in a period."""
    rules = zone(name)
    found: list[tuple[int, int, int]] = []
    low = max(FIRST_S, from_s - 2 * _DAY)
    last = min(LAST_S, to_s + 2 * _DAY)
    while low < last:
        high = low + _DAY
        if _minutes(rules, low) != _minutes(rules, high):
            left, right = low, high
            while right - left > 1:
                middle = (left + right) // 2
                if _minutes(rules, middle) == _minutes(rules, low):
                    left = middle
                else:
                    right = middle
            found.append((right, _minutes(rules, low), _minutes(rules, high)))
        low = high
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Fold:
    """Wall clocks that were shown twice, and the minutes of offset of the first and the second."""

    from_s: int
    to_s: int
    before: int
    after: int


def folds(name: str, from_s: int, to_s: int) -> tuple[Fold, ...]:
    """The hours that a zone's clock showed twice in a period."""
    return tuple(
        Fold(at + after * 60, at + before * 60, before, after)
        for at, before, after in changes(name, from_s, to_s)
        if after < before
    )


def offset_sql(name: str, from_s: int, to_s: int, wall: str = "wall") -> str:
    """SQL for the minutes of offset (or a mark) of a wall clock in seconds."""
    found = changes(name, from_s, to_s)
    rules = zone(name)
    branches: list[str] = []
    for at, before, after in found:
        first, second = sorted((at + before * 60, at + after * 60))
        mark = NONEXISTENT if after > before else AMBIGUOUS
        branches.append(f"WHEN {wall} < {first} THEN {before}")
        branches.append(f"WHEN {wall} < {second} THEN {mark}")
    last = found[-1][2] if len(found) > 0 else _minutes(rules, max(FIRST_S, from_s))
    return f"(CASE {' '.join(branches)} ELSE {last} END)" if branches else f"({last})"


def repeated_sql(name: str, from_s: int, to_s: int, wall: str = "wall") -> str:
    """SQL that is true where the clock of that zone showed this wall clock twice."""
    spans = [
        f"{wall} >= {at + after * 60} AND {wall} < {at + before * 60}"
        for at, before, after in changes(name, from_s, to_s)
        if after < before
    ]
    return "(" + " OR ".join(f"({span})" for span in spans) + ")" if spans else "false"


def _minutes(rules: ZoneInfo, second: int) -> int:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=second)
    offset = moment.astimezone(rules).utcoffset()
    return 0 if offset is None else int(offset.total_seconds()) // 60
