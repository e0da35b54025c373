"""In which order are the numbers left on a dispatch phone's bill listed, and who comes first?

True suppliers against everybody else who is left, on cities where the head's bill is held and shows
two meetings or more; each city has the same say. Then, of all heads whose bill is held and leaves
somebody, how many have their supplier first, second, third: what `next` weighs.
"""

from collections.abc import Iterator

import numpy as np

from filiere.signals.fitted import Fitted
from filiere.signals.remaining import NAMES, Left, left_over, weighed
from filiere.validation.fitting.logistic import fit_sum
from filiere.validation.frame.design import Block
from filiere.validation.trials.cities import City, cities

SEEDS = range(1200, 1248)
LEAST_MEETINGS = 2


FIRST = 3
"""Ranks whose share is told."""


def fitted_on(block: Block) -> Fitted:
    """Fit on the cities of a block."""
    lists = [each for city in cities(block) for each in lists_left(city)]
    rows: list[list[float]] = []
    true: list[bool] = []
    weight: list[float] = []
    heads = 0
    for supplier, left in lists:
        if not is_seen(supplier, left):
            continue
        heads += 1
        for each in left:
            rows.append([each.measured[name] for name in NAMES])
            true.append(each.number == supplier)
            weight.append(1.0 if each.number == supplier else 1.0 / max(len(left) - 1, 1))
    fit = fit_sum(np.array(rows), np.array(true), np.array(weight), penalty=2e-3)
    weights = dict(zip(NAMES, fit.weights.tolist(), strict=True))
    shares = _shares(lists, weights)
    return Fitted(
        id="remaining",
        values={"weights": weights, "share_by_rank": shares},
        study={
            "origin": "simulation",
            "data": f"cities of the studies, family 1, seeds {block.seeds[0]} to {block.seeds[-1]}",
            "heads": len(lists),
            "heads_with_a_supplier": heads,
            "numbers_left": len(rows),
            "script": "python -m filiere.validation.fitting remaining",
        },
    )


def lists_left(city: City) -> Iterator[tuple[int, list[Left]]]:
    """(supplier or -1, numbers left) of each head whose bill is held and leaves somebody."""
    for network in city.truth.networks:
        heads = network.dispatches if len(network.dispatches) > 0 else network.lines
        explained = {*network.lines, *network.couriers, *heads}
        lines = np.array(sorted(network.lines), dtype=np.int64)
        for head in heads:
            if not bool(np.isin(head, city.billed)):
                continue
            left = left_over(city.book, head, lines, explained, city.window.length_s(head))
            if len(left) > 0:
                yield (-1 if network.supplier is None else network.supplier), left


def is_seen(supplier: int, left: list[Left]) -> bool:
    """Whether the bill shows two meetings or more with the supplier."""
    own = [each for each in left if each.number == supplier]
    return len(own) == 1 and own[0].meetings >= LEAST_MEETINGS


def _shares(lists: list[tuple[int, list[Left]]], weights: dict[str, float]) -> dict[str, float]:
    """How often the supplier stands at each of the first ranks, of all lists."""
    found = [0] * FIRST
    for supplier, left in lists:
        ordered = sorted(left, key=lambda each: -weighed(each, weights))
        for rank, each in enumerate(ordered[:FIRST]):
            found[rank] += each.number == supplier
    return {str(rank + 1): round(count / len(lists), 2) for rank, count in enumerate(found)}
