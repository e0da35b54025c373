"""What do the rows say of themselves: handset, SIM, date, repetition, forwarding, silence?

Each check is one query over ``event``; a hit names a number, how often, the largest figure, and the
records that show it. Records are chosen by what they say, never by where they stand in a file, so
that shuffled files give the same hits.

Reads event, event_link, source, authorisation, coverage. One hit per number.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import numpy as np

from filiere.analyses.plausibility.parameters import Parameters
from filiere.case import Case
from filiere.model.codes import Flag, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One number (or two, left and right) that a check hits."""

    check: str
    left: int
    right: int | None = None
    hits: int
    value: int
    threshold: int
    period_s: tuple[int, int]
    evidence: tuple[int, ...]
    more: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The hits of one check, and how many numbers were looked at."""

    hits: tuple[Hit, ...]
    considered: int


def flagged(case: Case, _values: Parameters) -> Checked:
    """Forwarding legs, SMS-centre rows and voicemail rows, per served number."""
    checks = {
        "forwarded": Flag.FORWARDED,
        "service_centre": Flag.SERVICE_CENTRE,
        "voicemail": Flag.VOICEMAIL,
    }
    hits = []
    for check, flag in checks.items():
        rows = case.query(
            "SELECT served, count(*), min(t), max(t), list(record_id) FROM event "
            "WHERE flags & $flag <> 0 AND served IS NOT NULL GROUP BY served ORDER BY served",
            {"flag": int(flag)},
        )
        hits += [
            Hit(check=check, left=number, hits=n, value=n, threshold=1, period_s=(low, high),
                evidence=tuple(records))
            for number, n, low, high, records in rows
        ]  # fmt: skip
    return Checked(hits=tuple(hits), considered=_served(case))


def identical(case: Case, values: Parameters) -> Checked:
    """Numbers of whose rows a notable share repeats an earlier one of the same file."""
    percent = values.identical_percent
    rows = case.query(
        "WITH repeated AS (SELECT record_id FROM event_link WHERE reason = $reason), "
        "twin AS (SELECT served, count(*) AS twins, min(t) AS low, max(t) AS high, "
        "list(record_id) AS records FROM event SEMI JOIN repeated USING (record_id) "
        "WHERE served IS NOT NULL GROUP BY served), "
        "whole AS (SELECT served, count(*) AS rows FROM event SEMI JOIN twin USING (served) "
        "GROUP BY served) "
        "SELECT served, twins, twins * 100 // rows, low, high, records FROM twin "
        "JOIN whole USING (served) WHERE twins * 100 >= rows * $percent ORDER BY served",
        {"reason": int(Link.IDENTICAL_ROW), "percent": percent},
    )
    hits = tuple(
        Hit(check="identical_rows", left=number, hits=twins, value=share, threshold=percent,
            period_s=(low, high), evidence=tuple(records))
        for number, twins, share, low, high, records in rows
    )  # fmt: skip
    return Checked(hits=hits, considered=_served(case))


HANDSETS = """
WITH pair AS (
    SELECT {one} AS one, {many} AS many, served, count(*) AS rows, min(t) AS low, max(t) AS high
    FROM event
    WHERE {one} IS NOT NULL AND {many} IS NOT NULL AND served IS NOT NULL
    GROUP BY {one}, {many}, served
), several AS (
    SELECT one FROM pair GROUP BY one HAVING count(DISTINCT many) > 1
), end_of AS (                           -- the first and the last record of each pair
    SELECT pair.one, list(record_id) AS records
    FROM pair SEMI JOIN several USING (one)
    JOIN event ON event.{one} = pair.one AND event.{many} = pair.many
              AND event.served = pair.served AND event.t IN (low, high)
    GROUP BY pair.one
)
SELECT list(served ORDER BY rows DESC, low, high, served), count(DISTINCT many),
       sum(rows)::BIGINT, min(low), max(high), any_value(records)
FROM pair JOIN end_of USING (one)
GROUP BY one
ORDER BY one
"""


def handsets(case: Case, _values: Parameters) -> Checked:
    """Handsets seen with several SIM cards, and SIM cards seen in several handsets."""
    hits: list[Hit] = []
    considered = 0
    for one, many in (("device_id", "sim_id"), ("sim_id", "device_id")):
        considered += case.value(
            f"SELECT count(DISTINCT {one}) FROM event WHERE {many} IS NOT NULL", of=int
        )
        rows = case.query(HANDSETS.format(one=one, many=many))
        for served, count, total, low, high, records in rows:
            numbers = list(dict.fromkeys(served))
            pairs = one == "device_id" and len(numbers) > 1
            alone = "imei_with_imsis" if one == "device_id" else "imsi_with_imeis"
            hits.append(
                Hit(
                    check="imei_of_two_numbers" if pairs else alone,
                    left=numbers[0],
                    right=numbers[1] if pairs else None,
                    hits=total,
                    value=count,
                    threshold=1,
                    period_s=(low, high),
                    evidence=tuple(records),
                )
            )
    return Checked(hits=tuple(hits), considered=considered)


DATES = """
WITH bound AS (
    SELECT source_id, from_s, to_s,
           epoch(CAST(authorisation.date AS TIMESTAMP))::BIGINT AS acted_s
    FROM source JOIN authorisation USING (authorisation_id)
), outside AS (
    SELECT served, t, record_id,
           CASE WHEN $kept_s IS NULL THEN greatest(from_s - t, t - to_s)
                ELSE acted_s - $kept_s::BIGINT - t END AS excess_s
    FROM event JOIN bound ON source_id = record_id >> 32
    WHERE served IS NOT NULL AND NOT EXISTS (         -- a further act covers what it let out
        SELECT 1 FROM released r WHERE r.source_id = record_id >> 32
                                   AND r.row = record_id & 4294967295)
)
SELECT served, count(*), max(excess_s) // 86400, min(t), max(t), list(record_id)
FROM outside
WHERE excess_s > 0
GROUP BY served
ORDER BY served
"""


def dates(case: Case, values: Parameters) -> Checked:
    """Records outside the authorised period, and older than the retention at the act's date."""
    kept_d = values.retention_d
    hits: list[Hit] = []
    for check, kept in (("out_of_period", None), ("out_of_retention", kept_d)):
        rows = case.query(DATES, {"kept_s": None if kept is None else kept * DAY_S})
        hits += [
            Hit(check=check, left=number, hits=n, value=days, threshold=kept or 0,
                period_s=(low, high), evidence=tuple(records))
            for number, n, days, low, high, records in rows
        ]  # fmt: skip
    return Checked(hits=tuple(hits), considered=_served(case))


SILENCE = """
WITH active AS (
    SELECT served, t // 3600 AS hour, min(t) AS first_s, max(t) AS last_s
    FROM event JOIN coverage
      ON number_id = served AND t BETWEEN from_s AND to_s
    GROUP BY served, t // 3600
), gap AS (
    SELECT served, lag(last_s) OVER w AS gap_from, first_s AS gap_to,
           first_s - lag(last_s) OVER w AS length_s
    FROM active
    WINDOW w AS (PARTITION BY served ORDER BY hour)
), usual AS (
    SELECT served, quantile_disc(length_s, 0.95) AS usual_s
    FROM gap WHERE length_s IS NOT NULL
    GROUP BY served HAVING count(*) >= $least
)
SELECT served, gap_from, gap_to, length_s, usual_s
FROM gap JOIN usual USING (served)
WHERE length_s > $times * usual_s AND length_s >= $least_s
ORDER BY served, length_s DESC, gap_from
"""
REGULAR_HOURS = 40
"""A number is regular from so many gaps between active hours on."""
HOUR_S = 3600
DAY_S = 86400


def silences(case: Case, values: Parameters) -> Checked:
    """Numbers with regular records that have none for long, while other numbers do."""
    times, least_s = values.gap_times, values.gap_least_h * HOUR_S
    rows = case.query(SILENCE, {"times": times, "least_s": least_s, "least": REGULAR_HOURS})
    longest: dict[int, tuple[int, int, int, int]] = {}
    for number, low, high, length, usual in rows:
        longest.setdefault(number, (low, high, length, usual))
    spoken = _Hours(case)
    chosen = {n: gap for n, gap in longest.items() if spoken.busy(gap[0], gap[1])}
    ends = _records_at(case, [(n, s) for n, gap in chosen.items() for s in gap[:2]])
    hits = tuple(
        Hit(
            check="silence",
            left=number,
            hits=1,
            value=length // HOUR_S,
            threshold=times * usual // HOUR_S,
            period_s=(low, high),
            evidence=(*ends[number, low], *ends[number, high]),
            more={"gap_from": _utc(low), "gap_to": _utc(high)},
        )
        for number, (low, high, length, usual) in chosen.items()
    )
    covered = case.value("SELECT count(DISTINCT number_id) FROM coverage", of=int)
    return Checked(hits=hits, considered=covered)


class _Hours:
    """How many records of all numbers each hour has."""

    def __init__(self, case: Case) -> None:
        rows = case.query("SELECT t // 3600 AS hour, count(*) FROM event GROUP BY hour ORDER BY 1")
        hours = [int(hour) for hour, _ in rows]
        self._first = hours[0]
        per_hour = np.zeros(hours[-1] - self._first + 1, dtype=np.int64)
        for hour, count in rows:
            per_hour[hour - self._first] = count
        self._before = np.concatenate(([0], np.cumsum(per_hour)))

    def busy(self, low: int, high: int) -> bool:
        """Whether the whole hours between have at least half the records of an average hour."""
        start, end = low // HOUR_S + 1 - self._first, high // HOUR_S - self._first
        total, hours = int(self._before[-1]), len(self._before) - 1
        within = int(self._before[end] - self._before[start])
        return end > start and 2 * within * hours >= total * (end - start)


def _records_at(case: Case, wanted: list[tuple[int, int]]) -> dict[tuple[int, int], list[int]]:
    """Records of (number, second)."""
    pairs = np.array(wanted, dtype=np.int64).reshape(-1, 2)
    case.register("wanted", {"served": pairs[:, 0], "t": pairs[:, 1]})
    rows = case.query(
        "SELECT served, t, list(record_id) FROM event SEMI JOIN wanted USING (served, t) "
        "GROUP BY served, t ORDER BY served, t"
    )
    case.unregister("wanted")
    return {(int(served), int(t)): records for served, t, records in rows}


def _utc(at_s: int) -> str:
    return datetime.fromtimestamp(at_s, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _served(case: Case) -> int:
    return case.value("SELECT count(DISTINCT served) FROM event", of=int)
