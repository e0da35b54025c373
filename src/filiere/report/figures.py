"""Which counts do the charts show?

Functions of the case alone: contacts and coverage, never an analysis. Hours and days are those of
the case's zone; a contact without a known caller counts like any other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from filiere.case import Case
from filiere.model.codes import CONTACT_KINDS, Kind
from filiere.model.evidence import Role

QUARTER = 900
"""Seconds: every zone of the world is a whole number of quarters of an hour from UTC."""

WINDOWS_H = (6, 3, 1)
MOST_MARKS = 110
"""Marks that one strip can show apart."""

MEETING_S = 7200
"""Longest time over which a line joins a caller's order to a courier's contact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """Incoming contacts of one number: by weekday (Monday first) and hour, and by day."""

    hours: tuple[tuple[int, ...], ...]
    days: tuple[tuple[date, int, bool], ...]
    """Each day from first to last, its contacts, and whether records are held for it."""

    @property
    def total(self) -> int:
        """All contacts counted."""
        return sum(sum(row) for row in self.hours)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One contact on a strip; ``caller`` numbers the callers of one strip from 1."""

    t: int
    lane: str
    kind: Kind
    duration_s: int | None
    caller: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A window of a finding's contacts on lanes; ``links`` are pairs of places in ``marks``."""

    start_s: int
    end_s: int
    lanes: tuple[str, ...]
    marks: tuple[Mark, ...]
    links: tuple[tuple[int, int], ...]
    total: int


LANES = (
    "lane_order",
    "lane_answer",
    "lane_dispatch",
    "lane_other",
    "lane_report",
    "lane_delivery",
)


def rhythm(case: Case, number_id: int, zone: ZoneInfo) -> Rhythm | None:
    """When a number receives; None if it never does."""
    rows = case.query(
        "SELECT t // $quarter AS slot, count(*) FROM contact "
        "WHERE b = $number AND list_contains($kinds::INTEGER[], kind::INTEGER) "
        "GROUP BY slot ORDER BY slot",
        {"quarter": QUARTER, "number": number_id, "kinds": [int(k) for k in CONTACT_KINDS]},
    )
    if len(rows) == 0:
        return None
    hours = [[0] * 24 for _ in range(7)]
    days: dict[date, int] = {}
    for slot, count in rows:
        at = datetime.fromtimestamp(slot * QUARTER, tz=zone)
        hours[at.weekday()][at.hour] += count
        days[at.date()] = days.get(at.date(), 0) + count
    held = _days_held(case, number_id, zone)
    first, last = min([*days, *held]), max([*days, *held])
    span = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return Rhythm(
        hours=tuple(tuple(row) for row in hours),
        days=tuple((day, days.get(day, 0), day in held or day in days) for day in span),
    )


def _days_held(case: Case, number_id: int, zone: ZoneInfo) -> set[date]:
    held: set[date] = set()
    spans = case.query(
        "SELECT from_s, to_s FROM coverage WHERE number_id = ? ORDER BY from_s, to_s", [number_id]
    )
    for start, end in spans:
        day = datetime.fromtimestamp(start, tz=zone).date()
        last = datetime.fromtimestamp(end, tz=zone).date()
        while day <= last:
            held.add(day)
            day += timedelta(days=1)
    return held


def strip(case: Case, finding_id: str, roles: Mapping[int, Role], zone: ZoneInfo) -> Strip | None:
    """The densest window of a finding's contacts; None if none falls on a lane."""
    rows = case.query(
        "WITH basis AS ("
        "SELECT DISTINCT coalesce(l.canonical_id, v.record_id) AS contact_id "
        "FROM finding_evidence v LEFT JOIN event_link l ON l.record_id = v.record_id "
        "WHERE v.finding_id = $finding"
        ") SELECT t, kind, a, b, duration_s FROM contact JOIN basis USING (contact_id) "
        "ORDER BY t, contact_id",
        {"finding": finding_id},
    )
    placed = [(row, lane) for row in rows if (lane := _lane(row[2], row[3], roles)) is not None]
    if len(placed) == 0:
        return None
    start, end = _window([row[0] for row, _ in placed], zone)
    shown = [(row, lane) for row, lane in placed if start <= row[0] < end]
    callers: dict[int, int] = {}
    marks = []
    for (t, kind, a, b, duration), lane in shown:
        number = {"lane_order": a, "lane_answer": b, "lane_delivery": b}.get(lane)
        caller = None if number is None else callers.setdefault(number, len(callers) + 1)
        marks.append(Mark(t=t, lane=lane, kind=Kind(kind), duration_s=duration, caller=caller))
    return Strip(
        start_s=start,
        end_s=end,
        lanes=tuple(lane for lane in LANES if any(mark.lane == lane for mark in marks)),
        marks=tuple(marks),
        links=_links(marks),
        total=len(placed),
    )


def _lane(a: int | None, b: int | None, roles: Mapping[int, Role]) -> str | None:
    from_role = roles.get(a) if a is not None else None
    to_role = roles.get(b) if b is not None else None
    if from_role is Role.DISPATCH:
        return "lane_dispatch" if to_role is Role.COURIER else "lane_other"
    if from_role is Role.COURIER:
        if to_role is Role.DISPATCH:
            return "lane_report"
        return None if to_role is Role.LINE else "lane_delivery"
    if to_role is Role.LINE:
        return "lane_order"
    return "lane_answer" if from_role is Role.LINE else None


def _window(times: Sequence[int], zone: ZoneInfo) -> tuple[int, int]:
    """Start and end (UTC seconds) of the densest window, from a whole hour; the earliest of equals.

    The longest window whose marks can be told apart; the shortest if none can.
    """
    found = (times[0], times[0] + WINDOWS_H[-1] * 3600)
    for hours in WINDOWS_H:
        best = 0
        end = 0
        for first, t in enumerate(times):
            at = datetime.fromtimestamp(t, tz=zone)
            start = t - at.minute * 60 - at.second
            while end < len(times) and times[end] < start + hours * 3600:
                end += 1
            if end - first > best:
                best = end - first
                found = (start, start + hours * 3600)
        if best <= MOST_MARKS:
            break
    return found


def _links(marks: Sequence[Mark]) -> tuple[tuple[int, int], ...]:
    """A caller's last order before a courier's contact with the same caller."""
    pairs = []
    last: dict[int, int] = {}
    for place, mark in enumerate(marks):
        if mark.caller is None:
            continue
        if mark.lane == "lane_order":
            last[mark.caller] = place
        elif mark.lane == "lane_delivery" and mark.caller in last:
            order = last.pop(mark.caller)
            if mark.t - marks[order].t <= MEETING_S:
                pairs.append((order, place))
    return tuple(pairs)
