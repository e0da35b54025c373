"""Who lives in the city, with whom, and where do they go?

People live in households, work in workplaces, have friends near and far. A tie has one weight for
both ends, so calls are returned; weights are heavy-tailed, so a few contacts take most of them.

One row per person. ``schedule_key`` decides chance events of a day (late, ill, an evening out): two
people with the same key and the same anchors are always together.
"""

from dataclasses import dataclass

import numpy as np

from filiere.world.dice import Floats, Ints, Stage, generator

WORKER, STUDENT, RETIRED, LATE = range(4)
CLASS_SHARES = (0.52, 0.16, 0.22, 0.10)
FAVOURITES = 4
PLACES = 240
TIES_PER_PERSON = 13.0


@dataclass(slots=True)
class People:
    """Columns of one row per person; places in metres, times in seconds of the local day."""

    kind: Ints
    household: Ints
    workplace: Ints
    """-1: none."""
    home_x: Floats
    home_y: Floats
    work_x: Floats
    work_y: Floats
    leaves_s: Floats
    returns_s: Floats
    commute_s: Floats
    schedule_key: Ints
    favourite: Ints
    """Shape (people, FAVOURITES): places gone to of an evening."""
    place_x: Floats
    place_y: Floats
    texts_day: Floats
    """Conversations by text begun per day."""
    calls_day: Floats

    @property
    def count(self) -> int:
        """How many people."""
        return len(self.kind)


@dataclass(frozen=True, slots=True)
class Ties:
    """Who knows whom: the contacts of ``p`` are ``other[start[p]:start[p + 1]]``.

    ``cumulative`` is ``p`` + the summed share of each contact, so that one search serves all.
    """

    start: Ints
    other: Ints
    cumulative: Floats

    def draw(self, people: Ints, chance: Floats) -> Ints:
        """A contact of each person; -1 for those who have none."""
        index = np.searchsorted(self.cumulative, people + chance, side="right")
        index = np.minimum(index, self.start[people + 1] - 1)
        alone = self.start[people + 1] == self.start[people]
        return np.where(alone, -1, self.other[np.maximum(index, 0)])

    def of(self, person: int) -> Ints:
        """Every contact of one person."""
        return self.other[self.start[person] : self.start[person + 1]]


def settle(seed: int, count: int, side: float) -> People:
    """Draw the people of a city, without their ties."""
    rng = generator(seed, Stage.PEOPLE)
    size = rng.choice((1, 2, 3, 4), size=count, p=(0.36, 0.34, 0.15, 0.15))
    household = np.repeat(np.arange(count), size)[:count]
    homes = int(household[-1]) + 1
    suburbs = max(4, round(side / 2_000))
    centre = np.vstack([[side / 2, side / 2], rng.uniform(0.12 * side, 0.88 * side, (suburbs, 2))])
    quarter = rng.integers(0, suburbs + 1, homes) * (rng.random(homes) < 0.7)
    spread = np.where(quarter == 0, side / 6, side / 14)
    home = np.clip(centre[quarter] + rng.normal(0, 1, (homes, 2)) * spread[:, None], 0, side - 1)
    kind = rng.choice(4, size=count, p=CLASS_SHARES)
    has_work = kind != RETIRED
    firms = max(3, count // 12)
    firm_size = rng.pareto(1.3, firms) + 1
    workplace = np.where(has_work, rng.choice(firms, count, p=firm_size / firm_size.sum()), -1)
    firm_place = np.clip(rng.normal(side / 2, side / 4.5, (firms, 2)), 0, side - 1)
    work = np.where(has_work[:, None], firm_place[workplace], home[household])
    distance = np.hypot(*(work - home[household]).T)
    leaves = np.select(
        [kind == STUDENT, kind == LATE],
        [rng.normal(8.6, 0.8, count), rng.normal(13.2, 1.0, count)],
        rng.normal(7.9, 0.7, count),
    )
    length = np.where(kind == STUDENT, rng.normal(7.5, 1, count), rng.normal(9.2, 0.8, count))
    place = np.clip(rng.normal(side / 2, side / 4, (PLACES, 2)), 0, side - 1)
    zeal = rng.gamma(1.4, 1 / 1.4, count)
    young = np.select([kind == STUDENT, kind == RETIRED], [1.7, 0.45], 1.0)
    return People(
        kind=kind.astype(np.int64),
        household=household.astype(np.int64),
        workplace=workplace.astype(np.int64),
        home_x=home[household, 0],
        home_y=home[household, 1],
        work_x=work[:, 0].copy(),
        work_y=work[:, 1].copy(),
        leaves_s=leaves * 3600,
        returns_s=(leaves + length) * 3600,
        commute_s=300 + distance / 6.5,
        schedule_key=np.arange(count, dtype=np.int64),
        favourite=rng.integers(0, PLACES, (count, FAVOURITES)),
        place_x=place[:, 0].copy(),
        place_y=place[:, 1].copy(),
        texts_day=np.minimum(0.93 * zeal * young * rng.lognormal(-0.08, 0.4, count), 15.0),
        calls_day=np.minimum(2.4 * zeal * rng.lognormal(-0.08, 0.4, count), 14.0),
    )


def tie(seed: int, people: People) -> Ties:
    """Draw who knows whom."""
    rng = generator(seed, Stage.TIES)
    count = people.count
    wanted = (
        np.minimum(rng.lognormal(np.log(TIES_PER_PERSON / 2) - 0.2, 0.65, count), 80).astype(
            np.int64
        )
        + 1
    )
    left = np.repeat(np.arange(count), wanted)
    by_work = _grouping(people.workplace)
    near = np.argsort((people.home_x // 900) * 100 + people.home_y // 900, kind="stable").astype(
        np.int64
    )
    rank = np.empty(count, dtype=np.int64)
    rank[near] = np.arange(count)
    how = rng.random(len(left))
    step = np.rint(rng.standard_cauchy(len(left)) * 12).astype(np.int64)
    neighbour = near[np.clip(rank[left] + step, 0, count - 1)]
    right = np.where(how < 0.45, neighbour, rng.integers(0, count, len(left)))
    right = np.where(
        (how > 0.7) & (people.workplace[left] >= 0), by_work(left, rng.random(len(left))), right
    )
    home = np.flatnonzero(people.household[1:] == people.household[:-1])
    weight = rng.lognormal(0.0, 1.35, len(left))
    all_left = np.concatenate([home, left])
    all_right = np.concatenate([home + 1, right])
    all_weight = np.concatenate([rng.lognormal(2.0, 0.8, len(home)), weight])
    low, high = np.minimum(all_left, all_right), np.maximum(all_left, all_right)
    keep = low != high
    _, first = np.unique(low[keep] * count + high[keep], return_index=True)
    low, high, kept = low[keep][first], high[keep][first], all_weight[keep][first]
    return bind(count, low, high, kept)


def bind(count: int, left: Ints, right: Ints, weight: Floats) -> Ties:
    """Ties from undirected pairs, each given once."""
    one = np.concatenate([left, right])
    other = np.concatenate([right, left])
    both = np.concatenate([weight, weight])
    order = np.lexsort((other, one))
    one, other, both = one[order], other[order], both[order]
    start = np.searchsorted(one, np.arange(count + 1)).astype(np.int64)
    total = np.bincount(one, weights=both, minlength=count)
    share = both / total[one]
    running = np.cumsum(share)
    before = np.concatenate([[0.0], running])[start[one]]
    return Ties(start, other.astype(np.int64), one + np.minimum(running - before, 1.0))


class _grouping:  # noqa: N801 - used as a function
    """Draws another member of the same workplace."""

    def __init__(self, group: Ints) -> None:
        self._order = np.argsort(group, kind="stable")
        self._group = group
        self._from = np.searchsorted(group[self._order], group)
        self._to = np.searchsorted(group[self._order], group, side="right")

    def __call__(self, people: Ints, chance: Floats) -> Ints:
        low, high = self._from[people], self._to[people]
        return np.asarray(
            self._order[low + (chance * (high - low)).astype(np.int64)], dtype=np.int64
        )
