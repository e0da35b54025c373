"""Which rows of one bill are legs of one call?

Exchanges write a row per leg: the same call stands twice, once with the handset and once without,
or once per cell. Two calls between the same two numbers, in one direction, cannot begin in the same
second and last equally long; rows that say so tell of one call. Where a call has no length (nobody
answered) one of the two rows must also know less than the other: it names no handset.

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
        ),
        "settled": ("record_id",),
    },
    gives=("left_id", "right_id"),
    key=("left_id", "right_id"),
    sql="""
WITH call AS (
    SELECT event.record_id AS record_id, event.record_id // 4294967296 AS source_id, t, direction,
           served, other, coalesce(duration_s, 0) AS duration_s, coalesce(device_id, -1) AS device
    FROM event LEFT JOIN settled ON settled.record_id = event.record_id
    WHERE kind = 1 AND direction IN (1, 2) AND served IS NOT NULL AND other IS NOT NULL
      AND settled.record_id IS NULL
), several AS (
    SELECT source_id, t, direction, served, other, duration_s, min(record_id) AS first_id
    FROM call
    GROUP BY source_id, t, direction, served, other, duration_s
    HAVING count(*) > 1
       AND (duration_s > 0 OR count(*) = 2 AND min(device) = -1 AND max(device) > -1)
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
