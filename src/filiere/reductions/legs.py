"""Which rows could be one side of a communication whose other side is held too?

Calls and messages between two known numbers that both have rows of their own. Rows that repeat
another one have been set aside.

Reads event, settled (records already linked). One row per record: ``a`` initiates, ``b`` receives.
"""

from filiere.reduction import Reduction
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("legs-reduction-title"),
    reads={
        "event": ("record_id", "t", "kind", "direction", "served", "other", "duration_s"),
        "settled": ("record_id",),
    },
    gives=("record_id", "source_id", "t", "kind", "direction", "a", "b", "duration_s"),
    key=("record_id",),
    sql="""
WITH billed AS (
    SELECT served AS number_id FROM event WHERE served IS NOT NULL GROUP BY served
)
SELECT event.record_id AS record_id, event.record_id // 4294967296 AS source_id, t, kind, direction,
       CASE WHEN direction = 1 THEN served ELSE other END AS a,
       CASE WHEN direction = 1 THEN other ELSE served END AS b,
       coalesce(duration_s, 0) AS duration_s
FROM event
JOIN billed ON billed.number_id = event.other
LEFT JOIN settled ON settled.record_id = event.record_id
WHERE kind IN (1, 2, 3) AND direction IN (1, 2) AND served IS NOT NULL
  AND settled.record_id IS NULL
""",
    reference="Filière",
)
