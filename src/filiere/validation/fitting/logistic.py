"""How is a weighted sum fitted that tells two kinds apart?

Logistic regression with a small penalty on the weights, each row with a weight of its own, and
weights kept at zero or above where a trait may speak for one side only. Rounded, so that the last
digits of a machine do not matter.

Works on arrays; weights in natural logarithms of odds.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sum:
    """A constant and one weight per column."""

    constant: float
    weights: Floats

    def of(self, columns: Floats) -> Floats:
        """The sum of each row."""
        return np.asarray(columns @ self.weights + self.constant, dtype=np.float64)


def fit_sum(  # noqa: PLR0913 - a fit and what it may do
    columns: Floats,
    true: NDArray[np.bool_],
    weight: Floats,
    *,
    penalty: float = 1e-3,
    signs: tuple[int, ...] | None = None,
    decimals: int = 2,
) -> Sum:
    """Fit; ``signs`` per column: 1 for weights of zero or more, -1 for zero or less, 0 for any."""
    y = np.where(true, 1.0, -1.0)
    share = weight / weight.sum()
    count = columns.shape[1]
    bounds: list[tuple[float | None, float | None]] = [(None, None)]
    of_sign = {1: (0.0, None), -1: (None, 0.0), 0: (None, None)}
    bounds += [of_sign[sign] for sign in signs or (0,) * count]

    def loss(at: Floats) -> tuple[float, Floats]:
        z = y * (at[0] + columns @ at[1:])
        value = float((share * np.logaddexp(0.0, -z)).sum()) + penalty * float(at[1:] @ at[1:])
        slope = -share * y / (1.0 + np.exp(np.clip(z, -60, 60)))
        gradient = np.concatenate(([slope.sum()], columns.T @ slope + 2 * penalty * at[1:]))
        return value, gradient

    found = minimize(
        loss, np.zeros(count + 1), jac=True, bounds=bounds, method="L-BFGS-B",
        options={"maxiter": 5000, "ftol": 1e-13, "gtol": 1e-10},
    )  # fmt: skip
    rounded = np.round(found.x, decimals) + 0.0
    return Sum(float(rounded[0]), rounded[1:])


def balanced(groups: list[str], true: NDArray[np.bool_]) -> Floats:
    """Weights under which both kinds count alike, and each group of a kind as much as another."""
    weight = np.zeros(len(groups))
    names = np.array(groups)
    for kind in (True, False):
        mine = true == kind
        present = sorted(set(names[mine].tolist()))
        for name in present:
            rows = mine & (names == name)
            weight[rows] = 1.0 / (2 * len(present) * rows.sum())
    return weight
