"""What is true of each line that ``orders`` counts, beside what it says?

All analyses before ``orders`` have run as in a case, so a courier missed or a wrong dispatch phone
weighs in. Three truths are kept apart: the complete cycles of the couriers in the ledger, which the
interval is about; the complete cycles of all couriers; all orders.

Works on the ledger of findings and on contacts. One row per line found.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from filiere.case import Case
from filiere.model.evidence import Role
from filiere.signals.contacts import Contacts, read_contacts
from filiere.signals.found import Known, known, relayed_lines
from filiere.signals.observed import observed
from filiere.validation.worlds.room import Delivery, Network, Truth

VISIT_S = 1800
DAY_S = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One line: what is true of it, and what the finding says."""

    seed: int
    line: int
    two_legs: bool
    truth: int
    """Complete cycles of the couriers in the ledger."""
    truth_all: int
    """Complete cycles of all couriers."""
    orders: int
    """All orders through this line, those that left nothing included."""
    cycles: int
    low: int
    high: int
    estimate: int | None
    """Orders as estimated; None where no sending is held."""
    orders_low: int
    orders_high: int
    with_hidden_low: int
    with_hidden_high: int
    potential: int
    confirmed: int
    customer_days: int
    customer_days_6s: int


def compared(case: Case, truth: Truth, seed: int) -> Iterable[Counted]:
    """Every finding of ``orders`` about a network's line, beside the truth of that line."""
    contacts = read_contacts(case)
    window = observed(case, contacts)
    pairs, couriers = relayed_lines(case), known(case, "couriers")
    for each in known(case, "orders"):
        line = each.subjects[Role.LINE]
        for network in truth.networks:
            if line not in network.lines:
                continue
            own = {dispatch for one, dispatch in pairs if one == line}
            bring = {
                c.subjects[Role.COURIER]
                for c in couriers
                if c.subjects.get(Role.LINE) == line or c.subjects.get(Role.DISPATCH) in own
            }
            # an order of days of which no bill is held is no order of these records
            from_s, to_s = window.of(line)
            orders = [
                d
                for d in network.deliveries
                if d.line == line and from_s - DAY_S <= d.ordered_s <= to_s + DAY_S
            ]
            whole = [d for d in orders if _complete(contacts, network, d, two=len(own) == 0)]
            yield _counted(each, seed, len(own) == 0, (orders, whole, bring))


def _counted(
    each: Known,
    seed: int,
    two_legs: bool,  # noqa: FBT001 - one value of the row
    true: tuple[list[Delivery], list[Delivery], set[int]],
) -> Counted:
    orders, whole, bring = true
    said = {
        name: int(str(each.measures[name]))
        for name in (
            "cycles",
            "orders_low",
            "orders_high",
            "with_hidden_low",
            "with_hidden_high",
            "potential",
            "confirmed",
        )
    }
    return Counted(
        seed=seed,
        line=each.subjects[Role.LINE],
        two_legs=two_legs,
        truth=_visits([d for d in whole if d.courier in bring]),
        truth_all=_visits(whole),
        orders=len(orders),
        estimate=None if each.measures["orders"] is None else int(str(each.measures["orders"])),
        low=int(str(each.measures["cycles_low"])),
        high=int(str(each.measures["cycles_high"])),
        customer_days=int(str(each.measures["customer_days"])),
        customer_days_6s=int(str(each.measures["customer_days_6s"])),
        **said,
    )


def _complete(contacts: Contacts, network: Network, order: Delivery, *, two: bool) -> bool:
    """Whether the legs that the finding counts are in the records."""

    def has(a: tuple[int, ...], b: int, low: int, high: int) -> bool:
        first, last = np.searchsorted(contacts.t, (low, high + 1))
        part = slice(int(first), int(last))
        return bool((np.isin(contacts.a[part], a) & (contacts.b[part] == b)).any())

    came = has((order.client,), order.line, order.ordered_s - 1800, order.ordered_s + 60)
    rang = has((order.courier,), order.client, order.delivered_s - 1800, order.delivered_s + 60)
    if two:
        return came and rang
    heads = network.dispatches
    return came and rang and has(heads, order.courier, order.relayed_s - 300, order.relayed_s + 60)


def _visits(orders: list[Delivery]) -> int:
    """Orders that one courier brings one client within half an hour are one visit."""
    last: dict[tuple[int, int], int] = {}
    count = 0
    for order in sorted(orders, key=lambda d: (d.delivered_s, d.ordered_s)):
        pair = (order.courier, order.client)
        count += int(order.delivered_s - last.get(pair, -(10**6)) > VISIT_S)
        last[pair] = order.delivered_s
    return count
