"""Are the weights of a choice found again?"""

import numpy as np
import pytest

from filiere.errors import AnalysisError, CalibrationError
from filiere.signals.choice import Choice, load, to_json
from filiere.validation.trials.choices import LOST, NONE, Known, fit


def _questions(count: int, seed: int) -> list[Known]:
    """Questions whose answers are drawn by known weights: 1.5 on x, and 0.5 for none."""
    rng = np.random.default_rng(seed)
    found = []
    for _ in range(count):
        x = rng.normal(0, 1.5, 4)
        values = np.append(1.5 * x, 0.5)
        shares = np.exp(values) / np.exp(values).sum()
        answer = int(rng.choice(5, p=shares))
        found.append(
            Known(
                candidates=tuple({"x": float(each)} for each in x),
                none={"one": 1.0},
                answer=NONE if answer == 4 else answer,
            )
        )
    return found


def test_the_weight_of_a_measure_is_found_again() -> None:
    choice = fit("test-1", _questions(1500, 1), {"origin": "test"})
    assert choice.candidate["x"] == pytest.approx(1.5, abs=0.2)


def test_a_question_whose_answer_is_lost_changes_nothing() -> None:
    questions = _questions(200, 2)
    lost = Known(candidates=({"x": 9.0},), none={"one": 1.0}, answer=LOST)
    assert fit("test-1", questions, {}) == fit("test-1", [*questions, lost], {})


def test_questions_that_all_have_an_answer_cannot_be_fitted() -> None:
    answered = [each for each in _questions(50, 3) if each.answer >= 0]
    with pytest.raises(CalibrationError):
        fit("test-1", answered, {})


def test_shares_are_those_of_a_softmax() -> None:
    """Oracle: exponentials over their sum, written out."""
    choice = Choice(id="test-1", candidate={"x": 2.0}, none={"one": 1.0}, study={})
    shares, none = choice.shares([{"x": 0.5}, {"x": -1.0}], {"one": 1.0})
    plain = np.exp([1.0, -2.0, 1.0])
    assert [*shares, none] == pytest.approx((plain / plain.sum()).tolist(), abs=1e-4)


def test_a_candidate_taken_elsewhere_leaves_its_share_to_the_others() -> None:
    choice = Choice(id="test-1", candidate={"x": 2.0}, none={"one": 1.0}, study={})
    asked = ([{"x": 0.5}, {"x": -1.0}], {"one": 1.0})
    free, _ = choice.shares(*asked)
    taken, none = choice.shares(*asked, [-7.0, 0.0])
    assert taken[0] < 0.01 < free[0]
    assert none > 0.9


def test_measures_that_were_not_fitted_are_refused() -> None:
    choice = Choice(id="test-1", candidate={"x": 2.0}, none={"one": 1.0}, study={})
    with pytest.raises(AnalysisError):
        choice.shares([{"y": 0.5}], {"one": 1.0})


@pytest.mark.parametrize("name", ["referrals-1"])
def test_the_weights_that_ship_say_where_they_come_from(name: str) -> None:
    study = load(name).study
    assert {"origin", "data", "questions", "date", "script"} <= set(study)
    assert study["origin"] in {"real", "simulation"}
    assert to_json(load(name)).startswith('{\n "schema": "filiere.choice/1"')
