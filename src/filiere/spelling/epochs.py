"""Which moment does a count since some day mean?

Milliseconds or seconds since 1970, seconds or nanoseconds since 2001. 0 and less stand for no time;
what lies after 2100 is none.
"""

from filiere.model.seized import Clock, Moment
from filiere.reader import RowRefusedError
from filiere.received.tables import real, whole

LATEST_MS = 4_102_444_800_000
"""The year 2100."""
APPLE_MS = 978_307_200_000
"""The first of January 2001, from which Apple counts."""
_NANOSECONDS = 1_000_000_000_000
"""A count since 2001 that is one of nanoseconds: as seconds it would be the year 33 700."""


def of_milliseconds(value: object, clock: Clock, fieldname: str) -> Moment | None:
    """Milliseconds since 1970, UTC; None where there is no time.

    Raises:
        RowRefusedError: it is no time.
    """
    return _moment(whole(value), value, clock, fieldname)


def of_seconds(value: object, clock: Clock, fieldname: str) -> Moment | None:
    """Seconds since 1970, UTC; the same."""
    found = whole(value)
    return _moment(None if found is None else found * 1000, value, clock, fieldname)


def of_apple(value: object, clock: Clock, fieldname: str) -> Moment | None:
    """Seconds since 2001, with a fraction, or nanoseconds; the same."""
    if value is None or value == 0:
        return None
    counted = whole(value)
    if counted is not None and abs(counted) >= _NANOSECONDS:
        return _moment(counted // 1_000_000 + APPLE_MS, value, clock, fieldname)
    found = real(value)
    if found is None or not abs(found) < _NANOSECONDS:
        return _moment(None, value, clock, fieldname)
    return _moment(int(round(found * 1000)) + APPLE_MS, value, clock, fieldname)  # noqa: RUF046


def _moment(ms: int | None, value: object, clock: Clock, fieldname: str) -> Moment | None:
    if value is None or value in {0, -1, "", "0", "-1"}:
        return None
    if ms is None or not 0 < ms < LATEST_MS:
        raise RowRefusedError("time", fieldname, str(value))
    return Moment(ms, clock)
