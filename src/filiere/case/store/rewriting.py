"""How is a case file written anew, and the old one made unreadable?"""

import os
import shutil
from pathlib import Path

import duckdb

from filiere.case.store import engine_errors
from filiere.case.store.engine import spill_numbers
from filiere.case.store.locks import STORAGE, Limits, cipher, configuration
from filiere.errors import CaseError
from filiere.wording import Words

_say = Words(__name__)


def rewrite(source: Path, target: Path, *, key: str | None, limits: Limits | None = None) -> None:
    """Write a closed case anew, so that nothing of what was deleted from it is in the new file.

    Raises:
        CaseError: ``target`` exists, or ``source`` does not open.
    """
    if target.exists():
        raise CaseError(_say("engine-exists-already", target=target))
    spill = target.parent / f".{target.name}.spill-{os.getpid()}-{next(spill_numbers)}"
    connection = duckdb.connect(":memory:", config=configuration(limits or Limits()))
    given = {"key": key} if key is not None else {}
    options = ["ENCRYPTION_KEY $key", "ENCRYPTION_CIPHER 'GCM'"] if key is not None else []
    try:
        if key is not None:
            connection.execute(f"LOAD '{cipher()}'")
            connection.execute("SET temp_file_encryption = true")
        connection.execute("SET temp_directory = $folder", {"folder": str(spill)})
        for path, name, more in (
            (source, "old", ["READ_ONLY"]),
            (target, "new", [f"STORAGE_VERSION '{STORAGE}'"]),
        ):
            place = str(path).replace("'", "''")
            connection.execute(
                f"ATTACH '{place}' AS {name} ({', '.join([*more, *options])})", given
            )
        connection.execute("COPY FROM DATABASE old TO new")
    except duckdb.Error as error:
        raise engine_errors.on_open(source, error) from error
    finally:
        connection.close()
        shutil.rmtree(spill, ignore_errors=True)
    target.chmod(0o600)
    with target.open("rb+") as stream:
        os.fsync(stream.fileno())


def shred(path: Path) -> None:
    """Overwrite a file and remove it, as far as the disk lets itself be overwritten."""
    if not path.is_file() or path.is_symlink():
        path.unlink(missing_ok=True)
        return
    size = path.stat().st_size
    with path.open("rb+") as stream:
        for at in range(0, size, _BLOCK):
            stream.write(bytes(min(_BLOCK, size - at)))
        stream.flush()
        os.fsync(stream.fileno())
    path.unlink()


_BLOCK = 1 << 20
