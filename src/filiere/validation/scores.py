"""How do the findings of a case compare with the truth of its city?

Counts only, per world, so that intervals can be made by drawing worlds again. Look-alikes are
counted by category, with their denominators: a rate without its prevalence says nothing.

Reads the ledger of findings and contact. One Score per world.
"""

from collections import Counter
from dataclasses import dataclass, field
from itertools import product

import numpy as np

from filiere.case import Case
from filiere.model.evidence import Role
from filiere.signals.contacts import Contacts, read_contacts
from filiere.signals.found import Known, known, numbers_in
from filiere.validation.counting import compared
from filiere.validation.room import Network, Truth

VISIBLE_CALLERS = 12
"""A true line reached by fewer numbers is below what the analysis looks at; told apart."""
VISIBLE_ACTS = 15
SENDING_S = 1800
MIN_RECIPIENTS = 15


@dataclass(slots=True)
class Score:
    """Counts of one world."""

    counts: Counter[str] = field(default_factory=Counter)
    false_lines: Counter[str] = field(default_factory=Counter)
    """False lines by category of look-alike; *none* for an ordinary number."""
    instances: Counter[str] = field(default_factory=Counter)
    """Look-alikes in the world, by category."""
    cycles: list[tuple[int, int, int, int, int]] = field(default_factory=list)
    """Per line: (complete cycles of the couriers in the ledger, all orders, cycles, low, high)."""


def score(case: Case, truth: Truth) -> Score:
    """Compare every finding of the five analyses with the truth."""
    contacts = read_contacts(case)
    category = {number: name for name, parts in truth.look_alikes for _, number in parts}
    result = Score()
    result.counts["numbers"] = truth.numbers
    result.counts["contacts"] = len(contacts)
    for name, _ in truth.look_alikes:
        result.instances[name] += 1
    _lines(case, contacts, truth, category, result)
    _relay(case, contacts, truth, result)
    _couriers(case, contacts, truth, category, result)
    _orders(case, truth, result)
    _campaigns(case, truth, result)
    return result


def _true_lines(truth: Truth) -> set[int]:
    return {line for network in truth.networks for line in network.lines}


def _callers(contacts: Contacts, number: int) -> int:
    return len(np.unique(contacts.a[contacts.b == number]))


def _lines(
    case: Case, contacts: Contacts, truth: Truth, category: dict[int, str], result: Score
) -> None:
    real = _true_lines(truth)
    visible = {line for line in real if _callers(contacts, line) >= VISIBLE_CALLERS}
    found = {
        each.subjects[Role.LINE] for each in known(case, "lines") if Role.LINE in each.subjects
    }
    services = {
        each.subjects[Role.SERVICE]
        for each in known(case, "lines")
        if Role.SERVICE in each.subjects
    }
    counts = result.counts
    counts["lines_true"] += len(real)
    counts["lines_visible"] += len(visible)
    counts["lines_found"] += len(found & real)
    counts["lines_found_visible"] += len(found & visible)
    counts["lines_called_service"] += len(services & visible)
    counts["lines_false"] += len(found - real)
    counts["services_right"] += len(services & set(category))
    for number in found - real:
        result.false_lines[category.get(number, "none")] += 1


def _pairs(truth: Truth, contacts: Contacts) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """All true (line, dispatch) pairs, and those with enough contacts to be seen."""
    real, visible = set(), set()
    for network in truth.networks:
        for line, dispatch in product(network.lines, network.dispatches):
            sent, came = contacts.t[contacts.a == dispatch], contacts.t[contacts.b == line]
            if len(came) == 0:
                continue
            during = int(((sent >= came[0]) & (sent <= came[-1] + 3600)).sum())
            # a phone that came or went with a change of numbers may never have met this line
            if during > 0:
                real.add((line, dispatch))
            if _callers(contacts, line) >= VISIBLE_CALLERS and during >= VISIBLE_ACTS:
                visible.add((line, dispatch))
    return real, visible


def _relay(case: Case, contacts: Contacts, truth: Truth, result: Score) -> None:
    real, visible = _pairs(truth, contacts)
    found = {
        (each.subjects[Role.LINE], each.subjects[Role.DISPATCH]) for each in known(case, "relay")
    }
    desks = {
        (line, desk)
        for _, parts in truth.look_alikes
        for part, desk in parts
        if part == "desk"
        for other, line in parts
        if other == "line"
    }
    at_lines = {pair for pair in visible if pair[0] in _found_lines(case)}
    counts = result.counts
    counts["relay_true"] += len(real)
    counts["relay_visible"] += len(visible)
    counts["relay_at_lines"] += len(at_lines)
    counts["relay_found"] += len(found & real)
    counts["relay_found_visible"] += len(found & visible)
    counts["relay_found_at_lines"] += len(found & at_lines)
    counts["relay_lawful"] += len(found & desks)
    counts["relay_false"] += len(found - real - desks)


def _found_lines(case: Case) -> set[int]:
    return set(numbers_in(case, "lines", Role.LINE))


def _couriers(
    case: Case, contacts: Contacts, truth: Truth, category: dict[int, str], result: Score
) -> None:
    findings = known(case, "couriers")
    found = {each.subjects[Role.COURIER] for each in findings}
    lines = _found_lines(case)
    real = {c for network in truth.networks for c in network.couriers}
    reachable: set[int] = set()
    for network in truth.networks:
        if len(lines & set(network.lines)) > 0:
            reachable |= {c for c in network.couriers if _active(contacts, network, c)}
    counts = result.counts
    counts["couriers_true"] += len(real)
    counts["couriers_reachable"] += len(reachable)
    counts["couriers_found"] += len(found & real)
    counts["couriers_found_reachable"] += len(found & reachable)
    counts["couriers_lawful"] += len({c for c in found - real if c in category})
    counts["couriers_false"] += len({c for c in found - real if c not in category})
    private = dict(pair for network in truth.networks for pair in network.private)
    for each in findings:
        courier = each.subjects[Role.COURIER]
        if courier in real:
            _private(each, private.get(courier), counts)


def _private(each: Known, own: int | None, counts: Counter[str]) -> None:
    said = each.measures["private_phone"]
    counts["private_true"] += int(own is not None)
    if isinstance(said, dict):
        counts["private_right"] += int(said["number_id"] == own)
        counts["private_wrong"] += int(said["number_id"] != own)


def _active(contacts: Contacts, network: Network, courier: int) -> bool:
    """At least five contacts from the dispatch phone, or rings at three clients' of the line."""
    if network.dispatch is not None:
        sent = np.isin(contacts.a, network.dispatches) & (contacts.b == courier)
        if int(sent.sum()) >= 5:
            return True
    callers = np.unique(contacts.a[np.isin(contacts.b, network.lines)])
    rung = contacts.b[contacts.a == courier]
    return len(np.intersect1d(callers, rung)) >= 3


def _orders(case: Case, truth: Truth, result: Score) -> None:
    result.cycles = [
        (each.truth, each.orders, each.cycles, each.low, each.high)
        for each in compared(case, truth, seed=0)
    ]


def _campaigns(case: Case, truth: Truth, result: Score) -> None:
    real = [s for network in truth.networks for s in network.sendings if s[2] >= MIN_RECIPIENTS]
    real_lines = _true_lines(truth)
    found = [
        (
            each.subjects.get(Role.LINE, each.subjects.get(Role.SERVICE, -1)),
            int(np.datetime64(str(each.measures["sent_at"]).removesuffix("Z"), "s").astype(int)),
            Role.LINE in each.subjects,
        )
        for each in known(case, "campaigns")
    ]
    counts = result.counts
    counts["sendings_true"] += len(real)
    counts["sendings_found"] += sum(
        any(line == sender and abs(at - t) <= SENDING_S for sender, t, _ in found)
        for line, at, _ in real
    )
    as_line = [(sender, t) for sender, t, is_line in found if is_line]
    counts["sendings_as_line"] += len(as_line)
    counts["sendings_wrong"] += sum(
        sender not in real_lines
        or not any(
            line == sender and abs(at - t) <= SENDING_S
            for network in truth.networks
            for line, at, _ in network.sendings
        )
        for sender, t in as_line
    )
