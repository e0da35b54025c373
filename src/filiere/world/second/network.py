"""How does a network of the second family leave records?

A line, the phone that sends, workers with districts, clients with intervals. Around it: a
dispatcher who also lives, workers who also ring their friends, write to the line and buy from it, a
client who helps out, a supplier on his own rhythm, messages to some of the clients rather than to
all, a number that changes while the old one still answers.
"""

from itertools import pairwise

import numpy as np

from filiere.world.dice import Dice, Stage, generator
from filiere.world.organisation import Organisation, Referral, Sending
from filiere.world.phones import FOREIGN, FOREVER, MOBILE, NOBODY
from filiere.world.roster import walk
from filiere.world.scene import Scene
from filiere.world.second.practice import Practice, draw_practice
from filiere.world.second.shop import Shop, draw_weeks
from filiere.world.settings import Scenario
from filiere.world.tape import Purpose
from filiere.world.trade import Customers, Held, Worker

DAY_S = 86_400
HELPS = 0.2
SHARED = 0.2


def set_up(scene: Scene, scenario: Scenario, earlier: tuple[Organisation, ...]) -> Organisation:
    """Draw one network and let it work for the whole period."""
    dice = Dice(generator(scene.seed, Stage.OTHER_TRADE, len(earlier)))
    practice = draw_practice(dice, scenario, scene.people.count)
    holder = NOBODY if practice.abroad else scene.recruit(dice)
    changes = scene.calendar.start_s + int(_span(scene) * dice.uniform(0.2, 0.8))
    opens = scene.calendar.start_s
    if practice.opens_late:
        opens += int(_span(scene) * dice.uniform(0.1, 0.5))
    line = _held(scene, dice, practice, holder, changes=changes, opens=opens)
    desk = line
    if practice.second_phone:
        desk = _desk(scene, dice, scenario, practice, holder, changes=changes)
    workers, own = _workers(scene, dice, practice, scenario)
    customers = _customers(scene, dice, practice, opens)
    if len(customers) > 1 and dice.chance(HELPS):
        helper = dice.integer(0, len(customers) - 1)
        phone = int(customers.phone[helper])
        workers.append(Worker(Held.always(phone), int(customers.person[helper])))
        own.append(-1)
    shop = Shop(scene, dice, practice, line, desk, workers, customers, opens)
    network = Organisation(practice, holder, line, desk, workers, own, shop)
    draw_weeks(shop)
    base = (float(scene.people.home_x[workers[0].person]),
            float(scene.people.home_y[workers[0].person]))  # fmt: skip
    for worker in workers:
        worker.x, worker.y = base
    _announce(scene, dice, network)
    _send(scene, dice, network, practice)
    if practice.restocking_days > 0:
        _restock(scene, dice, network, practice)
    if practice.referrals:
        _refer(scene, dice, network)
    shop.run()
    shop.cash_up()
    _life(scene, dice, network, practice)
    for worker in workers:
        walk(scene, worker, base)
    return network


def _span(scene: Scene) -> int:
    return scene.calendar.end_s - scene.calendar.start_s


def _held(  # noqa: PLR0913 - who holds it, and from when to when
    scene: Scene,
    dice: Dice,
    practice: Practice,
    person: int,
    *,
    changes: int,
    opens: int,
) -> Held:
    """One number, or a second one that takes over while the first still answers some days."""
    operator = dice.integer(0, 3)
    begin = opens if opens > scene.calendar.start_s else -FOREVER
    if not practice.number_changes:
        phone = scene.phones.add(
            MOBILE, operator=operator, person=person, abroad=practice.abroad, since=begin
        )
        return Held([(phone, -FOREVER, FOREVER)])
    changes = max(changes, opens + 2 * DAY_S)
    handset = scene.phones.new_handset()
    old = scene.phones.add(
        MOBILE, operator=operator, person=person, abroad=practice.abroad, handset=handset,
        since=begin, until=changes + int(dice.uniform(1, 8) * DAY_S),
    )  # fmt: skip
    new = scene.phones.add(
        MOBILE, operator=dice.integer(0, 3), person=person, abroad=practice.abroad,
        handset=handset if dice.chance(0.3) else scene.phones.new_handset(), since=changes,
    )  # fmt: skip
    return Held([(old, -FOREVER, changes), (new, changes, FOREVER)])


def _desk(  # noqa: PLR0913 - who holds it, and when it changes
    scene: Scene,
    dice: Dice,
    scenario: Scenario,
    practice: Practice,
    holder: int,
    *,
    changes: int,
) -> Held:
    if practice.abroad and dice.chance(0.7):
        return Held.always(scene.phones.add(FOREIGN, abroad=True, held=scenario.dispatch_bill))
    if practice.number_changes and dice.chance(0.5):
        later = changes + int(dice.uniform(-2, 2) * DAY_S)
        return _held(scene, dice, practice, holder, changes=later, opens=scene.calendar.start_s)
    phone = scene.phones.add(
        MOBILE, operator=dice.integer(0, 3), person=holder, abroad=practice.abroad
    )
    return Held.always(phone)


def _workers(
    scene: Scene, dice: Dice, practice: Practice, scenario: Scenario
) -> tuple[list[Worker], list[int]]:
    workers: list[Worker] = []
    own: list[int] = []
    for index in range(practice.workers):
        person = scene.recruit(dice)
        hidden = dice.chance(practice.relay_app_share)
        keeps = scenario.private_phones is not False
        if index == 1 and dice.chance(SHARED):
            phone, private = workers[0].phone, person if keeps else -1
        elif dice.chance(practice.own_phones):
            phone, private = Held.always(person), -1
        else:
            held = scene.phones.add(MOBILE, operator=dice.integer(0, 3), person=person)
            phone, private = Held.always(held), person if keeps else -1
        if private < 0 and phone.spells[0][0] != person:
            scene.phones.until[person] = -FOREVER
        workers.append(Worker(phone, person, hidden=hidden))
        own.append(private)
    return workers, own


def _customers(scene: Scene, dice: Dice, practice: Practice, opens: int) -> Customers:
    customers = scene.customers(dice, practice.clients, 1.0, practice.app_share)
    late = dice.rng.random(len(customers)) < practice.newcomers
    joins = opens + (dice.rng.random(len(customers)) * (scene.calendar.end_s - opens)).astype(
        np.int64
    )
    customers.since = np.where(late, joins, np.maximum(customers.since, opens))
    return customers


def _known(network: Organisation, t: float) -> list[int]:
    customers = network.service.customers
    return [int(p) for p in customers.phone[(customers.since <= t) & ~customers.hidden]]


def _announce(scene: Scene, dice: Dice, network: Organisation) -> None:
    """Clients are told one by one over two days, as they come to mind; some never are."""
    for (old, _, _), (new, begin, _) in pairwise(network.line.spells):
        for client in _known(network, begin):
            if dice.chance(0.5):
                sender = new if dice.chance(0.6) else old
                t = begin + float(dice.rng.exponential(0.7 * DAY_S))
                scene.tape.text(t, sender, client, Purpose.CAMPAIGN)
            elif dice.chance(0.3):
                t = begin + float(dice.rng.exponential(2.0 * DAY_S))
                scene.tape.call(t, client, old, 5, Purpose.ENQUIRY)


def _send(scene: Scene, dice: Dice, network: Organisation, practice: Practice) -> None:
    """To some of the clients at a time, never the whole list, at any hour of opening."""
    rate = practice.sendings_week / 7
    for day in range(scene.calendar.days):
        if not dice.chance(min(rate, 1.0)):
            continue
        t = float(scene.calendar.midnight[day])
        t += dice.uniform(practice.opens, practice.closes) * 3600
        known = _known(network, t)
        if len(known) == 0:
            continue
        phone = network.line.at(t)
        chosen = dice.rng.choice(len(known), min(practice.segment, len(known)), replace=False)
        network.sendings.append(Sending(int(t), "promo", phone, len(chosen)))
        for place in chosen.tolist():
            scene.tape.text(t, phone, known[place], Purpose.CAMPAIGN)
            t += 2 + float(dice.rng.exponential(12))


def _restock(scene: Scene, dice: Dice, network: Organisation, practice: Practice) -> None:
    """Two or three contacts about each delivery of stock, begun by either, at any lag to trade."""
    abroad = dice.chance(0.4)
    network.supplier = scene.phones.add(
        FOREIGN if abroad else MOBILE,
        abroad=abroad,
        operator=-1 if abroad else dice.integer(0, 3),
        person=NOBODY if abroad else scene.recruit(dice),
    )
    ours = dice.uniform(0.1, 0.9)
    t = scene.calendar.start_s + practice.restocking_days * DAY_S * dice.uniform()
    while t < scene.calendar.end_s:
        for before_h in (dice.uniform(8, 40), dice.uniform(0, 4))[: dice.integer(1, 2)]:
            at = t - before_h * 3600
            head = network.dispatch.at(at)
            pair = (head, network.supplier) if dice.chance(ours) else (network.supplier, head)
            if dice.chance(0.3):
                scene.tape.text(at, *pair, Purpose.SUPPLY)
            else:
                scene.tape.call(at, *pair, 5 + float(dice.rng.exponential(70)), Purpose.SUPPLY)
        network.supplies.append(int(t))
        t += practice.restocking_days * DAY_S * float(dice.rng.gamma(5.0, 1 / 5.0))


def _refer(scene: Scene, dice: Dice, network: Organisation) -> None:
    """A newcomer hears of the line from somebody, hours or days before; or elsewhere."""
    customers, calendar = network.service.customers, scene.calendar
    for index in np.flatnonzero(customers.since > calendar.start_s + DAY_S).tolist():
        first, newcomer = int(customers.since[index]), int(customers.phone[index])
        before = np.flatnonzero(customers.since < first - DAY_S)
        if len(before) == 0 or dice.chance(0.4):
            network.referrals.append(Referral(newcomer, -1, 0, first))
            continue
        friends = np.intersect1d(scene.ties.of(newcomer), customers.person[before])
        pool = friends if len(friends) > 0 else customers.phone[before]
        introducer = int(pool[dice.integer(0, len(pool) - 1)])
        t = first - 300 - min(dice.lognormal(6 * 3600, 1.3), 3 * DAY_S)
        if dice.chance(0.35):  # said face to face, or by an application
            network.referrals.append(Referral(newcomer, -1, int(t), first))
            continue
        network.referrals.append(Referral(newcomer, introducer, int(t), first))
        pair = (introducer, newcomer) if dice.chance(0.5) else (newcomer, introducer)
        scene.talk(dice, t, *pair, Purpose.REFERRAL)


def _life(scene: Scene, dice: Dice, network: Organisation, practice: Practice) -> None:
    """Everything that is said beside the trade."""
    if practice.second_phone and practice.dispatcher_life > 0:
        friends = [scene.phones.add(FOREIGN, abroad=True) for _ in range(dice.integer(1, 4))]
        if network.holder >= 0:
            friends = scene.ties.of(network.holder)[: dice.integer(2, 9)].tolist() or friends
        _talk_with(scene, dice, network.dispatch, friends, practice.dispatcher_life)
    for worker in network.couriers:
        friends = scene.ties.of(worker.person)[: dice.integer(2, 9)].tolist()
        if len(friends) > 0:
            _talk_with(scene, dice, worker.phone, friends, practice.private)
        if dice.chance(0.6):
            rate = 0.03 * (40 ** dice.uniform())
            _talk_with(scene, dice, worker.phone, [network.line.spells[-1][0]], rate)
        others = [each.phone.spells[0][0] for each in network.couriers if each is not worker]
        if len(others) > 0 and dice.chance(0.5):
            _talk_with(scene, dice, worker.phone, others, dice.uniform(0.05, 0.8))
    if network.holder >= 0 and dice.chance(0.4):
        friends = scene.ties.of(network.holder)[:4].tolist()
        if len(friends) > 0:
            _talk_with(scene, dice, network.line, friends, dice.uniform(0.1, 1.5))


def _talk_with(scene: Scene, dice: Dice, held: Held, friends: list[int], rate: float) -> None:
    for day in range(scene.calendar.days):
        for _ in range(dice.poisson(rate)):
            t = float(scene.calendar.midnight[day]) + dice.uniform(7.5, 24.0) * 3600
            friend = friends[int(len(friends) * dice.uniform() ** 2)]
            pair = (held.at(t), friend) if dice.chance(0.5) else (friend, held.at(t))
            if pair[0] != pair[1]:
                scene.talk(dice, t, *pair, Purpose.SERVICE)
