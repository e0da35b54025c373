"""Who lives where, and who belongs to which circle?

Households in settlements; half work where they live, the others drive. Ties come from circles (a
family, a team, a club, a class): everybody is in one to four of them, and gives most of his talk to
a few by rank, whoever they are.
"""

import numpy as np

from filiere.world.dice import Floats, Ints, Stage, generator
from filiere.world.people import FAVOURITES, LATE, PLACES, RETIRED, STUDENT, People, Ties, bind
from filiere.world.second.land import Land

DRIVE_M_S = 17.0


def settle(seed: int, count: int, land: Land) -> People:
    """Draw the people of a land, without their ties."""
    rng = generator(seed, Stage.OTHER_CITY, 2)
    household = np.cumsum(rng.random(count) < 1 / rng.uniform(1.7, 2.6)).astype(np.int64)
    household -= household[0]
    homes = int(household[-1]) + 1
    lives: Ints = rng.choice(len(land.x), homes, p=land.share).astype(np.int64)
    home = _around(rng, land, lives)
    kind = rng.choice(4, size=count, p=(0.46, 0.18, 0.24, 0.12))
    firms = max(4, count // 9)
    anywhere = rng.choice(len(land.x), firms, p=land.share).astype(np.int64)
    settled: Ints = np.where(rng.random(firms) < 0.5, 0, anywhere)
    firm_place = _around(rng, land, settled)
    size = rng.lognormal(0.0, 1.3, firms)
    chosen = rng.choice(firms, count, p=size / size.sum())
    # half of those who work stay where they live, if there is a firm
    at_home = rng.random(count) < 0.5
    here = lives[household]
    for village in range(len(land.x)):
        local = np.flatnonzero(settled == village)
        mine = np.flatnonzero(at_home & (here == village))
        if len(local) > 0 and len(mine) > 0:
            chosen[mine] = rng.choice(local, len(mine))
    workplace = np.where(kind != RETIRED, chosen, -1)
    work = np.where((kind != RETIRED)[:, None], firm_place[chosen], home[household])
    leaves = np.select(
        [kind == STUDENT, kind == LATE],
        [rng.normal(7.9, 0.5, count), rng.uniform(4.0, 21.0, count)],
        rng.normal(7.3, 1.1, count),
    )
    length = np.where(kind == STUDENT, rng.normal(8.2, 0.8, count), rng.normal(8.4, 1.4, count))
    distance = np.hypot(*(work - home[household]).T)
    place = _around(rng, land, rng.choice(len(land.x), PLACES, p=land.share))
    return People(
        kind=kind.astype(np.int64),
        household=household,
        workplace=workplace.astype(np.int64),
        home_x=home[household, 0],
        home_y=home[household, 1],
        work_x=work[:, 0].copy(),
        work_y=work[:, 1].copy(),
        leaves_s=np.clip(leaves, 0.2, 22.0) * 3600,
        returns_s=(np.clip(leaves, 0.2, 22.0) + np.clip(length, 3, 12)) * 3600,
        commute_s=180 + distance / DRIVE_M_S,
        schedule_key=np.arange(count, dtype=np.int64),
        favourite=rng.integers(0, PLACES, (count, FAVOURITES)),
        place_x=place[:, 0].copy(),
        place_y=place[:, 1].copy(),
        texts_day=np.minimum(rng.lognormal(np.log(0.35), 1.2, count), 20.0),
        calls_day=np.minimum(rng.lognormal(np.log(1.1), 1.0, count), 18.0),
    )


def _around(rng: np.random.Generator, land: Land, settled: Ints) -> Floats:
    """Places about the middles of settlements."""
    middle = np.stack((land.x[settled], land.y[settled]), axis=1)
    place = middle + rng.normal(0, 1, middle.shape) * land.spread_m[settled][:, None]
    return np.asarray(np.clip(place, 0, land.side_m - 1), dtype=np.float64)


def tie(seed: int, people: People) -> Ties:
    """Draw who knows whom: everybody with everybody in small circles, some in larger ones."""
    rng = generator(seed, Stage.OTHER_CITY, 3)
    count = people.count
    groups = [people.household]
    near = np.argsort(people.home_x + people.home_y, kind="stable")
    for of in range(3):
        size = int(rng.integers(5, 22))
        order = near if of == 0 else rng.permutation(count)
        group = np.empty(count, dtype=np.int64)
        group[order] = np.arange(count) // size
        # not everybody is in a club
        alone = rng.random(count) < (0.25, 0.45, 0.7)[of]
        group[alone] = -1
        groups.append(group)
    groups.append(np.where(people.workplace >= 0, people.workplace, -1))
    left, right = [], []
    for group in groups:
        one, other = _pairs(rng, group)
        left.append(one)
        right.append(other)
    low = np.minimum(np.concatenate(left), np.concatenate(right))
    high = np.maximum(np.concatenate(left), np.concatenate(right))
    pair = np.unique(low * count + high)
    low, high = pair // count, pair % count
    same = people.household[low] == people.household[high]
    # by rank: most of the talk goes to few, whoever they are
    weight = (1.0 / rng.uniform(0.02, 1.0, len(low))) ** 1.1 * np.where(same, 4.0, 1.0)
    return bind(count, low, high, weight)


def _pairs(rng: np.random.Generator, group: Ints) -> tuple[Ints, Ints]:
    """Pairs of one group: about eight partners each, in small groups everybody."""
    members = np.flatnonzero(group >= 0)
    members = members[np.argsort(group[members], kind="stable")]
    start = np.flatnonzero(np.diff(group[members], prepend=-2))
    size = np.diff(np.append(start, len(members)))
    first, length = np.repeat(start, size), np.repeat(size, size)
    wanted = np.minimum(length - 1, 8)
    one = np.repeat(np.arange(len(members)), wanted)
    rank = np.arange(len(one)) - np.repeat(np.cumsum(wanted) - wanted, wanted)
    # the neighbours in the circle for small groups, anybody of it for large ones
    step = np.where(length[one] <= 9, rank + 1, 1 + (rng.random(len(one)) * (length[one] - 1)))
    place = first[one] + (one - first[one] + step.astype(np.int64)) % length[one]
    return members[one].astype(np.int64), members[place].astype(np.int64)
