"""What does each trace of a courier phone weigh?

True couriers against riders of lawful services, acquaintances of callers and contacts of the
dispatch phone, each kind with the same say; the logarithm of the odds in tens. A phone is listed
from the score that one in two hundred of the kind that scores highest passes.
"""

import math

import numpy as np

from filiere.signals.fitted import Fitted
from filiere.validation.fitting.logistic import balanced, fit_sum
from filiere.validation.frame.design import Block
from filiere.validation.studies.couriers import searched_in, tried
from filiere.validation.trials.cities import cities

SEEDS = range(1200, 1248)
PARTS = ("sent", "rings", "reach")
PASS = 0.005


def fitted_on(block: Block) -> Fitted:
    """Fit on the cities of a block."""
    parts: list[dict[str, float]] = []
    groups: list[str] = []
    for city in cities(block):
        for each in tried(city, searched_in(city)):
            parts.append(each.courier.parts)
            groups.append(each.kind)
    columns = np.array([[row[name] for name in PARTS] for row in parts])
    names = np.array(groups)
    true = names == "courier"
    fit = fit_sum(columns, true, balanced(groups, true), signs=(1, 1, 1), decimals=3)
    constant = round(fit.constant / math.log(10), 3)
    slopes = np.round(fit.weights / math.log(10), 3)
    score = columns @ slopes + constant
    least = max(
        float(np.quantile(score[names == name], 1 - PASS))
        for name in sorted(set(groups) - {"courier"})
    )
    return Fitted(
        id="couriers",
        values={
            "score": {"constant": constant, **dict(zip(PARTS, slopes.tolist(), strict=True))},
            "least": math.ceil(least * 10 + 1e-9) / 10,
        },
        study={
            "origin": "simulation",
            "data": f"cities of the studies, family 1, seeds {block.seeds[0]} to {block.seeds[-1]}",
            "couriers": int(true.sum()),
            "others": int((~true).sum()),
            "script": "python -m filiere.validation.fitting couriers",
        },
    )
