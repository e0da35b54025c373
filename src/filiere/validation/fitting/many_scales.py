"""What are phones like elsewhere: on an island, along a motorway, in a country of villages?

Reference sets for cases too small to make a curve of their own, drawn at many scales: 2 to 600 km,
0.2 to 8 registrations an hour, 3 to 120 days, one to four networks, phones that never move among
them. A share of the people carry two phones and use the second in one of several ways. Nothing here
knows the simulator of cities (``world``), nor any public set.

One set per seed; places in metres about an origin, then in degrees.
"""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from filiere.signals.switches import (
    DAY_S,
    METRES_PER_DEGREE,
    Floats,
    Ints,
    Tracks,
    centred,
    lay,
    reach_of,
)

LAYOUTS = {
    "town": (3e3, 2e4, 700.0), "villages": (1e4, 8e4, 2500.0), "motorway": (5e4, 6e5, 5000.0),
    "island": (2e3, 1.5e4, 1200.0), "country": (8e4, 6e5, 4000.0),
}  # fmt: skip
"""Least and largest extent in metres, and a usual distance between masts."""
WAYS = ("anywhere", "anywhere", "rarely", "hours", "home", "away", "days", "work")
START_S = 1_700_000_000 // DAY_S * DAY_S
MOST = 3_000
"""Registrations of a phone, about: busier sets are drawn less busy."""
FEWEST = 5
ORIGIN = (48.0, 3.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleSet:
    """Phones of one set: ``owner`` and ``way`` (of a second phone, else '') have one entry each."""

    seed: int
    layout: str
    extent_m: float
    days: int
    tracks: Tracks
    owner: Ints
    way: tuple[str, ...]


@dataclass
class _Ground:
    """Where people settle, and where each network's masts stand."""

    rng: np.random.Generator
    layout: str
    extent: float

    def __post_init__(self) -> None:
        self.villages = self.rng.uniform(0, self.extent, (int(self.rng.integers(4, 15)), 2))
        self.size = self.rng.dirichlet(np.ones(len(self.villages)))

    def places(self, count: int) -> Floats:
        rng, extent = self.rng, self.extent
        if self.layout == "motorway":
            return np.stack([rng.uniform(0, extent, count), rng.normal(0, 1500, count)], axis=1)
        if self.layout == "town":
            return rng.normal(extent / 2, extent / 4, (count, 2))
        if self.layout == "island":
            return rng.uniform(0, extent, (count, 2))
        chosen = rng.choice(len(self.villages), count, p=self.size)
        near: Floats = self.villages[chosen] + rng.normal(0, extent / 60 + 300, (count, 2))
        return near

    def near(self, place: Floats, count: int, away: float) -> Floats:
        near: Floats = place + away * self.rng.standard_t(3, (count, 2))
        return near

    def masts(self) -> Floats:
        spacing = LAYOUTS[self.layout][2] * np.exp(self.rng.uniform(np.log(0.4), np.log(4)))
        across = 1 if self.layout == "motorway" else 2
        count = int(np.clip(1.5 * (self.extent / spacing) ** across, 12, 600))
        if self.layout not in {"villages", "country"}:
            return self.places(count)
        wild = self.rng.uniform(-0.05 * self.extent, 1.05 * self.extent, (count // 3, 2))
        return np.concatenate([wild, self.places(count - count // 3)])


@dataclass(slots=True)
class _Day:
    """How somebody spends days: places, hours, and how often they go out."""

    home: Floats
    work: Floats
    others: Floats
    leaves: float
    back: float
    trips: float
    still: bool
    roams: bool
    works: bool


def draw(seed: int) -> ScaleSet:
    """The set of a seed."""
    rng = np.random.default_rng([77, seed])
    layout = str(rng.choice(sorted(LAYOUTS)))
    least, largest, _ = LAYOUTS[layout]
    extent = float(np.exp(rng.uniform(np.log(least), np.log(largest))))
    people = int(rng.choice([4, 8, 12, 20, 25]))
    days = int(rng.choice([3, 7, 14, 28, 28, 60, 120]))
    rate = float(np.exp(rng.uniform(np.log(0.2), np.log(8))))
    while rate * 24 * days > MOST:
        rate /= 2
    ground = _Ground(rng, layout, extent)
    networks = [ground.masts() for _ in range(int(rng.choice([1, 1, 2, 4])))]
    sectors, wavers = bool(rng.integers(0, 2)), float(rng.choice([0.1, 0.3, 0.5]))
    again, trips = float(rng.choice([0, 0.4, 0.7])), float(rng.choice([0.1, 0.3, 0.6]))
    still, second = float(rng.choice([0, 0, 0.2])), float(rng.uniform(0.15, 0.5))
    speed = float(rng.uniform(6, 12) if extent < 2e4 else rng.uniform(15, 28))
    phones: list[_Phone] = []
    owner: list[int] = []
    ways: list[str] = []
    for person in range(people):
        day = _day(rng, ground, trips=trips, still=bool(rng.random() < still))
        knots = _itinerary(rng, ground, day, days, speed)
        way = str(rng.choice(WAYS)) if rng.random() < second else ""
        network = int(rng.integers(0, len(networks)))
        for which in (0, 1) if way else (0,):
            own = rate * (rng.uniform(0.05, 0.3) if which and way == "rarely" else 1.0)
            t = _moments(rng, own, days, again)
            at = _at(knots, t)
            if way:
                used = _used(rng, way, t, at, day)
                strictly = person % 2 == 0  # else the first phone is used there too
                keep = used if which else ~used if strictly else np.ones(len(t), dtype=np.bool_)
                if way in {"anywhere", "rarely"}:
                    keep = np.ones(len(t), dtype=np.bool_)
                t, at = t[keep], at[keep]
            if len(t) < FEWEST:
                continue
            other = int(rng.integers(0, len(networks))) if rng.random() < 0.5 else network
            mast, azimuth = _heard(rng, at, networks[other], wavers=wavers, sectors=sectors)
            phones.append((t, mast, azimuth, other))
            owner.append(person)
            ways.append(way)
    return ScaleSet(
        seed=seed,
        layout=layout,
        extent_m=extent,
        days=days,
        tracks=_laid(phones),
        owner=np.array(owner, dtype=np.int64),
        way=tuple(ways),
    )


def _day(rng: np.random.Generator, ground: _Ground, *, trips: float, still: bool) -> _Day:
    home = ground.places(1)[0]
    region = ground.extent / (2 if ground.layout == "motorway" else 4)
    work = ground.places(1)[0] if rng.random() < 0.5 else ground.near(home, 1, region / 3)[0]
    count = int(rng.integers(2, 12))
    leaves = float(rng.uniform(5, 10))
    return _Day(
        home=home,
        work=work,
        others=np.concatenate(
            [ground.places(count // 2 + 1), ground.near(home, count, region / 5)]
        ),
        leaves=leaves,
        back=leaves + float(rng.uniform(6, 11)),
        trips=trips,
        still=still,
        roams=ground.layout == "motorway" and bool(rng.random() < 0.6),
        works=bool(rng.random() < 0.7),
    )


Knots = tuple[Floats, Floats]


@dataclass(slots=True)
class _Way:
    """Times and places on the way, linear between."""

    rng: np.random.Generator
    speed: float
    t: list[float]
    at: list[Floats]

    def go(self, when: float, to: Floats) -> None:
        begin, place = max(when, self.t[-1] + 60), self.at[-1]
        self.t += [begin, begin + float(np.hypot(*(to - place))) / self.speed + 120]
        self.at += [place, to]

    def later(self, low_h: float, high_h: float) -> float:
        return self.t[-1] + 3600 * float(self.rng.uniform(low_h, high_h))


def _itinerary(
    rng: np.random.Generator, ground: _Ground, day: _Day, days: int, speed: float
) -> Knots:
    way = _Way(rng, speed, [START_S - 3600.0], [day.home])
    for number in range(0 if day.still else days):
        midnight = START_S + number * DAY_S
        if day.roams and rng.random() < 0.7:
            way.go(midnight + day.leaves * 3600, ground.places(1)[0])
            for _ in range(int(rng.integers(0, 3))):
                way.go(way.later(0.5, 2), ground.places(1)[0])
            if rng.random() < 0.6:
                way.go(way.later(0.5, 2), day.home)
            continue
        _ordinary_day(rng, day, way, midnight, working=day.works and number % 7 < 5)
    way.t.append(max(START_S + days * float(DAY_S), way.t[-1] + 1))
    way.at.append(way.at[-1])
    return np.array(way.t), np.array(way.at)


def _ordinary_day(
    rng: np.random.Generator, day: _Day, way: _Way, midnight: int, *, working: bool
) -> None:
    def somewhere() -> Floats:
        chosen: Floats = day.others[int(len(day.others) * rng.random() ** 2)]
        return chosen

    if working:
        way.go(midnight + 3600 * (day.leaves + rng.normal(0, 0.3)), day.work)
    if rng.random() < day.trips + 0.2:
        way.go(midnight + 3600 * (12.2 + rng.normal(0, 0.3)), somewhere())
        if working:
            way.go(way.later(0.3, 1), day.work)
    if working:
        way.go(midnight + 3600 * (day.back + rng.normal(0, 0.5)), day.home)
    for _ in range(int(rng.poisson(2 * day.trips))):
        way.go(midnight + 3600 * rng.uniform(17, 22), somewhere())
        way.go(way.later(0.5, 2.5), day.home)
    if way.t[-1] < midnight + DAY_S - 1800:
        way.go(midnight + DAY_S - rng.uniform(600, 7200), day.home)


def _moments(rng: np.random.Generator, rate: float, days: int, again: float) -> Ints:
    """Seconds at which a phone is registered: a rate of its own, awake or not, in spells."""
    rate *= float(np.exp(rng.normal(0, 0.4)))
    awake = np.array([0.1] * 6 + [0.4] + [1.0] * 15 + [0.6, 0.3])
    if rng.random() < 0.2:
        awake = np.ones(24)
    count = int(rng.poisson(rate * 24 * days * awake.mean()))
    hour = rng.choice(24, count, p=awake / awake.sum())
    t = rng.integers(0, days, count) * DAY_S + hour * 3600 + rng.uniform(0, 3600, count)
    more = t[rng.random(count) < again]
    t = np.concatenate([t, more + rng.exponential(240, len(more))])
    return np.sort(START_S + t).astype(np.int64)


def _at(knots: Knots, t: Ints) -> Floats:
    return np.stack([np.interp(t, knots[0], knots[1][:, axis]) for axis in (0, 1)], axis=1)


def _used(
    rng: np.random.Generator, way: str, t: Ints, at: Floats, day: _Day
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Where or when the second phone is used."""
    here = 300.0
    home = np.hypot(*(at - day.home).T) < here
    if way == "hours":
        hour = t % DAY_S // 3600
        return np.asarray((hour >= 8) & (hour < 18))
    if way == "days":
        first = START_S // DAY_S
        chosen = rng.random(int((t.max(initial=START_S)) // DAY_S - first) + 1) < 0.5
        return np.asarray(chosen[t // DAY_S - first])
    if way == "work":
        return np.asarray(np.hypot(*(at - day.work).T) < here)
    return np.asarray(home if way == "home" else ~home)


def _heard(
    rng: np.random.Generator, at: Floats, masts: Floats, *, wavers: float, sectors: bool
) -> tuple[Floats, Floats]:
    """Mast of each registration, the nearest or one further, and its azimuth (NaN without)."""
    count = min(4, len(masts))
    near = cKDTree(masts).query(at, k=count)[1].reshape(len(at), -1)
    rank = np.minimum(rng.geometric(1 - wavers, len(at)) - 1, count - 1)
    mast = masts[near[np.arange(len(at)), rank]]
    if not sectors:
        return mast, np.full(len(at), np.nan)
    angle = np.degrees(np.arctan2(*(at - mast).T)) % 360
    return mast, np.round((angle + rng.normal(0, 20, len(at))) / 120) % 3 * 120.0


_Phone = tuple[Ints, Floats, Floats, int]
"""Seconds, masts, azimuths, network."""


def _laid(phones: list[_Phone]) -> Tracks:
    if len(phones) == 0:
        none = np.empty(0)
        return lay(none.astype(np.int64), none.astype(np.int64), none, none, none)
    phone = np.repeat(np.arange(len(phones)), [len(each[0]) for each in phones])
    t = np.concatenate([each[0] for each in phones])
    mast = np.concatenate([each[1] for each in phones])
    azimuth = np.concatenate([each[2] for each in phones])
    latitude = ORIGIN[0] + mast[:, 1] / METRES_PER_DEGREE
    longitude = ORIGIN[1] + mast[:, 0] / (METRES_PER_DEGREE * np.cos(np.radians(ORIGIN[0])))
    reach = reach_of(latitude, longitude)
    latitude, longitude = centred(latitude, longitude, azimuth, reach)
    network = np.repeat([each[3] for each in phones], [len(each[0]) for each in phones])
    return lay(phone, t, latitude, longitude, reach, network.astype(np.int64))
