"""What is guessed of an unknown table?"""

from dataclasses import dataclass, field

from filiere.wording import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Guessed:
    """What is guessed of a table: columns and evidence of each field, and of what is no field."""

    fields: dict[str, tuple[list[int], Text]] = field(default_factory=dict)
    zone: int | None = None
    places: dict[str, int] = field(default_factory=dict)
    when_in: dict[str, list[int]] = field(default_factory=dict)
    """Columns that hold a field in incoming rows instead."""

    one_end: list[int] = field(default_factory=list)
    """Columns that tell of one end only, whoever's bill it is."""

    pairs: list[int] = field(default_factory=list)
    """Columns that hold latitude and longitude together: of the cell, then of the last one."""
    first_of: set[str] = field(default_factory=set)
    """Fields that stand now in one column, now in another."""
    codes: dict[str, int] = field(default_factory=dict)
    """Columns of calling codes, by the field whose number stands beside them."""
    ways: dict[str, int] = field(default_factory=dict)
    """Columns of lengths that are filled in calls of one direction alone: in, out."""
    switch: int | None = None
    """A column that names the switch, whose clock the row may show."""

    def read(self) -> set[int]:
        """Columns that some guess reads."""
        found = {position for positions, _ in self.fields.values() for position in positions}
        found |= set(self.places.values()) if len(self.places) == 2 else set()
        found |= {position for positions in self.when_in.values() for position in positions}
        found |= {*self.pairs, *self.codes.values(), *self.ways.values()}
        return found if self.zone is None else found | {self.zone}
