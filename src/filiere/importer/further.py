"""Does another table begin below the first one?

A line that is made of the names of the header begins the table anew: in the same order it is a
header repeated, in another order the rows below it are read by it. Names of the header mixed with
unknown ones stop the file: its rows would be read by the wrong columns.

Reads staged rows that were refused and look like a header.
"""

from collections.abc import Iterator

from filiere.case import Case
from filiere.errors import ImportRefusedError, RecognitionError
from filiere.importer.job import Job
from filiere.importer.reasons import Reason
from filiere.importer.recognise import Header, cells_of, header_below
from filiere.importer.table import text_lines
from filiere.model.codes import Fate
from filiere.wording import Words

_say = Words(__name__)

MOST = 1000
"""Headers looked at; a file with more repeats one on each page, alike."""


def further_headers(case: Case, job: Job) -> tuple[Header, ...]:
    """Headers below the first whose columns stand in another order.

    Rows that repeat the first one are marked as headers in ``staged_row``; what only looked like
    one is given its usual reason back.

    Raises:
        ImportRefusedError: a second header has columns that the layout does not know.
    """
    rows = case.column(
        f"SELECT rowid + 1 FROM staged_row WHERE mark = 0 AND reason = {int(Reason.HEADER)} "
        f"ORDER BY rowid LIMIT {MOST}",
        of=int,
    )
    if len(rows) == 0:
        return ()
    first = job.header.columns
    found: list[Header] = []
    same: list[int] = []
    for row, cells in _cells(job, rows):
        try:
            columns = header_below(cells, job.layout)
        except RecognitionError as error:
            told = _say("second-header", file=job.name, row=str(row), why=error.sentence)
            raise ImportRefusedError(told) from error
        if columns is None:
            continue
        if columns == first:
            same.append(row)
        found.append(Header(row, columns, (), tuple(cells)))
    marked = ", ".join(str(row - 1) for row in same) or "-1"
    case.execute(
        f"UPDATE staged_row SET mark = {int(Fate.HEADER)}, reason = 0, field = NULL, found = NULL "
        f"WHERE rowid IN ({marked})"
    )
    case.execute(
        f"UPDATE staged_row SET reason = {int(Reason.TIME)} "
        f"WHERE mark = 0 AND reason = {int(Reason.HEADER)}"
    )
    moved = any(header.columns != first for header in found)
    return tuple(found) if moved else ()


def _cells(job: Job, rows: list[int]) -> Iterator[tuple[int, list[str]]]:
    """Cells of physical rows as they are written."""
    wanted = set(rows)
    if job.table.workbook:
        for sheet in job.table.sheets:
            for row in rows:
                at = row - sheet.first_row
                if 0 <= at < sheet.count:
                    yield row, sheet.rows[at]
        return
    lines = text_lines(job.table.path, job.table.survey, job.table.encoding)
    for row, line in enumerate(lines, start=1):
        if row in wanted:
            yield row, cells_of(line, job.layout, job.recognised.delimiter)
        if row == rows[-1]:
            return
