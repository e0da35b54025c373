"""How does a package become one file, in the same bytes each time, and how is one trusted again?

A zip whose members stand in the order of their names, with one fixed date. Reading trusts nothing:
a member that would leave the folder, stand twice, grow beyond what it says, or differ from the
manifest refuses the whole package in one sentence.
"""

import hashlib
import json
import os
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Self

from filiere.errors import PackageError
from filiere.wording import Words

_say = Words(__name__)


MANIFEST = "manifest.json"
SCHEMA = "filiere.package/1"
DATE = (1980, 1, 1, 0, 0, 0)
LARGEST_MANIFEST = 64 << 20
LARGEST_RATIO = 1100
"""A member may not unpack to more than this times its size: deflate itself reaches 1,032."""
LARGEST_TOTAL = 1 << 40
LARGEST_OVERALL = 100
"""Beyond half a gigabyte, a package may not unpack to more than this times its size."""
SMALL = 1 << 29
LARGEST_JSON = 64 << 20
LONGEST_LINE = 8 << 20
MOST_MEMBERS = 200_000
BLOCK = 1 << 20

Content = bytes | Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Member:
    """What the manifest says of one member."""

    sha256: str
    size: int


def write(path: Path, members: Mapping[str, Content], manifest: Mapping[str, Any]) -> str:
    """Write a package in one step; the SHA-256 of its manifest.

    The manifest gets the key ``members`` with the hash and size of each of the others.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            written = {name: _put(archive, name, members[name]) for name in sorted(members)}
            listed = {
                name: {"sha256": member.sha256, "size": member.size}
                for name, member in written.items()
            }
            text = as_json({**manifest, "schema": SCHEMA, "members": listed})
            _put(archive, MANIFEST, text)
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return hashlib.sha256(text).hexdigest()


def as_json(value: object) -> bytes:
    """Readable JSON with sorted keys, UTF-8, ending with a newline."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _put(archive: zipfile.ZipFile, name: str, content: Content) -> Member:
    info = zipfile.ZipInfo(name, DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = (stat.S_IFREG | 0o600) << 16
    info.create_system = 3  # Unix, wherever it is written: same bytes
    digest, size = hashlib.sha256(), 0
    with archive.open(info, "w", force_zip64=True) as stream:
        for block in (content,) if isinstance(content, bytes) else content:
            digest.update(block)
            size += len(block)
            stream.write(block)
    return Member(digest.hexdigest(), size)


class Package:
    """A package opened for reading: its manifest checked, its members as they are asked for."""

    def __init__(self, path: Path) -> None:
        """Open and check names, sizes and the manifest.

        Raises:
            PackageError: the file is no package, or is not whole, or would do harm.
        """
        self.path = path
        try:
            self._archive = zipfile.ZipFile(path)
        except FileNotFoundError as error:
            raise PackageError(_say("archive-there-package-can-read", path=path)) from error
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise PackageError(
                _say("archive-whole-package", path=path, error=str(error))
            ) from error
        infos = self._archive.infolist()
        self._refuse_dangerous(infos)
        self.manifest: dict[str, Any] = self._manifest()
        listed = self.manifest.get("members")
        if not isinstance(listed, dict) or not all(_is_member(m) for m in listed.values()):
            raise PackageError(_say("archive-manifest-does-say-what-package-holds", path=path))
        self.members = {name: Member(m["sha256"], m["size"]) for name, m in listed.items()}
        self._refuse_other_members(infos)

    def _refuse_dangerous(self, infos: list[zipfile.ZipInfo]) -> None:
        if len(infos) > MOST_MEMBERS:
            raise PackageError(_say("archive-members", path=self.path, members=len(infos)))
        names: set[str] = set()
        total = 0
        for info in infos:
            name = info.filename
            pure = PurePosixPath(name)
            plain = not (pure.is_absolute() or ".." in pure.parts or "\\" in name or ":" in name)
            if not plain or name != pure.as_posix() or "\0" in name:
                raise PackageError(
                    _say("archive-member-leads-out-package-read", path=self.path, name=name)
                )
            if name in names:
                raise PackageError(_say("archive-member-stands-twice", path=self.path, name=name))
            if stat.S_ISLNK(info.external_attr >> 16):
                raise PackageError(_say("archive-member-link-read", path=self.path, name=name))
            names.add(name)
            total += info.file_size
            if info.file_size > LARGEST_RATIO * max(info.compress_size, 1):
                raise PackageError(
                    _say(
                        "archive-member-would-unpack-bytes-read",
                        path=self.path,
                        name=name,
                        file_size=info.file_size,
                        compress_size=info.compress_size,
                    )
                )
        size = self.path.stat().st_size
        if total > LARGEST_TOTAL or total > max(SMALL, LARGEST_OVERALL * size):
            raise PackageError(_say("archive-would-unpack-bytes-read", path=self.path, total=total))
        if MANIFEST not in names:
            raise PackageError(_say("archive-package-fili-re", path=self.path, manifest=MANIFEST))

    def _manifest(self) -> dict[str, Any]:
        if self._archive.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
            raise PackageError(_say("archive-too-large-one", path=self.path, manifest=MANIFEST))
        content = b"".join(self._blocks(MANIFEST, LARGEST_MANIFEST))
        self.manifest_sha256 = hashlib.sha256(content).hexdigest()
        try:
            manifest = json.loads(content)
        except (ValueError, RecursionError) as error:
            raise PackageError(_say("archive-json", path=self.path, manifest=MANIFEST)) from error
        if not isinstance(manifest, dict) or manifest.get("schema") != SCHEMA:
            found = manifest.get("schema") if isinstance(manifest, dict) else None
            raise PackageError(
                _say(
                    "archive-schema-expected",
                    path=self.path,
                    manifest=MANIFEST,
                    found=str(found),
                    schema=str(SCHEMA),
                )
            )
        return manifest

    def _refuse_other_members(self, infos: list[zipfile.ZipInfo]) -> None:
        held = {info.filename for info in infos} - {MANIFEST}
        missing = sorted(set(self.members) - held)
        if missing:
            raise PackageError(_say("archive-member-missing", path=self.path, missing=missing[0]))
        added = sorted(held - set(self.members))
        if added:
            raise PackageError(_say("archive-member-manifest", path=self.path, added=added[0]))

    def blocks(self, name: str) -> Iterator[bytes]:
        """A member block by block; altered, it is refused at its end at the latest."""
        if name not in self.members:
            raise PackageError(_say("archive-member-missing-2", path=self.path, name=name))
        said = self.members[name]
        digest, size = hashlib.sha256(), 0
        for block in self._blocks(name, said.size):
            digest.update(block)
            size += len(block)
            yield block
        if size != said.size or digest.hexdigest() != said.sha256:
            raise PackageError(_say("archive-member-what-manifest-says", path=self.path, name=name))

    def read(self, name: str) -> bytes:
        """A whole member."""
        return b"".join(self.blocks(name))

    def lines(self, name: str) -> Iterator[str]:
        """The lines of a member with their ends, without ever holding it whole."""
        rest = b""
        try:
            for block in self.blocks(name):
                whole = (rest + block).split(b"\n")
                rest = whole.pop()
                yield from (line.decode() + "\n" for line in whole)
                if len(rest) > LONGEST_LINE:
                    raise PackageError(_say("archive-line-long", path=self.path, name=name))
            if rest:
                yield rest.decode()
        except UnicodeDecodeError as error:
            raise PackageError(_say("archive-no-text", path=self.path, name=name)) from error

    def records(self, name: str, width: int) -> Iterator[bytes]:
        """The records of a member, all of one width."""
        rest = b""
        for block in self.blocks(name):
            held = rest + block
            whole = len(held) - len(held) % width
            yield from (held[at : at + width] for at in range(0, whole, width))
            rest = held[whole:]
        if rest:
            raise PackageError(_say("archive-member-what-manifest-says", path=self.path, name=name))

    def json(self, name: str) -> Any:  # noqa: ANN401 - any JSON value, checked by the hash
        """A member that is JSON."""
        if name in self.members and self.members[name].size > LARGEST_JSON:
            raise PackageError(_say("archive-too-large-one", path=self.path, manifest=name))
        try:
            return json.loads(self.read(name))
        except (ValueError, RecursionError) as error:
            raise PackageError(_say("archive-member-json", path=self.path, name=name)) from error

    def verify(self) -> None:
        """Read every member once, so that an altered one is found before anything is done."""
        for name in self.members:
            for _ in self.blocks(name):
                pass

    def _blocks(self, name: str, largest: int) -> Iterator[bytes]:
        size = 0
        try:
            with self._archive.open(name) as stream:
                while block := stream.read(BLOCK):
                    size += len(block)
                    if size > largest:
                        raise PackageError(
                            _say("archive-member-what-manifest-says", path=self.path, name=name)
                        )
                    yield block
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError) as error:
            raise PackageError(
                _say("archive-member-cannot-unpacked-altered", path=self.path, name=name)
            ) from error
        except RuntimeError as error:  # an encrypted member
            raise PackageError(_say("archive-member-locked", path=self.path, name=name)) from error

    def close(self) -> None:
        """Let go of the file."""
        self._archive.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _is_member(value: object) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("sha256"), str)
        and isinstance(value.get("size"), int)
    )
