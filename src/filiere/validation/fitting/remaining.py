"""In which order are the numbers left on a dispatch phone's bill listed?

True suppliers against everybody else who is left, on cities where the head's bill is held and shows
two meetings or more; each city has the same say.
"""

from collections.abc import Iterator

import numpy as np

from filiere.signals.fitted import Fitted
from filiere.signals.remaining import NAMES, Left, left_over
from filiere.validation.design import Block
from filiere.validation.fitting.logistic import fit_sum
from filiere.validation.studies._cities import City, cities

SEEDS = range(1200, 1248)
LEAST_MEETINGS = 2


def fitted_on(block: Block) -> Fitted:
    """Fit on the cities of a block."""
    rows: list[list[float]] = []
    true: list[bool] = []
    weight: list[float] = []
    heads = 0
    for city in cities(block):
        for supplier, left in seen_suppliers(city):
            heads += 1
            for each in left:
                rows.append([each.measured[name] for name in NAMES])
                true.append(each.number == supplier)
                weight.append(1.0 if each.number == supplier else 1.0 / max(len(left) - 1, 1))
    fit = fit_sum(np.array(rows), np.array(true), np.array(weight), penalty=2e-3)
    return Fitted(
        id="remaining",
        values={"weights": dict(zip(NAMES, fit.weights.tolist(), strict=True))},
        study={
            "origin": "simulation",
            "data": f"cities of the studies, family 1, seeds {block.seeds[0]} to {block.seeds[-1]}",
            "heads_with_a_supplier": heads,
            "numbers_left": len(rows),
            "script": "python -m filiere.validation.fitting remaining",
        },
    )


def seen_suppliers(city: City) -> Iterator[tuple[int, list[Left]]]:
    """(supplier, numbers left) of each head whose bill is held and shows its supplier."""
    for network in city.truth.networks:
        heads = network.dispatches if len(network.dispatches) > 0 else network.lines
        explained = {*network.lines, *network.couriers, *heads}
        lines = np.array(sorted(network.lines), dtype=np.int64)
        for head in heads:
            if network.supplier is None or not bool(np.isin(head, city.billed)):
                continue
            left = left_over(city.book, head, lines, explained, city.window.length_s(head))
            own = [each for each in left if each.number == network.supplier]
            if len(own) == 1 and own[0].meetings >= LEAST_MEETINGS:
                yield network.supplier, left
