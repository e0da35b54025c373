"""Who contacts whom, how often, how long, and from when to when?

Reads contact. One row per (a, b) that have a contact from a to b; durations summed in seconds,
first and last in UTC seconds. A withheld number makes no edge.
"""

from filiere.reduction import Reduction
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("edges-reduction-title"),
    reads={"contact": ("t", "kind", "a", "b", "duration_s")},
    gives=("a", "b", "calls", "messages", "duration_s", "first_s", "last_s"),
    key=("a", "b"),
    sql="""
SELECT a, b, sum(CASE WHEN kind = 1 THEN 1 ELSE 0 END) AS calls,
       sum(CASE WHEN kind = 1 THEN 0 ELSE 1 END) AS messages,
       sum(coalesce(duration_s, 0)) AS duration_s, min(t) AS first_s, max(t) AS last_s
FROM contact
WHERE a IS NOT NULL AND b IS NOT NULL
GROUP BY a, b
""",
    reference="Onnela et al. 2007, PNAS 104(18): the call graph",
)
