"""The hour that a clock showed twice is told by the order of rows, where the file is sorted."""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

import random
from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.importer.twice import Clock, decided
from filiere.importer.zones import folds

DUMP = "Horodatage_debut;Cellule;IMSI;IMEI;MSISDN;Technologie;TypeCDR;SousTypeCDR"
FOLD = 1729987200
"""2024-10-27 00:00 UTC: the clock of Paris shows 02:00 for the first time."""


def night(step_s: int, *, first: int = -7200, last: int = 7200) -> list[int]:
    """UTC seconds around the change."""
    return list(range(FOLD + first, FOLD + last, step_s))


def wall(second: int) -> str:
    """What the clock of Paris showed."""
    offset = 7200 if second < FOLD + 3600 else 3600
    return (datetime(1970, 1, 1) + timedelta(seconds=second + offset)).strftime("%Y-%m-%d %H:%M:%S")  # noqa: DTZ001 - a wall clock


def dump(seconds: list[int], numbers: list[str] | None = None) -> bytes:
    named = numbers or ["33639980001"] * len(seconds)
    rows = [
        f"{wall(second)};C1;208010000000001;;{number};4G;VOIX;MO"
        for second, number in zip(seconds, named, strict=True)
    ]
    return "\n".join([DUMP, *rows, ""]).encode()


def times(bench: Any) -> list[int]:
    return [event[0] for event in bench.events()]


@pytest.mark.parametrize("step_s", [180, 600, 1000])
def test_a_sorted_file_tells_the_two_hours_apart(bench: Any, step_s: int) -> None:
    seconds = night(step_s)
    receipt = bench.take("d.csv", dump(seconds), timezone="Europe/Paris")
    assert receipt.reasons == {}
    assert times(bench) == seconds
    told = bench.case.query("SELECT DISTINCT field, rule FROM field_note")
    assert ("time", "clock_change_by_order") in told


def test_a_file_sorted_backwards_tells_them_too(bench: Any) -> None:
    seconds = night(300)[::-1]
    bench.take("d.csv", dump(seconds), timezone="Europe/Paris")
    assert times(bench) == seconds


def test_a_file_sorted_by_number_then_time_tells_them_too(bench: Any) -> None:
    seconds = night(400)
    numbers = ["33639980001"] * len(seconds) + ["33639980002"] * len(seconds)
    bench.take("d.csv", dump(seconds * 2, numbers), timezone="Europe/Paris")
    assert times(bench) == seconds * 2


@pytest.mark.parametrize("seconds", [night(600, first=0, last=3600), night(600)[:13]])
def test_rows_of_one_of_the_two_hours_alone_are_not_guessed(bench: Any, seconds: list[int]) -> None:
    before = [FOLD - 90_000 + n * 60 for n in range(20)]
    receipt = bench.take("d.csv", dump(before + seconds), timezone="Europe/Paris")
    twice = [s for s in seconds if FOLD <= s < FOLD + 7200]
    assert receipt.reasons == {"ambiguous_time": len(twice)}


def test_a_shuffled_file_is_not_guessed(bench: Any) -> None:
    seconds = night(120)
    random.Random(5).shuffle(seconds)
    receipt = bench.take("d.csv", dump(seconds), timezone="Europe/Paris")
    assert receipt.reasons == {"ambiguous_time": 60}


def test_too_few_rows_do_not_show_that_a_file_is_sorted(bench: Any) -> None:
    receipt = bench.take("d.csv", dump(night(1800)), timezone="Europe/Paris")
    assert receipt.reasons == {"ambiguous_time": 4}


@given(st.lists(st.integers(FOLD - 20_000, FOLD + 20_000), min_size=2, max_size=80, unique=True))
def test_what_is_decided_of_a_sorted_file_is_right(seconds: list[int]) -> None:
    seconds = sorted(seconds)
    offset = np.array([7200 if s < FOLD + 3600 else 3600 for s in seconds])
    clock = Clock(
        row=np.arange(1, len(seconds) + 1),
        wall=np.array(seconds) + offset,
        block=np.zeros(len(seconds), dtype=np.int64),
    )
    rows, offsets = decided(clock, folds("Europe/Paris", FOLD - 86_400, FOLD + 86_400))
    found = dict(zip(rows.tolist(), offsets.tolist(), strict=True))
    assert all(offset[row - 1] == minutes * 60 for row, minutes in found.items())
