"""Which phones are carried together, by one holder or by several?

The hard cases of «two phones, one holder», set up with known truth: a second phone used anywhere,
a second phone used only where the first is not, a couple that is always together, a crew on its
rounds, a driver and a runner, one holder on such rounds with two phones. Those who work together
live apart; half of the phones of rounds are used on duty only, so that they never part. All use
their phones by the clock and call a few acquaintances. None is drawn unless the scenario asks.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from filiere.world.dice import Dice, Floats, Ints, Stage, generator
from filiere.world.people import RETIRED, WORKER
from filiere.world.phones import FOREVER, MOBILE
from filiere.world.rhythm import second_of_day
from filiere.world.scene import Scene
from filiere.world.tape import Purpose

DRIVE_M_S = 7.5
"""Door to door in a city."""
AT_WORK_M = 250.0


class Tie(StrEnum):
    """What joins the two phones of a pair."""

    SECOND = "second"
    """One holder, both phones used anywhere."""
    APART = "apart"
    """One holder; the second phone is used at work only, the first elsewhere only."""
    COUPLE = "couple"
    CREW = "crew"
    DRIVER_RUNNER = "driver_runner"
    ROUNDS = "rounds"
    """One holder who does rounds with both phones."""


ONE_HOLDER = frozenset({Tie.SECOND, Tie.APART, Tie.ROUNDS})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two phones and the people who carry them; the same person for one holder."""

    tie: Tie
    left: int
    right: int
    left_person: int
    right_person: int
    duty_only: bool
    """Used only while those two work together."""


Duties = list[tuple[int, int]]
"""Spells of work together: UTC seconds from, to."""


def join_up(
    scene: Scene, silent: np.ndarray[tuple[int], np.dtype[np.bool_]], count: int
) -> tuple[Pair, ...]:
    """Set up ``count`` pairs of each kind and let them use their phones."""
    pairs: list[Pair] = []
    for rank, tie in enumerate(Tie):
        for index in range(count):
            dice = Dice(generator(scene.seed, Stage.PAIRS, rank, index))
            pairs.append(_pair(scene, silent, dice, tie))
    return tuple(pairs)


def _pair(
    scene: Scene, silent: np.ndarray[tuple[int], np.dtype[np.bool_]], dice: Dice, tie: Tie
) -> Pair:
    left = _recruit(scene, dice, silent, works=tie is Tie.APART)
    right = left if tie in ONE_HOLDER else _recruit(scene, dice, silent, works=False)
    phones = [
        scene.phones.add(MOBILE, operator=dice.integer(0, 3), person=person)
        for person in (left, right)
    ]
    one, other = phones
    pair = Pair(tie, one, other, left, right, duty_only=False)
    if tie is Tie.COUPLE:
        _live_together(scene, left, right)
    if tie in {Tie.SECOND, Tie.APART, Tie.COUPLE}:
        _use(scene, dice, pair, [])
        return pair
    duties = _work(scene, dice, pair)
    pair = Pair(tie, one, other, left, right, duty_only=dice.chance(0.5))
    _use(scene, dice, pair, duties)
    return pair


def _recruit(
    scene: Scene,
    dice: Dice,
    silent: np.ndarray[tuple[int], np.dtype[np.bool_]],
    *,
    works: bool,
) -> int:
    """Somebody without another part, whose own phone gives way to the pair's."""
    person = scene.recruit(dice)
    while works and scene.people.kind[person] != WORKER:
        person = scene.recruit(dice)
    silent[person] = True
    scene.phones.until[person] = -FOREVER
    return person


def _live_together(scene: Scene, left: int, right: int) -> None:
    """One home, one timetable, the same evenings out."""
    people = scene.people
    for name in (
        "household", "home_x", "home_y", "schedule_key", "favourite", "kind", "workplace",
        "work_x", "work_y", "leaves_s", "returns_s", "commute_s",
    ):  # fmt: skip
        column = getattr(people, name)
        column[right] = column[left]


def _work(scene: Scene, dice: Dice, pair: Pair) -> Duties:
    """Rounds in one vehicle, from where each happens to be and back."""
    begins, hours = dice.uniform(7.0, 18.0), dice.uniform(4.0, 9.0)
    days_off = dice.uniform(0.15, 0.4)
    area = Area(
        x=float(scene.people.home_x[pair.left_person]),
        y=float(scene.people.home_y[pair.left_person]),
        reach=dice.uniform(0.15, 0.5) * _side(scene),
        side=_side(scene),
    )
    duties: Duties = []
    for day in range(scene.calendar.days):
        if dice.chance(days_off):
            continue
        begin = int(scene.calendar.midnight[day] + (begins + dice.uniform(-0.4, 0.4)) * 3600)
        end = begin + int(hours * dice.uniform(0.85, 1.1) * 3600)
        stops = _round(dice, begin, end, area)
        for person in dict.fromkeys((pair.left_person, pair.right_person)):
            runs = pair.tie is Tie.DRIVER_RUNNER and person == pair.right_person
            _go(scene, dice, person, stops, runs=runs)
        duties.append((begin, end))
    return duties


Stop = tuple[float, float, float, float]
"""Arrives, leaves (UTC seconds), x, y."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Where rounds lead: about a base, inside the city; metres."""

    x: float
    y: float
    reach: float
    side: float


def _round(dice: Dice, begin: int, end: int, area: Area) -> list[Stop]:
    """Where the vehicle stands from when to when."""
    x, y = area.x, area.y
    stops: list[Stop] = [(float(begin), begin + 600.0, x, y)]
    while True:
        to_x = min(max(area.x + area.reach * dice.normal(), 0.0), area.side - 1)
        to_y = min(max(area.y + area.reach * dice.normal(), 0.0), area.side - 1)
        arrives = stops[-1][1] + 60 + float(np.hypot(to_x - x, to_y - y)) / DRIVE_M_S
        leaves = arrives + dice.lognormal(900, 0.8)
        if leaves > end:
            return stops
        stops.append((arrives, leaves, to_x, to_y))
        x, y = to_x, to_y


def _go(scene: Scene, dice: Dice, person: int, stops: list[Stop], *, runs: bool) -> None:
    """One person's duty: the same round, and for a runner some way on foot at each stop."""
    legs = scene.legs
    legs.begin()
    away, near = _way(scene, person, stops[0][0], stops[0][2:])
    legs.pass_by(person, stops[0][0] - away, *near)
    for came, goes, x, y in stops:
        legs.pass_by(person, came, x, y)
        if runs and dice.chance(0.8):
            walk, turn = dice.uniform(60, 450), dice.uniform(0, 2 * np.pi)
            there = (x + walk * float(np.cos(turn)), y + walk * float(np.sin(turn)))
            legs.pass_by(person, came + 0.3 * (goes - came), *there)
            legs.pass_by(person, came + 0.7 * (goes - came), *there)
        legs.pass_by(person, goes, x, y)
    away, near = _way(scene, person, stops[-1][1], stops[-1][2:])
    legs.pass_by(person, stops[-1][1] + away, *near)


def _way(
    scene: Scene, person: int, t: float, place: tuple[float, float]
) -> tuple[float, tuple[float, float]]:
    """Seconds between a place and where the person would be anyway, and where that is."""
    x, y = scene.movement.ordinary(np.array([person]), np.array([int(t)]))
    away = float(np.hypot(x[0] - place[0], y[0] - place[1])) / DRIVE_M_S + 60
    return away, (float(x[0]), float(y[0]))


def _side(scene: Scene) -> float:
    return float(max(scene.people.home_x.max(), scene.people.home_y.max())) + 1


def _use(scene: Scene, dice: Dice, pair: Pair, duties: Duties) -> None:
    """Write down what each phone of the pair is used for."""
    for phone, person in ((pair.left, pair.left_person), (pair.right, pair.right_person)):
        t = _moments(scene, dice, person)
        if pair.duty_only:
            edges = np.array(duties, dtype=np.int64).reshape(-1, 2)
            place = np.searchsorted(edges[:, 0], t, side="right") - 1
            t = t[(place >= 0) & (t <= edges[np.maximum(place, 0), 1])] if len(edges) > 0 else t[:0]
        elif pair.tie is Tie.APART:
            at_work = _at_work(scene, person, t)
            t = t[at_work if phone == pair.right else ~at_work]
        friends = scene.ties.of(person)
        known = [*friends[: dice.integer(2, 9)].tolist(), *scene.crowd(dice, 2).tolist()]
        for moment in t.tolist():
            friend = known[int(len(known) * dice.uniform() ** 2)]
            a, b = (phone, friend) if dice.chance(0.6) else (friend, phone)
            scene.talk(dice, moment, a, b, Purpose.SERVICE)


def _at_work(scene: Scene, person: int, t: Ints) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    people = scene.people
    x, y = scene.movement.ordinary(np.full(len(t), person), t)
    away = np.hypot(x - people.work_x[person], y - people.work_y[person])
    home = np.hypot(x - people.home_x[person], y - people.home_y[person])
    return np.asarray((away < AT_WORK_M) & (home > away), dtype=bool)


def _moments(scene: Scene, dice: Dice, person: int) -> Ints:
    """When a phone is used: a rate of its own, busy and quiet days, several uses in a row."""
    rate = min(max(dice.lognormal(10.0, 0.8), 2.0), 60.0)
    burst = dice.uniform(0.1, 0.5)
    kind = int(scene.people.kind[person])
    moments: list[Floats] = []
    for day in range(scene.calendar.days):
        count = dice.poisson(rate * dice.rng.gamma(3.0, 1 / 3.0))
        weekend = int(scene.calendar.weekday(day)) >= 5
        second = second_of_day(
            np.full(count, kind if kind != RETIRED else WORKER),
            weekend=weekend,
            chance=dice.rng.random(count),
            within=dice.rng.random(count),
        )
        again = second[dice.rng.random(count) < burst]
        second = np.concatenate([second, again + dice.rng.lognormal(5.0, 1.0, len(again))])
        moments.append(scene.calendar.midnight[day] + np.minimum(second, 86_399.0))
    return np.sort(np.concatenate(moments)).astype(np.int64)
