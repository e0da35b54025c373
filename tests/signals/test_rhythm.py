"""Is the timing test right: uniform by chance, tiny where there is a relay, exact where small?"""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import kstest

from filiere.signals.rhythm import acts, coincidence, preceding, upper_tail

DAYS = 28
Process = Callable[[np.random.Generator, float, np.ndarray], np.ndarray]
HOUR_S = 3600


def evening(rng: np.random.Generator, per_day: float, busy: np.ndarray) -> np.ndarray:
    """Contacts of a phone that is busy in the evenings, on some days more than on others."""
    times = []
    for day in range(DAYS):
        count = rng.poisson(per_day * busy[day])
        times.append(day * 86_400 + (16 + 8 * rng.beta(2, 1.5, count)) * HOUR_S)
    return np.sort(np.concatenate(times)).astype(np.int64)


def bursty(rng: np.random.Generator, per_day: float, busy: np.ndarray) -> np.ndarray:
    """The same, each contact followed by a few more within minutes."""
    seeds = evening(rng, per_day / 3, busy)
    more = [seeds + rng.exponential(150, len(seeds)).astype(np.int64) for _ in range(2)]
    return np.sort(np.concatenate([seeds, *more]))


@pytest.mark.parametrize("process", [evening, bursty])
def test_p_is_uniform_when_two_phones_only_share_their_evenings(process: Process) -> None:
    rng = np.random.default_rng(7)
    found = []
    for _ in range(150):
        busy = rng.gamma(3, 1 / 3, DAYS)  # both phones are busy on the same days
        one, other = evening(rng, 12, busy), process(rng, 12, busy)
        found.append(coincidence(one, other, (0, 900)).p)
    assert kstest(found, "uniform").pvalue > 0.005
    assert np.mean(np.array(found) <= 0.05) < 0.09


def test_the_curve_of_the_day_is_no_relay_for_a_phone_that_receives_all_the_time() -> None:
    rng = np.random.default_rng(8)
    busy = np.ones(DAYS)
    found = [
        coincidence(evening(rng, 200, busy), evening(rng, 12, busy), (0, 900)).p for _ in range(60)
    ]
    assert kstest(found, "uniform").pvalue > 0.005


def test_a_relay_is_found_forwards_and_not_backwards() -> None:
    rng = np.random.default_rng(9)
    orders = evening(rng, 20, np.ones(DAYS))
    relayed = np.sort(orders + (240 * rng.lognormal(0, 0.5, len(orders))).astype(np.int64))
    assert coincidence(orders, relayed, (0, 900)).p < 1e-20
    assert coincidence(orders, relayed, (-900, 0)).p > 0.05


def test_a_relay_shows_on_a_line_that_receives_twenty_contacts_an_hour() -> None:
    rng = np.random.default_rng(10)
    incoming = evening(rng, 160, np.ones(DAYS))
    orders = incoming[rng.random(len(incoming)) < 0.2]
    relayed = np.sort(orders + (300 * rng.lognormal(0, 0.5, len(orders))).astype(np.int64))
    assert coincidence(incoming, relayed, (0, 900)).p < 1e-8


@given(
    st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=4, max_size=7),
    st.floats(0.1, 0.95),
)
@settings(max_examples=60, deadline=None)
def test_the_tail_is_close_to_the_exact_one(rows: list[list[int]], share: float) -> None:
    table = np.array(rows, dtype=np.int64)
    exact = np.array([1.0])
    for row in table:
        exact = np.convolve(exact, np.bincount(row, minlength=5) / len(row))
    mean = float(table.mean(axis=1).sum())
    count = int(np.ceil(mean + share * (table.max(axis=1).sum() - mean)))
    tail = float(exact[count:].sum())
    if tail > 0 and mean < count < table.max(axis=1).sum():
        assert upper_tail(table, count) == pytest.approx(tail, rel=0.8, abs=0.05)


def test_the_window_is_open_at_its_start_and_closed_at_its_end() -> None:
    causes = np.array([1000], dtype=np.int64)
    at = np.array([1000, 1001, 1900, 1901], dtype=np.int64)
    assert preceding(causes, at, (0, 900)).tolist() == [0, 1, 1, 0]


def test_contacts_close_together_are_one_act() -> None:
    assert acts(np.array([10, 40, 90, 200], dtype=np.int64), 60).tolist() == [10, 200]


def test_nothing_is_found_in_nothing() -> None:
    nothing = np.array([], dtype=np.int64)
    assert coincidence(nothing, nothing, (0, 900)).p == 1.0
