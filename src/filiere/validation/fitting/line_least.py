"""From how many points is a number called an order line?

From where none of the likelihood ratios that the question gives supports a lawful service rather
than a line: the least half point at which the lowest of them is above a half, below which the scale
of words says so. A role and the figure beside it cannot then contradict each other. It rests on the
curves that ship, on nothing else, and is made again whenever they are.
"""

import math

from filiere.analysis import catalogue
from filiere.calibration.curve import load
from filiere.errors import CalibrationError
from filiere.model.evidence import LikelihoodRatio
from filiere.signals.fitted import Fitted
from filiere.validation.design import Block
from filiere.wording import Words

_say = Words(__name__)

SEEDS: tuple[int, ...] = ()
"""No city is looked at."""
NEITHER = math.log10(2)
"""Down to a half, and up to two, records support neither proposition."""
MOST = 60
"""Half points tried, from none."""


def fitted_on(_block: Block) -> Fitted:
    """Read it off the curves.

    Raises:
        CalibrationError: however many points, a ratio supports a lawful service.
    """
    curves = [each.curve for each in catalogue()["lines"].weighings]
    for half in range(MOST):
        if lowest(half / 2, curves) > -NEITHER:
            return Fitted(
                id="line_least",
                values={"least": half / 2},
                study={
                    "origin": "simulation",
                    "data": "the curves of lines that ship",
                    "curves": len(curves),
                    "script": "python -m filiere.validation.fitting line_least",
                },
            )
    raise CalibrationError(_say("line-least-never"))


def lowest(score: float, curves: list[str]) -> float:
    """The lowest log10 LR of a score, in the scope of every curve."""
    found = []
    for name in curves:
        curve = load(name)
        inside = {key: each.minimum for key, each in curve.scope.items()}
        weighed = curve.weigh(score, inside)
        if isinstance(weighed, LikelihoodRatio):
            found.append(weighed.log10)
    return min(found)
