"""Opening hours as maps write them, as hours of the week."""

import pytest

from filiere.model.opening_hours import WEEK, read

MONDAY, TUESDAY, SUNDAY = 0, 24, 6 * 24


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Mo 18:00-20:00", {MONDAY + 18, MONDAY + 19}),
        ("Mo 18:30-19:30", {MONDAY + 18, MONDAY + 19}),
        ("Mo,Tu 09:00-10:00", {MONDAY + 9, TUESDAY + 9}),
        ("Su-Mo 09:00-10:00", {SUNDAY + 9, MONDAY + 9}),
        ("Mo 11:00-12:00,18:00-19:00", {MONDAY + 11, MONDAY + 18}),
        ("Su 23:00-01:00", {SUNDAY + 23, MONDAY}),
        ("Mo-Tu 09:00-10:00; Tu off", {MONDAY + 9}),
        ("Mo 09:00-10:00; PH off", {MONDAY + 9}),
        ("Mo 22:00-26:00", {MONDAY + 22, MONDAY + 23, TUESDAY, TUESDAY + 1}),
    ],
)
def test_the_hours_of_the_week_are_those_with_a_minute_open(text: str, hours: set[int]) -> None:
    assert read(text) == frozenset(hours)


def test_days_may_be_left_out_and_all_may_be_open() -> None:
    assert read("09:00-10:00") == frozenset(24 * day + 9 for day in range(7))
    assert read("24/7") == frozenset(range(WEEK))
    assert read("Tu-Su 18:00-23:00") == frozenset(
        24 * d + h for d in range(1, 7) for h in range(18, 23)
    )


@pytest.mark.parametrize("text", ["tomorrow", "Xx 09:00-10:00", "Mo 9-10", "Mo 25:00-26:00", "Mo-"])
def test_what_cannot_be_read_is_none(text: str) -> None:
    assert read(text) is None
