"""A column of cells of two operators is read as each of them writes."""

from filiere.importer.dictionaries import read_cells
from filiere.layout import catalogue


def test_two_operators_in_one_column_keep_their_own_notation() -> None:
    layout = catalogue()["canonical"].layout
    texts = ["208-01-1A2B-00C4", "208-01-1A2B-00C5", "208-10-6699-196", "208-10-6699-197"]
    assert [each.cell for each in read_cells(texts, layout, "")] == [
        "208-01-6699-196", "208-01-6699-197", "208-10-6699-196", "208-10-6699-197",
    ]  # fmt: skip


def test_a_column_that_shows_letters_by_half_is_read_in_one_base() -> None:
    layout = catalogue()["canonical"].layout
    texts = ["208-01-1A2B-00C4", "208-01-1A2B-00C5", "208-01-6699-0196", "208-01-6699-0197"]
    assert [each.cell for each in read_cells(texts, layout, "")] == [
        "208-01-6699-196", "208-01-6699-197", "208-01-26265-406", "208-01-26265-407",
    ]  # fmt: skip
    assert read_cells(texts, layout, "")[2].rule == "hexadecimal"


def test_a_power_of_a_spreadsheet_is_no_cell_in_a_decimal_column() -> None:
    layout = catalogue()["canonical"].layout
    read = read_cells(["208-01-1E3-10", "208-01-1000-10"], layout, "")
    assert [each.cell for each in read] == ["", "208-01-1000-10"]
    assert read[0].rule == "notation_in_doubt"
