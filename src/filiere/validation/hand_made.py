"""What would the records be of a world so small that its truth can be read off?

A list of (a, b, when), written down by a few lines of code, in a case filled directly. Where the
simulator gives cities, this gives a street: one line, one pizzeria, some friends.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from filiere.case import Case
from filiere.model.codes import Direction, Kind, record_id

START_S = 1_717_200_000 // 86_400 * 86_400 + 4 * 86_400
"""A midnight in June 2024, a Wednesday."""
DAY_S = 86_400


@dataclass
class Made:
    """Contacts as (a, b, t, kind, duration_s), and what is true of them."""

    contacts: list[tuple[str, str, int, int, int]] = field(default_factory=list)
    truth: dict[str, list[str]] = field(default_factory=dict)
    orders: list[int] = field(default_factory=list)

    def call(self, a: str, b: str, t: float, duration_s: int = 40) -> None:
        """A call that lasted so long; 0: nobody answered."""
        self.contacts.append((a, b, int(t), int(Kind.CALL), duration_s))

    def text(self, a: str, b: str, t: float) -> None:
        """A message."""
        self.contacts.append((a, b, int(t), int(Kind.SMS), 0))

    def is_a(self, role: str, number: str) -> str:
        """Note the truth of a number."""
        self.truth.setdefault(role, []).append(number)
        return number


def name(place: int) -> str:
    """A number that nobody has: the drama range, then the unassigned +999."""
    return f"+3363998{place:04d}" if place < 10_000 else f"+999{place:09d}"


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


def fill(
    path: Path, world: Made, *, billed: Sequence[str] | None = None, order: int | None = None
) -> Case:
    """A plain case whose contacts are those of the world.

    ``billed`` None: everybody's bill; ``order`` is the seed of a shuffle of the rows.
    """
    names = sorted({n for row in world.contacts for n in row[:2]})
    ids = {n: i + 1 for i, n in enumerate(names)}
    held = set(names) if billed is None else set(billed)
    case = Case.create(
        path,
        {
            "reference": "TEST",
            "title": "made by hand",
            "country": "FR",
            "timezone": "Europe/Paris",
            "pseudonym_key": "TEST",
        },
    )
    rows = [row for row in world.contacts if row[0] in held or row[1] in held]
    if order is None:
        rows.sort()
    else:
        rows = [rows[i] for i in np.random.default_rng(order).permutation(len(rows))]
    t = np.array([row[2] for row in rows], dtype=np.int64)
    a = np.array([ids[row[0]] for row in rows], dtype=np.int32)
    b = np.array([ids[row[1]] for row in rows], dtype=np.int32)
    kind = np.array([row[3] for row in rows], dtype=np.int8)
    duration = np.array([row[4] for row in rows], dtype=np.int32)
    out_held = np.array([row[0] in held for row in rows])
    in_held = np.array([row[1] in held for row in rows])
    place = np.arange(len(rows), dtype=np.int64)
    out_record = record_id(1, 0) + 2 * place + 2
    in_record = out_record + 1
    with case.transaction():
        case.register(
            "made",
            {
                "t": t,
                "a": a,
                "b": b,
                "kind": kind,
                "duration_s": duration,
                "out_held": out_held,
                "in_held": in_held,
                "out_record": out_record,
                "in_record": in_record,
            },
        )
        case.execute(
            "INSERT INTO contact SELECT if(out_held, out_record, in_record), t, kind, a, b, "
            "duration_s, if(out_held, out_record, NULL), if(in_held, in_record, NULL), "
            "NULL, NULL, out_held::INT + in_held::INT, 0 FROM made ORDER BY out_record"
        )
        for direction, served, other, record in (
            (Direction.OUT, "a", "b", "out"),
            (Direction.IN, "b", "a", "in"),
        ):
            case.execute(
                f"INSERT INTO event SELECT {record}_record, t, kind, ?, {served}, {other}, NULL, "
                f"duration_s, NULL, NULL, NULL, NULL, 120, 0 FROM made WHERE {record}_held",
                [int(direction)],
            )
        case.unregister("made")
        case.insert("number", [(ids[n], n, 1, "FR", f"T-{ids[n]:06d}", n in held) for n in names])
        case.insert(
            "authorisation",
            [
                (
                    1,
                    "R1",
                    "SIMULATED",
                    "-",
                    "2024-07-01",
                    0,
                    2**40,
                    ["cdr"],
                    ["*"],
                    [],
                    [],
                    "",
                    "",
                    "",
                    [],
                )
            ],
        )
        case.insert(
            "source",
            [
                (
                    1,
                    "records.csv",
                    "0" * 64,
                    1,
                    1,
                    "cdr",
                    "canonical",
                    "0" * 64,
                    "utf-8",
                    "",
                    "in_value",
                    len(rows),
                    len(rows),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    None,
                    "{}",
                )
            ],
        )
        low, high = int(t.min()), int(t.max())
        case.insert("coverage", [(ids[n], low, high) for n in sorted(held) if n in ids])
    return case


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
