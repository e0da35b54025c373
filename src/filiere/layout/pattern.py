"""Is a pattern of a layout one that every reader of it understands alike?

Patterns are run by the engine (RE2) on whole columns and by Python on single texts. What only one
of them knows (looking ahead or behind, references to an earlier group) is refused when the layout
is read, with its sign; so is a pattern without the group that it is asked for.
"""

import re

from filiere.layout.fault import LayoutFaultError
from filiere.pattern import fault_of
from filiere.wording import Words

_say = Words(__name__)

_ONLY_PYTHON = re.compile(
    r"""(?<!\\)(?:\\\\)*(?P<sign>
        \(\?(?:=|!|<=|<!|>|\()        # look-ahead, look-behind, atomic group, condition
      | \(\?P=\w*\)                   # reference to a named group
      | \\[1-9]                       # reference to a numbered group
      | (?:[*+?}])\+                  # possessive repetition
      | \\[ZG]                        # anchors that the engine writes otherwise
    )""",
    re.VERBOSE,
)
_REPEATED = re.compile(r"\{(\d+)(?:,(\d*))?\}")
MOST_REPEATED = 1000
"""Repetitions of one part that the engine allows."""


def check_pattern(pattern: str, *, groups: int = 0) -> str:
    """The pattern, if it means the same everywhere.

    Raises:
        LayoutFaultError: it cannot be read, uses what one reader only knows, or has too few groups.
    """
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        raise LayoutFaultError(
            _say("pattern-unreadable", pattern=pattern, why=str(error))
        ) from error
    found = _ONLY_PYTHON.search(_without_classes(pattern))
    if found is not None:
        raise LayoutFaultError(_say("pattern-unsupported", pattern=pattern, sign=found["sign"]))
    for least, most in _REPEATED.findall(pattern):
        if int(most or least) > MOST_REPEATED:
            raise LayoutFaultError(_say("pattern-too-long", pattern=pattern, most=MOST_REPEATED))
    fault = fault_of(pattern)
    if fault is not None:
        raise LayoutFaultError(fault)
    if compiled.groups < groups:
        raise LayoutFaultError(_say("pattern-without-group", pattern=pattern))
    return pattern


def _without_classes(pattern: str) -> str:
    """The pattern without its sets of characters, in which signs stand for themselves."""
    return re.sub(r"(?<!\\)\[\^?\]?(?:\\.|[^\]\\])*\]", "x", pattern)
