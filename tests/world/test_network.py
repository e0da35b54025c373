from dataclasses import replace

import numpy as np
import pytest

from filiere.world import World, WorldSettings, simulate
from filiere.world.craft import Network
from filiere.world.phones import FOREIGN
from filiere.world.simulation import Cast, cast
from filiere.world.tape import Purpose


def planned(settings: WorldSettings, **choices: object) -> Cast:
    """The cast alone, without the days."""
    return cast(changed(settings, choices))


def made(settings: WorldSettings, **choices: object) -> World:
    return simulate(changed(settings, choices))


def changed(settings: WorldSettings, choices: dict[str, object]) -> WorldSettings:
    scenario = replace(settings.scenario, look_alikes=0, **choices)  # type: ignore[arg-type]  # by name
    return replace(settings, people=400, days=10, scenario=scenario)


def count(world: Cast, purpose: Purpose) -> int:
    return int((world.events.purpose == purpose).sum())


def test_a_full_network_leaves_every_trace(world: World) -> None:
    for purpose in (
        Purpose.ORDER,
        Purpose.RELAY,
        Purpose.ARRIVAL,
        Purpose.REPORT,
        Purpose.CAMPAIGN,
        Purpose.REFERRAL,
        Purpose.SUPPLY,
    ):
        assert count(world.cast, purpose) > 0, purpose


@pytest.mark.parametrize(
    ("choices", "purpose"),
    [
        ({"campaigns_per_week": 0.0}, Purpose.CAMPAIGN),
        ({"restocking": False}, Purpose.SUPPLY),
        ({"referrals": False}, Purpose.REFERRAL),
        ({"report": 0.0, "arrival": 1.0}, Purpose.REPORT),
        ({"networks": 0}, Purpose.ORDER),
        ({}, Purpose.FRONT),
    ],
)
def test_a_technique_that_is_off_leaves_none(
    settings: WorldSettings, choices: dict[str, object], purpose: Purpose
) -> None:
    assert count(planned(settings, **choices), purpose) == 0


def test_each_delivery_has_its_records(settings: WorldSettings) -> None:
    world = planned(settings)
    network, events = world.networks[0], world.events
    inside = [o for o in network.service.orders if o.delivered_s < world.calendar.end_s]
    assert len(inside) > 80
    lines = {phone for phone, _, _ in network.line.spells}
    for order in inside[:60]:
        client = int(network.service.customers.phone[order.customer])
        client = int(world.phones.in_use(np.array([client]), np.array([order.ordered_s]))[0])
        near = np.abs(events.t - order.ordered_s) < 3600
        ordered = near & (events.purpose == Purpose.ORDER)
        assert np.any(
            ordered
            & ((events.a == client) | (events.b == client))
            & np.isin(events.a, [*lines, client])
        )
        courier = network.couriers[order.worker].phone.at(order.relayed_s)
        desk = network.dispatch.at(order.relayed_s)
        relay = (events.a == desk) & (events.b == courier) & (events.purpose == Purpose.RELAY)
        assert np.any(relay & (np.abs(events.t - order.relayed_s) < 600))


def test_the_lag_is_the_one_asked_for(settings: WorldSettings) -> None:
    for median in (60.0, 600.0):
        orders = planned(settings, lag_median_s=median).networks[0].service.orders
        lags = np.array([order.relayed_s - order.ordered_s for order in orders])
        day = np.array([order.ordered_s for order in orders])
        assert len(day) > 50
        assert 0.7 * median < np.median(lags) < 2.5 * median + 60


def test_abroad_the_line_has_no_cell_and_the_dispatch_phone_no_bill(
    settings: WorldSettings,
) -> None:
    world = made(settings, abroad=True)
    network, rows = world.cast.networks[0], world.rows
    line, desk = network.line.spells[0][0], network.dispatch.spells[0][0]
    assert world.cast.phones.kind[desk] == FOREIGN
    assert not np.any(rows.served == desk)
    assert np.any(rows.other == desk)
    assert np.all(rows.cell[rows.served == line] == -1)
    held = made(settings, abroad=True, dispatch_bill=True)
    assert np.any(held.rows.served == held.cast.networks[0].dispatch.spells[0][0])


def test_at_home_line_and_dispatch_phone_are_in_one_place(settings: WorldSettings) -> None:
    world = made(settings, abroad=False)
    network, phones = world.cast.networks[0], world.cast.phones
    line, desk = network.line.spells[0][0], network.dispatch.spells[0][0]
    assert line != desk
    assert phones.person[line] == phones.person[desk] == network.holder
    assert np.any(world.rows.cell[world.rows.served == desk] >= 0)


def test_couriers_meet_their_clients(settings: WorldSettings) -> None:
    world = planned(settings)
    network, movement = world.networks[0], world.recorder.movement
    orders = [o for o in network.service.orders if o.delivered_s < world.calendar.end_s][:150]
    when = np.array([order.delivered_s - 10 for order in orders])
    courier = np.array([network.couriers[order.worker].person for order in orders])
    client = np.array([network.service.customers.person[order.customer] for order in orders])
    x, y = movement.where(courier, when)
    to_x, to_y = movement.where(client, when)
    assert np.median(np.hypot(x - to_x, y - to_y)) < 800


def test_a_dual_sim_courier_has_one_handset(settings: WorldSettings) -> None:
    world = planned(settings, dual_sim=True, couriers=6, orders_per_day=40.0)
    network, phones = world.networks[0], world.phones
    same = [
        phones.imei[courier.phone.spells[0][0]] == phones.imei[own]
        for courier, own in zip(network.couriers, network.courier_home, strict=True)
        if own >= 0
    ]
    assert any(same)


def test_numbers_and_handsets_change_only_if_asked(settings: WorldSettings) -> None:
    still = planned(settings).networks[0]
    assert len(still.line.spells) == 1
    assert still.handsets == []
    moving = planned(settings, number_changes=True, handset_changes=True).networks[0]
    assert len(moving.line.spells) >= 2
    assert len(moving.handsets) >= 1
    assert "announcement" in {sending.kind for sending in moving.sendings}


def test_applications_take_rows_away(settings: WorldSettings) -> None:
    open_orders = count(planned(settings), Purpose.ORDER)
    hidden = planned(settings, app_share=0.95)
    assert count(hidden, Purpose.ORDER) < 0.4 * open_orders
    assert any(order.hidden for order in hidden.networks[0].service.orders)


def test_missing_rows_are_missing(settings: WorldSettings) -> None:
    whole, holed = made(settings), made(settings, missing=0.3)
    assert 0.66 < len(holed.rows) / len(whole.rows) < 0.74


def test_a_front_shares_couriers_with_the_network(settings: WorldSettings) -> None:
    world = planned(settings, front=True)
    assert count(world, Purpose.FRONT) > 0
    (shop,) = [each for each in world.look_alikes if each.category == "front"]
    riders = {phone for part, phone in shop.phones if part == "worker"}
    couriers = {c.phone.spells[0][0] for c in world.networks[0].couriers}
    assert riders & couriers


def test_introducer_and_newcomer_talk_before_the_first_order(settings: WorldSettings) -> None:
    world = planned(settings)
    known = [each for each in world.networks[0].referrals if each.introducer >= 0]
    assert len(known) > 3
    for each in known:
        assert 0 < each.first_s - each.contact_s <= 86_400 + 60


def test_data_sessions_are_cut_hourly(settings: WorldSettings) -> None:
    world = made(settings, data_rows=True)
    data = np.flatnonzero(world.rows.kind == 4)
    assert len(data) > 400 * 10 * 3
    assert world.rows.duration[data].max() == 3600
    assert (world.rows.other[data] == -1).all()


def test_deaths_follow_a_delivery_and_end_the_phone(settings: WorldSettings) -> None:
    world = made(settings, deaths=3)
    linked = [death for death in world.cast.deaths if death.network >= 0]
    assert len(linked) == 3
    assert len(world.cast.deaths) == 4
    network = world.cast.networks[0]
    for death in linked:
        delivered = [
            order.delivered_s
            for order in network.service.orders
            if network.service.customers.phone[order.customer] == death.phone
        ]
        assert 3600 <= death.at_s - max(delivered) <= 9 * 3600
        assert not np.any(world.rows.t[world.rows.served == death.phone] > death.at_s + 3600)


def test_a_second_network_buys_clients_of_the_first(settings: WorldSettings) -> None:
    first, second = planned(settings, networks=2).networks
    shared = np.intersect1d(first.service.customers.phone, second.service.customers.phone)
    assert len(np.unique(second.service.customers.phone)) == len(second.service.customers)
    assert isinstance(second, Network)
    assert len(shared) >= round(second.plan.traded * len(second.service.customers)) - 1
