"""When do people phone?

A day has a shape, by kind of person and by weekend; the shapes are shares per hour, drawn to look
like any published call curve: quiet at night, peaks before lunch and after work.
"""

import numpy as np

from filiere.world.dice import Floats, Ints

_SHAPES = (  # worker, student, retired, late shift; then the same at weekends
    "1 0 0 0 0 1 3 8 10 9 9 10 13 10 9 10 11 14 16 15 13 9 5 2",
    "4 2 1 0 0 0 1 4 6 7 8 10 13 11 10 10 12 14 15 15 15 14 12 8",
    "0 0 0 0 0 0 1 3 9 14 15 13 8 6 8 10 11 11 11 10 8 4 1 0",
    "7 3 1 1 1 1 2 3 5 8 10 11 11 8 7 8 9 9 10 10 10 11 11 10",
    "2 1 0 0 0 0 1 2 5 10 13 14 13 10 10 11 12 13 14 14 12 9 6 4",
    "9 7 4 2 1 0 0 1 2 4 8 10 12 12 12 12 13 14 15 15 14 13 12 11",
    "0 0 0 0 0 0 1 2 7 13 15 14 9 6 8 10 12 11 11 9 7 4 1 0",
    "8 5 3 2 1 1 1 2 4 8 11 12 12 9 9 10 11 11 11 11 11 11 10 9",
)
_HOURS = np.array([[float(share) for share in shape.split()] for shape in _SHAPES])
_STEPS = np.cumsum(_HOURS / _HOURS.sum(axis=1)[:, None], axis=1)
_KEYS = (_STEPS + np.arange(len(_SHAPES))[:, None]).ravel()
WEEKDAY_FACTOR = (0.98, 1.0, 1.0, 1.02, 1.12, 0.98, 0.84)


def second_of_day(kind: Ints, *, weekend: bool, chance: Floats, within: Floats) -> Floats:
    """A local second for a contact of each person; ``chance`` and ``within`` in [0, 1)."""
    row = kind + (4 if weekend else 0)
    slot = np.minimum(np.searchsorted(_KEYS, row + chance, side="right"), row * 24 + 23)
    return np.asarray(((slot - row * 24) + within) * 3600.0, dtype=np.float64)
