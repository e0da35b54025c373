"""What do the tables of xLEAPP say? They are matched by their columns, never by their name."""

from collections.abc import Iterator

from filiere.reader import Declared, Fact, Limit, Row
from filiere.received import Received
from filiere.spelling.grids import Grid, grids
from filiere.spelling.profiled import read as rows
from filiere.spelling.profiles import matches, profiles
from filiere.wording import Words

_say = Words(__name__)

_MESSAGES = frozenset({"message", "body", "text", "message_text", "message_content"})
_TIMES = ("timestamp", "date", "time")


def recognises(source: Received) -> bool:
    """By a table that a profile knows; workbooks are for others."""
    if source.is_archive:
        return False
    return len(matches(grids(source), profiles(__package__))) > 0


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every row of every table that a profile knows; of others those with messages are told."""
    found = grids(source)
    taken = matches(found, profiles(__package__))
    for match in taken:
        yield from rows(source, match, declared)
    known = {match.grid.name for match in taken}
    for grid in found:
        if grid.name not in known and _speaks(grid):
            yield Limit(_say("left", table=grid.name))


def _speaks(grid: Grid) -> bool:
    """Whether a table looks as if it held messages."""
    return bool(set(grid.columns) & _MESSAGES) and any(
        any(word in column for word in _TIMES) for column in grid.columns
    )
