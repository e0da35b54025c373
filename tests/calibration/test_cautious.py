"""Is a cautious line nowhere further from an LR of 1 than what it was made of?"""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.calibration.cautious import cautious, with_wanting
from filiere.calibration.fit import Label, fit
from filiere.calibration.pairs import Numbers, Pairs, pairs_of
from filiere.calibration.smooth import Knots
from filiere.wording import Plain


@st.composite
def _lines(draw: st.DrawFn) -> Knots:
    """A broken line that never falls."""
    steps = draw(st.lists(st.floats(0.01, 5), min_size=1, max_size=6))
    rises = draw(st.lists(st.floats(0, 3), min_size=len(steps), max_size=len(steps)))
    x0, y0 = draw(st.floats(-20, 20)), draw(st.floats(-5, 2))
    x, y = np.cumsum([x0, *steps]), np.cumsum([y0, *rises])
    return tuple(zip(x.tolist(), y.tolist(), strict=True))


def _at(line: Knots, x: Numbers) -> Numbers:
    found: Numbers = np.interp(x, [a for a, _ in line], [b for _, b in line])
    return found


@given(_lines(), _lines())
def test_it_is_the_nearer_of_the_two_and_1_where_they_disagree(one: Knots, other: Knots) -> None:
    told = cautious(one, other)
    assert all(a < b for (a, _), (b, _) in pairwise(told))
    assert all(a <= b for (_, a), (_, b) in pairwise(told))
    x = np.linspace(-30, 60, 181)
    first, second, found = _at(one, x), _at(other, x), _at(told, x)
    nearer = np.where(np.abs(first) <= np.abs(second), first, second)
    assert found == pytest.approx(np.where(first * second > 0, nearer, 0.0), abs=1e-6)


def _pairs(*, varied: bool) -> Pairs:
    rng = np.random.default_rng(7)
    true, false = rng.normal(23, 2, 60), rng.normal(14, 2, 60)
    scores = [*true.tolist(), *false.tolist()]
    wanting = [(each - 8.0, each - 5.0) if varied else () for each in true.tolist()]
    return pairs_of(
        scores,
        [True] * 60 + [False] * 60,
        [(f"line{k}",) for k in range(60)] + [(f"shop{k}",) for k in range(60)],
        [*wanting, *[()] * 60],
    )


LABEL = Label(
    id="a_v1", analysis="lines", alternative=Plain("a shop", "un magasin"), files=(),
    origin="simulation", data="made", scope={}, date="2026-11-30", script="none",
)  # fmt: skip


def test_a_score_that_a_line_without_its_customs_would_have_is_told_as_1() -> None:
    """Where lines keep other customs, a curve of those studied would speak against them."""
    plain, held = fit(_pairs(varied=False), LABEL), fit(_pairs(varied=True), LABEL)
    between = 17.5
    assert _at(plain.knots, np.array([between]))[0] < -0.3
    assert _at(held.knots, np.array([between]))[0] == 0.0
    # what no line would have, even so, still speaks against one; and what few shops have, for it
    assert _at(held.knots, np.array([9.0]))[0] < -0.5
    assert _at(held.knots, np.array([25.0]))[0] > 1
    x = np.linspace(0, 40, 81)
    assert (np.abs(_at(held.knots, x)) <= np.abs(_at(plain.knots, x)) + 1e-3).all()


def test_only_true_pairs_are_varied_and_people_are_counted_once() -> None:
    pairs = _pairs(varied=True)
    scores, same = with_wanting(pairs)
    assert (len(scores), int(same.sum())) == (240, 180)
    assert fit(pairs, LABEL).training.people_same == 60
    some = pairs.at(np.arange(120) % 2 == 0)
    assert some.wanting is not None
    assert len(with_wanting(some)[0]) == 120


def test_nothing_is_varied_where_a_study_says_nothing_of_it() -> None:
    assert _pairs(varied=False).wanting is None
