"""A workbook's sheets follow each other, and what a spreadsheet lost is not rebuilt."""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from filiere.case.rows.provenance import traces
from filiere.errors import RecognitionError
from filiere.received.rows import cell_text

xlsxwriter = pytest.importorskip("xlsxwriter", reason="writes the workbook that the test reads")

DETCOM = (Path(__file__).parents[1] / "layouts" / "sfr_detcom" / "sample.csv").read_text("utf-8")
CELLS = (Path(__file__).parents[1] / "layouts" / "sfr_ident_cellule" / "sample.csv").read_text(
    "utf-8"
)


def workbook(path: Path, sheets: dict[str, list[list[Any]]]) -> bytes:
    with xlsxwriter.Workbook(str(path)) as book:
        dated = book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for y, cells in enumerate(rows):
                for x, cell in enumerate(cells):
                    if isinstance(cell, datetime):
                        sheet.write_datetime(y, x, cell, dated)
                    else:
                        sheet.write(y, x, cell)
    return path.read_bytes()


def rows_of(text: str) -> list[list[Any]]:
    return [line.split(";") for line in text.splitlines()]


def test_two_requests_in_two_sheets_are_one_file(bench: Any, tmp_path: Path) -> None:
    header, first, second, *_ = rows_of(DETCOM)
    for row in (first, second):
        row[0] = row[3] = 33639980001.0
        row[6] = datetime(2031, 6, 3)  # noqa: DTZ001 - a sheet's dates have no zone
        row[7] = datetime(1900, 1, 1, 18, 0, 5)  # noqa: DTZ001 - idem
    note = ["Note : fin", *[""] * 26]
    content = workbook(
        tmp_path / "made.xlsx",
        {"33639980001": [header, first, note], "empty": [], "IMEI": [[], header, second, note]},
    )
    receipt = bench.take("detcom.xlsx", content)
    assert receipt.rows == {
        "physical": 7, "record": 2, "duplicate": 0, "header": 2, "blank": 1, "note": 2,
        "rejected": 0, "quarantined": 0,
    }  # fmt: skip
    assert [event[0] for event in bench.events()] == [1938261605, 1938261605]
    assert "+33639980001" in bench.numbers()
    record = bench.case.query("SELECT max(record_id) FROM event")[0][0]
    (line,) = traces(bench.case, [record])
    assert (line.sheet, line.row_in_sheet) == ("IMEI", 3)
    assert "Reçu" in line.raw
    bench.balances()


def test_digits_lost_in_a_sheet_are_not_rebuilt(bench: Any, tmp_path: Path) -> None:
    header, first, second, *_ = rows_of(DETCOM)
    first[11] = 2.08100000000000123e19
    content = workbook(tmp_path / "made.xlsx", {"1": [header, first, second]})
    receipt = bench.take("detcom.xlsx", content)
    assert receipt.rows["record"] == 2
    told = bench.case.query("SELECT field, value, rule FROM field_note WHERE field = 'imsi'")
    assert told == [("imsi", "", "digits_lost")]


def test_a_sheet_that_no_layout_knows_stops_the_import(bench: Any, tmp_path: Path) -> None:
    content = workbook(
        tmp_path / "made.xlsx",
        {"1": rows_of(CELLS), "2": [["what", "is", "this"], ["1", "2", "3"]]},
    )
    with pytest.raises(Exception, match="not sheet 2"):
        bench.take("cells.xlsx", content)
    assert bench.is_empty()


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (33639980001.0, "33639980001"),
        (3.5, "3.5"),
        (1e15, "1.00000000000000E+15"),
        (float("nan"), "nan"),
        ("0639", "0639"),
        (True, "True"),
        (datetime(2031, 6, 3, 18, 0, 5), "2031-06-03 18:00:05"),  # noqa: DTZ001 - as in a sheet
    ],
)
def test_a_cell_is_the_text_it_shows(cell: object, text: str) -> None:
    assert cell_text(cell) == text


def test_a_sheet_that_the_layout_does_not_know_is_told_with_the_remedy(
    bench: Any, tmp_path: Path
) -> None:
    header, first, *_ = rows_of(DETCOM)
    sheets = {"Appels": [header, first], "Légende": [["MO", "sortant"], ["MT", "entrant"]]}
    content = workbook(tmp_path / "made.xlsx", sheets)
    with pytest.raises(RecognitionError, match=r"not sheet 2\. Name those to read: «sheet»"):
        bench.take("detcom.xlsx", content)
