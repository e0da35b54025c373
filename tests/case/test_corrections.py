"""A correction is a new fact that points to the old row, and what rests on it is listed (R48)."""

import pytest

from filiere.case import Case
from filiere.case.rows.corrections import correct, corrections, resting_on
from filiere.case.rows.raw import raw_row
from filiere.errors import CaseError
from filiere.upkeep.audit import verify

RECORD = (1 << 32) + 2


def test_the_row_stays_and_the_correction_points_to_it(case: Case) -> None:
    before = raw_row(case, 1, 2)
    correct(case, "bills/1.csv", 2, field="duration_s", value="13", by="A", why="Operator's letter")
    correct(case, "bills/1.csv", 2, field="duration_s", value="14", by="A", why="Second letter")
    assert raw_row(case, 1, 2) == before
    assert [(c.row, c.value) for c in corrections(case)] == [(2, "13"), (2, "14")]
    assert case.query("SELECT follows FROM fact ORDER BY fact_id") == [(None,), (1,)]
    assert verify(case).holds


def test_findings_that_rest_on_the_row_are_listed(case: Case) -> None:
    case.insert("finding_evidence", [("relay-1", RECORD), ("relay-1", RECORD + 1)])
    assert resting_on(case, "bills/1.csv", 2) == ["relay-1"]
    assert resting_on(case, "bills/1.csv", 4) == []
    correct(case, "bills/1.csv", 3, field="time", value="10:00", by="A", why="B")
    assert [c.row for c in corrections(case, "relay-1")] == [3]
    assert corrections(case, "relay-2") == []


def test_a_number_in_a_correction_is_a_pseudonym(case: Case) -> None:
    correct(case, "bills/1.csv", 2, field="other", value="+33639980002", by="A", why="B")
    assert corrections(case)[0].value.startswith("T-")


@pytest.mark.parametrize(
    ("path", "row", "field", "said"),
    [
        ("none.csv", 2, "time", "no file «none.csv»"),
        ("bills/1.csv", 8, "time", "there is no row 8"),
        ("bills/1.csv", 0, "time", "there is no row 0"),
        ("bills/1.csv", 2, " ", "names the field"),
    ],
)
def test_what_cannot_be_corrected_is_said(
    case: Case, path: str, row: int, field: str, said: str
) -> None:
    with pytest.raises(CaseError, match=said):
        correct(case, path, row, field=field, value="x", by="A", why="B")
