"""A column of cells of two operators is read as each of them writes."""

from filiere.importer.dictionaries import read_cells
from filiere.layout import catalogue


def test_two_operators_in_one_column_keep_their_own_notation() -> None:
    layout = catalogue()["canonical"].layout
    texts = ["208-01-1A2B-00C4", "208-01-1A2B-00C5", "208-10-6699-196", "208-10-6699-197"]
    assert [each.cell for each in read_cells(texts, layout, "")] == [
        "208-01-6699-196", "208-01-6699-197", "208-10-6699-196", "208-10-6699-197",
    ]  # fmt: skip
