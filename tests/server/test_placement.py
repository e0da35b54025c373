"""The same graph lies the same, inside the square, its leaves round their one contact."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from filiere.server.placement import place

PAIRS = st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)), max_size=40)


def graph(pairs: list[tuple[int, int]]) -> NDArray[np.int64]:
    found = sorted({(min(p), max(p)) for p in pairs if p[0] != p[1]})
    return np.array(found, dtype=np.int64).reshape(-1, 2)


@settings(max_examples=40)
@given(PAIRS)
def test_every_node_has_a_place_of_the_square_and_keeps_it(pairs: list[tuple[int, int]]) -> None:
    edges = graph(pairs)
    found, again = place(15, edges), place(15, edges)
    for axis, other in ((found.x, again.x), (found.y, again.y)):
        assert np.array_equal(axis, other)
        assert np.isfinite(axis).all()
        assert axis.min() >= 0
        assert axis.max() <= 1
    assert len({(x, y) for x, y in zip(found.x.round(9), found.y.round(9), strict=True)}) == 15


def test_leaves_lie_round_their_one_contact() -> None:
    star = np.array([[0, n] for n in range(1, 12)] + [[0, 12], [12, 13], [13, 14], [0, 14]])
    found = place(15, star)
    assert found.leaf.tolist() == [False] + [True] * 11 + [False] * 3
    away = np.hypot(found.x - found.x[0], found.y - found.y[0])
    assert away[1:12].max() < away[13]


def test_of_two_that_have_only_each_other_neither_is_a_leaf() -> None:
    found = place(2, np.array([[0, 1]]))
    assert not found.leaf.any()


def test_nothing_has_no_places() -> None:
    assert len(place(0, np.zeros((0, 2), dtype=np.int64)).x) == 0
    assert place(1, np.zeros((0, 2), dtype=np.int64)).x.tolist() == [0.5]
