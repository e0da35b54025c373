"""Which readers take a file that is no table?

It is recognised by content: one reader takes it whole, or, of an archive, each member that a reader
knows. Beside a reader that takes an archive whole, such as a report with a phone's files, stand
those for files that no report tells of: keys. What is not plain text is looked into in a child
process with bounds, as it is read later: a list of a million members, or a damaged schema, harms
that process only.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from filiere.errors import FiliereError, ImportRefusedError
from filiere.reader import Reader, catalogue, recognise
from filiere.reading import BROKEN, inside, place_of
from filiere.received import Received, archive
from filiere.received.apart import Bounds, apart
from filiere.received.database import MAGIC as SQLITE
from filiere.wording import Words

_say = Words(__name__)

BOUNDS = Bounds(memory_bytes=1 << 30, seconds=60)
"""Of the process that looks into a file."""

MOST_PARTS = 10_000
"""Members of a spreadsheet; it has some twenty."""

SMALL = 1 << 20
"""Bytes of the largest file of a phone that is looked into beside its report: media are larger."""

FIRST = 2048
"""First bytes of such a file by which it is left; a phone has a hundred thousand of them."""

_WHOLE, _BOOK, _HELD, _LEFT, _CLIMBING = "whole", "book", "held", "left", "climbing"


@dataclass(frozen=True, slots=True)
class Held:
    """One reader and the file, or the member of an archive, that it takes."""

    name: str
    reader: Reader
    source: Received
    part: str = ""


@dataclass(frozen=True, slots=True)
class Stream:
    """A file and the readers that take it."""

    source: Received
    held: tuple[Held, ...]
    left: int = 0
    """Members that no reader takes."""
    first_left: str = ""
    """The first of them."""
    climbing: int = 0
    """Members that would have been written outside of the archive: they are not read."""

    @property
    def by_line(self) -> bool:
        """Whether the case shows the lines of the file itself."""
        return len(self.held) == 1 and self.held[0].part == "" and self.held[0].reader.by_line

    @property
    def layout(self) -> str:
        """Names of its readers."""
        return ",".join(sorted({held.name for held in self.held}))

    @property
    def layout_sha256(self) -> str:
        """Over the code of its readers."""
        code = "".join(reader_sha256(name) for name in sorted({held.name for held in self.held}))
        return hashlib.sha256(code.encode()).hexdigest()


@cache
def reader_sha256(name: str) -> str:
    """Over the modules, profiles and sentences of a reader's folder, and how words are spelled."""
    digest = hashlib.sha256()
    for folder in (
        resources.files("filiere.readers").joinpath(name),
        resources.files("filiere.spelling"),
    ):
        _add(digest, folder)
    return digest.hexdigest()


def _add(digest: "hashlib._Hash", folder: Traversable) -> None:
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.is_file():
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
        elif not file.name.startswith("__"):
            _add(digest, file)


def recognised(source: Received, wanted: str = "") -> Stream | None:
    """The readers that take a file; None where it is for a layout, or for nobody.

    Raises:
        ImportRefusedError: the file is broken, or an archive in which no reader takes anything.
    """
    known = catalogue()
    if wanted != "":
        return Stream(source, (Held(wanted, known[wanted], source),)) if wanted in known else None
    if not _is_foreign(source):
        return _whole(source)
    held: list[Held] = []
    left, first_left, climbing = 0, "", 0
    task = f"{__name__}:looked_into"
    for word, *values in apart(task, place_of(source), BOUNDS, ImportRefusedError, source.name):
        if word == _BOOK:
            source.know({part: archive.Member(part, size, packed) for part, size, packed in values})
            return _whole(source)
        if word == _WHOLE:
            name, climbing = values
            held.append(Held(name, known[name], source))
        if word == _HELD:
            name, part, size, packed = values
            source.know({part: archive.Member(part, size, packed)})
            held.append(Held(name, known[name], source.inside(part), part))
        elif word == _LEFT:
            left, first_left = values
        elif word == _CLIMBING:
            climbing = values[0]
    if len(held) == 0:
        return None
    return Stream(source, tuple(held), left, first_left, climbing)


def _whole(source: Received) -> Stream | None:
    found = recognise(source)
    return None if found is None else Stream(source, (Held(*found, source),))


def _is_foreign(source: Received) -> bool:
    """Whether more than the first bytes must be parsed to know what a file is."""
    head = source.head
    if archive.is_packed(head) or head.startswith(SQLITE) or b"BEGIN PGP" in head:
        return True
    return (b'"headers"' in head and b'"metadata"' in head) or (
        b"\0" in head and head[:2] not in {b"\xff\xfe", b"\xfe\xff"} and head[:4] != _COMPOUND
    )


_COMPOUND = b"\xd0\xcf\x11\xe0"
"""Begins an old workbook, which is opened apart by whoever asks for its sheets."""


def looked_into(
    name: str, path: str, scratch: str, parts: tuple[str, ...]
) -> Iterator[tuple[object, ...]]:
    """What the child hands back: who takes what of the file, in its words."""
    source = inside(name, path, scratch, parts)
    try:
        yield from _looked_into(source)
    except (FiliereError, MemoryError):
        raise
    except BROKEN as error:
        raise ImportRefusedError(_say("broken", name=name)) from error


def _looked_into(source: Received) -> Iterator[tuple[object, ...]]:
    if source.is_workbook:
        if len(source.members) > MOST_PARTS:
            raise ImportRefusedError(_say("workbook-parts", name=source.name, most=MOST_PARTS))
        yield _BOOK, *((each.part, each.size, each.packed) for each in source.members.values())
        return
    whole = recognise(source)
    if whole is not None:
        yield _WHOLE, whole[0], source.climbing
        yield from _among_its_files(source)
        return
    if source.schema is not None:
        raise ImportRefusedError(_say("database-nobody", name=source.name))
    if not source.is_archive:
        return
    taken = False
    left: list[str] = []
    for part, each in source.members.items():
        member = source.inside(part)
        found = recognise(member)
        if found is not None:
            taken = True
            yield _HELD, found[0], part, each.size, each.packed
        else:
            source.refuse_nested(member)
            left.append(part)
    if not taken:
        raise ImportRefusedError(_say("archive-nobody", name=source.name, members=len(left)))
    yield _LEFT, len(left), left[0] if len(left) > 0 else ""
    yield _CLIMBING, source.climbing


def _among_its_files(source: Received) -> Iterator[tuple[object, ...]]:
    """Members of an archive that is read whole, which hold what its reader does not tell."""
    readers = {name: each for name, each in catalogue().items() if each.begins is not None}
    for part, each in source.members.items() if source.is_archive else ():
        if not 0 < each.size <= SMALL:
            continue
        member = source.inside(part)
        with member.open() as stream:
            first = stream.read(FIRST)
        for name, reader in readers.items():
            if reader.begins is not None and reader.begins(first) and reader.recognises(member):
                yield _HELD, name, part, each.size, each.packed
                break
