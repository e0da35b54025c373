"""How are the rows of an extract found in a CSV file, a JSON object or a saved page?

Nothing of a cell is altered: a signed text stands or falls by its every character.
"""

import json
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

from filiere.errors import ImportRefusedError
from filiere.model.codes import Fate
from filiere.model.market import COLUMNS
from filiere.reader import Place
from filiere.readers.market.given import Given, Left
from filiere.readers.market.named import (
    NEEDED,
    column_names,
    table_exactly,
    table_named,
    table_of,
)
from filiere.received import Received
from filiere.received.json import BEGUN, paths, told
from filiere.received.markup import is_markup
from filiere.received.text import encoding, lines, rows
from filiere.wording import Words

_say = Words(__name__)

LONGEST = 20_000
"""Characters of a row that are kept as it stands."""

_LARGEST = 60
"""Digits of a number of a JSON file that is written out."""


def csv_table(source: Received) -> str:
    """The table of ours that a CSV file is, by its header line; '' for none."""
    coding = encoding(source)
    text = source.head.decode(coding, "replace")
    line = re.split(r"\r\n|\n|\r", text, maxsplit=1)[0]
    return table_exactly([cell.strip().strip('"') for cell in line.split(",")])


def csv_rows(source: Received) -> Iterator[Given]:
    """The lines of a CSV file: header, blanks, rows, and what a row has beyond its first line."""
    table = csv_table(source)
    given = rows(source)
    names = column_names(table, next(given).cells)
    yield Given(place=Place(at=1), fate=Fate.HEADER)
    for row in given:
        place = Place(at=row.line)
        if all(cell.strip() == "" for cell in row.cells):
            yield Given(place=place, fate=Fate.BLANK)
        else:
            yield _row(place, table, names, row.cells, ",".join(row.cells))
        for more in range(1, row.spans):
            yield Given(place=Place(at=row.line + more), fate=Fate.NOTE)


def _row(place: Place, table: str, names: Sequence[str], cells: Sequence[str], raw: str) -> Given:
    told_cells = dict(zip(names, cells, strict=True)) if len(cells) == len(names) else None
    return Given(
        place=place, table=table, cells=told_cells, raw=raw[:LONGEST] or "(…)", count=len(cells)
    )


def is_json(source: Received) -> bool:
    """Whether a file is one object with a list of objects for a table of ours."""
    keys = {tuple(path.split(".")) for path in paths(source)}
    for table in COLUMNS:
        for name in {key[0] for key in keys if table_named(key[0]) == table}:
            own = {key[2] for key in keys if len(key) == 3 and key[:2] == (name, "item")}
            if set(NEEDED[table]) <= set(column_names(table, own)):
                return True
    return False


def json_rows(source: Received) -> Iterator[Given | Left]:
    """Each object of each list; of what is no table of ours only the name."""
    built = {f"{name}.item" for name in _json_lists(source)}
    counted: dict[str, int] = {}
    left: set[str] = set()
    for path, value in told(source, frozenset(built), exact=True):
        name = path.partition(".")[0]
        if path not in built or value == BEGUN:
            if name not in {"", *left} and f"{name}.item" not in built:
                left.add(name)
                yield Left(name)
            continue
        counted[name] = counted.get(name, 0) + 1
        place = Place(key=f"{name}[{counted[name] - 1}]")
        table = table_named(name)
        cells = None
        if isinstance(value, dict):
            keys = column_names(table, (str(key) for key in value))
            cells = dict(zip(keys, map(_text, value.values()), strict=True))
        yield Given(place=place, table=table, cells=cells, raw=_shown(value))


def _json_lists(source: Received) -> frozenset[str]:
    """Names of lists that are tables of ours; the first bytes may not show all."""
    seen: set[str] = set()
    for path, _ in told(source, frozenset(), exact=True):
        name = path.partition(".")[0]
        if name not in seen:
            seen.add(name)
    return frozenset(name for name in seen if table_named(name) != "")


def _text(value: Any) -> str:  # noqa: ANN401 -- whatever JSON can hold
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return f"{value:f}" if abs(value.adjusted()) < _LARGEST else str(value)
    return value if isinstance(value, str) else _shown(value)


def _shown(value: Any) -> str:  # noqa: ANN401 -- whatever JSON can hold
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value)[:LONGEST] if not isinstance(value, int) else _whole(value)
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text[:LONGEST]


def _whole(value: int) -> str:
    return str(value) if abs(value) < 10**_LARGEST else "…"


_TABLE = re.compile(rb"""<table\b[^>]{0,2000}?\bid\s*=\s*["']?([\w.-]+)""", re.IGNORECASE)


def is_page(source: Received) -> bool:
    """Whether a file is a page with a table of ours."""
    return is_markup(source.head) and any(
        table_named(found[1].decode("ascii", "replace")) != ""
        for found in _TABLE.finditer(source.head)
    )


def page_rows(source: Received) -> Iterator[Given | Left]:
    """The rows of each ``<table id=NAME>``; nothing of a page is run or fetched."""
    reading = _Page()
    with lines(source, _charset(source)) as given:
        for line in given:
            reading.feed(line + "\n")
            yield from reading.taken()
    reading.close()
    yield from reading.taken()
    if reading.inside:
        raise ImportRefusedError(_say("page-cut", name=source.name))


_CHARSET = re.compile(rb"""charset\s*=\s*["']?([A-Za-z0-9._-]+)""", re.IGNORECASE)


def _charset(source: Received) -> str:
    """UTF-8 unless the page says and is otherwise."""
    said = _CHARSET.search(source.head[:4096])
    name = "" if said is None else said[1].decode("ascii").lower()
    return "cp1252" if name in {"iso-8859-1", "windows-1252", "latin1"} else ""


_NESTED_TEXT = frozenset({"script", "style"})


class _Page(HTMLParser):
    """Rows of the tables of ours; a table within a cell is that cell's text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out: list[Given | Left] = []
        self._name = ""
        self._table = ""
        self._columns: tuple[str, ...] = ()
        self._cells: list[str] | None = None
        self._headers = False
        self._cell: list[str] | None = None
        self._depth = 0
        self._skip = 0
        self._count = 0
        self._line = 0
        self._after_break = False

    @property
    def inside(self) -> bool:
        """Whether the page ends within a table."""
        return self._depth > 0

    def taken(self) -> Iterator[Given | Left]:
        """What was found since it was last asked."""
        found, self._out = self._out, []
        yield from found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _NESTED_TEXT:
            self._skip += 1
        if tag == "table":
            self._begin(dict(attrs))
        elif self._depth != 1:
            return
        elif tag == "tr":
            self._end_row()
            self._cells, self._headers, self._line = [], False, self.getpos()[0]
        elif tag in {"td", "th"} and self._cells is not None:
            self._end_cell()
            self._cell = []
            self._headers = self._headers or tag == "th"
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")
            self._after_break = True

    def _begin(self, attributes: dict[str, str | None]) -> None:
        if self._depth > 0:
            self._depth += 1
            return
        name = attributes.get("id") or ""
        if table_named(name) == "":
            return
        self._depth, self._name, self._table, self._columns = 1, name, "", ()

    def handle_endtag(self, tag: str) -> None:
        if tag in _NESTED_TEXT:
            self._skip = max(0, self._skip - 1)
        if tag == "table" and self._depth > 0:
            if self._depth == 1:
                self._end_row()
            self._depth -= 1
        elif self._depth == 1 and tag in {"td", "th"}:
            self._end_cell()
        elif self._depth == 1 and tag == "tr":
            self._end_row()

    def handle_data(self, data: str) -> None:
        if self._cell is None or self._skip > 0:
            return
        # a break before a line end is one line end: nl2br writes both
        self._cell.append(data.removeprefix("\n") if self._after_break else data)
        self._after_break = False

    def _end_cell(self) -> None:
        if self._cell is not None and self._cells is not None:
            self._cells.append("".join(self._cell))
        self._cell = None
        self._after_break = False

    def _end_row(self) -> None:
        self._end_cell()
        cells, self._cells = self._cells, None
        if cells is None:
            return
        self._count += 1
        place = Place(key=f"{self._name}:{self._count}", at=self._line)
        if self._columns == () and self._headers:
            table = table_of([cell.strip() for cell in cells], self._name)
            if table == "":
                self._out.append(Left(self._name))
                self._table, self._columns = "", ("",)
                return
            self._table = table
            self._columns = column_names(table, (cell.strip() for cell in cells))
            self._out.append(Given(place=place, fate=Fate.HEADER))
        elif self._table != "":
            if all(cell.strip() == "" for cell in cells):
                self._out.append(Given(place=place, fate=Fate.BLANK))
                return
            raw = " | ".join(cells)
            self._out.append(_row(place, self._table, self._columns, cells, raw))
