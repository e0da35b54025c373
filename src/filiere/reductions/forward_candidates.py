"""Which rows tell of the same forwarded call?

A row that names a third number, or is marked as forwarded, belongs with the ordinary incoming row
of the same caller on the same bill, and with the incoming row on the third number's bill. Such rows
are few (``forwarded`` holds them), and are compared within ``window_s`` in buckets of 128 s.

Reads forwarded, incoming_call. One row per candidate pair: on one bill (cost below 1,000) or across
two; ``aside_id`` is the record that tells of the further leg and not of the dialled number.
"""

from filiere.reduction import Reduction, Setting
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("forward-candidates-reduction-title"),
    reads={
        "forwarded": (
            "record_id",
            "t",
            "direction",
            "served",
            "other",
            "third",
            "duration_s",
            "marked",
        ),
        "incoming_call": ("record_id", "t", "served", "other", "duration_s", "marked"),
    },
    gives=("left_id", "right_id", "aside_id", "cost", "begun_s"),
    key=("cost", "begun_s", "left_id", "right_id"),
    sql="""
WITH reach AS (
    SELECT record_id, t, direction, served, third, duration_s, marked, other,
           CASE WHEN direction = 1 THEN third ELSE other END AS caller,
           (t - $window_s) // 128 AS bucket
    FROM forwarded
    UNION ALL
    SELECT record_id, t, direction, served, third, duration_s, marked, other,
           CASE WHEN direction = 1 THEN third ELSE other END AS caller,
           (t + $window_s) // 128 AS bucket
    FROM forwarded WHERE (t + $window_s) // 128 > (t - $window_s) // 128
), call AS (
    SELECT record_id, t, served, other, duration_s, marked, t // 128 AS bucket FROM incoming_call
)
SELECT reach.record_id AS left_id, call.record_id AS right_id,     -- the same bill
       CASE WHEN direction = 1 THEN reach.record_id END AS aside_id,
       abs(call.t - reach.t) AS cost, reach.t AS begun_s
FROM reach JOIN call
  ON call.bucket = reach.bucket AND call.served = reach.served AND call.other = reach.caller
WHERE abs(call.t - reach.t) <= $window_s AND reach.marked = 1 AND call.marked = 0
  AND call.record_id <> reach.record_id
UNION ALL
SELECT reach.record_id AS left_id, call.record_id AS right_id,     -- the third number's bill
       CASE WHEN reach.marked = 1 THEN call.record_id ELSE reach.record_id END AS aside_id,
       1000 + abs(call.t - reach.t) AS cost, reach.t AS begun_s
FROM reach JOIN call
  ON call.bucket = reach.bucket AND call.served = reach.third
WHERE direction = 2 AND abs(call.t - reach.t) <= $window_s
  AND (call.other = reach.other OR call.other = reach.served)
  AND abs(coalesce(call.duration_s, 0) - coalesce(reach.duration_s, 0)) <= $tolerance_s
""",
    parameters={
        "window_s": Setting(
            default=60,
            unit="s",
            meaning=_say("forward-candidates-reduction-parameters-window-s"),
            low=0,
            high=63,
        ),
        "tolerance_s": Setting(
            default=3,
            unit="s",
            meaning=_say("forward-candidates-reduction-parameters-tolerance-s"),
            low=0,
            high=60,
        ),
    },
    reference="formats: forwarding rows, ordinary incoming row within a minute",
)
