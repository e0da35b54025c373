"""Days and contacts are counted apart: each once, however often it comes."""

import numpy as np

from filiere.signals.chain_steps import days_of
from filiere.signals.contacts import Contacts
from filiere.signals.lives import Lives
from filiere.signals.successors import _degrees

DAY = 86_400


def test_days_are_those_of_the_calendar() -> None:
    at = np.array([0, 1, DAY - 1, DAY, 3 * DAY + 5, 3 * DAY + 5], dtype=np.int64)
    assert days_of(at) == 3
    assert days_of(at[:0]) == 0


def test_each_contact_of_a_number_counts_once_and_only_while_it_was_used() -> None:
    """1 meets 2 (twice) and 3, and 4 after its end; 5 meets 1 only."""
    pairs = [(1, 2), (2, 1), (1, 3), (5, 1), (1, 4)]
    times = [10, 20, 30, 40, 90]
    n = len(pairs)
    contacts = Contacts(
        t=np.array(times, dtype=np.int64),
        a=np.array([a for a, _ in pairs], dtype=np.int32),
        b=np.array([b for _, b in pairs], dtype=np.int32),
        is_call=np.ones(n, dtype=np.bool_),
        duration_s=np.full(n, 5, dtype=np.int32),
        contact_id=np.arange(n, dtype=np.int64),
        numbers=6,
    )
    ends = np.array([0, 50, 100, 100, 100, 100], dtype=np.int64)
    zero, none = np.zeros(6, dtype=np.int64), np.zeros(6)
    life = Lives(uses=zero, begin_s=zero, end_s=ends, began=none, stopped=none)
    olds = np.array([1, 5, 4], dtype=np.int64)
    assert _degrees(contacts, life, olds).tolist() == [3, 1, 1]
