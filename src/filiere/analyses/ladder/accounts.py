"""Which accounts of a market does the key on a seized phone of a network lead to?

A phone is that of a number where the dossier or the extraction says so, or where ``reconcile``
found its calls on the number's bill. Only a key on the device counts: a contact that a profile
states is anybody's to write.

Reads finding (reconcile, vendors), sealed_device, handset_told, account_owner.
"""

import json
from collections.abc import Collection, Mapping

from filiere.case import Case
from filiere.signals.found import Known, known
from filiere.signals.parties import declared_lines


def accounts_of(case: Case, numbers: Collection[int]) -> Mapping[int, Known]:
    """Accounts by id, each with the finding that leads to it from a phone of these numbers."""
    reached: dict[int, Known] = {}
    lines = _reconciled(case)
    for each in known(case, "vendors"):
        devices, accounts = each.measures["devices"], each.measures["accounts"]
        if each.measures["tied_by"] != "key_on_device" or not isinstance(devices, list):
            continue
        held = {n for d in devices for n in _lines_of(case, lines, str(d))}
        for account in accounts if isinstance(accounts, list) else []:
            if not held.isdisjoint(numbers) and isinstance(account, dict):
                found = account["account_id"]
                if isinstance(found, int):
                    reached.setdefault(found, each)
    return reached


def _lines_of(case: Case, lines: Mapping[str, set[int]], device: str) -> set[int]:
    return {*lines.get(device, ()), *declared_lines(case, device)}


def _reconciled(case: Case) -> Mapping[str, set[int]]:
    """Numbers whose bills tell what a phone tells, by device."""
    found: dict[str, set[int]] = {}
    for (told,) in case.query(
        "SELECT subjects FROM finding WHERE analysis = 'reconcile' ORDER BY position"
    ):
        subjects = json.loads(told)
        names = [str(each["name"]) for each in subjects if each["role"] == "device"]
        for each in subjects:
            if each["role"] != "device" and isinstance(each.get("number_id"), int):
                for name in names:
                    found.setdefault(name, set()).add(each["number_id"])
    return found
