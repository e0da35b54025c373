"""Do the weights of a case find what made its answers, and say how good they are?"""

import json

import numpy as np
import pytest

from filiere.calibration.choice_kept import OwnChoice, from_json, load, to_json
from filiere.calibration.own_choice import fitted, own_choice
from filiere.calibration.questions import LOST, NONE, Questions, first_of, log_odds, told
from filiere.errors import CalibrationError

REFERENCE = load("succession-2")
CANDIDATES = 5


def made(count: int, seed: int = 1) -> Questions:
    """Questions whose true candidate has more gain, shared and newness; four in ten have none."""
    rng = np.random.default_rng(seed)
    size = len(REFERENCE.candidate)
    rows = rng.normal(0, 1, (count, CANDIDATES, size))
    answered = rng.random(count) < 0.6
    rows[answered, 0] += np.array([0.3, 6.0, 1.0, 0.5, 1.0, 1.5])
    answer = np.where(answered, np.arange(count) * CANDIDATES, NONE)
    return Questions(
        candidates=rows.reshape(-1, size),
        none=np.where(np.arange(5) == 2, 1.0, rng.normal(0, 1, (count, 5))),
        of=np.repeat(np.arange(count), CANDIDATES),
        answer=answer.astype(np.int64),
        people=np.arange(count),
    )


def alone(questions: Questions) -> object:
    return lambda candidate, none: log_odds(questions, candidate, none)


def case(count: int) -> OwnChoice:
    questions = made(count)
    return own_choice("succession", REFERENCE, questions, alone(questions))  # type: ignore[arg-type]  # a function


def test_log_odds_are_those_of_the_shares_written_out() -> None:
    questions = made(6)
    rng = np.random.default_rng(2)
    candidate, none = rng.normal(0, 2, 30), rng.normal(0, 2, 6)
    odds = log_odds(questions, candidate, none)
    for question in range(6):
        values = np.exp(candidate[5 * question : 5 * question + 5])
        total = values.sum() + np.exp(none[question])
        share = values / total
        assert odds[5 * question : 5 * question + 5] == pytest.approx(np.log(share / (1 - share)))


def test_the_fit_leaves_no_slope() -> None:
    """Oracle: at the answer, the penalised likelihood is flat."""
    questions = made(80)
    size = len(REFERENCE.weights)
    prior, pull = np.array(REFERENCE.weights), np.full(size, 2.0)
    beta = fitted(questions, prior, pull)
    weights = np.where(
        questions.answer >= 0, 40 / (questions.answer >= 0).sum(), 40 / (questions.answer < 0).sum()
    )

    def loss(at: np.ndarray) -> float:
        value = questions.candidates @ at[:6]
        nothing = questions.none @ at[6:]
        total = np.log(np.exp(nothing) + np.bincount(questions.of, np.exp(value), questions.count))
        true = np.where(questions.answer >= 0, value[np.maximum(questions.answer, 0)], nothing)
        return float((weights * (total - true)).sum() + 0.5 * (pull * (at - prior) ** 2).sum())

    for place in range(size):
        step = np.zeros(size)
        step[place] = 1e-3
        assert abs(loss(beta + step) - loss(beta - step)) / 2e-3 < 0.01


def test_a_case_of_enough_lives_makes_its_own_and_it_is_good() -> None:
    found = case(120)
    assert found.own
    assert found.cllr.value < 0.3
    assert found.first_right > 0.9
    assert found.bounds[0] < -1 < 1 < found.bounds[1]
    assert list(found.tippett_same) == sorted(found.tippett_same)


def test_fewer_people_support_less() -> None:
    assert case(60).bounds[1] < case(240).bounds[1]


def test_a_case_of_few_lives_takes_the_reference() -> None:
    found = case(16)
    assert not found.own
    assert found.weights == REFERENCE.weights
    assert found.bounds == REFERENCE.bounds


def test_the_line_never_changes_the_order_of_candidates() -> None:
    questions = made(40)
    rng = np.random.default_rng(4)
    odds = log_odds(questions, rng.normal(0, 3, len(questions.candidates)), rng.normal(0, 1, 40))
    for line in ((0.0, 1.0), (-1.0, 0.4), (0.5, 2.0)):
        found, first = told(questions, odds, line)
        assert first.tolist() == first_of(questions, odds).tolist()
        for question in range(40):
            rows = slice(5 * question, 5 * question + 5)
            rest = [r for r in range(5 * question, 5 * question + 5) if r != first[question]]
            order = np.argsort(odds[rest])
            assert (np.diff(found[rest][order]) >= -1e-9).all()
            assert 0 < (1 / (1 + np.exp(-found[rows]))).sum() <= 1 + 1e-6


def test_what_is_kept_is_read_back() -> None:
    found = case(120)
    assert from_json(to_json(found)) == found
    with pytest.raises(CalibrationError):
        from_json(json.dumps({"schema": "filiere.own-choice/1"}))


def test_an_answer_that_is_lost_counts_against_the_first() -> None:
    questions = made(120)
    lost = np.where(questions.answer >= 0, LOST, questions.answer)
    half = np.where(np.arange(120) % 2 == 0, lost, questions.answer)
    other = Questions(
        candidates=questions.candidates, none=questions.none, of=questions.of, answer=half,
        people=questions.people,
    )  # fmt: skip
    worse = own_choice("succession", REFERENCE, other, alone(other))  # type: ignore[arg-type]  # a function
    assert worse.line[0] + 3 * worse.line[1] < case(120).line[0] + 3 * case(120).line[1]
