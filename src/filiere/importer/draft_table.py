"""What was seen of an unknown table: its columns, their values, and what stands around it?"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from filiere.importer.recognise import plain
from filiere.wording import Text, Words

_say = Words(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A table: its columns and their values, and what stands around it."""

    delimiter: str
    row: int
    """Of the header, 1-based; 0 where there is none."""
    columns: list[str]
    values: list[list[str]]
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    """Patterns of lines under the table, or between its rows, that are no rows of it."""
    days: list[str] = field(default_factory=list)
    """Days that stand alone over the rows of each."""
    widths: list[int] = field(default_factory=list)
    header_rows: int = 1
    short: bool = False
    """Some rows end before the last columns."""
    another: bool = False
    """Another table begins below it, with other names."""
    sheets: list[str] = field(default_factory=list)
    """Names of the sheets that hold the table, where others hold something else."""
    other_sheets: list[str] = field(default_factory=list)

    def of(self, position: int) -> list[str]:
        """Values of a column that are not empty, without what spreadsheets wrap them in."""
        return [text for text in self.every(position) if text != ""]

    def every(self, position: int) -> list[str]:
        """The same with the empty ones."""
        return [row[position].strip().strip("'\"=()") for row in self.values]

    def unnamed(self) -> list[int]:
        """Columns without a name, counted from 1."""
        return [at for at, name in enumerate(self.columns, start=1) if name == ""]

    def twice(self) -> list[Text]:
        """What is to be known of names that stand more than once."""
        counted = Counter(name for name in self.columns if name != "")
        return [
            _say("draft-twice", count=count, name=name)
            for name, count in counted.items()
            if count > 1
        ]

    def constants(self, keys: Sequence[str]) -> list[Text]:
        """Columns whose values are all the same."""
        if len(self.values) < 4:
            return []
        return [
            _say("draft-constant", name=key, rows=len(self.of(position)))
            for position, key in enumerate(keys)
            if len(self.of(position)) == len(self.values) and len(set(self.of(position))) == 1
        ]

    def nothings(self) -> list[str]:
        """Texts that stand for nothing, as they are written in some column."""
        seen = {cell.strip().strip("'\"") for row in self.values for cell in row}
        return sorted(text for text in seen if text.casefold() in NOTHINGS)

    def wrapped(self) -> bool:
        """Whether some value stands in quotes or in a formula."""
        return any(
            cell.strip().startswith(('="', '=("', "'", '"')) for row in self.values for cell in row
        )


NOTHINGS = frozenset({"-", "--", "---", "n/a", "null", "\\n", "(null)", "<null>", "nil", "none"})
"""What is written where there is nothing, and is no code of anything."""

NO_NAME = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}:\d\d")
"""A date or a clock: no name of a column begins so."""


def note_of(text: str) -> str:
    """A pattern of lines that begin as this one does: its first word, or a rule; '' for neither."""
    word = re.match(r"([\"'( ]*)([^\W\d_]+)", text)
    if word is not None:
        quoted = r"[\"'( ]*" if word[1] != "" else ""
        return f"(?i){quoted}{re.escape(word[2].lower())}"
    signs = re.match(r"\s*([*=_+|~#-])\1{2,}", text)
    return rf"\s*[{re.escape(signs[1])}]{{3}}" if signs is not None else ""


def without_end(texts: list[str]) -> list[str]:
    """Texts without the empty ones at their end."""
    while len(texts) > 0 and texts[-1] == "":
        texts.pop()
    return texts


def is_header(texts: Sequence[str]) -> bool:
    """Whether a row may be names of columns: at least three, none a date or a figure."""
    named = [text for text in texts if text != ""]
    if len(named) < 3 or len(named) * 2 < len(texts) or len({plain(text) for text in named}) < 3:
        return False
    return all(
        re.search(r"[^\W\d_]", text) and not NO_NAME.match(text) and not re.search(r"\d{5}", text)
        for text in named
    )


def places(width: int) -> list[str]:
    """Names of columns that are known by their place."""
    return [f"c{place}" for place in range(1, width + 1)]
