"""Do two files hold one line's communications twice, each by its own clock?

A second export of a bill may stand hours apart (another zone), a second or two (another system), or
at the same second with another length or cell. Where nearly every row of the shorter file has its
own row in the other, with the same other end, kind and direction and at one and the same distance,
both tell of the same communications. Two numbers that are in contact all day agree at some distance
by chance, the more so where bills count minutes: as many as chance gives at one of the distances
that are tried are no copy. The same clock is one distance, clocks of two zones are a hundred.

Reads event, source_clock. One Copy per line and two files; seconds.
"""

from dataclasses import dataclass

from scipy.special import pdtrc

from filiere.case.rows.clocks import HALF_HOUR_S, REACH_S
from filiere.case.store.engine import Case

WIDTH_S = 3
"""Rows at one distance lie within so many seconds, or within the files' precision."""
LEAST = 5
"""Rows that must agree."""
MOST = 2_000
"""Rows of each line with another number, in each file, by which a distance is found."""
SHARE = 7
"""Of ten rows of the shorter file, so many must stand in the other one."""
MOST_CHANCE = 0.01
"""Chance, over the distances that are tried, above which an agreement is none."""
NEAR = 60
"""Distances on either side by which it is known how many rows agree by chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Two files that hold one line's communications twice."""

    served: int
    left_source: int
    right_source: int
    """The file that came later."""
    lag_s: int
    """The right file's clock minus the left one's."""
    agree: int
    """Rows that stand in both."""
    left_rows: int
    right_rows: int
    width_s: int
    """Seconds within which the distances lie."""

    @property
    def zone(self) -> bool:
        """Whether the distance is a whole number of half-hours, as that of two zones is."""
        off = self.lag_s % HALF_HOUR_S
        return min(off, HALF_HOUR_S - off) <= self.width_s < abs(self.lag_s)


_LEGS = """
    WITH twice AS (
        SELECT served FROM event WHERE served IS NOT NULL AND other IS NOT NULL
        GROUP BY served HAVING count(DISTINCT record_id >> 32) > 1
    ), leg AS (
        SELECT e.record_id, (e.record_id >> 32)::INTEGER AS source_id, e.t, e.kind, e.direction,
               e.served, e.other,
               row_number() OVER (PARTITION BY e.record_id >> 32, e.served, e.other
                                  ORDER BY e.t, e.record_id) AS place
        FROM event e SEMI JOIN twice USING (served)
        WHERE e.kind IN (1, 2, 3) AND e.direction IN (1, 2) AND e.other IS NOT NULL
    )
"""

_BINS = (
    _LEGS
    + """
    , few AS (SELECT * FROM leg WHERE place <= $most),
    held AS (SELECT served, source_id, count(*) AS rows FROM few GROUP BY ALL),
    wide AS (SELECT source_id, max(precision_s) AS precision_s FROM source_clock GROUP BY 1),
    gap AS (
        SELECT l.served, l.source_id AS left_source, r.source_id AS right_source,
               l.record_id AS left_id, r.record_id AS right_id, r.t - l.t AS gap_s,
               greatest($width, coalesce(p.precision_s, 1), coalesce(q.precision_s, 1)) AS width
        FROM few l JOIN few r ON r.served = l.served AND r.other = l.other AND r.kind = l.kind
             AND r.direction = l.direction AND l.source_id < r.source_id
        LEFT JOIN wide p ON p.source_id = l.source_id
        LEFT JOIN wide q ON q.source_id = r.source_id
        WHERE r.t BETWEEN l.t - $reach AND l.t + $reach
    ), counted AS (
        SELECT served, left_source, right_source,
               floor((gap_s + width / 2) / width)::BIGINT AS bin, any_value(width) AS width,
               least(count(DISTINCT left_id), count(DISTINCT right_id)) AS agree,
               mode(gap_s) AS lag_s, count(*) AS met
        FROM gap GROUP BY served, left_source, right_source, bin
    ), beside AS (
        SELECT *, (sum(met) OVER (PARTITION BY served, left_source, right_source ORDER BY bin
                                  RANGE BETWEEN $near PRECEDING AND $near FOLLOWING)
                   - sum(met) OVER (PARTITION BY served, left_source, right_source ORDER BY bin
                                    RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING)
                  ) / (2 * $near - 2) AS by_chance
        FROM counted
    )
    SELECT c.served, left_source, right_source, lag_s, agree, l.rows, r.rows, width, by_chance
    FROM beside c
    JOIN held l ON l.served = c.served AND l.source_id = c.left_source
    JOIN held r ON r.served = c.served AND r.source_id = c.right_source
    QUALIFY row_number() OVER (PARTITION BY c.served, left_source, right_source
                               ORDER BY agree DESC, abs(lag_s), lag_s) = 1
    ORDER BY c.served, left_source, right_source
"""
)


def copies(case: Case) -> list[Copy]:
    """Every line that two files hold twice."""
    found = []
    bounds = {"most": MOST, "width": WIDTH_S, "reach": REACH_S, "near": NEAR}
    for served, left, right, lag_s, agree, left_rows, right_rows, width, mean in case.query(
        _BINS, bounds
    ):
        if agree < LEAST or 10 * agree < SHARE * min(left_rows, right_rows):
            continue
        copy = Copy(
            served=served,
            left_source=left,
            right_source=right,
            lag_s=int(lag_s),
            agree=int(agree),
            left_rows=int(left_rows),
            right_rows=int(right_rows),
            width_s=int(width),
        )
        if _tried(copy) * float(pdtrc(copy.agree - 1, float(mean))) <= MOST_CHANCE:
            found.append(copy)
    return found


def _tried(copy: Copy) -> int:
    """How many distances were as likely as this one before the rows were looked at."""
    if abs(copy.lag_s) <= copy.width_s:
        return 1
    return 2 * REACH_S // (HALF_HOUR_S if copy.zone else copy.width_s)


_PAIRS = (
    _LEGS
    + """
    SELECT l.record_id AS left_id, r.record_id AS right_id
    FROM leg l JOIN leg r ON r.served = l.served AND r.other = l.other AND r.kind = l.kind
         AND r.direction = l.direction
    WHERE l.served = $served AND l.source_id = $left AND r.source_id = $right
      AND abs(r.t - l.t - $lag) <= $width
    ORDER BY abs(r.t - l.t - $lag), l.t, l.record_id, r.record_id
"""
)


def pairs(case: Case, copy: Copy) -> list[tuple[int, int]]:
    """Rows that tell of one communication, the nearest first; a row may stand in several."""
    values = {
        "served": copy.served, "left": copy.left_source, "right": copy.right_source,
        "lag": copy.lag_s, "width": copy.width_s,
    }  # fmt: skip
    return [(int(left), int(right)) for left, right in case.query(_PAIRS, values)]
