"""What does a declared business share with an order line, and do its books match its trade?

One business chosen by the reader, with at least one control of the same street and trade; never a
list of businesses, and no score. Handsets, contacts, couriers and hours in common are counted, each
beside what chance and the control give; takings are set against tickets, goods and orders as an
interval with its multiplier. A likelihood ratio weighs contacts and couriers together, where a
study covers them, and nothing else.

Reads contact, event, business, entry, ticket, movement and the findings of lines, relay, couriers
and ladder. One row per declared business, controls included, and line.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from filiere.analyses.front import sharing
from filiere.analyses.front.books import Books, books_of, prepare
from filiere.analyses.front.declared import Business, businesses
from filiere.analyses.front.gap import Gap, Spread, gaps
from filiere.analyses.front.measures import Shared, flat, measured
from filiere.analyses.front.parameters import Parameters
from filiere.analyses.front.sharing import Street
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.model.evidence import FindingKind, Measure, Propositions, Role, Subject
from filiere.signals.contacts import (
    DAY_S,
    Contacts,
    LocalClock,
    evidence_of,
    local_clock,
    read_contacts,
)
from filiere.signals.found import known, numbers_in
from filiere.wording import Text, Words

_say = Words(__name__)

_ROLES = (Role.LINE, Role.DISPATCH, Role.COURIER, Role.SUPPLIER, Role.HOLDER, Role.SERVICE)
_GIVEN_BY = ("lines", "relay", "couriers", "ladder")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """Everything that the pairs are compared in."""

    case: Case
    contacts: Contacts
    clock: LocalClock
    shops: tuple[Business, ...]
    books: Mapping[str, Books]
    street: Street
    parts: frozenset[int]
    """Numbers that have a role or are declared."""
    of_services: tuple[frozenset[int], ...]
    """Active hours of the other services."""
    values: Parameters


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Every declared business beside every line."""
    shops = tuple(businesses(case))
    if len(shops) == 0:
        return Answer(not_applicable=_say("no-business"))
    if not any(shop.control for shop in shops):
        return Answer(not_applicable=_say("no-control"))
    contacts = read_contacts(case)
    own = {number for shop in shops for number in shop.numbers}
    lines = [line for line in numbers_in(case, "lines", Role.LINE) if line not in own]
    if len(contacts) == 0 or len(lines) == 0:
        return Answer(not_applicable=_say("no-line"))
    of = _gathered(case, contacts, shops, lines, values)
    rows: list[Row] = []
    for place, line in enumerate(lines):
        progress("front", place / len(lines))
        shared = {shop.id: _shared(of, shop, line) for shop in shops}
        found = (_row(of, shop, line, shared) for shop in shops)
        rows += [row for row in found if row is not None]
    return Answer(rows=tuple(rows), considered=len(shops) * len(lines))


def _gathered(
    case: Case,
    contacts: Contacts,
    shops: tuple[Business, ...],
    lines: list[int],
    values: Parameters,
) -> _Case:
    declared = {number for shop in shops for number in (*shop.numbers, *shop.riders)}
    roles = {n for name in _GIVEN_BY for role in _ROLES for n in numbers_in(case, name, role)}
    services = tuple(n for n in numbers_in(case, "lines", Role.SERVICE) if n not in declared)
    clock = local_clock(case, contacts)
    lower, upper = np.minimum(contacts.a, contacts.b), np.maximum(contacts.a, contacts.b)
    pairs = np.unique(np.stack((lower, upper)), axis=1)
    prepare(case)
    return _Case(
        case=case,
        contacts=contacts,
        clock=clock,
        shops=shops,
        books={shop.id: books_of(case, shop, contacts, clock) for shop in shops},
        street=Street(
            partners=sharing.partners(contacts, {*lines, *services, *declared}),
            services=services,
            businesses=tuple(shop.numbers for shop in shops),
            activity=np.bincount(pairs.ravel(), minlength=contacts.numbers),
        ),
        parts=frozenset(roles | declared),
        of_services=tuple(sharing.active_hours(contacts, clock, [each]) for each in services),
        values=values,
    )


def _of_line(case: Case, analysis: str, role: Role, line: int) -> set[int]:
    """Numbers that an analysis gives a role beside this line."""
    return {
        each.subjects[role]
        for each in known(case, analysis)
        if each.subjects.get(Role.LINE) == line and role in each.subjects
    }


def _shared(of: _Case, shop: Business, line: int) -> Shared:
    couriers = _of_line(of.case, "couriers", Role.COURIER, line)
    dispatch = _of_line(of.case, "relay", Role.DISPATCH, line)
    hours = sharing.business_hours(of.contacts, of.clock, shop.numbers, shop.hours)
    line_hours = sharing.active_hours(of.contacts, of.clock, [line])
    return Shared(
        phones=sharing.shared_phones(of.case, of.clock, line, shop.numbers, dispatch),
        hours=sharing.shared_hours(line_hours, hours, list(of.of_services)),
        contacts=sharing.shared_contacts(of.street, line, shop.numbers, of.parts),
        couriers=sharing.shared_couriers(of.street, couriers, shop.numbers, of.values.busy),
        size=len(of.street.partners.among(shop.numbers) - of.parts - {line}),
    )


def _row(of: _Case, shop: Business, line: int, shared: Mapping[str, Shared]) -> Row | None:
    """One pair; None where nothing at all is held of the business."""
    mine = shared[shop.id]
    controls = [] if shop.control else [shared[each.id] for each in of.shops if each.control]
    rested = _evidence(of, shop, line, mine)
    if rested is None:
        return None
    records, period = rested
    found, why = _gaps(of, shop)
    measures: dict[str, Measure] = {
        **measured(mine, controls, of.books[shop.id]),
        **flat(mine, controls),
        "control": shop.control,
        "volume_gap": found[0].as_measure() if found else None,
        "volume_gap_why": None if found else {"en": why.en, "fr": why.fr},
        "volume_gaps": [each.as_measure() for each in found[1:]],
        "gap_low": round(100 * found[0].low) if found else None,
        "gap_high": round(100 * found[0].high) if found else None,
    }
    number = shop.numbers[0] if shop.numbers else None
    return Row(
        subjects=(
            Subject(Role.SERVICE, number, name=shop.name, business=shop.id),
            Subject(Role.LINE, line),
        ),
        period_s=period,
        evidence=records,
        measures=measures,
        claim=_claim(shop, found),
    )


def _claim(shop: Business, found: list[Gap]) -> Text:
    if shop.control:
        return _say("claim-control")
    return _say("claim-with-gap") if found else _say("claim")


def _gaps(of: _Case, shop: Business) -> tuple[list[Gap], Text]:
    """What its takings leave unexplained; a control is compared with the other controls."""
    others = [of.books[each.id] for each in of.shops if each.control and each.id != shop.id]
    values = of.values
    spread = Spread(
        tickets=values.spread_tickets, goods=values.spread_goods, orders=values.spread_orders
    )
    found, why = gaps(of.books[shop.id], others, spread, values.least_share)
    return found, _say(f"why-{why or 'no-base'}")


def _evidence(
    of: _Case, shop: Business, line: int, mine: Shared
) -> tuple[tuple[int, ...], tuple[int, int]] | None:
    """The rows that a pair rests on and their period: what is shared, else the business's own."""
    c = of.contacts
    own = np.array([line, *shop.numbers])
    members = np.array([*mine.contacts.members, *mine.couriers.members], dtype=np.int64)
    here = (np.isin(c.a, own) & np.isin(c.b, members)) | (np.isin(c.b, own) & np.isin(c.a, members))
    if not here.any() and len(mine.phones.records) == 0:
        here = np.isin(c.a, own[1:]) | np.isin(c.b, own[1:])
    records = set(evidence_of(of.case, c.contact_id[here])) | set(mine.phones.records)
    if here.any():
        return tuple(sorted(records)), (int(c.t[here].min()), int(c.t[here].max()))
    if len(records) > 0:
        return tuple(sorted(records)), c.span_s
    books = of.books[shop.id]
    kept = books.declared.records or books.tickets.records
    days = books.declared.days or books.tickets.days
    if len(kept) == 0 or days is None:
        return None
    return tuple(sorted(kept)), (days[0] * DAY_S, (days[1] + 1) * DAY_S - 1)


_MEASURES = (
    "shared_phones", "shared_hours", "shared_contacts", "shared_couriers", "couriers_in_common",
    "volume_gap", "volume_gap_why", "volume_gaps", "accounts", "control", "phones", "phone_days",
    "contacts", "contacts_expected", "contacts_control", "couriers", "couriers_expected",
    "couriers_control", "hours", "hours_expected", "hours_control", "gap_low", "gap_high",
)  # fmt: skip

ANALYSIS = Analysis(
    question=_say("question"),
    kind=FindingKind.TECHNICAL,
    takes=Parameters,
    answer=answer,
    subjects=(Role.SERVICE, Role.FRONT, Role.LINE),
    measures={name: _say(f"measure-{name.replace('_', '-')}") for name in _MEASURES},
    claim=_say("claim"),
    propositions=Propositions(hp=_say("hp"), hd=_say("hd"), population=_say("population")),
    reference="Filière's own method: counts beside chance and a control; ratio of takings to a "
    "base, with a control's multiplier",
    alternatives=(_say("alternative-street"), _say("alternative-riders"), _say("alternative-lent")),
    caveats=(_say("caveat-place"), _say("caveat-presumption"), _say("caveat-peers")),
    after=("lines", "relay", "couriers", "ladder"),
)
