"""A cell use is a region that holds where the phone was, in every network and density (R15)."""

import itertools
import math
from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from filiere.findings.regions import Sector, network, reaches, ring
from filiere.world.geography import OPERATORS, lay_out

PEOPLE = 2000
POINTS = 4000
LEAST = 0.95
NETWORKS = len(OPERATORS)


def inside(x: float, y: float, polygon: list[list[float]]) -> bool:
    """Whether a point lies in a closed ring, by counting crossings."""
    found = False
    for (left, low), (right, high) in itertools.pairwise(polygon):
        if (low > y) != (high > y) and x < (right - left) * (y - low) / (high - low) + left:
            found = not found
    return found


@cache
def trial(seed: int) -> tuple[NDArray[np.bool_], NDArray[np.int64], NDArray[np.float64]]:
    """Whether each of many uses lies in its region, its network, the reach of its region."""
    cells = lay_out(seed, PEOPLE)
    latitude, longitude = cells.place(cells.x, cells.y)
    masts = [
        (network(text), float(lat), float(lon))
        for text, lat, lon in zip(cells.text, latitude, longitude, strict=True)
    ]
    far = reaches(masts)
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(0, cells.side_m, POINTS), rng.uniform(0, cells.side_m, POINTS)
    operator = rng.integers(0, NETWORKS, POINTS)
    serving = cells.serving(operator, x, y, rng.random(POINTS))
    at_lat, at_lon = cells.place(x, y)
    held = np.zeros(POINTS, dtype=bool)
    reach = np.array([far[masts[cell]] for cell in serving])
    for use, cell in enumerate(serving):
        sector = Sector(
            latitude_deg=masts[cell][1],
            longitude_deg=masts[cell][2],
            azimuth_deg=int(cells.azimuth_deg[cell]),
            beam_deg=None,
        )
        held[use] = inside(float(at_lon[use]), float(at_lat[use]), ring(sector, reach[use]))
    return held, operator, reach


@pytest.mark.parametrize("seed", [2000, 2001])
def test_a_region_holds_the_phone_in_every_stratum(seed: int) -> None:
    held, operator, reach = trial(seed)
    dense = np.digitize(reach, np.quantile(reach, [1 / 3, 2 / 3]))
    shares = {
        (OPERATORS[o].name, int(k)): float(held[(operator == o) & (dense == k)].mean())
        for o in range(NETWORKS)
        for k in range(3)
    }
    assert min(shares.values()) >= LEAST - 0.02, shares  # a stratum has some 330 uses
    assert held.mean() >= LEAST


def test_a_region_is_never_a_point() -> None:
    for beam in (None, 1, 65, 360):
        sector = Sector(latitude_deg=45.75, longitude_deg=4.85, azimuth_deg=120, beam_deg=beam)
        polygon = ring(sector, 300.0)
        turns = np.array(polygon[:-1])
        area = 0.5 * abs(
            sum(
                a[0] * b[1] - b[0] * a[1]
                for a, b in zip(turns, np.roll(turns, -1, axis=0), strict=True)
            )
        )
        metres = area * 111_320.0**2 * math.cos(math.radians(45.75))
        assert metres > 10_000
        assert inside(4.85, 45.75, polygon), "a phone at the mast is in its region"


def test_masts_of_another_network_do_not_shrink_a_region() -> None:
    own = [("208-01", 45.75 + k / 100, 4.85) for k in range(5)]
    other = [("208-10", 45.75, 4.85 + k / 1000) for k in range(5)]
    assert reaches(own) == {k: v for k, v in reaches([*own, *other]).items() if k[0] == "208-01"}
    assert network("208-01-1234-5") == "208-01"
    assert network("cell 12") == ""
