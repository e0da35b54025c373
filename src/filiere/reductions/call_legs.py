"""Which rows of one bill are legs of one call?

Exchanges write a row per leg: the same call stands twice, once with the handset and once without.
Two calls between the same two numbers, in one direction, that begin in the same second and last
equally long are one where one row only lacks what the other tells (handset, cell). Rows that
contradict each other, and rows that say the very same, stay apart.

Reads event, settled (records already linked). One row per pair: the first leg and a later one.
"""

from filiere.reduction import Reduction
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("call-legs-reduction-title"),
    reads={
        "event": (
            "record_id",
            "t",
            "kind",
            "direction",
            "served",
            "other",
            "duration_s",
            "device_id",
            "cell_id",
        ),
        "settled": ("record_id",),
    },
    gives=("left_id", "right_id"),
    key=("left_id", "right_id"),
    sql="""
WITH call AS (
    SELECT event.record_id AS record_id, event.record_id // 4294967296 AS source_id, t, direction,
           served, other, coalesce(duration_s, 0) AS duration_s, coalesce(device_id, -1) AS device,
           coalesce(cell_id, -1) AS cell
    FROM event LEFT JOIN settled ON settled.record_id = event.record_id
    WHERE kind = 1 AND direction IN (1, 2) AND served IS NOT NULL AND other IS NOT NULL
      AND settled.record_id IS NULL
), told AS (                                -- rows that say the very same stay calls apart
    SELECT source_id, t, direction, served, other, duration_s, device, cell,
           min(record_id) AS first_id, count(*) AS copies
    FROM call
    GROUP BY source_id, t, direction, served, other, duration_s, device, cell
), several AS (
    SELECT source_id, t, direction, served, other, duration_s, min(first_id) AS first_id
    FROM told
    GROUP BY source_id, t, direction, served, other, duration_s
    HAVING count(*) = 2 AND max(copies) = 1
       AND (min(device) = -1 OR min(device) = max(device))
       AND (min(cell) = -1 OR min(cell) = max(cell))
)
SELECT several.first_id AS left_id, call.record_id AS right_id
FROM several JOIN call
  ON call.source_id = several.source_id AND call.t = several.t
 AND call.direction = several.direction AND call.served = several.served
 AND call.other = several.other AND call.duration_s = several.duration_s
WHERE call.record_id > several.first_id
""",
    reference="Filière; bills of exchanges and of one American operator hold a row per leg",
)
