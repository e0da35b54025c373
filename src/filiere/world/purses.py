"""What do the bank accounts of a network's holder, and of somebody unrelated to it, show?

Some clients pay by transfer at about the time at which they order, some sums are drawn in cash
before stock is fetched; beside these the account lives like any other: wages, rent, cards, friends.
The other account lives like any other, and that is all.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from filiere.model.bank_account import french_iban
from filiere.world.calendar import ZONE
from filiere.world.dice import Dice, Stage, generator
from filiere.world.organisation import Organisation
from filiere.world.scene import Scene
from filiere.world.settings import Scenario

ORDER, STOCK, LIFE = "order", "stock", "life"


@dataclass(frozen=True, slots=True)
class Flow:
    """One movement: when it is booked, signed cents, what it says, and what it really is."""

    t: int
    cents: int
    label: str
    party: str
    cause: str


@dataclass(frozen=True, slots=True)
class Purse:
    """One account; ``timed`` where its bank gives the hour."""

    iban: str
    network: int
    """-1 for an account that has nothing to do with one."""
    timed: bool
    flows: tuple[Flow, ...]


def open_purses(
    scene: Scene, scenario: Scenario, networks: Sequence[Organisation]
) -> tuple[Purse, ...]:
    """The holder's account of the first network and one of somebody else."""
    if not scenario.purses:
        return ()
    found = []
    for rank in range(2):
        dice = Dice(generator(scene.seed, Stage.PURSES, rank))
        network = networks[0] if rank == 0 and len(networks) > 0 else None
        flows = _life(scene, dice)
        if network is not None:
            flows += _paid(dice, network, scenario.paid_by_transfer)
            flows += _drawn(dice, network)
        iban = french_iban("99999", "10002", f"{dice.integer(10**9, 10**10 - 1)}B")
        found.append(
            Purse(
                iban=iban or "",
                network=-1 if network is None else 0,
                timed=scenario.timed_purses,
                flows=tuple(sorted(flows, key=lambda flow: (flow.t, flow.cents, flow.label))),
            )
        )
    return tuple(found)


def _life(scene: Scene, dice: Dice) -> list[Flow]:
    """What any account shows."""
    flows = []
    for day in range(scene.calendar.days):
        midnight = int(scene.calendar.midnight[day])
        for _ in range(dice.poisson(1.2)):
            t = midnight + int(dice.uniform(8, 22) * 3600)
            flows.append(Flow(t, -round(dice.lognormal(2400, 0.9)), "CARTE", "COMMERCE", LIFE))
        for _ in range(dice.poisson(0.25)):
            t = midnight + int(dice.uniform(9, 23) * 3600)
            flows.append(Flow(t, round(dice.lognormal(3000, 0.8)), "VIR RECU", "AMI", LIFE))
        for _ in range(dice.poisson(0.2)):
            t = midnight + int(dice.uniform(8, 22) * 3600)
            flows.append(Flow(t, -2000 * dice.integer(1, 5), "RETRAIT DAB", "", LIFE))
        if day % 28 == 3:
            flows.append(Flow(midnight + 7 * 3600, 165_000, "VIR SALAIRE", "EMPLOYEUR", LIFE))
            flows.append(Flow(midnight + 8 * 3600, -62_000, "PRLV LOYER", "BAILLEUR", LIFE))
    return flows


def _paid(dice: Dice, network: Organisation, share: float) -> list[Flow]:
    """Transfers of clients, some minutes before or after they order."""
    flows = []
    for order in network.service.orders:
        if order.hidden or not dice.chance(share):
            continue
        t = order.ordered_s + int(dice.lognormal(240, 0.8)) - int(dice.uniform(0, 120))
        cents = 100 * round(dice.lognormal(70, 0.4) / 5) * 5
        flows.append(Flow(t, cents, "VIR INST RECU", f"CLIENT {order.customer}", ORDER))
    return flows


def _drawn(dice: Dice, network: Organisation) -> list[Flow]:
    """Cash drawn in the hours before stock is fetched."""
    flows = []
    for t in network.supplies:
        if dice.chance(0.8):
            at = t - int(dice.lognormal(5400, 0.6))
            flows.append(Flow(at, -50_000 * dice.integer(2, 6), "RETRAIT DAB", "", STOCK))
    return flows


def write_purses(purses: Sequence[Purse], path: Path, bounds: tuple[int, int]) -> None:
    """``movements.csv`` of all accounts, with the hour of each booking or its day alone."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("account,booked_on,amount,currency,counterparty,label,balance\n")
        for purse in purses:
            balance = 100_000
            for flow in purse.flows:
                if not bounds[0] <= flow.t < bounds[1]:
                    continue
                balance += flow.cents
                when = dt.datetime.fromtimestamp(flow.t, ZONE)
                day = when.isoformat() if purse.timed else when.date().isoformat()
                file.write(
                    f"iban:{purse.iban},{day},{_point(flow.cents)},EUR,{flow.party},{flow.label},"
                    f"{_point(balance)}\n"
                )


def _point(cents: int) -> str:
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"
