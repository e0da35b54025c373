"""How are the weights of a choice among answers fitted, and is a share of 0.7 right 7 times in 10?

A conditional logit with a small penalty, fitted on questions whose answer is known; questions
answered by a candidate and by none weigh the same in all, whatever their numbers. Reliability is
counted on questions that were not fitted, weighted alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize

from filiere.errors import CalibrationError
from filiere.signals.choice import Choice
from filiere.wording import Words

_say = Words(__name__)


NONE = -1
LOST = -2
"""The true answer is not among the candidates: no weights can find it."""
PENALTY = 0.5
DECIMALS = 4
BINS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0001)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One question whose answer is known; ``answer`` is a place among the candidates."""

    candidates: tuple[Mapping[str, float], ...]
    none: Mapping[str, float]
    answer: int


def fit(name: str, questions: Sequence[Known], study: Mapping[str, Any]) -> Choice:
    """Weights of the candidates' measures and of the question's.

    Raises:
        CalibrationError: no question is answered by a candidate, or none by «none».
    """
    used = [each for each in questions if each.answer != LOST]
    answered = sum(each.answer >= 0 for each in used)
    if answered in {0, len(used)}:
        raise CalibrationError(
            _say(
                "choices-cannot-fitted-questions-answer",
                name=name,
                count=len(used),
                answered=answered,
            )
        )
    first = next(each for each in used if len(each.candidates) > 0)
    of_candidate, of_none = sorted(first.candidates[0]), sorted(first.none)
    weight = {
        True: 0.5 * len(used) / answered,
        False: 0.5 * len(used) / (len(used) - answered),
    }
    tables = [
        (
            np.array([[c[k] for k in of_candidate] for c in each.candidates], dtype=np.float64)
            .reshape(-1, len(of_candidate)),
            np.array([each.none[k] for k in of_none], dtype=np.float64),
            each.answer,
            weight[each.answer >= 0],
        )
        for each in used
    ]  # fmt: skip
    size = len(of_candidate)

    def loss(beta: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        total = PENALTY * float(beta @ beta)
        slope = 2 * PENALTY * beta
        for table, none, answer, each in tables:
            values = np.append(table @ beta[:size], none @ beta[size:])
            shares = np.exp(values - values.max())
            shares /= shares.sum()
            total -= each * float(np.log(shares[answer]))
            shares[answer] -= 1
            slope[:size] += each * (shares[:-1] @ table)
            slope[size:] += each * shares[-1] * none
        return total, slope

    found = minimize(loss, np.zeros(size + len(of_none)), jac=True, method="L-BFGS-B")
    rounded = [round(float(value), DECIMALS) for value in found.x]
    return Choice(
        id=name,
        candidate=dict(zip(of_candidate, rounded[:size], strict=True)),
        none=dict(zip(of_none, rounded[size:], strict=True)),
        study=study,
    )
