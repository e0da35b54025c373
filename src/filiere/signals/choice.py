"""What share of the answers to a question does each candidate get, «none of them» included?

A conditional logit: each candidate has a value, a weighted sum of what was measured of it; so has
the answer «none». Shares are exponentials of the values over their sum. The weights are fitted by a
study on tuning worlds or data, with as many questions answered by a candidate as by none, and ship
as ``_choices/<id>.json`` with what the study says of them: a share of 0.7 was right seven times
in ten there, where both answers were equally frequent. It is no strength of evidence.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from filiere.errors import AnalysisError
from filiere.wording import Words

_say = Words(__name__)


DECIMALS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Weights of one question, by the names of what is measured."""

    id: str
    candidate: Mapping[str, float]
    none: Mapping[str, float]
    study: Mapping[str, Any]
    """Where the weights come from: origin, data, how many questions, date, command."""

    def value(self, measured: Mapping[str, float]) -> float:
        """Value of a candidate.

        Raises:
            AnalysisError: what is measured is not what was fitted.
        """
        return _sum(self.id, self.candidate, measured)

    def shares(
        self,
        candidates: Sequence[Mapping[str, float]],
        none: Mapping[str, float],
        free: Sequence[float] | None = None,
    ) -> tuple[list[float], float]:
        """Share of each candidate, in order, and of «none»; they sum to 1 before rounding.

        ``free``: for each candidate, the logarithm of the share to which it answers no other
        question, where one candidate cannot answer two.
        """
        values = [self.value(measured) for measured in candidates]
        if free is not None:
            values = [value + each for value, each in zip(values, free, strict=True)]
        nothing = _sum(self.id, self.none, none)
        top = max([*values, nothing])
        weights = [math.exp(value - top) for value in values]
        of_none = math.exp(nothing - top)
        total = math.fsum([*weights, of_none])
        return [round(w / total, DECIMALS) for w in weights], round(of_none / total, DECIMALS)


def _sum(name: str, weights: Mapping[str, float], measured: Mapping[str, float]) -> float:
    if set(weights) != set(measured):
        raise AnalysisError(
            _say(
                "choice-weighs-measured",
                name=name,
                listed=", ".join(sorted(weights)),
                listed_2=", ".join(sorted(measured)),
            )
        )
    return math.fsum(weight * measured[key] for key, weight in weights.items())


@lru_cache(maxsize=8)
def load(name: str) -> Choice:
    """The weights that ship under this id.

    Raises:
        AnalysisError: there are none.
    """
    file = resources.files("filiere.signals") / "choices" / f"{name}.json"
    if not file.is_file():
        raise AnalysisError(_say("choice-weights-called", name=name))
    content = json.loads(file.read_text(encoding="utf-8"))
    return Choice(
        id=content["id"],
        candidate=content["candidate"],
        none=content["none"],
        study=content["study"],
    )


def to_json(choice: Choice) -> str:
    """The file of these weights; equal weights give equal bytes."""
    content = {
        "schema": "filiere.choice/1",
        "id": choice.id,
        "candidate": dict(sorted(choice.candidate.items())),
        "none": dict(sorted(choice.none.items())),
        "study": dict(sorted(choice.study.items())),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
