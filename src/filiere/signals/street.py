"""In what are declared businesses and order lines compared, pair by pair?

Everything that all pairs need, read once: the businesses and controls, the lines, the other
services that chance is taken from, the numbers that have a part, the clock. ``shared`` then says
what one pair has in common, ``beyond_of`` how far that goes beyond chance and controls.

Reads contact, event, business and the findings of lines, relay and couriers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from filiere.case import Case
from filiere.model.evidence import Role
from filiere.signals import sharing
from filiere.signals.businesses import Business, businesses
from filiere.signals.contacts import (
    Contacts,
    LocalClock,
    billed_numbers,
    local_clock,
    read_contacts,
)
from filiere.signals.found import known, numbers_in
from filiere.signals.sharing import Count, Phones, Street
from filiere.signals.shop_score import Beyond, beyond

_ROLES = (Role.LINE, Role.DISPATCH, Role.COURIER, Role.SUPPLIER, Role.HOLDER, Role.SERVICE)
_GIVEN_BY = ("lines", "relay", "couriers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything that the pairs are compared in."""

    case: Case
    contacts: Contacts
    clock: LocalClock
    shops: tuple[Business, ...]
    lines: tuple[int, ...]
    street: Street
    parts: frozenset[int]
    """Numbers that have a role or are declared."""
    of_services: tuple[frozenset[int], ...]
    """Active hours of the other services."""
    billed: frozenset[int]
    busy: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What one business and one line have in common."""

    phones: Phones
    hours: Count
    contacts: Count
    couriers: Count
    size: int
    """Contacts of the business, without those that have a part."""


def scene(case: Case, busy: int) -> Scene | None:
    """What a case's businesses and lines are compared in; None where it has no contact."""
    contacts = read_contacts(case)
    if len(contacts) == 0:
        return None
    shops = tuple(businesses(case))
    own = {number for shop in shops for number in shop.numbers}
    declared = own | {number for shop in shops for number in shop.riders}
    lines = tuple(n for n in numbers_in(case, "lines", Role.LINE) if n not in own)
    services = tuple(n for n in numbers_in(case, "lines", Role.SERVICE) if n not in declared)
    roles = {n for name in _GIVEN_BY for role in _ROLES for n in numbers_in(case, name, role)}
    clock = local_clock(case, contacts)
    lower, upper = np.minimum(contacts.a, contacts.b), np.maximum(contacts.a, contacts.b)
    pairs = np.unique(np.stack((lower, upper)), axis=1)
    return Scene(
        case=case,
        contacts=contacts,
        clock=clock,
        shops=shops,
        lines=lines,
        street=Street(
            partners=sharing.partners(contacts, {*lines, *services, *declared}),
            services=services,
            businesses=tuple(shop.numbers for shop in shops),
            activity=np.bincount(pairs.ravel(), minlength=contacts.numbers),
        ),
        parts=frozenset(roles | declared),
        of_services=tuple(sharing.active_hours(contacts, clock, [each]) for each in services),
        billed=frozenset(billed_numbers(case)),
        busy=busy,
    )


def shared(of: Scene, shop: Business, line: int) -> Shared:
    """What a business and a line have in common."""
    couriers = _of_line(of.case, "couriers", Role.COURIER, line)
    dispatch = _of_line(of.case, "relay", Role.DISPATCH, line)
    hours = sharing.business_hours(of.contacts, of.clock, shop.numbers, shop.hours)
    line_hours = sharing.active_hours(of.contacts, of.clock, [line])
    return Shared(
        phones=sharing.shared_phones(of.case, of.clock, line, shop.numbers, dispatch),
        hours=sharing.shared_hours(line_hours, hours, list(of.of_services)),
        contacts=sharing.shared_contacts(of.street, line, shop.numbers, of.parts),
        couriers=sharing.shared_couriers(of.street, couriers, shop.numbers, of.busy),
        size=len(of.street.partners.among(shop.numbers) - of.parts - {line}),
    )


def _of_line(case: Case, analysis: str, role: Role, line: int) -> set[int]:
    """Numbers that an analysis gives a role beside this line."""
    return {
        each.subjects[role]
        for each in known(case, analysis)
        if each.subjects.get(Role.LINE) == line and role in each.subjects
    }


def beyond_of(mine: Shared, controls: Sequence[Shared]) -> Beyond:
    """How far a pair goes beyond chance and beyond each control, scaled to its size."""
    contacts = [mine.contacts.expected or 0.0]
    couriers = [mine.couriers.expected or 0.0]
    for each in controls:
        scale = mine.size / each.size if each.size > 0 else 1.0
        contacts.append(each.contacts.count * scale)
        couriers.append(float(each.couriers.count))
    return beyond(mine.couriers.count, max(couriers), mine.contacts.count, max(contacts))


def conditions(of: Scene, shop: Business, mine: Shared, controls: int) -> dict[str, float]:
    """What the curve's scope is tested on."""
    first, last = of.contacts.span_s
    return {
        "controls": float(controls),
        "services": float(len(of.street.services)),
        "contacts": float(mine.size),
        "days": (last - first) / 86_400,
        "bill": float(any(number in of.billed for number in shop.numbers)),
    }
