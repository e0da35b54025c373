from collections import Counter

import numpy as np

from filiere.world import World
from filiere.world.look_alikes import SERVICES
from filiere.world.phones import SHORT

PEOPLE = (
    "couple",
    "colleagues",
    "commuters",
    "two_phones",
    "handed_down",
    "given_again",
    "tourist",
)


def test_every_category_is_there(world: World) -> None:
    found = Counter(each.category for each in world.cast.look_alikes)
    assert set(found) == {*SERVICES, *PEOPLE}


def test_every_service_leaves_records(world: World) -> None:
    for each in world.cast.look_alikes:
        if each.category not in SERVICES:
            continue
        line = each.phones[0][1]
        rows = world.rows.other == line
        if world.cast.phones.kind[line] != SHORT:
            rows |= world.rows.served == line
        assert rows.sum() > 20, each.category


def test_relays_are_lawful_too(world: World) -> None:
    events = world.cast.events
    for category in ("taxi", "hotline", "doctor", "restaurant"):
        (each,) = [one for one in world.cast.look_alikes if one.category == category]
        desks = [phone for part, phone in each.phones if part in {"line", "desk"}]
        workers = [phone for part, phone in each.phones if part == "worker"]
        assert np.any(np.isin(events.a, desks) & np.isin(events.b, workers)), category


def test_a_couple_is_together_and_commuters_part(world: World) -> None:
    movement, start = world.cast.recorder.movement, world.cast.calendar.start_s
    t = start + np.arange(0, 7 * 86_400, 1800)
    away = {}
    for category in ("couple", "commuters"):
        (each,) = [one for one in world.cast.look_alikes if one.category == category]
        (_, left), (_, right) = each.phones
        x, y = movement.where(np.full(len(t), left), t)
        to_x, to_y = movement.where(np.full(len(t), right), t)
        away[category] = np.hypot(x - to_x, y - to_y)
    assert away["couple"].max() < 150
    assert np.median(away["commuters"]) < 1000
    assert away["commuters"].max() > 500


def test_a_handed_down_handset_is_seen_with_both_people(world: World) -> None:
    (each,) = [one for one in world.cast.look_alikes if one.category == "handed_down"]
    (_, giver), (_, taker) = each.phones
    handset = world.cast.phones.imei[giver]
    rows = world.rows
    by_giver = rows.t[(rows.served == giver) & (rows.imei == handset)]
    by_taker = rows.t[(rows.served == taker) & (rows.imei == handset)]
    assert by_giver.max() < by_taker.min()


def test_a_number_given_again_has_two_subscriptions(world: World) -> None:
    (each,) = [one for one in world.cast.look_alikes if one.category == "given_again"]
    (_, old), (_, new) = each.phones
    phones = world.cast.phones
    assert phones.text(old) == phones.text(new)
    assert phones.imsi_text[old] != phones.imsi_text[new]
    rows = world.rows
    assert rows.t[rows.served == old].max() < rows.t[rows.served == new].min()


def test_a_tourist_roams_in_the_city(world: World) -> None:
    (each,) = [one for one in world.cast.look_alikes if one.category == "tourist"]
    rows = np.flatnonzero(world.rows.served == each.phones[0][1])
    assert world.cast.phones.text(each.phones[0][1]).startswith("+44")
    assert (world.rows.cell[rows] >= 0).sum() > 5
