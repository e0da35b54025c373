"""What does each form of an extract hand on, before its rows are understood?"""

from collections.abc import Mapping
from dataclasses import dataclass

from filiere.model.codes import Fate
from filiere.reader import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One row of one table, its cells by column; or a line that is none, by its fate."""

    place: Place
    table: str = ""
    """Name of one of our tables; '' where the line is no row."""
    cells: Mapping[str, str] | None = None
    """None where the row has not as many cells as its table has columns."""
    raw: str = ""
    count: int = 0
    """Cells of a row that has not as many as its table has columns."""
    fate: Fate = Fate.NOTE
    """Of a line that is no row."""


@dataclass(frozen=True, slots=True)
class Left:
    """A table of the file that is none of ours: none of its rows is read."""

    name: str
