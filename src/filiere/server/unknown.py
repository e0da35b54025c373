"""Which files of the dossier can nobody read yet?"""

from collections.abc import Collection
from pathlib import Path

from filiere.case.rows.survey import survey
from filiere.errors import FiliereError, ImportRefusedError, NotThereError
from filiere.findings.inert import inert
from filiere.importer.prepare import reader_of, tables_of
from filiere.importer.recognise import recognise
from filiere.importer.run import layouts_of
from filiere.importer.table import open_table
from filiere.server.told import told_error
from filiere.wording import Text, Words

_say = Words(__name__)


def unknown_files(dossier: Path, held: Collection[str]) -> list[tuple[str, int, Text]]:
    """Path in the dossier, size, and one sentence on why nothing reads it; none of those held."""
    if not dossier.is_dir():
        return []
    layouts = layouts_of(dossier)
    found: list[tuple[str, int, Text]] = []
    for path in tables_of(dossier):
        name = path.relative_to(dossier).as_posix()
        if name in held:
            continue
        try:
            if reader_of(dossier, path, name) is not None:
                continue
            recognise(open_table(path, survey(path), name), layouts, name)
        except ImportRefusedError as error:
            found.append((name, path.stat().st_size, told_error(error, inert)))
        except (FiliereError, OSError) as error:
            found.append((name, 0, told_error(error, inert)))
    return found


def file_of(dossier: Path | None, name: str) -> Path:
    """The table of that name in the dossier.

    Raises:
        NotThereError: there is no such table there.
    """
    for path in tables_of(dossier) if dossier is not None and dossier.is_dir() else []:
        if dossier is not None and path.relative_to(dossier).as_posix() == name:
            return path
    raise NotThereError(_say("unknown-there-file-dossier", name=name[:200]))
