"""Which questions about a case's numbers have a known answer, once lives are cut?

Rounds of cutting (``cut_lives``) until there are so many lives, each asked as the case itself is
asked. One number continues one old number at most: the questions of a round compete for their
candidates as those of the case do.

Works on Contacts and Seen; gives the ``Questions`` from which a case makes its own weights.
"""

from collections.abc import Sequence

import numpy as np

from filiere.calibration.pairs import Numbers
from filiere.calibration.questions import LOST, NONE, UNKNOWN, Questions, log_odds
from filiere.signals.contacts import Contacts, Ints
from filiere.signals.cut_lives import cut_lives, order_of, steady
from filiere.signals.successors import Asked, Seen, SuccessorRules, ask_of

CANDIDATE = ("after", "gain", "newness", "rate", "rivals", "shared")
NOBODY = ("compared", "contacts", "one", "silence", "uses")
ROUNDS = 8
ENOUGH = 240
"""Lives asked about, after which no further round is made."""
SWAYS = 6
"""Times that shares are worked out, each time less what other questions take of a candidate."""
MOST_TAKEN = 0.999


def table(asked: Asked, answers: Sequence[int], people: Sequence[int]) -> Questions:
    """The questions of one round or case; ``answers`` are places among the candidates."""
    rows = [c.measured for q in asked.questions for c in q.candidates]
    sizes = [len(q.candidates) for q in asked.questions]
    start = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    given = np.array(answers, dtype=np.int64)
    return Questions(
        candidates=np.array([[m[k] for k in CANDIDATE] for m in rows], dtype=np.float64).reshape(
            -1, len(CANDIDATE)
        ),
        none=np.array(
            [[q.measured[k] for k in NOBODY] for q in asked.questions], dtype=np.float64
        ).reshape(-1, len(NOBODY)),
        of=np.repeat(np.arange(len(sizes)), sizes).astype(np.int64),
        answer=np.where(given >= 0, given + start[:-1], given),
        people=np.array(people, dtype=np.int64),
    )


def numbers_of(asked: Asked) -> Ints:
    """The number of each candidate row."""
    return np.array([c.number for q in asked.questions for c in q.candidates], dtype=np.int64)


class Known:
    """Questions with a known answer, round after round, and how they compete."""

    def __init__(self, parts: Sequence[Questions], numbers: Sequence[Ints]) -> None:
        shift = np.cumsum([0, *(len(p.candidates) for p in parts)])
        asked = np.cumsum([0, *(p.count for p in parts)])
        top = 0
        named = []
        for each in numbers:
            named.append(each + top)
            top += int(each.max(initial=0)) + 1
        self.numbers = np.concatenate(named)
        self.questions = Questions(
            candidates=np.concatenate([p.candidates for p in parts]),
            none=np.concatenate([p.none for p in parts]),
            of=np.concatenate([p.of + a for p, a in zip(parts, asked[:-1], strict=True)]),
            answer=np.concatenate(
                [
                    np.where(p.answer >= 0, p.answer + s, p.answer)
                    for p, s in zip(parts, shift[:-1], strict=True)
                ]
            ),
            people=np.concatenate([p.people for p in parts]),
        )

    def compete(self, candidate: Numbers, none: Numbers) -> Numbers:
        """Log odds of each candidate, a number answering one question at most."""
        return competing(self.questions, self.numbers, candidate, none)


def competing(questions: Questions, numbers: Ints, candidate: Numbers, none: Numbers) -> Numbers:
    """Log odds of each candidate, each time less what other questions take of it."""
    free = np.zeros(len(candidate))
    odds = log_odds(questions, candidate, none)
    _, place = np.unique(numbers, return_inverse=True)
    place = place.reshape(-1)
    for _ in range(SWAYS - 1):
        share = np.minimum(1 / (1 + np.exp(-odds)), MOST_TAKEN)
        left = np.round(np.log1p(-share), 6)
        total = np.bincount(place, left)[place] if len(place) > 0 else left
        # half way each time, so that two equal claims do not swing to and fro
        free = (free + np.round(total - left, 6)) / 2
        odds = log_odds(questions, candidate + free, none)
    return odds


def known_lives(contacts: Contacts, seen: Seen, values: SuccessorRules) -> Known | None:
    """Cut lives of a case and ask about them; None where none can be cut."""
    rank = np.empty(contacts.numbers, dtype=np.int64)
    rank[order_of(contacts)] = np.arange(contacts.numbers)
    known = steady(contacts, seen, values.min_silence)
    parts: list[Questions] = []
    numbers: list[Ints] = []
    total = 0
    for place in range(ROUNDS):
        cut = cut_lives(contacts, seen, known, place)
        if cut is None:
            break
        asked = ask_of(cut.contacts, cut.seen, values)
        if len(asked.questions) == 0:
            continue
        new = dict(zip(cut.cut.tolist(), cut.new.tolist(), strict=True))
        answers = []
        for question in asked.questions:
            true = new.get(question.number, UNKNOWN)
            if true == UNKNOWN:
                answers.append(UNKNOWN)
                continue
            at = [i for i, c in enumerate(question.candidates) if c.number == true]
            answers.append(NONE if true < 0 else at[0] if at else LOST)
        # a new number that stops in its turn stands for nobody who is known
        people = [
            int(rank[q.number]) if q.number < contacts.numbers else -1 for q in asked.questions
        ]
        parts.append(table(asked, answers, people))
        numbers.append(numbers_of(asked))
        total += sum(each != UNKNOWN for each in answers)
        if total >= ENOUGH:
            break
    return Known(parts, numbers) if parts else None
