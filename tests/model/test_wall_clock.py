"""A wall clock means one moment, none, or two."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.model.wall_clock import meant, milliseconds

PARIS = "Europe/Paris"


def wall(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        (("2024-06-10T18:00"), [120]),
        (("2024-12-10T18:00"), [60]),
        (("2024-10-27T02:30"), [120, 60]),
        (("2024-03-31T02:30"), []),
    ],
)
def test_an_hour_is_once_twice_or_never(text: str, offsets: list[int]) -> None:
    assert [each.offset_min for each in meant(wall(text), PARIS)] == offsets


@given(st.datetimes(wall("1990-01-01T00:00"), wall("2040-01-01T00:00")))
def test_every_moment_shows_the_clock_that_was_asked_for(shown_at: dt.datetime) -> None:
    for each in meant(shown_at, PARIS):
        shown = shown_at.replace(tzinfo=dt.timezone(dt.timedelta(minutes=each.offset_min)))
        assert milliseconds(shown) == each.ms
