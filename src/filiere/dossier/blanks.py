"""What has the investigator left blank, or named without saying what it is?"""

from collections.abc import Collection
from functools import lru_cache
from pathlib import Path
from zoneinfo import available_timezones

import phonenumbers

from filiere.dossier.tables import (
    AuthorisationTable,
    BusinessTable,
    CaseFile,
    DeviceTable,
    SourceTable,
)
from filiere.errors import AuthorisationError, DossierError
from filiere.model.authorisation import EVERY, SIMULATED
from filiere.model.codes import DataKind
from filiere.wording import Words

_say = Words(__name__)


def refuse_blanks(path: Path, given: CaseFile) -> None:
    """Refuse a file in which something is blank, or names what is not in it.

    Raises:
        AuthorisationError: something of an authorisation.
        DossierError: something else.
    """
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


def _refuse_unknown_devices(path: Path, given: CaseFile, known: Collection[str]) -> None:
    for source in given.source:
        if source.device is not None and source.device not in known:
            where = f"{path}: [[source]] {source.path}: device"
            raise DossierError(_say("no-such", where=where, found=source.device))
    for auth in given.authorisation:
        for name in auth.devices:
            if name not in known:
                where = f"{path}: [[authorisation]] {auth.id}: devices"
                raise AuthorisationError(_say("no-such", where=where, found=name))


def _refuse_blank_authorisation(where: str, auth: AuthorisationTable) -> None:
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


def _refuse_blank_source(path: Path, where: str, source: SourceTable) -> None:
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


def _refuse_blank_device(path: Path, where: str, device: DeviceTable, ids: list[str]) -> None:
    if device.id.strip() == "":
        raise DossierError(_say("dossier-blank-fill-3", path=path, where=where, key="id"))
    if ids.count(device.id) > 1:
        raise DossierError(_say("twice", where=f"{path}: {where}", found=device.id))
    if device.timezone != "":
        _refuse_zone(path, f"{where}: timezone", device.timezone)


def _refuse_blank_business(where: str, business: BusinessTable, ids: list[str]) -> None:
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
