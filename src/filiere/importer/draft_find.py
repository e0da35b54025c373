"""Where is the table in an unknown file, and which names and values have its columns?

A header of at least three names; else columns by their place, parted by a sign or by blanks. Two
header rows, lines above, lines below and rows that end early are told, so that a draft can say what
they are.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from filiere.errors import RecognitionError
from filiere.importer.recognise import grouped, plain
from filiere.importer.table import Table, fixed, split, text_lines
from filiere.wording import Text, Words

_say = Words(__name__)

DELIMITERS = (";", ",", "\t", "|")
LONGEST_SAMPLE = 5_000
"""Rows looked at."""
LEAST_ROWS = 3
"""Rows by which a table without a header is known."""

_DAY = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}:\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A table: its columns and their values, and what stands around it."""

    delimiter: str
    row: int
    """Of the header, 1-based; 0 where there is none."""
    columns: list[str]
    values: list[list[str]]
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    """Beginnings of lines under the table that are no rows of it."""
    widths: list[int] = field(default_factory=list)
    header_rows: int = 1
    short: bool = False
    """Some rows end before the last columns."""

    def of(self, position: int) -> list[str]:
        """Values of a column that are not empty, without what spreadsheets wrap them in."""
        return [text for text in self.every(position) if text != ""]

    def every(self, position: int) -> list[str]:
        """The same with the empty ones."""
        return [row[position].strip().strip("'\"=()") for row in self.values]

    def unnamed(self) -> list[int]:
        """Columns without a name, counted from 1."""
        return [at for at, name in enumerate(self.columns, start=1) if name == ""]

    def twice(self) -> list[Text]:
        """What is to be known of names that stand more than once."""
        counted = Counter(name for name in self.columns if name != "")
        return [
            _say("draft-twice", count=count, name=name)
            for name, count in counted.items()
            if count > 1
        ]

    def constants(self, keys: Sequence[str]) -> list[Text]:
        """Columns whose values are all the same."""
        if len(self.values) < 4:
            return []
        return [
            _say("draft-constant", name=key, rows=len(self.of(position)))
            for position, key in enumerate(keys)
            if len(self.of(position)) == len(self.values) and len(set(self.of(position))) == 1
        ]

    def wrapped(self) -> bool:
        """Whether some value stands in quotes or in a formula."""
        return any(
            cell.strip().startswith(('="', '=("', "'", '"')) for row in self.values for cell in row
        )


def find(table: Table, name: str) -> Found:
    """The table of a file.

    Raises:
        RecognitionError: no row looks like a header, and no rows look like one another.
    """
    _refuse_other_forms(table, name)
    found = _named(table) or _by_place(table) or _aligned(table)
    if found is None:
        raise RecognitionError(_say("draft-row-looks-like-header-three-columns", name=name))
    if is_of_totals(found):
        raise RecognitionError(_say("draft-totals", name=name))
    first = beside(found)
    if first > 0:
        raise RecognitionError(
            _say("draft-beside", name=name, first=str(first), next=str(first + 1))
        )
    return found


_COUNT_NAME = re.compile(r"\b(nb|nbre|nombre|count|total|qty|anzahl|numero de|cantidad)\b")
_LAST_NAME = re.compile(r"\b(dernier|derniere|last|letzter|letzte|ultimo|ultima)\b")


def is_of_totals(found: Found) -> bool:
    """Whether rows are sums of a correspondent: counts, beside the last day of contact."""
    names = {at: plain(name).replace("_", " ") for at, name in enumerate(found.columns)}
    counts = [
        at
        for at, name in names.items()
        if _COUNT_NAME.search(name)
        and len(found.of(at)) > 0
        and all(re.fullmatch(r"\d{1,6}", value) for value in found.of(at))
    ]
    last = [
        at
        for at, name in names.items()
        if _LAST_NAME.search(name) and _day_or_number(found.of(at)) == "day"
    ]
    return len(counts) > 0 and len(last) > 0


def beside(found: Found) -> int:
    """After how many columns a second table begins beside the first; 0 where there is one alone.

    Each half has its own days and its own numbers. What begins and ends a call stands in one row
    too: there the two days are nearly always the same.
    """
    kinds = {at: _day_or_number(found.of(at)) for at in range(len(found.columns))}
    days = [at for at, kind in kinds.items() if kind == "day"]
    for left, right in pairwise(days):
        halves = (range(left, right), range(right, len(found.columns)))
        if not all(any(kinds[at] == "number" for at in half) for half in halves):
            continue
        told = [(row[left].strip()[:10], row[right].strip()[:10]) for row in found.values]
        both = [pair for pair in told if "" not in pair]
        apart = sum(one != two for one, two in both)
        if len(both) > 0 and 2 * apart > len(both):
            return right
    return 0


def _day_or_number(values: Sequence[str]) -> str:
    """Whether nine of ten values begin with a date, or are telephone numbers."""
    for kind, form in (("day", _DATE), ("number", _NUMBER)):
        if 10 * sum(form.match(value) is not None for value in values) > 9 * len(values):
            return kind
    return ""


_DATE = re.compile(r"(\d{4}|\d{1,2})[/.-](\d{1,2}|[^\W\d_]{3,9}\.?)[/.-](\d{4}|\d{1,2})(?![\d/.-])")
_NUMBER = re.compile(r"(?:\+|00)?\d[\d .()-]{7,18}$")


def _refuse_other_forms(table: Table, name: str) -> None:
    """Say of a text that is no table what it is."""
    if table.workbook or len(table.head) == 0:
        return
    first = next((line.strip() for line in table.head if line.strip() != ""), "")
    if re.match(r"[{\[]\s*[\"{\[]", first) or first in {"{", "["}:
        raise RecognitionError(_say("draft-json", name=name))
    if first.startswith("<") and re.match(r"<[?!/\w]", first):
        raise RecognitionError(_say("draft-xml", name=name))


def _named(table: Table) -> Found | None:
    """The table under the row with most names."""
    best: tuple[int, Found] | None = None
    for delimiter in DELIMITERS if not table.workbook else ("",):
        rows = _rows(table, delimiter)
        for position, cells in enumerate(rows, start=1):
            texts = _without_end([cell.strip() for cell in cells])
            named = len([text for text in texts if text != ""])
            if not is_header(texts) or (best is not None and named <= best[0]):
                continue
            if position < len(rows) and _is_group(texts, rows[position]):
                continue
            best = named, _below(rows, position, texts, delimiter)
    return None if best is None else best[1]


def _without_end(texts: list[str]) -> list[str]:
    while len(texts) > 0 and texts[-1] == "":
        texts.pop()
    return texts


def _is_group(texts: Sequence[str], under: Sequence[str]) -> bool:
    """Whether a row of few names stands over one of more names, some of them twice."""
    names = [cell.strip() for cell in under]
    filled = [name for name in names if name != ""]
    return (
        is_header(_without_end(list(names)))
        and len(set(filled)) < len(filled)
        and len([text for text in texts if text != ""]) < len(filled)
    )


def _below(rows: list[list[str]], position: int, texts: list[str], delimiter: str) -> Found:
    width = len(texts)
    under = [row for row in rows[position:] if not _is_again(row, texts)]
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
        above=[" ".join(cell for cell in row if cell.strip()) for row in rows[: position - 1]],
        below=notes,
        header_rows=1 if grouped is None else 2,
        short=short,
    )


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
    if any(_DAY.match(group) or re.search(r"\d{6}", group) for group in groups):
        return None
    return grouped(groups, texts)


def _ends(under: Sequence[Sequence[str]], width: int) -> tuple[list[str], bool]:
    """How lines begin that are no rows, and whether rows end early."""
    notes: dict[str, None] = {}
    for row in under:
        filled = [cell.strip() for cell in row if cell.strip() != ""]
        if len(filled) == 0 or len(filled) > 2 or _ends_early(row, width):
            continue
        word = re.match(r"[^\W\d_]+", filled[0].strip("\"'*( "))
        if word is not None and row[0].strip() != "":
            notes.setdefault(word[0].lower())
    return list(notes)[:5], any(_ends_early(row, width) for row in under)


def _ends_early(row: Sequence[str], width: int) -> bool:
    return 3 <= len(row) < width and sum(cell.strip() != "" for cell in row) >= 3


def is_header(texts: Sequence[str]) -> bool:
    """Whether a row may be names of columns: at least three, none a date or a figure."""
    named = [text for text in texts if text != ""]
    if len(named) < 3 or len(named) * 2 < len(texts) or len({plain(text) for text in named}) < 3:
        return False
    return all(
        re.search(r"[^\W\d_]", text) and not _DAY.match(text) and not re.search(r"\d{5}", text)
        for text in named
    )


def _by_place(table: Table) -> Found | None:
    """Rows of equal width without a header above them."""
    best: Found | None = None
    for delimiter in DELIMITERS if not table.workbook else ("",):
        rows = [row for row in _rows(table, delimiter) if any(cell.strip() for cell in row)]
        widths = Counter(len(row) for row in rows)
        if len(widths) == 0:
            continue
        width, count = widths.most_common(1)[0]
        if width < 3 or count < LEAST_ROWS or count * 10 < len(rows) * 8:
            continue
        if best is None or width > len(best.columns):
            values = [row for row in rows if len(row) == width]
            best = Found(delimiter=delimiter, row=0, columns=_places(width), values=values)
    return best


def _places(width: int) -> list[str]:
    return [f"c{place}" for place in range(1, width + 1)]


def _aligned(table: Table) -> Found | None:
    """Text in columns of fixed width, parted by blanks that no row fills."""
    if table.workbook:
        return None
    lines = [line for line in _lines(table) if line.strip() != ""]
    if len(lines) < LEAST_ROWS:
        return None
    longest = max(len(line) for line in lines)
    blank = [all(at >= len(line) or line[at] == " " for line in lines) for at in range(longest)]
    begins = [at for at in range(longest) if not blank[at] and (at == 0 or blank[at - 1])]
    if len(begins) < 3:
        return None
    begins[0] = min(begins[0], 0)
    widths = [after - at for at, after in zip(begins, [*begins[1:], longest], strict=True)]
    rows = [[cell.strip() for cell in fixed(line, tuple(widths))] for line in lines]
    if is_header(_without_end(list(rows[0]))):
        return Found(delimiter="", row=1, columns=rows[0], values=rows[1:], widths=widths)
    return Found(delimiter="", row=0, columns=_places(len(widths)), values=rows, widths=widths)


def _lines(table: Table) -> list[str]:
    return list(islice(text_lines(table.path, table.survey, table.encoding), LONGEST_SAMPLE))


def _rows(table: Table, delimiter: str) -> list[list[str]]:
    """The first rows of the file, thousands of them: what is rare shows only there."""
    if table.workbook:
        sheet = next(sheet for sheet in table.sheets if sheet.count > 0)
        return [list(row) for row in sheet.rows[:LONGEST_SAMPLE]]
    return [split(line, delimiter) for line in _lines(table)]
