"""Does each reduction give what a few naive lines of Python give?"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiere.reductions import (
    bursts,
    coincidences,
    degrees,
    edges,
    meetings,
    slot_crowding,
)

Row = Mapping[str, int | None]
Ask = Callable[..., list[tuple[int, ...]]]

NUMBERS = st.one_of(st.none(), st.integers(1, 5))
CONTACTS = st.lists(
    st.fixed_dictionaries(
        {
            "t": st.integers(0, 1200),
            "kind": st.integers(1, 3),
            "a": NUMBERS,
            "b": NUMBERS,
            "duration_s": st.one_of(st.none(), st.integers(0, 500)),
        }
    ),
    max_size=40,
)
EVENTS = st.lists(
    st.fixed_dictionaries(
        {
            "t": st.integers(0, 4000),
            "served": NUMBERS,
            "cell_id": st.one_of(st.none(), st.integers(1, 2)),
            "flags": st.sampled_from([0, 1, 4]),
        }
    ),
    max_size=40,
)
shared_case = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def known(rows: Sequence[Row]) -> list[dict[str, int]]:
    both = [row for row in rows if row["a"] is not None and row["b"] is not None]
    return [{k: v or 0 for k, v in row.items()} for row in both]


@shared_case
@given(rows=CONTACTS)
def test_edges_are_the_sums_over_each_pair(ask: Ask, rows: list[Row]) -> None:
    expected: dict[tuple[int, int], list[dict[str, int]]] = defaultdict(list)
    for row in known(rows):
        expected[row["a"], row["b"]].append(row)
    assert ask(edges.REDUCTION, {"contact": rows}) == [
        (
            *pair,
            sum(r["kind"] == 1 for r in group),
            sum(r["kind"] != 1 for r in group),
            sum(r["duration_s"] for r in group),
            min(r["t"] for r in group),
            max(r["t"] for r in group),
        )
        for pair, group in sorted(expected.items())
    ]


@shared_case
@given(rows=CONTACTS)
def test_degrees_count_each_other_number_once(ask: Ask, rows: list[Row]) -> None:
    days = [{**row, "t": (row["t"] or 0) * 300} for row in rows]
    both = known(days)
    assert ask(degrees.REDUCTION, {"contact": days}) == [
        (
            number,
            len({r["a"] for r in both if r["b"] == number}),
            len({r["b"] for r in both if r["a"] == number}),
            sum(r["b"] == number for r in both),
            sum(r["a"] == number for r in both),
            len({r["t"] // 86400 for r in both if number in {r["a"], r["b"]}}),
        )
        for number in sorted({r["a"] for r in both} | {r["b"] for r in both})
    ]


@shared_case
@given(
    rows=CONTACTS,
    window=st.integers(1, 400),
    pairs=st.sets(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=6),
)
def test_coincidences_count_distinct_seconds_strictly_followed(
    ask: Ask, rows: list[Row], window: int, pairs: set[tuple[int, int]]
) -> None:
    expected = []
    for a, b in sorted(pairs):
        out = {r["t"] or 0 for r in rows if r["a"] == b}
        seen = {r["t"] or 0 for r in rows if r["b"] == a}
        events = sum(any(t < o <= t + window for o in out) for t in seen)
        if events > 0:
            expected.append((a, b, events))
    tables = {"contact": rows, "candidate": [{"a": a, "b": b} for a, b in pairs]}
    assert ask(coincidences.REDUCTION, tables, {"window_s": window}) == expected


@pytest.mark.parametrize(("after", "events"), [(0, 0), (1, 1), (300, 1), (301, 0)])
def test_a_coincidence_is_strictly_after_and_up_to_the_window(
    ask: Ask, after: int, events: int
) -> None:
    rows: list[Row] = [{"t": 1000, "a": 3, "b": 1}, {"t": 1000 + after, "a": 2, "b": 4}]
    got = ask(coincidences.REDUCTION, {"contact": rows, "candidate": [{"a": 1, "b": 2}]})
    assert got == [(1, 2, 1)] * events


@shared_case
@given(rows=CONTACTS, window=st.integers(1, 600), least=st.integers(1, 3))
def test_bursts_count_recipients_per_window(
    ask: Ask, rows: list[Row], window: int, least: int
) -> None:
    groups: dict[tuple[int, int], list[dict[str, int]]] = defaultdict(list)
    for row in known(rows):
        if row["kind"] != 1:
            groups[row["a"], row["t"] // window].append(row)
    expected = [
        (*key, len({r["b"] for r in g}), len(g), min(r["t"] for r in g), max(r["t"] for r in g))
        for key, g in sorted(groups.items())
        if len({r["b"] for r in g}) >= least
    ]
    chosen = {"window_s": window, "least": least}
    assert ask(bursts.REDUCTION, {"contact": rows}, chosen) == expected


def slots_of(rows: list[Row], bin_s: int) -> dict[tuple[int, int], set[int]]:
    slots: dict[tuple[int, int], set[int]] = defaultdict(set)
    for row in rows:
        served, cell, flags = row["served"], row["cell_id"], row["flags"] or 0
        if served is not None and cell is not None and flags & 1 == 0:
            slots[cell, (row["t"] or 0) // bin_s].add(served)
    return slots


@shared_case
@given(rows=EVENTS, cap=st.integers(2, 5), least=st.integers(1, 3))
def test_meetings_count_shared_slots_that_are_not_crowded(
    ask: Ask, rows: list[Row], cap: int, least: int
) -> None:
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in slots_of(rows, 600).values():
        if len(numbers) <= cap:
            for pair in combinations(sorted(numbers), 2):
                counts[pair] += 1
    expected = [(*pair, n) for pair, n in sorted(counts.items()) if n >= least]
    assert ask(meetings.REDUCTION, {"event": rows}, {"cap": cap, "least": least}) == expected


@shared_case
@given(rows=EVENTS, cap=st.integers(2, 5))
def test_crowded_slots_are_counted(ask: Ask, rows: list[Row], cap: int) -> None:
    sizes = [len(numbers) for numbers in slots_of(rows, 600).values()]
    expected = []
    for crowded, chosen in (
        (0, [s for s in sizes if s <= cap]),
        (1, [s for s in sizes if s > cap]),
    ):
        if len(chosen) > 0:
            expected.append((crowded, len(chosen), sum(chosen)))
    assert ask(slot_crowding.REDUCTION, {"event": rows}, {"cap": cap}) == expected
