"""Which column names the cell, and in which columns does it stand in parts?"""

import re
from collections.abc import Sequence

from filiere.importer.draft_guess import CELL
from filiere.importer.draft_table import Found

STATION = re.compile(r"(?i)e?nb|enodeb(?: id)?|e?nb id")
_SECTOR = re.compile(r"(?i)secteur|sector|sector id|sektor")
_AREA = re.compile(r"(?i)(?:.* )?(lac|tac|area)( id| code)?(?: .*)?")
_CELL = re.compile(r"(?i)(?:.* )?(ci|cell ?id|cid|eci|cell)( .{1,8})?")
_IDENTITY = re.compile(r"(?i)(?:.* )?(cell ?id|e?cgi|ncgi|eci|ci|cid|cellid)")


def best_cell(found: Found, positions: Sequence[int], keys: Sequence[str]) -> int:
    """Of the columns that may name the cell, the one that says most of it: the first of its like.

    One of whole identities is more than one called by a name of identities, and that more than one
    that may hold the name of a mast.
    """

    def weight(at: int) -> int:
        values = found.of(at)
        whole = len(values) > 0 and all(CELL.fullmatch(value) for value in values)
        name = " ".join(re.split(r"[\W_]+", keys[at].partition("#")[0].strip()))
        return 2 * whole + (_IDENTITY.fullmatch(name) is not None and len(values) > 0)

    return max(positions, key=lambda at: (weight(at), -at))


def _is_part(values: Sequence[str]) -> bool:
    """Whether values may be one part of a cell's identity: figures, or none at all."""
    return all(re.fullmatch(r"[0-9A-Fa-f]{1,9}(?:[.,]0)?", value) for value in values)


def split_cells(found: Found, keys: Sequence[str]) -> dict[str, list[int]]:
    """Cells whose area code and number stand in two columns: the first, then the last."""
    names = [" ".join(re.split(r"[\W_]+", key.partition("#")[0].strip())) for key in keys]
    areas = [at for at, name in enumerate(names) if _AREA.fullmatch(name)]
    cells = [at for at, name in enumerate(names) if _CELL.fullmatch(name)]
    pairs = [
        [area, cell]
        for area, cell in zip(areas, cells, strict=False)
        if _is_part(found.of(area)) and _is_part(found.of(cell))
    ]
    whole = _network_columns(found, names)
    stations = [at for at, name in enumerate(names) if STATION.fullmatch(name)]
    sectors = [at for at, name in enumerate(names) if _SECTOR.fullmatch(name)]
    if len(pairs) == 0 and len(stations) == len(sectors) == 1:
        pairs = [[stations[0], sectors[0]]]
    return dict(zip(("cell", "end_cell"), ([*whole, *pair] for pair in pairs), strict=False))


def _network_columns(found: Found, names: Sequence[str]) -> list[int]:
    """Columns of country and network beside the parts of a cell: two, or one of both."""
    of = {
        word: [at for at, name in enumerate(names) if name.casefold() == word]
        for word in ("mcc", "mnc", "plmn")
    }
    figures = {word: at[0] for word, at in of.items() if len(at) == 1 and _is_part(found.of(at[0]))}
    if "mcc" in figures and "mnc" in figures:
        return [figures["mcc"], figures["mnc"]]
    return [figures["plmn"]] if "plmn" in figures else []
