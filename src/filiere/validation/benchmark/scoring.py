"""How good are a tool's answers?

Precision and recall for what names numbers; Cllr where a tool weighs; how often a stated interval
holds the count. Each figure has a 95 % interval over persons: drawn again with replacement, a
question counts as often as all the persons of its truth together were drawn. A pair that is not
weighed counts as a likelihood ratio of one; a question that is not answered, as not found.

Pure: answers in, figures out; no case, no analysis.
"""

import csv
import hashlib
import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filiere.calibration.metrics import cllr, cllr_min
from filiere.calibration.people import draws
from filiere.errors import WorldError
from filiere.validation.benchmark.questions import NONE, OUTSIDE, SEVERAL, YES, Ask, Question
from filiere.validation.benchmark.writing import ANSWER_COLUMNS, SCHEMA
from filiere.wording import Text, Words

_say = Words(__name__)

SCORE = "filiere.benchmark.score/1"
NOBODY = frozenset({NONE, OUTSIDE})
MOST_LR = 300.0
"""Largest size of a log10 likelihood ratio that is taken: beyond, a float has no ratio left."""

Numbers = NDArray[np.float64]
Metric = Callable[[Numbers], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One row of a tool's answers."""

    answer: str
    log10_lr: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that is true, or claimed, or both."""

    people: tuple[str, ...]
    claimed: bool
    true: bool


Holders = Mapping[str, Mapping[str, str]]
"""Person by number, of each world."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What is true of a benchmark."""

    sha256: str
    asked: tuple[Question, ...]
    holders: Holders


def read_truth(path: Path) -> Truth:
    """A truth file.

    Raises:
        WorldError: it is not there, or is no such file.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise WorldError(_unreadable(path, error)) from error
    try:
        return _truth(json.loads(content), hashlib.sha256(content).hexdigest())
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise WorldError(_say("no-truth", path=str(path))) from error


def _truth(told: Mapping[str, Any], sha256: str) -> Truth:
    if told["schema"] != SCHEMA:
        raise ValueError(SCHEMA)
    asked = [
        Question(
            **{
                **each,
                "ask": Ask(each["ask"]),
                "accept": tuple(each["accept"]),
                "people": tuple(each["people"]),
            }
        )
        for each in told["questions"]
    ]
    holders = {world: dict(held) for world, held in told["holders"].items()}
    return Truth(sha256=sha256, asked=tuple(asked), holders=holders)


def read_answers(path: Path, asked: Sequence[Question]) -> dict[str, list[Answer]]:
    """A tool's answers by question.

    Raises:
        WorldError: the file cannot be read, or a row of it; nothing of it then counts.
    """
    known = {each.id: each for each in asked}
    found: dict[str, list[Answer]] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream)
            missing = {"question", "answer"} - set(rows.fieldnames or ())
            if missing:
                raise WorldError(_say("no-column", path=str(path), name=min(missing)))
            for row in rows:
                line = rows.line_num
                name = (row["question"] or "").strip()
                if name not in known:
                    raise WorldError(_say("no-question", path=str(path), row=line, name=name))
                answer = _answer(path, line, row, known[name])
                held = found.setdefault(name, [])
                if held and known[name].ask not in SEVERAL:
                    raise WorldError(_say("twice", path=str(path), row=line, name=name))
                if answer.answer not in {each.answer for each in held}:
                    held.append(answer)
    except OSError as error:
        raise WorldError(_unreadable(path, error)) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise WorldError(_say("no-table", path=str(path))) from error
    return found


def _unreadable(path: Path, error: OSError) -> Text:
    return _say("cannot-read", path=str(path), error=error.strerror or str(error))


def _answer(path: Path, line: int, row: Mapping[str, str | None], asked: Question) -> Answer:
    numbers: dict[str, float | None] = {}
    for name in ANSWER_COLUMNS[2:]:
        text = (row.get(name) or "").strip()
        try:
            numbers[name] = None if text == "" else float(text)
        except ValueError:
            numbers[name] = math.nan
        value = numbers[name]
        if value is not None and not math.isfinite(value):
            raise WorldError(_say("no-number", path=str(path), row=line, name=name, found=text))
    said = (row["answer"] or "").strip()
    if asked.ask is Ask.ORDERS:
        try:
            float(said)
        except ValueError:
            raise WorldError(
                _say("no-number", path=str(path), row=line, name="answer", found=said)
            ) from None
    if asked.ask is Ask.SAME_USER and said.lower() not in {"yes", "no"}:
        raise WorldError(_say("yes-or-no", path=str(path), row=line, found=said))
    return Answer(
        answer=said.lower() if asked.ask is Ask.SAME_USER else said,
        log10_lr=numbers["log10_lr"],
        low=numbers["low"],
        high=numbers["high"],
    )


def score(truth: Path, answers: Path) -> dict[str, Any]:
    """Every figure of a tool's answers, as an object.

    Raises:
        WorldError: a file cannot be read.
    """
    known = read_truth(truth)
    asked, holders = known.asked, known.holders
    given = read_answers(answers, asked)
    families = sorted({each.family for each in asked})
    return {
        "schema": SCORE,
        "truth_sha256": known.sha256,
        "questions": len(asked),
        "answered": len(given),
        "all": figures(asked, given, holders),
        "by_family": {
            str(family): figures([q for q in asked if q.family == family], given, holders)
            for family in families
        },
    }


def figures(
    asked: Sequence[Question], given: Mapping[str, Sequence[Answer]], holders: Holders
) -> dict[str, dict[str, Any]]:
    """The figures of each kind of question."""
    found: dict[str, dict[str, Any]] = {}
    for ask in Ask:
        own = [each for each in asked if each.ask is ask]
        if len(own) == 0:
            continue
        told: dict[str, Any] = {
            "questions": len(own),
            "answered": sum(each.id in given for each in own),
        }
        if ask is Ask.ORDERS:
            told |= _counts(own, given)
        else:
            told |= _named(_items(own, given, holders))
        if ask is Ask.SAME_USER:
            told |= _weights(own, given)
        if ask in {Ask.DISPATCH, Ask.SUCCESSOR, Ask.INTRODUCER}:
            told["nobody_right"] = _nobody(own, given)
        found[str(ask)] = told
    return found


def _items(
    asked: Sequence[Question], given: Mapping[str, Sequence[Answer]], holders: Holders
) -> list[Item]:
    items: list[Item] = []
    for each in asked:
        held = holders.get(each.world, {})
        said = {a.answer for a in given.get(each.id, ())}
        if each.ask is Ask.SAME_USER:
            items.append(Item(people=each.people, claimed=YES in said, true=each.accept == (YES,)))
        elif each.ask in SEVERAL:
            items += [
                # a number that nobody is known to hold is a person of its own
                Item(people=(held.get(name, name),), claimed=name in said, true=name in each.accept)
                for name in sorted(said | set(each.accept))
            ]
        else:
            named = said - NOBODY
            right = bool(named & set(each.accept))
            someone = not set(each.accept) <= NOBODY
            if right or not someone:
                items.append(Item(people=each.people, claimed=bool(named), true=right))
            else:
                # missed, and where another was named, named wrongly beside
                items.append(Item(people=each.people, claimed=False, true=True))
                if named:
                    items.append(Item(people=each.people, claimed=True, true=False))
    return items


def _named(items: Sequence[Item]) -> dict[str, Any]:
    claimed = np.array([each.claimed for each in items], dtype=bool)
    true = np.array([each.true for each in items], dtype=bool)
    people = _rows([each.people for each in items])
    return {
        "precision": _estimate(people, lambda w: _share(w, claimed & true, claimed)),
        "recall": _estimate(people, lambda w: _share(w, claimed & true, true)),
    }


def _nobody(asked: Sequence[Question], given: Mapping[str, Sequence[Answer]]) -> Any:  # noqa: ANN401 -- a figure or None
    """Of the questions whose truth is that there is nobody, the share answered so."""
    own = [each for each in asked if set(each.accept) <= NOBODY]
    right = np.array(
        [any(a.answer in each.accept for a in given.get(each.id, ())) for each in own], dtype=bool
    )
    every = np.ones(len(own), dtype=bool)
    return _estimate(_rows([each.people for each in own]), lambda w: _share(w, right, every))


def _weights(asked: Sequence[Question], given: Mapping[str, Sequence[Answer]]) -> dict[str, Any]:
    """Cllr over all pairs; one that is not weighed counts as a ratio of one."""
    said = [given[each.id][0].log10_lr if each.id in given else None for each in asked]
    if all(value is None for value in said):
        return {"weighed": 0, "cllr": None, "cllr_min": None}
    ratios = np.clip(
        np.array([0.0 if value is None else value for value in said]), -MOST_LR, MOST_LR
    )
    same = np.array([each.accept == (YES,) for each in asked], dtype=bool)
    people = _rows([each.people for each in asked])

    def of(metric: Callable[..., float]) -> Metric:
        def weighted(weights: Numbers) -> float:
            if weights[same].sum() == 0 or weights[~same].sum() == 0:
                return math.nan
            return float(metric(ratios, same, weights))

        return weighted

    return {
        "weighed": sum(value is not None for value in said),
        "cllr": _estimate(people, of(cllr)),
        "cllr_min": _estimate(people, of(cllr_min)),
    }


def _counts(asked: Sequence[Question], given: Mapping[str, Sequence[Answer]]) -> dict[str, Any]:
    """How often the interval holds the count, how wide it is, and how far the count is off."""
    held = [(each, given[each.id][0]) for each in asked if each.id in given]
    people = _rows([each.people for each, _ in held])
    true = np.array([float(each.accept[0]) for each, _ in held])
    said = np.array([float(a.answer) for _, a in held])
    bounded = np.array([a.low is not None and a.high is not None for _, a in held], dtype=bool)
    low = np.array([math.nan if a.low is None else a.low for _, a in held])
    high = np.array([math.nan if a.high is None else a.high for _, a in held])
    covered = bounded & (low <= true) & (true <= high)
    off = np.abs(said - true) / np.maximum(true, 1.0)
    wide = (high - low) / np.maximum(true, 1.0)
    return {
        "bounded": int(bounded.sum()),
        "coverage": _estimate(people, lambda w: _share(w, covered, bounded)),
        "relative_width": _estimate(people, lambda w: _mean(w, wide, bounded)),
        "relative_error": _estimate(people, lambda w: _mean(w, off, np.ones(len(off), bool))),
    }


def _share(weights: Numbers, part: NDArray[np.bool_], whole: NDArray[np.bool_]) -> float:
    total = float(weights[whole].sum())
    return float(weights[part].sum()) / total if total > 0 else math.nan


def _mean(weights: Numbers, values: Numbers, which: NDArray[np.bool_]) -> float:
    total = float(weights[which].sum())
    return float((weights[which] * values[which]).sum()) / total if total > 0 else math.nan


def _rows(people: Sequence[tuple[str, ...]]) -> NDArray[np.int64]:
    """The persons of each item as integers; -1 where there are fewer than the most."""
    ids = {name: place for place, name in enumerate(sorted({p for row in people for p in row}))}
    width = max((len(row) for row in people), default=1) or 1
    rows = np.full((len(people), width), -1, dtype=np.int64)
    for place, row in enumerate(people):
        rows[place, : len(row)] = [ids[name] for name in row]
    return rows


def _estimate(people: NDArray[np.int64], metric: Metric) -> dict[str, float] | None:
    """A figure with its 95 % interval by person; None where there is nothing to tell it of."""
    if len(people) == 0:
        return None
    value = metric(np.ones(len(people)))
    if math.isnan(value):
        return None
    drawn = np.array([metric(weights) for weights in draws(people)])
    drawn = np.sort(drawn[~np.isnan(drawn)])
    if len(drawn) == 0:
        return None
    cut = len(drawn) // 40
    return {
        "value": round(value, 4),
        "low": round(float(drawn[cut]), 4),
        "high": round(float(drawn[-1 - cut]), 4),
    }
