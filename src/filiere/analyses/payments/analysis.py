"""Does money move on an account when orders come, or before stock is fetched?

The credits of each account that is held are set beside the openings of each order line, its cash
withdrawals beside the contacts between the dispatch phone and each supplier of the ladder, or each
number that it leaves. Each movement counts once; chance is read off the same minutes of other days.
A customer of a shop pays at the hours at which anybody orders: only the days and minutes speak.
Beside that stands where the account's own number, or the other side's, was written on phones.

Reads movement, app_payment, account, contact, the texts of phones and exports, and the findings of
lines, relay and ladder. One row per account and number, those in which nothing passes chance
included; of numbers left, those beside which withdrawals are more than chance gives.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from filiere.analyses.payments.flows import Flow, flows, held_accounts
from filiere.analyses.payments.pairing import Paired, paired
from filiere.analyses.payments.parameters import Parameters
from filiere.analyses.payments.written import WrittenOf, read_written
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.case.rows.statements import keep_counted
from filiere.distinct import distinct
from filiere.model.evidence import FindingKind, Measure, Propositions, Role, Subject
from filiere.signals.book import Ledger, ledger
from filiere.signals.contacts import (
    DAY_S,
    Contacts,
    Ints,
    LocalClock,
    evidence_of,
    local_clock,
    read_contacts,
)
from filiere.signals.counting import episodes
from filiere.signals.found import known, order_lines
from filiere.signals.rhythm import acts
from filiere.wording import Text, Words

_say = Words(__name__)

STANDS_OUT = 0.05
"""Chance below which a number of no known part is named: the dispatch phone calls many."""

APART_S = 1800
"""Contacts with a supplier within half an hour of one another are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """What movements are set beside: contacts of one number, by time."""

    role: Role
    number: int
    places: Ints
    """Places among the contacts."""
    span_s: tuple[int, int]
    """From when to when the line, or the dispatch phone, was in use: nothing tells before or after,
    and its days without use are no measure of chance."""
    window_s: int


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Every held account beside every line and supplier."""
    accounts = held_accounts(case)
    if len(accounts) == 0:
        return Answer(not_applicable=_say("no-account"))
    contacts = read_contacts(case)
    lines = order_lines(case)
    if len(lines) == 0 or len(contacts) == 0:
        return Answer(not_applicable=_say("no-line"))
    keep_counted(case)
    clock = local_clock(case, contacts)
    series = list(_series(case, ledger(contacts), lines, values))
    written = read_written(case, accounts)
    rows: list[Row] = []
    for place, account in enumerate(accounts):
        progress(_say("step-accounts"), place / len(accounts))
        come, drawn = flows(case, account)
        whole = np.concatenate((come.records, drawn.records))
        if len(whole) == 0:
            continue
        for events in series:
            flow = come if events.role is Role.LINE else drawn
            row = _row(case, contacts, clock, account, flow, whole, events, written.of(account))
            if events.role is not Role.RIGHT or _p(row) <= STANDS_OUT:
                rows.append(row)
    rows.sort(key=_p)  # those that chance explains least first; of equals, the order of accounts
    return Answer(rows=tuple(rows), considered=len(accounts) * len(series))


def _series(case: Case, book: Ledger, lines: list[int], values: Parameters) -> Iterator[Events]:
    """Openings of each line, and contacts of dispatch phones with each supplier."""
    contacts = book.contacts
    for line in lines:
        into = episodes(book, line)
        yield Events(
            role=Role.LINE,
            number=line,
            places=into,
            span_s=_span(contacts.t[into]),
            window_s=values.order_min * 60,
        )
    suppliers, left = _met(case)
    roles = dict.fromkeys(left, Role.RIGHT) | dict.fromkeys(suppliers, Role.SUPPLIER)
    for number, role in roles.items():
        heads = suppliers.get(number, set()) | left.get(number, set())
        own = np.array(sorted(heads), dtype=np.int64)
        here = np.flatnonzero(
            ((contacts.a == number) & np.isin(contacts.b, own))
            | ((contacts.b == number) & np.isin(contacts.a, own))
        )
        here = here[np.argsort(contacts.t[here], kind="stable")]
        first = acts(contacts.t[here], APART_S)
        kept = here[np.searchsorted(contacts.t[here], first)]
        yield Events(
            role=role,
            number=number,
            places=kept.astype(np.int64),
            span_s=_span(contacts.t[np.isin(contacts.a, own) | np.isin(contacts.b, own)]),
            window_s=values.stock_min * 60,
        )


def _met(case: Case) -> tuple[dict[int, set[int]], dict[int, set[int]]]:
    """Dispatch phones and lines by the supplier of their network, and by each number left there."""
    suppliers: dict[int, set[int]] = {}
    left: dict[int, set[int]] = {}
    for each in known(case, "ladder"):
        told = _listed(each.measures.get("rungs"))
        found = [_number(rung) for rung in told if rung["role"] in {"dispatch", "line"}]
        heads = {number for number in found if number is not None}
        for rungs, met in (
            ([rung for rung in told if rung["role"] == "supplier"], suppliers),
            (_listed(each.measures.get("remaining")), left),
        ):
            for rung in rungs:
                number = _number(rung)
                if number is not None:
                    met.setdefault(number, set()).update(heads)
    return suppliers, left


def _listed(measure: Measure) -> list[dict[str, Measure]]:
    return [each for each in measure if isinstance(each, dict)] if isinstance(measure, list) else []


def _span(times: Ints) -> tuple[int, int]:
    """First and last, by default nothing."""
    return (int(times.min()), int(times.max())) if len(times) > 0 else (0, -1)


def _number(rung: dict[str, Measure]) -> int | None:
    found = rung.get("number_id")
    return found if isinstance(found, int) else None


def _row(  # noqa: PLR0913, PLR0917 - an account, what moves on it, and what it is set beside
    case: Case,
    contacts: Contacts,
    clock: LocalClock,
    account: int,
    flow: Flow,
    whole: Ints,
    events: Events,
    written: WrittenOf,
) -> Row:
    """One account beside one number."""
    places = events.places[np.argsort(contacts.t[events.places], kind="stable")]
    at = contacts.t[places]
    first, last = events.span_s
    if flow.times is not None:
        inside = (flow.times >= first - events.window_s) & (flow.times <= last + events.window_s)
        moves = flow.times[inside]
        days = (first // DAY_S, last // DAY_S)
        found = paired(moves, at, events.window_s, days, DAY_S)
        told_s = moves
    else:
        low, high = clock.day(np.clip([first, last], *contacts.span_s)).tolist()
        inside = (flow.days >= low) & (flow.days <= high)
        moves = flow.days[inside]
        found = paired(moves, clock.day(at), 0, (low, high), 1)
        told_s = moves * DAY_S
    records = flow.records[inside]
    rests = set(records[found.near].tolist()) or set(records.tolist()) or set(whole.tolist())
    met = distinct(places[found.event[found.near]]) if found.together else places[:0]
    rests |= set(evidence_of(case, contacts.contact_id[met]))
    timed = flow.times is not None
    return Row(
        subjects=(Subject(Role.ACCOUNT, account_id=account), Subject(events.role, events.number)),
        period_s=(int(told_s.min()), int(told_s.max())) if len(told_s) else contacts.span_s,
        evidence=tuple(sorted(rests.union(written.records))),
        measures={**_measures(found, len(moves), events, timed=timed), **written.measures()},
        expected_by_chance=round(found.expected, 4),
        claim=_say(_claim(events.role, timed=timed)),
        caveats=tuple(_said(written)),
    )


def _p(row: Row) -> float:
    """Chance of as many, or more."""
    return float(str(row.measures["p"]))


def _said(written: WrittenOf) -> Iterator[Text]:
    """What is written of the account, with what that does not say."""
    if len(written.texts) > 0:
        yield _say("caveat-written", count=len(written.texts))
    if len(written.movements) > 0:
        yield _say("caveat-others-written", count=len(written.movements))


def _measures(found: Paired, compared: int, events: Events, *, timed: bool) -> dict[str, Measure]:
    lags = found.lag[found.near]
    window_s = events.window_s if timed else DAY_S
    return {
        "together": found.together,
        "expected_by_chance": round(found.expected, 4),
        "median_lag_s": int(np.median(lags)) if timed and len(lags) > 0 else None,
        "window_s": window_s,
        "window_min": window_s // 60,
        "compared": compared,
        "events": len(events.places),
        "p": float(f"{found.p:.3g}"),
    }


def _claim(role: Role, *, timed: bool) -> str:
    if role is Role.LINE:
        return "claim-orders" if timed else "claim-orders-days"
    stem = "claim-stock" if role is Role.SUPPLIER else "claim-left"
    return stem if timed else f"{stem}-days"


_MEASURES = (
    "together", "expected_by_chance", "median_lag_s", "window_s", "window_min", "compared",
    "events", "p", "written", "written_sent", "written_received", "others_written",
)  # fmt: skip

ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=120,
    page="findings",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.ACCOUNT, Role.LINE, Role.SUPPLIER, Role.RIGHT),
    measures={name: _say(f"measure-{name.replace('_', '-')}") for name in _MEASURES},
    claim=_say("claim-orders"),
    propositions=Propositions(hp=_say("hp"), hd=_say("hd"), population=_say("population")),
    reference="Filière's own method: movements beside events, against the same minutes of other "
    "days; exact sum of independent draws",
    alternatives=(_say("alternative-habit"), _say("alternative-salary"), _say("alternative-own")),
    caveats=(_say("caveat-booking"), _say("caveat-presumption"), _say("caveat-cause")),
    after=("lines", "relay", "ladder"),
    beyond_bills=True,
)
