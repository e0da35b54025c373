"""How does a phone-run delivery network leave records?

A line takes orders; another phone, held by the same person, sends couriers; they meet clients and
report back. Around that: sendings to the whole list, a supplier, clients brought by clients,
numbers and handsets that change. Observational only: what is left in records, as court reports
describe it, so that methods can be tested on worlds whose truth is known.
"""

from dataclasses import replace

import numpy as np

from filiere.world.craft import Network, announce, refer, restock, send
from filiere.world.dice import Dice, Stage, generator
from filiere.world.habits import habits_of, lend, live, restock_anyhow, thinned
from filiere.world.organisation import Organisation
from filiere.world.phones import FOREIGN, FOREVER, MOBILE, NOBODY
from filiere.world.plan import Plan, draw_plan
from filiere.world.roster import draw_shifts, walk
from filiere.world.scene import Scene
from filiere.world.service import Service
from filiere.world.settings import Scenario
from filiere.world.tape import Purpose
from filiere.world.trade import Customers, Held, Trade, Worker

DAY_S = 86_400
ROUND = (19.0, 23.0)
"""Local hours of an evening round."""


def set_up(scene: Scene, scenario: Scenario, earlier: tuple[Organisation, ...]) -> Network:
    """Draw one network and let it work for the whole period."""
    index = len(earlier)
    dice = Dice(generator(scene.seed, Stage.NETWORK, index))
    plan = draw_plan(dice, scenario, scene.people.count)
    holder = NOBODY if plan.abroad else scene.recruit(dice)
    line = _spells(scene, dice, plan, holder, abroad=plan.abroad)
    dispatch = line if not plan.second_phone else _dispatch(scene, dice, scenario, plan, holder)
    couriers, own = _couriers(scene, dice, plan)
    customers = _clients(scene, dice, plan, earlier)
    habits = habits_of(scene, scenario, index)
    plan = replace(plan, habits=habits is not None)
    helpers = [] if habits is None else lend(habits, couriers, customers)
    own += [-1] * len(helpers)
    service = Service(scene, dice, _trade(plan), line, dispatch, couriers, customers)
    network = Network(plan, holder, line, dispatch, couriers, own, service)
    hours = (plan.opens, plan.closes) if plan.express else ROUND
    draw_shifts(scene, dice, couriers, *hours)
    if habits is not None:
        thinned(habits, helpers)
    base = (
        float(scene.people.home_x[couriers[0].person]),
        float(scene.people.home_y[couriers[0].person]),
    )
    for courier in couriers:
        courier.x, courier.y = base
    _change_handsets(scene, dice, network)
    announce(scene, dice, network)
    if habits is not None and plan.restocking_days > 0 and habits.chance(0.6):
        restock_anyhow(scene, habits, network)
    else:
        restock(scene, dice, network)
    send(scene, dice, network)
    if plan.referrals:
        refer(scene, dice, network)
    service.run()
    _gossip(scene, dice, network)
    if habits is not None:
        live(scene, habits, network)
    for courier in couriers:
        walk(scene, courier, base)
    return network


def _trade(plan: Plan) -> Trade:
    return Trade(
        orders_day=plan.orders_day,
        weekend=plan.weekend,
        opens=plan.opens,
        closes=plan.closes,
        by_text=plan.by_text,
        missed=plan.missed,
        call_s=plan.call_s,
        asks_when=plan.asks_when,
        enquiries=plan.enquiries,
        lag_median_s=plan.lag_median_s,
        lag_sigma=plan.lag_sigma,
        relay_text=plan.relay_text,
        acknowledges=plan.acknowledges,
        arrival=plan.arrival,
        arrival_text=plan.arrival_text,
        announced=plan.announced,
        report=plan.report,
        rounds=None if plan.express else ROUND,
    )


def _spells(  # noqa: PLR0913 - who holds it, where, in which handset
    scene: Scene,
    dice: Dice,
    plan: Plan,
    person: int,
    *,
    abroad: bool = False,
    handset: int | None = None,
) -> Held:
    """One number, or one after the other if numbers change."""
    calendar, phones = scene.calendar, scene.phones
    operator = dice.integer(0, 3)
    handset = phones.new_handset() if handset is None else handset
    spells: list[tuple[int, int, int]] = []
    begin = -FOREVER
    t = float(calendar.start_s)
    while True:
        life = FOREVER
        if plan.number_life_days > 0:
            life = int(max(4.0, dice.rng.exponential(plan.number_life_days)) * DAY_S)
            if len(spells) == 0:
                span = calendar.end_s - calendar.start_s  # the first change falls in the period
                life = min(life, int(span * dice.uniform(0.3, 0.75)))
        end = int(min(t + life, FOREVER))
        phone = phones.add(
            MOBILE,
            operator=operator,
            person=person,
            handset=handset,
            abroad=abroad,
            since=begin,
            until=FOREVER if end >= calendar.end_s else end + 6 * DAY_S,
        )
        last = end >= calendar.end_s
        spells.append((phone, begin, FOREVER if last else end))
        if last:
            return Held(spells)
        begin, t = end, float(end)
        if not plan.keeps_handset:
            handset, operator = phones.new_handset(), dice.integer(0, 3)


def _dispatch(scene: Scene, dice: Dice, scenario: Scenario, plan: Plan, holder: int) -> Held:
    if plan.abroad:
        return Held.always(scene.phones.add(FOREIGN, abroad=True, held=scenario.dispatch_bill))
    steady = plan if dice.chance(plan.follows) else replace(plan, number_life_days=0.0)
    return _spells(scene, dice, steady, holder)


def _couriers(scene: Scene, dice: Dice, plan: Plan) -> tuple[list[Worker], list[int]]:
    workers, own = [], []
    for _ in range(plan.couriers):
        person = scene.recruit(dice)
        carries = plan.private_phones and dice.chance(0.85)
        same = carries and plan.dual_sim and dice.chance(0.6)
        steady = plan if dice.chance(plan.follows) else replace(plan, number_life_days=0.0)
        phone = _spells(
            scene, dice, steady, person, handset=scene.phones.imei[person] if same else None
        )
        if not carries:
            scene.phones.until[person] = -FOREVER
        own.append(person if carries else -1)
        workers.append(Worker(phone, person, hidden=dice.chance(plan.relay_app_share)))
    return workers, own


def _clients(scene: Scene, dice: Dice, plan: Plan, earlier: tuple[Organisation, ...]) -> Customers:
    customers = scene.customers(dice, plan.clients, 0.5, plan.app_share)
    if len(earlier) > 0:
        bought = earlier[-1].service.customers.phone[: round(plan.traded * len(customers))]
        new = bought[~np.isin(bought, customers.phone)]
        customers.phone[: len(new)] = new
        customers.person[: len(new)] = new
    if plan.newcomers > 0:
        calendar = scene.calendar
        late = dice.rng.random(len(customers)) < plan.newcomers
        span = calendar.end_s - calendar.start_s
        joins = calendar.start_s + dice.rng.integers(DAY_S, max(span, DAY_S + 1), len(customers))
        customers.since = np.where(late, joins, customers.since)
    return customers


def _gossip(scene: Scene, dice: Dice, network: Network) -> None:
    """What is said beside the trade: couriers among themselves, the line with anybody."""
    couriers = network.couriers
    for day in range(scene.calendar.days):
        for courier in couriers:
            for _ in range(dice.poisson(0.5 if len(couriers) > 1 else 0.0)):
                other = couriers[dice.integer(0, len(couriers) - 1)]
                t = scene.calendar.midnight[day] + dice.uniform(11, 24) * 3600
                if other is not courier and not courier.hidden:
                    pair = (courier.phone.at(t), other.phone.at(t))
                    scene.talk(dice, t, *pair, Purpose.SERVICE)
    if network.holder >= 0 and dice.chance(0.3):
        scene.side_talk(dice, network.line.spells[-1][0], network.holder, dice.uniform(0.2, 2))
    for courier in couriers:
        if dice.chance(0.4):  # work phones are not always kept for work
            scene.side_talk(
                dice, courier.phone.spells[0][0], courier.person, dice.uniform(0.1, 1.5)
            )


def _change_handsets(scene: Scene, dice: Dice, network: Network) -> None:
    """A handset is thrown away and its SIM kept."""
    if not network.plan.handset_changes:
        return
    phones = [network.line.spells[-1][0]] + [
        courier.phone.spells[0][0] for courier in network.couriers if dice.chance(0.5)
    ]
    span = scene.calendar.end_s - scene.calendar.start_s
    for phone in phones:
        t = scene.calendar.start_s + int(span * dice.uniform(0.2, 0.9))
        scene.phones.changes[phone] = (t, scene.phones.new_handset())
        network.handsets.append((phone, t))
