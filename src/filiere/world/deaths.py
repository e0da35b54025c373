"""Who dies, and when, so that last contacts can be compared with chance?

Clients who die some hours after what was to be their last delivery, and, beside several of them,
one person whose death has nothing to do with a line: a cluster must be told from a coincidence.
"""

from dataclasses import dataclass

from filiere.world.dice import Dice, Stage, generator
from filiere.world.organisation import Organisation
from filiere.world.scene import Scene


@dataclass(frozen=True, slots=True)
class Death:
    """One death; ``network`` is an index, -1 for none."""

    phone: int
    at_s: int
    network: int


def die(scene: Scene, networks: tuple[Organisation, ...], count: int) -> tuple[Death, ...]:
    """Up to ``count`` deaths after a delivery, and one without a link from two on."""
    dice = Dice(generator(scene.seed, Stage.DEATHS))
    deaths: list[Death] = []
    for rank in range(count if len(networks) > 0 else 0):
        index = rank % len(networks)
        last = _last_deliveries(scene, networks[index])
        last = {phone: t for phone, t in last.items() if phone not in scene.taken}
        if len(last) == 0:
            continue
        phone = sorted(last)[dice.integer(0, len(last) - 1)]
        _record(scene, deaths, Death(phone, last[phone] + int(dice.uniform(1, 9) * 3600), index))
    if len(deaths) > 1:
        phone = scene.recruit(dice)
        span = scene.calendar.end_s - scene.calendar.start_s
        t = scene.calendar.start_s + int(span * dice.uniform(0.3, 0.95))
        _record(scene, deaths, Death(phone, t, -1))
    return tuple(deaths)


def _last_deliveries(scene: Scene, network: Organisation) -> dict[int, int]:
    """When each client was last delivered, for those it left a row of, late in the period."""
    last: dict[int, int] = {}
    for order in network.service.orders:
        phone = int(network.service.customers.phone[order.customer])
        last[phone] = -1 if order.hidden else order.delivered_s
    calendar = scene.calendar
    early = calendar.start_s + (calendar.end_s - calendar.start_s) // 3
    return {phone: t for phone, t in last.items() if early < t < calendar.end_s - 36_000}


def _record(scene: Scene, deaths: list[Death], death: Death) -> None:
    scene.taken.add(death.phone)
    scene.phones.until[death.phone] = death.at_s
    deaths.append(death)
