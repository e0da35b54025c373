"""What share has each answer to «who continues this number?», when all questions compete?

Reads the table of ``successors`` and the weights that the case made of itself (``own_choice``). One
answer per question; shares sum to one with «nobody», and rise and fall with the ratios.
"""

from collections import Counter
from dataclasses import dataclass, replace

import numpy as np

from filiere.calibration.choice_kept import OwnChoice, from_json, load
from filiere.calibration.own_choice import own_choice
from filiere.calibration.pairs import Numbers
from filiere.calibration.questions import UNKNOWN, told, values
from filiere.model.evidence import LikelihoodRatio
from filiere.signals.contacts import Contacts
from filiere.signals.known_lives import competing, known_lives, numbers_of, table
from filiere.signals.successors import Asked, Question, Seen, SuccessorRules

REFERENCE = "succession-2"
MISSING = -1
SHARE_DECIMALS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question with the share of each answer."""

    question: Question
    shares: tuple[float, ...]
    none: float
    order: tuple[int, ...]
    """Places of the candidates, the largest share first."""
    ratios: tuple[LikelihoodRatio, ...]
    """Of each candidate, against the likeliest-looking other number that began then."""
    named: bool
    """Whether the first candidate is clear enough to be called the successor."""


def weights_of(
    contacts: Contacts, seen: Seen, rules: SuccessorRules, kept: str | None = None
) -> OwnChoice:
    """The weights that a case makes of its own lives, or those that an earlier run has kept."""
    if kept is not None:
        return from_json(kept)
    known = known_lives(contacts, seen, rules)
    reference = load(REFERENCE)
    if known is None:
        return own_choice("succession", reference, None, lambda one, _: one)
    return own_choice("succession", reference, known.questions, known.compete)


def decide(asked: Asked, rules: SuccessorRules, own: OwnChoice) -> list[Answered]:
    """The share and the ratio of each answer; a number continues one old number at most."""
    count = len(asked.questions)
    if count == 0:
        return []
    asking = table(asked, [UNKNOWN] * count, range(count))
    odds = competing(asking, numbers_of(asked), *values(asking, np.array(own.weights)))
    found, first = told(asking, odds, own.line)
    start = np.searchsorted(asking.of, np.arange(count + 1))
    answered = [
        _answered(
            question,
            odds[start[place] : start[place + 1]],
            found[start[place] : start[place + 1]],
            int(first[place]) - int(start[place]),
            rules,
            own,
        )
        for place, question in enumerate(asked.questions)
    ]
    claims = Counter(_first(each) for each in answered if each.named)
    return [replace(each, named=each.named and claims[_first(each)] == 1) for each in answered]


def _first(each: Answered) -> int:
    return each.question.candidates[each.order[0]].number if len(each.order) > 0 else MISSING


def _answered(  # noqa: PLR0913, PLR0917 -- one question, before and after the line
    question: Question,
    odds: Numbers,
    found: Numbers,
    first: int,
    rules: SuccessorRules,
    own: OwnChoice,
) -> Answered:
    candidates = question.candidates
    plain = 1 / (1 + np.exp(-found))
    order = sorted(
        range(len(candidates)),
        key=lambda i: (
            i != first,
            -round(float(odds[i]), 6),
            -candidates[i].measured["gain"],
            candidates[i].begin_s,
            candidates[i].number,
        ),
    )
    named = (
        len(order) > 0
        and float(plain[order[0]]) >= rules.min_share
        and candidates[order[0]].shared >= rules.min_shared
    )
    # nobody was right every time among so few lives: no share is 0 or 1
    least = 1 / (own.people_same + own.people_different + 2)
    fewest = least / max(len(candidates), 1)
    shares = [min(max(float(share), fewest), 1 - least) for share in plain]
    none = min(max(1 - float(plain.sum()), least), 1 - least)
    total = max(sum(shares) + none, 1.0)
    return Answered(
        question=question,
        shares=tuple(round(share / total, SHARE_DECIMALS) for share in shares),
        none=round(none / total, SHARE_DECIMALS),
        order=tuple(order),
        ratios=tuple(own.weigh(float(each)) for each in odds),
        named=named,
    )
