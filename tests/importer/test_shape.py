"""A line that can be read as a row is one: no note, no quote and no header swallows it."""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.errors import ImportRefusedError, RecognitionError
from filiere.received.markup import grids
from filiere.received.rows import fixed, logical_rows

from .conftest import HEADER
from .conftest import row as canonical

Row = Callable[..., str]

LAYOUT = """
title = "Small bill"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
cells = "wrapped"
always = "call"
footer = ["(?i)total", "note"]
ignored = ["Cout"]
[recognise]
header = ["Date", "Cible", "Sens", "Correspondant", "Duree", "Cout"]
delimiter = [";"]
[zone]
fixed = "Europe/Paris"
[columns]
time = { source = ["Date"], reader = "timestamp", formats = ["%d/%m/%Y %H:%M:%S"] }
served = { source = ["Cible"], reader = "number" }
other = { source = ["Correspondant"], reader = "number" }
direction = { source = ["Sens"], reader = "code", codes = { "E" = "in", "S" = "out" } }
duration_s = { source = ["Duree"], reader = "duration" }
"""
HEAD = "Date;Cible;Sens;Correspondant;Duree;Cout"


def own(bench: Any, content: str, *, layout: str = LAYOUT, name: str = "a.csv") -> Any:
    folder = bench.folder / "layouts"
    folder.mkdir(exist_ok=True)
    (folder / "lay.toml").write_text(layout, "utf-8")
    return bench.take(name, content.encode(), layout="lay")


def row(day: int, other: str = "0639980101", cost: str = "0,10") -> str:
    return f"{day:02d}/06/2024 20:00:00;0639980001;E;{other};20;{cost}"


def test_words_of_a_footer_in_a_row_do_not_make_a_note_of_it(bench: Any) -> None:
    layout = LAYOUT.replace('"note"]', '"note", ".*Lambert", "13/"]')
    lines = [HEAD, "total;;;;;", row(13), row(14, cost="RUE LAMBERT"), "note : fin", "TOTAL 2"]
    receipt = own(bench, "\n".join(lines), layout=layout)
    assert (receipt.rows["record"], receipt.rows["note"]) == (2, 3)
    bench.balances()


def test_a_footer_begins_its_line(bench: Any) -> None:
    lines = [HEAD, row(13), "ceci n'est pas une note;;;;;", "note : ceci en est une"]
    receipt = own(bench, "\n".join(lines))
    assert (receipt.rows["note"], receipt.rows["rejected"]) == (1, 1)


def test_a_row_above_the_header_is_a_row(bench: Any) -> None:
    lines = ["Relevé;;;;;", row(12), HEAD, row(13)]
    receipt = own(bench, "\n".join(lines))
    assert (receipt.rows["record"], receipt.rows["note"]) == (2, 1)
    bench.balances()


@pytest.mark.parametrize("lines", [70, 700])
def test_a_header_is_found_under_a_preamble_of_any_length(bench: Any, lines: int) -> None:
    preamble = [f"Mention {n}" for n in range(lines)]
    receipt = own(bench, "\n".join([*preamble, HEAD, row(13)]))
    assert (receipt.rows["record"], receipt.rows["note"]) == (1, lines)


def test_a_header_repeated_on_each_page_is_a_header(bench: Any) -> None:
    again = '"Date" ; "Cible";"Sens";"Correspondant";"Duree";"Cout"'
    receipt = own(bench, "\n".join([HEAD, row(13), HEAD, row(14), again, row(15)]))
    assert (receipt.rows["record"], receipt.rows["header"]) == (3, 3)
    bench.balances()


def test_a_second_table_in_another_order_is_read_by_its_own_header(bench: Any) -> None:
    lines = [HEAD, row(13), "", "Date;Correspondant;Sens;Cible;Cout;Duree",
             "14/06/2024 20:00:00;0639980103;S;0639980001;0,10;30"]  # fmt: skip
    receipt = own(bench, "\n".join(lines))
    assert (receipt.rows["record"], receipt.rows["header"]) == (2, 2)
    assert bench.events()[1][2:5] == (1, "+33639980001", "+33639980103")
    assert bench.events()[1][6] == 30
    bench.balances()


def test_a_second_table_with_unknown_columns_stops_the_file(bench: Any) -> None:
    lines = [HEAD, row(13), "Date;Cible;Sens;Correspondant;Volume", "1;2;3;4;5"]
    with pytest.raises(ImportRefusedError, match=r"row 3.*Volume"):
        own(bench, "\n".join(lines))


def test_last_columns_that_are_not_read_may_be_absent(bench: Any) -> None:
    short = row(14).rpartition(";")[0]
    receipt = own(bench, "\n".join([HEAD, row(13), short, short.rpartition(";")[0]]))
    assert (receipt.rows["record"], receipt.reasons) == (2, {"columns": 1})


def test_a_layout_may_allow_short_rows(bench: Any) -> None:
    layout = LAYOUT.replace('always = "call"', 'always = "call"\nshort_rows = true')
    short = row(14).rpartition(";")[0].rpartition(";")[0]
    receipt = own(bench, "\n".join([HEAD, row(13), short]), layout=layout)
    assert receipt.rows["record"] == 2
    assert [event[6] for event in bench.events()] == [20, None]


def test_an_empty_cell_may_mean_the_one_above(bench: Any) -> None:
    layout = LAYOUT.replace(
        'source = ["Cible"], reader = "number"',
        'source = ["Cible"], reader = "number", fill_down = true',
    )
    lines = [HEAD, row(13), row(14).replace("0639980001", ""), row(15).replace("01;E", "02;E"),
             row(16).replace("0639980001", "")]  # fmt: skip
    own(bench, "\n".join(lines), layout=layout)
    assert [event[3][-1] for event in bench.events()] == ["1", "1", "2", "2"]


def test_columns_without_a_name_or_of_one_name_are_told_apart(bench: Any) -> None:
    layout = LAYOUT.replace('"Duree", "Cout"]', '"Duree", "", "LAC", "CI", "LAC", "CI"]').replace(
        'ignored = ["Cout"]', 'ignored = [""]\nnetwork = "208-01"'
    )
    layout += 'cell = { source = ["LAC#1", "CI#1"], reader = "cell_id", join = "-" }\n'
    layout += 'end_cell = { source = ["LAC#2", "CI#2"], reader = "cell_id", join = "-" }\n'
    lines = [HEAD.replace("Cout", ";LAC;CI;LAC;CI"), row(13, cost="7;1;2;3;4")]
    own(bench, "\n".join(lines), layout=layout)
    cells = bench.case.query("SELECT cell FROM cell ORDER BY cell")
    assert cells == [("208-01-1-2",), ("208-01-3-4",)]


def test_two_header_rows_name_a_column_by_both(bench: Any) -> None:
    layout = LAYOUT.replace(
        '"Duree", "Cout"]',
        '"Duree", "début LAC", "début CI", "fin LAC", "fin CI"]\nheader_rows = 2',
    ).replace('ignored = ["Cout"]', 'network = "208-01"')
    layout += 'cell = { source = ["début LAC", "début CI"], reader = "cell_id", join = "-" }\n'
    layout += 'end_cell = { source = ["fin LAC", "fin CI"], reader = "cell_id", join = "-" }\n'
    lines = [";;;;;début;;fin;", HEAD.replace("Cout", "LAC;CI;LAC;CI"), row(13, cost="1;2;3;4")]
    receipt = own(bench, "\n".join(lines), layout=layout)
    assert (receipt.rows["record"], receipt.rows["note"]) == (1, 1)
    assert bench.case.query("SELECT count(*) FROM cell") == [(2,)]


HEADERLESS = """
title = "Without header"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
parties = "by_direction"
[recognise]
headerless = true
header = ["way", "caller", "called", "start", "end"]
values = { "way" = "^0[12]$", "start" = "^\\\\d{4}-\\\\d\\\\d-\\\\d\\\\dT" }
[zone]
fixed = "Europe/Paris"
[columns]
time = { source = ["start"], reader = "timestamp", formats = ["%Y-%m-%dT%H:%M:%S"] }
ends = { source = ["end"], reader = "timestamp", formats = ["%Y-%m-%dT%H:%M:%S"] }
served = { source = ["caller"], reader = "number" }
other = { source = ["called"], reader = "number" }
direction = { source = ["way"], reader = "code", codes = { "01" = "call out", "02" = "call in" } }
"""


def test_a_table_without_header_is_read_by_the_place_of_its_columns(bench: Any) -> None:
    lines = ["02, 0639980101, 0639980001, 2024-06-09T18:20:00, 2024-06-09T18:32:00",
             "01, 0639980001, 0639980102, 2024-06-10T07:10:00, 2024-06-10T07:39:00"]  # fmt: skip
    receipt = own(bench, "\n".join(lines), layout=HEADERLESS)
    assert (receipt.rows["record"], receipt.rows["header"]) == (2, 0)
    assert {event[3] for event in bench.events()} == {"+33639980001"}
    assert [event[6] for event in bench.events()] == [720, 1740]
    bench.balances()


def test_a_table_without_header_must_look_like_itself(bench: Any) -> None:
    with pytest.raises(RecognitionError):
        own(bench, "1,2,3,4,5\n6,7,8,9,10\n", layout=HEADERLESS)


FIXED = """
title = "Fixed columns"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
always = "call out"
[recognise]
header = ["DATE", "HEURE", "LIGNE", "APPELE", "DUREE"]
widths = [11, 9, 11, 11, 5]
[zone]
fixed = "Europe/Paris"
[columns]
time = { source = ["DATE", "HEURE"], reader = "timestamp", formats = ["%d/%m/%Y %H:%M:%S"] }
served = { source = ["LIGNE"], reader = "number" }
other = { source = ["APPELE"], reader = "number" }
duration_s = { source = ["DUREE"], reader = "duration" }
"""


def test_text_in_fixed_columns_is_cut_where_the_layout_says(bench: Any) -> None:
    lines = ["DATE       HEURE    LIGNE      APPELE     DUREE",
             ("13/06/2024 20:00:00 " "0639980001 " "0639980101 00020"), "",
             ("13/06/2024 21:00:00 " "0639980001 " "0639980102 00120")]  # fmt: skip
    receipt = own(bench, "\n".join(lines), layout=FIXED, name="a.txt")
    assert (receipt.rows["record"], receipt.rows["blank"]) == (2, 1)
    assert [event[6] for event in bench.events()] == [20, 120]


def test_fixed_columns_that_no_layout_knows_are_called_so(bench: Any) -> None:
    lines = ["DATE       LIGNE      APPELE", "13/06/2024 0639980001 0639980101"] * 3
    with pytest.raises(RecognitionError, match="fixed width"):
        bench.take("a.txt", "\n".join(lines).encode())


def stated(key: str, pattern: str) -> str:
    return (
        LAYOUT.replace(', "Cible"', "")
        .replace('served = { source = ["Cible"], reader = "number" }\n', "")
        .replace("[zone]", f"[{key}]\ntarget = '{pattern}'\n[zone]")
    )


def test_the_line_may_be_named_above_the_table_only(bench: Any) -> None:
    lines = ["Facture détaillée", "Ligne : 06 39 98 00 01", HEAD.replace("Cible;", ""),
             row(13).replace("0639980001;", "")]  # fmt: skip
    own(bench, "\n".join(lines), layout=stated("preamble", r"Ligne : ([\d ]+)"))
    assert [event[3] for event in bench.events()] == ["+33639980001"]


def test_the_line_may_be_named_by_the_file_only(bench: Any) -> None:
    lines = [HEAD.replace("Cible;", ""), row(13).replace("0639980001;", "")]
    layout = stated("file_name", r"^(\d{10})_")
    own(bench, "\n".join(lines), layout=layout, name="bills/0639980001_juin.csv")
    assert [event[3] for event in bench.events()] == ["+33639980001"]
    with pytest.raises(ImportRefusedError, match=r"juin\.csv"):
        own(bench, "\n".join([*lines, ""]), layout=layout, name="bills/juin.csv")


@given(
    st.integers(2, 30),
    st.data(),
)
def test_no_stray_quote_swallows_a_row(count: int, data: st.DataObject) -> None:
    lines = [f"{n};b{n};c{n}" for n in range(count)]
    for at in data.draw(st.sets(st.integers(0, count - 1), max_size=6)):
        sign = data.draw(st.sampled_from(['{};"b;c', '{};b;"c', '"{};b;c', '{};b;c"', '{};b";c']))
        lines[at] = sign.format(at)
    read = list(logical_rows(iter(lines), ";", 3))
    assert sum(spanned for _, spanned in read) == count
    assert len(read) == count
    assert [cells[0].strip('"') for cells, _ in read] == [str(n) for n in range(count)]


def test_a_quoted_cell_may_hold_line_ends() -> None:
    lines = ['1;b;"one', "two", 'three"', "2;b;c"]
    read = list(logical_rows(iter(lines), ";", 3))
    assert read == [(["1", "b", "one\ntwo\nthree"], 3), (["2", "b", "c"], 1)]


@given(
    st.lists(st.text(st.characters(codec="ascii", categories=["L", "N"]), max_size=6), min_size=1)
)
def test_fixed_columns_give_back_their_cells(cells: list[str]) -> None:
    widths = [8] * len(cells)
    line = "".join(cell.ljust(8) for cell in cells)
    assert fixed(line, widths) == (cells if line.strip() else [""])


HTML = """<html><head><title>x</title><style>td{{}}</style></head><body><h1>Relevé</h1>
<table><tr><td>logo</td></tr></table>
<table border=1><tr>{head}</tr>
<tr>{one}</tr></table></body></html>"""


def test_a_page_named_like_a_workbook_is_read_as_one(bench: Any) -> None:
    head = "".join(f"<th>{name}</th>" for name in HEAD.split(";"))
    one = "".join(f"<td>{cell}</td>" for cell in row(13).split(";"))
    receipt = own(bench, HTML.format(head=head, one=one), name="a.xls")
    assert receipt.rows["record"] == 1
    record = bench.case.query("SELECT record_id FROM event")[0][0]
    from filiere.case.rows.provenance import traces  # noqa: PLC0415 - one test asks for it

    assert "0639980101" in traces(bench.case, [record])[0].raw
    bench.balances()


XML = """<?xml version="1.0"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Feuil1"><Table>
<Row>{head}</Row><Row ss:Index="3">{one}</Row></Table></Worksheet></Workbook>"""


def test_an_xml_sheet_is_read_as_a_workbook(bench: Any) -> None:
    cell = '<Cell><Data ss:Type="String">{}</Data></Cell>'
    head = "".join(cell.format(name) for name in HEAD.split(";"))
    one = "".join(cell.format(text) for text in row(13).split(";"))
    receipt = own(bench, XML.format(head=head, one=one), name="a.xls")
    assert (receipt.rows["record"], receipt.rows["blank"]) == (1, 1)


def test_a_cell_that_spans_several_fills_its_columns() -> None:
    page = b"<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c<td>d</table>"
    assert grids("p", page)[0].rows == [["a", "b", ""], ["a", "c", "d"]]


@pytest.mark.parametrize("content", [b"<html><body>nothing</body></html>", b"<!DOCTYPE html><p>x"])
def test_a_page_without_a_table_is_refused(content: bytes) -> None:
    with pytest.raises(ImportRefusedError, match="without a table"):
        grids("p.xls", content)


def test_an_xml_sheet_with_entities_is_refused() -> None:
    bomb = XML.replace("<Workbook", '<!DOCTYPE x [<!ENTITY a "b">]><Workbook', 1).encode()
    with pytest.raises(ImportRefusedError, match="document type"):
        grids("p.xls", bomb)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp850", "mac_roman", "cp1252"])
def test_a_header_is_read_in_the_encoding_in_which_it_is_one(bench: Any, encoding: str) -> None:
    layout = LAYOUT.replace('"Duree"', '"Durée"')
    text = "\n".join([HEAD.replace("Duree", "Durée"), row(13), "note : été", ""])
    (bench.folder / "layouts").mkdir()
    (bench.folder / "layouts" / "lay.toml").write_text(layout, "utf-8")
    receipt = bench.take("a.csv", text.encode(encoding), layout="lay")
    assert (receipt.rows["record"], receipt.rows["note"]) == (1, 1)
    bench.balances()


def test_one_byte_of_zero_does_not_make_a_text_binary(bench: Any) -> None:
    lines = [HEAD, *[row(1 + n % 28) for n in range(60)]]
    content = "\n".join(lines).replace("0639980101", "06399\x0080101", 1)
    receipt = own(bench, content)
    assert (receipt.rows["record"] + receipt.rows["duplicate"], receipt.rows["rejected"]) == (59, 1)


def test_a_line_of_several_megabytes_is_read(bench: Any, canonical_row: Row) -> None:
    header = "start_time,kind,served_number,direction,other_number,duration_s,imei,imsi,cell,text"
    long = "x" * 2_500_000
    content = "\n".join([header, f"{canonical_row(kind='sms')},{long}", ""]).encode()
    assert bench.take("a.csv", content).rows["record"] == 1
    assert bench.case.query("SELECT length(text) FROM message") == [(2_500_000,)]


def test_the_hostile_dossiers_keep_their_rows(bench: Any) -> None:
    hostile = Path(__file__).parents[2].parent / "shared" / "data" / "hostile_inputs"
    if not hostile.is_dir():
        pytest.skip("../shared/data/hostile_inputs is not beside this checkout")
    for folder, file, kept in (
        ("stray-quotes-swallow-rows", "bills/a.csv", 40),
        ("cells-in-lambert-street", "cells/c.csv", 4),
    ):
        receipt = bench.take(f"{folder}.csv", (hostile / folder / file).read_bytes())
        assert receipt.rows["record"] + receipt.rows["rejected"] == kept
        assert receipt.rows["note"] == 0


CANONICAL = [HEADER, canonical(), canonical("2024-06-04T18:00:00+02:00")]


@pytest.mark.parametrize("above", [0, 1, 3])
def test_a_file_that_begins_with_an_empty_line_is_read(bench: Any, above: int) -> None:
    """The engine looks at the first text of a column of rows to know what they are."""
    content = "\n".join([*[""] * above, CANONICAL[0], '"', *CANONICAL[1:]]).encode()
    receipt = bench.take("a.csv", content)
    assert (receipt.rows["record"], receipt.rows["blank"]) == (2, above)
