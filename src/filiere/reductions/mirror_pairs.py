"""Which candidate pairs are each other's best?

A pair is kept when no other pair of either row costs less; ties go to the lower record ids. These
are the pairs that taking the cheapest pair first, again and again, would take before any row has a
second choice. What is left over is small, and the linker settles it in that same order.

Reads cost. One row per pair.
"""

from filiere.reduction import Reduction
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("mirror-pairs-reduction-title"),
    reads={"cost": ("out_id", "in_id", "cost")},
    gives=("out_id", "in_id"),
    key=("out_id", "in_id"),
    sql="""
WITH ranked AS (
    SELECT out_id, in_id,
           row_number() OVER (PARTITION BY out_id ORDER BY cost, in_id) AS place_out,
           row_number() OVER (PARTITION BY in_id ORDER BY cost, out_id) AS place_in
    FROM cost
)
SELECT out_id, in_id FROM ranked WHERE place_out = 1 AND place_in = 1
""",
    reference="Gale and Shapley 1962: with one common order the stable assignment is unique",
)
