"""What do the registrations of two phones say, laid side by side in time?

The unit is the *switch*: two registrations next to each other in time, one of each phone. Two
phones in one pocket are heard near each other whenever they switch; two that are not sometimes make
a journey that nothing makes. How near, how fast and how often is compared with the same two phones
some days apart: what remains then belongs to their places and habits, not to being together.

A cell is a region: distances count in units of its *reach*, the distance to the fourth nearest site
of the list, and no journey counts before it leaves both regions. Every sum is kept by pair, lag and
day, so that a day can be left out; lag 0 is what was recorded.

Reads arrays of registrations: UTC seconds, WGS84 degrees, metres. One row per registration, ordered
by phone, time and place.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

METRES_PER_DEGREE = 111_320.0
DAY_S = 86_400
LAGS_D = (0, -7, -1, 1, 7)
"""Days by which the right phone is moved; 0 is the record, the others are what habits give."""
NEAR_S = 1_800
"""How fast a switch loses its say on nearness as its two registrations lie further apart."""
FAR_S = 43_200
"""Switches further apart say nothing at all."""
PACE_M_S = 6.0
"""Door to door in a city; faster is strained, far faster impossible."""
SLACK_S = 120
IMPOSSIBLE_M_S = 60.0
"""Beyond it nothing on the ground travels, once both cells' regions are left."""
SITE_M = 60.0
REACH_M = (300.0, 15_000.0)
AHEAD = 0.8
"""A sector serves ahead of its mast: the middle of its region, in reaches along the azimuth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracks:
    """Registrations of phones: those of phone ``p`` are ``start[p]:start[p + 1]``."""

    start: Ints
    t: Ints
    latitude: Floats
    longitude: Floats
    reach: Floats
    """Size of the cell's region, metres."""
    order: Ints
    """One per phone: a rank by content, so that a pair is the same whichever is named first."""
    source: Ints
    """Which of the rows given to ``lay`` each registration is."""
    network: Ints
    """Of each registration, a number for the network of its cell; all 0 where it is not known."""
    key: Ints
    """Rises along all registrations: phones lie end to end, ``stride`` apart, by second."""
    stride: int

    @property
    def phones(self) -> int:
        """How many phones."""
        return len(self.start) - 1

    def count(self, phones: Ints) -> Ints:
        """Registrations of each of these phones."""
        return self.start[phones + 1] - self.start[phones]


def lay(  # noqa: PLR0913, PLR0917 -- the columns of one table
    phone: Ints,
    t: Ints,
    latitude: Floats,
    longitude: Floats,
    reach: Floats,
    network: Ints | None = None,
) -> Tracks:
    """Tracks from registrations in any order; ``phone`` numbers from 0, without gaps at the end."""
    rows = np.lexsort((reach, longitude, latitude, t, phone))
    phones = int(phone.max()) + 1 if len(phone) > 0 else 0
    start = np.searchsorted(phone[rows], np.arange(phones + 1)).astype(np.int64)
    t, latitude, longitude = t[rows], latitude[rows], longitude[rows]
    first = np.minimum(start[:-1], max(len(t) - 1, 0))
    size = np.diff(start)
    began = t[first] if len(t) > 0 else size
    gaps = np.add.reduceat(np.diff(t, append=t[-1:]) % 8_191, first) if len(t) > 0 else size
    north = np.rint(latitude[first] * 1e5) if len(t) > 0 else size
    by_content = np.lexsort((gaps, north, began, size))
    order = np.empty(phones, dtype=np.int64)
    order[by_content] = np.arange(phones)
    # one second beyond the last of all, which is where a search past the end of a phone arrives
    stride = int(t.max() - t.min()) + 2 if len(t) > 0 else 1
    return Tracks(
        start=start,
        t=t,
        latitude=latitude,
        longitude=longitude,
        reach=reach[rows],
        order=order,
        source=rows,
        network=np.zeros(len(rows), dtype=np.int64) if network is None else network[rows],
        key=phone[rows] * stride + t - (int(t.min()) if len(t) > 0 else 0),
        stride=stride,
    )


def reach_of(latitude: Floats, longitude: Floats) -> Floats:
    """Distance from each place to the fourth nearest other site, metres, within ``REACH_M``."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 -- half a second to load

    middle = np.cos(np.radians(np.median(latitude))) if len(latitude) > 0 else 1.0
    flat = np.stack([latitude, longitude * middle], axis=1) * METRES_PER_DEGREE
    sites = np.unique(np.rint(flat / SITE_M), axis=0) * SITE_M
    if len(sites) < 2:
        return np.full(len(latitude), REACH_M[1])
    nearest = cKDTree(sites).query(flat, k=min(5, len(sites)))[0][:, -1]
    return np.asarray(np.clip(nearest, *REACH_M), dtype=np.float64)


def centred(
    latitude: Floats, longitude: Floats, azimuth_deg: Floats, reach: Floats
) -> tuple[Floats, Floats]:
    """Middle of each cell's region: from the mast along the azimuth; the mast where it is NaN."""
    away = np.where(np.isnan(azimuth_deg), 0.0, AHEAD * reach) / METRES_PER_DEGREE
    turn = np.radians(np.nan_to_num(azimuth_deg))
    north, east = away * np.cos(turn), away * np.sin(turn) / np.cos(np.radians(latitude))
    return latitude + north, longitude + east


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """Switches of a batch of pairs; ``one`` and ``other`` are rows of the tracks, in this order."""

    pair: Ints
    t: Ints
    one: Ints
    other: Ints
    gap_s: Ints
    metres: Floats
    east: Floats
    """Metres from one phone to the other, the same one first in every switch of a pair."""
    north: Floats
    reach: Floats
    """The larger of the two regions."""


def switches(tracks: Tracks, left: Ints, right: Ints, lag_s: int = 0) -> Switches:
    """Every switch of the pairs, the right phone moved by ``lag_s``; at most FAR_S apart."""
    return _switched(_beside(tracks, left, right), lag_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """Pairs of phones side by side, before either is moved; a row per registration of ``low``."""

    tracks: Tracks
    turned: Bools
    """Whether the pair was named the other way round, row by row."""
    pair: Ints
    row: Ints
    """Of the registration in the tracks."""
    within: Ints
    """Its second, counted from the first of all."""
    end_to_end: Ints
    """Where the key of the high phone begins."""
    first: Ints
    """Row of the first registration of the high phone."""
    of_high: Ints
    """How many it has."""
    opens: Ints
    """First row of each pair."""
    closes: Ints


def _beside(tracks: Tracks, left: Ints, right: Ints) -> _Beside:
    turned = tracks.order[left] > tracks.order[right]
    low, high = np.where(turned, right, left), np.where(turned, left, right)
    size = tracks.count(low)
    ends = np.cumsum(size)
    pair = np.repeat(np.arange(len(low)), size)
    row = np.arange(len(pair)) + (tracks.start[low] - ends + size)[pair]
    some = size > 0
    return _Beside(
        tracks=tracks,
        turned=turned[pair],
        pair=pair,
        row=row,
        within=tracks.key[row] - (low * tracks.stride)[pair],
        end_to_end=(high * tracks.stride)[pair],
        first=tracks.start[high][pair],
        of_high=tracks.count(high)[pair],
        opens=(ends - size)[some],
        closes=ends[some] - 1,
    )


def _switched(beside: _Beside, lag_s: int) -> Switches:
    tracks = beside.tracks
    at, one, other, low_first = _neighbours(beside, lag_s)
    t = tracks.t[one]
    gap = tracks.t[other] - t
    if lag_s != 0:
        moved = beside.turned[at] == low_first  # the phone named second is the earlier of the two
        t += np.where(moved, lag_s, 0)
        gap += np.where(moved, -lag_s, lag_s)
    near = np.flatnonzero(gap <= FAR_S)
    pair, one, other, t, gap = beside.pair[at[near]], one[near], other[near], t[near], gap[near]
    from_, to = tracks.latitude[one], tracks.latitude[other]
    middle = np.cos(np.radians((from_ + to) / 2))
    way = np.where(low_first[near], METRES_PER_DEGREE, -METRES_PER_DEGREE)
    north = (from_ - to) * way
    east = (tracks.longitude[one] - tracks.longitude[other]) * middle * way
    return Switches(
        pair=pair,
        t=t,
        one=one,
        other=other,
        gap_s=gap,
        metres=np.hypot(north, east),
        east=east,
        north=north,
        reach=np.maximum(tracks.reach[one], tracks.reach[other]),
    )


def _neighbours(beside: _Beside, lag_s: int) -> tuple[Ints, Ints, Ints, Bools]:
    """Row of ``beside``, earlier and later row, whether the earlier is of ``low``: every switch.

    Where two registrations are of one second, that of the low phone comes first. By pair, then by
    time: before each registration of ``low`` the switch to it, after it the switch from it.
    """
    tracks = beside.tracks
    wanted = beside.within - np.where(beside.turned, -lag_s, lag_s)
    np.clip(wanted, 0, tracks.stride - 1, out=wanted)
    wanted += beside.end_to_end
    # phones lie end to end in one rising key, so that one search finds a place in any of them
    found = np.searchsorted(tracks.key, wanted)
    found -= beside.first
    np.clip(found, 0, beside.of_high, out=found)
    stands = np.empty((len(found), 2), dtype=np.bool_)
    np.greater(found[1:], found[:-1], out=stands[1:, 0])
    stands[:-1, 1] = stands[1:, 0]
    stands[beside.opens, 0] = found[beside.opens] > 0
    stands[beside.closes, 1] = found[beside.closes] < beside.of_high[beside.closes]
    which = np.flatnonzero(stands)
    at, low_first = which >> 1, which & 1 == 1
    inner = (beside.first + found)[at]
    mine = beside.row[at]
    one = np.where(low_first, mine, inner - 1)
    other = np.where(low_first, inner, mine)
    return at, one, other, low_first


def remoteness(found: Switches) -> Floats:
    """How far apart in regions, growing slowly: 0 for one place, about 1 for neighbours."""
    widened = np.sqrt(1 + found.gap_s / 3600)  # people move on while nothing is recorded
    return np.asarray(np.log1p((found.metres / found.reach / widened) ** 2), dtype=np.float64)


def pace(found: Switches) -> Floats:
    """Metres per second that the journey between the two regions takes at least."""
    left = np.maximum(found.metres - 2 * found.reach, 0.0)
    return np.asarray(left / (found.gap_s + SLACK_S), dtype=np.float64)


SUMS = (
    "switches",
    "say",
    "remote",
    "strain",
    "impossible",
    "night",
    "night_east",
    "night_north",
    "day_east",
    "day_north",
)
"""How many, their say on nearness, remoteness by say, log strain, impossible journeys; then the say
of those at night, and from one phone to the other, in regions by say, at night and by day: cells
waver about a place, and what they waver by cancels out, so that these tell one home from the next
street's."""
NIGHT_S = (7 * 3600, 21 * 3600)
"""Night ends and begins, on the wall clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """Sums over switches, one row per (pair, lag, day); ``values`` has a column per ``SUMS``."""

    pair: Ints
    lag: Ints
    """Index into LAGS_D."""
    day: Ints
    """UTC days since 1970, moved by ``offset_s``."""
    values: Floats


def summed(
    tracks: Tracks, left: Ints, right: Ints, *, offset_s: int = 0, lags: tuple[int, ...] = LAGS_D
) -> Sums:
    """The sums of a batch of pairs."""
    parts = []
    beside = _beside(tracks, left, right)
    for index, lag in enumerate(lags):
        found = _switched(beside, lag * DAY_S)
        say = np.exp(-found.gap_s / NEAR_S)
        days, second = np.divmod(found.t + offset_s, DAY_S)
        speed = pace(found)
        night = (second < NIGHT_S[0]) | (second >= NIGHT_S[1])
        columns = (
            np.ones(len(speed)),
            say,
            say * remoteness(found),
            np.log1p((speed / PACE_M_S) ** 2),
            (speed > IMPOSSIBLE_M_S).astype(np.float64),
            say * night,
            say * night * found.east / found.reach,
            say * night * found.north / found.reach,
            say * ~night * found.east / found.reach,
            say * ~night * found.north / found.reach,
        )
        # switches come by pair, then by time: equal units stand side by side already
        units = (found.pair << 20) + days
        opens = np.diff(units, prepend=-1) != 0
        unit, place = units[opens], np.cumsum(opens) - 1
        values = np.stack([np.bincount(place, c, len(unit)) for c in columns], axis=1)
        parts.append((unit >> 20, np.full(len(unit), index), unit & ((1 << 20) - 1), values))
    return Sums(
        pair=np.concatenate([p[0] for p in parts]),
        lag=np.concatenate([p[1] for p in parts]),
        day=np.concatenate([p[2] for p in parts]),
        values=np.concatenate([p[3] for p in parts]),
    )
