"""Which weights does a case give to the answers of «who continues this number?»?

Lives that were cut have a known answer: the number that took over, or nobody. A conditional logit
over the candidates and «nobody» is fitted on them, drawn towards the weights of the reference sets;
both kinds of answer count the same. One line then brings the log odds of the first candidate's
share to those that people left out had, another to the ratio of true candidates to the best others.
Share, rank and ratio all rise with the same figure, so that no two of them can disagree.

Conditional logit, McFadden 1974; the last line, Platt 2000; drawing towards known weights, ``own``.
Reads ``Questions`` and gives an ``OwnChoice``. Every figure is rounded before it is kept.
"""

from collections.abc import Callable, Sequence

import numpy as np

from filiere.calibration.choice_kept import LN10, ChoiceReference, OwnChoice, named
from filiere.calibration.curve import DECIMALS
from filiere.calibration.drawn import drawn
from filiere.calibration.fit import bounds_of
from filiere.calibration.metrics import bits
from filiere.calibration.pairs import Flags, Numbers, Pairs
from filiere.calibration.people import estimate_mean
from filiere.calibration.questions import (
    FURTHEST,
    NONE,
    UNKNOWN,
    Questions,
    first_of,
    trials,
    values,
    weighed,
)

PULL = 6.0
"""How strongly weights are drawn to the reference, features brought to scale."""
PULL_LAST = (1.0, 2.0)
FOLDS = 4
FEWEST = 12
"""Lives cut of either kind, below which a case makes no weights of its own."""
ROUNDS = 60
LONGEST = 4.0
LINE_DECIMALS = 5
POINTS = 41


def fitted(
    questions: Questions, prior: Numbers, pull: Numbers, weights: Numbers | None = None
) -> Numbers:
    """Weights of a conditional logit, drawn towards ``prior``."""
    weight = weighed(questions) if weights is None else weights
    used = np.flatnonzero(weight > 0)
    split = questions.candidates.shape[1]
    size = split + questions.none.shape[1]
    rows = np.isin(questions.of, used)
    table = np.zeros((int(rows.sum()) + len(used), size))
    table[: int(rows.sum()), :split] = questions.candidates[rows]
    table[int(rows.sum()) :, split:] = questions.none[used]
    place = np.full(questions.count, -1, dtype=np.int64)
    place[used] = np.arange(len(used))
    of = np.concatenate([place[questions.of[rows]], np.arange(len(used))])
    true = np.zeros(len(table))
    true[: int(rows.sum())] = np.flatnonzero(rows) == questions.answer[questions.of[rows]]
    true[int(rows.sum()) :] = questions.answer[used] == NONE
    each = weight[used]
    beta = prior.astype(np.float64).copy()
    for _ in range(ROUNDS):
        value = table @ beta
        top = np.full(len(used), -np.inf)
        np.maximum.at(top, of, value)
        share = np.exp(value - top[of])
        share /= np.bincount(of, share, len(used))[of]
        gradient = table.T @ (each[of] * (share - true)) + pull * (beta - prior)
        mean = np.stack([np.bincount(of, share * column, len(used)) for column in table.T], axis=1)
        curvature = (table * (each[of] * share)[:, None]).T @ table
        curvature -= (mean * each[:, None]).T @ mean
        step = np.linalg.solve(curvature + np.diag(pull + 1e-9), gradient)
        step *= min(1.0, LONGEST / max(float(np.abs(table @ step).max()), 1e-12))
        beta -= step
        if float(np.abs(step).max()) < 1e-9:
            break
    return np.round(beta, LINE_DECIMALS)


def line_of(
    first: Numbers, right: Flags, weights: Numbers, prior: Sequence[float]
) -> tuple[float, float]:
    """From log odds of the first candidate's share to those with which it was right."""
    beta = drawn(
        np.clip(first, -FURTHEST, FURTHEST)[:, None],
        right,
        weights,
        np.array(prior, dtype=np.float64),
        np.array(PULL_LAST),
    )
    return round(float(beta[0]), LINE_DECIMALS), round(max(float(beta[1]), 0.0), LINE_DECIMALS)


Competing = Callable[[Numbers, Numbers], Numbers]
"""From values of candidates and of «nobody» to log odds, once a number answers one question."""


def own_choice(
    analysis: str, reference: ChoiceReference, questions: Questions | None, compete: Competing
) -> OwnChoice:
    """The weights of a case; those of the reference where too few lives could be cut."""
    if questions is None or not _enough(questions):
        return named(
            analysis,
            OwnChoice(
                id="",
                reference=reference.id,
                own=False,
                weights=reference.weights,
                line=reference.line,
                ratio=reference.ratio,
                bounds=reference.bounds,
                cllr=reference.cllr,
                people_same=reference.people,
                people_different=reference.people,
                pairs_same=0,
                pairs_different=0,
                first_right=0.0,
                tippett_same=(),
                tippett_different=(),
            ),
        )
    prior = np.array(reference.weights)
    pull = PULL * np.array(reference.widths) ** 2
    weights = fitted(questions, prior, pull)
    odds = left_out(questions, prior, pull, compete)
    line = last_line(questions, odds, reference.line)
    first = first_of(questions, odds)
    rows, same = trials(questions, odds)
    ratio = ratio_line(questions, odds, reference.ratio)
    found = (ratio[0] + ratio[1] * np.clip(odds[rows], -FURTHEST, FURTHEST)) / LN10
    people = questions.people[questions.of[rows]][:, None].astype(np.int64)
    pairs = Pairs(scores=found, same=same, people=people)
    low, high = bounds_of(pairs)
    clipped = np.clip(pairs.scores, low, high)
    judged = pairs.having(clipped)
    answered = questions.answer >= 0
    return named(
        analysis,
        OwnChoice(
            id="",
            reference=reference.id,
            own=True,
            weights=tuple(float(w) for w in weights),
            line=line,
            ratio=ratio,
            bounds=(low, high),
            cllr=estimate_mean(judged, bits(clipped, same)),
            people_same=pairs.count_people(same=True),
            people_different=pairs.count_people(same=False),
            pairs_same=int(same.sum()),
            pairs_different=int((~same).sum()),
            first_right=round(float((first == questions.answer)[answered].mean()), DECIMALS),
            tippett_same=_ranks(clipped[same]),
            tippett_different=_ranks(clipped[~same]),
        ),
    )


def left_out(questions: Questions, prior: Numbers, pull: Numbers, compete: Competing) -> Numbers:
    """Log odds of every candidate by weights that saw nobody whom its question is about."""
    present, place = np.unique(questions.people, return_inverse=True)
    rng = np.random.default_rng(20_240_605)
    fold = (rng.permutation(len(present)) % FOLDS)[place.reshape(-1)]
    odds = np.zeros(len(questions.candidates))
    weight = weighed(questions)
    for part in range(FOLDS):
        weights = fitted(questions, prior, pull, np.where(fold == part, 0.0, weight))
        found = compete(*values(questions, weights))
        rows = fold[questions.of] == part
        odds[rows] = found[rows]
    return odds


def last_line(
    questions: Questions, odds: Numbers, prior: Sequence[float], weights: Numbers | None = None
) -> tuple[float, float]:
    """The line of the first candidates of all questions, both kinds of answer alike."""
    first = first_of(questions, odds)
    asked = np.flatnonzero((first >= 0) & (questions.answer != UNKNOWN))
    if weights is None:
        # a question that nobody could answer is an answer too: it counts in how many there are
        known = questions.answer != UNKNOWN
        by_candidate = known & (questions.answer != NONE)
        half = len(np.unique(questions.people[known])) / 2
        weights = np.where(
            by_candidate,
            half / max(int(by_candidate.sum()), 1),
            half / max(int((known & ~by_candidate).sum()), 1),
        )
    weights = weights[asked]
    right = first[asked] == questions.answer[asked]
    return line_of(odds[first[asked]], right, weights, prior)


def ratio_line(
    questions: Questions, odds: Numbers, prior: Sequence[float], weights: Numbers | None = None
) -> tuple[float, float]:
    """From log odds to the log LR between true candidates and the best others, as many of each."""
    rows, same = trials(questions, odds)
    each = np.ones(len(rows)) if weights is None else weights[questions.of[rows]]
    half = len(np.unique(questions.people[questions.of[rows]])) / 2
    level = each.copy()
    for kind in (same, ~same):
        if kind.any():
            level[kind] *= half / each[kind].sum()
    return line_of(odds[rows], same, level, prior)


def _enough(questions: Questions) -> bool:
    by_candidate = int((questions.answer >= 0).sum())
    rivals = questions.answer[questions.of] != UNKNOWN
    rivals[questions.answer[questions.answer >= 0]] = False
    # where no candidate is a wrong one, no ratio can be learnt
    enough = min(by_candidate, int((questions.answer == NONE).sum())) >= FEWEST
    return enough and bool(rivals.any())


def _ranks(found: Numbers) -> tuple[float, ...]:
    ordered = np.sort(found)
    if len(ordered) == 0:
        return ()
    places = np.round(np.linspace(0, len(ordered) - 1, min(POINTS, len(ordered)))).astype(np.int64)
    return tuple(round(float(v), DECIMALS) for v in ordered[places])
