"""How well does each candidate pair of sides fit, once the clocks agree?

First class: beginnings within ``near_s`` and durations within ``tolerance_s``. Second class, calls
only: ends within ``tolerance_s`` and beginnings within ``ringing_s``, which is how the pair looks
where one side counts the ringing. The cost orders pairs: class, then beginnings, then durations;
its last two bits are the signs, so that two pairs of one row that cost the same say the same, and
the order in which rows stand in a file decides nothing.

Reads candidate, skew. One row per pair that fits, with its cost.
"""

from filiere.reduction import Reduction, Setting
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("mirror-costs-reduction-title"),
    reads={
        "candidate": (
            "out_id",
            "in_id",
            "out_source",
            "in_source",
            "kind",
            "gap_s",
            "longer_s",
        ),
        "skew": ("out_source", "in_source", "skew_s"),
    },
    gives=("out_id", "in_id", "cost"),
    key=("out_id", "in_id"),
    sql="""
WITH aligned AS (
    SELECT out_id, in_id, kind, gap_s - coalesce(skew_s, 0) AS gap_s, longer_s
    FROM candidate LEFT JOIN skew
      ON skew.out_source = candidate.out_source AND skew.in_source = candidate.in_source
)
SELECT out_id, in_id,
       CASE WHEN abs(gap_s) <= $near_s AND abs(longer_s) <= $tolerance_s
            THEN 4 * (abs(gap_s) * 1000 + abs(longer_s))
                 + CASE WHEN gap_s < 0 THEN 2 ELSE 0 END + CASE WHEN longer_s < 0 THEN 1 ELSE 0 END
            ELSE 4 * (1000000 + abs(gap_s) * 1000 + abs(gap_s + longer_s))
                 + CASE WHEN gap_s < 0 THEN 2 ELSE 0 END
                 + CASE WHEN gap_s + longer_s < 0 THEN 1 ELSE 0 END
            END AS cost
FROM aligned
WHERE abs(gap_s) <= $near_s AND abs(longer_s) <= $tolerance_s
   OR kind = 1 AND abs(gap_s) <= $ringing_s AND abs(gap_s + longer_s) <= $tolerance_s
""",
    parameters={
        "near_s": Setting(
            default=5,
            unit="s",
            meaning=_say("mirror-costs-reduction-parameters-near-s"),
            low=0,
            high=60,
        ),
        "tolerance_s": Setting(
            default=3,
            unit="s",
            meaning=_say("mirror-costs-reduction-parameters-tolerance-s"),
            low=0,
            high=60,
        ),
        "ringing_s": Setting(
            default=120,
            unit="s",
            meaning=_say("mirror-costs-reduction-parameters-ringing-s"),
            low=0,
            high=127,
        ),
    },
    reference="formats: mirror rule",
)
