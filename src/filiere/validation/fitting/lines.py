"""How many points has each trait of how a number is kept?

True lines against every kind of lawful service that is looked at, each kind with the same say;
weights of zero or more, twice the logarithm of the odds, in tenths. The least points are those at
which at most one in five of the kind taken most often for a line still is, of those whose callers
other phones reach: such a line is told with its doubt. It is clear from where one in two hundred
is.
"""

from collections.abc import Iterator

import numpy as np

from filiere.analysis import defaults
from filiere.signals.fitted import Fitted
from filiere.signals.line_traits import TRAITS, candidates_of, looked_at
from filiere.validation.fitting.logistic import balanced, fit_sum
from filiere.validation.frame.design import Block
from filiere.validation.trials.cities import City, cities

SEEDS = range(1200, 1248)
PER_NAT = 2.0
LEAST, CLEAR = 0.2, 0.005
"""Shares of the worst kind of lawful service that may have so many points."""
FEWEST = 20
"""Instances of a kind from which its own share is read."""


def fitted_on(block: Block) -> Fitted:
    """Fit on the cities of a block."""
    levels, groups = [], []
    handicaps = []
    for city in cities(block):
        for row, group, handicap in _rows(city):
            levels.append(row)
            groups.append(group)
            handicaps.append(handicap)
    columns, names = np.array(levels), np.array(groups)
    true = names == "line"
    found = fit_sum(columns, true, balanced(groups, true), penalty=2e-3, signs=(1,) * len(TRAITS))
    points = np.round(found.weights * PER_NAT, 1)
    score = np.round(columns @ points, 2) - np.array(handicaps)
    least, clear = _threshold(score, names, LEAST), _threshold(score, names, CLEAR)
    return Fitted(
        id="lines",
        values={
            "points": {n: float(p) for n, p in zip(TRAITS, points, strict=True)},
            "least": least,
            "clear": max(clear, least),
        },
        study={
            "origin": "simulation",
            "data": f"cities of the studies, family 1, seeds {block.seeds[0]} to {block.seeds[-1]}",
            "lines": int(true.sum()),
            "services": int((~true).sum()),
            "lines_from_least": round(float((score[true] >= least).mean()), 4),
            "script": "python -m filiere.validation.fitting lines",
        },
    )


def _rows(city: City) -> Iterator[tuple[list[float], str, float]]:
    values = defaults("lines")
    real = {line for network in city.truth.networks for line in network.lines}
    kinds = {n: kind for n, (kind, part) in city.categories().items() if part == "line"}
    candidates = candidates_of(city.scene, values)
    wanted = np.array([n for n in candidates.tolist() if n in real or n in kinds], dtype=np.int64)
    for each in looked_at(city.scene, wanted, values):
        number = each.portrait.number
        if len(each.traces) > 0:
            group = "line" if number in real else kinds[number]
            yield [each.levels[name] for name in TRAITS], group, each.handicap


def _threshold(score: np.ndarray, names: np.ndarray, share: float) -> float:
    """The least half point at which no kind of lawful service has more than this share."""
    worst = -100.0
    for name in sorted(set(names.tolist()) - {"line"}):
        mine = np.sort(score[names == name])
        if len(mine) >= FEWEST:
            worst = max(worst, float(np.quantile(mine, 1 - share)))
    return float(np.ceil(worst * 2 + 1e-9) / 2)
