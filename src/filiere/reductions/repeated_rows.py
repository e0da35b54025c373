"""Which rows say, column for column, what an earlier row says?

Operators deliver the same row twice, in one file or in two (37 % of one real file). Within one file
only a row that repeats an earlier line as a whole counts (``duplicate``, found at import): two
messages of one second, equal in every column but their text, stay two. In another file, the first
of several equal rows is the first one delivered again, the second the second. The canonical row is
the one with the lowest id.

Reads event, crowded, duplicate. One row per repeated record; ``same_file`` is 1 where its own file
holds an earlier one.
"""

from filiere.reduction import Reduction
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("repeated-rows-reduction-title"),
    reads={
        "crowded": ("record_id",),
        "duplicate": ("record_id",),
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
    SELECT event.record_id AS record_id, t, kind, direction, served, other, third, duration_s,
           device_id, sim_id, cell_id, end_cell_id, utc_offset_min, flags,
           CASE WHEN duplicate.record_id IS NULL THEN 0 ELSE 1 END AS same_file,
           row_number() OVER (
               PARTITION BY t, kind, direction, served, other, third, duration_s, device_id,
                            sim_id, cell_id, end_cell_id, utc_offset_min, flags,
                            event.record_id // 4294967296,         -- 2^32: the source
                            CASE WHEN duplicate.record_id IS NULL THEN 0 ELSE 1 END
               ORDER BY event.record_id
           ) AS place
    FROM event
    JOIN crowded ON crowded.record_id = event.record_id
    LEFT JOIN duplicate ON duplicate.record_id = event.record_id
), told AS (
    SELECT record_id, same_file,
           min(record_id) OVER (
               PARTITION BY t, kind, direction, served, other, third, duration_s, device_id,
                            sim_id, cell_id, end_cell_id, utc_offset_min, flags,
                            CASE WHEN same_file = 1 THEN 1 ELSE place END
           ) AS canonical_id
    FROM row_in_file
)
SELECT record_id, canonical_id, same_file FROM told WHERE record_id > canonical_id
""",
    reference="Filière; share of identical rows measured on an operator's own file",
)
