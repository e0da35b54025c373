"""Which other phone does the holder of a work phone carry?

Two traces: the same handset serves another number in the same period (two SIM cards), or another
phone uses the same cells in the same quarter of an hour, many times on many days, and is never far
away when both are heard. Neither is proof of one holder: a passenger leaves the second trace too.

Reads event, cell_place. One number, or none.
"""

import numpy as np

from filiere.analyses._contacts import DAY_S, Ints
from filiere.case import Case

SLOT_S = 900
MIN_DAYS = 4
MIN_SHARED = 12
NEAR_SHARE = 0.9
NEAR_M = 2500.0
METRES_PER_DEGREE = 111_320.0


def private_phone(case: Case, phone: int, period_s: tuple[int, int]) -> int | None:
    """Another number of the same handset, or else one that travels with it."""
    same = case.query(
        "SELECT DISTINCT o.served FROM event e JOIN event o ON o.device_id = e.device_id "
        "WHERE e.served = $phone AND o.served <> $phone AND e.t BETWEEN $low AND $high "
        "AND o.t BETWEEN $low AND $high ORDER BY 1",
        {"phone": phone, "low": period_s[0], "high": period_s[1]},
    )
    if len(same) == 1:
        return int(same[0][0])
    if len(same) > 1:
        return None
    return _travels_with(case, phone)


COMPANIONS = """
WITH own AS (
    SELECT t, t // $slot AS slot, cell_id FROM event
    WHERE served = $phone AND cell_id IS NOT NULL
), slot AS (
    SELECT DISTINCT slot, cell_id FROM own
), met AS (                                  -- phones heard in the same cell and quarter of an hour
    SELECT e.served AS other, count(DISTINCT slot.slot) AS shared,
           count(DISTINCT e.t // $day) AS days
    FROM event e JOIN slot ON e.t // $slot = slot.slot AND e.cell_id = slot.cell_id
    WHERE e.served <> $phone
    GROUP BY 1
)
SELECT other FROM met WHERE shared >= $shared AND days >= $days ORDER BY other
"""

TOGETHER = """
WITH place AS (
    SELECT cell_id, min(latitude_deg) AS latitude, min(longitude_deg) AS longitude
    FROM cell_place GROUP BY cell_id
)
SELECT e.served = $phone AS own, e.t, p.latitude, p.longitude
FROM event e JOIN place p USING (cell_id)
WHERE e.served IN ($phone, $other)
ORDER BY e.t, own, p.latitude, p.longitude
"""


def _travels_with(case: Case, phone: int) -> int | None:
    found = case.query(
        COMPANIONS,
        {"phone": phone, "slot": SLOT_S, "day": DAY_S, "shared": MIN_SHARED, "days": MIN_DAYS},
    )
    scored = []
    for (other,) in found:
        got = case.columns(TOGETHER, {"phone": phone, "other": other})
        own = np.ma.getdata(got["own"]).astype(np.bool_)
        switches = np.flatnonzero(own[1:] != own[:-1])
        t = np.ma.getdata(got["t"]).astype(np.int64)
        soon = switches[t[switches + 1] - t[switches] <= SLOT_S // 3]
        metres = _metres(
            np.ma.getdata(got["latitude"]), np.ma.getdata(got["longitude"]), soon
        )
        near = int((metres <= NEAR_M).sum())
        if len(soon) >= MIN_SHARED and near >= NEAR_SHARE * len(soon):
            scored.append((near / len(soon), len(soon), int(other)))
    if len(scored) == 0:
        return None
    scored.sort(reverse=True)
    best = [each for each in scored if each[:2] == scored[0][:2]]
    # two companions alike: the records do not say which
    return best[0][2] if len(best) == 1 else None


def _metres(
    latitude: np.ndarray[tuple[int], np.dtype[np.float64]],
    longitude: np.ndarray[tuple[int], np.dtype[np.float64]],
    at: Ints,
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Distance between each chosen entry and the next; flat earth, good below 50 km."""
    north = (latitude[at + 1] - latitude[at]) * METRES_PER_DEGREE
    east = (longitude[at + 1] - longitude[at]) * METRES_PER_DEGREE
    east = east * np.cos(np.radians(latitude[at]))
    return np.asarray(np.hypot(north, east), dtype=np.float64)
