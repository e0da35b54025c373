"""Where are the villages, the road and the masts?

A market town, some villages of very unequal size, one motorway that passes most of them. Masts
stand in the settlements and along the road; between them a cell reaches far.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from filiere.world.dice import Floats, Stage, generator
from filiere.world.geography import OPERATORS, Cells, cells_at

GRID_M = 450.0
SPREAD_M = 350.0
"""Of the smallest village."""


@dataclass(frozen=True, slots=True)
class Land:
    """Settlements, the largest first; metres."""

    side_m: float
    x: Floats
    y: Floats
    share: Floats
    """Of the people who live there."""
    spread_m: Floats


@lru_cache(maxsize=8)
def land_of(seed: int) -> Land:
    """The land of a seed: 20 to 70 km wide, 4 to 14 settlements along one road."""
    rng = generator(seed, Stage.OTHER_CITY)
    side = float(rng.uniform(20_000, 70_000))
    count = int(rng.integers(4, 15))
    along = np.sort(rng.uniform(0.06, 0.94, count))
    bend = rng.uniform(-0.25, 0.25, 3)
    road = 0.5 + sum(bend[k] * np.sin((k + 1) * np.pi * along) / (k + 1) for k in range(3))
    off = rng.normal(0, 0.04, count) * (rng.random(count) < 0.6)
    order = rng.permutation(count)
    weight = 1.0 / (1.0 + np.arange(count)) ** float(rng.uniform(0.6, 1.6))
    share = weight / weight.sum()
    return Land(
        side_m=side,
        x=along[order] * side,
        y=np.clip(road + off, 0.05, 0.95)[order] * side,
        share=share,
        spread_m=SPREAD_M * (share / share[-1]) ** 0.5,
    )


@lru_cache(maxsize=4)
def lay_out(seed: int, people: int) -> Cells:
    """Put up the masts: three in five in settlements, one in four along the road."""
    land = land_of(seed)
    rng = generator(seed, Stage.OTHER_CITY, 1)
    count = int(max(14, min(40, people // 60)))
    spots = []
    for _ in OPERATORS:
        where = rng.choice(len(land.x), count, p=land.share**0.7 / (land.share**0.7).sum())
        at = np.stack((land.x[where], land.y[where]), axis=1)
        at += rng.normal(0, 1.0, at.shape) * land.spread_m[where][:, None] * 0.8
        rank = np.argsort(land.x, kind="stable")
        place = rng.random(count) * (len(land.x) - 1)
        near = np.floor(place).astype(np.int64)
        part = (place - near)[:, None]
        stops = np.stack((land.x, land.y), axis=1)[rank]
        road = stops[near] + part * (stops[near + 1] - stops[near])
        how = rng.random(count)
        spot = np.where((how < 0.6)[:, None], at, road)
        spot = np.where((how > 0.85)[:, None], rng.uniform(0, land.side_m, at.shape), spot)
        spot = np.clip(spot, 0, land.side_m - 1)
        spots.append((spot[:, 0].copy(), spot[:, 1].copy()))
    return cells_at(seed, rng, land.side_m, spots, GRID_M)
