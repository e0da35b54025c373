"""At which hours of which days do numbers communicate?

Hours and days are those of the case's zone. A day on which no records are held is said to be so:
zero there is not silence.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from filiere.case import Case
from filiere.errors import RequestError
from filiere.server.answers import answer
from filiere.server.asked import WHERE, Filter, filter_of
from filiere.server.desk import desk_of
from filiere.wording import Words

_say = Words(__name__)


QUARTER = 900
"""Seconds: every zone of the world is a whole number of quarters of an hour from UTC."""

DIRECTIONS = {"": None, "out": 1, "in": 2}


def rhythm(request: Request) -> Response:
    """Counts by weekday and hour, and by day."""
    asked = filter_of(request, "direction")
    way = request.query_params.get("direction", "")
    if way not in DIRECTIONS:
        raise RequestError(_say("rhythm-direction-expected-out", way=way[:40]))
    desk = desk_of(request)
    with desk.reading() as case:
        zone = ZoneInfo(case.meta("timezone"))
        rows = case.query(
            f"""
            SELECT t // $quarter AS slot, count(*) FROM event
            WHERE {WHERE} AND ($way::INTEGER IS NULL OR direction = $way)
              AND ($numbers::INTEGER[] IS NULL OR list_contains($numbers::INTEGER[], served))
            GROUP BY slot ORDER BY slot
            """,
            {**asked.values, "quarter": QUARTER, "way": DIRECTIONS[way]},
        )
        held = _held(case, asked, zone)
    hours = [[0] * 24 for _ in range(7)]
    days: dict[date, int] = {}
    for slot, count in rows:
        at = datetime.fromtimestamp(slot * QUARTER, tz=zone)
        hours[at.weekday()][at.hour] += count
        days[at.date()] = days.get(at.date(), 0) + count
    known = sorted({*days, *(held or ())})
    span = (
        [known[0] + timedelta(days=n) for n in range((known[-1] - known[0]).days + 1)]
        if known
        else []
    )
    return answer(
        request,
        {
            "timezone": str(zone),
            "total": sum(count for _, count in rows),
            "hours": hours,
            "days": [
                {
                    "day": day.isoformat(),
                    "from": int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp()),
                    "count": days.get(day, 0),
                    "held": held is None or day in held or day in days,
                }
                for day in span
            ],
        },
    )


def _held(case: Case, asked: Filter, zone: ZoneInfo) -> set[date] | None:
    """Days on which records of one of the numbers are held; None where no number is asked."""
    if len(asked.numbers) == 0:
        return None
    spans = case.query(
        "SELECT from_s, to_s FROM coverage "
        "WHERE list_contains($numbers::INTEGER[], number_id) ORDER BY from_s, to_s",
        {"numbers": list(asked.numbers)},
    )
    held: set[date] = set()
    for start, end in spans:
        first = start if asked.from_s is None else max(start, asked.from_s)
        last = end if asked.to_s is None else min(end, asked.to_s)
        day = datetime.fromtimestamp(first, tz=zone).date()
        while first <= last and day <= datetime.fromtimestamp(last, tz=zone).date():
            held.add(day)
            day += timedelta(days=1)
    return held


ROUTES: list[BaseRoute] = [Route("/rhythm", rhythm)]
