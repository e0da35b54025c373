"""Columns of objects reach the engine as what they are, wherever their first value stands."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from filiere.case import Case


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    path = tmp_path_factory.mktemp("given") / "case.filiere"
    with Case.create(path, {"reference": "T-1"}) as case:
        yield case


@drawn(
    values=st.one_of(
        st.lists(st.none() | st.text(st.characters(codec="utf-8", exclude_characters="\0"))),
        st.lists(st.none() | st.binary()),
    ),
    before=st.sampled_from([0, 1, 999, 1000, 1001, 2500]),
)
def test_a_column_is_given_back_as_it_was(
    bare: Case, values: list[str | bytes | None], before: int
) -> None:
    column = np.empty(before + len(values), dtype=object)
    column[before:] = np.fromiter(values, dtype=object, count=len(values))
    bare.register("told", {"place": np.arange(len(column)), "value": column})
    try:
        found = [value for _, value in bare.query("SELECT place, value FROM told ORDER BY place")]
    finally:
        bare.unregister("told")
    assert found == [None] * before + values
