"""What does a network of the second family look like, before it does anything?

The priors, by other assumptions than those of ``plan.py`` and as wide; no method ever saw them
before it was written down.
"""

from dataclasses import asdict, dataclass
from typing import Literal

import numpy as np

from filiere.world.dice import Dice
from filiere.world.settings import Scenario

Sends = Literal["at_once", "now_and_then", "asked"]
"""The dispatcher passes an order on when it comes, whenever he looks, or when a courier asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """How a service is run; shares in [0, 1], hours local (may pass 24), times in seconds."""

    abroad: bool = False
    second_phone: bool = True
    sends: Sends = "at_once"
    lag_s: float = 180.0
    """Mean wait before an order is passed on, or between two looks at the phone."""
    relayed: float = 1.0
    relay_text: float = 0.5
    answered: float = 0.3
    """Share of messages to a worker that he answers with one word."""
    opens: float = 10.0
    closes: float = 22.0
    closed_days: int = 0
    clients: int = 150
    interval_d: float = 8.0
    """Median days between two orders of one client; a client keeps his own."""
    regular: float = 1.5
    """Gamma shape of a client's waits: 1 is chance, large is the same day each time."""
    orders_day: float | None = None
    by_text: float = 0.5
    thread: float = 3.0
    """Mean messages of a thread in which something is ordered."""
    missed: float = 0.3
    called_back: float = 0.5
    call_s: float = 35.0
    hangs: float = 0.6
    """Threads and calls that lead to nothing, for each order."""
    asks: float = 0.4
    rings_courier: float = 0.1
    """Share of waiting clients who reach the worker himself."""
    straight: float = 0.0
    """Share of orders placed with a worker, past the line."""
    arrival: float = 0.5
    arrival_text: float = 0.4
    report: Literal["each", "evening", "none"] = "none"
    workers: int = 3
    own_phones: float = 0.4
    """Chance that a worker works with the phone he has anyway."""
    private: float = 0.5
    """Private contacts a day on work phones."""
    dispatcher_life: float = 1.0
    """The same on the phone that sends."""
    speed_m_s: float = 9.0
    stay_s: float = 180.0
    app_share: float = 0.0
    relay_app_share: float = 0.0
    newcomers: float = 0.2
    restocking_days: float = 0.0
    sendings_week: float = 0.0
    segment: int = 25
    number_changes: bool = False
    opens_late: bool = False
    referrals: bool = True
    express: bool = True
    front: bool = False

    def as_truth(self) -> dict[str, object]:
        """Everything drawn."""
        return asdict(self)


def draw_practice(dice: Dice, scenario: Scenario, people: int) -> Practice:
    """One network from the priors, with the scenario's own choices in place of chance."""

    def chosen(given: float | None, drawn: float) -> float:
        return drawn if given is None else given

    def switched(given: bool | None, chance: float) -> bool:  # noqa: FBT001 - a tri-state
        drawn = dice.chance(chance)
        return drawn if given is None else given

    kind: Sends = ("at_once", "at_once", "now_and_then", "now_and_then", "asked")[
        dice.integer(0, 4)
    ]
    express = switched(scenario.express, 0.8)
    if not express:
        kind = "now_and_then"
    lag = float(np.exp(dice.uniform(np.log(40), np.log(900))))
    clients = round(min(max(dice.lognormal(160, 0.9), 40), 900))
    clients = min(scenario.clients or clients, max(20, int(0.15 * people)))
    opens = dice.uniform(7.0, 19.0)
    apps = dice.uniform(0.05, 0.9) if dice.chance(0.5) else 0.0
    riders = dice.uniform(0.05, 0.9) if dice.chance(0.3) else 0.0
    report: Literal["each", "evening", "none"] = ("each", "evening", "none")[dice.integer(0, 2)]
    if scenario.report is not None:
        report = "each" if scenario.report > 0 else "none"
    return Practice(
        abroad=switched(scenario.abroad, 0.35),
        second_phone=switched(scenario.second_phone, 0.75),
        sends=kind,
        lag_s=chosen(scenario.lag_median_s, lag * (1.0 if kind == "at_once" else 2.5)),
        relayed=dice.uniform(0.7, 1.0),
        relay_text=dice.uniform(0.0, 1.0),
        answered=dice.uniform(0.0, 0.8),
        opens=opens,
        closes=opens + dice.uniform(5.0, 16.0),
        closed_days=dice.integer(0, 2) if dice.chance(0.5) else 0,
        clients=clients,
        interval_d=dice.uniform(3.0, 14.0),
        regular=dice.uniform(0.8, 4.0),
        orders_day=scenario.orders_per_day,
        by_text=dice.uniform(0.0, 1.0),
        thread=dice.uniform(1.2, 6.0),
        missed=dice.uniform(0.05, 0.6),
        called_back=dice.uniform(0.1, 0.9),
        call_s=dice.uniform(12, 90),
        hangs=dice.uniform(0.1, 2.0),
        asks=dice.uniform(0.0, 1.5),
        rings_courier=dice.uniform(0.0, 0.35),
        straight=dice.uniform(0.0, 0.15) if dice.chance(0.4) else 0.0,
        arrival=chosen(scenario.arrival, dice.uniform(0.1, 0.9)),
        arrival_text=dice.uniform(0.0, 1.0),
        report=report,
        workers=scenario.couriers or dice.integer(1, 6),
        own_phones=dice.uniform(0.0, 0.9),
        private=dice.uniform(0.0, 3.0),
        dispatcher_life=dice.uniform(0.0, 6.0) if dice.chance(0.6) else 0.0,
        app_share=chosen(scenario.app_share, apps),
        relay_app_share=chosen(scenario.app_share, riders),
        newcomers=dice.uniform(0.05, 0.5),
        restocking_days=dice.uniform(2, 14) if switched(scenario.restocking, 0.7) else 0.0,
        sendings_week=chosen(
            scenario.campaigns_per_week, dice.uniform(1, 6) if dice.chance(0.45) else 0.0
        ),
        segment=dice.integer(8, 60),
        number_changes=switched(scenario.number_changes, 0.35),
        opens_late=dice.chance(0.25) and scenario.number_changes is None,
        referrals=switched(scenario.referrals, 0.8),
        express=express,
        front=scenario.front,
    )
