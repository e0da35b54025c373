"""What the costs must be, where it can be said without a computer."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.calibration.metrics import (
    auc,
    cllr,
    cllr_cal,
    cllr_min,
    devpav,
    ece,
    misleading,
    tippett,
)
from filiere.calibration.pav import pav

SAME = np.array([True] * 4 + [False] * 4)


def test_saying_nothing_costs_one_bit() -> None:
    assert cllr(np.zeros(8), SAME) == pytest.approx(1.0)
    assert ece(np.zeros(8), SAME, np.array([0.0]))[0] == pytest.approx(1.0)


def test_right_and_certain_costs_nothing() -> None:
    certain = np.where(SAME, np.inf, -np.inf)
    assert cllr(certain, SAME) == 0.0
    assert cllr(-certain, SAME) == math.inf


def test_an_lr_of_two_for_all_costs_what_the_formula_says() -> None:
    wanted = (math.log2(1 + 1 / 2) + math.log2(1 + 2)) / 2
    assert cllr(np.full(8, math.log10(2)), SAME) == pytest.approx(wanted)


def test_separated_scores_have_no_least_cost_and_all_of_the_area() -> None:
    scores = np.where(SAME, 0.3, -0.2)
    assert cllr_min(scores, SAME) == 0.0
    assert auc(scores, SAME) == 1.0
    assert auc(-scores, SAME) == 0.0


def test_pav_pools_what_is_in_the_wrong_order() -> None:
    scores = np.array([1.0, 2.0, 3.0, 4.0])
    steps = pav(scores, np.array([False, True, False, True]))
    assert steps.at(scores).tolist() == [-np.inf, 0.0, 0.0, np.inf]


def test_the_area_to_the_diagonal_is_that_of_the_picture() -> None:
    # PAV makes both of the middle scores 0: the line from (-1, 0) to (1, 0)
    scores = np.array([-1.0, -1.0, 1.0, 1.0])
    same = np.array([True, False, True, False])
    assert devpav(scores, same) == pytest.approx(0.5)


def test_shares_above_and_misleading_ones() -> None:
    log10_lrs = np.array([2.0, 1.0, -1.0, 0.0, 2.0, -1.0, -2.0, -3.0])
    shares = tippett(log10_lrs, SAME, np.array([0.0]))
    assert (shares.same[0], shares.different[0]) == (0.5, 0.25)
    found = misleading(log10_lrs, SAME)
    assert (found.different_above, found.different) == (1, 4)
    assert (found.same_below, found.same) == (1, 4)
    assert misleading(log10_lrs, SAME, beyond=2.0).different_above == 0


@given(st.integers(0, 10_000), st.integers(3, 80), st.integers(3, 80))
def test_stretching_scores_leaves_the_least_cost_and_never_beats_it(
    seed: int, ones: int, zeros: int
) -> None:
    rng = np.random.default_rng(seed)
    drawn = np.concatenate((rng.normal(1, 1, ones), rng.normal(-1, 1, zeros)))
    scores = np.round(drawn, 1).astype(np.float64)
    same = np.arange(ones + zeros) < ones
    least = cllr_min(scores, same)
    assert cllr_min(scores * 3 + 1, same) == pytest.approx(least, abs=1e-9)
    assert 0 <= least <= 1 + 1e-9
    assert cllr_cal(scores, same) >= -1e-9


@given(st.integers(0, 10_000))
def test_a_weight_of_two_is_the_pair_named_twice(seed: int) -> None:
    rng = np.random.default_rng(seed)
    scores, same = rng.normal(0, 1, 30), np.arange(30) < 12
    weights = rng.integers(0, 3, 30).astype(float)
    weights[[0, 20]] = 1.0
    twice = np.repeat(np.arange(30), weights.astype(int))
    for metric in (cllr, cllr_min, auc):
        assert metric(scores, same, weights) == pytest.approx(metric(scores[twice], same[twice]))
