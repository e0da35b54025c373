"""Where do the columns of a text in fixed columns begin, and what are they called?

Rows are the lines whose first date, clock or figure stands where it does in most lines; what is
above them is a preamble, or the header. Columns are parted by blanks that neither a row nor the
header fills, or stand under the groups of a rule of dashes.
"""

import re
from collections import Counter
from collections.abc import Sequence

from filiere.importer.draft_table import Found, is_header, note_of, places, without_end
from filiere.importer.table import fixed

LEAST_ROWS = 3
"""Rows by which columns are known."""
_ANCHOR = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}[ .-][^\W\d_]{3,9}[ .-]\d{2,4}|\d{8,}"
)
_RULE = re.compile(r"[-=_]{2,}")


def aligned(lines: Sequence[str]) -> Found | None:
    """A table in columns of fixed width, from the lines of a text; None where it holds none."""
    shown = [line.expandtabs() for line in lines]
    rows = _rows(shown)
    if len(rows) < LEAST_ROWS:
        return None
    head = next((at for at in range(rows[0] - 1, -1, -1) if _may_be_header(shown[at])), -1)
    body = [shown[at] for at in rows]
    names = shown[head] if head >= 0 else ""
    ruled = next((groups for at in range(rows[0]) for groups in [_groups(shown[at])] if groups), [])
    begins = ruled or _begins([*body, names] if names else body)
    if not ruled and names:
        begins = _under_names(begins, body, names)
    if len(begins) < 3:
        return None
    begins[0] = 0
    longest = max(len(line) for line in [*body, names])
    widths = [after - at for at, after in zip(begins, [*begins[1:], longest], strict=True)]
    widths = [max(1, width) for width in widths]
    values = [fixed(line, tuple(widths)) for line in body]
    columns = without_end(list(fixed(names, tuple(widths)))) if names else []
    headed = len(columns) > 0 and is_header(columns)
    columns += [""] * (len(widths) - len(columns))
    return Found(
        delimiter="",
        row=head + 1 if headed else 0,
        columns=columns if headed else places(len(widths)),
        values=values,
        above=[line.rstrip() for line in lines[: head if headed else rows[0]]],
        below=_notes(shown, rows, head if headed else -1),
        widths=widths,
    )


def _rows(lines: Sequence[str]) -> list[int]:
    """Places of the lines that are rows: their first date or long figure stands in one column."""
    anchors = {at: found.start() for at, line in enumerate(lines)
               if len(line.split()) >= 3 for found in [_ANCHOR.search(line)] if found}  # fmt: skip
    if len(anchors) == 0:
        return []
    column, _ = Counter(anchors.values()).most_common(1)[0]
    return [at for at, anchor in anchors.items() if anchor == column]


def _may_be_header(line: str) -> bool:
    return is_header(re.split(r"\s{2,}|\t", line.strip())) or is_header(line.split())


def _groups(line: str) -> list[int]:
    """Where the groups of a rule of dashes begin, three of them at least."""
    if re.fullmatch(r"[-=_+| ]+", line) is None:
        return []
    begins = [found.start() for found in _RULE.finditer(line)]
    return begins if len(begins) >= 3 else []


def _begins(lines: Sequence[str]) -> list[int]:
    longest = max(len(line) for line in lines)
    blank = [all(at >= len(line) or line[at] == " " for line in lines) for at in range(longest)]
    return [at for at in range(longest) if not blank[at] and (at == 0 or blank[at - 1])]


def _under_names(begins: Sequence[int], body: Sequence[str], names: str) -> list[int]:
    """Columns that have a name, and those of it that parts of the values do not cut in two.

    A part without a name belongs to the column before it (``VOICE OUT`` under ``TYPE``); so does a
    part of the name that stands over nothing (``CALL TYPE``).
    """
    kept: list[int] = []
    for at, end in zip(begins, [*begins[1:], 10**6], strict=True):
        named = names[at:end].strip() != ""
        filled = any(line[at:end].strip() != "" for line in body)
        apart = at < 2 or names[at - 2 : at].strip() == ""
        if len(kept) == 0 or (named and (filled or apart)):
            kept.append(at)
    return kept


def _notes(lines: Sequence[str], rows: Sequence[int], head: int) -> list[str]:
    """Patterns of the lines between and under the rows that are none of them."""
    known = {*rows, head}
    first = head + 1 if head >= 0 else rows[0]
    told = dict.fromkeys(
        note_of(line) for at, line in enumerate(lines)
        if at >= first and at not in known and line.strip() != "" and line != lines[head]
    )  # fmt: skip
    told.pop("", None)
    return list(told)[:5]
