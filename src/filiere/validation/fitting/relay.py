"""What does each trace of a relay weigh, and from which score is a pair listed?

True dispatch phones against phones of the same circle, other desks and lines, nobody in particular,
and whomever the search of a whole city measures, each kind with the same say; the logarithm of the
odds in tens. A pair is listed from the score that phones so measured pass once in two hundred
lines; lines with the same callers are asked a little more.
"""

import math
from collections.abc import Iterator

import numpy as np

from filiere.signals.chain import arrivals
from filiere.signals.fitted import Fitted
from filiere.signals.relay_score import Traces
from filiere.signals.relaying import measured
from filiere.validation.fitting.logistic import Sum, balanced, fit_sum
from filiere.validation.frame.design import Block
from filiere.validation.studies.relay import CURVE_OF, VALUES, Asked, asked_of, tried_pairs
from filiere.validation.trials.cities import City, cities

SEEDS = range(1200, 1248)
JOINT, TIMING = ("ahead", "back", "chains", "reach"), ("ahead", "back")
SIGNS = {"ahead": 1, "back": -1, "chains": 1, "reach": 1}
FALSE_A_LINE = 1 / 200
PENALTY = 3e-3
NEARER = 0.4
"""Asked more of a dispatch phone that was found for another line."""


def fitted_on(block: Block) -> Fitted:
    """Fit on the cities of a block."""
    parts: list[dict[str, float]] = []
    groups: list[str] = []
    others: list[dict[str, float]] = []
    penalties: list[float] = []
    lines = 0
    for city in cities(block):
        index = arrivals(city.book, VALUES.chain_s)
        asked, _ = asked_of(city, index)
        lines += len(asked)
        for each in asked:
            for kind, pair in tried_pairs(city, each, city.billed):
                if pair is not None:
                    parts.append(pair.traces.parts)
                    groups.append(kind if kind == "true" else CURVE_OF.get(kind, "other_desk"))
            for traces, penalty in _whole_search(city, each):
                others.append(traces.parts)
                penalties.append(penalty)
    parts += others
    groups += ["searched"] * len(others)
    true = np.array(groups) == "true"
    weight = balanced(groups, true)
    sums = {
        name: fit_sum(
            np.array([[row[part] for part in of] for row in parts]),
            true,
            weight,
            signs=tuple(SIGNS[part] for part in of),
            penalty=PENALTY,
            decimals=3,
        )
        for name, of in (("joint", JOINT), ("timing", TIMING))
    }
    values = {"joint": _written(sums["joint"], JOINT), "timing": _written(sums["timing"], TIMING)}
    joint = values["joint"]
    scores = np.array(
        [joint["constant"] + sum(joint[p] * row[p] for p in JOINT) for row in others]
    ) - np.array(penalties)
    scores = np.sort(scores)[::-1]
    allowed = int(FALSE_A_LINE * lines)
    least = math.ceil(float(scores[allowed]) * 10 + 1e-9) / 10
    return Fitted(
        id="relay",
        values={**values, "least": round(least, 1), "near": round(least + NEARER, 1)},
        study={
            "origin": "simulation",
            "data": f"cities of the studies, family 1, seeds {block.seeds[0]} to {block.seeds[-1]}",
            "lines": lines,
            "dispatch_phones": int(true.sum()),
            "others": int((~true).sum()),
            "others_of_whole_searches": len(others),
            "script": "python -m filiere.validation.fitting relay",
        },
    )


def _written(fit: Sum, names: tuple[str, ...]) -> dict[str, float]:
    """Constant and slopes in units of log10."""
    weights = {"constant": fit.constant, **dict(zip(names, fit.weights.tolist(), strict=True))}
    return {name: round(each / math.log(10), 3) + 0.0 for name, each in weights.items()}


def _whole_search(city: City, asked: Asked) -> Iterator[tuple[Traces, float]]:
    """Everybody whom the search of a line measures and who is no dispatch phone of its network."""
    network, search = asked.network, asked.search
    known = {*network.dispatches, *network.lines}
    for phone in search.phones:
        if phone not in known:
            pair = measured(city.book, search, phone, city.billed, VALUES, tail=False)
            if pair.chained:
                yield pair.traces, pair.shape.penalty
