"""What do the sheets of a tool's workbook say? Its names are data, in several languages."""

from collections.abc import Iterator

from filiere.reader import Declared, Fact, Limit, Row
from filiere.received import Received
from filiere.spelling.grids import grids
from filiere.spelling.profiled import read as rows
from filiere.spelling.profiles import matches, profiles
from filiere.wording import Words

_say = Words(__name__)


def recognises(source: Received) -> bool:
    """By a sheet that a profile knows."""
    return source.is_workbook and len(matches(grids(source), profiles(__package__))) > 0


def read(source: Received, declared: Declared) -> Iterator[Row | Fact | Limit]:
    """Every row of every sheet that a profile knows; the other sheets are told."""
    yield Limit(_say("inferred"))
    found = grids(source)
    taken = matches(found, profiles(__package__))
    for match in taken:
        yield from rows(source, match, declared)
    known = {match.grid.name for match in taken}
    for grid in found:
        if grid.name not in known:
            yield Limit(_say("left", sheet=grid.name))
