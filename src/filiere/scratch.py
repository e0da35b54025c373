"""Where may something lie for a while, and be gone afterwards, whatever ends the program?

A folder of the owner's own, held by a lock for as long as its process lives. The system lets go of
the lock when a process is killed; whoever next makes such a folder in the same place, or opens the
case there, erases those that nobody holds.
"""

import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows: an open file cannot be erased there, which is lock enough
    fcntl = None  # type: ignore[assignment]

HELD = "held-by-filiere"
"""Name of the locked file in each such folder."""
BEGUN = "begun-by-filiere"
"""Its name until it is locked."""


@contextmanager
def scratch(kind: str, beside: Path | None = None) -> Iterator[Path]:
    """An empty folder ``.kind-…`` in a place, erased with all that it holds at the end.

    Args:
        kind: What it is for, in one word, as a person may see it for a moment.
        beside: Folder in which it is made; the system's own for such things where none is named.

    Raises:
        OSError: nothing can be made there.
    """
    place = Path(tempfile.gettempdir()) if beside is None else beside
    swept(place)
    folder = Path(tempfile.mkdtemp(prefix=f".{kind}-", dir=place))
    try:
        with (folder / (HELD if fcntl is None else BEGUN)).open("wb") as held:
            _hold(held)
            if fcntl is not None:  # under its name only once it is locked: nobody finds it free
                (folder / BEGUN).rename(folder / HELD)
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swept(place: Path) -> None:
    """Erase what killed processes left in a place; what cannot be erased stays."""
    with suppress(OSError):
        for held in sorted(place.glob(f".*/{HELD}")):
            with suppress(OSError):
                _erase(held)


def _erase(held: Path) -> None:
    """Erase the folder of a lock that nobody holds.

    Raises:
        OSError: somebody holds it, it may not be erased, or it is no file of ours.
    """
    folder = held.parent
    found = held.lstat()
    if folder.is_symlink() or not stat.S_ISREG(found.st_mode):
        raise FileExistsError(held)
    with held.open("r+b") as lock:
        _hold(lock)
        if fcntl is not None:
            shutil.rmtree(folder)
    if fcntl is None:
        held.unlink()  # refused while its process lives
        shutil.rmtree(folder)


def _hold(held: IO[bytes]) -> None:
    """Lock a file for as long as it is open.

    Raises:
        OSError: another holds it.
    """
    if fcntl is not None:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
