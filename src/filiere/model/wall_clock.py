"""Which moment does a wall clock mean that does not say how far it was from UTC?

Most hours of a zone are one moment; one a year never was, and one was twice. Nothing is guessed:
the moments are given, none, one or two, in their order. Milliseconds and minutes.
"""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Meant:
    """One moment that a wall clock may mean."""

    ms: int
    offset_min: int


def meant(wall: dt.datetime, zone: str) -> tuple[Meant, ...]:
    """The moments at which the clocks of a zone (IANA) showed a naive time."""
    rules = _rules(zone)
    found: list[Meant] = []
    for fold in (0, 1):
        local = wall.replace(tzinfo=rules, fold=fold)
        instant = local.astimezone(dt.UTC)
        if instant.astimezone(rules).replace(tzinfo=None) != wall:
            continue  # the clocks were put forward over it
        offset = local.utcoffset() or dt.timedelta()
        moment = Meant(milliseconds(instant), int(offset.total_seconds() // 60))
        if moment not in found:
            found.append(moment)
    return tuple(sorted(found, key=lambda each: each.ms))


_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def milliseconds(instant: dt.datetime) -> int:
    """UTC milliseconds of an aware time, without a float on the way."""
    return (instant - _EPOCH) // dt.timedelta(milliseconds=1)


@lru_cache(maxsize=16)
def _rules(zone: str) -> ZoneInfo:
    return ZoneInfo(zone)
