"""Which words go with a likelihood ratio?

A scale of words is data with its source (``verbal_scale.toml``). Below an LR of 2, and above a
half, the records support neither proposition. A ratio that was clipped has the words of its bound,
so the class never exceeds what the people studied support, and it is printed as «at least» or «at
most». The wording speaks of the records and the propositions, never of one given the other turned
round.

Reads log10 LRs; gives sentences in both languages.
"""

import math
import tomllib
from functools import lru_cache
from importlib import resources

from filiere.findings.formats import integer
from filiere.model.evidence import LikelihoodRatio
from filiere.wording import Joined, Language, Plain, Text, Words

_say = Words(__name__)


FOR = _say("scale-for")
AGAINST = _say("scale-against")
NEITHER = _say("scale-neither")
AT_LEAST = _say("scale-at-least")
AT_MOST = _say("scale-at-most")
BOUNDED = _say("scale-bounded")


@lru_cache(maxsize=1)
def levels() -> tuple[tuple[float, Text], ...]:
    """(LR from which a word holds, word), weakest first."""
    file = resources.files("filiere.findings") / "verbal_scale.toml"
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple((float(each["from_lr"]), Plain.of(each)) for each in content["level"])


def words(lr: LikelihoodRatio) -> Text | None:
    """The word of a ratio, of the proposition that it supports; None where it supports neither."""
    strength = 10 ** round(abs(lr.log10), 4)
    held = [word for start, word in levels() if strength >= start * (1 - 1e-9)]
    return held[-1] if held else None


def figure(lr: LikelihoodRatio) -> Text:
    """The ratio to two digits: «40», «1/40», «at least 40», «at most 1/40»."""
    plain = _both(lr)
    if not lr.at_bound:
        return plain
    frame = AT_LEAST if lr.log10 >= 0 else AT_MOST
    return frame.fill({"lr": plain})


def sentence(lr: LikelihoodRatio) -> Text:
    """What a ratio says, with its word, and that it is bounded where it is."""
    word, ratio = words(lr), figure(lr)
    frame = NEITHER if word is None else FOR if lr.log10 > 0 else AGAINST
    said = frame.fill({"lr": ratio, "words": "" if word is None else word})
    return Joined((said, BOUNDED)) if lr.at_bound else said


def _both(lr: LikelihoodRatio) -> Text:
    return Plain(_plain(lr.log10, "en"), _plain(lr.log10, "fr"))


def _plain(log10: float, language: Language) -> str:
    size = 10 ** abs(log10)
    digits = 1 - math.floor(math.log10(size))
    rounded = round(size, digits)
    if rounded < 10:
        text = f"{rounded:.1f}".removesuffix(".0")
        text = text.replace(".", ",") if language == "fr" else text
    else:
        text = integer(round(rounded), language)
    return text if log10 >= 0 or rounded == 1 else f"1/{text}"
