"""Do the rows of a page hold what its cells say, where cells reach over rows and columns?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filiere.importer.recognise import grouped
from filiere.received.markup import grids


def rows(body: str) -> list[list[str]]:
    (grid,) = grids("a.xls", f"<html><table>{body}</table></html>".encode())
    return grid.rows


HEAD = (
    "<tr><th rowspan=2>Date</th><th colspan=2>Parties</th><th rowspan=2>Sens</th>"
    "<th colspan=2>Appel</th></tr>"
    "<tr><th>Cible</th><th>Correspondant</th><th>Duree</th><th>Nature</th></tr>"
)


def test_a_name_over_both_rows_of_a_header_is_told_once() -> None:
    over, under = rows(HEAD)
    assert grouped(over, under) == [
        "Date", "Parties Cible", "Parties Correspondant", "Sens", "Appel Duree", "Appel Nature",
    ]  # fmt: skip
    assert grouped(["Date", "", "début", ""], ["Date", "Heure", "LAC", "CI"]) == [
        "Date", "Heure", "début LAC", "début CI",
    ]  # fmt: skip


def test_a_cell_over_rows_and_columns_moves_no_other() -> None:
    assert rows(
        "<tr><td rowspan=2 colspan=2>a</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr>"
        "<tr><td>f</td></tr>"
    ) == [["a", "", "b", "c"], ["a", "", "d", "e"], ["f"]]


def test_a_row_that_ends_before_a_cell_from_above_is_filled_up_to_it() -> None:
    assert rows(
        "<tr><td>a</td><td>b</td><td rowspan=2>c</td></tr><tr><td>d</td></tr><tr><td>e</td></tr>"
    ) == [["a", "b", "c"], ["d", "", "c"], ["e"]]


@given(st.data())
def test_every_cell_of_a_page_is_in_its_place(data: st.DataObject) -> None:
    height, width = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 5))
    place = [[""] * width for _ in range(height)]
    owner = [[-1] * width for _ in range(height)]
    body, count = "", 0
    for r in range(height):
        body += "<tr>"
        for c in range(width):
            if owner[r][c] >= 0:
                continue
            free = next((k for k in range(c, width) if owner[r][k] >= 0), width) - c
            wide = data.draw(st.integers(1, free))
            tall = data.draw(st.integers(1, height - r))
            for i in range(r, r + tall):
                for j in range(c, c + wide):
                    owner[i][j] = count
                place[i][c] = f"v{count}"
            body += f"<td rowspan={tall} colspan={wide}>v{count}</td>"
            count += 1
        body += "</tr>"
    assert rows(body) == place


@pytest.mark.parametrize("span", ["0", "-1", "x", ""])
def test_a_span_that_is_none_is_one(span: str) -> None:
    assert rows(f"<tr><td colspan='{span}'>a</td><td>b</td></tr>") == [["a", "b"]]
