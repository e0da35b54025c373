"""What does a network do beside taking orders?

It texts the whole list, tells a new number, restocks from a supplier, and grows by clients who
bring clients. As court reports describe it, and only as far as it leaves records.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from filiere.world.dice import Dice
from filiere.world.organisation import Organisation, Referral, Sending
from filiere.world.phones import FOREIGN, MOBILE, NOBODY
from filiere.world.plan import Plan
from filiere.world.scene import Scene
from filiere.world.service import Service
from filiere.world.tape import Purpose

DAY_S = 86_400


@dataclass(slots=True)
class Network(Organisation):
    """One network of the first family."""

    plan: Plan
    service: Service


def _known(network: Network, t: float) -> list[int]:
    """Phones of the clients on the list at ``t`` who are reached by text."""
    customers = network.service.customers
    known = (customers.since <= t) & ~customers.hidden
    return [int(phone) for phone in customers.phone[known]]


def _bulk(scene: Scene, dice: Dice, network: Network, t: float, kind: str) -> None:
    """Texts to the whole list, in chunks, one every second or two."""
    phone = network.line.at(t)
    recipients = _known(network, t)
    dice.rng.shuffle(recipients)
    sent = t
    for rank, client in enumerate(recipients):
        scene.tape.text(sent, phone, client, Purpose.CAMPAIGN)
        sent += dice.uniform(0.6, 2.4)
        if (rank + 1) % network.plan.chunk == 0:
            sent += dice.uniform(60, 900)
        if dice.chance(0.02):
            scene.tape.text(sent + dice.lognormal(600, 1.2), client, phone, Purpose.CAMPAIGN)
    if len(recipients) > 0:
        network.sendings.append(Sending(int(t), kind, phone, len(recipients)))
        if kind == "promo":
            network.service.waves.append((t, network.plan.campaign_boost))


def announce(scene: Scene, dice: Dice, network: Network) -> None:
    """A new number is told to the list; a few clients still try the old one."""
    for (old, _, _), (_, begin, _) in pairwise(network.line.spells):
        _bulk(scene, dice, network, begin + dice.uniform(300, 7200), "announcement")
        for client in _known(network, begin)[:40]:
            if dice.chance(0.3):
                t = begin + dice.rng.exponential(1.5 * DAY_S)
                scene.tape.miss(t, client, old, Purpose.ORDER)


def _sending_hour(scene: Scene, dice: Dice, network: Network, day: int) -> float:
    opens = network.plan.opens if network.plan.opens > 8 else 11.0
    return float(scene.calendar.midnight[day]) + (opens + dice.uniform(-0.5, 4.0)) * 3600


def restock(scene: Scene, dice: Dice, network: Network) -> None:
    """Calls with a supplier, then a sending within half a day."""
    plan, calendar = network.plan, scene.calendar
    if plan.restocking_days <= 0:
        return
    abroad = dice.chance(0.5)
    network.supplier = scene.phones.add(
        FOREIGN if abroad else MOBILE,
        abroad=abroad,
        operator=-1 if abroad else dice.integer(0, 3),
        person=NOBODY if abroad else scene.recruit(dice),
    )
    day = dice.uniform(0, plan.restocking_days)
    while day < calendar.days:
        t = _sending_hour(scene, dice, network, int(day)) - dice.uniform(1, 9) * 3600
        if t > calendar.start_s:
            caller = network.dispatch.at(t)
            scene.tape.call(t, caller, network.supplier, dice.lognormal(60, 0.6), Purpose.SUPPLY)
            for _ in range(dice.integer(0, 3)):
                back = t + dice.lognormal(1800, 1.0)
                scene.tape.text(back, network.supplier, caller, Purpose.SUPPLY)
            network.supplies.append(int(t))
            if plan.campaigns_week > 0 and dice.chance(0.8):
                _bulk(scene, dice, network, t + dice.uniform(0.5, 8) * 3600, "promo")
        day += max(1.0, dice.rng.normal(plan.restocking_days, 1.0))


def send(scene: Scene, dice: Dice, network: Network) -> None:
    """Sendings that no delivery of stock explains."""
    if network.plan.campaigns_week <= 0:
        return
    for day in range(scene.calendar.days):
        if dice.chance(network.plan.campaigns_week / 7):
            _bulk(scene, dice, network, _sending_hour(scene, dice, network, day), "promo")


def refer(scene: Scene, dice: Dice, network: Network) -> None:
    """Newcomers are brought by a client, who talks to them shortly before."""
    customers, calendar = network.service.customers, scene.calendar
    for index in np.flatnonzero(customers.since > calendar.start_s).tolist():
        first = int(customers.since[index])
        newcomer = int(customers.phone[index])
        before = np.flatnonzero(customers.since < first - DAY_S)
        network.service.forced.append((first, index))
        if len(before) == 0 or dice.chance(0.2):
            network.referrals.append(Referral(newcomer, -1, 0, first))
            continue
        friends = np.intersect1d(scene.ties.of(newcomer), customers.person[before])
        pool = friends if len(friends) > 0 else customers.phone[before]
        introducer = int(pool[dice.integer(0, len(pool) - 1)])
        t = first - 60 - min(dice.lognormal(2400, 1.2), DAY_S)
        seen = not dice.chance(network.plan.app_share * 0.5)
        network.referrals.append(Referral(newcomer, introducer if seen else -1, int(t), first))
        if not seen:
            continue
        one, other = (introducer, newcomer) if dice.chance(0.5) else (newcomer, introducer)
        if dice.chance(0.6):
            scene.tape.text(t, one, other, Purpose.REFERRAL)
            scene.tape.text(t + dice.lognormal(40, 0.7), other, one, Purpose.REFERRAL)
        else:
            scene.tape.call(t, one, other, dice.lognormal(50, 0.8), Purpose.REFERRAL)
        if dice.chance(0.3):
            told = first + dice.uniform(-1800, 1200)
            line = network.line.at(told)
            pair = (introducer, line) if dice.chance(0.6) else (line, introducer)
            scene.tape.text(told, *pair, Purpose.REFERRAL)
