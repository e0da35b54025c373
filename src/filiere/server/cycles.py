"""Which order, dispatch and delivery belong together, as the question *orders* has it?

The page draws the very contacts that the question counts, found by its rule and under the figures
that it was last put with: a drawing that found others would contradict the finding beside it. How
many orders there were, with what chance alone would give, is what the finding says. Where no phone
that dispatches is known, nothing is drawn.

Reads contact, finding, run. One row per cycle; times in UTC seconds.
"""

import json
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from filiere.analysis import defaults
from filiere.case import Case
from filiere.findings import runs
from filiere.parameter import values_of
from filiere.server.asked import Filter
from filiere.signals.book import ledger
from filiere.signals.contacts import read_contacts
from filiere.signals.deliveries import Windows, cycles

MOST = 2000

Step = tuple[int, int]
"""Time and record of one contact."""


class Cycle(NamedTuple):
    """One cycle."""

    client: int
    courier: int
    dispatch: int
    order: Step
    sent: Step
    delivered: Step


def windows_of(case: Case) -> Windows:
    """Longest times between the legs, as the question was last put; else as it stands."""
    own = values_of(defaults("orders"))
    for run in runs(case, analysis="orders"):
        own |= {name: value for name, value in run.parameters.items() if name in own}
    names = ("order_s", "relay_s", "delivery_s", "visit_s")
    return Windows(**{name: int(own[name]) for name in names})


def crew(case: Case, line: int) -> tuple[list[int], list[int]]:
    """Dispatch phones and couriers that findings give a line."""
    dispatches: set[int] = set()
    couriers: set[int] = set()
    told = [
        {each["role"]: each.get("number_id") for each in json.loads(subjects)}
        for (subjects,) in case.query(
            "SELECT subjects FROM finding WHERE analysis IN ('relay', 'couriers', 'orders') "
            "ORDER BY position, finding_id"
        )
    ]
    for subjects in told:
        if subjects.get("line") == line and "dispatch" in subjects:
            dispatches.add(subjects["dispatch"])
    for subjects in told:
        if "courier" in subjects and (
            subjects.get("line") == line or subjects.get("dispatch") in dispatches
        ):
            couriers.add(subjects["courier"])
    return sorted(dispatches), sorted(couriers)


def cycles_of(
    case: Case, line: int, dispatches: Sequence[int], couriers: Sequence[int], asked: Filter
) -> tuple[list[Cycle], int]:
    """The first cycles of a line by the time of the order, and how many there are."""
    contacts = read_contacts(case, of=(line, *dispatches, *couriers))
    if len(contacts) == 0 or len(dispatches) == 0 or len(couriers) == 0:
        return [], 0
    found = cycles(
        ledger(contacts),
        np.array([line], dtype=np.int64),
        np.array(dispatches, dtype=np.int64),
        np.array(couriers, dtype=np.int64),
        windows_of(case),
    )
    t, record = contacts.t.tolist(), contacts.contact_id.tolist()
    drawn = [
        Cycle(
            client=int(contacts.a[order]),
            courier=int(contacts.a[delivered]),
            dispatch=int(contacts.a[sent]),
            order=(t[order], record[order]),
            sent=(t[sent], record[sent]),
            delivered=(t[delivered], record[delivered]),
        )
        for order, sent, delivered in sorted(
            zip(found.order.tolist(), found.sent.tolist(), found.delivered.tolist(), strict=True)
        )
        if (asked.from_s is None or t[order] >= asked.from_s)
        and (asked.to_s is None or t[order] <= asked.to_s)
    ]
    return drawn[:MOST], len(drawn)
