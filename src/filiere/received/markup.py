"""Which rows does a page or an XML sheet hold that was named like a workbook?

Operators' web pages save an HTML table, and old programs a SpreadsheetML sheet, under ``.xls``.
Rows come out as those of a workbook do: one list of texts per row, cells that span several columns
once, the others empty. Nothing of a page is run or fetched, no document type is read.
"""

import codecs
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.parsers import expat  # a document type is refused below, so no entity is ever expanded

from filiere.errors import ImportRefusedError
from filiere.received.rows import Row
from filiere.wording import Words

_say = Words(__name__)

MOST_COLUMNS = 2_000
"""Columns that a cell may span at most; a sheet has 16,384, a bill a few dozen."""

_SHEET_ML = b"urn:schemas-microsoft-com:office:spreadsheet"
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([A-Za-z0-9._-]+)""", re.IGNORECASE)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta|div|center|!--)", re.IGNORECASE)
_IGNORED = frozenset({"script", "style", "head", "title"})


@dataclass(slots=True)
class Grid:
    """Rows of one sheet, by name."""

    name: str
    rows: list[Row] = field(default_factory=list)


def is_markup(head: bytes) -> bool:
    """Whether the first bytes are those of a page or of a SpreadsheetML sheet."""
    text = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if text.startswith(b"<?xml"):
        return _SHEET_ML in head
    return _PAGE.match(text) is not None


def grids(name: str, content: bytes) -> list[Grid]:
    """The tables of a file, as sheets.

    Raises:
        ImportRefusedError: the XML is cut, ill-formed or brings a document type; no table is there.
    """
    sheet_ml = content.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<?xml")
    found = _sheet_ml(name, content) if sheet_ml else _html(content)
    if not any(grid.rows for grid in found):
        raise ImportRefusedError(_say("no-table", name=name))
    return found


def _html(content: bytes) -> list[Grid]:
    """Every table of the page, one after the other, as one sheet: layout tables are notes."""
    reading = _Tables()
    reading.feed(_decoded(content))
    reading.close()
    return [Grid("", reading.rows)]


def _decoded(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(content[:4096])
        name = declared[1].decode("ascii") if declared is not None else "cp1252"
        try:
            return content.decode(
                "cp1252" if name.lower() in {"utf-8", "iso-8859-1"} else name, "replace"
            )
        except LookupError:
            return content.decode("cp1252", "replace")


class _Tables(HTMLParser):
    """The rows of every table of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[Row] = []
        self._row: Row | None = None
        self._cell: list[str] | None = None
        self._spans: dict[int, tuple[int, str]] = {}
        self._width = self._height = 1
        self._skip = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _IGNORED:
            self._skip += 1
        elif tag == "table":
            self._end_row()
            self._spans.clear()
        elif tag == "tr":
            self._end_row()
            self._row = []
        elif tag in {"td", "th"}:
            self._end_cell()
            if self._row is None:
                self._row = []
            given = dict(attrs)
            self._cell = []
            self._width, self._height = _span(given.get("colspan")), _span(given.get("rowspan"))
        elif tag in {"br", "p", "div"} and self._cell is not None:
            self._cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _IGNORED:
            self._skip = max(0, self._skip - 1)
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag in {"tr", "table"}:
            self._end_row()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and self._skip == 0:
            self._cell.append(data)

    def close(self) -> None:
        super().close()
        self._end_row()

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        self._fill()
        text = " ".join("".join(self._cell).split())
        at = len(self._row)
        cells = [text, *[""] * (self._width - 1)]
        self._row += cells
        if self._height > 1:
            self._spans |= {at + k: (self._height - 1, held) for k, held in enumerate(cells)}
        self._cell = None

    def _fill(self) -> None:
        """Cells that a row above reaches down to: what it says holds here too."""
        while self._row is not None and len(self._row) in self._spans:
            at = len(self._row)
            left, text = self._spans.pop(at)
            self._row.append(text)
            if left > 1:
                self._spans[at] = (left - 1, text)

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is None:
            return
        self._fill()
        for at in sorted(at for at in self._spans if at > len(self._row)):
            self._row += [""] * (at - len(self._row))  # a row too short for what reaches into it
            self._fill()
        self.rows.append(self._row)
        self._row = None


def _span(text: str | None) -> int:
    return min(int(text), MOST_COLUMNS) if text is not None and text.isdigit() and int(text) else 1


def _sheet_ml(name: str, content: bytes) -> list[Grid]:
    reading = _Sheets(name)
    parser = expat.ParserCreate(namespace_separator="\n")
    parser.buffer_text = True
    parser.StartElementHandler = reading.begin
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text
    parser.StartDoctypeDeclHandler = reading.refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise ImportRefusedError(_say("xml", name=name, line=error.lineno)) from error
    except (ValueError, LookupError) as error:
        raise ImportRefusedError(_say("xml-charset", name=name)) from error
    return reading.found


class _Sheets:
    """Worksheets of SpreadsheetML 2003: ``Index`` tells of rows and cells that are left out."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.found: list[Grid] = []
        self._row: Row = []
        self._data: list[str] | None = None
        self._wide = 0

    def refuse(self, *_: object) -> None:
        """A document type could define entities."""
        raise ImportRefusedError(_say("xml-doctype", name=self._name))

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        local = name.rpartition("\n")[2]
        given = {key.rpartition("\n")[2]: value for key, value in attributes.items()}
        if local == "Worksheet":
            self.found.append(Grid(given.get("Name", "")))
        elif local == "Row" and self.found:
            while len(self.found[-1].rows) < _index(given) - 1:
                self.found[-1].rows.append([])
            self._row = []
        elif local == "Cell":
            while len(self._row) < min(_index(given), MOST_COLUMNS) - 1:
                self._row.append("")
            self._wide = _span(given.get("MergeAcross")) if "MergeAcross" in given else 0
            self._row.append("")
        elif local == "Data":
            self._data = []

    def end(self, name: str) -> None:
        """An element ends."""
        local = name.rpartition("\n")[2]
        if local == "Data" and self._data is not None and self._row:
            self._row[-1] = _dated("".join(self._data))
            self._data = None
        elif local == "Cell":
            self._row += [""] * self._wide
        elif local == "Row" and self.found:
            self.found[-1].rows.append(self._row)

    def text(self, data: str) -> None:
        """Characters."""
        if self._data is not None:
            self._data.append(data)


def _index(given: dict[str, str]) -> int:
    text = given.get("Index", "")
    return int(text) if text.isdigit() and len(text) < 8 else 0


def _dated(text: str) -> str:
    """A date and time as those of a workbook are printed."""
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.0+)?", text)
    return text if found is None else f"{found[1]} {found[2]}"
