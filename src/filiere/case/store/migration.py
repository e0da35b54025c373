"""How does a case file of an older schema become one of today's?

Each later schema has one file ``migrations/NNNN.sql`` that brings a case from NNNN - 1 to NNNN, in
one transaction. Nothing is migrated by opening for reading.
"""

from importlib import resources
from pathlib import Path

from filiere.errors import CaseError, CaseVersionError
from filiere.wording import Words

_say = Words(__name__)


SCHEMA = 1
"""The schema this Filière writes."""


def migrations() -> dict[int, str]:
    """Each later schema number, and the SQL that leads to it."""
    folder = resources.files("filiere.case.store").joinpath("migrations")
    return {
        int(file.name[:4]): file.read_text("utf-8")
        for file in folder.iterdir()
        if file.name.endswith(".sql")
    }


def current() -> int:
    """The newest schema that can be reached: the one new cases have."""
    return max([SCHEMA, *migrations()])


def steps(path: Path, found: str, *, read_only: bool) -> list[tuple[int, str]]:
    """What must be run, in order, on a case whose schema is ``found``.

    Raises:
        CaseVersionError: the case is newer than this Filière.
        CaseError: it is older and may not be written to.
    """
    version = int(found) if found.isdigit() else 0
    if version > current():
        raise CaseVersionError(
            _say(
                "migration-schema-fili-re-reads-up-use",
                path=path,
                found=str(found),
                current=current(),
            )
        )
    if version == current():
        return []
    if read_only:
        raise CaseError(
            _say(
                "migration-schema-fili-re-reads-open-once",
                path=path,
                found=str(found),
                current=current(),
            )
        )
    known = migrations()
    return [(number, known[number]) for number in range(version + 1, current() + 1)]
