"""Whose is a file, by case.toml, and how is it read where it does not say so itself?

Where a source names neither device nor owner and its act names one device, or one account, and no
more, it is that one's.
"""

from collections.abc import Mapping

from filiere.case.rows.claims import Bearer
from filiere.dossier import DeviceEntry, SourceEntry
from filiere.importer.streams.take import Taking
from filiere.model.accounts import account
from filiere.model.authorisation import EVERY, Authorisation
from filiere.model.record import AccountRef
from filiere.reader import Declared


def taking_of(  # noqa: PLR0913, PLR0917 - a source, its act, and what case.toml says beside
    entry: SourceEntry,
    act: Authorisation,
    act_number: int,
    devices: Mapping[str, DeviceEntry],
    businesses: Mapping[str, str],
    country: str,
) -> Taking:
    """What is known of a source before a byte of it is read; ``businesses`` are SIREN by id."""
    device, owner = entry.device or "", entry.owner
    if device == "" and owner is None:
        named = [name for name in act.devices if name != EVERY]
        accounts = [name for name in act.accounts if name != EVERY]
        if len(named) == 1 and len(accounts) == 0:
            device = named[0]
        elif len(accounts) == 1 and len(named) == 0:
            owner = _account(accounts[0])
    known = devices.get(device)
    numbers = () if known is None else known.numbers
    zone = entry.timezone or ("" if known is None else known.timezone)
    return Taking(
        act=act,
        act_number=act_number,
        declared=Declared(
            country=country,
            zone=zone,
            dates=entry.dates or "",
            owner=owner,
            numbers=numbers,
            device=device,
            business=entry.business or "",
            businesses=businesses,
            layout=entry.layout or "",
        ),
        bearer=Bearer(
            device=device,
            owner=owner,
            numbers=numbers,
            siren=businesses.get(entry.business or "", ""),
        ),
    )


def _account(text: str) -> AccountRef:
    service, _, written = text.partition(":")
    return account(service, written)
