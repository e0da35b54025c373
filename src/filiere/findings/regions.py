"""Over what region may a phone have been that used a cell?

Never a point. A sector is drawn as the wedge that its azimuth and opening give, widened on both
sides and behind, as far as the masts of its own network leave room: to a multiple of the distance
of its third nearest mast. A cell without azimuth is a disc. Multiple and widening were set on
simulated cities (seeds from 1000), so that in every network and density at least 95 % of uses fall
inside (tests/findings/test_regions.py, other seeds); how many do in the network of a case depends
on its terrain, and is not known here: the map says so.

Angles in degrees clockwise from north, lengths in metres, coordinates WGS84.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiere.wording import Words

_say = Words(__name__)


Floats = NDArray[np.float64]

DEGREE_M = 111_320.0
"""One degree of latitude."""
NEIGHBOURS = 3
REACH = 7.0
"""Times the distance of the third nearest mast of the network."""
LEAST_M, MOST_M, ALONE_M = 300.0, 30_000.0, 5_000.0
OPENING_DEG = 120
"""Of a sector whose opening is not stated."""
WIDENED_DEG = 60
"""On each side."""
BEHIND = 0.25
"""Share of the reach behind and beside the sector."""
STEP_DEG = 10
CHUNK = 512

SAID = _say("regions-said")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A cell as a file gives it."""

    latitude_deg: float
    longitude_deg: float
    azimuth_deg: int | None
    beam_deg: int | None


Mast = tuple[str, float, float]
"""Network (MCC-MNC, or '' where the cell does not tell), latitude, longitude."""


def network(cell: str) -> str:
    """The network of a cell written as MCC-MNC-…; '' where it is written otherwise."""
    found = re.match(r"\d{3}-\d{2,3}(?=-)", cell)
    return found[0] if found is not None else ""


def reaches(masts: Iterable[Mast]) -> dict[Mast, float]:
    """How far each mast is drawn, in metres, by the masts of its own network."""
    by_network: dict[str, set[tuple[float, float]]] = {}
    for name, latitude, longitude in masts:
        by_network.setdefault(name, set()).add((latitude, longitude))
    return {
        (name, *place): reach
        for name, places in sorted(by_network.items())
        for place, reach in _of_one_network(sorted(places)).items()
    }


def _of_one_network(known: Sequence[tuple[float, float]]) -> dict[tuple[float, float], float]:
    at = np.array(known)
    scale = math.cos(math.radians(float(at[:, 0].mean())))
    flat = np.stack([at[:, 1] * scale, at[:, 0]], axis=1) * DEGREE_M
    found: list[float] = []
    for first in range(0, len(flat), CHUNK):
        found += _third(flat, first).tolist()
    return dict(zip(known, found, strict=True))


def _third(flat: Floats, first: int) -> Floats:
    part = flat[first : first + CHUNK]
    if len(flat) == 1:
        return np.full(len(part), ALONE_M)
    away = np.hypot(*np.moveaxis(part[:, None, :] - flat[None, :, :], 2, 0))
    place = min(NEIGHBOURS, len(flat) - 1)
    near = np.partition(away, place, axis=1)[:, place]
    return np.clip(np.rint(near * REACH), LEAST_M, MOST_M)


def ring(sector: Sector, reach_m: float) -> list[list[float]]:
    """The region as a closed ring of (longitude, latitude)."""
    scale = math.cos(math.radians(sector.latitude_deg))
    points = []
    for turn in range(0, 360, STEP_DEG):
        away = reach_m * (1.0 if _inside(sector, turn) else BEHIND)
        north = away * math.cos(math.radians(turn)) / DEGREE_M
        east = away * math.sin(math.radians(turn)) / (DEGREE_M * max(scale, 0.01))
        points.append(
            [round(sector.longitude_deg + east, 6), round(sector.latitude_deg + north, 6)]
        )
    return [*points, points[0]]


def _inside(sector: Sector, turn: int) -> bool:
    if sector.azimuth_deg is None:
        return True
    half = (sector.beam_deg if sector.beam_deg is not None else OPENING_DEG) / 2 + WIDENED_DEG
    off = abs((turn - sector.azimuth_deg + 180) % 360 - 180)
    return off <= half
