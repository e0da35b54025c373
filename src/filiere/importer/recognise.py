"""Which layout fits a file, and where is its header?

Each of the first rows is compared with the header of each layout; sniffing delimiters and guessing
types fail on the preambles that operators write. Exactly one layout must fit: none or two is an
error that says what was nearest, and the order of layouts never decides. Where no row among the
first is a header, the whole file is looked through before it is given up.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from filiere.errors import RecognitionError
from filiere.importer.said import NOTHING_SAID, Sections
from filiere.importer.table import HEAD, Sheet, Table, fixed, split, text_lines
from filiere.layout import Layout, NamedLayout
from filiere.layout.model import column_keys
from filiere.wording import Joined, Plain, Text, Words

_say = Words(__name__)

SAMPLE = 20
"""Rows whose values must fit a layout's patterns."""

DEEPEST = 5000
"""Rows of a file that are looked through for a header."""


@dataclass(frozen=True, slots=True)
class Header:
    """Where a part's header stands and which cells it has, as the layout calls them."""

    row: int
    """1-based, within the part; 0 for a part without one."""
    columns: tuple[str, ...]
    preamble: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    """The header row as it is written."""

    @property
    def holds(self) -> bool:
        """Whether the part holds a table."""
        return len(self.columns) > 0


@dataclass(frozen=True, slots=True)
class Recognised:
    """The one layout that fits, and how the file is cut."""

    layout: NamedLayout
    delimiter: str
    headers: tuple[Header, ...]
    """One per part."""
    further: tuple[Header, ...] = field(default=())
    """Later headers of a text file, each of the rows below it."""
    sections: Sections = NOTHING_SAID
    """What lines outside of the rows say for them."""

    @property
    def first(self) -> Header:
        """The header by whose columns every row is given."""
        return next(header for header in self.headers if header.holds)


@dataclass(frozen=True, slots=True)
class _Near:
    layout: str
    shared: int
    row: int
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    sheet: int = 0
    """Place of a sheet that is none of the layout's, where another one is; 0 for none."""


def recognise(
    table: Table, layouts: Mapping[str, NamedLayout], name: str, wanted: str = ""
) -> Recognised:
    """The one layout that fits; RecognitionError names the file and what was nearest."""
    if wanted != "" and wanted not in layouts:
        raise RecognitionError(_say("no-such-layout", file=name, layout=wanted))
    tried = [layouts[wanted]] if wanted != "" else [layouts[key] for key in sorted(layouts)]
    near: list[_Near] = []
    for deep in (False, True):
        found = [
            fit
            for layout in tried
            for delimiter in _delimiters(table, layout.layout)
            for fit in [_fit(table, layout, delimiter, near, deep=deep)]
            if fit is not None
        ]
        if len(found) > 0 or _is_short(table):
            break
    found = _most_telling(found)
    if len(found) > 1:
        names = sorted({fit.layout.id for fit in found})
        raise RecognitionError(_say("several-layouts", file=name, layouts=", ".join(names)))
    if len(found) == 0:
        raise RecognitionError(_nearest(name, near, table))
    return found[0]


def _delimiters(table: Table, layout: Layout) -> tuple[str, ...]:
    if table.workbook or len(layout.recognise.widths) > 0:
        return ("",)
    return layout.recognise.delimiter


def _is_short(table: Table) -> bool:
    return all(sheet.count <= HEAD for sheet in table.sheets)


def _most_telling(found: list[Recognised]) -> list[Recognised]:
    """A table without header is only believed where no header is found."""
    with_header = [fit for fit in found if fit.first.row > 0]
    return with_header or found


def _nearest(name: str, near: list[_Near], table: Table) -> Text:
    sheets = next((one for one in near if one.sheet > 0), None)
    if sheets is not None:
        return _say("other-sheet", file=name, layout=sheets.layout, sheet=str(sheets.sheet))
    told = sorted(near, key=lambda n: (-n.shared, len(n.missing) + len(n.unknown), n.layout))
    if len(told) == 0 or told[0].shared < 2:
        unknown = _say("unknown-table", file=name)
        if _is_aligned(table):
            return Joined((unknown, _say("fixed-columns")))
        return unknown
    best = told[0]
    return _say("nearest", file=name, row=str(best.row), layout=best.layout, why=_difference(best))


def _is_aligned(table: Table) -> bool:
    """Whether the first lines are columns of fixed width, parted by blanks."""
    lines = [line for line in table.head if line.strip() != ""][:SAMPLE]
    if table.workbook or len(lines) < 2 or any(sign in line for line in lines for sign in ";\t|"):
        return False
    longest = max(len(line) for line in lines)
    gaps = [
        at
        for at in range(longest)
        if all(at >= len(line) or line[at] == " " for line in lines)
        and any(at < len(line.rstrip()) for line in lines)
    ]
    return len(gaps) >= 2


def _difference(best: _Near) -> Text:
    missing = ", ".join(f"«{column}»" for column in best.missing)
    unknown = ", ".join(f"«{column}»" if column else "«»" for column in best.unknown)
    values: dict[str, str | int] = {
        "missing": missing,
        "unknown": unknown,
        "absent": len(best.missing),
        "further": len(best.unknown),
    }
    if missing and unknown:
        return _say("missing-and-unknown", **values)
    if missing:
        return _say("missing-columns", **values)
    if unknown:
        return _say("unknown-columns", **values)
    return _say("other-values")


def _fit(
    table: Table, layout: NamedLayout, delimiter: str, near: list[_Near], *, deep: bool
) -> Recognised | None:
    headers: list[Header] = []
    matched, other = False, 0
    for place, sheet in enumerate(table.sheets, start=1):
        header = _header(table, sheet, layout, delimiter, near, deep=deep)
        if header is not None:
            matched = True
        elif _is_note(sheet, layout.layout):
            header = Header(0, ())
        elif table.workbook:
            other = other or place
            continue
        else:
            return None
        headers.append(header)
    if matched and other > 0:
        near.append(_Near(layout.id, 0, 0, (), (), other))
    return Recognised(layout, delimiter, tuple(headers)) if matched and other == 0 else None


def _is_note(sheet: Sheet, layout: Layout) -> bool:
    """Whether a sheet holds nothing, or is not one that the layout asks for."""
    if all(cell.strip() == "" for row in sheet.rows for cell in row):
        return sheet.name != ""
    pattern = layout.recognise.sheet
    return pattern != "" and re.search(pattern, sheet.name) is None


def _rows(
    table: Table, sheet: Sheet, layout: Layout, delimiter: str, *, deep: bool
) -> Iterator[tuple[int, list[str], str]]:
    """Number, cells and text of the first rows of a part."""
    most = DEEPEST if deep else HEAD
    if table.workbook:
        for position, cells in enumerate(sheet.rows[:most], start=1):
            yield position, cells, as_text(cells, layout, delimiter)
        return
    lines: Iterator[str] = iter(table.head)
    if deep:
        lines = islice(text_lines(table.path, table.survey, table.encoding), most)
    for position, line in enumerate(lines, start=1):
        cells = cells_of(line, layout, delimiter)
        yield position, cells, as_text(cells, layout, delimiter, line)


def as_text(cells: Sequence[str], layout: Layout, delimiter: str, line: str = "") -> str:
    """A row as patterns of a preamble see it; fixed columns would cut the words of its line."""
    if len(layout.recognise.widths) > 0:
        return line.rstrip()
    return (delimiter or ";").join(cells)


def cells_of(line: str, layout: Layout, delimiter: str) -> list[str]:
    """Cells of one line, cut where the layout says."""
    widths = layout.recognise.widths
    return fixed(line, widths) if len(widths) > 0 else split(line, delimiter)


def _header(  # noqa: PLR0913 -- a part, and how it is to be read
    table: Table,
    sheet: Sheet,
    named: NamedLayout,
    delimiter: str,
    near: list[_Near],
    *,
    deep: bool,
) -> Header | None:
    layout = named.layout
    rows = _rows(table, sheet, layout, delimiter, deep=deep)
    if layout.recognise.headerless:
        return _headerless(rows, layout)
    above: list[str] = []
    over: list[str] = []
    for row, cells, text in rows:
        names = grouped(over, cells) if layout.recognise.header_rows == 2 else cells
        met = _matched(names, layout)
        if met.fits and _values_fit(table, sheet, layout, delimiter, row, met.columns, deep=deep):
            return Header(row, met.columns, tuple(above), tuple(cells))
        if met.shared > 0:
            near.append(_Near(named.id, met.shared, row, met.missing, met.unknown))
        above.append(text)
        over = cells
    return None


def _headerless(rows: Iterator[tuple[int, list[str], str]], layout: Layout) -> Header | None:
    """Columns by their place, where the first rows have as many and their values fit."""
    keys = layout.recognise.keys
    least = len(layout.recognise.header)
    patterns = {keys.index(key): re.compile(p) for key, p in layout.recognise.values.items()}
    sample = [([cell.strip() for cell in cells], text) for _, cells, text in islice(rows, SAMPLE)]
    fitting = [
        place
        for place, (cells, _) in enumerate(sample)
        if len(cells) >= least
        and all(cell == "" for cell in cells[len(keys) :])
        and all(pattern.search(cells[at]) is not None for at, pattern in patterns.items())
    ]
    if len(fitting) == 0 or len(fitting) * 2 < len([cells for cells, _ in sample if any(cells)]):
        return None
    return Header(0, keys, tuple(text for _, text in sample[: fitting[0]]))


@dataclass(frozen=True, slots=True)
class _Matched:
    fits: bool
    columns: tuple[str, ...]
    shared: int
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Expected:
    """What the header of a layout has, worked out once for all rows that are held against it."""

    keys: dict[tuple[str, int], str]
    """How the layout calls each name, by the plain name and which of that name it is."""
    required: tuple[tuple[str, int], ...]
    shown: dict[str, str]
    """Each plain name as the layout writes it."""
    names: frozenset[str]
    """Plain names that must be there."""
    blanks: int


@lru_cache(maxsize=1_000)
def _expected(header: tuple[str, ...], optional: tuple[str, ...]) -> _Expected:
    written = (*header, *optional)
    every = [plain(name) for name in written]
    required = every[: len(header)]
    return _Expected(
        keys=dict(zip(_counted(every), column_keys(written), strict=True)),
        required=tuple(_counted(required)),
        shown=dict(zip(every, written, strict=True)),
        names=frozenset(required) - {""},
        blanks=header.count(""),
    )


def _matched(cells: Sequence[str], layout: Layout) -> _Matched:
    """How a row of cells compares with the header of a layout, whatever the order of names."""
    asked = _expected(layout.recognise.header, layout.recognise.optional)
    names = [plain(cell) for cell in cells]
    while len(names) > 0 and names[-1] == "" and names.count("") > asked.blanks:
        names.pop()
    met = _counted(names)
    there = set(met)
    missing = tuple(asked.shown[name] for name, nth in asked.required if (name, nth) not in there)
    unknown = tuple(cells[at].strip() for at, one in enumerate(met) if one not in asked.keys)
    shared = len(asked.names & set(names))
    fits = len(missing) == 0 and len(unknown) == 0
    columns = tuple(asked.keys[one] for one in met) if fits else ()
    return _Matched(fits, columns, shared, missing, unknown)


def _counted(names: Sequence[str]) -> list[tuple[str, int]]:
    """Each name with its place among those of the same name."""
    seen: dict[str, int] = {}
    out: list[tuple[str, int]] = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        out.append((name, seen[name]))
    return out


def grouped(over: Sequence[str], cells: Sequence[str]) -> list[str]:
    """Names of two header rows: a group stands over the columns up to the next one.

    A name that reaches over both rows (``rowspan`` of a page) is told once, and is no group.
    """
    group = ""
    names: list[str] = []
    for at, cell in enumerate(cells):
        text = cell.strip()
        if at < len(over) and over[at].strip() != "":
            group = over[at].strip()
        if plain(group) == plain(text):
            group = ""
        names.append(f"{group} {text}".strip())
    return names


def _values_fit(  # noqa: PLR0913, PLR0917 - what a part is, and where its values begin
    table: Table,
    sheet: Sheet,
    layout: Layout,
    delimiter: str,
    header_row: int,
    columns: Sequence[str],
    *,
    deep: bool,
) -> bool:
    patterns = {
        columns.index(column): re.compile(pattern)
        for column, pattern in layout.recognise.values.items()
        if column in columns
    }
    if len(patterns) == 0:
        return True
    rows = _rows(table, sheet, layout, delimiter, deep=deep)
    below = (cells for row, cells, _ in rows if row > header_row)
    sample = list(islice(below, SAMPLE))
    return all(
        pattern.search(cells[at]) is not None
        for at, pattern in patterns.items()
        for cells in sample
        if at < len(cells) and cells[at].strip() != ""
    )


@lru_cache(maxsize=10_000)
def plain(cell: str) -> str:
    """A header cell as compared: case, spaces, quotes and byte marks do not tell columns apart."""
    text = unicodedata.normalize("NFC", cell.replace("\ufeff", "")).casefold()
    return " ".join(text.replace("’", "'").split()).strip('"= ')


def header_below(cells: Sequence[str], layout: Layout) -> tuple[str, ...] | None:
    """The columns of a later header of the same table; None where the row is no header of it.

    Raises:
        RecognitionError: most of its cells are names of the layout, but not all.
    """
    met = _matched(cells, layout)
    if met.fits:
        return met.columns
    filled = [cell for cell in cells if cell.strip() != ""]
    if met.shared >= 2 and met.shared * 2 > len(filled):
        raise RecognitionError(
            Joined((_difference(_Near("", met.shared, 0, met.missing, met.unknown)),))
        )
    return None


def note(text: str) -> Plain:
    """Words of a file, in whatever language they are."""
    return Plain(text, text)
