"""Which of the numbers that began about when another stopped may continue it?

Everything that is measured, for all pairs at once, before any weight is put on it: the study fits
the weights on this same table. Numbers that stopped are asked; numbers that began within the window
compete for them. Time between the two is a condition, not a measure: how long a pause is usual,
nobody has published, and in real texts with made changes it told nothing beside the rest.

Reads contact, coverage. One entry per question, with its candidates.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from filiere.case import Case
from filiere.distinct import distinct
from filiere.signals.contacts import DAY_S, Bools, Contacts, Ints, billed_numbers
from filiere.signals.inheritance import Pairs, inherit
from filiere.signals.lives import SLOT_S, Lives, lives, windows

DECIMALS = 6
LEAST_GAIN, MOST_GAIN = -10.0, 25.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessorRules:
    """What of a question about successors decides here; the question says each bound."""

    min_silence: float
    min_uses: int
    gap_d: int
    overlap_d: int
    min_shared: int
    min_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A number that began then, and has a contact of the old one."""

    number: int
    shared: int
    """Contacts taken over, after substitution."""
    begin_s: int
    measured: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A number that stopped, and who may continue it."""

    number: int
    end_s: int
    silence: float
    """log10 of how much likelier the silence is if the number stopped."""
    contacts: int
    compared: int
    """Numbers that began within the window."""
    candidates: tuple[Candidate, ...]
    measured: Mapping[str, float]
    """Of the question itself, for the answer «none»."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Every question of a case."""

    questions: tuple[Question, ...]
    life: Lives
    compared: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Between which seconds a record of each number could be seen, and whose bill is held."""

    from_s: Ints
    to_s: Ints
    billed: Bools


def seen_in(case: Case, contacts: Contacts) -> Seen:
    """What the coverage of a case lets be seen of each number."""
    from_s, to_s = windows(case, contacts)
    billed = np.zeros(contacts.numbers, dtype=np.bool_)
    billed[[n for n in billed_numbers(case) if n < contacts.numbers]] = True
    return Seen(from_s=from_s, to_s=to_s, billed=billed)


def ask(case: Case, contacts: Contacts, values: SuccessorRules) -> Asked:
    """Find numbers that stopped, and measure every candidate."""
    return ask_of(contacts, seen_in(case, contacts), values)


def ask_of(
    contacts: Contacts, seen: Seen, values: SuccessorRules, only: Ints | None = None
) -> Asked:
    """The same of contacts that stand in no case; ``only`` these numbers, where given."""
    life = lives(contacts, seen.from_s, seen.to_s)
    stopped = life.stopped >= values.min_silence
    asked = stopped & (life.uses >= values.min_uses)
    if only is not None:
        asked &= np.isin(np.arange(contacts.numbers), only)
    olds = np.flatnonzero(asked)
    news = np.flatnonzero(life.began >= values.min_silence / 2)
    window = (-values.overlap_d * DAY_S, values.gap_d * DAY_S)
    begins = np.sort(life.begin_s[news])
    low = np.searchsorted(begins, life.end_s[olds] + window[0], side="left")
    high = np.searchsorted(begins, life.end_s[olds] + window[1], side="right")
    compared = (high - low).astype(np.int64)
    if len(olds) == 0 or len(news) == 0:
        return Asked(questions=(), life=life, compared=0)
    pairs = inherit(contacts, life, olds, news, window)
    spread = _degrees(contacts, life, olds)
    start = np.searchsorted(pairs.old, np.arange(len(olds) + 1))
    questions = []
    for place, old in enumerate(olds.tolist()):
        if not seen.billed[old] and start[place] == start[place + 1]:
            continue
        found = range(int(start[place]), int(start[place + 1]))
        questions.append(
            Question(
                number=old,
                end_s=int(life.end_s[old]),
                silence=round(float(life.stopped[old]) / math.log(10), 2),
                contacts=int(spread[place]),
                compared=int(compared[place]),
                candidates=tuple(_candidate(pairs, i, life, old, news, seen.to_s) for i in found),
                measured={
                    "one": 1.0,
                    "silence": round(math.log(float(life.stopped[old])), DECIMALS),
                    "compared": round(math.log(max(1, int(compared[place]))), DECIMALS),
                    "contacts": round(math.log(max(1, int(spread[place]))), DECIMALS),
                    "uses": round(math.log(int(life.uses[old])), DECIMALS),
                },
            )
        )
    return Asked(questions=tuple(questions), life=life, compared=int(compared.sum()))


def _candidate(  # noqa: PLR0913, PLR0917 - one entry of a table of pairs
    pairs: Pairs, place: int, life: Lives, old: int, news: Ints, to_s: Ints
) -> Candidate:
    new = int(news[pairs.new[place]])
    shared = int(pairs.shared[place])
    before = _rate(life.uses[old], life.end_s[old] - life.begin_s[old])
    after = _rate(life.uses[new], to_s[new] - life.begin_s[new])
    return Candidate(
        number=new,
        shared=shared,
        begin_s=int(life.begin_s[new]),
        measured={
            "after": round(math.log(int(life.uses[new]) + 1), DECIMALS),
            "gain": min(max(float(pairs.gain[place]), LEAST_GAIN), MOST_GAIN),
            "rivals": -float(pairs.rivals[place]),
            "shared": round(math.log(max(shared, 0.5)), DECIMALS),
            "rate": -round(abs(math.log(before / after)), DECIMALS),
            "newness": round(math.log(float(life.began[new])), DECIMALS),
        },
    )


def _rate(uses: np.int64, length_s: np.int64) -> float:
    """Uses per quarter of a day."""
    return int(uses) / (max(int(length_s), 0) // SLOT_S + 1)


def _degrees(contacts: Contacts, life: Lives, olds: Ints) -> Ints:
    """How many contacts each number had while it was used."""
    place = np.full(contacts.numbers, -1, dtype=np.int64)
    place[olds] = np.arange(len(olds))
    one = np.concatenate([contacts.a, contacts.b]).astype(np.int64)
    other = np.concatenate([contacts.b, contacts.a]).astype(np.int64)
    t = np.concatenate([contacts.t, contacts.t])
    chosen = (place[one] >= 0) & (t <= life.end_s[one])
    pair = distinct(place[one[chosen]] * contacts.numbers + other[chosen])
    return np.bincount(pair // contacts.numbers, minlength=len(olds)).astype(np.int64)
