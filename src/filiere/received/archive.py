"""What does an archive hold, and is it safe to look into?

ZIP only. A member whose path climbs is counted and never read; a member of more than a gigabyte
that unpacks to more than two hundred times its packed size is a bomb; an archive inside an archive
is not opened, unless it is a Cellebrite report.
"""

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, cast

from filiere.errors import ImportRefusedError
from filiere.wording import Words

if TYPE_CHECKING:
    from filiere.received.source import Received

_say = Words(__name__)

MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError)
"""What the library raises where an archive is cut or altered."""

LARGE = 1 << 30
RATIO = 200
"""A member larger than LARGE that unpacks to more than RATIO times its packed size is a bomb."""

ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive."""

    part: str
    size: int
    packed: int


def members(name: str, stream: BinaryIO) -> Mapping[str, Member]:
    """The files of an archive by path, without those that climb.

    Raises:
        ImportRefusedError: it is cut, holds a bomb, or asks for a password.
    """
    found: dict[str, Member] = {}
    for info in _infos(name, stream):
        if info.is_dir() or _climbs(info.filename):
            continue
        if info.flag_bits & ENCRYPTED:
            raise ImportRefusedError(_say("protected", name=name, part=info.filename))
        if info.file_size > LARGE and info.file_size > RATIO * max(info.compress_size, 1):
            raise ImportRefusedError(_say("bomb", name=name, part=info.filename))
        found[info.filename] = Member(info.filename, info.file_size, info.compress_size)
    return found


def climbing(name: str, stream: BinaryIO) -> int:
    """Members that would be written outside of a folder into which the archive is unpacked."""
    return sum(_climbs(info.filename) for info in _infos(name, stream))


def _infos(name: str, stream: BinaryIO) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(stream) as opened:
            return opened.infolist()
    except (*BROKEN, ValueError, NotImplementedError, OSError) as error:
        raise ImportRefusedError(_say("archive-cut", name=name)) from error


def _climbs(path: str) -> bool:
    plain = PurePosixPath(path.replace("\\", "/"))
    drive = len(path) > 1 and path[1] == ":"
    return plain.is_absolute() or ".." in plain.parts or drive


@contextmanager
def member(stream: BinaryIO, wanted: "Received") -> Iterator[BinaryIO]:
    """The bytes of a member, checked against their checksum at the end."""
    try:
        opened = zipfile.ZipFile(stream)
    except (*BROKEN, ValueError) as error:
        raise ImportRefusedError(_say("archive-cut", name=wanted.name)) from error
    with opened:
        try:
            inner = opened.open(wanted.part)
        except (NotImplementedError, RuntimeError, KeyError) as error:
            raise ImportRefusedError(_say("archive-cut", name=wanted.name)) from error
        with inner:
            yield cast("BinaryIO", inner)
