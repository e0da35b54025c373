"""What are scores with known truth, and whose are they?

A ``Pairs`` is one row per pair compared: its score (or log10 LR), whether the first proposition is
true of it, and the people it is about. People, not pairs, are what a study has many or few of: a
person who is in a hundred pairs is one witness, and whoever is drawn, left out or counted is a
person.

Scores have any unit; people are small numbers, -1 where a pair has fewer than the widest has.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiere.errors import CalibrationError
from filiere.wording import Words

_say = Words(__name__)


Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
People = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Scores, truth and people, one row per pair compared."""

    scores: Numbers
    same: Flags
    """True where the first proposition holds."""
    people: People
    """(pairs, widest) numbers from 0; -1 where there is nobody."""
    wanting: Numbers | None = None
    """(pairs, ways) scores that true pairs would have, were customs wanting that are kept in one
    place and not in another; NaN where nothing is varied."""

    def __post_init__(self) -> None:
        count = len(self.scores)
        if len(self.same) != count or self.people.shape[:1] != (count,) or self.people.ndim != 2:
            raise CalibrationError(
                _say(
                    "pairs-scores-came-truths-people-shape-expected",
                    count=count,
                    count_2=len(self.same),
                    shape=str(self.people.shape),
                )
            )
        if np.isnan(self.scores).any():
            raise CalibrationError(_say("pairs-score-number-leave-pair-out-say"))
        if count == 0 or not self.same.any() or self.same.all():
            raise CalibrationError(
                _say(
                    "pairs-pairs-one-kind-other-expected-some",
                    sum=int(self.same.sum()),
                    sum_2=int((~self.same).sum()),
                )
            )
        if (self.people.max(axis=1) < 0).any():
            raise CalibrationError(_say("pairs-pair-about-nobody-expected-one-person"))

    def having(self, scores: Numbers) -> "Pairs":
        """The same pairs with other scores."""
        return Pairs(scores=scores, same=self.same, people=self.people)

    def at(self, rows: Flags) -> "Pairs":
        """Some of the pairs."""
        return Pairs(
            scores=self.scores[rows],
            same=self.same[rows],
            people=self.people[rows],
            wanting=None if self.wanting is None else self.wanting[rows],
        )

    def count_people(self, *, same: bool) -> int:
        """How many people there are in pairs of one kind."""
        held = self.people[self.same == same]
        return len(np.unique(held[held >= 0]))


def pairs_of(
    scores: Iterable[float],
    same: Iterable[bool],
    people: Iterable[Sequence[object]],
    wanting: Sequence[Sequence[float]] = (),
) -> Pairs:
    """Number the people (by their text, in order) and check the rest.

    ``wanting``: per pair, its scores where customs were wanting; none at all for most studies.
    """
    named = [[str(p) for p in each] for each in people]
    numbers = {name: i for i, name in enumerate(sorted({p for each in named for p in each}))}
    held = np.full((len(named), max(map(len, named), default=1) or 1), -1, dtype=np.int64)
    for row, each in enumerate(named):
        held[row, : len(each)] = [numbers[p] for p in each]
    return Pairs(
        scores=np.fromiter(scores, dtype=np.float64),
        same=np.fromiter(same, dtype=np.bool_),
        people=held,
        wanting=_wide(wanting),
    )


def _wide(wanting: Sequence[Sequence[float]]) -> Numbers | None:
    """Rows of equal width, NaN where a pair has fewer; None where nothing is varied."""
    widest = max(map(len, wanting), default=0)
    if widest == 0:
        return None
    filled = np.full((len(wanting), widest), np.nan)
    for row, each in enumerate(wanting):
        filled[row, : len(each)] = each
    return filled
