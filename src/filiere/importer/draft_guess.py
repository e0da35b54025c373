"""Which field might each column hold, by its name or by what its values look like?

Names of known layouts first, then words that many operators use in several languages, then the
values alone: a column of fifteen digits that begin like a handset's is one whatever it is called.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from filiere.importer.draft_table import Found
from filiere.importer.draft_words import DENIALS, MEANT, NAMES, NEUTRAL
from filiere.importer.recognise import plain
from filiere.layout import FIELDS, NamedLayout
from filiere.wording import Plain, Text, Words

_say = Words(__name__)

NOTHING: Text = Plain("", "")
"""No evidence."""

ASIDE = "aside"
"""No field, as the name of the column says."""

_NUMBER = re.compile(r"(?:\+|00)?[\d .()/-]{8,20}")
_CLOCK = re.compile(r"\d{1,2}[:h]\d\d(:\d\d)?(\s*([AaPp]\.?[Mm]\.?|[صم]|[πμ]\.?μ\.?|Ö[ÖS]))?")
_DATED = re.compile(
    r"(\d{4}|\d{1,2})[/.-](\d{1,2}|[^\W\d_]{3,9}\.?)[/.-](\d{4}|\d{1,2})(?![\d/.-]).*"
)
_COUNTED = re.compile(r"20\d{12}|\d{10}|\d{13}|\d{16}|[34]\d{4}[.,]\d+")
_DEGREES = re.compile(r"[NSEW]?\s*-?\d{1,3}(?:[.,]\d+|\s*[°º].*)\s*[NSEW]?")
COORDINATES = re.compile(
    r"\s*[(\[]?[NS]?\s*-?\d{1,2}[.,]\d{2,}\s*°?[NS]?\s*[/;,: ]\s*[EWO]?\s*-?\d{1,3}[.,]\d{2,}"
    r"\s*°?[EWO]?[)\]]?\s*"
)
"""Latitude and longitude in one cell."""
_DEGREES_OF_A_PLACE = re.compile(r"(?<!\d)\d{1,3}[.,]\d{4,}")
"""Digits after a point, more than any number has between its separators."""
CELL = re.compile(
    r"[2-7]\d\d[-: ]\d{2,3}(?:[-: ][0-9A-Fa-f]{1,9}){1,2}"
    r"|[2-7]\d{4}(?=\w*[A-Fa-f])[0-9A-Fa-f]{7,10}"
)
"""A country, a network and a cell, as no other column has them."""
_OFFSET = re.compile(
    r"(?:UTC|GMT)?\s*[+-]?\d{1,2}(?::?\d\d|[.,](?:0|5|25|50|75))?|[+-]?\d{1,3}(?:[.,]0+)?|UTC|GMT|Z"
    r"|[A-Z]{3,4}"
)


def guesses(
    found: Found, keys: Sequence[str], layouts: Mapping[str, NamedLayout]
) -> Iterator[tuple[str, Text]]:
    """Field and evidence of each column; '' where nothing tells."""
    for position in range(len(keys)):
        field, why = _named(found.columns[position], layouts) if found.row > 0 else ("", NOTHING)
        both = len(found.of(position)) > 1 and _most(found.of(position), COORDINATES)
        if field != "" and (both or not _fits(field, found.of(position))):
            field, why = "", NOTHING
        if field == "":
            field, why = _by_values(found.of(position), named=found.row > 0)
        yield field, why


def _named(column: str, layouts: Mapping[str, NamedLayout]) -> tuple[str, Text]:
    for identity in sorted(layouts):
        if layouts[identity].layout.table != "events":
            continue
        for field, known in layouts[identity].layout.columns.items():
            if plain(column) in {plain(source) for source in known.source} and (
                field in FIELDS or field in {"kind", "direction"}
            ):
                return field, _say("draft-known", name=column, field=field, layout=identity)
    apart = re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z])", " ", column)
    folded = bare(apart).replace("_", " ")
    for pattern, field in NAMES:
        if re.search(pattern, folded):
            return field or ASIDE, _say("draft-common", name=column, field=field)
    return "", NOTHING


def bare(text: str) -> str:
    """A text in lower case, without the accents of any alphabet."""
    apart = unicodedata.normalize("NFKD", text.replace("\u0131", "i").casefold())
    plain_signs = "".join(sign for sign in apart if not unicodedata.combining(sign)).strip()
    return unicodedata.normalize("NFC", plain_signs)


_CODES = {bare(word): meaning for meaning, words in MEANT.items() for word in words.split()}


MOST_WAYS = 12
"""Codes of a direction; of more texts, the column is an address in another language."""


def _fits(field: str, values: Sequence[str]) -> bool:
    """Whether values can be what a name promises; a column without values can be anything."""
    asked: dict[str, Callable[[], bool]] = {
        "time": lambda: any(sum(sign.isdigit() for sign in value) >= 3 for value in values),
        "duration_s": lambda: not runs_on(values),
        "ends": lambda: any(_most(values, form) for form in (_DATED, _COUNTED, _CLOCK)),
        "direction": lambda: len(set(values)) <= MOST_WAYS,
        "zone": lambda: all(_OFFSET.fullmatch(value.strip()) for value in values),
        "latitude": lambda: _half(values, _DEGREES),
        "cell": lambda: _may_be_cells(values),
        "end_cell": lambda: _may_be_cells(values),
        "network": lambda: _are_networks(values),
        "longitude": lambda: _half(values, _DEGREES),
        **dict.fromkeys(("served", "other", "third"), lambda: _are_parties(values)),
    }
    return len(values) == 0 or field not in asked or asked[field]()


def _may_be_cells(values: Sequence[str]) -> bool:
    """Whether values may be cells: no degrees, no streets, no names of places without a figure."""
    odd = sum(
        re.search(r"[°º]", value) is not None
        or re.search(r"\d", value) is None
        or len(re.findall(r"[^\W\d_]{3,}", value)) > 1
        for value in values
    )
    return 2 * odd <= len(values)


def _are_networks(values: Sequence[str]) -> bool:
    """Whether values may be operators: a few words, or codes of country and network."""
    few = len(set(values)) <= 12
    return few and all(re.fullmatch(r"\d{3}-?\d{2,3}|[^\W\d_][\w .&-]{1,30}", v) for v in values)


def _are_parties(values: Sequence[str]) -> bool:
    """Whether values may be numbers, or what stands for one: no dates, no counts of rows."""
    if _most(values, _DATED) or _most(values, COORDINATES):
        return False
    told = [meaning_of(value) for value in set(values)]
    if len(told) > 0 and all(KINDS & set(each.split()) for each in told):
        return False  # kinds of communications, under the name of one end
    return any(_digits(value) >= 5 or any(c.isalpha() for c in value) for value in values)


def _by_values(values: Sequence[str], *, named: bool) -> tuple[str, Text]:
    """What values alone show; a figure is a length only where no column has a name."""
    field = _of_values(values) if len(values) > 1 else ""
    figures = all(re.fullmatch(r"\d{1,5}", value) for value in values)
    if field == "" and not named and figures and len(set(values)) > 3 and not runs_on(values):
        field = "duration_s"
    return field, _say("draft-by-values", values=len(values)) if field != "" else NOTHING


def runs_on(values: Sequence[str]) -> bool:
    """Whether figures only count rows: nearly each is one more than the one before it."""
    if len(values) < LEAST_COUNTED or not all(re.fullmatch(r"\d{1,9}", value) for value in values):
        return False
    counted = [int(value) for value in values]
    steps = [after - before == 1 for before, after in pairwise(counted)]
    return sum(steps) * 10 >= len(steps) * 9  # rows of the whole file may leave a gap


LEAST_COUNTED = 3
"""Rows of which three lengths in a row would each be a second longer."""


def _of_values(values: Sequence[str]) -> str:
    shapes = {
        "imei": all(re.fullmatch(r"(35|86|01|99)\d{12,14}", value) for value in values),
        "imsi": all(re.fullmatch(r"[2-7]\d{14}", value) for value in values),
        "cell": all(CELL.fullmatch(value) for value in values),
        "time": _most(values, _DATED) and not all(value.isdigit() for value in values),
        "clock": all(_CLOCK.fullmatch(value) for value in values),
        "pair": _most(values, COORDINATES),
        "number": looks_like_numbers(values) and all(_digits(value) <= 15 for value in values),
    }
    found = next((name for name, holds in shapes.items() if holds), "")
    return found or _of_codes(values)


def _of_codes(values: Sequence[str]) -> str:
    """Whether a few texts are words of codes, half of them known."""
    meant = [meaning_of(value) for value in sorted(set(values))]
    known = [word for word in meant if word != "?"]
    if len(meant) > 12 or any(len(value) > 40 for value in values) or len(known) == 0:
        return ""
    if len(known) * 2 < len(meant):
        return ""
    if all(set(word.split()) <= MARKS for word in known):
        return "outcome"
    return "direction" if all(word in {"in", "out", "none"} for word in known) else "kind"


def looks_like_numbers(values: Sequence[str]) -> bool:
    """Whether nine of ten values may be telephone numbers by their form."""
    if len(values) == 0 or any(_DEGREES_OF_A_PLACE.search(value) for value in values):
        return False
    return _most(values, _NUMBER)


def _most(values: Sequence[str], pattern: re.Pattern[str]) -> bool:
    """Whether nine of ten values are of a form."""
    return sum(pattern.fullmatch(value) is not None for value in values) * 10 >= len(values) * 9


def _half(values: Sequence[str], pattern: re.Pattern[str]) -> bool:
    """Whether half of the values are of a form."""
    return sum(pattern.fullmatch(value) is not None for value in values) * 2 >= len(values)


def _digits(value: str) -> int:
    return sum(sign.isdigit() for sign in value)


MARKS = frozenset({"answered", "unanswered", "voicemail", "forwarded"})
KINDS = frozenset({"call", "sms", "mms", "data", "signalling"})


def meaning_of(code: str) -> str:
    """What a code might mean in the words of layouts; ``?`` where a part of it is unknown."""
    plain_code = bare(code)
    if plain_code in _CODES:
        return _CODES[plain_code]
    joined = re.sub(r"[\W_]+", "", plain_code)
    if joined in _CODES:
        return _CODES[joined]
    words = [word for word in re.split(r"[\W\d_]+", plain_code) if word != ""]
    words = [part for word in words for part in _parted(word)]
    meant: list[str] = []
    denied = False
    for word in words:
        if word in DENIALS:
            denied = True
            continue
        told = _CODES.get(word)
        if told is None and word in NEUTRAL:
            continue
        if told is None:
            return "?"
        if denied and told == "answered":
            told = "unanswered"
        meant += [each for each in told.split() if each not in meant]
    kinds = [word for word in meant if word in {"call", "sms", "mms", "data"}]
    ways = [word for word in meant if word in {"in", "out"}]
    return " ".join(meant) if meant and len(kinds) < 2 and len(ways) < 2 else "?"


def _parted(word: str) -> list[str]:
    """The known words that a word without blanks is made of, in scripts that part none."""
    if word in _CODES or re.search(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", word) is None:
        return [word]
    known = sorted((each for each in _CODES if ord(each[0]) > 0x3000), key=len, reverse=True)
    found = re.findall("|".join(map(re.escape, known)), word)
    return found if "".join(found) == word else [word]
