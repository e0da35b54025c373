"""How many seconds does a text say that a communication lasted?

Plain whole numbers are read by the engine; any other text once here: what programs and
spreadsheets make of a number (253.0, 1 234), units (20 s, 1 min 05, PT2M15S), clocks of three parts
(0:02:15). What may mean two lengths (02:15 without a unit) or none (-1) is left out, never guessed.
"""

import re
from dataclasses import dataclass

from filiere.importer.texts import UNFIT
from filiere.numbers.nobody import MISSING

LONGEST_S = 30 * 86_400
"""A communication that lasted longer than a month is a number of something else."""

_WHOLE = re.compile(r"(\d+)(?:[.,]0+)?")
_GROUPED = re.compile(r"\d{1,3}(?:[ '\u2019\u00a0\u202f]\d{3})+")
_FRACTION = re.compile(r"(\d+)[.,](\d+)")
_CLOCK = re.compile(r"(?:(\d+) days?,? )?(\d{1,4}):(\d\d):(\d\d)(?:[.,]\d+)?")
_SHEET = re.compile(r"(?:1899-12-3[01]|1900-01-0\d) (\d\d):(\d\d):(\d\d)")
_ISO = re.compile(r"P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?")
_UNITS = re.compile(
    r"(?:(\d+)\s*(?:h|hr|hrs|hour|hours|heure|heures|std)\.?\s*)?"
    r"(?:(\d+)\s*(?:m|mn|min|mins|minute|minutes|')\.?\s*)?"
    r"(?:(\d+)(?:[.,]0+)?\s*(?:s|sec|secs|second|seconds|seconde|secondes|sek|\"|'')?\.?)?"
)
_NAMED = re.compile(r"[a-z'\"]")
_SIZE = {"s": 1, "min": 60}


@dataclass(frozen=True, slots=True)
class Length:
    """What a text was read as: seconds, or None, and by which rule."""

    seconds: int | None = None
    rule: str = ""


def read_duration(text: str, unit: str = "s") -> Length:
    """Read one text that is no plain whole number; ``unit`` is that of the layout's column."""
    plain = text.replace("\u00a0", " ").strip().strip("=\"'()").strip()
    if text.startswith(UNFIT):
        return Length(rule="no_duration")
    if plain.casefold() in MISSING or re.fullmatch(r"[-_.?*/ ]*", plain) is not None:
        return Length(rule="null_word")
    found = _numeric(plain, unit) or _clocked(plain, unit) or _united(plain.lower())
    if found is None:
        return Length(rule="no_duration")
    if found.seconds is not None and found.seconds > LONGEST_S:
        return Length(rule="no_duration")
    return found


def _numeric(text: str, unit: str) -> Length | None:  # noqa: PLR0911 -- one return per shape
    if unit == "clock":
        return None
    whole = _WHOLE.fullmatch(text)
    if whole is not None:
        return Length(_scaled(int(whole[1]), unit), "decimal")
    if _GROUPED.fullmatch(text) is not None:
        return Length(_scaled(int(re.sub(r"\D", "", text)), unit), "grouped")
    fraction = _FRACTION.fullmatch(text)
    if fraction is None:
        return None
    value = float(f"{fraction[1]}.{fraction[2]}")
    if unit == "min":
        return Length(round(value * 60), "decimal")
    if unit == "ms":
        return Length(int(value) // 1000, "rounded")
    return None if value < 1 else Length(round(value), "rounded")  # below: a fraction of a day?


def _scaled(value: int, unit: str) -> int:
    return value // 1000 if unit == "ms" else value * _SIZE[unit]


def _clocked(text: str, unit: str) -> Length | None:
    """Hours, minutes and seconds; of two parts only where the layout says that they are a clock."""
    sheet = _SHEET.fullmatch(text)
    if sheet is not None:
        hours, minutes, seconds = (int(part) for part in sheet.groups())
        return Length(hours * 3600 + minutes * 60 + seconds, "clock")
    clock = _CLOCK.fullmatch(text)
    if clock is None:
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in clock.groups())
    if minutes > 59 or seconds > 59:
        return None
    total = days * 86_400 + hours * 3600 + minutes * 60 + seconds
    return Length(total, "" if unit == "clock" and days == 0 else "clock")


def _united(text: str) -> Length | None:
    iso = _ISO.fullmatch(text.upper())
    if iso is not None and any(iso.groups()):
        days, hours, minutes, seconds = (int(part or 0) for part in iso.groups())
        return Length(days * 86_400 + hours * 3600 + minutes * 60 + seconds, "unit_in_text")
    found = _UNITS.fullmatch(text)
    if found is None or _NAMED.search(text) is None or not any(found.groups()):
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    bare = re.search(r"\d\s*$", text) is not None
    if bare and found[1] is not None and found[2] is None:
        minutes, seconds = seconds, 0  # 1 h 20 is one hour and twenty minutes
    return Length(hours * 3600 + minutes * 60 + seconds, "unit_in_text")
