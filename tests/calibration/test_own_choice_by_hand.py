"""The weights of a case, step by step, against slower programs and values worked out by hand."""

import json
import math
from dataclasses import replace

import numpy as np
import pytest
from scipy.optimize import minimize

from filiere.calibration.choice_kept import (
    ChoiceReference,
    OwnChoice,
    from_json,
    reference_json,
    to_json,
)
from filiere.calibration.curve import Estimate
from filiere.calibration.fit import bounds_of
from filiere.calibration.kept import read_kept
from filiere.calibration.metrics import bits
from filiere.calibration.own_choice import (
    _enough,
    _ranks,
    fitted,
    last_line,
    left_out,
    line_of,
    own_choice,
    ratio_line,
)
from filiere.calibration.pairs import Numbers, Pairs
from filiere.calibration.people import estimate_mean
from filiere.calibration.questions import (
    LOST,
    NONE,
    UNKNOWN,
    Questions,
    first_of,
    log_odds,
    told,
    trials,
    values,
    weighed,
)
from filiere.errors import CalibrationError

CHOICE = OwnChoice(
    id="x", reference="toy-1", own=True, weights=(0.5, -1.0, 2.0), line=(0.1, 0.9),
    ratio=(0.2, 0.8), bounds=(-1.5, 1.25), cllr=Estimate(value=0.5, low=0.4, high=0.6),
    people_same=9, people_different=9, pairs_same=9, pairs_different=12, first_right=0.75,
    tippett_same=(), tippett_different=(),
)  # fmt: skip
TOY = ChoiceReference(
    id="toy-1", candidate=("a", "b"), none=("c",), weights=(0.5, -1.0, 0.25),
    widths=(1.5, 0.5, 0.75), line=(0.1, 0.9), ratio=(0.2, 0.8), bounds=(-1.5, 1.25),
    cllr=CHOICE.cllr, sets=3, people=40, study={"z": 1, "a": 2},
)  # fmt: skip


def questions(
    of: list[int], answer: list[int], people: list[int] | None = None, count: int | None = None
) -> Questions:
    """Questions whose candidates have figures of their own."""
    rows, many = len(of), len(answer) if count is None else count
    return Questions(
        candidates=np.column_stack((np.sin(np.arange(rows)), np.cos(3.0 * np.arange(rows)))),
        none=np.sin(2.0 + np.arange(many))[:, None],
        of=np.array(of, dtype=np.int64),
        answer=np.array(answer, dtype=np.int64),
        people=np.array(range(many) if people is None else people, dtype=np.int64),
    )


def made(count: int, seed: int = 5) -> Questions:
    """Two to four candidates each; true ones have more of the first figure; of every answer."""
    rng = np.random.default_rng(seed)
    of: list[int] = []
    answer: list[int] = []
    rows: list[list[float]] = []
    for number in range(count):
        kind = number % 5
        first = len(rows)
        for place in range(2 + number % 3):
            true = kind in {0, 1} and place == 1
            rows.append(
                [float(rng.normal(1.6 if true else 0, 1)), float(rng.normal(-0.7 * true, 1))]
            )
            of.append(number)
        answer.append(first + 1 if kind in {0, 1} else {2: NONE, 3: NONE, 4: LOST}[kind])
        if number % 11 == 9:
            answer[-1] = UNKNOWN
    return Questions(
        candidates=np.array(rows),
        none=rng.normal(0.3, 1, (count, 1)) + np.array([[a == NONE] for a in answer]),
        of=np.array(of, dtype=np.int64),
        answer=np.array(answer, dtype=np.int64),
        people=(np.arange(count) * 7 % (count - 3)).astype(np.int64),
    )


MADE = made(70)


@pytest.mark.parametrize(
    ("odds", "ratio", "log10", "at_bound"),
    [
        (0.0, (0.2, 0.8), 0.0869, False), (1.0, (0.2, 0.8), 0.4343, False),
        (-2.0, (0.2, 0.8), -0.608, False), (9.0, (0.2, 0.8), 1.25, True),
        (-9.0, (0.2, 0.8), -1.5, True), (12.5, (0.0, 0.2), 1.0423, False),
        (99.0, (0.0, 0.2), 1.0423, False), (-99.0, (0.0, 0.2), -1.0423, False),
        (11.9, (0.0, 0.2), 1.0336, False), (0.0, (1.25 * math.log(10), 1.0), 1.25, True),
        (0.0, (1.2499 * math.log(10), 1.0), 1.2499, False),
        (0.0, (-1.5 * math.log(10), 1.0), -1.5, True),
        (0.0, (-1.4999 * math.log(10), 1.0), -1.4999, False),
    ],
)  # fmt: skip
def test_an_lr_follows_its_line_up_to_twelve_and_its_bounds(
    odds: float,
    ratio: tuple[float, float],
    log10: float,
    at_bound: bool,  # noqa: FBT001 - a column of the table
) -> None:
    found = replace(CHOICE, ratio=ratio).weigh(odds)
    assert (found.log10, found.at_bound, found.calibration) == (log10, at_bound, "x")


def test_values_are_sums_of_figures_times_weights() -> None:
    held = questions([0, 0, 1], [0, NONE])
    one, other = values(held, np.array([2.0, -3.0, 5.0]))
    assert one.tolist() == pytest.approx(
        [2 * math.sin(i) - 3 * math.cos(3 * i) for i in range(3)], rel=1e-12
    )
    assert other.tolist() == pytest.approx([5 * math.sin(2), 5 * math.sin(3)], rel=1e-12)


def test_log_odds_are_those_of_the_shares_even_where_one_has_all() -> None:
    held = questions([0, 0, 2, 2, 2], [0, NONE, NONE])
    candidate, none = np.array([1.0, 2.0, -1.0, 0.5, 3.0]), np.array([0.5, 9.0, 2.5])
    for away in (0.0, 500.0, -500.0):  # only differences count
        found = log_odds(held, candidate + away, none + away)
        for row, question in enumerate([0, 0, 2, 2, 2]):
            mine = math.exp(candidate[row])
            rest = math.exp(none[question]) + sum(
                math.exp(candidate[r])
                for r, q in enumerate([0, 0, 2, 2, 2])
                if q == question and r != row
            )
            assert found[row] == pytest.approx(math.log(mine / rest), rel=1e-9)
    sure = log_odds(questions([0], [0]), np.array([2000.0]), np.array([0.0]))
    assert sure[0] == pytest.approx(300 * math.log(10))
    never = log_odds(questions([0], [0]), np.array([0.0]), np.array([2000.0]))
    assert never[0] == pytest.approx(-300 * math.log(10))


def test_the_first_is_the_best_and_of_equals_the_first_row() -> None:
    held = questions([0, 0, 0, 2, 2, 3], [0, NONE, NONE, NONE, NONE])
    odds = np.array([0.5, 1.0, 1.0, -2.0, -3.0, -np.inf])
    assert first_of(held, odds).tolist() == [1, -1, 3, 5, -1]
    assert first_of(held, -odds).tolist() == [0, -1, 4, 5, -1]
    assert first_of(questions([], [NONE, NONE]), np.array([])).tolist() == [-1, -1]


def test_both_kinds_of_answer_weigh_half_of_the_people() -> None:
    held = questions([0, 1, 2], [0, 1, NONE, NONE, NONE, LOST, UNKNOWN], [0, 1, 1, 2, 3, 8, 9])
    # four people whose answer is known: two for the two candidates, two for three times nobody
    assert weighed(held).tolist() == pytest.approx([1.0, 1.0, 2 / 3, 2 / 3, 2 / 3, 0.0, 0.0])
    assert weighed(questions([0], [0, LOST])).tolist() == [0.5, 0.0]
    assert weighed(questions([], [NONE, NONE])).tolist() == [0.5, 0.5]


def _logit(held: Questions, prior: Numbers, pull: Numbers, weights: Numbers) -> list[float]:
    """The penalised conditional logit, question by question."""

    def loss(beta: np.ndarray) -> float:
        cost = 0.0
        for number, weight in enumerate(weights.tolist()):
            if weight > 0:
                rows = [r for r, q in enumerate(held.of.tolist()) if q == number]
                each = [float(held.candidates[r] @ beta[:2]) for r in rows]
                nobody = float(held.none[number] @ beta[2:])
                top = max([nobody, *each])
                total = top + math.log(sum(math.exp(v - top) for v in [nobody, *each]))
                right = int(held.answer[number])
                if right == NONE:
                    cost += weight * (total - nobody)
                elif right >= 0:
                    cost += weight * (total - each[rows.index(right)])
        return cost + float((pull * (beta - prior) ** 2).sum()) / 2

    found = minimize(loss, prior, method="BFGS", options={"gtol": 1e-7, "maxiter": 500})
    return [float(b) for b in found.x]


@pytest.mark.parametrize("given", [False, True])
def test_the_weights_are_the_likeliest_with_their_pull(given: bool) -> None:  # noqa: FBT001 - a column
    held = made(20)
    prior, pull = np.array([0.5, -1.0, 0.25]), np.array([0.8, 0.3, 1.2])
    weights = weighed(held)
    if given:
        weights = np.where(held.answer > LOST, 0.2 + np.arange(20) % 3, 0.0)
        weights[3] = 0.0
    found = fitted(held, prior, pull, weights if given else None)
    assert found.tolist() == pytest.approx(_logit(held, prior, pull, weights), abs=3e-5)
    assert found.tolist() == np.round(found, 5).tolist()
    assert prior.tolist() == [0.5, -1.0, 0.25]


def _line_slowly(
    x: list[float], right: list[bool], weights: list[float], prior: tuple[float, float]
) -> list[float]:
    at = np.clip(np.array(x), -12, 12)

    def loss(beta: np.ndarray) -> float:
        z = beta[0] + beta[1] * at
        cost = np.array(weights) * np.logaddexp(0, np.where(right, -z, z))
        return float(cost.sum() + ((beta[0] - prior[0]) ** 2 + 2 * (beta[1] - prior[1]) ** 2) / 2)

    found = minimize(loss, np.array(prior), method="BFGS", options={"gtol": 1e-8})
    return [float(b) for b in found.x]


def test_a_line_of_odds_is_drawn_to_that_before_and_never_falls() -> None:
    odds = np.array([-20.0, -3.0, -1.0, 0.5, 1.5, 2.5, 30.0, 13.0])
    right = np.array([False, True, False, False, True, True, True, True])
    weights = np.array([1.0, 0.5, 2.0, 1.0, 1.5, 1.0, 0.25, 3.0])
    for prior in ((0.1, 0.9), (-1.0, 0.2)):
        wanted = _line_slowly(odds.tolist(), right.tolist(), weights.tolist(), prior)
        assert line_of(odds, right, weights, prior) == pytest.approx(wanted, abs=2e-5)
    fallen = line_of(odds, ~right, weights * 50, (0.0, 0.1))
    assert fallen[1] == 0.0


def test_what_the_first_does_not_take_the_others_share_as_before() -> None:
    of = [0, 0, 0, 2, 2, 3]
    held = questions(of, [0, NONE, NONE, NONE])
    odds = np.array([-1.0, 0.4, -0.9, 15.0, -16.0, -0.3])
    for line in ((0.0, 1.0), (-0.5, 0.4), (0.7, 1.3)):
        found, first = told(held, odds, line)
        assert first.tolist() == [1, -1, 3, 5]
        for row, question in enumerate(of):
            top = float(odds[first[question]])
            drawn = line[0] + line[1] * min(max(top, -12), 12)
            if row == first[question]:
                assert found[row] == pytest.approx(drawn, rel=1e-12)
                continue
            before, after = 1 / (1 + math.exp(-top)), 1 / (1 + math.exp(-drawn))
            share = 1 / (1 + math.exp(-odds[row])) * (1 - after) / (1 - before)
            assert found[row] == pytest.approx(math.log(share / (1 - share)), rel=1e-6)
    empty, none = told(questions([], [NONE]), np.array([]), (0.0, 1.0))
    assert (empty.tolist(), none.tolist()) == ([], [-1])


def test_a_curve_is_judged_by_true_candidates_and_the_best_others() -> None:
    held = questions(
        [0, 0, 0, 1, 1, 2, 3, 4, 4, 5, 5], [1, NONE, 5, LOST, UNKNOWN, 9], list(range(6))
    )
    odds = np.array([0.1, 0.2, 0.3, -1.0, -2.0, 4.0, 0.0, 5.0, 6.0, 0.5, -np.inf])
    rows, same = trials(held, odds)
    # question 2 has no other; what is not known judges nothing; an endless odds is no candidate
    assert rows.tolist() == [1, 5, 9, 2, 3, 6]
    assert same.tolist() == [True, True, True, False, False, False]
    held = questions([0, 0], [0])
    rows, same = trials(held, np.array([2.0, 1.0]))
    assert (rows.tolist(), same.tolist()) == ([0, 1], [True, False])
    rows, same = trials(questions([0, 1], [0, NONE]), np.array([2.0, 1.0]))
    assert (rows.tolist(), same.tolist()) == ([0, 1], [True, False])
    rows, same = trials(questions([0, 1], [NONE, NONE]), np.array([2.0, 1.0]))
    assert (rows.tolist(), same.tolist()) == ([0, 1], [False, False])


ODDS = (np.sin(np.arange(len(MADE.of)) * 1.7) * 3 + MADE.candidates[:, 0]).astype(np.float64)
ODDS[MADE.answer[MADE.answer >= 0]] += 2.5


def test_the_last_line_is_that_of_the_first_candidates() -> None:
    known = [a != UNKNOWN for a in MADE.answer.tolist()]
    people = {int(p) for p, k in zip(MADE.people, known, strict=True) if k}
    kinds = [k and a != NONE for a, k in zip(MADE.answer.tolist(), known, strict=True)]
    some, none = sum(kinds), sum(known) - sum(kinds)
    assert min(some, none) > 5
    assert some != none
    first = first_of(MADE, ODDS).tolist()
    asked = [q for q in range(70) if first[q] >= 0 and known[q]]
    x = [float(ODDS[first[q]]) for q in asked]
    right = [first[q] == int(MADE.answer[q]) for q in asked]
    weights = [len(people) / 2 / (some if kinds[q] else none) for q in asked]
    wanted = _line_slowly(x, right, weights, (0.1, 0.9))
    assert last_line(MADE, ODDS, (0.1, 0.9)) == pytest.approx(wanted, abs=3e-5)
    given = (0.2 + np.arange(70) % 4).astype(np.float64)
    wanted = _line_slowly(x, right, given[asked].tolist(), (0.1, 0.9))
    assert last_line(MADE, ODDS, (0.1, 0.9), given) == pytest.approx(wanted, abs=3e-5)


def test_questions_of_nobody_or_without_candidates_have_their_place_in_the_last_line() -> None:
    # the second question has no candidate: it counts in how many there are, and asks nothing
    held = questions([0, 2, 3], [0, NONE, LOST, NONE])
    odds = np.array([1.0, -0.5, 0.25])
    wanted = _line_slowly([1.0, -0.5, 0.25], [True, False, False], [1.0, 1.0, 1.0], (0.1, 0.9))
    assert last_line(held, odds, (0.1, 0.9)) == pytest.approx(wanted, abs=3e-5)
    held = questions([0, 1], [0, NONE])  # one of each kind
    wanted = _line_slowly([1.0, -0.5], [True, False], [1.0, 1.0], (0.1, 0.9))
    assert last_line(held, odds[:2], (0.1, 0.9)) == pytest.approx(wanted, abs=3e-5)
    held = questions([0, 1], [0, 1])
    wanted = _line_slowly([1.0, -0.5], [True, True], [0.5, 0.5], (0.1, 0.9))
    assert last_line(held, odds[:2], (0.1, 0.9)) == pytest.approx(wanted, abs=3e-5)
    held = questions([0, 1], [NONE, NONE])
    wanted = _line_slowly([1.0, -0.5], [False, False], [0.5, 0.5], (0.1, 0.9))
    assert last_line(held, odds[:2], (0.1, 0.9)) == pytest.approx(wanted, abs=3e-5)


@pytest.mark.parametrize("given", [False, True])
def test_the_line_of_ratios_weighs_both_kinds_as_the_people(given: bool) -> None:  # noqa: FBT001 - a column
    rows, same = trials(MADE, ODDS)
    each = np.ones(len(rows))
    weights = (0.2 + np.arange(70) % 4).astype(np.float64)
    if given:
        each = weights[MADE.of[rows]]
    half = len({int(MADE.people[MADE.of[r]]) for r in rows.tolist()}) / 2
    level = [
        half * float(w) / float(each[same == kind].sum())
        for w, kind in zip(each, same.tolist(), strict=True)
    ]
    wanted = _line_slowly(ODDS[rows].tolist(), same.tolist(), level, (0.2, 0.8))
    found = ratio_line(MADE, ODDS, (0.2, 0.8), weights if given else None)
    assert found == pytest.approx(wanted, abs=3e-5)


def test_each_question_is_answered_by_weights_that_did_not_see_its_person() -> None:
    prior, pull = np.array(TOY.weights), 6 * np.array(TOY.widths) ** 2
    asked: list[list[float]] = []

    def compete(candidate: Numbers, none: Numbers) -> Numbers:
        asked.append(candidate.tolist())
        return log_odds(MADE, candidate, none)

    found = left_out(MADE, prior, pull, compete)
    present = sorted(set(MADE.people.tolist()))
    dealt = np.random.default_rng(20_240_605).permutation(len(present)) % 4
    fold = np.array([dealt[present.index(p)] for p in MADE.people.tolist()])
    assert len(asked) == 4
    for part in range(4):
        weights = fitted(MADE, prior, pull, np.where(fold == part, 0.0, weighed(MADE)))
        one, other = values(MADE, weights)
        rows = fold[MADE.of] == part
        assert found[rows].tolist() == log_odds(MADE, one, other)[rows].tolist()
    assert len({tuple(each) for each in asked}) == 4


@pytest.mark.parametrize(
    ("some", "none", "enough"), [(12, 12, True), (11, 12, False), (12, 11, False), (13, 20, True)]
)
def test_twelve_lives_of_either_kind_make_weights(some: int, none: int, enough: bool) -> None:  # noqa: FBT001 - a column
    answers = [*range(some), *[NONE] * none, *[LOST] * 20, *[UNKNOWN] * 20]
    held = questions([*range(some), some], answers)
    assert _enough(held) is enough
    found = own_choice("succession", TOY, held, lambda one, other: log_odds(held, one, other))
    assert found.own is enough


def test_where_nobody_rivals_the_true_candidates_the_reference_speaks() -> None:
    """Each life has one candidate, the true one, or none: no ratio can be learnt from them."""
    held = questions([*range(14), 40], [*range(14), *[NONE] * 14, *[LOST] * 12, UNKNOWN])
    found = own_choice("succession", TOY, held, lambda one, other: log_odds(held, one, other))
    assert not found.own


def test_row_nought_is_an_answer_like_another() -> None:
    held = questions([0] * 12 + [13], [0] * 12 + [NONE] * 12)
    assert _enough(held)


def test_what_the_weights_tell_of_their_case_is_counted() -> None:
    found = own_choice("succession", TOY, MADE, lambda one, other: log_odds(MADE, one, other))
    prior, pull = np.array(TOY.weights), 6 * np.array(TOY.widths) ** 2
    odds = left_out(MADE, prior, pull, lambda one, other: log_odds(MADE, one, other))
    rows, same = trials(MADE, odds)
    assert found.own
    assert found.id.startswith("succession-case-")
    assert found.weights == tuple(fitted(MADE, prior, pull).tolist())
    assert found.line == last_line(MADE, odds, TOY.line)
    assert found.ratio == ratio_line(MADE, odds, TOY.ratio)
    scores = (found.ratio[0] + found.ratio[1] * np.clip(odds[rows], -12, 12)) / math.log(10)
    people = MADE.people[MADE.of[rows]][:, None]
    pairs = Pairs(scores=scores, same=same, people=people)
    assert found.bounds == bounds_of(pairs)
    clipped = np.clip(scores, *found.bounds)
    assert found.cllr == estimate_mean(pairs.having(clipped), bits(clipped, same))
    assert found.people_same == len({int(p) for p in people[same][:, 0]})
    assert found.people_different == len({int(p) for p in people[~same][:, 0]})
    assert (found.pairs_same, found.pairs_different) == (int(same.sum()), int((~same).sum()))
    first = first_of(MADE, odds)
    right = [first[q] == a for q, a in enumerate(MADE.answer.tolist()) if a >= 0]
    assert found.first_right == round(sum(map(bool, right)) / len(right), 4)
    assert 0 < found.first_right < 1
    assert found.tippett_same == _ranks(clipped[same])
    assert found.tippett_different == _ranks(clipped[~same])


def test_without_questions_the_reference_speaks() -> None:
    found = own_choice("succession", TOY, None, lambda one, _: one)
    assert found.id.startswith("succession-reference-")
    assert found == replace(
        CHOICE, id=found.id, own=False, weights=TOY.weights, people_same=40, people_different=40,
        pairs_same=0, pairs_different=0, first_right=0.0,
    )  # fmt: skip


def test_ranks_are_at_equal_steps() -> None:
    assert _ranks(np.array([])) == ()
    assert _ranks(np.array([2.0])) == (2.0,)
    assert _ranks(np.array([3.0, 1.0, 0.123456])) == (0.1235, 1.0, 3.0)
    many = _ranks(np.arange(100.0)[::-1].copy())
    assert len(many) == 41
    assert (many[:4], many[-2:]) == ((0.0, 2.0, 5.0, 7.0), (97.0, 99.0))


def test_kept_weights_are_read_by_their_schema_and_nothing_else_is() -> None:
    text = to_json(CHOICE)
    assert from_json(text) == CHOICE
    assert read_kept(text) == CHOICE
    content = json.loads(text)
    for key in content:
        with pytest.raises(CalibrationError):
            from_json(json.dumps({k: v for k, v in content.items() if k != key}))
    for schema in ("filiere.own-choice/0", "filiere.own-choice/2", "filiere.own-curve/1", "z", "a"):
        with pytest.raises(CalibrationError):
            from_json(json.dumps({**content, "schema": schema}))
    for broken in ("", "[]", json.dumps({**content, "surprise": 1})):
        with pytest.raises(CalibrationError):
            from_json(broken)


def test_a_reference_is_written_in_one_order() -> None:
    text = reference_json(TOY)
    assert text.endswith("}\n")
    assert text.splitlines()[1] == ' "schema": "filiere.choice-reference/1",'
    assert text.index('"a": 2') < text.index('"z": 1')
    assert json.loads(text)["widths"] == [1.5, 0.5, 0.75]
