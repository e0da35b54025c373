"""What would the records be of a world so small that its truth can be read off?

Where the simulator gives cities, this gives a street: one line, one pizzeria, some friends.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from filiere.validation.worlds.made import DAY_S, START_S, Made, name


def add_people(world: Made, rng: np.random.Generator, people: Sequence[str], days: int) -> None:
    """Friends in circles of about twelve who write in bursts, mostly in the evening."""
    count = len(people)
    circle = rng.permutation(count) // 12
    by_circle = {int(c): np.flatnonzero(circle == c) for c in np.unique(circle)}
    for place, person in enumerate(people):
        near = [int(n) for n in by_circle[int(circle[place])] if n != place]
        friends = near + [int(n) for n in rng.integers(0, count, 6) if n != place]
        weight = rng.gamma(0.6, 1.0, len(friends)) + 0.01
        weight /= weight.sum()
        for day in range(days):
            for _ in range(rng.poisson(2.0)):
                other = people[friends[int(rng.choice(len(friends), p=weight)) % len(friends)]]
                t = START_S + day * DAY_S + 3600 * (8 + 14 * rng.beta(2.5, 1.5)) + rng.integers(60)
                if rng.random() < 0.4:
                    world.call(person, other, t, int(rng.exponential(120)) + 5)
                    continue
                for turn in range(int(rng.geometric(0.4))):
                    a, b = (person, other) if turn % 2 == 0 else (other, person)
                    world.text(a, b, t)
                    t += float(rng.exponential(70)) + 5


@dataclass(frozen=True, kw_only=True)
class Trade:
    """How a number takes orders and has them brought."""

    days: int
    orders_per_day: float = 25.0
    relay_min: float = 4.0
    delivery_min: float = 30.0
    opens_h: float = 12.0
    closes_h: float = 24.0
    text_share: float = 0.6
    callback_share: float = 0.8
    bulk_every_d: int = 5
    own_phone_dispatches: bool = False
    asks: float = 2.0
    """Mean number of times a waiting client asks again."""
    missed_share: float = 0.5
    call_s: float = 20.0
    from_day: int = 0
    """First day on which the number is used."""


def add_trade(
    world: Made,
    rng: np.random.Generator,
    numbers: Sequence[str],
    clients: Sequence[str],
    how: Trade,
) -> None:
    """``numbers``: the line, its dispatch phone, then its couriers."""
    line, dispatch, *couriers = numbers
    taste = rng.gamma(0.8, 1.0, len(clients)) + 0.05
    taste /= taste.sum()
    sender = line if how.own_phone_dispatches else dispatch
    for day in range(how.from_day, how.days):
        for _ in range(rng.poisson(how.orders_per_day)):
            client = clients[int(rng.choice(len(clients), p=taste))]
            hour = how.opens_h + (how.closes_h - how.opens_h) * rng.beta(2.0, 1.5)
            t = START_S + day * DAY_S + 3600 * hour + int(rng.integers(60))
            world.orders.append(int(t))
            if rng.random() < how.text_share:
                world.text(client, line, t)
                world.text(line, client, t + 20 + rng.integers(90))
            else:
                if rng.random() < how.missed_share:
                    world.call(client, line, t, 0)
                    t += 60 + int(rng.integers(120))
                world.call(client, line, t, int(rng.exponential(how.call_s)) + 5)
            for _ in range(rng.poisson(how.asks)):
                asked = t + 60 * how.delivery_min * float(rng.uniform(0.3, 1.0))
                world.text(client, line, asked)
                world.text(line, client, asked + 20 + rng.integers(60))
            courier = couriers[(day + int(rng.integers(2))) % len(couriers)]
            sent = t + 60 * how.relay_min * float(rng.lognormal(0.0, 0.5))
            world.text(sender, courier, sent)
            if rng.random() < 0.3:
                world.text(courier, sender, sent + 30 + rng.integers(120))
            if rng.random() < how.callback_share:
                at_door = sent + 60 * how.delivery_min * float(rng.lognormal(0.0, 0.4))
                world.call(courier, client, at_door, 10)
        if how.bulk_every_d > 0 and day % how.bulk_every_d == 0:
            t = START_S + day * DAY_S + 3600 * (how.opens_h + 0.2)
            for client in clients:
                world.text(line, client, t)
                t += 2 + rng.integers(3)


PIZZERIA = Trade(
    days=14,
    text_share=0.0,
    callback_share=0.4,
    bulk_every_d=0,
    opens_h=18.0,
    closes_h=22.0,
    own_phone_dispatches=True,
    asks=0.2,
    missed_share=0.1,
    call_s=70.0,
)


def street(seed: int, *, network: bool = True, days: int = 14, people: int = 360) -> Made:
    """Friends, two pizzerias, and one network unless ``network`` is false."""
    rng = np.random.default_rng(seed)
    world = Made()
    folk = [name(i) for i in range(people)]
    add_people(world, rng, folk, days)
    place = people
    for _ in range(2):
        numbers = [name(place + i) for i in range(5)]
        place += 5
        world.is_a("pizzeria", numbers[0])
        customers = [str(n) for n in rng.choice(folk, 100, replace=False)]
        add_trade(world, rng, numbers, customers, PIZZERIA)
    world.orders.clear()
    if network:
        numbers = [name(place + i) for i in range(5)]
        for role, number in zip(("line", "dispatch"), numbers, strict=False):
            world.is_a(role, number)
        for number in numbers[2:]:
            world.is_a("courier", number)
        clients = [str(n) for n in rng.choice(folk, 50, replace=False)]
        add_trade(world, rng, numbers, clients, Trade(days=days, from_day=5))
    return world


def renamed(world: Made, names: Mapping[str, str]) -> Made:
    """The same world with every number renamed."""
    return Made(
        contacts=[(names[a], names[b], t, kind, d) for a, b, t, kind, d in world.contacts],
        truth={role: [names[n] for n in numbers] for role, numbers in world.truth.items()},
        orders=list(world.orders),
    )
