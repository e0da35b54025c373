"""Who works for a line that conversations tell: its dispatch phones and its couriers?

Reads findings of relay and couriers. One entry per line, parties of ``channels``.
"""

import json
from collections.abc import Iterator, Mapping
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
    """The teams of lines that a conversation relays, in the order of the findings."""
    heads: dict[int, set[int]] = {}
    for named, across in _named(case, held, "relay"):
        if across and Role.LINE in named and Role.DISPATCH in named:
            heads.setdefault(named[Role.LINE], set()).add(named[Role.DISPATCH])
    couriers: dict[int, set[int]] = {}
    for named, across in _named(case, held, "couriers"):
        courier, own, sender = (
            named.get(each) for each in (Role.COURIER, Role.LINE, Role.DISPATCH)
        )
        if courier is None:
            continue
        if across and own is not None and own not in heads:
            heads[own] = {own if sender is None else sender}
        for line, phones in heads.items():
            if line == own or sender in phones:
                couriers.setdefault(line, set()).add(courier)
    return [
        Team(
            line=line,
            dispatch=np.array(sorted(heads[line]), dtype=np.int64),
            couriers=np.array(sorted(found), dtype=np.int64),
            others=np.array(
                sorted(one for one, other in heads.items() if one != line and other & heads[line]),
                dtype=np.int64,
            ),
            life_s=life_of_line(book, line),
        )
        for line, found in couriers.items()
        if held.told[book.by_b.of(line)].any()
    ]


def _named(case: Case, held: Channels, analysis: str) -> Iterator[tuple[dict[Role, int], bool]]:
    """Parties by role of each finding, and whether it rests on conversations."""
    for subjects, measures in case.query(
        "SELECT subjects, measures FROM finding WHERE analysis = ? ORDER BY position, finding_id",
        [analysis],
    ):
        parties = {Role(s["role"]): _party(held.parties, s) for s in json.loads(subjects)}
        yield (
            {role: party for role, party in parties.items() if party is not None},
            "channels" in json.loads(measures),
        )


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
