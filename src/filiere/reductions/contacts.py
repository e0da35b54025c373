"""What communications remain once every row that tells of one is counted once?

The rows of a group become one contact from ``a``, who initiates, to ``b``. Time, duration and
numbers come from the caller's side where it is held, else from the receiver's; each side's own row
gives its cell. Rows set ``aside`` tell of a further leg: they are counted and give their flags.

Reads event, link (record to canonical record), aside. One row per communication.
"""

from filiere.reduction import Reduction
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("contacts-reduction-title"),
    reads={
        "event": (
            "record_id",
            "t",
            "kind",
            "direction",
            "served",
            "other",
            "duration_s",
            "cell_id",
            "flags",
        ),
        "link": ("record_id", "canonical_id"),
        "aside": ("record_id",),
    },
    gives=(
        "contact_id",
        "t",
        "kind",
        "a",
        "b",
        "duration_s",
        "out_record",
        "in_record",
        "a_cell",
        "b_cell",
        "copies",
        "flags",
    ),
    key=("contact_id",),
    sql="""
WITH side AS (
    SELECT coalesce(link.canonical_id, event.record_id) AS contact_id, event.record_id AS record_id,
           t, kind, served, other, duration_s, cell_id, flags,
           CASE WHEN aside.record_id IS NULL THEN direction END AS direction
    FROM event
    LEFT JOIN link ON link.record_id = event.record_id
    LEFT JOIN aside ON aside.record_id = event.record_id
    WHERE kind IN (1, 2, 3) AND direction IN (1, 2)
), merged AS (
    SELECT contact_id, min(kind) AS kind, count(*) AS copies, bit_or(flags) AS flags,
           min(CASE WHEN direction = 1 THEN t END) AS out_t,
           min(CASE WHEN direction = 2 THEN t END) AS in_t,
           min(CASE WHEN direction = 1 THEN served END) AS out_served,
           min(CASE WHEN direction = 1 THEN other END) AS out_other,
           min(CASE WHEN direction = 2 THEN served END) AS in_served,
           min(CASE WHEN direction = 2 THEN other END) AS in_other,
           max(CASE WHEN direction = 1 THEN duration_s END) AS out_duration_s,
           max(CASE WHEN direction = 2 THEN duration_s END) AS in_duration_s,
           min(CASE WHEN direction = 1 THEN cell_id END) AS a_cell,
           min(CASE WHEN direction = 2 THEN cell_id END) AS b_cell,
           min(CASE WHEN direction = 1 THEN record_id END) AS out_record,
           min(CASE WHEN direction = 2 THEN record_id END) AS in_record
    FROM side
    GROUP BY contact_id
)
SELECT contact_id, coalesce(out_t, in_t) AS t, kind, coalesce(out_served, in_other) AS a,
       coalesce(out_other, in_served) AS b, coalesce(out_duration_s, in_duration_s) AS duration_s,
       out_record, in_record, a_cell, b_cell, copies, flags
FROM merged
""",
    reference="Filière",
)
