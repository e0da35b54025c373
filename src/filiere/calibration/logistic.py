"""What log LR do one or several features give, if it is a straight line of them?

Logistic regression with both kinds of pair weighing the same, so that the line is a log LR whatever
their numbers. The slopes are drawn towards 0 by ``strength``, the intercept never: a constant that
is penalised would tilt every LR towards one kind.

Features have any scale (the penalty sees it: bring them to comparable scales); gives log10 LRs.
"""

from dataclasses import dataclass

import numpy as np

from filiere.calibration.pairs import Flags, Numbers
from filiere.errors import CalibrationError
from filiere.wording import Words

_say = Words(__name__)


LN10 = float(np.log(10.0))
ROUNDS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """log10 LR = intercept + slopes · features."""

    intercept: float
    slopes: tuple[float, ...]

    def at(self, features: Numbers) -> Numbers:
        """log10 LRs of rows of features, or of single scores."""
        rows = features[:, None] if features.ndim == 1 else features
        result: Numbers = self.intercept + rows @ np.array(self.slopes)
        return result


def logistic(features: Numbers, same: Flags, *, strength: float = 1.0) -> Line:
    """Fit by Newton's method; ``strength`` is the inverse of scikit-learn's C.

    Raises:
        CalibrationError: without a penalty, kinds that a line separates have no finite fit.
    """
    rows = features[:, None] if features.ndim == 1 else features
    x = np.column_stack((np.ones(len(rows)), rows))
    half = len(rows) / 2
    weight = np.where(same, half / same.sum(), half / (~same).sum())
    penalty = np.array([0.0] + [strength] * rows.shape[1])
    beta = np.zeros(x.shape[1])
    cost = _cost(x, same, weight, penalty, beta)
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -500, 500)))
        gradient = x.T @ (weight * (p - same)) + penalty * beta
        curvature = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.lstsq(curvature, gradient, rcond=None)[0]
        size = 1.0
        while size > 1e-8:
            trial = beta - size * step
            new = _cost(x, same, weight, penalty, trial)
            if new <= cost:
                break
            size /= 2
        else:
            break
        done = float(np.abs(size * step).max()) < 1e-10
        beta, cost = trial, new
        if done:
            break
    if not np.isfinite(beta).all() or float(np.abs(x @ beta).min()) > 15:
        raise CalibrationError(_say("logistic-line-separates-pairs-fit-strength-above"))
    return Line(intercept=float(beta[0]) / LN10, slopes=tuple((beta[1:] / LN10).tolist()))


def _cost(x: Numbers, same: Flags, weight: Numbers, penalty: Numbers, beta: Numbers) -> float:
    z = x @ beta
    return float(weight @ np.logaddexp(0.0, np.where(same, -z, z)) + penalty @ (beta * beta) / 2)
