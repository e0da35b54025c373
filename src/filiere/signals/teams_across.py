"""Who works for a line that conversations tell: its dispatch phones and its couriers?

Reads findings of couriers that rest on conversations. One entry per line, parties of ``channels``.
"""

import json
from collections.abc import Mapping
from typing import Any

import numpy as np

from filiere.case import Case
from filiere.model.evidence import Role
from filiere.signals.book import Ledger
from filiere.signals.channels import Channels
from filiere.signals.cycle_count import life_of_line
from filiere.signals.parties import Parties
from filiere.signals.teams import Team


def teams_across(case: Case, book: Ledger, held: Channels) -> list[Team]:
    """The teams of lines whose couriers a conversation sends, in the order of the findings."""
    dispatch: dict[int, set[int]] = {}
    couriers: dict[int, set[int]] = {}
    for subjects, measures in case.query(
        "SELECT subjects, measures FROM finding WHERE analysis = 'couriers' "
        "ORDER BY position, finding_id"
    ):
        if "channels" not in json.loads(measures):
            continue
        named = {
            each["role"]: _party(held.parties, each)
            for each in json.loads(subjects)
            if each["role"] in {Role.LINE, Role.DISPATCH, Role.COURIER}
        }
        line, courier = named.get(Role.LINE), named.get(Role.COURIER)
        if line is None or courier is None:
            continue
        couriers.setdefault(line, set()).add(courier)
        sender = named.get(Role.DISPATCH)
        dispatch.setdefault(line, set()).add(line if sender is None else sender)
    heads = {line: frozenset(each) for line, each in dispatch.items()}
    return [
        Team(
            line=line,
            dispatch=np.array(sorted(heads[line]), dtype=np.int64),
            couriers=np.array(sorted(found), dtype=np.int64),
            others=np.array(
                [one for one, other in heads.items() if one != line and other & heads[line]],
                dtype=np.int64,
            ),
            life_s=life_of_line(book, line),
        )
        for line, found in couriers.items()
    ]


def _party(parties: Parties, kept: Mapping[str, Any]) -> int | None:
    """The party that a subject of a finding is."""
    if "account_id" in kept:
        return parties.base + int(kept["account_id"])
    if "number_id" in kept:
        return int(kept["number_id"])
    name = kept.get("name", "")
    if name in parties.devices:
        return parties.base + parties.accounts + parties.devices.index(name)
    return None
