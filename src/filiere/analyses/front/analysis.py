"""What does a declared business share with an order line, and do its books match its trade?

One business chosen by the reader, with at least one control of the same street and trade; never a
list of businesses, and no score. Handsets, contacts, couriers and hours in common are counted, each
beside what chance and the control give; takings are set against tickets, goods and orders as an
interval with its multiplier. A likelihood ratio weighs contacts and couriers together, where the
study covers them, and nothing else; from ten to one against a lawful shop on, the role is
``front``. A control is declared lawful: it is counted and not weighed.

Reads contact, event, business, entry, ticket, movement and the findings of lines, relay and
couriers. One row per declared business, controls included, and line.
"""

from collections.abc import Mapping

import numpy as np

from filiere.analyses.front.measures import flat, measured
from filiere.analyses.front.parameters import Parameters
from filiere.analyses.front.written import written
from filiere.analysis import Analysis, Answer, Progress, Row, Weighing
from filiere.calibration.curve import load
from filiere.case import Case
from filiere.model.evidence import (
    FindingKind,
    LikelihoodRatio,
    Measure,
    Propositions,
    Role,
    Subject,
)
from filiere.signals.books import Books, Daily, books_of, prepare
from filiere.signals.businesses import Business, businesses
from filiere.signals.contacts import DAY_S, evidence_of
from filiere.signals.gap import Gap, Spread, gaps
from filiere.signals.shop_score import CURVE
from filiere.signals.street import Scene, Shared, beyond_of, conditions, scene, shared
from filiere.wording import Text, Words

_say = Words(__name__)

FRONT_FROM = 1.0
"""log10 LR from which on the role is ``front``: the contract's figure, and no parameter."""


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Every declared business beside every line."""
    shops = businesses(case)
    if len(shops) == 0:
        return Answer(not_applicable=_say("no-business"))
    if not any(shop.control for shop in shops):
        return Answer(not_applicable=_say("no-control"))
    of = scene(case, values.busy)
    if of is None or len(of.lines) == 0:
        return Answer(not_applicable=_say("no-line"))
    prepare(case)
    books = {shop.id: books_of(case, shop, of.contacts, of.clock) for shop in shops}
    spread = Spread(
        tickets=values.spread_tickets, goods=values.spread_goods, orders=values.spread_orders
    )
    found = {shop.id: _gaps(shop, shops, books, spread, values.least_share) for shop in shops}
    told = written(case, shops)
    rows: list[Row] = []
    for place, line in enumerate(of.lines):
        progress(_say("step-lines"), place / len(of.lines))
        pairs = {shop.id: shared(of, shop, line) for shop in shops}
        made = (
            _row(of, shop, line, pairs, books, (*found[shop.id], told[shop.id])) for shop in shops
        )
        rows += [row for row in made if row is not None]
    return Answer(rows=tuple(rows), considered=len(shops) * len(of.lines))


def _gaps(
    shop: Business,
    shops: list[Business],
    books: Mapping[str, Books],
    spread: Spread,
    least_share: float,
) -> tuple[list[Gap], Text]:
    """What its takings leave unexplained; a control is compared with the other controls."""
    others = [books[each.id] for each in shops if each.control and each.id != shop.id]
    found, why = gaps(books[shop.id], others, spread, least_share)
    return found, _say(f"why-{why or 'no-base'}")


def _row(  # noqa: PLR0913, PLR0917 - a pair, what it shares, and what the books say
    of: Scene,
    shop: Business,
    line: int,
    pairs: Mapping[str, Shared],
    books: Mapping[str, Books],
    gap: tuple[list[Gap], Text, tuple[int, ...]],
) -> Row | None:
    """One pair; None where nothing at all is held of the business."""
    mine = pairs[shop.id]
    found, why, texts = gap
    rested = _evidence(of, shop, line, mine, _accounts(of, shop, books, found))
    if rested is None:
        return None
    records, period = rested
    controls = [pairs[each.id] for each in of.shops if each.control and each.id != shop.id]
    told = [] if shop.control else controls
    measures: dict[str, Measure] = {
        **measured(mine, told, books[shop.id]),
        **flat(mine, told),
        "control": shop.control,
        "written_on_phones": len(texts),
        "volume_gap": found[0].as_measure() if found else None,
        "volume_gap_why": None if found else {"en": why.en, "fr": why.fr},
        "volume_gaps": [each.as_measure() for each in found[1:]],
        "gap_low": round(100 * found[0].low) if found else None,
        "gap_high": round(100 * found[0].high) if found else None,
    }
    number = shop.numbers[0] if shop.numbers else None
    score = beyond_of(mine, controls).score
    asked = conditions(of, shop, mine, len(controls))
    weighed = None if shop.control else load(CURVE).weigh(score, asked)
    front = isinstance(weighed, LikelihoodRatio) and weighed.log10 >= FRONT_FROM
    role = Role.FRONT if front else Role.SERVICE
    return Row(
        subjects=(
            Subject(role, number, name=shop.name, business=shop.id),
            Subject(Role.LINE, line),
        ),
        period_s=period,
        evidence=tuple(sorted({*records, *texts})),
        measures=measures,
        claim=_claim(shop, found, role),
        caveats=() if weighed is None else (_say("caveat-few"),),
        scores={} if shop.control else {CURVE: score},
        conditions=asked,
    )


def _claim(shop: Business, found: list[Gap], role: Role) -> Text:
    if shop.control:
        return _say("control-claim")
    if role is Role.FRONT:
        return _say("front-claim-gap") if found else _say("front-claim")
    return _say("service-claim-gap") if found else _say("service-claim")


def _accounts(
    of: Scene, shop: Business, books: Mapping[str, Books], found: list[Gap]
) -> tuple[Daily, ...]:
    """What is told of its books, and what the controls' multipliers were taken from."""
    own = books[shop.id]
    told = [own.declared, own.cash, own.deposits, own.tickets, own.goods]
    if len(found) > 0:
        for each in of.shops:
            if each.control and each.id != shop.id:
                beside = books[each.id]
                told.append(beside.declared)
                told += [daily for gap in found if (daily := beside.base(gap.base)).records]
    return tuple(told)


def _evidence(
    of: Scene, shop: Business, line: int, mine: Shared, accounts: tuple[Daily, ...]
) -> tuple[tuple[int, ...], tuple[int, int]] | None:
    """The rows that a pair rests on and their period: of what is shared, else of its books."""
    c = of.contacts
    own = np.array([line, *shop.numbers])
    members = np.array([*mine.contacts.members, *mine.couriers.members], dtype=np.int64)
    here = (np.isin(c.a, own) & np.isin(c.b, members)) | (np.isin(c.b, own) & np.isin(c.a, members))
    if not here.any() and len(mine.phones.records) == 0:
        here = np.isin(c.a, own[1:]) | np.isin(c.b, own[1:])
    shared_by = set(evidence_of(of.case, c.contact_id[here])) | set(mine.phones.records)
    records = shared_by.union(*(each.records for each in accounts))
    if len(records) == 0:
        return None
    rows = tuple(sorted(records))
    if here.any():
        return rows, (int(c.t[here].min()), int(c.t[here].max()))
    if len(shared_by) > 0:
        return rows, c.span_s
    days = [each.days for each in accounts if each.days is not None]
    first, last = min(day for day, _ in days), max(day for _, day in days)
    return rows, (first * DAY_S, (last + 1) * DAY_S - 1)


_MEASURES = (
    "shared_phones", "shared_hours", "shared_contacts", "shared_couriers", "couriers_in_common",
    "volume_gap", "volume_gap_why", "volume_gaps", "accounts", "control", "phones", "phone_days",
    "contacts", "contacts_expected", "contacts_control", "couriers", "couriers_expected",
    "couriers_control", "hours", "hours_expected", "hours_control", "gap_low", "gap_high",
    "written_on_phones",
)  # fmt: skip

_PROPOSITIONS = Propositions(hp=_say("hp"), hd=_say("hd"), population=_say("population"))

ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=110,
    page="findings",
    kind=FindingKind.TECHNICAL,
    takes=Parameters,
    answer=answer,
    subjects=(Role.SERVICE, Role.FRONT, Role.LINE),
    measures={name: _say(f"measure-{name.replace('_', '-')}") for name in _MEASURES},
    claim=_say("service-claim"),
    propositions=_PROPOSITIONS,
    reference="Filière's own method: counts beside chance and a control; ratio of takings to a "
    "base, with a control's multiplier",
    alternatives=(_say("alternative-street"), _say("alternative-riders"), _say("alternative-lent")),
    caveats=(_say("caveat-place"), _say("caveat-presumption"), _say("caveat-peers")),
    after=("lines", "relay", "couriers"),
    weighings=(
        Weighing(curve=CURVE, alternative=_say("alternative-lawful"), propositions=_PROPOSITIONS),
    ),
    beyond_bills=True,
)
