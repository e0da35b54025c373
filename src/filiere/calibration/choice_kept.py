"""How are the weights of a choice kept, those of a case and those that ship?

A case keeps its own with the run that made them; a reference is a file of ``references``. Either is
read again strictly. The id of a case's weights says what they are made of.
"""

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from filiere.calibration.curve import DECIMALS, Estimate
from filiere.calibration.questions import FURTHEST
from filiere.errors import CalibrationError
from filiere.model.evidence import LikelihoodRatio
from filiere.wording import Words

_say = Words(__name__)

SCHEMA = "filiere.own-choice/1"
REFERENCE_SCHEMA = "filiere.choice-reference/1"
LN10 = math.log(10.0)


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


def named(analysis: str, choice: OwnChoice) -> OwnChoice:
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
