"""Which cells did a number use at which hours of which days, and on which days each handset?

A cell is a region, as the map has it: never an address and never a point for a person. Hours and
days are those of the case's zone.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from filiere.case import Case
from filiere.model.codes import Flag

MOST_CELLS = 8
"""Regions that are told apart; what is in further ones is counted as elsewhere."""
QUARTER = 900
"""Seconds: every zone of the world is a whole number of quarters of an hour from UTC."""

Run = tuple[int, int]


def hours_of_cells(case: Case, number: int) -> tuple[list[tuple[int, int]], list[list[list[int]]]]:
    """The cells used most with their records, and the records of each by weekday and hour.

    The second has 7 × 24 lists, Monday first: one count for each cell, then one for elsewhere.
    """
    zone = ZoneInfo(case.meta("timezone"))
    rows = case.query(
        f"""
        SELECT cell_id, t // $quarter AS slot, count(*) FROM event
        WHERE served = $number AND cell_id IS NOT NULL AND (flags & {int(Flag.FORWARDED)}) = 0
        GROUP BY ALL ORDER BY ALL
        """,
        {"number": number, "quarter": QUARTER},
    )
    totals: dict[int, int] = {}
    for cell, _, count in rows:
        totals[cell] = totals.get(cell, 0) + count
    usual = sorted(totals.items(), key=lambda each: (-each[1], each[0]))[:MOST_CELLS]
    place = {cell: at for at, (cell, _) in enumerate(usual)}
    week = [[[0] * (len(usual) + 1) for _ in range(24)] for _ in range(7)]
    for cell, slot, count in rows:
        at = datetime.fromtimestamp(slot * QUARTER, tz=zone)
        week[at.weekday()][at.hour][place.get(cell, len(usual))] += count
    return usual, week


def days_used(case: Case, number: int) -> dict[tuple[str, str], list[Run]]:
    """Runs of days, as UTC seconds at noon, on which each handset and SIM of a number was used.

    Keyed by ``handset`` or ``sim`` and its digits.
    """
    zone = ZoneInfo(case.meta("timezone"))
    rows = case.query(
        """
        SELECT 'handset' AS kind, imei14 AS label, t // $quarter AS slot FROM event
        JOIN device USING (device_id) WHERE served = $n GROUP BY ALL
        UNION ALL
        SELECT 'sim', imsi, t // $quarter FROM event
        JOIN sim USING (sim_id) WHERE served = $n GROUP BY ALL
        ORDER BY ALL
        """,
        {"n": number, "quarter": QUARTER},
    )
    days: dict[tuple[str, str], set[date]] = {}
    for kind, label, slot in rows:
        day = datetime.fromtimestamp(slot * QUARTER, tz=zone).date()
        days.setdefault((kind, label), set()).add(day)
    return {key: _runs(sorted(each)) for key, each in days.items()}


def _runs(days: Sequence[date]) -> list[Run]:
    runs: list[list[date]] = []
    for day in days:
        if runs and (day - runs[-1][1]).days == 1:
            runs[-1][1] = day
        else:
            runs.append([day, day])
    return [(_noon(first), _noon(last)) for first, last in runs]


def _noon(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())
