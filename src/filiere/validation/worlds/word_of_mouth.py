"""What if the customers of lawful services brought each other, too?

The simulator's lawful services win their customers by themselves. Here half of the newcomers of
each service get a message from an earlier customer, a friend where there is one, within the hours
before they first ring it: the hard negative of ``referrals``. The method must then name these
introducers as it does a network's, and that is why it says nothing of what a line sells.
"""

from dataclasses import replace

import numpy as np

from filiere.analysis import defaults
from filiere.case import Case
from filiere.model.codes import Kind
from filiere.model.evidence import Role
from filiere.signals.contacts import Contacts, Ints, read_contacts
from filiere.signals.found import numbers_in
from filiere.signals.introducers import Newcomer, arrivals

VALUES = replace(defaults("referrals"), services=1)
HALF = 0.5
MEDIAN_S, LONGEST_S = 2400, 86_400


def newcomers_of_services(case: Case) -> list[Newcomer]:
    """The newcomers of every number classed as a lawful service."""
    services = set(numbers_in(case, "lines", Role.SERVICE))
    return [
        each
        for line in arrivals(case, read_contacts(case), VALUES)
        for each in line.newcomers()
        if each.line in services
    ]


def spread(case: Case, seed: int) -> dict[tuple[int, int], int]:
    """Let customers bring half of the newcomers: (newcomer, service) to introducer."""
    rng = np.random.default_rng(seed)
    contacts = read_contacts(case)
    brought: dict[tuple[int, int], int] = {}
    rows: list[tuple[int, ...]] = []
    top = int(contacts.contact_id.max()) + 1
    for newcomer in newcomers_of_services(case):
        customers = _customers(contacts, newcomer)
        if rng.random() >= HALF or len(customers) == 0:
            continue
        friends = np.intersect1d(_partners(contacts, newcomer.number), customers)
        pool = friends if len(friends) > 0 else customers
        introducer = int(pool[int(rng.integers(len(pool)))])
        lag = 60 + min(float(rng.lognormal(np.log(MEDIAN_S), 1.2)), LONGEST_S)
        t = newcomer.first_s - int(lag)
        for a, b, at in (
            (introducer, newcomer.number, t),
            (newcomer.number, introducer, t + 40),
        ):
            rows.append((top + len(rows), at, int(Kind.SMS), a, b))
        brought[newcomer.number, newcomer.line] = introducer
    for row in rows:
        case.execute(
            "INSERT INTO contact SELECT ?, ?, ?, ?, ?, NULL, NULL, NULL, NULL, NULL, 1, 0",
            list(row),
        )
    return brought


def _customers(contacts: Contacts, newcomer: Newcomer) -> Ints:
    """Numbers that reached the service a day or more before."""
    early = (contacts.b == newcomer.line) & (contacts.t < newcomer.first_s - LONGEST_S)
    found = np.unique(contacts.a[early]).astype(np.int64)
    return np.asarray(found[found != newcomer.number])


def _partners(contacts: Contacts, number: int) -> Ints:
    found = np.union1d(contacts.b[contacts.a == number], contacts.a[contacts.b == number])
    return found.astype(np.int64)
