"""A curve weighs within its scope and bounds, and says why where it does not."""

import dataclasses
import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.calibration.curve import (
    Condition,
    Curve,
    Estimate,
    Training,
    from_json,
    load,
    names,
    to_json,
)
from filiere.errors import CalibrationError
from filiere.model.evidence import LikelihoodRatio
from filiere.wording import Plain, Text

CURVE = Curve(
    id="toy_v1",
    analysis="relay",
    alternative=Plain("a busy evening", "un soir actif"),
    method={"analyses/relay/analysis.py": "0" * 64},
    training=Training(
        origin="simulation", data="toy", people_same=40, people_different=100, pairs_same=40,
        pairs_different=4950,
    ),
    knots=((0.0, -3.0), (1.0, -1.0), (4.0, 5.0)),
    bounds=(-1.6, 2.0),
    cllr=Estimate(value=0.2, low=0.1, high=0.3),
    cllr_min=Estimate(value=0.18, low=0.1, high=0.3),
    scope={
        "events": Condition(
            minimum=20,
            maximum=400,
            meaning=Plain("the number of contacts", "nombre de contacts"),
        )
    },
    date="2026-11-24",
    script="none",
)  # fmt: skip
INSIDE = {"events": 50.0}


@pytest.mark.parametrize(
    ("score", "log10", "at_bound"),
    [(1.0, -1.0, False), (2.0, 1.0, False), (0.5, -1.6, True), (-9.0, -1.6, True),
     (2.5, 2.0, True), (99.0, 2.0, True)],
)  # fmt: skip
def test_between_knots_a_line_and_beyond_the_bounds_the_bound(
    score: float,
    log10: float,
    at_bound: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    weighed = CURVE.weigh(score, INSIDE)
    assert weighed == LikelihoodRatio(log10=log10, at_bound=at_bound, calibration="toy_v1")


@pytest.mark.parametrize(
    ("conditions", "english", "french"),
    [
        ({"events": 401.5}, "is 401.5, and the study covers 20 to 400", ": 401,5, et l'étude va"),
        ({"events": 19.0}, "is 19, and", ": 19, et"),
        ({}, "is not known", "valeur inconnue"),
        ({"events": math.nan}, "is not known", "valeur inconnue"),
    ],
)
def test_outside_its_scope_it_says_why(
    conditions: dict[str, float], english: str, french: str
) -> None:
    why = CURVE.weigh(2.0, conditions)
    assert isinstance(why, Text)
    assert english in why.en
    assert french in why.fr


def test_what_is_no_number_is_not_weighed() -> None:
    assert isinstance(CURVE.weigh(math.nan, INSIDE), Text)
    assert isinstance(CURVE.weigh(math.inf, INSIDE), Text)


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_higher_score_never_weighs_less(left: float, right: float) -> None:
    one, two = CURVE.weigh(min(left, right), INSIDE), CURVE.weigh(max(left, right), INSIDE)
    assert isinstance(one, LikelihoodRatio)
    assert isinstance(two, LikelihoodRatio)
    assert -1.6 <= one.log10 <= two.log10 <= 2.0


def test_a_file_gives_the_curve_back_and_the_same_bytes() -> None:
    text = to_json(CURVE)
    assert from_json(text, "toy_v1") == CURVE
    assert to_json(from_json(text, "toy_v1")) == text


@pytest.mark.parametrize(
    ("key", "value"),
    [("id", "other"), ("surprise", 1), ("knots", [[0, 0]]), ("knots", [[1, 0], [0, 1]]),
     ("knots", [[0, 1], [1, 0]]), ("bounds", [0.1, 1]), ("schema", "x"), ("scope", {"a": {}})],
)  # fmt: skip
def test_a_file_that_breaks_a_rule_is_refused(key: str, value: object) -> None:
    content = json.loads(to_json(CURVE))
    content[key] = value
    with pytest.raises(CalibrationError):
        from_json(json.dumps(content), "toy_v1")


def test_origins_are_two() -> None:
    mixed = dataclasses.replace(
        CURVE, training=dataclasses.replace(CURVE.training, origin="simulation and real")
    )
    with pytest.raises(CalibrationError, match="origin"):
        from_json(to_json(mixed), "toy_v1")


def test_an_unknown_curve_is_refused() -> None:
    with pytest.raises(CalibrationError, match="no curve «nothing»"):
        load("nothing")


def test_every_curve_that_ships_can_be_read() -> None:
    for name in names():
        assert load(name).id == name


def test_a_value_outside_is_short_and_never_reads_as_inside() -> None:
    scope = {"events": dataclasses.replace(CURVE.scope["events"], minimum=12, maximum=58)}
    curve = dataclasses.replace(CURVE, scope=scope)
    for value, told in ((8.48588, "8.486"), (11.99999, "12"), (11.9996, "11.9996"), (-0.5, "-0.5")):
        said = curve.weigh(5.0, {"events": value})
        assert isinstance(said, Text)
        assert f" is {told}, and" in said.en


@pytest.mark.parametrize(
    "wrong",
    [
        {"knots": ((0.0, -3.0),)},
        {"knots": ((0.0, -3.0), (1.0, math.inf))},
        {"knots": ((0.0, -3.0), (math.nan, 1.0))},
        {"knots": ((0.0, -3.0), (0.0, 1.0))},
        {"knots": ((1.0, -3.0), (0.5, 1.0))},
        {"knots": ((0.0, 1.0), (1.0, 0.9999), (2.0, 3.0))},
        {"bounds": (0.0001, 1.0)},
        {"bounds": (-1.0, -0.0001)},
        {"bounds": (-math.inf, 1.0)},
        {"bounds": (-1.0, math.inf)},
    ],
)
def test_a_curve_that_does_not_rise_or_has_no_bounds_is_no_curve(wrong: dict[str, object]) -> None:
    with pytest.raises(CalibrationError):
        dataclasses.replace(CURVE, **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "right",
    [
        {"knots": ((0.0, -3.0), (0.0001, -3.0))},
        {"knots": ((0.0, 1.0), (1.0, 1.0), (2.0, 1.0))},
        {"bounds": (0.0, 0.0)},
        {"bounds": (-9.0, 0.0)},
    ],
)
def test_a_flat_curve_and_bounds_at_one_are_allowed(right: dict[str, object]) -> None:
    assert dataclasses.replace(CURVE, **right).id == "toy_v1"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "inside"), [(20.0, True), (400.0, True), (19.999, False), (400.001, False)]
)
def test_both_ends_of_the_scope_are_in_it(value: float, inside: bool) -> None:  # noqa: FBT001 - a column
    assert isinstance(CURVE.weigh(1.0, {"events": value}), LikelihoodRatio) is inside


@pytest.mark.parametrize(
    ("score", "log10", "at_bound"),
    [
        (0.7, -1.6, True), (0.70001, -1.6, True), (0.701, -1.598, False), (2.4999, 1.9998, False),
        (2.49999, 2.0, True), (1.1, -0.8, False), (3.999, 2.0, True), (0.99, -1.02, False),
    ],
)  # fmt: skip
def test_at_its_bound_from_the_bound_on(
    score: float,
    log10: float,
    at_bound: bool,  # noqa: FBT001 - a column of the table
) -> None:
    weighed = CURVE.weigh(score, INSIDE)
    assert weighed == LikelihoodRatio(log10=log10, at_bound=at_bound, calibration="toy_v1")


@pytest.mark.parametrize(
    ("score", "log10"),
    [(-0.5, -3.0), (0.0, -3.0), (0.25, -2.5), (4.0, 5.0), (4.5, 5.0), (3.0, 3.0)],
)
def test_outside_the_knots_the_line_is_flat(score: float, log10: float) -> None:
    wide = dataclasses.replace(CURVE, bounds=(-9.0, 9.0))
    weighed = wide.weigh(score, INSIDE)
    assert isinstance(weighed, LikelihoodRatio)
    assert (weighed.log10, weighed.at_bound) == (log10, False)


def test_every_missing_entry_of_a_file_is_refused() -> None:
    content = json.loads(to_json(CURVE))
    assert to_json(CURVE).endswith("}\n")
    assert content["bounds"] == [-1.6, 2.0]
    for key in set(content) - {"witness"}:
        with pytest.raises(CalibrationError):
            from_json(json.dumps({k: v for k, v in content.items() if k != key}), "toy_v1")
    for schema in ("filiere.curve/0", "filiere.curve/2", "a", "z"):
        with pytest.raises(CalibrationError):
            from_json(json.dumps({**content, "schema": schema}), "toy_v1")
    for name in ("toy_v0", "toy_v2"):
        with pytest.raises(CalibrationError):
            from_json(json.dumps(content), name)
    assert list(json.loads(to_json(dataclasses.replace(CURVE, method={"b": "1", "a": "2"})))["method"]) == ["a", "b"]  # fmt: skip  # noqa: E501
