"""Which rows could repeat another one?

Only rows that share their second and their number with another row: every later comparison of
whole rows reads these few instead of all.

Reads event. One row per record id.
"""

from filiere.reduction import Reduction
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("crowded-rows-reduction-title"),
    reads={"event": ("record_id", "t", "served")},
    gives=("record_id",),
    key=("record_id",),
    sql="""
WITH crowd AS (
    SELECT t, coalesce(served, -1) AS who
    FROM event
    GROUP BY t, coalesce(served, -1)
    HAVING count(*) > 1
)
SELECT event.record_id AS record_id
FROM event JOIN crowd ON crowd.t = event.t AND crowd.who = coalesce(event.served, -1)
""",
    reference="Filière",
)
