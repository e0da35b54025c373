"""What hour is it in the city?

The city lives on Europe/Paris time, records are kept in UTC. Days are counted from the first one;
on the two days a year when the clock changes, the day is 23 or 25 hours long.
"""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from filiere.world.dice import Ints

ZONE = ZoneInfo("Europe/Paris")
DAY_S = 86_400


class Calendar:
    """The days of a world; ``midnight[d]`` is the UTC second at which local day ``d`` begins."""

    def __init__(self, start: date, days: int) -> None:
        self.start = start
        self.days = days
        self.midnight: Ints = np.array(
            [
                int(datetime.combine(start + timedelta(days=day), time(), ZONE).timestamp())
                for day in range(days + 1)
            ],
            dtype=np.int64,
        )
        self.start_s = int(self.midnight[0])
        self.end_s = int(self.midnight[-1])
        self.first_weekday = start.weekday()
        hours = (self.end_s - self.start_s) // 3600 + 73  # margin: rows may spill past the end
        self._offset: Ints = np.array(
            [
                int(
                    (
                        datetime.fromtimestamp(self.start_s + (hour - 24) * 3600, ZONE).utcoffset()
                        or timedelta()
                    ).total_seconds()
                )
                for hour in range(hours)
            ],
            dtype=np.int64,
        )
        self._local_0 = self.start_s + int(self.offset_s(np.array([self.start_s]))[0])

    def offset_s(self, t: Ints) -> Ints:
        """Seconds to add to UTC to get the wall clock."""
        hour = np.clip((t - self.start_s) // 3600 + 24, 0, len(self._offset) - 1)
        return self._offset[hour]

    def day_and_second(self, t: Ints) -> tuple[Ints, Ints]:
        """Local day counted from the first, and wall-clock second of that day."""
        local = t + self.offset_s(t) - self._local_0
        return local // DAY_S, local % DAY_S

    def weekday(self, day: Ints | int) -> Ints:
        """0 is Monday."""
        return np.asarray((np.asarray(day) + self.first_weekday) % 7, dtype=np.int64)
