"""Distinct values: those of NumPy, whatever the kind, and without its hash table."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.distinct import distinct


@given(st.lists(st.integers(min_value=-(2**63), max_value=2**63 - 1)))
def test_distinct_values_are_those_of_numpy(values: list[int]) -> None:
    asked = np.array(values, dtype=np.int64)
    found = distinct(asked)
    assert found.dtype == asked.dtype
    assert found.tolist() == sorted(set(values))


@pytest.mark.parametrize(
    "values",
    [np.array(["b", "a", "b", ""]), np.array([True, False, True]), np.array([[3, 1], [1, 2]])],
)
def test_words_truths_and_tables_are_sorted_too(values: np.ndarray) -> None:
    assert distinct(values).tolist() == np.unique(values).tolist()


def test_what_was_given_stays_as_it_was() -> None:
    values = np.array([3, 1, 3])
    distinct(values)
    assert values.tolist() == [3, 1, 3]
