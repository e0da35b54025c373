"""What do the trials of one curve amount to?

Each trial becomes a log10 LR, by the shipped curve or by a line fitted on other people; where the
method gave no answer, or the curve does not apply, the pair counts as an LR of 1 and is counted as
unanswered. Then every figure that a page shows is worked out once, as plain values for the
study's JSON: costs with their intervals by person, plots as points, and the same by category of
different pair and by setting.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from filiere.calibration import metrics
from filiere.calibration.curve import Curve, Estimate
from filiere.calibration.fit import judged_apart
from filiere.calibration.pairs import Flags, Numbers, Pairs, pairs_of
from filiere.calibration.pav import pav
from filiere.calibration.people import Metric, draws, estimate, estimate_mean
from filiere.errors import CalibrationError
from filiere.model.evidence import LikelihoodRatio
from filiere.validation.frame.design import Trial
from filiere.validation.frame.intervals import wilson
from filiere.wording import Words

_say = Words(__name__)


MANY = 20_000
"""Pairs above which fewer draws are made."""
PLOT_STEP = 0.05
"""Of log10, between the points of a plot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Trials of one curve with their log10 LRs."""

    trials: Sequence[Trial]
    pairs: Pairs
    """Its scores are log10 LRs, 0 where unanswered."""
    answered: Flags


def judged_by_curve(trials: Sequence[Trial], curve: Curve) -> Judged:
    """Put each trial to the curve that ships."""
    log10_lrs, answered = [], []
    for trial in trials:
        weighed = None if trial.score is None else curve.weigh(trial.score, trial.conditions)
        known = isinstance(weighed, LikelihoodRatio)
        log10_lrs.append(weighed.log10 if isinstance(weighed, LikelihoodRatio) else 0.0)
        answered.append(known)
    return _judged(trials, log10_lrs, answered)


def judged_as_given(trials: Sequence[Trial]) -> Judged:
    """Take each score for the log10 LR that the case's own curve gave."""
    answered = [trial.score is not None for trial in trials]
    return _judged(trials, [trial.score or 0.0 for trial in trials], answered)


def judged_by_others(trials: Sequence[Trial]) -> Judged:
    """Put each trial to a line fitted on trials that share no person with it."""
    answered = [trial.score is not None for trial in trials]
    held = [trial for trial in trials if trial.score is not None]
    pairs = pairs_of(
        [trial.score if trial.score is not None else math.nan for trial in held],
        [trial.same for trial in held],
        [trial.people for trial in held],
    )
    log10_lrs = np.zeros(len(trials))
    log10_lrs[np.array(answered)] = judged_apart(pairs)
    return _judged(trials, log10_lrs.tolist(), answered)


def _judged(
    trials: Sequence[Trial], log10_lrs: Sequence[float], answered: Sequence[bool]
) -> Judged:
    pairs = pairs_of(log10_lrs, [t.same for t in trials], [t.people for t in trials])
    return Judged(trials=trials, pairs=pairs, answered=np.array(answered, dtype=np.bool_))


def some(judged: Judged, rows: Flags) -> Judged | None:
    """Part of the trials, or None where it lacks one kind of pair."""
    same = judged.pairs.same[rows]
    if len(same) == 0 or same.all() or not same.any():
        return None
    return Judged(
        trials=[t for t, kept in zip(judged.trials, rows.tolist(), strict=True) if kept],
        pairs=judged.pairs.at(rows),
        answered=judged.answered[rows],
    )


def rows_where(judged: Judged, where: dict[str, str], category: str | None) -> Flags:
    """Trials of a setting; with a category, its different pairs against all same pairs."""
    return np.array(
        [
            all(t.setting.get(k) == v for k, v in where.items())
            and (category is None or t.same or t.category == category)
            for t in judged.trials
        ],
        dtype=np.bool_,
    )


def figure(judged: Judged, metric: str) -> Estimate:  # noqa: PLR0911 -- one per kind of metric
    """One metric with its interval by person.

    Raises:
        CalibrationError: the metric is none of those of LRs.
    """
    pairs = judged.pairs
    if metric == "cllr_answered":
        rows = judged.answered
        part = some(judged, rows)
        if part is None:
            return Estimate(value=math.inf, low=math.inf, high=math.inf)
        return figure(part, "cllr")
    if metric == "highest_different":
        highest = float(pairs.scores[~pairs.same].max())
        return Estimate(value=highest, low=highest, high=highest)
    if metric == "devpav":
        value = metrics.devpav(pairs.scores, pairs.same)
        return Estimate(value=round(value, 4), low=-math.inf, high=math.inf)
    if metric == "cllr":
        return estimate_mean(pairs, metrics.bits(pairs.scores, pairs.same))
    if metric == "answered":
        return _share(pairs, judged.answered, np.ones(len(pairs.same), dtype=np.bool_))
    if metric in SHARES:
        return _share(pairs, *SHARES[metric](pairs))
    if metric not in METRICS:
        raise CalibrationError(_say("judge-there-metric-likelihood-ratios", metric=metric))
    few = 60 if len(pairs.scores) > MANY else 200
    return estimate(pairs, METRICS[metric], few, centred=metric != "auc")


def _share(pairs: Pairs, hits: Flags, of: Flags) -> Estimate:
    """A share by person, never of a narrower interval than that of so many people one by one."""
    rows, group = np.unique(pairs.people[of], axis=0, return_inverse=True)
    group = group.reshape(-1)
    trials = np.bincount(group, minlength=len(rows)).astype(np.float64)
    wrong = np.bincount(group, weights=hits[of].astype(np.float64), minlength=len(rows))
    parts = np.column_stack((trials, wrong))
    drawn = np.array([weights @ parts for weights in draws(rows)])
    drawn = drawn[drawn[:, 0] > 0]
    values = np.sort(drawn[:, 1] / drawn[:, 0])
    value = float(wrong.sum() / trials.sum())
    people = len(np.unique(rows[rows >= 0]))
    low, high = wilson(round(value * people), people)
    cut = len(values) // 40
    return Estimate(
        value=round(value, 4),
        low=round(min(low, float(values[cut])), 4),
        high=round(max(high, float(values[-1 - cut])), 4),
    )


SHARES: dict[str, Callable[[Pairs], tuple[Flags, Flags]]] = {
    "misleading_different": lambda p: (p.scores > 0, ~p.same),
    "misleading_same": lambda p: (p.scores < 0, p.same),
    "strongly_misleading": lambda p: (p.scores > 1, ~p.same),
}
"""(hits, of which pairs) of each share."""

METRICS: dict[str, Metric] = {
    "cllr_min": metrics.cllr_min,
    "cllr_cal": metrics.cllr_cal,
    "auc": metrics.auc,
}


def as_values(judged: Judged) -> dict[str, object]:
    """Everything a page shows of one curve, as plain values."""
    pairs = judged.pairs
    names = ("cllr", "cllr_min", "cllr_cal", "cllr_answered", "devpav", "auc", "answered",
             "misleading_different", "misleading_same", "strongly_misleading",
             "highest_different")  # fmt: skip
    return {
        "pairs": {"same": int(pairs.same.sum()), "different": int((~pairs.same).sum())},
        "people": {
            "same": pairs.count_people(same=True), "different": pairs.count_people(same=False),
        },
        "figures": {name: plain(figure(judged, name)) for name in names},
        "ece": _ece(pairs),
        "tippett": _tippett(pairs),
        "categories": _categories(judged),
        "settings": _settings(judged),
    }  # fmt: skip


def plain(each: Estimate) -> list[float | None]:
    """Value, low and high; None for what is not finite (JSON has no infinity)."""
    values = (each.value, each.low, each.high)
    return [round(v, 4) if math.isfinite(v) else None for v in values]


def _ece(pairs: Pairs) -> dict[str, list[float]]:
    odds = np.round(np.arange(-3, 3 + PLOT_STEP / 2, PLOT_STEP * 2), 2)
    best = pav(pairs.scores, pairs.same).at(pairs.scores)
    return {
        "log10_odds": odds.tolist(),
        "ours": _rounded(metrics.ece(pairs.scores, pairs.same, odds)),
        "best": _rounded(metrics.ece(best, pairs.same, odds)),
        "nothing": _rounded(metrics.ece(np.zeros(len(best)), pairs.same, odds)),
    }


def _tippett(pairs: Pairs) -> dict[str, list[float]]:
    top = max(1.0, math.ceil(float(np.abs(pairs.scores).max()) * 2) / 2)
    at = np.round(np.arange(-top, top + PLOT_STEP / 2, PLOT_STEP), 2)
    shares = metrics.tippett(pairs.scores, pairs.same, at)
    return {
        "log10_lr": at.tolist(), "same": _rounded(shares.same),
        "different": _rounded(shares.different),
    }  # fmt: skip


def _rounded(values: Numbers) -> list[float]:
    return [round(v, 4) for v in values.tolist()]


def _categories(judged: Judged) -> dict[str, dict[str, object]]:
    """Misleading different pairs, by what they are."""
    result: dict[str, dict[str, object]] = {}
    for name in sorted({t.category for t in judged.trials if not t.same}):
        rows = np.array([not t.same and t.category == name for t in judged.trials])
        log10_lrs, held = judged.pairs.scores[rows], judged.pairs.people[rows]
        result[name] = {
            "pairs": int(rows.sum()),
            "people": len(np.unique(held[held >= 0])),
            "above_1": int((log10_lrs > 0).sum()),
            "above_10": int((log10_lrs > 1).sum()),
            "above_100": int((log10_lrs > 2).sum()),
            "median": round(float(np.median(log10_lrs)), 4),
            "highest": round(float(log10_lrs.max()), 4),
        }
    return result


def _settings(judged: Judged) -> dict[str, dict[str, dict[str, object]]]:
    """Cost by each value of each setting; None where a part lacks one kind of pair."""
    result: dict[str, dict[str, dict[str, object]]] = {}
    for key in sorted({k for t in judged.trials for k in t.setting}):
        values = sorted({t.setting[key] for t in judged.trials if key in t.setting})
        for value in values:
            rows = rows_where(judged, {key: value}, None)
            part = some(judged, rows)
            result.setdefault(key, {})[value] = {
                "same": int(judged.pairs.same[rows].sum()),
                "different": int((~judged.pairs.same[rows]).sum()),
                "cllr": None if part is None else plain(figure(part, "cllr")),
                "misleading_different": (
                    None if part is None else plain(figure(part, "misleading_different"))
                ),
                "answered": None if part is None else plain(figure(part, "answered")),
            }
    return result
