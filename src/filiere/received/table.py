"""Which rows has a text table or a workbook, before anything is known of its columns?

A text is cut by the delimiter that is asked for; a workbook by its sheets. Rows are counted over
the whole file, as the ledger counts them: physical lines of a text, the rows of all sheets one
after another. A number of a workbook keeps the fifteen digits that a spreadsheet shows.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from filiere.received import workbook
from filiere.received.charset import charset, charset_of
from filiere.received.rows import logical_rows, split
from filiere.received.source import HEAD as HEAD_BYTES
from filiere.received.source import Received
from filiere.received.text import lines
from filiere.wording import Words

_say = Words(__name__)

DELIMITERS = (";", "\t", ",", "|")

HEAD = 64
"""Rows in which a header may stand."""

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


class Numeric(str):
    """A cell that a workbook keeps as a number; it has a decimal point whatever the language."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its cells, where it stands, how many lines it spans, and its text as received."""

    part: str
    row: int
    spans: int
    cells: tuple[str, ...]
    raw: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that was opened: one text, or the sheets of a workbook."""

    source: Received
    encoding: str
    """'' for a workbook."""
    sheets: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = ()
    top: tuple[str, ...] = ()
    """First lines of a text, where only these were read."""

    @property
    def workbook(self) -> bool:
        """Whether its cells come from a workbook."""
        return self.encoding == ""

    @property
    def delimiters(self) -> tuple[str, ...]:
        """Delimiters by which it may be cut."""
        return ("",) if self.workbook else DELIMITERS

    def head(self, delimiter: str) -> Iterator[tuple[str, list[Line]]]:
        """The first rows of each part, each line cut by itself."""
        if not self.workbook:
            top: list[str] = list(self.top)
            if len(top) == 0:
                with lines(self.source, self.encoding) as given:
                    top = [*islice(given, HEAD)]
            yield (
                "",
                [
                    Line("", at, 1, tuple(split(text, delimiter)), text)
                    for at, text in enumerate(top, start=1)
                ],
            )
            return
        first = 1
        for name, rows in self.sheets:
            yield name, [_line(name, first + at, cells) for at, cells in enumerate(rows[:HEAD])]
            first += len(rows)

    def rows(self, delimiter: str, width: int) -> Iterator[Line]:
        """Every row; in a text, a quoted cell may span lines where the row then has ``width``."""
        if self.workbook:
            place = 1
            for name, rows in self.sheets:
                for row in rows:
                    yield _line(name, place, row)
                    place += 1
            return
        with lines(self.source, self.encoding) as given:
            held: list[str] = []

            def kept() -> Iterator[str]:
                for line in given:
                    held.append(line)
                    yield line

            at = 1
            for cells, spans in logical_rows(kept(), delimiter, width):
                raw = "\n".join(held[:spans])
                del held[:spans]
                yield Line("", at, spans, tuple(cells), raw)
                at += spans


def _line(part: str, row: int, cells: tuple[str, ...]) -> Line:
    return Line(part, row, 1, cells, "\t".join(cells))


def looks_like_one(source: Received) -> bool:
    """Whether a file may be a table at all: a workbook, or text without zero bytes."""
    head = source.head
    if head.startswith(_WORKBOOKS):
        return not source.is_archive or "xl/workbook.xml" in source.members or (
            "xl/workbook.bin" in source.members or "content.xml" in source.members
        )  # fmt: skip
    return len(head) > 0 and (b"\0" not in head or head[:2] in {b"\xff\xfe", b"\xfe\xff"})


def peek(source: Received) -> Grid:
    """A table of which only the first lines are known; a workbook is opened whole."""
    if source.head.startswith(_WORKBOOKS):
        return open_grid(source)
    head = source.head
    utf16 = head[:2] in {b"\xff\xfe", b"\xfe\xff"}
    if len(head) == HEAD_BYTES and not utf16:
        head = head[: head.rfind(b"\n") + 1]
    encoding = charset_of(io.BytesIO(head))
    text = head.decode(encoding, "replace").removeprefix("\ufeff")
    split_at = "\n" if "\n" in text else "\r"
    top = tuple(line.rstrip("\r") for line in text.split(split_at, HEAD)[:HEAD])
    return Grid(source, encoding, top=top)


def open_grid(source: Received) -> Grid:
    """Open a table.

    Raises:
        ImportRefusedError: it is a workbook that cannot be read, or text in no charset.
    """
    if not source.head.startswith(_WORKBOOKS):
        return Grid(source, charset(source))
    with source.on_disk() as path:
        given = workbook.sheets(path, source.name)
    sheets = tuple(
        (
            sheet.name,
            tuple(
                _cells(row, numbers) for row, numbers in zip(sheet.rows, sheet.numbers, strict=True)
            ),
        )
        for sheet in given
    )
    return Grid(source, "", sheets)


def _cells(row: list[str], numbers: list[int]) -> tuple[str, ...]:
    cells = list(row)
    for place in numbers:
        cells[place] = _number(cells[place])
    return tuple(cells)


def _number(text: str) -> Numeric:
    if "." in text and "E" not in text:
        text = f"{float(text):.15g}"  # a sum such as 0.1 + 0.2 is 0.3 in the sheet that shows it
    return Numeric(text)
