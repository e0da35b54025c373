"""Which numbers do customers order through?

An order line is reached by many callers who do not know one another and come back; soon after a
call, other phones reach that very caller. So are a pizzeria, a taxi switchboard and a doctor on
call, and a relay through a second phone tells them no better apart. What does is how the number is
kept: it appears and vanishes within what would have been seen of it, calls are short and often
missed, callers ask again while they wait, it writes rather than calls, and writes to its callers at
once. Each trait is a count that anybody can check, and counts by how far it holds; what a lawful
service explains is called so. Keeping alone makes no line: without third phones, a dispatch or a
relay it is a number that many write to.

Accounts that customers write to are judged apart, by what phones and exports hold
(``conversations``).

Reads contact, coverage. One row per number; points without unit, at least ``least_points`` a line.
"""

import numpy as np

from filiere.analyses.lines import text
from filiere.analyses.lines.conversations import in_conversations
from filiere.analyses.lines.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import FindingKind, Measure, Role, Subject
from filiere.signals.contacts import (
    Ints,
    billed_numbers,
    clock_text,
    evidence_of,
    read_contacts,
)
from filiere.signals.line_relays import with_relays
from filiere.signals.line_traits import (
    TRAITS,
    Verdict,
    by_chance,
    candidates_of,
    conditions_of,
    looked_at,
    points_of,
    serves,
)
from filiere.signals.scene import Scene, scene_of
from filiere.wording import Text, Words

_say = Words(__name__)

TELLING = 3.0
"""The want of a trait of so many points is told as the reason why a number is no line."""


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Judge the numbers of the bills, then the accounts of phones and exports where held."""
    billed = _on_bills(case, values, progress)
    told, asked = in_conversations(case, values, billed.rows)
    if len(told) == 0:
        return billed
    rows = [*billed.rows, *told]
    rows.sort(key=lambda row: row.subjects[0].role != Role.LINE)
    return Answer(rows=tuple(rows), considered=billed.considered + asked)


def _on_bills(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Draw the portrait of every number with enough callers; keep those that serve."""
    contacts = read_contacts(case)
    if len(contacts) == 0:
        return Answer(not_applicable=text.NO_CONTACT)
    scene = scene_of(case, contacts)
    candidates = candidates_of(scene, values)
    if len(candidates) == 0:
        return Answer(not_applicable=text.NO_CANDIDATE)
    progress(_say("step-callers"), 0.2)
    verdicts = looked_at(scene, candidates, values)
    progress(_say("step-portraits"), 0.6)
    billed = np.array(sorted(billed_numbers(case)), dtype=np.int64)
    verdicts = with_relays(scene, verdicts, billed)
    progress(_say("step-relays"), 0.7)
    chance = by_chance(verdicts)
    kept = [v for v in verdicts if v.kept_like_a_line or serves(v.portrait, values.service_p)]
    kept.sort(key=lambda v: (not v.is_line, -v.points, -v.portrait.callers, v.portrait.first_s))
    return Answer(
        rows=tuple(_row(case, scene, verdict, chance, billed) for verdict in kept),
        considered=len(candidates),
    )


def _row(case: Case, scene: Scene, verdict: Verdict, chance: float, billed: Ints) -> Row:
    seen, book = verdict.portrait, scene.book
    contacts = book.contacts
    into, out = book.by_b.of(seen.number), book.by_a.of(seen.number)
    places = [into, out, *seen.back.places]
    if len(seen.relays) > 0:
        best = min(seen.relays, key=lambda each: (each.found.p, -each.found.count))
        sent = book.by_a.of(best.phone)
        places.append(sent[np.isin(contacts.b[sent], best.thirds)])
    used = distinct(np.concatenate(places))
    opens, closes = seen.opens_min, seen.opens_min + seen.open_min
    role = Role.LINE if verdict.is_line else Role.SERVICE
    conditions = conditions_of(scene, seen.number, billed)
    traced = len(verdict.traces) > 0
    visible = conditions["callers_billed"] > 0
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
            "withheld_contacts": verdict.unnamed,
            "points_if_named": verdict.widened,
            "traces": list(verdict.traces),
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
        claim=_claim(verdict, visible=visible),
        alternatives=() if traced else (text.PRIVATE_CORRESPONDENCE,),
        caveats=_caveats(verdict),
        scores={w.curve: verdict.score for w in text.WEIGHINGS} if traced else {},
        conditions=conditions,
    )


def _look_alike(verdict: Verdict) -> dict[str, Measure]:
    """Class label with its reason, in both languages."""
    if verdict.is_line:
        return text.as_line(verdict.traits) if verdict.is_clear else text.as_either(verdict.traits)
    if verdict.kept_like_a_line:
        return text.as_many(verdict.traits)
    points = points_of()
    telling = [n for n in TRAITS if points[n] >= TELLING]
    return text.as_lawful([n for n in telling if n not in verdict.traits])


def _caveats(verdict: Verdict) -> tuple[Text, ...]:
    """What else is to be said of this number alone."""
    told = () if len(verdict.traces) > 0 else (text.NO_TRACE,)
    if verdict.unnamed == 0:
        return told
    incoming = verdict.portrait.incoming + verdict.unnamed
    return (*told, text.withheld_caveat(verdict.unnamed, incoming))


def _claim(verdict: Verdict, *, visible: bool) -> Text:
    if verdict.is_line and verdict.rests_on_unnamed:
        return text.WIDENED_CLAIM
    if verdict.is_line:
        return text.LINE_CLAIM if verdict.is_clear else text.EITHER_CLAIM
    if verdict.kept_like_a_line:
        return text.MANY_CLAIM if visible else text.UNSEEN_CLAIM
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
    after=("reconcile", "threads"),
)
