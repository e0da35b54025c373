"""Which data rows are slices of one session?

Operators cut a data session at round hours or at a change of cell; the next row then begins where
the last one ended. Same number, same SIM, same handset, and at most ``gap_s`` between end and
beginning: neighbours. A row is compared only with those whose beginning falls in the same bucket as
its end.

Reads event, settled (records already linked). One row per neighbouring pair.
"""

from filiere.reduction import Reduction, Setting
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("session-slices-reduction-title"),
    reads={
        "event": ("record_id", "t", "kind", "served", "duration_s", "device_id", "sim_id"),
        "settled": ("record_id",),
    },
    gives=("left_id", "right_id"),
    key=("left_id", "right_id"),
    sql="""
WITH slice AS (
    SELECT event.record_id AS record_id, t, served, t + duration_s AS ends,
           coalesce(device_id, -1) AS device, coalesce(sim_id, -1) AS sim
    FROM event LEFT JOIN settled ON settled.record_id = event.record_id
    WHERE kind = 4 AND served IS NOT NULL AND settled.record_id IS NULL
), beginning AS (
    SELECT record_id, t, served, device, sim, (t - $gap_s) // 64 AS bucket FROM slice
    UNION ALL
    SELECT record_id, t, served, device, sim, (t + $gap_s) // 64 AS bucket FROM slice
    WHERE (t + $gap_s) // 64 > (t - $gap_s) // 64
)
SELECT early.record_id AS left_id, late.record_id AS right_id
FROM slice AS early JOIN beginning AS late
  ON late.served = early.served AND late.device = early.device AND late.sim = early.sim
 AND late.bucket = early.ends // 64
WHERE late.t > early.t AND abs(late.t - early.ends) <= $gap_s
""",
    parameters={
        "gap_s": Setting(
            default=2,
            unit="s",
            meaning=_say("session-slices-reduction-parameters-gap-s"),
            low=0,
            high=31,
        )
    },
    reference="Filière; median slice of 3,600 s measured on an operator's own file",
)
