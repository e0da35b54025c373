"""By how much do the clocks of two files differ?

The median, over candidate pairs in which neither row has another candidate, of the receiver's
beginning minus the caller's. Fewer than ``least`` such pairs say nothing; nor do pairs of which
less than half lie within ``near_s`` of their median, as pairs by accident do. The skew is then
taken as none.

Reads candidate. One row per (caller's file, receiver's file); seconds.
"""

from filiere.reduction import Reduction, Setting
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("clock-skews-reduction-title"),
    reads={"candidate": ("out_id", "in_id", "out_source", "in_source", "gap_s", "longer_s")},
    gives=("out_source", "in_source", "skew_s"),
    key=("out_source", "in_source"),
    sql="""
WITH counted AS (
    SELECT out_id, in_id, out_source, in_source, gap_s,
           count(*) OVER (PARTITION BY out_id) AS choices_out,
           count(*) OVER (PARTITION BY in_id) AS choices_in
    FROM candidate
    WHERE out_source <> in_source AND abs(longer_s) <= 3        -- no ringing counted
), ranked AS (
    SELECT out_source, in_source, gap_s,
           row_number() OVER (
               PARTITION BY out_source, in_source ORDER BY gap_s, out_id, in_id
           ) AS place,
           count(*) OVER (PARTITION BY out_source, in_source) AS pairs
    FROM counted
    WHERE choices_out = 1 AND choices_in = 1
), middle AS (
    SELECT out_source, in_source, gap_s AS skew_s
    FROM ranked
    WHERE place = (pairs + 1) // 2 AND pairs >= $least
)
SELECT middle.out_source AS out_source, middle.in_source AS in_source, skew_s
FROM middle JOIN ranked
  ON ranked.out_source = middle.out_source AND ranked.in_source = middle.in_source
GROUP BY middle.out_source, middle.in_source, skew_s
HAVING 2 * sum(CASE WHEN abs(gap_s - skew_s) <= $near_s THEN 1 ELSE 0 END) >= count(*)
""",
    parameters={
        "least": Setting(
            default=5,
            unit="pairs",
            meaning=_say("clock-skews-reduction-parameters-least"),
            low=1,
            high=1_000_000,
        ),
        "near_s": Setting(
            default=5,
            unit="s",
            meaning=_say("clock-skews-reduction-parameters-near-s"),
            low=0,
            high=60,
        ),
    },
    reference="formats: mirror rule, per-file-pair median skew",
)
