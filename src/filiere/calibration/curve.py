"""What turns a score into a likelihood ratio, and where may it not be used?

A curve is a file, ``curves/<id>.json``, written by a study: knots from score to log10 LR (rising,
linear between, flat outside), bounds that the people studied support, the scope it was studied in
and how well it did. ``load(id)`` reads one that ships; ``Curve.weigh(score, conditions)`` gives a
clipped LR, or the reason why the score is not evaluated. There is no third way, and no default.

    weighed = load("relay_v1").weigh(3.2, {"events": 140, "days": 28})
    if isinstance(weighed, Text): ...   # follows «not evaluated, because …» / «non évalué : …»

Scores have the unit that their analysis says; log10 LRs are rounded to 4 decimals.
"""

import json
import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from filiere.errors import CalibrationError
from filiere.model.evidence import LikelihoodRatio
from filiere.wording import Plain, Printed, Text, Words

_say = Words(__name__)


DECIMALS = 4
"""Of a log10 LR: finer than any study supports, coarser than a machine's last digit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """A figure with its 95 % interval, persons drawn again."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A quantity on which the study was limited: its range, both ends included."""

    minimum: float
    maximum: float
    meaning: Text
    """What it is, with its unit; a noun phrase that can stand before «is 3»."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """Whom and what a curve was fitted on."""

    origin: str
    """``simulation`` or ``real``; never both."""
    data: str
    """Worlds and seeds, or the public set, as its study names them."""
    people_same: int
    people_different: int
    pairs_same: int
    pairs_different: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """Score to log10 LR, with what it rests on."""

    id: str
    analysis: str
    alternative: Text
    """The population of the second proposition, as a noun phrase."""
    method: Mapping[str, str]
    """SHA-256 of each file of the package that makes the score, when the curve was fitted."""
    witness: str = ""
    """SHA-256 of the scores of the first seed fitted on: equal scores are an equal method, even
    where a file has changed since."""
    training: Training
    knots: tuple[tuple[float, float], ...]
    """(score, log10 LR): scores rise, LRs never fall."""
    bounds: tuple[float, float]
    """log10, lower and upper: what the people studied support."""
    cllr: Estimate
    cllr_min: Estimate
    scope: Mapping[str, Condition]
    date: str
    script: str

    def __post_init__(self) -> None:
        scores, log10_lrs = [k[0] for k in self.knots], [k[1] for k in self.knots]
        if len(self.knots) < 2 or not all(map(math.isfinite, scores + log10_lrs)):
            raise CalibrationError(_say("curve-curve-needs-two-knots-more-all", id=str(self.id)))
        if any(b <= a for a, b in pairwise(scores)):
            raise CalibrationError(_say("curve-curve-scores-do-rise", id=str(self.id)))
        if any(b < a for a, b in pairwise(log10_lrs)):
            raise CalibrationError(_say("curve-curve-lr-falls-while-score-rises", id=str(self.id)))
        low, high = self.bounds
        if not (math.isfinite(low) and math.isfinite(high) and low <= 0.0 <= high):
            raise CalibrationError(
                _say(
                    "curve-curve-bounds-expected-log-lr-between",
                    id=str(self.id),
                    low=low,
                    high=high,
                )
            )

    def weigh(self, score: float, conditions: Mapping[str, float]) -> LikelihoodRatio | Text:
        """The LR, clipped at the bounds, or why there is none: a clause after «because»."""
        if not math.isfinite(score):
            return _say("curve-weigh")
        for name, condition in self.scope.items():
            value = conditions.get(name)
            if value is None or not condition.minimum <= value <= condition.maximum:
                return _outside(condition, value)
        low, high = self.bounds
        raw = round(self._between(score), DECIMALS)
        return LikelihoodRatio(
            log10=min(max(raw, low), high),
            at_bound=raw <= low or raw >= high,
            calibration=self.id,
        )

    def _between(self, score: float) -> float:
        place = bisect_right(self.knots, score, key=lambda knot: knot[0])
        if place == 0:
            return self.knots[0][1]
        if place == len(self.knots):
            return self.knots[-1][1]
        (x0, y0), (x1, y1) = self.knots[place - 1], self.knots[place]
        return y0 + (y1 - y0) * ((score - x0) / (x1 - x0))


def _told(condition: Condition, value: float) -> Printed:
    """A value as short as it may be without seeming to be within the scope."""
    for digits in range(4, 7):
        short = float(f"{value:.{digits}g}")
        if short < condition.minimum or short > condition.maximum:
            return _general(short)
    return _general(value)


def _outside(condition: Condition, value: float | None) -> Text:
    meaning = condition.meaning
    if value is None or not math.isfinite(value):
        return _say("curve-not-known", meaning=meaning)
    return _say(
        "curve-outside",
        meaning=meaning,
        found=_told(condition, value),
        low=_general(condition.minimum),
        high=_general(condition.maximum),
    )


def _general(value: float) -> Printed:
    """A number with as many digits as it has, and the language's own decimal mark."""
    text = f"{value:g}"
    return Printed(value, text, text.replace(".", ","))


@lru_cache(maxsize=64)
def load(name: str) -> Curve:
    """The curve that ships under this id.

    Raises:
        CalibrationError: there is none, or its file breaks a rule.
    """
    file = resources.files("filiere.calibration") / "curves" / f"{name}.json"
    if not file.is_file():
        known = ", ".join(names()) or _say("curve-none-yet")
        raise CalibrationError(_say("curve-there-curve-there", name=name, v1=known))
    return from_json(file.read_text(encoding="utf-8"), name)


def names() -> tuple[str, ...]:
    """Ids of the curves that ship, in order."""
    folder = resources.files("filiere.calibration") / "curves"
    if not folder.is_dir():
        return ()
    files = (f.name for f in folder.iterdir())
    return tuple(sorted(f.removesuffix(".json") for f in files if f.endswith(".json")))


SCHEMA = "filiere.curve/1"


def to_json(curve: Curve) -> str:
    """The file of a curve; equal curves give equal bytes."""
    content = {
        "schema": SCHEMA,
        **{key: getattr(curve, key) for key in ("id", "analysis", "date", "script")},
        "alternative": curve.alternative.both(),
        "method": dict(sorted(curve.method.items())),
        "witness": curve.witness,
        "training": asdict(curve.training),
        "knots": [list(knot) for knot in curve.knots],
        "bounds": list(curve.bounds),
        "cllr": asdict(curve.cllr),
        "cllr_min": asdict(curve.cllr_min),
        "scope": {
            name: {
                "minimum": each.minimum,
                "maximum": each.maximum,
                "meaning": each.meaning.both(),
            }
            for name, each in sorted(curve.scope.items())
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str, name: str) -> Curve:
    """Read the file of a curve; ``name`` is the id that it must carry.

    Raises:
        CalibrationError: an entry is missing, unknown or wrong.
    """
    try:
        content: dict[str, Any] = json.loads(text)
        if content.pop("schema") != SCHEMA or content["id"] != name:
            raise CalibrationError(
                _say("curve-curves-json-id", name=name, schema=str(SCHEMA), name_2=name)
            )
        scope = {
            key: Condition(**{**each, "meaning": Plain.of(each["meaning"])})
            for key, each in content.pop("scope").items()
        }
        training = Training(**content.pop("training"))
        if training.origin not in {"simulation", "real"}:
            raise CalibrationError(
                _say(
                    "curve-curves-json-origin-expected-simulation-real",
                    name=name,
                    origin=training.origin,
                )
            )
        low, high = content.pop("bounds")
        return Curve(
            alternative=Plain.of(content.pop("alternative")),
            method=MappingProxyType(content.pop("method")),
            training=training,
            knots=tuple((float(x), float(y)) for x, y in content.pop("knots")),
            bounds=(float(low), float(high)),
            cllr=Estimate(**content.pop("cllr")),
            cllr_min=Estimate(**content.pop("cllr_min")),
            scope=MappingProxyType(scope),
            **content,
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise CalibrationError(
            _say("curve-curves-json-cannot-read", name=name, wrong=str(wrong))
        ) from wrong
