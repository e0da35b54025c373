"""Where are the cities that several studies ask for, once they have been made?

Simulating and linking a city takes longer than most questions put to it. A city is kept under the
hash of its settings and of the code that makes it (world, linker, reductions, schema), so a changed
simulator never serves an old city; each user gets a private copy, which may be written to.
"""

import hashlib
import pickle
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from filiere.case import Case
from filiere.errors import CalibrationError
from filiere.validation.worlds.room import Truth, direct_case, imported_case
from filiere.wording import Words
from filiere.world import WorldSettings

_say = Words(__name__)

MADE_BY = (
    "world", "linker", "reductions", "engines", "model",
    "case/store/schema.sql", "case/store/engine.py", "validation/worlds/room.py",
)  # fmt: skip
"""Parts of the package that decide what a city's case holds."""

READ_BY = ("importer", "readers", "received", "spelling", "case", "dossier", "reader.py")
"""Further parts that decide it where the city is written to files and read again."""


TUNED_ON = 1
"""The family of worlds on which methods may be tuned; the others only check them."""


class Worlds:
    """Simulated cities, kept in a folder."""

    def __init__(self, folder: Path, *, tuning: bool = False) -> None:
        self.folder = folder
        self._tuning = tuning

    @contextmanager
    def case(
        self, settings: WorldSettings, *, imported: bool = False
    ) -> Iterator[tuple[Case, Truth]]:
        """The city as an open case and its truth; the copy is thrown away afterwards.

        ``imported`` writes the city's files and reads them as a dossier's: what has no shorter way
        into a case, such as accounts and statements, is there only then.

        Raises:
            CalibrationError: a city of the second family is asked for to tune a method on.
        """
        if self._tuning and settings.family != TUNED_ON:
            raise CalibrationError(_say("not-for-tuning", family=settings.family))
        kept = self.folder / key_of(settings, imported=imported)
        if not (kept / "ready").is_file():
            self._make(settings, kept, imported=imported)
        # the file is of our own making, in a folder that is our own
        truth: Truth = pickle.loads((kept / "truth").read_bytes())  # noqa: S301
        with tempfile.TemporaryDirectory() as scratch:
            copy = Path(scratch) / "case.filiere"
            shutil.copyfile(kept / "case.filiere", copy)
            with Case.open(copy) as case:
                yield case, truth

    def kept(self, settings: WorldSettings) -> Path:
        """The file of a city's case that has been made; never to be written to."""
        return self.folder / key_of(settings) / "case.filiere"

    def _make(self, settings: WorldSettings, kept: Path, *, imported: bool) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self.folder) as scratch:
            made = Path(scratch) / "made"
            made.mkdir()
            if imported:
                case, truth = imported_case(settings, Path(scratch) / "dossier")
                case.close()
                case.path.rename(made / "case.filiere")
            else:
                case, truth = direct_case(settings, made / "case.filiere")
                case.close()
            (made / "truth").write_bytes(pickle.dumps(truth))
            (made / "ready").touch()
            try:
                made.rename(kept)
            except OSError:
                # another process was faster with the same city
                if not (kept / "ready").is_file():
                    raise


def key_of(settings: WorldSettings, *, imported: bool = False) -> str:
    """Name of a city's folder."""
    text = f"{code_sha256((*MADE_BY, *READ_BY) if imported else MADE_BY)}\n{settings!r}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]


@lru_cache(maxsize=8)
def code_sha256(parts: tuple[str, ...]) -> str:
    """SHA-256 of parts of the package; one that is absent counts as empty."""
    package = resources.files("filiere")
    digest = hashlib.sha256()
    for name in parts:
        entry = package.joinpath(*name.split("/"))
        if entry.is_file() or entry.is_dir():
            for path, file in files_of(entry, name):
                digest.update(path.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def files_of(entry: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    """Paths and files of Python and SQL below an entry, in order."""
    if entry.is_file():
        if path.endswith((".py", ".sql")):
            yield path, entry
        return
    for item in sorted(entry.iterdir(), key=lambda f: f.name):
        if item.name != "__pycache__":
            yield from files_of(item, f"{path}/{item.name}")
