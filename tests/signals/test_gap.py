"""Is what was put into the takings within the interval, and is too small a base refused?"""

import math

import pytest

from filiere.signals.books import NOTHING, Books, Daily
from filiere.signals.gap import Gap, Spread, gaps

SPREAD = Spread(tickets=0.05, goods=0.16, orders=0.5)
EURO = 10**6


def daily(amount: float, *, days: int = 28, unit: float | None = None) -> Daily:
    """So many euros every day, a little more at the week's end."""
    money = {day: round(amount * (1.3 if day % 7 > 4 else 1.0)) * EURO for day in range(days)}
    return Daily(
        units={day: (units / EURO if unit is None else unit) for day, units in money.items()},
        amount=money,
    )


def books(
    declared: float,
    *,
    tickets: float | None = None,
    goods: float | None = None,
    orders: float | None = None,
) -> Books:
    calls = NOTHING
    if orders is not None:
        calls = Daily(units=dict.fromkeys(range(28), orders), amount=dict.fromkeys(range(28), 0))
    return Books(
        declared=daily(declared),
        cash=NOTHING,
        deposits=NOTHING,
        tickets=NOTHING if tickets is None else daily(tickets),
        ticket_cash=NOTHING,
        goods=NOTHING if goods is None else daily(goods),
        orders=calls,
        ticket_count=0,
    )


def only(found: tuple[list[Gap], str]) -> Gap:
    ((gap, *_), _why) = found
    return gap


@pytest.mark.parametrize("injected", [0.1, 0.3, 0.6])
def test_what_was_put_in_is_within_the_interval(injected: float) -> None:
    sold = 1000 * (1 - injected)
    gap = only(gaps(books(1000, tickets=sold), [books(800, tickets=800)], SPREAD, 0.1))
    assert gap.base == "tickets"
    assert gap.gap == pytest.approx(injected, abs=0.01)
    assert gap.low <= injected <= gap.high
    assert gap.multiplier == pytest.approx(1.0, abs=0.01)
    assert gap.base_share == pytest.approx(1 - injected, abs=0.01)


def test_the_multiplier_is_the_control_s_and_its_spread_widens_the_interval() -> None:
    asked, control = books(1000, goods=200), books(900, goods=300)
    gap = only(gaps(asked, [control], SPREAD, 0.1))
    assert gap.base == "goods"
    assert gap.multiplier == pytest.approx(3.0, abs=0.02)
    assert gap.gap == pytest.approx(0.4, abs=0.01)
    half = (math.log(1 - gap.low) - math.log(1 - gap.high)) / 2
    assert half == pytest.approx(1.6449 * 0.16 * math.sqrt(2), abs=0.01)
    wider = only(gaps(asked, [control], Spread(tickets=0.05, goods=0.4, orders=0.5), 0.1))
    assert (wider.low, wider.high) < (gap.low, 1.0)
    assert wider.high > gap.high


def test_four_controls_speak_for_themselves() -> None:
    asked = books(1000, goods=200)
    apart = [books(900, goods=goods) for goods in (150, 250, 350, 450)]
    alike = [books(900, goods=goods) for goods in (298, 299, 301, 302)]
    wide, narrow = (only(gaps(asked, each, SPREAD, 0.1)) for each in (apart, alike))
    assert wide.high - wide.low > narrow.high - narrow.low


def test_a_base_below_a_tenth_of_the_turnover_is_refused_and_said() -> None:
    asked, control = books(1000, goods=90), books(1000, goods=300)
    assert gaps(asked, [control], SPREAD, 0.1) == ([], "base-too-small")
    assert only(gaps(books(1000, goods=110), [control], SPREAD, 0.1)).base == "goods"


def test_the_preferred_base_comes_first_and_the_others_after() -> None:
    asked = books(1000, tickets=700, goods=210, orders=20)
    found, why = gaps(asked, [books(1000, tickets=1000, goods=300, orders=30)], SPREAD, 0.1)
    assert ([gap.base for gap in found], why) == (["tickets", "goods", "orders"], "")


@pytest.mark.parametrize(
    ("asked", "controls", "why"),
    [
        (books(0, tickets=700), [books(1000, tickets=1000)], "no-takings"),
        (books(1000, tickets=700), [], "no-control"),
        (books(1000), [books(1000, tickets=1000)], "no-base"),
        (books(1000, tickets=700), [books(1000, goods=300)], "control-without-base"),
    ],
)
def test_it_says_why_there_is_no_gap(asked: Books, controls: list[Books], why: str) -> None:
    assert gaps(asked, controls, SPREAD, 0.1) == ([], why)


def test_only_days_that_both_cover_are_compared() -> None:
    asked = books(1000, tickets=700)
    longer = Books(
        declared=daily(1000, days=56), cash=NOTHING, deposits=NOTHING, tickets=asked.tickets,
        ticket_cash=NOTHING, goods=NOTHING, orders=NOTHING, ticket_count=0,
    )  # fmt: skip
    gap = only(gaps(longer, [books(1000, tickets=1000)], SPREAD, 0.1))
    assert gap.days == 28
    assert gap.gap == pytest.approx(0.3, abs=0.01)
