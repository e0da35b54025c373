"""Which numbers do customers order through?

An order line is reached by many callers who do not know each other and come back, at set hours;
soon after a call, other phones reach that very caller; and another phone, which no caller knows,
goes out to those phones. A pizzeria or a taxi switchboard shows much of this: it dispatches from
its own number and its callers speak rather than write. Each trait is a count anybody can check;
the class is a sum of a few points, and what a lawful service explains as well is called so.

Reads contact, coverage. One row per number; points without unit, at least ``least_points`` a line.
"""

from dataclasses import dataclass

import numpy as np

from filiere.analyses import _lines_text as text
from filiere.analyses._callbacks import callbacks, select
from filiere.analyses._contacts import (
    DAY_S,
    Bools,
    Ints,
    LocalClock,
    billed_numbers,
    clock_text,
    evidence_of,
    local_clock,
    read_contacts,
)
from filiere.analyses._portrait import (
    HiddenRelay,
    Ledger,
    Portrait,
    PortraitRules,
    acquaintance,
    degrees,
    ledger,
    portrait,
)
from filiere.analysis import Analysis, Answer, Progress, Row, Values
from filiere.case import Case
from filiere.model.evidence import FindingKind, Role, Subject

TURNS = 3
"""Turned copies of the calls from which the hits expected by chance are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Points of one number, and why."""

    portrait: Portrait
    points: int
    hidden: HiddenRelay | None
    serves: bool
    """Third phones reach its callers after their calls, or nobody could have seen it."""
    why: str

    @property
    def is_line(self) -> bool:
        """Whether the role is *line*; *service* otherwise."""
        return self.why == text.NO_LOOK_ALIKE


def answer(case: Case, values: Values, progress: Progress) -> Answer:
    """Draw the portrait of every number with enough callers; keep those that serve."""
    contacts = read_contacts(case)
    if len(contacts) == 0:
        return Answer(not_applicable=text.NO_CONTACT)
    clock = local_clock(case, contacts)
    book = ledger(contacts)
    candidates = _candidates(book, clock, values)
    if len(candidates) == 0:
        return Answer(not_applicable=text.NO_CANDIDATE)
    progress("callers", 0.2)
    known = acquaintance(book, candidates)
    # callers of an ordinary phone are its holder's circle and reach one another: density, by pairs
    callers = degrees(contacts, clock).callers[candidates]
    strangers = 2 * known <= float(values["max_known"]) * np.maximum(callers - 1, 1)
    considered = len(candidates)
    candidates, known = candidates[strangers], known[strangers]
    rules = _rules(values)
    billed = billed_numbers(case)
    is_billed = np.isin(np.arange(contacts.numbers), sorted(billed))
    verdicts = []
    for place, number in enumerate(candidates):
        seen = portrait(book, clock, int(number), float(known[place]), rules)
        verdicts.append(judge(book, seen, values, is_billed))
        progress("portraits", 0.2 + 0.5 * place / len(candidates))
    chance = _by_chance(book, candidates, rules)
    progress("chance", 0.9)
    kept = [v for v in verdicts if v.serves]
    kept.sort(key=lambda v: (not v.is_line, -v.points, -v.portrait.callers, v.portrait.first_s))
    return Answer(
        rows=tuple(_row(case, book, clock, verdict, chance) for verdict in kept),
        considered=considered,
    )


def _candidates(book: Ledger, clock: LocalClock, values: Values) -> Ints:
    """Numbers with enough callers who come back, the most called first where there are too many."""
    count = degrees(book.contacts, clock)
    least = int(values["min_callers"])
    enough = np.flatnonzero((count.callers >= least) & (count.repeat_callers >= least // 4))
    most = int(values["max_candidates"])
    if len(enough) > most:
        # every number tied with the last one stays: a cut inside a tie would depend on names
        last = np.sort(count.callers[enough])[-most]
        enough = enough[count.callers[enough] >= last]
    return enough.astype(np.int64)


def _rules(values: Values) -> PortraitRules:
    return PortraitRules(
        callback_s=int(values["callback_s"]),
        relay_s=int(values["relay_s"]),
        apart_s=60,
        min_clients=int(values["min_reached"]),
        callback_p=float(values["callback_p"]),
    )


def judge(book: Ledger, seen: Portrait, values: Values, is_billed: Bools) -> Verdict:
    """Add up the points of one portrait."""
    least = max(int(values["min_reached"]), int(np.ceil(0.02 * seen.callers)))
    reached = int(seen.back.clients.sum())
    thirds = int((seen.back.clients >= least).sum())
    callers = np.unique(book.contacts.a[book.by_b.of(seen.number)])
    # without bills of callers or couriers nobody could have seen a callback
    blind = bool(is_billed[callers].mean() < 0.2) and len(seen.back.third) == 0
    serves = (thirds >= 1 and reached >= 0.05 * seen.callers) or (
        blind and bool(is_billed[seen.number])
    )
    hidden = next(
        iter(
            sorted(
                (
                    relay
                    for relay in seen.relays
                    if relay.found.p <= float(values["relay_p"])
                    and relay.found.z > 0
                    and relay.share_to_thirds >= 0.3
                ),
                key=lambda relay: (relay.found.p, -relay.found.z, -relay.found.count),
            )
        ),
        None,
    )
    writes = seen.incoming_texts >= float(values["text_share"]) * seen.incoming
    bulk = seen.bulk_texts >= seen.callers
    own = seen.own_dispatch > 0.1 * max(seen.answered_calls, 1)
    first, last = book.contacts.span_s
    short_lived = seen.first_s - first > 5 * DAY_S or last - seen.last_s > 5 * DAY_S
    points = (
        3 * int(hidden is not None)
        + int(writes)
        + 2 * int(bulk)
        + int(short_lived)
        - 3 * int(own)
    )
    if serves and points >= int(values["least_points"]) and not own:
        why = text.NO_LOOK_ALIKE
    elif own:
        why = text.DISPATCHES_ITSELF
    elif hidden is None:
        why = text.NO_RELAY
    else:
        why = text.SPOKEN_ORDERS
    return Verdict(portrait=seen, points=points, hidden=hidden, serves=serves, why=why)


def _by_chance(book: Ledger, candidates: Ints, rules: PortraitRules) -> float:
    """Numbers that would serve if their calls came on other days at the same hours."""
    span = book.contacts.span_s
    days = (span[1] - span[0]) // DAY_S + 1
    step = 7 if days >= 7 * (TURNS + 1) else 1
    hits = 0
    turns = [step * k for k in range(1, TURNS + 1) if step * k < days]
    for number in candidates:
        for turn in turns:
            back = callbacks(
                book.contacts,
                book.by_b,
                int(number),
                window_s=rules.callback_s,
                min_clients=rules.min_clients,
                turned_s=turn * DAY_S,
            )
            hits += int(len(select(back, rules.callback_p).third) > 0)
    return hits / len(turns) if len(turns) > 0 else 0.0


def _row(
    case: Case, book: Ledger, clock: LocalClock, verdict: Verdict, chance: float
) -> Row:
    seen = verdict.portrait
    contacts = book.contacts
    into = book.by_b.of(seen.number)
    places = [into, *seen.back.places]
    if verdict.hidden is not None:
        out = book.by_a.of(verdict.hidden.phone)
        places.append(out[np.isin(contacts.b[out], verdict.hidden.thirds)])
    used = np.unique(np.concatenate(places))
    days = clock.day(contacts.t[into])
    visits = np.unique(contacts.a[into].astype(np.int64) * 2**20 + days - days[0])
    open_days = len(np.unique(days))
    opens, closes = seen.opens_min, seen.opens_min + seen.open_min
    role = Role.LINE if verdict.is_line else Role.SERVICE
    return Row(
        subjects=(Subject(role, seen.number),),
        period_s=(seen.first_s, seen.last_s),
        evidence=evidence_of(case, contacts.contact_id[used]),
        measures={
            "clients": seen.callers,
            "orders_per_day": round(len(visits) / open_days, 1),
            "opening_hours": f"{clock_text(opens)}–{clock_text(closes)}",
            "look_alike": verdict.why,
            "points": verdict.points,
            "repeat_clients": seen.repeat_callers,
            "incoming": seen.incoming,
            "incoming_texts": seen.incoming_texts,
            "bulk_texts": seen.bulk_texts,
            "third_phones": len(seen.back.third),
            "called_back": int(seen.back.clients.sum()),
            "relay_phones": int(verdict.hidden is not None),
        },
        expected_by_chance=chance,
        claim=text.LINE_CLAIM if verdict.is_line else text.SERVICE_CLAIM,
    )


ANALYSIS = Analysis(
    question=text.QUESTION,
    kind=FindingKind.INVESTIGATIVE,
    parameters=text.PARAMETERS,
    answer=answer,
    subjects=(Role.LINE, Role.SERVICE),
    measures=text.MEASURES,
    claim=text.LINE_CLAIM,
    propositions=text.PROPOSITIONS,
    reference="Filière's own method; traits in docs/methods/lines.md, error rates in its tables",
    alternatives=text.ALTERNATIVES,
    caveats=text.CAVEATS,
)
