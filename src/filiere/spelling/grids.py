"""Which tables does a file of a tool hold: sheets, tables of a database, a text parted by tabs?

A grid is a header and rows below it; the header may stand a few rows down. Column names are
compared in lower case, with everything but letters and digits as an underscore.
"""

import csv
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from filiere.errors import ImportRefusedError
from filiere.received import Received
from filiere.received.tables import rows as rows_of
from filiere.received.text import encoding, rows
from filiere.received.workbook import sheets
from filiere.wording import Words

_say = Words("filiere.received")

SEARCHED = 5
"""Rows in which a header is looked for."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: its name in the file, and its columns as written and as compared."""

    name: str
    written: tuple[str, ...]
    columns: tuple[str, ...]
    first: int
    """Row of its header, from 1; 0 where the header is no row."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: where it stands, and its cells in the order of the columns."""

    at: int
    key: str
    cells: tuple[object, ...]


def plain(name: object) -> str:
    """A column's name as it is compared."""
    text = unicodedata.normalize("NFKD", str(name or "")).casefold()
    kept = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "_", kept).strip("_")


def grids(source: Received) -> list[Grid]:
    """The tables of a file; none where it is of no such kind."""
    if source.schema is not None:
        with source.database(checked=False) as database:
            return [
                _grid(name, _names(database.connection, name), 0)
                for name in sorted(database.tables)
            ]
    if source.is_workbook:
        with source.on_disk() as path:
            return [
                grid for each in sheets(path, source.name) for grid in _header(each.name, each.rows)
            ]
    top = source.head.lstrip(b"\xef\xbb\xbf \r\n\t")
    if top.startswith(b"{"):
        found = _result(source)
        return [] if found is None else [found]
    return _text_grids(source)


def _grid(name: str, written: Sequence[object], first: int) -> Grid:
    told = tuple(str(each or "") for each in written)
    return Grid(name, told, tuple(plain(each) for each in told), first)


def _names(connection: Any, table: str) -> list[str]:  # noqa: ANN401 - a connection of sqlite3
    quoted = '"' + table.replace('"', '""') + '"'
    return [str(row[1]) for row in connection.execute(f"PRAGMA table_info({quoted})")]


def _text_grids(source: Received) -> list[Grid]:
    coding = encoding(source)
    top = source.head.decode("utf-16" if coding == "utf-16" else "utf-8-sig", "replace")
    first = top.split("\n", 1)[0].rstrip("\r")
    if "\t" not in first or "\0" in first or "\r" in first:
        return []
    return [_grid("", next(csv.reader([first], delimiter="\t")), 1)]


def _result(source: Received) -> Grid | None:
    """The header of a result of xLEAPP's own tests: metadata, headers, data."""
    top = source.head[:4096]
    if b'"headers"' not in top or b'"metadata"' not in top:
        return None
    found = _json(source)
    headers = found.get("headers")
    return _grid("", headers, 0) if isinstance(headers, list) else None


def _json(source: Received) -> dict[str, Any]:
    with source.open() as stream:
        try:
            found = json.loads(stream.read())
        except (ValueError, RecursionError) as error:
            raise ImportRefusedError(_say("json", name=source.name)) from error
    return found if isinstance(found, dict) else {}


def _sheets(source: Received) -> Iterator[tuple[Grid, list[list[Any]]]]:
    """Each sheet with a header in its first rows, and its rows."""
    with source.open() as stream:
        content = stream.read()
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        names = list(book.sheet_names)
    except (CalamineError, OSError, ValueError) as error:
        raise ImportRefusedError(_say("cut", name=source.name)) from error
    for name in names:
        try:
            held = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        except (CalamineError, OSError, ValueError) as error:
            raise ImportRefusedError(_say("cut", name=source.name)) from error
        yield from ((grid, held) for grid in _header(name, held))


def _header(name: str, rows: Sequence[Sequence[object]]) -> Iterator[Grid]:
    """The table below the fullest of the first rows; none where the sheet is empty."""
    counts = [sum(str(cell).strip() != "" for cell in row) for row in rows[:SEARCHED]]
    if counts:
        at = counts.index(max(counts))
        yield _grid(name, rows[at], at + 1)


def grid_rows(source: Received, grid: Grid) -> Iterator[GridRow]:
    """The rows of a table below its header, in their order."""
    if source.schema is not None:
        yield from _of_database(source, grid)
    elif source.is_workbook:
        yield from _of_sheet(source, grid)
    elif grid.first == 0:
        for number, cells in enumerate(_told(_json(source).get("data")), start=1):
            yield GridRow(number, str(number), tuple(cells))
    else:
        yield from _of_text(source)


def _told(data: object) -> Iterator[list[Any]]:
    """Rows of a result; those of several files may stand one level deeper."""
    for each in data if isinstance(data, list) else []:
        if isinstance(each, list) and each and all(isinstance(inner, list) for inner in each):
            yield from each
        elif isinstance(each, list):
            yield each


def _of_database(source: Received, grid: Grid) -> Iterator[GridRow]:
    with source.database() as database:
        quoted = '"' + grid.name.replace('"', '""') + '"'
        found = rows_of(database, f"SELECT * FROM {quoted}")
        for number, row in enumerate(found, start=1):
            yield GridRow(number, str(number), tuple(row))


def _of_sheet(source: Received, grid: Grid) -> Iterator[GridRow]:
    for found, held in _sheets(source):
        if found.name == grid.name:
            for number, cells in enumerate(held[grid.first :], start=grid.first + 1):
                yield GridRow(number, "", tuple(cells))


def _of_text(source: Received) -> Iterator[GridRow]:
    found = rows(source, delimiter="\t")
    next(found)
    for row in found:
        yield GridRow(row.line, "", row.cells)
