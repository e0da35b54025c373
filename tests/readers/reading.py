"""What a reader says of one file, for the tests of readers."""

from pathlib import Path
from typing import TypeVar

from filiere.model.record import AccountRef, Record
from filiere.reader import Declared, Fact, Limit, Reader, Row, recognise
from filiere.received import Received

Told = list[Row | Fact | Limit]
R = TypeVar("R", bound=Record)


def told(
    name: str,
    reader: Reader,
    path: Path,
    *,
    owner: AccountRef | None = None,
    zone: str = "",
    dates: str = "",
    numbers: tuple[str, ...] = (),
) -> Told:
    """Everything, after the reader has been found by content."""
    given = Declared(
        country="FR", device="D1", owner=owner, zone=zone, numbers=numbers,
        dates=dates,  # type: ignore[arg-type]
    )  # fmt: skip
    source = Received(name=path.name, path=path, scratch=path.parent / "private")
    try:
        assert recognise(source) == (name, reader)
        return list(reader.read(source, given))
    finally:
        source.close()


def rows(found: Told) -> list[Row]:
    return [each for each in found if isinstance(each, Row)]


def of(found: Told, kind: type[R]) -> list[R]:
    """Every record of a kind, in the order of the file."""
    return [r for row in rows(found) for r in row.records if isinstance(r, kind)]


def limits(found: Told) -> list[str]:
    return [str(each.text) for each in found if isinstance(each, Limit)]
