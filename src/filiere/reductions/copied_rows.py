"""Which rows tell, with more or fewer columns, what a row of another file tells?

A bill and a cell dump of one operator hold the same row, but one has no IMEI or no end cell. Rows
that agree on second, kind, direction and both numbers are paired file by file, the first with the
first, the second with the second; a pair that contradicts itself on duration, handset, SIM or cell
is left alone. Rows that repeat an earlier one (``repeated``) have been set aside.

Reads event, crowded, repeated. One row per record that another file told first.
"""

from filiere.reduction import Reduction
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("copied-rows-reduction-title"),
    reads={
        "crowded": ("record_id",),
        "repeated": ("record_id",),
        "event": (
            "record_id",
            "t",
            "kind",
            "direction",
            "served",
            "other",
            "duration_s",
            "device_id",
            "sim_id",
            "cell_id",
        ),
    },
    gives=("record_id", "canonical_id"),
    key=("record_id",),
    sql="""
WITH candidate AS (
    SELECT event.record_id AS record_id, event.record_id // 4294967296 AS source_id,
           t, kind, direction, served, coalesce(other, -1) AS other, device_id, sim_id, cell_id,
           nullif(duration_s, 0) AS duration_s
    FROM event
    JOIN crowded ON crowded.record_id = event.record_id
    LEFT JOIN repeated ON repeated.record_id = event.record_id
    WHERE repeated.record_id IS NULL AND served IS NOT NULL
), ranked AS (
    SELECT record_id, t, kind, direction, served, other, device_id, sim_id, cell_id, duration_s,
           row_number() OVER (
               PARTITION BY t, kind, direction, served, other, source_id
               ORDER BY coalesce(duration_s, -1), coalesce(cell_id, -1), coalesce(device_id, -1),
                        coalesce(sim_id, -1), record_id
           ) AS place
    FROM candidate
), pairing AS (
    SELECT min(record_id) AS canonical_id, t, kind, direction, served, other, place
    FROM ranked
    GROUP BY t, kind, direction, served, other, place
    HAVING count(*) > 1
       AND count(DISTINCT duration_s) <= 1 AND count(DISTINCT device_id) <= 1
       AND count(DISTINCT sim_id) <= 1 AND count(DISTINCT cell_id) <= 1
)
SELECT ranked.record_id AS record_id, pairing.canonical_id AS canonical_id
FROM ranked JOIN pairing
  ON ranked.t = pairing.t AND ranked.kind = pairing.kind AND ranked.direction = pairing.direction
 AND ranked.served = pairing.served AND ranked.other = pairing.other
 AND ranked.place = pairing.place
WHERE ranked.record_id > pairing.canonical_id
""",
    reference="Filière",
)
