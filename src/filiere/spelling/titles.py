"""How much of what strength does the title of a listing offer?

Masses are told in grams (an ounce is 28.35 g; a bare «1/8» is of an ounce), volumes in millilitres.
Pills, blotters and other pieces are units, and the dose of one is its strength. «x 5» multiplies a
mass. A bundle of several things and a listing made for one buyer have no quantity of their own:
they are set aside. So is a title that leaves the quantity to the buyer («1-5g»): its two ends are
told. What a title does not say is not guessed.

One title; quantities are exact decimals.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

G, ML, UNIT = "g", "ml", "unit"
BUNDLE, CUSTOM, RANGE = "bundle", "custom", "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What a title says; nothing where it does not."""

    quantity: Decimal | None = None
    unit: str = ""
    """``g``, ``ml`` or ``unit``."""
    strength: Decimal | None = None
    """Dose of one unit."""
    strength_unit: str = ""
    """``mg``, ``ug``, ``mg/ml``."""
    set_aside: str = ""
    """``bundle``, ``custom``, ``range`` or ''."""
    least: Decimal | None = None
    """Of a range, in ``unit``; ``most`` likewise."""
    most: Decimal | None = None


class _Kind(StrEnum):
    MASS = "mass"
    DOSE = "dose"
    """Milligrams and below: a dose where something else is counted, else a small mass."""
    RATE = "rate"
    VOLUME = "volume"
    COUNT = "count"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class _Said:
    """One quantity of a title; of a mass in grams, of a dose as written."""

    kind: _Kind
    value: Fraction
    unit: str
    start: int
    end: int


_MASSES = {
    "kilograms?|kilogrammes?|kilos?|kgs?": Fraction(1000),
    "grams?|grammes?|gramms?|gms?|grs?|g": Fraction(1),
    "ounces?|onces?|oz|zips?": Fraction("28.35"),
    "pounds?|lbs?": Fraction("453.59237"),
}
_VOLUMES = {
    r"fl\.? ?oz|fluid ounces?": Fraction("29.5735"),
    "millilit(?:er|re)s?|mls?": Fraction(1),
    "cl": Fraction(10),
    "lit(?:er|re)s?|l": Fraction(1000),
    "pints?": Fraction("473.176"),
    "gallons?": Fraction("3785.41"),
}
_DOSES = {"mg|milligram(?:me)?s?": "mg", "ug|mcg|microgram(?:me)?s?|mics?": "ug", "iu": "iu"}
_PIECES = (
    r"pills?|tabs?|tablets?|tabletten|comprim[ée]s?|cachets?|blotters?|buvards?|caps?|capsules?"
    r"|g[ée]lules?|kapseln|pcs?|pieces?|pièces?|st(?:ü|ue)ck|stk|units?|unités?|seeds?|graines?"
    r"|hits?|trips?|gummies|gummys|bars?|vials?|ampoules?|amps|patches|strips?|carts?|cartridges?"
    r"|joints?|doses?|pellets?|stamps?|dots?|microdots?|[- ]?pack"
)
_WORDS = {
    r"eight ?balls?|8 ?balls?": Fraction("28.35") / 8,
    r"quarter (?:pounds?|lbs?)|qp": Fraction("453.59237") / 4,
    r"half (?:a )?(?:pound|lb)|hp": Fraction("453.59237") / 2,
    r"half (?:an? )?(?:ounce|oz)": Fraction("28.35") / 2,
    r"quarter (?:ounce|oz)": Fraction("28.35") / 4,
    r"(?:an? )?eighth": Fraction("28.35") / 8,
}

_NUMBER = (
    r"(?P<number>(?:\d{1,3} )?\d{1,3}/\d{1,3}|\d{1,3}(?:[.,]\d{3})+(?!\d)"
    r"|[1-9]\d{0,2}(?: 000)+(?!\d)|\d{1,9}(?:[.,]\d{1,6})?)"
)
_BEFORE = r"(?<![\d.,/#])"
_GAP = r"[)\]]?\.?[ \-]?"
_END = r"(?![a-zà-ÿ0-9])"
_TIMES = re.compile(
    rf"(?<![a-z\d.,/]){_NUMBER} ?x(?![a-zà-ÿ])"
    rf"|(?<![a-z\d]) ?x ?(?P<after>\d{{1,7}})(?![\d.,]*\d|[a-z%/])"
)
_FRACTION = re.compile(r"(?<![\d./])(?P<number>(?:1|3)/(?:2|4|8|16))(?![\d/]| ?(?:price|off))")
_FORMS: list[tuple[re.Pattern[str], _Kind, Fraction, str]] = [
    *(
        (re.compile(rf"{_BEFORE}{_NUMBER}{_GAP}(?:{words}) ?/ ?ml{_END}"), _Kind.RATE, Fraction(1),
         f"{unit}/ml")
        for words, unit in _DOSES.items()
    ),
    *(
        (re.compile(rf"(?:{_BEFORE}(?P<number>\d{{1,3}}) )?(?<![\w/])(?:{words}){_END}"),
         _Kind.MASS, grams, G)
        for words, grams in _WORDS.items()
    ),
    *(
        (re.compile(rf"{_BEFORE}{_NUMBER}{_GAP}(?:{words}){_END}"), kind, factor, unit)
        for table, kind, unit in ((_VOLUMES, _Kind.VOLUME, ML), (_MASSES, _Kind.MASS, G))
        for words, factor in table.items()
    ),
    *(
        (re.compile(rf"{_BEFORE}{_NUMBER}{_GAP}(?:{words}){_END}"), _Kind.DOSE, Fraction(1), unit)
        for words, unit in _DOSES.items()
    ),
    (
        re.compile(rf"(?<![.,/#\d]){_NUMBER} ?x?[)\]]?\.?[ \-]?(?:{_PIECES}){_END}"),
        _Kind.COUNT, Fraction(1), UNIT,
    ),
    (_TIMES, _Kind.TIMES, Fraction(1), UNIT),
    (_FRACTION, _Kind.MASS, Fraction("28.35"), G),
]  # fmt: skip
"""What a quantity looks like, and by what its number is multiplied."""
_TO = r" ?(?:-|–|—|\bto\b|\bbis\b|\bà\b) ?"
_RANGES: list[tuple[re.Pattern[str], Mapping[str, Fraction], str]] = [
    (
        re.compile(
            rf"{_BEFORE}{_NUMBER.replace('<number>', '<low>')}{_GAP}(?P<of>{'|'.join(table)})?{_TO}"
            rf"{_NUMBER.replace('<number>', '<high>')}{_GAP}(?P<unit>{'|'.join(table)}){_END}"
        ),
        table,
        unit,
    )
    for table, unit in ((_VOLUMES, ML), (_MASSES, G), ({_PIECES: Fraction(1)}, UNIT))
]
"""From how much to how much; the first unit may be missing, and is then that of the second."""
_DOSE_RANGE = re.compile(
    rf"{_BEFORE}{_NUMBER.replace('<number>', '<low>')}{_GAP}(?:{'|'.join(_DOSES)})?{_TO}"
    rf"{_NUMBER.replace('<number>', '<high>')}{_GAP}(?:{'|'.join(_DOSES)}){_END}"
)
"""A dose that is told as a range is none: «25-30mg»."""
_LEADING = re.compile(rf"^\W*{_NUMBER}\W? +(?=[a-z])")
_PRICE = re.compile(
    r"(?:[$€£] ?\d[\d.,]*|\d[\d.,]* ?(?:[$€£]|usd|eur|euros?|gbp|btc|xmr)(?![a-z]))(?: ?/)?"
    r"|\d+(?:[.,]\d+)? ?%"
)
_CUSTOM = re.compile(
    r"\bcustom(?:i[sz]ed)? ?(?:listings?|orders?|made)?\b.*|\blisting for\b|\breserved\b"
    r"|\bannonce pour\b|\bsur mesure\b"
)
_BUNDLE = re.compile(
    r"\b(?:bundles?|combos?|samplers?|sample packs?|assort(?:ed|ment)|variety|starter pack"
    r"|mix(?:ed)? (?:pack|box|bag|strains?|pills?|lot)s?|mix (?:and|&) match|lot mixte)\b"
)
_CONTENT = re.compile(r"^\W{0,2}(?:of )?(?:thc|cbd|cbg|cbn)\b")
_JOINED = re.compile(r"[+&]|\band\b|\bet\b|\bund\b")

LONGEST = 500
"""Letters of a title that are read: no market shows more in a list."""

SAME = Fraction(15, 100)
"""Two ways of telling one mass («1 ounce (30 grams)») differ by no more than this."""


def offered(title: str) -> Offered:
    """What one title offers."""
    text = _plain(title)
    if _CUSTOM.search(text):
        return Offered(set_aside=CUSTOM)
    text = _PRICE.sub(lambda found: " " * len(found[0]), text)
    text = _DOSE_RANGE.sub(lambda found: " " * len(found[0]), text)
    choice = None if _BUNDLE.search(text) else _range(text)
    if choice is not None:
        return choice
    said = _said(text)
    masses = _apart([each for each in said if each.kind is _Kind.MASS])
    if _BUNDLE.search(text) or len(masses) > 1 or _several(text, said):
        return Offered(set_aside=BUNDLE)
    return _told(text, said, masses)


def _range(text: str) -> Offered | None:
    """A quantity that the buyer chooses between two ends; None where the title has none."""
    for pattern, table, unit in _RANGES:
        found = pattern.search(text)
        if found is None:
            continue
        count = unit == UNIT
        factor = _factor(table, found["unit"])
        low = _number(found["low"], count=count) * (
            factor if found["of"] is None else _factor(table, found["of"])
        )
        high = _number(found["high"], count=count) * factor
        if 0 < low < high:
            return Offered(unit=unit, set_aside=RANGE, least=_decimal(low), most=_decimal(high))
    return None


def _factor(table: Mapping[str, Fraction], written: str) -> Fraction:
    return next(factor for words, factor in table.items() if re.fullmatch(words, written))


def _told(text: str, said: list[_Said], masses: list[_Said]) -> Offered:  # noqa: PLR0911 - one return for each way of telling it
    doses = [each for each in said if each.kind is _Kind.DOSE]
    rates = [each for each in said if each.kind is _Kind.RATE]
    volumes = [each for each in said if each.kind is _Kind.VOLUME]
    counts = [each for each in said if each.kind is _Kind.COUNT]
    times = [each for each in said if each.kind is _Kind.TIMES]
    many = times[0].value if len(times) > 0 else Fraction(1)
    dose = (rates or doses)[0] if rates or doses else None
    strength = {} if dose is None else {"strength": _decimal(dose.value), "unit": dose.unit}
    if len(volumes) > 0:
        return _offered(volumes[0].value * many, ML, strength)
    if len(masses) > 0 and len(counts) == 0:
        return _offered(masses[0].value * many, G, {})
    if dose is not None and any(_beside(each, dose) for each in times):
        return _offered(many, UNIT, strength)
    if len(counts) > 0:
        number = counts[0].value * (many if any(_beside(each, counts[0]) for each in times) else 1)
        if dose is None and len(masses) > 0:  # «10 pills of 0.1 g»
            strength = {"strength": _decimal(masses[0].value * 1000), "unit": "mg"}
        return _offered(number, UNIT, strength)
    if len(times) > 0:
        return _offered(many, UNIT, strength)
    leading = _LEADING.match(text)
    if dose is not None and leading is not None and dose.start > leading.end():
        return _offered(_number(leading["number"]), UNIT, strength)
    if dose is not None and dose.unit == "mg" and not _CONTENT.match(text[dose.end :]):
        return _offered(dose.value / 1000, G, {})
    return _offered(None, "", strength)


def _offered(value: Fraction | None, unit: str, strength: dict[str, object]) -> Offered:
    amount = strength.get("strength")
    return Offered(
        quantity=None if value is None or value == 0 else _decimal(value),
        unit="" if value is None or value == 0 else unit,
        strength=amount if isinstance(amount, Decimal) else None,
        strength_unit=str(strength.get("unit", "")),
    )


def _said(text: str) -> list[_Said]:
    """Every quantity of a title, in its order, none of them twice."""
    taken: list[_Said] = []
    for each in _every(text):
        if all(each.end <= other.start or each.start >= other.end for other in taken):
            taken.append(each)
    return sorted(taken, key=lambda each: each.start)


def _every(text: str) -> Iterator[_Said]:
    """Candidates, the surest first: a longer form stands before one that it contains."""
    for pattern, kind, factor, unit in _FORMS:
        for match in pattern.finditer(text):
            written = match.groupdict().get("number") or match.groupdict().get("after")
            count = kind in {_Kind.COUNT, _Kind.TIMES}
            value = Fraction(1) if written is None else _number(written, count=count)
            yield _Said(kind, value * factor, unit, match.start(), match.end())


def _apart(masses: list[_Said]) -> list[_Said]:
    """Masses that are not one and the same said twice."""
    told: list[_Said] = []
    for each in masses:
        if not any(abs(each.value - other.value) <= SAME * other.value for other in told):
            told.append(each)
    return told


def _several(text: str, said: list[_Said]) -> bool:
    """Whether two quantities of a kind are added up: «0.25 g … + 0.2 g …»."""
    for kind in (_Kind.MASS, _Kind.COUNT, _Kind.VOLUME):
        same = [each for each in said if each.kind is kind]
        for one, other in pairwise(same):
            if _JOINED.search(text[one.end : other.start]):
                return True
    return False


def _beside(one: _Said, other: _Said) -> bool:
    """Whether nothing stands between two quantities: «2 x 10 pills»."""
    return min(abs(other.start - one.end), abs(one.start - other.end)) <= 1


def _number(text: str, *, count: bool = False) -> Fraction:
    """A number as titles write it: «1/8», «1 1/2», «5.000» pieces, «1,000 g», «3,5 g»."""
    text = text.replace(" 000", "000")
    if "/" in text:
        whole, _, part = text.rpartition(" ")
        over, _, under = part.partition("/")
        share = Fraction(int(over), int(under)) if int(under) > 0 else Fraction(0)
        return share + (int(whole) if whole else 0)
    grouped = re.fullmatch(r"[1-9]\d{0,2}(?:[.,]\d{3})+", text)
    if grouped is not None and (count or "," in text or text.endswith("000")):
        return Fraction(re.sub(r"[.,]", "", text))
    return Fraction(text.replace(",", "."))


def _decimal(value: Fraction) -> Decimal:
    """Exact where it ends within six places, else rounded there."""
    told = Decimal(round(value * 10**6)) / Decimal(10**6)
    return told.quantize(Decimal(1)) if told == told.to_integral() else told.normalize()


_FRACTIONS = {"½": " 1/2", "¼": " 1/4", "¾": " 3/4", "⅛": " 1/8", "⅓": " 1/3", "⅔": " 2/3"}


def _plain(title: str) -> str:
    """Small letters, one kind of blank and of sign; the length may change."""
    for sign, told in _FRACTIONS.items():
        title = title.replace(sign, told)
    text = unicodedata.normalize("NFKC", title).replace("×", "x").replace("μ", "u")
    return " ".join(text[:LONGEST].casefold().replace("µ", "u").replace("//", " ").split())
