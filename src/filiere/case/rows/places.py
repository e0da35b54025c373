"""Which cells stand at two places at one time, and are therefore placed nowhere?

Two masts further apart than any list is wrong about cannot be one cell: a file mixes two networks,
or a list is of another year. Which of them is right nobody can tell from the files, so no place of
that cell is used while both hold; dates of validity that follow each other are a mast that moved.

Reads and writes cell_place and disputed_place, which between them hold every place told.
"""

from filiere.case.store.engine import Case

MAST_M = 5_000
"""Metres by which two lists may put one mast apart: roundings, projections, the site's address."""

AREA_M = 30_000
"""The same where one of the points is the middle of an area served, or an address."""

_CONTRADICTED = """
WITH several AS (
    SELECT cell_id FROM cell_place
    GROUP BY cell_id HAVING count(DISTINCT (latitude_deg, longitude_deg)) > 1
), place AS (
    SELECT cell_id, record_id, radians(latitude_deg) AS lat, radians(longitude_deg) AS lon,
           point_kind, coalesce(valid_from_s, -9000000000) AS from_s,
           coalesce(valid_to_s, 9000000000) AS to_s, latitude_deg, longitude_deg
    FROM cell_place SEMI JOIN several USING (cell_id)
), pair AS (                             -- great circle on a sphere of 6371 km: error below 0.6 %
    SELECT p.cell_id, p.record_id, p.latitude_deg, p.longitude_deg,
           12742000 * asin(sqrt(least(1.0,
               pow(sin((p.lat - q.lat) / 2), 2)
               + cos(p.lat) * cos(q.lat) * pow(sin((p.lon - q.lon) / 2), 2)))) AS metres,
           CASE WHEN p.point_kind = 'mast' AND q.point_kind = 'mast' THEN $mast ELSE $area END
               AS most
    FROM place p JOIN place q
      ON p.cell_id = q.cell_id AND p.from_s <= q.to_s AND q.from_s <= p.to_s
)
SELECT DISTINCT cell_id, record_id, latitude_deg, longitude_deg FROM pair WHERE metres > most
"""


def settle(case: Case) -> int:
    """Set aside the places that contradict each other, bring back those that do not any more.

    How many places are set aside now. The caller holds a transaction.
    """
    reopen(case)
    case.execute(
        f"CREATE OR REPLACE TEMP TABLE contradicted AS {_CONTRADICTED}",
        {"mast": MAST_M, "area": AREA_M},
    )
    count = case.value("SELECT count(*) FROM contradicted", of=int)
    if count > 0:
        which = (
            "(cell_id, record_id, latitude_deg, longitude_deg) IN "
            "(SELECT (cell_id, record_id, latitude_deg, longitude_deg) FROM contradicted)"
        )
        case.execute(
            f"INSERT INTO disputed_place FROM cell_place WHERE {which} ORDER BY record_id, cell_id"
        )
        case.execute(f"DELETE FROM cell_place WHERE {which}")
    case.execute("DROP TABLE contradicted")
    return count


def reopen(case: Case) -> None:
    """Bring every place back, as if none contradicted another."""
    if len(case.query("SELECT 1 FROM disputed_place LIMIT 1")) > 0:
        case.execute("INSERT INTO cell_place FROM disputed_place ORDER BY record_id, cell_id")
        case.execute("DELETE FROM disputed_place")


def disputed(case: Case, source_id: int) -> int:
    """How many cells a file places where another place contradicts it."""
    return case.value(
        "SELECT count(DISTINCT cell_id) FROM disputed_place WHERE record_id >> 32 = ?",
        [source_id],
        of=int,
    )
