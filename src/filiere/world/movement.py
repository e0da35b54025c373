"""Where is a person at a given second?

Home, work and an evening out, by the clock, with chance drawn from the person's schedule key and
the day, so that all phones of one person agree. People who travel for a living (couriers, drivers,
nurses) follow *legs* while on duty, and the ordinary day otherwise.
"""

from dataclasses import dataclass, field

import numpy as np

from filiere.world.calendar import Calendar
from filiere.world.dice import Floats, Ints, uniform
from filiere.world.people import FAVOURITES, RETIRED, People

WAVER_M = 40.0
ABSENT = 0.08
"""Share of working days spent away from work."""


@dataclass(slots=True)
class Legs:
    """Way points of people on duty; between two points of one duty the way is straight."""

    person: list[int] = field(default_factory=list)
    t: list[int] = field(default_factory=list)
    x: list[float] = field(default_factory=list)
    y: list[float] = field(default_factory=list)
    duty: list[int] = field(default_factory=list)
    duties: int = 0

    def begin(self) -> None:
        """Start a new duty."""
        self.duties += 1

    def pass_by(self, person: int, t: float, x: float, y: float) -> None:
        """The person of the present duty is here at ``t``."""
        self.person.append(person)
        self.t.append(int(t))
        self.x.append(x)
        self.y.append(y)
        self.duty.append(self.duties)


class Movement:
    """Places of people over time."""

    def __init__(self, seed: int, calendar: Calendar, people: People) -> None:
        self._seed = seed
        self._calendar = calendar
        self._people = people
        self._on_duty = np.zeros(people.count, dtype=bool)
        self._key = np.empty(0, dtype=np.int64)
        self._x = self._y = np.empty(0)
        self._t = self._duty = np.empty(0, dtype=np.int64)

    def follow(self, legs: Legs) -> None:
        """Send people on their legs."""
        person = np.array(legs.person, dtype=np.int64)
        t = np.array(legs.t, dtype=np.int64)
        order = np.lexsort((np.arange(len(t)), t, person))
        self._key = self._keys(person, t)[order]
        self._t = t[order]
        self._x, self._y = np.array(legs.x)[order], np.array(legs.y)[order]
        self._duty = np.array(legs.duty, dtype=np.int64)[order]
        self._on_duty[person] = True

    def _keys(self, person: Ints, t: Ints) -> Ints:
        return (person << 34) + (t - self._calendar.start_s + (1 << 32))

    def where(self, person: Ints, t: Ints) -> tuple[Floats, Floats]:
        """X and y of each person at each UTC second."""
        x, y = self.ordinary(person, t)
        if len(self._key) > 0:
            mobile = np.flatnonzero(self._on_duty[person])
            if len(mobile) > 0:
                self._on_legs(person, t, mobile, x, y)
        slot = t // 900
        x += WAVER_M * (2 * uniform(self._seed, 31, person, slot) - 1)
        y += WAVER_M * (2 * uniform(self._seed, 32, person, slot) - 1)
        return x, y

    def _on_legs(self, person: Ints, t: Ints, mobile: Ints, x: Floats, y: Floats) -> None:
        after = np.searchsorted(self._key, self._keys(person[mobile], t[mobile]), side="right")
        inside = (after > 0) & (after < len(self._key))
        mobile, after = mobile[inside], after[inside]
        before = after - 1
        inside = self._duty[before] == self._duty[after]
        mobile, after, before = mobile[inside], after[inside], before[inside]
        length = np.maximum(self._t[after] - self._t[before], 1)
        part = (t[mobile] - self._t[before]) / length
        x[mobile] = self._x[before] + part * (self._x[after] - self._x[before])
        y[mobile] = self._y[before] + part * (self._y[after] - self._y[before])

    def ordinary(self, person: Ints, t: Ints) -> tuple[Floats, Floats]:
        """Where each would be on an ordinary day."""
        people, seed = self._people, self._seed
        day, second = self._calendar.day_and_second(t)
        weekend = self._calendar.weekday(day) >= 5
        key = people.schedule_key[person]
        late = (uniform(seed, 21, key, day) + uniform(seed, 22, key, day) - 1) * 1800
        commute = people.commute_s[person]
        at_work = np.minimum(
            np.clip((second - people.leaves_s[person] - late) / commute, 0, 1),
            np.clip((people.returns_s[person] + late + commute - second) / commute, 0, 1),
        )
        works = (~weekend) & (people.kind[person] != RETIRED)
        at_work *= works & (uniform(seed, 23, key, day) > ABSENT)
        goes = uniform(seed, 24, key, day) < np.where(weekend, 0.6, 0.3)
        home_again = np.where(works, people.returns_s[person] + late + commute + 900, 36_000)
        begins = np.maximum(home_again, np.where(weekend, 39_600, 64_800))
        begins = begins + uniform(seed, 25, key, day) * np.where(weekend, 18_000, 5_400)
        stays = 3600 + 9000 * uniform(seed, 26, key, day)
        out = np.minimum(
            np.clip((second - begins) / 900, 0, 1), np.clip((begins + stays - second) / 900, 0, 1)
        )
        out *= goes & (begins + stays < 86_000)
        choice = (uniform(seed, 27, key, day) ** 2 * FAVOURITES).astype(np.int64)
        spot = people.favourite[person, choice]
        home_x, home_y = people.home_x[person], people.home_y[person]
        x = home_x + at_work * (people.work_x[person] - home_x)
        y = home_y + at_work * (people.work_y[person] - home_y)
        x += out * (people.place_x[spot] - home_x)
        y += out * (people.place_y[spot] - home_y)
        return x, y
