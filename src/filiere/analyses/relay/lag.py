"""How long after a contact comes in does one go out?

Works on sorted arrays of UTC seconds.
"""

import numpy as np

from filiere.signals.contacts import Ints
from filiere.signals.rhythm import preceding

LAG_STEP_S = 15


def median_lag_s(causes: Ints, effects: Ints, window_s: int) -> int:
    """Half of the excess of pairs over the window's end level lies within this lag."""
    steps = np.arange(0, 2 * window_s + 1, LAG_STEP_S)
    within = np.array([int(preceding(causes, effects, (0, int(s))).sum()) for s in steps[1:]])
    per_step = np.diff(np.concatenate(([0], within)))
    half = len(per_step) // 2
    level = per_step[half:].mean()
    excess = np.cumsum(per_step[:half] - level)
    best = int(np.argmax(excess))
    if excess[best] <= 0:
        return int(steps[half])
    return int(steps[1 + int(np.argmax(excess >= excess[best] / 2))])
