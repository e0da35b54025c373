"""What does the folder that an investigator prepared ask for, and by what right?

A dossier is a folder of record files and one ``case.toml``. Nothing is guessed in it: a blank is
refused in one sentence that names it, an unknown key too. Numbers are brought to one form, IMEIs
cut to their first 14 digits, times turned into UTC seconds.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Collection, Container
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal, cast
from zoneinfo import available_timezones

import phonenumbers
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from filiere.case.rights.authority import legal_bases
from filiere.case.rights.protection import Quality
from filiere.errors import AuthorisationError, DossierError, reason_of, reason_of_toml
from filiere.folder import lying, named_by
from filiere.model import opening_hours
from filiere.model.accounts import TELEPHONE, TEXTS, account, numbered
from filiere.model.authorisation import EVERY, SIMULATED, Authorisation
from filiere.model.bank_account import read_iban, read_siren
from filiere.model.codes import DataKind, NumberKind
from filiere.model.market import vendor
from filiere.model.record import AccountRef, Category
from filiere.numbers import Refused, read_number
from filiere.wording import Words

FILE = "case.toml"

_say = Words(__name__)


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


_LOGS = ("-wal", "-shm", "-journal")


def is_log(path: Path) -> bool:
    """Whether a file lies beside the database that wrote it, and is read with it."""
    ending = next((end for end in _LOGS if path.name.endswith(end)), "")
    return ending != "" and path.with_name(path.name.removesuffix(ending)).is_file()


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Case(_Table):
    reference: str
    title: str
    country: str
    timezone: str


class _Authorisation(_Table):
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


class _Source(_Table):
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


class _Device(_Table):
    id: str
    label: str = ""
    timezone: str = ""
    numbers: list[str] = []
    numbers_basis: str = ""


class _Business(_Table):
    id: str
    name: str
    numbers: list[str] = []
    riders: list[str] = []
    site: list[float | int] = []
    hours: str = ""
    control: bool = False
    siren: str = ""
    ibans: list[str] = []


class _Death(_Table):
    number: str
    at: dt.datetime


class _Protected(_Table):
    number: str = ""
    account: str = ""
    quality: str


class _File(_Table):
    case: _Case
    authorisation: list[_Authorisation] = []
    source: list[_Source] = []
    device: list[_Device] = []
    business: list[_Business] = []
    death: list[_Death] = []
    protected: list[_Protected] = []


def load(folder: Path) -> Dossier:
    """Read case.toml.

    Raises:
        AuthorisationError: an authorisation is absent, blank, or names an unknown legal basis.
        DossierError: anything else is wrong; the sentence names the key and the file.
    """
    path = folder / FILE
    given = _checked(path, _parsed(path))
    _refuse_blanks(path, given)
    country = given.case.country
    authorisations = tuple(_authorisation(path, table, country) for table in given.authorisation)
    names = [auth.id for auth in authorisations]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise AuthorisationError(_say("dossier-two-authorisations-id", path=path, twice=twice))
    for source in given.source:
        if source.authorisation not in names:
            raise AuthorisationError(
                _say(
                    "dossier-source-names-authorisation-file",
                    path=path,
                    path_2=source.path,
                    authorisation=source.authorisation,
                )
            )
    return Dossier(
        folder=folder,
        reference=given.case.reference,
        title=given.case.title,
        country=country,
        timezone=given.case.timezone,
        authorisations=authorisations,
        sources=tuple(_source(path, source, country) for source in given.source),
        deaths=tuple(
            Death(
                number=_meant(path, "[[death]]", death.number, country, DossierError),
                at_s=_seconds(path, "death.at", death.at),
            )
            for death in given.death
        ),
        protected=tuple(_protected(path, entry, country) for entry in given.protected),
        devices=tuple(_device(path, device, country) for device in given.device),
        businesses=tuple(_business(path, each, country) for each in given.business),
    )


def _protected(path: Path, entry: _Protected, country: str) -> ProtectedEntry:
    known = [str(quality) for quality in Quality]
    if entry.quality not in known:
        raise DossierError(
            _say(
                "dossier-protected-quality-known",
                path=path,
                quality=entry.quality,
                listed=", ".join(known),
            )
        )
    if (entry.number.strip() == "") == (entry.account.strip() == ""):
        raise DossierError(_say("protected-who", path=str(path)))
    account = None
    if entry.account.strip() != "":
        account = _account(f"{path}: [[protected]] account", entry.account, country, DossierError)
    return ProtectedEntry(number=entry.number, quality=entry.quality, account=account)


def _source(path: Path, source: _Source, country: str) -> SourceEntry:
    where = f"{path}: [[source]] {source.path}: owner"
    owner = None
    if source.owner is not None:
        owner = _account(where, source.owner, country, DossierError)
    return SourceEntry(
        path=source.path,
        authorisation=source.authorisation,
        layout=source.layout,
        timezone=source.timezone,
        device=source.device,
        owner=owner,
        business=source.business,
        dates=cast("Literal['dmy', 'mdy'] | None", source.dates),
        network=source.network,
        zones=tuple(source.zones.items()),
    )


def _device(path: Path, device: _Device, country: str) -> DeviceEntry:
    where = f"{path}: [[device]] {device.id}"
    return DeviceEntry(
        id=device.id,
        label=device.label,
        timezone=device.timezone,
        numbers=tuple(
            _meant(where, "numbers", text, country, DossierError) for text in device.numbers
        ),
        numbers_basis=device.numbers_basis,
    )


def _business(path: Path, given: _Business, country: str) -> BusinessEntry:
    where = f"{path}: [[business]] {given.id}"
    site = None
    if len(given.site) > 0:
        fits = len(given.site) == 2 and abs(given.site[0]) <= 90 and abs(given.site[1]) <= 180
        if not fits:
            raise DossierError(_say("site", where=where, found=str(given.site)))
        site = float(given.site[0]), float(given.site[1])
    company = read_siren(given.siren)
    if given.siren.strip() != "" and company is None:
        raise DossierError(_say("siren", where=where, found=given.siren))
    if given.hours.strip() != "" and opening_hours.read(given.hours) is None:
        raise DossierError(_say("hours", where=where, found=given.hours))
    return BusinessEntry(
        id=given.id,
        name=given.name,
        numbers=tuple(_meant(where, "numbers", n, country, DossierError) for n in given.numbers),
        riders=tuple(_meant(where, "riders", n, country, DossierError) for n in given.riders),
        site=site,
        hours=given.hours.strip(),
        control=given.control,
        siren="" if company is None else company.text,
        ibans=tuple(_iban(where, text) for text in given.ibans),
    )


def _iban(where: str, text: str) -> str:
    found = read_iban(text)
    if found is None:
        raise DossierError(_say("iban", where=where, found=text))
    return found.text


def _account(where: str, text: str, country: str, error: type[DossierError]) -> AccountRef:
    """An account written ``service:identifier``, in its one form."""
    service, colon, written = text.strip().partition(":")
    if colon and written.strip() != "" and re.fullmatch(r"\w[\w .'&-]*", service) is not None:
        if re.fullmatch(r"[a-z][a-z0-9_.-]*", service) is None:
            return vendor(service.strip(), written.strip())  # a market writes its name as it likes
    else:
        raise error(_say("account-form", where=where, found=text))
    if service in {TELEPHONE, TEXTS}:
        number = _meant(where, "account", written, country, error)
        return numbered(service, number, e164=True)
    return account(service, written)


def _parsed(path: Path) -> dict[str, object]:
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
    except tomllib.TOMLDecodeError as error:
        raise DossierError(
            _say("dossier-valid-toml", path=path, error=reason_of_toml(error))
        ) from error
    except OSError as error:
        raise DossierError(
            _say("dossier-cannot-read", path=path, strerror=reason_of(error))
        ) from error


def _checked(path: Path, content: dict[str, object]) -> _File:
    try:
        return _File.model_validate(content)
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


def _refuse_blanks(path: Path, given: _File) -> None:
    for key in ("reference", "title", "country", "timezone"):
        if getattr(given.case, key).strip() == "":
            raise DossierError(_say("dossier-case-blank-fill", path=path, key=key))
    if given.case.country not in phonenumbers.SUPPORTED_REGIONS:
        raise DossierError(
            _say(
                "dossier-case-country-expected-two-capital-letters",
                path=path,
                country=given.case.country,
            )
        )
    _refuse_zone(path, "[case] timezone", given.case.timezone)
    if len(given.authorisation) == 0:
        raise AuthorisationError(
            _say("dossier-authorisation-nothing-imported-without-one", path=path)
        )
    for number, auth in enumerate(given.authorisation, start=1):
        _refuse_blank_authorisation(f"{path}: [[authorisation]] {auth.id or number}", auth)
    devices = [device.id for device in given.device]
    for number, device in enumerate(given.device, start=1):
        _refuse_blank_device(path, f"[[device]] {device.id or number}", device, devices)
    businesses = [each.id for each in given.business]
    for number, business in enumerate(given.business, start=1):
        _refuse_blank_business(
            f"{path}: [[business]] {business.id or number}", business, businesses
        )
    for number, source in enumerate(given.source, start=1):
        _refuse_blank_source(path, f"[[source]] {number}", source)
        if source.business is not None and source.business not in businesses:
            where = f"{path}: [[source]] {source.path}: business"
            raise DossierError(_say("no-such", where=where, found=source.business))
    _refuse_unknown_devices(path, given, {*devices, EVERY})


def _refuse_unknown_devices(path: Path, given: _File, known: Collection[str]) -> None:
    for source in given.source:
        if source.device is not None and source.device not in known:
            where = f"{path}: [[source]] {source.path}: device"
            raise DossierError(_say("no-such", where=where, found=source.device))
    for auth in given.authorisation:
        for name in auth.devices:
            if name not in known:
                where = f"{path}: [[authorisation]] {auth.id}: devices"
                raise AuthorisationError(_say("no-such", where=where, found=name))


def _refuse_blank_authorisation(where: str, auth: _Authorisation) -> None:
    for key in ("id", "basis", "authority"):
        if getattr(auth, key).strip() == "":
            raise AuthorisationError(_say("dossier-blank-fill-2", where=where, key=key))
    if len(auth.kinds) == 0:
        raise AuthorisationError(_say("dossier-kinds-blank-fill", where=where))
    asked = [
        *auth.numbers, *auth.imeis, *auth.cells, *auth.devices, *auth.accounts, *auth.sirens,
        *auth.markets,
    ]  # fmt: skip
    if len(asked) == 0 or any(text.strip() == "" for text in asked):
        raise AuthorisationError(_say("asks-nothing", where=where))
    if DataKind.EXTRACTION in auth.kinds and len(auth.categories) == 0 and auth.basis != SIMULATED:
        raise AuthorisationError(_say("categories-blank", where=where))


def _refuse_blank_source(path: Path, where: str, source: _Source) -> None:
    keys = ("path", "authorisation", "layout", "timezone", "network", "device", "owner", "business")
    for key in keys:
        value = getattr(source, key)
        if value is not None and value.strip() == "":
            kind = AuthorisationError if key == "authorisation" else DossierError
            raise kind(_say("dossier-blank-fill-3", path=path, where=where, key=key))
    if source.timezone is not None:
        _refuse_zone(path, f"{where}: timezone", source.timezone)
    if source.dates not in {None, "dmy", "mdy"}:
        raise DossierError(_say("dates", where=f"{path}: {where}", found=str(source.dates)))


def _refuse_blank_device(path: Path, where: str, device: _Device, ids: list[str]) -> None:
    if device.id.strip() == "":
        raise DossierError(_say("dossier-blank-fill-3", path=path, where=where, key="id"))
    if ids.count(device.id) > 1:
        raise DossierError(_say("twice", where=f"{path}: {where}", found=device.id))
    if device.timezone != "":
        _refuse_zone(path, f"{where}: timezone", device.timezone)


def _refuse_blank_business(where: str, business: _Business, ids: list[str]) -> None:
    for key in ("id", "name"):
        if getattr(business, key).strip() == "":
            raise DossierError(_say("dossier-blank-fill-2", where=where, key=key))
    if ids.count(business.id) > 1:
        raise DossierError(_say("twice", where=where, found=business.id))


def _refuse_zone(path: Path, where: str, zone: str) -> None:
    if zone not in _zones():
        raise DossierError(
            _say("dossier-expected-zone-iana-list-such-europe", path=path, where=where, zone=zone)
        )


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _authorisation(path: Path, table: _Authorisation, country: str) -> Authorisation:
    where = f"{path}: [[authorisation]] {table.id}"
    if EVERY in (*table.imeis, *table.cells, *table.markets):
        raise AuthorisationError(_say("not-every", where=where))
    for key in ("numbers", "devices", "accounts", "sirens"):
        if EVERY in getattr(table, key) and table.basis != SIMULATED:
            raise AuthorisationError(
                _say("every-for-simulated", where=where, key=key, basis=SIMULATED)
            )
    categories = [category.value for category in Category]
    for category in table.categories:
        if category not in categories:
            values = {"where": where, "found": category, "known": ", ".join(categories)}
            raise AuthorisationError(_say("category", **values))
    if table.basis not in legal_bases():
        raise AuthorisationError(
            _say(
                "dossier-basis-legal-basis-known",
                where=where,
                basis=table.basis,
                listed=", ".join(sorted(legal_bases())),
            )
        )
    known = [kind.value for kind in DataKind]
    for kind in table.kinds:
        if kind not in known:
            raise AuthorisationError(
                _say("dossier-kinds-names-known", where=where, kind=kind, listed=", ".join(known))
            )
    from_s = _seconds(path, f"[[authorisation]] {table.id}: from", table.from_)
    to_s = _seconds(path, f"[[authorisation]] {table.id}: to", table.to)
    if from_s > to_s:
        raise AuthorisationError(_say("dossier-lies-after", where=where))
    return Authorisation(
        id=table.id,
        basis=table.basis,
        authority=table.authority,
        date=table.date,
        from_s=from_s,
        to_s=to_s,
        kinds=tuple(sorted({DataKind(kind) for kind in table.kinds})),
        numbers=tuple(sorted({_number(where, text, country) for text in table.numbers})),
        imeis=tuple(sorted({_imei(where, text) for text in table.imeis})),
        cells=tuple(sorted({text.strip() for text in table.cells})),
        devices=tuple(sorted(set(table.devices))),
        accounts=tuple(
            sorted(
                EVERY if text == EVERY else str(_account(where, text, country, AuthorisationError))
                for text in set(table.accounts)
            )
        ),
        sirens=tuple(sorted({re.sub(r"\s", "", text) for text in table.sirens})),
        markets=tuple(sorted({text.strip() for text in table.markets})),
        categories=tuple(sorted({Category(name) for name in table.categories})),
        territory=table.territory,
        document_sha256=_sha256(where, table.document_sha256),
        expires=table.expires,
    )


def _seconds(path: Path, where: str, value: dt.datetime) -> int:
    if value.tzinfo is None:
        kind = AuthorisationError if "authorisation" in where else DossierError
        raise kind(
            _say(
                "dossier-without-offset-write-whatever-offset-meant",
                path=path,
                where=where,
                value=value.isoformat(),
                value_2=value.isoformat(),
            )
        )
    try:
        return int(value.astimezone(dt.UTC).timestamp())
    except OverflowError as error:
        kind = AuthorisationError if "authorisation" in where else DossierError
        told = value.isoformat()
        raise kind(_say("no-calendar", where=f"{path}: {where}", value=told)) from error


def _number(where: str, text: str, country: str) -> str:
    if text.strip() == EVERY:
        return EVERY
    return _meant(where, "numbers", text, country, AuthorisationError)


def _meant(where: object, key: str, text: str, country: str, error: type[DossierError]) -> str:
    """The one number that a text of case.toml names, read as the importer reads those of files."""
    found = read_number(text, country)
    values = {"where": str(where), "key": key, "found": text, "country": country}
    if found.refused is Refused.SCIENTIFIC:
        raise error(_say("digits-lost", **values))
    if found.refused in {Refused.ROUTING, Refused.TWO_NUMBERS}:
        raise error(_say("two-readings", **values))
    if found.number == "" or found.kind is NumberKind.INVALID:
        raise error(_say("no-plan", **values))
    return found.number


def _imei(where: str, text: str) -> str:
    digits = "".join(character for character in text if character not in " -/.")
    if not (digits.isascii() and digits.isdigit() and 14 <= len(digits) <= 16):
        raise AuthorisationError(
            _say("dossier-imeis-names-expected-digits", where=where, text=text)
        )
    return digits[:14]


def _sha256(where: str, text: str) -> str:
    cleaned = text.strip().lower()
    if cleaned != "" and not (len(cleaned) == 64 and set(cleaned) <= set("0123456789abcdef")):
        raise AuthorisationError(
            _say("dossier-document-sha-expected-hex-digits", where=where, text=text)
        )
    return cleaned
