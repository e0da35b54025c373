"""Which column says of the called what another one says of the caller?

``A_IMEI`` and ``B_IMEI`` beside ``A_NUMBER`` and ``B_NUMBER``: the names of the two numbers differ
in a word, and so do those of what is told of each end.
"""

import re
from collections.abc import Sequence

from filiere.importer.recognise import plain

_PART = re.compile(r"[^\W_]+")
_ENDS = (("caller", "called"), ("calling", "called"), ("appelant", "appelé"), ("from", "to"))
"""Words of the two ends that stand for each other where the numbers are called otherwise."""


def words_of(name: str) -> list[str]:
    """The words of a column's name, in small letters: ``A_IMEI`` and ``imeiA`` have two each."""
    apart = re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z]\b)", " ", name)
    return list(_PART.findall(plain(apart.replace("_", " "))))


def other_end(name: str, caller: str, called: str, names: Sequence[str]) -> tuple[bool, str]:
    """Whether a column is of the caller's end alone, and the column that says it of the called.

    Args:
        name: The column in question.
        caller: The column of the caller's number.
        called: The column of the called number.
        names: Every column of the table.
    """
    own = words_of(name)
    for mine, theirs in _tellings(caller, called):
        if mine not in own:
            continue
        wanted = sorted([theirs if word == mine else word for word in own])
        found = next((each for each in names if sorted(words_of(each)) == wanted), "")
        return True, found
    return False, ""


def _tellings(caller: str, called: str) -> list[tuple[str, str]]:
    """The words in which the names of the two numbers differ."""
    left, right = words_of(caller), words_of(called)
    mine = [word for word in left if word not in right]
    theirs = [word for word in right if word not in left]
    told = list(zip(mine, theirs, strict=False)) if len(mine) == len(theirs) else []
    return [*told, *_ENDS]
