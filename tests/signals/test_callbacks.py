"""Third phones against a count made contact by contact."""

from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filiere.signals.callbacks import Callbacks, Reaches, grouped, turned
from filiere.signals.contacts import DAY_S, Contacts

NUMBERS = 5
LINE = 0
WINDOW_S = 7200
START_S = 1_700_006_400
"""A midnight, so that days of the contacts are days of the clock."""

contacts_drawn = st.lists(
    st.tuples(
        st.integers(0, NUMBERS - 1),
        st.integers(0, NUMBERS - 1),
        st.integers(0, 3 * DAY_S // 1800).map(lambda step: step * 1800),
    ).filter(lambda each: each[0] != each[1]),
    min_size=1,
    max_size=60,
)
Drawn = list[tuple[int, int, int]]


def _contacts(drawn: Drawn) -> Contacts:
    rows = sorted(drawn, key=lambda each: each[2])
    a, b, t = (np.array(column, dtype=np.int64) for column in zip(*rows, strict=True))
    return Contacts(
        t=t + START_S,
        a=a.astype(np.int32),
        b=b.astype(np.int32),
        is_call=np.ones(len(t), dtype=np.bool_),
        duration_s=np.full(len(t), 10, dtype=np.int32),
        contact_id=np.arange(len(t), dtype=np.int64),
        numbers=NUMBERS,
    )


def _by_hand(contacts: Contacts, by_s: int) -> dict[int, tuple[int, int, int]]:
    """Clients reached after their call, days after only, days before only; of each third phone."""
    rows = list(zip(contacts.a.tolist(), contacts.b.tolist(), contacts.t.tolist(), strict=True))
    span = contacts.span_s
    days = (span[1] - span[0]) // DAY_S + 1
    calls: dict[int, list[int]] = defaultdict(list)
    for a, b, t in rows:
        if b == LINE:
            calls[a].append((t - span[0] + by_s) % (days * DAY_S) + span[0] if by_s else t)
    clients: dict[int, set[int]] = defaultdict(set)
    after_days: dict[int, set[tuple[int, int]]] = defaultdict(set)
    before_days: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for a, b, t in rows:
        if a == LINE or b not in calls:
            continue
        after = any(t - WINDOW_S <= at < t for at in calls[b])
        before = any(t < at <= t + WINDOW_S for at in calls[b])
        clients[a] |= {b} if after else set()
        after_days[a] |= {(b, t // DAY_S)} if after and not before else set()
        before_days[a] |= {(b, t // DAY_S)} if before and not after else set()
    return {
        phone: (len(clients[phone]), len(after_days[phone]), len(before_days[phone]))
        for phone in clients
    }


def _told(found: Callbacks) -> dict[int, tuple[int, int, int]]:
    columns = (found.third, found.clients, found.after, found.before)
    return {
        third: (clients, after, before)
        for third, clients, after, before in zip(*(c.tolist() for c in columns), strict=True)
    }


@given(contacts_drawn, st.sampled_from([0, DAY_S, 2 * DAY_S]))
@settings(max_examples=200, deadline=None)
def test_third_phones_are_those_counted_by_hand(drawn: Drawn, by_s: int) -> None:
    contacts = _contacts(drawn)
    reaches = Reaches(contacts, grouped(contacts.b, NUMBERS), LINE, window_s=WINDOW_S)
    found = reaches.turned(contacts.span_s, by_s) if by_s else reaches.found(0)
    assert _told(found) == _by_hand(contacts, by_s)


def test_places_are_the_contacts_after_a_call() -> None:
    contacts = _contacts([(1, LINE, 0), (2, 1, 600), (2, 1, 1200), (2, 1, 3 * WINDOW_S)])
    found = Reaches(contacts, grouped(contacts.b, NUMBERS), LINE, window_s=WINDOW_S).found(1)
    assert [each.tolist() for each in found.places] == [[1, 2]]


@pytest.mark.parametrize("by_s", [DAY_S, 3 * DAY_S])
def test_turned_calls_keep_their_hours(by_s: int) -> None:
    times = np.arange(START_S, START_S + 4 * DAY_S, 3 * 3600)
    moved = turned(times, (START_S, int(times[-1])), by_s)
    assert sorted((moved % DAY_S).tolist()) == sorted((times % DAY_S).tolist())


def test_both_ends_of_the_window_belong_to_it() -> None:
    contacts = _contacts([(1, LINE, WINDOW_S), (2, 1, 0), (3, 1, 2 * WINDOW_S)])
    found = Reaches(contacts, grouped(contacts.b, NUMBERS), LINE, window_s=WINDOW_S).found(0)
    assert _told(found) == {2: (0, 0, 1), 3: (1, 1, 0)}


@given(contacts_drawn, st.integers(1, 3), st.integers(0, 2))
@settings(deadline=None)
def test_no_phone_falls_below_the_chance_that_was_told_before_any_call_was_laid_beside_it(
    drawn: Drawn, least: int, days: int
) -> None:
    contacts = _contacts(drawn)
    reaches = Reaches(contacts, grouped(contacts.b, NUMBERS), LINE, window_s=WINDOW_S)
    rarest = reaches.rarest(least)
    as_called = reaches.found(least)
    assert (as_called.p >= rarest).all()
    copy = reaches.turned(contacts.span_s, days * DAY_S)
    assert (copy.p[copy.clients >= least] >= rarest).all()


def test_the_chance_told_before_is_reached_where_each_caller_is_rung_once_after_its_call() -> None:
    third, callers = 1, (2, 3, 4)
    drawn = [(each, LINE, DAY_S * each) for each in callers]
    drawn += [(third, each, DAY_S * each + 60) for each in callers]
    contacts = _contacts(drawn)
    reaches = Reaches(contacts, grouped(contacts.b, NUMBERS), LINE, window_s=WINDOW_S)
    assert reaches.found(3).p.tolist() == [0.125]
    assert reaches.rarest(3) == 0.125
    assert reaches.rarest(4) == 1.0
