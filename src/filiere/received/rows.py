"""How does a row of a table become cells, and a cell of a workbook text?

A quoted cell may hold delimiters and line ends; a quote that is never closed, or that closes where
the row then has another width, is a stray one, and its line stands alone, so that no row is lost in
another.
"""

import csv
import math
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

LONGEST_CELL = 20
"""Physical lines that one quoted cell may span; beyond, the quote is a stray one."""

LONGEST_NUMBER = 10**15
"""Spreadsheets keep 15 digits: a longer number has lost some."""

Row = list[str]


def split(line: str, delimiter: str) -> Row:
    """Cells of one whole line; quotes count only where they open a cell."""
    if '"' not in line:
        return line.split(delimiter)
    return _parsed([line], delimiter)


def fixed(line: str, widths: Sequence[int]) -> Row:
    """Cells of a line in columns of fixed width; the last takes what is left."""
    if line.strip() == "":
        return [""]
    cells: Row = []
    at = 0
    for width in widths[:-1]:
        cells.append(line[at : at + width].strip())
        at += width
    return [*cells, line[at:].strip()]


def logical_rows(
    lines: Iterator[str], delimiter: str, width: int, *, told: bool = False
) -> Iterator[tuple[Row, int]]:
    """Cells of each row and how many physical lines it spans.

    A quoted cell may hold line ends; but a further line that has as many cells as a row by itself
    is one, and a quote that is never closed, or closed only where the row then has another width,
    is a stray one: its line stands alone, so that no row is swallowed.

    With ``told``, whoever asks tells of the lines of a cell that look like rows
    (``looks_like_row``). Then a quote is a stray one only where the line that closes it is a row by
    itself too: a text of several lines may hold anything, and what it holds is no row.
    """
    pending: list[str] = []
    while True:
        line = pending.pop(0) if pending else next(lines, None)
        if line is None:
            return
        if not _open(line, delimiter):
            yield _whole_or_plain(line, delimiter, width), 1
            continue
        held = [line]
        closed = False
        while len(held) < LONGEST_CELL and not closed:
            further = pending.pop(0) if pending else next(lines, None)
            if further is None:
                break
            held.append(further)
            closed = not _open("\n".join(held), delimiter)
        cells = (
            _parsed([part + "\n" for part in held[:-1]] + held[-1:], delimiter) if closed else []
        )
        rows = [looks_like_row(one, delimiter, width) for one in held[1:]]
        stray = rows[-1] if told and len(rows) > 0 else any(rows)
        if len(cells) == width and not stray:
            yield cells, len(held)
        else:
            yield line.split(delimiter), 1
            pending = held[1:] + pending


def _whole_or_plain(line: str, delimiter: str, width: int) -> Row:
    """Cells of one line; quotes that make another width than the table's are plain signs."""
    cells = split(line, delimiter)
    if len(cells) != width and '"' in line:
        plain = line.split(delimiter)
        if len(plain) == width:
            return plain
    return cells


def looks_like_row(line: str, delimiter: str, width: int) -> bool:
    """Whether a line has as many cells as a row, and so is one by itself."""
    return width > 1 and line.count(delimiter) + 1 >= width


def _open(text: str, delimiter: str) -> bool:
    """Whether a cell that a quote opened is still open at the end of the text."""
    if text.count('"') % 2 == 0:
        return False
    inside = False
    at_start = True
    for char in text:
        if char == '"' and (inside or at_start):
            inside = not inside
            at_start = False
        elif not inside:
            at_start = char == delimiter
    return inside


def _parsed(lines: list[str], delimiter: str) -> Row:
    try:
        return next(csv.reader(lines, delimiter=delimiter), [""])
    except csv.Error:  # a bare carriage return, or a cell of more than 128 kB
        return "".join(lines).split(delimiter)


def cell_text(cell: object) -> str:  # noqa: PLR0911 - one return per type of cell
    """A spreadsheet cell as text; a number with more digits than a sheet keeps stays in E form."""
    if isinstance(cell, bool):
        return str(cell)
    if isinstance(cell, float):
        if math.isfinite(cell) and cell.is_integer() and abs(cell) < LONGEST_NUMBER:
            return str(int(cell))
        return f"{cell:.14E}" if abs(cell) >= LONGEST_NUMBER else repr(cell)
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(cell, date):
        return cell.strftime("%Y-%m-%d 00:00:00")
    if isinstance(cell, time):
        return cell.strftime("%H:%M:%S")
    if isinstance(cell, timedelta):
        return str(int(cell.total_seconds()))
    return str(cell)
