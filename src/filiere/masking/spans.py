"""Where in a text stand digits, addresses, accounts and wallets that may be somebody's?

Two kinds of stretch. A *thing* is recognised by its shape (``things``). *Digits* are runs of
digits, whatever stands between them, that are no date and no time; each run is told by its groups,
since two numbers may stand side by side and a number may be written in five groups.

Works on one text. Starts and ends are places in the text as it stands.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from filiere.masking.folding import MARK, SEVERAL, plain, several, signs
from filiere.masking.things import SHA256, Thing, things_in
from filiere.masking.typed import PSEUDONYM
from filiere.masking.when import dates_in, is_when

SHORTEST = 8
"""Digits from which a run may be a number that nobody has told of."""

APART = 8
"""Signs that may stand between two digits of one number."""

BLANKS = 40
"""Blanks, dots and dashes that may."""


@dataclass(frozen=True, slots=True)
class Group:
    """Digits without anything between them."""

    start: int
    end: int
    digits: str


@dataclass(frozen=True, slots=True)
class Digits:
    """A run of groups that is no date and no time."""

    groups: tuple[Group, ...]

    @property
    def count(self) -> int:
        """How many digits it has."""
        return sum(len(group.digits) for group in self.groups)


_D = f"[0-9{SEVERAL}]"
_RUN = re.compile(
    rf"{_D}(?:(?:[\s.\-_\u200b]{{0,{BLANKS}}}|(?:[^\w{SEVERAL}{MARK}]|_|{MARK}+){{0,{APART}}}){_D})*"
)
_GROUP = re.compile(rf"{_D}+")


def found(text: str, kept: Collection[str] = ()) -> tuple[list[Thing], list[Digits]]:
    """Every stretch of a text that may be somebody's, in the order in which they stand.

    Args:
        text: As a person or a file supplied it.
        kept: Pseudonyms that stand in it and are known to be such: they stay.
    """
    if text.isalpha() or text == "":
        return [], []
    copy = plain(text)
    stay = [m.span() for m in PSEUDONYM.finditer(text) if m[0] in kept]
    stay += [m.span() for m in SHA256.finditer(copy)]
    # «telegram: T-7F3K2Q» is masked already: what stands there is no handle
    things = [
        thing
        for thing in things_in(copy)
        if not any(start <= thing.start and thing.end <= end for start, end in stay)
    ]
    taken = sorted([*((thing.start, thing.end) for thing in things), *stay])
    bare = signs(text, copy)
    runs = [r for start, end in _between(taken, len(copy)) for r in _digits(text, bare, start, end)]
    return things, runs


def digits_of(text: str) -> str:
    """Every digit of a text, in any script, as 0 to 9."""
    copy = plain(text)
    return "".join(
        several(text[at]) if c == SEVERAL else c
        for at, c in enumerate(copy)
        if c == SEVERAL or "0" <= c <= "9"
    )


def _between(taken: Sequence[tuple[int, int]], size: int) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in taken:
        if at < start:
            yield at, start
        at = max(at, end)
    if at < size:
        yield at, size


def _digits(text: str, copy: str, start: int, end: int) -> Iterator[Digits]:
    for match in _RUN.finditer(copy, start, end):
        run = match[0]
        if is_when(run):
            continue
        at = 0
        for first, last in [*dates_in(run), (len(run), len(run))]:
            yield from _rest(text, copy, match.start() + at, match.start() + first)
            at = last


def _rest(text: str, copy: str, start: int, end: int) -> Iterator[Digits]:
    """What is left of a run beside its dates, unless that is wholly a time."""
    while start < end and not _is_digit(copy[start]):
        start += 1
    while end > start and not _is_digit(copy[end - 1]):
        end -= 1
    if start == end or is_when(copy[start:end]):
        return
    groups = tuple(
        Group(match.start(), match.end(), _value(text, copy, match.start(), match.end()))
        for match in _GROUP.finditer(copy, start, end)
    )
    yield Digits(groups)


def _is_digit(character: str) -> bool:
    return character == SEVERAL or "0" <= character <= "9"


def _value(text: str, copy: str, start: int, end: int) -> str:
    return "".join(
        several(text[at]) if copy[at] == SEVERAL else copy[at] for at in range(start, end)
    )
