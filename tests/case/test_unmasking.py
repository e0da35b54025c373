"""One number needs a reason and a rule; all of them, a second person (R20)."""

import json

import pytest

from filiere.case import Case
from filiere.case.rights import log
from filiere.case.rights.unmasking import count, in_findings, reveal_every, reveal_some
from filiere.case.store.names import labels
from filiere.errors import CaseError

CALLER = 2
OTHER = 3


@pytest.fixture
def found(case: Case) -> Case:
    """The case with one finding that names a caller in a measure."""
    measures = json.dumps({"seen": [{"number_id": CALLER, "n": 1}]})
    case.execute(
        "INSERT INTO finding SELECT 'relay-1', 1, 'relay', 'technical', '', '', "
        '\'[{"role":"line","number_id":1}]\', 0, 0, \'null\', NULL, NULL, NULL, 0, NULL, ?, '
        "'[]', '[]', [], 0, NULL",
        [measures],
    )
    return case


def test_a_number_of_a_finding_is_shown_with_a_reason(found: Case) -> None:
    assert in_findings(found) == {1, CALLER}
    shown = reveal_some(found, [CALLER], "To ask for its subscriber")
    assert shown[CALLER].startswith("+33")
    entry = log.entries(found)[-1]
    assert (entry.action, entry.why) == ("reveal", "To ask for its subscriber")
    assert shown[CALLER] not in entry.detail
    assert labels(found, [CALLER])[CALLER].startswith("T-"), "hidden again for the next reader"
    assert count(found) == 1


def test_a_number_of_no_finding_needs_an_order(found: Case) -> None:
    with pytest.raises(CaseError, match="stands in no finding"):
        reveal_some(found, [OTHER], "Curious")
    assert count(found) == 0
    assert reveal_some(found, [OTHER], "Asked", order="26/12")[OTHER].startswith("+33")


def test_a_reason_is_always_needed(found: Case) -> None:
    with pytest.raises(CaseError, match="--reason"):
        reveal_some(found, [CALLER], " ")
    with pytest.raises(CaseError, match="--reason"):
        reveal_every(found, "", second="B. Other")


def test_every_number_at_once_needs_a_second_person(
    found: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FILIERE_USER", "A. Analyst")
    for second in ("", " ", "A. Analyst", "a. analyst"):
        with pytest.raises(CaseError, match="second person"):
            reveal_every(found, "Handing over", second=second)
    assert count(found) == 0
    shown = reveal_every(found, "Handing over", second="B. Other")
    assert all(label.startswith("+33") for label in shown.values())
    assert json.loads(log.entries(found)[-1].detail) == {"every": True, "second": "B. Other"}
