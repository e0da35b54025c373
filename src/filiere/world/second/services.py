"""Which lawful services does the second family know?

The same shop, run honestly: a taxi, a kitchen, a chemist who delivers, an ambulance, a locksmith,
nurses, a doctor on call, an agency whose agents ring back from phones of their own; and numbers
that many reach and that send nobody: a hairdresser, a school. Those that only send or listen
(clubs, shops, telesales, robots, help lines) are those of the first family.
"""

from collections.abc import Callable
from dataclasses import replace

from filiere.world.callers import (
    association,
    debt_recovery,
    help_line,
    robot,
    shop,
    telesales,
)
from filiere.world.dice import Dice, Stage, generator
from filiere.world.look_alike import LookAlike, number
from filiere.world.phones import MOBILE
from filiere.world.roster import walk
from filiere.world.scene import Scene
from filiere.world.second.practice import Practice
from filiere.world.second.shop import Shop, draw_weeks
from filiere.world.tape import Purpose
from filiere.world.trade import Held, Worker

LAWFUL = Practice(sendings_week=0.0, referrals=False, dispatcher_life=0.0, straight=0.0)


def _run(scene: Scene, dice: Dice, category: str, practice: Practice, fixed: float) -> LookAlike:
    """Let one service work for the whole period."""
    owner = scene.recruit(dice)
    line = number(scene, dice, owner, fixed=fixed)
    desk = number(scene, dice, owner, fixed=0.2) if practice.second_phone else line
    people = scene.people
    base = (float(people.work_x[owner]), float(people.work_y[owner]))
    workers = []
    for _ in range(practice.workers):
        person = scene.recruit(dice)
        own = dice.chance(practice.own_phones)
        phone = (
            person if own else scene.phones.add(MOBILE, operator=dice.integer(0, 3), person=person)
        )
        workers.append(Worker(Held.always(phone), person, x=base[0], y=base[1]))
    count = min(practice.clients, max(20, int(0.25 * people.count)))
    customers = scene.customers(dice, count, 1.0)
    service = Shop(
        scene, dice, practice, Held.always(line), Held.always(desk), workers, customers,
        scene.calendar.start_s,
    )  # fmt: skip
    draw_weeks(service)
    service.run()
    service.cash_up()
    for worker in workers:
        walk(scene, worker, base)
    if scene.phones.kind[line] == MOBILE and dice.chance(0.5):
        scene.side_talk(dice, line, owner, dice.uniform(0.2, 3))
    phones = [("line", line)] + ([("desk", desk)] if desk != line else [])
    phones += [("worker", worker.phone.spells[0][0]) for worker in workers]
    return LookAlike(
        category, tuple(phones), tuple(service.orders), tuple(customers.phone.tolist())
    )


def taxi(scene: Scene, dice: Dice) -> LookAlike:
    """Whoever is near is sent at once."""
    practice = replace(
        LAWFUL, second_phone=dice.chance(0.5), lag_s=dice.uniform(20, 150), opens=0.0, closes=24.0,
        clients=dice.integer(100, 600), interval_d=dice.uniform(6, 25), regular=1.0,
        by_text=dice.uniform(0, 0.3), missed=dice.uniform(0.02, 0.25), hangs=0.2,
        asks=dice.uniform(0, 0.6), arrival=dice.uniform(0.1, 0.7), report="each",
        workers=dice.integer(2, 8), own_phones=0.6, relay_text=dice.uniform(0, 1), stay_s=700,
    )  # fmt: skip
    return _run(scene, dice, "taxi", practice, 0.5)


def kitchen(scene: Scene, dice: Dice) -> LookAlike:
    """Orders wait for the oven, several leave together."""
    opens = dice.uniform(10.0, 18.0)
    practice = replace(
        LAWFUL, second_phone=dice.chance(0.3), sends="now_and_then", lag_s=dice.uniform(300, 1200),
        opens=opens, closes=opens + dice.uniform(4, 12), clients=dice.integer(80, 600),
        interval_d=dice.uniform(5, 20), by_text=dice.uniform(0, 0.5), thread=2.5,
        missed=dice.uniform(0.02, 0.3), called_back=0.6, asks=dice.uniform(0.1, 1.0),
        relayed=dice.uniform(0.3, 1.0), arrival=dice.uniform(0.2, 0.9), workers=dice.integer(1, 4),
        own_phones=0.7, private=1.0,
    )  # fmt: skip
    return _run(scene, dice, "restaurant", practice, 0.4)


def chemist(scene: Scene, dice: Dice) -> LookAlike:
    """Regular patients, a rider, office hours."""
    practice = replace(
        LAWFUL, second_phone=False, lag_s=900, opens=8.5, closes=19.5, closed_days=1,
        clients=dice.integer(60, 250), interval_d=dice.uniform(6, 15), regular=6.0, by_text=0.2,
        missed=0.15, called_back=0.9, call_s=70, hangs=1.2, arrival=0.6, workers=1,
        own_phones=0.3, sends="now_and_then",
    )  # fmt: skip
    return _run(scene, dice, "chemist", practice, 0.6)


def ambulance(scene: Scene, dice: Dice) -> LookAlike:
    """The same patients to the same hospital, confirmed by telephone the day before."""
    practice = replace(
        LAWFUL, second_phone=dice.chance(0.5), lag_s=200, opens=5.5, closes=21.0,
        clients=dice.integer(40, 160), interval_d=dice.uniform(1.5, 6), regular=8.0, by_text=0.1,
        missed=0.2, called_back=0.95, call_s=60, hangs=0.5, arrival=dice.uniform(0.3, 0.9),
        report="each", workers=dice.integer(2, 6), own_phones=0.4, stay_s=1800, speed_m_s=12.0,
    )  # fmt: skip
    return _run(scene, dice, "ambulance", practice, 0.4)


def locksmith(scene: Scene, dice: Dice) -> LookAlike:
    """Hardly anybody rings twice."""
    practice = replace(
        LAWFUL, second_phone=dice.chance(0.5), lag_s=300, opens=0.0, closes=24.0,
        clients=dice.integer(120, 500), interval_d=dice.uniform(30, 120), regular=1.0, by_text=0.1,
        missed=0.2, called_back=0.9, call_s=110, hangs=1.0, arrival=0.9, arrival_text=0.2,
        workers=dice.integer(1, 4), own_phones=0.8, stay_s=2400, private=2.0,
    )  # fmt: skip
    return _run(scene, dice, "hotline", practice, 0.3)


def nurses(scene: Scene, dice: Dice) -> LookAlike:
    """A round without errands: the line is asked when somebody is late."""
    practice = replace(
        LAWFUL, second_phone=False, relayed=dice.uniform(0.0, 0.4), opens=6.0, closes=20.0,
        clients=dice.integer(20, 60), interval_d=dice.uniform(0.7, 2.0), regular=12.0, by_text=0.2,
        missed=0.4, called_back=0.8, call_s=70, hangs=0.3, arrival=dice.uniform(0.1, 0.5),
        workers=dice.integer(1, 3), own_phones=0.5, stay_s=900,
    )  # fmt: skip
    return _run(scene, dice, "nursing", practice, 0.2)


def doctor(scene: Scene, dice: Dice) -> LookAlike:
    """Nights and Sundays: the one on duty rings the patient back himself."""
    practice = replace(
        LAWFUL, second_phone=dice.chance(0.6), lag_s=dice.uniform(60, 600), opens=19.0, closes=31.0,
        clients=dice.integer(150, 600), interval_d=dice.uniform(20, 90), regular=1.0, by_text=0.0,
        missed=0.1, called_back=0.9, call_s=100, hangs=0.6, arrival=0.9, arrival_text=0.0,
        workers=dice.integer(1, 3), own_phones=0.9, stay_s=1200, private=1.5, report="each",
    )  # fmt: skip
    return _run(scene, dice, "doctor", practice, 0.6)


def agency(scene: Scene, dice: Dice) -> LookAlike:
    """Flats or jobs: enquiries at the desk, agents ring back from phones of their own."""
    practice = replace(
        LAWFUL, second_phone=False, lag_s=1200, opens=9.0, closes=19.0, closed_days=2,
        clients=dice.integer(80, 400), interval_d=dice.uniform(4, 20), regular=1.0, by_text=0.3,
        thread=2.0, missed=0.3, called_back=0.7, call_s=120, hangs=1.5, arrival=0.8,
        arrival_text=0.3, workers=dice.integer(2, 5), own_phones=1.0, private=4.0, stay_s=1500,
        rings_courier=0.4, asks=0.5,
    )  # fmt: skip
    return _run(scene, dice, "agency", practice, 0.6)


def hairdresser(scene: Scene, dice: Dice) -> LookAlike:
    """Appointments: everybody comes back, is reminded by text, and nobody is sent."""
    line = number(scene, dice, scene.recruit(dice), fixed=0.2)
    clients = scene.crowd(dice, dice.integer(60, 300)).tolist()
    every = dice.uniform(5, 25)
    for client in clients:
        t = scene.calendar.start_s + dice.uniform(0, every) * 86_400
        while t < scene.calendar.end_s:
            day = scene.calendar.midnight[
                min(int((t - scene.calendar.start_s) // 86_400), scene.calendar.days - 1)
            ]
            at = float(day) + dice.uniform(9, 19) * 3600
            if dice.chance(0.5):
                scene.tape.text(at, client, line, Purpose.SERVICE)
                scene.tape.text(at + dice.uniform(60, 7200), line, client, Purpose.SERVICE)
            elif dice.chance(0.35):
                scene.tape.miss(at, client, line, Purpose.SERVICE)
            else:
                scene.tape.call(at, client, line, dice.lognormal(50, 0.7), Purpose.SERVICE)
            if dice.chance(0.7):
                told = at + dice.integer(1, 5) * 86_400
                scene.tape.text(told, line, client, Purpose.CAMPAIGN)
            t += every * 86_400 * float(dice.rng.gamma(6.0, 1 / 6.0))
    return LookAlike("hairdresser", (("line", line),), customers=tuple(clients))


def school(scene: Scene, dice: Dice) -> LookAlike:
    """Parents of a school: rung in the morning, texted in bulk, some teachers ring back."""
    line = number(scene, dice, scene.recruit(dice), fixed=0.7)
    parents = scene.crowd(dice, dice.integer(80, 350)).tolist()
    teachers = [scene.recruit(dice) for _ in range(dice.integer(2, 5))]
    for day in range(scene.calendar.days):
        if int(scene.calendar.weekday(day)) >= 5:
            continue
        midnight = float(scene.calendar.midnight[day])
        for _ in range(dice.poisson(len(parents) * 0.06)):
            parent = parents[int(len(parents) * dice.uniform() ** 1.5)]
            t = midnight + (7.8 + 1.5 * dice.uniform() ** 2) * 3600
            scene.tape.call(t, parent, line, dice.lognormal(45, 0.6), Purpose.SERVICE)
            if dice.chance(0.25):
                back = t + dice.uniform(0.5, 8) * 3600
                teacher = teachers[dice.integer(0, len(teachers) - 1)]
                if teacher != parent:
                    scene.talk(dice, back, teacher, parent, Purpose.SERVICE)
        if dice.chance(0.12):
            t = midnight + dice.uniform(9, 18) * 3600
            for parent in parents:
                scene.tape.text(t, line, parent, Purpose.CAMPAIGN)
                t += dice.uniform(0.3, 2.0)
    return LookAlike("school", (("line", line),), customers=tuple(parents))


SERVICES: dict[str, Callable[[Scene, Dice], LookAlike]] = {
    "taxi": taxi,
    "restaurant": kitchen,
    "chemist": chemist,
    "ambulance": ambulance,
    "hotline": locksmith,
    "nursing": nurses,
    "doctor": doctor,
    "agency": agency,
    "hairdresser": hairdresser,
    "school": school,
    "help_line": help_line,
    "association": association,
    "shop": shop,
    "telesales": telesales,
    "robot": robot,
    "debt_recovery": debt_recovery,
}


def open_services(scene: Scene, count: int) -> list[LookAlike]:
    """``count`` instances of each category."""
    return [
        make(scene, Dice(generator(scene.seed, Stage.OTHER_TRADE, 100 + rank, index)))
        for rank, make in enumerate(SERVICES.values())
        for index in range(count)
    ]
