"""What does a dossier ask for, once it was read?

Plain values: one per table of ``case.toml``, and the folder with its files.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from filiere.errors import DossierError
from filiere.folder import lying, named_by
from filiere.model.authorisation import SIMULATED, Authorisation
from filiere.model.record import AccountRef
from filiere.wording import Words

FILE = "case.toml"

_say = Words(__name__)

_LOGS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """One ``[[source]]``: which files, under which authorisation, how they are read."""

    path: str
    authorisation: str
    layout: str | None = None
    timezone: str | None = None
    device: str | None = None
    """Id of a ``[[device]]``."""
    owner: AccountRef | None = None
    business: str | None = None
    """Id of a ``[[business]]``."""
    dates: Literal["dmy", "mdy"] | None = None
    """Whether the day or the month comes first, where the file does not tell."""
    network: str | None = None
    """Network of cells that name none."""
    zones: tuple[tuple[str, str], ...] = ()
    """Switches or names that the layout's ``zone`` speaks of, and the zone of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEntry:
    """One ``[[device]]``: a seal, and what is known of it before its files are read."""

    id: str
    label: str = ""
    timezone: str = ""
    numbers: tuple[str, ...] = ()
    """E.164."""
    numbers_basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BusinessEntry:
    """One ``[[business]]``: the shop that is asked about, or one to compare it with."""

    id: str
    name: str
    numbers: tuple[str, ...]
    """E.164."""
    riders: tuple[str, ...] = ()
    site: tuple[float, float] | None = None
    """Latitude and longitude, degrees, WGS84."""
    hours: str = ""
    """OSM opening_hours."""
    control: bool = False
    siren: str = ""
    """Nine digits."""
    ibans: tuple[str, ...] = ()
    """Without blanks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Death:
    """One ``[[death]]``; ``at_s`` is UTC seconds."""

    number: str
    at_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectedEntry:
    """One ``[[protected]]``: a number, or an account, of a protected profession."""

    number: str
    """As written; '' where an account is given."""
    quality: str
    account: AccountRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A folder and what its case.toml says."""

    folder: Path
    reference: str
    title: str
    country: str
    timezone: str
    authorisations: tuple[Authorisation, ...]
    sources: tuple[SourceEntry, ...]
    deaths: tuple[Death, ...]
    protected: tuple[ProtectedEntry, ...] = ()
    devices: tuple[DeviceEntry, ...] = ()
    businesses: tuple[BusinessEntry, ...] = ()

    @property
    def simulated(self) -> bool:
        """Whether every authorisation is that of a simulated world."""
        return all(auth.basis == SIMULATED for auth in self.authorisations)

    def authorisation(self, name: str) -> Authorisation:
        """The authorisation that a source names."""
        return next(auth for auth in self.authorisations if auth.id == name)

    def files(self, *, fallen: Container[str] = ()) -> list[tuple[Path, SourceEntry]]:
        """Each file with its entry: entries in the order of case.toml, files sorted within one.

        A file may stand under several authorisations (the later ones release from quarantine).
        What was received under an act that has ``fallen`` may have been given back or destroyed.

        Raises:
            DossierError: an entry matches no file, leads out of the dossier, or names a file twice.
        """
        found: list[tuple[Path, SourceEntry]] = []
        seen: set[tuple[Path, str]] = set()
        for entry in self.sources:
            for path in self._matches(entry, may_be_gone=entry.authorisation in fallen):
                if (path, entry.authorisation) in seen:
                    raise DossierError(
                        _say(
                            "dossier-names-twice-under-authorisation",
                            v0=self.folder / FILE,
                            relative=self.relative(path),
                            authorisation=entry.authorisation,
                        )
                    )
                seen.add((path, entry.authorisation))
                found.append((path, entry))
        return found

    def relative(self, path: Path) -> str:
        """The path of a file as the case keeps it: from the dossier, with /."""
        return path.relative_to(self.folder).as_posix()

    def _matches(self, entry: SourceEntry, *, may_be_gone: bool) -> list[Path]:
        where = f'{self.folder / FILE}: path = "{entry.path}"'
        given = PurePosixPath(entry.path)
        if given.is_absolute() or ".." in given.parts or "\\" in entry.path:
            raise DossierError(_say("dossier-leads-out-dossier-paths-relative", where=where))
        wanted = named_by(entry.path)
        found = [each for each in lying(self.folder) if self._is_named(each.path, wanted)]
        if len(found) == 0 and may_be_gone:
            return []
        if len(found) == 0:
            raise DossierError(_say("dossier-matches-file", where=where))
        closed = [(each.path.name, each.why) for each in found if each.why is not None]
        if len(closed) == len(found):
            name, why = closed[0]
            raise DossierError(_say("not-read", where=where, name=name, why=why))
        return [each.path for each in found if each.why is None and not is_log(each.path)]

    def _is_named(self, path: Path, wanted: re.Pattern[str]) -> bool:
        return wanted.fullmatch(self.relative(path)) is not None


def is_log(path: Path) -> bool:
    """Whether a file lies beside the database that wrote it, and is read with it."""
    ending = next((end for end in _LOGS if path.name.endswith(end)), "")
    return ending != "" and path.with_name(path.name.removesuffix(ending)).is_file()
