"""Is the dispatch phone found by timing, wherever it is held, and nobody else's?"""

from collections.abc import Callable
from pathlib import Path

import numpy as np
from tests.streets.street import street

from filiere.analyses.relay.analysis import ANALYSIS, lines_asked
from filiere.signals.book import ledger
from filiere.signals.contacts import read_contacts
from filiere.validation.worlds.made import DAY_S, START_S, Made, fill, name

from ..conftest import Found, Street, analyse


def _pairs(found: list[Found]) -> list[tuple[str, str]]:
    """(line, or the lawful service in its place; dispatch phone) of each relay."""
    return [
        (e.subjects.get("line") or e.subjects["service"], e.subjects["dispatch"])
        for e in found
        if e.analysis == "relay"
    ]


def test_the_dispatch_phone_is_found_alone(the_street: Street) -> None:
    truth = the_street.made.truth
    assert _pairs(the_street.found) == [(truth["line"][0], truth["dispatch"][0])]


def test_chance_is_told_for_the_whole_search(the_street: Street) -> None:
    pair = the_street.of("relay")[0]
    assert pair.chance is not None
    assert pair.chance < 1e-6
    assert float(str(pair.measures["z"])) > 6 > float(str(pair.measures["z_backward"]))


def test_the_lag_is_that_of_the_relay(the_street: Street) -> None:
    # orders go to a courier 4 minutes (median) after the client's message
    assert 120 <= int(str(the_street.of("relay")[0].measures["median_lag_s"])) <= 480


def test_evidence_is_the_relay_and_the_visits_that_it_sent(the_street: Street) -> None:
    made = the_street.made
    line, dispatch = made.truth["line"][0], made.truth["dispatch"][0]
    clients = {a for a, b, *_ in made.contacts if b == line}
    couriers = {b for a, b, *_ in made.contacts if a == dispatch}
    for _, _, direction, served, other, _ in the_street.of("relay")[0].evidence:
        caller, called = (served, other) if direction == 1 else (other, served)
        assert called == line or caller == dispatch or (caller in couriers and called in clients)


def test_chains_end_at_callers_and_other_days_give_few(the_street: Street) -> None:
    pair = the_street.of("relay")[0]
    chains, chance = pair.measures["chains"], pair.measures["chains_by_chance"]
    assert isinstance(chains, int)
    assert isinstance(chance, float)
    assert chains > 100
    assert chance < 30


def test_a_dispatch_phone_without_a_bill_is_found_on_the_couriers_bills(
    find: Callable[..., list[Found]],
) -> None:
    world = street(4)
    truth = world.truth
    found = find(world, billed=[*truth["line"], *truth["courier"]])
    assert _pairs(found) == [(truth["line"][0], truth["dispatch"][0])]


def test_a_number_that_an_act_names_is_asked_in_a_large_case_too(tmp_path: Path) -> None:
    # an answering machine's habits, so that `lines` alone would not ask it
    world = street(6, network=False, days=14)
    rng = np.random.default_rng(6)
    line, dispatch, courier = name(900), name(901), name(902)
    clients = [name(i) for i in range(24)]
    for day in range(14):
        for client in rng.permutation(clients)[:10]:
            t = START_S + day * DAY_S + 3600 * (16 + 6 * rng.random())
            world.call(str(client), line, t, 95)
            world.call(dispatch, courier, t + 95 + 120 * rng.lognormal(0, 0.4), 12)
            world.call(courier, str(client), t + 1500 + 600 * rng.random(), 12)
    with fill(tmp_path / "case.filiere", world) as case:
        case.execute("UPDATE authorisation SET numbers = ['*', ?]", [line])
        pairs = _pairs(analyse(case))
        case.execute("UPDATE authorisation SET numbers = ['*']")
        named = dict(case.query("SELECT number, number_id FROM number"))
        assert named[line] not in lines_asked(case, ledger(read_contacts(case)), ANALYSIS.takes())
    assert pairs == [(line, dispatch)]


def test_where_chains_cannot_be_seen_the_timing_alone_is_weighed_and_that_is_said(
    find: Callable[..., list[Found]],
) -> None:
    world = street(7)
    truth = world.truth
    # the line's bill and the dispatch phone's: neither callers' nor couriers' bills
    pairs = [
        each
        for each in find(world, billed=[*truth["line"], *truth["dispatch"]])
        if each.analysis == "relay"
    ]
    assert [each.subjects["dispatch"] for each in pairs] == truth["dispatch"]
    assert pairs[0].measures["chains"] == 0


def _beside(world: Made, rng: np.random.Generator, shop: str, riders: list[str]) -> None:
    """A shop with customers of its own that sends the line's couriers too."""
    customers = [name(i) for i in range(100, 160)]
    for day in range(5, 14):
        for _ in range(rng.poisson(40)):
            customer = str(rng.choice(customers))
            t = START_S + day * DAY_S + 3600 * (12 + 12 * rng.beta(2.0, 1.5))
            world.call(customer, shop, t, 60)
            rider = str(rng.choice(riders))
            world.call(shop, rider, t + 60 * rng.lognormal(1.8, 0.5), 15)
            if rng.random() < 0.6:
                world.call(rider, customer, t + 60 * rng.lognormal(3.3, 0.4), 10)


def test_a_shop_that_sends_the_same_riders_is_no_dispatch_phone_of_the_line(
    find: Callable[..., list[Found]],
) -> None:
    world = street(4)
    truth = world.truth
    _beside(world, np.random.default_rng(44), name(950), truth["courier"][:2])
    assert _pairs(find(world))[:1] == [(truth["line"][0], truth["dispatch"][0])]
    assert name(950) not in {dispatch for _, dispatch in _pairs(find(world))}


def test_two_phones_that_send_the_same_couriers_day_by_day_both_stay(
    find: Callable[..., list[Found]],
) -> None:
    world = street(4, days=16)
    truth = world.truth
    dispatch, other = truth["dispatch"][0], name(951)

    def on_its_day(number: str, t: int) -> str:
        return other if number == dispatch and (t - START_S) // DAY_S % 2 == 0 else number

    world.contacts[:] = [
        (on_its_day(a, t), on_its_day(b, t), t, kind, duration)
        for a, b, t, kind, duration in world.contacts
    ]
    assert {phone for _, phone in _pairs(find(world))} == {dispatch, other}
