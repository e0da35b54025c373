"""How many orders does a line take?

An order that leaves all its traces is a cycle: a client reaches the line, the dispatch phone
reaches a courier, that courier reaches that client. Cycles found by the same rule when the
couriers' contacts are turned by whole days are chance, and are taken off, with an interval whose
coverage is measured; each window is moved to show what it does. What applications and other
channels hide enters as a range that the reader may change. Beside it stand the two published
rules, each by its name and marked as contested.

A line that phones and exports tell is counted alike, on contacts across channels; beside it stand
the orders that its own conversations ask for, as an interval (``threads``).

Reads contact, chat_message, findings of lines, relay, couriers and threads. One row per line;
counts.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from filiere.analyses.orders.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import FindingKind, Measure, Propositions, Role, Subject
from filiere.signals.book import Ledger, ledger
from filiere.signals.channels import read_channels
from filiere.signals.contacts import (
    Ints,
    LocalClock,
    evidence_of,
    local_clock,
    read_contacts,
)
from filiere.signals.counting import audience, confirmed, customer_days, episodes
from filiere.signals.cycle_count import estimate
from filiere.signals.deliveries import Cycles, Windows
from filiere.signals.found import known, order_cards, order_lines
from filiere.signals.rhythm import acts
from filiere.signals.teams import Team, teams
from filiere.signals.teams_across import teams_across
from filiere.signals.three_traces import Orders, orders_of
from filiere.wording import Text, Words

_say = Words(__name__)

OROCHI_S = (4, 6)
"""The two published cut-offs: a call counts above so many seconds."""
AREAS = 10
LEAST_IN_AREA = 3
"""Cells with fewer deliveries are not named: they would tell of single clients."""


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Count the cycles of each line of the ledger that has couriers, and estimate its orders."""
    billed = _on_bills(case, values, progress)
    told = _in_conversations(case, values)
    if len(told) == 0:
        return billed
    return Answer(rows=(*billed.rows, *told), considered=billed.considered + len(told))


def _in_conversations(case: Case, values: Parameters) -> list[Row]:
    """The same of lines that phones and exports tell, with what their conversations ask for."""
    held = read_channels(case)
    if held is None:
        return []
    book = ledger(held.contacts)
    clock = local_clock(case, held.contacts)
    cards = order_cards(case)
    rows = []
    for team in teams_across(case, book, held):
        subject = held.parties.subject(Role.LINE, team.line)
        row = _row(case, book, clock, team, values)
        low, high = cards.get((subject.number_id, subject.account_id), (None, None))
        used = distinct(np.concatenate((book.by_b.of(team.line), book.by_a.of_all(team.dispatch))))
        rows.append(
            replace(
                row,
                subjects=(subject,),
                measures={
                    **row.measures,
                    "written_low": low,
                    "written_high": high,
                    **held.measures(used),
                },
                caveats=(*row.caveats, _say("conversation-not-studied")),
            )
        )
    return rows


def _on_bills(case: Case, values: Parameters, progress: Progress) -> Answer:
    """What the bills tell."""
    if len(order_lines(case)) == 0:
        return Answer(not_applicable=_say("no-line"))
    if len(known(case, "couriers")) == 0:
        return Answer(not_applicable=_say("no-courier"))
    contacts = read_contacts(case)
    clock = local_clock(case, contacts)
    book = ledger(contacts)
    found = teams(case, book)
    rows = []
    for place, team in enumerate(found):
        rows.append(_row(case, book, clock, team, values))
        progress(_say("step-counted"), (place + 1) / len(found))
    return Answer(rows=tuple(rows), considered=len(order_lines(case)))


def _row(case: Case, book: Ledger, clock: LocalClock, team: Team, values: Parameters) -> Row:
    contacts = book.contacts
    line, dispatch, couriers = team.line, team.dispatch, team.couriers
    phones = (dispatch, couriers)
    windows = _windows(values)
    counted = estimate(book, line, dispatch, couriers, windows)
    found = counted.cycles
    customers = audience(book, line, values.bulk)
    own_list = len(customers) > 0
    into = book.by_b.of(line)
    if not own_list:
        customers = distinct(contacts.a[into])
    sent = np.sort(book.by_a.of_all(dispatch)) if len(dispatch) > 0 else into[:0]
    sent = sent[np.isin(contacts.b[sent], couriers)]
    sent_acts = len(acts(contacts.t[sent], 180))
    used = distinct(np.concatenate((into, found.sent, found.delivered)))
    potential = len(episodes(book, line))
    backed = confirmed(book, clock, line, couriers, values.confirm_s)
    days = {
        cut_off: customer_days(book, clock, line, customers, cut_off)
        for cut_off in (*OROCHI_S, values.answered_s)
    }
    orders = orders_of(book, team, windows, potential)
    return Row(
        subjects=(Subject(Role.LINE, line),),
        period_s=(int(contacts.t[used].min()), int(contacts.t[used].max())),
        evidence=evidence_of(case, contacts.contact_id[used]),
        measures={
            "potential": potential,
            "confirmed": backed,
            "cycles": round(counted.net),
            "cycles_low": counted.low,
            "cycles_high": counted.high,
            "customer_days": days[values.answered_s],
            "customer_days_6s": days[OROCHI_S[1]],
            "expected_by_chance": round(counted.chance, 1),
            "found": len(found),
            "couriers": len(couriers),
            "sensitivity": _sensitivity(book, line, phones, windows),
            "reference_rules": _rules(days, potential, backed, values),
            "orders": orders.estimate,
            "orders_low": orders.low,
            "orders_high": orders.high,
            "sent_seen": orders.sent_seen,
            "visit_seen": orders.visit_seen,
            "dependence": orders.dependence,
            "hidden_low": values.hidden_low,
            "hidden_high": values.hidden_high,
            "with_hidden_low": _beside(orders.low, values.hidden_low),
            "with_hidden_high": _beside(orders.high, values.hidden_high),
            "by_day": _by_day(clock, found),
            "by_hour": _by_hour(clock, found),
            "by_area": _by_area(case, contacts.contact_id[found.delivered]),
            "sent": sent_acts,
        },
        expected_by_chance=counted.chance,
        claim=_claim(orders, two_legs=len(dispatch) == 0),
        caveats=() if own_list else (_say("no-sending"),),
    )


def _claim(orders: Orders, *, two_legs: bool) -> Text:
    if orders.estimate is None:
        return _say("claim-unsent")
    return _say("claim-two-legs") if two_legs else _say("claim")


def _windows(values: Parameters) -> Windows:
    return Windows(
        order_s=values.order_s,
        relay_s=values.relay_s,
        delivery_s=values.delivery_s,
        visit_s=values.visit_s,
    )


def _beside(seen: int, hidden: float) -> int:
    """Orders of which a share ``hidden`` leaves no record, when so many are seen."""
    return round(seen / (1 - min(hidden, 0.99)))


def _sensitivity(
    book: Ledger, line: int, phones: tuple[Ints, Ints], windows: Windows
) -> dict[str, Measure]:
    """Cycles less chance with each window halved and doubled."""
    moved = {
        f"{name}{sign}": replace(windows, **{name: changed})
        for name, value in (
            ("order_s", windows.order_s),
            ("relay_s", windows.relay_s),
            ("delivery_s", windows.delivery_s),
            ("visit_s", windows.visit_s),
        )
        for sign, changed in (("/2", value // 2), ("*2", value * 2))
    }
    return {name: round(estimate(book, line, *phones, each).net) for name, each in moved.items()}


def _rules(
    days: Mapping[int, int], potential: int, backed: int, values: Parameters
) -> list[Measure]:
    """The published rules, by name, with the parameters under which they were applied."""
    contested: Measure = {**_say("contested").both()}
    orochi: list[Measure] = [
        {
            "rule": {**_say("rule-orochi", cut_off_s=cut_off).both()},
            "cut_off_s": cut_off,
            "count": days[cut_off],
            "status": contested,
        }
        for cut_off in OROCHI_S
    ]
    return [
        *orochi,
        {
            "rule": {**_say("rule-idmu").both()},
            "limit_s": values.confirm_s,
            "count": backed,
            "potential": potential,
            "status": contested,
        },
    ]


def _by_day(clock: LocalClock, found: Cycles) -> dict[str, Measure]:
    """Cycles found by local day of the delivery; days without any are left out."""
    days, counts = np.unique(clock.day(found.ended_s), return_counts=True)
    return {
        str(np.datetime64(int(day), "D")): int(count)
        for day, count in zip(days, counts, strict=True)
    }


def _by_hour(clock: LocalClock, found: Cycles) -> dict[str, Measure]:
    hours, counts = np.unique(clock.minute_of_day(found.ended_s) // 60, return_counts=True)
    return {f"{int(hour):02d}:00": int(count) for hour, count in zip(hours, counts, strict=True)}


AREA = """
SELECT cell.cell, count(*) AS cycles
FROM contact JOIN asked_delivery USING (contact_id) JOIN cell ON cell.cell_id = contact.a_cell
GROUP BY cell.cell
HAVING count(*) >= $least
ORDER BY cycles DESC, cell.cell
"""


def _by_area(case: Case, delivered: Ints) -> list[Measure]:
    """Cells that served the couriers at the door, where their bills give any; few are left out."""
    if len(delivered) == 0:
        return []
    case.register("asked_delivery", {"contact_id": delivered})
    rows = case.query(AREA, {"least": LEAST_IN_AREA})
    case.unregister("asked_delivery")
    return [{"cell": str(cell), "cycles": int(count)} for cell, count in rows[:AREAS]]


ANALYSIS = Analysis(
    question=_say("question"),
    in_short=_say("in-short"),
    place=50,
    page="rhythm",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.LINE,),
    measures=_say.each(
        "measures",
        "potential",
        "confirmed",
        "cycles",
        "cycles_low",
        "cycles_high",
        "customer_days",
        "expected_by_chance",
        "found",
        "sensitivity",
        "couriers",
        "reference_rules",
        "orders",
        "orders_low",
        "orders_high",
        "sent_seen",
        "visit_seen",
        "dependence",
        "with_hidden_low",
        "with_hidden_high",
        "hidden_low",
        "hidden_high",
        "by_day",
        "by_hour",
        "by_area",
        "customer_days_6s",
        "sent",
    ),
    claim=_say("claim"),
    propositions=Propositions.said(_say),
    reference="Filière's own cycles; customer-days: Operation Orochi, United Kingdom; confirmed "
    "contacts: L. Atha (IDMU), Expert Witness Journal 62 (2025)",
    alternatives=(
        _say("alternatives-call-about-something-else-wrong"),
        _say("alternatives-two-orders-served-one-visit"),
    ),
    caveats=(
        _say("caveats-cycles-count-orders-all-legs"),
        _say("caveats-customer-days-follows-rule-used"),
        _say("caveats-confirmed-follows-rule-proposed-defence"),
        _say("caveats-quantity-price-turnover-follows-these"),
    ),
    after=("lines", "relay", "couriers", "threads"),
)
