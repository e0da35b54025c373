"""Which clear copies of rows lie outside the case, and are they gone?

Spark reads Parquet files, not the case. Before a folder of them is made the case notes where, and
the log says so; when it is removed the note goes. A run that was killed leaves the note, and the
next run or the erasure of the case removes the folder first.
"""

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filiere.case.rights.log import append
from filiere.case.store.engine import Case
from filiere.errors import CaseError, reason_of
from filiere.wording import Text, Words

_say = Words(__name__)

NAME = "filiere-parquet-"
_OURS = re.compile(rf"{NAME}[0-9a-f]{{16}}")


def place(parent: Path) -> Path:
    """A folder of clear copies in ``parent``, under a name that none has had."""
    return parent.resolve() / f"{NAME}{secrets.token_hex(8)}"


@contextmanager
def noted(case: Case, folder: Path) -> Iterator[Path]:
    """The folder, empty; what is in it at the end is removed, whatever happened.

    Raises:
        CaseError: it cannot be made, or not be removed.
    """
    with case.transaction():
        # a change of the whole table, for what is noted goes again and leaves a gap in it
        case.execute("DELETE FROM meta WHERE key = $name", {"name": folder.name})
        case.insert("meta", [(folder.name, str(folder))])
        append(case, "export", detail={"clear_copies": str(folder)})
    try:
        folder.mkdir()
    except OSError as error:
        _forget(case, folder.name)
        raise CaseError(
            _say("copies-not-made", folder=str(folder), why=reason_of(error))
        ) from error
    try:
        yield folder
    finally:
        for sentence in remove(case):
            raise CaseError(sentence)


def remove(case: Case) -> list[Text]:
    """Remove every folder of clear copies that the case notes; what could not be removed."""
    left: list[Text] = []
    notes = case.query(
        "SELECT key, value FROM meta WHERE starts_with(key, $name) ORDER BY key", {"name": NAME}
    )
    for name, noted_at in notes:
        folder = Path(str(noted_at))
        if _OURS.fullmatch(str(name)) is None or folder.name != name or folder.is_symlink():
            continue  # not a note of ours: nothing is removed on the word of an altered case
        if not folder.parent.is_dir():
            left.append(_say("copies-not-in-reach", folder=str(folder)))
            continue
        try:
            if folder.is_dir():
                shutil.rmtree(folder)
        except OSError as error:
            left.append(_say("copies-not-removed", folder=str(folder), why=reason_of(error)))
            continue
        _forget(case, str(name))
    return left


def _forget(case: Case, name: str) -> None:
    with case.transaction():
        case.execute("DELETE FROM meta WHERE key = $name", {"name": name})
        append(case, "export", detail={"clear_copies_removed": name})
