"""A result that was measured before its method was fitted again says so."""

from dataclasses import asdict
from typing import Any

from filiere.calibration.curve import load, names
from filiere.findings.earlier import earlier


def result(study: str, method: str, *curves: str, moved: bool = False) -> dict[str, Any]:
    held = {name: {"training": asdict(load(name).training)} for name in curves}
    for each in held.values():
        each["training"]["pairs_same"] += int(moved)
    return {"study": study, "method": method, "curves": held}


RELAY = next(name for name in names() if name.startswith("relay_"))


def test_a_result_of_the_curve_that_ships_is_of_today() -> None:
    assert earlier([result("relay", "relay", RELAY), result("orders", "orders")]) == frozenset()


def test_one_pair_more_in_the_fit_makes_it_earlier_and_what_starts_from_it() -> None:
    found = [
        result("relay", "relay", RELAY, moved=True),
        result("relay_hard", "relay"),
        result("couriers", "couriers"),
        result("campaigns", "campaigns"),
        result("next", "next"),
    ]
    assert {"relay", "relay_hard", "couriers", "next"} <= earlier(found)


def test_a_curve_that_ships_no_more_is_earlier() -> None:
    gone = {"study": "toy", "method": "lines", "curves": {"toy_v0": {"training": {}}}}
    assert "toy" in earlier([gone])


def test_a_method_that_nobody_starts_from_moves_nothing_else() -> None:
    found = [
        {"study": "succession", "method": "succession", "curves": {"x_v0": {"training": {}}}},
        result("relay", "relay", RELAY),
    ]
    assert "relay" not in earlier(found)
