"""Are dates that a spreadsheet of another country turned put right, and no others?"""

# ruff: noqa: ANN401 - the bench is the fixture's own class, which no test can import

import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import xlsxwriter

LAYOUT = """
title = "Sheet"
reference = "invented for the tests"
attested = "background, sample invented"
country = "FR"
data_kinds = ["cdr"]
always = "call out"
[recognise]
header = ["Date", "Appelant", "Appelé"]
delimiter = [";"]
[zone]
fixed = "UTC"
[columns.time]
source = ["Date"]
reader = "timestamp"
formats = ["%d/%m/%Y %H:%M:%S", "%Y-%m-%d %H:%M:%S"]
[columns.served]
source = ["Appelant"]
reader = "number"
[columns.other]
source = ["Appelé"]
reader = "number"
"""
HEAD = ("Date", "Appelant", "Appelé")
DAYS = [
    datetime(2024, 3, 5, 9, 30, tzinfo=UTC) + timedelta(days=at, minutes=at) for at in range(16)
]


def sheet(cells: Sequence[datetime | str]) -> bytes:
    told = io.BytesIO()
    book = xlsxwriter.Workbook(told, {"in_memory": True, "remove_timezone": True})
    page = book.add_worksheet()
    shown = book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
    page.write_row(0, 0, HEAD)
    for at, cell in enumerate(cells, start=1):
        if isinstance(cell, datetime):
            page.write_datetime(at, 0, cell, shown)
        else:
            page.write_string(at, 0, cell)
        page.write_row(at, 1, ["0639980001", "0639980101"])
    book.close()
    return told.getvalue()


def text(cells: Sequence[datetime | str]) -> bytes:
    shown = [
        cell if isinstance(cell, str) else cell.strftime("%Y-%m-%d %H:%M:%S") for cell in cells
    ]
    return "\n".join(
        [";".join(HEAD), *(f"{cell};0639980001;0639980101" for cell in shown)]
    ).encode()


def accident(day: datetime) -> datetime | str:
    """What the spreadsheet makes of a date that it was given day first."""
    if day.day <= 12:
        return day.replace(month=day.day, day=day.month)
    return day.strftime("%d/%m/%Y %H:%M:%S")


def taken(bench: Any, content: bytes, name: str) -> list[datetime]:
    folder = bench.folder / "layouts"
    folder.mkdir(exist_ok=True)
    (folder / "lay.toml").write_text(LAYOUT, "utf-8")
    bench.take(name, content, layout="lay")
    return [datetime.fromtimestamp(row[0], UTC) for row in bench.events()]


def notes(bench: Any) -> list[tuple[str, str, str]]:
    return bench.case.query(  # type: ignore[no-any-return]
        "SELECT raw, value, rule FROM field_note WHERE field = 'time' ORDER BY record_id"
    )


WAYS = [pytest.param(sheet, "a.xlsx", id="sheet"), pytest.param(text, "a.csv", id="text")]


@pytest.mark.parametrize(("made", "name"), WAYS)
def test_turned_dates_are_turned_back_with_a_note_each(
    made: Callable[[Sequence[datetime | str]], bytes], name: str, bench: Any
) -> None:
    assert taken(bench, made([accident(day) for day in DAYS]), name) == DAYS
    told = notes(bench)
    # eight days up to the twelfth; the third of March reads alike both ways, and is not among them
    assert len(told) == 8
    assert told[0] == ("2024-05-03 09:30:00", "2024-03-05 09:30:00", "day_month_exchanged")


@pytest.mark.parametrize(("made", "name"), WAYS)
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            lambda days: [*days, "05/03/2024 09:00:00"], id="a text that a sheet would turn"
        ),
        pytest.param(lambda days: [*days, datetime(2024, 3, 13, tzinfo=UTC)], id="a day beyond"),
    ],
)
def test_dates_that_no_sheet_turned_stay(
    change: Callable[[list[datetime | str]], list[datetime | str]],
    made: Callable[[Sequence[datetime | str]], bytes],
    name: str,
    bench: Any,
) -> None:
    found = taken(bench, made(change([accident(day) for day in DAYS])), name)
    assert found[0] == datetime(2024, 5, 3, 9, 30, tzinfo=UTC)
    assert notes(bench) == []


@pytest.mark.parametrize(("made", "name"), WAYS)
def test_cells_that_lie_nearer_as_they_are_stay(
    made: Callable[[Sequence[datetime | str]], bytes], name: str, bench: Any
) -> None:
    typed = [day if day.day <= 12 else day.strftime("%d/%m/%Y %H:%M:%S") for day in DAYS]
    assert taken(bench, made(typed), name) == DAYS
    assert notes(bench) == []
