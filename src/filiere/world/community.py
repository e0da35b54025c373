"""How does a circle of people write to one another when nobody among them sells anything?

A forum, a year at a school, a dating service: people join and leave, a few are written to by
hundreds of strangers, most by nobody; they answer within minutes and come back for some days. No
calls, no third phone, no errand. Much of it looks like an order line: many who do not know one
another write to one, ask again, and vanish with it.
"""

from dataclasses import dataclass

import numpy as np

from filiere.world.dice import Dice, Floats, Ints, Stage, generator
from filiere.world.scene import Scene
from filiere.world.tape import Purpose

DAY_S = 86_400
MOST = 1800
NEW_PARTNER = 0.45
"""Share of conversations with somebody not yet written to, at first; it falls as 1/sqrt(known)."""


@dataclass(frozen=True, slots=True)
class Members:
    """One entry per member: a phone, when it is there, how much it begins and how it is sought."""

    phone: Ints
    joins_s: Floats
    leaves_s: Floats
    begins_day: Floats
    sought: Floats


def gather(scene: Scene, count: int) -> tuple[tuple[int, ...], ...]:
    """Let so many circles write for the whole period; returns their phones."""
    return tuple(
        _circle(scene, Dice(generator(scene.seed, Stage.COMMUNITY, index)))
        for index in range(count)
    )


def _circle(scene: Scene, dice: Dice) -> tuple[int, ...]:
    members = _members(scene, dice)
    known: list[list[int]] = [[] for _ in range(len(members.phone))]
    for day in range(scene.calendar.days):
        midnight = float(scene.calendar.midnight[day])
        there = (members.joins_s < midnight + DAY_S) & (members.leaves_s > midnight)
        mood = dice.rng.gamma(0.8, 1 / 0.8, len(there))
        begun = dice.rng.poisson(members.begins_day * there * mood)
        present = np.flatnonzero(there)
        running = np.cumsum(members.sought[present])
        for one in np.repeat(np.arange(len(begun)), begun).tolist():
            other = _partner(dice, known[one], present, running)
            if other not in {one, -1}:
                t = midnight + min(max(20.5 + 3.5 * dice.normal(), 0.2), 23.8) * 3600
                pair = (int(members.phone[one]), int(members.phone[other]))
                answered = bool(there[other]) and _talk(scene, dice, t, pair)
                known[one].append(other)
                if answered:
                    known[other].append(one)
    return tuple(members.phone.tolist())


def _members(scene: Scene, dice: Dice) -> Members:
    rng, calendar = dice.rng, scene.calendar
    phone = scene.crowd(dice, dice.integer(250, MOST))
    count, span = len(phone), calendar.end_s - calendar.start_s
    there = rng.random(count) < dice.uniform(0.2, 0.8)
    joins = calendar.start_s + span * rng.beta(1.0, 1.6, count)
    stays = DAY_S * rng.lognormal(np.log(dice.uniform(5, 20)), 1.2, count)
    return Members(
        phone=phone,
        joins_s=np.where(there, calendar.start_s - 1.0, joins),
        leaves_s=np.where(there, calendar.start_s, joins) + stays,
        begins_day=np.minimum(rng.lognormal(np.log(dice.uniform(0.1, 0.5)), 1.4, count), 25.0),
        sought=rng.lognormal(0.0, dice.uniform(1.0, 2.0), count),
    )


def _partner(dice: Dice, known: list[int], present: Ints, running: Floats) -> int:
    """Somebody new by how much he is sought, or somebody known, the latest first."""
    if len(present) < 2:
        return -1
    if len(known) == 0 or dice.chance(NEW_PARTNER / len(known) ** 0.5):
        place = int(np.searchsorted(running, dice.uniform() * float(running[-1]), side="right"))
        return int(present[min(place, len(present) - 1)])
    return known[-1 - int(len(known) * dice.uniform() ** 2.5)]


def _talk(scene: Scene, dice: Dice, t: float, pair: tuple[int, int]) -> bool:
    """Messages to and fro; whether the other answered."""
    a, b = pair
    answered = False
    for turn in range(1 + int(dice.rng.geometric(0.28))):
        scene.tape.text(t, a, b, Purpose.SERVICE)
        if turn == 0 and dice.chance(0.3):
            break  # many first words meet no answer
        t += min(15 + dice.lognormal(240, 1.6), 0.6 * DAY_S)
        if dice.chance(0.8):
            a, b = b, a
            answered = True
    return answered
