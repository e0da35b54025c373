"""What is one sentence of the brief: what it says, how strongly, and what speaks against it?"""

from collections.abc import Sequence
from dataclasses import dataclass

from babel.lists import format_list

from filiere.findings import View
from filiere.findings.formats import real
from filiere.findings.scale import words
from filiere.findings.weight import is_not_evaluated
from filiere.model.evidence import LikelihoodRatio
from filiere.wording import Joined, Plain, Text, Words

_say = Words(__name__)

TITLE = _say("title")
INTRO = _say("intro")
TOLD = _say("weakest-point")
"""How the weakest point of a sentence is introduced."""

MOST = 7
"""Sentences of a brief, and no more: a reader with ten minutes reads them all."""
NAMED = 3
"""Numbers that one sentence names; of the others it says how many there are."""
BY_CHANCE = 0.05
"""Hits that a search brings by chance, from which that is the weakest point of what it found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One sentence of the brief."""

    key: str
    """What it is about: the chain, lines to ladder; front, account, next."""
    text: Text
    weakest: Text | None
    """What speaks against it most, or what it cannot say."""
    finding: str | None
    """The finding behind it; of several, the one that supports it least."""
    page: str
    """The page of the workbench where it is seen whole."""


def supported(view: View) -> bool:
    """Whether the records support what the finding says, by a ratio that has a word."""
    return view.lr is not None and view.lr.log10 > 0 and words(view.lr) is not None


def stands(view: View) -> bool:
    """Whether it is told: supported, or beyond any study that could weigh it and rare by chance."""
    return supported(view) or unweighed(view)


def unweighed(view: View) -> bool:
    """Whether no study covers such records, while a search brings hardly any by chance."""
    chance = view.expected_by_chance
    return view.lr is None and chance is not None and chance < BY_CHANCE


def least(views: Sequence[View]) -> View:
    """The finding that is supported least."""
    return min(views, key=lambda view: 0.0 if view.lr is None else view.lr.log10)


def strength(views: Sequence[View]) -> Text:
    """The strength of findings in words: one word, or from the weakest to the strongest.

    Of findings that no study covers, that it is not told.
    """
    ratios = sorted((v.lr for v in views if v.lr is not None), key=lambda lr: lr.log10)
    if len(ratios) == 0:
        return _say("strength-unweighed")
    low, high = _word(ratios[0]), _word(ratios[-1])
    if low.en == high.en:
        return low
    return _say("strength-range", low=low, high=high)


def _word(lr: LikelihoodRatio) -> Text:
    word = words(lr)
    return _say("strength-neither") if word is None else word


def weakest(view: View) -> Text | None:
    """What a reader should hold against a finding first.

    Hits by chance where they are not rare; then an alternative that could not be weighed; then the
    first explanation that the question itself names; then the first limit of what it says.
    """
    if view.expected_by_chance is not None and view.expected_by_chance >= BY_CHANCE:
        return _say("weakest-chance", hits=real(view.expected_by_chance))
    outside = [text for text in view.caveats if is_not_evaluated(text)]
    if outside:
        return outside[0]
    if view.alternatives:
        return _say("weakest-alternative", told=view.alternatives[0])
    return view.caveats[0] if view.caveats else None


def listed(items: Sequence[Text], named: int = NAMED) -> Text:
    """«a, b and c»; beyond ``named`` items, «a, b, c and 4 more»."""
    shown: list[Text] = list(items[:named])
    if len(items) > len(shown):
        shown.append(_say("more", n=len(items) - len(shown)))
    return Plain(
        format_list([each.en for each in shown], locale="en"),
        format_list([each.fr for each in shown], locale="fr"),
    )


def as_line(point: Point) -> Text:
    """One point as a line of the terminal: the sentence, then its weakest point."""
    if point.weakest is None:
        return point.text
    return Joined((point.text, TOLD.fill({"told": point.weakest})))
