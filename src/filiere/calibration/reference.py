"""What do reference sets say of a comparison, before a case has said anything?

People who carry two phones use the second in several *ways*: anywhere, in other hours, on other
days, only where the first is not. Each way has a line of its own, from features to a log LR, fitted
on sets drawn at many scales; a case draws its own lines towards these (``own``), and a case too
small for that takes them as they are. Features are clipped to the range that was studied.

A file ``references/<id>.json``, written by a script of ``validation/fitting``.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any

import numpy as np

from filiere.calibration.curve import Estimate
from filiere.calibration.pairs import Numbers
from filiere.errors import CalibrationError
from filiere.wording import Words

_say = Words(__name__)

SCHEMA = "filiere.reference/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """Where a feature lies in the sets: centre and width that bring it to scale, and its range."""

    name: str
    centre: float
    width: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a second phone is used: its share among the ways, and its line."""

    name: str
    share: float
    """Of the ways, taken before looking; nobody has published how often each is met."""
    features: tuple[str, ...]
    line: tuple[float, ...]
    """Intercept, then one slope a feature, brought to scale; natural logarithm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Lines of the reference sets."""

    id: str
    analysis: str
    features: tuple[Feature, ...]
    ways: tuple[Way, ...]
    line: tuple[float, float]
    """From the mean over ways to the log10 LR: intercept and slope."""
    bounds: tuple[float, float]
    """log10: what sets that were left out support, each set counting once."""
    cllr: Estimate
    """Of sets left out, drawn again set by set."""
    sets: int
    people: int
    study: Mapping[str, Any]
    """Origin, data, date, script."""

    def index(self, way: Way) -> list[int]:
        """Columns of this way's features."""
        place = {feature.name: i for i, feature in enumerate(self.features)}
        return [place[name] for name in way.features]

    def scaled(self, features: Numbers) -> Numbers:
        """Features clipped to the range studied and brought to scale."""
        low, high, centre, width = (
            np.array([getattr(f, part) for f in self.features])
            for part in ("low", "high", "centre", "width")
        )
        scaled: Numbers = (np.clip(features, low, high) - centre) / width
        return scaled

    def outside(self, features: Numbers) -> tuple[str, ...]:
        """Names of the features of one row that lie outside the range studied."""
        return tuple(
            f.name
            for f, value in zip(self.features, features.tolist(), strict=True)
            if not f.low <= value <= f.high
        )


def to_json(reference: Reference) -> str:
    """The file; equal references give equal bytes."""
    study = dict(sorted(reference.study.items()))
    content = {"schema": SCHEMA, **asdict(replace(reference, study={})), "study": study}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Reference:
    """Read such a file.

    Raises:
        CalibrationError: an entry is missing, unknown or wrong.
    """
    try:
        content: dict[str, Any] = json.loads(text)
        if content.pop("schema") != SCHEMA:
            raise CalibrationError(_say("reference-schema", schema=SCHEMA))
        intercept, slope = content.pop("line")
        low, high = content.pop("bounds")
        return Reference(
            features=tuple(Feature(**each) for each in content.pop("features")),
            ways=tuple(
                Way(
                    name=each["name"],
                    share=float(each["share"]),
                    features=tuple(each["features"]),
                    line=tuple(map(float, each["line"])),
                )
                for each in content.pop("ways")
            ),
            line=(float(intercept), float(slope)),
            bounds=(float(low), float(high)),
            cllr=Estimate(**content.pop("cllr")),
            study=MappingProxyType(content.pop("study")),
            **content,
        )
    except (KeyError, TypeError, ValueError) as wrong:
        raise CalibrationError(_say("reference-unread", wrong=str(wrong))) from wrong


@lru_cache(maxsize=8)
def load(name: str) -> Reference:
    """The reference that ships under this id.

    Raises:
        CalibrationError: there is none.
    """
    file = resources.files("filiere.calibration") / "references" / f"{name}.json"
    if not file.is_file():
        raise CalibrationError(_say("reference-none", name=name))
    return from_json(file.read_text(encoding="utf-8"))
