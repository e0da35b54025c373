"""Which other phone does the holder of a work phone carry?

Two traces: the same handset serves another number in the same period (two SIM cards), or another
phone is heard, whenever both are heard within minutes, nearer than any other phone of the
neighbourhood. Operators have their own masts, so that two phones in one pocket are seldom in one
cell; only the comparison with everybody else tells. A passenger leaves the second trace too.

Reads event, cell_place. One number, or none.
"""

import numpy as np
from numpy.typing import NDArray

from filiere.case import Case
from filiere.distinct import distinct
from filiere.signals.switches import METRES_PER_DEGREE

SLOT_S = 900
MIN_SHARED = 8
MOST = 600
TOGETHER_S = 300
MIN_PAIRS = 30
CLEAR = 0.5
"""The nearest phone's median distance is at most this share of the next one's."""

Floats = NDArray[np.float64]


def private_phone(
    case: Case, phone: int, period_s: tuple[int, int], *, by_cells: bool
) -> int | None:
    """Another number of the same handset, or else, if asked for, one that is always near."""
    same = case.column(
        "SELECT DISTINCT o.served FROM event e JOIN event o ON o.device_id = e.device_id "
        "WHERE e.served = $phone AND o.served <> $phone AND e.t BETWEEN $low AND $high "
        "AND o.t BETWEEN $low AND $high ORDER BY 1",
        {"phone": phone, "low": period_s[0], "high": period_s[1]},
        of=int,
    )
    if len(same) == 1:
        return same[0]
    return _nearest(case, phone) if len(same) == 0 and by_cells else None


PLACE = """
    SELECT cell_id, min(latitude_deg) AS latitude, min(longitude_deg) AS longitude
    FROM cell_place GROUP BY cell_id
"""

NEIGHBOURS = f"""
WITH place AS ({PLACE}
), bucket AS (                               -- squares of about three kilometres
    SELECT cell_id, CAST(floor(latitude / 0.03) AS INTEGER) AS north,
           CAST(floor(longitude / 0.04) AS INTEGER) AS east
    FROM place
), own AS (
    SELECT DISTINCT e.t // $slot AS slot, b.north, b.east
    FROM event e JOIN bucket b USING (cell_id) WHERE e.served = $phone
), met AS (
    SELECT e.served AS other, count(DISTINCT own.slot) AS shared
    FROM event e JOIN bucket b USING (cell_id)
    JOIN own ON own.slot = e.t // $slot AND own.north = b.north AND own.east = b.east
    WHERE e.served <> $phone
    GROUP BY e.served
), ranked AS (
    SELECT other, shared, rank() OVER (ORDER BY shared DESC) AS place FROM met
    WHERE shared >= $shared
)
SELECT other FROM ranked WHERE place <= $most ORDER BY other
"""

HEARD = f"""
WITH place AS ({PLACE})
SELECT e.served, e.t, p.latitude, p.longitude FROM event e JOIN place p USING (cell_id)
WHERE list_contains($numbers, e.served)
ORDER BY e.served, e.t, p.latitude, p.longitude
"""


def _nearest(case: Case, phone: int) -> int | None:
    found = case.column(
        NEIGHBOURS, {"phone": phone, "slot": SLOT_S, "shared": MIN_SHARED, "most": MOST}, of=int
    )
    if len(found) == 0:
        return None
    own = _heard(case, [phone])
    others = _heard(case, found)
    after = np.searchsorted(own[1], others[1]).clip(1, len(own[1]) - 1)
    nearer = np.abs(own[1][after - 1] - others[1]) <= np.abs(own[1][after] - others[1])
    place = np.where(nearer, after - 1, after)
    together = np.abs(own[1][place] - others[1]) <= TOGETHER_S
    metres = _metres((own[2][place], own[3][place]), (others[2], others[3]))[together]
    served = others[0][together]
    scored = []
    for number in distinct(served).tolist():
        each = metres[served == number]
        if len(each) >= MIN_PAIRS:
            scored.append((round(float(np.median(each))), int(number)))
    scored.sort()
    # alone, a phone cannot stand out; two alike, and the records do not say which
    if len(scored) < 2 or scored[0][0] > CLEAR * scored[1][0]:
        return None
    return scored[0][1]


def _heard(
    case: Case, numbers: list[int]
) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats, Floats]:
    got = case.columns(HEARD, {"numbers": numbers})
    return (
        np.ma.getdata(got["served"]).astype(np.int64),
        np.ma.getdata(got["t"]).astype(np.int64),
        np.ma.getdata(got["latitude"]).astype(np.float64),
        np.ma.getdata(got["longitude"]).astype(np.float64),
    )


def _metres(one: tuple[Floats, Floats], other: tuple[Floats, Floats]) -> Floats:
    """Distances between places (latitudes, longitudes); flat earth, good below 50 km."""
    north = (one[0] - other[0]) * METRES_PER_DEGREE
    east = (one[1] - other[1]) * METRES_PER_DEGREE * np.cos(np.radians(other[0]))
    return np.asarray(np.hypot(north, east), dtype=np.float64)
