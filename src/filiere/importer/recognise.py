"""Which layout fits a file, and where is its header?

Each of the first rows is compared with the header of each layout; sniffing delimiters and guessing
types fail on the preambles that operators write. Exactly one layout must fit: none or two is an
error that says what was nearest, and the order of layouts never decides.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from filiere.errors import RecognitionError
from filiere.importer.table import HEAD, Sheet, Table, logical_rows, split, text_lines
from filiere.layout import Layout, NamedLayout
from filiere.wording import Words

_say = Words(__name__)


SAMPLE = 20
"""Rows whose values must fit a layout's patterns."""


@dataclass(frozen=True, slots=True)
class Header:
    """Where a part's header stands and which cells it has, as the layout spells them."""

    row: int
    """1-based, within the part; 0 for a part that holds nothing."""
    columns: tuple[str, ...]
    preamble: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognised:
    """The one layout that fits, and how the file is cut."""

    layout: NamedLayout
    delimiter: str
    headers: tuple[Header, ...]
    """One per part."""


@dataclass(frozen=True, slots=True)
class _Near:
    layout: str
    shared: int
    row: int
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


def recognise(
    table: Table, layouts: Mapping[str, NamedLayout], name: str, wanted: str = ""
) -> Recognised:
    """The one layout that fits; RecognitionError names the file and what was nearest."""
    if wanted != "" and wanted not in layouts:
        raise RecognitionError(
            _say("recognise-there-layout-filiere-layouts-lists-those", name=name, wanted=wanted)
        )
    tried = [layouts[wanted]] if wanted != "" else [layouts[key] for key in sorted(layouts)]
    near: list[_Near] = []
    found: list[Recognised] = []
    for layout in tried:
        for delimiter in layout.layout.recognise.delimiter if not table.workbook else ("",):
            fit = _fit(table, layout, delimiter, near)
            if fit is not None:
                found.append(fit)
    if len(found) > 1:
        names = " and ".join(sorted({fit.layout.id for fit in found}))
        raise RecognitionError(
            _say("recognise-fits-more-one-layout-name-one", name=name, names=names)
        )
    if len(found) == 0:
        raise RecognitionError(_nearest(name, near))
    return found[0]


def _nearest(name: str, near: list[_Near]) -> str:
    told = sorted(near, key=lambda n: (-n.shared, len(n.missing) + len(n.unknown), n.layout))
    if len(told) == 0 or told[0].shared < 2:
        return f"{name}: no layout knows this table; «filiere layouts draft» prepares one."
    best = told[0]
    return (
        f"{name}: no layout fits; nearest to row {best.row} is «{best.layout}», "
        f"but {_difference(best)}."
    )


def _difference(best: _Near) -> str:
    missing = ", ".join(f"«{column}»" for column in best.missing)
    unknown = ", ".join(f"«{column}»" for column in best.unknown)
    if missing and unknown:
        return f"column {missing} is missing and column {unknown} is unknown to it"
    if missing:
        return f"column {missing} is missing"
    if unknown:
        return f"column {unknown} is unknown to it"
    return "its values are not those of that layout"


def _fit(table: Table, layout: NamedLayout, delimiter: str, near: list[_Near]) -> Recognised | None:
    headers: list[Header] = []
    matched = False
    for sheet in table.sheets:
        header = _header(table, sheet, layout, delimiter, near)
        if header is not None:
            matched = True
        elif _is_note(sheet, layout.layout):
            header = Header(0, ())
        else:
            return None
        headers.append(header)
    return Recognised(layout, delimiter, tuple(headers)) if matched else None


def _is_note(sheet: Sheet, layout: Layout) -> bool:
    """Whether a sheet holds nothing, or is not one that the layout asks for."""
    if all(cell.strip() == "" for row in sheet.rows for cell in row):
        return sheet.name != ""
    pattern = layout.recognise.sheet
    return pattern != "" and re.search(pattern, sheet.name) is None


def _rows(table: Table, sheet: Sheet, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Number and cells of the first rows of a part."""
    if table.workbook:
        yield from enumerate(sheet.rows[:HEAD], start=1)
    else:
        for position, line in enumerate(table.head, start=1):
            yield position, split(line, delimiter)


def _header(
    table: Table, sheet: Sheet, named: NamedLayout, delimiter: str, near: list[_Near]
) -> Header | None:
    layout = named.layout
    required = {plain(cell): cell for cell in layout.recognise.header}
    known = required | {plain(cell): cell for cell in layout.recognise.optional}
    above: list[str] = []
    for row, cells in _rows(table, sheet, delimiter):
        names = [plain(cell) for cell in cells]
        while len(names) > 0 and names[-1] == "":
            names.pop()
        shared = len(required.keys() & set(names))
        missing = tuple(sorted(required[key] for key in required.keys() - set(names)))
        unknown = tuple(
            cells[at].strip() for at, key in enumerate(names) if key not in known or key == ""
        )
        fits = len(missing) == 0 and len(unknown) == 0 and len(names) == len(set(names))
        if fits and _values_fit(table, sheet, layout, delimiter, row, names):
            return Header(row, tuple(known[key] for key in names), tuple(above))
        if shared > 0:
            near.append(_Near(named.id, shared, row, missing, unknown))
        above.append(delimiter.join(cells) if not table.workbook else ";".join(cells))
    return None


def _values_fit(  # noqa: PLR0913, PLR0917 - what a part is, and where its values begin
    table: Table,
    sheet: Sheet,
    layout: Layout,
    delimiter: str,
    header_row: int,
    names: Sequence[str],
) -> bool:
    patterns = {
        names.index(plain(column)): re.compile(pattern)
        for column, pattern in layout.recognise.values.items()
        if plain(column) in names
    }
    if len(patterns) == 0:
        return True
    sample = [cells for row, cells in _rows(table, sheet, delimiter) if row > header_row][:SAMPLE]
    return all(
        pattern.search(cells[at]) is not None
        for at, pattern in patterns.items()
        for cells in sample
        if at < len(cells) and cells[at].strip() != ""
    )


def plain(cell: str) -> str:
    """A header cell as compared: case, spaces, quotes and byte marks do not tell columns apart."""
    text = unicodedata.normalize("NFC", cell.replace("\ufeff", "")).casefold()
    return " ".join(text.replace("’", "'").split()).strip('"= ')


def data_rows(table: Table, recognised: Recognised) -> Iterator[tuple[int, list[str] | None, int]]:
    """(part, cells, lines spanned) of every row; None where the row is above or is the header.

    Cells come in the order of the first part's header, whatever the order in their own.
    """
    first = next(header for header in recognised.headers if header.row > 0)
    for part, sheet in enumerate(table.sheets):
        header = recognised.headers[part]
        order = [header.columns.index(column) for column in first.columns if header.row > 0]
        if table.workbook:
            for position, cells in enumerate(sheet.rows, start=1):
                if position <= header.row or header.row == 0:
                    yield part, None, 1
                    continue
                kept = [cells[at] for at in order] + cells[len(header.columns) :]
                yield part, kept, 1
        else:
            yield from _text_rows(table, recognised, header)


def _text_rows(
    table: Table, recognised: Recognised, header: Header
) -> Iterator[tuple[int, list[str] | None, int]]:
    lines = text_lines(table.path, table.survey, table.encoding)
    for _ in range(header.row):
        next(lines)
        yield 0, None, 1
    for cells, spanned in logical_rows(lines, recognised.delimiter, len(header.columns)):
        yield 0, cells, spanned
