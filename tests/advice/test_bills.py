"""Does one bill show the door, the line and the sender, and chance none of them?"""

import numpy as np

from filiere.advice.bills import LIGHT, Bill, read_bill
from filiere.signals.callbacks import grouped
from filiere.signals.contacts import Contacts

DAY_S, HOUR_S = 86_400, 3600
CLIENT, LINE, RIDER, FRIEND, DESK = 1, 2, 3, 4, 5


def _bill(rows: list[tuple[int, int, int]], number: int) -> Bill:
    rows.sort()
    contacts = Contacts(
        t=np.array([r[0] for r in rows], dtype=np.int64),
        a=np.array([r[1] for r in rows], dtype=np.int32),
        b=np.array([r[2] for r in rows], dtype=np.int32),
        is_call=np.ones(len(rows), dtype=np.bool_),
        duration_s=np.full(len(rows), 30, dtype=np.int32),
        contact_id=np.arange(len(rows), dtype=np.int64),
        numbers=200,
    )
    by = (grouped(contacts.a, contacts.numbers), grouped(contacts.b, contacts.numbers))
    return read_bill(contacts, by, number)


def _of_client() -> Bill:
    rows = []
    for day in range(0, 20, 4):
        ordered = day * DAY_S + 20 * HOUR_S
        rows += [(ordered, CLIENT, LINE), (ordered + 2400, RIDER, CLIENT)]
    for day in range(20):
        rows += [
            (day * DAY_S + 9 * HOUR_S, FRIEND, CLIENT),
            (day * DAY_S + 18 * HOUR_S, CLIENT, FRIEND),
        ]
    return _bill(rows, CLIENT)


def test_who_rings_back_after_a_contact_with_the_line_is_a_door() -> None:
    bill = _of_client()
    line, rider, friend = (bill.partners.tolist().index(n) for n in (LINE, RIDER, FRIEND))
    cause = bill.causes.tolist().index(line)
    assert bill.visits[cause, rider] == 5
    assert bill.surprise[cause, rider] > 5
    assert bill.surprise[cause, friend] == 0
    assert bill.surprise[cause, line] == 0


def test_who_is_followed_by_goings_out_is_a_sender_and_an_echo_is_none() -> None:
    rows = []
    for order in range(30):
        at = order * 5 * HOUR_S
        client = 50 + order  # seldom seen: each client once
        rows += [(at, DESK, RIDER), (at + 1200, RIDER, client), (at + 1800, RIDER, FRIEND)]
        rows += [(at + 2 * HOUR_S, FRIEND, RIDER)]
    bill = _bill(rows, RIDER)
    desk, friend = (bill.partners.tolist().index(n) for n in (DESK, FRIEND))
    assert bill.goings == 30
    assert bill.sent[desk] == 30
    assert bill.sender[desk] > 5
    assert bill.sender[friend] <= 0
    assert bool(bill.light[bill.partners.tolist().index(50)])
    assert bill.to_bill[desk] > LIGHT


def test_a_bill_without_contacts_is_empty() -> None:
    bill = _bill([(0, 8, 9)], CLIENT)
    assert len(bill.partners) == 0
    assert bill.surprise.shape == (0, 0)
