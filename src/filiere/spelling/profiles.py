"""Which column of a tool's table is what?

A profile is data: the names that a column may have, in whatever language the tool speaks, and the
words of its cells. A table is recognised by the columns that a profile needs, never by its name. A
column that no profile names loses nothing: the row is shown whole. ``profiled`` reads the rows.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from filiere.errors import ReaderError
from filiere.received.tables import text
from filiere.spelling.grids import Grid, GridRow
from filiere.wording import Words

_say = Words("filiere.readers")

_FIELDS = frozenset(
    {
        "at", "day", "time", "received", "direction", "from", "to", "from_name", "to_name", "party",
        "text", "thread",
        "service", "duration", "outcome", "label", "number", "id", "account", "deleted", "video",
        "attachment", "latitude", "longitude", "entries", "first", "last", "company",
    }
)  # fmt: skip
_KINDS = frozenset({"message", "call", "contact"})
_HOUR = re.compile(r"\d{1,2}:\d{2}")
"""A column called a time may hold the hour alone, and the day stand in another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One kind of table: what its columns are called, and what the tool means by them."""

    id: str
    kind: str
    service: str
    """Service of every row, or '' where a column says it."""
    needs: tuple[str, ...]
    """Fields of which the table must have a column."""
    columns: Mapping[str, tuple[str, ...]]
    """Names that the column of each field may have, as ``grids.plain`` writes them."""
    zone: str = ""
    """``UTC`` where times without offset are known to be that."""
    also: tuple[str, ...] = ()
    """Columns that the table must have besides: what tells it from another tool's."""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def places(self, grid: Grid) -> dict[str, int] | None:
        """Where each field's column stands; None where the table is none of these."""
        if not set(self.also) <= set(grid.columns):
            return None
        found: dict[str, int] = {}
        for name, names in self.columns.items():
            at = next((grid.columns.index(each) for each in names if each in grid.columns), None)
            if at is None:
                at = next((n for n, each in enumerate(grid.columns) if _begins(each, names)), None)
            if at is not None:
                found[name] = at
        return found if set(self.needs) <= set(found) else None


def _begins(column: str, names: tuple[str, ...]) -> bool:
    """Whether a column is one of these with more behind: a zone, a date's form."""
    return any(each.endswith("*") and column.startswith(each[:-1].rstrip("_")) for each in names)


@cache
def profiles(folder: str) -> tuple[Profile, ...]:
    """The profiles of a reader's folder, in the order of their names.

    Raises:
        ReaderError: one says what is not understood.
    """
    place = resources.files(folder).joinpath("profiles")
    files = sorted(place.iterdir(), key=lambda each: each.name)
    return tuple(
        _profile(file.name.removesuffix(".toml"), tomllib.loads(file.read_text("utf-8")))
        for file in files
        if file.name.endswith(".toml")
    )


def _profile(name: str, said: dict[str, object]) -> Profile:
    columns = said.get("columns")
    kind = said.get("kind")
    if not isinstance(columns, dict) or kind not in _KINDS or not set(columns) <= _FIELDS:
        raise ReaderError(_say("profile", name=name))
    return Profile(
        id=name,
        kind=str(kind),
        service=str(said.get("service") or ""),
        needs=tuple(str(each) for each in _list(said.get("needs"))),
        columns={key: tuple(str(each) for each in _list(names)) for key, names in columns.items()},
        zone=str(said.get("zone") or ""),
        also=tuple(str(each) for each in _list(said.get("also"))),
    )


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


@dataclass(frozen=True, slots=True)
class Match:
    """A table and the profile that reads it."""

    grid: Grid
    profile: Profile
    places: dict[str, int]

    def cell(self, row: GridRow, name: str) -> object:
        """The cell of a field; None where the table has none."""
        at = self.places.get(name)
        return row.cells[at] if at is not None and at < len(row.cells) else None

    def when(self, row: GridRow) -> str:
        """The time of a row as written, its day and its hour together; '' for none."""
        written = text(self.cell(row, "at")).strip()
        if "day" not in self.places or not (written == "" or _HOUR.match(written)):
            return written
        parts = (text(self.cell(row, "day")).strip(), written or text(self.cell(row, "time")))
        return " ".join(part.strip() for part in parts if part.strip() != "")


def matches(found: list[Grid], known: tuple[Profile, ...]) -> list[Match]:
    """The tables that a profile reads; where several could, the one that names most columns."""
    told: list[Match] = []
    for grid in found:
        fits = [
            Match(grid, profile, places)
            for profile in known
            if (places := profile.places(grid)) is not None
        ]
        if fits:
            told.append(max(fits, key=lambda each: (len(each.places), each.profile.id)))
    return told
