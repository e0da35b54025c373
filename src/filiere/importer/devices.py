"""Which phones does case.toml declare?

A seal, its zone, what is known of its lines: written once, and again only where it has changed.
"""

from collections.abc import Iterable

from filiere.case import Case
from filiere.case.rights import log
from filiere.dossier import DeviceEntry


def record_devices(case: Case, devices: Iterable[DeviceEntry]) -> None:
    """Write the devices of a dossier into the case; what was declared before and is not, goes."""
    rows = [
        (each.id, each.label, each.timezone, list(each.numbers), each.numbers_basis)
        for each in sorted(devices, key=lambda each: each.id)
    ]
    held = case.query("SELECT * FROM sealed_device ORDER BY id")
    if held == rows:
        return
    with case.transaction():
        case.execute("DELETE FROM sealed_device")
        case.insert("sealed_device", rows)
        log.append(case, "statement", "case.toml", {"devices": [row[0] for row in rows]})
