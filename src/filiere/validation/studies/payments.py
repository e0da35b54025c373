"""Do the credits of an account that is paid for orders pass chance, and do others not?

The cities of ``front``, written and read as dossiers: the account of the network's holder, that of
somebody unrelated, and those of three shops, beside every line and supplier that was found.
"""

import json
from collections.abc import Iterator

from filiere.case import Case
from filiere.runner import run
from filiere.validation.frame.design import Block, Count, Reading, Sighting, Study, quiet
from filiere.validation.studies.front import city
from filiere.validation.worlds.room import Truth

PASSES = 0.05
"""Chance at or below which a finding counts as passing it."""


def collect(block: Block) -> Iterator[Sighting]:
    """Every account beside every line and supplier."""
    for seed in block.seeds:
        settings = city(seed)
        bookings = "hours" if settings.scenario.timed_purses else "days"
        with block.worlds.case(settings, imported=True) as (case, truth):
            run(
                case,
                only=("lines", "relay", "couriers", "campaigns", "ladder", "payments"),
                progress=quiet,
            )
            yield from _told(case, truth, f"{seed}", bookings)


def _told(case: Case, truth: Truth, group: str, bookings: str) -> Iterator[Sighting]:
    linked = {each.iban for each in truth.accounts if each.linked}
    own = {each.iban for each in truth.accounts}
    real = {line for network in truth.networks for line in network.lines}
    accounts, left = _compared(case)
    named = 0
    ibans = dict(case.query("SELECT account_id, identifier FROM account ORDER BY account_id"))
    for subjects, measures in case.query(
        "SELECT subjects, measures FROM finding WHERE analysis = 'payments' ORDER BY position"
    ):
        account, other = json.loads(subjects)
        told = json.loads(measures)
        iban, role = ibans[account["account_id"]], other["role"]
        setting = {
            "bookings": bookings if iban in own else "days",
            "account": "person" if iban in own else "shop",
        }
        passes = int(told["p"] <= PASSES)
        if role == "right":
            named += int(iban not in linked)
            continue
        if iban not in linked:
            name = "unlinked_passes" if role == "line" else "unlinked_stock_passes"
            yield Count(name=name, hits=passes, trials=1, group=group, setting=setting)
        elif role == "line" and other["number_id"] in real:
            yield Count(name="linked_passes", hits=passes, trials=1, group=group, setting=setting)
            yield Reading(
                name="linked_over_chance",
                value=told["together"] - told["expected_by_chance"],
                group=group,
                setting=setting,
            )
        elif role == "supplier":
            yield Count(
                name="linked_stock_passes", hits=passes, trials=1, group=group, setting=setting
            )

    # of numbers left only those that pass are told: the others are counted from what was compared
    trials = (accounts - len(linked)) * left
    if trials > 0:
        yield Count(name="unlinked_left_passes", hits=named, trials=trials, group=group)


def _compared(case: Case) -> tuple[int, int]:
    """Accounts that were compared, and numbers left beside each of them."""
    ((considered,),) = case.query("SELECT considered FROM run WHERE analysis = 'payments'")
    series: dict[int, set[tuple[str, int]]] = {}
    for (subjects,) in case.query("SELECT subjects FROM finding WHERE analysis = 'payments'"):
        account, other = json.loads(subjects)
        own = series.setdefault(account["account_id"], set())
        if other["role"] != "right":
            own.add((other["role"], other["number_id"]))
    accounts = len(series)
    told = max((len(each) for each in series.values()), default=0)
    return accounts, (considered // accounts - told if accounts > 0 else 0)


STUDY = Study(id="payments", method="payments", collect=collect)
