"""What rows does a file hold, before any layout is known?

A text file is one part whose rows are its physical lines; a workbook has one part per sheet, and
the rows of its sheets follow each other. Nothing is guessed silently: the encoding is UTF-8 (or
UTF-16 by its mark) where the bytes allow it, else Windows-1252 or what its letters show, and the
receipt says which.

Rows become lists of cells here only for files that the engine cannot read by itself; the large
clean ones are read by it, line by line.
"""

import codecs
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from filiere.case.rows.survey import MARKUP_HEAD, Survey
from filiere.errors import ImportRefusedError
from filiere.received import workbook
from filiere.received.charset import LAST, charset_of
from filiere.received.markup import grids, is_markup
from filiere.received.retained import Legs, is_retained
from filiere.received.rows import Row, fixed, logical_rows, split
from filiere.wording import Words

__all__ = ["Row", "Table", "fixed", "logical_rows", "open_table", "split"]

_say = Words(__name__)

SEPARATOR = "\x1f"
"""Parts the cells of a row that the engine does not split by itself."""

HEAD = 64
"""Rows looked at to find the header."""

LARGEST_MARKUP_BYTES = 200_000_000

ZIP, BIFF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
FOREIGN = {
    b"%PDF": "pdf",
    b"\x1f\x8b": "gzip",
    b"SQLi": "database",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"Rar!": "rar",
    b"7z\xbc\xaf": "7z",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One part of a file: ``rows`` are those of a workbook; a text file is read again instead."""

    name: str
    first_row: int
    count: int
    rows: Sequence[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Table:
    """A file opened for recognition."""

    path: Path
    survey: Survey
    encoding: str
    workbook: bool
    sheets: tuple[Sheet, ...]
    head: tuple[str, ...]
    """First physical lines of a text file."""

    @property
    def rows(self) -> int:
        """Physical rows over all parts."""
        return sum(sheet.count for sheet in self.sheets)


def open_table(path: Path, survey: Survey, name: str) -> Table:
    """Open a file; ImportRefusedError says why it is no table."""
    if survey.size_bytes == 0:
        raise ImportRefusedError(_say("empty", file=name))
    with path.open("rb") as stream:
        start = stream.read(MARKUP_HEAD)
    for mark, what in FOREIGN.items():
        if start.startswith(mark):
            raise ImportRefusedError(_say("foreign", file=name, what=_say(f"foreign-{what}")))
    if start.startswith(ZIP) and _is_archive(path):
        raise ImportRefusedError(_say("foreign", file=name, what=_say("foreign-archive")))
    if start.startswith((ZIP, BIFF)):
        return _workbook(path, survey, name)
    if is_retained(start):
        return _retained(path, survey, name)
    if is_markup(start):
        return _markup(path, survey, name)
    if survey.binary:
        raise ImportRefusedError(_say("binary", file=name))
    return read_as(path, survey, _encoding(path, survey, start))


def _is_archive(path: Path) -> bool:
    """Whether a packed file holds files of its own, and is neither a workbook nor damaged."""
    try:
        with zipfile.ZipFile(path) as packed:
            names = {info.filename for info in packed.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    return len(names) > 0 and not names & {"[Content_Types].xml", "content.xml", "mimetype"}


def read_as(path: Path, survey: Survey, encoding: str) -> Table:
    """A text file in one encoding; bytes that it does not know are written out as such."""
    head = tuple(islice(text_lines(path, survey, encoding), HEAD))
    sheet = Sheet("", 1, survey.lines)
    return Table(path, survey, encoding, workbook=False, sheets=(sheet,), head=head)


def _encoding(path: Path, survey: Survey, start: bytes) -> str:
    if survey.bom.startswith("utf-16"):
        marked = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        return "utf-16" if marked else survey.bom
    if survey.utf8:
        return "utf-8"
    with path.open("rb") as stream:
        found = charset_of(stream)
    return "cp1252" if found == LAST else found


def _markup(path: Path, survey: Survey, name: str) -> Table:
    """A page or an XML sheet, whose rows are taken as those of a workbook are."""
    if survey.size_bytes > LARGEST_MARKUP_BYTES:
        raise ImportRefusedError(_say("markup-too-large", file=name))
    sheets: list[Sheet] = []
    first = 1
    for grid in grids(name, path.read_bytes()):
        sheets.append(Sheet(grid.name, first, len(grid.rows), grid.rows))
        first += len(grid.rows)
    return Table(path, survey, "", workbook=True, sheets=tuple(sheets), head=())


def _retained(path: Path, survey: Survey, name: str) -> Table:
    """A message of retained data, whose legs are taken as the rows of a workbook are."""
    legs = Legs(name, lambda: path.open("rb"))
    sheet = Sheet("", 1, len(legs), legs)
    return Table(path, survey, "", workbook=True, sheets=(sheet,), head=())


def text_lines(path: Path, survey: Survey, encoding: str) -> Iterator[str]:
    """Physical lines without their ends, as the originals count them."""
    end = "\r" if survey.newlines == "cr" else "\n"
    with path.open("r", encoding=encoding, errors="backslashreplace", newline=end) as stream:
        for position, line in enumerate(stream):
            text = line.removesuffix(end).removesuffix("\r")
            yield text.removeprefix("\ufeff") if position == 0 else text


def _workbook(path: Path, survey: Survey, name: str) -> Table:
    sheets: list[Sheet] = []
    first = 1
    for given in workbook.sheets(path, name):
        sheets.append(Sheet(given.name, first, len(given.rows), given.rows))
        first += len(given.rows)
    if first == 1:
        raise ImportRefusedError(_say("empty-workbook", file=name))
    return Table(path, survey, "", workbook=True, sheets=tuple(sheets), head=())


def clean(cells: Row) -> str:
    """A row as one text, its cells parted by SEPARATOR, without what would confuse the engine."""
    return SEPARATOR.join(
        cell.replace(SEPARATOR, " ").replace("\0", "\ufffd") if not cell.isprintable() else cell
        for cell in cells
    )
