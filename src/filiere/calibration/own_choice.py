"""Which weights does a case give to the answers of «who continues this number?»?

Lives that were cut have a known answer: the number that took over, or nobody. A conditional logit
over the candidates and «nobody» is fitted on them, drawn towards the weights of the reference sets;
both kinds of answer count the same. One line then brings the log odds of the first candidate's
share to those that people left out had, another to the ratio of true candidates to the best others.
Share, rank and ratio all rise with the same figure, so that no two of them can disagree.

Conditional logit, McFadden 1974; the last line, Platt 2000; drawing towards known weights, ``own``.
Reads ``Questions``; gives an ``OwnChoice``. Every figure is rounded before it is kept.
"""

import hashlib
import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any

import numpy as np

from filiere.calibration.curve import DECIMALS, Estimate
from filiere.calibration.drawn import drawn
from filiere.calibration.fit import bounds_of
from filiere.calibration.metrics import bits
from filiere.calibration.pairs import Flags, Numbers, Pairs
from filiere.calibration.people import estimate_mean
from filiere.errors import CalibrationError
from filiere.model.evidence import LikelihoodRatio
from filiere.wording import Words

_say = Words(__name__)

SCHEMA = "filiere.own-choice/1"
REFERENCE_SCHEMA = "filiere.choice-reference/1"
NONE, LOST, UNKNOWN = -1, -2, -3
"""Answers: nobody; somebody who is not among the candidates; not known, and only competing."""
PULL = 6.0
"""How strongly weights are drawn to the reference, features brought to scale."""
PULL_LAST = (1.0, 2.0)
FOLDS = 4
FEWEST = 12
"""Lives cut of either kind, below which a case makes no weights of its own."""
ROUNDS = 60
LONGEST = 4.0
FURTHEST = 12.0
"""Log odds beyond which a share says no more."""
LN10 = math.log(10.0)
LINE_DECIMALS = 5
POINTS = 41

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


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceReference:
    """What reference sets say before a case has said anything."""

    id: str
    candidate: tuple[str, ...]
    none: tuple[str, ...]
    weights: tuple[float, ...]
    """Of the candidate's features, then of those of «nobody»."""
    widths: tuple[float, ...]
    """How far each feature spreads in the sets: what brings the pull to scale."""
    line: tuple[float, float]
    ratio: tuple[float, float]
    bounds: tuple[float, float]
    """log10."""
    cllr: Estimate
    sets: int
    people: int
    study: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnChoice:
    """The weights of one case, or those of the reference where it is too small for its own."""

    id: str
    reference: str
    own: bool
    weights: tuple[float, ...]
    line: tuple[float, float]
    """From the log odds of the first candidate's share to those with which it is right."""
    ratio: tuple[float, float]
    """From the same log odds, of any candidate, to the natural log LR against the best other."""
    bounds: tuple[float, float]
    """log10."""
    cllr: Estimate
    """Of people whom the weights had not seen: the true candidate, and the best other."""
    people_same: int
    people_different: int
    pairs_same: int
    pairs_different: int
    first_right: float
    """Share of the lives that went on whose true number came first."""
    tippett_same: tuple[float, ...]
    tippett_different: tuple[float, ...]

    def weigh(self, odds: float) -> LikelihoodRatio:
        """The LR of a candidate whose share has these log odds."""
        raw = round((self.ratio[0] + self.ratio[1] * _clip(odds)) / LN10, DECIMALS)
        low, high = self.bounds
        return LikelihoodRatio(
            log10=round(min(max(raw, low), high), DECIMALS),
            at_bound=raw <= low or raw >= high,
            calibration=self.id,
        )


def _clip(odds: float) -> float:
    return min(max(odds, -FURTHEST), FURTHEST)


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


Competing = Callable[[Numbers, Numbers], Numbers]
"""From values of candidates and of «nobody» to log odds, once a number answers one question."""


def own_choice(
    analysis: str, reference: ChoiceReference, questions: Questions | None, compete: Competing
) -> OwnChoice:
    """The weights of a case; those of the reference where too few lives could be cut."""
    if questions is None or not _enough(questions):
        return _named(
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
    return _named(
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


def _named(analysis: str, choice: OwnChoice) -> OwnChoice:
    """The id says what it is made of."""
    content = json.dumps({**asdict(choice), "id": ""}, sort_keys=True)
    digest = hashlib.sha256(content.encode()).hexdigest()[:8]
    kind = "case" if choice.own else "reference"
    return replace(choice, id=f"{analysis}-{kind}-{digest}")


def to_json(choice: OwnChoice) -> str:
    """The weights as they are kept with the run that made them."""
    return json.dumps({"schema": SCHEMA, **asdict(choice)}, sort_keys=True, separators=(",", ":"))


def from_json(text: str) -> OwnChoice:
    """Read weights that a run kept.

    Raises:
        CalibrationError: an entry is missing, unknown or wrong.
    """
    try:
        content: dict[str, Any] = json.loads(text)
        if content.pop("schema") != SCHEMA:
            raise CalibrationError(_say("own-schema", schema=SCHEMA))
        intercept, slope = content.pop("line")
        start, rise = content.pop("ratio")
        low, high = content.pop("bounds")
        return OwnChoice(
            weights=tuple(map(float, content.pop("weights"))),
            line=(float(intercept), float(slope)),
            ratio=(float(start), float(rise)),
            bounds=(float(low), float(high)),
            cllr=Estimate(**content.pop("cllr")),
            tippett_same=tuple(map(float, content.pop("tippett_same"))),
            tippett_different=tuple(map(float, content.pop("tippett_different"))),
            **content,
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise CalibrationError(_say("own-unread", wrong=str(wrong))) from wrong


def reference_json(reference: ChoiceReference) -> str:
    """The file; equal references give equal bytes."""
    study = dict(sorted(reference.study.items()))
    content = {**asdict(replace(reference, study={})), "study": study}
    return json.dumps({"schema": REFERENCE_SCHEMA, **content}, ensure_ascii=False, indent=1) + "\n"


@lru_cache(maxsize=8)
def load(name: str) -> ChoiceReference:
    """The reference that ships under this id.

    Raises:
        CalibrationError: there is none, or it cannot be read.
    """
    file = resources.files("filiere.calibration") / "references" / f"{name}.json"
    if not file.is_file():
        raise CalibrationError(_say("reference-none", name=name))
    try:
        content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        if content.pop("schema") != REFERENCE_SCHEMA:
            raise CalibrationError(_say("reference-schema", schema=REFERENCE_SCHEMA))
        intercept, slope = content.pop("line")
        start, rise = content.pop("ratio")
        low, high = content.pop("bounds")
        return ChoiceReference(
            candidate=tuple(content.pop("candidate")),
            none=tuple(content.pop("none")),
            weights=tuple(map(float, content.pop("weights"))),
            widths=tuple(map(float, content.pop("widths"))),
            line=(float(intercept), float(slope)),
            ratio=(float(start), float(rise)),
            bounds=(float(low), float(high)),
            cllr=Estimate(**content.pop("cllr")),
            study=MappingProxyType(content.pop("study")),
            **content,
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise CalibrationError(_say("reference-unread", wrong=str(wrong))) from wrong
