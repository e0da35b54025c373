"""What are the cells of each row of a file that the engine does not cut by itself?

Workbooks, quoted cells, fixed columns, several tables in one file, cells that are filled down.
Every physical row comes out once, in order: its cells in the order of the first header, or none
with a mark (header, blank, further line of a cell). Lines above the header come out as they are:
one that can be read as a row is one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from filiere.importer.recognise import Header, Recognised, cells_of
from filiere.importer.said import UNSAID, Said
from filiere.importer.sql import ABOVE
from filiere.importer.table import Row, Table, logical_rows, text_lines
from filiere.importer.texts import UNFIT
from filiere.model.codes import Fate
from filiere.received.rows import looks_like_row


@dataclass(frozen=True, slots=True)
class CutRow:
    """One physical row: its cells, or None; ``mark`` is a fate, ABOVE, or 0."""

    cells: Row | None
    mark: int = 0
    filled: tuple[tuple[str, str], ...] = ()
    """Columns that were empty and took the text above, with it."""
    said: Said = UNSAID
    """What lines outside of the rows say for it."""


def cut_rows(table: Table, recognised: Recognised) -> Iterator[CutRow]:
    """Every physical row of the file, in order."""
    sections = recognised.sections
    for place, row in enumerate(_cut(table, recognised), start=1):
        if place in sections.lines and row.mark in {0, ABOVE}:
            yield CutRow(None, int(Fate.NOTE))
        else:
            yield replace(row, said=sections.at(place))


def _cut(table: Table, recognised: Recognised) -> Iterator[CutRow]:
    fills = _Fills(recognised)
    for part, sheet in enumerate(table.sheets):
        header = recognised.headers[part]
        if not table.workbook:
            rows: Iterator[tuple[Row, int]] = _lines(table, recognised, header)
        else:
            rows = ((cells, 1) for cells in sheet.rows)
        yield from _of_part(rows, recognised, header, (fills, sheet.first_row - 1))


def _of_part(
    rows: Iterator[tuple[Row, int]],
    recognised: Recognised,
    header: Header,
    begins: tuple["_Fills", int],
) -> Iterator[CutRow]:
    fills, before = begins
    order = _order(recognised, header)
    later = {one.row - before: one for one in recognised.further}
    row = 0
    for cells, spanned in rows:
        row += 1
        if row == header.row or row in later:
            order = _order(recognised, later.get(row, header))
            fills.begin()
            yield CutRow(None, int(Fate.HEADER))
        elif not header.holds:
            yield CutRow(None, int(Fate.BLANK if _is_blank(cells) else Fate.NOTE))
        elif row < header.row:
            yield CutRow(_arranged(cells, order), ABOVE)
        else:
            yield fills.filled(_arranged(cells, order))
        inside = [line for cell in cells if "\n" in cell for line in cell.split("\n")[1:]]
        for line in inside[: spanned - 1] if spanned > 1 else ():
            row += 1
            yield _inside(line, recognised)


def _inside(line: str, recognised: Recognised) -> CutRow:
    """A further line of a cell that holds line ends: a note, or a reject if it looks like a row."""
    width = len(recognised.first.columns)
    if looks_like_row(line, recognised.delimiter, width):
        return CutRow([UNFIT + line])
    return CutRow(None, int(Fate.NOTE))


def _order(recognised: Recognised, header: Header) -> list[int] | None:
    """Where each column of the first header stands in this one; None where nothing moves."""
    first = recognised.first.columns
    if not header.holds or header.columns == first:
        return None
    place = {name: at for at, name in enumerate(header.columns)}
    return [place.get(name, -1) for name in first]


def _arranged(cells: Row, order: Sequence[int] | None) -> Row:
    """The cells in the order of the first header; a row too short for it is left as it is."""
    if order is None or len(cells) <= max(order):
        return cells
    beyond = cells[len(order) :] if len(cells) > len(order) else []
    return [cells[at] if at >= 0 else "" for at in order] + beyond


class _Fills:
    """Columns whose empty cells mean the last text above."""

    def __init__(self, recognised: Recognised) -> None:
        columns = recognised.first.columns
        named = {
            source
            for column in recognised.layout.layout.columns.values()
            if column.fill_down
            for source in (*column.source, *column.when_in)
        }
        self._names = columns
        self._at = [at for at, name in enumerate(columns) if name in named]
        self._last: dict[int, str] = {}

    def begin(self) -> None:
        """Forget what stood above: another table begins."""
        self._last.clear()

    def filled(self, cells: Row) -> CutRow:
        """A row with what its empty cells mean."""
        if len(self._at) == 0 or _is_blank(cells):
            return CutRow(cells)
        out = list(cells)
        taken: list[tuple[str, str]] = []
        for at in self._at:
            if at >= len(out):
                continue
            if out[at].strip() != "":
                self._last[at] = out[at]
            elif self._last.get(at, "") != "":
                out[at] = self._last[at]
                taken.append((self._names[at], out[at]))
        return CutRow(out, filled=tuple(taken))


def _is_blank(cells: Row) -> bool:
    return all(cell.strip() == "" for cell in cells)


def _lines(table: Table, recognised: Recognised, header: Header) -> Iterator[tuple[Row, int]]:
    """Cells of each row of a text file, and how many lines it spans."""
    lines = text_lines(table.path, table.survey, table.encoding)
    layout = recognised.layout.layout
    if len(layout.recognise.widths) > 0:
        for line in lines:
            yield cells_of(line, layout, ""), 1
        return
    width = len(header.columns)
    for _ in range(header.row):  # quotes above the header belong to no cell of the table
        yield cells_of(next(lines), layout, recognised.delimiter), 1
    yield from logical_rows(lines, recognised.delimiter, width, told=True)
