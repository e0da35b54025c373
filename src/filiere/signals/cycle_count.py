"""How many complete cycles did a line really have, and how far off may the count be?

Of the visits of couriers to callers, F end a cycle; when the visits are turned by whole days, C
still do. A visit is a true cycle or one by chance at the rate of the turned visits: of V visits
F = T + (V - T) C / V, so T = (F - C) V / (V - C). Turning is done over the life of the line, the
span of its middle contacts: a courier's visits for another line, or before this one opened, are no
chance of this one's.

The interval is about the count, not about another month: the chance part is binomial, and beside
it stands what legs missing, merged or borrowed from another order do to such counts, as a share of
them, fixed on simulated cities (docs/methods/orders.md).

Works on Ledger. Counts; seconds.
"""

from dataclasses import dataclass

import numpy as np

from filiere.signals.book import Ledger
from filiere.signals.contacts import Ints
from filiere.signals.deliveries import Cycles, Windows, cycles, turns
from filiere.signals.fitted import fitted

TURNS = 6
TAIL = 0.02
"""Share of the line's contacts left out at each end of its life: those of a number given up."""
AFTER_S = 3 * 3600
"""Visits so long after the last of them still belong to its life."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Cycles as found, less chance, with an interval of nominally nine in ten."""

    cycles: Cycles
    chance: float
    """Cycles found, on average, when visits are turned."""
    net: float
    low: int
    high: int
    chance_variance: float


def life_of_line(book: Ledger, line: int) -> tuple[int, int]:
    """When a line was in use: its middle contacts, and some hours for what was ordered last."""
    into = np.sort(book.into(line))
    cut = int(TAIL * len(into))
    last = min(int(into[len(into) - 1 - cut]) + AFTER_S, book.contacts.span_s[1])
    return int(into[cut]), last


def estimate(book: Ledger, line: int, dispatch: Ints, couriers: Ints, windows: Windows) -> Estimate:
    """Count the cycles of one line against chance."""
    lines = np.array([line], dtype=np.int64)
    found = cycles(book, lines, dispatch, couriers, windows)
    life = life_of_line(book, line)
    inside = cycles(book, lines, dispatch, couriers, windows, span_s=life)
    turned = [
        len(cycles(book, lines, dispatch, couriers, windows, span_s=life, turned_s=by_s))
        for by_s in turns(life, TURNS)
    ]
    copies = max(len(turned), 1)
    visits, chance = len(inside.visited_s), sum(turned) / copies
    rest = max(visits - chance, 1.0)
    true = min(max((len(inside) - chance) * visits / rest, 0.0), float(len(inside)))
    by_chance = max(visits - true, 0.0) * (chance / max(visits, 1))
    spread = max(by_chance * (1 - chance / max(visits, 1)), 0.0)
    net = true + max(len(found) - len(inside), 0)
    low, high = interval(net, len(found), spread)
    return Estimate(
        cycles=found, chance=chance, net=net, low=low, high=high, chance_variance=spread
    )


def interval(net: float, found: int, chance_variance: float) -> tuple[int, int]:
    """Nine in ten: down from the count less chance, up from the count as found.

    Cycles that chance made are already in ``found`` and taken off ``net``: the truth lies between
    the two more often than not, which is why each end starts from its own.
    """
    sizes = fitted("orders").numbers("cycles")
    spread = (1.0 + chance_variance + (sizes["loose"] * net) ** 2) ** 0.5
    low = int(np.floor(net - sizes["below"] * spread))
    high = int(np.ceil(max(net, found) + sizes["above"] * spread))
    return max(low, 0), high
