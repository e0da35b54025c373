"""The partners kept before they are ordered are those that ordering all of them would keep."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from filiere.analyses.copresence.companions import _among_the_most

rows_drawn = st.lists(
    st.lists(st.integers(-1, 4).map(lambda w: -np.inf if w < 0 else float(w)), max_size=8),
    min_size=1,
    max_size=5,
)


@given(rows_drawn, st.integers(1, 4))
def test_every_weight_at_least_as_high_as_the_last_one_kept(
    rows: list[list[float]], most: int
) -> None:
    start = np.cumsum([0, *(len(row) for row in rows)])
    weight = np.array([w for row in rows for w in row])
    kept = _among_the_most(weight, start, most)
    for row, place in zip(rows, start.tolist(), strict=False):
        finite = sorted((w for w in row if w > -np.inf), reverse=True)
        last = finite[min(most, len(finite)) - 1] if finite else np.inf
        assert kept[place : place + len(row)].tolist() == [w >= last for w in row]
