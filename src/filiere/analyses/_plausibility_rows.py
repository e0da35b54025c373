"""What do the rows say of themselves: handset, SIM, date, repetition, forwarding, silence?

Each check is one query over ``event``; a hit names a number, how often, the largest figure, and
records that show it. Records shown are the lowest ids, at most ``SHOWN`` of them.

Reads event, event_link, source, authorisation, coverage. One hit per number.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from filiere.analysis import Values
from filiere.case import Case
from filiere.model.codes import Flag, Link

SHOWN = 200
"""Most records that one finding rests on; its ``hits`` count them all."""


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


def flagged(case: Case, _values: Values) -> Checked:
    """Forwarding legs, SMS-centre rows and voicemail rows, per served number."""
    checks = {
        "forwarded": Flag.FORWARDED,
        "service_centre": Flag.SERVICE_CENTRE,
        "voicemail": Flag.VOICEMAIL,
    }
    hits = []
    for check, flag in checks.items():
        rows = case.query(
            "SELECT served, count(*), min(t), max(t), min(record_id, $shown) FROM event "
            "WHERE flags & $flag <> 0 AND served IS NOT NULL GROUP BY served ORDER BY served",
            {"flag": int(flag), "shown": SHOWN},
        )
        hits += [
            Hit(check=check, left=number, hits=n, value=n, threshold=1, period_s=(low, high),
                evidence=tuple(records))
            for number, n, low, high, records in rows
        ]  # fmt: skip
    return Checked(hits=tuple(hits), considered=_served(case))


def identical(case: Case, values: Values) -> Checked:
    """Numbers of whose rows a notable share repeats an earlier one of the same file."""
    percent = int(values["identical_percent"])
    rows = case.query(
        "WITH repeated AS (SELECT record_id FROM event_link WHERE reason = $reason), "
        "twin AS (SELECT served, count(*) AS twins, min(t) AS low, max(t) AS high, "
        "min(record_id, $shown) AS records FROM event SEMI JOIN repeated USING (record_id) "
        "WHERE served IS NOT NULL GROUP BY served), "
        "whole AS (SELECT served, count(*) AS rows FROM event SEMI JOIN twin USING (served) "
        "GROUP BY served) "
        "SELECT served, twins, twins * 100 // rows, low, high, records FROM twin "
        "JOIN whole USING (served) WHERE twins * 100 >= rows * $percent ORDER BY served",
        {"reason": int(Link.IDENTICAL_ROW), "shown": SHOWN, "percent": percent},
    )
    hits = tuple(
        Hit(check="identical_rows", left=number, hits=twins, value=share, threshold=percent,
            period_s=(low, high), evidence=tuple(records))
        for number, twins, share, low, high, records in rows
    )  # fmt: skip
    return Checked(hits=hits, considered=_served(case))


def handsets(case: Case, _values: Values) -> Checked:
    """Handsets seen with several SIM cards, and SIM cards seen in several handsets."""
    hits: list[Hit] = []
    considered = 0
    for one, many in (("device_id", "sim_id"), ("sim_id", "device_id")):
        considered += int(
            case.query(f"SELECT count(DISTINCT {one}) FROM event WHERE {many} IS NOT NULL")[0][0]
        )
        rows = case.query(
            f"WITH pair AS (SELECT {one} AS one, {many} AS many, served, count(*) AS rows, "
            "min(t) AS low, max(t) AS high, min(record_id) AS early, max(record_id) AS late "
            f"FROM event WHERE {one} IS NOT NULL AND {many} IS NOT NULL AND served IS NOT NULL "
            f"GROUP BY {one}, {many}, served), "
            "several AS (SELECT one FROM pair GROUP BY one HAVING count(DISTINCT many) > 1) "
            "SELECT one, list(served ORDER BY rows DESC, low, early), count(DISTINCT many), "
            "sum(rows)::BIGINT, min(low), max(high), "
            "list_sort(list_distinct(list(early) || list(late))) "
            "FROM pair SEMI JOIN several USING (one) GROUP BY one ORDER BY one"
        )
        for _one, served, count, total, low, high, records in rows:
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
                    evidence=tuple(records[:SHOWN]),
                )
            )
    return Checked(hits=tuple(hits), considered=considered)


def dates(case: Case, values: Values) -> Checked:
    """Records outside the authorised period, and older than the retention at the act's date."""
    kept_d = int(values["retention_d"])
    hits: list[Hit] = []
    checks = {
        "out_of_period": ("greatest(from_s - t, t - to_s)", 0),
        "out_of_retention": (f"acted_s - {kept_d} * 86400 - t", kept_d),
    }
    for check, (excess, threshold) in checks.items():
        rows = case.query(
            "WITH bound AS (SELECT source_id, from_s, to_s, "
            "epoch(CAST(authorisation.date AS TIMESTAMP))::BIGINT AS acted_s "
            "FROM source JOIN authorisation USING (authorisation_id)) "
            f"SELECT served, count(*), max({excess}) // 86400, min(t), max(t), "
            "min(record_id, $shown) FROM event JOIN bound ON source_id = record_id >> 32 "
            f"WHERE served IS NOT NULL AND {excess} > 0 GROUP BY served ORDER BY served",
            {"shown": SHOWN},
        )
        hits += [
            Hit(check=check, left=number, hits=n, value=days, threshold=threshold,
                period_s=(low, high), evidence=tuple(records))
            for number, n, days, low, high, records in rows
        ]  # fmt: skip
    return Checked(hits=tuple(hits), considered=_served(case))


SILENCE = """
WITH active AS (
    SELECT served, t // 3600 AS hour, min(t) AS first_s, max(t) AS last_s,
           min(record_id) AS record
    FROM event JOIN coverage
      ON number_id = served AND t BETWEEN from_s AND to_s
    GROUP BY served, t // 3600
), gap AS (
    SELECT served, lag(last_s) OVER w AS gap_from, first_s AS gap_to,
           lag(record) OVER w AS early, record AS late, first_s - lag(last_s) OVER w AS length_s
    FROM active
    WINDOW w AS (PARTITION BY served ORDER BY hour)
), usual AS (
    SELECT served, quantile_disc(length_s, 0.95) AS usual_s
    FROM gap WHERE length_s IS NOT NULL
    GROUP BY served HAVING count(*) >= $least
)
SELECT served, gap_from, gap_to, length_s, usual_s, early, late
FROM gap JOIN usual USING (served)
WHERE length_s > $times * usual_s AND length_s >= $least_s
ORDER BY served, length_s DESC, gap_from
"""
REGULAR_HOURS = 40
"""A number is regular from so many gaps between active hours on."""


def silences(case: Case, values: Values) -> Checked:
    """Numbers with regular records that have none for long, while other numbers do."""
    times, least_s = int(values["gap_times"]), int(values["gap_least_h"]) * 3600
    rows = case.query(SILENCE, {"times": times, "least_s": least_s, "least": REGULAR_HOURS})
    span = case.query("SELECT min(t), max(t), count(*), count(DISTINCT served) FROM event")[0]
    hits: dict[int, Hit] = {}
    for number, low, high, length, usual, early, late in rows:
        if number in hits or not _others_speak(case, number, (low, high), span):
            continue
        hits[number] = Hit(
            check="silence",
            left=number,
            hits=1,
            value=length // 3600,
            threshold=times * usual // 3600,
            period_s=(low, high),
            evidence=tuple(sorted({early, late})),
            more={"gap_from": _utc(low), "gap_to": _utc(high)},
        )
    return Checked(hits=tuple(hits.values()), considered=_covered(case))


def _others_speak(
    case: Case, number: int, gap: tuple[int, int], span: tuple[int, int, int, int]
) -> bool:
    """Whether other numbers have at least half their usual records in the gap."""
    low, high, total, numbers = span
    if numbers < 2:
        return False
    within = case.query(
        "SELECT count(*) FROM event WHERE t > ? AND t < ? AND served <> ?", [*gap, number]
    )[0][0]
    return bool(2 * within * (high - low + 1) >= total * (gap[1] - gap[0]))


def _utc(at_s: int) -> str:
    return datetime.fromtimestamp(at_s, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _served(case: Case) -> int:
    return int(case.query("SELECT count(DISTINCT served) FROM event")[0][0])


def _covered(case: Case) -> int:
    return int(case.query("SELECT count(DISTINCT number_id) FROM coverage")[0][0])
