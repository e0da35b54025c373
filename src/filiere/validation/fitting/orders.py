"""How wide are the two intervals of ``orders``, so that nine in ten hold the truth?

Every question before it runs as in a case. For the orders: days drawn again give a spread, which is
multiplied, and a margin is added on either side, so that one line in twenty lies beyond each end
and the middle width is the least. For the complete cycles: a spread as a share of the count, and so
many of it down from the count less chance, up from the count as found.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiere.analysis import defaults
from filiere.runner import run
from filiere.signals.book import ledger
from filiere.signals.contacts import read_contacts
from filiere.signals.cycle_count import estimate
from filiere.signals.deliveries import Windows
from filiere.signals.fitted import Fitted
from filiere.signals.teams import teams
from filiere.signals.three_traces import spread_of
from filiere.validation.frame.design import Block, quiet
from filiere.validation.trials.counting import compared
from filiere.validation.trials.requisitions import one_death_city
from filiere.wording import Words

_say = Words(__name__)

Floats = NDArray[np.float64]

SEEDS = range(1600, 1680)
BEYOND = 0.05
"""Share of lines that may lie beyond each end."""
TRIED = tuple(round(0.4 + 0.1 * k, 1) for k in range(15))


@dataclass(frozen=True, slots=True)
class _Line:
    orders: int
    estimate: float | None
    spread: float
    cycles: int
    net: float
    found: int
    chance_variance: float


def fitted_on(block: Block) -> Fitted:
    """Fit on the cities of a block."""
    lines: list[_Line] = []
    for seed in block.seeds:
        with block.worlds.case(one_death_city(seed)) as (case, truth):
            run(case, only=("orders",), progress=quiet)
            book = ledger(read_contacts(case))
            of_line = {team.line: team for team in teams(case, book)}
            for counted in compared(case, truth, seed):
                team = of_line[counted.line]
                told = spread_of(book, team, _windows())
                count = estimate(book, team.line, team.dispatch, team.couriers, _windows())
                lines.append(
                    _Line(
                        orders=counted.orders,
                        estimate=None if told is None else told[0],
                        spread=0.0 if told is None else told[1],
                        cycles=counted.truth,
                        net=count.net,
                        found=len(count.cycles),
                        chance_variance=count.chance_variance,
                    )
                )
        block.say(_say("orders-lines", seed=str(seed), count=len(lines)))
    return Fitted(
        id="orders",
        values={"orders": _orders(lines), "cycles": _cycles(lines)},
        study={
            "origin": "simulation",
            "data": "cities of 600 people over 28 days, family 1, "
            f"seeds {block.seeds[0]} to {block.seeds[-1]}",
            "lines": len(lines),
            "lines_with_sendings": sum(each.estimate is not None for each in lines),
            "script": "python -m filiere.validation.fitting orders",
        },
    )


def _windows() -> Windows:
    values = defaults("orders")
    return Windows(
        order_s=values.order_s,
        relay_s=values.relay_s,
        delivery_s=values.delivery_s,
        visit_s=values.visit_s,
    )


def _orders(lines: list[_Line]) -> dict[str, float]:
    """Margins on either side, for the multiple of the spread at which the middle width is least."""
    sent = [each for each in lines if each.estimate is not None and each.orders > 0]
    off = np.array([math.log(each.orders / (each.estimate or 1.0)) for each in sent])
    spread = np.array([each.spread for each in sent])
    best: tuple[float, dict[str, float]] | None = None
    for times in TRIED:
        down = max(float(np.quantile(-off - times * spread, 1 - BEYOND)), 0.02)
        up = max(float(np.quantile(off - times * spread, 1 - BEYOND)), 0.02)
        width = np.exp(up + times * spread) - np.exp(-down - times * spread)
        middle = float(np.median(width))
        if best is None or middle < best[0]:
            best = (
                middle,
                {"down": round(down, 3), "up": round(up, 3), "per_spread": times},
            )
    return best[1] if best is not None else {}


def _cycles(lines: list[_Line]) -> dict[str, float]:
    """The same for the complete cycles, for each spread as a share of the count."""
    held = [each for each in lines if each.net > 0]
    net, true = np.array([e.net for e in held]), np.array([e.cycles for e in held])
    found = np.array([max(e.net, e.found) for e in held])
    chance = np.array([e.chance_variance for e in held])
    best: tuple[float, dict[str, float]] | None = None
    for loose in (0.01, 0.02, 0.03, 0.04, 0.05, 0.07):
        spread = np.sqrt(1.0 + chance + (loose * net) ** 2)
        below = max(float(np.quantile((net - true) / spread, 1 - BEYOND)), 0.5)
        above = max(float(np.quantile((true - found) / spread, 1 - BEYOND)), 0.5)
        width = (found + above * spread - net + below * spread) / np.maximum(net, 1)
        middle = float(np.median(width))
        if best is None or middle < best[0]:
            best = (
                middle,
                {"below": round(below, 2), "above": round(above, 2), "loose": loose},
            )
    return best[1] if best is not None else {}
