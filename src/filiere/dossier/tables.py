"""Which keys may ``case.toml`` hold, and where does a file depart from them?

A key that is unknown, missing or of another type is refused in one sentence that names its place.
"""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from filiere.dossier.entries import FILE
from filiere.errors import AuthorisationError, DossierError, reason_of, reason_of_toml
from filiere.wording import Words

_say = Words(__name__)


class Table(BaseModel):
    """One table: no other keys, no other types."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class CaseTable(Table):
    """``[case]``."""

    reference: str
    title: str
    country: str
    timezone: str


class AuthorisationTable(Table):
    """One ``[[authorisation]]``."""

    id: str
    basis: str
    authority: str
    date: dt.date
    numbers: list[str] = []
    imeis: list[str] = []
    cells: list[str] = []
    devices: list[str] = []
    accounts: list[str] = []
    sirens: list[str] = []
    markets: list[str] = []
    categories: list[str] = []
    from_: Annotated[dt.datetime, Field(alias="from")]
    to: dt.datetime
    kinds: list[str]
    territory: str = ""
    document_sha256: str = ""
    expires: dt.date | None = None


class SourceTable(Table):
    """One ``[[source]]``."""

    path: str
    authorisation: str
    layout: str | None = None
    timezone: str | None = None
    device: str | None = None
    owner: str | None = None
    business: str | None = None
    dates: str | None = None
    network: str | None = None
    zones: dict[str, str] = {}


class DeviceTable(Table):
    """One ``[[device]]``."""

    id: str
    label: str = ""
    timezone: str = ""
    numbers: list[str] = []
    numbers_basis: str = ""


class BusinessTable(Table):
    """One ``[[business]]``."""

    id: str
    name: str
    numbers: list[str] = []
    riders: list[str] = []
    site: list[float | int] = []
    hours: str = ""
    control: bool = False
    siren: str = ""
    ibans: list[str] = []


class DeathTable(Table):
    """One ``[[death]]``."""

    number: str
    at: dt.datetime


class ProtectedTable(Table):
    """One ``[[protected]]``."""

    number: str = ""
    account: str = ""
    quality: str


class CaseFile(Table):
    """The whole of ``case.toml``."""

    case: CaseTable
    authorisation: list[AuthorisationTable] = []
    source: list[SourceTable] = []
    device: list[DeviceTable] = []
    business: list[BusinessTable] = []
    death: list[DeathTable] = []
    protected: list[ProtectedTable] = []


def parsed(path: Path) -> dict[str, object]:
    """The file as TOML has it.

    Raises:
        DossierError: it is not there, cannot be read, or is no TOML.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe would be waited for
        raise DossierError(
            _say("dossier-cannot-read", path=path, strerror=_say("dossier-no-regular-file"))
        )
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError as error:
        raise DossierError(
            _say(
                "dossier-write-one-filiere-init",
                parent=path.parent,
                file=FILE,
                parent_2=path.parent,
            )
        ) from error
    except UnicodeDecodeError as error:
        raise DossierError(_say("dossier-utf-text-byte", path=path, start=error.start)) from error
    except (ValueError, RecursionError) as error:
        raise DossierError(
            _say("dossier-valid-toml", path=path, error=reason_of_toml(error))
        ) from error
    except OSError as error:
        raise DossierError(
            _say("dossier-cannot-read", path=path, strerror=reason_of(error))
        ) from error


def checked(path: Path, content: dict[str, object]) -> CaseFile:
    """The content as tables.

    Raises:
        AuthorisationError: a table of an authorisation departs from its keys.
        DossierError: another one does.
    """
    try:
        return CaseFile.model_validate(content)
    except ValidationError as error:
        told = error.errors(include_url=False, include_input=True)
        # a misspelt key is also a missing one; its own name says more
        first = next((item for item in told if item["type"] == "extra_forbidden"), told[0])
        raise _refusal(path, first["loc"], first["type"], first["input"]) from error


def _refusal(path: Path, place: tuple[int | str, ...], kind: str, found: object) -> DossierError:
    where = _named(place)
    refused = AuthorisationError if place[:1] == ("authorisation",) else DossierError
    if kind == "missing":
        return refused(_say("dossier-missing-fill", path=path, where=where))
    if kind == "extra_forbidden":
        return refused(_say("dossier-key-case-toml-knows", path=path, where=where))
    expected = {
        "string_type": _say("dossier-expects-text"),
        "list_type": _say("dossier-expects-list"),
        "date_type": _say("dossier-expects-date"),
        "datetime_type": _say("dossier-expects-time"),
        "model_type": _say("dossier-expects-table"),
        "dict_type": _say("dossier-expects-table"),
    }.get(kind, _say("dossier-expects-other"))
    if found == "":
        return refused(_say("dossier-blank-fill", path=path, where=where, expected=expected))
    return refused(
        _say("dossier-expected", path=path, where=where, found=repr(found), expected=expected)
    )


def _named(place: tuple[int | str, ...]) -> str:
    """Where in the file, as a person would say it: ``authorisation 2, numbers``."""
    parts: list[str] = []
    for part in place:
        if isinstance(part, int) and parts:
            parts[-1] = f"{parts[-1]} {part + 1}"
        else:
            parts.append(str(part))
    return ", ".join(parts)
