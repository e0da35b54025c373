"""No workbook, however it was made, ends in anything but its cells or one sentence."""

import random
import resource
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from filiere.errors import ImportRefusedError
from filiere.received import workbook

SHEET = "xl/worksheets/sheet1.xml"
NAMES = "http://schemas.openxmlformats.org"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
OFFICE = f"{NAMES}/officeDocument/2006/relationships"
RELATED = f'<Relationships xmlns="{NAMES}/package/2006/relationships"><Relationship Id="rId1"'
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{NAMES}/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/{SHEET}" ContentType="{TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'{RELATED} Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": f'<workbook xmlns="{NAMES}/spreadsheetml/2006/main" xmlns:r="{OFFICE}">'
    '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'{RELATED} Type="{OFFICE}/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
}


def made(path: Path, cells: dict[str, str | float]) -> Path:
    """A workbook of one sheet with a cell at each place, such as «B3»."""
    rows: dict[int, list[str]] = {}
    for place, value in cells.items():
        row = int("".join(c for c in place if c.isdigit()))
        kind, inner = (
            ("", f"<v>{value}</v>")
            if isinstance(value, float)
            else (' t="inlineStr"', f"<is><t>{value}</t></is>")
        )
        rows.setdefault(row, []).append(f'<c r="{place}"{kind}>{inner}</c>')
    data = "".join(f'<row r="{row}">{"".join(its)}</row>' for row, its in sorted(rows.items()))
    sheet = f'<worksheet xmlns="{NAMES}/spreadsheetml/2006/main"><sheetData>{data}</sheetData>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**PARTS, SHEET: f"{sheet}</worksheet>"}.items():
            archive.writestr(name, text)
    return path


def test_cells_stand_where_the_sheet_has_them(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", {"B3": "x", "D3": 0.1, "C5": "z"})
    (sheet,) = workbook.sheets(path, "a.xlsx")
    assert sheet.rows == [
        ["", "", "", ""], ["", "", "", ""], ["", "x", "", "0.1"], ["", "", "", ""],
        ["", "", "z", ""],
    ]  # fmt: skip
    assert sheet.numbers == [[], [], [3], [], []]


def test_a_sheet_of_one_row_and_one_of_one_column_are_read(tmp_path: Path) -> None:
    (row,) = workbook.sheets(made(tmp_path / "a.xlsx", {"A1": "x", "B1": "y"}), "a.xlsx")
    (column,) = workbook.sheets(made(tmp_path / "b.xlsx", {"A1": "x", "A2": "y"}), "b.xlsx")
    assert (row.rows, column.rows) == ([["x", "y"]], [["x"], ["y"]])


def test_an_empty_sheet_has_no_rows(tmp_path: Path) -> None:
    (sheet,) = workbook.sheets(made(tmp_path / "a.xlsx", {}), "a.xlsx")
    assert sheet.rows == []


def test_one_far_cell_is_one_sentence(tmp_path: Path) -> None:
    """A workbook of five kilobytes asked for 400 gigabytes, and ended the program."""
    path = made(tmp_path / "far.xlsx", {"A1": "x", "XFD1048576": "y"})
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(ImportRefusedError, match=r"^far.xlsx is not opened"):
        workbook.sheets(path, "far.xlsx")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000


def test_more_cells_than_records_have_are_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "LARGEST_CELLS", 19)
    path = made(tmp_path / "a.xlsx", {"A1": "x", "D5": "y"})
    with pytest.raises(ImportRefusedError, match="more than 19 cells"):
        workbook.sheets(path, "a.xlsx")
    monkeypatch.setattr(workbook, "LARGEST_CELLS", 20)
    path = made(tmp_path / "b.xlsx", {"A1": "x", "D5": "y"})
    assert len(workbook.sheets(path, "b.xlsx")[0].rows) == 5


def test_a_cell_longer_than_a_sheet_keeps_is_one_sentence(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", {"A1": "x" * (workbook.LONGEST_CELL + 1)})
    with pytest.raises(ImportRefusedError, match=r"a million characters|far more than"):
        workbook.sheets(path, "a.xlsx")


def test_a_bomb_is_one_sentence(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", {"A1": "x"})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/more.xml", b" " * (16 << 20))
    with pytest.raises(ImportRefusedError, match="would unpack to far more"):
        workbook.sheets(path, "a.xlsx")


def test_a_member_that_climbs_out_is_one_sentence(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xlsx", {"A1": "x"})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../../out.xml", b"x")
    with pytest.raises(ImportRefusedError, match="points outside the archive"):
        workbook.sheets(path, "a.xlsx")


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_workbook_is_its_cells_or_one_sentence(tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    path = made(tmp_path / "a.xlsx", {f"{c}{r}": f"{c}{r}" for c in "ABC" for r in range(1, 9)})
    if seed % 2 == 0:  # bytes of the archive; else of a part inside it
        content = bytearray(path.read_bytes())
        for _ in range(draw.randint(1, 8)):
            content[draw.randrange(len(content))] = draw.randrange(256)
        path.write_bytes(content)
    else:
        with zipfile.ZipFile(path) as archive:
            parts = {name: bytearray(archive.read(name)) for name in archive.namelist()}
        victim = parts[draw.choice(sorted(parts))]
        for _ in range(draw.randint(1, 8)):
            victim[draw.randrange(len(victim))] = draw.randrange(256)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in parts.items():
                archive.writestr(name, bytes(part))
    with suppress(ImportRefusedError):  # anything else is a defect
        workbook.sheets(path, "a.xlsx")
