"""What do the lines of a file that are no rows state for the rows below them?

An operator who is asked about two lines, or about the cells of a mast, often writes one block below
the other, each under a line that says whose it is. What the layout's ``[preamble]`` takes from such
a line holds until another line states it anew, in a text as in the sheets of a workbook.

A day that stands over its rows is looked for first, as no row can be read without it; the rest only
in lines that turned out to be no rows, and that begin with the words of the first such line.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from filiere.case import Case
from filiere.errors import ImportRefusedError
from filiere.importer.reasons import Reason
from filiere.importer.recognise import Recognised, as_text, cells_of
from filiere.importer.said import Said, Sections, day_of
from filiere.importer.table import Table, text_lines
from filiere.layout import Preamble
from filiere.model.codes import Fate
from filiere.wording import Words

_say = Words(__name__)

FEW_CELLS = 2
"""Cells of a line that may be a heading, whatever the width of the table; else half of it."""

LEAST_DIGITS = 5
"""Of the number that a line between the rows states: a pattern that takes less cuts it."""

NOT_ROWS = (Reason.COLUMNS, Reason.TIME, Reason.HEADER)
"""Why a line cannot be read that may be none of the rows."""


def days(table: Table, recognised: Recognised, first: Said) -> Sections:
    """Where a day stands over the rows below it; only lines of few cells may be such headings."""
    pattern = recognised.layout.layout.preamble.day
    if pattern == "":
        return Sections(first)
    width = len(recognised.first.columns)
    starts: list[int] = []
    said: list[Said] = []
    for row, cells, line in _every(table, recognised):
        filled = sum(1 for cell in cells if cell.strip() != "")
        if filled > max(FEW_CELLS, width // 2):
            continue
        found = re.search(pattern, line)
        if found is not None and (found[1] or "") != "":
            starts.append(row)
            said.append(replace(first, day=day_of(found[1])))
    return Sections(first, tuple(starts), tuple(said), frozenset(starts))


def stated_below(case: Case, table: Table, recognised: Recognised, name: str) -> Sections:
    """The same with what else the lines below the first header state, by the staged rows.

    Raises:
        ImportRefusedError: a line states another number, which is none.
    """
    layout, known = recognised.layout.layout, recognised.sections
    patterns = {key: value for key, value in _patterns(layout.preamble).items() if value != ""}
    if layout.table != "events" or len(patterns) == 0:
        return known
    rows = _no_rows(case, _header_row(table, recognised))
    named = _named_sheets(table, recognised)
    if len(rows) + len(named) == 0:
        return known
    leads = _leads(patterns, table, recognised)
    now: dict[str, str] = {"target": known.first.target, "cell": known.first.cell}
    changes: dict[int, dict[str, str]] = {}
    totals: list[tuple[str, int]] = []
    stating: set[int] = set()
    below = _every(table, recognised, set(rows))
    lines = [*named, *((row, cells, line, False) for row, cells, line in below)]
    for row, cells, line, is_name in sorted(lines, key=lambda each: (each[0], not each[3])):
        few = is_name or sum(1 for cell in cells if cell.strip() != "") <= FEW_CELLS
        for key, pattern in patterns.items():
            found = re.search(pattern, line)
            if found is None or (found[1] or "").strip() == "":
                continue
            lead = _letters(line[: found.start(1)])
            if leads.setdefault(key, lead if few or rows[row] else "\0") != lead:
                continue
            if not is_name:
                stating.add(row)
            text = found[1].strip()
            _refuse_cut(key, text, name, row)
            if key == "total":
                totals.append((now["target"], int(re.sub(r"\D", "", text) or "0")))
            elif _other(key, text, now[key]):
                now[key] = text
                changes[row] = dict(now)
    known = replace(known, totals=tuple(totals), lines=known.lines | stating)
    return _merged(known, changes)


def _named_sheets(table: Table, recognised: Recognised) -> list[tuple[int, list[str], str, bool]]:
    """The names of the sheets after the first that holds a table, where their rows begin."""
    held = [
        sheet
        for sheet, header in zip(table.sheets, recognised.headers, strict=True)
        if header.holds and sheet.name != ""
    ]
    return [(sheet.first_row, [sheet.name], sheet.name, True) for sheet in held[1:]]


def _refuse_cut(key: str, text: str, name: str, row: int) -> None:
    if key == "target" and len(re.sub(r"\D", "", text)) < LEAST_DIGITS:
        raise ImportRefusedError(_say("no-such-target", file=name, row=str(row)))


def _merged(known: Sections, changes: Mapping[int, dict[str, str]]) -> Sections:
    """The days that are known, with numbers and cells that change in other lines."""
    if len(changes) == 0:
        return known
    starts = sorted({*known.starts, *changes})
    now = {"target": known.first.target, "cell": known.first.cell}
    said: list[Said] = []
    for row in starts:
        now = changes.get(row, now)
        said.append(replace(known.at(row), target=now["target"], cell=now["cell"]))
    return replace(known, starts=tuple(starts), said=tuple(said))


def _patterns(preamble: Preamble) -> dict[str, str]:
    """In the order in which they are looked for: a count is that of the number before it."""
    return {"target": preamble.target, "cell": preamble.cell, "total": preamble.total}


def _leads(patterns: Mapping[str, str], table: Table, recognised: Recognised) -> dict[str, str]:
    """The words that stand before what is stated above the first header, or in its sheet's name."""
    sheets = zip(table.sheets, recognised.headers, strict=True)
    name = next((sheet.name for sheet, header in sheets if header.holds), "")
    text = "\n".join([name, *recognised.first.preamble])
    leads: dict[str, str] = {}
    for key, pattern in patterns.items():
        found = re.search(pattern, text)
        if found is not None:
            leads[key] = _letters(text[: found.start(1)].rpartition("\n")[2])
    return leads


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text).casefold()


def _other(key: str, text: str, before: str) -> bool:
    """Whether a text states another value than the one before, however each is spelt."""
    if key == "target" and before != "":
        return re.sub(r"\D", "", text)[-9:] != re.sub(r"\D", "", before)[-9:]
    return text.casefold() != before.casefold()


def _header_row(table: Table, recognised: Recognised) -> int:
    """The physical row of the first header."""
    for sheet, header in zip(table.sheets, recognised.headers, strict=True):
        if header.holds:
            return sheet.first_row - 1 + header.row
    return 0


def _no_rows(case: Case, below: int) -> dict[int, bool]:
    """Physical rows below the header that are no records, and whether the layout says so."""
    reasons = ", ".join(str(int(reason)) for reason in NOT_ROWS)
    return {
        int(row): bool(noted)
        for row, noted in case.query(
            f"SELECT rowid + 1, mark = {int(Fate.NOTE)} FROM staged_row WHERE rowid + 1 > ? AND "
            f"(mark = {int(Fate.NOTE)} OR mark = 0 AND reason IN ({reasons})) ORDER BY 1",
            [below],
        )
    }


def _every(
    table: Table, recognised: Recognised, wanted: set[int] | None = None
) -> Iterator[tuple[int, list[str], str]]:
    """Cells and text of the physical rows that are wanted, or of all, each line by itself."""
    layout, delimiter = recognised.layout.layout, recognised.delimiter
    if table.workbook:
        for sheet in table.sheets:
            for row, cells in enumerate(sheet.rows, start=sheet.first_row):
                if wanted is None or row in wanted:
                    yield row, list(cells), as_text(cells, layout, delimiter)
        return
    lines = text_lines(table.path, table.survey, table.encoding)
    for row, line in enumerate(lines, start=1):
        if wanted is None or row in wanted:
            cells = cells_of(line, layout, delimiter)
            yield row, cells, as_text(cells, layout, delimiter, line)
