"""Codes and record ids."""

from hypothesis import given
from hypothesis import strategies as st

from filiere.model.codes import record_id, source_row


@given(st.integers(1, 2**20), st.integers(1, 2**32 - 1))
def test_a_record_id_names_its_source_and_row(source: int, row: int) -> None:
    assert source_row(record_id(source, row)) == (source, row)


@given(
    st.tuples(st.integers(1, 2**20), st.integers(1, 2**32 - 1)),
    st.tuples(st.integers(1, 2**20), st.integers(1, 2**32 - 1)),
)
def test_record_ids_sort_by_source_then_row(a: tuple[int, int], b: tuple[int, int]) -> None:
    assert (record_id(*a) < record_id(*b)) == (a < b)
