"""What share has each answer to «who continues this number?», when all questions compete?

Reads the table of ``successors``. One answer per question; shares sum to one with «nobody».
"""

import math
from collections import Counter
from dataclasses import dataclass, replace

from filiere.signals.choice import load
from filiere.signals.successors import Asked, Candidate, Question, SuccessorRules

WEIGHTS = "succession-1"


ROUNDS = 6
"""Times that shares are worked out, each time less what other questions take of a candidate."""


MOST_TAKEN = 0.999


MISSING = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question with the share of each answer; ``first`` is the place of the best candidate."""

    question: Question
    shares: tuple[float, ...]
    none: float
    order: tuple[int, ...]
    """Places of the candidates, the largest share first."""
    named: bool
    """Whether the first candidate is clear enough to be called the successor."""


def decide(asked: Asked, values: SuccessorRules) -> list[Answered]:
    """The share of each answer; a number continues one old number at most."""
    choice = load(WEIGHTS)
    questions = asked.questions
    free: list[list[float]] = [[0.0] * len(question.candidates) for question in questions]
    shared: list[tuple[list[float], float]] = []
    for _ in range(ROUNDS):
        shared = [
            choice.shares([c.measured for c in question.candidates], question.measured, left)
            for question, left in zip(questions, free, strict=True)
        ]
        # half way each time, so that two equal claims do not swing to and fro
        free = [
            [(one + other) / 2 for one, other in zip(before, after, strict=True)]
            for before, after in zip(
                free, _left(questions, [shares for shares, _ in shared]), strict=True
            )
        ]
    answered = [
        _answered(question, shares, none, values)
        for question, (shares, none) in zip(questions, shared, strict=True)
    ]
    claims = Counter(_first(each) for each in answered if each.named)
    return [replace(each, named=each.named and claims[_first(each)] == 1) for each in answered]


def _first(each: Answered) -> int:
    return each.question.candidates[each.order[0]].number if len(each.order) > 0 else -1


def score_of(candidate: Candidate) -> float:
    """What a likelihood ratio is read from: the candidate's value, whatever else competes."""
    return round(load(WEIGHTS).value(candidate.measured), 6)


def _left(questions: tuple[Question, ...], shares: list[list[float]]) -> list[list[float]]:
    """Per candidate of each question, log of the share to which no other question has it."""
    taken: dict[int, list[float]] = {}
    for question, each in zip(questions, shares, strict=True):
        for candidate, share in zip(question.candidates, each, strict=True):
            taken.setdefault(candidate.number, []).append(math.log1p(-min(share, MOST_TAKEN)))
    total = {number: math.fsum(logs) for number, logs in taken.items()}
    return [
        [
            round(total[candidate.number] - math.log1p(-min(share, MOST_TAKEN)), 6)
            for candidate, share in zip(question.candidates, each, strict=True)
        ]
        for question, each in zip(questions, shares, strict=True)
    ]


def _answered(
    question: Question, shares: list[float], none: float, values: SuccessorRules
) -> Answered:
    candidates = question.candidates
    order = sorted(
        range(len(shares)),
        key=lambda i: (
            -shares[i],
            -candidates[i].measured["gain"],
            candidates[i].begin_s,
            candidates[i].number,
        ),
    )
    named = (
        len(order) > 0
        and shares[order[0]] >= values.min_share
        and candidates[order[0]].shared >= values.min_shared
    )
    return Answered(
        question=question, shares=tuple(shares), none=none, order=tuple(order), named=named
    )
