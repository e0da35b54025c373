"""What does a network look like, before it does anything?

The priors: wide, and never tuned to a method. Figures are those of court reports and press
accounts where any were published; where none were (lag from order to dispatch, share abroad, life
of a number), the whole plausible range is swept.
"""

import math
from dataclasses import asdict, dataclass

import numpy as np

from filiere.world.dice import Dice
from filiere.world.settings import Scenario

CLIENT_CEILING = 0.10
"""Largest share of a small city that may be clients of one network."""
ORDERS_PER_CLIENT_DAY = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One network as drawn; shares in [0, 1], lags in seconds, hours local (may pass 24)."""

    abroad: bool
    line_foreign: bool
    second_phone: bool
    lag_median_s: float
    lag_sigma: float
    couriers: int
    clients: int
    orders_day: float
    weekend: float
    opens: float
    closes: float
    express: bool
    by_text: float
    missed: float
    call_s: float
    asks_when: float
    enquiries: float
    relay_text: float
    acknowledges: float
    arrival: float
    arrival_text: float
    announced: float
    report: float
    campaigns_week: float
    campaign_boost: float
    chunk: int
    number_life_days: float
    """0: never changed."""
    follows: float
    """Chance that another phone of the network changes number too."""
    keeps_handset: bool
    handset_changes: bool
    referrals: bool
    newcomers: float
    """Share of the clients who join during the period."""
    restocking_days: float
    """0: no supplier in the records."""
    private_phones: bool
    dual_sim: bool
    traded: float
    """Share of the clients bought from the list of another network of the city."""
    app_share: float
    relay_app_share: float
    front: bool
    habits: bool = False
    """People also do what no trade explains (``habits.py``)."""

    def as_truth(self) -> dict[str, object]:
        """Everything drawn."""
        return asdict(self)


def draw_plan(dice: Dice, scenario: Scenario, people: int) -> Plan:
    """One network from the priors, with the scenario's own choices in place of chance."""

    def chosen(given: float | None, drawn: float) -> float:
        return drawn if given is None else given

    def switched(given: bool | None, chance: float) -> bool:  # noqa: FBT001 - a tri-state
        drawn = dice.chance(chance)
        return drawn if given is None else given

    clients = round(min(max(dice.lognormal(400, 1.1), 60), 2_600))
    clients = min(scenario.clients or clients, max(25, int(CLIENT_CEILING * people)))
    orders = chosen(scenario.orders_per_day, min(max(dice.lognormal(40, 0.5), 12), 110))
    opens, closes = ((10.0, 22.0), (12.0, 24.0), (17.0, 26.0), (0.0, 24.0))[dice.integer(0, 3)]
    abroad = switched(scenario.abroad, dice.uniform(0, 0.4))
    life = dice.uniform(21, 84)
    weekend = dice.uniform(1.0, 2.3)
    orders = min(orders, ORDERS_PER_CLIENT_DAY * clients)
    express = switched(scenario.express, 0.7)
    fewest = math.ceil(orders * weekend / (15 if express else 11))  # a round is short
    most = max(1, round(orders / 6))
    return Plan(
        abroad=abroad,
        line_foreign=False,
        second_phone=switched(scenario.second_phone, 0.8),
        lag_median_s=chosen(
            scenario.lag_median_s, float(np.exp(dice.uniform(np.log(60), np.log(900))))
        ),
        lag_sigma=dice.uniform(0.35, 0.9),
        couriers=scenario.couriers or min(max(fewest, min(dice.integer(1, 8), most)), 8),
        clients=clients,
        orders_day=orders,
        weekend=weekend,
        opens=opens,
        closes=closes,
        express=express,
        by_text=dice.uniform(0.02, 0.6),
        missed=dice.uniform(0.1, 0.4),
        call_s=dice.uniform(18, 75),
        asks_when=dice.uniform(0.6, 2.4),
        enquiries=dice.uniform(0.5, 3.0),
        relay_text=dice.uniform(0.05, 0.9),
        acknowledges=dice.uniform(0.0, 0.6),
        arrival=chosen(scenario.arrival, dice.uniform(0.1, 0.95)),
        arrival_text=dice.uniform(0.05, 0.7),
        announced=dice.uniform(0.1, 0.8),
        report=chosen(scenario.report, dice.uniform(0.0, 0.9)),
        campaigns_week=chosen(
            scenario.campaigns_per_week,
            float(np.exp(dice.uniform(np.log(0.7), np.log(7)))) if dice.chance(0.75) else 0.0,
        ),
        campaign_boost=dice.uniform(0.1, 0.6),
        chunk=dice.integer(20, 500),
        number_life_days=life if switched(scenario.number_changes, 0.6) else 0.0,
        follows=dice.uniform(0.0, 0.6),
        keeps_handset=dice.chance(0.5),
        handset_changes=switched(scenario.handset_changes, 0.25),
        referrals=switched(scenario.referrals, 0.9),
        newcomers=dice.uniform(0.08, 0.35),
        restocking_days=dice.uniform(3, 12) if switched(scenario.restocking, 0.7) else 0.0,
        private_phones=switched(scenario.private_phones, 0.85),
        dual_sim=switched(scenario.dual_sim, 0.2),
        traded=dice.uniform(0.0, 0.3),
        app_share=chosen(scenario.app_share, dice.uniform(0, 0.95) if dice.chance(0.6) else 0.0),
        relay_app_share=chosen(
            scenario.app_share, 0.0 if dice.chance(0.6) else dice.uniform(0, 0.9)
        ),
        front=scenario.front,
    )
