"""Does a line between the rows say whose, where and when the rows below it are?"""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

import io
from datetime import UTC, datetime
from typing import Any

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filiere.errors import ImportRefusedError, LayoutError
from filiere.importer.said import Said, Sections, day_of
from filiere.layout import parse

BILL = """
title = "Bill in blocks"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
always = "call"
footer = ["(?i)période"]
[recognise]
header = ["Date", "Sens", "Correspondant"]
delimiter = [";"]
[zone]
fixed = "UTC"
[preamble]
target = "Ligne interrogée\\\\W+([\\\\d ]+)"
total = "Communications : (\\\\d+)"
[columns]
time = { source = ["Date"], reader = "timestamp", formats = ["%d/%m/%Y %H:%M:%S"] }
other = { source = ["Correspondant"], reader = "number" }
direction = { source = ["Sens"], reader = "code", codes = { "E" = "in", "S" = "out" } }
"""
HEAD = "Date;Sens;Correspondant"


def own(bench: Any, content: str | bytes, layout: str = BILL, name: str = "a.csv") -> Any:
    folder = bench.folder / "layouts"
    folder.mkdir(exist_ok=True)
    (folder / "lay.toml").write_text(layout, "utf-8")
    given = content if isinstance(content, bytes) else content.encode()
    return bench.take(name, given, layout="lay")


def block(line: str, *others: str, count: str = "") -> list[str]:
    rows = [f"0{day}/03/2024 10:00:00;S;{other}" for day, other in enumerate(others, start=1)]
    said = [f"Communications : {count}"] if count else []
    return [f"Ligne interrogée : {line}", *said, "Période : mars", "", HEAD, *rows]


def pairs(bench: Any) -> list[tuple[str, str]]:
    return [(row[3], row[4]) for row in bench.events()]


ONE = [("+33639980001", "+33639980101"), ("+33639980001", "+33639980102")]
TWO = [("+33639980002", "+33639980101"), ("+33639980002", "+33639980103")]


def test_each_block_is_of_the_line_that_it_names(bench: Any) -> None:
    lines = [
        *block("06 39 98 00 01", "0639980101", "0639980102", count="2"), "",
        *block("06 39 98 00 02", "0639980101", "0639980103", count="2"),
    ]  # fmt: skip
    receipt = own(bench, "\n".join(lines))
    assert pairs(bench) == [*ONE, *TWO]
    # counts of two lines are added; a line that states something is a note, none a reject
    assert (receipt.declared_rows, receipt.rows["rejected"]) == (4, 0)
    bench.balances()


def test_a_page_that_repeats_its_head_changes_nothing(bench: Any) -> None:
    lines = [
        *block("0639980001", "0639980101", count="2"), *block("06 39 98 00 01", "0639980102",
        count="2"),
    ]  # fmt: skip
    receipt = own(bench, "\n".join(lines))
    assert pairs(bench) == ONE
    assert receipt.declared_rows == 2


def test_a_number_that_the_pattern_cuts_stops_the_file(bench: Any) -> None:
    lines = [*block("0639980001", "0639980101"), *block("06.39.98.00.02", "0639980102")]
    with pytest.raises(ImportRefusedError, match=r"line 6 names .* five digits"):
        own(bench, "\n".join(lines))
    assert bench.is_empty()


def test_words_of_another_sense_and_broken_rows_name_nobody(bench: Any) -> None:
    layout = BILL.replace("Ligne interrogée\\\\W+([\\\\d ]+)", "([\\\\d ]{10,})")
    lines = [
        *block("0639980001", "0639980101"),
        "31/02/2024 10:00:00;S;0639980199",  # no date, and its pattern fits
        "Facturé à la ligne : 0639980150",
        "02/03/2024 10:00:00;S;0639980102",
    ]
    own(bench, "\n".join(lines), layout)
    assert pairs(bench) == ONE


def test_each_sheet_is_of_the_line_that_it_names(bench: Any) -> None:
    told = io.BytesIO()
    book = xlsxwriter.Workbook(told, {"in_memory": True})
    for name, line, other in (("A", "0639980001", "0639980101"), ("B", "0639980002", "0639980103")):
        sheet = book.add_worksheet(name)
        rows = [
            [f"Ligne interrogée : {line}"], HEAD.split(";"), ["01/03/2024 10:00:00", "S", other],
        ]  # fmt: skip
        for at, cells in enumerate(rows):
            sheet.write_row(at, 0, cells)
    book.close()
    own(bench, told.getvalue(), name="a.xlsx")
    assert pairs(bench) == [ONE[0], TWO[1]]
    bench.balances()


def named_sheets(*names: str) -> bytes:
    told = io.BytesIO()
    book = xlsxwriter.Workbook(told, {"in_memory": True})
    for at, name in enumerate(names):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, HEAD.split(";"))
        sheet.write_row(1, 0, ["01/03/2024 10:00:00", "S", f"063998010{at}"])
    book.close()
    return told.getvalue()


def test_each_sheet_is_of_the_line_that_its_name_is(bench: Any) -> None:
    layout = BILL.replace("Ligne interrogée\\\\W+([\\\\d ]+)", "(?m)^(\\\\d{10})$")
    own(bench, named_sheets("0639980001", "0639980002", "notes"), layout, "a.xlsx")
    assert pairs(bench) == [
        ("+33639980001", "+33639980100"), ("+33639980002", "+33639980101"),
        ("+33639980002", "+33639980102"),
    ]  # fmt: skip


YEAR = """
title = "Year above"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
always = "call out"
[recognise]
header = ["Date", "Heure", "Numéro"]
delimiter = [";"]
[zone]
fixed = "UTC"
[preamble]
target = "Ligne ([\\\\d ]+)"
day = "Facture de \\\\w+ (\\\\d{4})"
[columns]
time = { source = ["Date", "Heure"], reader = "timestamp", formats = ["%Y %d/%m %Hh%Mmn%Ss"] }
other = { source = ["Numéro"], reader = "number" }
"""


def test_a_year_above_is_that_of_its_rows_unless_it_turns(bench: Any) -> None:
    lines = ["Facture de juin 2024 - Ligne 06 39 98 00 01", "Date;Heure;Numéro",
             "12/06;10h00mn05s;06 39 98 01 00"]  # fmt: skip
    own(bench, "\n".join(lines), YEAR)
    assert bench.events()[0][0] == int(datetime(2024, 6, 12, 10, 0, 5, tzinfo=UTC).timestamp())
    turned = [lines[0].replace("juin", "janvier"), lines[1], "28/12;10h00mn05s;0639980100",
              "02/01;10h00mn05s;0639980100"]  # fmt: skip
    with pytest.raises(ImportRefusedError, match="rows of December and of January"):
        own(bench, "\n".join(turned), YEAR, "b.csv")


def test_a_day_without_a_year_is_no_form() -> None:
    bare = YEAR.replace("%Y %d/%m", "%d/%m").replace('day = "Facture de', 'total = "Facture de')
    with pytest.raises(LayoutError, match="names no year"):
        parse("lay", bare.encode())


DUMP = """
title = "Dump in blocks"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cell_dump"]
always = "call out"
[recognise]
header = ["Heure", "MSISDN", "Correspondant"]
delimiter = [";"]
[zone]
fixed = "UTC"
[preamble]
cell = "Cellule : (\\\\S+)"
[columns]
time = { source = ["Heure"], reader = "timestamp", formats = ["%Y-%m-%d %H:%M:%S"] }
served = { source = ["MSISDN"], reader = "number" }
other = { source = ["Correspondant"], reader = "number" }
"""


def test_each_block_of_a_dump_is_of_its_cell(bench: Any) -> None:
    lines = []
    for nth, cell in enumerate(("208-01-4660-196", "208-01-4660-197")):
        lines += [f"Cellule : {cell}", "Heure;MSISDN;Correspondant"]
        lines += [f"2024-03-01 1{nth}:00:0{at};063998000{at};0639980199" for at in (1, 2)]
    own(bench, "\n".join(lines), DUMP)
    cells = bench.case.query("SELECT cell FROM event JOIN cell USING (cell_id) ORDER BY record_id")
    assert [cell for (cell,) in cells] == [*["208-01-4660-196"] * 2, *["208-01-4660-197"] * 2]


DAYS = """
title = "Days above their rows"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
always = "call out"
footer = ["Sous-total"]
[recognise]
header = ["Heure", "Numéro", "Durée"]
delimiter = ["\\t"]
[zone]
fixed = "UTC"
[preamble]
target = "ligne (\\\\d+)"
day = "^\\\\w+ (\\\\d{1,2}\\\\w* \\\\w+ \\\\d{4})"
[columns]
time = { source = ["Heure"], reader = "timestamp", formats = ["%d %B %Y %H:%M:%S"] }
other = { source = ["Numéro"], reader = "number" }
duration_s = { source = ["Durée"], reader = "duration", unit = "clock" }
"""


def test_a_day_stands_over_its_rows(bench: Any) -> None:
    lines = [
        "Relevé de la ligne 0639980001", "Heure\tNuméro\tDurée",
        "Jeudi 29 février 2024", "09:00:00\t0639980101\t1:10", "Sous-total\t1\t1:10",
        "Vendredi 1er mars 2024", "09:00:05\t0639980102\t0:10", "24:00:00\t0639980103\t0:10",
    ]  # fmt: skip
    receipt = own(bench, "\n".join(lines), DAYS, "a.txt")
    assert receipt.rows["record"] == 3, receipt.reasons
    times = [datetime.fromtimestamp(row[0], UTC).isoformat()[:19] for row in bench.events()]
    assert times == ["2024-02-29T09:00:00", "2024-03-01T09:00:05", "2024-03-02T00:00:00"]
    bench.balances()


def test_a_row_before_any_day_has_no_time(bench: Any) -> None:
    lines = [
        "ligne 0639980001", "Heure\tNuméro\tDurée", "09:00:00\t0639980101\t1:10",
        "Jeudi 29 février 2024", "09:00:00\t0639980102\t1:10",
    ]  # fmt: skip
    receipt = own(bench, "\n".join(lines), DAYS, "a.txt")
    assert (receipt.rows["record"], receipt.rows["rejected"]) == (1, 1)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("1er mars 2024", "1 mars 2024"), ("2nd May 2024", "2 May 2024"), ("3 mars", "3 mars"),
     ("21 sept 2024", "21 sept 2024"), ("1° marzo", "1 marzo")],
)  # fmt: skip
def test_the_end_of_a_first_is_no_part_of_the_day(written: str, meant: str) -> None:
    assert day_of(written) == meant


@given(st.lists(st.integers(1, 500), min_size=1, max_size=20, unique=True), st.integers(1, 600))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_said_holds_until_the_next_line_that_says_it(starts: list[int], row: int) -> None:
    starts.sort()
    said = tuple(Said(target=str(start)) for start in starts)
    sections = Sections(Said(target="first"), tuple(starts), said)
    above = [start for start in starts if start <= row]
    assert sections.at(row).target == (str(above[-1]) if above else "first")
