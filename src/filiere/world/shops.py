"""Which declared shops stand in the street, and what has the asked one to do with a network?

Two shops of one trade, in one street, with neighbours for customers: the one that is asked about
and one to compare it with. The first is unrelated, or lends its telephone to whoever answers the
line, or is a front: riders who also ride for the network, customers in common, and cash from
elsewhere among its takings. The second is always lawful.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from filiere.model.bank_account import french_iban
from filiere.world.books import FORMS, SHAPES, Books, keep
from filiere.world.dice import Dice, Stage, generator
from filiere.world.look_alike import LookAlike, number
from filiere.world.organisation import Organisation
from filiere.world.phones import MOBILE
from filiere.world.roster import draw_shifts, walk
from filiere.world.scene import Scene
from filiere.world.service import Service
from filiere.world.settings import Scenario
from filiere.world.takings import Takings, draw_kitchen, take
from filiere.world.tape import Purpose
from filiere.world.trade import MEALS, Customers, Held, Trade, Worker

ShopKind = Literal["unrelated", "lends_phone", "front"]
KINDS: tuple[ShopKind, ...] = ("unrelated", "lends_phone", "front")

_NEIGHBOURS = 6
"""Customers are drawn among so many times as many people who live nearest."""


@dataclass(frozen=True, slots=True)
class Shop:
    """One declared shop with its books, and what is true of it."""

    id: str
    kind: ShopKind
    control: bool
    network: int
    """Index of the network that it serves; -1 for none."""
    look: LookAlike
    owner: int
    x: float
    y: float
    opens: float
    closes: float
    declared_riders: tuple[int, ...]
    """Phones of those whom it says deliver for it: its own, never those of a network."""
    takings: Takings
    books: Books
    shape: str
    form: str

    @property
    def line(self) -> int:
        """The phone of its declared number."""
        return self.look.phones[0][1]

    @property
    def riders(self) -> tuple[int, ...]:
        """The phones of those who deliver for it."""
        return tuple(phone for part, phone in self.look.phones if part == "worker")


def open_shops(
    scene: Scene, scenario: Scenario, networks: Sequence[Organisation]
) -> tuple[Shop, ...]:
    """The asked shop and its controls; none where the scenario asks for none."""
    if scenario.shop is None:
        return ()
    dice = Dice(generator(scene.seed, Stage.SHOPS, 0))
    owner = scene.recruit(dice)
    people = scene.people
    street = (float(people.work_x[owner]), float(people.work_y[owner]))
    near = np.hypot(people.home_x - street[0], people.home_y - street[1])
    around = np.argsort(near, kind="stable")
    found = []
    for rank in range(1 + scenario.controls):
        own = Dice(generator(scene.seed, Stage.SHOPS, 1, rank))
        kind: ShopKind = scenario.shop if rank == 0 else "unrelated"
        place = (street[0] + own.uniform(-60, 60), street[1] + own.uniform(-60, 60))
        found.append(_open(scene, own, scenario, kind, rank, place, around, networks))
    return tuple(found)


def _open(  # noqa: PLR0913, PLR0917 - a shop, where it stands, and whom it serves beside
    scene: Scene,
    dice: Dice,
    scenario: Scenario,
    kind: ShopKind,
    rank: int,
    place: tuple[float, float],
    around: np.ndarray[tuple[int], np.dtype[np.int64]],
    networks: Sequence[Organisation],
) -> Shop:
    linked = networks[0] if kind != "unrelated" and len(networks) > 0 else None
    opens, closes = (11.0, 23.0) if dice.chance(0.5) else (18.0, 24.0)
    trade = Trade(
        orders_day=dice.uniform(12, 45),
        weekend=dice.uniform(1.1, 2.0),
        opens=opens,
        closes=closes,
        shape=MEALS,
        by_text=dice.uniform(0.0, 0.3),
        missed=dice.uniform(0.05, 0.25),
        call_s=dice.uniform(25, 80),
        asks_when=dice.uniform(0.15, 0.7),
        enquiries=dice.uniform(0.1, 0.5),
        relayed=dice.uniform(0.4, 1.0),
        lag_median_s=dice.uniform(240, 1000),
        arrival=dice.uniform(0.3, 0.9),
        report=dice.uniform(0.0, 0.3),
        prepares_s=400,
    )
    owner = scene.recruit(dice)
    if linked is not None and kind == "front" and linked.holder >= 0 and dice.chance(0.5):
        owner = linked.holder
    lends = kind == "front" and scenario.shop_lends is True
    line = number(scene, dice, owner, fixed=0.0 if lends else 0.45)
    workers = [_rider(scene, dice, place) for _ in range(dice.integer(1, 4))]
    borrowed = _borrowed(dice, scenario, linked, kind, place)
    customers = _customers(scene, dice, around, linked, kind)
    draw_shifts(scene, dice, workers, opens, closes)
    service = Service(
        scene, dice, trade, Held.always(line), Held.always(line), [*workers, *borrowed], customers
    )
    orders = service.run()
    for worker in workers:
        walk(scene, worker, place)
    if scene.phones.kind[line] == MOBILE and dice.chance(0.6):
        scene.side_talk(dice, line, owner, dice.uniform(0.3, 4))
    if linked is not None:
        _deal(scene, dice, linked, line, (kind, scenario.shop_lends))
    phones = [("line", line)]
    phones += [("worker", worker.phone.spells[0][0]) for worker in (*workers, *borrowed)]
    injected = scenario.injected if kind == "front" else 0.0
    kitchen = draw_kitchen(dice, injected=injected, made_up=injected > 0 and dice.chance(0.3))
    takings = take(dice, scene.calendar, orders, kitchen)
    siren, iban = _identity(dice)
    return Shop(
        id=f"B{rank + 1}",
        kind=kind,
        control=rank > 0,
        network=-1 if linked is None else 0,
        look=LookAlike("front" if kind == "front" else "restaurant", tuple(phones), tuple(orders),
                       tuple(customers.phone.tolist())),
        owner=owner,
        x=place[0],
        y=place[1],
        opens=opens,
        closes=closes,
        declared_riders=tuple(worker.phone.spells[0][0] for worker in workers),
        takings=takings,
        books=keep(dice, scene.calendar.start, takings, siren, iban),
        shape=SHAPES[dice.integer(0, len(SHAPES) - 1)],
        form=FORMS[dice.integer(0, len(FORMS) - 1)],
    )  # fmt: skip


def _rider(scene: Scene, dice: Dice, place: tuple[float, float]) -> Worker:
    person = scene.recruit(dice)
    own = dice.chance(0.5)  # many riders use their own phone
    phone = person if own else scene.phones.add(
        MOBILE, operator=dice.integer(0, 3), person=person
    )  # fmt: skip
    return Worker(Held.always(phone), person, x=place[0], y=place[1])


def _borrowed(
    dice: Dice,
    scenario: Scenario,
    linked: Organisation | None,
    kind: ShopKind,
    place: tuple[float, float],
) -> list[Worker]:
    """Couriers of the network who also ride for the shop."""
    if linked is None or kind != "front":
        return []
    count = dice.integer(1, min(3, len(linked.couriers)))
    if scenario.shop_riders is not None:
        count = scenario.shop_riders
    return [
        Worker(each.phone, each.person, shifts=each.shifts, x=place[0], y=place[1])
        for each in linked.couriers[:count]
    ]


def _customers(
    scene: Scene,
    dice: Dice,
    around: np.ndarray[tuple[int], np.dtype[np.int64]],
    linked: Organisation | None,
    kind: ShopKind,
) -> Customers:
    """Neighbours; at a front, also some clients of the network who were told of it."""
    count = min(dice.integer(80, 450), max(20, scene.people.count // 6))
    pool = around[: _NEIGHBOURS * count]
    people = dice.rng.choice(pool, min(count, len(pool)), replace=False)
    if linked is not None and kind == "front":
        clients = linked.service.customers
        told = clients.person[dice.rng.random(len(clients)) < dice.uniform(0.05, 0.25)]
        people = np.concatenate([people, told])
    people = np.unique(people).astype(np.int64)
    return Customers(
        phone=people,
        person=people,
        rate=dice.rng.gamma(dice.uniform(0.4, 1.0), 1.0, len(people)) + 1e-3,
        since=np.full(len(people), scene.calendar.start_s),
        hidden=np.zeros(len(people), dtype=bool),
    )


def _deal(
    scene: Scene, dice: Dice, linked: Organisation, line: int, how: tuple[ShopKind, bool | None]
) -> None:
    """What passes between shop and network: calls at a front, a handset where it is lent."""
    kind, asked = how
    if kind == "front":
        for day in range(scene.calendar.days):
            for _ in range(dice.poisson(0.8)):
                t = scene.calendar.midnight[day] + dice.uniform(11, 23) * 3600
                desk = linked.dispatch.at(t)
                pair = (desk, line) if dice.chance(0.5) else (line, desk)
                scene.talk(dice, t, *pair, Purpose.FRONT)
    by_chance = dice.chance(0.4) if kind != "lends_phone" else True
    lends = by_chance if asked is None else asked
    handset = scene.phones.imei[line]
    if lends and handset >= 0:
        # the line's card was in the shop's handset before it got its own
        phone = linked.line.spells[-1][0]
        span = scene.calendar.end_s - scene.calendar.start_s
        own = scene.phones.imei[phone]
        if phone not in scene.phones.changes and own >= 0:
            until = scene.calendar.start_s + int(span * dice.uniform(0.1, 0.5))
            scene.phones.imei[phone] = handset
            scene.phones.changes[phone] = (until, own)


def _identity(dice: Dice) -> tuple[str, str]:
    """A SIREN whose check digit holds, and an account of a bank that does not exist."""
    eight = f"9999{dice.integer(0, 9999):04d}"
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(eight)]
    check = -sum(value // 10 + value % 10 for value in doubled) % 10
    account = french_iban("99999", "10001", f"{dice.integer(10**9, 10**10 - 1)}A")
    return f"{eight}{check}", account or ""
