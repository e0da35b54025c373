"""Was the file cut within its last row?

Where every line ends and the last one does not, what stands last may be the stump of a longer text:
a cell of which a digit is missing is another cell. Such a text is left out where it is shorter than
every other one of its column, and these are of one length or many; what has any length (a time in
seconds, words) is kept, and told. Many programs write no end after a last line that is whole.

Reads and mends the last staged row.
"""

from filiere.case import Case
from filiere.importer.job import Job
from filiere.importer.sql import FIELD, NOTE
from filiere.importer.sql_time import quoted
from filiere.importer.texts import UNFIT

FIXED = ("cell", "end_cell", "imei", "imsi", "served", "other", "third")
"""Fields whose texts are of one length, or of a few."""

LEAST_ROWS = 3
"""Other rows that must show how long its texts are, where all are of one length."""

LEAST_VARIED = 20
"""The same where lengths differ: the shortest stands last by chance in one of so many files."""


def leave_out_stump(case: Case, job: Job) -> None:
    """Mark the last text of a file that ends within a line, where it may be a stump."""
    if job.table.workbook or not _ends_open(job):
        return
    last = job.header.columns[-1]
    for name, column in job.layout.columns.items():
        if name not in FIXED or column.source[-1] != last:
            continue
        text = f"x_{name}"
        if not _is_stored(case, text):
            continue
        row, shown, rows, least, most = case.query(
            f"""
            WITH end_row AS (SELECT max(rowid) AS ends FROM staged_row)
            SELECT ends + 1, max({text}) FILTER (rowid = ends),
                   count(*) FILTER (rowid < ends AND {text} <> '' AND mark = 0 AND reason = 0),
                   min(length({text})) FILTER (
                       rowid < ends AND {text} <> '' AND mark = 0 AND reason = 0),
                   max(length({text})) FILTER (
                       rowid < ends AND {text} <> '' AND mark = 0 AND reason = 0)
            FROM staged_row, end_row GROUP BY ends
            """
        )[0]
        enough = LEAST_ROWS if least == most else LEAST_VARIED
        if rows < enough or (shown or "") == "" or len(shown) >= least:
            continue
        case.execute(
            f"UPDATE staged_row SET {text} = {quoted(UNFIT)} || {text} WHERE rowid = ?", [row - 1]
        )
        _tell(case, name, shown, row)


def _is_stored(case: Case, text: str) -> bool:
    found = case.query(
        "SELECT 1 FROM duckdb_columns() WHERE table_name = 'staged_row' AND column_name = ?", [text]
    )
    return len(found) > 0


def _tell(case: Case, name: str, shown: str, row: int) -> None:
    if not _is_stored(case, "notes"):
        return
    note = f"{name}{FIELD}cut_short{FIELD}{shown}"
    case.execute(
        f"UPDATE staged_row SET notes = concat_ws({quoted(NOTE)}, notes, ?) WHERE rowid = ?",
        [note, row - 1],
    )


def _ends_open(job: Job) -> bool:
    """Whether the last line alone has no end."""
    if job.table.survey.lines < LEAST_ROWS:
        return False
    with job.table.path.open("rb") as stream:
        stream.seek(-4, 2)
        return not stream.read().rstrip(b"\0").endswith((b"\n", b"\r"))
