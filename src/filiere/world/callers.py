"""Which lawful numbers reach, or are reached by, many people, and send nobody?

Help lines, clubs, shops, telesales, robots, debt recovery.
"""

from filiere.world.dice import Dice
from filiere.world.look_alike import LookAlike, number
from filiere.world.phones import FIXED, MOBILE
from filiere.world.scene import Scene
from filiere.world.tape import Purpose


def help_line(scene: Scene, dice: Dice) -> LookAlike:
    """A help line: many who do not know each other ring, some again and again, nobody is sent."""
    line = number(scene, dice, scene.recruit(dice), fixed=0.6)
    callers = scene.customers(dice, dice.integer(80, 500), 0.4)
    share = callers.rate.cumsum()
    for day in range(scene.calendar.days):
        for _ in range(dice.poisson(dice.uniform(15, 60))):
            t = float(scene.calendar.midnight[day]) + dice.uniform(0, 86_400)
            index = int((share < dice.uniform(0, float(share[-1]))).sum())
            client = int(callers.phone[index])
            if dice.chance(0.3):
                scene.tape.miss(t, client, line, Purpose.SERVICE)
            else:
                scene.tape.call(t, client, line, dice.lognormal(600, 1.0), Purpose.SERVICE)
    return LookAlike("help_line", (("line", line),), customers=tuple(callers.phone.tolist()))


def association(scene: Scene, dice: Dice) -> LookAlike:
    """A club: one mobile texts all members once or twice a week; some answer."""
    line = scene.recruit(dice)
    members = scene.crowd(dice, dice.integer(25, 150)).tolist()
    rate = dice.uniform(0.7, 3.5)
    for day in range(scene.calendar.days):
        if dice.chance(rate / 7):
            t = float(scene.calendar.midnight[day]) + dice.uniform(9, 21) * 3600
            for member in members:
                if member == line:
                    continue
                scene.tape.text(t, line, member, Purpose.CAMPAIGN)
                if dice.chance(0.25):
                    scene.tape.text(t + dice.lognormal(1500, 1.3), member, line, Purpose.SERVICE)
                t += dice.uniform(0.5, 3)
    return LookAlike("association", (("line", line),), customers=tuple(members))


def shop(scene: Scene, dice: Dice) -> LookAlike:
    """A shop's promotions from a short code, a name or a mobile number."""
    kind = dice.integer(0, 2)
    if kind == 0:
        line = scene.phones.add_named(f"36{dice.integer(100, 999)}")
    elif kind == 1:
        line = scene.phones.add_named(f"BOUTIQUE{dice.integer(10, 99)}")
    else:
        line = number(scene, dice, scene.recruit(dice), fixed=0.0)
    people = scene.people.count
    audience = scene.crowd(dice, dice.integer(min(100, people // 4), min(2500, people // 2)))
    rate = dice.uniform(0.5, 3.0)
    for day in range(scene.calendar.days):
        if dice.chance(rate / 7):
            t = float(scene.calendar.midnight[day]) + dice.uniform(9, 19) * 3600
            for client in audience.tolist():
                scene.tape.text(t, line, client, Purpose.CAMPAIGN)
                t += dice.uniform(0.05, 1.0)
    return LookAlike("shop", (("line", line),), customers=tuple(audience.tolist()))


def telesales(scene: Scene, dice: Dice) -> LookAlike:
    """A telesales seat: calls people who never call back, in office hours."""
    return _dial(scene, dice, "telesales", pace_s=dice.uniform(90, 300), answered=0.35, talk=45.0)


def robot(scene: Scene, dice: Dice) -> LookAlike:
    """A machine that dials at a fixed pace."""
    return _dial(scene, dice, "robot", pace_s=dice.uniform(15, 60), answered=0.45, talk=9.0)


def _dial(  # noqa: PLR0913 - a seat and its habits
    scene: Scene, dice: Dice, category: str, *, pace_s: float, answered: float, talk: float
) -> LookAlike:
    line = number(scene, dice, scene.recruit(dice), fixed=0.5)
    everybody = [
        phone
        for phone, kind in enumerate(scene.phones.kind)
        if kind in {MOBILE, FIXED} and phone != line
    ]
    for day in range(scene.calendar.days):
        if int(scene.calendar.weekday(day)) == 6 or dice.chance(0.2):
            continue
        t = float(scene.calendar.midnight[day]) + dice.uniform(9, 10) * 3600
        end = float(scene.calendar.midnight[day]) + dice.uniform(12, 19.5) * 3600
        while t < end:
            person = everybody[dice.integer(0, len(everybody) - 1)]
            t += pace_s * (1.0 if category == "robot" else dice.lognormal(1, 0.6))
            if dice.chance(answered):
                length = dice.lognormal(talk, 0.9)
                scene.tape.call(t, line, person, length, Purpose.SERVICE)
                t += length
            else:
                scene.tape.miss(t, line, person, Purpose.SERVICE)
                if dice.chance(0.04):
                    back = t + dice.lognormal(1800, 1.2)
                    scene.tape.call(back, person, line, 15, Purpose.SERVICE)
    return LookAlike(category, (("line", line),))


def debt_recovery(scene: Scene, dice: Dice) -> LookAlike:
    """Debt recovery: the same few people called and texted over and over."""
    line = number(scene, dice, scene.recruit(dice), fixed=0.4)
    debtors = scene.crowd(dice, dice.integer(30, 150)).tolist()
    for day in range(scene.calendar.days):
        if int(scene.calendar.weekday(day)) >= 5:
            continue
        for debtor in debtors:
            if not dice.chance(0.35):
                continue
            t = float(scene.calendar.midnight[day]) + dice.uniform(9, 19) * 3600
            if dice.chance(0.2):
                scene.tape.text(t, line, debtor, Purpose.SERVICE)
            elif dice.chance(0.75):
                scene.tape.miss(t, line, debtor, Purpose.SERVICE)
            else:
                scene.tape.call(t, line, debtor, dice.lognormal(90, 0.9), Purpose.SERVICE)
                if dice.chance(0.2):
                    scene.tape.call(t + 3600, debtor, line, 60, Purpose.SERVICE)
    return LookAlike("debt_recovery", (("line", line),), customers=tuple(debtors))
