"""What would a figure have been, had other people been studied?

Persons are drawn again with replacement; a pair counts as often as all of its people together were
drawn (the product: a pair of two people stands and falls with both). And persons are dealt into
folds, so that nobody judges a line that was fitted on a pair of theirs.

Seeded: equal pairs give equal intervals. One row per pair; weights are whole numbers.
"""

from collections.abc import Callable, Iterator

import numpy as np

from filiere.calibration.curve import Estimate
from filiere.calibration.pairs import Flags, Numbers, Pairs, People

SEED = 20_240_602
DRAWS = 400
FOLDS = 5

Metric = Callable[[Numbers, Flags, Numbers | None], float]


def draws(people: People, count: int = DRAWS) -> Iterator[Numbers]:
    """Weights of rows of people, one set per draw."""
    rng = np.random.default_rng(SEED)
    present, place = np.unique(people, return_inverse=True)
    place = place.reshape(people.shape)
    nobody = present < 0
    # a person named twice in a pair counts once
    twice = np.zeros(people.shape, dtype=np.bool_)
    for column in range(1, people.shape[1]):
        twice[:, column] = (people[:, :column] == people[:, [column]]).any(axis=1)
    persons = int((~nobody).sum())
    for _ in range(count):
        drawn = np.ones(len(present))
        drawn[~nobody] = np.bincount(rng.integers(0, persons, persons), minlength=persons)
        weights: Numbers = np.where(twice, 1.0, drawn[place]).prod(axis=1)
        yield weights


def estimate(
    pairs: Pairs, metric: Metric, count: int = DRAWS, *, centred: bool = False
) -> Estimate:
    """A metric of ``pairs`` with its 95 % interval by person; rounded to 4 decimals.

    ``centred`` moves the draws so that their median is the figure: for what PAV enters, which fits
    a person drawn twice better than any person, so that every draw lies on one side.
    """
    values = [
        metric(pairs.scores, pairs.same, weights)
        for weights in draws(pairs.people, count)
        if weights[pairs.same].sum() > 0 and weights[~pairs.same].sum() > 0
    ]
    value, drawn = metric(pairs.scores, pairs.same, None), np.array(values)
    return _told(value, drawn + (value - np.median(drawn)) if centred and values else drawn)


def estimate_mean(pairs: Pairs, values: Numbers, count: int = DRAWS) -> Estimate:
    """The mean of a value of each pair, both kinds weighing the same; as ``estimate``, faster.

    Rows of the same people stand and fall together: their sums are drawn, not they.
    """
    rows, group = np.unique(pairs.people, axis=0, return_inverse=True)
    group = group.reshape(-1)

    def sums(of: Numbers) -> Numbers:
        return np.bincount(group, weights=of, minlength=len(rows)).astype(np.float64)

    same, other = pairs.same.astype(np.float64), (~pairs.same).astype(np.float64)
    parts = np.column_stack((sums(same), sums(other), sums(same * values), sums(other * values)))
    drawn = np.array([weights @ parts for weights in draws(rows, count)])
    drawn = drawn[(drawn[:, 0] > 0) & (drawn[:, 1] > 0)]
    whole = parts.sum(axis=0)
    return _told(
        (whole[2] / whole[0] + whole[3] / whole[1]) / 2,
        (drawn[:, 2] / drawn[:, 0] + drawn[:, 3] / drawn[:, 1]) / 2,
    )


def _told(value: float, drawn: Numbers) -> Estimate:
    values = np.sort(drawn)
    cut = len(values) // 40
    low, high = (values[cut], values[-1 - cut]) if len(values) > 0 else (-np.inf, np.inf)
    return Estimate(
        value=round(float(value), 4), low=round(float(low), 4), high=round(float(high), 4)
    )


def apart(
    pairs: Pairs, learn: Callable[[Pairs], Callable[[Numbers], Numbers]], folds: int = FOLDS
) -> Numbers:
    """Each pair's log10 LR from a line learnt on pairs that share no person with it.

    People are dealt into folds by number, in an order drawn once; pairs of the same folds are
    judged together. A fold whose others lack one kind of pair gives 0: nothing could be learnt.
    """
    rng = np.random.default_rng(SEED)
    held = pairs.people
    fold = rng.permutation(np.arange(int(held.max()) + 1) % folds)
    inside = np.zeros((len(held), folds), dtype=np.bool_)
    for column in range(held.shape[1]):
        rows = np.flatnonzero(held[:, column] >= 0)
        inside[rows, fold[held[rows, column]]] = True
    sets, group = np.unique(inside, axis=0, return_inverse=True)
    result = np.zeros(len(held))
    for number, theirs in enumerate(sets):
        rows_ = group.reshape(-1) == number
        others = ~(inside & theirs).any(axis=1)
        if not others.any() or pairs.same[others].all() or not pairs.same[others].any():
            continue
        result[rows_] = learn(pairs.at(others))(pairs.scores[rows_])
    return result
