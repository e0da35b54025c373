"""Which lawful services send somebody to their customers?

Taxis, restaurants, parcels, plumbers, nurses, doctors on call: each with its honest facts and wide
priors, mobile numbers as well as fixed ones, evening hours, repeat customers, relays by phone
where the trade relays by phone.
"""

from dataclasses import dataclass

from filiere.world.dice import Dice
from filiere.world.look_alike import LookAlike, number
from filiere.world.organisation import Organisation
from filiere.world.phones import MOBILE
from filiere.world.roster import draw_shifts, walk
from filiere.world.scene import Scene
from filiere.world.service import Service
from filiere.world.tape import Purpose
from filiere.world.trade import ALL_DAY, EVENING, MEALS, NIGHT, OFFICE, Held, Trade, Worker


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """What a service with workers has besides its trade."""

    customers: tuple[int, int]
    repeat: float
    """Gamma shape of the customers' demand: large means everybody the same."""
    workers: tuple[int, int]
    fixed: float
    """Chance that the line is a fixed number."""
    desk: float
    """Chance that workers are sent from another phone than the line."""
    texts_week: float = 0.0
    """Sendings to the customers."""
    answers: float = 1.0


def _between(dice: Dice, low: float, high: float) -> float:
    return dice.uniform(low, high)


def _operate(  # noqa: PLR0913, PLR0917 - a service, and whom it shares with another
    scene: Scene,
    dice: Dice,
    category: str,
    trade: Trade,
    firm: Firm,
    borrowed: tuple[Worker, ...] = (),
    owner: int = -1,
) -> LookAlike:
    """Let one service with workers work for the whole period."""
    owner = scene.recruit(dice) if owner < 0 else owner
    line = number(scene, dice, owner, fixed=firm.fixed)
    desk = number(scene, dice, owner, fixed=0.3 * firm.fixed) if dice.chance(firm.desk) else line
    people = scene.people
    base = (float(people.work_x[owner]), float(people.work_y[owner]))
    workers = []
    for _ in range(dice.integer(*firm.workers)):
        person = scene.recruit(dice)
        own = dice.chance(0.4)  # many riders and drivers use their own phone
        phone = (
            person if own else scene.phones.add(MOBILE, operator=dice.integer(0, 3), person=person)
        )
        workers.append(Worker(Held.always(phone), person, x=base[0], y=base[1]))
    ceiling = max(20, int(0.2 * people.count))
    customers = scene.customers(dice, min(dice.integer(*firm.customers), ceiling), firm.repeat)
    draw_shifts(scene, dice, workers, trade.opens, trade.closes)
    workers += [
        Worker(other.phone, other.person, shifts=other.shifts, x=base[0], y=base[1])
        for other in borrowed
    ]
    service = Service(scene, dice, trade, Held.always(line), Held.always(desk), workers, customers)
    _texts(scene, dice, service, firm.texts_week)
    orders = service.run()
    for worker in workers[: len(workers) - len(borrowed)]:
        walk(scene, worker, base)
    if scene.phones.kind[line] == MOBILE and dice.chance(0.6):
        scene.side_talk(dice, line, owner, dice.uniform(0.3, 4))
    phones = [("line", line)] + ([("desk", desk)] if desk != line else [])
    phones += [("worker", worker.phone.spells[0][0]) for worker in workers]
    return LookAlike(category, tuple(phones), tuple(orders), tuple(customers.phone.tolist()))


def _texts(scene: Scene, dice: Dice, service: Service, per_week: float) -> None:
    for day in range(scene.calendar.days):
        if not dice.chance(per_week / 7):
            continue
        t = float(scene.calendar.midnight[day]) + dice.uniform(10, 19) * 3600
        line = service.line.at(t)
        service.waves.append((t, dice.uniform(0.05, 0.4)))
        for client in service.customers.phone.tolist():
            if dice.chance(0.8):
                scene.tape.text(t, line, client, Purpose.CAMPAIGN)
                t += dice.uniform(0.5, 3.0)


def taxi(scene: Scene, dice: Dice) -> LookAlike:
    """A taxi office: every call is relayed to a driver, by phone, day and night."""
    opens, closes = (0.0, 24.0) if dice.chance(0.6) else (6.0, 25.0)
    trade = Trade(
        orders_day=_between(dice, 20, 90),
        weekend=_between(dice, 1.0, 1.8),
        opens=opens,
        closes=closes,
        shape=ALL_DAY if dice.chance(0.6) else EVENING,
        by_text=_between(dice, 0.0, 0.25),
        missed=_between(dice, 0.05, 0.2),
        call_s=_between(dice, 18, 60),
        asks_when=_between(dice, 0.15, 0.7),
        enquiries=_between(dice, 0.1, 0.5),
        lag_median_s=_between(dice, 30, 240),
        relay_text=_between(dice, 0.05, 0.7),
        acknowledges=_between(dice, 0.1, 0.6),
        arrival=_between(dice, 0.15, 0.7),
        announced=_between(dice, 0.0, 0.4),
        report=_between(dice, 0.0, 0.5),
        speed_ms=8.0,
        on_site_s=900,
        prepares_s=20,
    )
    firm = Firm(customers=(150, 900), repeat=0.6, workers=(3, 9), fixed=0.5, desk=0.6)
    return _operate(scene, dice, "taxi", trade, firm)


def restaurant(scene: Scene, dice: Dice) -> LookAlike:
    """A restaurant that delivers, at meals or late into the night."""
    late = dice.chance(0.4)
    trade = Trade(
        orders_day=_between(dice, 15, 70),
        weekend=_between(dice, 1.1, 2.2),
        opens=17.0 if late else 11.0,
        closes=26.0 if late else 23.0,
        shape=EVENING if late else MEALS,
        by_text=_between(dice, 0.0, 0.45),
        missed=_between(dice, 0.05, 0.25),
        call_s=_between(dice, 22, 90),
        asks_when=_between(dice, 0.15, 0.8),
        enquiries=_between(dice, 0.1, 0.5),
        relayed=_between(dice, 0.2, 0.95),
        lag_median_s=_between(dice, 240, 1200),
        relay_text=_between(dice, 0.1, 0.6),
        acknowledges=_between(dice, 0.0, 0.3),
        arrival=_between(dice, 0.3, 0.9),
        arrival_text=_between(dice, 0.0, 0.3),
        announced=_between(dice, 0.0, 0.4),
        report=_between(dice, 0.0, 0.3),
        on_site_s=120,
        prepares_s=400,
    )
    firm = Firm(
        customers=(120, 700),
        repeat=_between(dice, 0.4, 1.0),
        workers=(1, 5),
        fixed=0.45,
        desk=0.4,
        texts_week=_between(dice, 0.5, 4) if dice.chance(0.4) else 0.0,
    )
    return _operate(scene, dice, "restaurant", trade, firm)


def front(scene: Scene, dice: Dice, network: Organisation) -> LookAlike:
    """A declared restaurant that shares couriers, hours and contacts with a network."""
    trade = Trade(
        orders_day=_between(dice, 5, 25),
        opens=network.plan.opens,
        closes=network.plan.closes,
        shape=MEALS,
        by_text=0.1,
        missed=0.2,
        call_s=60,
        relayed=0.6,
        lag_median_s=500,
        arrival=0.5,
        report=0.2,
        prepares_s=400,
    )
    firm = Firm(customers=(60, 250), repeat=0.7, workers=(1, 2), fixed=0.7, desk=0.0)
    shared = tuple(network.couriers[: dice.integer(1, 2)])
    shop = _operate(scene, dice, "front", trade, firm, borrowed=shared, owner=network.holder)
    line = shop.phones[0][1]
    for day in range(scene.calendar.days):
        for _ in range(dice.poisson(1.2)):
            t = scene.calendar.midnight[day] + dice.uniform(11, 23) * 3600
            desk = network.dispatch.at(t)
            pair = (desk, line) if dice.chance(0.5) else (line, desk)
            scene.talk(dice, t, *pair, Purpose.FRONT)
    return shop


def parcels(scene: Scene, dice: Dice) -> LookAlike:
    """A courier firm: riders ring at the door all day, the depot rings the riders."""
    trade = Trade(
        orders_day=_between(dice, 25, 90),
        opens=8.0,
        closes=20.0,
        shape=OFFICE,
        by_text=0.1,
        missed=0.2,
        asks_when=0.2,
        enquiries=0.1,
        relayed=_between(dice, 0.2, 0.8),
        lag_median_s=_between(dice, 300, 2400),
        relay_text=0.5,
        arrival=_between(dice, 0.5, 0.95),
        arrival_text=0.15,
        announced=0.4,
        report=_between(dice, 0.0, 0.4),
        on_site_s=90,
    )
    firm = Firm(customers=(300, 1200), repeat=3.0, workers=(2, 6), fixed=0.5, desk=0.4)
    return _operate(scene, dice, "parcels", trade, firm)


def hotline(scene: Scene, dice: Dice) -> LookAlike:
    """A plumber's or locksmith's number: calls are passed to a technician's mobile."""
    trade = Trade(
        orders_day=_between(dice, 4, 18),
        opens=0.0,
        closes=24.0,
        shape=ALL_DAY,
        by_text=_between(dice, 0.0, 0.1),
        missed=0.15,
        call_s=_between(dice, 40, 150),
        asks_when=0.6,
        enquiries=_between(dice, 0.6, 1.0),
        lag_median_s=_between(dice, 60, 600),
        relay_text=_between(dice, 0.1, 0.6),
        arrival=_between(dice, 0.5, 0.95),
        report=_between(dice, 0.2, 0.8),
        on_site_s=2700,
        speed_ms=8.0,
    )
    firm = Firm(customers=(150, 700), repeat=4.0, workers=(1, 4), fixed=0.35, desk=0.5)
    return _operate(scene, dice, "hotline", trade, firm)


def nursing(scene: Scene, dice: Dice) -> LookAlike:
    """Nurses on their round: the same patients every day, morning and evening."""
    trade = Trade(
        orders_day=_between(dice, 12, 30),
        opens=7.0,
        closes=20.0,
        shape=OFFICE,
        by_text=0.15,
        missed=0.3,
        call_s=60,
        asks_when=0.3,
        enquiries=0.4,
        relayed=_between(dice, 0.1, 0.5),
        lag_median_s=1200,
        relay_text=0.5,
        arrival=_between(dice, 0.1, 0.5),
        report=0.2,
        on_site_s=900,
        speed_ms=7.0,
    )
    firm = Firm(customers=(25, 60), repeat=5.0, workers=(1, 3), fixed=0.2, desk=0.3)
    return _operate(scene, dice, "nursing", trade, firm)


def doctor(scene: Scene, dice: Dice) -> LookAlike:
    """A doctor on call: a number relays to the one on duty, who rings the patient."""
    trade = Trade(
        orders_day=_between(dice, 6, 25),
        weekend=_between(dice, 1.2, 2.0),
        opens=19.0,
        closes=32.0,
        shape=NIGHT,
        by_text=0.02,
        missed=0.1,
        call_s=_between(dice, 50, 150),
        asks_when=0.5,
        enquiries=0.6,
        lag_median_s=_between(dice, 60, 500),
        relay_text=_between(dice, 0.1, 0.6),
        arrival=_between(dice, 0.6, 0.95),
        arrival_text=0.05,
        report=_between(dice, 0.2, 0.7),
        on_site_s=1200,
        speed_ms=8.0,
    )
    firm = Firm(customers=(200, 900), repeat=5.0, workers=(1, 3), fixed=0.5, desk=0.6)
    return _operate(scene, dice, "doctor", trade, firm)
