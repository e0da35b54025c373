"""Run by the Python that has lir, never by ours: cases as JSON in, lir's figures out."""

# mypy: disable-error-code="import-not-found"

import json
import sys

import numpy as np
from lir.algorithms.bayeserror import elub
from lir.algorithms.invariance_bounds import calculate_invariance_bounds
from lir.algorithms.isotonic_regression import IsotonicCalibrator
from lir.algorithms.logistic_regression import LogitCalibrator
from lir.data.models import LLRData
from lir.metrics import cllr, cllr_cal, cllr_min
from lir.metrics.devpav import devpav
from lir.plotting.expected_calibration_error import calculate_ece

answers = []
for case in json.load(sys.stdin):
    llrs, labels = np.array(case["log10_lrs"]), np.array(case["same"], dtype=int)
    data = LLRData(features=llrs, labels=labels)
    best = IsotonicCalibrator().fit_transform(llrs, labels)
    line = LogitCalibrator(tol=1e-12, max_iter=10_000)
    line.fit(llrs.reshape(-1, 1), labels)
    low, high = elub(llrs.copy(), labels)
    floor, ceiling = calculate_invariance_bounds(10**llrs, labels)[:2]
    # its ECE rounds 1 − p, so that a wrong LR of 10^16 costs infinity: compared below 10^6
    priors = 1 / (1 + 10.0 ** -np.array([-2.0, -0.5, 0.0, 1.3]))
    answers.append(
        {
            "cllr": cllr(data),
            "cllr_min": cllr_min(data),
            "cllr_cal": cllr_cal(data),
            "pav": np.clip(best, -99, 99).tolist(),
            "devpav": float(devpav(llrs, labels)),
            "elub": [float(low), float(high)],
            "invariance": [float(np.log10(floor)), float(np.log10(ceiling))],
            "ece": calculate_ece(10 ** np.clip(llrs, -6, 6), labels, priors).tolist(),
            "logistic": (line.transform(llrs.reshape(-1, 1)).reshape(-1)).tolist(),
        }
    )
json.dump(answers, sys.stdout)
