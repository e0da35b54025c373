"""Which straight line of features gives the log LR of few pairs, drawn towards a line known before?

Logistic regression whose weights are given by row, and whose coefficients are drawn, not towards 0,
but towards those that other sets of pairs gave: where a case says little the line stays theirs, and
where it holds many people the line becomes its own. There is no size at which one takes over from
the other.

Features have comparable scales. Gives natural logarithms.
"""

import numpy as np

from filiere.calibration.pairs import Flags, Numbers

ROUNDS = 80
LONGEST = 5.0
"""Longest step of any row's log LR in one round: far from the answer a full step overshoots."""


def drawn(
    features: Numbers, same: Flags, weights: Numbers, prior: Numbers, pull: Numbers
) -> Numbers:
    """Intercept and slopes.

    Args:
        features: (rows, features).
        same: True where the first proposition holds.
        weights: How much each row counts.
        prior: (features + 1) intercept and slopes to be drawn towards.
        pull: (features + 1) how strongly; 0 leaves a coefficient free.
    """
    x = np.column_stack((np.ones(len(features)), features))
    beta = prior.astype(np.float64).copy()
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -50, 50)))
        gradient = x.T @ (weights * (p - same)) + pull * (beta - prior)
        curvature = (x * (weights * p * (1 - p))[:, None]).T @ x + np.diag(pull)
        step = np.linalg.solve(curvature + 1e-9 * np.eye(len(beta)), gradient)
        step *= min(1.0, LONGEST / max(float(np.abs(x @ step).max()), 1e-12))
        beta = beta - step
        if float(np.abs(step).max()) < 1e-9:
            break
    return beta
