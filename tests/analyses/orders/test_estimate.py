"""Is chance taken off over the line's own life, and does the interval hold both ends?"""

import numpy as np
import pytest

from filiere.signals.book import ledger
from filiere.signals.contacts import Contacts
from filiere.signals.cycle_count import estimate, interval
from filiere.signals.deliveries import Windows, cycles

LINE, DESK, RIDER = 1, 2, 3
DAY_S, HOUR_S = 86_400, 3600
WINDOWS = Windows(order_s=12 * HOUR_S, relay_s=12 * HOUR_S, delivery_s=4 * HOUR_S)
NOBODY = np.empty(0, dtype=np.int64)


def _contacts(rows: list[tuple[int, int, int]]) -> Contacts:
    rows.sort()
    return Contacts(
        t=np.array([r[0] for r in rows], dtype=np.int64),
        a=np.array([r[1] for r in rows], dtype=np.int32),
        b=np.array([r[2] for r in rows], dtype=np.int32),
        is_call=np.ones(len(rows), dtype=np.bool_),
        duration_s=np.full(len(rows), 30, dtype=np.int32),
        contact_id=np.arange(len(rows), dtype=np.int64),
        numbers=500,
    )


def _days(first: int, last: int, line: int = LINE) -> list[tuple[int, int, int]]:
    """Three orders a day, each of another client, sent and delivered."""
    rows = []
    for day in range(first, last):
        for turn in range(3):
            client = 10 + (7 * day + turn) % 40
            at = day * DAY_S + (12 + 3 * turn) * HOUR_S
            rows += [(at, client, line), (at + 300, DESK, RIDER), (at + 1800, RIDER, client)]
    return rows


def _of(*numbers: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(numbers, dtype=np.int64)


def test_every_complete_order_is_counted_and_the_interval_holds_them() -> None:
    """Coverage on cities is measured by the study orders (R53)."""
    book = ledger(_contacts(_days(0, 28)))
    found = estimate(book, LINE, _of(DESK), _of(RIDER), WINDOWS)
    assert len(found.cycles) == 84
    assert found.low <= 84 <= found.high
    assert found.high - found.low < 30


def test_visits_for_another_line_before_this_one_opened_are_no_chance_of_this_one() -> None:
    alone = ledger(_contacts(_days(20, 28)))
    beside = ledger(_contacts([*_days(0, 20, line=9), *_days(20, 28)]))
    one = estimate(alone, LINE, _of(DESK), _of(RIDER), WINDOWS)
    two = estimate(beside, LINE, _of(DESK), _of(RIDER), WINDOWS)
    assert len(one.cycles) == len(two.cycles) == 24
    assert two.net == pytest.approx(one.net, abs=1)


def test_a_delivery_long_after_the_sending_ends_no_cycle() -> None:
    rows = [(0, 10, LINE), (300, DESK, RIDER), (6 * HOUR_S, RIDER, 10)]
    found = cycles(ledger(_contacts(rows)), _of(LINE), _of(DESK), _of(RIDER), WINDOWS)
    assert len(found) == 0
    two_legs = cycles(ledger(_contacts(rows)), _of(LINE), NOBODY, _of(RIDER), WINDOWS)
    assert len(two_legs) == 1


def test_a_courier_sent_again_on_the_way_still_ends_both_cycles() -> None:
    rows = [
        (0, 10, LINE), (300, DESK, RIDER), (600, 11, LINE), (900, DESK, RIDER),
        (1800, RIDER, 10), (2400, RIDER, 11),
    ]  # fmt: skip
    found = cycles(ledger(_contacts(rows)), _of(LINE), _of(DESK), _of(RIDER), WINDOWS)
    assert len(found) == 2


@pytest.mark.parametrize(("net", "found"), [(0.0, 0), (3.2, 4), (200.0, 230)])
def test_the_interval_holds_the_count_and_is_never_negative(net: float, found: int) -> None:
    low, high = interval(net, found, chance_variance=2.0)
    assert 0 <= low <= net
    assert high >= found
