"""Which two rows may be the caller's and the called party's view of one communication?

Same kind, same two numbers, opposite directions, begun at most ``reach_s`` apart; for calls the
durations agree too, or the ends do (one side then counts the ringing). Rows meet only in buckets of
256 s: an equi-join, never all against all. The clocks of two files may differ, so the exact test
comes later.

Reads leg. One row per candidate pair; ``gap_s`` is the receiver's beginning minus the caller's.
"""

from filiere.reduction import Reduction, Setting
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("mirror-candidates-reduction-title"),
    reads={"leg": ("record_id", "source_id", "t", "kind", "direction", "a", "b", "duration_s")},
    gives=("out_id", "in_id", "out_source", "in_source", "kind", "gap_s", "longer_s"),
    key=("out_id", "in_id"),
    sql="""
WITH incoming AS (
    SELECT record_id, source_id, t, kind, a, b, duration_s, (t - $reach_s) // 256 AS bucket
    FROM leg WHERE direction = 2
    UNION ALL
    SELECT record_id, source_id, t, kind, a, b, duration_s, (t + $reach_s) // 256 AS bucket
    FROM leg WHERE direction = 2 AND (t + $reach_s) // 256 > (t - $reach_s) // 256
), outgoing AS (
    SELECT record_id, source_id, t, kind, a, b, duration_s, t // 256 AS bucket
    FROM leg WHERE direction = 1
)
SELECT outgoing.record_id AS out_id, incoming.record_id AS in_id,
       outgoing.source_id AS out_source, incoming.source_id AS in_source,
       outgoing.kind AS kind, incoming.t - outgoing.t AS gap_s,
       incoming.duration_s - outgoing.duration_s AS longer_s
FROM outgoing JOIN incoming
  ON incoming.a = outgoing.a AND incoming.b = outgoing.b AND incoming.kind = outgoing.kind
 AND incoming.bucket = outgoing.bucket
WHERE abs(incoming.t - outgoing.t) <= $reach_s
  AND (abs(incoming.duration_s - outgoing.duration_s) <= $tolerance_s
       OR outgoing.kind = 1 AND abs(incoming.t + incoming.duration_s
                                    - outgoing.t - outgoing.duration_s) <= 2 * $tolerance_s)
""",
    parameters={
        "reach_s": Setting(
            default=120,
            unit="s",
            meaning=_say("mirror-candidates-reduction-parameters-reach-s"),
            low=0,
            high=127,
        ),
        "tolerance_s": Setting(
            default=3,
            unit="s",
            meaning=_say("mirror-candidates-reduction-parameters-tolerance-s"),
            low=0,
            high=60,
        ),
    },
    reference="Filière",
)
