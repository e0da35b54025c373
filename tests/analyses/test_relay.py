"""Is the dispatch phone found by timing, wherever it is held, and nobody else's?"""

from collections.abc import Callable

from filiere.validation.hand_made import street

from .conftest import Found, Street


def _pairs(found: list[Found]) -> list[tuple[str, str]]:
    return [(e.subjects["line"], e.subjects["dispatch"]) for e in found if e.analysis == "relay"]


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
    assert chains > 100 > 30 > chance


def test_a_dispatch_phone_without_a_bill_is_found_on_the_couriers_bills(
    find: Callable[..., list[Found]],
) -> None:
    world = street(4)
    truth = world.truth
    found = find(world, billed=[*truth["line"], *truth["courier"]])
    assert _pairs(found) == [(truth["line"][0], truth["dispatch"][0])]
