"""Which counts do the charts show?

Functions of the case: its contacts and coverage, and the roles that findings give. Hours and days
are those of the case's zone; a contact without a known caller counts like any other.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from filiere.case import Case
from filiere.findings import View
from filiere.model.codes import CONTACT_KINDS, Kind
from filiere.model.evidence import FindingKind, Role

QUARTER = 900
"""Seconds: every zone of the world is a whole number of quarters of an hour from UTC."""

WINDOWS_H = (6, 3, 1)
MOST_MARKS = 80
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


def roles_of(views: Sequence[View]) -> Mapping[int, Role]:
    """The role of each number over all findings; the first that a finding gave it holds."""
    wanted = (Role.LINE, Role.DISPATCH, Role.COURIER)
    roles: dict[int, Role] = {}
    for view in views:
        if view.kind is not FindingKind.TECHNICAL:
            for subject in view.subjects:
                if subject.role in wanted and subject.number_id is not None:
                    roles.setdefault(subject.number_id, subject.role)
    return roles


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
    marks = _marks(rows, roles)
    if len(marks) == 0:
        return None
    start, end = _window(marks, zone)
    shown = [mark for mark in marks if start <= mark.t < end]
    callers = {
        caller: place
        for place, caller in enumerate(dict.fromkeys(m.caller for m in shown if m.caller), start=1)
    }
    numbered = tuple(
        replace(mark, caller=callers[mark.caller] if mark.caller else None) for mark in shown
    )
    return Strip(
        start_s=start,
        end_s=end,
        lanes=tuple(lane for lane in LANES if any(mark.lane == lane for mark in shown)),
        marks=numbered,
        links=_links(numbered),
        total=len(marks),
    )


def _marks(rows: Sequence[tuple[Any, ...]], roles: Mapping[int, Role]) -> list[Mark]:
    """Contacts that fall on a lane; ``caller`` is the number id here."""
    marks = []
    for t, kind, a, b, duration in rows:
        lane = lane_of(a, b, roles)
        if lane is not None:
            caller = {"lane_order": a, "lane_answer": b, "lane_delivery": b}.get(lane)
            marks.append(Mark(t=t, lane=lane, kind=Kind(kind), duration_s=duration, caller=caller))
    return marks


def lane_of(a: int | None, b: int | None, roles: Mapping[int, Role]) -> str | None:
    """Between whom a contact is, as the strip has it; None where no lane is for it."""
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


def _window(marks: Sequence[Mark], zone: ZoneInfo) -> tuple[int, int]:
    """Start and end (UTC seconds) of the fullest window that can be read, from a whole hour.

    Fullest is most links, then most marks, then earliest. Longer windows come first; where even
    the shortest is too crowded, the shortest with most marks.
    """
    times = [mark.t for mark in marks]
    joined = [(marks[a].t, marks[b].t) for a, b in _links(marks)]
    offsets = {t: datetime.fromtimestamp(t, tz=zone).minute * 60 + t % 60 for t in times}
    starts = sorted({t - offsets[t] for t in times})
    crowded: tuple[int, int] | None = None
    for hours in WINDOWS_H:
        length = hours * 3600
        counts = {s: bisect_left(times, s + length) - bisect_left(times, s) for s in starts}
        legible = [s for s in starts if counts[s] <= MOST_MARKS]
        links = Counter(
            s for order, delivery in joined for s in _starts_around(starts, order, delivery, length)
        )
        if len(legible) > 0:
            best = max(legible, key=lambda s: (links[s], counts[s], -s))
            return best, best + length
        busiest = max(starts, key=lambda s: (counts[s], -s))
        crowded = (busiest, busiest + length)
    return crowded if crowded is not None else (times[0], times[0] + 3600)


def _starts_around(starts: Sequence[int], first: int, last: int, length: int) -> Sequence[int]:
    """Starts of windows that hold both moments."""
    return starts[bisect_right(starts, last - length) : bisect_right(starts, first)]


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
