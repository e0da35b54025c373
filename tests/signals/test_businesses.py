"""When a business shares riders enough to be spoken of: each rule with its case on either side."""

import pytest

from filiere.signals.businesses import shares_riders


@pytest.mark.parametrize(
    ("riders", "expected", "control", "told"),
    [
        (2, 0.3, 1, True),
        (1, 0.0, 0, False),  # one rider may have two employers
        (2, 1.9, None, True),
        (2, 2.0, None, False),  # what chance gives
        (3, 0.1, 2, True),
        (3, 0.1, 3, False),  # what the shop next door shares too
        (9, None, 0, False),  # chance could not be told
    ],
)
def test_riders_in_common_are_several_and_beyond_chance_and_control(
    riders: int, expected: float | None, control: float | None, *, told: bool
) -> None:
    assert shares_riders(riders, expected, control) is told
