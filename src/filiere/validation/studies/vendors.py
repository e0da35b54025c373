"""Is each kind of tie between accounts right at its wording, and is an impostor ever called one?

Markets whose holders are known, written and read as a dossier. A tie that says control is right
where one holder had every account of it at every time between its ends.
"""

import datetime as dt
import json
import tempfile
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from filiere.case import Case
from filiere.case.rights.authority import record
from filiere.dossier import load
from filiere.importer import import_dossier
from filiere.runner import run
from filiere.validation.frame.design import Block, Count, Sighting, Study, quiet
from filiere.wording import Words
from filiere.world.markets import START, Markets, markets, write

_say = Words(__name__)

DOSSIER = """\
[case]
reference = "markets"
title = "Simulated markets"
country = "FR"
timezone = "UTC"

[[authorisation]]
id = "R1"
basis = "SIMULATED"
authority = "nobody"
date = 2024-07-01
from = 2024-05-01T00:00:00Z
to = 2024-07-15T00:00:00Z
markets = ["Quince", "Medlar", "Sorb"]
kinds = ["listing"]
"""
SOURCE = """
[[source]]
path = "{path}"
authorisation = "R1"
"""


def collect(block: Block) -> Iterator[Sighting]:
    """Every tie of each world, and what should have been found or left."""
    for seed in block.seeds:
        block.say(_say("vendors-vendors", seed=str(seed)))
        world = markets(seed)
        with tempfile.TemporaryDirectory() as scratch, _case(world, Path(scratch)) as case:
            run(case, only=("vendors",), progress=quiet)
            yield from _told(case, world, f"{seed}")


def _case(world: Markets, folder: Path) -> Case:
    """The world, written and brought in."""
    paths = write(world.rows, folder)
    text = DOSSIER + "".join(SOURCE.format(path=path) for path in paths)
    (folder / "case.toml").write_text(text, encoding="utf-8")
    dossier = load(folder)
    meta = {"reference": "markets", "title": "", "country": "FR", "timezone": "UTC"}
    case = Case.create(folder / "case.filiere", meta, readable=[folder])
    record(case, dossier.authorisations)
    import_dossier(case, dossier, progress=quiet)
    return case


def _told(case: Case, world: Markets, group: str) -> Iterator[Sighting]:
    names = {
        int(account): f"{service}:{identifier}"
        for account, service, identifier in case.query(
            "SELECT account_id, service, identifier FROM account ORDER BY account_id"
        )
    }
    pairs: set[tuple[str, str, str]] = set()
    ends: dict[str, float] = {}
    for (kept,) in case.query(
        "SELECT measures FROM finding WHERE analysis = 'vendors' ORDER BY position"
    ):
        tie = json.loads(kept)
        accounts = sorted(names[each["account_id"]] for each in tie["accounts"])
        span = (_day(tie["from"]), _day(tie["to"])) if tie["from"] else (0.0, 60.0)
        one = len(set.union(*(world.holders(each, *span) for each in accounts))) == 1
        name = "control_right" if tie["control"] else "same_holder"
        setting = {"kind": str(tie["tied_by"])}
        yield Count(name=name, hits=int(one), trials=1, group=group, setting=setting)
        if tie["control"]:
            false = any(each in world.impostors for each in accounts)
            yield Count(name="control_of_an_impostor", hits=int(false), trials=1, group=group)
        for a, b in combinations(accounts, 2):
            pairs.add((str(tie["tied_by"]), a, b))
        if tie["tied_by"] == "signature":
            ends.update({each: span[1] for each in accounts if each in world.sold})
    yield from _missed(world, group, pairs, ends)


def _missed(
    world: Markets, group: str, pairs: set[tuple[str, str, str]], ends: dict[str, float]
) -> Iterator[Sighting]:
    tied = {(a, b) for _, a, b in pairs}
    for signed in world.signed:
        for a, b in combinations(sorted(signed), 2):
            hit = int(("signature", a, b) in pairs)
            yield Count(name="signed_pairs_found", hits=hit, trials=1, group=group)
    for account, day in world.sold.items():
        hit = int(account in ends and ends[account] <= day + 1e-6)
        yield Count(name="sold_tie_ends", hits=hit, trials=1, group=group)
    for a, b in world.equal:
        hit = int((min(a, b), max(a, b)) in tied)
        yield Count(name="equal_names_tie", hits=hit, trials=1, group=group)
    holders: dict[str, set[str]] = {}
    for account, _, _, address in world.rows["wallets"]:
        holders.setdefault(address, set()).add(account)
    for address in world.services:
        on = sorted(holders[address])
        if len(on) > 3:
            found = any(("address", a, b) in pairs for a, b in combinations(on, 2))
            yield Count(
                name="service_address_ties_nobody", hits=int(not found), trials=1, group=group
            )


def _day(text: str) -> float:
    return (dt.datetime.fromisoformat(text) - START).total_seconds() / 86_400


STUDY = Study(id="vendors", method="vendors", collect=collect)
