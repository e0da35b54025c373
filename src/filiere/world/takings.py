"""What does a shop sell, take and buy, before anybody writes it into books?

Every order that was delivered is a ticket, customers who come in are tickets too; goods are bought
for what is sold, with the waste and the stock of a kitchen. Where cash from elsewhere is passed off
as takings, it is declared beside them: no ticket, unless tickets are made up too, and no goods.

Amounts are cents, times UTC seconds.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from filiere.world.calendar import Calendar
from filiere.world.dice import Dice
from filiere.world.trade import Order

MEANS = ("cash", "card", "voucher")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kitchen:
    """The facts of a shop that no neighbour shares; shares in [0, 1]."""

    basket: float
    """Median of a ticket, in cents."""
    spread: float
    """Sigma of the logarithm of a ticket."""
    walk_ins: float
    """Customers who come in, for each order that is delivered."""
    cash: float
    card: float
    goods: float
    """Cost of what is sold, as a share of its price without tax."""
    boxes: float
    """Boxes for each euro sold."""
    injected: float = 0.0
    """Share of the declared takings that was never taken."""
    made_up: bool = False
    """Tickets are made up for it too."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """One sale at the till; ``true`` is false for one that was made up."""

    number: int
    closed_s: int
    cents: int
    means: str
    true: bool = True


@dataclass(frozen=True, slots=True)
class Purchase:
    """Goods or boxes from a supplier."""

    day: int
    what: str
    """``goods`` or ``boxes``."""
    cents: int
    count: int


@dataclass(frozen=True, slots=True)
class Takings:
    """A period of a shop: what the till says, what is declared beside it, what was bought."""

    tickets: tuple[Ticket, ...]
    declared: tuple[tuple[int, int, int, int], ...]
    """Cents of each day by means (cash, card, voucher), what was injected included; and the share
    of the cash that was injected, in cents."""
    purchases: tuple[Purchase, ...]

    @property
    def gap(self) -> float:
        """Share of the declared takings that no ticket of a real sale stands for."""
        declared = sum(cash + card + voucher for cash, card, voucher, _ in self.declared)
        return sum(day[3] for day in self.declared) / max(declared, 1)


def draw_kitchen(dice: Dice, *, injected: float = 0.0, made_up: bool = False) -> Kitchen:
    """A shop of the trade, with its own prices and habits."""
    cash = dice.uniform(0.15, 0.55)
    return Kitchen(
        basket=dice.lognormal(2150, 0.10),
        spread=dice.uniform(0.3, 0.5),
        walk_ins=dice.uniform(0.3, 1.5),
        cash=cash,
        card=(1 - cash) * dice.uniform(0.8, 0.97),
        goods=dice.lognormal(0.29, 0.08),
        boxes=dice.lognormal(0.062, 0.08),
        injected=injected,
        made_up=made_up,
    )


def take(dice: Dice, calendar: Calendar, orders: Sequence[Order], kitchen: Kitchen) -> Takings:
    """The whole period of a shop, from the orders that it delivered."""
    sold = _sales(dice, calendar, orders, kitchen)
    real = [sum(cents for _, cents, _ in day) for day in sold]
    false = _injected(dice, real, kitchen)
    tickets: list[Ticket] = []
    declared = []
    number = dice.integer(1_000, 60_000)
    for day, sales in enumerate(sold):
        rows = [(t, cents, means, True) for t, cents, means in sales]
        if kitchen.made_up:
            rows += _made_up(dice, calendar, day, false[day], kitchen)
        for t, cents, means, true in sorted(rows):
            number += 1
            tickets.append(Ticket(number, t, cents, means, true))
        by_means = [sum(c for _, c, m in sales if m == means) for means in MEANS]
        declared.append((by_means[0] + false[day], by_means[1], by_means[2], false[day]))
    return Takings(tuple(tickets), tuple(declared), tuple(_purchases(dice, real, kitchen)))


def _sales(
    dice: Dice, calendar: Calendar, orders: Sequence[Order], kitchen: Kitchen
) -> list[list[tuple[int, int, str]]]:
    """Time, cents and means of each real sale, day by day."""
    sold: list[list[tuple[int, int, str]]] = [[] for _ in range(calendar.days)]
    times = [order.delivered_s for order in orders]
    for order in orders:
        came = dice.poisson(kitchen.walk_ins)
        times += [order.ordered_s + int(dice.uniform(-3600, 3600)) for _ in range(came)]
    for t in sorted(times):
        day = int(np.searchsorted(calendar.midnight, t - 4 * 3600, side="right")) - 1
        if not 0 <= day < calendar.days:
            continue  # after midnight is still the evening's business; before the first day is not
        cents = max(400, round(dice.lognormal(kitchen.basket, kitchen.spread) / 10) * 10)
        drawn = dice.uniform()
        means = MEANS[
            0 if drawn < kitchen.cash else 1 if drawn < kitchen.cash + kitchen.card else 2
        ]
        sold[day].append((t, cents, means))
    return sold


def _injected(dice: Dice, real: Sequence[int], kitchen: Kitchen) -> list[int]:
    """Cents declared beside the real takings, day by day, in round sums."""
    if kitchen.injected == 0:
        return [0] * len(real)
    whole = sum(real) * kitchen.injected / (1 - kitchen.injected)
    open_days = [day for day, cents in enumerate(real) if cents > 0]
    weight = {day: dice.uniform(0.5, 1.5) for day in open_days}
    share = whole / max(sum(weight.values()), 1e-9)
    return [round(share * weight.get(day, 0.0) / 500) * 500 for day in range(len(real))]


def _made_up(
    dice: Dice, calendar: Calendar, day: int, cents: int, kitchen: Kitchen
) -> list[tuple[int, int, str, bool]]:
    """Tickets that nobody bought anything for: as large as usual, in cash, in opening hours."""
    rows = []
    while cents > 0:
        part = min(cents, max(400, round(dice.lognormal(kitchen.basket, kitchen.spread) / 50) * 50))
        t = int(calendar.midnight[day]) + int(dice.uniform(18.0, 23.0) * 3600)
        rows.append((t, part, "cash", False))
        cents -= part
    return rows


def _purchases(dice: Dice, real: Sequence[int], kitchen: Kitchen) -> list[Purchase]:
    """Goods twice a week and boxes every other week, for what was sold, with waste and stock."""
    found = []
    for every, what in ((3, "goods"), (14, "boxes")):
        for first in range(0, len(real), every):
            sold = sum(real[first : first + every])
            if sold == 0:
                continue
            waste = dice.lognormal(1.0, 0.06)
            if what == "goods":
                cents = round(sold / 1.1 * kitchen.goods * waste)
                found.append(Purchase(first, what, cents, 1))
            else:
                count = max(50, round(sold / 100 * kitchen.boxes * waste / 50) * 50)
                found.append(Purchase(first, what, count * 16, count))
    return found
