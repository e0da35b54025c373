"""How do the findings of a question stand: supported, spoken against, lawful, or beyond telling?

As the first page of the workbench tells them; nobody is told that something was «found».
"""

from collections import Counter
from collections.abc import Sequence

from filiere.findings import View
from filiere.findings.scale import words
from filiere.model.evidence import FindingKind, Role
from filiere.wording import Language, Words

_say = Words(__name__)

STANDINGS = ("supported", "lawful", "against", "neither", "untold", "fact")
"""In the order in which a reader meets them."""


def standing(view: View) -> str:
    """How one finding stands, by its ratio; a service is what a lawful trade looks like."""
    if view.kind is FindingKind.TECHNICAL:
        return "fact"
    if any(subject.role is Role.SERVICE for subject in view.subjects):
        return "lawful"
    if view.lr is None:
        return "untold"
    if words(view.lr) is None:
        return "neither"
    return "supported" if view.lr.log10 > 0 else "against"


def tally(views: Sequence[View], language: Language) -> list[tuple[str, str]]:
    """Each standing that any finding has, with how many have it in words."""
    counts = Counter(map(standing, views))
    return [
        (each, _say(f"stands-{each}", n=counts[each]).into(language))
        for each in STANDINGS
        if counts[each] > 0
    ]
