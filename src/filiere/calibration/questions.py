"""What is a question with several possible answers, and which share does each answer have?

The candidates of each question compete with one another and with «nobody». A share is told as its
log odds; one line may then be drawn through those of the first candidates, and what they do not
take the others share as before. Reads and gives arrays; one row a candidate.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from filiere.calibration.pairs import Flags, Numbers

NONE, LOST, UNKNOWN = -1, -2, -3
"""Answers: nobody; somebody who is not among the candidates; not known, and only competing."""
FURTHEST = 12.0
"""Log odds beyond which a share says no more."""

Ints = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Questions one after the other, and the candidates of each."""

    candidates: Numbers
    """(rows, features of a candidate)."""
    none: Numbers
    """(questions, features of the answer «nobody»)."""
    of: Ints
    """The question of each row, rising."""
    answer: Ints
    """Row of the true answer of each question; NONE, or LOST."""
    people: Ints
    """Whose life each question is about."""

    @property
    def count(self) -> int:
        """How many questions."""
        return len(self.none)


def values(questions: Questions, weights: Numbers) -> tuple[Numbers, Numbers]:
    """Value of each candidate, and of each «nobody»."""
    split = questions.candidates.shape[1]
    one: Numbers = questions.candidates @ weights[:split]
    other: Numbers = questions.none @ weights[split:]
    return one, other


def log_odds(questions: Questions, candidate: Numbers, none: Numbers) -> Numbers:
    """Log odds of the share of each candidate among the answers to its question."""
    top = none.copy()
    np.maximum.at(top, questions.of, candidate)
    each = np.exp(candidate - top[questions.of])
    total = np.exp(none - top) + np.bincount(questions.of, each, questions.count)
    rest = np.maximum(total[questions.of] - each, 1e-300)
    found: Numbers = np.log(np.maximum(each, 1e-300)) - np.log(rest)
    return found


def first_of(questions: Questions, odds: Numbers) -> Ints:
    """Row of the first candidate of each question; -1 where it has none. Ties: the first row."""
    first = np.full(questions.count, -1, dtype=np.int64)
    order = np.lexsort((np.arange(len(odds)), -odds, questions.of))
    of = questions.of[order]
    opens = np.flatnonzero(np.diff(of, prepend=-1) != 0)
    first[of[opens]] = order[opens]
    return first


def weighed(questions: Questions) -> Numbers:
    """Both kinds of answer weigh the same; in all, as much as there are people."""
    known = questions.answer > LOST
    by_candidate = questions.answer >= 0
    weights = np.zeros(questions.count)
    half = len(np.unique(questions.people[known])) / 2
    for kind in (known & by_candidate, known & ~by_candidate):
        if kind.any():
            weights[kind] = half / kind.sum()
    return weights


def told(questions: Questions, odds: Numbers, line: Sequence[float]) -> tuple[Numbers, Ints]:
    """Log odds of every candidate once the line has been drawn, and the first of each question.

    What the first candidate does not take, the others and «nobody» share as before.
    """
    first = first_of(questions, odds)
    has = first >= 0
    top = np.where(has, odds[np.maximum(first, 0)] if len(odds) > 0 else 0.0, 0.0)
    drawn_top = line[0] + line[1] * np.clip(top, -FURTHEST, FURTHEST)
    # log of (1 - S) / (1 - s): what the others' shares are multiplied by
    scale = -np.logaddexp(0, drawn_top) + np.logaddexp(0, top)
    log_share = -np.logaddexp(0, -odds) + scale[questions.of]
    found = log_share - np.log(np.maximum(-np.expm1(np.minimum(log_share, -1e-12)), 1e-300))
    found[first[has]] = drawn_top[has]
    return found, first


def trials(questions: Questions, found: Numbers) -> tuple[Ints, Flags]:
    """Rows that the curve is judged by: the true candidate, and the best other of each question."""
    rows, same = [], []
    for row in questions.answer[questions.answer >= 0].tolist():
        rows.append(row)
        same.append(True)
    others = found.copy()
    others[questions.answer[questions.answer >= 0]] = -np.inf
    others[questions.answer[questions.of] == UNKNOWN] = -np.inf
    for row in first_of(questions, others).tolist():
        if row >= 0 and np.isfinite(others[row]):
            rows.append(row)
            same.append(False)
    return np.array(rows, dtype=np.int64), np.array(same, dtype=np.bool_)
