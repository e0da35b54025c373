"""What does the city look like while it is being cast?

Those who write the parts (networks, services, ordinary people) share one scene: people to recruit,
phones to hand out, one tape to write events on.
"""

from dataclasses import dataclass, field

import numpy as np

from filiere.world.calendar import Calendar
from filiere.world.dice import Dice, Ints
from filiere.world.movement import Legs, Movement
from filiere.world.people import People, Ties
from filiere.world.phones import Phones
from filiere.world.tape import Purpose, Tape
from filiere.world.trade import Customers


@dataclass(slots=True)
class Scene:
    """The city while it is being cast."""

    seed: int
    calendar: Calendar
    people: People
    ties: Ties
    phones: Phones
    movement: Movement
    tape: Tape = field(default_factory=Tape)
    legs: Legs = field(default_factory=Legs)
    taken: set[int] = field(default_factory=set)
    """People who already play a part."""

    def recruit(self, dice: Dice) -> int:
        """A person who plays no part yet."""
        for _ in range(10_000):
            person = dice.integer(0, self.people.count - 1)
            if person not in self.taken:
                self.taken.add(person)
                return person
        return dice.integer(0, self.people.count - 1)

    def crowd(self, dice: Dice, count: int) -> Ints:
        """Different people, whatever part they play."""
        count = min(count, self.people.count // 2)
        return np.asarray(dice.rng.choice(self.people.count, count, replace=False), dtype=np.int64)

    def talk(self, dice: Dice, t: float, a: int, b: int, purpose: Purpose) -> None:
        """One ordinary exchange."""
        if dice.chance(0.5):
            self.tape.text(t, a, b, purpose)
            if dice.chance(0.6):
                self.tape.text(t + dice.lognormal(60, 1.2), b, a, purpose)
        elif dice.chance(0.2):
            self.tape.miss(t, a, b, purpose)
        else:
            self.tape.call(t, a, b, dice.lognormal(45, 1.0), purpose)

    def side_talk(self, dice: Dice, phone: int, person: int, per_day: float) -> None:
        """A phone for work that its user also uses for his own contacts."""
        friends = self.ties.of(person)
        if len(friends) == 0:
            return
        few = friends[: dice.integer(1, min(6, len(friends)))].tolist()
        for day in range(self.calendar.days):
            for _ in range(dice.poisson(per_day)):
                t = self.calendar.midnight[day] + dice.uniform(8, 23) * 3600
                friend = few[int(len(few) * dice.uniform() ** 2)]
                a, b = (phone, friend) if dice.chance(0.55) else (friend, phone)
                self.talk(dice, t, a, b, Purpose.SERVICE)

    def customers(self, dice: Dice, count: int, shape: float, hidden: float = 0.0) -> Customers:
        """Customers with very unequal demand."""
        people = self.crowd(dice, count)
        return Customers(
            phone=people,
            person=people,
            rate=dice.rng.gamma(shape, 1.0, len(people)) + 1e-3,
            since=np.full(len(people), self.calendar.start_s),
            hidden=dice.rng.random(len(people)) < hidden,
        )
