"""At which hours of the week does a shop say that it is open?

The part of OSM's ``opening_hours`` that shops use: days or ranges of days with one or more spans of
hours, parted by semicolons; a later rule replaces an earlier one for its days, as OSM has it.
"""

import re

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
WEEK = 7 * 24

_RULE = re.compile(r"(?:(?P<days>[A-Za-z,\-]+)\s+)?(?P<spans>off|closed|24/7|[0-9:,\- +]+)")
_SPAN = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})\+?")


def read(text: str) -> frozenset[int] | None:
    """Hours of the week with a minute open (0: Monday from midnight to one); None if unreadable."""
    week: dict[int, set[int]] = {}
    for rule in text.replace("24/7", "Mo-Su 00:00-24:00").split(";"):
        if rule.strip() == "":
            continue
        found = _RULE.fullmatch(rule.strip())
        if found is None:
            return None
        days = _days(found["days"] or "Mo-Su")
        hours = _hours(found["spans"])
        if days is None or hours is None:
            return None
        for day in days:
            week[day] = {(day * 24 + hour) % WEEK for hour in hours}
    return frozenset(hour for hours in week.values() for hour in hours)


def _days(text: str) -> list[int] | None:
    names = {name.casefold(): place for place, name in enumerate(DAYS)}
    found: list[int] = []
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        if part.strip().casefold() in {"ph", "sh"}:
            continue  # public and school holidays are no day of a week
        if first.strip().casefold() not in names:
            return None
        begin = names[first.strip().casefold()]
        if not dash:
            found.append(begin)
        elif last.strip().casefold() in names:
            end = names[last.strip().casefold()]
            found += [(begin + step) % 7 for step in range((end - begin) % 7 + 1)]
        else:
            return None
    return found


def _hours(text: str) -> set[int] | None:
    """Hours from the day's midnight, beyond 24 for a span that passes it."""
    if text in {"off", "closed"}:
        return set()
    hours: set[int] = set()
    for part in text.split(","):
        found = _SPAN.fullmatch(part.strip())
        if found is None:
            return None
        begin = int(found[1]) * 60 + int(found[2])
        end = int(found[3]) * 60 + int(found[4])
        if end <= begin:
            end += 24 * 60
        if begin > 24 * 60 or end > 50 * 60 or int(found[2]) > 59 or int(found[4]) > 59:
            return None
        hours.update(range(begin // 60, -(-end // 60)))
    return hours
