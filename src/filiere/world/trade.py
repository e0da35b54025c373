"""What are the facts of a service that is ordered by phone?

The same facts describe a lawful service and a network: how much, when, how often a call is missed,
whether workers are sent by phone, whether they ring on arrival. Nothing but facts tells them apart.

Times are UTC seconds; hours are local and may pass 24.
"""

from bisect import bisect_right
from dataclasses import dataclass, field

import numpy as np

from filiere.world.dice import Floats, Ints
from filiere.world.phones import FOREVER


def _hours(text: str) -> tuple[float, ...]:
    """Demand per hour of the local day."""
    return tuple(float(share) for share in text.split())


EVENING = _hours("1 1 .5 .3 .2 .2 .2 .3 .5 1 1.5 2 2.5 2 2 2.2 2.6 3.4 4.4 5 5 4.4 3.2 2")
MEALS = _hours(".1 0 0 0 0 0 0 0 0 .2 .8 3 5 3 .6 .4 .6 1.2 3.4 6 6 3.5 1.2 .4")
OFFICE = _hours("0 0 0 0 0 0 .2 1 3 4 4 3.6 2 2.6 3.4 3.4 3 2.2 1.2 .6 .3 .2 .1 0")
ALL_DAY = _hours("2 2 1.6 1.2 1.2 1.6 2 3 3.4 3 3 3 3 3 3 3 3.2 3.6 3.6 3.2 3 3 3 2.6")
NIGHT = _hours("4 3.6 3 2.4 2 2 2.4 2 .6 .4 .4 .4 .5 .4 .4 .4 .5 .8 1.6 4 5 5 5 4.6")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """The facts of a service; shares in [0, 1]."""

    orders_day: float
    weekend: float = 1.0
    """Demand on Friday to Sunday over the other days."""
    opens: float = 9.0
    closes: float = 21.0
    shape: tuple[float, ...] = EVENING
    by_text: float = 0.1
    missed: float = 0.2
    """Chance that a call to the line meets no answer."""
    call_s: float = 35.0
    asks_when: float = 0.5
    """Mean number of contacts of a waiting customer."""
    enquiries: float = 0.4
    """Mean number of contacts without an order, per order."""
    relayed: float = 1.0
    lag_median_s: float = 180.0
    lag_sigma: float = 0.6
    relay_text: float = 0.4
    acknowledges: float = 0.25
    arrival: float = 0.4
    arrival_text: float = 0.3
    announced: float = 0.2
    """The line tells the customer that somebody is on the way or downstairs."""
    report: float = 0.3
    speed_ms: float = 5.5
    on_site_s: float = 150.0
    prepares_s: float = 60.0
    rounds: tuple[float, float] | None = None
    """Local hours between which orders taken before are delivered; None: at once."""


@dataclass(slots=True)
class Customers:
    """One row per customer; ``since`` is when the first order may come."""

    phone: Ints
    person: Ints
    rate: Floats
    since: Ints
    hidden: np.ndarray[tuple[int], np.dtype[np.bool_]]
    """Reached by an application: the order leaves no row."""

    def __len__(self) -> int:
        return len(self.phone)


@dataclass(slots=True)
class Held:
    """The phones that fill one place one after the other: (phone, from, to)."""

    spells: list[tuple[int, int, int]]

    def at(self, t: float) -> int:
        """The phone in use at ``t``; the nearest spell outside all of them."""
        for phone, _, until in self.spells:
            if t < until:
                return phone
        return self.spells[-1][0]

    @classmethod
    def always(cls, phone: int) -> "Held":
        """One phone from beginning to end."""
        return cls([(phone, -FOREVER, FOREVER)])


def _end(shift: tuple[int, int]) -> int:
    return shift[1]


@dataclass(slots=True)
class Worker:
    """Somebody sent to customers."""

    phone: Held
    person: int
    hidden: bool = False
    shifts: list[tuple[int, int]] = field(default_factory=list)
    free_at: float = 0.0
    x: float = 0.0
    y: float = 0.0
    points: list[tuple[float, float, float]] = field(default_factory=list)
    """(when, x, y) on the way."""

    def next_on(self, t: float) -> float:
        """When this worker can next take an order; infinite if never."""
        ready = max(t, self.free_at)
        after = bisect_right(self.shifts, ready + 600, key=_end)
        return max(ready, self.shifts[after][0]) if after < len(self.shifts) else float("inf")


@dataclass(frozen=True, slots=True)
class Order:
    """One order as it really went; ``hidden``: the customer's side left no row."""

    customer: int
    worker: int
    ordered_s: int
    relayed_s: int
    delivered_s: int
    hidden: bool
    relay_hidden: bool
