"""How often does B contact somebody soon after A was contacted?

Tie rule: strictly after, up to and including ``window_s``. What is counted is the distinct second
at which somebody contacts A and after which B contacts anybody in time. Rows meet in buckets one
window wide: an equi-join, never a range join, so the cost follows the incoming contacts of the
candidates. Only the pairs that the caller puts into ``candidate`` are compared.

Reads contact, candidate (pairs a, b). One row per pair with at least one coincidence.
"""

from filiere.reduction import Reduction, Setting
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("coincidences-reduction-title"),
    reads={"contact": ("t", "a", "b"), "candidate": ("a", "b")},
    gives=("a", "b", "events"),
    key=("a", "b"),
    sql="""
WITH incoming AS (
    SELECT candidate.a AS a, candidate.b AS b, contact.t AS t
    FROM contact JOIN candidate ON candidate.a = contact.b
), reach AS (
    SELECT a, b, t, t // $window_s AS bucket FROM incoming
    UNION ALL
    SELECT a, b, t, t // $window_s + 1 AS bucket FROM incoming
), watched AS (
    SELECT b FROM candidate GROUP BY b
), outgoing AS (
    SELECT contact.a AS b, t, t // $window_s AS bucket
    FROM contact JOIN watched ON watched.b = contact.a
), relayed AS (
    SELECT reach.a AS a, reach.b AS b, reach.t AS t
    FROM reach JOIN outgoing ON outgoing.b = reach.b AND outgoing.bucket = reach.bucket
    WHERE outgoing.t > reach.t AND outgoing.t <= reach.t + $window_s
    GROUP BY reach.a, reach.b, reach.t
)
SELECT a, b, count(*) AS events FROM relayed GROUP BY a, b
""",
    parameters={
        "window_s": Setting(
            default=300,
            unit="s",
            meaning=_say("coincidences-reduction-parameters-window-s"),
            low=1,
            high=86_400,
        )
    },
    reference="Filière; bucketed equi-join measured against five other formulations",
)
