"""Is the truth of a changing city that of its simulator?"""

import pytest

from filiere.validation.worlds.changing import City, city_of, in_records, kind_of, settings_of


@pytest.fixture(scope="module")
def city() -> City:
    return city_of(settings_of(2400))


def test_a_line_that_changes_is_in_the_truth_with_its_next_number(city: City) -> None:
    for line in city.lines:
        changes = [(old, new) for old, new in city.successor.items() if {old, new} <= line]
        assert len(changes) == len(line) - 1


def test_whoever_brought_somebody_is_another_number(city: City) -> None:
    assert len(city.brought) > 0
    assert all(each.introducer != each.newcomer for each in city.brought)


def test_what_left_no_record_is_not_asked_for(city: City) -> None:
    old, new = next(iter(city.successor.items()))
    assert in_records(city, {}) == ({}, frozenset())
    assert in_records(city, {old: 1}) == ({}, frozenset({old}))
    assert in_records(city, {old: 1, new: 2})[0] == {old: new}


def test_one_city_in_four_has_clients_who_bring_nobody() -> None:
    kinds = [kind_of(seed) for seed in range(2400, 2404)]
    assert kinds.count("no_referrals") == 1
    assert settings_of(2403).scenario.referrals is False
