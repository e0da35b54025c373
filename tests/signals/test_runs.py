"""Where do runs begin, and what comes next: against the same asked row by row."""

from collections import defaultdict

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from filiere.signals.contacts import Contacts
from filiere.signals.runs import BULK, Times, first_of_runs, in_bulk, next_of, opens, partners

rows = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 60)), max_size=40)


def contacts_of(given_rows: list[tuple[int, int, int]], numbers: int) -> Contacts:
    a, b, t = columns(given_rows)
    return Contacts(
        t=t,
        a=a.astype(np.int32),
        b=b.astype(np.int32),
        is_call=np.ones(len(t), dtype=np.bool_),
        duration_s=np.zeros(len(t), dtype=np.int32),
        contact_id=np.arange(len(t)),
        numbers=numbers,
    )


def columns(given_rows: list[tuple[int, int, int]]) -> list[NDArray[np.int64]]:
    return list(np.array(given_rows, dtype=np.int64).reshape(-1, 3).T)


@given(rows, st.integers(0, 15))
def test_the_first_of_each_run_of_a_pair(given_rows: list[tuple[int, int, int]], gap: int) -> None:
    a, b, t = columns(given_rows)
    last: dict[tuple[int, int], int] = {}
    expected = []
    for place in sorted(range(len(t)), key=lambda i: (a[i], b[i], t[i], i)):
        pair = (int(a[place]), int(b[place]))
        if pair not in last or t[place] - last[pair] > gap:
            expected.append(place)
        last[pair] = int(t[place])
    assert first_of_runs(t, a, b, apart_s=gap).tolist() == expected


def test_rows_in_order_say_where_a_run_opens() -> None:
    t = np.array([0, 10, 21, 21, 22])
    of = np.array([1, 1, 1, 2, 2])
    assert opens(t, of, apart_s=10).tolist() == [True, False, True, True, False]
    assert opens(t[:0], of[:0], apart_s=10).tolist() == []


@given(rows)
def test_how_many_are_in_touch_with_each(given_rows: list[tuple[int, int, int]]) -> None:
    others: dict[int, set[int]] = defaultdict(set)
    for a, b, _ in given_rows:
        others[a].add(b)
        others[b].add(a)
    found = partners(contacts_of(given_rows, numbers=4))
    assert found.tolist() == [len(others[n]) for n in range(4)]


@given(rows, st.lists(st.tuples(st.integers(0, 3), st.integers(-5, 70)), max_size=10))
def test_what_comes_next_of_a_number(
    given_rows: list[tuple[int, int, int]], asked: list[tuple[int, int]]
) -> None:
    number, _, t = columns(given_rows)
    who, at = np.array(asked, dtype=np.int64).reshape(-1, 2).T
    found = next_of(number, t, who, at)
    for place, (one, when) in enumerate(asked):
        later = [t[i] for i in range(len(t)) if number[i] == one and t[i] > when]
        got = int(found[place])
        assert (got == -1) == (later == [])
        assert got == -1 or (number[got] == one and t[got] == min(later))


@given(rows, st.integers(0, 3), st.integers(0, 70), st.integers(0, 30), st.integers(0, 20))
def test_times_before_after_and_between(
    given_rows: list[tuple[int, int, int]], one: int, at: int, back: int, gap: int
) -> None:
    number, _, t = columns(given_rows)
    own = sorted(int(s) for n, s in zip(number, t, strict=True) if n == one)
    times = Times(number, t, room_s=100)
    asked, begin, end = np.array([one]), np.array([at - back]), np.array([at])
    inside = [s for s in own if at - back <= s < at]
    assert times.first_between(asked, begin, end).tolist() == [min(inside, default=-1)]
    assert times.any_between(asked, begin, end).tolist() == [any(at - back < s < at for s in own)]
    start = before = at
    for s in reversed([s for s in own if s < at]):
        if before != at and before - s > gap:
            break
        start = before = s
    assert times.run_before(asked, end, apart_s=gap).tolist() == [start]


def test_a_sending_to_many_is_of_one_sender_in_one_hour() -> None:
    to_many = [(0, n, 7200 + n) for n in range(1, BULK + 1)]
    spread = [(20, n, 3600 * n) for n in range(1, BULK + 1)]
    few = [(21, n, 7200 + n) for n in range(1, BULK)]
    often = [(22, 1, 7200 + n) for n in range(BULK)]
    a, b, t = columns(to_many + spread + few + often)
    assert in_bulk(a, b, t, numbers=23).tolist() == [True] * BULK + [False] * (len(a) - BULK)
