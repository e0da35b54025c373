"""In which ways can one phone's records be cut in two, as if their holder had carried two phones?

*Anywhere*: each spell of use falls to one of the two at random. By *hours*: each block of four
hours. By *days*: each day. By *place*: what is heard about the main place falls to one and
everything else to the other; and once more so with the second place, as of a phone for work. What
is close in time stays together, for nobody changes phones within a conversation.

Reads tracks. Chance is drawn phone by phone in the order of their content, so that no name matters.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from filiere.distinct import distinct
from filiere.signals.runs import opens
from filiere.signals.switches import DAY_S, METRES_PER_DEGREE, Floats, Ints, Tracks, lay

SPELL_S = 900
"""Registrations this close belong to one spell of use."""
BLOCK_S = 4 * 3600
FEWEST = 5
"""Registrations that each half keeps at least."""
SEED = 20_240_602
GRID_M = 30.0
WAYS = ("anywhere", "hours", "days", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Phones cut in one way: phone ``i`` of ``phones`` became ``2 i`` and ``2 i + 1``."""

    way: str
    phones: Ints
    """Places, in the tracks that were cut, of those of which both halves are large enough."""
    halves: Tracks


def among(tracks: Tracks, phones: Ints) -> Tracks:
    """Only these phones, numbered in the order of their content."""
    ranked = by_content(tracks, phones)
    rows = np.concatenate([np.arange(tracks.start[p], tracks.start[p + 1]) for p in ranked])
    return lay(
        np.repeat(np.arange(len(ranked)), tracks.count(ranked)),
        tracks.t[rows],
        tracks.latitude[rows],
        tracks.longitude[rows],
        tracks.reach[rows],
        tracks.network[rows],
    )


def by_content(tracks: Tracks, phones: Ints) -> Ints:
    """These phones in an order that no name decides."""
    ranked: Ints = phones[np.argsort(tracks.order[phones], kind="stable")]
    return ranked


def cuts(tracks: Tracks) -> Iterator[Cut]:
    """Every way, in a fixed order; the way of place comes twice."""
    rng = np.random.default_rng(SEED)
    phone = owners(tracks)
    yield _cut(tracks, "anywhere", _dealt(rng, tracks, spells(tracks)))
    yield _cut(tracks, "hours", _dealt(rng, tracks, _numbered(phone, tracks.t // BLOCK_S)))
    yield _cut(tracks, "days", _dealt(rng, tracks, _numbered(phone, tracks.t // DAY_S)))
    main, second = _places(tracks)
    yield _cut(tracks, "place", main)
    yield _cut(tracks, "place", second)


def split(tracks: Tracks) -> Cut:
    """Each phone cut anywhere, with a chance of its own: what one holder's two phones are like."""
    rng = np.random.default_rng(SEED + 1)
    return _cut(tracks, "anywhere", _dealt(rng, tracks, spells(tracks)))


def reheard(cut: Cut, tracks: Tracks) -> Cut | None:
    """The same, had the second phone been on another network of ``tracks``; None if there is none.

    Two networks put up their masts apart, so that one place is heard about two middles, always the
    same two. Somewhere in the region of each cell, the same spot for each phone and cell, is where
    its holder was; the second phone is heard on the cell of the other network whose middle is
    nearest to that spot.
    """
    masts = {int(n): _middles(tracks, int(n)) for n in distinct(tracks.network)}
    masts = {n: each for n, each in masts.items() if len(each[0]) >= FEWEST}
    halves = cut.halves
    main = main_network(halves)
    if len(masts) < 2:
        return None
    rng = np.random.default_rng(SEED + 2)
    phones = np.bincount(main_network(tracks), minlength=max(masts) + 1)
    latitude, longitude = halves.latitude.copy(), halves.longitude.copy()
    reach, network = halves.reach.copy(), halves.network.copy()
    for place in range(len(cut.phones)):
        half = 2 * place + 1
        others = [n for n in sorted(masts) if n != main[half]]
        weight = np.array([phones[n] + 1.0 for n in others])
        other = int(rng.choice(others, p=weight / weight.sum()))
        rows = slice(int(halves.start[half]), int(halves.start[half + 1]))
        middle = np.stack([halves.latitude[rows], halves.longitude[rows]], axis=1)
        cell, which = np.unique(middle, axis=0, return_inverse=True)
        which = which.reshape(-1)
        size = np.zeros(len(cell))
        size[which] = halves.reach[rows]
        away = size * np.sqrt(rng.random(len(cell))) / METRES_PER_DEGREE
        turn = 2 * np.pi * rng.random(len(cell))
        narrow = np.cos(np.radians(cell[:, 0]))
        spot = cell + np.stack([away * np.cos(turn), away * np.sin(turn) / narrow], axis=1)
        north, east, wide = masts[other]
        flat = float(np.cos(np.radians(np.median(north))))
        tree = cKDTree(np.stack([north, east * flat], axis=1))
        nearest = tree.query(np.stack([spot[:, 0], spot[:, 1] * flat], axis=1))[1]
        latitude[rows], longitude[rows] = north[nearest][which], east[nearest][which]
        reach[rows], network[rows] = wide[nearest][which], other
    laid = lay(owners(halves), halves.t, latitude, longitude, reach, network)
    return Cut(way=cut.way, phones=cut.phones, halves=laid)


def _middles(tracks: Tracks, network: int) -> tuple[Floats, Floats, Floats]:
    """Where the cells of one network lie: latitude, longitude, reach."""
    of = tracks.network == network
    columns = tracks.latitude[of], tracks.longitude[of], tracks.reach[of]
    # by latitude, then longitude, then reach; rows sorted as wholes take five times as long
    order = np.lexsort(columns[::-1])
    north, east, wide = (column[order] for column in columns)
    opens = np.ones(len(order), dtype=np.bool_)
    opens[1:] = (np.diff(north) != 0) | (np.diff(east) != 0) | (np.diff(wide) != 0)
    return north[opens], east[opens], wide[opens]


def main_network(tracks: Tracks) -> Ints:
    """The network on which each phone is heard most; the first of equals, 0 for none."""
    width = int(tracks.network.max(initial=0)) + 1
    heard = np.bincount(owners(tracks) * width + tracks.network, minlength=tracks.phones * width)
    most: Ints = heard.reshape(tracks.phones, width).argmax(axis=1).astype(np.int64)
    return most


def owners(tracks: Tracks) -> Ints:
    """The phone of each registration."""
    found: Ints = np.repeat(np.arange(tracks.phones), np.diff(tracks.start))
    return found


def spells(tracks: Tracks) -> Ints:
    """The spell of use of each registration, numbered from 0."""
    if len(tracks.t) == 0:
        return np.empty(0, dtype=np.int64)
    phone = owners(tracks)
    numbered: Ints = np.cumsum(opens(tracks.t, phone, apart_s=SPELL_S)) - 1
    return numbered


def _numbered(phone: Ints, part: Ints) -> Ints:
    """Runs of equal (phone, part), numbered in order."""
    begins = np.ones(len(phone), dtype=np.int64)
    begins[1:] = (phone[1:] != phone[:-1]) | (part[1:] != part[:-1])
    numbered: Ints = np.cumsum(begins) - 1
    return numbered


def _dealt(rng: np.random.Generator, tracks: Tracks, group: Ints) -> Ints:
    """A side for each group; groups are numbered within phones, and phones take their turn."""
    groups = int(group.max(initial=-1)) + 1
    if groups == 0:
        return group
    first = np.searchsorted(group, np.arange(groups))
    phone = owners(tracks)[first]
    turn = np.lexsort((np.arange(groups), tracks.order[phone]))
    side = np.empty(groups, dtype=np.int64)
    side[turn] = rng.integers(0, 2, groups)
    return side[group]


def _cut(tracks: Tracks, way: str, side: Ints) -> Cut:
    phone = owners(tracks)
    count = np.bincount(2 * phone + side, minlength=2 * tracks.phones).reshape(-1, 2)
    enough = np.flatnonzero(count.min(axis=1) >= FEWEST)
    place = np.full(tracks.phones, -1, dtype=np.int64)
    place[enough] = np.arange(len(enough))
    kept = np.flatnonzero(place[phone] >= 0)
    halves = lay(
        2 * place[phone[kept]] + side[kept],
        tracks.t[kept],
        tracks.latitude[kept],
        tracks.longitude[kept],
        tracks.reach[kept],
        tracks.network[kept],
    )
    return Cut(way=way, phones=enough.astype(np.int64), halves=halves)


def _places(tracks: Tracks) -> tuple[Ints, Ints]:
    """1 where a registration is heard about its phone's main place; about its second place."""
    main = np.zeros(len(tracks.t), dtype=np.int64)
    second = np.zeros(len(tracks.t), dtype=np.int64)
    narrow = np.cos(np.radians(np.median(tracks.latitude))) if len(tracks.t) > 0 else 1.0
    flat = np.stack([tracks.latitude, tracks.longitude * narrow], axis=1) * METRES_PER_DEGREE
    for phone in range(tracks.phones):
        rows = slice(int(tracks.start[phone]), int(tracks.start[phone + 1]))
        if rows.stop - rows.start >= 2 * FEWEST:
            main[rows], second[rows] = _two_places(
                flat[rows], 1.5 * float(np.median(tracks.reach[rows]))
            )
    return main, second


def _two_places(flat: Floats, about: float) -> tuple[Ints, Ints]:
    site, place, heard = np.unique(
        np.rint(flat / GRID_M), axis=0, return_inverse=True, return_counts=True
    )
    site, place = site * GRID_M, place.reshape(-1)
    tree = cKDTree(site)
    near = [np.sort(each) for each in tree.query_ball_point(site, about)]
    weight = np.array([heard[each].sum() for each in near])
    first = _middle(site, heard, near[int(np.argmax(weight))])
    far = np.hypot(*(site - first).T) >= 2 * about
    if not far.any():
        return np.ones(len(flat), dtype=np.int64), np.zeros(len(flat), dtype=np.int64)
    other = _middle(site, heard, near[int(np.argmax(np.where(far, weight, -1)))])
    about_other = (np.hypot(*(site - other).T) < 2 * about) & far
    return (~far)[place].astype(np.int64), about_other[place].astype(np.int64)


def _middle(site: Floats, heard: Ints, chosen: Ints) -> Floats:
    middle: Floats = np.average(site[chosen], axis=0, weights=heard[chosen])
    return middle
