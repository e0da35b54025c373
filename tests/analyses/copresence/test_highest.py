"""The highest of many pairs are found without comparing all: held against comparing all."""

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.analyses.copresence import search
from filiere.signals.switches import Floats, Ints

if TYPE_CHECKING:
    from collections.abc import Callable

    from filiere.analyses.copresence.weigh import Weigher

CEILING = 4.0


def _looked_up(
    values: dict[tuple[int, int], float], asked: list[int]
) -> "Callable[[object, Ints, Ints], Floats]":
    def scored(_weigher: object, left: Ints, right: Ints) -> Floats:
        asked.append(len(left))
        pairs = zip(left.tolist(), right.tolist(), strict=True)
        return np.array([values[one, other] for one, other in pairs])

    return scored


@given(
    st.lists(st.sampled_from([-1.0, 0.5, 2.0, 3.9, CEILING]), min_size=1, max_size=45),
    st.integers(1, 6),
    st.integers(1, 7),
)
def test_the_first_of_the_highest_are_those_of_all(
    heights: list[float], wanted: int, step: int
) -> None:
    left, right = (side[: len(heights)] for side in np.triu_indices(10, 1))
    values = dict(zip(zip(left.tolist(), right.tolist(), strict=True), heights, strict=True))
    weigher = cast("Weigher", SimpleNamespace(ceiling=CEILING))
    rows = np.random.default_rng(len(heights)).permutation(len(heights))
    asked: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "STEP", step)
        patch.setattr(search, "scored", _looked_up(values, asked))
        found, told = search.highest(weigher, left, right, rows, wanted)
    all_told = np.array(heights)[rows]
    ranked = rows[np.argsort(-all_told, kind="stable")][:wanted]
    mine = found[np.argsort(-told, kind="stable")][:wanted]
    assert mine.tolist() == ranked.tolist()
    assert told.tolist() == all_told[: len(told)].tolist()
    # it stops with the step in which the last that is wanted was reached
    reached = np.flatnonzero(np.cumsum(all_told >= CEILING) >= wanted)
    needed = int(reached[0]) + 1 if len(reached) > 0 else len(rows)
    assert sum(asked) == min(-(-needed // step) * step, len(rows))
