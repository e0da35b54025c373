"""Which messages say the same, and what do they have in common?

Two texts are near when they share half of their runs of five letters, digits masked (Jaccard): a
menu with its prices changed is, another shop that sells the same is not. What a set of them has in
common is one text with ``{}`` where they differ.

Pure: texts in, texts out.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

LETTERS = 5
NEAR = 0.5
SLOT = "{}"
MOST_TEXTS = 200
"""Different texts of one sending that are laid upon each other; further ones change little."""
LONGEST = 1000


@lru_cache(maxsize=20_000)
def runs(text: str) -> frozenset[str]:
    """Runs of five letters of a text, digits masked, case and blanks told as one."""
    plain = " ".join(re.sub(r"\d", "#", text.casefold()).split())
    return frozenset(plain[i : i + LETTERS] for i in range(len(plain) - LETTERS + 1))


def are_near(one: str, other: str) -> bool:
    """Whether one text is the other with a few words changed."""
    if one == other:
        return True
    left, right = runs(one), runs(other)
    if min(len(left), len(right)) < NEAR * max(len(left), len(right)) or len(left) == 0:
        return False
    both = len(left & right)
    return both >= NEAR * (len(left) + len(right) - both)


def template(texts: Sequence[str]) -> str:
    """The words that all have in one order, ``{}`` where they differ; cut where it is long."""
    different = list(dict.fromkeys(texts))[:MOST_TEXTS]
    common: list[str | None] = list(different[0].split())
    for text in different[1:]:
        common = _with_slots(common, text.split())
    return " ".join(SLOT if word is None else word for word in common)[:LONGEST]


def _with_slots(common: Sequence[str | None], words: Sequence[str]) -> list[str | None]:
    """What is left of the common words when one more text is laid upon them; None is a slot."""
    found: list[str | None] = []
    at = place = 0
    for block in SequenceMatcher(None, common, words, autojunk=False).get_matching_blocks():
        if (block.a > at or block.b > place) and found[-1:] != [None]:
            found.append(None)
        found += common[block.a : block.a + block.size]
        at, place = block.a + block.size, block.b + block.size
    return found
