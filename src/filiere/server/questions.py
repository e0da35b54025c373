"""Which questions does the workbench ask of every case, and on which page is each answer seen?"""

from dataclasses import dataclass

from filiere.analysis import catalogue
from filiere.wording import Text, Words

_say = Words(__name__)

BEFORE_FACTS = 1000
"""Advice is listed after every question of the chain, and before what the records cannot be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; ``key`` is the analysis that answers it."""

    key: str
    text: Text
    page: str


def questions() -> list[Question]:
    """Every question of the catalogue in listing order, and what to ask for next."""
    asked = [
        (each.place, Question(key=name, text=each.in_short, page=each.page))
        for name, each in catalogue().items()
    ]
    asked.append((BEFORE_FACTS, Question(key="next", text=_say("questions-next"), page="next")))
    return [question for _, question in sorted(asked, key=lambda pair: (pair[0], pair[1].key))]
