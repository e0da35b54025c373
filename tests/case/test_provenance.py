"""Any record shows its file, row, raw text, right and transformations."""

import pytest

from filiere.case import Case
from filiere.case.rows import provenance
from filiere.errors import CaseError
from filiere.model.codes import record_id


def test_a_record_shows_where_it_comes_from(case: Case) -> None:
    line = provenance.traces(case, [record_id(1, 2)])[0]
    assert line.where == "bills/1.csv:2"
    assert line.raw.startswith("2024-06-01T10:00:00+02:00,call,+33639980001,in")
    assert line.header[0] == "start_time"
    assert (line.layout, line.authorisation, line.released_by) == ("canonical", "R1", "")
    assert (line.utc_offset_min, line.zone_basis) == (120, "in_value")
    assert line.notes == (
        provenance.FieldNote(
            field="served", raw="0639980001", value="+33639980001", rule="national"
        ),
    )


def test_many_records_come_in_the_order_asked_for(case: Case) -> None:
    wanted = [record_id(1, 4), record_id(1, 2), record_id(1, 4)]
    assert [line.row for line in provenance.traces(case, wanted)] == [4, 2, 4]
    assert provenance.traces(case, []) == []


@pytest.mark.parametrize("row", [1, 5, 6, 7, 99])
def test_what_is_no_record_has_no_provenance(case: Case, row: int) -> None:
    with pytest.raises(CaseError, match=f"has no record {record_id(1, row)}"):
        provenance.traces(case, [record_id(1, row)])


def test_a_row_let_out_of_quarantine_names_the_further_act(case: Case) -> None:
    case.execute(
        "INSERT INTO authorisation SELECT 2, 'R2', * EXCLUDE (authorisation_id, id) "
        "FROM authorisation"
    )
    case.insert("released", [(1, 4, 2)])
    line = provenance.traces(case, [record_id(1, 4)])[0]
    assert (line.authorisation, line.released_by) == ("R1", "R2")


def test_addresses_are_file_and_row(case: Case) -> None:
    rows = [record_id(1, 3), record_id(1, 2)]
    assert provenance.addresses(case, rows) == [("bills/1.csv", 2), ("bills/1.csv", 3)]


def test_the_sheet_of_a_workbook_is_named(case: Case) -> None:
    case.execute("DELETE FROM source_part")
    case.insert("source_part", [(1, 0, "Notes", 1, 2, []), (1, 1, "Calls", 3, 5, ["a", "b"])])
    line = provenance.traces(case, [record_id(1, 4)])[0]
    assert (line.sheet, line.row, line.row_in_sheet) == ("Calls", 4, 2)
    assert line.where == "bills/1.csv [Calls]:2"
    assert line.header == ("a", "b")
