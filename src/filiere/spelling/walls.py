"""Which moment does an ISO wall clock mean, in a file where other times may carry an offset?

A time without offset is read in the zone that case.toml gives, and only where no other time of the
file says more. It is refused where the clock showed it twice, or never.
"""

import datetime as dt

from filiere.errors import ImportRefusedError
from filiere.model.seized import Clock, Moment
from filiere.model.wall_clock import meant, milliseconds
from filiere.reader import Declared, RowRefusedError
from filiere.received import Received
from filiere.wording import Words

_say = Words("filiere.readers")

BLOCK = 1 << 20


class Walls:
    """Reads the wall clocks of one file; ``told`` are bytes that a time with an offset has."""

    def __init__(self, source: Received, declared: Declared, told: bytes) -> None:
        self._source, self._zone, self._told = source, declared.zone, told
        self._others: bool | None = None

    def moment(self, written: str, clock: Clock, fieldname: str) -> Moment:
        """The moment.

        Raises:
            RowRefusedError: it is no time, or none that can be told.
            ImportRefusedError: case.toml must give the zone.
        """
        try:
            found = dt.datetime.fromisoformat(written.strip())
        except ValueError:
            raise RowRefusedError("time", fieldname, written) from None
        if found.tzinfo is not None:
            minutes = int((found.utcoffset() or dt.timedelta()).total_seconds() // 60)
            return Moment(milliseconds(found), clock, minutes)
        if self._said_elsewhere():
            raise RowRefusedError("no-offset", fieldname, written)
        return local(self._source.name, found, written, self._zone, clock, fieldname)

    def _said_elsewhere(self) -> bool:
        """Whether another time of the file says how far it is from UTC; looked for once."""
        if self._others is None:
            self._others = False
            rest = b""
            with self._source.open() as stream:
                while block := stream.read(BLOCK):
                    if self._told in rest + block:
                        self._others = True
                        break
                    rest = block[-len(self._told) :]
        return self._others


def local(  # noqa: PLR0913, PLR0917 - a wall clock, and all that says what it means
    name: str, wall: dt.datetime, written: str, zone: str, clock: Clock, fieldname: str
) -> Moment:
    """The moment of a naive wall clock in a zone.

    Raises:
        RowRefusedError: the clock showed it twice, or never.
        ImportRefusedError: nobody gave the zone.
    """
    if zone == "":
        raise ImportRefusedError(_say("zone", name=name))
    moments = meant(wall, zone)
    if len(moments) != 1:
        reason = "ambiguous-time" if moments else "nonexistent-time"
        raise RowRefusedError(reason, fieldname, written)
    return Moment(moments[0].ms, clock, moments[0].offset_min)
