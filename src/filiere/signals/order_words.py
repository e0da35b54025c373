"""What is said in one message: a quantity, a product, a price, a place, a time?

Words come from the dated list ``lexicon.toml``, and from the one that a dossier adds to it. A
single word says nothing: one ordinary message in three has one. What decides is a quantity right
beside a product, and words of everyday life never decide however they stand.

Pure: a text and a list in, marks out.
"""

import json
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

GROUPS = (
    "plain", "slang", "counted", "everyday", "weights", "measures", "openings", "streets"
)  # fmt: skip
"""Groups of words of a list; a dossier's own adds to any."""
ELEMENTS = ("quantity", "product", "price", "place", "time")


@dataclass(frozen=True, slots=True)
class Said:
    """What one message says."""

    quantity: bool = False
    product: bool = False
    price: bool = False
    place: bool = False
    time: bool = False
    opening: bool = False
    """It asks whether one is open."""
    core: bool = False
    """A quantity stands right beside a product that nothing else is called."""
    near: bool = False
    """A bare count stands right beside a product that other things are called too."""

    @property
    def elements(self) -> frozenset[str]:
        """Those of the five that are said."""
        return frozenset(name for name in ELEMENTS if getattr(self, name))


@dataclass(frozen=True, slots=True)
class _Lexicon:
    date: str
    plain: re.Pattern[str]
    core: re.Pattern[str]
    near: re.Pattern[str]
    beside: re.Pattern[str]
    quantity: re.Pattern[str]
    opening: re.Pattern[str]
    place: re.Pattern[str]
    behind: re.Pattern[str]
    """A ``word`` right behind a quantity, ``weighed`` where that is a weight or a measure."""
    known: frozenset[str]
    """Words that the list has, and such as are passed over behind a number; folded."""


_NUMBER = r"(?:\d{1,3}(?:[.,]\d+)?|demi|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three)"
_OF = r"\s*(?:(?:de|d'|du|of|x)\s*)?"
_PRICE = re.compile(
    r"(?<![\w.,])\d{1,4}(?:[.,]\d{1,2})?\s*(?:€|euros?\b|eur\b|balles?\b|e\b)"
    r"|[€£]\s*\d{1,4}"
    r"|(?<![\w.,])\d{2,4}\s+(?:les?|pour|for)\s+(?:\d{1,2}\b(?!\s*(?:min|h\b|:))|deux\b|trois\b)"
    r"|(?<![\w.,])\d{1,2}\s*(?:pour|for)\s*\d{2,4}\b(?!\s*(?:min|h\b|pers))"
)
_TIME = re.compile(
    r"(?<![\w.,:/])(?:[01]?\d|2[0-4])\s?(?:h(?:[0-5]\d)?|heures?)\b"
    r"|(?<![\w.,:/])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])"
    r"|(?<![\w.,])\d{1,3}\s?(?:min|mins|minutes?|mn)\b"
    r"|\b(?:arrives?|viens|venez|la)\s+quand\b|\bquand\s+(?:tu|vous)\s+(?:arrive|vien|passe)"
    r"|\bhow long\b|\bcombien de temps\b"
)
_OTHER_PLACE = (
    r"\b(?:digi)?code\s*:?\s*(?:porte\s*:?\s*)?[a-z]?\d{3,6}[a-z]?\b"
    r"|\b\d{1,2}(?:er|e|eme)\s+etage\b|\bbat(?:iment)?\s?\.?\s?[a-z0-9]\b|\bmetro\s+[a-z]{3,}"
    r"|maps\.(?:google|app|apple)|google\.[a-z]+/maps|goo\.gl/maps|\bgeo:-?\d"
)


def said(text: str, *, located: bool = False, own: str = "") -> Said:
    """What a message says.

    Args:
        text: The message.
        located: It carries a shared place.
        own: What the dossier adds to the list, as ``own_words`` gives it.
    """
    words = lexicon(own)
    plain = folded(text)
    core = words.core.search(plain) is not None
    near = words.near.search(plain) is not None
    beside = core or near or words.beside.search(plain) is not None
    return Said(
        quantity=beside or words.quantity.search(plain) is not None,
        product=beside or words.plain.search(plain) is not None,
        price=_PRICE.search(plain) is not None,
        place=located or words.place.search(plain) is not None,
        time=_TIME.search(plain) is not None,
        opening=words.opening.search(plain) is not None,
        core=core,
        near=near,
    )


def folded(text: str) -> str:
    """Lower case, accents gone, all apostrophes and spaces alike."""
    split = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(each for each in split if not unicodedata.combining(each))
    return re.sub(r"\s+", " ", re.sub("[\u2018\u2019\u02bc]", "'", bare)).strip()


def lexicon_words(own: str = "") -> Mapping[str, Any]:
    """The list as it is written: its date, its source and its groups, with what a dossier adds."""
    read = resources.files("filiere.signals").joinpath("lexicon.toml").read_text("utf-8")
    told = tomllib.loads(read)
    if own == "":
        return told
    more = json.loads(own)
    groups = {name: [*told[name], *more.get(name, ())] for name in GROUPS}
    both = {name: f"{told[name]}, {more[name]}" for name in ("date", "source") if more[name] != ""}
    return {**told, **groups, **both}


def lexicon_date(own: str = "") -> str:
    """The day on which the list of words was last changed, and that of the dossier's own."""
    return lexicon(own).date


@lru_cache(maxsize=8)
def lexicon(own: str = "") -> _Lexicon:
    """The list of words, ready to be searched for."""
    told = lexicon_words(own)
    plain, slang, everyday = (_any(told[name]) for name in ("plain", "slang", "everyday"))
    weight, measure = _any(told["weights"]), _any(told["measures"])
    weighed = rf"{_NUMBER}\s*{weight}(?!\w)"
    measured = rf"(?:{_NUMBER}|un|une)\s*{measure}(?!\w)"
    decides = [
        _next_to(rf"{_NUMBER}(?:\s*{weight}(?!\w))?", plain),
        _next_to(weighed, slang),
        rf"(?<![\w.,]){measured}",
    ]
    return _Lexicon(
        date=str(told["date"]),
        plain=re.compile(rf"(?<!\w){plain}(?!\w)"),
        core=re.compile("|".join(decides)),
        near=re.compile(_next_to(_NUMBER, _any(told["counted"]))),
        beside=re.compile(_next_to(weighed, everyday)),
        quantity=re.compile(rf"(?<![\w.,])(?:{weighed}|{measured})"),
        opening=re.compile(rf"(?<!\w){_any(told['openings'])}\b[^?!.\n]{{0,20}}\?"),
        place=re.compile(
            rf"(?<![\w.,])\d{{1,3}}\s?(?:bis|ter)?\s*,?\s*{_any(told['streets'])}\.?\s+\w{{2,}}"
            rf"|{_OTHER_PLACE}"
        ),
        behind=re.compile(
            rf"(?<![\w.,:/])(?:(?P<weighed>{weighed}|{measured})|{_NUMBER})(?![\w.,:/])"
            r"\s*(?:x\s+)?(?:(?:de|du|of)\s+|d')?(?P<word>[a-z][a-z-]{2,24})(?![\w'])"
        ),
        known=frozenset(
            folded(each)
            for words in (*(told[name] for name in GROUPS), _passed_over())
            for each in words
        ),
    )


def _passed_over() -> list[str]:
    read = resources.files("filiere.signals").joinpath("passed_over.toml").read_text("utf-8")
    return [str(each) for each in tomllib.loads(read)["words"]]


def _any(terms: Iterable[str]) -> str:
    """Any of some words, the longest first; a plural -s is the same word."""
    listed = sorted({folded(each) for each in terms}, key=lambda each: (-len(each), each))
    return "(?:" + "|".join(re.escape(each) for each in listed) + ")s?"


def _next_to(quantity: str, term: str) -> str:
    """A quantity and a product with nothing between them but «of», in either order."""
    before = rf"(?<![\w.,€]){quantity}{_OF}(?<!\w){term}(?![\w'])"
    times = r"\s*:?\s*(?:x\s*|(?<![\w.,]))"
    return rf"{before}|(?<!\w){term}{times}{quantity}(?![\w.,:€]|\s*(?:€|e\b|h\b|min))"
