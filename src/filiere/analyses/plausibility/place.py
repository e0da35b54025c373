"""Do the cells of a number follow each other faster than anything travels?

Consecutive uses of one number, at the beginning and at the end of each record, on cells whose place
is known at that date. A cell is a region: ``floor_km`` is taken off the distance between masts
before it counts. Uses within ``at_once_s`` are two places at once, later ones a speed. Forwarding
legs carry no place.

Reads event, cell_place. One hit per (check, number); kilometres, km/h.
"""

from filiere.analyses.plausibility.parameters import Parameters
from filiere.analyses.plausibility.rows import Checked, Hit
from filiere.case import Case

HOPS = """
WITH place AS (
    SELECT cell_id, radians(latitude_deg) AS lat, radians(longitude_deg) AS lon,
           coalesce(valid_from_s, -9000000000) AS from_s, coalesce(valid_to_s, 9000000000) AS to_s
    FROM cell_place
), placed AS (
    SELECT cell_id FROM place GROUP BY cell_id
), use AS (
    SELECT served, t, cell_id, record_id
    FROM event SEMI JOIN placed USING (cell_id)
    WHERE served IS NOT NULL AND flags & 1 = 0
    UNION ALL
    SELECT served, t + duration_s, end_cell_id, record_id
    FROM event SEMI JOIN placed ON placed.cell_id = end_cell_id
    WHERE served IS NOT NULL AND flags & 1 = 0 AND duration_s IS NOT NULL
), step AS (
    SELECT served, t, cell_id, record_id, lag(t) OVER w AS t0, lag(cell_id) OVER w AS cell0,
           lag(record_id) OVER w AS record0
    FROM use
    WINDOW w AS (PARTITION BY served ORDER BY t, record_id, cell_id)
), move AS (
    SELECT served, t0, t, cell0, cell_id, record0, record_id FROM step WHERE cell_id <> cell0
), hop AS (                              -- great circle on a sphere of 6371 km: error below 0.6 %
    SELECT served, t0, t, record0, record_id,
           min(12742 * asin(sqrt(least(1.0,
               pow(sin((p.lat - q.lat) / 2), 2)
               + cos(p.lat) * cos(q.lat) * pow(sin((p.lon - q.lon) / 2), 2)
           )))) AS km
    FROM move
    JOIN place p ON p.cell_id = move.cell0 AND t0 BETWEEN p.from_s AND p.to_s
    JOIN place q ON q.cell_id = move.cell_id AND t BETWEEN q.from_s AND q.to_s
    GROUP BY served, t0, t, record0, record_id
), hit AS (
    SELECT served, t0, t, record0, record_id, floor(km)::BIGINT AS km,
           t - t0 <= $at_once_s AS at_once,
           floor((km - $floor_km) * 3600 / greatest(t - t0, 1))::BIGINT AS kmh
    FROM hop
    WHERE km > $floor_km
      AND (t - t0 <= $at_once_s OR (km - $floor_km) * 3600 > $speed_kmh * (t - t0))
)
SELECT served, at_once, count(*), max(CASE WHEN at_once THEN km ELSE kmh END), min(t0), max(t),
       list(record0), list(record_id)
FROM hit
GROUP BY served, at_once
ORDER BY served, at_once
"""


def journeys(case: Case, values: Parameters) -> Checked:
    """Impossible speeds, and two distant cells at once."""
    considered = case.value(
        "SELECT count(DISTINCT served) FROM event "
        "SEMI JOIN cell_place ON cell_place.cell_id = event.cell_id",
        of=int,
    )
    rows = case.query(
        HOPS,
        {
            "speed_kmh": values.speed_kmh,
            "floor_km": values.floor_km,
            "at_once_s": values.at_once_s,
        },
    )
    hits = tuple(
        Hit(
            check="two_places" if at_once else "impossible_speed",
            left=number,
            hits=count,
            value=value,
            threshold=values.at_once_s if at_once else values.speed_kmh,
            period_s=(low, high),
            evidence=tuple(sorted({*early, *late})),
        )
        for number, at_once, count, value, low, high, early, late in rows
    )
    return Checked(hits=hits, considered=considered)
