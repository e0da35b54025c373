"""In which forms are the dates and clocks of an unknown table written?

What the values cannot decide (day or month first) is left open: no form is given.
"""

import re
from collections.abc import Sequence

from filiere.importer.draft_guess import NOTHING
from filiere.importer.draft_table import Found
from filiere.importer.sql_time import is_month
from filiere.wording import Text, Words

_say = Words(__name__)


_DATES = (
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"), "iso"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"), "%Y-%m-%dT%H:%M:%S"),
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"), "%Y-%m-%d %H:%M:%S"),
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d"), "%Y-%m-%d %H:%M"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "%Y-%m-%d"),
    (re.compile(r"\d{4}/\d\d/\d\d \d\d:\d\d:\d\d"), "%Y/%m/%d %H:%M:%S"),
    (re.compile(r"(19|20)\d{6} \d\d:\d\d:\d\d"), "%Y%m%d %H:%M:%S"),
    (re.compile(r"(19|20)\d{12}"), "%Y%m%d%H%M%S"),
    (re.compile(r"(19|20)\d{6} \d{6}"), "%Y%m%d %H%M%S"),
)
_SLASHED = re.compile(
    r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)"
    r"(?:(,? +|T)(\d{1,2}[:.h]\d\d(?:[:.]\d\d)?)(\s*(?:[AaPp]\.?[Mm]\.?|[صم]|[πμ]\.?μ\.?|Ö[ÖS]))?)?"
)
_HALF = r"[AaPp]\.?[Mm]\.?|[صم]|[πμ]\.?μ\.?|Ö[ÖS]"
"""The halves of a day in the scripts that write them."""
_YEAR_FIRST = re.compile(
    r"\d{4}([/.-])\d{1,2}\1\d{1,2}"
    rf"(?:( |T)(\d{{1,2}}[:.h]\d\d(?:[:.]\d\d)?)(\s*(?:{_HALF}))?)?"
)
_NAMED = re.compile(
    r"(\d{1,2})([ /.-])([^\W\d]{3,}\.?)\2(\d{4}|\d\d)"
    r"(?:(,? +|T)(\d{1,2}[:.h]\d\d(?:[:.]\d\d)?)(\s*(?:[AaPp]\.?[Mm]\.?|[صم]|[πμ]\.?μ\.?|Ö[ÖS]))?)?"
)
_PART_OF_DAY = re.compile(r"0|0?[.,]\d+")
_PACKED = re.compile(
    r"[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d([0-5]\d)?"
)
"""Year of two digits, month, day and clock without a sign between."""
_COUNTS = ((9, 10, "seconds"), (12, 13, "milliseconds"), (15, 16, "microseconds"))
"""Digits of counts since 1970 in our times."""


def in_minutes(values: Sequence[str]) -> bool:
    """Whether offsets are counts of minutes: whole quarters of an hour, some above fourteen."""
    counts = [float(value.replace(",", ".")) for value in values if _COUNT.fullmatch(value)]
    return (
        len(counts) == len(values) > 0
        and all(count % 15 == 0 for count in counts)
        and max(map(abs, counts)) > MOST_HOURS
    )


MOST_HOURS = 14
"""Of an offset: Kiribati's."""
_COUNT = re.compile(r"[+-]?\d{1,3}(?:[.,]0+)?")


def every(form: re.Pattern[str], values: Sequence[str]) -> bool:
    """Whether each value is of a form."""
    return all(form.fullmatch(value) for value in values)


def midnights(found: Found, positions: Sequence[int]) -> bool:
    """Whether a column holds days of a sheet, printed with a clock that says nothing."""
    values = found.of(positions[0])
    return len(values) > 1 and all(value.endswith(" 00:00:00") for value in values)


def sheet_time(day: str, clock: str) -> str:
    """A day and a clock of two cells as the importer joins them."""
    if _PART_OF_DAY.fullmatch(clock):
        second = round(float(clock.replace(",", ".")) * 86_400)
        clock = f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
    return f"{day.partition(' ')[0]} {clock.rpartition(' ')[2]}"


def calendar(found: Found, positions: Sequence[int]) -> str:
    """Whether the years are those of Thailand."""
    texts = [text for at in positions for text in found.of(at)]
    years = re.findall(r"(?<!\d)(\d{4})(?!\d)", " ".join(texts[:500]))
    return ', calendar = "buddhist"' if years and min(years) > "2450" else ""


def date_formats(values: Sequence[str], elsewhere: Sequence[str] = ()) -> tuple[list[str], Text]:
    """Formats that the values allow, and the evidence; none where day and month cannot be told.

    ``elsewhere`` are dates of the same file that stand in other columns, or above the table.
    """
    sure = _counted(values)
    if len(sure[0]) > 0 or len(values) == 0:
        return sure
    rest = [value for value in values if _SLASHED.fullmatch(value) is None]
    found = [match for match in map(_SLASHED.fullmatch, values) if match is not None]
    if len(rest) > 0:
        return _of_two_forms(rest, [match[0] for match in found])
    first = sum(int(match[1]) > 12 for match in found)
    second = sum(int(match[3]) > 12 for match in found)
    day_first = sorted({_form(match, "%d{0}%m{0}") for match in found})
    month_first = sorted({_form(match, "%m{0}%d{0}") for match in found})
    if first > 0 and second == 0:
        return day_first, _say("draft-day-first", over=first, values=len(values))
    if second > 0 and first == 0:
        return month_first, _say("draft-month-first", over=second, values=len(values))
    order, why = _order_by_others(found, elsewhere)
    if order != "":
        return (day_first if order == "day" else month_first), why
    return [], _say("draft-undecidable", values=len(values), one=day_first[0], two=month_first[0])


LEAST_DAYS = 3
"""Days of one month from which they are not taken for one day in as many months."""


def _order_by_others(found: Sequence[re.Match[str]], elsewhere: Sequence[str]) -> tuple[str, Text]:
    """What other dates tell of the order, or that all would be of one day in several months."""
    told = _order_elsewhere(elsewhere, found[0][2])
    if told != "":
        return told, _say(f"draft-order-{told}-elsewhere")
    one, two = (len({int(match[at]) for match in found}) for at in (1, 3))
    if min(one, two) == 1 and max(one, two) >= LEAST_DAYS:
        told = "day" if two == 1 else "month"
        return told, _say(f"draft-order-{told}-spread", days=max(one, two))
    return "", NOTHING


def _order_elsewhere(texts: Sequence[str], sign: str) -> str:
    """Which comes first in other dates of the file that are parted by the same sign."""
    found = [match for match in map(_SLASHED.match, texts) if match is not None]
    same = [match for match in found if match[2] == sign]
    day, month = (any(int(match[at]) > 12 for match in same) for at in (1, 3))
    return "" if day == month else ("day" if day else "month")


def _of_two_forms(rest: Sequence[str], slashed: Sequence[str]) -> tuple[list[str], Text]:
    """Formats of a column that holds dates as texts and as cells of a sheet."""
    others = _counted(rest)[0]
    if len(slashed) == 0 or len(others) == 0:
        return [], _say("draft-no-form")
    forms, why = date_formats(slashed)
    if len(forms) == 0:
        return [], why
    return [*forms, *others], _say("draft-two-forms", texts=len(slashed), others=len(rest))


def _counted(values: Sequence[str]) -> tuple[list[str], Text]:
    """Formats of counts and of named months, which leave no order of day and month to decide."""
    many = len(values)
    if many == 0:
        return [], _say("draft-no-value")
    for pattern, form in _DATES:
        if all(pattern.fullmatch(value) for value in values):
            return [form], _say("draft-so", values=many)
    figures = _figures(values)
    if len(figures[0]) > 0:
        return figures
    if all(re.fullmatch(r"[34]\d{4}[.,]\d+", value) for value in values):
        return ["excel"], _say("draft-sheet", values=many)
    return _with_signs(values)


def _with_signs(values: Sequence[str]) -> tuple[list[str], Text]:
    """Formats of dates that begin with their year, or name their month."""
    many = len(values)
    year_first = [match for match in map(_YEAR_FIRST.fullmatch, values) if match is not None]
    if len(year_first) == many:
        return sorted({_year_first(match) for match in year_first}), _say("draft-so", values=many)
    named = [match for match in map(_NAMED.fullmatch, values) if match is not None]
    if len(named) == len(values) and all(is_month(match[3]) for match in named):
        forms = sorted({_form(match, "%d{0}%b{0}") for match in named})
        return forms, _say("draft-month", values=many)
    return [], NOTHING


def _year_first(match: re.Match[str]) -> str:
    """The signs of strptime for a date that begins with its year."""
    day = match[1].join(("%Y", "%m", "%d"))
    return day if match[3] is None else f"{day}{match[2]}{_clock(match[3], match[4])}"


def _clock(text: str, half: str | None) -> str:
    """The signs of strptime for a clock, of twelve hours where it has a half of the day."""
    hour = "%H" if half is None else "%I"
    sign = next(sign for sign in ":h." if sign in text)
    clock = sign.join((hour, "%M", "%S")[: text.count(sign) + 1])
    return clock + ("" if half is None else (" %p" if half.startswith(" ") else "%p"))


def _figures(values: Sequence[str]) -> tuple[list[str], Text]:
    """Formats of figures alone: year to second without a sign between, or counts since 1970."""
    many = len(values)
    packed = [match for match in map(_PACKED.fullmatch, values) if match is not None]
    if len(packed) == many and not all(re.fullmatch(r"1[0-9]{9}", value) for value in values):
        forms = {"%y%m%d%H%M" + ("%S" if match[1] is not None else "") for match in packed}
        return sorted(forms), _say("draft-so", values=many)
    for least, most, form in _COUNTS:
        if all(value.isdigit() and least <= len(value) <= most for value in values):
            return [form], _say("draft-since", values=many, unit=_say(f"draft-unit-{form}"))
    return [], NOTHING


def _form(match: re.Match[str], order: str) -> str:
    """The signs of strptime for one date, with its clock."""
    form = order.format(match[2]) + ("%Y" if len(match[4]) == 4 else "%y")
    if match[6] is None:
        return form
    between = " " if match[5].strip() == "" else match[5]
    return f"{form}{between}{_clock(match[6], match[7])}"
