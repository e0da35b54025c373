"""Is a phone told by whom it reaches, and does reach alone name nobody?"""

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from tests.streets.street import Trade, add_people, add_trade

from filiere.signals.book import ledger
from filiere.signals.contacts import read_contacts
from filiere.signals.reaching import Reaching, reach_of, reaching_phones
from filiere.validation.worlds.made import DAY_S, START_S, Made, fill, name

from ..conftest import Found

LINE, RIDER, SENDER, NEXT_LINE = name(500), name(501), name(502), name(503)
CALLERS = [name(i) for i in range(30)]
OTHERS = [name(100 + i) for i in range(240)]


@pytest.fixture
def reached(tmp_path: Path) -> dict[str, Reaching]:
    """A line with thirty callers; a rider, a sender in bulk, and the line's next number."""
    world = Made()
    t = START_S
    for place, caller in enumerate(CALLERS):
        t += 7200
        world.call(caller, LINE, t)
        if place < 12:
            world.call(RIDER, caller, t + 1800)
        world.call(caller, NEXT_LINE, t + 3600)
        if place < 20:
            world.text(NEXT_LINE, caller, t + 3700)
    for place, caller in enumerate(CALLERS):
        world.text(SENDER, caller, t + 20 * DAY_S + place)
    for one, other in zip(OTHERS[:120], OTHERS[120:], strict=True):
        world.call(one, other, t)
    world.call(RIDER, OTHERS[0], t)
    with fill(tmp_path / "case.filiere", world) as case:
        ids = dict(case.query("SELECT number, number_id FROM number"))
        names = {number: text for text, number in ids.items()}
        book = ledger(read_contacts(case))
        found, compared = reaching_phones(book, reach_of(book), ids[LINE], 2)
        assert compared == 2  # the rider and the next number; a sending reaches nobody
        return {names[each.phone]: each for each in found}


def test_callers_reached_are_counted_against_chance(reached: dict[str, Reaching]) -> None:
    rider = reached[RIDER]
    assert rider.callers == 12
    everybody = 2 + len(CALLERS) + 120 + 1  # line, next number, callers, others called, OTHERS[0]
    assert rider.log == pytest.approx(math.log(13 / (30 * 13 / everybody + 1)))


def test_sendings_show_nothing(reached: dict[str, Reaching]) -> None:
    assert SENDER not in reached


def test_a_number_that_is_called_more_than_it_calls_shows_less_and_less(
    reached: dict[str, Reaching],
) -> None:
    """Thirty reach the next number and it reaches twenty of them: half the weight, no step."""
    everybody = 2 + len(CALLERS) + 120 + 1
    whole = math.log(21 / (30 * 20 / everybody + 1))
    assert reached[NEXT_LINE].log == pytest.approx(whole / 2)


def test_a_friend_of_many_callers_is_no_courier(find: Callable[..., list[Found]]) -> None:
    """Reach without a trace in time names nobody."""
    world = Made()
    folk = [name(i) for i in range(300)]
    rng = np.random.default_rng(31)
    how = Trade(days=14, from_day=5)
    add_people(world, rng, folk, how.days)
    clients = [str(n) for n in rng.choice(folk, 50, replace=False)]
    add_trade(world, rng, [name(400 + i) for i in range(5)], clients, how)
    friend = name(450)
    for day in range(how.days):
        for client in rng.choice(clients, 6, replace=False):
            world.call(
                friend, str(client), START_S + day * DAY_S + 9 * 3600 + int(rng.integers(3600))
            )
    couriers = [e.subjects["courier"] for e in find(world) if e.analysis == "couriers"]
    assert set(couriers) == {name(402), name(403), name(404)}
