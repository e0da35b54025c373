"""How many movements have an event beside them, and how many would have one by chance?

A movement counts once, however many events are near; its lag is taken to the nearest. Chance is
read off the same clock on other days: for each movement, the share of the other days on which an
event lies as near to that very minute. So the hours of a trade and those of a bank stay as they
are, and only their days are parted. The chance of as many is exact (a sum of independent draws).

Works on UTC seconds, or on day numbers where bookings have no hour.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filiere.signals.contacts import Bools, Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """Movements beside events."""

    near: Bools
    """Which movements have an event within the window."""
    lag: Ints
    """Movement less its nearest event; 0 for a movement without one."""
    event: Ints
    """Place of the nearest event; -1 for a movement without one."""
    expected: float
    p: float

    @property
    def together(self) -> int:
        """How many."""
        return int(self.near.sum())


def paired(movements: Ints, events: Ints, window: int, days: tuple[int, int], turn: int) -> Paired:
    """Movements against events, both sorted, in ``days``, both included.

    ``turn`` is what a day measures in the unit of the times: 86 400, or 1 for day numbers.
    """
    lag, event = _nearest(movements, events)
    near = (event >= 0) & (np.abs(lag) <= window)
    chances = _chances(movements, events, window, days, turn)
    return Paired(
        near=near,
        lag=np.where(near, lag, 0),
        event=np.where(near, event, -1),
        expected=float(chances.sum()),
        p=at_least(chances, int(near.sum())),
    )


def _nearest(movements: Ints, events: Ints) -> tuple[Ints, Ints]:
    """Lag to the nearest event and its place; of two as near, the one before."""
    if len(events) == 0:
        return np.zeros(len(movements), dtype=np.int64), np.full(len(movements), -1, np.int64)
    after = np.searchsorted(events, movements, side="right")
    before = np.clip(after - 1, 0, len(events) - 1)
    after = np.clip(after, 0, len(events) - 1)
    one, other = movements - events[before], movements - events[after]
    place = np.where(np.abs(one) <= np.abs(other), before, after).astype(np.int64)
    return (movements - events[place]).astype(np.int64), place


def _chances(
    movements: Ints, events: Ints, window: int, days: tuple[int, int], turn: int
) -> NDArray[np.float64]:
    """For each movement, the share of other days with an event as near to the same minute."""
    first, last = days
    count = last - first + 1
    if count < 2 or len(movements) == 0:
        return np.ones(len(movements))  # no other day to read it off: it explains everything
    own = movements // turn
    moved = (movements % turn)[:, None] + np.arange(first, last + 1)[None, :] * turn
    low = np.searchsorted(events, moved - window, side="left")
    high = np.searchsorted(events, moved + window, side="right")
    met = high > low
    other = np.arange(first, last + 1)[None, :] != own[:, None]
    found: NDArray[np.float64] = (met & other).sum(axis=1) / other.sum(axis=1)
    return found


def at_least(chances: NDArray[np.float64], count: int) -> float:
    """Chance that as many independent draws succeed."""
    if count <= 0:
        return 1.0
    spread = np.zeros(len(chances) + 1)
    spread[0] = 1.0
    for place, chance in enumerate(chances.tolist()):
        spread[1 : place + 2] = spread[1 : place + 2] * (1 - chance) + spread[: place + 1] * chance
        spread[0] *= 1 - chance
    return float(min(1.0, spread[count:].sum()))
