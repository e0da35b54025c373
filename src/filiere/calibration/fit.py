"""How do scores of people whose truth is known become a curve that may ship?

The line is fitted on all pairs (``smooth``), and where customs may be wanting elsewhere held to
what a second line grants (``cautious``); how good it is, and how far it may go, is judged on log10
LRs of lines that never saw the pair's people. The bounds are the narrower of those that the
people support and ELUB, on each side. What the study fixed (scope, words, data) comes with it.

Reads ``Pairs`` whose scores have the analysis's unit; gives a ``Curve``, ready for its file.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from types import MappingProxyType

import numpy as np

from filiere.calibration.bounds import by_person, elub, supported
from filiere.calibration.cautious import cautious, with_wanting
from filiere.calibration.curve import DECIMALS, Condition, Curve, Training
from filiere.calibration.metrics import bits, cllr_min
from filiere.calibration.pairs import Numbers, Pairs
from filiere.calibration.people import apart, estimate, estimate_mean
from filiere.calibration.smooth import Knots, smooth
from filiere.wording import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a curve says of itself besides its numbers."""

    id: str
    analysis: str
    alternative: Text
    files: Sequence[str]
    """Files of the package that make the score, such as ``analyses/relay/analysis.py``."""
    origin: str
    """``simulation`` or ``real``."""
    data: str
    scope: Mapping[str, Condition]
    date: str
    script: str


def fit(pairs: Pairs, label: Label) -> Curve:
    """Fit the line, judge it on people it did not see, and bound it."""
    judged = apart(pairs, _learn)
    low, high = bounds_of(pairs.having(judged))
    clipped = pairs.having(np.clip(judged, low, high))
    return Curve(
        id=label.id,
        analysis=label.analysis,
        alternative=label.alternative,
        method=MappingProxyType(method_sha256(label.files)),
        training=Training(
            origin=label.origin,
            data=label.data,
            people_same=pairs.count_people(same=True),
            people_different=pairs.count_people(same=False),
            pairs_same=int(pairs.same.sum()),
            pairs_different=int((~pairs.same).sum()),
        ),
        knots=_rounded(_line(pairs)),
        bounds=(low, high),
        cllr=estimate_mean(clipped, bits(clipped.scores, clipped.same)),
        cllr_min=estimate(clipped, cllr_min, 200, centred=True),
        scope=label.scope,
        date=label.date,
        script=label.script,
    )


def bounds_of(judged: Pairs) -> tuple[float, float]:
    """The narrower of the bounds by person and ELUB, of log10 LRs not yet clipped."""
    low, high = by_person(judged)
    lowest, highest = elub(judged.scores, judged.same)
    return round(max(low, lowest), 2), round(min(high, highest), 2)


def judged_apart(pairs: Pairs, folds: int = 10) -> Numbers:
    """Bounded log10 LRs of lines and bounds that never saw the pair's people; for one set alone.

    The number of people studied is that of the whole set, which is no result; how many of them
    mislead is counted among the others.
    """
    same, different = pairs.count_people(same=True), pairs.count_people(same=False)

    def learn(others: Pairs) -> Callable[[Numbers], Numbers]:
        judged = others.having(apart(others, _learn))
        (low, high), (lowest, highest) = by_person(judged), elub(judged.scores, judged.same)
        # what the others lack in number, not in conduct, is given back
        low -= supported(same, 0) - supported(others.count_people(same=True), 0)
        high += supported(different, 0) - supported(others.count_people(same=False), 0)
        line = _learn(others)
        return lambda scores: np.clip(line(scores), max(low, lowest), min(high, highest))

    return apart(pairs, learn, folds)


def method_sha256(files: Sequence[str]) -> dict[str, str]:
    """SHA-256 of files of the package, by their path inside it."""
    package = resources.files("filiere")
    return {
        name: hashlib.sha256(package.joinpath(*name.split("/")).read_bytes()).hexdigest()
        for name in sorted(files)
    }


def _learn(pairs: Pairs) -> "_Broken":
    return _Broken(_line(pairs))


def _line(pairs: Pairs) -> Knots:
    """What the pairs say; no more than they would with customs wanting."""
    own = smooth(pairs.scores, pairs.same)
    if pairs.wanting is None:
        return own
    return cautious(own, smooth(*with_wanting(pairs)))


class _Broken:
    """A broken line, applied to arrays."""

    def __init__(self, knots: Knots) -> None:
        self.x = np.array([x for x, _ in knots])
        self.y = np.array([y for _, y in knots])

    def __call__(self, scores: Numbers) -> Numbers:
        result: Numbers = np.interp(scores, self.x, self.y)
        return result


def _rounded(knots: Knots) -> Knots:
    """Shorter numbers that still rise: 6 digits of the score, 4 decimals of the LR."""
    result: dict[float, float] = {}
    for score, log10_lr in knots:
        result[float(f"{score:.6g}")] = round(log10_lr, DECIMALS)
    return tuple(result.items())
