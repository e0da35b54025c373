"""How often is the right successor named, the wrong one, or one where there is none?

One count for made changes in real texts and for simulated cities alike; the figures are never
pooled. A number that changed and was not even asked about counts as missed; whoever fell silent by
himself counts as having no successor. Contact overlap, the published yardstick, ranks the same
candidates in the same run.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from filiere.analysis import defaults
from filiere.case import Case
from filiere.signals.contacts import DAY_S, Contacts, read_contacts
from filiere.signals.lives import Lives, windows
from filiere.signals.succeeding import Answered, decide, weights_of
from filiere.signals.successors import Question, SuccessorRules, ask_of, seen_in
from filiere.validation.trials.baselines import contact_overlap
from filiere.validation.trials.choices import LOST, NONE
from filiere.validation.worlds.room import ids_of

CHANGED, STOPPED, SILENT = "changed", "stopped", "silent"
"""What is true of a number that was asked about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was answered about one number that changed, was stopped or fell silent."""

    number: int
    truth: str
    answered: Answered | None
    """None where the number was not asked about."""
    place: int
    """Place of the true successor among the candidates; NONE, or LOST."""
    overlap: float
    """Chance that contact overlap, ties broken at random, puts the true successor first."""
    overlap_three: float
    """The same, among the first three."""

    @property
    def first(self) -> bool:
        """Whether the candidate with the largest share is the true successor."""
        each = self.answered
        return each is not None and len(each.order) > 0 and each.order[0] == self.place

    @property
    def within_three(self) -> bool:
        """Whether the true successor is among the three largest shares."""
        return self.answered is not None and self.place in self.answered.order[:3]

    @property
    def named(self) -> bool:
        """Whether a successor was named."""
        return self.answered is not None and self.answered.named

    @property
    def right(self) -> bool:
        """Whether the one named is the true one."""
        return self.named and self.first


def outcomes(
    case: Case,
    successor: Mapping[str, str],
    stopped: AbstractSet[str],
    values: SuccessorRules | None = None,
) -> list[Outcome]:
    """What is answered about every number that changed, was stopped or fell silent.

    Args:
        case: A linked case.
        successor: Old to new, by text, where both are in the records.
        stopped: Numbers without a successor.
        values: Parameters; the analysis's own where None.
    """
    given = defaults("succession") if values is None else values
    contacts = read_contacts(case)
    seen = seen_in(case, contacts)
    asked = ask_of(contacts, seen, given)
    own = weights_of(contacts, seen, given)
    ids = ids_of(case)
    after = {ids[old]: ids[new] for old, new in successor.items()}
    gone = {ids[text] for text in stopped}
    answered = {each.question.number: each for each in decide(asked, given, own)}
    overlap = _Overlap(case, contacts, asked.life, given)
    found = []
    for number in sorted({*after, *gone, *answered}):
        each = answered.get(number)
        truth = CHANGED if number in after else STOPPED if number in gone else SILENT
        first, three = overlap.chances(number, after[number]) if number in after else (0.0, 0.0)
        found.append(
            Outcome(
                number=number,
                truth=truth,
                answered=each,
                place=NONE if number not in after else _place(each, after[number]),
                overlap=first,
                overlap_three=three,
            )
        )
    return found


def _place(each: Answered | None, new: int) -> int:
    candidates: Question | None = None if each is None else each.question
    if candidates is None:
        return LOST
    places = [i for i, c in enumerate(candidates.candidates) if c.number == new]
    return places[0] if len(places) > 0 else LOST


class _Overlap:
    """Contact overlap: how many contacts of the old number the new one has, and no more."""

    def __init__(self, case: Case, contacts: Contacts, life: Lives, values: SuccessorRules) -> None:
        size = contacts.numbers
        pair = np.unique(
            np.concatenate([contacts.a, contacts.b]).astype(np.int64) * size
            + np.concatenate([contacts.b, contacts.a])
        )
        self._start = np.searchsorted(pair, np.arange(size + 1, dtype=np.int64) * size)
        self._other = pair % size
        self._life = life
        self._window = (-values.overlap_d * DAY_S, values.gap_d * DAY_S)
        from_s, _ = windows(case, contacts)
        self._begun = np.flatnonzero((life.uses > 0) & (life.begin_s > from_s + DAY_S))

    def chances(self, old: int, new: int) -> tuple[float, float]:
        """Chance to be first, and among three, with ties broken at random."""
        apart = self._life.begin_s[self._begun] - self._life.end_s[old]
        fit = (apart >= self._window[0]) & (apart <= self._window[1]) & (self._begun != old)
        candidates = self._begun[fit]
        mine = self._of(old)
        scores = np.array([contact_overlap(mine, self._of(int(n))) for n in candidates])
        true = scores[candidates == new]
        if len(true) == 0 or true[0] <= 0:
            return 0.0, 0.0
        above, alike = int((scores > true[0]).sum()), int((scores == true[0]).sum())
        return tuple(min(max((k - above) / alike, 0.0), 1.0) for k in (1, 3))  # type: ignore[return-value]  # two of them

    def _of(self, number: int) -> list[int]:
        found: list[int] = self._other[self._start[number] : self._start[number + 1]].tolist()
        return found
