"""Which rows say, column for column, what an earlier row says?

Operators deliver the same row twice, in one file or in two (37 % of one real file). Within one file
the row that repeats is an identical row; in another file it is the same row delivered again. The
canonical row is the one with the lowest id.

Reads event, crowded. One row per repeated record; ``same_file`` is 1 where its own file holds an
earlier one.
"""

from filiere.model.text import Text
from filiere.reduction import Reduction

REDUCTION = Reduction(
    title=Text(
        en="rows equal to an earlier row in every column",
        fr="lignes égales à une ligne antérieure dans toutes les colonnes",
    ),
    reads={
        "crowded": ("record_id",),
        "event": (
            "record_id",
            "t",
            "kind",
            "direction",
            "served",
            "other",
            "third",
            "duration_s",
            "device_id",
            "sim_id",
            "cell_id",
            "end_cell_id",
            "utc_offset_min",
            "flags",
        ),
    },
    gives=("record_id", "canonical_id", "same_file"),
    key=("record_id",),
    sql="""
WITH row_in_file AS (
    SELECT event.record_id AS record_id,
           min(event.record_id) OVER (
               PARTITION BY t, kind, direction, served, other, third, duration_s, device_id,
                            sim_id, cell_id, end_cell_id, utc_offset_min, flags
           ) AS canonical_id,
           min(event.record_id) OVER (
               PARTITION BY t, kind, direction, served, other, third, duration_s, device_id,
                            sim_id, cell_id, end_cell_id, utc_offset_min, flags,
                            event.record_id // 4294967296          -- 2^32: the source
           ) AS first_id
    FROM event JOIN crowded ON crowded.record_id = event.record_id
)
SELECT record_id, canonical_id, CASE WHEN record_id > first_id THEN 1 ELSE 0 END AS same_file
FROM row_in_file
WHERE record_id > canonical_id
""",
    reference="Filière; share of identical rows measured on an operator's own file",
)
