"""Where is the table in an unknown file, and which names and values have its columns?

A header of at least three names; else columns by their place, parted by a sign or by blanks. Two
header rows, lines above, lines below, days between the rows and rows that end early are told, so
that a draft can say what they are. Of a workbook, the sheet with most names.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from filiere.errors import RecognitionError
from filiere.importer.draft_fixed import aligned
from filiere.importer.draft_refused import (
    refuse_other_forms,
    refuse_records_of_lines,
    refuse_turned_rows,
    refuse_what_is_no_list,
)
from filiere.importer.draft_table import NO_NAME, Found, is_header, note_of, places, without_end
from filiere.importer.recognise import grouped, plain
from filiere.importer.table import Sheet, Table, split, text_lines
from filiere.wording import Words

_say = Words(__name__)

DELIMITERS = (";", ",", "\t", "|")
LONGEST_SAMPLE = 5_000
"""Rows looked at: most from the beginning, the others from all over the file."""
FIRST = 4_000
"""Of them, those from the beginning."""
SHOWN = 200
"""Rows by which the form of a table is told."""
LONGEST_CELL = 12
"""Lines over which a text in quotes is followed."""
LEAST_ROWS = 3
"""Rows by which a table without a header is known."""


def find(table: Table, name: str) -> Found:
    """The table of a file.

    Raises:
        RecognitionError: no row looks like a header, and no rows look like one another.
    """
    refuse_other_forms(table, name)
    parts = [sheet for sheet in table.sheets if sheet.count > 0]
    if not table.workbook:
        refuse_records_of_lines(list(islice(_lines(table), FIRST)), name)
    for delimiter in DELIMITERS if not table.workbook else ("",):
        for part in parts:
            refuse_turned_rows(_rows(table, part, delimiter)[:SHOWN], name)
    found = _best(table, parts) or _by_place(table, parts)
    if found is None and not table.workbook:
        found = aligned(list(_lines(table)))
    if found is None:
        raise RecognitionError(_say("draft-row-looks-like-header-three-columns", name=name))
    refuse_what_is_no_list(found, name)
    return found


def _best(table: Table, parts: Sequence[Sheet]) -> Found | None:
    """The table of most names, of the sheet that holds it and of those that hold its like."""
    told = [(sheet, found) for sheet in parts for found in [_named(table, sheet)] if found]
    if len(told) == 0:
        return None
    _, best = max(told, key=lambda each: (_named_columns(each[1]), len(each[1].values)))
    if not table.workbook or len(parts) < 2:
        return best
    names = sorted(plain(name) for name in best.columns)
    like = [one.name for one, found in told if sorted(map(plain, found.columns)) == names]
    best.sheets.extend(like)
    best.other_sheets.extend(one.name for one in parts if one.name not in like)
    return best


def _named_columns(found: Found) -> int:
    return len([name for name in found.columns if name != ""])


def _named(table: Table, sheet: Sheet) -> Found | None:
    """The table under the row with most names."""
    best: tuple[int, Found] | None = None
    for delimiter in DELIMITERS if not table.workbook else ("",):
        rows = _rows(table, sheet, delimiter)
        for position, cells in enumerate(rows, start=1):
            texts = without_end([cell.strip() for cell in cells])
            named = len([text for text in texts if text != ""])
            if not is_header(texts) or (best is not None and named <= best[0]):
                continue
            if position < len(rows) and _is_group(texts, rows[position]):
                continue
            best = named, _below(rows, position, texts, delimiter)
    return None if best is None else best[1]


def _is_group(texts: Sequence[str], under: Sequence[str]) -> bool:
    """Whether a row of few names stands over one of more names, some of them twice."""
    names = [cell.strip() for cell in under]
    filled = [name for name in names if name != ""]
    return (
        is_header(without_end(list(names)))
        and len(set(filled)) < len(filled)
        and len([text for text in texts if text != ""]) < len(filled)
    )


def _below(rows: list[list[str]], position: int, texts: list[str], delimiter: str) -> Found:
    width = len(texts)
    under = [row for row in rows[position:] if not _is_again(row, texts)]
    other = next((at for at, row in enumerate(under) if _is_another(row, texts)), len(under))
    another, under = other < len(under), under[:other]
    values = [row[:width] for row in under if len(row) >= width]
    notes, short = _ends(under, width)
    if short:
        ended = [row for row in under if _ends_early(row, width)]
        values += [[*row, *[""] * (width - len(row))] for row in ended]
    over = rows[position - 2] if position > 1 else []
    grouped = _grouped(over, texts)
    return Found(
        delimiter=delimiter,
        row=position,
        columns=texts if grouped is None else grouped,
        values=[row for row in values if sum(cell.strip() != "" for cell in row) > 2],
        above=[(delimiter or ";").join(row) for row in rows[: position - 1]],
        below=notes,
        days=_days(under),
        another=another,
        header_rows=1 if grouped is None else 2,
        short=short,
    )


_DAY_LINE = re.compile(
    r"(?:[^\W\d_]+\.?,? )?(?:\d{1,2}(?:er|st|nd|rd|th|\.|º)? (?:de )?[^\W\d_]{3,}\.? (?:de )?\d{4}"
    r"|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})"
)


def _days(under: Sequence[Sequence[str]]) -> list[str]:
    """Days that stand alone between the rows."""
    alone = [
        filled[0] for row in under for filled in [[c.strip() for c in row if c.strip()]]
        if len(filled) == 1
    ]  # fmt: skip
    days = [text for text in alone if _DAY_LINE.fullmatch(text)]
    return days if len(days) >= 2 or (len(days) == 1 and len(alone) == 1) else []


def _is_another(row: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether a row is the header of another table below: other names, two of them known."""
    cells = without_end([cell.strip() for cell in row])
    names = {plain(text) for text in texts} - {""}
    shared = {plain(cell) for cell in cells if cell != ""} & names
    return is_header(cells) and len(shared) >= 2 and all(cell != "" for cell in cells)


def _is_again(row: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether a row repeats the header, in its order or in another."""
    names = {plain(text) for text in texts} - {""}
    filled = [plain(cell) for cell in row if cell.strip() != ""]
    return len(filled) >= 2 and 2 * sum(cell in names for cell in filled) > len(filled)


def _grouped(over: Sequence[str], texts: Sequence[str]) -> list[str] | None:
    """Names of two header rows, where the one above names groups and the lower ones repeat."""
    groups = [cell.strip() for cell in over]
    filled = [text for text in texts if text != ""]
    if len([group for group in groups if group]) < 2 or len(set(filled)) == len(filled):
        return None
    if any(NO_NAME.match(group) or re.search(r"\d{6}", group) for group in groups):
        return None
    return grouped(groups, texts)


def _ends(under: Sequence[Sequence[str]], width: int) -> tuple[list[str], bool]:
    """How lines begin that are no rows, and whether rows end early."""
    notes: dict[str, None] = {}
    for row in under:
        filled = [cell.strip() for cell in row if cell.strip() != ""]
        if len(filled) == 0 or len(filled) > 2 or _ends_early(row, width):
            continue
        if row[0].strip() != "" and _DAY_LINE.fullmatch(filled[0]) is None:
            notes.setdefault(note_of(row[0]))
    notes.pop("", None)
    return list(notes)[:5], any(_ends_early(row, width) for row in under)


def _ends_early(row: Sequence[str], width: int) -> bool:
    return 3 <= len(row) < width and sum(cell.strip() != "" for cell in row) >= 3


def _by_place(table: Table, parts: Sequence[Sheet]) -> Found | None:
    """Rows of equal width without a header above them."""
    best: Found | None = None
    for delimiter in DELIMITERS if not table.workbook else ("",):
        told = _rows(table, parts[0], delimiter) if len(parts) > 0 else []
        rows = [row for row in told if any(cell.strip() for cell in row)]
        widths = Counter(len(row) for row in rows)
        if len(widths) == 0:
            continue
        width, count = widths.most_common(1)[0]
        if width < 3 or count < LEAST_ROWS or count * 10 < len(rows) * 8:
            continue
        if best is None or width > len(best.columns):
            values = [row for row in rows if len(row) == width]
            best = Found(delimiter=delimiter, row=0, columns=places(width), values=values)
    return best


def _lines(table: Table) -> Iterator[str]:
    """Lines of a text file, thousands of them: what is rare shows only far from its beginning."""
    lines = text_lines(table.path, table.survey, table.encoding)
    yield from islice(lines, FIRST)
    step = max(1, -(-(table.rows - FIRST) // (LONGEST_SAMPLE - FIRST)))
    yield from islice(lines, 0, None, step)


def _rows(table: Table, sheet: Sheet, delimiter: str) -> list[list[str]]:
    """Rows from all over a sheet or a text, most of them from its beginning."""
    if table.workbook:
        step = max(1, -(-(len(sheet.rows) - FIRST) // (LONGEST_SAMPLE - FIRST)))
        return [list(row) for row in (*sheet.rows[:FIRST], *sheet.rows[FIRST::step])]
    return [split(line, delimiter) for line in whole_lines(_lines(table))]


def whole_lines(lines: Iterator[str]) -> Iterator[str]:
    """Lines with those that a text in quotes runs over as one; a stray quote opens none."""
    held: list[str] = []
    for line in lines:
        odd = line.count('"') % 2 == 1
        if len(held) == 0 and not odd:
            yield line
            continue
        held.append(line)
        if odd and len(held) > 1:
            yield " ".join(held)
            held = []
        elif len(held) > LONGEST_CELL:
            yield from held
            held = []
    yield from held
