"""Does a study hold the bills that it says, and nothing that no bill shows?"""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from filiere.signals.contacts import DAY_S
from filiere.validation.frame.design import Block
from filiere.validation.trials import cities
from filiere.validation.trials.cities import (
    FEW_DAYS,
    FITTED_DAYS,
    SHORT,
    SHORT_DAYS,
    SOME,
    WAYS,
    City,
    held_cities,
)
from filiere.validation.worlds.kept import Worlds

SEED = 3
"""A city of two weeks."""


@pytest.fixture(scope="module")
def the_ways(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[City, int, int]]:
    """Each way of one small city, with the first and last second of its bills."""
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(cities, "PEOPLE", 220)
        kept = Worlds(tmp_path_factory.mktemp("worlds"))
        block = Block(name="checking", seeds=(SEED,), worlds=kept, say=print)
        found = {}
        for city in held_cities(block):
            ((first, last),) = city.case.query("SELECT min(from_s), max(to_s) FROM coverage")
            found[city.bills] = (replace(city), int(first), int(last))
    return found


def test_every_way_is_asked_and_each_holds_fewer_bills(
    the_ways: dict[str, tuple[City, int, int]],
) -> None:
    assert tuple(the_ways) == WAYS
    held = {way: set(city.billed.tolist()) for way, (city, _, _) in the_ways.items()}
    assert held["who answers"] < held["around it"] < held[SOME] < held["all"]
    assert held[SHORT] <= held["around it"]


def test_no_contact_is_left_that_no_bill_shows(
    the_ways: dict[str, tuple[City, int, int]],
) -> None:
    for city, _, _ in the_ways.values():
        contacts = city.book.contacts
        assert len(contacts) > 0
        assert bool((np.isin(contacts.a, city.billed) | np.isin(contacts.b, city.billed)).all())


def test_eight_days_of_every_bill_are_left(the_ways: dict[str, tuple[City, int, int]]) -> None:
    city, first, last = the_ways[SHORT]
    assert last - first <= SHORT_DAYS * DAY_S
    span = city.book.contacts.span_s
    assert first <= span[0] <= span[1] <= last
    whole = the_ways["around it"]
    assert whole[2] - whole[1] > SHORT_DAYS * DAY_S


def test_a_city_to_fit_on_is_asked_in_one_way_and_with_few_days(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cities, "PEOPLE", 220)
    block = Block(name="tuning", seeds=(SEED,), worlds=Worlds(tmp_path, tuning=True), say=print)
    found = {}
    for city in held_cities(block):
        assert city.to_fit_on
        ((first, last),) = city.case.query("SELECT min(from_s), max(to_s) FROM coverage")
        found[city.bills] = last - first
    assert list(found) == ["who answers", FEW_DAYS]
    low, high = FITTED_DAYS
    assert (low - 1) * DAY_S < found[FEW_DAYS] <= (high - 1) * DAY_S < found["who answers"]
