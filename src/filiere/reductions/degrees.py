"""How many others does each number reach, how many reach it, and on how many days?

Reads contact. One row per number; ``callers`` and ``callees`` are distinct other numbers,
``received`` and ``sent`` contacts, ``days`` distinct UTC days with a contact.
"""

from filiere.reduction import Reduction
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("degrees-reduction-title"),
    reads={"contact": ("t", "a", "b")},
    gives=("number_id", "callers", "callees", "received", "sent", "days"),
    key=("number_id",),
    sql="""
WITH edge AS (
    SELECT a, b, count(*) AS contacts
    FROM contact WHERE a IS NOT NULL AND b IS NOT NULL
    GROUP BY a, b
), day_of AS (
    SELECT number_id, day FROM (
        SELECT a AS number_id, t // 86400 AS day FROM contact
        WHERE a IS NOT NULL AND b IS NOT NULL
        UNION ALL
        SELECT b AS number_id, t // 86400 AS day FROM contact
        WHERE a IS NOT NULL AND b IS NOT NULL
    ) AS either
    GROUP BY number_id, day
), active AS (
    SELECT number_id, count(*) AS days FROM day_of GROUP BY number_id
), sender AS (
    SELECT a AS number_id, count(*) AS callees, sum(contacts) AS sent FROM edge GROUP BY a
), receiver AS (
    SELECT b AS number_id, count(*) AS callers, sum(contacts) AS received FROM edge GROUP BY b
)
SELECT active.number_id AS number_id, coalesce(callers, 0) AS callers,
       coalesce(callees, 0) AS callees, coalesce(received, 0) AS received,
       coalesce(sent, 0) AS sent, days
FROM active
LEFT JOIN sender ON sender.number_id = active.number_id
LEFT JOIN receiver ON receiver.number_id = active.number_id
""",
    reference="Filière",
)
