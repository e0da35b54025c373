"""How many slots (one cell in one bin of time) does the rarity cap of ``meetings`` leave out?

Reads event. One row per class: ``crowded`` 1 for slots with more than ``cap`` numbers, else 0;
``presences`` are the (number, slot) pairs in them.
"""

from filiere.reduction import Reduction
from filiere.reductions.meetings import BIN, CAP
from filiere.wording import Words

_say = Words(__name__)


REDUCTION = Reduction(
    title=_say("slot-crowding-reduction-title"),
    reads={"event": ("t", "served", "cell_id", "flags")},
    gives=("crowded", "slots", "presences"),
    key=("crowded",),
    sql="""
WITH presence AS (
    SELECT served, cell_id, t // $bin_s AS bin
    FROM event
    WHERE served IS NOT NULL AND cell_id IS NOT NULL AND (flags & 1) = 0
    GROUP BY served, cell_id, t // $bin_s
), slot AS (
    SELECT cell_id, bin, count(*) AS numbers FROM presence GROUP BY cell_id, bin
)
SELECT CASE WHEN numbers > $cap THEN 1 ELSE 0 END AS crowded, count(*) AS slots,
       sum(numbers) AS presences
FROM slot
GROUP BY CASE WHEN numbers > $cap THEN 1 ELSE 0 END
""",
    parameters={"bin_s": BIN, "cap": CAP},
    reference="Filière",
)
