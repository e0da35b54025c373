"""Does a pattern that somebody wrote end soon, whatever text it is tried on?

The engine of Python tries again where a pattern may match one text in many ways, and the number of
ways can double with each character. That takes a repeat inside a repeat, or two ways in a repeat
that begin alike; both are refused, and looking back, which none of the layouts needs. What is left
takes a time that grows with the text and no faster than a small power of it.
"""

import importlib
import re
from typing import Any

from filiere.wording import Message, Words

LONGEST = 500
"""Characters of a pattern."""

MOST_REPEATS = 3
"""Repeats without an end, one after the other, that a pattern may have."""

MOST_OPTIONS = 12
"""Pieces that may be there or not, or in other numbers than one."""

_PARSER = importlib.import_module("re._parser")
"""The tree of a pattern, which the standard library shows nowhere else."""

_say = Words(__name__)


def fault_of(pattern: str) -> Message | None:
    """Why a pattern is not taken; None for one that is."""
    if len(pattern) > LONGEST:
        return _say("pattern-long", pattern=pattern[:40], most=LONGEST)
    try:
        tree = _PARSER.parse(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        return _say("pattern-unreadable", pattern=pattern[:40], error=str(error))
    try:
        endless, options = _weighed(tree)
    except _SlowError:
        return _say("pattern-slow", pattern=pattern[:80])
    fits = endless <= MOST_REPEATS and options <= MOST_OPTIONS
    return None if fits else _say("pattern-slow", pattern=pattern[:80])


class _SlowError(Exception):
    """A piece may be tried in very many ways."""


def _weighed(tree: Any, *, inside: bool = False) -> tuple[int, int]:  # noqa: ANN401 -- the parser's own tree
    """Repeats without an end and options that follow each other, at most.

    Raises:
        _SlowError: a repeat stands inside a repeat, or two ways in one begin alike.
    """
    endless = options = 0
    for sign, told in tree:
        name = str(sign)
        if name in _LOOKING:
            raise _SlowError
        more = (0, 0)
        if name in _REPEATS:
            more = _repeat(*told, inside=inside)
        elif name == "BRANCH":
            if inside and not _told_apart(told[1]):
                raise _SlowError
            ways = [_weighed(each, inside=inside) for each in told[1]]
            more = max(way[0] for way in ways), max(way[1] for way in ways) + 1
        elif name == "SUBPATTERN":
            more = _weighed(told[3], inside=inside)
        elif name == "ATOMIC_GROUP":
            more = _weighed(told, inside=inside)
        endless, options = endless + more[0], options + more[1]
    return endless, options


def _repeat(least: int, most: int, body: Any, *, inside: bool) -> tuple[int, int]:  # noqa: ANN401 -- idem
    if inside and least != most:
        raise _SlowError
    repeated = most > 1
    endless, options = _weighed(body, inside=inside or repeated)
    if least == most:
        return endless * most, options * most
    return (endless + 1, options) if most > _FEW else (endless, options + most - least)


_FEW = 3
"""Times up to which a repeat is a few options."""

_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_LOOKING = frozenset({"GROUPREF", "GROUPREF_EXISTS", "ASSERT", "ASSERT_NOT"})


def _told_apart(branches: Any) -> bool:  # noqa: ANN401 -- idem
    """Whether the ways of a choice begin with different characters."""
    first = [branch[0] for branch in branches if len(branch) > 0]
    letters = [told for sign, told in first if str(sign) == "LITERAL"]
    return len(letters) == len(branches) == len(set(letters))
