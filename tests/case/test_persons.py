"""Who used a number is a statement of its own; nobody is categorised by default (R21, R22)."""

import pytest

from filiere.case import Case
from filiere.case.rights.facts import FactKind
from filiere.case.rights.persons import (
    CATEGORIES,
    Category,
    attribute,
    categorise,
    stated,
)
from filiere.errors import CaseError
from filiere.upkeep.audit import verify

LINE = "+33639980001"
CALLER = "+33639980002"
JUNE = ("2024-06-01", "2024-06-30")


def test_nobody_is_categorised_unless_a_named_person_says_so(case: Case) -> None:
    assert stated(case, FactKind.CATEGORY) == []
    categorise(case, CALLER, Category.D, by="A. Clerk", why="Called once, by mistake")
    (one,) = stated(case, FactKind.CATEGORY)
    assert (one.said["category"], one.who, one.why) == (
        "6d",
        "A. Clerk",
        "Called once, by mistake",
    )
    assert one.at
    assert one.number.startswith("T-")
    categorise(case, one.number, Category.NONE, by="A. Clerk", why="Stated too early")
    assert [s.said["category"] for s in stated(case, FactKind.CATEGORY)] == ["6d", "none"]
    assert verify(case).holds


def test_categories_are_those_of_the_directive_and_no_other_words() -> None:
    assert [str(category) for category in Category] == ["none", "6a", "6b", "6c", "6d"]
    assert CATEGORIES[Category.NONE].en == "not categorised"
    assert "2016/680" in CATEGORIES[Category.A].fr


def test_an_attribution_is_dated_evidenced_and_weighed(case: Case) -> None:
    attribute(
        case, LINE, "P1", period=JUNE, degree="probable", log10_lr=None, by="A. Clerk",
        why="Gave this number when heard on 2 July",
    )  # fmt: skip
    attribute(
        case, LINE, "P1", period=JUNE, degree="", log10_lr=2.0, by="B. Expert", why="Report 12"
    )
    one, two = stated(case, FactKind.ATTRIBUTION)
    assert (one.said["person"], one.said["degree"], one.said["from"]) == (
        "P1",
        "probable",
        "2024-06-01",
    )
    assert (two.said["log10_lr"], two.who) == (2.0, "B. Expert")
    assert case.query("SELECT count(*) FROM fact WHERE follows = 1") == [(1,)]
    assert LINE not in str(case.query("SELECT about, said FROM fact"))


def test_a_person_is_named_only_beside_a_number_that_an_act_names(case: Case) -> None:
    for number in (LINE, CALLER):
        attribute(
            case, number, "Jean Test", period=JUNE, degree="probable", log10_lr=None, by="A",
            why=f"Heard about {CALLER}",
        )  # fmt: skip
    said = {one.number: one for one in stated(case, FactKind.ATTRIBUTION)}
    clear, covered = said[LINE], next(one for label, one in said.items() if label != LINE)
    assert clear.said["person"] == "Jean Test"
    assert covered.said["person"].startswith("T-")
    assert covered.said["from"] == "2024-06-01"
    assert CALLER not in f"{clear.why} {covered.why}"
    case.execute("INSERT INTO inactive_act VALUES (1, 'annulled')")
    case.execute("UPDATE number SET named = false")
    assert all(one.said["person"].startswith("T-") for one in stated(case, FactKind.ATTRIBUTION))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"person": " "}, "give --person"),
        ({"degree": ""}, "how far it is believed"),
        ({"by": ""}, "--by NAME"),
        ({"why": ""}, "its reason"),
        ({"period": ("2024-07-01", "2024-06-01")}, "before it begins"),
    ],
)
def test_an_attribution_that_is_not_whole_is_refused(
    case: Case, changes: dict[str, object], said: str
) -> None:
    given: dict[str, object] = {
        "person": "P1", "period": JUNE, "degree": "probable", "log10_lr": None, "by": "A",
        "why": "B",
    }  # fmt: skip
    with pytest.raises(CaseError, match=said):
        attribute(case, CALLER, **{**given, **changes})  # type: ignore[arg-type]  # a test's own values


def test_a_number_that_the_case_does_not_have_is_said(case: Case) -> None:
    with pytest.raises(CaseError, match="no number"):
        categorise(case, "+33639989999", Category.D, by="A", why="B")


@pytest.mark.parametrize("ratio", [float("inf"), float("-inf"), float("nan")])
def test_a_ratio_that_is_no_figure_is_refused(case: Case, ratio: float) -> None:
    with pytest.raises(CaseError, match="finite"):
        attribute(
            case, CALLER, "p", period=JUNE, degree="", log10_lr=ratio, by="b", why="w"
        )  # fmt: skip
