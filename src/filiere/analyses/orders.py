"""How many orders does a line take?

An order that leaves all its traces is a cycle: a client reaches the line, the dispatch phone
reaches a courier, that courier reaches that client. Cycles found by the same rule when the
couriers' contacts are turned by whole days are chance, and are taken off. Days are drawn again for
the interval; the windows are moved to show what they do. Beside it stand the two published rules,
each marked as contested.

Reads contact, findings of lines, relay and couriers. One row per line; counts.
"""

from dataclasses import dataclass

import numpy as np

from filiere.analyses import _orders_text as text
from filiere.analyses._contacts import (
    Ints,
    LocalClock,
    evidence_of,
    local_clock,
    read_contacts,
)
from filiere.analyses._counting import audience, confirmed, customer_days, episodes
from filiere.analyses._deliveries import Cycles, Windows, cycles, turns
from filiere.analyses._ledger import known, numbers_in
from filiere.analyses._portrait import Ledger, ledger
from filiere.analyses._rhythm import acts
from filiere.analysis import Analysis, Answer, Progress, Row, Values
from filiere.case import Case
from filiere.model.evidence import FindingKind, Measure, Role, Subject

SEED = 20_240_601
"""Of the draws of days; the same for every line, so that names cannot matter."""
TURNS = 6


def answer(case: Case, values: Values, progress: Progress) -> Answer:
    """Count the cycles of each line of the ledger that has couriers."""
    pairs = [
        (each.subjects[Role.LINE], each.subjects[Role.DISPATCH]) for each in known(case, "relay")
    ]
    lines = [*numbers_in(case, "lines", Role.LINE), *(line for line, _ in pairs)]
    lines = list(dict.fromkeys(lines))
    if len(lines) == 0:
        return Answer(not_applicable=text.NO_LINE)
    couriers = [each.subjects for each in known(case, "couriers")]
    if len(couriers) == 0:
        return Answer(not_applicable=text.NO_COURIER)
    contacts = read_contacts(case)
    clock = local_clock(case, contacts)
    book = ledger(contacts)
    rows = []
    for place, line in enumerate(lines):
        heads = sorted({dispatch for one, dispatch in pairs if one == line})
        bring = sorted(
            {
                each[Role.COURIER]
                for each in couriers
                if each.get(Role.LINE) == line or each.get(Role.DISPATCH) in heads
            }
        )
        if len(bring) > 0:
            rows.append(
                _row(
                    case,
                    book,
                    clock,
                    _Team(
                        line=line,
                        dispatch=np.array(heads, dtype=np.int64),
                        couriers=np.array(bring, dtype=np.int64),
                    ),
                    values,
                )
            )
        progress("counted", (place + 1) / len(lines))
    return Answer(rows=tuple(rows), considered=len(lines))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Team:
    """A line, its dispatch phones and its couriers."""

    line: int
    dispatch: Ints
    couriers: Ints


def _row(case: Case, book: Ledger, clock: LocalClock, team: _Team, values: Values) -> Row:
    contacts = book.contacts
    line, dispatch, couriers = team.line, team.dispatch, team.couriers
    phones = (dispatch, couriers)
    windows = Windows(order_s=int(values["order_s"]), relay_s=int(values["relay_s"]))
    found, chance, daily = _counted(book, clock, line, phones, windows)
    low, high = _interval(daily, int(values["draws"]))
    net = int(daily.total(np.arange(len(daily.found))[None, :])[0])
    customers = audience(book, line, int(values["bulk"]))
    own_list = len(customers) > 0
    into = book.by_b.of(line)
    if not own_list:
        customers = np.unique(contacts.a[into])
    sent = np.sort(book.by_a.of_all(dispatch)) if len(dispatch) > 0 else into[:0]
    sent = sent[np.isin(contacts.b[sent], couriers)]
    used = np.unique(np.concatenate((into, found.sent, found.delivered)))
    answered = int(values["answered_s"])
    return Row(
        subjects=(Subject(Role.LINE, line),),
        period_s=(int(contacts.t[used].min()), int(contacts.t[used].max())),
        evidence=evidence_of(case, contacts.contact_id[used]),
        measures={
            "potential": len(episodes(book, line)),
            "confirmed": confirmed(book, clock, line, couriers, int(values["confirm_s"])),
            "cycles": max(net, 0),
            "cycles_low": max(min(low, net), 0),
            "cycles_high": max(high, net, 0),
            "customer_days": customer_days(book, clock, line, customers, answered),
            "expected_by_chance": round(chance, 1),
            "found": len(found),
            "sensitivity": _sensitivity(book, line, phones, windows),
            "customer_days_6s": customer_days(book, clock, line, customers, 6),
            "sent": len(acts(contacts.t[sent], 180)),
        },
        expected_by_chance=chance,
        claim=text.CLAIM if len(dispatch) > 0 else text.CLAIM_TWO_LEGS,
        caveats=() if own_list else (text.NO_SENDING,),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Daily:
    """Counts per local day of the visits; ``turned`` sums over the turned copies."""

    found: Ints
    visits: Ints
    turned: Ints
    copies: int

    def total(self, drawn: Ints) -> Ints:
        """Cycles of sets of days (one set per row), rounded, less chance.

        A visit is a true cycle, or one by chance at the rate of the turned visits: of V visits,
        F = T + (V - T) C / V, so T = (F - C) V / (V - C). All in integers but one division.
        """
        found = self.found[drawn].sum(axis=1) * self.copies
        chance = self.turned[drawn].sum(axis=1)
        visits = self.visits[drawn].sum(axis=1)
        rest = np.maximum(visits * self.copies - chance, 1)
        return np.asarray((2 * (found - chance) * visits + rest) // (2 * rest), dtype=np.int64)


def _counted(
    book: Ledger, clock: LocalClock, line: int, phones: tuple[Ints, Ints], windows: Windows
) -> tuple[Cycles, float, _Daily]:
    """Cycles, the mean of turned counts, and the counts per day."""
    contacts = book.contacts
    lines = np.array([line], dtype=np.int64)
    days = clock.day(np.array(contacts.span_s))
    count = int(days[1] - days[0]) + 2

    def per_day(t: Ints) -> Ints:
        return np.bincount(clock.day(t) - days[0], minlength=count)

    found = cycles(book, lines, *phones, windows)
    by_s = turns(contacts.span_s, TURNS)
    turned = np.zeros(count, dtype=np.int64)
    for turn_s in by_s:
        turned += per_day(cycles(book, lines, *phones, windows, turned_s=turn_s).ended_s)
    copies = max(len(by_s), 1)
    daily = _Daily(
        found=per_day(found.ended_s),
        visits=per_day(found.visited_s),
        turned=turned,
        copies=copies,
    )
    return found, int(turned.sum()) / copies, daily


def _interval(daily: _Daily, draws: int) -> tuple[int, int]:
    """5th and 95th percentile of the total when days are drawn again with replacement."""
    rng = np.random.default_rng(SEED)
    days = len(daily.found)
    totals = np.sort(daily.total(rng.integers(0, days, (draws, days))))
    return int(totals[draws // 20]), int(totals[draws - 1 - draws // 20])


def _sensitivity(
    book: Ledger, line: int, phones: tuple[Ints, Ints], windows: Windows
) -> dict[str, Measure]:
    lines = np.array([line], dtype=np.int64)
    moved = {
        "order_s/2": Windows(order_s=windows.order_s // 2, relay_s=windows.relay_s),
        "order_s*2": Windows(order_s=windows.order_s * 2, relay_s=windows.relay_s),
        "relay_s/2": Windows(order_s=windows.order_s, relay_s=windows.relay_s // 2),
        "relay_s*2": Windows(order_s=windows.order_s, relay_s=windows.relay_s * 2),
    }
    return {name: len(cycles(book, lines, *phones, each)) for name, each in moved.items()}


ANALYSIS = Analysis(
    question=text.QUESTION,
    kind=FindingKind.INVESTIGATIVE,
    parameters=text.PARAMETERS,
    answer=answer,
    subjects=(Role.LINE,),
    measures=text.MEASURES,
    claim=text.CLAIM,
    propositions=text.PROPOSITIONS,
    reference="Filière's own cycles; customer-days: Operation Orochi, United Kingdom; confirmed "
    "contacts: L. Atha (IDMU), Expert Witness Journal 62 (2025)",
    alternatives=text.ALTERNATIVES,
    caveats=text.CAVEATS,
    after=("lines", "relay", "couriers"),
)
