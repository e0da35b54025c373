"""Run by the Python that has lir, never by ours: cases as JSON in, lir's figures out.

python lir_answers.py < CASES > ANSWERS
python lir_answers.py lir_kept.json      writes small cases, each with its answers
"""

# mypy: disable-error-code="import-not-found"

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from lir.algorithms.bayeserror import elub
from lir.algorithms.isotonic_regression import IsotonicCalibrator
from lir.algorithms.logistic_regression import LogitCalibrator
from lir.data.models import LLRData
from lir.metrics import cllr, cllr_cal, cllr_min
from lir.metrics.devpav import devpav
from lir.plotting.expected_calibration_error import calculate_ece

Case = dict[str, Any]


def answered(case: Case) -> Case:
    """What lir says of one case."""
    llrs, labels = np.array(case["log10_lrs"]), np.array(case["same"], dtype=int)
    data = LLRData(features=llrs, labels=labels)
    best = IsotonicCalibrator().fit_transform(llrs, labels)
    line = LogitCalibrator(tol=1e-12, max_iter=10_000)
    line.fit(llrs.reshape(-1, 1), labels)
    low, high = elub(llrs.copy(), labels)
    # its ECE rounds 1 − p, so that a wrong LR of 10^16 costs infinity: compared below 10^6
    priors = 1 / (1 + 10.0 ** -np.array([-2.0, -0.5, 0.0, 1.3]))
    return {
        "cllr": cllr(data),
        "cllr_min": cllr_min(data),
        "cllr_cal": cllr_cal(data),
        "pav": np.clip(best, -99, 99).tolist(),
        "devpav": float(devpav(llrs, labels)),
        "elub": [float(low), float(high)],
        "ece": calculate_ece(10 ** np.clip(llrs, -6, 6), labels, priors).tolist(),
        "logistic": (line.transform(llrs.reshape(-1, 1)).reshape(-1)).tolist(),
    }


def small() -> list[Case]:
    """Few scores of every kind: good, tied, far too strong, useless, turned round, one-sided."""
    cases: list[Case] = []
    shapes = [(1.0, 1.0), (0.6, 0.3), (1.5, 2.5), (0.0, 1.0), (-0.5, 0.7), (3.0, 1.0), (4.0, 4.0)]
    for seed, (shift, scale) in enumerate(shapes):
        for ones, zeros in ((7, 31), (40, 9), (25, 26)):
            rng = np.random.default_rng(seed)
            values = np.concatenate(
                (rng.normal(shift, scale, ones), rng.normal(-shift, scale, zeros))
            )
            values = np.round(values, 1 if seed % 2 == 0 else 3)
            cases.append({"log10_lrs": values.tolist(), "same": [True] * ones + [False] * zeros})
    cases.extend(
        {"log10_lrs": [one] * 6 + [other] * 5, "same": [True] * 6 + [False] * 5}
        for one, other in ((0.5, 0.2), (2.0, -2.0), (-0.3, -0.8))
    )
    return cases


if __name__ == "__main__":
    if len(sys.argv) > 1:
        kept = [{**case, "answers": answered(case)} for case in small()]
        Path(sys.argv[1]).write_text(json.dumps(kept) + "\n", "utf-8")
    else:
        json.dump([answered(case) for case in json.load(sys.stdin)], sys.stdout)
