"""How does ``case.toml`` become a dossier, each number, account and time in its one form?"""

import datetime as dt
import re
from pathlib import Path
from typing import Literal, cast

from filiere.case.rights.authority import legal_bases
from filiere.case.rights.protection import Quality
from filiere.dossier.blanks import refuse_blanks
from filiere.dossier.entries import (
    FILE,
    BusinessEntry,
    Death,
    DeviceEntry,
    Dossier,
    ProtectedEntry,
    SourceEntry,
)
from filiere.dossier.tables import (
    AuthorisationTable,
    BusinessTable,
    DeviceTable,
    ProtectedTable,
    SourceTable,
    checked,
    parsed,
)
from filiere.errors import AuthorisationError, DossierError
from filiere.model import opening_hours
from filiere.model.accounts import TELEPHONE, TEXTS, account, numbered
from filiere.model.authorisation import EVERY, SIMULATED, Authorisation
from filiere.model.bank_account import read_iban, read_siren
from filiere.model.codes import DataKind, NumberKind
from filiere.model.market import vendor
from filiere.model.record import AccountRef, Category
from filiere.numbers import read_number
from filiere.numbers.numbered import Refused
from filiere.wording import Words

_say = Words(__name__)


def load(folder: Path) -> Dossier:
    """Read case.toml.

    Raises:
        AuthorisationError: an authorisation is absent, blank, or names an unknown legal basis.
        DossierError: anything else is wrong; the sentence names the key and the file.
    """
    path = folder / FILE
    given = checked(path, parsed(path))
    refuse_blanks(path, given)
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


def _protected(path: Path, entry: ProtectedTable, country: str) -> ProtectedEntry:
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


def _source(path: Path, source: SourceTable, country: str) -> SourceEntry:
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


def _device(path: Path, device: DeviceTable, country: str) -> DeviceEntry:
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


def _business(path: Path, given: BusinessTable, country: str) -> BusinessEntry:
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


def _authorisation(path: Path, table: AuthorisationTable, country: str) -> Authorisation:
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
