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
from filiere.analyses.succession.facts import contacts_with, handsets, sims
from filiere.analyses.succession.parameters import Parameters
from filiere.analysis import Analysis, Answer, Progress, Row, Weighed
from filiere.calibration.choice_kept import OwnChoice, to_json
from filiere.case import Case
from filiere.distinct import distinct
from filiere.model.evidence import FindingKind, Role, Subject
from filiere.signals.book import Ledger, ledger
from filiere.signals.contacts import (
    Contacts,
    Ints,
    billed_numbers,
    evidence_of_each,
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
    book = ledger(contacts)
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
        rows = _rows(case, book, asked.life, told, own)
    progress(_say("step-handsets"), 0.9)
    facts = [handsets(case, book, values), sims(case, values)]
    listed = [*(row for each in facts for row in each.rows), *in_conversations(case)]
    if len(contacts) == 0 and len(listed) == 0:
        return Answer(not_applicable=text.NO_CONTACT)
    unlisted = sum(each.found - len(each.rows) for each in facts)
    considered += len(listed) + unlisted
    return Answer(rows=(*rows, *listed), considered=considered, curves=curves)


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
    rows = _rows(case, ledger(contacts), asked.life, [each], own, given=True)
    return Answer(rows=tuple(rows), considered=max(1, here.compared), curves={own.id: to_json(own)})


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


def _rows(  # noqa: PLR0913 -- questions, their answers and what gave them
    case: Case,
    book: Ledger,
    life: Lives,
    answered: list[Answered],
    own: OwnChoice,
    *,
    given: bool = False,
) -> list[Row]:
    # whoever asks about one number is told of its first candidate, for or against
    firsts = [
        each.question.candidates[each.order[0]]
        if len(each.order) > 0 and (each.named or given)
        else None
        for each in answered
    ]
    touched = [
        _last(book, each.question.number)
        if first is None
        else _shared(book, life, each.question.number, first.number)
        for each, first in zip(answered, firsts, strict=True)
    ]
    evidence = evidence_of_each(case, [book.contacts.contact_id[places] for places in touched])
    seconds = [book.contacts.t[places] for places in touched]
    return [
        _row(life, each, own, None if first is None else first.number, t, records)
        for each, first, t, records in zip(answered, firsts, seconds, evidence, strict=True)
    ]


def _row(  # noqa: PLR0913, PLR0917 -- one question, its answer and what gave it
    life: Lives,
    each: Answered,
    own: OwnChoice,
    new: int | None,
    t: Ints,
    records: tuple[int, ...],
) -> Row:
    question = each.question
    first = question.candidates[each.order[0]] if len(each.order) > 0 else None
    told = new is not None
    subjects = [Subject(Role.OLD, question.number)]
    if new is not None:
        subjects.append(Subject(Role.NEW, new))
    return Row(
        subjects=tuple(subjects),
        period_s=(int(t.min()), int(t.max())),
        evidence=records,
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


def _shared(book: Ledger, life: Lives, old: int, new: int) -> Ints:
    """Places of the contacts of both numbers with those they share, ten of each side at most."""
    t = book.contacts.t
    before, after = contacts_with(book, old), contacts_with(book, new)
    then, since = t[before[0]] <= life.end_s[old], t[after[0]] >= life.begin_s[new]
    before, after = (before[0][then], before[1][then]), (after[0][since], after[1][since])
    common = np.intersect1d(before[1], after[1])
    one = before[0][np.isin(before[1], common)]
    two = after[0][np.isin(after[1], common)]
    if len(common) == 0:  # every shared contact has changed its number too
        one, two = before[0], after[0]
    return distinct(np.concatenate([one[-10:], two[:10]]))


def _last(book: Ledger, number: int) -> Ints:
    return contacts_with(book, number)[0][-10:]


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
