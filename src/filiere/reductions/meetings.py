"""Which numbers use the same cell in the same ten minutes, again and again?

A slot is one cell in one bin of ``bin_s``. Slots with more than ``cap`` numbers are left out: a
station at rush hour joins everybody with everybody and tells nothing (``slot_crowding`` counts what
is left out). Forwarded rows carry no place and do not count.

Reads event. One row per pair (left < right) with at least ``least`` shared slots.
"""

from filiere.reduction import Reduction, Setting
from filiere.wording import Words

_say = Words(__name__)


BIN = Setting(
    default=600,
    unit="s",
    meaning=_say("meetings-bin"),
    low=1,
    high=86_400,
)
CAP = Setting(
    default=50,
    unit="numbers",
    meaning=_say("meetings-cap"),
    low=2,
    high=10_000,
)

REDUCTION = Reduction(
    title=_say("meetings-reduction-title"),
    reads={"event": ("t", "served", "cell_id", "flags")},
    gives=("left_id", "right_id", "shared_slots"),
    key=("left_id", "right_id"),
    sql="""
WITH presence AS (
    SELECT served, cell_id, t // $bin_s AS bin
    FROM event
    WHERE served IS NOT NULL AND cell_id IS NOT NULL AND (flags & 1) = 0
    GROUP BY served, cell_id, t // $bin_s
), slot AS (
    SELECT cell_id, bin FROM presence
    GROUP BY cell_id, bin
    HAVING count(*) BETWEEN 2 AND $cap
), shared AS (
    SELECT served, presence.cell_id AS cell_id, presence.bin AS bin
    FROM presence JOIN slot ON slot.cell_id = presence.cell_id AND slot.bin = presence.bin
)
SELECT early.served AS left_id, late.served AS right_id, count(*) AS shared_slots
FROM shared AS early JOIN shared AS late
  ON late.cell_id = early.cell_id AND late.bin = early.bin AND late.served > early.served
GROUP BY early.served, late.served
HAVING count(*) >= $least
""",
    parameters={
        "bin_s": BIN,
        "cap": CAP,
        "least": Setting(
            default=3,
            unit="slots",
            meaning=_say("meetings-reduction-parameters-least"),
            low=1,
            high=1_000_000,
        ),
    },
    reference="Filière; rarity cap measured: cost follows the emitted pairs",
)
