"""Is what a row tells of caller and called given to the one whose bill it is?"""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

from typing import Any

import pytest

from filiere.case.rows.survey import survey
from filiere.importer.draft import draft
from filiere.importer.ends import other_end, words_of
from filiere.importer.sight import Sight
from filiere.importer.table import open_table
from filiere.layout import catalogue

LINE, HANDSET, CELL = "33639980001", "352099001761480", "208-01-101-1001"
BLANK = {'title      = ""': 'title = "t"', 'reference  = ""': 'reference = "r"',
         'country    = ""': 'country = "FR"'}  # fmt: skip


def drafted(bench: Any, name: str, content: str) -> str:
    path = bench.folder / name
    path.write_text(content, "utf-8")
    sight = Sight(str, clear=True, title=str)
    text = draft(open_table(path, survey(path), name), catalogue(), name, sight).toml
    for old, new in BLANK.items():
        text = text.replace(old, new)
    return text


def taken(bench: Any, name: str, layout: str) -> list[tuple[Any, ...]]:
    folder = bench.folder / "layouts"
    folder.mkdir(exist_ok=True)
    (folder / "lay.toml").write_text(layout, "utf-8")
    bench.take(name, (bench.folder / name).read_bytes(), layout="lay", timezone="UTC")
    return bench.case.query(  # type: ignore[no-any-return]
        "SELECT n.number, d.imei14, c.cell, e.direction FROM event e "
        "JOIN number n ON n.number_id = e.served LEFT JOIN device d USING (device_id) "
        "LEFT JOIN cell c USING (cell_id) ORDER BY record_id"
    )


def both_ends(heads: str, *, way: bool) -> str:
    rows = []
    for at in range(8):
        own = (LINE, HANDSET, CELL)
        far = (f"3363998010{at}", f"49015420323751{at}", f"208-01-320-{3000 + at}")
        ends = (own, far) if at % 2 else (far, own)
        told = [cell for end in ends for cell in end]
        direction = ["OUT" if at % 2 else "IN"] if way else []
        rows.append(",".join([*told, f"{at + 1:02d}-Mar-24", f"23:5{at}:10", *direction]))
    return "\n".join([heads + (",Direction" if way else ""), *rows, ""])


HEADS = (
    "A_NUMBER,A_IMEI,A_CELL,B_NUMBER,B_IMEI,B_CELL,Start Date,Start Time",
    "Calling Number,Calling IMEI,Calling Cell,Called Number,Called IMEI,Called Cell,Date,Time",
    "No appelant,IMEI appelant,Cellule appelant,No appelé,IMEI appelé,Cellule appelé,Date,Heure",
)


@pytest.mark.parametrize("heads", HEADS)
@pytest.mark.parametrize("way", [True, False])
def test_handset_and_cell_are_those_of_the_line_in_every_row(
    heads: str, bench: Any, *, way: bool
) -> None:
    text = drafted(bench, f"{LINE}.csv", both_ends(heads, way=way))
    found = taken(bench, f"{LINE}.csv", text)
    assert [row[:3] for row in found] == [(f"+{LINE}", HANDSET[:14], CELL)] * 8
    assert [row[3] for row in found] == [2, 1] * 4


def test_what_is_told_of_the_caller_alone_is_of_nobody(bench: Any) -> None:
    lines = both_ends(HEADS[0], way=False).splitlines()
    kept = ["A_NUMBER,A_IMEI,B_NUMBER,Start Date,Start Time"]
    for line in lines[1:]:
        cells = line.split(",")
        kept.append(",".join([*cells[:2], cells[3], *cells[6:]]))
    text = drafted(bench, f"{LINE}.csv", "\n".join(kept))
    assert "«A_IMEI» is of one end alone" in text
    assert [row[1] for row in taken(bench, f"{LINE}.csv", text)] == [None] * 8


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("A_IMEI", (True, "B_IMEI")),
        ("CELL START A", (True, "B START CELL")),
        ("A_PLACE", (True, "")),
        ("IMEI", (False, "")),
    ],
)
def test_the_column_of_the_other_end(name: str, found: tuple[bool, str]) -> None:
    names = ["A_NUMBER", "A_IMEI", "B_IMEI", "B START CELL", "IMEI", "B_NUMBER"]
    assert other_end(name, "A_NUMBER", "B_NUMBER", names) == found


def test_a_letter_at_the_end_of_a_name_is_a_word() -> None:
    assert words_of("imeiA") == ["imei", "a"]
    assert words_of("IMEI_b") == ["imei", "b"]
