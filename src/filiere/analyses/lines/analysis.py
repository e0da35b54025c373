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

import numpy as np

from filiere.analyses.lines import text
from filiere.analyses.lines.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.model.evidence import FindingKind, Measure, Role, Subject
from filiere.signals.contacts import (
    Ints,
    billed_numbers,
    clock_text,
    evidence_of,
    local_clock,
    read_contacts,
)
from filiere.signals.line_traits import (
    TELLING,
    Verdict,
    by_chance,
    candidates_of,
    conditions_of,
    looked_at,
    rules_of,
    serves,
)
from filiere.signals.portrait import (
    Ledger,
    ledger,
)
from filiere.wording import Text, Words

_say = Words(__name__)


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Draw the portrait of every number with enough callers; keep those that serve."""
    contacts = read_contacts(case)
    if len(contacts) == 0:
        return Answer(not_applicable=text.NO_CONTACT)
    clock = local_clock(case, contacts)
    book = ledger(contacts)
    candidates = candidates_of(book, clock, values)
    if len(candidates) == 0:
        return Answer(not_applicable=text.NO_CANDIDATE)
    progress(_say("step-callers"), 0.2)
    verdicts = looked_at(book, clock, candidates, values)
    progress(_say("step-portraits"), 0.7)
    numbers = np.array([each.portrait.number for each in verdicts], dtype=np.int64)
    chance = by_chance(book, numbers, rules_of(values), values.service_p)
    progress(_say("step-chance"), 0.9)
    billed = np.array(sorted(billed_numbers(case)), dtype=np.int64)
    kept = [v for v in verdicts if v.is_line or serves(v.portrait, values.service_p)]
    kept.sort(key=lambda v: (not v.is_line, -v.points, -v.portrait.callers, v.portrait.first_s))
    return Answer(
        rows=tuple(_row(case, book, verdict, chance, billed) for verdict in kept),
        considered=len(candidates),
    )


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
            "look_alike": _look_alike(verdict),
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


def _look_alike(verdict: Verdict) -> dict[str, Measure]:
    """Class label with its reason, in both languages."""
    if verdict.is_line:
        return text.as_line(verdict.traits) if verdict.is_clear else text.as_either(verdict.traits)
    return text.as_lawful([n for n in TELLING if n not in verdict.traits])


def _claim(verdict: Verdict) -> Text:
    if verdict.is_line:
        return text.LINE_CLAIM if verdict.is_clear else text.EITHER_CLAIM
    return text.SERVICE_CLAIM


ANALYSIS = Analysis(
    question=text.QUESTION,
    in_short=_say("in-short"),
    place=10,
    page="network",
    counts_people=("clients", "repeat_clients"),
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
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
