"""How is a world put together, and in what order does it come out?

First the *cast*: people, ties, phones, then networks and look-alikes, which write their events
down for the whole period (they are few). Then the days, one after the other: chatter is drawn by
day and chunk of people, each with its own generator, joined with the cast's events, turned into
rows, sorted by time; rows that fall after the block wait for the next one. So memory is bounded by
a block, and the output does not depend on its size.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from filiere.wording import Text, Words
from filiere.world.acquaintances import Turn, assign
from filiere.world.calendar import Calendar
from filiere.world.chatter import CHUNK, Society, lived
from filiere.world.community import gather
from filiere.world.deaths import Death, die
from filiere.world.dice import Dice, Stage, generator
from filiere.world.families import FAMILIES
from filiere.world.firms import front
from filiere.world.geography import OPERATORS, Cells
from filiere.world.habits import come_and_go
from filiere.world.look_alike import LookAlike
from filiere.world.movement import Movement
from filiere.world.organisation import Organisation
from filiere.world.pairs import Pair, join_up
from filiere.world.periods import Periods, draw_periods
from filiere.world.phones import MOBILE, Phones, PhoneTable, freeze
from filiere.world.purses import Purse, open_purses
from filiere.world.rows import Recorder, Rows
from filiere.world.scene import Scene
from filiere.world.sessions import sessions_of
from filiere.world.settings import WorldSettings
from filiere.world.shops import Shop, open_shops
from filiere.world.tape import Events

_say = Words(__name__)

Progress = Callable[[Text, float], None]
"""Told what is being done, and the share done, in [0, 1]."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Everything fixed before the first day."""

    settings: WorldSettings
    calendar: Calendar
    cells: Cells
    society: Society
    phones: PhoneTable
    networks: tuple[Organisation, ...]
    look_alikes: tuple[LookAlike, ...]
    turnover: tuple[Turn, ...]
    deaths: tuple[Death, ...]
    pairs: tuple[Pair, ...]
    circles: tuple[tuple[int, ...], ...]
    """Phones of the people who only write to one another, circle by circle."""
    events: Events
    recorder: Recorder
    periods: Periods
    shops: tuple[Shop, ...] = ()
    purses: tuple[Purse, ...] = ()


@dataclass(frozen=True, slots=True)
class World:
    """A whole world in memory: for small ones."""

    cast: Cast
    rows: Rows


def cast(settings: WorldSettings) -> Cast:
    """Draw everything but the days."""
    seed = settings.seed
    calendar = Calendar(settings.start, settings.days)
    family = FAMILIES[settings.family]
    cells = family.lay_out(seed, settings.people)
    people = family.settle(seed, settings.people)
    ordinary = assign(seed, calendar, people, settings.scenario.look_alikes)
    ties = family.tie(seed, people)
    phones = _private_phones(seed, settings.people)
    movement = Movement(seed, calendar, people)
    scene = Scene(seed, calendar, people, ties, phones, movement, taken=set(ordinary.taken))
    ordinary.equip(scene)
    networks: tuple[Organisation, ...] = ()
    for _ in range(settings.scenario.networks):
        networks += (family.set_up(scene, settings.scenario, networks),)
    deaths = die(scene, networks, settings.scenario.deaths)
    instances = settings.scenario.look_alikes
    if instances > 0:
        instances += settings.people // 40_000
    services = come_and_go(scene, settings.scenario, family.open_services(scene, instances))
    if settings.scenario.front:
        fronts = [
            front(scene, Dice(generator(seed, Stage.LOOK_ALIKE, 99, index)), network)
            for index, network in enumerate(networks)
        ]
        services += fronts
    shops = open_shops(scene, settings.scenario, networks)
    purses = open_purses(scene, settings.scenario, networks)
    circles = gather(scene, settings.scenario.communities)
    if not settings.scenario.chatter:
        ordinary.silent[:] = True
    pairs = join_up(scene, ordinary.silent, settings.scenario.pairs)
    movement.follow(scene.legs)
    table = freeze(seed, phones)
    society = Society(
        seed,
        calendar,
        people,
        ties,
        table,
        ordinary.work_phone,
        ordinary.fixed_phone,
        ordinary.silent,
        ordinary.voicemail,
        np.array(ordinary.services, dtype=np.int64),
    )
    planned = scene.tape.events(calendar.start_s, calendar.end_s)
    return Cast(
        settings,
        calendar,
        cells,
        society,
        table,
        networks,
        (*services, *(shop.look for shop in shops), *ordinary.look_alikes),
        tuple(ordinary.turnover),
        deaths,
        pairs,
        circles,
        lived(seed, table, planned),
        Recorder(seed, table, movement, cells, settings.scenario.missing),
        draw_periods(seed, calendar, phones.numbers, settings.scenario.uneven),
        shops,
        purses,
    )


def _private_phones(seed: int, people: int) -> Phones:
    """Everybody's private phone, with the person's own index."""
    shares = np.array([operator.share for operator in OPERATORS])
    operator = generator(seed, Stage.PHONES).choice(len(OPERATORS), people, p=shares / shares.sum())
    phones = Phones()
    for person, chosen in enumerate(operator.tolist()):
        phones.add(MOBILE, operator=chosen, person=person)
    return phones


def blocks(world: Cast, progress: Progress | None = None) -> Iterator[Rows]:
    """Rows in order of time, a block of days at a time."""
    calendar, settings = world.calendar, world.settings
    day_of = FAMILIES[settings.family].day_of
    chunks = range((settings.people + CHUNK - 1) // CHUNK)
    waiting = Rows.join([])
    for first in range(0, settings.days, settings.block_days):
        last = min(first + settings.block_days, settings.days)
        begin, end = int(calendar.midnight[first]), int(calendar.midnight[last])
        parts = [waiting]
        for day in range(first, last):
            for chunk in chunks:
                parts.append(world.recorder.write(day_of(world.society, day, chunk)))
                if settings.scenario.data_rows:
                    parts.append(world.recorder.write(sessions_of(world.society, day, chunk)))
            low, high = np.searchsorted(
                world.events.t, (calendar.midnight[day], calendar.midnight[day + 1])
            )
            parts.append(world.recorder.write(world.events.take(slice(int(low), int(high)))))
        rows = world.periods.held(Rows.join(parts), world.phones.number)
        rows = rows.take(np.argsort(rows.t, kind="stable"))
        cut = int(np.searchsorted(rows.t, end))
        waiting = rows.take(slice(cut, None))
        ready = rows.take(slice(0, cut))
        if begin == calendar.start_s:
            ready = ready.take(slice(int(np.searchsorted(ready.t, begin)), None))
        yield ready
        if progress is not None:
            progress(_say("step-days"), last / settings.days)


def simulate(settings: WorldSettings) -> World:
    """A whole world in memory."""
    world = cast(settings)
    return World(world, Rows.join(list(blocks(world))))
