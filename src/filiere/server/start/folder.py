"""What lies in the folder of a case that is being prepared, and how does a file come there?

Files come in pieces and stand aside until the last one: a file that lies in the folder is whole. A
piece that does not follow on the one before is refused, and nothing is ever written over.
"""

import hashlib
import os
import secrets
import shutil
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from filiere.casework import CASE_NAME
from filiere.dossier import FILE
from filiere.errors import CaseError, FiliereError, NotThereError, RequestError, reason_of
from filiere.folder import lying
from filiere.importer.prepare import Examined, examine
from filiere.importer.run import LAYOUTS_FOLDER, layouts_of
from filiere.layout import NamedLayout, catalogue
from filiere.server.start.names import checked, handle
from filiere.wording import Text, Words

_say = Words(__name__)

_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a file: where it begins, and how many bytes the whole file has."""

    path: str
    offset: int
    size: int
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Lain:
    """One file of the folder; ``found`` says what reads it, ``why`` why nobody does."""

    path: str
    size: int
    found: Examined | None
    why: Text | None


class Folder:
    """The folder of a case that is being prepared."""

    def __init__(self, path: Path) -> None:
        """``path`` exists."""
        self.path = path
        self.identity = secrets.token_hex(8)
        """By which pages name this folder: a file that is sent is meant for no other."""
        self._aside = path.with_name(f".{path.name}.incoming")
        self._lock = threading.Lock()
        self._known: dict[tuple[str, int, int], Lain] = {}
        self._came: set[Path] = set()
        """Files that came in here, and that no run has read since."""
        self.written = ""
        """The case.toml that the form wrote here, if any."""

    def take(self, piece: Piece) -> int:
        """Take a piece; how many bytes of the file are there now.

        Raises:
            RequestError: the name is refused, or the piece does not follow on what is there.
            CaseError: it cannot be written.
        """
        parts = checked(piece.path)
        if not 0 <= piece.offset <= piece.offset + len(piece.content) <= piece.size:
            raise RequestError(_say("piece-beyond"))
        with self._lock:
            try:
                return self._taken(parts, piece)
            except OSError as error:
                raise CaseError(_say("piece-not-written", why=reason_of(error))) from error

    def _taken(self, parts: tuple[str, ...], piece: Piece) -> int:
        target = self._place(parts)
        if target.is_symlink() or target.exists():
            raise RequestError(_say("piece-already-there"))
        self._aside.mkdir(mode=0o700, exist_ok=True)
        if self._aside.is_symlink():
            raise RequestError(_say("name-leads-elsewhere"))
        part = self._aside / hashlib.sha256("/".join(parts).encode()).hexdigest()
        if piece.offset == 0:
            part.unlink(missing_ok=True)
        held = part.stat().st_size if part.is_file() else 0
        if held != piece.offset:
            raise RequestError(_say("piece-does-not-follow"))
        how = os.O_WRONLY | os.O_CREAT | os.O_APPEND | _NOFOLLOW | _BINARY
        with os.fdopen(os.open(part, how, 0o600), "ab") as stream:
            stream.write(piece.content)
        there = held + len(piece.content)
        if there == piece.size:
            self._put(part, target)
            self._came.add(target)
        return there

    def _place(self, parts: tuple[str, ...]) -> Path:
        """Where the file will lie; no folder on the way is a link."""
        place = self.path
        for name in parts[:-1]:
            place /= name
            if place.is_symlink() or (place.exists() and not place.is_dir()):
                raise RequestError(_say("name-leads-elsewhere"))
        return place / parts[-1]

    def _put(self, part: Path, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.parent.resolve().is_relative_to(self.path.resolve()):
            raise RequestError(_say("name-leads-elsewhere"))
        how = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOFOLLOW
        try:
            os.close(os.open(target, how, 0o600))  # ours from here on, and nobody's before
        except FileExistsError as error:
            raise RequestError(_say("piece-already-there")) from error
        try:
            part.replace(target)
        except OSError:
            target.unlink(missing_ok=True)  # an empty file would pass for the whole one
            raise
        if target.relative_to(self.path).parts[0] == LAYOUTS_FOLDER:
            self._known.clear()

    def path_of(self, name: str) -> str:
        """The path of the file that pages have under this name.

        Raises:
            NotThereError: no such file lies there.
        """
        for each in self.listed():
            if handle(each.path) == name:
                return each.path
        raise NotThereError(_say("file-not-there"))

    def settle(self) -> None:
        """A run begins: it may read whatever lies here, and nothing of it is taken back."""
        with self._lock:
            self._came.clear()

    def has_taken(self, path: str) -> bool:
        """Whether a file came in here, and no run has read it since."""
        return self.path / path in self._came

    def take_back(self, path: str) -> None:
        """Remove a file that was sent and is in no case yet.

        Raises:
            NotThereError: no such file lies there.
            RequestError: the folder has a case, which may rest on it.
            CaseError: it cannot be removed.
        """
        with self._lock:
            target = self._place(checked(path))
            if target.is_symlink() or not target.is_file():
                raise NotThereError(_say("file-not-there"))
            # a run that was stopped may have read what lay there before
            if (self.path / CASE_NAME).exists() and target not in self._came:
                raise RequestError(_say("file-in-a-case"))
            try:
                target.unlink()
            except OSError as error:
                raise CaseError(_say("piece-not-written", why=reason_of(error))) from error

    def drop_aside(self) -> None:
        """Forget what came in part only."""
        with self._lock:
            shutil.rmtree(self._aside, ignore_errors=True)

    def layouts(self) -> Mapping[str, NamedLayout]:
        """The layouts that files are read with: those of the folder too, unless one is broken."""
        return self._layouts()[0]

    def _layouts(self) -> tuple[Mapping[str, NamedLayout], Text | None]:
        try:
            return layouts_of(self.path), None
        except FiliereError as error:
            return catalogue(), error.sentence

    def listed(self) -> list[Lain]:
        """Each file, and what reads it; the settings and layouts of the case are not among them.

        A layout that does not load is, so that it can be taken back.
        """
        with self._lock:
            layouts, broken = self._layouts()
            known: dict[tuple[str, int, int], Lain] = {}
            told = []
            for each in lying(self.path):
                name = each.path.relative_to(self.path).as_posix()
                own = name.startswith(f"{LAYOUTS_FOLDER}/")
                if name == FILE or (own and broken is None):
                    continue
                if own:
                    told.append(Lain(path=name, size=0, found=None, why=broken))
                    continue
                if each.why is not None:
                    told.append(Lain(path=name, size=0, found=None, why=each.why))
                    continue
                stated = each.path.stat()
                mark = (name, stated.st_size, stated.st_mtime_ns)
                if mark not in self._known:
                    found = examine(self.path, each.path, layouts)
                    self._known[mark] = Lain(
                        path=name, size=stated.st_size, found=found, why=found.why
                    )
                known[mark] = self._known[mark]
                told.append(known[mark])
            self._known = known
            return told
