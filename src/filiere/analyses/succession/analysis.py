"""Which number, handset or SIM continues one that stopped?

A phone is thrown away; its contacts are not. For each number that stopped, the numbers that began
about then compete for its contacts, weighed by rarity; pairs found are substituted and all are
compared again, because a whole group may change numbers at once. «No successor» is an answer among
the others. The same handset under another number, and the same SIM in another handset, are facts of
another kind and stand apart; so do a change of number that an application recorded, and a new
number that its own user announced.

Reads contact, coverage, event, chat_event, account_number. One row per old number and kind.
"""

from collections.abc import Iterator

import numpy as np

from filiere.analyses.succession import text
from filiere.analyses.succession.conversations import in_conversations
from filiere.analyses.succession.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row, Weighed
from filiere.calibration.own_choice import OwnChoice, to_json
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import FindingKind, Measure, Role, Subject
from filiere.signals import continuity
from filiere.signals.contacts import (
    Contacts,
    Ints,
    billed_numbers,
    evidence_of,
    read_contacts,
)
from filiere.signals.lives import Lives
from filiere.signals.succeeding import Answered, decide, weights_of
from filiere.signals.successors import Asked, ask_of, seen_in
from filiere.wording import Text, Words

_say = Words(__name__)

NAMED = 3
"""Candidates listed with their shares."""


def answer(case: Case, values: Parameters, progress: Progress) -> Answer:
    """Successors by contacts, then by handset and SIM."""
    contacts = read_contacts(case)
    rows: list[Row] = []
    considered = 0
    curves: dict[str, str] = {}
    if len(contacts) > 0:
        seen = seen_in(case, contacts)
        asked = ask_of(contacts, seen, values)
        own = weights_of(contacts, seen, values)
        progress(_say("step-compared"), 0.6)
        considered = asked.compared
        curves = {own.id: to_json(own)}
        answered = _that_can_be_told(case, decide(asked, values, own))
        told = _told(answered, values.most_none)
        rows = [_row(case, contacts, asked.life, each, own) for each in told]
    progress(_say("step-handsets"), 0.9)
    facts = [
        *_handsets(case, contacts, values),
        *_sims(case, values),
        *in_conversations(case),
    ]
    if len(contacts) == 0 and len(facts) == 0:
        return Answer(not_applicable=text.NO_CONTACT)
    return Answer(rows=(*rows, *facts), considered=considered + len(facts), curves=curves)


def of_numbers(
    case: Case, values: Parameters, numbers: tuple[int, ...], kept: str | None
) -> Answer:
    """Who continues one given number, for and against, or why that cannot be asked."""
    (number,) = numbers
    contacts = read_contacts(case)
    if len(contacts) == 0:
        return Answer(not_applicable=text.NO_CONTACT)
    seen = seen_in(case, contacts)
    asked = ask_of(contacts, seen, values)
    here = next((q for q in asked.questions if q.number == number), None)
    if here is None:
        return Answer(not_applicable=_why_not_asked(contacts, asked, values, number))
    own = weights_of(contacts, seen, values, kept)
    each = next(a for a in decide(asked, values, own) if a.question.number == number)
    row = _row(case, contacts, asked.life, each, own, given=True)
    return Answer(rows=(row,), considered=max(1, here.compared), curves={own.id: to_json(own)})


def _why_not_asked(contacts: Contacts, asked: Asked, values: Parameters, number: int) -> Text:
    """A number that goes on, one too little used, or one that nobody could continue."""
    if number >= contacts.numbers or int(asked.life.uses[number]) < values.min_uses:
        return text.say("too-few-uses", least=values.min_uses)
    if float(asked.life.stopped[number]) < values.min_silence:
        return text.say("goes-on")
    return text.say("nobody-began")


def _that_can_be_told(case: Case, answered: list[Answered]) -> list[Answered]:
    """Without its own bill, a number's silence is that of others: only a successor is told."""
    billed = billed_numbers(case)
    return [each for each in answered if each.named or each.question.number in billed]


def _told(answered: list[Answered], most_none: int) -> list[Answered]:
    """Links first, then the clearest silences without one."""
    answered.sort(
        key=lambda each: (
            not each.named,
            -each.shares[each.order[0]] if each.named else 0.0,
            -each.question.silence,
            each.question.end_s,
            each.question.number,
        )
    )
    named = sum(each.named for each in answered)
    return answered[: named + most_none]


def _row(  # noqa: PLR0913 -- one question, its answer and what gave it
    case: Case,
    contacts: Contacts,
    life: Lives,
    each: Answered,
    own: OwnChoice,
    *,
    given: bool = False,
) -> Row:
    question = each.question
    old = question.number
    first = question.candidates[each.order[0]] if len(each.order) > 0 else None
    # whoever asks about one number is told of its first candidate, for or against
    told = first is not None and (each.named or given)
    new = first.number if first is not None and told else None
    subjects = [Subject(Role.OLD, old)]
    touched = _shared(contacts, life, old, new) if new is not None else _last(contacts, old)
    if new is not None:
        subjects.append(Subject(Role.NEW, new))
    return Row(
        subjects=tuple(subjects),
        period_s=(int(contacts.t[touched].min()), int(contacts.t[touched].max())),
        evidence=evidence_of(case, contacts.contact_id[touched]),
        measures={
            "new": {"number_id": new} if new is not None and each.named else None,
            "none": each.none,
            "kind": "number",
            "basis": "pattern",
            "candidates": [
                {
                    "number_id": question.candidates[i].number,
                    "share": each.shares[i],
                    "log10_lr": each.ratios[i].log10,
                }
                for i in each.order[:NAMED]
            ],
            "shared": 0 if first is None else first.shared,
            "contacts": question.contacts,
            "compared": question.compared,
            "last_used_at": question.end_s,
            "first_used_at": None if new is None else int(life.begin_s[new]),
            "silence": question.silence,
        },
        claim=text.CLAIM if new is not None else text.CLAIM_NONE,
        caveats=tuple(_said(each, own, told=told)),
        weighed=(
            (
                Weighed(
                    alternative=text.say("other-began"),
                    propositions=text.OTHER if own.own else text.ELSEWHERE,
                    ratio=each.ratios[each.order[0]],
                    headline=True,
                ),
            )
            if told
            else ()
        ),
    )


def _said(each: Answered, own: OwnChoice, *, told: bool) -> Iterator[Text]:
    """Where the weights come from, and whether the answer is clear."""
    if own.own:
        yield text.say("own-curve", lives=own.pairs_same, stopped=own.people_different)
    else:
        yield text.say("few-lives-curve")
    if told and not each.named:
        yield text.say("not-clear")


def _shared(contacts: Contacts, life: Lives, old: int, new: int) -> Ints:
    """Places of the contacts of both numbers with those they share, ten of each side at most."""
    before = _with(contacts, old, contacts.t <= life.end_s[old])
    after = _with(contacts, new, contacts.t >= life.begin_s[new])
    common = np.intersect1d(before[1], after[1])
    one = before[0][np.isin(before[1], common)]
    two = after[0][np.isin(after[1], common)]
    if len(common) == 0:  # every shared contact has changed its number too
        one, two = before[0], after[0]
    return distinct(np.concatenate([one[-10:], two[:10]]))


def _with(contacts: Contacts, number: int, chosen: np.ndarray) -> tuple[Ints, Ints]:
    """Places of a number's contacts, and whom each is with."""
    place = np.flatnonzero(((contacts.a == number) | (contacts.b == number)) & chosen)
    other = np.where(contacts.a[place] == number, contacts.b[place], contacts.a[place])
    return place.astype(np.int64), other.astype(np.int64)


def _last(contacts: Contacts, number: int) -> Ints:
    return np.flatnonzero((contacts.a == number) | (contacts.b == number))[-10:].astype(np.int64)


def _handsets(case: Case, contacts: Contacts, values: Parameters) -> list[Row]:
    """New numbers in the handset of one that is not seen afterwards."""
    found = continuity.changes(case, "device_id", "served", values.min_rows)
    last = continuity.last_seen(case, sorted({change.old for change in found}))
    return [
        _fact(
            case,
            change,
            ("handset", "device_id", "served"),
            (change.old, change.new),
            _in_common(contacts, change.old, change.new),
        )
        for change in found
        if last[change.old] <= change.first_s + continuity.OVERLAP_S
    ]


def _sims(case: Case, values: Parameters) -> list[Row]:
    """The same SIM in another handset, or under another number."""
    least = values.min_rows
    moved = continuity.changes(case, "sim_id", "device_id", least)
    numbers = continuity.number_of_sim(case, sorted({change.thing for change in moved}))
    rows = [
        _fact(
            case,
            change,
            ("sim", "sim_id", "device_id"),
            (numbers[change.thing][0], numbers[change.thing][0]),
            None,
        )
        for change in moved
        if change.thing in numbers
    ]
    return rows + [
        _fact(case, change, ("sim", "sim_id", "served"), (change.old, change.new), None)
        for change in continuity.changes(case, "sim_id", "served", least)
    ]


def _in_common(contacts: Contacts, old: int, new: int) -> tuple[int, int]:
    """Contacts that both numbers have, and all those of the old one."""
    everything = np.ones(len(contacts), dtype=np.bool_)
    before = distinct(_with(contacts, old, everything)[1])
    after = distinct(_with(contacts, new, everything)[1])
    return len(np.intersect1d(before, after)), len(before)


def _fact(
    case: Case,
    change: continuity.Change,
    of: tuple[str, str, str],
    numbers: tuple[int, int],
    common: tuple[int, int] | None,
) -> Row:
    kind, thing, name = of
    old, new = numbers
    shared: Measure = None
    held: Measure = None
    if common is not None:
        shared, held = common
    subjects = [Subject(Role.OLD, old)]
    if new != old:
        subjects.append(Subject(Role.NEW, new))
    claim = text.CLAIM_HANDSET
    if kind == "sim":
        claim = text.CLAIM_SIM if new == old else text.CLAIM_SIM_NUMBER
    return Row(
        subjects=tuple(subjects),
        period_s=(min(change.last_s, change.first_s), max(change.last_s, change.first_s)),
        evidence=continuity.records(case, thing, change, name),
        measures={
            "new": {"number_id": new},
            "none": None,
            "kind": kind,
            "basis": "record",
            "candidates": [],
            "shared": shared,
            "contacts": held,
            "compared": None,
            "last_used_at": change.last_s,
            "first_used_at": change.first_s,
            "silence": None,
        },
        claim=claim,
        caveats=(text.HANDED_DOWN,) if kind == "handset" else (),
    )


ANALYSIS = Analysis(
    question=text.QUESTION,
    in_short=_say("in-short"),
    place=80,
    page="lanes",
    kind=FindingKind.INVESTIGATIVE,
    takes=Parameters,
    answer=answer,
    subjects=(Role.OLD, Role.NEW),
    measures=text.MEASURES,
    claim=text.CLAIM,
    propositions=text.PROPOSITIONS,
    reference="Filière's own method, after Cortes, Pregibon, Volinsky: Communities of Interest, "
    "IDA 2001",
    alternatives=text.ALTERNATIVES,
    caveats=text.CAVEATS,
    of_numbers=of_numbers,
)
