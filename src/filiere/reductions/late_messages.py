"""Which messages reached a phone that was out of reach long after they were sent?

The network keeps a message until the phone answers: the receiver's row then stands minutes or hours
after the sender's. Only rows that found no other side at the usual distance are compared (``pair``
holds the others), within buckets of ``late_s``.

Reads leg, pair. One row per candidate pair; the cost is the delay in seconds.
"""

from filiere.reduction import Reduction, Setting
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("late-messages-reduction-title"),
    reads={
        "leg": ("record_id", "t", "kind", "direction", "a", "b"),
        "pair": ("out_id", "in_id"),
    },
    gives=("out_id", "in_id", "cost", "sent_s"),
    key=("cost", "sent_s", "out_id", "in_id"),
    sql="""
WITH sent AS (
    SELECT record_id, t, kind, a, b
    FROM leg LEFT JOIN pair ON pair.out_id = leg.record_id
    WHERE direction = 1 AND kind IN (2, 3) AND pair.out_id IS NULL
), received AS (
    SELECT record_id, t, kind, a, b
    FROM leg LEFT JOIN pair ON pair.in_id = leg.record_id
    WHERE direction = 2 AND kind IN (2, 3) AND pair.in_id IS NULL
), reach AS (
    SELECT record_id, t, kind, a, b, t // $late_s AS bucket FROM received
    UNION ALL
    SELECT record_id, t, kind, a, b, t // $late_s - 1 AS bucket FROM received
)
SELECT sent.record_id AS out_id, reach.record_id AS in_id, reach.t - sent.t AS cost,
       sent.t AS sent_s
FROM sent JOIN reach
  ON reach.a = sent.a AND reach.b = sent.b AND reach.kind = sent.kind
 AND reach.bucket = sent.t // $late_s
WHERE reach.t > sent.t AND reach.t <= sent.t + $late_s
""",
    parameters={
        "late_s": Setting(
            default=86_400,
            unit="s",
            meaning=_say("late-messages-reduction-parameters-late-s"),
            low=60,
            high=604_800,
        )
    },
    reference="Filière; validity period of short messages, 3GPP TS 23.040",
)
