"""Does nothing depend on where a row stands, in which file, or on what a number is?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiere.case import Case
from filiere.linker import link
from filiere.model.codes import Direction, Kind, record_id

T0 = 1_717_200_000

Event = tuple[int, int, bool, int, int, int, int]
"""Second, kind, outgoing, a, b, duration, cell."""

EVENTS = st.lists(
    st.tuples(
        st.integers(0, 30),
        st.sampled_from([Kind.CALL, Kind.SMS]),
        st.booleans(),
        st.integers(1, 2),
        st.integers(1, 2),
        st.integers(0, 6),
        st.integers(1, 2),
    ),
    min_size=1,
    max_size=16,
)
shared_case = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    path = tmp_path_factory.mktemp("case") / "case.filiere"
    with Case.create(path, {"reference": "test"}) as made:
        for source in range(1, 17):
            head = (source, f"{source}.csv", f"sha{source}", 1, 1, "cdr", "canonical")
            made.insert("source", [(*head, "", "utf-8", "", "in_value", *[0] * 8, None, "{}")])
        yield made


def contacts(case: Case, events: Sequence[tuple[int, Event]]) -> Counter[tuple[Any, ...]]:
    """The communications that remain, whatever their ids; events come with their file."""
    case.execute("DELETE FROM event")
    lines = []
    for line, (source, (t, kind, outgoing, a, b, duration, cell)) in enumerate(events):
        served, other = (a, b) if outgoing else (b, a)
        direction = Direction.OUT if outgoing else Direction.IN
        seconds = str(duration) if kind == Kind.CALL else "NULL"
        lines.append(
            f"({record_id(source, line + 2)}, {T0 + t}, {int(kind)}, {int(direction)}, {served}, "
            f"{other}, NULL, {seconds}, NULL, NULL, {cell}, NULL, 120, 0)"
        )
    case.execute(f"INSERT INTO event VALUES {', '.join(lines)}")
    summary = link(case, lambda _said, _share: None)
    assert summary.rows_in_contacts == len(events)
    rows = case.query("SELECT t, kind, a, b, duration_s, copies FROM contact")
    return Counter(rows)


def in_one_file(events: Sequence[Event]) -> list[tuple[int, Event]]:
    return [(1, event) for event in events]


@shared_case
@given(events=EVENTS, order=st.randoms(use_true_random=False))
def test_the_order_of_rows_decides_nothing(case: Case, events: list[Event], order: Random) -> None:
    shuffled = list(events)
    order.shuffle(shuffled)
    assert contacts(case, in_one_file(events)) == contacts(case, in_one_file(shuffled))


@shared_case
@given(events=EVENTS)
def test_one_file_or_one_per_number_is_the_same(case: Case, events: list[Event]) -> None:
    """As long as the bills are few: many rows of two files would tell of their clocks."""
    split = [(1 + (event[3] if event[2] else event[4]), event) for event in events[:4]]
    assert contacts(case, in_one_file(events[:4])) == contacts(case, split)


@shared_case
@given(events=EVENTS)
def test_renaming_numbers_renames_contacts(case: Case, events: list[Event]) -> None:
    swapped = [(t, k, o, 3 - a, 3 - b, d, c) for t, k, o, a, b, d, c in events]
    expected: Counter[tuple[Any, ...]] = Counter()
    for (t, kind, a, b, duration, copies), count in contacts(case, in_one_file(events)).items():
        expected[t, kind, 3 - a, 3 - b, duration, copies] += count
    assert contacts(case, in_one_file(swapped)) == expected
