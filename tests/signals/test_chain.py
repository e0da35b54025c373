"""Are chains counted right, and are they no rarer than chance says where nothing is relayed?"""

import numpy as np
import pytest

from filiere.signals.book import Ledger, ledger
from filiere.signals.chain import Chains, arrivals, chain_places, chains
from filiere.signals.contacts import Contacts

DAY_S = 86_400
HOUR_S = 3600
LINE, DISPATCH, COURIER, CLIENT, SHOP = 1, 2, 3, 4, 5


def book_of(rows: list[tuple[int, int, int]]) -> Ledger:
    """A ledger of texts (t, a, b)."""
    table = np.array(sorted(rows), dtype=np.int64).reshape(-1, 3)
    count = len(table)
    return ledger(
        Contacts(
            t=table[:, 0].copy(),
            a=table[:, 1].astype(np.int32),
            b=table[:, 2].astype(np.int32),
            is_call=np.zeros(count, dtype=np.bool_),
            duration_s=np.full(count, -1, dtype=np.int32),
            contact_id=np.arange(count, dtype=np.int64),
            numbers=int(table[:, 1:].max()) + 1,
        )
    )


def order(at: int, client: int = CLIENT) -> list[tuple[int, int, int]]:
    return [(at, client, LINE), (at + 300, DISPATCH, COURIER), (at + 1500, COURIER, client)]


def found(rows: list[tuple[int, int, int]], within_s: int = 7200) -> Chains:
    book = book_of(rows)
    return chains(arrivals(book, within_s), LINE, within_s, book.contacts.span_s)


def test_each_order_is_one_chain_through_the_dispatch_phone() -> None:
    counted = found(order(1000) + order(3 * DAY_S) + order(5 * DAY_S))
    assert counted.visits[DISPATCH] == 3
    assert counted.clients[DISPATCH] == 1
    assert counted.visits.sum() == 3


def test_the_order_of_the_three_contacts_matters_and_so_does_the_time() -> None:
    before = [(1000, CLIENT, LINE), (900, DISPATCH, COURIER), (2000, COURIER, CLIENT)]
    after = [(1000, CLIENT, LINE), (2100, DISPATCH, COURIER), (2000, COURIER, CLIENT)]
    late = [(1000, CLIENT, LINE), (1300, DISPATCH, COURIER), (9000, COURIER, CLIENT)]
    for rows in (before, after, late):
        assert found([*rows, (9 * DAY_S, 6, 7)]).visits.sum() == 0


def test_one_contact_that_a_mass_sending_follows_is_one_visit() -> None:
    rows = [(1000, DISPATCH, SHOP)]
    for rank in range(30):
        rows += [(900, 10 + rank, LINE), (1100 + rank, SHOP, 10 + rank)]
    counted = found([*rows, (9 * DAY_S, 6, 7)])
    assert counted.clients[DISPATCH] == 30
    assert counted.visits[DISPATCH] == 1


def test_the_places_of_a_chain_are_its_three_contacts() -> None:
    book = book_of(order(1000))
    index = arrivals(book, 7200)
    came, sent, reached = chain_places(index, LINE, DISPATCH, 7200)
    contacts = book.contacts
    assert contacts.b[came].tolist() == [LINE]
    assert contacts.a[sent].tolist() == [DISPATCH]
    assert contacts.b[reached].tolist() == [CLIENT]


def gossip(rng: np.random.Generator, days: int) -> list[tuple[int, int, int]]:
    """Circles of friends who write in the evening; some order now and then, nobody relays."""
    rows = []
    people = np.arange(10, 130)
    for day in range(days):
        for circle in people.reshape(-1, 8):
            for _ in range(rng.poisson(14)):
                one, other = rng.choice(circle, 2, replace=False)
                t = day * DAY_S + int((17 + 6 * rng.beta(2, 1.5)) * HOUR_S)
                rows += [(t, int(one), int(other)), (t + 60, int(other), int(one))]
        for client in rng.choice(people, 12, replace=False):
            rows.append(
                (day * DAY_S + int((17 + 6 * rng.beta(2, 1.5)) * HOUR_S), int(client), LINE)
            )
    return rows


@pytest.mark.slow
def test_p_is_not_small_where_friends_of_friends_alone_make_chains() -> None:
    rng = np.random.default_rng(5)
    some: list[float] = []
    for _ in range(6):
        counted = found(gossip(rng, 28))
        some += [counted.p(phone) for phone in range(10, 130) if counted.visits[phone] > 0]
    # counts are whole, so that p is at least uniform, never below it
    p = np.sort(some)
    assert len(p) > 400
    for level in (0.001, 0.01, 0.05, 0.2):
        share = float((p <= level).mean())
        assert share <= level + 3 * np.sqrt(level / len(p))


def test_chains_of_orders_are_rarer_than_any_gossip() -> None:
    rng = np.random.default_rng(6)
    rows = gossip(rng, 28)
    calls = sorted(row for row in rows if row[2] == LINE)
    for t, client, _ in calls[::4]:
        rows += [(t + 240, DISPATCH, COURIER), (t + 1500, COURIER, client)]
    counted = found(rows)
    best = max(range(2, 130), key=counted.z)
    assert best == DISPATCH
    assert counted.p(DISPATCH) < 1e-6
