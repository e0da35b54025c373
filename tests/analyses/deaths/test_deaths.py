"""Is a line met by several told from a coincidence, and does one bill name who rang back?"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from math import prod
from pathlib import Path

import numpy as np
import pytest
from tests.streets.street import Trade, add_people, add_trade, renamed

from filiere.analyses.deaths.last_hours import at_least
from filiere.case import Case
from filiere.case.rights.deaths import record_deaths
from filiere.runner import run
from filiere.validation.worlds.made import DAY_S, START_S, Made, fill, name

DAYS = 28
PEOPLE = 120
LINE, DISPATCH, COURIER = name(300), name(301), name(302)
CLIENTS = tuple(name(i) for i in range(0, 60, 2))


@dataclass(frozen=True)
class Told:
    """One finding of deaths, its numbers by text."""

    subjects: Mapping[str, str]
    measures: Mapping[str, object]
    sentence: str


def town() -> tuple[Made, list[tuple[str, int]]]:
    """Friends, a line that half of them use, and three clients who die after a delivery."""
    made = Made()
    rng = np.random.default_rng(3)
    people = [name(i) for i in range(PEOPLE)]
    add_people(made, rng, people, DAYS)
    trade = Trade(days=DAYS, orders_per_day=6.0, bulk_every_d=0, callback_share=1.0)
    add_trade(made, rng, (LINE, DISPATCH, COURIER), CLIENTS, trade)
    made.contacts.sort(key=lambda row: row[2])
    deaths: list[tuple[str, int]] = []
    for client in CLIENTS:
        rung = [t for a, b, t, *_ in made.contacts if (a, b) == (COURIER, client)]
        late = [t for t in rung if t > START_S + 20 * DAY_S]
        if len(late) > 0 and len(deaths) < 3:
            deaths.append((client, late[0] + 3 * 3600))
    for number, at in deaths:
        made.contacts = [
            row for row in made.contacts if row[2] <= at or number not in {row[0], row[1]}
        ]
    return made, deaths


def told(case: Case) -> list[Told]:
    run(case, only=["deaths"], progress=lambda _said, _share: None)
    names = dict(case.query("SELECT number_id, number FROM number ORDER BY number_id"))
    found = []
    for subjects, text, sentence in case.query(
        "SELECT subjects, measures, claim_en FROM finding WHERE analysis = 'deaths' "
        "ORDER BY position"
    ):
        measures = json.loads(text)
        measures["last_contact"] = [
            (names[each["number_id"]], each["at"], each["hours_before"])
            for each in measures["last_contact"]
        ]
        if measures["number"] is not None:
            measures["number"] = names[measures["number"]["number_id"]]
        found.append(
            Told(
                subjects={s["role"]: names[s["number_id"]] for s in json.loads(subjects)},
                measures=measures,
                sentence=sentence,
            )
        )
    return found


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    made, deaths = town()
    with fill(tmp_path_factory.mktemp("three") / "case.filiere", made) as case:
        record_deaths(case, deaths)
        return told(case)


def test_the_line_is_met_by_all_and_the_last_contacts_are_in_order(three: list[Told]) -> None:
    _, deaths = town()
    line = next(each for each in three if each.subjects == {"line": LINE})
    assert line.measures["deaths"] == len(deaths) == 3
    last = line.measures["last_contact"]
    assert isinstance(last, list)
    assert [at for _, at, _ in last] == sorted(at for _, at, _ in last)
    assert {number for number, _, _ in last} == {number for number, _ in deaths}
    assert all(0 <= hours <= 24 for _, _, hours in last)


def test_the_courier_is_met_by_several_too_and_chance_is_told(three: list[Told]) -> None:
    courier = next(each for each in three if each.subjects == {"line": COURIER})
    assert int(str(courier.measures["deaths"])) >= 2
    assert 0 <= float(str(courier.measures["expected_by_chance"])) < 50


def test_one_bill_names_the_number_that_rang_back(tmp_path: Path) -> None:
    made, deaths = town()
    number, at = deaths[0]
    with fill(tmp_path / "case.filiere", made, billed=[number]) as case:
        record_deaths(case, [(number, at)])
        found = told(case)
    first = found[0]
    assert first.subjects == {"courier": COURIER, "line": LINE}
    assert first.measures["number"] == number
    assert "Its bill would show which number sends it" in first.sentence
    assert float(str(first.measures["expected_by_chance"])) < float(str(first.measures["followed"]))


def test_without_a_declared_death_the_question_is_not_put(tmp_path: Path) -> None:
    made, _ = town()
    with fill(tmp_path / "case.filiere", made) as case:
        summary = run(case, only=["deaths"], progress=lambda _said, _share: None)
    assert str(summary[-1].analysis) == "deaths"
    assert str(summary[-1].outcome) == "not_applicable"


def test_contacts_after_a_death_count_for_nothing(tmp_path: Path) -> None:
    made, deaths = town()
    number, at = deaths[0]
    made.call("+33639989999", number, at + 600, 0)
    with fill(tmp_path / "case.filiere", made) as case:
        record_deaths(case, deaths)
        assert all("+33639989999" not in each.subjects.values() for each in told(case))


def test_friends_alone_give_few_numbers_met_by_several(tmp_path: Path) -> None:
    made = Made()
    add_people(made, np.random.default_rng(9), [name(i) for i in range(PEOPLE)], DAYS)
    at = START_S + 25 * DAY_S
    with fill(tmp_path / "case.filiere", made) as case:
        record_deaths(case, [(name(i), at + 3600 * i) for i in (1, 40, 90)])
        found = [each for each in told(case) if "courier" not in each.subjects]
    expected = max((float(str(each.measures["expected_by_chance"])) for each in found), default=1.0)
    assert len(found) <= 3 * expected + 3


def test_renaming_every_number_renames_the_findings_and_changes_nothing_else(
    three: list[Told], tmp_path: Path
) -> None:
    made, deaths = town()
    numbers = sorted({n for a, b, *_ in made.contacts for n in (a, b)})
    dealt = np.random.default_rng(4).permutation(len(numbers))
    names = {n: f"+44770090{int(i):04d}" for n, i in zip(numbers, dealt, strict=True)}
    with fill(tmp_path / "case.filiere", renamed(made, names)) as case:
        record_deaths(case, [(names[number], at) for number, at in deaths])
        found = told(case)
    assert sorted(map(repr, found)) == sorted(repr(_named(each, names)) for each in three)


def _named(each: Told, names: Mapping[str, str]) -> Told:
    measures = dict(each.measures)
    last = measures["last_contact"]
    assert isinstance(last, list)
    measures["last_contact"] = [(names[number], *rest) for number, *rest in last]
    if measures["number"] is not None:
        measures["number"] = names[str(measures["number"])]
    subjects = {role: names[number] for role, number in each.subjects.items()}
    return Told(subjects=subjects, measures=measures, sentence=each.sentence)


def test_the_order_of_rows_changes_nothing(three: list[Told], tmp_path: Path) -> None:
    made, deaths = town()
    with fill(tmp_path / "case.filiere", made, order=8) as case:
        record_deaths(case, deaths)
        assert told(case) == three


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4])
def test_the_chance_of_several_is_the_sum_over_every_outcome(count: int) -> None:
    """Oracle: all outcomes of four independent events, one by one."""
    chances = (0.1, 0.5, 0.02, 0.7)
    plain = sum(
        prod(p if hit else 1 - p for p, hit in zip(chances, outcome, strict=True))
        for outcome in product((0, 1), repeat=4)
        if sum(outcome) >= count
    )
    assert at_least(chances, count) == pytest.approx(plain)
