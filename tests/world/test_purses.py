"""Accounts of persons: what is paid for orders stands near them, and the files prove themselves."""

from dataclasses import replace
from pathlib import Path

import pytest

from filiere.model.money import Balance, Movement, Statement
from filiere.reader import Declared, Row, recognise
from filiere.received import Received
from filiere.world.purses import ORDER, STOCK, write_purses
from filiere.world.settings import PLAIN, WorldSettings
from filiere.world.simulation import Cast, cast


def world(*, timed: bool = True, share: float = 0.2) -> Cast:
    scenario = replace(PLAIN, purses=True, timed_purses=timed, paid_by_transfer=share)
    return cast(WorldSettings(seed=6, people=600, days=21, scenario=scenario))


def test_sums_for_orders_come_within_minutes_and_cash_is_drawn_before_stock() -> None:
    found = world()
    own, other = found.purses
    network = found.networks[0]
    orders = [order.ordered_s for order in network.service.orders]
    paid = [flow.t for flow in own.flows if flow.cause == ORDER]
    assert len(paid) > 20
    near = sum(any(abs(t - at) < 1800 for at in orders) for t in paid)
    assert near == len(paid)
    drawn = [flow.t for flow in own.flows if flow.cause == STOCK]
    assert all(any(0 < at - t < 12 * 3600 for at in network.supplies) for t in drawn)
    assert {flow.cause for flow in other.flows} == {"life"}


@pytest.mark.parametrize("timed", [True, False])
def test_the_file_proves_itself_and_gives_hours_or_days(tmp_path: Path, timed: bool) -> None:  # noqa: FBT001 - one axis of a table
    found = world(timed=timed)
    path = tmp_path / "movements.csv"
    write_purses(found.purses, path, (found.calendar.start_s, found.calendar.end_s))
    source = Received(name="m", path=path, scratch=tmp_path / "private")
    reader = recognise(source)
    assert reader is not None
    given = list(reader[1].read(source, Declared(country="FR")))
    statements = [each for each in given if isinstance(each, Statement)]
    assert [s.balance for s in statements] == [Balance.HOLDS] * 2
    movements = [m for r in given if isinstance(r, Row) for m in r.records]
    assert all((m.booked_ms is not None) is timed for m in movements if isinstance(m, Movement))
