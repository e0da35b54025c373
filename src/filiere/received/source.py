"""What may a reader see of a file that was received?

Its first bytes, its bytes as a stream, the members of an archive and what stands beside it. A file
of the dossier and a member of an archive look alike to a reader.
"""

import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from filiere.errors import ImportRefusedError, reason_of
from filiere.received import archive
from filiere.received.database import MAGIC as SQLITE
from filiere.received.database import Database, opened
from filiere.wording import Words

_say = Words(__name__)

HEAD = 1 << 16
"""Bytes by which a file is recognised."""


@dataclass(frozen=True, kw_only=True)
class Received:
    """One file of the dossier, or one member of an archive of the dossier."""

    name: str
    """As it is told to a reader: the path from the dossier, with / before a member."""
    path: Path
    """The file on disk: the file itself, or the archive around it."""
    scratch: Path
    """Private folder for copies; made when first needed, removed by the importer."""
    part: str = ""
    """Path inside the archive; '' for the file itself."""
    around: "Received | None" = field(default=None, repr=False)
    """The archive that holds it."""

    @cached_property
    def head(self) -> bytes:
        """The first bytes."""
        with self.open() as stream:
            return stream.read(HEAD)

    @cached_property
    def size(self) -> int:
        """Bytes, unpacked."""
        if self.around is not None:
            return self.around.members[self.part].size
        return self.path.stat().st_size

    @property
    def is_archive(self) -> bool:
        """Whether the content is an archive that can be looked into."""
        return self.head.startswith(archive.MAGIC)

    @property
    def is_workbook(self) -> bool:
        """Whether it is a spreadsheet or another document in the form of an archive."""
        return self.is_archive and archive.is_document(self.members)

    @cached_property
    def members(self) -> Mapping[str, archive.Member]:
        """Members by path, those that climb out left out; empty where this is no archive.

        Raises:
            ImportRefusedError: the archive is cut, protected or a bomb.
        """
        return archive.members(self.name, self.zipped) if self.is_archive else {}

    def know(self, members: Mapping[str, archive.Member]) -> None:
        """Take a list of members for that of the archive, as another process has read it."""
        self.__dict__["members"] = {**self.__dict__.get("members", {}), **members}

    @cached_property
    def climbing(self) -> int:
        """How many members would have been written outside of the archive: they are not read."""
        return archive.climbing(self.zipped) if self.is_archive else 0

    def inside(self, part: str) -> "Received":
        """A member as a file of its own."""
        return Received(
            name=f"{self.name}/{part}", path=self.path, scratch=self.scratch, part=part, around=self
        )

    def beside(self, ending: str) -> "Received | None":
        """The file that has this file's path with more at the end (``-wal``); None if none."""
        if self.around is not None:
            part = self.part + ending
            return self.around.inside(part) if part in self.around.members else None
        path = self.path.with_name(self.path.name + ending)
        if not path.is_file():
            return None
        return Received(name=self.name + ending, path=path, scratch=self.scratch)

    def refuse_nested(self, member: "Received") -> None:
        """Refuse a member that no reader takes and that is an archive of its own.

        Raises:
            ImportRefusedError: it is one, and neither a document nor an application.
        """
        if archive.is_packed(member.head) and not member.is_workbook:
            raise ImportRefusedError(_say("nested", name=self.name, part=member.part))

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """The bytes as a stream; that of a member is read forward, and checked at its end."""
        try:
            if self.around is None:
                with self.path.open("rb") as stream:
                    yield stream
            else:
                with archive.opened(self.around.name, self.around.zipped, self.part) as inner:
                    yield inner
        except archive.BROKEN as error:
            raise ImportRefusedError(_say("cut", name=self.name)) from error
        except OSError as error:
            raise ImportRefusedError(
                _say("unreadable", name=self.name, why=reason_of(error))
            ) from error

    @contextmanager
    def on_disk(self) -> Iterator[Path]:
        """A file that holds the bytes: the file itself, or a private copy of the member."""
        if self.around is None:
            yield self.path
            return
        folder = self._folder()
        try:
            copy = folder / "copy"
            self.copy_to(copy)
            yield copy
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @contextmanager
    def database(self, *, checked: bool = True) -> Iterator[Database]:
        """The tables, read-only, on a private copy with the write-ahead log that lies beside.

        ``checked``: every page is looked at first, so that damage is met before the first row.

        Raises:
            ImportRefusedError: it is cut or damaged.
        """
        folder = self._folder()
        try:
            copy = folder / "copy.db"
            self.copy_to(copy)
            log = self.beside("-wal")
            if log is not None:
                log.copy_to(folder / "copy.db-wal")
            with opened(self.name, copy, checked=checked) as database:
                yield database
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @cached_property
    def schema(self) -> Database | None:
        """The tables of a database, without their rows; None where this is none.

        Raises:
            ImportRefusedError: it is cut or damaged.
        """
        if not self.head.startswith(SQLITE):
            return None
        with self.database(checked=False) as found:
            return found

    def private(self) -> Path:
        """A folder that nobody else reads, for what a reader must put down for a while."""
        self.scratch.mkdir(mode=0o700, exist_ok=True)
        return self.scratch

    def close(self) -> None:
        """Let go of the archive, and of the private copies."""
        if "zipped" in self.__dict__:
            self.zipped.close()
        if self.around is None:
            shutil.rmtree(self.scratch, ignore_errors=True)

    @cached_property
    def zipped(self) -> zipfile.ZipFile:
        """The archive, opened once: its list of members may be long."""
        path = self.path
        if self.around is not None:
            path = self._folder() / "copy.zip"
            self.copy_to(path)
        return archive.archive(self.name, path)

    def _folder(self) -> Path:
        """A new private folder."""
        place = len(list(self.private().iterdir()))
        while (folder := self.scratch / f"copy-{place}").exists():
            place += 1
        folder.mkdir(mode=0o700)
        return folder

    def copy_to(self, target: Path) -> None:
        """A private copy of the bytes."""
        with self.open() as stream, target.open("xb") as copy:
            target.chmod(0o600)
            shutil.copyfileobj(stream, copy, 1 << 20)
