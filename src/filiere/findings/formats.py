"""How is a value printed for a French reader, and how for an English one?

One place decides decimal marks, group marks, hours, dates and durations, so that a figure reads the
same in a sentence, a table and a chart. Nothing here reads the machine's locale or zone.
"""

import math
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from babel import Locale
from babel.numbers import format_decimal

from filiere.model.evidence import Measure
from filiere.wording import LANGUAGES, Language, Printed, Words

_say = Words(__name__)


LEAST = 1e-12
"""Probabilities below this are approximations of approximations."""

_LOCALES: dict[Language, Locale] = {language: Locale(language) for language in LANGUAGES}
"""Month names, weekdays and number marks, as the CLDR of Unicode has them."""

_YES = _say("formats-yes")
_NO = _say("formats-no")
_NONE = _say("formats-none")


def integer(value: int, language: Language) -> str:
    """1234 as «1,234» or «1 234» (narrow no-break space)."""
    return format_decimal(value, locale=_LOCALES[language])


def decimal(value: float, language: Language) -> str:
    """A number with as many digits as a reader can use: three, and no false precision.

    Below a thousandth in powers of ten; below 10⁻¹² only that it is below.
    """
    size = abs(value)
    if 0 < size < LEAST:
        return f"< 10{_superscript(-12)}"
    if 0 < size < 0.001:
        power = math.floor(math.log10(size))
        mantissa = f"{value / 10**power:.1f}"
        return f"{_marked(mantissa, language)}\u00a0×\u00a010{_superscript(power)}"
    digits = 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 0.1 else 3
    text = f"{value:,.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return _marked(text, language)


def real(value: float) -> Printed:
    """The same number, to fill a sentence in either language."""
    return Printed(value, decimal(value, "en"), decimal(value, "fr"))


def chance(value: float, language: Language) -> str:
    """A number of hits expected by chance; small ones only as smaller than a thousandth."""
    if 0 < value < 0.001:
        return _say("formats-few", least=decimal(0.001, language)).into(language)
    return decimal(value, language)


def _marked(text: str, language: Language) -> str:
    marks = _LOCALES[language].number_symbols["latn"]
    return text.translate(str.maketrans({",": marks["group"], ".": marks["decimal"]}))


def _superscript(value: int) -> str:
    return str(value).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))


def hour_range(start: str, end: str, language: Language) -> str:
    """«18 h–02 h» or «18:00–02:00» from two times written HH, H:MM or HH:MM."""
    return f"{_hour(start, language)}–{_hour(end, language)}"


def _hour(text: str, language: Language) -> str:
    hours, _, minutes = text.partition(":")
    hours, minutes = hours.zfill(2), (minutes or "00")[:2]
    if language == "en":
        return f"{hours}:{minutes}"
    return f"{hours}\u00a0h" if minutes == "00" else f"{hours}\u00a0h\u00a0{minutes}"


def _local(seconds: int, zone: tzinfo) -> datetime:
    """The time of day in a zone; beyond the calendar's ends, its first or last second.

    An act may end on 31 December 9999 in UTC, and in Paris that is a year no calendar holds.
    """
    try:
        return datetime.fromtimestamp(seconds, tz=zone)
    except (ValueError, OverflowError, OSError):
        if seconds < 0:
            return datetime.min.replace(tzinfo=zone)
        return datetime.max.replace(microsecond=0, tzinfo=zone)


def instant(seconds: int, zone: ZoneInfo, language: Language) -> str:
    """Date and time of day in the case's zone."""
    at = _local(seconds, zone)
    return f"{day(seconds, zone, language)}, {at:%H:%M:%S}"


def day(seconds: int, zone: ZoneInfo, language: Language) -> str:
    """«1 June 2024» or «1er juin 2024», in the case's zone."""
    return calendar_day(_local(seconds, zone).date(), language)


def calendar_day(at: date, language: Language) -> str:
    """«1 June 2024» or «1er juin 2024»."""
    number = "1er" if language == "fr" and at.day == 1 else str(at.day)
    return f"{number}\u00a0{_LOCALES[language].months['format']['wide'][at.month]} {at.year}"


def short_day(at: date, language: Language) -> str:
    """«1 Jun» or «1 juin»: the day and the month, as short as they stay clear."""
    return f"{at.day}\u00a0{_LOCALES[language].months['format']['abbreviated'][at.month]}"


def weekday(place: int, language: Language) -> str:
    """«Mon» or «lun.», from 0 for Monday."""
    return str(_LOCALES[language].days["format"]["abbreviated"][place])


def span(start: int, end: int, zone: ZoneInfo, language: Language) -> str:
    """A period, both ends included, saying month and year once where they are the same."""
    first, last = (_local(seconds, zone) for seconds in (start, end))
    end_text = day(end, zone, language)
    if first.date() == last.date():
        return _say("formats-on", day=end_text).into(language)
    text = day(start, zone, language)
    if first.year == last.year:
        text = text.removesuffix(f" {first.year}")
        if first.month == last.month:
            text = text.partition("\u00a0")[0]
    return _say("formats-from-to", start=text, end=end_text).into(language)


def utc(seconds: int) -> str:
    """UTC seconds as ISO 8601 with Z."""
    return f"{_local(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"


def named(name: str, value: str, language: Language) -> str:
    """«name: value», with the space that French puts before a colon."""
    return _say("formats-named", name=name, value=value).into(language)


def measure(name: str, value: Measure, language: Language, zone: ZoneInfo) -> str:  # noqa: PLR0911 -- one return per shape of value
    """Any measure as one line; ``name`` tells times (``…_at``) from plain integers."""
    if value is None:
        return _NONE.into(language)
    if isinstance(value, bool):
        return (_YES if value else _NO).into(language)
    if isinstance(value, int):
        return instant(value, zone, language) if name.endswith("_at") else integer(value, language)
    if isinstance(value, float):
        return decimal(value, language)
    if isinstance(value, str):
        return _text(name, value, language, zone)
    if isinstance(value, list):
        return ", ".join(measure(name, item, language, zone) for item in value) or "–"
    return _mapping(value, language, zone)


def _text(name: str, value: str, language: Language, zone: ZoneInfo) -> str:
    if name.endswith("_at") or name in {"from", "to"}:
        try:
            at = datetime.fromisoformat(value)
        except ValueError:
            return value
        return instant(int(at.timestamp()), zone, language) if at.tzinfo is not None else value
    if name.endswith("_hours"):
        start, mark, end = value.replace("–", "-").partition("-")
        if mark and _is_clock(start) and _is_clock(end):
            return hour_range(start.strip(), end.strip(), language)
    return value


def _is_clock(text: str) -> bool:
    hours, _, minutes = text.strip().partition(":")
    return hours.isdigit() and len(hours) <= 2 and (minutes == "" or minutes.isdigit())


def _mapping(value: dict[str, Measure], language: Language, zone: ZoneInfo) -> str:
    if set(value) == {"en", "fr"}:
        return str(value[language])
    if set(value) == {"number"}:
        return str(value["number"])
    start, end = value.get("from"), value.get("to")
    if set(value) == {"from", "to"} and start is not None and end is not None:
        if _is_clock(str(start)) and _is_clock(str(end)):
            return hour_range(str(start), str(end), language)
        return f"{measure('', start, language, zone)}–{measure('', end, language, zone)}"
    parts = [
        f"{measure('', item, language, zone)}"
        if key == "number"
        else f"{key.replace('_', ' ')} {measure(key, item, language, zone)}"
        for key, item in value.items()
    ]
    return ", ".join(parts) if parts else "–"
