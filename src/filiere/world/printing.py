"""How are hundreds of thousands of rows a second turned into text?

Every field of a row is one of few texts, so each is looked up in a table of fixed-width bytes that
already carries its comma; the padding is then taken out in one sweep. No row is ever a Python
object.
"""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, BinaryIO

import numpy as np
from numpy.typing import NDArray

from filiere.world.calendar import DAY_S
from filiere.world.phones import imei_text
from filiere.world.rows import Rows
from filiere.world.simulation import Cast

if TYPE_CHECKING:
    from filiere.world.dice import Ints

HEADER = b"start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell\n"
LONGEST_S = 40_000
AT_A_TIME = 200_000

Table = NDArray[np.bytes_]


class CanonicalPrinter:
    """Prints rows of one world in the canonical layout."""

    def __init__(self, world: Cast) -> None:
        phones = world.phones
        self._calendar = world.calendar
        days = world.calendar.days + 3
        first = np.datetime64(world.settings.start, "D")
        self._date = _table(str(first + np.timedelta64(day, "D")) for day in range(-1, days))
        self._clock = _clock()
        self._kind = _table(["", "call,", "sms,", "mms,", "data,"])
        numbers = [phones.number_text[number] for number in phones.number.tolist()]
        self._served = _table(f"{number}," for number in numbers)
        self._other = _table([*(f"{number}," for number in numbers), ","])
        self._way = _table(["in,", "out,"])
        self._duration = _table(f"{seconds}," for seconds in range(LONGEST_S))
        self._imei = _table([*(f"{imei_text(each)}," for each in range(phones.handsets)), ","])
        self._imsi = _table([*(f"{imsi}," for imsi in phones.imsi_text), ","])
        self._cell = _table([*(f"{cell}\n" for cell in world.cells.text), "\n"])

    def print(self, rows: Rows, file: BinaryIO) -> None:
        """Append rows to a file."""
        file.writelines(
            self._text(rows.take(slice(begin, begin + AT_A_TIME)))
            for begin in range(0, len(rows), AT_A_TIME)
        )

    def _text(self, rows: Rows) -> bytes:
        day, second = self._calendar.day_and_second(rows.t)
        zone = self._calendar.offset_s(rows.t) // 3600
        forwarded = (rows.imei < 0) & (rows.cell < 0)
        columns: tuple[tuple[Table, Ints], ...] = (
            (self._date, day + 1),
            (self._clock, zone * DAY_S + second),
            (self._kind, rows.kind),
            (self._served, rows.served),
            (self._way, rows.out),
            (self._other, rows.other),  # -1 is the last entry: nobody
            (self._duration, np.minimum(rows.duration, LONGEST_S - 1)),
            (self._imei, rows.imei),
            (self._imsi, np.where(forwarded, -1, rows.served)),
            (self._cell, rows.cell),
        )
        line = np.dtype([(f"f{rank}", table.dtype) for rank, (table, _) in enumerate(columns)])
        lines = np.empty(len(rows), dtype=line)
        for rank, (table, index) in enumerate(columns):
            lines[f"f{rank}"] = table[index]
        padded = lines.view(np.uint8)
        return bytes(padded[padded != 0])


@cache
def _clock() -> Table:
    """Every second of a day, in each of the three zones of the city's year."""
    return _table(
        f"T{s // 3600:02d}:{s // 60 % 60:02d}:{s % 60:02d}+{zone:02d}:00,"
        for zone in range(3)
        for s in range(DAY_S)
    )


def _table(texts: Iterable[str]) -> Table:
    return np.array(list(texts), dtype=np.bytes_)
