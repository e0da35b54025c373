"""Where in a line as received does each cell stand, and what does its column say that it is?

A line is cut as its file is: at the one delimiter that gives as many cells as the header has. Cells
are masked one by one, so that digits of two cells are never taken for one number. Times, lengths
and cells of the network are nobody's where the layout that read the line says that the column holds
them. A line that cannot be cut so is one text, and digits in it may belong together.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from filiere.layout import Reader, catalogue

DELIMITERS = (";", ",", "\t", "|")
NOBODYS = frozenset({Reader.TIMESTAMP, Reader.DURATION, Reader.CELL_ID, Reader.COORDINATE})
_WRAPPING = " \"'=()"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a line: where it stands, and its text where that is nobody's."""

    start: int
    end: int
    typed: tuple[str, ...] = ()


def cells_of(
    raw: str, columns: Sequence[str], layout: tuple[str, str], own: Collection[str] = ()
) -> list[Cell]:
    """The cells of a line, in their order; the whole of it where it cannot be cut.

    Args:
        raw: The line.
        columns: The header of its part.
        layout: Id and digest of the layout that read it; blank where nothing did.
        own: What a record was read as and that is nobody's, as a file may write it.
    """
    fitting = [
        found
        for found in (list(_cut(raw, delimiter)) for delimiter in DELIMITERS)
        if len(found) == len(columns) > 1
    ]
    if len(fitting) != 1:
        return [Cell(0, len(raw))]
    nobodys = _nobodys(*layout)
    return [
        Cell(start, end, (raw[start:end].strip(_WRAPPING),) if column in nobodys else (*own,))
        for (start, end), column in zip(fitting[0], columns, strict=True)
    ]


def joined(raw: str, cells: Sequence[Cell], masked: Sequence[str]) -> str:
    """The line with each cell as it may be read, and what stands between them."""
    pieces: list[str] = []
    done = 0
    for cell, text in zip(cells, masked, strict=True):
        pieces += [raw[done : cell.start], text]
        done = cell.end
    return "".join([*pieces, raw[done:]])


def _cut(raw: str, delimiter: str) -> Iterator[tuple[int, int]]:
    """Places of the cells, quotes respected."""
    start, quoted = 0, False
    for at, character in enumerate(raw):
        if character == '"':
            quoted = not quoted
        elif character == delimiter and not quoted:
            yield start, at
            start = at + 1
    yield start, len(raw)


@cache
def _nobodys(layout: str, sha256: str) -> frozenset[str]:
    """Columns of a layout that hold times, lengths and cells; none where it is not this one."""
    named = catalogue().get(layout)
    if named is None or named.sha256 != sha256:
        return frozenset()
    places = {c for place in named.layout.places for c in (place.x, place.y, place.pair)}
    found = {
        source
        for column in named.layout.columns.values()
        if column.reader in NOBODYS
        for source in (*column.source, *column.when_in)
    }
    return frozenset(found | places - {""})
