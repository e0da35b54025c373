"""Which pairs of phones does a simulated city compare, and what is true of them?

One holder with two phones (used anywhere, or the second only where the first is not; couriers and
those who hold a line with their own phones), against the populations that a defence would name:
strangers, one household (couples that are always together among them), colleagues and people of
one commuter train, crews in one vehicle, a driver and a runner. The city makes a curve of its own
phones, as a case does, and gives each pair its ratio; the study sees what the operators recorded,
and nothing else.

Reads a world drawn from its seed; one row per pair of phones.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from filiere.calibration.curve import DECIMALS
from filiere.calibration.own import OwnCurve, own_curve
from filiere.calibration.reference import load
from filiere.signals.carried import totals
from filiere.signals.known_kinds import material
from filiere.signals.likeness import likeness, own_levels
from filiere.signals.switches import (
    METRES_PER_DEGREE,
    Floats,
    Ints,
    Tracks,
    centred,
    lay,
    reach_of,
    summed,
)
from filiere.world import Scenario, World, WorldSettings, simulate
from filiere.world.dice import Stage, generator
from filiere.world.geography import CENTRE
from filiere.world.pairs import Tie

LEAST = 5
"""Registrations with a cell that each phone of a pair has at least."""
STRANGERS = 400
PAIRS = 20
FEWEST_REGISTRATIONS, FEWEST_SWITCHES = 15, 10
"""Of phones from which the curve is made, and of a pair that is weighed: as ``copresence`` asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One pair of phones; people are numbers of their world."""

    kind: str
    left: int
    right: int
    people: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """The pairs of one world, one row each, and the curve that the world made of its phones."""

    kind: tuple[str, ...]
    people: np.ndarray[tuple[int, int], np.dtype[np.int64]]
    days: int
    log10_lr: Floats
    """Bounded; NaN where the pair has too few switches to be weighed."""
    curve: OwnCurve


Make = Callable[[str, int, int], Compared]


def settings_of(seed: int) -> WorldSettings:
    """A city of the study: its size, its length and its holes drawn from its seed."""
    rng = generator(seed, Stage.SCENARIO, 4)
    return WorldSettings(
        seed=seed,
        people=int(rng.integers(900, 1_500)),
        days=int(rng.choice((14, 21, 28, 28, 42))),
        scenario=Scenario(
            name="copresence",
            networks=1,
            look_alikes=2,
            pairs=PAIRS,
            missing=float(rng.choice((0.0, rng.uniform(0, 0.3)))),
        ),
    )


def tracks_of(world: World) -> Tracks:
    """What the operators recorded, as tracks numbered by phone."""
    cells, rows = world.cast.cells, world.rows
    latitude = CENTRE[0] + cells.y / METRES_PER_DEGREE
    longitude = CENTRE[1] + cells.x / (METRES_PER_DEGREE * np.cos(np.radians(CENTRE[0])))
    reach = reach_of(latitude, longitude)
    latitude, longitude = centred(latitude, longitude, cells.azimuth_deg.astype(np.float64), reach)
    placed = np.flatnonzero(rows.cell >= 0)
    cell = rows.cell[placed]
    operator = cells.operator[cell].astype(np.int64)
    return lay(
        rows.served[placed],
        rows.t[placed],
        latitude[cell],
        longitude[cell],
        reach[cell],
        operator,
    )


def collect(seed: int) -> Collected:
    """Simulate one city, make its curve and weigh its pairs."""
    settings = settings_of(seed)
    world = simulate(settings)
    tracks = tracks_of(world)
    enough = tracks.count(np.arange(tracks.phones)) >= LEAST
    pairs = [
        pair
        for pair in compared(world)
        if max(pair.left, pair.right) < tracks.phones and enough[pair.left] and enough[pair.right]
    ]
    left = np.array([pair.left for pair in pairs], dtype=np.int64)
    right = np.array([pair.right for pair in pairs], dtype=np.int64)
    curve, levels = curve_of(tracks)
    return Collected(
        kind=tuple(pair.kind for pair in pairs),
        people=np.array([pair.people for pair in pairs], dtype=np.int64),
        days=settings.days,
        log10_lr=weighed(tracks, left, right, curve, levels),
        curve=curve,
    )


def curve_of(tracks: Tracks) -> tuple[OwnCurve, Floats]:
    """The curve of a case of these phones, and what each phone is like with itself."""
    levels = own_levels(tracks)
    reference = load("copresence-1")
    phones = np.flatnonzero(tracks.count(np.arange(tracks.phones)) >= FEWEST_REGISTRATIONS)
    known = material(tracks, phones, levels, reference)
    return own_curve("copresence", reference, known), levels


def weighed(tracks: Tracks, left: Ints, right: Ints, curve: OwnCurve, levels: Floats) -> Floats:
    """log10 LRs of pairs, bounded; NaN where there are too few switches."""
    ratios = np.clip(curve.raw(likeness(tracks, left, right, levels)), *curve.bounds)
    switched = totals(summed(tracks, left, right, lags=(0,)), len(left), lags=1)[:, 0, 0]
    found: Floats = np.where(switched >= FEWEST_SWITCHES, np.round(ratios, DECIMALS), np.nan)
    return found


def compared(world: World) -> Iterator[Compared]:
    """The pairs of a world, kind by kind."""
    cast = world.cast
    person = cast.phones.person
    rng = generator(cast.settings.seed, Stage.SCENARIO, 5)

    def pair(kind: str, left: int, right: int) -> Compared:
        return Compared(
            kind=kind,
            left=left,
            right=right,
            people=(int(person[left]), int(person[right])),
        )

    yield from _set_up(world, pair)
    yield from _at_work(world, pair)
    yield from _ordinary(world, rng, pair)


def _set_up(world: World, pair: Make) -> Iterator[Compared]:
    cast = world.cast
    for each in cast.pairs:
        name = f"{each.tie}_duty" if each.duty_only else str(each.tie)
        yield pair(name, each.left, each.right)
    apart = [each for each in cast.pairs if each.tie is Tie.APART]
    for place, one in enumerate(apart):
        for step in (1, 2):
            other = apart[(place + step) % len(apart)]
            yield pair("apart_crossed", one.left, other.right)
            yield pair("apart_strangers", one.left, other.left)
            yield pair("apart_seconds", one.right, other.right)
    for look_alike in cast.look_alikes:
        if look_alike.category in {"couple", "colleagues", "commuters", "two_phones"}:
            (_, left), (_, right) = look_alike.phones
            yield pair(f"ordinary_{look_alike.category}", left, right)


def _at_work(world: World, pair: Make) -> Iterator[Compared]:
    for network in world.cast.networks:
        phones = [courier.phone.spells[0][0] for courier in network.couriers]
        for work, own in zip(phones, network.courier_home, strict=True):
            if own >= 0:
                yield pair("courier_own", work, own)
        for place, work in enumerate(phones):
            for other_work in phones[:place]:
                yield pair("couriers", other_work, work)
        if network.holder >= 0 and network.plan.second_phone:
            yield pair("line_dispatch", network.line.spells[0][0], network.dispatch.spells[0][0])


def _ordinary(world: World, rng: np.random.Generator, pair: Make) -> Iterator[Compared]:
    people = world.cast.society.people
    busy = {p for each in world.cast.pairs for p in (each.left_person, each.right_person)}
    home = np.flatnonzero(people.household[1:] == people.household[:-1])
    for one in rng.permutation(home)[:80].tolist():
        if one not in busy and one + 1 not in busy:
            yield pair("household", one, one + 1)
    for one in rng.permutation(people.count)[:100].tolist():
        mates = np.flatnonzero(people.workplace == people.workplace[one])
        other = int(rng.choice(mates))
        if people.workplace[one] >= 0 and people.household[other] != people.household[one]:
            yield pair("colleague", one, other)
    phones = np.unique(world.rows.served[world.rows.cell >= 0])
    person = world.cast.phones.person
    for one, other in rng.choice(phones, (STRANGERS, 2)).tolist():
        if people.household[person[one]] != people.household[person[other]]:
            yield pair("stranger", one, other)
