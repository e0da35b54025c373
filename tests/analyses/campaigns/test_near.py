"""Does the screen lose nothing, and is what is read near the senders all that weighing needs?"""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import pytest

from filiere.analyses.campaigns.analysis import sendings
from filiere.analyses.campaigns.near import busy_senders, contacts_near, writers
from filiere.analyses.campaigns.parameters import Parameters
from filiere.case import Case
from filiere.model.codes import Kind
from filiere.signals.book import ledger
from filiere.signals.contacts import read_contacts
from filiere.signals.observed import observed

HOUR_S = 3600
ROWS = 6000
LEAST = 6


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """Sixty numbers who write and ring each other for two days, some of them to many at once."""
    draw = np.random.default_rng(11)
    t = np.sort(draw.integers(0, 48 * HOUR_S, ROWS))
    a, b = draw.integers(1, 60, ROWS), draw.integers(1, 60, ROWS)
    kind = draw.choice([int(Kind.CALL), int(Kind.SMS)], ROWS)
    for sender in (3, 17):  # twenty in as many minutes, across a change of the hour
        at = draw.choice(ROWS, 20, replace=False)
        t[at] = 10 * HOUR_S - 600 + 60 * np.arange(20)
        a[at], b[at], kind[at] = sender, np.arange(20, 40), int(Kind.SMS)
    quiet = (a > 40) & (kind == int(Kind.SMS))
    kind[quiet] = int(Kind.CALL)  # a third of them write to nobody
    with Case.create(tmp_path_factory.mktemp("near") / "c.filiere", {"reference": "t"}) as made:
        made.register("drawn", {"i": np.arange(ROWS), "t": t, "kind": kind, "a": a, "b": b})
        made.execute(
            "INSERT INTO contact SELECT i, t, kind, a, b, NULL, i, NULL, NULL, NULL, 1, "
            "CASE WHEN i % 50 = 0 THEN 2 ELSE 0 END FROM drawn"
        )
        made.unregister("drawn")
        made.insert("coverage", [(3, 0, 40 * HOUR_S), (25, HOUR_S, 47 * HOUR_S)])
        yield made


def test_the_screen_is_the_same_as_counting_in_two_hours(case: Case) -> None:
    contacts = read_contacts(case)
    reached: dict[tuple[int, int, int], set[int]] = defaultdict(set)
    texts = np.flatnonzero(~contacts.is_call)
    for place in texts.tolist():
        for shift in (0, 1):
            slot = (int(contacts.t[place]) // HOUR_S + shift) // 2
            reached[int(contacts.a[place]), shift, slot].add(int(contacts.b[place]))
    expected = sorted({key[0] for key, others in reached.items() if len(others) >= LEAST})
    found = busy_senders(case, LEAST)
    assert {3, 17} <= set(found.tolist())
    assert found.tolist() == expected
    assert writers(case) == len(np.unique(contacts.a[texts])) == 40


def test_near_the_senders_everything_is_as_in_the_whole_case(case: Case) -> None:
    values = Parameters(min_recipients=LEAST)
    senders = np.array([3, 17], dtype=np.int64)
    every, near = read_contacts(case), contacts_near(case, senders[:1])
    assert len(contacts_near(case, senders[:0])) < len(near) <= len(every)
    assert near.span_s == every.span_s
    assert observed(case, near).of(3) == observed(case, every).of(3)
    one, other = (
        [
            contacts.contact_id[each.places].tolist()
            for each in sendings(ledger(contacts), 3, values)
        ]
        for contacts in (near, every)
    )
    assert one == other
    assert len(one) > 0
