"""Where in a text is a number written so that nobody sees it at once?

In words («zéro six trente-neuf…»), or in pairs of digits with letters between («06 et 39 et…»,
«06x39x…»). A unit between pairs makes measures and hours of them. What is doubtful counts.

Works on the plain copy of a text (``folding``).
"""

import re
from collections.abc import Iterator

FEWEST = 4
"""Words for numbers in a row that may be a number to call."""

SHORTEST = 8
"""Digits that they make at least."""

_FRENCH = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize",
)  # fmt: skip
_ENGLISH = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_SPANISH = (
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
)  # fmt: skip
_GERMAN = (
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
)  # fmt: skip
_VALUES = {
    **{word: n for each in (_FRENCH, _ENGLISH, _SPANISH, _GERMAN) for n, word in enumerate(each)},
    "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9,
    "une": 1, "oh": 0, "zwo": 2, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_ONE = "|".join(sorted(_VALUES, key=lambda word: (-len(word), word)))
_TOKEN = re.compile(rf"(?:{_ONE})(?!\w)|[0-9]{{1,2}}(?!\w)", re.IGNORECASE)
_BETWEEN = r"[\s\-,.;:/]{1,3}(?:(?:et|and|y)[\s\-]{1,2})?"
_WORDS = re.compile(
    rf"(?<!\w)(?:(?:{_ONE})(?!\w)|[0-9]{{1,2}}(?!\w))"
    rf"(?:{_BETWEEN}(?:(?:{_ONE})(?!\w)|[0-9]{{1,2}}(?!\w))){{{FEWEST - 1},}}",
    re.IGNORECASE,
)
_PAIRS = re.compile(r"(?<!\d)0[1-9](?:[^\d]{1,5}\d\d(?!\d)){4}")
_GAP = re.compile(r"[^\d]+")
_UNITS = frozenset(
    {
        "h", "hr", "hrs", "m", "mn", "min", "s", "sec", "km", "cm", "mm", "kg", "g", "mg", "cl",
        "ml", "l", "k", "eur", "j",
    }
)  # fmt: skip
"""What stands after a figure that is a measure or an hour."""


def spelt(copy: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and the digits that are meant, of each."""
    for match in _WORDS.finditer(copy):
        tokens = _TOKEN.findall(match[0])
        if sum(not token.isdigit() for token in tokens) >= FEWEST - 1:
            digits = _digits([token.casefold() for token in tokens])
            if len(digits) >= SHORTEST:
                yield match.start(), match.end(), digits
    for match in _PAIRS.finditer(copy):
        gaps = _GAP.findall(match[0])
        letters = ["".join(c for c in gap if c.isalpha()).casefold() for gap in gaps]
        if all(letters) and _UNITS.isdisjoint(letters):
            yield match.start(), match.end(), re.sub(r"\D", "", match[0])


def _digits(tokens: list[str]) -> str:
    """The digits that words stand for, as somebody reads a number aloud."""
    joined = " ".join(tokens).replace("quatre vingts", "quatre vingt")
    told: list[str] = []
    open_to = range(0)  # what the next word may add to the last
    for token in joined.replace("quatre vingt", "eighty").split():
        value = _VALUES.get(token, -1)
        if value in open_to:
            told[-1] = str(int(told[-1]) + value)
            open_to = range(7, 10) if value == 10 else range(0)
            continue
        told.append(token if value < 0 else str(value))
        if value in {60, 80}:
            open_to = range(1, 20)
        elif value >= 20:
            open_to = range(1, 10)
        else:
            open_to = range(7, 10) if value == 10 else range(0)
    return "".join(told)
