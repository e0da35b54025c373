"""What do people of a trade do that no trade explains?

A courier buys, or asks the line where to go; the phone that sends couriers also rings a mother; two
couriers share one phone; a client delivers for a week; a service opens, closes, takes another
number. A method that such a record upsets reads too much into one contact. Drawn by generators of
their own: a world without habits is the same whether they exist or not.
"""

from filiere.world.craft import Network
from filiere.world.dice import Dice, Stage, generator
from filiere.world.look_alike import LookAlike
from filiere.world.phones import FIXED, FOREIGN, MOBILE, SHORT
from filiere.world.scene import Scene
from filiere.world.settings import Scenario
from filiere.world.tape import Purpose
from filiere.world.trade import Customers, Held, Worker

DAY_S = 86_400
SHARED = 0.15
"""Chance that two couriers use one phone in turn."""
HELPS = 0.3
"""Chance that a client delivers now and then."""


def habits_of(scene: Scene, scenario: Scenario, index: int) -> Dice | None:
    """The dice of a network whose people have habits; None where they have none."""
    dice = Dice(generator(scene.seed, Stage.HABITS, index))
    drawn = dice.chance(0.6)
    has = drawn if scenario.habits is None else scenario.habits
    return dice if has else None


def lend(dice: Dice, workers: list[Worker], customers: Customers) -> list[Worker]:
    """Let two share a phone, and clients help; returns the helpers, already among the workers."""
    if len(workers) > 1 and dice.chance(SHARED):
        workers[1].phone = workers[0].phone
    helpers = []
    if len(customers) > 1 and dice.chance(HELPS):
        index = dice.integer(0, len(customers) - 1)
        phone, person = int(customers.phone[index]), int(customers.person[index])
        helpers.append(Worker(Held.always(phone), person))
    workers += helpers
    return helpers


def live(scene: Scene, dice: Dice, network: Network) -> None:
    """Everything that is said beside the trade, where people have habits."""
    if network.plan.second_phone and dice.chance(0.6):
        _private_life(scene, dice, network)
    for courier in network.couriers:
        if dice.chance(0.5):
            _tells_the_line(scene, dice, network, courier)
        if dice.chance(0.4):
            _knows_clients(scene, dice, network, courier)
    if network.plan.second_phone and dice.chance(0.2):
        _has_the_other_number(scene, dice, network)


def _per_day(dice: Dice, low: float, high: float) -> float:
    """A rate between two, even on a scale of ratios."""
    return float(low * (high / low) ** dice.uniform())


def _days(scene: Scene, dice: Dice, rate: float) -> list[float]:
    """Moments of daytime at so many a day."""
    return [
        float(scene.calendar.midnight[day]) + dice.uniform(8, 24) * 3600
        for day in range(scene.calendar.days)
        for _ in range(dice.poisson(rate))
    ]


def _private_life(scene: Scene, dice: Dice, network: Network) -> None:
    """The phone that sends couriers is not kept for that alone."""
    friends: list[int] = scene.crowd(dice, dice.integer(1, 3)).tolist()
    if network.holder >= 0:
        friends += scene.ties.of(network.holder)[: dice.integer(1, 6)].tolist()
    else:
        friends += [scene.phones.add(FOREIGN, abroad=True) for _ in range(dice.integer(1, 5))]
    for t in _days(scene, dice, _per_day(dice, 0.2, 10.0)):
        friend = friends[int(len(friends) * dice.uniform() ** 2)]
        desk = network.dispatch.at(t)
        pair = (desk, friend) if dice.chance(0.55) else (friend, desk)
        scene.talk(dice, t, *pair, Purpose.SERVICE)


def _tells_the_line(scene: Scene, dice: Dice, network: Network, courier: Worker) -> None:
    """A courier writes to the line, or buys from it, like anybody."""
    for t in _days(scene, dice, _per_day(dice, 0.03, 1.5)):
        phone, line = courier.phone.at(t), network.line.at(t)
        pair = (phone, line) if dice.chance(0.75) else (line, phone)
        scene.talk(dice, t, *pair, Purpose.SERVICE)


def _knows_clients(scene: Scene, dice: Dice, network: Network, courier: Worker) -> None:
    customers = network.service.customers
    known = [
        int(customers.phone[dice.integer(0, len(customers) - 1)]) for _ in range(dice.integer(1, 3))
    ]
    for t in _days(scene, dice, _per_day(dice, 0.05, 1.0)):
        client, phone = known[dice.integer(0, len(known) - 1)], courier.phone.at(t)
        pair = (phone, client) if dice.chance(0.5) else (client, phone)
        if client != phone:
            scene.talk(dice, t, *pair, Purpose.SERVICE)


def _has_the_other_number(scene: Scene, dice: Dice, network: Network) -> None:
    """One client has the number that couriers are sent from, and uses it."""
    customers = network.service.customers
    client = int(customers.phone[dice.integer(0, len(customers) - 1)])
    for t in _days(scene, dice, _per_day(dice, 0.05, 0.5)):
        desk = network.dispatch.at(t)
        pair = (client, desk) if dice.chance(0.7) else (desk, client)
        scene.talk(dice, t, *pair, Purpose.SERVICE)


def restock_anyhow(scene: Scene, dice: Dice, network: Network) -> None:
    """A supplier on a rhythm of its own: at any hour, by either, followed by no order or sending.

    What is spoken about a delivery of stock, before it and after, is one contact up.
    """
    abroad = dice.chance(0.3)
    network.supplier = scene.phones.add(
        FOREIGN if abroad else MOBILE,
        abroad=abroad,
        operator=-1 if abroad else dice.integer(0, 3),
        person=-1 if abroad else scene.recruit(dice),
    )
    every = network.plan.restocking_days
    begins = dice.chance(0.6)
    day = dice.uniform(0, every)
    while day < scene.calendar.days:
        t = float(scene.calendar.midnight[int(day)]) + dice.uniform(8, 24) * 3600
        head = network.dispatch.at(t)
        pair = (head, network.supplier) if begins or dice.chance(0.3) else (network.supplier, head)
        scene.tape.call(t, *pair, dice.lognormal(70, 0.7), Purpose.SUPPLY)
        for _ in range(dice.integer(0, 3)):
            scene.talk(dice, t + dice.lognormal(5400, 1.2), *pair, Purpose.SUPPLY)
        network.supplies.append(int(t))
        day += max(0.8, every * float(dice.rng.gamma(6.0, 1 / 6.0)))


def come_and_go(scene: Scene, scenario: Scenario, services: list[LookAlike]) -> list[LookAlike]:
    """Some lawful services open, close, or take another number within the period."""
    changed = []
    for index, service in enumerate(services):
        dice = Dice(generator(scene.seed, Stage.HABITS, 1000 + index))
        drawn = dice.chance(0.4)
        moves = drawn if scenario.habits is None else scenario.habits and drawn
        line = dict(service.phones).get("line", -1)
        own = line >= scene.people.count and scene.phones.kind[line] != SHORT
        changed.append(_moved(scene, dice, service, line) if moves and own else service)
    return changed


def _moved(scene: Scene, dice: Dice, service: LookAlike, line: int) -> LookAlike:
    phones, calendar = scene.phones, scene.calendar
    t = calendar.start_s + int((calendar.end_s - calendar.start_s) * dice.uniform(0.15, 0.85))
    how = dice.integer(0, 2)
    if how == 0:
        phones.since[line] = t
        return service
    if how == 1:
        phones.until[line] = t
        return service
    kind = FIXED if phones.kind[line] == FIXED else MOBILE
    new = phones.add(kind, operator=phones.operator[line], person=phones.person[line], since=t)
    phones.moves[line] = (t, new)
    phones.until[line] = t + dice.integer(0, 5) * DAY_S
    return LookAlike(
        service.category,
        (*service.phones, ("line", new)),
        service.orders,
        service.customers,
    )


def thinned(dice: Dice, helpers: list[Worker]) -> None:
    """Helpers work one shift in three."""
    for helper in helpers:
        helper.shifts = [shift for shift in helper.shifts if dice.chance(0.33)]
