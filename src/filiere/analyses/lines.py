"""Which numbers do customers order through?

An order line is reached by many callers who do not know one another and come back; soon after a
call, other phones reach that very caller. So are a pizzeria, a taxi switchboard and a doctor on
call, and a relay through a second phone tells them no better apart. What does is how the number is
kept: it appears and vanishes, calls are short and often missed, callers ask again while they wait,
it writes rather than calls, and writes to all its callers at once, while a phone that is in touch
with neither sends those who ring them. Each trait is a count anybody can check; the class is a sum
of a few points, and what a lawful service explains is called so.

Reads contact, coverage. One row per number; points without unit, at least ``least_points`` a line.
"""

from dataclasses import dataclass

import numpy as np

from filiere.analyses import _lines_text as text
from filiere.analyses._callbacks import callbacks, select
from filiere.analyses._contacts import (
    DAY_S,
    Ints,
    LocalClock,
    billed_numbers,
    clock_text,
    evidence_of,
    local_clock,
    read_contacts,
)
from filiere.analyses._portrait import (
    Ledger,
    Portrait,
    PortraitRules,
    acquaintance,
    degrees,
    ledger,
    portrait,
    stands_out,
)
from filiere.analysis import Analysis, Answer, Progress, Row, Values
from filiere.case import Case
from filiere.model.evidence import FindingKind, Measure, Role, Subject
from filiere.wording import Text

LIFE_S = 4 * DAY_S
"""A number first seen so long after the records begin, or last seen so long before, lived less."""

ACQUAINTED = 3
"""Points asked beyond the least ones of a number many of whose callers know one another."""

TURNS = 3
"""Turned copies of the calls from which the hits expected by chance are counted."""


POINTS = {
    "short_life": 8,
    "passes_on": 11,
    "writes": 4,
    "short_calls": 4,
    "bulk_texts": 3,
    "asked_again": 3,
    "asked_often": 3,
    "texted": 2,
    "repeat_callers": 2,
    "keeps_to_callers": 2,
    "missed_calls": 2,
}
"""Points of each trait: twice a logistic fit on tuning seeds, rounded (docs/methods/lines.md)."""

NOT_CLEAR = ("passes_on",)
"""Traits that a restaurant with riders, a desk and a list of customers has too: no bare line."""


TELLING = tuple(n for n, points in POINTS.items() if points > 2 and n not in NOT_CLEAR)
"""Traits whose want is told as the reason why a number is called a lawful service."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Points of one number, and the traits that gave them."""

    portrait: Portrait
    traits: tuple[str, ...]
    points: int
    handicap: int
    """Points asked beyond the least ones."""
    is_line: bool
    """Whether the role is *line*; *service* otherwise."""
    is_clear: bool
    """Whether a lawful service hardly ever has as many points."""

    @property
    def score(self) -> float:
        """What the curves weigh: the points less those asked beyond the least ones."""
        return float(self.points - self.handicap)

    @property
    def look_alike(self) -> dict[str, Measure]:
        """Class label with its reason, in both languages."""
        if self.is_line:
            return text.as_line(self.traits) if self.is_clear else text.as_either(self.traits)
        return text.as_lawful([n for n in TELLING if n not in self.traits])


def answer(case: Case, values: Values, progress: Progress) -> Answer:
    """Draw the portrait of every number with enough callers; keep those that serve."""
    contacts = read_contacts(case)
    if len(contacts) == 0:
        return Answer(not_applicable=text.NO_CONTACT)
    clock = local_clock(case, contacts)
    book = ledger(contacts)
    candidates = candidates_of(book, clock, values)
    if len(candidates) == 0:
        return Answer(not_applicable=text.NO_CANDIDATE)
    progress("callers", 0.2)
    verdicts = looked_at(book, clock, candidates, values)
    progress("portraits", 0.7)
    numbers = np.array([each.portrait.number for each in verdicts], dtype=np.int64)
    chance = _by_chance(book, numbers, _rules(values), float(values["service_p"]))
    progress("chance", 0.9)
    billed = np.array(sorted(billed_numbers(case)), dtype=np.int64)
    kept = [v for v in verdicts if v.is_line or _serves(v.portrait, float(values["service_p"]))]
    kept.sort(key=lambda v: (not v.is_line, -v.points, -v.portrait.callers, v.portrait.first_s))
    return Answer(
        rows=tuple(_row(case, book, verdict, chance, billed) for verdict in kept),
        considered=len(candidates),
    )


def looked_at(book: Ledger, clock: LocalClock, candidates: Ints, values: Values) -> list[Verdict]:
    """Verdicts on candidates whose callers are strangers, or who stand out among acquaintances."""
    known = acquaintance(book, candidates)
    # callers of an ordinary phone are its holder's circle and reach one another: density, by pairs
    callers = degrees(book.contacts, clock).callers[candidates]
    density = 2 * known / np.maximum(callers - 1, 1)
    rules = _rules(values)
    verdicts = []
    for place, number in enumerate(candidates.tolist()):
        acquainted = bool(density[place] > float(values["max_known"]))
        if acquainted and not (
            density[place] <= float(values["max_acquainted"]) and stands_out(book, number, LIFE_S)
        ):
            continue
        seen = portrait(book, clock, number, float(known[place]), rules)
        verdicts.append(judge(book, seen, values, acquainted=acquainted))
    return verdicts


def candidates_of(book: Ledger, clock: LocalClock, values: Values) -> Ints:
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
        relay_p=float(values["relay_p"]),
        apart_s=60,
        min_clients=int(values["min_reached"]),
        callback_p=float(values["callback_p"]),
    )


def judge(book: Ledger, seen: Portrait, values: Values, *, acquainted: bool = False) -> Verdict:
    """Add up the points of one portrait; more are asked where many callers know one another."""
    first, last = book.contacts.span_s
    asked = seen.incoming / seen.visits
    texts = seen.incoming - seen.incoming_calls
    bulk = seen.bulk_texts >= seen.callers
    has = {
        "short_life": seen.first_s - first > LIFE_S or last - seen.last_s > LIFE_S,
        "passes_on": bulk
        and _serves(seen, float(values["service_p"]))
        and _sent_unseen(book, seen),
        "writes": seen.outgoing_texts >= 0.85 * seen.outgoing and seen.outgoing > 0,
        "short_calls": 0 < seen.median_call_s <= int(values["short_call_s"]),
        "bulk_texts": bulk,
        "asked_again": asked >= float(values["asked_again"]),
        "asked_often": asked >= 1.25 * float(values["asked_again"]),
        "texted": texts >= 0.25 * seen.incoming,
        "repeat_callers": seen.repeat_callers >= 0.9 * seen.callers,
        "keeps_to_callers": seen.outgoing_elsewhere <= 0.01 * seen.outgoing,
        "missed_calls": seen.missed_calls >= 0.2 * seen.incoming_calls and seen.incoming_calls > 0,
    }
    traits = tuple(name for name in POINTS if has[name])
    points = sum(POINTS[name] for name in traits)
    handicap = ACQUAINTED if acquainted else 0
    return Verdict(
        portrait=seen,
        traits=traits,
        points=points,
        handicap=handicap,
        is_line=points - handicap >= int(values["least_points"]),
        is_clear=points - handicap - sum(POINTS[name] for name in NOT_CLEAR if has[name])
        >= int(values["clear_points"]),
    )


def _sent_unseen(book: Ledger, seen: Portrait) -> bool:
    """Whether its third phones are sent by a phone that is in touch with neither it nor callers."""
    contacts = book.contacts
    into = book.by_b.of(seen.number)
    kept_from = np.unique(np.append(contacts.a[into], seen.number))
    if seen.own_dispatch > 0.02 * seen.outgoing:
        return False
    for relay in seen.relays:
        out = book.by_a.of(relay.phone)
        touched = int(np.isin(contacts.b[out], kept_from).sum())
        if touched + int((contacts.a[into] == relay.phone).sum()) <= 0.02 * len(out):
            return True
    return False


def _serves(seen: Portrait, p: float) -> bool:
    """Whether third phones reach its callers beyond any doubt of chance."""
    reached = int(seen.back.clients.sum())
    return reached >= 0.05 * seen.callers and bool((seen.back.p <= p).any())


def _by_chance(book: Ledger, candidates: Ints, rules: PortraitRules, service_p: float) -> float:
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
            hits += int(len(select(back, service_p).third) > 0)
    return hits / len(turns) if len(turns) > 0 else 0.0


def _row(case: Case, book: Ledger, verdict: Verdict, chance: float, billed: Ints) -> Row:
    seen = verdict.portrait
    contacts = book.contacts
    into, out = book.by_b.of(seen.number), book.by_a.of(seen.number)
    places = [into, out, *seen.back.places]
    if len(seen.relays) > 0:
        best = min(seen.relays, key=lambda each: (each.found.p, -each.found.count))
        sent = book.by_a.of(best.phone)
        places.append(sent[np.isin(contacts.b[sent], best.thirds)])
    used = np.unique(np.concatenate(places))
    opens, closes = seen.opens_min, seen.opens_min + seen.open_min
    role = Role.LINE if verdict.is_line else Role.SERVICE
    return Row(
        subjects=(Subject(role, seen.number),),
        period_s=(seen.first_s, seen.last_s),
        evidence=evidence_of(case, contacts.contact_id[used]),
        measures={
            "clients": seen.callers,
            "orders_per_day": round(seen.visits / seen.open_days, 1),
            "opening_hours": f"{clock_text(opens)}–{clock_text(closes)}",
            "look_alike": verdict.look_alike,
            "points": verdict.points,
            "repeat_clients": seen.repeat_callers,
            "incoming": seen.incoming,
            "incoming_texts": seen.incoming - seen.incoming_calls,
            "bulk_texts": seen.bulk_texts,
            "median_call_s": seen.median_call_s,
            "third_phones": len(seen.back.third),
            "called_back": int(seen.back.clients.sum()),
            "relay_phones": len(seen.relays),
            "own_dispatch": seen.own_dispatch,
        },
        expected_by_chance=chance,
        claim=_claim(verdict),
        scores={weighing.curve: verdict.score for weighing in text.WEIGHINGS},
        conditions=conditions_of(book, seen.number, billed),
    )


def _claim(verdict: Verdict) -> Text:
    if verdict.is_line:
        return text.LINE_CLAIM if verdict.is_clear else text.EITHER_CLAIM
    return text.SERVICE_CLAIM


def conditions_of(book: Ledger, number: int, billed: Ints) -> dict[str, float]:
    """What the scope of the curves is tested on.

    Whether callers know one another, and whom third phones reach, is seen on the callers' bills.
    """
    first, last = book.contacts.span_s
    callers = np.unique(book.contacts.a[book.by_b.of(number)])
    return {
        "days": (last - first) / DAY_S,
        "callers": float(len(callers)),
        "callers_billed": int(np.isin(callers, billed).sum()) / max(len(callers), 1),
    }


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
    weighings=text.WEIGHINGS,
)
