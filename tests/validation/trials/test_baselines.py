"""Do the yardsticks say what their papers say, on series so small that a hand can check?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.validation.trials.baselines import (
    TIMING,
    contact_overlap,
    mean_wait,
    median_wait,
    mingling,
    segregation,
)


def _at(*seconds: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(seconds, dtype=np.int64)


def test_waiting_times_are_those_to_the_last_event_before() -> None:
    one, other = _at(0, 100), _at(10, 90, 130)
    assert mean_wait(one, other) == pytest.approx(-(10 + 90 + 30) / 3)
    assert median_wait(one, other) == -30


def test_an_event_without_one_before_has_no_waiting_time() -> None:
    assert mean_wait(_at(50), _at(10, 60)) == -10
    assert mean_wait(_at(50), _at(10)) == -np.inf


def test_series_in_pairs_mingle_wholly_and_apart_not_at_all() -> None:
    assert mingling(_at(0, 100, 200), _at(1, 101, 201)) == 1.0
    assert mingling(_at(0, 1, 2), _at(100, 101, 102)) == 0.0


def test_segregation_is_one_for_series_apart() -> None:
    # S = 1, and the score is its negative
    assert segregation(_at(0, 1, 2), _at(100, 101, 102)) == -1.0
    assert segregation(_at(0, 100, 200), _at(1, 101, 201)) > 0


@given(
    st.lists(st.integers(0, 10**6), min_size=2, max_size=20, unique=True),
    st.lists(st.integers(0, 10**6), min_size=2, max_size=20, unique=True),
    st.integers(-(10**6), 10**6),
)
def test_moving_the_clock_changes_no_score(left: list[int], right: list[int], by: int) -> None:
    one, other = np.sort(_at(*left)), np.sort(_at(*right))
    for score in TIMING.values():
        assert score(one + by, other + by) == pytest.approx(score(one, other), nan_ok=True)


def test_overlap_is_a_share_and_rarity_makes_a_rare_contact_weigh_more() -> None:
    assert contact_overlap([1, 2, 3, 4], [3, 4, 5]) == 0.5
    assert contact_overlap([], [1]) == 0.0
    known = {1: 1000, 2: 2}
    assert contact_overlap([1, 2], [2], known) > 0.5 > contact_overlap([1, 2], [1], known)
