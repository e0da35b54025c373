from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filiere.signals import switches as switches_
from filiere.signals.carried import features, totals
from filiere.signals.switches import (
    DAY_S,
    FAR_S,
    METRES_PER_DEGREE,
    Tracks,
    centred,
    lay,
    pace,
    reach_of,
    summed,
    switches,
)

START = 1_717_372_800
Row = tuple[int, int, int]
"""Phone, minute, place on a line of cells half a kilometre apart."""

rows_of_two = st.lists(
    st.tuples(st.integers(0, 1), st.integers(0, 9 * 1440), st.integers(0, 30)),
    min_size=4,
    max_size=60,
).filter(lambda rows: len({phone for phone, _, _ in rows}) == 2)


def tracks(rows: list[Row], *, later_s: int = 0) -> Tracks:
    phone, minute, place = (np.array(column, dtype=np.int64) for column in zip(*rows, strict=True))
    return lay(
        phone,
        START + 60 * minute + later_s,
        (43.6 + 500.0 * place / METRES_PER_DEGREE).astype(np.float64),
        np.full(len(rows), 3.9),
        np.full(len(rows), 500.0),
    )


def scores(made: Tracks, left: int = 0, right: int = 1) -> list[float]:
    total = totals(summed(made, np.array([left]), np.array([right])), 1)
    return [round(float(each), 9) for each in features(total)[0]]


def test_a_switch_is_two_neighbours_in_time_of_different_phones() -> None:
    made = tracks([(0, 0, 0), (0, 5, 0), (1, 10, 2), (1, 11, 2), (0, 20, 2)])
    found = switches(made, np.array([0]), np.array([1]))
    assert found.gap_s.tolist() == [300, 540]
    assert found.metres.round().tolist() == [1000, 0]


def test_a_journey_counts_once_both_regions_are_left() -> None:
    made = tracks([(0, 0, 0), (1, 1, 30), (0, 2, 2)])
    found = switches(made, np.array([0]), np.array([1]))
    assert pace(found).round(1).tolist() == [77.8, 72.2]
    near = switches(tracks([(0, 0, 0), (1, 1, 2)]), np.array([0]), np.array([1]))
    assert pace(near)[0] == pytest.approx(0.0, abs=1e-9)


def test_registrations_too_far_apart_in_time_say_nothing() -> None:
    made = tracks([(0, 0, 0), (1, FAR_S // 60 + 1, 0)])
    assert len(switches(made, np.array([0]), np.array([1])).t) == 0


def by_hand(rows: list[Row]) -> list[tuple[int, float]]:
    """Gap and distance of each switch, from the definition."""
    turned = tracks(rows).order[0] > tracks(rows).order[1]
    ordered = sorted(rows, key=lambda r: (r[1], r[0] != int(turned), r[2]))
    return [
        (60 * (b[1] - a[1]), 500.0 * abs(a[2] - b[2]))
        for a, b in pairwise(ordered)
        if a[0] != b[0] and 60 * (b[1] - a[1]) <= FAR_S
    ]


@given(rows_of_two)
@settings(max_examples=60, deadline=None)
def test_the_switches_are_those_of_the_definition(rows: list[Row]) -> None:
    found = switches(tracks(rows), np.array([0]), np.array([1]))
    expected = by_hand(rows)
    assert found.gap_s.tolist() == [gap for gap, _ in expected]
    assert found.metres == pytest.approx([metres for _, metres in expected], abs=1e-6)


@given(rows_of_two)
@settings(max_examples=40, deadline=None)
def test_left_and_right_may_be_exchanged(rows: list[Row]) -> None:
    made = tracks(rows)
    assert scores(made) == pytest.approx(scores(made, 1, 0))
    renamed = tracks([(1 - phone, minute, place) for phone, minute, place in rows])
    assert scores(made) == pytest.approx(scores(renamed))


@given(rows_of_two, st.randoms(use_true_random=False), st.integers(-400, 400))
@settings(max_examples=40, deadline=None)
def test_order_and_date_do_not_matter(rows: list[Row], random: "object", days: int) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random of hypothesis
    assert scores(tracks(shuffled)) == scores(tracks(rows))
    moved = scores(tracks(rows, later_s=days * DAY_S))
    assert moved == pytest.approx(scores(tracks(rows)))


def test_many_pairs_at_once_give_what_each_gives_alone() -> None:
    rng = np.random.default_rng(5)
    rows = [
        (int(phone), int(minute), int(place))
        for phone, minute, place in zip(
            rng.integers(0, 6, 400), rng.integers(0, 12 * 1440, 400), rng.integers(0, 20, 400),
            strict=True,
        )
    ]  # fmt: skip
    made = tracks(rows)
    left, right = np.triu_indices(6, 1)
    together = totals(summed(made, left, right), len(left))
    for pair, (one, other) in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        alone = totals(summed(made, np.array([one]), np.array([other])), 1)
        assert together[pair] == pytest.approx(alone[0])


def test_phones_of_one_pocket_are_nearer_than_those_of_two_streets() -> None:
    rng = np.random.default_rng(1)
    minutes = np.sort(rng.choice(14 * 1440, 300, replace=False))
    places = 4 + (minutes // 300) % 9
    pocket = [(i % 2, int(m), int(p)) for i, (m, p) in enumerate(zip(minutes, places, strict=True))]
    streets = [(phone, minute, place + 15 * phone) for phone, minute, place in pocket]
    near, far = scores(tracks(pocket)), scores(tracks(streets))
    assert near[0] < 1  # remoteness
    assert far[0] > 4
    assert near[2] < far[2]  # strain


def test_a_region_is_as_wide_as_its_sites_are_far() -> None:
    latitude = 43.6 + np.repeat([0, 1, 2, 3, 4, 40], 2) * 1000 / METRES_PER_DEGREE
    reach = reach_of(latitude, np.full(12, 3.9))
    assert reach[4] == pytest.approx(2000, abs=100)
    assert reach[-1] == 15_000


def test_the_middle_of_a_sector_lies_ahead_of_its_mast() -> None:
    north, east = centred(
        np.array([43.6, 43.6]),
        np.array([3.9, 3.9]),
        np.array([0.0, np.nan]),
        np.array([1000.0] * 2),
    )
    assert (north[0] - 43.6) * METRES_PER_DEGREE == pytest.approx(1000 * switches_.AHEAD)
    assert (north[1], east[1]) == (43.6, 3.9)


phones_heard = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3 * 1440).map(lambda m: m // 7 * 7), st.just(0)),
    min_size=2,
    max_size=50,
)


@given(phones_heard, st.sampled_from([0, -DAY_S, DAY_S]))
@settings(max_examples=150, deadline=None)
def test_switches_are_neighbours_of_the_merged_records(rows: list[Row], lag_s: int) -> None:
    made = tracks(rows)
    pairs = [(one, other) for one in range(made.phones) for other in range(made.phones)]
    pairs = [each for each in pairs if each[0] != each[1]]
    if not pairs:
        return
    left, right = (np.array(side, dtype=np.int64) for side in zip(*pairs, strict=True))
    found = switches(made, left, right, lag_s)
    expected = []
    for pair, (one, other) in enumerate(pairs):
        low_is_one = made.order[one] <= made.order[other]
        both = sorted(
            (int(made.t[row]) + (lag_s if phone == other else 0), (phone == one) != low_is_one, row)
            for phone in (one, other)
            for row in range(int(made.start[phone]), int(made.start[phone + 1]))
        )
        expected += [
            (pair, before[0], before[2], after[2], after[0] - before[0])
            for before, after in pairwise(both)
            if before[1] != after[1] and after[0] - before[0] <= FAR_S
        ]
    columns = (found.pair, found.t, found.one, found.other, found.gap_s)
    assert list(zip(*(c.tolist() for c in columns), strict=True)) == expected
