"""Which rows of a file may leave the case, and which may nobody be given?

Rows in quarantine and rows set aside stay, and rows that could not be read and do not show that
they are within the act. Where such a row spans several physical lines, all of them stay. Of a file
none of whose records may leave, nothing does.

Reads quarantine, row_fate, shown_reject, the aside_ tables, event, subscriber, cell_place, item.
"""

from filiere.case.store.engine import Case
from filiere.model.codes import Fate

_ROWS = """
WITH hidden AS (
    SELECT row FROM quarantine WHERE source_id = $source
    UNION SELECT row FROM row_fate ANTI JOIN shown_reject USING (source_id, row)
          WHERE source_id = $source AND fate = $rejected
    UNION SELECT record_id & 4294967295 FROM aside_event WHERE record_id >> 32 = $source
    UNION SELECT record_id & 4294967295 FROM aside_subscriber WHERE record_id >> 32 = $source
    UNION SELECT record_id & 4294967295 FROM aside_cell_place WHERE record_id >> 32 = $source
    UNION SELECT record_id & 4294967295 FROM aside_item WHERE record_id >> 32 = $source
)
SELECT row FROM hidden ORDER BY row
"""


def withheld_rows(case: Case, source_id: int) -> list[int]:
    """Physical rows of a file that stay in the case, in order."""
    asked = {"source": source_id, "rejected": int(Fate.REJECTED)}
    hidden = set(case.column(_ROWS, asked, of=int))
    if len(hidden) == 0:
        return []
    notes = set(
        case.column(
            "SELECT row FROM row_fate WHERE source_id = ? AND fate = ? ORDER BY row",
            [source_id, int(Fate.NOTE)],
            of=int,
        )
    )
    for row in sorted(hidden):
        further = row + 1
        while further in notes:
            hidden.add(further)
            further += 1
    return sorted(hidden)


def may_leave(case: Case, source_id: int) -> bool:
    """Whether a file has a record that may be given."""
    return case.value(
        """
        SELECT EXISTS (SELECT 1 FROM event WHERE record_id >> 32 = $source)
            OR EXISTS (SELECT 1 FROM subscriber WHERE record_id >> 32 = $source)
            OR EXISTS (SELECT 1 FROM cell_place WHERE record_id >> 32 = $source)
            OR EXISTS (SELECT 1 FROM repeated_place WHERE record_id >> 32 = $source)
            OR EXISTS (SELECT 1 FROM disputed_place WHERE record_id >> 32 = $source)
            OR EXISTS (SELECT 1 FROM item WHERE record_id >> 32 = $source)
        """,
        {"source": source_id},
        of=bool,
    )
