"""Do the clocks of two bills agree, and if not, by how much do they differ?

Two held numbers that reach each other stand on both bills. Where the second bill shows nearly every
one of these contacts at one and the same distance from the first, the clocks differ by it: whole
half-hours are a zone that was taken for another. Contacts by accident never agree so.

Reads event, source_clock. One Lag per pair of files that tells; seconds.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from filiere.case.store.engine import Case

REACH_S = 26 * 3600
"""Farthest two clocks are looked for: the whole span of zones on Earth."""
WIDTH_S = 10
"""Contacts at one distance lie within so many seconds, or within the bills' precision."""
LEAST = 5
MOST = 1_000
"""Rows of each number with another that are looked at: a lag shows in a few."""
ALIKE_S = 120
"""Clocks that differ by less are told apart from ringing by the linker itself."""
HALF_HOUR_S = 1_800


@dataclass(frozen=True, slots=True, kw_only=True)
class Lag:
    """What the rows of two numbers with each other say of the clocks of two files."""

    left: int
    right: int
    """Numbers, the lower id first."""
    left_source: int
    right_source: int
    lag_s: int
    """The right file's clock minus the left one's."""
    agree: int
    """Contacts at that distance."""
    left_rows: int
    right_rows: int

    @property
    def zone(self) -> bool:
        """Whether it is a whole number of half-hours, as the difference of two zones is."""
        off = self.lag_s % HALF_HOUR_S
        whole = min(off, HALF_HOUR_S - off) <= WIDTH_S
        return whole and abs(self.lag_s) > ALIKE_S


_ROWS = """
    WITH billed AS (SELECT DISTINCT served AS number_id FROM event WHERE served IS NOT NULL),
    leg AS (
        SELECT e.record_id, (e.record_id >> 32)::INTEGER AS source_id, e.t, e.kind, e.direction,
               e.served, e.other,
               row_number() OVER (PARTITION BY e.record_id >> 32, e.served, e.other
                                  ORDER BY e.t, e.record_id) AS place
        FROM event e JOIN billed ON billed.number_id = e.other
        WHERE e.kind IN (1, 2, 3) AND e.direction IN (1, 2) AND e.served IS NOT NULL
          AND e.served <> e.other
    ), few AS (SELECT * FROM leg WHERE place <= $most)
"""

_SIDES = (
    _ROWS
    + """
    SELECT source_id, served, other, count(*) FROM few GROUP BY ALL ORDER BY ALL
"""
)

_BINS = (
    _ROWS
    + """
    , wide AS (
        SELECT source_id, max(precision_s) AS precision_s FROM source_clock GROUP BY source_id
    ), gap AS (
        SELECT l.served AS a, l.other AS b, l.source_id AS left_source, r.source_id AS right_source,
               l.record_id, r.t - l.t AS gap_s,
               greatest($width, coalesce(p.precision_s, 1), coalesce(q.precision_s, 1)) AS width
        FROM few l JOIN few r ON r.served = l.other AND r.other = l.served AND r.kind = l.kind
             AND r.direction = 3 - l.direction
        LEFT JOIN wide p ON p.source_id = l.source_id
        LEFT JOIN wide q ON q.source_id = r.source_id
        WHERE l.served < l.other AND l.source_id <> r.source_id
          AND r.t BETWEEN l.t - $reach AND l.t + $reach
    ), binned AS (
        SELECT *, floor((gap_s + width / 2) / width)::BIGINT AS bin FROM gap
    ), counted AS (
        SELECT a, b, left_source, right_source, bin, any_value(width) AS width,
               count(DISTINCT record_id) AS agree, median(gap_s)::BIGINT AS lag_s
        FROM binned GROUP BY a, b, left_source, right_source, bin
    )
    SELECT a, b, left_source, right_source, lag_s, agree
    FROM counted
    QUALIFY row_number() OVER (PARTITION BY a, b, left_source, right_source
                               ORDER BY agree DESC, abs(lag_s), lag_s) = 1
    ORDER BY a, b, left_source, right_source
"""
)


def lags(case: Case) -> list[Lag]:
    """What each two numbers with enough contacts say of their files' clocks."""
    sides = {
        (source, served, other): count
        for source, served, other, count in case.query(_SIDES, {"most": MOST})
    }
    found = []
    bounds = {"most": MOST, "width": WIDTH_S, "reach": REACH_S}
    for a, b, left_source, right_source, lag_s, agree in case.query(_BINS, bounds):
        left, right = sides[left_source, a, b], sides[right_source, b, a]
        if agree < LEAST or 2 * agree < min(left, right):
            continue
        found.append(
            Lag(
                left=a,
                right=b,
                left_source=left_source,
                right_source=right_source,
                lag_s=int(lag_s),
                agree=int(agree),
                left_rows=int(left),
                right_rows=int(right),
            )
        )
    return found


def apart(found: list[Lag]) -> Mapping[int, int]:
    """Seconds by which each file's clock is ahead of most others', where it is not theirs.

    Files are compared through those that share contacts; of two groups of files that agree among
    themselves, the smaller one is apart (of two equal ones, that which came later).
    """
    near: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for lag in found:
        off = 0 if abs(lag.lag_s) <= ALIKE_S else lag.lag_s
        near[lag.left_source].append((lag.right_source, off, lag.agree))
        near[lag.right_source].append((lag.left_source, -off, lag.agree))
    clocks: dict[int, int] = {}
    moved: dict[int, int] = {}
    for start in sorted(near):
        if start in clocks:
            continue
        group = {start: 0}
        waiting = [start]
        while waiting:
            here = waiting.pop(0)
            for other, off, _ in sorted(near[here], key=lambda edge: (-edge[2], edge[0])):
                if other not in group:
                    group[other] = group[here] + off
                    waiting.append(other)
        clocks |= group
        held: dict[int, list[int]] = defaultdict(list)
        for source, clock in group.items():
            held[clock].append(source)
        usual = min(held, key=lambda clock: (-len(held[clock]), min(held[clock])))
        moved |= {source: clock - usual for source, clock in group.items() if clock != usual}
    return dict(sorted(moved.items()))


def clock_text(lag_s: int) -> str:
    """Seconds as ``+2:00:00``: hours, minutes, seconds, with the sign."""
    hours, rest = divmod(abs(lag_s), 3600)
    return f"{'-' if lag_s < 0 else '+'}{hours}:{rest // 60:02d}:{rest % 60:02d}"
