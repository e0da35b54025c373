"""Are shares told with the right intervals?"""

import pytest

from filiere.validation.frame.intervals import by_city, wilson


@pytest.mark.parametrize(
    ("hits", "trials", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (0, 0, 0.0, 1.0)],
)
def test_wilsons_interval(hits: int, trials: int, low: float, high: float) -> None:
    assert list(wilson(hits, trials)) == pytest.approx([low, high], abs=1e-3)


def test_cities_are_drawn_again_with_one_seed() -> None:
    found = by_city([0, 1, 2, 3], [3, 3, 3, 3])
    assert found == by_city([0, 1, 2, 3], [3, 3, 3, 3])
    assert found[0] < 0.5 < found[1]
