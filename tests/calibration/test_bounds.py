"""People, not pairs, say how strong an LR may be (R34)."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.calibration.bounds import by_person, elub, shares, supported
from filiere.calibration.pairs import pairs_of


@pytest.mark.parametrize(
    ("people", "misleading", "lr"), [(100, 0, 100), (1000, 0, 1000), (1000, 1, 490), (1000, 5, 166)]
)
def test_the_strongest_lr_is_that_of_the_requirement(people: int, misleading: int, lr: int) -> None:
    assert round(10 ** supported(people, misleading)) == lr


def test_twenty_people_give_190_pairs_and_remain_twenty() -> None:
    people = [(i, j) for i in range(20) for j in range(i)]
    scores = [-3.0] * len(people) + [3.0] * 20
    same = [False] * len(people) + [True] * 20
    low, high = by_person(pairs_of(scores, same, people + [(i,) for i in range(20)]))
    assert 10**high < 21.01
    assert 10**-low < 21.01


def test_a_person_counts_once_however_many_pairs_they_are_in() -> None:
    everybody = np.array([(i, j) for i in range(20) for j in range(i)])
    assert shares(everybody).sum() == pytest.approx(20)
    odd = (everybody == 0).any(axis=1)
    # the odd one is wholly misled, each other in one of nineteen pairs
    assert shares(everybody)[odd].sum() == pytest.approx(2)
    assert shares(np.array([(0, -1), (1, -1)])).tolist() == [1.0, 1.0]


def test_misleading_people_lower_the_bound() -> None:
    people = [(i,) for i in range(1000)]
    different = [False] * 1000
    clean = pairs_of([-1.0] * 1000 + [3.0], [*different, True], [*people, ("x",)])
    worse = pairs_of([2.8] + [-1.0] * 999 + [3.0], [*different, True], [*people, ("x",)])
    assert by_person(clean)[1] == pytest.approx(3.0)
    assert by_person(worse)[1] == pytest.approx(2.69)


@given(st.integers(2, 60), st.integers(2, 60), st.integers(0, 10_000))
def test_bounds_lie_on_both_sides_of_one(ones: int, zeros: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    log10_lrs = np.concatenate((rng.normal(0.5, 1, ones), rng.normal(-0.5, 1, zeros)))
    same = np.arange(ones + zeros) < ones
    low, high = elub(log10_lrs, same)
    assert -np.log10(ones + 1) - 0.02 <= low <= 0 <= high <= np.log10(zeros + 1) + 0.02
    people = [(i,) for i in range(ones + zeros)]
    left, right = by_person(pairs_of(log10_lrs.tolist(), same.tolist(), people))
    assert -np.log10(ones + 1) <= left <= 0 <= right <= np.log10(zeros + 1)
