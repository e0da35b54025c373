"""Which books of a shop that shares riders with a line are asked for, and which of none?"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from filiere.advice.books import of_shops
from filiere.advice.say import why
from filiere.case import Case

SHARES: Mapping[str, object] = {
    "control": False, "phones": 0, "couriers": 2, "couriers_expected": 0.3, "couriers_control": 1,
    "accounts": None,
}  # fmt: skip


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    meta = {"reference": "T", "country": "FR", "timezone": "Europe/Paris", "pseudonym_key": "00"}
    with Case.create(tmp_path / "case.filiere", meta) as made:
        made.insert("business", [("B1", "Pizza Exemple", None, None, "", False, "")])
        made.insert("business_account", [("B1", "FR7630006000011234567890189")])
        yield made


def asked(case: Case, **measures: object) -> list[tuple[str, str]]:
    """(what is asked, why) where one finding of ``front`` has these measures."""
    subjects = [{"role": "service", "number_id": 7, "business": "B1"}, {"role": "line"}]
    columns = [name for (name,) in case.query("SELECT column_name FROM duckdb_columns() "
               "WHERE table_name = 'finding' ORDER BY column_index")]  # fmt: skip
    told = {
        "finding_id": "front-1", "analysis": "front", "position": 1, "run_id": 1,
        "subjects": json.dumps(subjects), "measures": json.dumps({**SHARES, **measures}),
        "from_s": 0, "to_s": 1, "considered": 1, "depends_on": [],
    }  # fmt: skip
    case.execute("DELETE FROM finding")
    case.insert("finding", [tuple(told.get(name, "") if name not in {
        "log10_lr", "at_bound", "calibration", "expected_by_chance"} else None
        for name in columns)])  # fmt: skip
    return [(step.ask, step.reason) for step in of_shops(case, (0, 86_400))]


def test_every_kind_of_books_that_is_not_held_is_asked_for(case: Case) -> None:
    assert asked(case) == [("accounts", "shop_books"), ("bank", "shop_bank")]
    assert asked(case, accounts={"tickets": 0}) == [
        ("accounts", "shop_till"), ("bank", "shop_bank"),
    ]  # fmt: skip
    case.insert("account", [(1, "iban", "FR7630006000011234567890189", 0, "A-1", True)])
    case.insert(
        "movement",
        [(1, 1, 1, 0, None, None, 100, 2, "EUR", "", None, "", "", "", False, None, None)],
    )
    assert asked(case, accounts={"tickets": 5}) == []


@pytest.mark.parametrize(
    "measures",
    [{"control": True}, {"couriers": 1}, {"couriers_control": 2}, {"couriers_expected": 2.5}],
)
def test_a_control_or_what_chance_gives_is_asked_for_nothing(
    case: Case, measures: Mapping[str, object]
) -> None:
    assert asked(case, **measures) == []


def test_a_telephone_in_common_is_a_reason(case: Case) -> None:
    assert len(asked(case, couriers=0, phones=1)) == 2


def test_it_says_that_the_gain_is_assumed_and_by_which_articles(case: Case) -> None:
    asked(case)
    for step in of_shops(case, (0, 86_400)):
        said = why(step, {7: "T-1"})
        assert "no study measures it" in said.en
        assert "aucune étude ne le mesure" in said.fr
        assert "77-1-1" in said.en
        assert "is not known" in said.en
