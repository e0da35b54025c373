"""Which cell serves a phone at a place?

Not the nearest: the sector is drawn among the strongest, by distance, azimuth, the mast's own
reach and shadowing that is fixed on the ground, so that most uses fall outside the Voronoi cell of
their mast (a published share is over 60 %) and a still phone wavers between neighbours.

The city is a square; x and y are metres east and north of its south-west corner.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiere.world.dice import Floats, Ints, Stage, generator, uniform

CENTRE = (43.6, 3.9)
SIDE_M = 12_000.0
METRES_PER_DEGREE = 111_320.0
GRID_M = 100.0
CANDIDATES = 8
SHADOWING_DB = 7.5
WAVER_DB = 3.2
"""How far below the strongest a sector still serves now and then."""
BEAM_DEG = 120
OUT_OF_GRID = 1


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
    Operator("orange", "208-01", 0.34, 46, False),
    Operator("sfr", "208-10", 0.25, 40, False),
    Operator("bouygues", "208-20", 0.23, 38, True),
    Operator("free", "208-15", 0.18, 34, False),
)


@dataclass(frozen=True, slots=True)
class Cells:
    """Every cell of the city, and which of them may serve where.

    ``candidate[o, i, j]`` are the strongest cells of operator ``o`` in a 100 m square, strongest
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

    def serving(self, operator: Ints, x: Floats, y: Floats, chance: Floats) -> Ints:
        """The serving cell of phones at places; ``chance`` in [0, 1) picks among candidates."""
        last = self.candidate.shape[1] - 1
        column = np.clip((x / GRID_M).astype(np.int64), 0, last)
        row = np.clip((y / GRID_M).astype(np.int64), 0, last)
        rank = (self.cumulative[operator, column, row] <= chance[:, None]).sum(axis=1)
        return self.candidate[
            operator, column, row, np.minimum(rank, CANDIDATES - 1)
        ].astype(np.int64)

    def place(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Latitude and longitude (WGS84) of places in the city."""
        latitude = CENTRE[0] + (y - self.side_m / 2) / METRES_PER_DEGREE
        scale = METRES_PER_DEGREE * np.cos(np.radians(CENTRE[0]))
        return latitude, CENTRE[1] + (x - self.side_m / 2) / scale


def side_of(people: int) -> float:
    """Side of the city in metres: it spreads once it is dense."""
    return float(SIDE_M * max(1.0, (people / 400_000) ** 0.5))


def lay_out(seed: int, people: int) -> Cells:
    """Put up the masts of every operator."""
    rng = generator(seed, Stage.CITY)
    side = side_of(people)
    growth = (side / SIDE_M) ** 2
    parts = []
    text: list[str] = []
    for index, operator in enumerate(OPERATORS):
        count = int(operator.masts * growth)
        x, y = _spread(rng, count, side)
        first = rng.integers(0, 120, count)
        power = rng.normal(0.0, 3.0, count)
        for mast in range(count):
            area = 20_000 + 500 * index + int(x[mast] // 4_000) + 4 * int(y[mast] // 4_000)
            base = 1_000 + 16 * mast + 7 * index
            text += [f"{operator.plmn}-{area}-{base + sector}" for sector in (1, 2, 3)]
        parts.append((index, x, y, first, power))
    operator_of = np.concatenate([np.full(3 * len(p[1]), p[0], dtype=np.int64) for p in parts])
    all_x = np.concatenate([np.repeat(p[1], 3) for p in parts])
    all_y = np.concatenate([np.repeat(p[2], 3) for p in parts])
    azimuth = np.concatenate(
        [np.repeat(p[3], 3) + np.tile((0, 120, 240), len(p[1])) for p in parts]
    ).astype(np.int64)
    power = np.concatenate([np.repeat(p[4], 3) for p in parts])
    mast = np.arange(len(all_x)) // 3
    candidate, cumulative = _candidates(
        seed, side, operator_of, all_x, all_y, azimuth, power
    )
    return Cells(
        side, operator_of, mast, all_x, all_y, azimuth % 360, tuple(text), candidate, cumulative
    )


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


def _candidates(  # noqa: PLR0913 - the columns of the cell table
    seed: int, side: float, operator: Ints, x: Floats, y: Floats, azimuth: Ints, power: Floats
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    squares = int(np.ceil(side / GRID_M))
    centre = (np.arange(squares) + 0.5) * GRID_M
    candidate = np.zeros((len(OPERATORS), squares, squares, CANDIDATES), dtype=np.int32)
    cumulative = np.zeros(candidate.shape, dtype=np.float32)
    row = np.arange(squares)
    for index in range(len(OPERATORS)):
        mine = np.flatnonzero(operator == index)
        for column in range(squares):
            level = _levels(
                seed, mine, centre[column] - x[mine], centre[:, None] - y[mine],
                azimuth[mine], power[mine], column, row,
            )
            best = np.argsort(-level, axis=1, kind="stable")[:, :CANDIDATES]
            strength = np.take_along_axis(level, best, axis=1)
            weight = np.exp((strength - strength[:, :1]) / WAVER_DB)
            candidate[index, column] = mine[best]
            cumulative[index, column] = np.cumsum(weight, axis=1) / weight.sum(axis=1)[:, None]
    return candidate, cumulative


def _levels(  # noqa: PLR0913 - what a field strength depends on
    seed: int, cells: Ints, east: Floats, north: Floats, azimuth: Ints, power: Floats,
    column: int, row: Ints,
) -> Floats:
    """Field strength in dB of every cell (columns) in one column of squares (rows)."""
    distance = np.maximum(np.hypot(east, north), 60.0)
    bearing = np.degrees(np.arctan2(np.broadcast_to(east, distance.shape), north))
    off = np.abs((bearing - azimuth + 180) % 360 - 180)
    pattern = -np.minimum(12 * (off / 70.0) ** 2, 20.0)
    coarse = uniform(seed, 71, cells // 3, column // 4, row[:, None] // 4)
    fine = uniform(seed, 72, cells, column, row[:, None])
    shadow = SHADOWING_DB * 1.7 * ((coarse - 0.5) * 1.6 + (fine - 0.5) * 1.2)
    return np.asarray(-35.0 * np.log10(distance) + pattern + power + shadow)
