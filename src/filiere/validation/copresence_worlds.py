"""Which pairs of phones does a simulated city compare, and what is true of them?

One holder with two phones (used anywhere, or the second only where the first is not; couriers and
those who hold a line with their own phones), against the populations that a defence would name:
strangers, one household (couples that are always together among them), colleagues and people of
one commuter train, crews in one vehicle, a driver and a runner. The study sees what the operators
recorded, and nothing else.

Reads a world drawn from its seed; one row per pair of phones.
"""

import hashlib
import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import numpy as np

from filiere.signals.carried import totals
from filiere.signals.switches import (
    METRES_PER_DEGREE,
    Floats,
    Tracks,
    centred,
    lay,
    reach_of,
    summed,
)
from filiere.validation.worlds import files_of
from filiere.world import Scenario, World, WorldSettings, simulate
from filiere.world.dice import Stage, generator
from filiere.world.geography import CENTRE
from filiere.world.pairs import Tie

LEAST = 5
"""Registrations with a cell that each phone of a pair has at least."""
STRANGERS = 400
PAIRS = 20
MADE_BY = ("world", "signals/switches.py", "validation/copresence_worlds.py")
"""What decides the sums of a city's pairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One pair of phones; people are numbers of their world."""

    kind: str
    left: int
    right: int
    people: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """Sums over the switches of the pairs of one world, one row each (``totals``)."""

    kind: tuple[str, ...]
    people: np.ndarray[tuple[int, int], np.dtype[np.int64]]
    days: int
    total: Floats


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
    return lay(rows.served[placed], rows.t[placed], latitude[cell], longitude[cell], reach[cell])


def collect(seed: int) -> Collected:
    """Simulate one city and compare its pairs."""
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
    offset = int(world.cast.calendar.offset_s(tracks.t[:1])[0])
    total = totals(summed(tracks, left, right, offset_s=offset), len(pairs))
    return Collected(
        kind=tuple(pair.kind for pair in pairs),
        people=np.array([pair.people for pair in pairs], dtype=np.int64),
        days=settings.days,
        total=total,
    )


def kept(folder: Path, seed: int) -> Collected:
    """The same, from the folder where an earlier run of this very code has left it."""
    digest = hashlib.sha256()
    for part in MADE_BY:
        for path, file in files_of(resources.files("filiere").joinpath(*part.split("/")), part):
            digest.update(path.encode() + b"\0" + file.read_bytes() + b"\0")
    place = folder / f"copresence-{seed}-{digest.hexdigest()[:32]}.pickle"
    if not place.is_file():
        found = collect(seed)
        folder.mkdir(parents=True, exist_ok=True)
        place.write_bytes(pickle.dumps(found))
    # the file is of our own making, in a folder that is our own
    result: Collected = pickle.loads(place.read_bytes())  # noqa: S301
    return result


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
