"""How many seconds does a text say that a communication lasted?

Plain whole numbers are read by the engine; any other text once here: what programs and
spreadsheets make of a number (253.0, 1 234), units (20 s, 1 min 05, PT2M15S), clocks of three parts
(0:02:15). What may mean two lengths (02:15 without a unit) or none (-1) is left out, never guessed.

``1.234`` is a thousand seconds and more, or little more than one: the whole column tells which sign
parts its thousands. Where it does not, the length is left out.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from filiere.importer.texts import UNFIT
from filiere.numbers.nobody import MISSING

LONGEST_S = 30 * 86_400
"""A communication that lasted longer than a month is a number of something else."""

_GROUPED = re.compile(r"\d{1,3}(?:[ '\u2019\u00a0\u202f]\d{3})+")
_CLOCK = re.compile(r"(?:(\d+) days?,? )?(\d{1,4}):(\d\d):(\d\d)(?:[.,]\d+)?")
_SHEET = re.compile(r"(?:1899-12-3[01]|1900-01-0\d) (\d\d):(\d\d):(\d\d)")
_ISO = re.compile(r"P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?")
_UNITS = re.compile(
    r"(?:(\d+)\s*(?:h|hr|hrs|hour|hours|heure|heures|std|godz|ч|час|小时|小時|时|時間|時|시간)\.?\s*)?"
    r"(?:(\d+)\s*(?:m|mn|min|mins|minute|minutes|'|мин|分钟|分鐘|分|분)\.?\s*)?"
    r"(?:(\d+)(?:[.,]0+)?\s*"
    r"(?:s|sec|secs|second|seconds|seconde|secondes|sek|\"|''|с|сек|秒|초)?\.?)?"
)
_NAMED = re.compile(r"[^\W\d_]|['\"]")
_HOURS_MINUTES = re.compile(r"(\d{1,3}):([0-5]\d)")
_SIZE = {"s": 1, "min": 60}
_THREE = re.compile(r"\d{1,3}([.,])\d{3}")
_MANY = re.compile(r"\d{1,3}(?:([.,])\d{3}){2,}")
_BOTH = re.compile(r"\d{1,3}(?:([.,])\d{3})+([.,])\d+")
_ANY = re.compile(r"(\d+)([.,])(\d+)")


class Sign(Enum):
    """What a point or a comma does in a column."""

    THOUSANDS = "thousands"
    DECIMAL = "decimal"
    IN_DOUBT = "in_doubt"


@dataclass(frozen=True, slots=True)
class Signs:
    """What the two signs do in one column."""

    point: Sign = Sign.IN_DOUBT
    comma: Sign = Sign.IN_DOUBT

    def of(self, sign: str) -> Sign:
        """What one of them does."""
        return self.point if sign == "." else self.comma


ALONE = Signs()


def signs_of(texts: Iterable[str], *, small: bool, large: bool) -> Signs:
    """What point and comma do in a column of lengths.

    Args:
        texts: Its distinct texts that are no plain whole numbers.
        small: It holds whole numbers below a thousand as well.
        large: It holds whole numbers of four digits and more without a sign.
    """
    plain = [_our_digits(_plain(text)) for text in texts]
    found = {sign: _does(sign, plain, small=small, large=large) for sign in ".,"}
    for one, other in (".,", ",."):  # of two signs in one number, one parts and one is decimal
        if found[one] is Sign.IN_DOUBT and found[other] is Sign.THOUSANDS:
            found[one] = Sign.DECIMAL
    return Signs(found["."], found[","])


def _does(sign: str, texts: Iterable[str], *, small: bool, large: bool) -> Sign:
    parts = decimal = False
    doubtful = 0
    for text in texts:
        both = _BOTH.fullmatch(text)
        if both is not None and both[1] != both[2]:
            parts |= both[1] == sign
            decimal |= both[2] == sign
            continue
        many = _MANY.fullmatch(text)
        if many is not None:
            parts |= many[1] == sign and text.count(sign) > 1
            continue
        one = _ANY.fullmatch(text)
        if one is None or one[2] != sign:
            continue
        if _THREE.fullmatch(text) is None or text.startswith("0"):
            decimal = True
        else:
            doubtful += 1
    if parts or decimal:
        return Sign.IN_DOUBT if parts and decimal else Sign.THOUSANDS if parts else Sign.DECIMAL
    return Sign.THOUSANDS if doubtful > 0 and small and not large else Sign.IN_DOUBT


@dataclass(frozen=True, slots=True)
class Length:
    """What a text was read as: seconds, or None, and by which rule."""

    seconds: int | None = None
    rule: str = ""


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").strip().strip("=\"'()").strip()


def _our_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in text)


def _in_other_digits(text: str, unit: str, signs: Signs) -> Length:
    """A text in digits of another script: what it says in ours, whole numbers and clocks too."""
    clock = re.fullmatch(r"(\d{1,3}):([0-5]\d)", text)
    if text.isdigit() and unit in {*_SIZE, "ms"}:
        found = Length(_scaled(int(text), unit))
    elif clock is not None and unit == "clock":
        found = Length(int(clock[1]) * 60 + int(clock[2]))
    else:
        found = read_duration(text, unit, signs)
    if found.seconds is None or found.seconds > LONGEST_S:
        return Length(rule=found.rule or "no_duration")
    return Length(found.seconds, f"other_digits {found.rule}".strip())


def read_duration(text: str, unit: str = "s", signs: Signs = ALONE) -> Length:
    """Read one text that is no plain whole number.

    Args:
        text: As written.
        unit: That of the layout's column.
        signs: What a point and a comma do in the column.
    """
    plain = _plain(text)
    if text.startswith(UNFIT):
        return Length(rule="no_duration")
    if _our_digits(plain) != plain:
        return _in_other_digits(_our_digits(plain), unit, signs)
    if plain.casefold() in MISSING or re.fullmatch(r"[-_.?*/ ]*", plain) is not None:
        return Length(rule="null_word")
    found = _numeric(plain, unit, signs) or _clocked(plain, unit) or _united(plain.lower())
    if found is None:
        return Length(rule="no_duration")
    if found.seconds is not None and found.seconds > LONGEST_S:
        return Length(rule="no_duration")
    return found


def _numeric(text: str, unit: str, signs: Signs) -> Length | None:
    if unit in {"clock", "hh:mm"}:
        return None
    if _GROUPED.fullmatch(text) is not None:
        return Length(_scaled(int(re.sub(r"\D", "", text)), unit), "grouped")
    parted = _THREE.fullmatch(text) or _MANY.fullmatch(text)
    if parted is not None and not (
        signs.of(parted[1]) is Sign.DECIMAL and _THREE.fullmatch(text) is not None
    ):
        if signs.of(parted[1]) is not Sign.THOUSANDS:
            return Length(rule="duration_in_doubt")
        return Length(_scaled(int(re.sub(r"\D", "", text)), unit), "grouped")
    return _with_decimals(text, unit, signs)


def _with_decimals(text: str, unit: str, signs: Signs) -> Length | None:
    both = _BOTH.fullmatch(text)
    if both is not None and both[1] != both[2]:
        if signs.of(both[1]) is Sign.DECIMAL or signs.of(both[2]) is Sign.THOUSANDS:
            return Length(rule="duration_in_doubt")
        head, _, tail = text.rpartition(both[2])
        return _fraction(re.sub(r"\D", "", head), tail, unit)
    fraction = _ANY.fullmatch(text)
    return None if fraction is None else _fraction(fraction[1], fraction[3], unit)


def _fraction(whole: str, rest: str, unit: str) -> Length | None:
    """A number with decimals: whole where they are zeros, else rounded to the second."""
    if set(rest) <= {"0"}:
        return Length(_scaled(int(whole), unit), "decimal")
    if unit == "ms":
        return Length(_rounded(Decimal(f"{whole}.{rest}") / 1000), "rounded")
    value = Decimal(f"{whole}.{rest}")
    if unit == "min":
        return Length(_rounded(value * 60), "decimal")
    return None if value < 1 else Length(_rounded(value), "rounded")  # below: part of a day?


def _rounded(value: Decimal) -> int:
    """The nearest whole number; of two, the larger."""
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def _scaled(value: int, unit: str) -> int:
    return _rounded(Decimal(value) / 1000) if unit == "ms" else value * _SIZE[unit]


def _clocked(text: str, unit: str) -> Length | None:
    """Hours, minutes and seconds; of two parts only where the layout says that they are a clock."""
    sheet = _SHEET.fullmatch(text)
    if sheet is not None:
        hours, minutes, seconds = (int(part) for part in sheet.groups())
        return Length(hours * 3600 + minutes * 60 + seconds, "clock")
    short = _HOURS_MINUTES.fullmatch(text)
    if short is not None and unit == "hh:mm":
        return Length(int(short[1]) * 3600 + int(short[2]) * 60)
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
