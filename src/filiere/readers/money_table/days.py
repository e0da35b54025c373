"""Which day does a cell mean, and in which order do its columns write day and month?

The order is settled over the whole column: a first number above twelve can only be a day. Where
every day is twelve or less the language of the header tells (French puts the day first), or
case.toml must. One cell that bears only the other order stops the file.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from filiere.model.wall_clock import meant, milliseconds

Order = Literal["", "dmy", "mdy"]

_HOUR = r"(?:[ T]+(?P<h>\d{1,2}[:h]\d{2}.*))?"
_PARTED = re.compile(r"(?P<a>\d{1,2})[/.\- ](?P<b>\d{1,2})[/.\- ](?P<y>\d{4}|\d{2})" + _HOUR)
_ISO = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{2})[-/.](?P<d>\d{2})" + _HOUR)
_BARE = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})")
_NAMED = re.compile(
    r"(?:[a-zéû.]+ )?(?P<d>\d{1,2})(?:er)?[ \-](?P<m>[a-zéûä.]{3,10})[ \-,]*(?P<y>\d{4}|\d{2})"
    + _HOUR,
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$")

_MONTHS: Mapping[str, int] = MappingProxyType(
    {
        **{name: at for at, names in enumerate(
            (("janv", "jan"), ("fevr", "fev", "feb"), ("mars", "mar"), ("avr", "apr"),
             ("mai", "may"), ("juin", "jun"), ("juil", "jul"), ("aout", "aug"), ("sept", "sep"),
             ("oct",), ("nov",), ("dec",)), start=1) for name in names},
    }
)  # fmt: skip
_BARED = str.maketrans("éèûäô", "eeuao")

_CENTURY = 80


@dataclass(frozen=True, slots=True)
class When:
    """A day, and what its cell says of the hour."""

    day: dt.date
    wall: dt.datetime | None = None
    """The hour without a zone."""
    ms: int | None = None
    """UTC milliseconds, where the cell says its zone."""
    offset_min: int = 0


class Orders:
    """What the cells of the date columns say of their order."""

    def __init__(self) -> None:
        self.day_first = self.month_first = self.either = False

    def add(self, cell: str) -> None:
        """One more cell."""
        found = _PARTED.fullmatch(cell.strip())
        if found is None:
            return
        a, b = int(found["a"]), int(found["b"])
        if 12 < a <= 31 and 1 <= b <= 12:
            self.day_first = True
        elif 12 < b <= 31 and 1 <= a <= 12:
            self.month_first = True
        elif 1 <= a <= 12 and 1 <= b <= 12:
            self.either = True

    def settled(self, declared: Order, language: str) -> Order | None:
        """The order of the file; '' where no cell needs one, None where it cannot be known."""
        if self.day_first and self.month_first:
            return None
        if self.day_first or self.month_first:
            seen: Order = "dmy" if self.day_first else "mdy"
            return None if declared not in {"", seen} else seen
        if not self.either:
            return declared
        return declared or ("dmy" if language == "fr" else None)


def read(cell: str, order: Order) -> When | None:
    """The day of a cell, None where it is none."""
    text = " ".join(cell.replace("\u00a0", " ").replace("\u202f", " ").split())
    for pattern in (_ISO, _BARE, _PARTED, _NAMED):
        found = pattern.fullmatch(text)
        if found is None:
            continue
        parts = found.groupdict()
        if pattern is _PARTED:
            day, month = (parts["b"], parts["a"]) if order == "mdy" else (parts["a"], parts["b"])
        else:
            day, month = parts["d"], parts["m"]
        return _made(parts["y"], month, day, parts.get("h") or "")
    return None


def _made(year: str, month: str, day: str, hour: str) -> When | None:
    number = _month(month)
    full = int(year) if len(year) == 4 else int(year) + (1900 if int(year) >= _CENTURY else 2000)
    try:
        on = dt.date(full, number, int(day))
    except ValueError:
        return None
    return When(on) if hour == "" else _timed(on, hour)


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    bare = text.casefold().translate(_BARED).rstrip(".")
    return next((at for name, at in _MONTHS.items() if bare.startswith(name)), 0)


def _timed(on: dt.date, hour: str) -> When | None:
    """A day with its hour, which may say its zone."""
    clock = hour.replace("h", ":").strip()
    zone = _ZONE.search(clock)
    bare = (clock[: zone.start()] if zone else clock).strip()
    try:
        wall = dt.datetime.combine(
            on, dt.time.fromisoformat(bare.zfill(5) if len(bare) < 5 else bare)
        )
    except ValueError:
        return None
    if zone is None:
        return When(on, wall)
    named = zone[0] in {"Z", "UTC", "GMT"}
    offset = dt.timedelta() if named else _offset(zone[0])
    aware = wall.replace(tzinfo=dt.timezone(offset))
    return When(on, None, milliseconds(aware), int(offset.total_seconds() // 60))


def midnight(day: dt.date) -> dt.datetime:
    """The first moment of a day, without a zone."""
    return dt.datetime.combine(day, dt.time())


def _offset(text: str) -> dt.timedelta:
    sign = -1 if text[0] == "-" else 1
    return sign * dt.timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))


def at(when: When, zone: str) -> When | None:
    """The same with its moment, where a zone is known; None where the hour never was, or twice."""
    if when.ms is not None or when.wall is None or zone == "":
        return when
    moments = meant(when.wall, zone)
    if len(moments) != 1:
        return None
    return When(when.day, when.wall, moments[0].ms, moments[0].offset_min)
