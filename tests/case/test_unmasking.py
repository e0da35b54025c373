"""One number needs a reason and a rule; all of them, a second person (R20)."""

import json

import pytest

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rights.unmasking import count, in_findings, reveal, reveal_matched
from filiere.case.store.names import labels
from filiere.errors import CaseError

CALLER, LINE, OTHER = 3, 2, 1
"""Ids in the order of the pseudonyms under the tests' key."""


@pytest.fixture
def found(case: Case) -> Case:
    """The case with one finding that names a caller in a measure."""
    measures = json.dumps({"seen": [{"number_id": CALLER, "n": 1}]})
    case.execute(
        "INSERT INTO finding SELECT 'relay-1', 1, 'relay', 'technical', '', '', "
        f'\'[{{"role":"line","number_id":{LINE}}}]\', '
        "0, 0, 'null', NULL, NULL, NULL, 0, NULL, ?, "
        "'[]', '[]', [], 0, NULL",
        [measures],
    )
    return case


@pytest.fixture(autouse=True)
def _analyst(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILIERE_USER", "Anne Analyst")


def test_a_number_of_a_finding_is_shown_with_a_reason(found: Case) -> None:
    assert in_findings(found) == {LINE, CALLER}
    assert reveal(found, [LINE, CALLER], "To ask for its subscriber") == {CALLER}
    entry = log.entries(found)[-1]
    assert (entry.action, entry.why) == ("reveal", "To ask for its subscriber")
    label = labels(found, [CALLER])[CALLER]
    assert label.startswith("T-"), "hidden again for the next reader"
    assert json.loads(entry.detail) == {"numbers": [label], "order": ""}
    assert count(found) == 1


def test_a_number_of_no_finding_needs_an_order_or_the_conclusion_that_is_read(found: Case) -> None:
    before = log.head(found)
    with pytest.raises(CaseError, match=r"T-.* stands in no finding"):
        reveal(found, [OTHER], "Curious about this one")
    assert log.head(found) == before
    assert reveal(found, [OTHER], "Asked by the judge", order="26/12") == {OTHER}
    assert reveal(found, [OTHER], "Next requisition", matched=[OTHER]) == {OTHER}
    with pytest.raises(CaseError, match="stands in no finding"):
        reveal(found, [CALLER, OTHER], "Both of these", second="Bob Other")


@pytest.mark.parametrize("why", ["", "  ", "\n"])
def test_a_reason_is_always_needed(found: Case, why: str) -> None:
    before = log.head(found)
    with pytest.raises(CaseError, match="only with a reason"):
        reveal(found, [CALLER], why)
    with pytest.raises(CaseError, match="only with a reason"):
        reveal_matched(found, why, second="Bob Other")
    assert log.head(found) == before


@pytest.mark.parametrize(
    ("why", "says"),
    [
        ("x", False),
        ("xxxxxxxx xxxxxxxx", True),
        ("test", False),
        ("12 34 56 78", False),
        ("ok ok ok ok ok", False),
        ("a b c d e f g h i", False),
        ("order 12", True),
        ("vérifier", True),
        ("verifie", False),
        ("to ask for it", True),
        ("ordre", False),
    ],
)
def test_a_reason_says_something(found: Case, why: str, *, says: bool) -> None:
    if says:
        assert reveal(found, [CALLER], why) == {CALLER}
        return
    with pytest.raises(CaseError, match="says nothing"):
        reveal(found, [CALLER], why)
    assert count(found) == 0


@pytest.mark.parametrize(
    ("second", "agrees"),
    [
        ("", False),
        (" ", False),
        ("Anne Analyst", False),
        ("ANNE ANALYST", False),
        ("analyst, anne", False),
        ("Anne", False),
        ("x", False),
        ("42", False),
        ("Ann", True),
        ("Bob Other", True),
        ("B. Other", True),
    ],
)
def test_several_at_once_need_a_second_person(found: Case, second: str, *, agrees: bool) -> None:
    found.execute(
        "UPDATE finding SET subjects = "
        f'\'[{{"role":"line","number_id":{LINE}}},{{"role":"client","number_id":{OTHER}}}]\''
    )
    asked = "Handing over to the judge"
    if not agrees:
        with pytest.raises(CaseError, match="2 numbers would be shown at once"):
            reveal(found, [CALLER, OTHER], asked, second=second)
        with pytest.raises(CaseError, match="2 numbers would be shown at once"):
            reveal(found, [OTHER], asked, second=second, beside=1)
        assert count(found) == 0
        return
    assert reveal(found, [CALLER, OTHER], asked, second=second) == {CALLER, OTHER}
    assert reveal_matched(found, asked, second=second) == {CALLER, OTHER}
    assert json.loads(log.entries(found)[-1].detail)["second"] == second


def test_in_a_simulated_world_a_reason_is_enough(found: Case) -> None:
    found.execute("UPDATE authorisation SET basis = 'SIMULATED'")
    assert reveal(found, [CALLER, OTHER], "x") == {CALLER, OTHER}
    with pytest.raises(CaseError, match="only with a reason"):
        reveal(found, [CALLER], " ")
    found.execute("INSERT INTO inactive_act SELECT authorisation_id, 'annulled' FROM authorisation")
    with pytest.raises(CaseError, match="says nothing"):
        reveal(found, [CALLER], "x")


def test_what_acts_name_is_no_reveal_and_covering_again_is_none(found: Case) -> None:
    assert reveal(found, [LINE], "Nothing to show") == frozenset()
    log.append(found, "reveal", "", {"workbench": "cover", "number": "T-0"})
    assert count(found) == 1


def test_accounts_that_are_no_numbers_count_and_stand_in_the_log(found: Case) -> None:
    asked, told = "Handing over to the judge", ["telegram:T-NZH99CJX1N", "signal:T-BSQ1J3QRBR"]
    with pytest.raises(CaseError, match="2 numbers would be shown at once"):
        reveal(found, [], asked, accounts=told)
    reveal(found, [], asked, second="Bob Other", accounts=told)
    assert json.loads(log.entries(found)[-1].detail)["accounts"] == sorted(told)
