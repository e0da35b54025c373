"""In what rows is a file proved, whatever it is: lines, rows of a workbook, or blocks of bytes?"""

from collections.abc import Iterator

from filiere.case import Case
from filiere.case.rows import originals, raw


def proved_rows(case: Case, source_id: int) -> Iterator[bytes]:
    """What the leaves of a file are of; of a file that a reader reads otherwise, its blocks."""
    if _in_blocks(case, source_id):
        return originals.chunks(case, source_id)
    return raw.every_row(case, source_id)


def _in_blocks(case: Case, source_id: int) -> bool:
    found = case.query("SELECT 1 FROM stream WHERE source_id = ? AND NOT by_line", [source_id])
    return len(found) > 0
