"""How do the tables of a case become a workbook for people?

Sheet 1 says what the file is: its header, the goods declaration of each file, its sheets and what
each column means. Numbers, handsets and subscriptions are text: a spreadsheet would round them.
Nothing in it is computed. A table longer than a sheet is split by day.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import python_calamine
import xlsxwriter

from filiere.exporter import Exporter, Outgoing, Tally, Unit
from filiere.exporter.marks import xml_text
from filiere.exporter.outgoing import Cell, ColumnType, Table, iso
from filiere.exporter.tables import written
from filiere.wording import Language, Words

_say = Words(__name__)

TABLES = (Unit.RECORDS, Unit.FINDINGS, Unit.LISTINGS, Unit.MOVEMENTS)
ABOUT = "Filière"
MOST_ROWS = 1_048_576
"""Rows of a sheet, its head included."""
MOST_CHARACTERS = 32_767
"""Of a cell."""
MOST_EXACT = 1 << 53
"""Larger integers are text: a spreadsheet keeps 53 bits."""
MADE = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A workbook wants a date of its making; that of today would change its bytes."""

WIDTHS = {ColumnType.TEXT: 24, ColumnType.TIME: 22}

Sheet = Any
"""A sheet of xlsxwriter, which has no types of its own."""

OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "in_memory": False,
}


class _Book:
    """One workbook as it is written."""

    def __init__(self, path: Path, tally: Tally, language: Language) -> None:
        self.book = xlsxwriter.Workbook(str(path), {**OPTIONS, "tmpdir": str(path.parent)})
        self.book.set_properties({"created": MADE, "author": "Filière"})
        self.tally = tally
        self.language: Language = language
        self.bold = self.book.add_format({"bold": True})
        self.sheets: list[tuple[str, int]] = []

    def text(self, text: str) -> str:
        clean = xml_text(text.replace("\r\n", "\n").replace("\r", "\n"), self.tally)
        if len(clean) > MOST_CHARACTERS:
            self.tally.cut += 1
            return clean[:MOST_CHARACTERS]
        return clean

    def put(self, sheet: Sheet, row: int, column: int, value: Cell, kind: ColumnType) -> None:
        """One value; only a number or a yes and no is anything but text."""
        if value is None or value == "":
            return
        if kind is ColumnType.BOOLEAN:
            sheet.write_boolean(row, column, bool(value))
        elif (
            kind in {ColumnType.INTEGER, ColumnType.REAL}
            and isinstance(value, int | float)
            and abs(value) < MOST_EXACT
        ):
            sheet.write_number(row, column, value)
        else:
            sheet.write_string(row, column, self.text(written(value, kind)))


def write(outgoing: Outgoing, path: Path, tally: Tally) -> None:
    """Write the workbook."""
    book = _Book(path, tally, outgoing.language)
    about = book.book.add_worksheet(ABOUT)
    for table in outgoing.tables:
        _table(book, table)
    _about(book, about, outgoing)
    try:
        book.book.close()
    except xlsxwriter.exceptions.FileCreateError as error:
        cause = error.args[0] if error.args and isinstance(error.args[0], OSError) else None
        raise cause or OSError(str(error)) from error


def _table(book: _Book, table: Table) -> None:
    """One table on one sheet, or on one for each day."""
    split = table.total + 1 > MOST_ROWS
    at = next((i for i, c in enumerate(table.columns) if c.type is ColumnType.TIME), None)
    sheet: Sheet = None
    name, row, number = "", 0, 0
    for values in _or_nothing(table):
        day = ""
        if split and values is not None and at is not None:
            day = f" {iso(int(str(values[at])))[:10]}"
        wanted = f"{table.name}{day}"
        if sheet is None or wanted != name or row == MOST_ROWS:
            number = number + 1 if wanted == name else 1
            name = wanted
            sheet = _head(book, table, name if number == 1 else f"{name} ({number})")
            row = 1
        if values is None:
            break
        for place, (value, column) in enumerate(zip(values, table.columns, strict=True)):
            book.put(sheet, row, place, value, column.type)
        row += 1
        book.sheets[-1] = (book.sheets[-1][0], row - 1)


def _or_nothing(table: Table) -> Iterator[tuple[Cell, ...] | None]:
    yield from table.rows()
    if table.total == 0:
        yield None


def _head(book: _Book, table: Table, name: str) -> Sheet:
    sheet: Sheet = book.book.add_worksheet(name)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, WIDTHS.get(column.type, 12))
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, book.bold)
    book.sheets.append((name, 0))
    return sheet


def _about(book: _Book, sheet: Sheet, outgoing: Outgoing) -> None:
    sheet.set_column(0, 1, 28)
    sheet.set_column(2, 2, 80)
    for row, cells in enumerate(_told(book, outgoing)):
        for place, cell in enumerate(cells):
            if cell == "":
                continue
            heading = len(cells) == 1
            sheet.write_string(row, place, book.text(cell), book.bold if heading else None)


def _told(book: _Book, outgoing: Outgoing) -> Iterator[tuple[str, ...]]:
    """Rows of sheet 1."""
    language = outgoing.language
    yield (_say("xlsx-about").into(language),)
    for name, value in outgoing.header.told(language).items():
        yield name, _flat(value)
    yield ("",)
    yield (_say("xlsx-sheets").into(language),)
    for name, rows in book.sheets:
        yield name, str(rows)
    for declared in outgoing.goods:
        yield ("",)
        yield (_say("xlsx-goods", path=str(declared["path"])).into(language),)
        for name, value in declared.items():
            yield name, _flat(value)
    for table in outgoing.tables:
        yield ("",)
        yield (_say("xlsx-columns", table=str(table.name)).into(language),)
        for column in table.columns:
            yield column.name, str(column.type), column.meaning.into(language)


def _flat(value: object) -> str:
    """A value of the header or of a goods declaration in one cell."""
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {_flat(item)}" for name, item in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(_flat(item) for item in value)
    return "" if value is None else str(value)


def count(path: Path) -> Mapping[Unit, int]:
    """Rows of each table, over all its sheets, read by another library."""
    book = python_calamine.CalamineWorkbook.from_path(path)
    found = dict.fromkeys(TABLES, 0)
    for name in book.sheet_names:
        unit = next((unit for unit in TABLES if name.split(" ")[0] == unit), None)
        if unit is not None:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            found[unit] += len(rows) - 1
    return found


EXPORTER = Exporter(
    title=_say("xlsx"),
    suffix=".xlsx",
    holds=TABLES,
    writes=write,
    counts=count,
    reference="ECMA-376",
)
