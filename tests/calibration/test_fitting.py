"""Lines that are fitted rise, follow what made the scores, and are judged on other people."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.calibration.curve import from_json, to_json
from filiere.calibration.fit import Label, fit, judged_apart
from filiere.calibration.logistic import logistic
from filiere.calibration.metrics import bits, cllr, cllr_cal, cllr_min
from filiere.calibration.pairs import Pairs, pairs_of
from filiere.calibration.people import apart, draws, estimate, estimate_mean
from filiere.calibration.smooth import smooth
from filiere.errors import CalibrationError
from filiere.wording import Plain

LABEL = Label(
    id="toy_v1",
    analysis="relay",
    alternative=Plain("another", "un autre"),
    files=["analyses/relay/analysis.py"],
    origin="simulation",
    data="drawn",
    scope={},
    date="2026-11-24",
    script="none",
)


def _people(seed: int, count: int, shift: float = 3.0) -> Pairs:
    rng = np.random.default_rng(seed)
    rows: list[tuple[float, bool, tuple[int, ...]]] = [
        (float(rng.normal(shift, 1)), True, (i,)) for i in range(count)
    ]
    rows += [(float(rng.normal(0, 1)), False, (i, j)) for i in range(count) for j in range(i)]
    scores, same, people = zip(*rows, strict=True)
    return pairs_of(scores, same, people)


@given(st.integers(0, 10_000), st.integers(3, 60), st.integers(3, 60), st.booleans())
def test_the_broken_line_rises(seed: int, ones: int, zeros: int, rounded: bool) -> None:  # noqa: FBT001 - drawn
    rng = np.random.default_rng(seed)
    scores = np.concatenate((rng.normal(0.5, 2, ones), rng.normal(0, 1, zeros)))
    if rounded:
        scores = np.append(np.round(scores), 99.0)[:-1]
    knots = smooth(np.append(scores, [9.5]), np.append(np.arange(ones + zeros) < ones, [True]))
    assert all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(knots))


def test_the_broken_line_finds_the_log_lr_of_two_bells() -> None:
    rng = np.random.default_rng(3)
    scores = np.concatenate((rng.normal(2, 1, 4000), rng.normal(0, 1, 4000)))
    knots = smooth(scores, np.arange(8000) < 4000)
    at = np.array([-0.5, 1.0, 2.5])
    ours = np.interp(at, [x for x, _ in knots], [y for _, y in knots])
    assert ours == pytest.approx((2 * at - 2) / np.log(10), abs=0.15)


def test_a_constant_is_not_drawn_towards_nothing() -> None:
    scores = np.concatenate((np.full(50, 101.0), np.full(50, 100.0)))
    line = logistic(scores - 100, np.arange(100) < 50, strength=1e-6)
    assert line.at(np.array([0.5]))[0] == pytest.approx(0.0, abs=1e-6)
    with pytest.raises(CalibrationError, match="separates"):
        logistic(scores - 100, np.arange(100) < 50, strength=0.0)


def test_numbers_of_each_kind_do_not_move_the_line() -> None:
    rng = np.random.default_rng(4)
    ones, zeros = rng.normal(1, 1, 500), rng.normal(0, 1, 500)
    few = logistic(np.concatenate((ones, zeros)), np.arange(1000) < 500)
    many = logistic(np.concatenate((ones, np.tile(zeros, 9))), np.arange(5000) < 500)
    assert many.intercept == pytest.approx(few.intercept, abs=0.01)


def test_nobody_judges_a_line_fitted_on_a_pair_of_theirs() -> None:
    pairs = _people(1, 12)
    seen: list[set[int]] = []

    def learn(others: Pairs):  # type: ignore[no-untyped-def] # noqa: ANN202 - as apart asks
        held = set(others.people[others.people >= 0].tolist())

        def judge(scores: np.ndarray) -> np.ndarray:
            rows = np.isin(pairs.scores, scores)
            seen.append(held & set(pairs.people[rows][pairs.people[rows] >= 0].tolist()))
            return scores

        return judge

    assert apart(pairs, learn).tolist() == pairs.scores.tolist()
    assert len(seen) > 0
    assert all(both == set() for both in seen)


def test_drawing_people_again_counts_a_pair_by_both_of_its_people() -> None:
    pairs = _people(1, 8)
    for weights in draws(pairs.people, 5):
        own = {int(p): w for p, w in zip(pairs.people[:8, 0], weights[:8], strict=True)}
        for (i, j), weight in zip(pairs.people[8:], weights[8:], strict=True):
            assert weight == own[int(i)] * own[int(j)]


def test_an_interval_of_twenty_people_is_wide_and_the_same_each_time() -> None:
    few, many = estimate(_people(1, 10), cllr), estimate(_people(1, 60), cllr)
    assert few == estimate(_people(1, 10), cllr)
    assert few.high - few.low > many.high - many.low
    assert few.low <= few.value <= few.high


def test_a_centred_interval_holds_its_figure() -> None:
    pairs = _people(3, 12, shift=1.0)
    found = estimate(pairs, cllr_cal, 100, centred=True)
    assert found.low <= found.value <= found.high


def test_the_fast_way_gives_the_same_interval() -> None:
    pairs = _people(1, 10)
    assert estimate_mean(pairs, bits(pairs.scores, pairs.same)) == estimate(pairs, cllr)


def test_a_curve_is_bounded_by_its_people_and_calibrated() -> None:
    curve = fit(_people(2, 40), LABEL)
    assert from_json(to_json(curve), "toy_v1") == curve
    assert 10 ** curve.bounds[1] <= 41
    assert curve.cllr.value - curve.cllr_min.value <= 0.15
    fresh = _people(3, 40)
    weighed = np.array([curve.weigh(s, {}).log10 for s in fresh.scores.tolist()])  # type: ignore[union-attr] # no scope
    assert cllr(weighed, fresh.same) - cllr_min(weighed, fresh.same) <= 0.1


def test_a_set_alone_is_judged_apart_and_within_the_bounds_of_its_people() -> None:
    pairs = _people(5, 14)
    log10_lrs = judged_apart(pairs)
    assert np.abs(log10_lrs).max() <= np.log10(15)
    assert cllr(log10_lrs, pairs.same) < 0.7


def test_pairs_are_checked() -> None:
    with pytest.raises(CalibrationError, match="of the other"):
        pairs_of([1.0], [True], [("a",)])
    with pytest.raises(CalibrationError, match="nobody"):
        pairs_of([1.0, 2.0], [True, False], [("a",), ()])
    with pytest.raises(CalibrationError, match="not a number"):
        pairs_of([1.0, float("nan")], [True, False], [("a",), ("b",)])
