"""How does chance stay the same whatever the order of the work?

Two kinds of draw. A *generator* belongs to one unit of work (a stage, a day, a chunk of people), so
units may be drawn in any order. A *counter* draw is a hash of what it is about (a phone, a
second), so that two records of the same fact agree without talking to each other.
"""

from enum import IntEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class Stage(IntEnum):
    """What a generator is for; a value is never re-used for another purpose."""

    SCENARIO = 1
    CITY = 2
    PEOPLE = 3
    TIES = 4
    PHONES = 5
    CHATTER = 6
    NETWORK = 7
    LOOK_ALIKE = 8
    NUMBERS = 9
    LAYOUT = 10
    DUMPS = 11
    SESSIONS = 12
    DEATHS = 13
    PAIRS = 14
    PERIODS = 15
    HABITS = 16
    OTHER_CITY = 17
    OTHER_TALK = 18
    OTHER_TRADE = 19
    COMMUNITY = 20
    SHOPS = 21
    PURSES = 22
    MARKETS = 23
    SEIZED = 24
    VENDOR = 25


def generator(seed: int, stage: Stage, *unit: int) -> np.random.Generator:
    """The generator of one unit of work."""
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(int(stage), *unit)))


_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX_1 = np.uint64(0xBF58476D1CE4E5B9)
_MIX_2 = np.uint64(0x94D049BB133111EB)


def uniform(seed: int, *keys: ArrayLike) -> Floats:
    """Uniform in [0, 1) from integer keys, by splitmix64; same keys, same value."""
    state: NDArray[np.uint64] = np.array(seed & 0xFFFFFFFFFFFFFFFF, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for key in keys:
            state = _mix((state ^ np.asarray(key, dtype=np.int64).astype(np.uint64)) + _GOLDEN)
    return np.asarray((state >> np.uint64(11)) * (1.0 / (1 << 53)), dtype=np.float64)


def _mix(value: NDArray[np.uint64]) -> NDArray[np.uint64]:
    value = (value ^ (value >> np.uint64(30))) * _MIX_1
    value = (value ^ (value >> np.uint64(27))) * _MIX_2
    return value ^ (value >> np.uint64(31))


class Dice:
    """Draws one at a time from a generator, at the price of drawing many at once."""

    _POOL = 2048

    def __init__(self, rng: np.random.Generator) -> None:
        self.rng = rng
        self._uniforms: list[float] = []
        self._normals: list[float] = []

    def uniform(self, low: float = 0.0, high: float = 1.0) -> float:
        """Uniform in [low, high)."""
        if len(self._uniforms) == 0:
            self._uniforms = self.rng.random(self._POOL).tolist()
        return low + (high - low) * self._uniforms.pop()

    def chance(self, probability: float) -> bool:
        """True with this probability."""
        return self.uniform() < probability

    def normal(self) -> float:
        """Standard normal."""
        if len(self._normals) == 0:
            self._normals = self.rng.standard_normal(self._POOL).tolist()
        return self._normals.pop()

    def lognormal(self, median: float, sigma: float) -> float:
        """Lognormal by its median."""
        return float(median * np.exp(sigma * self.normal()))

    def integer(self, low: int, high: int) -> int:
        """Integer in [low, high], both ends included."""
        return low + int(self.uniform() * (high - low + 1))

    def poisson(self, mean: float) -> int:
        """Number of events."""
        return int(self.rng.poisson(mean))
