"""Which cell serves a phone at a place?

Not the nearest: the sector is drawn among the strongest, by distance, azimuth, the mast's own
reach and shadowing that is fixed on the ground, so that most uses fall outside the Voronoi cell of
their mast (a published share is over 60 %) and a still phone wavers between neighbours.

The city is a square; x and y are metres east and north of its south-west corner.
"""

from dataclasses import dataclass, fields
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filiere.world.dice import Floats, Ints, Stage, generator, uniform

CENTRE = (43.6, 3.9)
SIDE_M = 12_000.0
METRES_PER_DEGREE = 111_320.0
GRID_M = 150.0
CANDIDATES = 8
SHADOWING_DB = 13.0
POWER_DB = 3.0
WAVER_DB = 6.0
"""How far below the strongest a sector still serves now and then."""


@dataclass(frozen=True, slots=True)
class Operator:
    """A mobile network of the country; the identities of its subscribers are invented."""

    name: str
    plmn: str
    share: float
    masts: int
    counts_ringing: bool
    """Its durations start at the first ring rather than at the answer."""


OPERATORS = (
    Operator("orange", "208-01", 0.34, 62, False),
    Operator("sfr", "208-10", 0.25, 54, False),
    Operator("bouygues", "208-20", 0.23, 50, True),
    Operator("free", "208-15", 0.18, 46, False),
)


@dataclass(frozen=True, slots=True)
class Cells:
    """Every cell of the city, and which of them may serve where.

    ``candidate[o, i, j]`` are the strongest cells of operator ``o`` in one square, strongest
    first, and ``cumulative`` the chance of each, summed.
    """

    side_m: float
    operator: NDArray[np.int64]
    mast: Ints
    x: Floats
    y: Floats
    azimuth_deg: Ints
    text: tuple[str, ...]
    candidate: NDArray[np.int32]
    cumulative: NDArray[np.float32]
    grid_m: float = GRID_M
    """Side of those squares."""

    def serving(self, operator: Ints, x: Floats, y: Floats, chance: Floats) -> Ints:
        """The serving cell of phones at places; ``chance`` in [0, 1) picks among candidates."""
        last = self.candidate.shape[1] - 1
        column = np.clip((x / self.grid_m).astype(np.int64), 0, last)
        row = np.clip((y / self.grid_m).astype(np.int64), 0, last)
        rank = (self.cumulative[operator, column, row] <= chance[:, None]).sum(axis=1)
        rank = np.minimum(rank, CANDIDATES - 1)
        return np.asarray(self.candidate[operator, column, row, rank], dtype=np.int64)

    def place(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Latitude and longitude (WGS84) of places in the city."""
        latitude = CENTRE[0] + (y - self.side_m / 2) / METRES_PER_DEGREE
        scale = METRES_PER_DEGREE * np.cos(np.radians(CENTRE[0]))
        return latitude, CENTRE[1] + (x - self.side_m / 2) / scale


def side_of(people: int) -> float:
    """Side of the city in metres: it spreads once it is dense."""
    return float(SIDE_M * max(1.0, (people / 400_000) ** 0.5))


@dataclass(frozen=True, slots=True)
class Sectors:
    """One row per sector; ``power`` in dB over the usual."""

    operator: Ints
    mast: Ints
    x: Floats
    y: Floats
    azimuth_deg: Ints
    power: Floats

    def of(self, operator: int) -> "Sectors":
        """The sectors of one operator."""
        mine = np.flatnonzero(self.operator == operator)
        return Sectors(*(getattr(self, each.name)[mine] for each in fields(self)))


@lru_cache(maxsize=4)
def lay_out(seed: int, people: int) -> Cells:
    """Put up the masts of every operator."""
    rng = generator(seed, Stage.CITY)
    side = side_of(people)
    growth = (side / SIDE_M) ** 2
    counts = [int(operator.masts * growth) for operator in OPERATORS]
    spots = [_spread(rng, count, side) for count in counts]
    return cells_at(seed, rng, side, spots, GRID_M)


def cells_at(
    seed: int,
    rng: np.random.Generator,
    side: float,
    spots: list[tuple[Floats, Floats]],
    grid_m: float,
) -> Cells:
    """Three cells on each mast; ``spots``: (x, y) of the masts of each operator."""
    counts = [len(x) for x, _ in spots]
    masts = sum(counts)
    owner = np.repeat(np.arange(len(OPERATORS)), counts)
    first = rng.integers(0, 120, masts)
    sectors = Sectors(
        operator=np.repeat(owner, 3),
        mast=np.repeat(np.arange(masts), 3),
        x=np.repeat(np.concatenate([x for x, _ in spots]), 3),
        y=np.repeat(np.concatenate([y for _, y in spots]), 3),
        azimuth_deg=np.repeat(first, 3) + np.tile((0, 120, 240), masts),
        power=np.repeat(rng.normal(0.0, POWER_DB, masts), 3),
    )
    candidate, cumulative = _candidates(seed, side, sectors, grid_m)
    return Cells(
        side,
        sectors.operator,
        sectors.mast,
        sectors.x,
        sectors.y,
        sectors.azimuth_deg % 360,
        tuple(_identity(sectors, index) for index in range(3 * masts)),
        candidate,
        cumulative,
        grid_m,
    )


def _identity(sectors: Sectors, index: int) -> str:
    """MCC-MNC-LAC-CI: areas are blocks of 4 km."""
    operator, mast = int(sectors.operator[index]), int(sectors.mast[index])
    area = 20_000 + 500 * operator + int(sectors.x[index] // 4_000)
    area += 4 * int(sectors.y[index] // 4_000)
    return f"{OPERATORS[operator].plmn}-{area}-{1_000 + 16 * mast + index % 3 + 1}"


def _spread(rng: np.random.Generator, count: int, side: float) -> tuple[Floats, Floats]:
    """Masts keep away from each other, and are denser in the middle."""
    kept: list[tuple[float, float]] = []
    while len(kept) < count:
        spot = rng.uniform(0, side, 2)
        if rng.random() < 0.5:
            spot = np.clip(rng.normal(side / 2, side / 6, 2), 0, side)
        away = side / count**0.5 * 0.45
        if all((spot[0] - a) ** 2 + (spot[1] - b) ** 2 > away**2 for a, b in kept[-60:]):
            kept.append((float(spot[0]), float(spot[1])))
    both = np.array(kept)
    return both[:, 0].copy(), both[:, 1].copy()


def _candidates(
    seed: int, side: float, sectors: Sectors, grid_m: float
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    squares = int(np.ceil(side / grid_m))
    candidate = np.zeros((len(OPERATORS), squares, squares, CANDIDATES), dtype=np.int32)
    cumulative = np.zeros(candidate.shape, dtype=np.float32)
    for operator in range(len(OPERATORS)):
        mine = np.flatnonzero(sectors.operator == operator)
        for column in range(squares):
            level = _levels(seed, sectors.of(operator), mine, column, (squares, grid_m))
            best = np.argsort(-level, axis=1, kind="stable")[:, :CANDIDATES]
            strength = np.take_along_axis(level, best, axis=1)
            weight = np.exp((strength - strength[:, :1]) / WAVER_DB)
            candidate[operator, column] = mine[best]
            cumulative[operator, column] = np.cumsum(weight, axis=1) / weight.sum(axis=1)[:, None]
    return candidate, cumulative


def _levels(
    seed: int, sectors: Sectors, cells: Ints, column: int, grid: tuple[int, float]
) -> Floats:
    """Field strength in dB of every cell (columns) in one column of squares (rows)."""
    squares, grid_m = grid
    row = np.arange(squares)[:, None]
    east = (column + 0.5) * grid_m - sectors.x
    north = (row + 0.5) * grid_m - sectors.y
    distance = np.maximum(np.hypot(east, north), 60.0)
    bearing = np.degrees(np.arctan2(np.broadcast_to(east, distance.shape), north))
    off = np.abs((bearing - sectors.azimuth_deg + 180) % 360 - 180)
    pattern = -np.minimum(12 * (off / 70.0) ** 2, 20.0)
    coarse = uniform(seed, 71, cells // 3, column // 3, row // 3)
    fine = uniform(seed, 72, cells, column, row)
    shadow = SHADOWING_DB * 1.7 * ((coarse - 0.5) * 1.6 + (fine - 0.5) * 1.2)
    return np.asarray(-35.0 * np.log10(distance) + pattern + sectors.power + shadow)
