"""Which ordinary people look alike to a method that looks at pairs and handsets?

Couples and colleagues who are always together, commuters on one train, employees with two phones,
handsets handed down, numbers given to somebody else, tourists. They are set before the ties and the
phones are drawn, because they change where people live and what they carry.
"""

from dataclasses import dataclass, field

import numpy as np

from filiere.world.calendar import Calendar
from filiere.world.dice import Dice, Ints, Stage, generator
from filiere.world.look_alike import LookAlike
from filiere.world.people import RETIRED, WORKER, People
from filiere.world.phones import FIXED, FOREIGN, FOREVER, MOBILE
from filiere.world.scene import Scene
from filiere.world.tape import Purpose

DAY_S = 86_400
NOTICES = ("36105", "38003", "36199", "INFO", "LIVRAISON", "BANQUE", "RDV", "3103")
TWO_PHONES = 0.04
FIXED_LINES = 0.22
HANDSETS, NUMBERS, STOPS, STARTS = 0.012, 0.006, 0.004, 0.004
"""Share of people per four weeks who change handset, change number, stop, begin."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One ordinary change; phones, -1 for none."""

    kind: str
    old: int
    new: int
    at_s: int


@dataclass(slots=True)
class Ordinary:
    """What was set aside, and what remains to be equipped once phones exist."""

    seed: int
    calendar: Calendar
    count: int
    work_phone: Ints
    fixed_phone: Ints
    silent: np.ndarray[tuple[int], np.dtype[np.bool_]]
    voicemail: int = -1
    taken: set[int] = field(default_factory=set)
    pairs: list[tuple[str, int, int]] = field(default_factory=list)
    look_alikes: list[LookAlike] = field(default_factory=list)
    turnover: list[Turn] = field(default_factory=list)
    services: list[int] = field(default_factory=list)
    """Senders of codes and notices."""

    def equip(self, scene: Scene) -> None:
        """Give out second phones, fixed lines, handed-down handsets, tourists' phones."""
        dice = Dice(generator(self.seed, Stage.LOOK_ALIKE, 90))
        self.voicemail = scene.phones.add_named("888")
        self.services = [scene.phones.add_named(name) for name in NOTICES]
        people = scene.people
        homes, first = np.unique(people.household, return_index=True)
        has_fixed = dice.rng.random(len(homes)) < FIXED_LINES
        of_home = np.full(int(homes[-1]) + 1, -1, dtype=np.int64)
        for person in first[has_fixed].tolist():
            operator = scene.phones.operator[person]
            phone = scene.phones.add(FIXED, operator=operator, person=person)
            of_home[people.household[person]] = phone
        self.fixed_phone[:] = of_home[people.household]
        workers = np.flatnonzero((people.kind == WORKER) & (people.workplace >= 0))
        second = workers[dice.rng.random(len(workers)) < TWO_PHONES / 0.5].tolist()
        for person in second:
            self.work_phone[person] = scene.phones.add(
                MOBILE, operator=dice.integer(0, 3), person=person
            )
            self._tell("two_phones", ("left", person), ("right", int(self.work_phone[person])))
        for category, left, right in self.pairs:
            self._tell(category, ("left", left), ("right", right))
        self._turnover(scene, dice)
        for _ in range(self.count):
            self._hand_down(scene, dice)
            self._give_again(scene, dice)
            self._tourist(scene, dice)

    def _tell(self, category: str, *phones: tuple[str, int]) -> None:
        self.look_alikes.append(LookAlike(category, phones))

    def _moment(self, dice: Dice, low: float, high: float) -> int:
        span = self.calendar.end_s - self.calendar.start_s
        return self.calendar.start_s + int(span * dice.uniform(low, high))

    def _hand_down(self, scene: Scene, dice: Dice) -> None:
        """A handset changes hands: same IMEI, other SIM, other person."""
        giver, taker = scene.recruit(dice), scene.recruit(dice)
        given, taken = self._moment(dice, 0.2, 0.5), self._moment(dice, 0.52, 0.7)
        scene.phones.changes[giver] = (given, scene.phones.new_handset())
        scene.phones.changes[taker] = (taken, scene.phones.imei[giver])
        self._tell("handed_down", ("left", giver), ("right", taker))

    def _give_again(self, scene: Scene, dice: Dice) -> None:
        """A number is given up, and given to somebody else."""
        old, new = scene.recruit(dice), scene.recruit(dice)
        scene.phones.until[old] = self._moment(dice, 0.2, 0.45)
        scene.phones.since[new] = self._moment(dice, 0.55, 0.75)
        scene.phones.number[new] = scene.phones.number[old]
        self._tell("given_again", ("left", old), ("right", new))

    def _turnover(self, scene: Scene, dice: Dice) -> None:
        """People who change handset or number, stop, or arrive, at ordinary rates."""
        months = self.calendar.days / 28
        fate = dice.rng.random(scene.people.count) / months
        for person in np.flatnonzero(fate < HANDSETS + NUMBERS + STOPS + STARTS).tolist():
            if person in self.taken or person in scene.taken:
                continue
            t = self._moment(dice, 0.1, 0.9)
            if fate[person] < HANDSETS:
                scene.phones.changes[person] = (t, scene.phones.new_handset())
                self.turnover.append(Turn("handset", person, -1, t))
            elif fate[person] < HANDSETS + NUMBERS:
                keeps = dice.chance(0.6)
                new = scene.phones.add(
                    MOBILE,
                    operator=dice.integer(0, 3),
                    person=person,
                    since=t,
                    handset=scene.phones.imei[person] if keeps else None,
                )
                scene.phones.moves[person] = (t, new)
                scene.phones.until[person] = t + dice.integer(0, 5) * DAY_S
                self.turnover.append(Turn("number", person, new, t))
            elif fate[person] < HANDSETS + NUMBERS + STOPS:
                scene.phones.until[person] = t
                self.turnover.append(Turn("stopped", person, -1, t))
            else:
                scene.phones.since[person] = t
                self.turnover.append(Turn("started", -1, person, t))
            scene.taken.add(person)

    def _tourist(self, scene: Scene, dice: Dice) -> None:
        """A foreign SIM in the city for some days, phoning home and a few places."""
        person = scene.recruit(dice)
        self.silent[person] = True
        scene.phones.until[person] = -FOREVER
        here = scene.phones.add(FOREIGN, operator=dice.integer(0, 3), person=person, held=True)
        family = [scene.phones.add(FOREIGN, abroad=True) for _ in range(dice.integer(2, 6))]
        arrives = self._moment(dice, 0.0, 0.6)
        leaves = arrives + dice.uniform(3, 12) * DAY_S
        t = float(arrives)
        local = scene.crowd(dice, 5).tolist()
        while t < leaves:
            t += dice.lognormal(5400, 1.4)
            hour = (t // 3600) % 24
            if 0 <= hour < 6:
                continue
            other = family[dice.integer(0, len(family) - 1)]
            if dice.chance(0.15):
                other = local[dice.integer(0, len(local) - 1)]
            pair = (here, other) if dice.chance(0.6) else (other, here)
            if dice.chance(0.5):
                scene.tape.text(t, *pair, Purpose.SERVICE)
            else:
                scene.tape.call(t, *pair, dice.lognormal(90, 1.0), Purpose.SERVICE)
        self._tell("tourist", ("left", here))


def assign(seed: int, calendar: Calendar, people: People, count: int) -> Ordinary:
    """Set people aside and bind their days together, before ties are drawn."""
    dice = Dice(generator(seed, Stage.LOOK_ALIKE, 91))
    nobody = np.full(people.count, -1, dtype=np.int64)
    ordinary = Ordinary(
        seed, calendar, count, nobody.copy(), nobody.copy(), np.zeros(people.count, dtype=bool)
    )
    for _ in range(count):
        for bind in (_couple, _colleagues, _commuters):
            bind(dice, people, ordinary)
    return ordinary


def _free(dice: Dice, people: People, ordinary: Ordinary, *, works: bool) -> int:
    while True:
        person = dice.integer(0, people.count - 1)
        if person in ordinary.taken or (works and people.kind[person] == RETIRED):
            continue
        ordinary.taken.add(person)
        return person


def _follow(people: People, leader: int, other: int) -> None:
    for name in ("leaves_s", "returns_s", "commute_s", "work_x", "work_y", "workplace", "kind"):
        column = getattr(people, name)
        column[other] = column[leader]


def _couple(dice: Dice, people: People, ordinary: Ordinary) -> None:
    """Two who live, work and go out together."""
    left = _free(dice, people, ordinary, works=False)
    right = _free(dice, people, ordinary, works=False)
    _follow(people, left, right)
    for name in ("home_x", "home_y", "schedule_key", "favourite"):
        column = getattr(people, name)
        column[right] = column[left]
    ordinary.pairs.append(("couple", left, right))


def _colleagues(dice: Dice, people: People, ordinary: Ordinary) -> None:
    """Two who share a car, a workplace and a street."""
    left = _free(dice, people, ordinary, works=True)
    right = _free(dice, people, ordinary, works=True)
    _follow(people, left, right)
    people.home_x[right] = people.home_x[left] + dice.uniform(-300, 300)
    people.home_y[right] = people.home_y[left] + dice.uniform(-300, 300)
    ordinary.pairs.append(("colleagues", left, right))


def _commuters(dice: Dice, people: People, ordinary: Ordinary) -> None:
    """Strangers on one train: the same way at the same minute, nothing else in common."""
    left = _free(dice, people, ordinary, works=True)
    right = _free(dice, people, ordinary, works=True)
    workplace = people.workplace[right]
    _follow(people, left, right)
    people.workplace[right] = workplace
    people.home_x[right] = people.home_x[left] + dice.uniform(-600, 600)
    people.home_y[right] = people.home_y[left] + dice.uniform(-600, 600)
    people.work_x[right] += dice.uniform(-250, 250)
    people.work_y[right] += dice.uniform(-250, 250)
    ordinary.pairs.append(("commuters", left, right))
