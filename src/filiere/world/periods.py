"""From when to when are the records of each number held?

An inquiry asks for one number from June and for another from the week in which it came up; an
operator keeps a year and another a quarter. So the bills of a case seldom begin and end together.
The numbers asked for in one act share a period; which act a number belongs to is drawn from its
index alone, so that nothing else in a world depends on it.
"""

from dataclasses import dataclass

import numpy as np

from filiere.world.calendar import Calendar
from filiere.world.dice import Ints, Stage, generator, uniform
from filiere.world.rows import Rows

ACTS = 6
"""Periods other than the whole that the acts of a case ask for."""
SHORTEST = 0.2
"""Of the whole period."""


@dataclass(frozen=True, slots=True)
class Periods:
    """Spells in UTC seconds, the last second left out; the first one is the whole period."""

    from_s: Ints
    to_s: Ints
    of_number: Ints
    """Index of the spell of each number."""

    def __len__(self) -> int:
        return len(self.from_s)

    def of(self, rows: Rows, number: Ints) -> Ints:
        """The spell that each row belongs to; -1 where it lies outside that of its bill."""
        spell = self.of_number[number[rows.served]]
        inside = (rows.t >= self.from_s[spell]) & (rows.t < self.to_s[spell])
        return np.where((spell == 0) | inside, spell, -1)

    def held(self, rows: Rows, number: Ints) -> Rows:
        """Only the rows that lie in the period of their bill; ``number``: that of each phone."""
        if len(self) == 1:
            return rows
        return rows.take(np.flatnonzero(self.of(rows, number) >= 0))


def draw_periods(seed: int, calendar: Calendar, numbers: int, uneven: float) -> Periods:
    """A share ``uneven`` of the numbers is asked about for a part of the whole period."""
    rng = generator(seed, Stage.PERIODS)
    days = calendar.days
    begins, ends = [0], [days]
    for kind in rng.permutation(ACTS).tolist() if uneven > 0 else []:
        length = max(1, round(days * rng.uniform(SHORTEST, 0.85)))
        first = int(rng.integers(0, days - length + 1))
        # asked late, asked early, or a part in the middle
        begins.append((0, days - length, first)[kind % 3])
        ends.append(begins[-1] + length)
    index = np.arange(numbers, dtype=np.int64)
    asked = uniform(seed, 91, index) < uneven
    which = 1 + (uniform(seed, 92, index) * (len(begins) - 1)).astype(np.int64)
    return Periods(
        from_s=calendar.midnight[begins],
        to_s=calendar.midnight[ends],
        of_number=np.where(asked, which, 0),
    )
