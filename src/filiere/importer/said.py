"""What is said of a row of a file that the row does not say itself?

The number that was asked for, the cell, the day: as lines above the rows state them.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Said:
    """What is stated outside of the rows, as written; '' where nothing is."""

    target: str = ""
    cell: str = ""
    day: str = ""


UNSAID = Said()


@dataclass(frozen=True, slots=True)
class Sections:
    """What is said for each row of a file."""

    first: Said = UNSAID
    starts: tuple[int, ...] = ()
    """Physical rows, ascending, that state something anew."""
    said: tuple[Said, ...] = field(default=())
    """What holds below each of them."""
    lines: frozenset[int] = frozenset()
    """Physical rows that state something, anew or again: notes."""
    totals: tuple[tuple[str, int], ...] = ()
    """The operator's own counts below the first header: of which line, and how many."""

    def at(self, row: int) -> Said:
        """What is said for a physical row."""
        place = bisect_right(self.starts, row) - 1
        return self.said[place] if place >= 0 else self.first


NOTHING_SAID = Sections()


def day_of(text: str) -> str:
    """A day as formats can read it: the first of a month is ``1er`` in French, ``1st`` in English.

    A number may end so, or in a degree sign; the word is taken off.
    """
    return re.sub(r"(?<=\d)(?:er|ers|st|nd|rd|th|º|°|ª)(?![^\W\d_])", "", text.strip())
