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
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from filiere.errors import ImportRefusedError
from filiere.wording import Words

_say = Words(__name__)

MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_PACKED = (*MAGIC, b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\x00")
_DOCUMENTS = frozenset(
    {"[Content_Types].xml", "mimetype", "AndroidManifest.xml", "META-INF/MANIFEST.MF"}
)
"""Members by which office documents and applications, which are archives too, are known."""

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


def archive(name: str, path: Path) -> zipfile.ZipFile:
    """An archive on disk.

    Raises:
        ImportRefusedError: it is cut or altered.
    """
    try:
        return zipfile.ZipFile(path)
    except (*BROKEN, ValueError, NotImplementedError, OSError) as error:
        raise ImportRefusedError(_say("archive-cut", name=name)) from error


def members(name: str, opened: zipfile.ZipFile) -> Mapping[str, Member]:
    """The files of an archive by path, without those that climb.

    Raises:
        ImportRefusedError: it holds a bomb, or asks for a password.
    """
    found: dict[str, Member] = {}
    for info in opened.infolist():
        if info.is_dir() or _climbs(info.filename):
            continue
        if info.flag_bits & ENCRYPTED:
            raise ImportRefusedError(_say("protected", name=name, part=info.filename))
        if info.file_size > LARGE and info.file_size > RATIO * max(info.compress_size, 1):
            raise ImportRefusedError(_say("bomb", name=name, part=info.filename))
        found[info.filename] = Member(info.filename, info.file_size, info.compress_size)
    return found


def climbing(opened: zipfile.ZipFile) -> int:
    """Members that would be written outside of a folder into which the archive is unpacked."""
    return sum(_climbs(info.filename) for info in opened.infolist())


def is_packed(head: bytes) -> bool:
    """Whether some bytes begin an archive or a compressed file."""
    return head.startswith(_PACKED) or head[257:262] == b"ustar"


def is_document(parts: Mapping[str, Member]) -> bool:
    """Whether an archive is a spreadsheet, another document, or an application."""
    return any(part in _DOCUMENTS for part in parts)


def _climbs(path: str) -> bool:
    plain = PurePosixPath(path.replace("\\", "/"))
    drive = len(path) > 1 and path[1] == ":"
    return plain.is_absolute() or ".." in plain.parts or drive


@contextmanager
def opened(name: str, archive: zipfile.ZipFile, part: str) -> Iterator[BinaryIO]:
    """The bytes of a member, checked against their checksum at the end."""
    try:
        inner = archive.open(part)
    except (*BROKEN, NotImplementedError, RuntimeError, KeyError, ValueError) as error:
        raise ImportRefusedError(_say("archive-cut", name=name)) from error
    with inner:
        yield cast("BinaryIO", inner)
