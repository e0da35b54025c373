"""Which text-message rows are parts of one long message?

Some operators bill a long message as n rows, all within two seconds. Two rows of one file, same
numbers, direction and cell, at most ``gap_s`` apart, are neighbours; the linker joins neighbours
into one message. Files whose layout promises one row per message are left out (``segmented`` lists
the others).

Reads event, segmented (source ids), settled (records already linked). One row per neighbouring
pair.
"""

from filiere.reduction import Reduction, Setting
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("sms-segments-reduction-title"),
    reads={
        "event": ("record_id", "t", "kind", "direction", "served", "other", "cell_id"),
        "segmented": ("source_id",),
        "settled": ("record_id",),
    },
    gives=("left_id", "right_id"),
    key=("left_id", "right_id"),
    sql="""
WITH text_row AS (
    SELECT event.record_id AS record_id, segmented.source_id AS source_id, t, direction, served,
           other, coalesce(cell_id, -1) AS cell,
           row_number() OVER (
               PARTITION BY segmented.source_id, direction, served, other, coalesce(cell_id, -1)
               ORDER BY t, event.record_id
           ) AS place
    FROM event
    JOIN segmented ON segmented.source_id = event.record_id // 4294967296
    LEFT JOIN settled ON settled.record_id = event.record_id
    WHERE kind = 2 AND served IS NOT NULL AND other IS NOT NULL AND settled.record_id IS NULL
)
SELECT early.record_id AS left_id, late.record_id AS right_id
FROM text_row AS early JOIN text_row AS late
  ON late.source_id = early.source_id AND late.direction = early.direction
 AND late.served = early.served AND late.other = early.other AND late.cell = early.cell
 AND late.place = early.place + 1
WHERE late.t - early.t <= $gap_s
""",
    parameters={
        "gap_s": Setting(
            default=2,
            unit="s",
            meaning=_say("sms-segments-reduction-parameters-gap-s"),
            low=0,
            high=60,
        )
    },
    reference="Filière",
)
